//! What a person asked for, as it is stored and hashed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ask::{Answers, Described, SafeContact};
use crate::case::File;
use crate::id::{AccountId, PersonKey};
use crate::kind::Kind;

/// What a person asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    pub kind: Kind,
    pub requester: AccountId,
    /// Whose information it is about, where the portal knows them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<PersonKey>,
    /// Whom it is about in the words of who asked, where the portal does not know them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub described: Option<Described>,
    /// The London day of receipt, from which the time is counted.
    pub received: Date,
    /// What they answered, by field.
    pub answers: Answers,
    /// How we may reach them.
    pub contact: SafeContact,
    /// Files that came with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    pub channel: Channel,
}

impl Submission {
    /// How the reply is wanted (Art 12(3): electronic unless asked otherwise).
    pub fn format(&self) -> Format {
        match self.answers.one("format") {
            Some("paper") => Format::Paper,
            Some("reading") => Format::Reading,
            _ => Format::Download,
        }
    }

    /// The name under which somebody asked whom the portal does not know: it belongs to this request, whatever they call themselves in another.
    pub fn asked_as(&self) -> Option<&str> {
        let described = self.described.as_ref()?;
        let own = || self.answers.has("for", "me").then_some(described.name.as_str());
        self.answers.one("asker").or_else(own)
    }

    /// What an officer must know of it before anything else.
    pub fn flags(&self) -> Vec<Flag> {
        let says = |field: &str, values: &[&str]| values.iter().any(|value| self.answers.has(field, value));
        let mut flags = Vec::new();
        if says("orders", &["yes", "unsure"]) {
            flags.push(Flag::Order);
        }
        if says("urgent", &["yes"]) {
            flags.push(Flag::Urgent);
        }
        flags
    }

    /// Whether it was asked how to reach them. What takes effect at once asks nobody who is known here.
    pub fn asks_contact(&self) -> bool {
        self.subject.is_none() || !self.contact.is_silent() || !matches!(self.kind, Kind::Marketing | Kind::Consent)
    }

    /// Whether somebody asks for somebody else whom they described.
    pub fn is_for_another(&self) -> bool {
        self.answers.one("for").is_some_and(|whom| whom != "me")
    }

    /// Whether somebody who described themselves asks for themselves.
    pub fn is_for_oneself(&self) -> bool {
        self.described.is_some() && !self.is_for_another()
    }

    /// Whether somebody wishes that what another person, whom they described, agreed to ends.
    pub fn is_wish_of_another(&self) -> bool {
        self.kind == Kind::Consent && self.described.is_some() && self.is_for_another()
    }

    /// Whether only one letter is wanted for now (capability A13).
    pub fn is_one_letter(&self) -> bool {
        self.kind == Kind::Access && self.answers.has("scope", "letter")
    }
}

crate::listed! {
    /// What an officer must know before anything else.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Flag {
        /// A court order may forbid this (capability Y5).
        Order,
        /// A hearing or another date is near (capability A18).
        Urgent,
        /// We may not ring or write (capability A20).
        Silent,
    }
}

/// How the reply is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Here, after signing in.
    Download,
    Paper,
    /// Read together with somebody.
    Reading,
}

/// How a request reached us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    #[default]
    Portal,
    Phone,
    Post,
    Email,
    /// Spoken, face to face.
    InPerson,
    SocialMedia,
}

impl Channel {
    /// Every way besides the portal: what staff key in.
    pub const KEYED: [Self; 5] = [Self::Phone, Self::Post, Self::Email, Self::InPerson, Self::SocialMedia];

    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Phone => "phone",
            Self::Post => "post",
            Self::Email => "email",
            Self::InPerson => "in_person",
            Self::SocialMedia => "social_media",
        }
    }

    /// The keyed channel of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::KEYED.into_iter().find(|channel| channel.as_str() == name)
    }
}

/// A file that came with a request, and what it is meant to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The file, as it is stored: a picture without its metadata.
    #[serde(flatten)]
    pub file: File,
    /// What it shows, as one of the choices of the form.
    pub shows: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_court_order_and_a_hearing_are_flagged() {
        let mut submission = Submission {
            kind: Kind::Access,
            requester: AccountId(uuid::Uuid::nil()),
            subject: None,
            described: None,
            received: jiff::civil::date(2026, 11, 23),
            answers: Answers::from_iter([("orders", "unsure"), ("urgent", "yes")]),
            contact: SafeContact::default(),
            evidence: Vec::new(),
            channel: Channel::Portal,
        };
        assert_eq!(submission.flags(), [Flag::Order, Flag::Urgent]);
        submission.answers = Answers::from_iter([("orders", "no"), ("urgent", "no")]);
        assert_eq!(submission.flags(), []);
    }
}
