//! Pages anyone can open.

use app::pages::public::{AccessibilityPage, ContactPage, CookiesPage, HomePage, PrivacyPage, RightsPage};
use app::t;
use axum::response::Response;
use domain::contact::Contact;
use domain::notice::Notice;
use leptos::prelude::*;

use crate::http::page::Page;

pub(super) async fn home(page: Page) -> Response {
    page.show(t!("home-title"), || view! { <HomePage model=Contact::current().clone() /> }.into_any())
}

pub(super) async fn privacy(page: Page) -> Response {
    page.show(t!("notice-title"), || view! { <PrivacyPage model=Notice::current() /> }.into_any())
}

pub(super) async fn rights(page: Page) -> Response {
    page.show(t!("rights-title"), || view! { <RightsPage model=Notice::current() /> }.into_any())
}

pub(super) async fn accessibility(page: Page) -> Response {
    page.show(t!("accessibility-title"), || view! { <AccessibilityPage model=Contact::current().clone() /> }.into_any())
}

pub(super) async fn cookies(page: Page) -> Response {
    page.show(t!("cookies-title"), || view! { <CookiesPage /> }.into_any())
}

pub(super) async fn contact(page: Page) -> Response {
    page.show(t!("contact-title"), || view! { <ContactPage model=Contact::current().clone() /> }.into_any())
}

/// Every component in every state; only in development.
pub(super) async fn components(page: Page) -> Response {
    page.show("Components", || view! { <app::pages::ComponentsPage /> }.into_any())
}
