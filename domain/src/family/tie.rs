//! What somebody is to the person of a record, as far as they may ask for them.

use super::BondKind;

/// One thing that ties somebody to the person of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskerTie {
    /// They are that person.
    Themselves,
    /// What they are to that person.
    Bound(BondKind),
    /// That person is their parent, or cares for them.
    Child,
    /// They gave a consent for that person.
    Giver,
}

impl AskerTie {
    /// As the store names it: a bond by its kind.
    pub fn find_by_name(name: &str) -> Option<Self> {
        match name {
            "self" => Some(Self::Themselves),
            "child" => Some(Self::Child),
            "gave" => Some(Self::Giver),
            kind => BondKind::find_by_name(kind).map(Self::Bound),
        }
    }
}
