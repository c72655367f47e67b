//! One request, as the family follows it.

use std::sync::Arc;

use domain::case::{Ask, AskOf, Case, CaseNotice, EventKind, GivenReply, Side, State, Waits, permits};
use domain::clock::Calendar;
use domain::contact::Regulator;
use domain::policy::Role;
use jiff::civil::Date;
use leptos::prelude::*;

use super::helper::{helped_note, helper_part};
use super::{MessageRow, Seat, StoryRow, answer_rows, broken::partial, messages, reply::replies, timeline_view};
use crate::{
    Url,
    components::{
        Button, ButtonKind, CsrfField, Details, EmptyState, ErrorMessage, ErrorSummary, FormField, InsetText, Link, SummaryList,
        Textarea, layout::StoryLayout,
    },
    dates,
    pages::account::state_words,
    pages::public::kind_words,
    problems, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct RequestModel {
    /// What people call it.
    pub reference: String,
    /// Whose information.
    pub about: String,
    pub case: Case,
    /// The bank holidays, and what the law leaves open.
    pub calendar: Arc<Calendar>,
    /// Today in London.
    pub today: Date,
    /// What happened, newest first.
    pub timeline: Vec<StoryRow>,
    /// Messages, in order.
    pub messages: Vec<MessageRow>,
    /// Until when the files of replies open.
    pub files_until: Option<Date>,
    pub regulator: Regulator,
    /// Whether we cannot show all of it.
    pub partial: bool,
    /// The role of who reads.
    pub role: Role,
    /// What was typed, and into which field.
    pub kept: (&'static str, String),
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
    /// The requests that were sent with it, for other people: reference and whose information.
    pub linked: Vec<(String, String)>,
    /// Whether there is a receipt.
    pub receipt: bool,
    /// Who reads it.
    pub seat: Seat,
}

impl RequestModel {
    /// Whether the reader may do this now. What was typed into a page that was open already is shown once more.
    fn may(&self, event: EventKind) -> bool {
        let shown = !self.partial || !self.errors.is_empty();
        shown && permits(self.case.kind(), self.case.state, event, self.role)
    }
}

/// How it stands, the date with its sum, what we ask, the replies, messages, what happened.
#[component]
pub fn RequestPage(
    /// What to show.
    model: RequestModel,
) -> impl IntoView {
    let case = &model.case;
    let deadline = case.deadline(&model.calendar).filter(|_| case.state.is_open());
    let date = deadline.map(|deadline| dates::date_model(&deadline, model.today));
    let asked = case.submission.as_ref().map(|submission| answer_rows(submission, &model.about)).unwrap_or_default();
    let linked = (!model.linked.is_empty()).then(|| linked(&model.linked));
    let trust = (model.role == Role::YoungPerson).then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    let (own, seat) = (model.seat.is_own(), model.seat.clone());
    let receipt = (model.receipt && own).then(|| receipt(&model.reference));
    let write = model.may(EventKind::MessageSent).then(|| write(&model));
    let given_on = |given: &GivenReply| {
        let notice = case.notice(given.seq);
        let days = notice.and_then(|notice| notice.given(&case.clock, &model.calendar));
        days.map(|days| days.delivered).or(notice.map(|notice| notice.made)).unwrap_or(model.today)
    };
    let heading = t!("request-heading", what = kind_words(case.kind()), name = model.about.clone());
    let (state, status) = (state_words(case.state, case.waits()), status(&model));
    let replies = replies((&model.reference, case, &seat), given_on, model.files_until, &model.regulator);
    let rest = (own && case.may_ask_rest(model.today, &model.calendar)).then(|| rest(&model));
    let (note, helper) = (helped_note(&model.reference, &seat), helper_part(&model.reference, &seat));
    let contact = own.then(|| {
        view! { <p class="govuk-body"><Link href=Url::AccountContact.path() text=t!("contact-change-link") /></p> }
    });
    let first = view! { {model.partial.then(partial)} {question(&model)} {awaited(&model)} {replies} {rest} }.into_any();
    view! {
        <StoryLayout
            back=Url::AccountRequests.path()
            caption=model.reference
            heading=heading
            state=state
            status=status
            date=date
        >
            <ErrorSummary errors=model.errors />
            {note}
            {first}
            {linked}
            <h2 class="govuk-heading-m">{t!("request-messages")}</h2>
            {conversation(model.messages)}
            {write}
            <h2 class="govuk-heading-m">{t!("request-timeline")}</h2>
            {timeline_view(model.timeline)}
            <Details summary=t!("request-asked")>
                <SummaryList rows=asked />
            </Details>
            {receipt}
            {contact}
            {helper}
            {trust}
        </StoryLayout>
    }
}

/// Requests that belong together: one conversation (capability A23).
fn linked(others: &[(String, String)]) -> AnyView {
    let links = others.iter().map(|(reference, about)| {
        let text = t!("request-linked-one", reference = reference.clone(), name = about.clone());
        view! { <li><Link href=Url::AccountRequest(reference.clone()).path() text=text /></li> }
    });
    view! {
        <h2 class="govuk-heading-m">{t!("request-linked")}</h2>
        <p class="govuk-body">{t!("request-linked-text")}</p>
        <ul class="govuk-list govuk-list--bullet">{links.collect_view()}</ul>
    }
    .into_any()
}

fn receipt(reference: &str) -> AnyView {
    view! {
        <p class="govuk-body">
            <Link href=Url::AccountRequestReceipt(reference.to_owned()).path() text=t!("sent-receipt-get") />
        </p>
        <p class="govuk-body">
            <Link href=Url::AccountRequestCopy(reference.to_owned()).path() text=t!("receipt-copy") />
        </p>
    }
    .into_any()
}

/// Whether a date runs: what was asked too late, or by a way that nobody confirmed, stops nothing.
fn has_date(model: &RequestModel) -> bool {
    model.case.statutory_dates(&model.calendar).is_some_and(|dates| dates.work_to.is_some())
}

fn status(model: &RequestModel) -> String {
    let case = &model.case;
    let kind = case.kind().as_str();
    match (case.state, case.waits()) {
        (State::Draft | State::New, _) => t!("status-new", kind = kind),
        (State::Open, Waits::Proof) if has_date(model) => t!("status-asked-proof"),
        (State::Open, Waits::Proof) => t!("status-checking"),
        (State::Open, Waits::Answer) if has_date(model) => t!("status-asked"),
        (State::Open, Waits::Answer) => t!("status-clarifying"),
        (State::Open, Waits::Nothing | Waits::Post) => t!("status-working", kind = kind),
        (State::Answered | State::Closed, _) => match case.answered_on(&model.calendar) {
            Some(day) => t!("status-answered", day = dates::short(day)),
            None => t!("status-closed"),
        },
    }
}

/// What is asked of them and has reached them, or will here: a letter that nobody has posted asks nothing yet.
/// The day is that on which it went, which the sum names too.
fn reached(model: &RequestModel) -> impl Iterator<Item = (&Ask, Date)> {
    let case = &model.case;
    let sent = |notice: &CaseNotice| notice.given(&case.clock, &model.calendar).map_or(notice.made, |days| days.sent);
    let notice = |ask: &Ask| case.notice(ask.seq).filter(|notice| !notice.is_unposted());
    case.asks.iter().filter(|ask| ask.is_open()).filter_map(move |ask| Some((ask, sent(notice(ask)?))))
}

/// Our question comes first: its answer sets the clock going again. The form names the question that it answers.
fn question(model: &RequestModel) -> Option<AnyView> {
    let (ask, made) = reached(model).find(|(ask, _)| ask.of == AskOf::Clarification)?;
    let (seq, text) = (ask.seq.to_string(), ask.text.clone());
    let field = FormField::new("clarification", t!("request-answer"))
        .hint(t!("request-answer-hint", day = dates::long(made)))
        .error(problems::at(&model.errors, "clarification"))
        .value(kept(model, "clarification"));
    let form = (model.seat.is_own() && model.may(EventKind::QuestionAnswered)).then(|| {
        view! {
            <form method="post" action=Url::AccountRequestClarification(model.reference.clone()).path() novalidate aria-labelledby="question">
                <CsrfField />
                <input type="hidden" name="ask" value=seq />
                <Textarea field=field rows=4 />
                <Button text=t!("request-answer-send") />
            </form>
        }
    });
    Some(
        view! {
            <section aria-labelledby="question">
                <h2 id="question" class="govuk-heading-m">{t!("request-question-of", day = dates::long(made))}</h2>
                <InsetText><p class="app-lines">{text}</p></InsetText>
                {form}
            </section>
        }
        .into_any(),
    )
}

/// Proof and fees that we wait for: what exactly, and since when.
fn awaited(model: &RequestModel) -> Option<AnyView> {
    let asks: Vec<_> = reached(model).filter(|(ask, _)| ask.of != AskOf::Clarification).collect();
    if asks.is_empty() {
        return None;
    }
    let one = |(ask, made): &(&Ask, Date)| {
        let title = match ask.of {
            AskOf::Identity => t!("request-asked-identity", day = dates::long(*made)),
            AskOf::Authority => t!("request-asked-authority", day = dates::long(*made)),
            AskOf::Fee | AskOf::Clarification => t!("request-asked-fee", day = dates::long(*made)),
        };
        let text = ask.text.clone();
        view! { <p class="govuk-body">{title}</p> <InsetText><p class="app-lines">{text}</p></InsetText> }
    };
    let list = asks.iter().map(one).collect_view();
    let how = (!has_date(model)).then(|| view! { <p class="govuk-body">{t!("request-awaited-how")}</p> });
    Some(
        view! {
            <section aria-labelledby="awaited">
                <h2 id="awaited" class="govuk-heading-m">{t!("request-awaited")}</h2>
                {list}
                {how}
                <p class="govuk-body">
                    {t!("request-awaited-where")} " " <Link href=Url::Contact.path() text=t!("request-awaited-contact") />
                </p>
            </section>
        }
        .into_any(),
    )
}

fn kept(model: &RequestModel, field: &str) -> String {
    if model.kept.0 == field { model.kept.1.clone() } else { String::new() }
}

fn conversation(rows: Vec<MessageRow>) -> AnyView {
    if rows.is_empty() {
        view! { <EmptyState title=t!("messages-none-title") text=t!("messages-none") /> }.into_any()
    } else {
        messages(rows, Side::Family)
    }
}

/// One letter was only the beginning: the rest keeps the date (capability A13).
fn rest(model: &RequestModel) -> AnyView {
    let field = FormField::new("rest", t!("rest-label"))
        .hint(t!("rest-hint"))
        .error(problems::at(&model.errors, "rest"))
        .value(kept(model, "rest"));
    view! {
        <section aria-labelledby="ask-rest">
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
    let field = FormField::new("message", t!("request-write"))
        .hint(t!("request-write-hint"))
        .error(problems::at(&model.errors, "message"))
        .value(kept(model, "message"));
    view! {
        <form method="post" action=Url::AccountRequestMessages(model.reference.clone()).path() novalidate aria-label=t!("request-write-send")>
            <CsrfField />
            <Textarea field=field rows=4 />
            <Button text=t!("request-write-send") kind=ButtonKind::Secondary />
        </form>
    }
    .into_any()
}
