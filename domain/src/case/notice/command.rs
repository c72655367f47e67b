//! Giving notices, and recording that they went.

use jiff::civil::Date;

use super::{CaseNotice, Delivery, NoticeFailed, NoticesSeen, Notified, Posted, ProgressTold};
use crate::ask::Way;
use crate::case::reply::check_letter;
use crate::case::{Case, Event, Facts, Internal, Refusal};
use crate::clock::{ClockFault, PostClass};

/// Only what is safe, and no email: no mail of ours holds words of a case. Never in the future.
pub(in crate::case) fn check_delivery(case: &Case, delivery: Delivery, facts: &Facts<'_>) -> Result<(), Refusal> {
    match delivery {
        Delivery::Post if case.contact().destination(Way::Post).is_none() => return Err(Refusal::NotSafe),
        Delivery::Email { .. } => return Err(Refusal::NotSafe),
        _ => {}
    }
    match delivery.day() {
        Some(on) if on > facts.today => Err(ClockFault::Future(on).into()),
        _ => Ok(()),
    }
}

/// A letter is posted once, not before it was made. A day that a second person did not confirm is recorded anew.
pub(in crate::case) fn post(case: &Case, seq: i64, class: PostClass, on: Date, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let notice = find(case, seq)?;
    if !case.may_be_posted(notice) {
        return Err(Refusal::NotNow);
    }
    if on < notice.made {
        return Err(Refusal::NotMadeYet(notice.made));
    }
    if on > facts.today {
        return Err(ClockFault::Future(on).into());
    }
    // One that went before the address was not safe any more, did.
    let unsafe_since = case.contact_since().filter(|_| case.contact().destination(Way::Post).is_none());
    if unsafe_since.is_some_and(|since| on >= since) {
        return Err(Refusal::NotSafe);
    }
    check_letter(case, seq, facts)?;
    Ok(vec![Event::Posted(Posted { notice: seq, class, on })])
}

/// Also a letter that must not be posted any more: a way out of every mistake, and of an address that is not safe now.
pub(in crate::case) fn fail(case: &Case, seq: i64, why: Internal) -> Result<Vec<Event>, Refusal> {
    if !case.may_fail(find(case, seq)?) {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::NoticeFailed(NoticeFailed { notice: seq, why })])
}

/// The person looked. Where nothing was new, nothing is recorded.
pub(in crate::case) fn see(case: &Case, facts: &Facts<'_>) -> Vec<Event> {
    case.has_news_here().then_some(Event::NoticesSeen(NoticesSeen { upto: case.seq, on: facts.today })).into_iter().collect()
}

/// The mail about everything up to an event was taken.
pub(in crate::case) fn notify(case: &Case, upto: i64, on: Date) -> Vec<Event> {
    let unseen = case.notices.iter().any(|notice| notice.is_unseen() && notice.seq <= upto);
    unseen.then_some(Event::Notified(Notified { upto, on })).into_iter().collect()
}

pub(in crate::case) fn progress(case: &Case, text: String, delivery: Delivery, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    check_delivery(case, delivery, facts)?;
    Ok(vec![Event::ProgressTold(ProgressTold { text, delivery })])
}

fn find(case: &Case, seq: i64) -> Result<&CaseNotice, Refusal> {
    case.notices.iter().find(|notice| notice.seq == seq).ok_or(Refusal::NoSuchNotice)
}
