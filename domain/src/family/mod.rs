//! What decides who may see what of a family's record (capability D11): what binds people ([`Bond`]), for whom an item is meant
//! ([`Audience`]), and whether a child's home or the words of an item tell a protected place ([`Place`]). What follows from it
//! stands in one table: [`TABLE`](crate::policy::visibility::TABLE).

mod bond;
mod disclosure;
mod giver;
mod item;
mod milestone;
mod names;
mod own;
mod place;
mod tie;

pub use bond::{Bond, BondKind, age_on, birthday, turns_18};
pub use disclosure::Disclosure;
pub(crate) use giver::folded;
pub use giver::{Circle, is_named};
pub use item::{Audience, Item};
pub use milestone::Milestone;
pub use names::{ContactKind, RetentionRule, Sex};
pub use own::{ConsentGiven, DecidesSince, NothingEnds, ends_at_once, session_audience, understands};
pub use place::{
    Finder, HomeRow, Kin, KinTie, Member, Near, OtherRow, PLACE_RULES, Place, PlaceStay, RowDays, Together, came_together,
    covers, together, waiting,
};
pub use tie::AskerTie;
