//! Work for later. A new kind of job is a file here with a type, and a line in the list.

mod kind;
mod lane;
mod purge_secrets;
mod scan_file;
mod send_code;
mod send_news;
mod sweep_drafts;
mod sweep_guests;
mod sweep_limits;
mod sweep_sessions;
mod watch;
mod worker;

pub use kind::{Chore, Context, Job, Kind, Plan, Undone};
pub use lane::run_until;
pub use sweep_drafts::DRAFT_LIFE;
pub use worker::Worker;

use crate::mail::{SendCodeJob, SendNewsJob};
use crate::service::evidence::ScanFileJob;
use crate::state::Portal;
use kind::Work;

/// Every kind of work.
pub static KINDS: &[Kind] = &[
    Kind::job::<SendCodeJob>(),
    Kind::job::<SendNewsJob>(),
    Kind::job::<ScanFileJob>(),
    Kind::chore::<sweep_sessions::SweepSessions>(),
    Kind::chore::<sweep_drafts::SweepDrafts>(),
    Kind::chore::<purge_secrets::PurgeSecrets>(),
    Kind::chore::<sweep_guests::SweepGuests>(),
    Kind::chore::<sweep_limits::SweepLimits>(),
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
