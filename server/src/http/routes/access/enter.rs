//! Letting somebody in: where they begin, and the session that they begin with.

use axum::http::HeaderMap;
use domain::policy::Role;
use store::account::Account;

use crate::config::StaffSignIn;
use crate::http::session::{self, Cookies};
use crate::http::{Outcome, Who, home_of, local_path, see_other};
use crate::state::Portal;

/// Signs an account in, or confirms its session, and goes on.
///
/// # Errors
/// When the store fails.
pub(super) async fn let_in(portal: &Portal, who: &Who, headers: &HeaderMap, account: &Account, next: &str) -> Outcome {
    let mut response = see_other(&local_path(next, &home_of(account.role)));
    if let Some(cookies) = begin_or_confirm(portal, who, headers, account).await? {
        cookies.set(response.headers_mut());
    }
    Ok(response)
}

/// The cookies of a new session; `None` when the session there is was confirmed.
///
/// # Errors
/// When the store fails.
pub(super) async fn begin_or_confirm(
    portal: &Portal,
    who: &Who,
    headers: &HeaderMap,
    account: &Account,
) -> Outcome<Option<Cookies>> {
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let same = who.signed_in.as_ref().filter(|s| s.account.id == account.id);
    if let Some(signed_in) = same
        && unit.confirm_session(signed_in.session.id, now).await?
    {
        unit.end_invitations(account.id, now).await?;
        unit.save().await?;
        return Ok(None);
    }
    let secret = session::begin(&mut unit, who.signed_in.as_ref(), account.id, headers, now).await?;
    unit.save().await?;
    Ok(Some(Cookies::of(portal, headers, secret, (account.id, account.email.as_deref()))))
}

/// Whether somebody of this role signs in with a passkey and nothing else: staff, unless the house says otherwise.
pub(super) fn needs_passkey(portal: &Portal, role: Role) -> bool {
    role.is_of_staff_member() && portal.config.staff_sign_in == StaffSignIn::Passkey
}
