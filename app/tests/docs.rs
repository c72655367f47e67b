//! Public items say what they are. The compiler's own lint asks it of every field too, where the name says it all: so it is off,
//! and this test asks it of items and of the methods of public types.

use std::{fs, path::Path};

const CRATES: [&str; 5] = ["app", "documents", "domain", "server", "store"];
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

fn check(path: &Path, found: &mut Vec<String>) {
    let text = fs::read_to_string(path).unwrap_or_default();
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

fn walk(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the source is here") {
        let path = entry.expect("the source can be read").path();
        if path.is_dir() { walk(&path, found) } else { check(&path, found) }
    }
}

#[test]
fn public_items_say_what_they_are() {
    let mut found = Vec::new();
    for name in CRATES {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src"), &mut found);
    }
    assert!(found.is_empty(), "say what these are:\n{}", found.join("\n"));
}
