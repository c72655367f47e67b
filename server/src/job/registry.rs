//! The list of all kinds of work. Nothing else knows them by name.

use super::kind::{Kind, Undone, Work};
use super::purge_secrets::PurgeSecrets;
use super::sweep_drafts::SweepDrafts;
use super::sweep_guests::SweepGuests;
use super::sweep_limits::SweepLimits;
use super::sweep_sessions::SweepSessions;
use crate::mail::{SendCodeJob, SendNewsJob};
use crate::service::evidence::ScanFileJob;
use crate::state::Portal;

/// Every kind of work.
pub static KINDS: &[Kind] = &[
    Kind::job::<SendCodeJob>(),
    Kind::job::<SendNewsJob>(),
    Kind::job::<ScanFileJob>(),
    Kind::chore::<SweepSessions>(),
    Kind::chore::<SweepDrafts>(),
    Kind::chore::<PurgeSecrets>(),
    Kind::chore::<SweepGuests>(),
    Kind::chore::<SweepLimits>(),
];

/// Does every chore now, one after the other.
///
/// # Errors
/// [`Undone`], of the first that could not be done.
pub async fn sweep(portal: &Portal) -> Result<(), Undone> {
    for kind in KINDS {
        if let Work::Shared(run, _) | Work::Own(run, _) = kind.work {
            run(portal).await?;
        }
    }
    Ok(())
}
