//! Places, whatever way they are written (capability D11: protection belongs to the place, not to a row).
//!
//! A match is the postcode, or a street together with a house number or the name of a house; never a town or a street alone. A phone
//! number or email address that is protected is looked for in the same way: where it stands, somebody is reached.

mod elsewhere;
mod finder;
mod home;
mod household;
mod parse;
mod reach;
mod signs;
mod streets;
#[cfg(test)]
mod tests;
mod towns;
mod words;

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use uuid::Uuid;

pub use finder::Finder;
pub use household::{
    HomeRow, Kin, KinTie, Member, OtherRow, PlaceStay, RowDays, Together, came_together, covers, together, waiting,
};

/// The version of the rules of this module: what was found by an older one is searched again.
pub const PLACE_RULES: i64 = 8;

/// An address as it is compared: without case, accents, punctuation and abbreviations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    whole: String,
    postcode: Option<String>,
    /// Flats, rooms and other units: kind and number.
    units: BTreeSet<parse::Unit>,
    /// House numbers with their letters.
    numbers: BTreeSet<String>,
    streets: streets::Names,
    /// Names of houses.
    names: BTreeSet<String>,
    /// Names of all its parts that are no street and no town.
    called: BTreeSet<String>,
    /// All words of its own, but for towns and kinds of streets.
    named: BTreeSet<String>,
    /// Neither postcode, number nor street is told.
    bare: bool,
    /// A house by its number or name, in a street.
    is_house: bool,
    /// A letter is only handed on there: in care of somebody, or a box.
    handed_on: bool,
    /// How a phone number or email address, which is no address of a house, may stand in a text.
    reach: BTreeSet<String>,
    /// What must be the same for it to be the same home; `None` where no door is told.
    home: Option<home::Home>,
}

/// What two words together tell a place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Door {
    /// A street; or a building, of which a flat is named.
    anchor: String,
    /// Any of these numbers beside it is a match.
    numbers: BTreeSet<String>,
    /// Any of these names beside it is one.
    names: BTreeSet<String>,
    /// Whether the number must stand beside it: other streets, or no street at all, may be meant.
    beside: bool,
}

/// How an address, or a way to reach somebody, stands to a place whose words it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// It is the same home.
    Home,
    /// It may be: nothing says that it is another house or flat.
    Door,
    /// It has the same words, which are of no home: what two share by them says nothing of living together.
    Own,
    /// It is another house or flat, such as a neighbour's of the same postcode.
    Apart,
}

impl Place {
    /// Reads an address: its lines, and its postcode if it stands beside them; or a phone number or email address.
    pub fn new(lines: &str, postcode: Option<&str>) -> Self {
        let reach = if postcode.is_none() { reach::place(lines) } else { None };
        reach.unwrap_or_else(|| parse::place(lines, postcode))
    }

    /// The same for everything that is written alike.
    pub fn id(&self) -> Uuid {
        self.id_with(&self.whole)
    }

    /// The id that rules before the fifth gave to it: two places whose words run into each other alike had one.
    pub fn id_before_5(&self, lines: &str) -> Uuid {
        if self.reach.is_empty() { self.id_with(&words::run_together(lines)) } else { self.id() }
    }

