//! `email` and `code`: somebody without an account proves an email address.

use app::components::ErrorMessage;
use app::pages::access::CodePage;
use app::pages::request::{GuestEmailPage, want_words};
use app::{Url, problems, t};
use axum::response::Response;
use domain::form::{Problems, parse_email};
use domain::kind::Kind;
use leptos::prelude::*;
use serde::Deserialize;

use super::form::{Scope, url_of};
use super::start::begin;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::routes::access;
use crate::http::routes::access::guest::{check_code, let_in};
use crate::http::{Outcome, Who, see_other};
use crate::service::codes::Whom;
use crate::state::Portal;

/// The identity of a code that was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CodeQuery {
    pub id: String,
}

pub(super) fn ask(page: &Page, kind: Kind, scope: &Scope) -> Response {
    let scope = scope.fields();
    page.show(t!("guest-email-title"), move || {
        view! { <GuestEmailPage kind=kind scope=scope email=String::new() errors=Vec::new() /> }.into_any()
    })
}

/// The answer is the same for every address: it does not tell who is known here.
pub(super) async fn send_code(portal: &Portal, page: &Page, from: &Network, kind: Kind, scope: &Scope, typed: &str) -> Outcome {
    let email = match parse_email(typed) {
        Ok(email) => email,
        Err(error) => {
            let (errors, scope, kept) = (problems::list(&Problems::one("email", error)), scope.fields(), typed.to_owned());
            return Ok(page.again(t!("guest-email-title"), move || {
                view! { <GuestEmailPage kind=kind scope=scope email=kept errors=errors /> }.into_any()
            }));
        }
    };
    from.limit_codes_to(portal, &email)?;
    let id = access::code::ask(portal, from, email, Whom::Guest).await?;
    let to = scope.on(&url_of(kind, "code"));
    let sign = if to.contains('?') { '&' } else { '?' };
    Ok(see_other(&format!("{to}{sign}{}", Url::question("id", &id.to_string()))))
}

pub(super) fn ask_code(page: &Page, kind: Kind, code: &CodeQuery, scope: &Scope) -> Response {
    page.show(t!("code-title"), draw_code(kind, code.id.clone(), scope, Vec::new()))
}

fn draw_code(kind: Kind, id: String, scope: &Scope, errors: Vec<ErrorMessage>) -> impl FnOnce() -> AnyView + use<> {
    let fields = [vec![("id", id)], scope.fields()].concat();
    let (action, back) = (url_of(kind, "code"), scope.on(&url_of(kind, "email")));
    move || {
        let (caption, nothing) = (want_words(kind), t!("guest-code-nothing"));
        view! { <CodePage sent=true page=action.clone() action=action caption=caption back=back hidden=fields nothing=nothing errors=errors /> }.into_any()
    }
}

/// A right code begins the form in a session of its own.
pub(super) async fn enter_code(
    portal: &Portal,
    page: &Page,
    (who, from): (&Who, &Network),
    kind: Kind,
    scope: &Scope,
    id: &str,
    typed: &str,
) -> Outcome {
    match check_code(portal, from, id, typed).await? {
        Ok(account) => {
            let (signed_in, cookies) = let_in(portal, who, from, account).await?;
            let mut response = begin(portal, page, &signed_in, kind, scope, domain::ask::Typed::new()).await?;
            cookies.set(response.headers_mut());
            Ok(response)
        }
        Err(error) => {
            let errors = problems::list(&Problems::one("code", error));
            Ok(page.again(t!("code-title"), draw_code(kind, id.to_owned(), scope, errors)))
        }
    }
}
