//! Work for later: written in the unit of work that causes it, done by a worker, put off when it fails.

mod worker;

pub use worker::{DRAFT_LIFE, Worker, run_until, sweep};