    fn id_with(&self, whole: &str) -> Uuid {
        let hash = Sha256::digest(format!("{whole}|{}", self.postcode.as_deref().unwrap_or_default()));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// Whether other texts can be searched for it: it has a postcode, or a street with a house.
    pub fn can_be_found(&self) -> bool {
        self.postcode.is_some() || !self.reach.is_empty() || !self.doors().is_empty()
    }

    /// How another address, which has the words of this place, stands to it. It is the same home only where it is a whole dwelling
    /// ([`Place::is_dwelling`]), and nothing is missing or different: every word, every number, and the postcode.
    pub fn near(&self, other: &Self) -> Near {
        if !self.reach.is_empty() || !other.reach.is_empty() {
            return if self.whole == other.whole { Near::Home } else { Near::Apart };
        }
        let another_house = self.numbers.is_disjoint(&other.numbers) && !self.numbers.is_empty() && !other.numbers.is_empty();
        if self.is_another_unit(other, ROOM) {
            Near::Apart
        } else if self.is_home(other) && self.is_dwelling() && other.is_dwelling() {
            Near::Home
        } else if another_house && !self.is_named_in(other) && !other.is_named_in(self) && !self.shares_house(other) {
            Near::Apart
        } else {
            Near::Door
        }
    }

    /// Whether nothing says that it is another home: of one person, at one time, it is the same.
    pub fn is_alike(&self, other: &Self) -> bool {
        let nested = self.numbers.is_subset(&other.numbers) || other.numbers.is_subset(&self.numbers);
        let house = nested && self.shares_house(other) && !self.is_another_unit(other, "");
        (self.whole == other.whole || self.is_home(other) || house) && !differ(self.postcode.as_ref(), other.postcode.as_ref())
    }

    /// Another number of a kind, but for `shared`, that both tell.
    fn is_another_unit(&self, other: &Self, shared: &str) -> bool {
        let of = |place: &Self, kind: &str| -> BTreeSet<String> {
            place.units.iter().filter(|(known, _)| known == kind).map(|(_, said)| said.clone()).collect()
        };
        let kinds = self.units.iter().map(|(kind, _)| kind.as_str()).filter(|kind| *kind != shared);
        kinds.map(|kind| (of(self, kind), of(other, kind))).any(|(here, there)| !there.is_empty() && here != there)
    }

    /// Whether the other has the name of this house, perhaps with a number of its own: "4 Tamarisk House".
    fn is_named_in(&self, other: &Self) -> bool {
        !self.names.is_disjoint(&other.names) || !self.names.is_disjoint(&other.streets.all)
    }

    fn is_home(&self, other: &Self) -> bool {
        let same_code = self.postcode.as_ref().zip(other.postcode.as_ref()).map(|(one, two)| one == two);
        self.home.as_ref().zip(other.home.as_ref()).is_some_and(|(one, two)| one.is_same(two, same_code))
    }

    fn shares_house(&self, other: &Self) -> bool {
        let anchors = |place: &Self| place.streets.all.union(&place.names).cloned().collect::<BTreeSet<_>>();
        let digits = |place: &Self| place.numbers.iter().map(|number| leading(number).to_owned()).collect::<BTreeSet<_>>();
        !anchors(self).is_disjoint(&anchors(other))
            && (!digits(self).is_disjoint(&digits(other)) || !self.names.is_disjoint(&other.names))
    }

    fn doors(&self) -> Vec<Door> {
        let units: BTreeSet<String> = self.units.iter().map(|(_, said)| format!("flat{said}")).collect();
        let names: BTreeSet<String> = units.union(&self.names).cloned().collect();
        let numbers: BTreeSet<String> = self.numbers.iter().map(|number| leading(number).to_owned()).collect();
        let street = |anchor: &String| {
            let beside = self.streets.beside.contains(anchor);
            let names = if beside { BTreeSet::new() } else { names.clone() };
            Door { anchor: anchor.clone(), numbers: numbers.clone(), names, beside }
        };
        let flats = self.units.iter().map(|(_, said)| leading(said).to_owned()).filter(|number| !number.is_empty());
        let flats: BTreeSet<String> = flats.collect();
        let building =
            |anchor: &String| Door { anchor: anchor.clone(), numbers: flats.clone(), names: units.clone(), beside: false };
        let doors = self.streets.all.iter().map(street).chain(self.names.iter().map(building));
        doors.filter(|door| !door.numbers.is_empty() || !door.names.is_empty()).collect()
    }
}

/// Rooms of one flat or hostel: people come and go between them.
const ROOM: &str = "room";

fn differ(one: Option<&String>, other: Option<&String>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// The digits of a number without its letter.
fn leading(number: &str) -> &str {
    number.trim_end_matches(|c: char| !c.is_ascii_digit())
}
