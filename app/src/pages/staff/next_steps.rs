//! What is to be done first: letters to post, what waits for a second person, what is asked and open, what nobody has seen.

use domain::ask::Way;
use domain::case::{Ask, AskOf, Case, CaseNotice, Check, NoticeKind, ReasonToAct, Standing, State, Unconfirmed};
use domain::clock::{Dates, Extension, PostClass, Run};
use domain::kind::Law;
use jiff::civil::Date;
use leptos::prelude::*;

use super::CaseModel;
use super::choice_words::{ask_words, check_words, notice_words};
use crate::{Url, components::Link, dates, t};

/// The list; nothing where nothing waits.
pub(super) fn next_steps(model: &CaseModel) -> Option<AnyView> {
    let case = &model.case;
    let wrote = case.unanswered().map(|wrote| step(t!("steps-wrote", day = dates::long(wrote.since)), t!("steps-wrote-text")));
    let letters = case.unposted().map(|notice| letter(model, notice));
    let waiting = case.clock.waiting().map(|waiting| second_person(model, waiting));
    let asked = case.asks.iter().filter(|ask| ask.is_open() && case.state.is_open()).filter_map(|ask| open_ask(model, ask));
    let declined = case.asks.iter().filter(|ask| is_missing(model, ask)).map(|ask| declined(model, ask));
    let unseen = case.notices.iter().filter(|notice| notice.is_unseen()).map(|notice| unseen(case, notice));
    let again = case.is_owed_again().then(|| again(case));
    let further = case.next_part_on().map(|day| further(model, day));
    let doubts = Check::ALL.into_iter().filter(|of| is_left_in_doubt(case, *of)).map(doubt);
    let unheard = case.needs().contains(&ReasonToAct::Unheard).then(|| step(t!("steps-unheard"), t!("steps-unheard-text")));
    let own =
        unheard.into_iter().chain(acknowledge(model)).chain(late_extension(model)).chain(again).chain(further).chain(waiting);
    let steps: Vec<AnyView> =
        wrote.into_iter().chain(letters).chain(own).chain(asked).chain(doubts).chain(declined).chain(unseen).collect();
    if steps.is_empty() {
        return None;
    }
    let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    Some(
        view! {
            <h3 class="govuk-heading-s">{t!("steps-title")}</h3>
            <ul class="govuk-list app-steps-first">{steps}</ul>
            <h3 class="govuk-heading-s">{t!("steps-also")}</h3>
        }
        .into_any(),
    )
}

fn step(title: String, text: String) -> AnyView {
    view! { <strong>{title}</strong> <br /> {text} }.into_any()
}

/// A complaint that nobody has acknowledged, or of which that did not count (DPA 2018 s.164A(3)).
fn acknowledge(model: &CaseModel) -> Option<AnyView> {
    let case = &model.case;
    let owed = case.kind().law() == Law::Acknowledgement && case.state == State::Open;
    let made = case
        .notices
        .iter()
        .any(|notice| matches!(notice.kind, NoticeKind::Acknowledgement | NoticeKind::Reply) && !notice.failed);
    let last = case.late_after(&model.calendar).filter(|_| owed && !made)?;
    let day = dates::long(last);
    let text = if last < model.today { t!("steps-acknowledge-late", day = day) } else { t!("steps-acknowledge-text", day = day) };
    Some(step(t!("steps-acknowledge"), text))
}

/// A notice of extension that came too late moves nothing; while there is time, it can be given another way.
fn late_extension(model: &CaseModel) -> Option<AnyView> {
    let case = &model.case;
    let dates = case.statutory_dates(&model.calendar).filter(|_| case.state.is_open())?;
    let given = match dates.extension {
        Extension::TooLate(given) => given,
        Extension::None | Extension::Valid(_) => return None,
    };
    let by = dates.extension_notice_by?;
    let (given, day) = (dates::long(given), dates::long(by));
    let text = if by < model.today {
        t!("steps-extension-over", given = given)
    } else {
        t!("steps-extension-late", given = given, day = day)
    };
    Some(step(t!("steps-extension"), text))
}

/// Whether a doubt stands for which nothing is awaited: what came was not enough.
fn is_left_in_doubt(case: &Case, of: Check) -> bool {
    let awaited = case.asks.iter().any(|ask| ask.of.check() == Some(of) && ask.is_open());
    case.state == State::Open && case.in_doubt(of) && !awaited
}

fn doubt(of: Check) -> AnyView {
    step(t!("steps-doubt", what = check_words(of)), t!("steps-doubt-text"))
}

