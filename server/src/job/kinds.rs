//! Every kind of work. A new one is a file, and a line here.

use super::kind::{JobError, JobKind, Work};
use super::{
    forget_epochs, propose_milestones, purge_imports, purge_secrets, recompute_dates, send_checkpoint, sequence_log,
    sweep_drafts, sweep_guests, sweep_limits, sweep_sessions,
};
use crate::mail::{SendCheckpointJob, SendCodeJob, SendContactChangedJob, SendHelperJob, SendNewsJob, TellLockedJob, TellNewJob};
use crate::service::codes::AskCodeJob;
use crate::service::evidence::ScanFileJob;
use crate::state::Portal;

/// Every kind of work.
pub static KINDS: &[JobKind] = &[
    JobKind::job::<AskCodeJob>(),
    JobKind::job::<SendCodeJob>(),
    JobKind::job::<TellLockedJob>(),
    JobKind::job::<SendNewsJob>(),
    JobKind::job::<TellNewJob>(),
    JobKind::job::<SendHelperJob>(),
    JobKind::job::<SendContactChangedJob>(),
    JobKind::job::<ScanFileJob>(),
    JobKind::job::<SendCheckpointJob>(),
    JobKind::chore::<sequence_log::SequenceLog>(),
    JobKind::chore::<recompute_dates::RecomputeDates>(),
    JobKind::chore::<send_checkpoint::MailCheckpoint>(),
    JobKind::chore::<propose_milestones::ProposeMilestones>(),
    JobKind::chore::<sweep_sessions::SweepSessions>(),
    JobKind::chore::<sweep_drafts::SweepDrafts>(),
    JobKind::chore::<purge_imports::PurgeImports>(),
    JobKind::chore::<purge_secrets::PurgeSecrets>(),
    JobKind::chore::<sweep_guests::SweepGuests>(),
    JobKind::chore::<sweep_limits::SweepLimits>(),
    JobKind::chore::<forget_epochs::ForgetEpochs>(),
];

/// Does every chore now, one after the other.
///
/// # Errors
/// [`JobError`], of the first that could not be done.
pub async fn sweep(portal: &Portal) -> Result<(), JobError> {
    for kind in KINDS {
        if let Work::Shared(run, _) | Work::Own(run, _) = kind.work {
            run(portal).await?;
        }
    }
    Ok(())
}
