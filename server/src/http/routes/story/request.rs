//! `/account/requests/{reference}`: one request, from being sent to its answer.

use app::components::ErrorMessage;
use app::pages::request::{BrokenRequestPage, RequestModel, RequestPage, message_rows, timeline};
use app::t;
use axum::extract::{Path, State};
use domain::policy::{OpenReply, Proof, ReadCase, authorize};
use leptos::prelude::*;
use store::case::CaseFile;

use super::files::last_day;
use super::own::{Conversation, conversation, linked_proofs, own_request};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::service::requests;
use crate::state::Portal;

/// Who looks has been given what stands here (law.md §12): that is recorded before the page is drawn.
pub(super) async fn show(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    let file = if see(&portal, &signed_in, (&proof, &file)).await? {
        own_request(&portal, &signed_in, &reference).await?.1
    } else {
        file
    };
    draw(&portal, &page, &signed_in, &file, ("", String::new()), Vec::new()).await
}

/// Whether something stood here that nobody had seen, in this request or in one of its conversation.
async fn see(portal: &Portal, signed_in: &SignedIn, (proof, file): (&Proof<OpenReply>, &CaseFile)) -> Outcome<bool> {
    let mut new = false;
    for other in linked_proofs(portal, signed_in, file).await?.iter().chain([proof]) {
        new |= requests::see(portal, other).await?;
    }
    Ok(new)
}

pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: (&'static str, String),
    errors: Vec<ErrorMessage>,
) -> Outcome {
    if file.case.submission.is_none() {
        return broken(page, file, errors);
    }
    let bad = !errors.is_empty();
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let calendar = portal.calendar().await?;
    let Conversation { others: linked, messages, whole } = conversation(portal, signed_in, file).await?;
    let local = |at| portal.clock.local(at);
    let model = RequestModel {
        reference: file.reference.as_text(),
        about: portal.store.case_names(&proof, None).await?.subject,
        case: file.case.clone(),
        today: portal.clock.today(),
        timeline: timeline(&file.history, &file.case, local),
        messages: message_rows(&messages, local),
        files_until: file.case.answered_on(&calendar).map(last_day),
        calendar,
        regulator: portal.config.regulator(),
        partial: !whole || !file.unreadable.is_empty(),
        role: signed_in.account.role,
        kept,
        errors,
        linked,
        receipt: portal.store.receipt(&proof).await?.is_some(),
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
