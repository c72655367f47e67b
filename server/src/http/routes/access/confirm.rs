//! `/confirm`: who is signed in proves to be there still.

use app::pages::access::ConfirmPage;
use app::{problems, t};
use axum::extract::{Query, State};
use domain::form::{FieldError, Problems};
use domain::policy::Role;
use leptos::prelude::*;
use serde::Deserialize;

use super::code::{Warrant, code_url, own_email, send};
use super::enter::needs_passkey;
use super::sign_in::Next;
use crate::http::begun::after_proof;
use crate::http::csrf::ProtectedForm;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, home_of, local_path, see_other};
use crate::limit::Limited;
use crate::service::guests;
use crate::state::Portal;

pub(super) async fn confirm(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(Next { next }): Query<Next>,
) -> Outcome {
    draw_confirm(&portal, &page, &signed_in, &next, Vec::new()).await
}

async fn draw_confirm(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    next: &str,
    errors: Vec<app::components::ErrorMessage>,
) -> Outcome {
    let has_passkey = !portal.store.list_credentials(signed_in.account.id).await?.is_empty();
    let by_passkey = needs_passkey(portal, signed_in.account.role);
    let can_email = !by_passkey && own_email(portal, &signed_in.account).await?.is_some();
    let has_letter = signed_in.account.role == Role::Guest && !can_email;
    let next = local_path(next, &home_of(signed_in.account.role));
    let bad = !errors.is_empty();
    let view = move || {
        view! { <ConfirmPage next=next has_passkey=has_passkey can_email=can_email has_letter=has_letter errors=errors /> }
            .into_any()
    };
    let title = t!("confirm-title");
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// Where to go on to, and the code on a letter.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Letter {
    next: String,
    claim: String,
}

/// A code by email; for who has a letter, the code on it.
pub(super) async fn confirm_by_code(
    State(portal): State<Portal>,
    from: Network,
    page: Page,
    signed_in: SignedIn,
    ProtectedForm(form): ProtectedForm<Letter>,
) -> Outcome {
    if needs_passkey(&portal, signed_in.account.role) {
        return Err(Fault::NotFound);
    }
    if signed_in.account.role == Role::Guest && own_email(&portal, &signed_in.account).await?.is_none() {
        return confirm_by_letter(&portal, &page, &signed_in, &form).await;
    }
    let id = send(&portal, &from, &signed_in.account, Warrant::Session(signed_in.session.id)).await?;
    Ok(see_other(&code_url(id, &form.next)))
}

async fn confirm_by_letter(portal: &Portal, page: &Page, signed_in: &SignedIn, form: &Letter) -> Outcome {
    let empty = form.claim.trim().is_empty();
    if !empty && is_own_letter(portal, signed_in, &form.claim).await? {
        let (mut unit, now) = (portal.store.begin().await?, portal.clock.now());
        unit.confirm_session(signed_in.session.id, now).await?;
        unit.save().await?;
        let next = local_path(&form.next, &home_of(Role::Guest));
        return Ok(see_other(&after_proof(portal, signed_in.session.id, now.as_microsecond(), &next)));
    }
    let problem = if empty { FieldError::Empty } else { FieldError::WrongCode };
    draw_confirm(portal, page, signed_in, &form.next, problems::list(&Problems::one("claim", problem))).await
}

/// Whether it is the code on a letter about any request of theirs.
async fn is_own_letter(portal: &Portal, signed_in: &SignedIn, claim: &str) -> Outcome<bool> {
    let (own, mut after, mut is_own) = (signed_in.own()?, None, false);
    loop {
        let page = portal.store.own_cases(&own, after).await?;
        for row in page.rows {
            portal.limits.check(Limited::ClaimByBrowser, &format!("{} {}", signed_in.session.id, row.reference.as_text()))?;
            let found = guests::claim(portal, &row.reference, claim, true).await?;
            is_own |= found.is_some_and(|account| account.id == signed_in.account.id);
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(is_own),
        }
    }
}
