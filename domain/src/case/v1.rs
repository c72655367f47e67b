//! Events of version 1: the first requests kept three answers as fields of their own, and left out what did not exist yet.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::{Channel, Event, Evidence, Submission};
use crate::ask::{Answers, Described, SafeContact};
use crate::id::{AccountId, PersonKey};
use crate::kind::Kind;

/// Reads an event. Only requests have another form by now.
pub(super) fn read(payload: &[u8]) -> Option<Event> {
    let value: Value = serde_json::from_slice(payload).ok()?;
    if value["event"] == "submitted" {
        return serde_json::from_value::<Submitted>(value).ok().map(|first| Event::Submitted(first.into()));
    }
    serde_json::from_value(value).ok()
}

#[derive(Deserialize)]
struct Submitted {
    #[serde(default)]
    kind: Kind,
    requester: AccountId,
    subject: Option<PersonKey>,
    described: Option<Described>,
    received: Date,
    #[serde(default)]
    answers: Answers,
    #[serde(default)]
    contact: SafeContact,
    #[serde(default)]
    evidence: Vec<Evidence>,
    #[serde(default)]
    channel: Channel,
    scope: Option<Scope>,
    details: Option<String>,
    format: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Scope {
    Everything,
    Categories(Vec<String>),
}

impl From<Submitted> for Submission {
    fn from(first: Submitted) -> Self {
        let Submitted { kind, requester, subject, described, received, mut answers, contact, evidence, channel, .. } = first;
        if let Some(scope) = first.scope {
            let (scope, categories) = match scope {
                Scope::Everything => ("everything", Vec::new()),
                Scope::Categories(ids) => ("some", ids),
            };
            answers.set("scope", vec![scope.to_owned()]);
            answers.set("categories", categories);
            answers.set("details", first.details.into_iter().collect());
            answers.set("format", first.format.into_iter().collect());
        }
        Self { kind, requester, subject, described, received, answers, contact, evidence, channel }
    }
}
