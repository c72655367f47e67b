//! Every question of every kind of request, in the order in which it is asked.

use super::question::{Asking, Days, Field, Input, Question, question};
use super::{Answers, OTHER};
use crate::form::{FieldError, Limit};
use crate::kind::Kind;

const EVERY: &[Kind] = Kind::CASES;
/// What takes effect at once asks no more than it must: as easy to withdraw as to give (Art 7(3)).
const WEIGHED: &[Kind] = &[
    Kind::Access,
    Kind::Rectification,
    Kind::Erasure,
    Kind::Restriction,
    Kind::Objection,
    Kind::Automated,
    Kind::Portability,
    Kind::Complaint,
];

/// For whom one can ask.
pub const FOR: &[&str] = &["me", "child", "adult", "client"];
/// Whether there is an order about a child.
pub const ORDERS: &[&str] = &["no", "yes", "unsure"];
const PROOF_CHILD: &[&str] = &["birth", "responsibility", "court", "none"];
const PROOF_ADULT: &[&str] = &["letter", "attorney", "deputy", "none"];
const YES_NO: &[&str] = &["yes", "no"];
const FORMATS: &[&str] = &["download", "paper", "reading"];

fn is(asking: &Asking<'_>, field: &str, value: &str) -> bool {
    asking.answers.has(field, value)
}

/// Somebody whom the portal does not know to belong to the asker.
fn describes(asking: &Asking<'_>) -> bool {
    asking.offers.people.is_empty() || is(asking, "subject", OTHER)
}

fn for_another(asking: &Asking<'_>) -> bool {
    describes(asking) && !is(asking, "for", "me")
}

fn for_child(asking: &Asking<'_>) -> bool {
    describes(asking) && is(asking, "for", "child")
}

fn for_adult(asking: &Asking<'_>) -> bool {
    for_another(asking) && !is(asking, "for", "child")
}

fn names_asker(asking: &Asking<'_>) -> bool {
    asking.offers.guest && for_another(asking)
}

fn brings_papers(asking: &Asking<'_>) -> bool {
    let about_facts = matches!(
        asking.kind,
        Kind::Rectification | Kind::Erasure | Kind::Restriction | Kind::Objection | Kind::Automated | Kind::Complaint
    );
    about_facts || for_another(asking)
}

/// Where everybody is known to us and nothing is weighed, we say it here, and there is nothing to send.
fn can_be_reached(asking: &Asking<'_>) -> bool {
    WEIGHED.contains(&asking.kind) || asking.offers.guest || describes(asking)
}

/// Whether it is asked anew how they may be reached: what was said before may still be safe.
fn anew(asking: &Asking<'_>) -> bool {
    asking.offers.kept.is_none() || !is(asking, "still", "yes")
}

const fn text(name: &'static str) -> Field {
    Field::may(name, Input::Lines(Limit::LONG))
}

const fn told(name: &'static str) -> Field {
    Field::must(name, Input::Lines(Limit::LONG))
}

const fn line(name: &'static str) -> Field {
    Field::may(name, Input::Line(Limit::LINE))
}

const fn day(name: &'static str, days: Days) -> Field {
    Field::may(name, Input::Day(days))
}

/// More children of one form: each becomes a request of its own (capability A23).
pub const MORE: [(&str, &str); 4] = [("name", "born"), ("name-2", "born-2"), ("name-3", "born-3"), ("name-4", "born-4")];

fn some(asking: &Asking<'_>) -> bool {
    is(asking, "scope", "some")
}

fn letter(asking: &Asking<'_>) -> bool {
    is(asking, "scope", "letter")
}

fn not_letter(asking: &Asking<'_>) -> bool {
    !letter(asking)
}

/// A part of everything has an edge: a kind, a service, people, or dates.
fn scope_has_edge(answers: &Answers) -> Option<(&'static str, FieldError)> {
    let edges = ["categories", "service", "people", "from", "to"];
    if answers.has("scope", "some") && edges.iter().all(|edge| answers.all(edge).is_empty()) {
        return Some(("categories", FieldError::NothingChosen));
    }
    match (answers.day("from"), answers.day("to")) {
        (Some(from), Some(to)) if to < from => Some(("to", FieldError::BeforeStart)),
        _ => None,
    }
}

/// Of a thing of the record, the record says what it is.
fn names_it(asking: &Asking<'_>) -> bool {
    super::thing(asking.answers).is_none()
}

/// "Do not contact me" stands alone.
fn ways_agree(answers: &Answers) -> Option<(&'static str, FieldError)> {
    let both = answers.has("ways", "none") && answers.all("ways").len() > 1;
    both.then_some(("ways", FieldError::NotBoth))
}

/// A name without a day of birth would be half a child, and the other way round.
fn children_are_whole(answers: &Answers) -> Option<(&'static str, FieldError)> {
    MORE[1..].iter().find_map(|(name, born)| match (answers.one(name), answers.one(born)) {
        (Some(_), None) => Some((*born, FieldError::Empty)),
        (None, Some(_)) => Some((*name, FieldError::Empty)),
        _ => None,
    })
}

