//! `/account/requests/{reference}`: one request, from being sent to its answer.

use app::components::ErrorMessage;
use app::pages::request::{BrokenRequestPage, RequestModel, RequestPage, message_rows, timeline};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::case::{Event, EventKind, allowed};
use domain::policy::{ReadCase, Role, authorize};
use leptos::prelude::*;
use store::case::CaseFile;

use super::files::last_day;
use super::own::{Conversation, conversation, file_row, own_request};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn show(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    draw(&portal, &page, &signed_in, &file, ("", String::new()), Vec::new()).await
}

pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: (&'static str, String),
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let bad = !errors.is_empty();
    let (case, today) = (&file.case, portal.clock.today());
    let deadline = case.deadline(&*portal.calendar().await?);
    let Some(submission) = case.submission.clone() else { return broken(page, file, errors) };
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let names = portal.store.case_names(&proof, None).await?;
    let receipt = portal.store.receipt(&proof).await?.is_some();
    let Conversation { others: linked, messages, whole } = conversation(portal, signed_in, file).await?;
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
        // What was typed into a page that was open already is shown once more.
        may_write: (bad || file.unreadable.is_empty())
            && allowed(case.kind(), case.state, EventKind::MessageSent, signed_in.account.role).is_some(),
        partial: !whole || !file.unreadable.is_empty(),
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

/// Not even what was asked can be read.
fn broken(page: &Page, file: &CaseFile, errors: Vec<ErrorMessage>) -> Outcome {
    if file.unreadable.is_empty() {
        return Err(Fault::NotFound);
    }
    let (reference, bad) = (file.reference.as_text(), !errors.is_empty());
    let title = t!("request-title", reference = reference.clone());
    let view = move || view! { <BrokenRequestPage reference=reference errors=errors /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// The words of our question, while it is open.
fn question(file: &CaseFile) -> Option<String> {
    file.case.open_question()?;
    file.history.iter().rev().find_map(|recorded| match &recorded.event {
        Event::ClarificationAsked { text, .. } => Some(text.clone()),
        _ => None,
    })
}
