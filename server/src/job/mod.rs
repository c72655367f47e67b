//! Work for later. A new kind of job is a file here that says how its type is done, and a line in the list of kinds.

mod ask_code;
mod forget_epochs;
mod kind;
mod kinds;
mod lane;
mod propose_milestones;
mod purge_imports;
mod purge_secrets;
mod recompute_dates;
mod scan_file;
mod send_checkpoint;
mod send_code;
mod send_contact_changed;
mod send_helper;
mod send_news;
mod sequence_log;
mod sweep_drafts;
mod sweep_guests;
mod sweep_limits;
mod sweep_sessions;
mod tell_locked;
mod tell_new;
mod watch;
mod worker;

pub use kind::{Chore, Context, Job, JobError, JobKind, Plan};
pub use kinds::{KINDS, sweep};
pub use lane::run_until;
pub use sweep_drafts::DRAFT_LIFE;
pub use worker::Worker;
