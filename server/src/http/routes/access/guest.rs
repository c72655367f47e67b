//! A guest comes in: by a code to an email address, or by the code on a letter.

use domain::form::{FieldError, parse_code};
use domain::policy::Role;
use store::account::Account;
use store::session::Session;
use uuid::Uuid;

use crate::http::network::Network;
use crate::http::session::{self, Cookies};
use crate::http::{Fault, Outcome, SignedIn, Who};
use crate::random;
use crate::service::codes;
use crate::service::sessions::limits;
use crate::state::Portal;

/// The guest whose code this is. Codes of accounts do not work here.
pub(crate) async fn check_code(portal: &Portal, from: &Network, id: &str, typed: &str) -> Outcome<Result<Account, FieldError>> {
    let Ok(id) = id.parse::<Uuid>() else { return Ok(Err(FieldError::WrongCode)) };
    from.limit_code(portal, id)?;
    let code = match parse_code(typed) {
        Ok(code) => code,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let mut unit = portal.store.begin().await?;
    let when = (portal.clock.now(), portal.clock.today());
    let found = codes::check(&mut unit, &portal.keys, (id, &code), &from.device, when).await?;
    unit.save().await?;
    let account = match found {
        Some(account) => portal.store.lookup_account(account).await?,
        None => None,
    };
    Ok(account.filter(|account| account.role == Role::Guest).ok_or(FieldError::WrongCode))
}

/// Begins a session for a guest, in the place of the one that the browser had; its cookies.
pub(crate) async fn let_in(portal: &Portal, who: &Who, from: &Network, account: Account) -> Outcome<(SignedIn, Cookies)> {
    let now = portal.clock.now();
    let email = portal.store.find_guest_email(account.id).await?;
    let mut unit = portal.store.begin().await?;
    let secret = session::begin(&mut unit, who.signed_in.as_ref(), (account.id, false), &from.headers, now).await?;
    unit.save().await?;
    let session: Option<Session> = portal.store.find_session(&random::digest(&secret), limits(now)).await?;
    let session = session.ok_or_else(|| Fault::Ours("a session that was begun is not there".into()))?;
    let cookies = Cookies::of(portal, &from.headers, secret, (account.id, email.as_deref()));
    Ok((SignedIn { session, account, safe_mode: who.safe_mode }, cookies))
}
