//! What the notice names: one entry each.

use std::sync::Arc;

use super::id::{BasisId, CategoryId, ConsentId, LawId, PurposeId, RecipientId, RetentionId, RightId};

/// One thing the notice names, in the organisation's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeEntry<Id> {
    pub(super) id: Id,
    pub(super) text: String,
    pub(super) short: Option<String>,
}

impl<Id> NoticeEntry<Id> {
    /// The stable id.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The words of the notice, exactly.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A short label for lists; the portal's words, or the notice's where those are short.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.text)
    }
}

/// What data is used for (Art 13(1)(c)).
pub type Purpose = NoticeEntry<PurposeId>;
/// A lawful basis (Art 6(1)) or a condition for special category data (Art 9(2)).
pub type Basis = NoticeEntry<BasisId>;
/// An Act or statutory guidance under a basis.
pub type Statute = NoticeEntry<LawId>;
/// A kind of recipient (Art 13(1)(e)).
pub type Recipient = NoticeEntry<RecipientId>;
/// How long data is kept, or a named exception (Art 13(2)(a)).
pub type Retention = NoticeEntry<RetentionId>;
/// A right of the person (Art 13(2)(b) to (d)).
pub type Right = NoticeEntry<RightId>;
/// Something that happens only if a person agrees to it.
pub type Consent = NoticeEntry<ConsentId>;

/// A category of data (Art 14(1)(d)) with what the notice says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    pub(super) entry: NoticeEntry<CategoryId>,
    pub(super) special: bool,
    pub(super) needs_consent: Option<Arc<Consent>>,
    pub(super) purposes: Vec<Arc<Purpose>>,
    pub(super) bases: Vec<Arc<Basis>>,
    pub(super) recipients: Vec<Arc<Recipient>>,
    pub(super) retention: Arc<Retention>,
}

impl Category {
    /// The stable id.
    pub fn id(&self) -> &CategoryId {
        &self.entry.id
    }

    /// The words of the notice, exactly.
    pub fn text(&self) -> &str {
        &self.entry.text
    }

    /// A short label for headings.
    pub fn label(&self) -> &str {
        self.entry.label()
    }

    /// Whether this is special category data (Art 9(1)).
    pub fn special(&self) -> bool {
        self.special
    }

    /// The consent without which this is not collected: set for the areas of an assessment.
    pub fn needs_consent(&self) -> Option<&Consent> {
        self.needs_consent.as_deref()
    }

    /// Why it is held.
    pub fn purposes(&self) -> &[Arc<Purpose>] {
        &self.purposes
    }

    /// On what basis; for special category data the conditions of Art 9(2) follow.
    pub fn bases(&self) -> &[Arc<Basis>] {
        &self.bases
    }

    /// Whom it may be shared with.
    pub fn recipients(&self) -> &[Arc<Recipient>] {
        &self.recipients
    }

    /// How long it is kept.
    pub fn retention(&self) -> &Retention {
        &self.retention
    }
}
