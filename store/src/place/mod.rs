//! Protected places: found in every row of the export that has their words (capability D11).
//!
//! What is found stands in `place_mention`; the view `place_outside` says for whom such a row waits for review,
//! by who lives together (`place_together`, worked out by the rule of `domain::family`). An import finds in
//! its stage, beside the others' work, and moves what it found in its last unit. What the portal accepts is searched at once.

mod find;
mod follow;
mod lift;
pub(crate) mod sql;
mod together;
mod told;

pub(crate) use find::{PlaceFinder, Texts};
pub use lift::{LiftReason, Unprotected};
pub use sql::all;
pub(crate) use sql::of;
pub(crate) use together::Opens;
pub use told::PlaceWatch;
