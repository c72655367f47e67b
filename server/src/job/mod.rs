//! Work for later. A new kind of job is a file here with a type, and a line in the registry.

mod kind;
mod lane;
mod purge_secrets;
mod registry;
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
pub use registry::{KINDS, sweep};
pub use sweep_drafts::DRAFT_LIFE;
pub use worker::Worker;
