//! Who sees what, as one table: every reading of the store, and every action of this module on a record or a request, asks it.

mod facts;
mod table;
#[cfg(test)]
mod tests;
mod view;

pub use facts::{Age, CourtOrder, Looker, Moment, Review, SeenPart, SightFacts, Spot, Tie};
pub use table::{Rule, SightRow, TABLE, row_for, shows};
pub use view::{ParentsSee, View, parents_see};
