//! One request, as the family follows it.

use domain::case::{Side, State, Submission};
use domain::clock::Deadline;
use jiff::civil::Date;
use leptos::prelude::*;

use super::{MessageRow, StoryRow, answer_rows, broken::partial, messages, timeline_view, want_words};
use crate::{
    Url,
    components::{
        Button, ButtonKind, CsrfField, Details, EmptyState, ErrorMessage, ErrorSummary, FormField, InsetText, Link, SummaryList,
        Textarea, layout::StoryLayout,
    },
    dates,
    pages::account::state_words,
    problems, t,
};

/// A file of the reply.
#[derive(Clone, Debug)]
pub struct FileRow {
    /// Where it opens.
    pub href: String,
    pub name: String,
    pub size: u64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct RequestModel {
    /// What people call it.
    pub reference: String,
    /// Whose information.
    pub about: String,
    /// Where it stands.
    pub state: State,
    /// By when we must reply, with its sum; none where no date runs any more.
    pub deadline: Option<Deadline>,
    /// Our question, while it is open.
    pub question: Option<String>,
    /// Today in London.
    pub today: Date,
    /// When we replied.
    pub answered_on: Option<Date>,
    /// What happened, newest first.
    pub timeline: Vec<StoryRow>,
    /// Messages, in order.
    pub messages: Vec<MessageRow>,
    /// Files of the reply.
    pub files: Vec<FileRow>,
    /// Until when they open.
    pub files_until: Option<Date>,
    /// The words of the reply.
    pub answer: Option<String>,
    /// Whether we cannot show all of it.
    pub partial: bool,
    /// Whether the reader may write.
    pub may_write: bool,
    /// What was asked.
    pub submission: Submission,
    /// What was typed, and into which field.
    pub kept: (&'static str, String),
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
    /// The requests that were sent with it, for other people: reference and whose information.
    pub linked: Vec<(String, String)>,
    /// Whether there is a receipt.
    pub receipt: bool,
    /// Whether the rest of one letter can still be asked for, with the same date.
    pub may_ask_rest: bool,
    /// Whether a young person reads it.
    pub young: bool,
}

/// How it stands, the date with its sum, the reply, messages, what happened.
#[component]
pub fn RequestPage(
    /// What to show.
    model: RequestModel,
) -> impl IntoView {
    let deadline = model.deadline.as_ref().filter(|_| model.state.is_open());
    let date = deadline.map(|deadline| dates::date_model(deadline, model.today));
    let status = status(&model);
    let asked = answer_rows(&model.submission, &model.about);
    let linked = (!model.linked.is_empty()).then(|| linked(&model.linked));
    let trust = model.young.then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    let receipt = model.receipt.then(|| receipt(&model.reference));
    let write = model.may_write.then(|| write(&model));
    view! {
        <StoryLayout
            back=Url::AccountRequests.path()
            caption=model.reference.clone()
            heading=t!("request-heading", what = want_words(model.submission.kind), name = model.about.clone())
            state=state_words(model.state)
            status=status
            date=date
        >
            <ErrorSummary errors=model.errors.clone() />
            {model.partial.then(partial)}
            {question(&model)}
            {reply(&model)}
            {model.may_ask_rest.then(|| rest(&model))}
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
            <p class="govuk-body"><Link href=Url::AccountContact.path() text=t!("contact-change-link") /></p>
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

fn status(model: &RequestModel) -> String {
    match (model.state, model.answered_on) {
        (State::Draft | State::New, _) => t!("status-new"),
        (State::Working, _) => t!("status-working"),
        (State::Checking, _) => t!("status-checking"),
        (State::Clarifying, _) => t!("status-clarifying"),
        (_, Some(day)) => t!("status-answered", day = dates::short(day)),
        (State::Answered | State::Closed, None) => t!("status-closed"),
    }
}

/// Our question comes first: its answer sets the clock going again.
fn question(model: &RequestModel) -> Option<AnyView> {
    let question = model.question.clone()?;
    let field = FormField::new("clarification", t!("request-answer"))
        .hint(t!("request-write-hint"))
        .error(problems::at(&model.errors, "clarification"))
        .value(kept(model, "clarification"));
    let form = view! {
        <section aria-labelledby="question">
            <h2 id="question" class="govuk-heading-m">{t!("request-question")}</h2>
            <InsetText><p class="app-lines">{question}</p></InsetText>
            <form method="post" action=Url::AccountRequestClarification(model.reference.clone()).path() novalidate>
                <CsrfField />
                <Textarea field=field rows=4 />
                <Button text=t!("request-answer-send") />
            </form>
        </section>
    };
    Some(form.into_any())
}

fn kept(model: &RequestModel, field: &str) -> String {
    if model.kept.0 == field { model.kept.1.clone() } else { String::new() }
}

fn reply(model: &RequestModel) -> Option<AnyView> {
    let answer = model.answer.clone()?;
    let until = model.files_until.map(|day| view! { <p class="govuk-body">{t!("files-until", day = dates::short(day))}</p> });
    let files = (!model.files.is_empty()).then(|| view! { {until} {file_list(&model.files)} });
    Some(
        view! {
            <section aria-labelledby="reply">
                <h2 id="reply" class="govuk-heading-m">{t!("request-reply")}</h2>
                <p class="govuk-body app-lines">{answer}</p>
                {files}
            </section>
        }
        .into_any(),
    )
}

/// Files with their size, and the fingerprint by which a download can be checked.
pub fn file_list(files: &[FileRow]) -> AnyView {
    let file = |file: &FileRow| {
        let about = t!("file-about", size = size_words(file.size));
        let FileRow { href, name, sha256, .. } = file.clone();
        view! {
            <li class="app-file">
                <Link href=href text=name.clone() />
                " "
                <span class="govuk-hint">{about}</span>
                <Details summary=t!("file-check", name = name)>
                    <p>{t!("file-fingerprint")}</p>
                    <p><code class="app-code">{sha256}</code></p>
                </Details>
            </li>
        }
    };
    view! { <ul class="govuk-list">{files.iter().map(file).collect_view()}</ul> }.into_any()
}

/// "1.2 MB", "240 KB", "12 bytes".
fn size_words(bytes: u64) -> String {
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1000 => t!("size-bytes", n = bytes),
        1000..1_000_000 => t!("size-kb", n = (bytes / 1000).to_string()),
        _ => t!("size-mb", n = tenths(1_000_000)),
    }
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
            <form method="post" action=Url::AccountRequestRest(model.reference.clone()).path() novalidate>
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
        <form method="post" action=Url::AccountRequestMessages(model.reference.clone()).path() novalidate>
            <CsrfField />
            <Textarea field=field rows=4 />
            <Button text=t!("request-write-send") kind=ButtonKind::Secondary />
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::size_words;

    #[test]
    fn sizes_are_rounded_down_for_people() {
        assert_eq!(size_words(12), "12 bytes");
        assert_eq!(size_words(240_900), "240 KB");
        assert_eq!(size_words(1_290_000), "1.2 MB");
    }
}
