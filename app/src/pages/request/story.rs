//! One request, as the family follows it.

use domain::case::{EventKind, GivenReply, Side, State, Waits};
use domain::clock::Run;
use domain::policy::Role;
use jiff::civil::Date;
use leptos::prelude::*;

use super::first::{first, reached};
use super::helper::{helped_note, helper_part, helper_reads};
use super::model::{RequestModel, Seat};
use super::next::{LastDay, needed_by, next_steps, steps_of_nothing};
use super::own::unsent;
use super::papers::papers;
use super::reply::{named, outcome, replies};
use super::sent::{consent_follows, ended_at_once, headed};
use super::veiled::veiled;
use super::words::newest_messages;
use super::{MessageRow, answer_rows, broken::partial, messages, timeline_view};
use crate::{
    Url,
    components::{
        Button, ButtonKind, ButtonLink, CsrfField, DateCard, DateModel, Details, FormField, InsetText, Link, NextSteps, RowLink,
        RowLinks, SummaryList, Textarea, layout::StoryLayout,
    },
    dates,
    pages::account::{request_heading, state_words},
    pages::routes::{RoutesOn, routes},
    problems, t,
};

/// What must be done first, the date with its sum, what happens next; the replies, messages, papers, what happened.
#[component]
pub fn RequestPage(
    /// What to show.
    model: RequestModel,
) -> impl IntoView {
    let case = &model.case;
    let own = model.seat.is_own();
    let asked = case.submission.as_deref().map(|sent| if own { sent.clone() } else { helper_reads(sent) });
    let asked = asked.map(|sent| answer_rows(&sent, &model.about)).unwrap_or_default();
    let veiled = model.veiled.then(|| veiled(&Url::AccountRequest(model.reference.clone()).path()));
    let linked = (!model.linked.is_empty()).then(|| linked(&model.linked));
    // Where they can let somebody in, that is said there.
    let alone = matches!(model.seat, Seat::Asker { helper: None, may_join: false });
    let trust = (alone && model.role == Role::YoungPerson).then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    let given_on = |given: &GivenReply| {
        let notice = case.notice(given.seq);
        let days = notice.and_then(|notice| notice.given(&case.clock, &model.calendar));
        days.map(|days| days.delivered).or(notice.map(|notice| notice.made)).unwrap_or(model.today)
    };
    let at_once = ended_at_once(case) && case.state.is_open();
    let (heading, status) = if at_once {
        headed(case, model.nothing_ends, case.received().unwrap_or(model.today))
    } else {
        (request_heading(case.kind(), &model.about, model.is_about_reader()), status(&model))
    };
    let state = state_words(case.state, case.waits());
    let replies = replies(&model, given_on);
    let rest = (own && case.may_ask_rest(model.today, &model.calendar)).then(|| rest(&model));
    let has_ended = case.told_effect().is_some() && !case.is_effect_to_come();
    let consents = consent_follows(&model.consents, has_ended).filter(|_| has_ended || case.state.is_open());
    let consents = consents.filter(|_| model.nothing_ends.is_none());
    let note = helped_note(&model);
    let late = own.then(|| late(&model));
    let lost = unsent(without_field(&model, rest.is_some()));
    let top = view! { {at_hand(&model)} {lost} {note} {veiled} {model.partial.then(partial)} {late} {first(&model)} {closed(&model)} {replies} {consents} {rest} }
        .into_any();
    let (side, head, ends) = (beside(&model), outcome(&model), own.then(|| ends(&model)));
    let caption = if at_once { named(&model) } else { t!("request-title", reference = model.reference.clone()) };
    // What the receipt is for, as it was sent.
    let machine = (own && model.receipt).then(|| {
        let href = Url::AccountRequestCopy(model.reference.clone());
        view! { <p class="app-small"><Link href=href text=t!("receipt-copy") /> " " {t!("receipt-copy-hint")}</p> }
    });
    let (talk, papers, helper) = (talk(&model), papers(&model), helper_part(&model));
    view! {
        <StoryLayout
            back=Url::AccountRequests.path()
            caption=caption
            heading=heading
            outcome=head
            state=state
            status=status
            errors=model.errors
            first=top
            side=side
        >
            {linked}
            {talk}
            {papers}
            <section class="app-section" aria-labelledby="happened">
                <h2 id="happened" class="govuk-heading-m">{t!("request-timeline")}</h2>
                {timeline_view(model.timeline)}
            </section>
            <Details summary=t!("request-asked")>
                <SummaryList rows=asked />
                {machine}
            </Details>
            {ends}
            {helper}
            {trust}
        </StoryLayout>
    }
}

/// What was typed into a form that is not on the page any more: the request was closed meanwhile, say.
fn without_field(model: &RequestModel, rest: bool) -> impl Iterator<Item = String> {
    let is_there = move |field: &str| match field {
        "shows" => true, // a choice, not words
        "message" => model.may(EventKind::MessageSent),
        "rest" => rest,
        "clarification" => model.may_own(EventKind::QuestionAnswered) && model.case.open_question().is_some(),
        _ => model.may_own(EventKind::MessageSent),
    };
    model.kept.iter().filter(move |(field, _)| !is_there(field)).map(|(_, typed)| typed.clone())
}

