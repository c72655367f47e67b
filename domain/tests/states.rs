//! Draws the table of transitions into `docs/states.md`. A picture that no longer fits the table fails, and is drawn again.

use std::fmt::Write;
use std::path::Path;

use domain::case::{TABLE, Transition};
use domain::kind::Kind;
use domain::policy::Role;

/// Kinds whose cases have the same rows, in the order of the table.
fn groups() -> Vec<Vec<Kind>> {
    let rows = |kind: &Kind| TABLE.iter().map(|row| row.kinds.contains(kind)).collect::<Vec<_>>();
    let mut groups: Vec<Vec<Kind>> = Vec::new();
    for kind in Kind::CASES {
        match groups.iter_mut().find(|group| rows(&group[0]) == rows(kind)) {
            Some(group) => group.push(*kind),
            None => groups.push(vec![*kind]),
        }
    }
    groups
}

fn who(row: &Transition) -> &'static str {
    if row.roles.contains(&Role::Dpo) {
        return "data protection officer";
    }
    match (row.roles.contains(&Role::Officer), row.roles.contains(&Role::Parent)) {
        (true, true) => "both",
        (true, false) => "officer",
        (false, false) => "by itself",
        _ => "family",
    }
}

/// A name of the code in words: `ExtensionNoticeSent` as "extension notice sent".
fn words(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

fn picture(kind: Kind) -> String {
    let rows: Vec<&Transition> = TABLE.iter().filter(|row| row.kinds.contains(&kind)).collect();
    let mut out = String::from("```mermaid\nstateDiagram-v2\n  [*] --> Draft\n");
    for row in rows.iter().filter(|row| row.from != row.to) {
        writeln!(out, "  {:?} --> {:?}: {} ({})", row.from, row.to, words(&format!("{:?}", row.event)), who(row)).unwrap();
    }
    out + "  Closed --> [*]\n```\n"
}

fn stays(kind: Kind) -> String {
    let mut out = String::from("| In this state | this may happen and changes no state | by |\n|---|---|---|\n");
    for row in TABLE.iter().filter(|row| row.kinds.contains(&kind) && row.from == row.to) {
        writeln!(out, "| {:?} | {} | {} |", row.from, words(&format!("{:?}", row.event)), who(row)).unwrap();
    }
    out
}

#[test]
fn the_picture_of_the_states_is_the_table() {
    let mut drawn = String::from(
        "# States\n\nDrawn from `domain/src/case/transition.rs` by the test suite. What is not here cannot happen; the interface \
         offers exactly this.\n",
    );
    for group in groups() {
        let names: Vec<_> = group.iter().map(|kind| kind.as_str()).collect();
        write!(drawn, "\n## {}\n\n{}\n{}", names.join(", "), picture(group[0]), stays(group[0])).unwrap();
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/states.md");
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept != drawn {
        std::fs::write(&file, drawn).unwrap();
        panic!("docs/states.md did not show the table; it has been drawn again: look at it and commit it");
    }
}
