//! Draws what may happen to a case, and where it leads, into `docs/states.md`. A picture that no longer fits fails, and is drawn again.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use domain::case::stored::{VERSION, decode};
use domain::case::{
    Case, CaseNotice, Delivery, Event, EventKind, GivenReply, NoticeKind, NoticesSeen, Notified, Permission, Reply, State, TABLE,
};
use domain::id::CaseId;
use domain::kind::Kind;
use domain::policy::Role;
use jiff::civil::Date;
use uuid::Uuid;

/// The event of a kind as its golden file has it.
fn golden(kind: EventKind) -> Event {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/v{VERSION}/{kind:?}.json"));
    decode(VERSION, &std::fs::read(path).unwrap()).unwrap()
}

fn reply(further: bool, delivery: Delivery) -> Reply {
    let Event::Replied(reply) = golden(EventKind::Replied) else { panic!("a reply") };
    Reply { further_on: reply.further_on.filter(|_| further), delivery, ..reply }
}

/// A case of this state; with the reply that event 3 made, where one is given.
fn case(state: State, reply: Option<Reply>) -> Case {
    let mut case = Case::new(CaseId(Uuid::nil()));
    case.state = state;
    case.replies = Arc::new(reply.map(|reply| GivenReply { seq: 3, reply, taken_back: None }).into_iter().collect());
    case
}

/// A case with a reply here that nobody was told of.
fn here(state: State) -> Case {
    let mut case = case(state, Some(reply(false, Delivery::Portal)));
    let (kind, delivery) = (NoticeKind::Reply, Delivery::Portal);
    let (posting, reached, failed) = (None, None, false);
    let notice = CaseNotice { seq: 3, kind, text: String::new(), made: Date::MIN, delivery, posting, reached, failed };
    case.notices = Arc::new(vec![notice]);
    case
}

/// An event in every way that matters for where it leads: in words, and with the case to which it happens.
fn ways(kind: EventKind, state: State) -> Vec<(&'static str, Event, Case)> {
    let (event, letter) = (golden(kind), reply(false, Delivery::Post));
    match kind {
        EventKind::Replied => vec![
            (" by hand", Event::Replied(reply(false, Delivery::Hand { on: Date::MIN })), case(state, None)),
            (" here", Event::Replied(reply(false, Delivery::Portal)), case(state, None)),
            (" by letter", Event::Replied(letter), case(state, None)),
            (" in part, more to follow", Event::Replied(reply(true, Delivery::Portal)), case(state, None)),
        ],
        EventKind::Notified => vec![(" of a reply here", Event::Notified(Notified { upto: 3, on: Date::MIN }), here(state))],
        EventKind::NoticesSeen => {
            vec![(": a reply here", Event::NoticesSeen(NoticesSeen { upto: 3, on: Date::MIN }), here(state))]
        }
        EventKind::MessageSent | EventKind::QuestionAnswered | EventKind::ProofReceived if state == State::Closed => {
            vec![(", where it was closed without an answer", event, case(state, None))]
        }
        EventKind::Posted | EventKind::NoticeFailed | EventKind::Declined => {
            vec![(": the reply", event.clone(), case(state, Some(letter))), (": anything else", event, case(state, None))]
        }
        _ => vec![("", event, case(state, None))],
    }
}

fn who(row: &Permission) -> String {
    let family = [Role::Parent, Role::YoungPerson, Role::Agent, Role::Guest];
    let mut names: Vec<&str> = row.roles.iter().map(|role| if family.contains(role) { "family" } else { name(*role) }).collect();
    names.dedup();
    names.join(", ")
}

fn name(role: Role) -> &'static str {
    match role {
        Role::Dpo => "data protection officer",
        Role::Portal => "portal",
        role => role.as_str(),
    }
}

/// A name of the code in words: `NoticeFailed` as "notice failed".
fn words(kind: EventKind) -> String {
    let mut out = String::new();
    for letter in format!("{kind:?}").chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

fn kinds(row: &Permission) -> String {
    if row.kinds == Kind::CASES {
        "every kind".into()
    } else {
        row.kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
    }
}

fn picture() -> String {
    let mut out = String::from("```mermaid\nstateDiagram-v2\n  [*] --> Draft\n");
    for row in TABLE {
        for from in row.states {
            for (way, event, case) in ways(row.event, *from) {
                let to = event.leads_to(&case);
                let only = if row.kinds == Kind::CASES { String::new() } else { format!(", {}", kinds(row)) };
                if to != *from {
                    writeln!(out, "  {from:?} --> {to:?}: {}{way} ({}{only})", words(row.event), who(row)).unwrap();
                }
            }
        }
    }
    out + "  Closed --> [*]\n```\n"
}

fn permitted(group: &[&Permission]) -> String {
    let names = State::ALL.map(State::as_str).join(" | ");
    let mut out = format!("| What happens | by | {names} |\n|---|---|{}\n", "---|".repeat(State::ALL.len()));
    for row in group {
        let cells = State::ALL.map(|state| if row.states.contains(&state) { "yes" } else { "" }).join(" | ");
        writeln!(out, "| {} | {} | {cells} |", words(row.event), who(row)).unwrap();
    }
    out
}

/// The rows that hold for the same kinds, in the order of the table.
fn groups() -> Vec<Vec<&'static Permission>> {
    let mut groups: Vec<Vec<&Permission>> = Vec::new();
    for row in TABLE {
        match groups.iter_mut().find(|group| group[0].kinds == row.kinds) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
}

#[test]
fn the_picture_of_the_states_is_the_table() {
    let mut drawn = format!(
        "# States\n\nDrawn from `domain/src/case/table.rs` (what may happen) and `domain/src/case/event.rs` (where it leads) by the \
         test suite. What is not here cannot happen.\n\nWhat leads to another state. Everything else leaves a case where it stands; \
         what it waits for is among its facts.\n\n{}",
        picture()
    );
    for group in groups() {
        let names = kinds(group[0]);
        write!(drawn, "\n## Permitted for {names}\n\n{}", permitted(&group)).unwrap();
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/states.md");
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept != drawn {
        std::fs::write(&file, drawn).unwrap();
        panic!("docs/states.md did not show the table; it has been drawn again: look at it and commit it");
    }
}