/// Every question.
pub static QUESTIONS: &[Question] = &[
    Question {
        asked: |asking| !asking.offers.people.is_empty(),
        ..question("who", EVERY, &[Field::must("subject", Input::People)])
    },
    Question { asked: describes, ..question("for", EVERY, &[Field::must("for", Input::One(FOR))]) },
    Question {
        asked: describes,
        check: children_are_whole,
        ..question(
            "person",
            EVERY,
            &[
                Field::must("name", Input::Line(Limit::PERSON)),
                Field::must("born", Input::Day(Days::Past)),
                line("address"),
                Field::may("name-2", Input::Line(Limit::PERSON)).when(for_child),
                day("born-2", Days::Past).when(for_child),
                Field::may("name-3", Input::Line(Limit::PERSON)).when(for_child),
                day("born-3", Days::Past).when(for_child),
                Field::may("name-4", Input::Line(Limit::PERSON)).when(for_child),
                day("born-4", Days::Past).when(for_child),
                Field::must("asker", Input::Line(Limit::PERSON)).when(names_asker),
            ],
        )
    },
    Question {
        asked: for_another,
        ..question(
            "authority",
            EVERY,
            &[
                Field::must("proof-child", Input::Some(PROOF_CHILD)).when(for_child),
                Field::must("proof-adult", Input::Some(PROOF_ADULT)).when(for_adult),
                Field::must("orders", Input::One(ORDERS)).when(for_child),
                text("orders-about").when(|asking| for_child(asking) && is(asking, "orders", "yes")),
            ],
        )
    },
    Question {
        check: scope_has_edge,
        ..question(
            "what",
            &[Kind::Access],
            &[
                Field::must("scope", Input::One(&["everything", "some", "letter"])),
                Field::may("categories", Input::Categories).when(some),
                line("service").when(some),
                line("people").when(some),
                day("from", Days::Past).when(some),
                day("to", Days::Past).when(some),
                text("details").when(not_letter),
                told("letter").when(letter),
            ],
        )
    },
    question(
        "what",
        &[Kind::Rectification],
        &[Field::must("category", Input::Category), told("wrong"), text("now").when(names_it), told("wanted"), text("because")],
    ),
    question(
        "what",
        &[Kind::Erasure],
        &[
            Field::must("delete", Input::One(&["everything", "some"])),
            Field::must("categories", Input::Categories).when(|asking| is(asking, "delete", "some")),
            Field::must("erasure-ground", Input::One(&["needed", "consent", "objected", "unlawful", "unsure"])),
            text("details"),
        ],
    ),
    question(
        "what",
        &[Kind::Restriction],
        &[
            told("stop"),
            Field::must("restriction-ground", Input::One(&["accuracy", "unlawful", "claims", "objection"])),
            text("details"),
        ],
    ),
    question("what", &[Kind::Objection], &[Field::must("purposes", Input::Purposes), told("situation")]),
    question(
        "what",
        &[Kind::Marketing],
        &[Field::must("channels", Input::Some(&["email", "post", "phone", "text", "all"])), line("reached")],
    ),
    question(
        "what",
        &[Kind::Automated],
        &[
            told("decision"),
            day("decided-on", Days::Past),
            Field::must("wants", Input::Some(&["explain", "person", "say", "contest"])),
        ],
    ),
    question(
        "what",
        &[Kind::Portability],
        &[
            Field::must("consented", Input::ConsentedCategories),
            Field::must("to-whom", Input::One(&["me", "other"])),
            Field::must("organisation", Input::Line(Limit::LINE)).when(|asking| is(asking, "to-whom", "other")),
        ],
    ),
    question("what", &[Kind::Consent], &[Field::must("consents", Input::Consents)]),
    question(
        "what",
        &[Kind::Complaint],
        &[
            Field::must("complaint-about", Input::One(&["request", "wrong", "shared", "safe", "told", "other"])),
            told("happened"),
            text("outcome"),
            line("related"),
        ],
    ),
    Question { asked: brings_papers, ..question("evidence", EVERY, &[]) },
    question("how", WEIGHED, &[Field::must("format", Input::One(FORMATS))]),
    question(
        "urgent",
        WEIGHED,
        &[
            Field::must("urgent", Input::One(YES_NO)),
            Field::must("urgent-on", Input::Day(Days::Coming)).when(|asking| is(asking, "urgent", "yes")),
            told("urgent-why").when(|asking| is(asking, "urgent", "yes")),
        ],
    ),
    Question {
        asked: can_be_reached,
        check: ways_agree,
        ..question(
            "contact",
            EVERY,
            &[
                Field::may("still", Input::One(YES_NO)).when(|asking| asking.offers.kept.is_some()),
                Field::must("ways", Input::Some(&["email", "phone", "post", "none"])).when(anew),
                Field::must("email", Input::Email).when(|asking| is(asking, "ways", "email")),
                Field::must("phone", Input::Phone).when(|asking| is(asking, "ways", "phone")),
                Field::must("voicemail", Input::One(YES_NO)).when(|asking| is(asking, "ways", "phone")),
                Field::must("post", Input::Lines(Limit::ADDRESS)).when(|asking| is(asking, "ways", "post")),
                Field::may("code-word", Input::Line(Limit::NAME)).when(anew),
                text("safe").when(anew),
                Field::may("old-way", Input::Some(&["unsafe"])).when(|asking| asking.offers.kept.is_some() && anew(asking)),
            ],
        )
    },
];
