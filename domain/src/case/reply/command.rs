//! Making a reply, giving it, closing, and taking a case back to work.

use super::letter::check_person;
use jiff::civil::Date;

use super::{CaseOutcome, Closed, File, FileAttached, FileOpened, FileRemoved, Lifted, MovedBack, RefusalGround, Reply};
use crate::case::notice::check_delivery;
use crate::case::{Case, Delivery, Event, Facts, Format, Internal, NoticeKind, Refusal, State, TookEffect};
use crate::id::FileId;
use crate::kind::{Effect, Kind};

/// The same bytes in another family's case are a warning that must be answered. What was taken back can be given again.
pub(in crate::case) fn attach(case: &Case, file: File, elsewhere: bool, answer: Option<Internal>) -> Result<Vec<Event>, Refusal> {
    if case.standing_files().any(|known| known.file.sha256 == file.sha256) {
        return Err(Refusal::SameFile);
    }
    if elsewhere && answer.is_none() {
        return Err(Refusal::FileElsewhere);
    }
    Ok(vec![Event::FileAttached(FileAttached { file, elsewhere: answer.filter(|_| elsewhere) })])
}

/// Only while nobody has it.
pub(in crate::case) fn detach(case: &Case, file: FileId, why: Internal) -> Result<Vec<Event>, Refusal> {
    if !case.unheard_files().any(|attached| attached.file.file == file) {
        return Err(Refusal::NoSuchFile);
    }
    Ok(vec![Event::FileRemoved(FileRemoved { file, why })])
}

pub(in crate::case) fn open(case: &Case, file: FileId) -> Result<Vec<Event>, Refusal> {
    if case.is_released(file) { Ok(vec![Event::FileOpened(FileOpened { file })]) } else { Err(Refusal::NoSuchFile) }
}

/// Not beside a letter that grants a wish: that one goes first, or never.
pub(in crate::case) fn reply(case: &Case, reply: Reply, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if case.decided && case.unposted().any(|notice| notice.kind == NoticeKind::Reply) {
        return Err(Refusal::NotNow);
    }
    check_outcome(case, &reply, facts)?;
    // Who is refused a copy does not get it; what lies in a reply that this one takes the place of goes with what hands over.
    let over = case.unheard_replies();
    let moves = case.files.iter().any(|attached| attached.reply.is_some_and(|seq| over.contains(&seq)));
    let waits = moves || (is_copy(case) && case.unheard_files().next().is_some());
    if waits && !reply.outcome.hands_over() {
        return Err(Refusal::FilesWait);
    }
    check_person(case, &reply, moves || case.waiting_files().next().is_some(), facts)?;
    check_delivery(case, reply.delivery, facts)?;
    if reply.further_on.is_some_and(|on| on <= facts.today) {
        return Err(Refusal::TargetPassed);
    }
    if reply.further_on.is_some() && !(case.comes_in_parts() && reply.outcome.hands_over()) {
        return Err(Refusal::NoParts);
    }
    if lacks_its_file(case, &reply) {
        return Err(Refusal::NothingAttached);
    }
    Ok(granted(case, reply, facts.today))
}

fn is_copy(case: &Case) -> bool {
    matches!(case.kind(), Kind::Access | Kind::Portability)
}

/// That a consent ends which somebody else gave, an officer decided: it ends with the reply.
fn granted(case: &Case, reply: Reply, on: Date) -> Vec<Event> {
    let ends = case.is_wish() && reply.outcome == CaseOutcome::All;
    let effect = ends.then_some(Event::TookEffect(TookEffect { effect: Effect::ConsentWithdrawn, on }));
    [Event::Replied(reply)].into_iter().chain(effect).collect()
}

