//! Public items say what they are, and no two types have one name. The compiler's own lint asks for words at every field too, where
//! the name says it all: so it is off, and a test asks for them at items and at the methods of public types.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const LIBRARIES: [&str; 5] = ["app", "documents", "domain", "server", "store"];
const OTHERS: [&str; 3] = ["frontend", "testing", "xtask"];
const ITEMS: [&str; 8] = ["fn ", "async fn ", "const ", "struct ", "enum ", "trait ", "type ", "static "];

fn is_item(line: &str) -> bool {
    line.strip_prefix("pub ").is_some_and(|rest| ITEMS.iter().any(|item| rest.starts_with(item)))
}

/// Whether the lines before an item, without its attributes, end in a comment of documentation.
fn is_documented(before: &[&str]) -> bool {
    let mut lines = before.iter().rev().map(|line| line.trim());
    let doc = |line: &str| line.starts_with("///") || line.starts_with("#[doc");
    lines.find(|line| doc(line) || line.is_empty() || line.ends_with(['{', '}', ';'])).is_some_and(doc)
}

/// The type whose methods stand in a block, from the line that opens it.
fn type_of(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("impl")?.trim_end_matches(" {");
    let rest = rest.split_once('>').filter(|_| rest.starts_with('<')).map_or(rest, |(_, rest)| rest);
    rest.split_whitespace().next()?.split('<').next()
}

fn check(path: &Path, text: &str, found: &mut Vec<String>) {
    let shipped = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines: Vec<&str> = shipped.lines().collect();
    let is_public = |name: &str| ["struct", "enum"].iter().any(|item| shipped.contains(&format!("\npub {item} {name}")));
    let mut of_public_type = false;
    for (at, line) in lines.iter().enumerate() {
        if let Some(name) = type_of(line) {
            of_public_type = is_public(name);
        }
        let asked = is_item(line) || (of_public_type && is_item(line.trim_start()));
        if asked && !is_documented(&lines[..at]) {
            found.push(format!("{}:{}: {}", path.display(), at + 1, line.trim()));
        }
    }
}

/// The name of the type that a line makes for more than its own file; a macro's have none here.
fn made(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = rest.split_once(") ").filter(|_| rest.starts_with('(')).map_or(rest, |(_, rest)| rest).trim_start();
    let rest = ["struct ", "enum ", "trait ", "type "].iter().find_map(|item| rest.strip_prefix(item))?;
    rest.split(|c: char| !c.is_alphanumeric()).next().filter(|name| !name.is_empty())
}

fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("the source is here") {
        let path = entry.expect("the source can be read").path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap_or_default();
            found.push((path, text));
        }
    }
}

fn sources(crates: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for name in crates {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src"), &mut found);
    }
    found
}

#[test]
fn public_items_say_what_they_are() {
    let mut found = Vec::new();
    for (path, text) in sources(&LIBRARIES) {
        check(&path, &text, &mut found);
    }
    assert!(found.is_empty(), "say what these are:\n{}", found.join("\n"));
}

#[test]
fn no_two_types_have_one_name() {
    let sources = [sources(&LIBRARIES), sources(&OTHERS)].concat();
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, text) in &sources {
        for name in text.lines().filter_map(made) {
            places.entry(name).or_default().push(path.display().to_string());
        }
    }
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "give one of them the term of its field:\n{places:#?}");
}
