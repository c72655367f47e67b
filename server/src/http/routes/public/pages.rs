//! Pages anyone can open.

use app::pages::public::{AccessibilityPage, ContactPage, CookiesPage, HomePage, PrivacyPage, RightsPage};
use app::t;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::contact::Contact;
use domain::notice::Notice;
use leptos::prelude::*;

use crate::http::page::Page;
use crate::http::{Outcome, Who, see_other, session};
use crate::service::readiness;
use crate::state::Portal;

/// Where "Leave this page" leads: a page that nobody asks about.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

pub(crate) async fn home(page: Page) -> Response {
    page.show(t!("home-title"), || view! { <HomePage model=Contact::current().clone() /> }.into_any())
}

pub(crate) async fn privacy(page: Page) -> Response {
    page.show(t!("notice-title"), || view! { <PrivacyPage model=Notice::current() /> }.into_any())
}

pub(crate) async fn rights(page: Page) -> Response {
    page.show(t!("rights-title"), || view! { <RightsPage model=Notice::current() /> }.into_any())
}

pub(crate) async fn accessibility(page: Page) -> Response {
    page.show(t!("accessibility-title"), || view! { <AccessibilityPage model=Contact::current().clone() /> }.into_any())
}

pub(crate) async fn cookies(page: Page) -> Response {
    page.show(t!("cookies-title"), || view! { <CookiesPage /> }.into_any())
}

pub(crate) async fn contact(page: Page) -> Response {
    page.show(t!("contact-title"), || view! { <ContactPage model=Contact::current().clone() /> }.into_any())
}

/// Every component in every state; only in development.
pub(crate) async fn components(page: Page) -> Response {
    page.show("Components", || view! { <app::pages::ComponentsPage /> }.into_any())
}

/// Leaves at once: the session ends, the browser forgets, and another website opens. A plain link, so that it works
/// without script and with one tap; it can do no more harm from elsewhere than sign somebody out.
pub(crate) async fn exit(State(portal): State<Portal>, who: Who) -> Outcome {
    if let Some(signed_in) = &who.signed_in {
        let mut unit = portal.store.begin().await?;
        unit.end_session(&signed_in.own()?, signed_in.session.id, portal.clock.now()).await?;
        unit.save().await?;
    }
    let mut response = see_other(ELSEWHERE);
    session::clear_cookie(response.headers_mut());
    let forget = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), forget);
    Ok(response)
}

/// The program runs.
pub(crate) async fn live() -> &'static str {
    "live"
}

/// The portal can work; if not, what is wrong, a line each.
pub(crate) async fn ready(State(portal): State<Portal>) -> Response {
    let troubles = readiness::troubles(&portal).await;
    if troubles.is_empty() {
        return "ready".into_response();
    }
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, format!("not ready\n{}\n", troubles.join("\n"))).into_response();
    response.extensions_mut().insert(crate::http::error::Drawn);
    response
}
