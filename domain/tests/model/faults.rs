//! Faults that are planted: the domain as it would be without one of its rules.

use std::sync::Arc;

use domain::case::{Case, Command, Delivery, Event, Facts, Internal, Recorded, Refusal, decide};
use domain::kind::Kind;
use domain::policy::Role;

use crate::alphabet::{Actor, LIMIT, Suite};

/// What is wrong on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planted {
    Nothing,
    /// Nobody asks who is answered.
    NoCheck,
    /// One person's word corrects days.
    NoSecondPerson,
    /// A check gives a later day of receipt.
    LaterByItself,
    /// Whoever recorded something may confirm it.
    SamePerson,
    /// The request is lost.
    NoDate,
    /// A case is never closed.
    NoWayOut,
    /// What staff wrote is told.
    Leak,
    /// Something is done that is no event.
    Unrecorded,
    /// A sum that is not that of the date.
    OtherSum,
    /// The table is not asked.
    NoTable,
    /// A case is answered by nobody's reply.
    NoReply,
    /// What stands here answers, whoever heard of it.
    Unheard,
    /// What was checked tells no case from another.
    SameToTheBlind,
    /// A note takes the case from its officer.
    NoteTakes,
    /// Nothing is read to anybody.
    NotAloud,
    /// What was not theirs to end stays ended.
    StaysEnded,
    /// A doubt shuts nothing.
    DoubtsNobody,
}

/// Each with the invariant that finds it, and where.
pub const ALL: [(Planted, &str, Kind, Suite); 17] = [
    (Planted::NoCheck, "no_copy_before_the_check", Kind::Access, Suite::Replies),
    (Planted::NoSecondPerson, "a_late_case_stays_late", Kind::Erasure, Suite::Days),
    (Planted::SamePerson, "a_second_person_is_somebody_else", Kind::Erasure, Suite::Days),
    (Planted::LaterByItself, "no_date_moves_later_by_itself", Kind::Erasure, Suite::Replies),
    (Planted::NoDate, "an_open_case_goes_on", Kind::Erasure, Suite::Asks),
    (Planted::NoWayOut, "there_is_a_way_out", Kind::Erasure, Suite::Replies),
    (Planted::Leak, "no_internal_word_is_read", Kind::Erasure, Suite::Replies),
    (Planted::Unrecorded, "replaying_gives_the_case", Kind::Erasure, Suite::Asks),
    (Planted::OtherSum, "the_sum_is_that_of_the_date", Kind::Erasure, Suite::Asks),
    (Planted::NoTable, "only_what_the_table_permits", Kind::Erasure, Suite::Words),
    (Planted::NoReply, "the_state_fits_the_facts", Kind::Erasure, Suite::Replies),
    (Planted::Unheard, "nobody_is_answered_unheard", Kind::Erasure, Suite::Replies),
    (Planted::StaysEnded, "nothing_ends_on_a_word_that_was_lost", Kind::Consent, Suite::Replies),
    (Planted::DoubtsNobody, "nothing_is_open_to_somebody_doubted", Kind::Erasure, Suite::Together),
    (Planted::SameToTheBlind, "the_same_goes_on_the_same", Kind::Erasure, Suite::Together),
    (Planted::NoteTakes, "an_aside_changes_nothing", Kind::Erasure, Suite::Together),
    (Planted::NotAloud, "what_is_alike_leads_alike", Kind::Erasure, Suite::Together),
];

impl Planted {
    /// `decide`, with this fault.
    pub fn decide(self, case: &Case, command: Command, facts: Facts<'_>) -> Result<Vec<Event>, Refusal> {
        match (self, &command) {
            (Self::NoCheck, Command::Reply(_)) => {
                let mut known = case.clone();
                if let Some(submission) = known.submission.as_mut().map(Arc::make_mut) {
                    submission.described = None;
                }
                decide(&known, command, facts)
            }
            (Self::NoSecondPerson, Command::Correct { .. }) => {
                let events = decide(case, command, facts)?;
                Ok(events.into_iter().filter(|event| !matches!(event, Event::ConfirmationNeeded(_))).collect())
            }
            (Self::SamePerson, Command::Confirm(..)) => {
                decide(case, command, Facts { account: Actor::Reviewer.account(), ..facts })
            }
            (Self::NoWayOut, Command::Close(..)) => Err(Refusal::NotNow),
            (Self::Leak, Command::MoveBack(why, _)) => {
                decide(case, Command::MoveBack(Internal::default(), why.for_staff().to_owned()), facts)
            }
            (Self::NoTable, Command::Hold(why)) => Ok(vec![Event::HoldPlaced(domain::case::HoldPlaced { why: why.clone() })]),
            (Self::NotAloud, Command::Ask(asking)) if matches!(asking.delivery, Delivery::Aloud { .. }) => Err(Refusal::NotSafe),
            _ => decide(case, command, facts),
        }
    }

    /// `evolve`, with this fault.
    pub fn evolve(self, case: Case, recorded: &Recorded) -> Case {
        let kept = (self == Self::StaysEnded && recorded.role == Role::Portal).then(|| case.clone());
        let mut next = case.evolve(recorded);
        match (self, &recorded.event) {
            (Self::NoDate, Event::Submitted(_)) => next.submission = None,
            (Self::LaterByItself, Event::Checked(_)) => {
                if let Some(submission) = next.submission.as_mut().map(Arc::make_mut) {
                    submission.received = LIMIT;
                }
            }
            (Self::StaysEnded, Event::Declined(_)) => {
                if let Some(mut kept) = kept {
                    (kept.seq, kept.version) = (next.seq, next.version);
                    next = kept;
                }
            }
            (Self::NoteTakes, Event::NoteWritten(_)) => next.people.officer = None,
            (Self::Unheard, Event::Replied(reply)) if reply.delivery == Delivery::Portal => {
                next.state = domain::case::State::Answered;
            }
            (Self::NoReply, Event::Checked(_)) => next.state = domain::case::State::Answered,
            _ => {}
        }
        next
    }

    /// What is done to the live case that no event says.
    pub fn live(self, case: &mut Case, event: &Event) {
        if self == Self::Unrecorded && matches!(event, Event::Asked(_)) {
            case.held = true;
        }
    }
}