/// They have just proved to be there: the file that they wanted is one button away, and the page stays as it is.
fn at_hand(model: &RequestModel) -> Option<AnyView> {
    let (name, href) = model.at_hand.clone()?;
    Some(
        view! {
            <div class="app-actions" id="file">
                <p class="govuk-body"><strong>{t!("file-at-hand")}</strong></p>
                <ButtonLink href=href text=t!("file-get", name = name) />
            </div>
        }
        .into_any(),
    )
}

/// The date with its sum, the day they need it by, what happens next.
fn beside(model: &RequestModel) -> AnyView {
    let case = &model.case;
    let (date, limit) = match date(model) {
        Some((date, limit)) => (Some(view! { <DateCard date=date /> }), limit),
        None => (None, None),
    };
    // A day that has passed is no step to come.
    let steps = match model.nothing_ends {
        Some(_) if case.state.is_open() => steps_of_nothing(),
        Some(_) => Vec::new(),
        None => {
            let coming = limit.or_else(|| letter_by(model)).filter(|day| *day >= model.today);
            let last = match coming {
                Some(day) if aims(model) => LastDay::Aim(day),
                Some(day) if case.deadline_if_answered(model.today, &model.calendar).is_some() => LastDay::IfAnswered(day),
                None if !aims(model) && late_day(model).is_some() => LastDay::Past,
                coming => LastDay::from(coming),
            };
            next_steps(case, model.role, last, case.effect_ended(&model.calendar))
        }
    };
    let next = (!steps.is_empty()).then(|| view! { <NextSteps steps=steps /> });
    let before = case.answered_before(&model.calendar).map(|(answered, back)| {
        let text = t!("request-taken-back", answered = dates::short(answered), back = dates::short(back));
        view! { <p class="app-small">{text}</p> }
    });
    view! { {date} {before} {needed_by(case, limit)} {next} }.into_any()
}

/// What the date card says, and the last day. While our question is open, the day that an answer today would give.
fn date(model: &RequestModel) -> Option<(DateModel, Option<Date>)> {
    let case = &model.case;
    let deadline = case.deadline(&model.calendar).filter(|_| case.state.is_open() && !ended_at_once(case))?;
    let Some(then) = case.deadline_if_answered(model.today, &model.calendar) else {
        let limit = deadline.dates.limit.or(deadline.dates.work_to);
        let mut date = dates::date_model(&deadline, model.today);
        if deadline.dates.limit.is_some_and(|limit| limit < model.today) {
            date.label = t!("date-late", kind = case.kind().as_str());
            date.others.clear();
        }
        return Some((date, limit));
    };
    let mut date = dates::date_model(&then, model.today);
    date.label = t!("date-if-answered");
    if let Run::Paused(since) = deadline.dates.run {
        date.remaining = t!("date-if-answered-paused", left = date.remaining, since = dates::short(since));
    }
    Some((date, then.dates.limit))
}

/// The day of our letter about what ended or stopped at once: it is counted, and no card counts down to it (law.md §13).
fn letter_by(model: &RequestModel) -> Option<Date> {
    let case = &model.case;
    case.statutory_dates(&model.calendar).filter(|_| case.state.is_open() && ended_at_once(case))?.limit
}

/// Whether the law names no last day, and we work to one of our own.
fn aims(model: &RequestModel) -> bool {
    model.case.statutory_dates(&model.calendar).is_some_and(|dates| dates.limit.is_none() && dates.work_to.is_some())
}

/// The day that we let pass.
fn late_day(model: &RequestModel) -> Option<Date> {
    let case = &model.case;
    case.late_after(&model.calendar).filter(|day| *day < model.today && case.state.is_open())
}

/// Where we are late we say so, and where they can go.
fn late(model: &RequestModel) -> Option<AnyView> {
    let (case, day) = (&model.case, late_day(model)?);
    // The day itself stands on the card, where that is of a day that has passed.
    let text = match date(model) {
        Some((_, Some(limit))) if limit < model.today => t!("request-late-sorry", kind = case.kind().as_str()),
        _ => t!("request-late", kind = case.kind().as_str(), day = dates::long(day)),
    };
    Some(
        view! {
            <InsetText>
                <p><strong>{text}</strong></p>
                <p>{t!("request-late-ways")} " " <Link href=Url::NewComplaint.path() text=t!("request-late-complain") /></p>
            </InsetText>
        }
        .into_any(),
    )
}

/// Requests that belong together: one conversation (capability A23).
fn linked(others: &[(String, String)]) -> AnyView {
    let rows = others.iter().map(|(reference, about)| {
        let href = Url::AccountRequest(reference.clone()).path();
        RowLink::new(href, about.clone()).hint(reference.clone())
    });
    view! {
        <section class="app-section" aria-labelledby="together">
            <h2 id="together" class="govuk-heading-m">{t!("request-linked")}</h2>
            <p class="govuk-body">{t!("request-linked-text")}</p>
            <RowLinks rows=rows.collect() />
        </section>
    }
    .into_any()
}

