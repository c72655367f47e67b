//! What the page of a case shows.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::case::moves::Move;
use domain::case::{Case, State};
use domain::clock::{Calendar, Deadline};
use domain::danger::Danger;
use domain::family::AskerTie;
use domain::form::TypedMove;
use domain::helper::Helper;
use domain::id::AccountId;
use domain::kind::Effect;
use domain::policy::{Lapse, Role};
use domain::setting::ConsentKind;
use jiff::civil::{Date, DateTime};

use super::ways_in::WaysInModel;

use super::StaffRow;
use crate::{components::ErrorMessage, pages::request::MessageRow};

/// What was typed into a form that must be shown again.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub form: Option<Move>,
    /// What was typed.
    pub typed: TypedMove,
}

/// The people of a case, by name.
#[derive(Clone, Debug, Default)]
pub struct PeopleNames {
    /// Whose information.
    pub subject: String,
    /// Who asked.
    pub requester: String,
    /// Who works on it.
    pub officer: Option<String>,
    /// Whose record an officer found it to be about.
    pub identified: Option<String>,
    /// Members of staff who did something in it.
    pub staff: BTreeMap<AccountId, String>,
}

/// What stands around a case in other records.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Papers that came with it.
    pub evidence: Vec<EvidenceLine>,
    /// Why the authority of who asked has lapsed since, if it has.
    pub lapse: Option<Lapse>,
    /// Whether who asked is the person it is about: nobody's authority is asked for.
    pub for_oneself: bool,
    /// Of a child: whether they understand enough to decide, and whether they were asked for their own view; each with its day.
    pub young: Option<YoungFacts>,
    /// Of a withdrawal: the consents that stand of what is to end.
    pub agreed: Vec<AgreedLine>,
    /// The last day on which what who asks gave had ended before they asked: then nothing is to be carried out.
    pub ended_before: Option<Date>,
    /// Of an adult, where somebody else asks that what they agreed ends: whether they may speak for them.
    pub spoken_for: Option<bool>,
    /// Whether what took effect was not for who asks to end, by what was recorded of the young person since.
    pub groundless: bool,
    /// Who may be the one who asks, where an officer says it: the person of the record, and those around them.
    pub tied: Vec<TiedLine>,
    /// How many mails about it a limit held back.
    pub held_mails: i64,
    /// Other cases that may be about the same person.
    pub alike: Vec<AlikeRow>,
    /// How many of them are not listed.
    pub more_alike: usize,
    /// The cases that were sent with it: reference and whose information.
    pub linked: Vec<(String, String)>,
    /// Every mark that stands on the record of the person it is about: what, since when, by which case.
    pub marks: Vec<(Effect, Date, String)>,
    /// What is said to be wrong in that record and not decided: since when, by which case.
    pub challenges: Vec<(Date, String)>,
    /// Whose record it may be about: number and name. Nobody is meant before an officer says so.
    pub candidates: Vec<(String, String)>,
    /// How many of them are not listed.
    pub more_candidates: usize,
    /// Whether something of a case that was sent with it cannot be read.
    pub unreadable: bool,
    pub ways_in: WaysInModel,
    /// Who helps or helped who asked with it (capability Y7).
    pub helpers: Vec<HelperLine>,
    /// How many mails about it were given up, 20 at most, and when the last was, in London.
    pub lost_mail: Option<(usize, DateTime)>,
}

/// Somebody who may be the one who asks.
#[derive(Clone, Debug)]
pub struct TiedLine {
    /// Their number.
    pub person: String,
    pub name: String,
    /// What they are to the person of the record.
    pub ties: Vec<AskerTie>,
    /// Whether who asks said this name.
    pub named: bool,
}

/// A consent that stands.
#[derive(Clone, Debug)]
pub struct AgreedLine {
    pub kind: ConsentKind,
    /// The day on which it was given.
    pub since: Date,
    /// Who gave it.
    pub by: String,
    /// Whether only the young person ends it.
    pub theirs_alone: bool,
    /// Whether this request leaves it as it is.
    pub untouched: bool,
}

/// What officers recorded of a child.
#[derive(Clone, Copy, Debug, Default)]
pub struct YoungFacts {
    pub understands: Option<(bool, Date)>,
    pub asked: Option<(bool, Date)>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CaseModel {
    /// What people call it.
    pub reference: String,
    pub case: Case,
    pub names: PeopleNames,
    pub around: Around,
    /// What can hurt somebody.
    pub danger: Danger,
    /// Files of the next reply in which no program can look for protected places, by name.
    pub unsearchable: Vec<String>,
    /// The bank holidays, and what the law leaves open.
    pub calendar: Arc<Calendar>,
    /// Today in London.
    pub today: Date,
    /// What happened, newest first.
    pub history: Vec<StaffRow>,
    /// What came since the page was drawn from which a form was sent, newest first.
    pub news: Vec<StaffRow>,
    /// Messages of it and of those that were sent with it, in order.
    pub messages: Vec<MessageRow>,
    /// Whether something of it cannot be read.
    pub unreadable: bool,
    /// Who reads.
    pub reader: AccountId,
    /// The role of who reads.
    pub role: Role,
    /// Whether the reader has the case.
    pub mine: bool,
    /// What was typed.
    pub kept: Kept,
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
}

impl CaseModel {
    /// The statutory date, with its sum.
    pub(super) fn deadline(&self) -> Option<Deadline> {
        self.case.deadline(&self.calendar)
    }

    /// The case as it would be if a second person confirmed an event.
    pub(super) fn if_confirmed(&self, of: i64) -> Case {
        let mut then = self.case.clone();
        then.clock.settle(of);
        then
    }

    /// What waits for a second person and was recorded by somebody else.
    pub(super) fn to_confirm(&self) -> Vec<String> {
        let others = self.case.clock.waiting().filter(|waiting| waiting.by != self.reader);
        others.map(|waiting| waiting.of.to_string()).collect()
    }

    /// Whether forms are shown. What was typed into a page that was open already is shown once more.
    pub(super) fn may_act(&self) -> bool {
        !self.unreadable || !self.errors.is_empty()
    }
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

/// Somebody who helps or helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelperLine {
    pub helper: Helper,
    /// When they were joined, in London.
    pub joined: DateTime,
    /// When somebody ended it.
    pub ended: Option<DateTime>,
    /// Whether they see the request now.
    pub stands: bool,
}
