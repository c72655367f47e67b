//! `/sign-in` and `/sign-out`: the page that offers a passkey and a code.

use app::pages::access::SignInPage;
use app::{Url, t};
use axum::extract::{Query, State};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;

use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn, Who, home_of, kept, local_path, see_other, session};
use crate::service::sessions;
use crate::state::Portal;

/// Where to go on to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Next {
    pub next: String,
}

pub(super) async fn sign_in(page: Page, who: Who, Query(Next { next }): Query<Next>) -> Response {
    if let Some(signed_in) = &who.signed_in {
        return see_other(&local_path(&next, &home_of(signed_in.account.role)));
    }
    page.show(t!("sign-in-title"), move || view! { <SignInPage next=next email=String::new() errors=Vec::new() /> }.into_any())
}

pub(super) async fn sign_out(
    State(portal): State<Portal>,
    who: Who,
    jar: CookieJar,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    if let Some(signed_in) = &who.signed_in {
        let mut unit = portal.store.begin().await?;
        session::end(&mut unit, signed_in, signed_in.session.id, portal.clock.now()).await?;
        kept::forget(&mut unit, signed_in, &jar).await?;
        unit.save().await?;
    }
    let mut response = see_other(&Url::Home.with("done", "signed-out"));
    session::clear_cookie(response.headers_mut());
    Ok(response)
}

/// Who asks for this is still there: the session is used, and lives on for so many seconds.
pub(super) async fn stay(State(portal): State<Portal>, signed_in: SignedIn) -> String {
    sessions::rest(&signed_in.session, portal.clock.now()).as_secs().to_string()
}
