//! Asking: questions as data, one a page, for every kind of request (capabilities A1 to A24).
//!
//! [`QUESTIONS`] lists them. Which are asked follows from the kind, the answers so far and who asks; what may be sent follows
//! from the same list, so that a page, the check before sending and the sending itself cannot disagree.

mod answers;
mod contact;
mod parse;
mod question;
mod questions;
mod scope;
mod submission;
#[cfg(test)]
mod tests;
mod thing;
mod unfinished;

pub use answers::Answers;
pub use contact::{
    CONTACT, OldWay, PLACES, Phone, SECRET, SafeContact, Way, for_helper, is_written, untold, unwritten, with_kept,
};
pub use parse::{Typed, answer, parts};
pub use question::{Asking, Days, Field, Input, KeptWays, Offers, Question};
pub use questions::{FOR, MORE, ORDERS, QUESTIONS};
pub use scope::{scope, subject, words};
pub use submission::{Asker, Described, submissions};
pub use thing::{about_thing, forget_thing, name_row, row_of, thing};
pub use unfinished::{is_contact, keep_unfinished};

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::chain::Hash;
use crate::kind::Kind;
use crate::notice::Notice;

/// The entry of the notice that was asked about, where no question holds it (capability N5).
pub const ABOUT: &str = "about";

/// "Somebody else", among the people whom one may ask about.
pub const OTHER: &str = "other";

/// The questions that are asked, in order.
pub fn steps(kind: Kind, answers: &Answers, offers: &Offers) -> Vec<&'static Question> {
    let asking = Asking { kind, answers, offers };
    QUESTIONS.iter().filter(|question| question.kinds.contains(&kind) && (question.asked)(&asking)).collect()
}

/// The question of that address, whether it is asked now or not.
pub fn find_question(kind: Kind, step: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.kinds.contains(&kind) && question.step == step)
}

/// The first question that is not answered as it must be: never answered, or answered for a form that has changed since.
pub fn first_open(kind: Kind, answers: &Answers, offers: &Offers) -> Option<&'static Question> {
    steps(kind, answers, offers).into_iter().find(|question| {
        let mut again = answers.clone();
        answer(question, kind, &typed(question, answers), &mut again, offers).is_err() || again != *answers
    })
}

/// The question after this one; of a thing of the record, the next that is open: the others have an answer, which the check shows.
pub fn next(kind: Kind, step: &str, answers: &Answers, offers: &Offers) -> Option<&'static Question> {
    if thing(answers).is_some() {
        return first_open(kind, answers, offers);
    }
    let steps = steps(kind, answers, offers);
    let place = steps.iter().position(|question| question.step == step)?;
    steps.get(place + 1).copied()
}

/// Which question this is, and of how many, as far as the answers tell by now. Of a thing of the record only what cannot be known is
/// counted: whoever answers more of it anew came from the check.
pub fn place(kind: Kind, step: &str, answers: &Answers, offers: &Offers) -> Option<(usize, usize)> {
    let mut steps = steps(kind, answers, offers);
    if thing(answers).is_some() {
        steps.retain(|question| thing::ASKED.contains(&question.step));
    }
    let place = steps.iter().position(|question| question.step == step)?;
    Some((place + 1, steps.len()))
}

/// Takes over what is known beforehand. What was answered about another thing of the same kind does not stay beside it.
pub fn begin_with(kind: Kind, answers: &mut Answers, known: Answers) {
    let same = known.iter().all(|(name, values)| answers.all(name) == values);
    let what = find_question(kind, "what").map_or(&[][..], |question| question.fields);
    let about_fields = what.iter().any(|field| !known.all(field.name).is_empty());
    if !same {
        answers.set(ABOUT, Vec::new());
        thing::forget_thing(answers);
    }
    if !same && about_fields {
        unfinished::forget_unfinished("what", answers);
        for field in what {
            answers.set(field.name, Vec::new());
        }
    }
    answers.merge(known);
    thing::need_no_more(answers);
}

