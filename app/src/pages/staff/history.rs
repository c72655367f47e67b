//! What happened to a case, as staff read it.

use std::collections::BTreeMap;

use domain::case::{Event, Milestone, Recorded, Side};
use domain::clock::ProofOf;
use domain::kind::Effect;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::{dates, t};

/// One event.
#[derive(Clone, Debug)]
pub struct StaffRow {
    /// Its place in the case.
    pub seq: i64,
    /// When, in London.
    pub at: DateTime,
    pub title: String,
    /// More about it.
    pub text: Option<String>,
}

/// Every event, newest first. A corrected day stands beside the one that was recorded.
pub fn staff_timeline(history: &[Recorded], local: impl Fn(Timestamp) -> DateTime) -> Vec<StaffRow> {
    let mut days = BTreeMap::new();
    let row = |r: &Recorded| StaffRow { seq: r.seq, at: local(r.at), title: title(r), text: text(r, &mut days) };
    let mut rows: Vec<StaffRow> = history.iter().map(row).collect();
    rows.reverse();
    rows
}

fn title(recorded: &Recorded) -> String {
    match (&recorded.event, Side::of(recorded.role)) {
        (Event::Submitted(_), _) => t!("history-submitted"),
        (Event::TookEffect { effect, .. }, _) => effect_name(*effect),
        (Event::Taken, _) => t!("history-taken"),
        (Event::MessageSent { .. }, Side::Office) => t!("history-we-wrote"),
        (Event::MessageSent { .. }, Side::Family) => t!("history-they-wrote"),
        (Event::FileAttached(_), _) => t!("history-attached"),
        (Event::Answered { .. }, _) => t!("history-answered"),
        (Event::FileOpened { .. }, _) => t!("history-opened"),
        (Event::Closed { .. }, _) => t!("history-closed"),
        (Event::ProofAsked { .. }, _) => t!("history-proof-asked"),
        (Event::Proven { of, .. }, _) => proven_words(*of),
        (Event::ClarificationAsked { .. }, _) => t!("history-question"),
        (Event::ClarificationAnswered { .. }, _) => t!("history-question-answered"),
        (Event::ExtensionNoticeSent { .. }, _) => t!("history-extension"),
        (Event::Acknowledged { .. }, _) => t!("history-acknowledged"),
        (Event::DateCorrected { .. }, _) => t!("history-corrected"),
        (Event::MovedBack { .. }, _) => t!("history-moved-back"),
        (Event::ContactChanged(_), _) => t!("history-contact"),
        (Event::Identified { person, .. }, _) => t!("history-identified", person = person.0.clone()),
        (Event::Checked { of: ProofOf::Authority, .. }, _) => t!("history-checked-authority"),
        (Event::Checked { .. }, _) => t!("history-checked-identity"),
        (Event::RestAsked { .. }, _) => t!("history-rest"),
        (Event::EffectEnded { .. }, _) => t!("history-lifted"),
        (Event::HoldPlaced { .. }, _) => t!("history-held"),
        (Event::HoldLifted { .. }, _) => t!("history-hold-lifted"),
    }
}

fn text(recorded: &Recorded, days: &mut BTreeMap<i64, (Milestone, Date)>) -> Option<String> {
    if let Some(dated) = recorded.event.dated() {
        days.insert(recorded.seq, dated);
    }
    match &recorded.event {
        Event::FileAttached(file) => Some(file.name.clone()),
        Event::Closed { reason } | Event::MovedBack { reason } | Event::HoldPlaced { reason } | Event::HoldLifted { reason } => {
            Some(reason.clone())
        }
        Event::Identified { how, .. } | Event::Checked { how, .. } => Some(how.clone()),
        Event::EffectEnded { on, .. } => Some(t!("story-lifted-on", day = dates::long(*on))),
        Event::Proven { how, on, .. } => Some(t!("history-day", day = dates::long(*on), text = how.clone())),
        Event::DateCorrected { seq, on, reason } => {
            let (what, was) = days.get(seq).copied()?;
            days.insert(*seq, (what, *on));
            let (was, now) = (dates::long(was), dates::long(*on));
            Some(t!("history-correction", what = milestone_words(what), was = was, now = now, reason = reason.clone()))
        }
        event => event.dated().map(|(_, on)| dates::long(on)),
    }
}

/// What a recorded day says, in words.
pub(super) fn milestone_words(what: Milestone) -> String {
    match what {
        Milestone::Receipt => t!("history-submitted"),
        Milestone::ProofAsked(_) => t!("history-proof-asked"),
        Milestone::Proven(of) => proven_words(of),
        Milestone::Asked => t!("history-question"),
        Milestone::Answered => t!("history-question-answered"),
        Milestone::ExtensionNotice => t!("history-extension"),
        Milestone::Acknowledged => t!("history-acknowledged"),
    }
}

/// What takes effect at once, as a name.
fn effect_name(effect: Effect) -> String {
    match effect {
        Effect::MarketingStopped => t!("history-marketing-stopped"),
        Effect::ConsentWithdrawn => t!("history-consent-withdrawn"),
        Effect::UseDisputed => t!("history-disputed"),
    }
}

fn proven_words(of: ProofOf) -> String {
    match of {
        ProofOf::Identity => t!("history-identity"),
        ProofOf::Authority => t!("history-authority"),
        ProofOf::Fee => t!("history-fee"),
    }
}
