//! Invitations, and what staff may do with a code.

use domain::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use store::UnitOfWork;
use store::audit::Entry;

use crate::random;

/// An invitation works for this long.
pub const INVITATION_LIFE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Whom the data protection officer released may make a passkey for this long.
pub const RELEASE_LIFE: SignedDuration = SignedDuration::from_hours(24);
/// Who proved with a code that they are invited makes a passkey within this time.
const PASSKEY_LIFE: SignedDuration = SignedDuration::from_mins(15);

/// Makes an invitation; the secret of its link.
///
/// # Errors
/// When the store fails.
pub async fn invite(unit: &mut UnitOfWork, account: AccountId, now: Timestamp) -> store::Result<String> {
    unit.end_invitations(account, now).await?;
    let secret = add(unit, account, now, after(now, INVITATION_LIFE)).await?;
    let subject = account.to_string();
    unit.note(&Entry { at: now, account: None, action: "account.invite", subject: &subject, event: None })?;
    Ok(secret)
}

/// Lets somebody of the staff make a passkey with nothing but a code: an invitation whose link nobody has.
///
/// # Errors
/// When the store fails.
pub async fn release(unit: &mut UnitOfWork, by: AccountId, account: AccountId, now: Timestamp) -> store::Result<()> {
    unit.end_invitations(account, now).await?;
    add(unit, account, now, after(now, RELEASE_LIFE)).await?;
    let subject = format!("account={account}");
    unit.note(&Entry { at: now, account: Some(by), action: "account.release", subject: &subject, event: None })
}

/// Where a code alone leads somebody of the staff: the secret of a link under which a passkey can be made, if they are invited or
/// released. Nowhere else, and never for longer than they are.
///
/// # Errors
/// When the store fails.
pub async fn to_passkey(unit: &mut UnitOfWork, account: AccountId, now: Timestamp) -> store::Result<Option<String>> {
    let Some(until) = unit.invited_until(account, now).await? else { return Ok(None) };
    add(unit, account, now, until.min(after(now, PASSKEY_LIFE))).await.map(Some)
}

fn after(now: Timestamp, life: SignedDuration) -> Timestamp {
    now.checked_add(life).unwrap_or(Timestamp::MAX)
}

async fn add(unit: &mut UnitOfWork, account: AccountId, now: Timestamp, expires: Timestamp) -> store::Result<String> {
    let secret = random::secret();
    unit.add_invitation(&random::digest(&secret), account, now, expires).await?;
    Ok(secret)
}