/// A letter to print, and the last days on which it goes in time.
fn letter(model: &CaseModel, notice: &CaseNotice) -> AnyView {
    let href = Url::StaffCaseLetter { reference: model.reference.clone(), notice: notice.seq }.path();
    let link = t!("steps-letter", what = notice_words(notice.kind));
    if model.case.contact().destination(Way::Post).is_none() {
        let title = t!("steps-letter-unsafe", what = notice_words(notice.kind));
        return step(title, t!("steps-letter-unsafe-text"));
    }
    if tells_while_in_doubt(&model.case, notice) {
        return step(t!("steps-letter-doubt", what = notice_words(notice.kind)), t!("steps-letter-doubt-text"));
    }
    view! { <strong><Link href=href text=link /></strong> <br /> {post_by(model, notice)} }.into_any()
}

/// Whether it is the letter of a reply that tells of a person, and who asks is in doubt since (Art 12(6)).
pub(super) fn tells_while_in_doubt(case: &Case, notice: &CaseNotice) -> bool {
    case.reply(notice.seq).is_some_and(|reply| reply.outcome.tells_of_somebody()) && !case.is_checked()
}

/// By when a letter must be posted to be there in time.
fn post_by(model: &CaseModel, notice: &CaseNotice) -> String {
    let dates = model.case.statutory_dates(&model.calendar);
    let there = dates.and_then(|dates| last_day(&dates, notice.kind));
    let Some(there) = there else { return t!("steps-letter-soon") };
    let [first, second] = PostClass::ALL.map(|class| model.calendar.post_by(there, class));
    if first < model.today {
        return t!("steps-letter-late", there = dates::long(there));
    }
    if second < model.today {
        return t!("steps-letter-first", first = dates::long(first), there = dates::short(there));
    }
    t!("steps-letter-by", first = dates::long(first), second = dates::long(second), there = dates::short(there))
}

/// The day on which a notice must be there.
fn last_day(dates: &Dates, kind: NoticeKind) -> Option<Date> {
    match kind {
        NoticeKind::Extension => dates.extension_notice_by,
        NoticeKind::Reply | NoticeKind::Acknowledgement => dates.limit,
        NoticeKind::Ask(_) | NoticeKind::Progress | NoticeKind::Lifting => None,
    }
}

fn second_person(model: &CaseModel, waiting: Unconfirmed) -> AnyView {
    let own = (waiting.by == model.reader).then(|| t!("waiting-own"));
    let text = [Some(waiting_text(model, waiting)), own].into_iter().flatten().collect::<Vec<_>>().join(" ");
    step(t!("steps-waiting", what = waiting_title(model, waiting.of)), text)
}

/// What waits for a second person, as a name with its day.
pub(super) fn waiting_title(model: &CaseModel, of: i64) -> String {
    let row = model.history.iter().find(|row| row.seq == of);
    let what = row.map_or_else(|| t!("waiting-event", seq = of), |row| row.title.clone());
    match row.and_then(|row| row.on) {
        Some(day) => t!("waiting-on", what = what, day = dates::long(day)),
        None => what,
    }
}

/// Who recorded it, which date shows now, and which would show.
pub(super) fn waiting_text(model: &CaseModel, waiting: Unconfirmed) -> String {
    let by = model.names.staff.get(&waiting.by).cloned().unwrap_or_else(|| t!("somebody-of-staff"));
    let then = model.if_confirmed(waiting.of);
    let asked = model.case.asks.iter().find(|ask| {
        ask.seq == waiting.of && then.notice(ask.seq).is_some_and(|notice| notice.given(&then.clock, &model.calendar).is_none())
    });
    if let Some(ask) = asked {
        let now = date_words(model.case.statutory_dates(&model.calendar), model.today);
        return if ask.of == AskOf::Clarification {
            t!("waiting-text-question", by = by, now = now)
        } else {
            t!("waiting-text-proof", by = by, now = now)
        };
    }
    let words = |case: &Case| date_words(case.statutory_dates(&model.calendar), model.today);
    let (now, then) = ((words(&model.case), &model.case), (words(&then), &then));
    // Where both show one day, what is confirmed decides whether that day was kept.
    let late = |case: &Case| case.is_late(model.today, &model.calendar);
    let verdict = |case: &Case| if late(case) { t!("waiting-late") } else { t!("waiting-in-time") };
    if late(now.1) != late(then.1) && (now.0 == then.0 || model.case.kind().law() == Law::Acknowledgement) {
        return t!("waiting-text-late", by = by, now = verdict(now.1), then = verdict(then.1));
    }
    t!("waiting-text", by = by, now = now.0, then = then.0)
}

