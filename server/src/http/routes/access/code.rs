//! `/sign-in/code`: a one-time code, sent and entered.

use app::components::ErrorMessage;
use app::pages::access::{CodePage, SignInPage};
use app::{Url, problems, t};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::form::{FieldError, Problems, parse_code, parse_email};
use leptos::prelude::*;
use serde::Deserialize;
use store::account::Account;
use uuid::Uuid;

use super::enter::let_in;
use super::sign_in::Next;
use crate::http::csrf::ProtectedForm;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Outcome, Who, see_other};
use crate::limit::Limited;
use crate::random;
use crate::service::sign_in as service;
use crate::state::Portal;

#[derive(Debug, Deserialize)]
pub(super) struct EmailForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

/// The answer is the same for every address: it does not tell who is known here.
pub(super) async fn send_code(
    State(portal): State<Portal>,
    from: Network,
    page: Page,
    ProtectedForm(form): ProtectedForm<EmailForm>,
) -> Outcome {
    let email = match parse_email(&form.email) {
        Ok(email) => email,
        Err(wrong) => {
            let (errors, kept) = (problems::list(&Problems::one("email", wrong)), form.email);
            return Ok(page.again(t!("sign-in-title"), move || {
                view! { <SignInPage next=form.next email=kept errors=errors /> }.into_any()
            }));
        }
    };
    from.limit(&portal)?;
    portal.limits.check(Limited::CodeToAddress, &hex::encode(random::digest(&email)))?;
    let id = random::id();
    if let Some(account) = portal.store.find_account_by_email(&email).await? {
        service::send_code(&portal.store, &portal.keys, &account, id, portal.clock.now()).await?;
    }
    Ok(see_other(&code_url(id, &form.next)))
}

pub(super) fn code_url(id: Uuid, next: &str) -> String {
    let url = Url::SignInCode(id.to_string());
    if next.is_empty() { url.path() } else { url.with("next", next) }
}

pub(super) async fn code(page: Page, Path(id): Path<Uuid>, Query(Next { next }): Query<Next>) -> Response {
    page.show(t!("code-title"), draw(id, next, Vec::new()))
}

fn draw(id: Uuid, next: String, errors: Vec<ErrorMessage>) -> impl FnOnce() -> AnyView {
    move || {
        let (action, back) = (Url::SignInCode(id.to_string()).path(), Url::SignIn.path());
        let (nothing, fields) = (t!("code-nothing"), vec![("next", next)]);
        view! { <CodePage action=action back=back hidden=fields nothing=nothing errors=errors /> }.into_any()
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// A right code signs in; for somebody who is signed in already it confirms that they are still there.
pub(super) async fn enter_code(
    State(portal): State<Portal>,
    from: Network,
    page: Page,
    who: Who,
    Path(id): Path<Uuid>,
    ProtectedForm(form): ProtectedForm<CodeForm>,
) -> Outcome {
    from.limit(&portal)?;
    let typed = parse_code(&form.code);
    let found = match &typed {
        Ok(code) => {
            let mut unit = portal.store.begin().await?;
            let account = service::check_code(&mut unit, &portal.keys, id, code, portal.clock.now()).await?;
            unit.save().await?;
            account
        }
        Err(_) => None,
    };
    let account = match found {
        Some(account) => portal.store.lookup_account(account).await?,
        None => None,
    };
    let Some(account) = account else {
        let errors = problems::list(&Problems::one("code", typed.err().unwrap_or(FieldError::WrongCode)));
        return Ok(page.again(t!("code-title"), draw(id, form.next, errors)));
    };
    let_in(&portal, &who, &from.headers, &account, &form.next).await
}

/// Sends a code to where it goes for this account; its identity.
pub(super) async fn send(portal: &Portal, account: &Account) -> Outcome<Uuid> {
    let (email, id) = (own_email(portal, account).await?, random::id());
    portal.limits.check(Limited::CodeToAddress, &hex::encode(random::digest(email.as_deref().unwrap_or_default())))?;
    if let Some(email) = email {
        service::send_code_to(&portal.store, &portal.keys, account.id, &email, id, portal.clock.now()).await?;
    }
    Ok(id)
}

/// Where a code for this account goes: to its own address, or to the one that a guest proved.
pub(super) async fn own_email(portal: &Portal, account: &Account) -> Outcome<Option<String>> {
    match &account.email {
        Some(email) => Ok(Some(email.clone())),
        None => Ok(portal.store.find_guest_email(account.id).await?),
    }
}