/// What is left to do with it.
fn ends(model: &RequestModel) -> AnyView {
    let reference = || model.reference.clone();
    let mut rows = Vec::new();
    if !model.case.state.is_open() && model.case.open_replies().next().is_some() {
        rows.push(RowLink::new(Url::AccountRequestFeedback(reference()), t!("feedback-link")).hint(t!("feedback-hint")));
    }
    rows.push(RowLink::new(Url::AccountRequestText(reference()), t!("story-text")).hint(t!("story-text-hint")));
    if model.receipt {
        rows.push(RowLink::new(Url::AccountRequestReceipt(reference()), t!("sent-receipt-get")).hint(t!("receipt-hint")));
    }
    rows.push(RowLink::new(Url::AccountContact, t!("contact-change-link")));
    if model.case.may_be_taken_back() && !model.partial {
        rows.push(RowLink::new(Url::AccountRequestTakeBack(reference()), t!("take-back-link")));
    }
    view! { <RowLinks rows=rows /> }.into_any()
}

/// How it stands, in a sentence.
pub(super) fn status(model: &RequestModel) -> String {
    let case = &model.case;
    let kind = case.kind().as_str();
    match (case.state, case.waits()) {
        (State::Draft | State::New, _) => t!("status-new", kind = kind),
        (State::Open, Waits::Proof) if model.has_date() => t!("status-asked-proof"),
        (State::Open, Waits::Proof) => t!("status-checking"),
        (State::Open, Waits::Answer) if model.has_date() => t!("status-asked"),
        (State::Open, Waits::Answer) => t!("status-clarifying"),
        (State::Open, Waits::Nothing | Waits::Post | Waits::Look) => t!("status-working", kind = kind),
        (State::Closed, _) if case.is_taken_back() => match case.effect_ended(&model.calendar) {
            Some(day) if case.told_effect().is_some() => t!("status-taken-back-used", day = dates::short(day)),
            _ => t!("status-taken-back"),
        },
        (State::Closed, _) if case.is_closed_unanswered() => t!("status-closed-unanswered"),
        (State::Answered | State::Closed, _) => match case.answered_on(&model.calendar) {
            Some(day) if day > model.today => t!("status-answered-posted", day = dates::short(day)),
            Some(day) => t!("status-answered", day = dates::short(day)),
            None => t!("status-closed"),
        },
    }
}

/// What was said, and the field for more, folded where nothing is wrong with it. Nothing where neither is there.
fn talk(model: &RequestModel) -> Option<AnyView> {
    let write = model.may(EventKind::MessageSent).then(|| write(model));
    // What stands in the box of what must be done first is not said twice.
    let is_first = |row: &&MessageRow| row.side == Side::Office && reached(model).any(|(ask, _)| ask.text == row.text);
    let rows: Vec<MessageRow> = model.messages.iter().filter(|row| !is_first(row)).cloned().collect();
    if rows.is_empty() && write.is_none() {
        return None;
    }
    let replied = model.case.open_replies().next().is_some();
    let view = if replied { newest_messages } else { messages };
    let said = (!rows.is_empty()).then(|| view(rows, Side::Family));
    Some(
        view! {
            <section class="app-section" aria-labelledby="messages">
                <h2 id="messages" class="govuk-heading-m">{t!("request-messages")}</h2>
                {said}
                {write}
            </section>
        }
        .into_any(),
    )
}

/// Closed without an answer, the three routes stand here, whatever an officer wrote (Art 12(4)).
fn closed(model: &RequestModel) -> Option<AnyView> {
    let case = &model.case;
    (model.seat.is_own() && case.is_closed_unanswered()).then(|| routes(case.kind(), &model.regulator, RoutesOn::Page))
}

/// One letter was only the beginning: the rest keeps the date (capability A13).
fn rest(model: &RequestModel) -> AnyView {
    let field = FormField::new("rest", t!("rest-label"))
        .hint(t!("rest-hint"))
        .error(problems::at(&model.errors, "rest"))
        .value(model.kept("rest"));
    view! {
        <section class="app-section" aria-labelledby="ask-rest">
            <h2 id="ask-rest" class="govuk-heading-m">{t!("rest-title")}</h2>
            <form method="post" action=Url::AccountRequestRest(model.reference.clone()).path() novalidate aria-labelledby="ask-rest">
                <CsrfField />
                <Textarea field=field rows=3 />
                <Button text=t!("rest-send") kind=ButtonKind::Secondary />
            </form>
        </section>
    }
    .into_any()
}

fn write(model: &RequestModel) -> AnyView {
    let field = FormField::new("message", t!("request-write-label"))
        .hint(t!("request-write-hint"))
        .error(problems::at(&model.errors, "message"))
        .value(model.kept("message"));
    let (open, action) = (field.error.is_some(), Url::AccountRequestMessages(model.reference.clone()).path());
    view! {
        <Details summary=t!("request-write") open=open>
            <form method="post" action=action novalidate aria-label=t!("request-write-send")>
                <CsrfField />
                <Textarea field=field rows=4 />
                <Button text=t!("request-write-send") kind=ButtonKind::Secondary />
            </form>
        </Details>
    }
    .into_any()
}
