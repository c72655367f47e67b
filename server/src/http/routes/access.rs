//! Signing in and out, by code; the pages that also offer a passkey.

use std::net::SocketAddr;

use app::pages::access::{CodePage, ConfirmPage, SignInPage, WelcomePage};
use app::{Url, problems, t};
use axum::extract::{ConnectInfo, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::form::{FieldError, Limit, Problems, clean_text};
use domain::policy::Role;
use leptos::prelude::*;
use serde::Deserialize;
use store::account::Account;
use uuid::Uuid;

use crate::http::csrf::ProtectedForm;
use crate::http::limit::{What, network};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, Who, local_path, see_other, session};
use crate::random;
use crate::service::{guests, sign_in as service};
use crate::state::Portal;

/// Where to go on to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Next {
    next: String,
}

pub(super) async fn sign_in(page: Page, who: Who, Query(Next { next }): Query<Next>) -> Response {
    if let Some(signed_in) = &who.signed_in {
        return see_other(&local_path(&next, &home_of(signed_in.account.role)));
    }
    page.show(t!("sign-in-title"), move || view! { <SignInPage next=next email=String::new() errors=Vec::new() /> }.into_any())
}

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
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    page: Page,
    ProtectedForm(form): ProtectedForm<EmailForm>,
) -> Outcome {
    let email = match parse_email(&form.email) {
        Ok(email) => email,
        Err(problems) => {
            let (errors, kept) = (problems::list(&problems), form.email);
            return Ok(page.again(t!("sign-in-title"), move || {
                view! { <SignInPage next=form.next email=kept errors=errors /> }.into_any()
            }));
        }
    };
    portal.limits.check(What::SignInFromNetwork, &network(from.ip()))?;
    portal.limits.check(What::CodeToAddress, &hex::encode(random::digest(&email)))?;
    let id = random::id();
    if let Some(account) = portal.store.find_account_by_email(&email).await? {
        service::send_code(&portal.store, &portal.keys, &account, id, portal.clock.now()).await?;
    }
    Ok(see_other(&code_url(id, &form.next)))
}

fn code_url(id: Uuid, next: &str) -> String {
    let url = Url::SignInCode(id.to_string());
    if next.is_empty() { url.path() } else { url.with("next", next) }
}

fn parse_email(typed: &str) -> Result<String, Problems> {
    let problem = |error| Problems::one("email", error);
    let email = clean_text(typed, Limit::EMAIL).map_err(problem)?.ok_or(problem(FieldError::Empty))?.to_lowercase();
    let (name, host) = email.rsplit_once('@').ok_or(problem(FieldError::NotAnEmail))?;
    let plain = !name.is_empty() && host.contains('.') && !email.contains(char::is_whitespace);
    if plain { Ok(email) } else { Err(problem(FieldError::NotAnEmail)) }
}

pub(super) async fn code(page: Page, Path(id): Path<Uuid>, Query(Next { next }): Query<Next>) -> Response {
    page.show(t!("code-title"), move || view! { <CodePage code_id=id.to_string() next=next errors=Vec::new() /> }.into_any())
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
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    page: Page,
    who: Who,
    headers: HeaderMap,
    Path(id): Path<Uuid>,
    ProtectedForm(form): ProtectedForm<CodeForm>,
) -> Outcome {
    portal.limits.check(What::SignInFromNetwork, &network(from.ip()))?;
    let typed: String = form.code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let problem = match typed.as_str() {
        "" => Some(FieldError::Empty),
        digits if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()) => None,
        _ => Some(FieldError::NotACode),
    };
    let now = portal.clock.now();
    let found = if problem.is_some() {
        None
    } else {
        let mut unit = portal.store.begin().await?;
        let account = service::check_code(&mut unit, &portal.keys, id, &typed, now).await?;
        unit.save().await?;
        account
    };
    let account = match found {
        Some(account) => portal.store.lookup_account(account).await?,
        None => None,
    };
    let Some(account) = account else {
        let errors = problems::list(&Problems::one("code", problem.unwrap_or(FieldError::WrongCode)));
        return Ok(page.again(t!("code-title"), move || {
            view! { <CodePage code_id=id.to_string() next=form.next errors=errors /> }.into_any()
        }));
    };
    let_in(&portal, &who, &headers, &account, &form.next).await
}

/// Signs an account in, or confirms its session, and goes on.
///
/// # Errors
/// When the store fails.
pub(super) async fn let_in(portal: &Portal, who: &Who, headers: &HeaderMap, account: &Account, next: &str) -> Outcome {
    let mut response = see_other(&local_path(next, &home_of(account.role)));
    if let Some(secret) = begin_or_confirm(portal, who, headers, account).await? {
        session::set_cookie(response.headers_mut(), &secret);
    }
    Ok(response)
}

/// The secret of a new session; `None` when the session there is was confirmed.
///
/// # Errors
/// When the store fails.
pub(super) async fn begin_or_confirm(
    portal: &Portal,
    who: &Who,
    headers: &HeaderMap,
    account: &Account,
) -> Outcome<Option<String>> {
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let same = who.signed_in.as_ref().filter(|s| s.account.id == account.id);
    if let Some(signed_in) = same
        && unit.confirm_session(signed_in.session.id, now).await?
    {
        unit.save().await?;
        return Ok(None);
    }
    let secret = session::begin(&mut unit, account.id, headers, now).await?;
    unit.save().await?;
    Ok(Some(secret))
}

