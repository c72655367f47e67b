//! A legal hold: nothing of the case may be destroyed while it stands (capability P8).

mod event;

pub use event::{HoldLifted, HoldPlaced};
