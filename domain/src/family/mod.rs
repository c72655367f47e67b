//! Who may see what of a family's record (capability D11).
//!
//! Three gates, each on its own enough to hide an item: who may act for whom ([`may_act_for`]); for whom an item is meant
//! ([`Audience`]); and, where a child's home or the words of
//! an item tell a protected place ([`Place`]), whether the viewer lives there too ([`View`]).

mod bond;
mod names;
mod own;
mod place;
mod told;
mod view;

pub use bond::{Bond, BondKind, birthday, may_act_for, turns_18};
pub use names::{ContactKind, RetentionRule, Sex};
pub use own::{ConsentGiven, ParentsSee, parents_see, session_audience, understands};
pub use place::{Finder, Near, PLACE_RULES, Place};
pub use told::Told;
pub use view::{Audience, Item, View};
