//! Pages anyone can open.

use app::pages::public::{AccessibilityPage, ContactPage, CookiesPage, HomeModel, HomePage, RightsPage, YoungPage};
use app::t;
use axum::extract::State;
use axum::response::Response;
use domain::clock::Calculation;
use domain::contact::ContactDetails;
use domain::kind::Kind;
use domain::notice::Notice;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::http::Outcome;
use crate::http::page::Page;
use crate::state::Portal;

/// As they ship, with the regulator that the settings name.
pub(super) fn details(portal: &Portal) -> ContactDetails {
    ContactDetails { regulator: portal.config.regulator(), ..ContactDetails::current().clone() }
}

pub(super) async fn home(State(portal): State<Portal>, page: Page) -> Outcome {
    let model = HomeModel { contact: details(&portal), last_day: last_day(&portal).await? };
    Ok(page.show(t!("home-title"), move || view! { <HomePage model=model /> }.into_any()))
}

/// By when we must reply to who asks today for a copy.
async fn last_day(portal: &Portal) -> Outcome<Option<Date>> {
    let (kind, received, extension) = (Kind::Access, portal.clock.today(), None);
    let asked = Calculation { kind, received, proven: Vec::new(), clarifications: Vec::new(), extension };
    Ok(asked.answer(&*portal.calendar().await?).ok().and_then(|deadline| deadline.dates.limit))
}

pub(super) async fn rights(State(portal): State<Portal>, page: Page) -> Response {
    let regulator = portal.config.regulator();
    page.show(t!("rights-title"), || view! { <RightsPage model=Notice::current() regulator=regulator /> }.into_any())
}

pub(super) async fn accessibility(State(portal): State<Portal>, page: Page) -> Response {
    let model = details(&portal);
    page.show(t!("accessibility-title"), move || view! { <AccessibilityPage model=model /> }.into_any())
}

pub(super) async fn cookies(page: Page) -> Response {
    page.show(t!("cookies-title"), || view! { <CookiesPage /> }.into_any())
}

pub(super) async fn young(page: Page) -> Response {
    page.show(t!("young-title"), || view! { <YoungPage /> }.into_any())
}

pub(super) async fn contact(State(portal): State<Portal>, page: Page) -> Response {
    let model = details(&portal);
    page.show(t!("contact-title"), move || view! { <ContactPage model=model /> }.into_any())
}

/// Every component in every state; only in development.
pub(super) async fn components(page: Page) -> Response {
    page.show("Components", || view! { <app::pages::ComponentsPage /> }.into_any())
}
