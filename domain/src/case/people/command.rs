//! Taking a case, finding whose record is meant, checking who asks.

use super::{Check, Checked, Identified, Taken, WhoAsks};
use crate::case::{AskWithdrawn, Case, CaseNotice, Event, Facts, FileRemoved, Internal, NoticeFailed, Refusal};
use crate::id::PersonKey;

pub(in crate::case) fn take(case: &Case, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if case.people.officer == Some(facts.account) {
        return Err(Refusal::AlreadyYours);
    }
    Ok(vec![Event::Taken(Taken {})])
}

/// Only who was described is to be found; a person whom the request names is known. A reply about one person that stands is not
/// followed by one about another: it is taken back first. What still lies here, or stands here unseen, and was made for the one goes to
/// nobody; what we asked about the one is asked no more.
pub(in crate::case) fn identify(case: &Case, person: PersonKey, how: Internal) -> Result<Vec<Event>, Refusal> {
    if case.submission.as_ref().is_none_or(|submission| submission.subject.is_some()) {
        return Err(Refusal::NotNow);
    }
    let is_another = case.people.is_another(&person);
    if is_another && case.has_standing_reply() {
        return Err(Refusal::AnsweredForAnother);
    }
    let unheard = |notice: &&CaseNotice| {
        let lies = notice.is_unseen() || case.unposted().any(|letter| letter.seq == notice.seq);
        is_another && (lies || case.open_question().is_some_and(|question| question.seq == notice.seq))
    };
    let open = |notice: &CaseNotice| case.asks.iter().find(|ask| ask.seq == notice.seq && ask.is_open());
    let letters = case.notices.iter().filter(unheard).map(|notice| match open(notice) {
        Some(ask) => Event::AskWithdrawn(AskWithdrawn { ask: ask.seq, why: how.clone(), told: None }),
        None => Event::NoticeFailed(NoticeFailed { notice: notice.seq, why: how.clone() }),
    });
    let files = case.ungiven_files().filter(|_| is_another);
    let files = files.map(|file| Event::FileRemoved(FileRemoved { file: file.file, why: how.clone() }));
    let follows: Vec<Event> = letters.chain(files).collect();
    Ok(std::iter::once(Event::Identified(Identified { person, how })).chain(follows).collect())
}

/// What was checked can be checked again where it was not said, or said wrongly, who of the record it is.
pub(in crate::case) fn check(case: &Case, of: Check, how: Internal, who: Option<WhoAsks>) -> Result<Vec<Event>, Refusal> {
    let who = who.filter(|_| case.may_say_who());
    let says = case.who_decides() && who.is_some() && who != case.people.asks;
    if !case.may_be_checked(of) && !says {
        return Err(Refusal::NotNow);
    }
    // What was asked for is not needed any more, and stops no month: one click moves no date (Art 12(6)).
    let awaited = case.asks.iter().find(|ask| ask.of.check() == Some(of) && ask.is_open());
    let needless = awaited.map(|ask| Event::AskWithdrawn(AskWithdrawn { ask: ask.seq, why: how.clone(), told: None }));
    Ok(needless.into_iter().chain([Event::Checked(Checked { of, how, who })]).collect())
}
