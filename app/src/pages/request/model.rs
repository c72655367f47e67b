//! What the page of one request shows.

use std::sync::Arc;

use domain::case::{Case, EventKind};
use domain::clock::Calendar;
use domain::contact::Regulator;
use domain::family::NothingEnds;
use domain::id::FileId;
use domain::policy::Role;
use domain::setting::ConsentKind;
use jiff::civil::Date;

use super::{FileLimits, MessageRow, StoryRow};
use crate::components::ErrorMessage;

/// Until when the record is kept and whom we told, as the page of the record says it to the same reader (Art 15(1)(c) and (d)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFacts {
    pub kept: String,
    pub told: Vec<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct RequestModel {
    /// What people call it.
    pub reference: String,
    /// Whose information.
    pub about: String,
    /// Whether it is that of who asked.
    pub own: bool,
    /// Whose record it is, where the reader has a page of it.
    pub person: Option<String>,
    /// What its page says of the whole record, once it was handed over.
    pub record: Option<RecordFacts>,
    pub case: Case,
    /// The bank holidays, and what the law leaves open.
    pub calendar: Arc<Calendar>,
    /// Today in London.
    pub today: Date,
    /// What happened, newest first.
    pub timeline: Vec<StoryRow>,
    /// Messages, in order.
    pub messages: Vec<MessageRow>,
    /// Papers that came with it or since, in order.
    pub papers: Vec<PaperRow>,
    /// How many papers may be sent at once, and how large.
    pub limits: FileLimits,
    /// The file for which they have just proved to be there: its name, and where it opens now.
    pub at_hand: Option<(String, String)>,
    /// Until when the files of replies open.
    pub files_until: Option<Date>,
    /// The files of replies that are not here any more.
    pub gone: Vec<FileId>,
    pub regulator: Regulator,
    /// Whether we cannot show all of it.
    pub partial: bool,
    /// The role of who asked.
    pub role: Role,
    /// What was typed, and into which fields.
    pub kept: Vec<(&'static str, String)>,
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
    /// The requests that were sent with it, for other people: reference and whose information.
    pub linked: Vec<(String, String)>,
    /// Whether some of their own words stand here only after they confirm that it is they.
    pub veiled: bool,
    /// Whether there is a receipt.
    pub receipt: bool,
    /// What is called consent, of what is withdrawn.
    pub consents: Vec<ConsentKind>,
    /// Why nothing of what they take back ends, where nothing of it stood.
    pub nothing_ends: Option<NothingEnds>,
    /// Who reads it.
    pub seat: Seat,
}

impl RequestModel {
    /// Whether the reader may do this now. What was typed into a page that was open already is shown once more.
    pub(super) fn may(&self, event: EventKind) -> bool {
        let shown = !self.partial || !self.errors.is_empty();
        shown && self.case.allows(event, self.role)
    }

    /// The same of what only who asked does: who helps them writes messages, no more.
    pub(super) fn may_own(&self, event: EventKind) -> bool {
        self.seat.is_own() && self.may(event)
    }

    /// Whether a date runs: what was asked too late, or by a way that nobody confirmed, stops nothing.
    pub(super) fn has_date(&self) -> bool {
        self.case.statutory_dates(&self.calendar).is_some_and(|dates| dates.work_to.is_some())
    }

    /// Whether the reader asked about themselves: they are called "you".
    pub(super) fn is_about_reader(&self) -> bool {
        self.own && self.seat.is_own()
    }

    /// What was typed into a field before the page was drawn again.
    pub(super) fn kept(&self, field: &str) -> String {
        let kept = self.kept.iter().find(|(name, _)| *name == field);
        kept.map(|(_, typed)| typed.clone()).unwrap_or_default()
    }
}

/// Who reads the page of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Who asked.
    Asker {
        /// Who helps them now: name, since when in London, whether they may open files.
        helper: Option<(String, Date, bool)>,
        /// Whether they may join somebody.
        may_join: bool,
    },
    /// Who helps them.
    Helper {
        /// Whether they may open files.
        files: bool,
    },
}

impl Seat {
    /// Whether it is who asked.
    pub fn is_own(&self) -> bool {
        matches!(self, Self::Asker { .. })
    }

    /// Whether they may open files of replies.
    pub fn opens_files(&self) -> bool {
        matches!(self, Self::Asker { .. } | Self::Helper { files: true })
    }
}

/// A paper of a request.
#[derive(Clone, Debug)]
pub struct PaperRow {
    pub name: String,
    /// What it is meant to show.
    pub shows: String,
    /// Where it opens, once the scanner has found nothing.
    pub href: Option<String>,
    /// Whether the scanner found something in it.
    pub refused: bool,
}
