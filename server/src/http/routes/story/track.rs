//! `/track`: a request of somebody without an account, by its reference and a code.

use app::components::ErrorMessage;
use app::pages::access::CodePage;
use app::pages::request::{TrackModel, TrackPage};
use app::{Url, problems, t};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::form::{FieldError, Problems, parse_email};
use domain::reference::Reference;
use leptos::prelude::*;
use serde::Deserialize;

use crate::http::csrf::ProtectedForm;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::routes::access::code::ask;
use crate::http::routes::access::guest::{check_code, let_in};
use crate::http::{Outcome, Who, see_other};
use crate::limit::Limited;
use crate::service::codes::Whom;
use crate::service::guests;
use crate::state::Portal;

pub(super) async fn page(page: Page, who: Who) -> Response {
    if who.signed_in.as_ref().is_some_and(|signed_in| !signed_in.account.role.is_staff()) {
        return see_other(&Url::AccountRequests.path());
    }
    page.show(t!("track-title"), || view! { <TrackPage model=TrackModel::default() /> }.into_any())
}

/// A reference with the code on its letter.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ClaimForm {
    reference: String,
    claim: String,
}

/// The answer to a wrong reference and to a wrong code is the same.
pub(super) async fn by_claim(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    from: Network,
    ProtectedForm(form): ProtectedForm<ClaimForm>,
) -> Outcome {
    let mut problems = Problems::default();
    let reference = problems.keep("reference", parse_reference(&form.reference));
    if form.claim.trim().is_empty() {
        problems.keep::<()>("claim", Err(FieldError::Empty));
    }
    let found = match reference.filter(|_| problems.is_empty()) {
        Some(reference) => {
            let spent = from.limit(&portal);
            portal.limits.check(Limited::ClaimByBrowser, &format!("{} {}", from.visitor, reference.as_text()))?;
            let found = guests::claim(&portal, &reference, &form.claim, spent.is_ok()).await?;
            // Who holds the letter comes in, whatever others behind the same address tried.
            if found.is_none() {
                spent?;
            }
            found
        }
        None => None,
    };
    if let Some(account) = found {
        let (_, cookies) = let_in(&portal, &who, &from, account).await?;
        let mut response = see_other(&Url::AccountRequests.path());
        cookies.set(response.headers_mut());
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
pub(super) struct ByEmail {
    #[serde(default, rename = "track-reference")]
    reference: String,
    #[serde(default, rename = "track-email")]
    email: String,
}

/// The answer is the same for every reference: it does not tell whether there is such a request.
pub(super) async fn by_email(
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
    from.limit_codes_to(&portal, &email)?;
    let id = ask(&portal, &from, email, Whom::Requester(reference.as_text())).await?;
    Ok(see_other(&Url::TrackSend.with("id", &id.to_string())))
}

/// The identity of a code that was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TrackCodeQuery {
    id: String,
}

pub(super) async fn code(page: Page, Query(code): Query<TrackCodeQuery>) -> Response {
    page.show(t!("code-title"), draw_code(code.id, Vec::new()))
}

fn draw_code(id: String, errors: Vec<ErrorMessage>) -> impl FnOnce() -> AnyView {
    let back = Url::Track.path();
    move || {
        let (caption, nothing, fields) = (t!("track-title"), t!("guest-code-nothing"), vec![("id", id)]);
        view! { <CodePage page=Url::TrackSend action=Url::TrackEnter caption=caption back=back hidden=fields nothing=nothing errors=errors /> }.into_any()
    }
}

/// The code that was sent for a reference.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Entered {
    id: String,
    code: String,
}

pub(super) async fn enter(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    from: Network,
    ProtectedForm(form): ProtectedForm<Entered>,
) -> Outcome {
    match check_code(&portal, &from, &form.id, &form.code).await? {
        Ok(account) => {
            let (_, cookies) = let_in(&portal, &who, &from, account).await?;
            let mut response = see_other(&Url::AccountRequests.path());
            cookies.set(response.headers_mut());
            Ok(response)
        }
        Err(error) => {
            let errors = problems::list(&Problems::one("code", error));
            Ok(page.again(t!("code-title"), draw_code(form.id, errors)))
        }
    }
}