/// Where somebody of this role begins.
pub(super) fn home_of(role: Role) -> String {
    match role {
        Role::Parent | Role::YoungPerson | Role::Agent => Url::Account,
        Role::Guest => Url::AccountRequests,
        Role::Officer | Role::Reviewer => Url::Staff,
        Role::Dpo => Url::Dpo,
        Role::Caseworker => Url::StaffIntake,
        Role::Admin | Role::Portal => Url::AccountSecurity,
    }
    .path()
}

/// The account an invitation is for.
///
/// # Errors
/// [`Fault::LinkOver`] when it was used, has expired, or never was.
pub(super) async fn invited(portal: &Portal, token: &str) -> Outcome<Account> {
    let found = portal.store.find_invitation(&random::digest(token), portal.clock.now()).await?;
    let account = match found {
        Some(id) => portal.store.lookup_account(id).await?,
        None => None,
    };
    account.ok_or(Fault::LinkOver)
}

/// Looking at an invitation does not use it up: mail scanners look too.
pub(super) async fn welcome(State(portal): State<Portal>, page: Page, Path(token): Path<String>) -> Outcome {
    let account = invited(&portal, &token).await?;
    Ok(page.show(t!("welcome-title"), move || {
        let (name, can_email) = (account.name.clone(), account.email.is_some());
        let young = account.role == Role::YoungPerson;
        let next = home_of(account.role);
        view! { <WelcomePage name=name token=token can_email=can_email young=young next=next /> }.into_any()
    }))
}

/// The holder of an invitation signs in by a code to the verified address, instead of making a passkey.
pub(super) async fn register_by_code(
    State(portal): State<Portal>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Path(token): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    portal.limits.check(What::SignInFromNetwork, &network(from.ip()))?;
    let account = invited(&portal, &token).await?;
    Ok(see_other(&code_url(send(&portal, &account).await?, "")))
}

async fn send(portal: &Portal, account: &Account) -> Outcome<Uuid> {
    let (email, id) = (own_email(portal, account).await?, random::id());
    portal.limits.check(What::CodeToAddress, &hex::encode(random::digest(email.as_deref().unwrap_or_default())))?;
    if let Some(email) = email {
        service::send_code_to(&portal.store, &portal.keys, account.id, &email, id, portal.clock.now()).await?;
    }
    Ok(id)
}

/// A form with nothing but its token.
#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

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
    errors: Vec<app::components::FieldError>,
) -> Outcome {
    let has_passkey = !portal.store.list_credentials(signed_in.account.id).await?.is_empty();
    let can_email = own_email(portal, &signed_in.account).await?.is_some();
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

/// Where a code for this account goes: to its own address, or to the one that a guest proved.
async fn own_email(portal: &Portal, account: &Account) -> Outcome<Option<String>> {
    match &account.email {
        Some(email) => Ok(Some(email.clone())),
        None => Ok(portal.store.find_guest_email(account.id).await?),
    }
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
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    page: Page,
    signed_in: SignedIn,
    ProtectedForm(form): ProtectedForm<Letter>,
) -> Outcome {
    if signed_in.account.role == Role::Guest && own_email(&portal, &signed_in.account).await?.is_none() {
        portal.limits.check(What::SignInFromNetwork, &network(from.ip()))?;
        return confirm_by_letter(&portal, &page, &signed_in, &form).await;
    }
    Ok(see_other(&code_url(send(&portal, &signed_in.account).await?, &local_path(&form.next, ""))))
}

async fn confirm_by_letter(portal: &Portal, page: &Page, signed_in: &SignedIn, form: &Letter) -> Outcome {
    if is_own_letter(portal, signed_in, &form.claim).await? {
        let mut unit = portal.store.begin().await?;
        unit.confirm_session(signed_in.session.id, portal.clock.now()).await?;
        unit.save().await?;
        return Ok(see_other(&local_path(&form.next, &home_of(Role::Guest))));
    }
    let empty = form.claim.trim().is_empty();
    let problem = if empty { FieldError::Empty } else { FieldError::WrongCode };
    draw_confirm(portal, page, signed_in, &form.next, problems::list(&Problems::one("claim", problem))).await
}

/// Whether it is the code on a letter about any request of theirs.
async fn is_own_letter(portal: &Portal, signed_in: &SignedIn, claim: &str) -> Outcome<bool> {
    let (own, mut after, mut is_own) = (signed_in.own()?, None, false);
    loop {
        let page = portal.store.own_cases(&own, after).await?;
        for row in page.rows {
            portal.limits.check(What::ClaimOfCase, &row.reference.as_text())?;
            let found = guests::claim(portal, &row.reference, claim).await?;
            is_own |= found.is_some_and(|account| account.id == signed_in.account.id);
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(is_own),
        }
    }
}

pub(super) async fn sign_out(
    State(portal): State<Portal>,
    who: Who,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    if let Some(signed_in) = &who.signed_in {
        let mut unit = portal.store.begin().await?;
        unit.end_session(&signed_in.own()?, signed_in.session.id, portal.clock.now()).await?;
        unit.save().await?;
    }
    let mut response = see_other(&Url::Home.with("done", "signed-out"));
    session::clear_cookie(response.headers_mut());
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_taken_in_lower_case() {
        assert_eq!(parse_email(" Amara@Example.ORG "), Ok("amara@example.org".to_owned()));
        for (typed, error) in [
            ("", FieldError::Empty),
            ("amara", FieldError::NotAnEmail),
            ("a b@example.org", FieldError::NotAnEmail),
            ("@example.org", FieldError::NotAnEmail),
            ("a@localhost", FieldError::NotAnEmail),
        ] {
            assert_eq!(parse_email(typed), Err(Problems::one("email", error)), "{typed}");
        }
    }
}
