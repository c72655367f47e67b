//! Every kind of work. A new one is a file, and a line here.

use super::kind::{Kind, Undone, Work};
use super::{
    forget_epochs, purge_imports, purge_secrets, recompute_dates, send_checkpoint, sequence_log, sweep_drafts, sweep_guests,
    sweep_limits, sweep_sessions,
};
use crate::mail::{SendCheckpointJob, SendCodeJob, SendNewsJob};
use crate::service::evidence::ScanFileJob;
use crate::state::Portal;

/// Every kind of work.
pub static KINDS: &[Kind] = &[
    Kind::job::<SendCodeJob>(),
    Kind::job::<SendNewsJob>(),
    Kind::job::<ScanFileJob>(),
    Kind::job::<SendCheckpointJob>(),
    Kind::chore::<sequence_log::SequenceLog>(),
    Kind::chore::<recompute_dates::RecomputeDates>(),
    Kind::chore::<send_checkpoint::MailCheckpoint>(),
    Kind::chore::<sweep_sessions::SweepSessions>(),
    Kind::chore::<sweep_drafts::SweepDrafts>(),
    Kind::chore::<purge_imports::PurgeImports>(),
    Kind::chore::<purge_secrets::PurgeSecrets>(),
    Kind::chore::<sweep_guests::SweepGuests>(),
    Kind::chore::<sweep_limits::SweepLimits>(),
    Kind::chore::<forget_epochs::ForgetEpochs>(),
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
