//! What the page of a case shows.

use domain::ask::SafeContact;
use domain::case::{DatedEvent, Flag, State, Submission};
use domain::clock::{Deadline, ProofOf};
use domain::form::{Move, TypedMove};
use domain::kind::{Effect, Kind};
use jiff::civil::Date;

use super::StaffRow;
use crate::{
    components::ErrorMessage,
    pages::request::{FileRow, MessageRow},
};

/// What was typed into a form that must be shown again.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub form: Option<Move>,
    /// What was typed.
    pub typed: TypedMove,
}

/// What the page shows.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct CaseModel {
    /// What people call it.
    pub reference: String,
    /// Whose information.
    pub subject: String,
    /// Who asked.
    pub requester: String,
    /// Who works on it.
    pub officer: Option<String>,
    /// Where it stands.
    pub state: State,
    /// The kind of request.
    pub kind: Kind,
    /// The statutory date, with its sum; none where no date runs any more.
    pub deadline: Option<Deadline>,
    /// The day of receipt, as last corrected.
    pub received: Date,
    /// The days that can be corrected.
    pub days: Vec<DatedEvent>,
    /// Today in London.
    pub today: Date,
    /// When we replied.
    pub answered_on: Option<Date>,
    /// Papers that came with it.
    pub evidence: Vec<EvidenceLine>,
    /// Whether our records hold an order that forbids somebody to see this person's record, or one of the same name.
    pub has_order: bool,
    /// Other cases that may be about the same person.
    pub alike: Vec<AlikeRow>,
    /// How many of them are not listed.
    pub more_alike: usize,
    /// The cases that were sent with it: reference and whose information.
    pub linked: Vec<(String, String)>,
    /// What took effect at once, and since when.
    pub effect: Option<(Effect, Date)>,
    /// Since when it stands on the record, and the first day without it; none while it does not.
    pub mark: Option<(Effect, Date, Option<Date>)>,
    /// Every mark that stands on the record of the person it is about: what, since when, by which case.
    pub marks: Vec<(Effect, Date, String)>,
    /// What an officer must know first.
    pub flags: Vec<Flag>,
    /// How they may be reached, as last said.
    pub contact: SafeContact,
    /// Whose record it is about: its number and name, once an officer found out.
    pub identified: Option<(String, String)>,
    /// Whose record it may be about: number and name. Nobody is meant before an officer says so.
    pub candidates: Vec<(String, String)>,
    /// How many of them are not listed.
    pub more_candidates: usize,
    /// Whether who asks, and that they may, is known or was checked.
    pub checked: bool,
    /// What was checked or proven.
    pub proven: Vec<ProofOf>,
    /// Whether a restriction stands that can be lifted.
    pub restricted: bool,
    /// What was asked.
    pub submission: Submission,
    /// Whether something of it cannot be read.
    pub unreadable: bool,
    /// Whether something of a case that was sent with it cannot be read.
    pub linked_unreadable: bool,
    /// What happened, newest first.
    pub timeline: Vec<StaffRow>,
    /// Messages, in order.
    pub messages: Vec<MessageRow>,
    /// Files of the reply.
    pub files: Vec<FileRow>,
    /// The words of the reply.
    pub answer: Option<String>,
    /// Whether the reader has the case.
    pub mine: bool,
    /// Whether the reader handles cases.
    pub handles: bool,
    /// What was typed.
    pub kept: Kept,
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
}

/// A paper that came with a case.
#[derive(Clone, Debug)]
pub struct EvidenceLine {
    pub name: String,
    /// What it is meant to show.
    pub shows: String,
    /// Where it opens; none before the scanner has found it clean.
    pub href: Option<String>,
    /// The scanner found something, and the content was destroyed.
    pub refused: bool,
}

/// A case that may be about the same person.
#[derive(Clone, Debug)]
pub struct AlikeRow {
    /// What people call it.
    pub reference: String,
    /// Where it stands.
    pub state: State,
    /// The day of receipt.
    pub received: Date,
}
