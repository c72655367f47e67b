//! `/about`: what leaving and safe mode can do and cannot, and the switch of safe mode. Neither the address nor the title says that somebody
//! looks for safety: both stay in the browser's history.

use app::pages::public::SaferPage;
use app::{Url, t};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{see_other, session};

pub(super) async fn page(page: Page) -> Response {
    page.show(t!("safer-tab"), || view! { <SaferPage /> }.into_any())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Switch {
    mode: String,
}

/// Nothing but "on" turns it on.
pub(super) async fn switch(ProtectedForm(form): ProtectedForm<Switch>) -> Response {
    let mut response = see_other(&Url::Safer.part("safe-mode"));
    session::set_safe_mode(response.headers_mut(), form.mode == "on");
    response
}
