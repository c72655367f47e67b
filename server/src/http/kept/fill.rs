//! Fills a form of one of our own pages with what was typed before. It reads only what we write ourselves: tags that are closed,
//! attributes in double quotes.

use std::collections::{BTreeMap, BTreeSet};

use app::t;
use store::kept::KeptForm;

/// The page, its form for this address filled in, and opened where it is folded. What the page itself puts into a form (which version
/// of a case it shows, say) is the page's; but what was read when the words were written is theirs: over it they stand, and nobody
/// reads what came meanwhile.
pub fn fill(html: &str, page: &str, form: &KeptForm) -> String {
    let mut typed = BTreeMap::<&str, Vec<&str>>::new();
    for (name, value) in &form.fields {
        typed.entry(name).or_default().push(value);
    }
    let mut filling =
        Filling { out: String::with_capacity(html.len() + 1024), typed, select: None, folds: Vec::new(), met: BTreeSet::new() };
    let (mut rest, mut inside) = (html, false);
    while let Some(start) = rest.find('<') {
        filling.out.push_str(&rest[..start]);
        let (tag, after) = rest[start..].split_at(length(&rest[start..]));
        rest = after;
        match name(tag) {
            "details" => filling.fold(tag),
            "/details" => {
                filling.folds.pop();
                filling.out.push_str(tag);
            }
            "form" => {
                let action = attribute(tag, "action").unwrap_or_else(|| page.to_owned());
                inside = action.split('?').next() == Some(&form.path); // its language is no part of it
                filling.unfold(inside);
                filling.out.push_str(tag);
            }
            "textarea" if inside => {
                filling.met.extend(attribute(tag, "name"));
                rest = filling.lines(tag, rest);
            }
            kind if inside => {
                filling.met.extend(attribute(tag, "name"));
                filling.field(kind, tag);
            }
            _ => filling.out.push_str(tag),
        }
        inside &= name(tag) != "/form";
    }
    filling.out.push_str(rest);
    filling.left(form)
}

struct Filling<'a> {
    out: String,
    typed: BTreeMap<&'a str, Vec<&'a str>>,
    /// What is chosen in the list of choices that is open.
    select: Option<Vec<&'a str>>,
    /// Where the folds around this place can be opened; none where they are.
    folds: Vec<Option<usize>>,
    /// The fields that are on the page.
    met: BTreeSet<String>,
}

impl<'a> Filling<'a> {
    fn fold(&mut self, tag: &str) {
        let place = self.out.len() + "<details".len();
        self.folds.push((!has(tag, "open")).then_some(place));
        self.out.push_str(tag);
    }

    fn unfold(&mut self, inside: bool) {
        for fold in self.folds.iter_mut().rev().filter(|_| inside) {
            if let Some(place) = fold.take() {
                self.out.insert_str(place, " open");
            }
        }
    }

    /// The page; at its head the words for which it has no field any more. What is no sentence is a choice, or the page's own.
    fn left(mut self, form: &KeptForm) -> String {
        let is_left = |name: &str, value: &str| !self.met.contains(name) && value.trim().contains(char::is_whitespace);
        let left = form.fields.iter().filter(|(name, value)| is_left(name, value));
        let words =
            left.fold(String::new(), |all, (_, value)| all + "<p class=\"app-lines app-kept-words\">" + &encode(value) + "</p>");
        if let Some(main) = self.out.find("<main").filter(|_| !words.is_empty()) {
            let place = main + length(&self.out[main..]);
            let said = encode(&t!("kept-words"));
            self.out
                .insert_str(place, &format!("<div class=\"govuk-inset-text\"><p class=\"govuk-body\">{said}</p>{words}</div>"));
        }
        self.out
    }

