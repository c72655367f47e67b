//! A person's requests: the list, one request, messages, the files of the reply.

use app::pages::account::RequestRow;
use app::pages::request::{FileRow, RequestModel, RequestPage, RequestsPage, SentModel, SentPage, message_rows, timeline};
use app::{Url, problems, t};
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use axum::response::Response;
use domain::case::{Command, Dated, Event, EventKind, File, Message, Refusal, allowed};
use domain::form::parse_message;
use domain::id::{CaseId, FileId};
use domain::kind::Kind;
use domain::policy::{CaseAccess, OpenReply, Proof, ReadCase, Role, authorize};
use domain::reference::Reference;
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;
use store::case::CaseFile;
use store::queue::QueueRow;
use uuid::Uuid;

use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::files;
use crate::service::requests::{self, Undone};
use crate::state::Portal;

/// The files of a reply can be opened for this many days.
const OPEN_FOR: i64 = 90;

/// A request in a list.
pub(super) fn row_of(row: &QueueRow) -> RequestRow {
    RequestRow {
        reference: row.reference.as_text(),
        kind: row.kind,
        about: row.subject.clone(),
        state: row.state,
        received: row.received,
        limit: row.limit,
    }
}

/// Where a page of the list starts.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
}

pub(super) async fn list(State(portal): State<Portal>, page: Page, signed_in: SignedIn, Query(asked): Query<Asked>) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let after = asked.after.parse().ok().map(CaseId);
    let found = portal.store.own_cases(&signed_in.own()?, after).await?;
    let rows: Vec<RequestRow> = found.rows.iter().map(row_of).collect();
    let next = found.next.map(|case| Url::AccountRequests.with("after", &case.to_string()));
    let (today, first) = (portal.clock.today(), after.is_none());
    let view = move || view! { <RequestsPage rows=rows next=next first=first today=today /> }.into_any();
    Ok(page.show(t!("requests-title"), view))
}

/// Authority over one's own request, by its reference as it was typed.
pub(super) async fn own_request(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<OpenReply>, CaseFile)> {
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    let access = portal.store.find_case(&reference).await?.ok_or(Fault::NotFound)?;
    let viewer = signed_in.viewer();
    let proof = authorize::<OpenReply>(&viewer, access.clone())?;
    let file = portal.store.case(&authorize::<ReadCase>(&viewer, access)?).await?;
    Ok((proof, file))
}

pub(super) async fn show(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    draw(&portal, &page, &signed_in, &file, ("", String::new()), Vec::new()).await
}