/// The last day, the day to work to where the law names none, or why there is neither.
fn date_words(dates: Option<Dates>, today: Date) -> String {
    match dates {
        Some(Dates { limit: Some(limit), .. }) => dates::short(limit),
        // Of a complaint that was acknowledged, the day that we set ourselves.
        Some(Dates { run: Run::Running, work_to: Some(day), .. }) => dates::short(day),
        Some(dates) => dates::remaining(&dates, today).trim_end_matches('.').to_owned(),
        None => t!("case-no-date"),
    }
}

/// What was asked and has not come, since when, and whether it came too late to move anything. What waits for a second person has
/// its own step.
fn open_ask(model: &CaseModel, ask: &Ask) -> Option<AnyView> {
    let clock = &model.case.clock;
    let notice = model.case.notice(ask.seq).filter(|notice| !notice.is_unposted())?;
    let says = [Some(ask.seq), notice.posting.map(|posting| posting.seq)];
    if clock.waiting().any(|waiting| says.contains(&Some(waiting.of))) {
        return None;
    }
    let title = t!("steps-open", what = ask_words(ask.of));
    let late = model.case.was_asked_late(ask, &model.calendar);
    let text = match notice.given(clock, &model.calendar) {
        _ if notice.failed => t!("steps-open-failed"),
        _ if late => t!("steps-open-late"),
        _ if let Some(day) = model.case.first_written(ask.of) => t!("steps-open-wrote", day = dates::long(day)),
        Some(days) => t!("steps-open-since", day = dates::long(days.sent)),
        None => t!("steps-open-not-given", day = dates::long(notice.made)),
    };
    Some(step(title, text))
}

/// Whether what a second person did not confirm is still to be asked: nobody has asked again, or found another way to know.
fn is_missing(model: &CaseModel, ask: &Ask) -> bool {
    let case = &model.case;
    let again = case.asks.iter().any(|other| other.of == ask.of && other.seq > ask.seq);
    let known = ask.of.check().is_some_and(|check| !case.may_be_checked(check));
    case.state == State::Open && ask.declined && ask.came.is_none() && !ask.withdrawn && !again && !known
}

/// After the last day a question is a message: it pauses nothing.
fn declined(model: &CaseModel, ask: &Ask) -> AnyView {
    let limit = model.case.statutory_dates(&model.calendar).and_then(|dates| dates.limit);
    let over = ask.of == AskOf::Clarification && model.case.kind().is_pausable() && limit.is_some_and(|day| model.today > day);
    let text = if over { t!("steps-declined-over") } else { t!("steps-declined-text") };
    step(t!("steps-declined", what = ask_words(ask.of)), text)
}

/// The last reply did not arrive; or a second person did not confirm its day: of a letter, the true one can be recorded.
fn again(case: &Case) -> AnyView {
    let last = case.replies.last().map_or(0, |given| given.seq);
    if case.to_post_anew().any(|notice| notice.seq == last) {
        return step(t!("steps-day-declined"), t!("steps-day-declined-letter"));
    }
    match case.standing(last) {
        _ if case.lost_effect().is_some_and(|lost| lost.of == last) => step(t!("steps-lost"), t!("steps-lost-text")),
        Standing::Declined => step(t!("steps-day-declined"), t!("steps-day-declined-text")),
        _ if case.notice(last).is_some_and(|notice| !notice.is_out()) => step(t!("steps-unsent"), t!("steps-unsent-text")),
        _ => step(t!("steps-again"), t!("steps-again-text")),
    }
}

/// A part of the reply that was promised, and whether all of it is owed before that day.
fn further(model: &CaseModel, day: Date) -> AnyView {
    let limit = model.case.statutory_dates(&model.calendar).and_then(|dates| dates.limit).filter(|limit| day > *limit);
    let text = match limit {
        Some(limit) => t!("steps-further-late", day = dates::long(day), limit = dates::long(limit)),
        None => t!("steps-further-text", day = dates::long(day)),
    };
    step(t!("steps-further"), text)
}

/// What nobody was told of. A reply is not given by that, and the case stays open.
fn unseen(case: &Case, notice: &CaseNotice) -> AnyView {
    let day = dates::long(notice.made);
    let last = case.has_unseen_reply() && case.replies.last().is_some_and(|given| given.seq == notice.seq);
    let text = if last { t!("steps-unseen-reply", day = day) } else { t!("steps-unseen-text", day = day) };
    step(t!("steps-unseen", what = notice_words(notice.kind)), text)
}
