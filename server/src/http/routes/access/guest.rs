//! Without an account: a code to an email address, or a code on paper.

use std::convert::Infallible;
use std::net::SocketAddr;

use app::pages::request::{GuestCodePage, GuestEmailPage, TrackModel, TrackPage, want_words};
use app::{Url, problems, t};
use axum::extract::{ConnectInfo, FromRequestParts, State};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use domain::ask;
use domain::form::{FieldError, Limit, Problems, clean_text};
use domain::kind::Kind;
use domain::reference::Reference;
use leptos::prelude::*;
use serde::Deserialize;
use store::account::Account;
use store::session::Session;
use uuid::Uuid;

use crate::http::routes::ask::step::{Scope, begin, url_of};
use crate::http::csrf::ProtectedForm;
use crate::limit::{What, network};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, Who, see_other, session};
use crate::random;
use crate::service::{guests, sign_in};
use crate::state::Portal;

/// From where, and with which browser, something is tried.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    from: String,
    headers: HeaderMap,
}

impl FromRequestParts<Portal> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        let from = ConnectInfo::<SocketAddr>::from_request_parts(parts, portal).await.ok();
        let from = from.map_or_else(String::new, |ConnectInfo(from)| network(from.ip()));
        Ok(Self { from, headers: parts.headers.clone() })
    }
}

/// The identity of a code that was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Coded {
    id: String,
}

pub(crate) fn email_page(page: &Page, kind: Kind, scope: &Scope) -> Response {
    let scope = scope.fields();
    page.show(t!("guest-email-title"), move || {
        view! { <GuestEmailPage kind=kind scope=scope email=String::new() errors=Vec::new() /> }.into_any()
    })
}

/// The answer is the same for every address: it does not tell who is known here.
pub(crate) async fn send_code(portal: &Portal, page: &Page, from: &Network, kind: Kind, scope: &Scope, typed: &str) -> Outcome {
    let email = match parse_email(typed) {
        Ok(email) => email,
        Err(error) => {
            let (errors, scope, kept) = (problems::list(&Problems::one("email", error)), scope.fields(), typed.to_owned());
            return Ok(page.again(t!("guest-email-title"), move || {
                view! { <GuestEmailPage kind=kind scope=scope email=kept errors=errors /> }.into_any()
            }));
        }
    };
    portal.limits.check(What::SignInFromNetwork, &from.from)?;
    portal.limits.check(What::CodeToAddress, &hex::encode(random::digest(&email)))?;
    let id = random::id();
    guests::send_code(portal, &email, id).await?;
    let to = scope.on(&url_of(kind, "code"));
    let sign = if to.contains('?') { '&' } else { '?' };
    Ok(see_other(&format!("{to}{sign}{}", Url::question("id", &id.to_string()))))
}

fn parse_email(typed: &str) -> Result<String, FieldError> {
    ask::email(&clean_text(typed, Limit::EMAIL)?.ok_or(FieldError::Empty)?)
}

pub(crate) fn code_page(page: &Page, kind: Kind, code: &Coded, scope: &Scope) -> Response {
    page.show(t!("code-title"), draw_code(kind, code.id.clone(), scope, Vec::new()))
}

fn draw_code(
    kind: Kind,
    id: String,
    scope: &Scope,
    errors: Vec<app::components::FieldError>,
) -> impl FnOnce() -> AnyView + use<> {
    let fields = [vec![("id", id)], scope.fields()].concat();
    let (action, back) = (url_of(kind, "code").path(), scope.on(&url_of(kind, "email")));
    move || view! { <GuestCodePage action=action caption=want_words(kind) back=back scope=fields errors=errors /> }.into_any()
}

/// A right code begins the form in a session of its own.
pub(crate) async fn enter_code(
    portal: &Portal,
    page: &Page,
    from: &Network,
    kind: Kind,
    scope: &Scope,
    id: &str,
    typed: &str,
) -> Outcome {
    portal.limits.check(What::SignInFromNetwork, &from.from)?;
    match check_code(portal, id, typed).await? {
        Ok(account) => {
            let (signed_in, secret) = let_in(portal, from, account).await?;
            let mut response = begin(portal, &signed_in, kind, scope).await?;
            session::set_cookie(response.headers_mut(), &secret);
            Ok(response)
        }
        Err(error) => {
            let errors = problems::list(&Problems::one("code", error));
            Ok(page.again(t!("code-title"), draw_code(kind, id.to_owned(), scope, errors)))
        }
    }
}

/// The guest whose code this is. Codes of accounts do not work here.
async fn check_code(portal: &Portal, id: &str, typed: &str) -> Outcome<Result<Account, FieldError>> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let problem = match typed.as_str() {
        "" => Some(FieldError::Empty),
        digits if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()) => None,
        _ => Some(FieldError::NotACode),
    };
    if let Some(problem) = problem {
        return Ok(Err(problem));
    }
    let Ok(id) = id.parse::<Uuid>() else { return Ok(Err(FieldError::WrongCode)) };
    let mut unit = portal.store.begin().await?;
    let found = sign_in::check_code(&mut unit, &portal.keys, id, &typed, portal.clock.now()).await?;
    unit.save().await?;
    let account = match found {
        Some(account) => portal.store.lookup_account(account).await?,
        None => None,
    };
    Ok(account.filter(|account| account.role == domain::policy::Role::Guest).ok_or(FieldError::WrongCode))
}

