//! How somebody may be reached (capability A20).

mod event;
mod facts;

pub use event::ContactChanged;
