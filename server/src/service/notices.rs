//! News of the privacy notice: somebody who is signed in is told once of a version that is newer than their account.

use domain::notice::Notice;
use domain::policy::{ManageAccount, Proof};

use crate::state::Portal;

/// The version to tell of; it counts as told from now on. None where it is the first, known already, or older than the account.
///
/// # Errors
/// When the database does not answer.
pub async fn news(portal: &Portal, own: &Proof<ManageAccount>, notice: &Notice) -> store::Result<Option<u32>> {
    // The first version has changed nothing: nothing is asked.
    if notice.version() == 1 {
        return Ok(None);
    }
    let told = portal.store.notice_told(own).await?;
    let knows = told.version >= Some(notice.version()) || portal.clock.local(told.since).date() > notice.recorded();
    if knows {
        return Ok(None);
    }
    let mut unit = portal.store.begin().await?;
    let first = unit.tell_notice(own, notice.version(), portal.clock.now()).await?;
    unit.save().await?;
    Ok(first.then(|| notice.version()))
}