async fn let_in(portal: &Portal, from: &Network, account: Account) -> Outcome<(SignedIn, String)> {
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let secret = session::begin(&mut unit, account.id, &from.headers, now).await?;
    unit.save().await?;
    let session: Option<Session> = portal.store.find_session(&random::digest(&secret), session::limits(now)).await?;
    let session = session.ok_or_else(|| Fault::Ours("a session that was begun is not there".into()))?;
    Ok((SignedIn { session, account }, secret))
}

pub(crate) async fn track(page: Page, who: Who) -> Response {
    if who.signed_in.as_ref().is_some_and(|signed_in| !signed_in.account.role.is_staff()) {
        return see_other(&Url::AccountRequests.path());
    }
    page.show(t!("track-title"), || view! { <TrackPage model=TrackModel::default() /> }.into_any())
}

/// A reference with the code on its letter.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Claim {
    reference: String,
    claim: String,
}

/// The answer to a wrong reference and to a wrong code is the same.
pub(crate) async fn track_by_claim(
    State(portal): State<Portal>,
    page: Page,
    from: Network,
    ProtectedForm(form): ProtectedForm<Claim>,
) -> Outcome {
    let mut problems = Problems::default();
    let reference = problems.keep("reference", parse_reference(&form.reference));
    if form.claim.trim().is_empty() {
        problems.keep::<()>("claim", Err(FieldError::Empty));
    }
    let found = match reference.filter(|_| problems.is_empty()) {
        Some(reference) => {
            portal.limits.check(What::SignInFromNetwork, &from.from)?;
            portal.limits.check(What::ClaimOfCase, &reference.as_text())?;
            guests::claim(&portal, &reference, &form.claim).await?
        }
        None => None,
    };
    if let Some(account) = found {
        let (_, secret) = let_in(&portal, &from, account).await?;
        let mut response = see_other(&Url::AccountRequests.path());
        session::set_cookie(response.headers_mut(), &secret);
        return Ok(response);
    }
    if problems.is_empty() {
        problems.keep::<()>("claim", Err(FieldError::WrongCode));
    }
    let errors = problems::list(&problems);
    let model = TrackModel { reference: form.reference, errors, ..TrackModel::default() };
    Ok(page.again(t!("track-title"), move || view! { <TrackPage model=model /> }.into_any()))
}

fn parse_reference(typed: &str) -> Result<Reference, FieldError> {
    if typed.trim().is_empty() {
        return Err(FieldError::Empty);
    }
    typed.parse().map_err(|_| FieldError::NotAReference)
}

/// A reference whose request was sent from an email address.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ByEmail {
    #[serde(default, rename = "track-reference")]
    reference: String,
    #[serde(default, rename = "track-email")]
    email: String,
}

/// The answer is the same for every reference: it does not tell whether there is such a request.
pub(crate) async fn track_by_email(
    State(portal): State<Portal>,
    page: Page,
    from: Network,
    ProtectedForm(form): ProtectedForm<ByEmail>,
) -> Outcome {
    let mut problems = Problems::default();
    let reference = problems.keep("track-reference", parse_reference(&form.reference));
    let email = problems.keep("track-email", parse_email(&form.email));
    let (Some(reference), Some(email)) = (reference, email) else {
        let errors = problems::list(&problems);
        let model = TrackModel { errors, email_reference: form.reference, email: form.email, ..TrackModel::default() };
        return Ok(page.again(t!("track-title"), move || view! { <TrackPage model=model /> }.into_any()));
    };
    portal.limits.check(What::SignInFromNetwork, &from.from)?;
    portal.limits.check(What::CodeToAddress, &hex::encode(random::digest(&email)))?;
    let id = random::id();
    guests::send_code_for(&portal, &reference, &email, id).await?;
    Ok(see_other(&Url::TrackSend.with("id", &id.to_string())))
}

pub(crate) async fn track_code(page: Page, axum::extract::Query(code): axum::extract::Query<Coded>) -> Response {
    page.show(t!("code-title"), draw_track_code(code.id, Vec::new()))
}

fn draw_track_code(id: String, errors: Vec<app::components::FieldError>) -> impl FnOnce() -> AnyView {
    let (action, back) = (Url::TrackEnter.path(), Url::Track.path());
    move || {
        let fields = vec![("id", id)];
        view! { <GuestCodePage action=action caption=t!("track-title") back=back scope=fields errors=errors /> }.into_any()
    }
}

/// The code that was sent for a reference.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Entered {
    id: String,
    code: String,
}

pub(crate) async fn track_enter(
    State(portal): State<Portal>,
    page: Page,
    from: Network,
    ProtectedForm(form): ProtectedForm<Entered>,
) -> Outcome {
    portal.limits.check(What::SignInFromNetwork, &from.from)?;
    match check_code(&portal, &form.id, &form.code).await? {
        Ok(account) => {
            let (_, secret) = let_in(&portal, &from, account).await?;
            let mut response = see_other(&Url::AccountRequests.path());
            session::set_cookie(response.headers_mut(), &secret);
            Ok(response)
        }
        Err(error) => {
            let errors = problems::list(&Problems::one("code", error));
            Ok(page.again(t!("code-title"), draw_track_code(form.id, errors)))
        }
    }
}