/// What a complaint comes to, a refusal too, has its reasons, and its ground what shows it (Art 12(4)-(5)).
fn check_outcome(case: &Case, reply: &Reply, facts: &Facts<'_>) -> Result<(), Refusal> {
    if !case.outcomes().contains(&reply.outcome) {
        return Err(match reply.outcome {
            CaseOutcome::NothingHeld | CaseOutcome::Withdrawn | CaseOutcome::NotOurs if case.has_ended() => Refusal::EndedAlready,
            outcome if outcome.hands_over() && case.is_lifted() => Refusal::LiftedAlready,
            _ => Refusal::NotForThisKind,
        });
    }
    if case.is_kept(reply.outcome) {
        return Err(Refusal::Held);
    }
    if reply.outcome.owes_reasons() && reply.reasons.is_none() {
        return Err(Refusal::NoReasons);
    }
    if !reply.outcome.is_refusal() {
        return Ok(());
    }
    if reply.ground == Some(RefusalGround::NotIdentified) {
        check_time_to_show(case, facts)?;
    }
    match reply.ground {
        Some(ground) if !case.grounds().contains(&ground) => Err(Refusal::NotForThisKind),
        // Which exemption, and what shows it, too: we carry the burden of each.
        Some(_) if reply.shown_by.is_none() => Err(Refusal::NotShown),
        // Rows name what is left out; they weigh nothing, and the burden is ours (law.md §5).
        None if reply.outcome == CaseOutcome::Refused || reply.withheld.is_empty() || case.kind() == Kind::Objection => {
            Err(Refusal::NoGround)
        }
        _ => Ok(()),
    }
}

impl Case {
    /// Whether a legal hold stops what an outcome would destroy (law.md §8).
    pub(in crate::case) fn is_kept(&self, outcome: CaseOutcome) -> bool {
        self.kind() == Kind::Erasure && self.held && outcome.hands_over()
    }
}

/// Who shall show who they are has a month for it; what they wrote meanwhile may be just that (Art 12(2), 12(6)).
fn check_time_to_show(case: &Case, facts: &Facts<'_>) -> Result<(), Refusal> {
    if case.unanswered().is_some() {
        return Err(Refusal::Unanswered);
    }
    let day = case.shown_by(facts.calendar).filter(|day| *day > facts.today);
    day.map_or(Ok(()), |day| Err(Refusal::StillTime(day)))
}

/// A copy to download is a file, which may have gone out before; a copy on paper goes by post, and what is read aloud needs none.
fn lacks_its_file(case: &Case, reply: &Reply) -> bool {
    let download = case.submission.as_ref().is_some_and(|submission| {
        submission.format() == Format::Download && matches!(submission.kind, Kind::Access | Kind::Portability)
    });
    let here = matches!(reply.delivery, Delivery::Portal);
    download && here && reply.outcome.hands_over() && case.files_of_person().next().is_none()
}

/// The person hears of it first (Art 18(3)): not somebody whom nobody checked, whose mark goes when their case is closed.
pub(in crate::case) fn lift(case: &Case, text: String, delivery: Delivery, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if !case.is_restricted() {
        return Err(Refusal::NotNow);
    }
    if !case.is_checked() {
        return Err(Refusal::NotChecked);
    }
    check_delivery(case, delivery, facts)?;
    Ok(vec![Event::Lifted(Lifted { effect: Effect::UseDisputed, text, delivery })])
}

/// What is open is at work; only a reply that nobody was told of is taken back before it answers.
pub(in crate::case) fn move_back(case: &Case, why: Internal, told: String) -> Result<Vec<Event>, Refusal> {
    if case.state.is_open() && !case.has_unseen_reply() {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::MovedBack(MovedBack { why, told })])
}

/// An answered case; or one where what the month waits for never came: who does not come here is told of that first. Not while a letter lies here, or a reply that nobody was told of.
pub(in crate::case) fn close(case: &Case, why: Internal, told: Option<String>, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    match case.state {
        _ if !facts.role.is_staff() => Err(Refusal::NotNow),
        _ if case.unposted().next().is_some() || case.has_unseen_reply() => Err(Refusal::NotNow),
        State::Open if !case.is_abandoned(facts.today, facts.calendar) => Err(Refusal::NotAnswered),
        State::Open if told.is_none() => Err(Refusal::NoReasons),
        State::Open if case.hears_of_no_end() => Err(Refusal::Unheard),
        _ if case.unanswered().is_some() => Err(Refusal::Unanswered),
        State::Answered if told.is_some() && !case.may_look() => Err(Refusal::NobodyReads),
        _ => Ok(vec![Event::Closed(Closed { why, told })]),
    }
}
