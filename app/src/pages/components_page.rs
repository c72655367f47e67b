//! `/_components`: every component in every state, and a sample page of every layout. For development.
//!
//! Its words are samples and live here. `Say` puts a mark behind each of them: tests use it to show that no component
//! lets markup through.

mod desk_samples;
mod family_samples;
mod forms;
mod parts;
mod say;

use leptos::prelude::*;

use say::Say;

use crate::{
    Url,
    components::{
        Link,
        layout::{ContentsEntry, ReadingLayout},
    },
};

/// The names of the sample pages, for `/_components?page=…`.
pub const COMPONENT_PAGES: [&str; 9] = ["start", "question", "check", "done", "story", "record", "queue", "case", "board"];

/// The sample page of a layout; none when there is no such page. `mark` is put behind every piece of text.
pub fn component_page(name: &str, mark: &'static str) -> Option<AnyView> {
    let s = Say(mark);
    Some(match name {
        "start" => family_samples::start(s),
        "question" => family_samples::question(s),
        "check" => family_samples::check(s),
        "done" => family_samples::done(s),
        "story" => family_samples::story(s),
        "record" => family_samples::record(s),
        "queue" => desk_samples::queue(s),
        "case" => desk_samples::case(s),
        "board" => desk_samples::board(s),
        _ => return None,
    })
}

/// Every component in every state. `mark` is put behind every piece of text.
#[component]
pub fn ComponentsPage(
    /// Put behind every piece of text; empty outside tests.
    #[prop(optional)]
    mark: &'static str,
) -> AnyView {
    let s = Say(mark);
    let contents =
        ["pages", "buttons", "forms", "states", "dates", "lists", "tables"].map(|id| ContentsEntry::new(id, s.say(id))).to_vec();
    let pages = COMPONENT_PAGES
        .map(|name| view! { <li><Link href=Url::Components.with("page", name) text=s.say(name) /></li> })
        .collect_view();
    view! {
        <ReadingLayout
            caption=s.say("Design system")
            heading=s.say("Components")
            lede=s.say("Every part the pages are made of, in every state it can be in.")
            contents=contents
        >
            {section("pages", s, view! { <ul class="govuk-list govuk-list--bullet">{pages}</ul> }.into_any())}
            {section("buttons", s, parts::buttons(s))}
            {section("forms", s, forms::forms(s))}
            {section("states", s, parts::states(s))}
            {section("dates", s, parts::dates(s))}
            {section("lists", s, parts::lists(s))}
            {section("tables", s, parts::tables(s))}
        </ReadingLayout>
    }
    .into_any()
}

fn section(id: &'static str, s: Say, content: AnyView) -> AnyView {
    view! {
        <section>
            <h2 id=id class="govuk-heading-m">{s.say(id)}</h2>
            {content}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PageContext, render};

    const PAYLOAD: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(1)></textarea></title>";

    fn pages(mark: &'static str) -> Vec<String> {
        let mut all = vec![render(PageContext::sample(), move || view! { <ComponentsPage mark=mark /> }.into_any())];
        all.extend(
            COMPONENT_PAGES.map(|name| {
                render(PageContext::sample(), move || component_page(name, mark).expect("the list names real pages"))
            }),
        );
        all
    }

    #[test]
    fn every_component_renders() {
        for html in pages("") {
            assert!(html.contains("<main id=\"main\""), "no main in {html}");
            assert!(html.contains("<h1"), "no heading in {html}");
            assert!(!html.contains("shell-"), "a key without words in {html}");
        }
    }

    #[test]
    fn no_component_lets_markup_through() {
        for html in pages(PAYLOAD) {
            assert!(!html.contains("<script"), "script in {html}");
            assert!(!html.contains("<img"), "img in {html}");
            assert!(html.contains("&lt;script"), "nothing encoded in {html}");
        }
    }

    #[test]
    fn no_text_leaves_its_attribute() {
        for html in pages("\" onfocus=\"alert(1)") {
            // Text may hold a quotation mark; a tag may not get an attribute from it.
            let broken = html.split('<').filter_map(|piece| piece.split('>').next()).find(|tag| tag.contains("\" onfocus=\""));
            assert_eq!(broken, None);
        }
    }

    #[test]
    fn no_component_needs_inline_style_or_script() {
        for html in pages("") {
            assert!(!html.contains(" style="), "inline style in {html}");
            assert!(!html.contains("<script"), "script in {html}");
        }
    }

    #[test]
    fn an_id_stands_once_on_a_page() {
        for html in pages("") {
            let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            ids.sort_unstable();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "an id stands twice: {ids:?}");
        }
    }
}
