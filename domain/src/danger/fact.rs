//! What a point rests on.

use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{DangerKind, HeldApart, NearPerson, Noted, ProtectedPlace, Surroundings};
use crate::ask::{SafeContact, Way};
use crate::case::{Case, Flag};
use crate::family::turns_18;
use crate::id::CaseId;

/// What the record says of a point. All of it goes into the digest: where one of it changes, the point is open again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum DangerFact {
    Whose {
        /// Whether the record has the person it is about, and the portal or an officer knows which.
        is_known: bool,
    },
    Place {
        /// Whose places, each with a mark.
        places: Vec<ProtectedPlace>,
    },
    Confidences(HeldApart),
    Age {
        /// When they were born, if known.
        born: Option<Date>,
        /// Whole years today.
        years: Option<i16>,
        /// Not known to be 18.
        is_minor: bool,
        /// Whether they understand enough to decide.
        #[serde(skip_serializing_if = "Option::is_none")]
        understands: Option<Noted>,
    },
    OwnView {
        /// Whole years today.
        years: Option<i16>,
        /// Somebody else asks for one who is not known to be 18.
        is_asked_for: bool,
        /// Whether they were asked.
        #[serde(skip_serializing_if = "Option::is_none")]
        asked: Option<Noted>,
    },
    Orders {
        /// Whom an order forbids to see the record.
        forbidden: Vec<NearPerson>,
        /// Who asks says that there is or may be one.
        is_told: bool,
    },
    Others {
        people: Vec<NearPerson>,
        /// What waits for somebody to review it.
        for_review: HeldApart,
    },
    Contact {
        contact: SafeContact,
        /// Whether they were ever asked.
        was_asked: bool,
    },
    Cases {
        /// What people call those that the reader may see.
        open: Vec<String>,
        /// Those of who asked for a deletion: what they ask for is not destroyed before they have it (Data Protection Act 2018 s.173).
        #[serde(skip_serializing_if = "Vec::is_empty")]
        own: Vec<String>,
        /// The others. Nothing is said of them, not even how many.
        hidden: Vec<CaseId>,
    },
}

impl DangerFact {
    pub(super) fn of(kind: DangerKind, case: &Case, around: &Surroundings, today: Date) -> Self {
        let described = case.submission.as_ref().and_then(|submission| submission.described.as_ref());
        let born = around.born.or(described.and_then(|described| described.born));
        let (years, is_minor) = (born.map(|born| years(born, today)), born.is_none_or(|born| today < turns_18(born)));
        match kind {
            DangerKind::Whose => Self::Whose { is_known: case.subject().is_some() },
            DangerKind::Place => Self::Place { places: around.places.clone() },
            DangerKind::Confidences => Self::Confidences(around.confidences),
            DangerKind::Age => Self::Age { born, years, is_minor, understands: around.understands },
            DangerKind::OwnView => {
                Self::OwnView { years, is_asked_for: is_minor && is_for_another(case, around), asked: around.own_view }
            }
            DangerKind::Orders => {
                Self::Orders { forbidden: around.forbidden.clone(), is_told: case.flags().contains(&Flag::Order) }
            }
            DangerKind::Others => Self::Others { people: around.people.clone(), for_review: around.for_review },
            DangerKind::Contact => Self::Contact { contact: case.contact(), was_asked: case.was_asked_how_to_reach() },
            DangerKind::Cases => Self::cases(around),
        }
    }

    fn cases(around: &Surroundings) -> Self {
        let named =
            |own: bool| around.cases.iter().filter(move |case| case.is_own == own).filter_map(|case| case.reference.clone());
        let hidden = around.cases.iter().filter(|case| case.reference.is_none()).map(|case| case.case).collect();
        Self::Cases { open: named(false).collect(), own: named(true).collect(), hidden }
    }

    /// Of which point.
    pub fn kind(&self) -> DangerKind {
        match self {
            Self::Whose { .. } => DangerKind::Whose,
            Self::Place { .. } => DangerKind::Place,
            Self::Confidences(_) => DangerKind::Confidences,
            Self::Age { .. } => DangerKind::Age,
            Self::OwnView { .. } => DangerKind::OwnView,
            Self::Orders { .. } => DangerKind::Orders,
            Self::Others { .. } => DangerKind::Others,
            Self::Contact { .. } => DangerKind::Contact,
            Self::Cases { .. } => DangerKind::Cases,
        }
    }

    /// Whether there is something to answer for. Safe contact needs an answer where the usual way, a mail, is not safe, or they said
    /// what else keeps them safe, or nobody asked.
    pub fn applies(&self) -> bool {
        match self {
            Self::Whose { is_known } => !is_known,
            Self::Place { places } => !places.is_empty(),
            Self::Confidences(held) => held.count > 0,
            Self::Age { is_minor, .. } => *is_minor,
            Self::OwnView { is_asked_for, .. } => *is_asked_for,
            Self::Orders { forbidden, is_told } => *is_told || !forbidden.is_empty(),
            Self::Others { people, for_review } => !people.is_empty() || for_review.count > 0,
            Self::Contact { contact, was_asked } => {
                let more = contact.code_word.is_some() || contact.note.is_some();
                !was_asked || more || contact.destination(Way::Email).is_none()
            }
            Self::Cases { open, own, hidden } => !open.is_empty() || !own.is_empty() || !hidden.is_empty(),
        }
    }

    /// 32 hexadecimal digits that are others wherever the record says something else.
    pub fn digest(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        hex::encode(&Sha256::digest(json)[..16])
    }
}

/// Whether somebody asks for another: where the record has both, they are two people.
fn is_for_another(case: &Case, around: &Surroundings) -> bool {
    let Some(submission) = &case.submission else { return true };
    match (&submission.subject, &around.asker) {
        (Some(subject), asker) => asker.as_ref() != Some(subject),
        (None, _) => submission.is_for_another(),
    }
}

/// Whole years on a day; somebody born on 29 February has their birthday on 1 March of a year without that day.
fn years(born: Date, today: Date) -> i16 {
    let before = (today.month(), today.day()) < (born.month(), born.day());
    today.year().saturating_sub(born.year()).saturating_sub(i16::from(before))
}