/// Whether something that was answered, finished or not, would be gone if the form began with this: whose it is decides first.
pub fn would_replace(kind: Kind, answers: &Answers, known: &Answers) -> bool {
    let mut then = answers.clone();
    begin_with(kind, &mut then, known.clone());
    answers.iter().any(|(name, values)| then.all(name) != values)
}

/// The answers to what is asked: what was answered before the form took another way is left out.
pub fn asked(kind: Kind, answers: &Answers, offers: &Offers) -> Answers {
    let asking = Asking { kind, answers, offers };
    let fields: Vec<_> = steps(kind, answers, offers).into_iter().flat_map(|question| question.fields).collect();
    let kept = |name: &str| name == ABOUT || fields.iter().any(|field| field.name == name && (field.asked)(&asking));
    answers.clone().only(kept)
}

/// The question before this one.
pub fn previous(kind: Kind, step: &str, answers: &Answers, offers: &Offers) -> Option<&'static Question> {
    let steps = steps(kind, answers, offers);
    let place = steps.iter().position(|question| question.step == step)?;
    place.checked_sub(1).and_then(|n| steps.get(n)).copied()
}

/// The answers to a question as a form would send them, or what was left in mid-sentence.
pub fn typed(question: &Question, answers: &Answers) -> Typed {
    if let Some(left) = unfinished::unfinished(question, answers) {
        return left;
    }
    let mut typed = Typed::new();
    for field in question.fields {
        match field.input {
            Input::Day(_) => {
                if let Some(day) = answers.day(field.name) {
                    let parts = crate::form::DateParts::of(day);
                    for (part, value) in [("day", parts.day), ("month", parts.month), ("year", parts.year)] {
                        typed.insert(format!("{}-{part}", field.name), vec![value]);
                    }
                }
            }
            _ => drop(typed.insert(field.name.to_owned(), answers.all(field.name).to_vec())),
        }
    }
    typed
}

/// What may be chosen in a field, in the order of the page. Empty where a field is typed.
pub fn choices(field: &Field, asking: &Asking<'_>) -> Vec<String> {
    let notice = Notice::current();
    let categories = notice.categories().iter();
    match field.input {
        Input::Category | Input::Categories => categories.map(|c| c.id().to_string()).collect(),
        Input::ConsentedCategories => categories.filter(|c| c.needs_consent().is_some()).map(|c| c.id().to_string()).collect(),
        Input::Purposes => notice.purposes().iter().map(|purpose| purpose.id().to_string()).collect(),
        Input::Consents => notice.consents().iter().map(|consent| consent.id().to_string()).collect(),
        _ => parse::offered(field, asking),
    }
}

/// Every field that can be asked, once.
pub fn fields() -> Vec<&'static Field> {
    let mut all: Vec<&'static Field> = QUESTIONS.iter().flat_map(|question| question.fields).collect();
    all.sort_by_key(|field| field.name);
    all.dedup_by_key(|field| field.name);
    all
}

/// What requests about the same person have in common: their name without case, accents, order and punctuation, and their day
/// of birth, as a hash. It groups what may belong together (capability A21); it proves nothing. `None` where there is no name.
pub fn alike(name: &str, born: Option<Date>) -> Option<Hash> {
    let mut words: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric() && !is_inside(c)).map(folded).filter(|word| !word.is_empty()).collect();
    words.sort();
    let born = born.map(|day| day.to_string()).unwrap_or_default();
    (!words.is_empty()).then(|| Sha256::digest(format!("{}|{born}", words.join(" "))).into())
}

/// Apostrophes and hyphens are written in many ways: they are left out, not parted at.
fn is_inside(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Lower case without apostrophes; letters with accents of European languages as the letter alone.
fn folded(word: &str) -> String {
    word.to_lowercase().nfd().filter(|c| c.is_alphanumeric()).map(|c| if c == 'ł' { 'l' } else { c }).collect()
}
