//! What happens next, by the kind of request: what has ended or stopped comes before anything that we will do.

use domain::ask::Way;
use domain::case::{Case, State, Waits};
use domain::kind::{Effect, Kind};
use domain::policy::Role;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    components::{Day, NextStep},
    dates, t,
};

/// The day by which our reply is due.
#[derive(Clone, Copy)]
pub(super) enum LastDay {
    /// None runs.
    None,
    /// It is to come.
    By(Date),
    /// It stands still while our question is open; it is this one if they answer today.
    IfAnswered(Date),
    /// Of a complaint that was acknowledged: the law names no day, and we aim at this one.
    Aim(Date),
    /// It has passed: the reply is owed all the same.
    Past,
}

impl From<Option<Date>> for LastDay {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::None, Self::By)
    }
}

impl LastDay {
    fn step(self, case: &Case) -> Option<NextStep> {
        match self {
            Self::None | Self::Aim(_) => None,
            Self::By(day) | Self::IfAnswered(day) => Some(by(day, last_day(case))),
            Self::Past => Some(on(t!("next-late"), t!("next-late-reply", kind = case.kind().as_str()))),
        }
    }
}

/// What took effect on their word, then the steps to come, soonest first. None once we have replied: there is no more to wait for.
/// `lifted`: the first day on which what had stopped is used again.
pub(super) fn next_steps(case: &Case, role: Role, last: LastDay, lifted: Option<Date>) -> Vec<NextStep> {
    if !case.state.is_open() {
        return Vec::new();
    }
    if let Some(day) = lifted {
        return std::iter::once(by(day, t!("next-effect-lifted"))).chain(last.step(case)).collect();
    }
    effect(case).into_iter().chain(steps_to_come(case, role, last)).collect()
}

/// The steps to come of an open case, soonest first.
pub(super) fn steps_to_come(case: &Case, role: Role, last: LastDay) -> Vec<NextStep> {
    let kind = case.kind().as_str();
    let mut steps = Vec::new();
    match case.kind() {
        Kind::Consent if case.told_effect().is_some() => {
            steps.extend([letter(last), on(t!("next-any-time"), t!("next-consent-again"))]);
            return steps;
        }
        Kind::Complaint => {
            steps.push(on(t!("next-days"), t!("next-work", kind = kind)));
            steps.extend(confirms(last));
            steps.push(on(t!("next-way"), t!("next-complaint-way")));
            steps.push(outcome(last));
            return steps;
        }
        _ => {}
    }
    steps.extend(now(case, kind, last));
    if role == Role::Guest && !case.is_checked() && case.waits() != Waits::Proof {
        steps.push(on(t!("next-maybe"), t!("next-proof")));
    }
    steps.extend(last.step(case));
    steps.extend(
        matches!(case.kind(), Kind::Rectification | Kind::Erasure | Kind::Restriction)
            .then(|| on(t!("next-after"), t!("next-others"))),
    );
    steps
}

/// That we confirm a complaint, where we have not: the law's day is for that alone (DPA 2018 s.164A(3)).
fn confirms(last: LastDay) -> Option<NextStep> {
    let words = || t!("next-complaint-confirm");
    match last {
        LastDay::By(day) | LastDay::IfAnswered(day) => Some(by(day, words())),
        LastDay::Past => Some(on(t!("next-late"), words())),
        LastDay::None | LastDay::Aim(_) => None,
    }
}

/// The outcome of a complaint.
fn outcome(last: LastDay) -> NextStep {
    match last {
        LastDay::Aim(day) => by(day, t!("next-complaint-aim")),
        _ => on(t!("next-end"), t!("next-complaint-end")),
    }
}

/// Our letter about what has ended.
fn letter(last: LastDay) -> NextStep {
    let words = t!("next-consent");
    match last {
        LastDay::By(day) | LastDay::IfAnswered(day) | LastDay::Aim(day) => by(day, words),
        LastDay::Past => on(t!("next-late"), words),
        LastDay::None => on(t!("next-soon"), words),
    }
}

/// The steps to come where nothing of what they take back stood: nothing ends now.
pub(super) fn steps_of_nothing() -> Vec<NextStep> {
    vec![on(t!("next-soon"), t!("next-consent-before")), on(t!("next-any-time"), t!("next-consent-again"))]
}

