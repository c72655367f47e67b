//! `/sign-in/code`: a one-time code, asked for and entered.

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

use super::enter::{let_in, needs_passkey};
use super::sign_in::Next;
use crate::http::csrf::ProtectedForm;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Outcome, Who, local_path, see_other};
use crate::limit::Limited;
use crate::random;
use crate::service::codes::{self, AskCodeJob, Code, Whom};
use crate::service::sign_in::to_passkey;
use crate::state::Portal;

#[derive(Debug, Deserialize)]
pub(super) struct EmailForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

/// The answer is the same for every address, and so is the work: neither tells who is known here.
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
    from.limit_codes_to(&portal, &email)?;
    let id = ask(&portal, &from, email, Whom::Account).await?;
    Ok(see_other(&code_url(id, &form.next)))
}

/// Asks for a code at an address that somebody typed; its identity.
pub(crate) async fn ask(portal: &Portal, from: &Network, email: String, whom: Whom) -> Outcome<Uuid> {
    let id = portal.keys.code_id(&from.visitor);
    let (asker, at) = (random::digest(&from.visitor), portal.clock.now());
    codes::ask(portal, &AskCodeJob { email, id, asker, at, whom }).await?;
    Ok(id)
}

pub(super) fn code_url(id: Uuid, next: &str) -> String {
    let (url, next) = (Url::SignInCode(id.to_string()), local_path(next, ""));
    if next.is_empty() { url.path() } else { url.with("next", &next) }
}

pub(super) async fn code(page: Page, Path(id): Path<Uuid>, Query(Next { next }): Query<Next>) -> Response {
    page.show(t!("code-title"), draw(id, next, Vec::new()))
}

fn draw(id: Uuid, next: String, errors: Vec<ErrorMessage>) -> impl FnOnce() -> AnyView {
    move || {
        let (action, back) = (Url::SignInCode(id.to_string()), Url::SignIn.path());
        let (nothing, fields) = (t!("code-nothing"), vec![("next", next)]);
        view! { <CodePage page=action.clone() action=action back=back hidden=fields nothing=nothing errors=errors /> }.into_any()
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// A right code signs in; for somebody who is signed in already it confirms that they are still there. Staff it only lets make a
/// passkey, where the house wants one.
pub(super) async fn enter_code(
    State(portal): State<Portal>,
    from: Network,
    page: Page,
    who: Who,
    Path(id): Path<Uuid>,
    ProtectedForm(form): ProtectedForm<CodeForm>,
) -> Outcome {
    from.limit_code(&portal, id)?;
    let typed = parse_code(&form.code);
    let found = match &typed {
        Ok(code) => tried(&portal, &from, id, code).await?,
        Err(_) => None,
    };
    let wrong = match found {
        Some(account) if needs_passkey(&portal, account.role) => match make_passkey(&portal, &account).await? {
            Some(there) => return Ok(there),
            None => ErrorMessage { field: "code".into(), message: t!("code-staff-passkey") },
        },
        Some(account) => return let_in(&portal, &who, &from.headers, &account, &form.next).await,
        None => {
            let problem = typed.err().unwrap_or(FieldError::WrongCode);
            return Ok(page.again(t!("code-title"), draw(id, form.next, problems::list(&Problems::one("code", problem)))));
        }
    };
    Ok(page.again(t!("code-title"), draw(id, form.next, vec![wrong])))
}

/// Whose code this is, if it is right.
async fn tried(portal: &Portal, from: &Network, id: Uuid, code: &str) -> Outcome<Option<Account>> {
    let mut unit = portal.store.begin().await?;
    let when = (portal.clock.now(), portal.clock.today());
    let account = codes::check(&mut unit, &portal.keys, (id, code), &from.device, when).await?;
    unit.save().await?;
    let Some(account) = account else { return Ok(None) };
    let account = portal.store.lookup_account(account).await?;
    // The records may have taken the mailbox away since the code was sent.
    match &account {
        Some(found) if found.email.is_some() && own_email(portal, found).await?.is_none() => Ok(None),
        _ => Ok(account),
    }
}

/// To the page on which a passkey is made, for whom an invitation or a release waits.
async fn make_passkey(portal: &Portal, account: &Account) -> Outcome<Option<Response>> {
    let mut unit = portal.store.begin().await?;
    let secret = to_passkey(&mut unit, account.id, portal.clock.now()).await?;
    unit.save().await?;
    Ok(secret.map(|secret| see_other(&Url::Invitation(secret).path())))
}

/// What allows a code for an account whose address nobody typed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Warrant<'a> {
    /// The holder of this invitation.
    Invitation(&'a str),
    /// Somebody in this session.
    Session(Uuid),
}

/// Sends a code to where it goes for this account; its identity. Each invitation and each session has a share of its own.
pub(super) async fn send(portal: &Portal, from: &Network, account: &Account, right: Warrant<'_>) -> Outcome<Uuid> {
    let (share, proven) = match right {
        Warrant::Invitation(token) => (hex::encode(random::digest(token)), true),
        Warrant::Session(session) => (session.to_string(), false),
    };
    portal.limits.check(Limited::CodeByDevice, &share)?;
    let (email, id) = (own_email(portal, account).await?, portal.keys.code_id(&from.visitor));
    if let Some(email) = &email {
        let code = Code { id, to: account.id, email, asker: random::digest(&from.visitor), proven };
        codes::send(&portal.store, &portal.keys, code, portal.clock.now()).await?;
    }
    Ok(id)
}

/// Where a code for this account goes: to its own address, while that is its owner's as far as anybody here knows today, or to the one that
/// a guest proved.
pub(super) async fn own_email(portal: &Portal, account: &Account) -> Outcome<Option<String>> {
    match &account.email {
        Some(email) => {
            let opens = portal.store.account_of_code_address(email).await?;
            Ok(opens.filter(|opened| *opened == account.id).map(|_| email.clone()))
        }
        None => Ok(portal.store.find_guest_email(account.id).await?),
    }
}
