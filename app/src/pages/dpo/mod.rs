//! The data protection officer.

mod overview;

pub use overview::{OverviewModel, OverviewPage};
