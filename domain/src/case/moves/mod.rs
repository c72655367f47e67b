//! What staff do to a case, one descriptor a move: its address, its fields, the event that it leads to, what it does to the clock.
//! Pages draw forms from it, and `form::TypedMove` reads them back. Its words are content, under its section's name.

mod after;
mod choices;
mod fields;
mod list;

use jiff::civil::Date;

use super::{AskOf, Case, CaseNotice, DayOf, NoticeKind, State, TABLE};
use crate::clock::Calendar;
use crate::policy::Role;

pub use after::AfterMove;
pub use fields::{Choices, ClockEffect, MoveField, MoveInput, MoveSpec};
pub use list::Move;

impl Move {
    /// The move of that section.
    pub fn find_by_section(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.spec().section == name)
    }

    /// Whether only the officer who has the case makes it. The second person's word, a note and a hold are anybody's whom the table
    /// permits.
    pub fn needs_taking(self) -> bool {
        !matches!(self, Self::Confirm | Self::Note | Self::Hold | Self::LiftHold)
    }

    /// Whether somebody of this role makes it at all.
    pub fn is_for(self, role: Role) -> bool {
        TABLE.iter().any(|row| row.event == self.spec().event && row.roles.contains(&role))
    }

    /// Whether a page offers it: the table permits it, it has something to choose from, and it makes sense now. A case of
    /// somebody else offers only what needs no taking.
    pub fn is_offered(self, case: &Case, role: Role, mine: bool) -> bool {
        let spec = self.spec();
        let choosable = spec.fields.iter().filter(|field| field.needed).all(|field| match field.input {
            MoveInput::Choice(choices) => !choices.values(case).is_empty(),
            _ => true,
        });
        let hands = mine || !self.needs_taking();
        case.allows(spec.event, role) && hands && choosable && self.makes_sense(case)
    }

    /// Whether it makes sense on this day: a case is closed without a reply only where what stops it never came; a notice of extension
    /// is given once, and once more where it came too late.
    pub fn is_timely(self, case: &Case, today: Date, calendar: &Calendar) -> bool {
        match self {
            Self::Close => !case.state.is_open() || case.is_abandoned(today, calendar),
            Self::Extension => !case.is_extension_told(calendar),
            _ => true,
        }
    }

    fn makes_sense(self, case: &Case) -> bool {
        let noticed = |kind| case.notices.iter().any(|notice: &CaseNotice| notice.kind == kind && !notice.failed);
        match self {
            Self::Question => case.may_ask(AskOf::Clarification),
            Self::Heard | Self::MarkAnswer => {
                case.open_question().is_some_and(|ask| !case.notice(ask.seq).is_some_and(CaseNotice::is_unposted))
            }
            Self::Identify => case.submission.as_ref().is_some_and(|submission| submission.subject.is_none()),
            Self::Acknowledgement => !noticed(NoticeKind::Acknowledgement),
            Self::Answer => !case.unposted().any(|notice| notice.kind == NoticeKind::Reply),
            Self::Lift => case.is_restricted(),
            // Of a person whom somebody found, at the latest.
            Self::Understanding | Self::OwnView => case.subject().is_some() && case.state == State::Open,
            Self::Settle => case.unanswered().is_some(),
            Self::Hold => !case.held,
            Self::LiftHold => case.held,
            Self::Back => !case.state.is_open() || case.has_unseen_reply(),
            // Not while a letter lies here, or a reply that nobody was told of.
            Self::Close => case.unposted().next().is_none() && !case.has_unseen_reply(),
            _ => true,
        }
    }
}

impl Case {
    /// What an event recorded a day of, where somebody may correct it.
    pub fn day_of(&self, seq: i64) -> Option<DayOf> {
        self.recorded_days().into_iter().find(|day| day.seq == seq).map(|day| day.what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_forms_and_fields_are_used_once() {
        let mut names: Vec<_> = Move::ALL.iter().flat_map(|form| form.spec().fields.iter().map(|field| field.name)).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        for form in Move::ALL {
            assert_eq!(Move::find_by_section(form.spec().section), Some(form));
        }
    }
}