/// What comes by the last day. Only who may be written to by email gets a message to look here.
fn last_day(case: &Case) -> String {
    let is_told = case.contact().destination(Way::Email).is_some();
    if is_told { t!("next-last", kind = case.kind().as_str()) } else { t!("next-last-untold", kind = case.kind().as_str()) }
}

/// What took effect on their word, since its day.
fn effect(case: &Case) -> Option<NextStep> {
    let (effect, since) = case.told_effect()?;
    let words = match effect {
        _ if case.is_effect_to_come() => t!("next-effect-unknown"),
        Effect::ConsentWithdrawn => t!("next-effect-consent"),
        Effect::MarketingStopped => t!("next-effect-marketing"),
        Effect::UseDisputed => t!("next-effect-disputed"),
    };
    Some(by(since, words))
}

fn now(case: &Case, kind: &'static str, last: LastDay) -> Vec<NextStep> {
    // What counts and is not carried out yet is still used.
    let to_come = case.kind() == Kind::Restriction && case.is_effect_to_come();
    let work = |when| on(when, if to_come { t!("next-work-to-come") } else { t!("next-work", kind = kind) });
    match (case.state, case.waits()) {
        (State::New, _) => vec![on(t!("next-days"), t!("next-taken")), work(t!("next-after"))],
        (_, Waits::Answer) => vec![on(t!("next-now"), answer(last)), work(t!("next-after"))],
        (_, Waits::Proof) => vec![on(t!("next-now"), t!("next-send")), work(t!("next-after"))],
        _ => vec![work(t!("next-now"))],
    }
}

/// Only a question about a copy stops our time (Art 12A(5)), and only one that was asked before the last day.
fn answer(last: LastDay) -> String {
    if matches!(last, LastDay::IfAnswered(_)) { t!("next-answer") } else { t!("next-answer-runs") }
}

fn on(when: String, text: String) -> NextStep {
    NextStep { when: Some(Day::new("", when)), text }
}

fn by(day: Date, text: String) -> NextStep {
    NextStep { when: Some(dates::day(day)), text }
}

/// The day by which they need it, which they told us, acknowledged in their own words and without a promise (capability A18).
pub(super) fn needed_by(case: &Case, limit: Option<Date>) -> Option<AnyView> {
    let submission = case.submission.as_ref().filter(|submission| submission.answers.has("urgent", "yes"))?;
    let day = submission.answers.day("urgent-on").filter(|_| case.state.is_open())?;
    let known = known(day, submission.answers.one("urgent-why").unwrap_or_default());
    let to_come = case.people.officer.is_none().then(|| t!("needed-sees"));
    let before = limit.filter(|limit| day < *limit).map(|_| t!("needed-no-promise"));
    Some(
        view! {
            <div class="app-hearing">
                <p><strong>{known}</strong> " " {to_come} " " {before}</p>
            </div>
        }
        .into_any(),
    )
}

/// The most characters of somebody's own words that are said back to them.
const SAID_BACK: usize = 120;

/// That we know of the day: of a hearing by its name, of anything else in their words.
fn known(day: Date, why: &str) -> String {
    let (day, why) = (dates::long(day), why.trim());
    let words = why.to_lowercase();
    let is_one = ["hearing", "court", "tribunal"].iter().any(|word| words.contains(word));
    if is_one && !["hearing test", "hearing aid"].iter().any(|other| words.contains(other)) {
        t!("needed-hearing", day = day)
    } else if why.is_empty() || why.chars().count() > SAID_BACK || why.contains('\n') {
        t!("needed-by", day = day)
    } else {
        t!("needed-for", day = day, why = why.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::known;

    /// Issue 12: the hearing day acknowledged.
    #[test]
    fn a_day_that_somebody_needs_is_said_back() {
        let day = date(2026, 12, 14);
        for why in ["The hearing about contact", "Family Court, 10am", "SEND tribunal"] {
            assert_eq!(known(day, why), "We know the hearing is on Monday 14 December 2026.");
        }
        assert_eq!(
            known(day, " Her hearing test "),
            "We know that you need it by Monday 14 December 2026: \u{201c}Her hearing test\u{201d}."
        );
        assert_eq!(known(day, &"a".repeat(121)), "We know that you need it by Monday 14 December 2026.");
    }
}
