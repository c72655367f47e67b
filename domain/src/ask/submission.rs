//! From answers to requests: one for each person they are about.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::questions::MORE;
use super::{Answers, CONTACT, OTHER, Offers, Question, SafeContact, asked, first_open};
use crate::case::{Channel, Evidence, Submission};
use crate::id::{AccountId, PersonKey};
use crate::kind::Kind;

/// Somebody in the words of who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    pub name: String,
    pub born: Option<Date>,
}

/// Who asks, when, and how it reached us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The account that the requests belong to.
    pub account: AccountId,
    /// The London day of receipt.
    pub received: Date,
    pub channel: Channel,
    /// The files that were sent with it.
    pub evidence: Vec<Evidence>,
}

/// The requests that these answers make: one a person, with the same words (capability A23).
///
/// # Errors
/// The first question that is still open.
pub fn submissions(kind: Kind, answers: &Answers, offers: &Offers, asker: &Asker) -> Result<Vec<Submission>, &'static Question> {
    if let Some(open) = first_open(kind, answers, offers) {
        return Err(open);
    }
    let answers = &asked(kind, answers, offers);
    let known = answers.all("subject").iter().filter(|key| *key != OTHER).map(|key| (Some(PersonKey(key.clone())), None));
    let described = MORE.iter().filter_map(|(name, born)| {
        let name = answers.one(name)?.to_owned();
        Some((None, Some(Described { name, born: answers.day(born) })))
    });
    let about = |(subject, described)| submission(kind, answers, asker, subject, described);
    Ok(known.chain(described).map(about).collect())
}

/// What is kept of the people stands in `subject` and `described`; how to reach the asker, in `contact`.
fn submission(
    kind: Kind,
    answers: &Answers,
    asker: &Asker,
    subject: Option<PersonKey>,
    described: Option<Described>,
) -> Submission {
    let people = MORE.iter().flat_map(|(name, born)| [*name, *born]).collect::<Vec<_>>();
    let known = subject.is_some();
    let other = ["for", "address", "asker", "proof-child", "proof-adult", "orders", "orders-about"];
    let drop =
        |name: &str| name == "subject" || CONTACT.contains(&name) || people.contains(&name) || (known && other.contains(&name));
    Submission {
        kind,
        requester: asker.account,
        subject,
        described,
        received: asker.received,
        answers: answers.clone().only(|name| !drop(name)),
        contact: SafeContact::of(answers),
        evidence: asker.evidence.clone(),
        channel: asker.channel,
    }
}
