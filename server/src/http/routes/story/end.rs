//! `take-back` and `feedback` of one's own request: ending it, and how it was (capabilities F8 and F15).

use app::components::ErrorMessage;
use app::pages::request::{FEEDBACK, FEEDBACK_ANSWERS, FeedbackPage, TakeBackModel, TakeBackPage};
use app::{Url, t};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::case::Case;
use domain::kind::Effect;
use domain::policy::{OpenReply, ReadCase, authorize};
use leptos::prelude::*;
use store::case::CaseView;

use super::own::{own_access, own_request};
use crate::http::begun::{BegunForm, ProvenAct};
use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect, first};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::requests::{self, Undone};
use crate::state::Portal;

pub(super) async fn ask(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    Query(BegunForm { begun, .. }): Query<BegunForm>,
) -> Outcome {
    let view = view(&portal, &signed_in, &reference).await?;
    if !ProvenAct::TakeBack.is_proven(&portal, &signed_in, &begun) {
        return Ok(first_proven(&portal, &signed_in, &view));
    }
    Ok(draw(&page, &view, begun, Vec::new()))
}

/// Who holds the phone of somebody must not end what they asked: the day on which it came would be lost.
fn first_proven(portal: &Portal, signed_in: &SignedIn, view: &CaseView) -> Response {
    ProvenAct::TakeBack.first(portal, signed_in, &Url::AccountRequestTakeBack(view.file.reference.as_text()))
}

async fn view(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<CaseView> {
    let access = own_access(portal, signed_in, reference).await?;
    Ok(portal.store.case_view(&authorize::<ReadCase>(&signed_in.viewer(), access)?).await?)
}

/// The requests of the conversation that can be taken back, this one first.
fn open_ones(view: &CaseView) -> Vec<(String, String)> {
    let this = Some((view.file.reference.as_text(), view.subject.clone()));
    let this = this.filter(|_| view.file.case.may_be_taken_back() && view.file.unreadable.is_empty());
    let others = view.linked.iter().filter(|other| other.whole && other.case.may_be_taken_back());
    this.into_iter().chain(others.map(|other| (other.reference.as_text(), other.subject.clone()))).collect()
}

fn draw(page: &Page, view: &CaseView, begun: String, errors: Vec<ErrorMessage>) -> Response {
    let (reference, open) = (view.file.reference.as_text(), open_ones(view));
    if open.is_empty() {
        return see_other(&Url::AccountRequest(reference).path()); // which says how it stands
    }
    let bad = !errors.is_empty();
    let all = std::iter::once(&view.file.case).chain(view.linked.iter().map(|other| &other.case));
    let paused =
        |case: &Case| case.may_be_taken_back() && case.told_effect().is_some_and(|(effect, _)| effect == Effect::UseDisputed);
    let model = TakeBackModel { reference, open, paused: all.into_iter().any(paused), begun, errors };
    let view = move || view! { <TakeBackPage model=model /> }.into_any();
    if bad { page.again(t!("take-back-title"), view) } else { page.show(t!("take-back-title"), view) }
}

/// All that were chosen, of the same conversation, in one unit of work.
pub(super) async fn take_back(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let view = view(&portal, &signed_in, &reference).await?;
    let begun = BegunForm::sent(&fields);
    if !ProvenAct::TakeBack.is_proven(&portal, &signed_in, &begun) {
        return Ok(first_proven(&portal, &signed_in, &view));
    }
    let chosen = collect(fields).remove("which").unwrap_or_default();
    let mut proofs = Vec::new();
    for (reference, _) in open_ones(&view).into_iter().filter(|(reference, _)| chosen.contains(reference)) {
        proofs.push(authorize::<OpenReply>(&signed_in.viewer(), own_access(&portal, &signed_in, &reference).await?)?);
    }
    let here = Url::AccountRequest(view.file.reference.as_text());
    if proofs.is_empty() {
        let missing = ErrorMessage { field: "which".into(), message: t!("take-back-missing") };
        return Ok(draw(&page, &view, begun, vec![missing]));
    }
    match requests::take_back(&portal, &proofs, &t!("take-back-why"), &signed_in.session).await {
        Err(Undone::Unconfirmed) => Ok(first_proven(&portal, &signed_in, &view)),
        Ok(()) => Ok(see_other(&here.with("done", "taken-back"))),
        Err(Undone::Refused(_)) => Ok(see_other(&here.path())),
        Err(cause) => Err(cause.into()),
    }
}

pub(super) async fn how(State(portal): State<Portal>, page: Page, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    if file.case.open_replies().next().is_none() {
        return Err(Fault::NotFound);
    }
    let read = authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?;
    let (reference, given) = (file.reference.as_text(), portal.store.is_feedback_given(&read).await?);
    Ok(page.show(t!("feedback-title"), move || view! { <FeedbackPage reference=reference given=given /> }.into_any()))
}

/// Counted, and not kept: beside the request stands only that something was said.
pub(super) async fn say_how(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    if file.case.open_replies().next().is_none() {
        return Err(Fault::NotFound);
    }
    let fields = collect(fields);
    let answers = FEEDBACK.map(|question| (question, first(&fields, question)));
    let answers: Vec<_> = answers.into_iter().filter(|(_, answer)| FEEDBACK_ANSWERS.contains(answer)).collect();
    if !answers.is_empty() {
        let mut unit = portal.store.begin().await?;
        unit.give_feedback(&proof, &answers).await?;
        unit.save().await?;
    }
    Ok(see_other(&Url::AccountRequest(file.reference.as_text()).with("done", "feedback")))
}