    fn values(&self, tag: &str) -> Option<&Vec<&'a str>> {
        self.typed.get(attribute(tag, "name")?.as_str())
    }

    fn lines<'h>(&mut self, tag: &str, rest: &'h str) -> &'h str {
        self.out.push_str(tag);
        let end = rest.find("</textarea").unwrap_or(rest.len());
        let kept = self.values(tag).and_then(|values| values.first()).map(|value| encode(value));
        self.out.push_str(kept.as_deref().unwrap_or(&rest[..end]));
        &rest[end..]
    }

    fn field(&mut self, kind: &str, tag: &str) {
        let tag = match kind {
            "input" => self.input(tag),
            "select" => {
                self.select = self.values(tag).cloned();
                tag.to_owned()
            }
            "/select" => {
                self.select = None;
                tag.to_owned()
            }
            "option" => match &self.select {
                Some(chosen) => marked(tag, "selected", chosen),
                None => tag.to_owned(),
            },
            _ => tag.to_owned(),
        };
        self.out.push_str(&tag);
    }

    fn input(&self, tag: &str) -> String {
        match attribute(tag, "type").as_deref() {
            Some("hidden") if attribute(tag, "name").is_some_and(|name| is_read(&name)) => self.text(tag),
            Some("hidden" | "submit" | "file" | "password") => tag.to_owned(),
            Some("radio" | "checkbox") => marked(tag, "checked", self.values(tag).map_or(&[][..], Vec::as_slice)),
            _ => self.text(tag),
        }
    }

    fn text(&self, tag: &str) -> String {
        match self.values(tag).and_then(|values| values.first()) {
            Some(value) => with(&without(tag, "value"), &format!("value=\"{}\"", encode(value))),
            None => tag.to_owned(),
        }
    }
}

/// Whether a field holds the digest of what was read.
fn is_read(name: &str) -> bool {
    name == "seen" || name.ends_with("-seen")
}

/// How long the tag is that begins here.
fn length(text: &str) -> usize {
    let mut quoted = false;
    let end = text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    end.map_or(text.len(), |end| end + 1)
}

fn name(tag: &str) -> &str {
    tag[1..].split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = tag[start..].split('"').next()?;
    Some(value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&"))
}

fn has(tag: &str, name: &str) -> bool {
    without(tag, name) != tag
}

/// The tag without an attribute, with or without a value.
fn without(tag: &str, name: &str) -> String {
    let Some(start) = tag.find(&format!(" {name}=\"")) else {
        let bare = [" ", ">"].iter().find_map(|end| tag.find(&format!(" {name}{end}")));
        return bare.map_or_else(|| tag.to_owned(), |at| format!("{}{}", &tag[..at], &tag[at + name.len() + 1..]));
    };
    let value = start + name.len() + 3;
    let end = tag[value..].find('"').map_or(tag.len(), |end| value + end + 1);
    format!("{}{}", &tag[..start], &tag[end..])
}

fn with(tag: &str, attribute: &str) -> String {
    let end = tag.strip_suffix("/>").or_else(|| tag.strip_suffix('>')).map_or(tag.len(), str::len);
    format!("{} {attribute}{}", tag[..end].trim_end(), &tag[end..])
}

/// Chosen if its value was, and else not.
fn marked(tag: &str, mark: &str, chosen: &[&str]) -> String {
    let plain = without(tag, mark);
    let value = attribute(tag, "value").unwrap_or_default();
    if chosen.contains(&value.as_str()) { with(&plain, mark) } else { plain }
}

fn encode(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_form_of_that_address_is_filled_and_nothing_breaks_out_of_it() {
        let html = "<details class=\"a\"><form action=\"/x\"><input type=\"hidden\" name=\"version\" value=\"7\">\
            <input type=\"hidden\" name=\"seen\" value=\"new\"><input type=\"text\" name=\"line\" value=\"old\"><textarea name=\"words\">old</textarea>\
            <input type=\"radio\" name=\"pick\" value=\"a\" checked><input type=\"radio\" name=\"pick\" value=\"b\">\
            <select name=\"list\"><option value=\"1\" selected>One</option><option value=\"2\">Two</option></select></form></details>\
            <form action=\"/y\"><textarea name=\"words\">theirs</textarea></form>";
        let fields = [
            ("version", "1"),
            ("seen", "old"),
            ("line", "\"><b>"),
            ("words", "</textarea><script>"),
            ("pick", "b"),
            ("list", "2"),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let shown = fill(html, "/page", &KeptForm { path: "/x".into(), fields, files: false });
        assert_eq!(
            shown,
            "<details open class=\"a\"><form action=\"/x\"><input type=\"hidden\" name=\"version\" value=\"7\">\
            <input type=\"hidden\" name=\"seen\" value=\"old\"><input type=\"text\" name=\"line\" value=\"&quot;&gt;&lt;b&gt;\"><textarea name=\"words\">&lt;/textarea&gt;&lt;script&gt;</textarea>\
            <input type=\"radio\" name=\"pick\" value=\"a\"><input type=\"radio\" name=\"pick\" value=\"b\" checked>\
            <select name=\"list\"><option value=\"1\">One</option><option value=\"2\" selected>Two</option></select></form></details>\
            <form action=\"/y\"><textarea name=\"words\">theirs</textarea></form>"
        );
    }
}
