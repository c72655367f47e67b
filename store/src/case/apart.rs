//! A young person's own sessions and consents around a case: by the rules of the pages of their record (capability Y10).

use domain::danger::HeldApart;
use domain::family::{Audience, ConsentGiven, session_audience};
use domain::id::PersonKey;
use domain::setting::{SetValue, Setting, is_confidential};
use jiff::civil::Date;

use crate::Result;
use crate::page::unknown;

/// What decides for whom they are, put together once every row is read.
#[derive(Debug, Default)]
pub(super) struct OwnThings {
    pub given_names: String,
    /// The services that are confidential, as they were set.
    pub set: Vec<SetValue>,
    /// Service, what the record says of who may see it, how many.
    pub sessions: Vec<(String, Option<Audience>, HeldApart)>,
    /// Each with the last import that changed it.
    pub consents: Vec<(ConsentWords, i64)>,
}

/// A consent as it was read.
#[derive(Debug)]
pub(super) struct ConsentWords {
    /// 0: the case system knows nobody by key; 1: the person; 2: somebody else.
    pub giver: i64,
    pub words: String,
    pub said: Option<Audience>,
}

impl ConsentWords {
    fn audience(self, person: &PersonKey, given_names: &str) -> Audience {
        let by = match self.giver {
            0 => None,
            1 => Some(person.clone()),
            _ => Some(PersonKey(String::new())),
        };
        ConsentGiven { by, words: self.words, said: self.said }.audience(person, given_names)
    }
}

impl OwnThings {
    /// For whom each of them is. What an adult (`grown`) agreed is hidden from nobody who asks for them.
    pub fn apart(self, person: &PersonKey, grown: bool, today: Date) -> Vec<(Audience, HeldApart)> {
        let Self { given_names, set, sessions, mut consents } = self;
        consents.retain(|_| !grown);
        let session =
            |(service, said, held): (String, _, _)| (session_audience(said, is_confidential(&set, &service, today)), held);
        let consent =
            |(given, changed): (ConsentWords, _)| (given.audience(person, &given_names), HeldApart { count: 1, changed });
        sessions.into_iter().map(session).chain(consents.into_iter().map(consent)).collect()
    }
}

/// What the record says of who may see something; nothing where the column is empty.
pub(super) fn said(word: &str) -> Result<Option<Audience>> {
    if word.is_empty() {
        return Ok(None);
    }
    Audience::find_by_name(word).map(Some).ok_or_else(|| unknown("visibility"))
}

/// The services that are confidential from a day on.
pub(super) fn confidential(value: String, since: Date) -> SetValue {
    SetValue { setting: Setting::ConfidentialServices, value, since }
}
