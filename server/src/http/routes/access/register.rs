//! `/register/{token}`: the holder of an invitation comes in for the first time.

use app::pages::access::WelcomePage;
use app::t;
use axum::extract::{Path, State};
use domain::policy::Role;
use leptos::prelude::*;
use store::account::Account;

use super::code::{Warrant, code_url, own_email, send};
use super::enter::needs_passkey;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, home_of, see_other};
use crate::random;
use crate::state::Portal;

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
    let can_email = !needs_passkey(&portal, account.role) && own_email(&portal, &account).await?.is_some();
    Ok(page.show(t!("welcome-title"), move || {
        let name = account.name.clone();
        let young = account.role == Role::YoungPerson;
        let next = home_of(account.role);
        let helper = account.role == Role::Guest;
        view! { <WelcomePage name=name token=token can_email=can_email helper=helper young=young next=next /> }.into_any()
    }))
}

/// The holder of an invitation signs in by a code to the verified address, instead of making a passkey.
pub(super) async fn register_by_code(
    State(portal): State<Portal>,
    from: Network,
    Path(token): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let account = match invited(&portal, &token).await {
        Ok(account) if needs_passkey(&portal, account.role) => return Err(Fault::NotFound),
        Ok(account) => account,
        Err(over) => {
            // An invitation has a share of its own; who has none tries for the whole network.
            from.limit(&portal)?;
            return Err(over);
        }
    };
    Ok(see_other(&code_url(send(&portal, &from, &account, Warrant::Invitation(&token)).await?, "")))
}
