//! A guest comes in: by a code to an email address, or by the code on a letter.

use domain::form::{FieldError, parse_code};
use domain::policy::Role;
use store::account::Account;
use store::session::Session;
use uuid::Uuid;

use crate::http::network::Network;
use crate::http::{Fault, Outcome, SignedIn, Who, session};
use crate::random;
use crate::service::sessions::limits;
use crate::service::sign_in;
use crate::state::Portal;

/// The guest whose code this is. Codes of accounts do not work here.
pub(crate) async fn check_code(portal: &Portal, id: &str, typed: &str) -> Outcome<Result<Account, FieldError>> {
    let code = match parse_code(typed) {
        Ok(code) => code,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let Ok(id) = id.parse::<Uuid>() else { return Ok(Err(FieldError::WrongCode)) };
    let mut unit = portal.store.begin().await?;
    let found = sign_in::check_code(&mut unit, &portal.keys, id, &code, portal.clock.now()).await?;
    unit.save().await?;
    let account = match found {
        Some(account) => portal.store.lookup_account(account).await?,
        None => None,
    };
    Ok(account.filter(|account| account.role == Role::Guest).ok_or(FieldError::WrongCode))
}

/// Begins a session for a guest, in the place of the one that the browser had; the secret for its cookie.
pub(crate) async fn let_in(portal: &Portal, who: &Who, from: &Network, account: Account) -> Outcome<(SignedIn, String)> {
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let secret = session::begin(&mut unit, who.signed_in.as_ref(), account.id, &from.headers, now).await?;
    unit.save().await?;
    let session: Option<Session> = portal.store.find_session(&random::digest(&secret), limits(now)).await?;
    let session = session.ok_or_else(|| Fault::Ours("a session that was begun is not there".into()))?;
    Ok((SignedIn { session, account }, secret))
}
