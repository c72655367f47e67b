//! Somebody helps who asked with one request (capability Y7).

use app::Url;
use domain::helper::opens_without_account;
use domain::policy::{EndHelper, JoinHelper, Proof};
use store::case::NewHelper;
use store::session::Session;

use super::guests;
use super::sign_in::invite;
use super::undone::Undone;
use crate::mail::SendHelperJob;
use crate::queue::Queued;
use crate::random;
use crate::state::Portal;

/// Whom who asked lets help them.
#[derive(Clone, Debug)]
pub struct NewJoin {
    pub name: String,
    /// Where their link goes, in lower case.
    pub email: String,
    /// Whether they may open the files of replies.
    pub files: bool,
}

/// Joins somebody: they come in as the guest of that address, by a link and then by codes. `false` where somebody helps already, or
/// the request has been closed for too long.
///
/// # Errors
/// [`Undone`].
pub async fn join(portal: &Portal, proof: &Proof<JoinHelper>, new: &NewJoin, session: &Session) -> Result<bool, Undone> {
    let account = guests::of_address(portal, &new.email).await?;
    let (case, now) = (proof.resource().case, portal.clock.now());
    let mut unit = portal.store.begin().await?;
    let locked = unit.lock_case_to_join(proof).await?;
    let row = NewHelper { id: random::id(), account, name: &new.name, files: new.files };
    let open = opens_without_account(locked.case.closed_on, portal.clock.today());
    if !open || !unit.join_helper(proof, &locked, row, now).await? {
        unit.cancel().await?;
        return Ok(false);
    }
    let secret = invite(&mut unit, account, now).await?;
    let link = format!("{}{}", portal.origin, Url::Invitation(secret).path());
    SendHelperJob { to: new.email.clone(), link, case, account }.queue(&mut unit, now).await?;
    if !unit.spend_proof(session).await? {
        return Err(Undone::Unconfirmed);
    }
    unit.save().await?;
    Ok(true)
}

/// Ends it. Where nobody helps, nothing is to be done. `reason`: of an officer.
///
/// # Errors
/// When the store fails.
pub async fn end(portal: &Portal, proof: &Proof<EndHelper>, reason: Option<&str>) -> store::Result<()> {
    let mut unit = portal.store.begin().await?;
    if unit.end_helper(proof, reason, portal.clock.now()).await? { unit.save().await } else { unit.cancel().await }
}
