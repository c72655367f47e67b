//! Letting somebody in: where they begin, and the session that they begin with.

use axum::http::HeaderMap;
use store::account::Account;

use crate::http::begun::after_proof;
pub(super) use crate::http::session::needs_passkey;
use crate::http::session::{self, Cookies};
use crate::http::{Outcome, Who, home_of, local_path, see_other};
use crate::state::Portal;

/// Signs an account in, or confirms its session, and goes on.
///
/// # Errors
/// When the store fails.
pub(super) async fn let_in(portal: &Portal, who: &Who, headers: &HeaderMap, account: &Account, next: &str) -> Outcome {
    let (cookies, next) = begin_or_confirm(portal, who, headers, account, (false, next)).await?;
    let mut response = see_other(&next);
    if let Some(cookies) = cookies {
        cookies.set(response.headers_mut());
    }
    Ok(response)
}

/// The cookies of a new session, `None` when the session there is was confirmed; and where it goes on. `by_passkey`: that is how.
///
/// # Errors
/// When the store fails.
pub(super) async fn begin_or_confirm(
    portal: &Portal,
    who: &Who,
    headers: &HeaderMap,
    account: &Account,
    (by_passkey, next): (bool, &str),
) -> Outcome<(Option<Cookies>, String)> {
    let (now, next) = (portal.clock.now(), local_path(next, &home_of(account.role)));
    let mut unit = portal.store.begin().await?;
    let same = who.signed_in.as_ref().filter(|s| s.account.id == account.id);
    if let Some(signed_in) = same
        && unit.confirm_session(signed_in.session.id, now).await?
    {
        unit.end_invitations(account.id, now).await?;
        if by_passkey {
            unit.session_by_passkey(signed_in.session.id).await?;
        }
        unit.save().await?;
        return Ok((None, after_proof(portal, signed_in.session.id, now.as_microsecond(), &next)));
    }
    let secret = session::begin(&mut unit, who.signed_in.as_ref(), (account.id, by_passkey), headers, now).await?;
    unit.save().await?;
    Ok((Some(Cookies::of(portal, headers, secret, (account.id, account.email.as_deref()))), next))
}
