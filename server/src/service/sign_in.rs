//! Signing in by a one-time code, and invitations.

use domain::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use store::account::Account;
use store::audit::Entry;
use store::{Store, UnitOfWork};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::keys::Keys;
use crate::mail::{CODE_LIFE, SendCodeJob};
use crate::queue::Queued;
use crate::random;

/// An invitation works for this long.
pub const INVITATION_LIFE: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Makes a code for an account and its mail, in one unit of work. The identity of the code.
///
/// # Errors
/// When the store fails.
pub async fn send_code(store: &Store, keys: &Keys, account: &Account, id: Uuid, now: Timestamp) -> store::Result<()> {
    match &account.email {
        Some(email) => send_code_to(store, keys, account.id, email, id, now).await,
        None => Ok(()),
    }
}

/// The same, to an address that is not the account's own for signing in.
///
/// # Errors
/// When the store fails.
pub async fn send_code_to(
    store: &Store,
    keys: &Keys,
    account: AccountId,
    email: &str,
    id: Uuid,
    now: Timestamp,
) -> store::Result<()> {
    let code = random::code();
    let expires = now.checked_add(CODE_LIFE).unwrap_or(Timestamp::MAX);
    let mut unit = store.begin().await?;
    unit.add_code(id, account, &keys.code_hash(&id.to_string(), &code), (now, expires)).await?;
    SendCodeJob { to: email.to_owned(), code, id }.queue(&mut unit, now).await?;
    unit.save().await
}

/// Checks a code. A right one is used up in this unit; a wrong one is counted, so the unit must be saved in any case.
///
/// # Errors
/// When the store fails.
pub async fn check_code(
    unit: &mut UnitOfWork,
    keys: &Keys,
    id: Uuid,
    typed: &str,
    now: Timestamp,
) -> store::Result<Option<AccountId>> {
    let tried = unit.try_code(id, now).await?;
    let fits = |(_, hash): &(AccountId, Vec<u8>)| bool::from(keys.code_hash(&id.to_string(), typed).ct_eq(hash));
    let account = match &tried {
        Some(tried) if fits(tried) && unit.use_code(id, now).await? => Some(tried.0),
        _ => None,
    };
    let action = if account.is_some() { "sign_in.code" } else { "sign_in.wrong_code" };
    let whose = tried.map_or_else(|| format!("code={id}"), |(account, _)| format!("account={account}"));
    unit.note(&Entry { at: now, account, action, subject: &whose, event: None })?;
    Ok(account)
}

/// Makes an invitation; the secret of its link.
///
/// # Errors
/// When the store fails.
pub async fn invite(unit: &mut UnitOfWork, account: AccountId, now: Timestamp) -> store::Result<String> {
    let secret = random::secret();
    let expires = now.checked_add(INVITATION_LIFE).unwrap_or(Timestamp::MAX);
    unit.add_invitation(&random::digest(&secret), account, now, expires).await?;
    let subject = account.to_string();
    unit.note(&Entry { at: now, account: None, action: "account.invite", subject: &subject, event: None })?;
    Ok(secret)
}
