//! `/account/requests/{reference}/helper`: who asked lets somebody help them with this one request, and ends it (capability Y7).

use app::pages::request::{HelperModel, HelperPage, Seat};
use app::{Url, problems, t};
use axum::extract::{Path, Query, State};
use domain::form::{FieldError, Limit, Needed, Problems, clean_text, parse_email};
use domain::helper::{Helper, opens_without_account};
use domain::policy::{EndHelper, JoinHelper, Proof, ReadCase, authorize};
use domain::reference::Reference;
use leptos::prelude::*;
use store::case::CaseView;

use super::own::find;
use crate::http::begun::{BegunForm, ProvenAct};
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::fields::{Fields, collect, first};
use crate::http::kept;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::helpers::{self, NewJoin};
use crate::service::requests::Undone;
use crate::state::Portal;

/// Who reads a request, and who helps them.
pub(super) fn seat(portal: &Portal, proof: &Proof<ReadCase>, view: &CaseView) -> Seat {
    let (access, case) = (proof.resource(), &view.file.case);
    if let Some(helper) = access.helper.filter(|helper| helper.account == proof.viewer().account) {
        return Seat::Helper { files: helper.files };
    }
    let today = portal.clock.today();
    let stands = |helper: &&Helper| helper.case == case.id && helper.stands(case.closed_on, today);
    let name = |helper: &Helper| (helper.name.clone(), portal.clock.local(helper.joined).date(), helper.files);
    let open = opens_without_account(case.closed_on, today);
    let may_join = open && authorize::<JoinHelper>(proof.viewer(), access.clone()).is_ok();
    Seat::Asker { helper: view.helpers.iter().find(stands).map(name), may_join }
}

/// Authority to join somebody, and the reference as we write it.
async fn joining(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<JoinHelper>, String)> {
    let proof = authorize::<JoinHelper>(&signed_in.viewer(), find(portal, reference).await?)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    Ok((proof, reference.as_text()))
}

/// Who takes over an open screen must let nobody in.
pub(super) async fn form(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    Query(BegunForm { begun, kept }): Query<BegunForm>,
) -> Outcome {
    let (proof, reference) = joining(&portal, &signed_in, &reference).await?;
    if proof.resource().helper.is_some() {
        return Ok(see_other(&Url::AccountRequest(reference).path()));
    }
    let shown_again = !kept.is_empty() && signed_in.is_confirmed(portal.clock.now());
    if !shown_again && !ProvenAct::Helper.is_proven(&portal, &signed_in, &begun) {
        return Ok(ProvenAct::Helper.first(&portal, &signed_in, &Url::AccountRequestHelper(reference)));
    }
    draw(&portal, &page, &proof, HelperModel { begun, ..HelperModel::default() }).await
}

async fn draw(portal: &Portal, page: &Page, proof: &Proof<JoinHelper>, model: HelperModel) -> Outcome {
    let file = portal.store.case(&authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?).await?;
    let (bad, model) = (!model.errors.is_empty(), HelperModel { reference: file.reference.as_text(), ..model });
    let view = move || view! { <HelperPage model=model /> }.into_any();
    Ok(if bad { page.again(t!("helper-title"), view) } else { page.show(t!("helper-title"), view) })
}

pub(super) async fn join(
    State(portal): State<Portal>,
    page: Page,
    from: Network,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let (proof, reference) = joining(&portal, &signed_in, &reference).await?;
    let begun = BegunForm::sent(&fields);
    if !ProvenAct::Helper.is_proven(&portal, &signed_in, &begun) {
        let form = (&Url::AccountRequestHelper(reference), ProvenAct::Helper);
        return kept::confirm_first(&portal, &signed_in, form, fields).await;
    }
    let typed = collect(fields.clone());
    let (name, email) = (first(&typed, "helper-name"), first(&typed, "helper-email"));
    let mut problems = Problems::default();
    let named = clean_text(name, Limit::NAME).and_then(|name| name.ok_or(FieldError::Missing(Needed::Helper)));
    let parsed = (problems.keep("helper-name", named), problems.keep("helper-email", parse_email(email)));
    let files = first(&typed, "helper-files") == "yes";
    let (Some(called), Some(address)) = parsed else {
        let errors = problems::list(&problems);
        let (name, email) = (name.to_owned(), email.to_owned());
        let model = HelperModel { begun, name, email, files, errors, ..HelperModel::default() };
        return draw(&portal, &page, &proof, model).await;
    };
    from.limit_codes_to(&portal, &address)?;
    let there = Url::AccountRequest(reference.clone());
    match helpers::join(&portal, &proof, &NewJoin { name: called, email: address, files }, &signed_in.session).await {
        Ok(joined) => Ok(see_other(&if joined { there.with("done", "helper") } else { there.path() })),
        Err(Undone::Unconfirmed) => {
            kept::confirm_first(&portal, &signed_in, (&Url::AccountRequestHelper(reference), ProvenAct::Helper), fields).await
        }
        Err(cause) => Err(cause.into()),
    }
}

/// At once, and without a proof: it only closes a door.
pub(super) async fn end(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let access = find(&portal, &reference).await?;
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let proof = authorize::<EndHelper>(&signed_in.viewer(), access)?;
    helpers::end(&portal, &proof, None).await?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    Ok(see_other(&Url::AccountRequest(reference.as_text()).with("done", "helper-ended")))
}