async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: (&'static str, String),
    errors: Vec<app::components::FieldError>,
) -> Outcome {
    let bad = !errors.is_empty();
    let (case, today) = (&file.case, portal.clock.today());
    let deadline = case.deadline(&*portal.calendar().await?);
    let submission = case.submission.clone().ok_or(Fault::NotFound)?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let names = portal.store.case_names(&proof, None).await?;
    let receipt = portal.store.receipt(&proof).await?.is_some();
    let (linked, messages) = conversation(portal, signed_in, file).await?;
    let reference = file.reference.as_text();
    let expires = case.answered_on.map(last_day);
    let local = |at| portal.clock.local(at);
    let model = RequestModel {
        about: names.subject,
        state: case.state,
        deadline,
        question: question(file),
        today,
        answered_on: case.answered_on,
        timeline: timeline(&file.history, case.is_known_to_asker(), local),
        messages: message_rows(&messages, local),
        linked,
        receipt,
        files: case
            .released_files()
            .iter()
            .map(|f| file_row(&Url::AccountRequestFile { reference: reference.clone(), file: f.file.to_string() }, f))
            .collect(),
        files_until: expires,
        answer: case.answer.clone(),
        may_write: allowed(case.kind(), case.state, EventKind::MessageSent, signed_in.account.role).is_some(),
        submission,
        kept,
        errors,
        may_ask_rest: case.may_ask_rest(today, &*portal.calendar().await?),
        young: signed_in.account.role == Role::YoungPerson,
        reference,
    };
    let title = t!("request-title", reference = model.reference.clone());
    let view = move || view! { <RequestPage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// Requests that were sent together are one conversation (capability A23): the others with whom they are about, and every
/// message of all of them in order.
pub(super) async fn conversation(
    portal: &Portal,
    signed_in: &SignedIn,
    file: &CaseFile,
) -> Outcome<(Vec<(String, String)>, Vec<Message>)> {
    let viewer = signed_in.viewer();
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let (mut others, mut messages) = (Vec::new(), file.case.messages.clone());
    for (case, reference) in portal.store.linked_cases(&authorize::<ReadCase>(&viewer, access.clone())?).await? {
        if case != file.case.id {
            let proof = authorize::<ReadCase>(&viewer, CaseAccess { case, ..access.clone() })?;
            let other = portal.store.case(&proof).await?;
            let names = portal.store.case_names(&proof, None).await?;
            messages.extend(other.case.messages);
            others.push((reference.as_text(), names.subject));
        }
    }
    messages.sort_by_key(|message| message.at);
    Ok((others, messages))
}

/// A file as a page shows it.
pub(super) fn file_row(url: &Url, file: &File) -> FileRow {
    FileRow { href: url.path(), name: file.name.clone(), size: file.size, sha256: file.sha256.clone() }
}

fn last_day(answered: Date) -> Date {
    answered.saturating_add(OPEN_FOR.days())
}

pub(super) async fn sent(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let case = &file.case;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let linked = portal.store.linked_cases(&proof).await?.into_iter().filter(|(id, _)| *id != case.id);
    let model = SentModel {
        reference: file.reference.as_text(),
        kind: case.kind(),
        received: case.received().ok_or(Fault::NotFound)?,
        others: linked.map(|(_, reference)| reference.as_text()).collect(),
        effect: case.effect,
        known: case.is_known_to_asker(),
        deadline: case.deadline(&*portal.calendar().await?),
        receipt: portal.store.receipt(&proof).await?.is_some(),
        guest: signed_in.account.role == Role::Guest,
        today: portal.clock.today(),
    };
    let title = if model.kind == Kind::Complaint { t!("complaint-sent-title") } else { t!("request-sent-title") };
    Ok(page.show(title, move || view! { <SentPage model=model /> }.into_any()))
}

#[derive(Debug, Deserialize)]
pub(super) struct MessageForm {
    #[serde(default)]
    message: String,
}

/// The words of our question, while it is open.
fn question(file: &CaseFile) -> Option<String> {
    file.case.open_question()?;
    file.history.iter().rev().find_map(|recorded| match &recorded.event {
        Event::ClarificationAsked { text, .. } => Some(text.clone()),
        _ => None,
    })
}

pub(super) async fn write(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<MessageForm>,
) -> Outcome {
    let said = Said { field: "message", typed: form.message, done: "sent" };
    say(&portal, &page, &signed_in, &reference, said, |text, _| Command::Write(text)).await
}

#[derive(Debug, Deserialize)]
pub(super) struct ClarificationForm {
    #[serde(default)]
    clarification: String,
}

/// The answer to our question: the month goes on by itself.
pub(super) async fn clarify(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<ClarificationForm>,
) -> Outcome {
    let said = Said { field: "clarification", typed: form.clarification, done: "clarified" };
    say(&portal, &page, &signed_in, &reference, said, |text, on| Command::AnswerQuestion(Dated { text, on })).await
}

#[derive(Debug, Deserialize)]
pub(super) struct RestForm {
    #[serde(default)]
    rest: String,
}

/// After one letter, the rest: the case goes back to work with the same day of receipt (capability A13).
pub(super) async fn ask_rest(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<RestForm>,
) -> Outcome {
    let said = Said { field: "rest", typed: form.rest, done: "rest" };
    say(&portal, &page, &signed_in, &reference, said, |text, _| Command::AskRest(text)).await
}

/// Something a person writes: its field, what was typed, what to say when it is done.
struct Said {
    field: &'static str,
    typed: String,
    done: &'static str,
}

async fn say(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    reference: &str,
    said: Said,
    command: fn(String, Date) -> Command,
) -> Outcome {
    let Said { field, typed, done } = said;
    let (proof, file) = own_request(portal, signed_in, reference).await?;
    let text = match parse_message(field, &typed) {
        Ok(text) => text,
        Err(problems) => return draw(portal, page, signed_in, &file, (field, typed), problems::list(&problems)).await,
    };
    match requests::act(portal, &proof, command(text, portal.clock.today())).await {
        Ok(_) => Ok(see_other(&Url::AccountRequest(file.reference.as_text()).with("done", done))),
        Err(Undone::Refused(refusal)) => {
            draw(portal, page, signed_in, &file, (field, typed), vec![refused(field, refusal)]).await
        }
        Err(Undone::Store(cause)) => Err(cause.into()),
        Err(Undone::Denied(_) | Undone::Open | Undone::Changed) => Err(Fault::NotFound),
    }
}

/// A refusal at the field that asked for it.
pub(super) fn refused(field: &str, refusal: Refusal) -> app::components::FieldError {
    app::components::FieldError { field: field.to_owned(), message: problems::refusal(refusal) }
}

/// The file, once its owner proved to be there just now. The opening is in the case's history before the first byte leaves.
pub(super) async fn file(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (proof, history) = own_request(&portal, &signed_in, &reference).await?;
    let now = portal.clock.now();
    let url = Url::AccountRequestFile { reference: history.reference.as_text(), file: id.to_string() };
    let wanted = history.case.released_files().iter().find(|f| f.file == FileId(id)).cloned().ok_or(Fault::NotFound)?;
    if !signed_in.is_confirmed(now) {
        return Ok(see_other(&Url::Confirm.with("next", &url.path())));
    }
    if history.case.answered_on.is_some_and(|day| last_day(day) < portal.clock.today()) {
        return Err(Fault::LinkOver);
    }
    match requests::act(&portal, &proof, Command::Open(FileId(id))).await {
        Ok(_) => download(&portal, &wanted).await,
        Err(Undone::Store(cause)) => Err(cause.into()),
        Err(_) => Err(Fault::NotFound),
    }
}

/// A stored file as a download, piece by piece.
pub(super) async fn download(portal: &Portal, file: &File) -> Outcome {
    let found = files::get(&portal.store, &portal.keys, file.file).await.map_err(|cause| Fault::Ours(cause.to_string()))?;
    let (info, pieces) = found.ok_or(Fault::NotFound)?;
    let mut response = Response::new(Body::from_stream(pieces));
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&info.media_type) {
        headers.insert(CONTENT_TYPE, kind);
    }
    headers.insert(CONTENT_LENGTH, info.size.into());
    headers.insert(CONTENT_DISPOSITION, as_attachment(&file.name));
    Ok(response)
}

/// The name in the two forms of RFC 6266: plain ASCII, and UTF-8 percent-encoded.
fn as_attachment(name: &str) -> HeaderValue {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let full: String = name
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}");
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_keeps_its_name_and_nothing_else() {
        assert_eq!(as_attachment("Zoë\"\r\n.pdf"), "attachment; filename=\"Zo____.pdf\"; filename*=UTF-8''Zo%C3%AB%22%0D%0A.pdf");
    }
}
