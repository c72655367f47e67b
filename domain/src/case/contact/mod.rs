//! How somebody may be reached (capability A20).

mod event;

pub use event::ContactChanged;
