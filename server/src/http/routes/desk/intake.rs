//! `/staff/intake`: requests that came another way, keyed in by staff, followed with the code on a letter.

use app::pages::staff::{ClaimModel, ClaimPage, IntakeModel, IntakePage};
use app::{Url, problems, t};
use axum::extract::{Path, State};
use domain::form::TypedIntake;
use domain::id::DraftId;
use domain::policy::{KeyIn, Proof, Role, authorize};
use domain::reference::Reference;
use leptos::prelude::*;
use store::audit::Entry;
use store::case::KeyedCase;
use uuid::Uuid;

use crate::http::csrf::ProtectedForm;
use crate::http::fields::collect;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::random;
use crate::service::guests;
use crate::state::Portal;

fn may_key_in(signed_in: &SignedIn) -> Outcome<Proof<KeyIn>> {
    Ok(authorize(&signed_in.viewer(), ())?)
}

pub(super) async fn form(page: Page, signed_in: SignedIn) -> Outcome {
    may_key_in(&signed_in)?;
    let model = IntakeModel { draft: random::id().to_string(), typed: TypedIntake::default(), errors: Vec::new() };
    Ok(page.show(t!("intake-title"), move || view! { <IntakePage model=model /> }.into_any()))
}

pub(super) async fn key_in(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    ProtectedForm(fields): ProtectedForm<Vec<(String, String)>>,
) -> Outcome {
    let proof = may_key_in(&signed_in)?;
    let typed = TypedIntake(collect(fields));
    let draft = typed.text("draft").parse::<Uuid>().ok();
    let intake = match typed.parse(portal.clock.today()) {
        Ok(intake) => intake,
        Err(wrong) => {
            let draft = draft.unwrap_or_else(random::id).to_string();
            let model = IntakeModel { draft, typed, errors: problems::of_intake(&wrong) };
            return Ok(page.again(t!("intake-title"), move || view! { <IntakePage model=model /> }.into_any()));
        }
    };
    match guests::key_in(&portal, &proof, DraftId(draft.ok_or(Fault::Unreadable)?), intake).await {
        Ok(reference) => Ok(see_other(&Url::StaffIntakeLetter(reference.as_text()).path())),
        Err(cause) => Err(cause.into()),
    }
}

/// The letter, for officers, and for who keyed the request in until somebody works on it: its code opens the case. Printing it is
/// recorded.
pub(super) async fn letter(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    may_key_in(&signed_in)?;
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    let keyed = portal.store.find_keyed_case(&reference).await?.ok_or(Fault::NotFound)?;
    if !keyed.opens(portal.clock.today()) {
        return Err(Fault::NotFound); // a letter whose code opens nothing is of no use
    }
    let KeyedCase { access, by, first, fresh, code, .. } = keyed;
    if signed_in.account.role != Role::Officer && (by != signed_in.account.id || !fresh) {
        return Err(Fault::NotFound);
    }
    let mut unit = portal.store.begin().await?;
    let (subject, account) = (access.case.to_string(), Some(signed_in.account.id));
    unit.note(&Entry { at: portal.clock.now(), account, action: "claim.print", subject: &subject, event: None })?;
    unit.save().await?;
    let facts = portal.store.keyed_facts(&may_key_in(&signed_in)?, access.case).await?;
    let case = facts.case;
    let model = ClaimModel {
        reference: reference.as_text(),
        code: guests::claim_code(&portal.keys, first, code.round),
        requester: facts.requester,
        kind: case.kind(),
        received: case.received().ok_or(Fault::NotFound)?,
        deadline: case.deadline(&*portal.calendar().await?).filter(|_| case.state.is_open()),
        contact: facts.contact,
        others: facts.others.iter().map(Reference::as_text).collect(),
        origin: portal.origin.clone(),
        today: portal.clock.today(),
    };
    let title = t!("letter-title", reference = model.reference.clone());
    Ok(page.show(title, move || view! { <ClaimPage model=model /> }.into_any()))
}
