//! The tables of the case system's export: rows are put in by their own key, never doubled, never deleted.
//!
//! An import stages its rows in small units, in which others find their turn. Its last unit moves them into the tables with
//! a few statements a table: all of them, or none. Rows that are as they were are not touched, so that it is short. What an
//! import leaves behind when it is killed, the next one clears.

mod change;
mod destroyed;
mod lock;
mod places;
mod run;
mod sql;
mod stage;

pub use change::{AcceptedChange, Differing};
pub use destroyed::StillNeeded;
pub use lock::{Begun, Trace};
pub use places::PlaceWarning;
pub use run::{Applied, Import, ImportCounts};
pub use sql::all;
pub use stage::{RefusedRow, Staged, Why};
