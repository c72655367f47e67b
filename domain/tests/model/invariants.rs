//! What must hold in every state, after every step, and as time goes by.

use std::sync::Arc;

use domain::case::{
    Ask, AskOf, Case, CaseNotice, CaseOutcome, Check, Command, Delivery, Event, NoticeKind, Reply, State, permits,
};
use domain::clock::{Calendar, Dates, Run, StepKind};
use domain::id::PersonKey;
use domain::kind::{Effect, Kind, Law};
use domain::policy::Role;
use jiff::civil::Date;

use crate::alphabet::{Actor, MARKER, commands};
use crate::faults::Planted;
use crate::search::{Node, Search};

/// Its name, and what is wrong.
type Held = Result<(), (&'static str, String)>;

/// Every invariant.
pub const NAMES: [&str; 17] = [
    "no_copy_before_the_check",
    "no_date_moves_later_by_itself",
    "a_late_case_stays_late",
    "a_second_person_is_somebody_else",
    "an_open_case_goes_on",
    "there_is_a_way_out",
    "no_internal_word_is_read",
    "replaying_gives_the_case",
    "the_sum_is_that_of_the_date",
    "only_what_the_table_permits",
    "the_state_fits_the_facts",
    "nobody_is_answered_unheard",
    "nothing_ends_on_a_word_that_was_lost",
    "nothing_is_open_to_somebody_doubted",
    "the_same_goes_on_the_same",
    "an_aside_changes_nothing",
    "what_is_alike_leads_alike",
];

fn hold(name: &'static str, holds: bool, why: impl FnOnce() -> String) -> Held {
    if holds { Ok(()) } else { Err((name, why())) }
}

/// What holds in every state.
pub fn of_state(node: &Node, planted: Planted) -> Held {
    let case = &node.case;
    nobody_is_answered_unheard(node)?;
    nothing_is_open_to_somebody_doubted(case, planted)?;
    the_state_fits_the_facts(case)?;
    an_open_case_goes_on(node)?;
    the_sum_is_that_of_the_date(node, planted)?;
    no_internal_word_is_read(case)
}

/// How a state was reached, and how it can be left.
pub fn of_path(node: &Node, planted: Planted) -> Held {
    let case = &node.case;
    let replayed = node.events().into_iter().fold(Case::new(case.id), |case, recorded| planted.evolve(case, recorded));
    hold("replaying_gives_the_case", replayed == *case, || "another case".into())?;
    hold("there_is_a_way_out", case.state == State::Draft || leaves(node, planted), || format!("{:?} for ever", case.state))
}

/// law.md §14: what turned out not to be theirs to end stands, until it is theirs after all, or somebody decides it.
fn nothing_ends_on_a_word_that_was_lost(node: &Node) -> Held {
    let case = &node.case;
    if case.kind() != Kind::Consent {
        return Ok(());
    }
    let lost = node.events_back().find_map(|recorded| match &recorded.event {
        Event::TookEffect(_) => Some(false),
        Event::Declined(_) if recorded.role == Role::Portal => Some(true),
        _ => None,
    });
    let marked = case.mark(Calendar::official()).is_some();
    hold("nothing_ends_on_a_word_that_was_lost", lost != Some(true) || !marked, || "it ended all the same".into())
}

/// Art 12(6): what went out on a check is closed once that is doubted; of somebody whom the record names, once what came was not enough.
fn nothing_is_open_to_somebody_doubted(case: &Case, planted: Planted) -> Held {
    let described = case.submission.as_ref().is_some_and(|submission| submission.described.is_some());
    let stands = |ask: &&Ask| !ask.withdrawn && !ask.declined && !ask.settled && (described || ask.came.is_some());
    let doubted = case.asks.iter().filter(stands).any(|ask| ask.of.check().is_some());
    let trusting = (planted == Planted::DoubtsNobody).then(|| {
        let mut trusting = case.clone();
        trusting.asks = Arc::default();
        trusting
    });
    let shown = trusting.as_ref().unwrap_or(case);
    // law.md §2: what came of a complaint is owed to whoever it was, and tells of nobody.
    let unknown = described && case.kind() == Kind::Complaint && !case.people.checked.contains(&Check::Identity);
    let told = || shown.open_replies().any(|given| tells(given.reply.outcome));
    let open = shown.released_files().next().is_some() || (!unknown && told());
    hold("nothing_is_open_to_somebody_doubted", !doubted || !open, || "open to somebody doubted".into())
}

fn tells(outcome: CaseOutcome) -> bool {
    !matches!(outcome, CaseOutcome::Refused | CaseOutcome::Withdrawn | CaseOutcome::NotOurs)
}

/// law.md §12: what stands here is given when they were told of it, or looked. Until then the reply is owed, and the law's day passes.
fn nobody_is_answered_unheard(node: &Node) -> Held {
    let case = &node.case;
    let last = case.replies.last().filter(|given| given.taken_back.is_none()).and_then(|given| case.notice(given.seq));
    let unheard = last.is_some_and(|notice| notice.delivery == Delivery::Portal && notice.reached.is_none() && !notice.failed);
    let passed = node.dates().and_then(|dates| dates.limit).is_some_and(|limit| node.today() > limit);
    let late = node.is_late() || case.kind().law() == Law::Acknowledgement;
    let holds = !unheard || (case.state.is_open() && (late || !passed));
    hold("nobody_is_answered_unheard", holds, || format!("{:?} by what nobody heard of", case.state))
}

fn the_state_fits_the_facts(case: &Case) -> Held {
    let closed = (case.state == State::Closed) == case.closed_on.is_some();
    let answered = case.state != State::Answered || case.answered_on(Calendar::official()).is_some();
    // Without an answer ends only what an ask can stop: never a complaint, nor what took effect on somebody's record at once.
    let ends = case.kind().law() == Law::Month && (case.kind().effect().is_none() || !case.is_known_to_asker());
    let ended = if case.is_closed_unanswered() {
        ends
    } else {
        case.state != State::Closed || case.answered_on(Calendar::official()).is_some()
    };
    hold("the_state_fits_the_facts", closed && answered && ended, || format!("{:?}", case.state))?;
    let unanswered = case.state == State::Closed && case.unanswered().is_some();
    hold("the_state_fits_the_facts", !unanswered, || "closed over what they wrote".into())?;
    the_mark_fits_the_decision(case)?;
    only_what_was_given_counts(case)
}

/// law.md §5: a use that was stopped stays stopped until somebody is told otherwise; §14: a consent that somebody else gave ends by a
/// decision that stands.
fn the_mark_fits_the_decision(case: &Case) -> Held {
    let last = case.replies.last().filter(|given| case.notice(given.seq).is_some_and(|notice| notice.is_out() && !notice.failed));
    let granted = last.is_some_and(|given| matches!(given.reply.outcome, CaseOutcome::All | CaseOutcome::Part));
    let lifted = case.notices.iter().any(|notice| notice.kind == NoticeKind::Lifting && !notice.failed);
    let stops = case.kind().effect() == Some(Effect::UseDisputed) && !case.state.is_open() && granted && !lifted;
    let ended = case.effect_ended(Calendar::official()).is_some();
    hold("the_state_fits_the_facts", !stops || !ended, || "a use that was stopped has no mark".into())?;
    let refused = last.is_some_and(|given| case.replies.last() == Some(given)) && !granted && case.state == State::Answered;
    let stands = case.mark(Calendar::official()).is_some_and(|(effect, _, end)| effect == Effect::UseDisputed && end.is_none());
    let counts = last
        .and_then(|given| case.notice(given.seq))
        .is_some_and(|notice| notice.given(&case.clock, Calendar::official()).is_some());
    hold("the_state_fits_the_facts", !(refused && counts && stands), || "what was only paused stays so".into())?;
    let at_once = matches!(case.kind(), Kind::Consent | Kind::Marketing) && !case.decided;
    let down =
        last.is_some_and(|given| case.replies.last() == Some(given) && given.taken_back.is_none() && !tells(given.reply.outcome));
    let marked = case.mark(Calendar::official()).is_some();
    hold("the_state_fits_the_facts", !(at_once && down && marked), || "what was turned down took effect".into())?;
    let undecided = case.decided && case.replies.is_empty();
    hold("the_state_fits_the_facts", !undecided, || "a wish was granted by nobody".into())
}

/// law.md §12: no pause by a letter that nobody posted.
fn only_what_was_given_counts(case: &Case) -> Held {
    let paused = case.statutory_dates(Calendar::official()).is_some_and(|dates| dates.paused_days > 0);
    let out = |seq| case.notice(seq).is_some_and(CaseNotice::is_out);
    let asked = case.asks.iter().any(|ask| ask.of == AskOf::Clarification && out(ask.seq));
    hold("the_state_fits_the_facts", !paused || asked, || "paused by what nobody posted".into())
}

/// A date, something that is awaited, or a next step: that of a second person too.
fn an_open_case_goes_on(node: &Node) -> Held {
    let case = &node.case;
    let goes_on = node.dates().is_some_and(|dates| match dates.run {
        Run::Running => dates.limit.or(dates.work_to).is_some(),
        Run::Paused(_) => case.open_question().is_some(),
        Run::NotStarted(_) => case.asks.iter().any(|ask| ask.is_open() && ask.of.proof().is_some()),
    });
    let second = case.clock.waiting().next().is_some();
    hold("an_open_case_goes_on", !case.state.is_open() || goes_on || second, || format!("{:?} {:?}", node.dates(), case.waits()))
}

fn the_sum_is_that_of_the_date(node: &Node, planted: Planted) -> Held {
    let deadline = node.case.deadline(Calendar::official());
    let mut dates = node.dates();
    if planted == Planted::OtherSum {
        dates = dates.map(|dates| Dates { paused_days: dates.paused_days + 1, ..dates });
    }
    let same = deadline.as_ref().map(|deadline| deadline.dates) == dates;
    let limit = deadline.iter().flat_map(|deadline| &deadline.steps);
    let limit =
        limit.filter(|step| matches!(step.kind, StepKind::Limit | StepKind::AcknowledgeBy)).map(|step| step.date).next_back();
    let says = limit == dates.and_then(|dates| dates.limit);
    hold("the_sum_is_that_of_the_date", same && says, || format!("{dates:?} but {deadline:?}"))
}

/// Everything that a family's page, mail, letter or file can take from a case.
fn readable(case: &Case) -> impl Iterator<Item = &str> {
    let replies = case.replies.iter().flat_map(|given| {
        let Reply { text, reasons, withheld, .. } = &given.reply;
        let parts = withheld.iter().flat_map(|part| [&part.what, &part.pages, &part.rule, &part.reason]);
        [text].into_iter().chain(reasons).chain(parts)
    });
    let said = case.messages.iter().map(|message| &message.text);
    let noticed = case.notices.iter().map(|notice| &notice.text).chain(case.asks.iter().map(|ask| &ask.text));
    replies.chain(said).chain(noticed).map(String::as_str)
}

fn no_internal_word_is_read(case: &Case) -> Held {
    let found = readable(case).find(|text| text.contains(MARKER));
    hold("no_internal_word_is_read", found.is_none(), || format!("{found:?}"))
}

/// Another officer can bring every case to its end, today.
fn leaves(node: &Node, planted: Planted) -> bool {
    let mut node = node.clone();
    for _ in 0..16 {
        if node.case.state == State::Closed {
            return true;
        }
        let Some(next) = node.after(Actor::OfficerB, next_to_the_end(&node.case, node.today()), planted) else {
            return false;
        };
        node = next;
    }
    false
}

fn next_to_the_end(case: &Case, today: Date) -> Command {
    let why = || MARKER.into();
    if case.people.officer != Some(Actor::OfficerB.account()) {
        return Command::Take;
    }
    if let Some(letter) = case.unposted().next() {
        return Command::FailNotice(letter.seq, why());
    }
    if case.unanswered().is_some() {
        return Command::SettleMessages(why());
    }
    if case.state == State::Answered {
        return Command::Close(why(), None);
    }
    if let Some(ask) = case.asks.iter().find(|ask| ask.is_open()) {
        return Command::WithdrawAsk(ask.of, why(), None);
    }
    if let Some(attached) = case.unheard_files().next() {
        return Command::Detach(attached.file.file, why());
    }
    // What has ended is not taken back.
    let outcome = if case.outcomes().contains(&CaseOutcome::Withdrawn) { CaseOutcome::Withdrawn } else { CaseOutcome::All };
    let reply = Reply {
        outcome,
        text: "As you wished".into(),
        reasons: None,
        ground: None,
        shown_by: None,
        withheld: Vec::new(),
        further_on: None,
        delivery: Delivery::Aloud { on: today },
    };
    Command::Reply(reply)
}

/// Whoever tries whatever: the table decides. And what staff wrote for staff is not printed by accident.
pub fn of_everybody(node: &Node, search: Search) -> Held {
    let printed = format!("{:?}", node.case);
    hold("no_internal_word_is_read", !printed.contains(MARKER), || "printed".into())?;
    for (_, command) in commands(search.suite, &node.case, node.today()) {
        for actor in Actor::ALL {
            if let Some(next) = node.after(actor, command.clone(), search.planted) {
                of_step(node, &next, actor)?;
            }
        }
    }
    Ok(())
}

/// What holds after every step.
pub fn of_step(before: &Node, after: &Node, actor: Actor) -> Held {
    let events = &after.happened()[..];
    let (old, new) = (&before.case, &after.case);
    only_what_the_table_permits(old, new, events, actor)?;
    no_copy_before_the_check(old, after)?;
    nothing_ends_on_a_word_that_was_lost(after)?;
    a_second_person_is_somebody_else(old, events, actor)?;
    a_late_case_stays_late(before, after, events)?;
    no_date_moves_later_by_itself(before, after, events)
}

fn only_what_the_table_permits(old: &Case, new: &Case, events: &[&Event], actor: Actor) -> Held {
    let first = events[0].kind();
    let permitted = permits(new.kind(), old.state, first, actor.role());
    hold("only_what_the_table_permits", permitted, || format!("{first:?} by {actor:?} in {:?}", old.state))
}

/// Nor while a recorded doubt stands: that somebody checked after it, only the events say.
fn no_copy_before_the_check(old: &Case, after: &Node) -> Held {
    let new = &after.case;
    let copies = matches!(new.kind(), Kind::Access | Kind::Portability);
    let tells = |outcome| matches!(outcome, CaseOutcome::All | CaseOutcome::Part | CaseOutcome::NothingHeld);
    let went = new.readable_replies().filter(|given| old.readable_replies().all(|known| known.seq != given.seq));
    let mut about = went.filter(|given| {
        (copies && tells(given.reply.outcome)) || new.files.iter().any(|attached| attached.reply == Some(given.seq))
    });
    if about.next().is_none() {
        return Ok(());
    }
    let checked: Vec<(i64, Check)> = after
        .events()
        .iter()
        .filter_map(|recorded| match &recorded.event {
            Event::Checked(checked) => Some((recorded.seq, checked.of)),
            _ => None,
        })
        .collect();
    let settled =
        |ask: &Ask, of: Check| ask.withdrawn || ask.declined || checked.iter().any(|(seq, what)| *seq > ask.seq && *what == of);
    let known = new.asks.iter().all(|ask| ask.of.check().is_none_or(|of| settled(ask, of)));
    hold("no_copy_before_the_check", new.is_checked() && known, || "a copy went to somebody unknown".into())?;
    only_of_the_one_who_is_meant(old, after)
}

/// law.md §4: what was written or put in before another person was named goes to nobody.
fn only_of_the_one_who_is_meant(old: &Case, after: &Node) -> Held {
    let (new, events) = (&after.case, after.events());
    let (mut meant, mut since): (Option<&PersonKey>, Option<i64>) = (None, None);
    for recorded in &events {
        if let Event::Identified(event) = &recorded.event {
            since = if meant.is_none_or(|before| *before == event.person) { since } else { Some(recorded.seq) };
            meant = Some(&event.person);
        }
    }
    let put_in = |file| {
        events.iter().find_map(|recorded| match &recorded.event {
            Event::FileAttached(event) if event.file.file == file => Some(recorded.seq),
            _ => None,
        })
    };
    let went = new.readable_replies().filter(|given| old.readable_replies().all(|known| known.seq != given.seq));
    let mut went = went.map(|given| {
        let mut files = new.files.iter().filter(|attached| attached.reply == Some(given.seq));
        Some(given.seq) < since || files.any(|attached| put_in(attached.file.file) < since)
    });
    hold("no_copy_before_the_check", !went.any(|other| other), || "a copy about somebody else went".into())
}

fn a_second_person_is_somebody_else(old: &Case, events: &[&Event], actor: Actor) -> Held {
    let Event::Confirmed(confirmed) = events[0] else { return Ok(()) };
    let other = old.clock.waiting().any(|waiting| waiting.of == confirmed.of && waiting.by != actor.account());
    hold("a_second_person_is_somebody_else", other, || format!("{actor:?}"))
}

fn confirmed(events: &[&Event]) -> bool {
    events.iter().any(|event| matches!(event, Event::Confirmed(_)))
}

/// But for a letter with a reply that was posted in time and recorded on the next working day.
fn a_late_case_stays_late(before: &Node, after: &Node, events: &[&Event]) -> Held {
    if !before.is_late() {
        return Ok(());
    }
    let (old, today, calendar) = (&before.case, before.today(), Calendar::official());
    let limit = match old.kind().law() {
        Law::Acknowledgement => old.received().and_then(|received| Dates::acknowledgement(received, calendar).limit),
        _ => before.dates().and_then(|dates| dates.limit),
    };
    let passed = limit.is_none_or(|limit| today > limit);
    let healed = passed && !after.is_late();
    let posted = events.iter().any(|event| match *event {
        Event::Posted(posted) => old.reply(posted.notice).is_some() && today <= calendar.working_days_after(posted.on, 1),
        _ => false,
    });
    hold("a_late_case_stays_late", !healed || posted || confirmed(events), || format!("{:?}", events[0]))
}

/// The rules by which a date may move later, or stop: something was asked, given, answered, proven, set or confirmed. Once the limit
/// has passed, only a second person moves it; and a complaint has another date once it is acknowledged.
fn no_date_moves_later_by_itself(before: &Node, after: &Node, events: &[&Event]) -> Held {
    use Event as E;
    let (new, today) = (&after.case, before.today());
    let (Some(was), Some(is)) = (before.dates(), after.dates()) else { return Ok(()) };
    let later = |was: Option<Date>, is: Option<Date>| was.is_some_and(|was| is.is_none_or(|is| is > was));
    if !later(was.limit, is.limit) && !later(was.work_to, is.work_to) {
        return Ok(());
    }
    let passed = was.limit.is_some_and(|limit| today > limit);
    let given = |notice: &CaseNotice| notice.delivery.day().is_some();
    let at_once = new.notices.last().is_some_and(given);
    let came = |ask: &Ask| ask.of.proof().is_some() && ask.came.is_some() && !ask.withdrawn && !ask.declined;
    let named = events.iter().any(|event| match *event {
        E::Confirmed(_) => true,
        E::Acknowledged(_) | E::Replied(_) => new.kind().law() == Law::Acknowledgement,
        E::Posted(_) | E::Notified(_) | E::NoticesSeen(_) if new.kind().law() == Law::Acknowledgement => true,
        // A further ask, of whatever proof, moves a date only with a second person.
        E::Asked(asked) if asked.of.proof().is_some() && before.case.asks.iter().any(came) => false,
        E::Asked(_) | E::Extended(_) => at_once && !passed,
        E::Posted(_) | E::Notified(_) | E::NoticesSeen(_) | E::QuestionAnswered(_) | E::ProofReceived(_) => !passed,
        _ => false,
    });
    hold("no_date_moves_later_by_itself", named, || format!("{:?} moved {was:?} to {is:?}", events[0]))
}

/// Time alone heals nothing.
pub fn of_time(node: &Node) -> Held {
    let then = node.days()[1..].iter().map(|day| node.is_late_on(*day));
    let late = std::iter::once(node.is_late()).chain(then);
    hold("a_late_case_stays_late", late.is_sorted(), || "by waiting".into())
}
