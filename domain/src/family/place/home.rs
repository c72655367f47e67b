//! What must be the same in two addresses for them to be one home.

use std::collections::BTreeSet;

use super::streets::{Part, name_of, street};
use super::words::{Token, joined};

/// Words behind a street that tell a part of it, or who lives in a part of a house: never the name of a town alone.
const DOORS: &[&str] = &[
    "flat",
    "flats",
    "floor",
    "ground",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "top",
    "attic",
    "loft",
    "basement",
    "garden",
    "maisonette",
    "annexe",
    "annex",
    "bedsit",
    "penthouse",
    "upstairs",
    "downstairs",
    "rear",
    "front",
    "back",
    "left",
    "right",
    "north",
    "south",
    "east",
    "west",
    "upper",
    "lower",
    "middle",
    "level",
    "floors",
    "block",
    "entrance",
    "door",
    "building",
    "house",
    "court",
    "tower",
    "lodge",
    "cottage",
    "wing",
    "hall",
    "hostel",
    "farm",
    "barn",
    "mansions",
    "villa",
    "caravan",
    "pitch",
    "plot",
    "berth",
    "care",
    "box",
    "number",
    "no",
];
/// What stands behind a town and is none.
const LANDS: &[&str] = &[
    "uk",
    "gb",
    "unitedkingdom",
    "greatbritain",
    "britain",
    "england",
    "scotland",
    "wales",
    "cymru",
    "northernireland",
    "bedfordshire",
    "berkshire",
    "berks",
    "bucks",
    "buckinghamshire",
    "cambridgeshire",
    "cambs",
    "cheshire",
    "cornwall",
    "cumbria",
    "cumberland",
    "derbyshire",
    "devon",
    "dorset",
    "durham",
    "essex",
    "gloucestershire",
    "glos",
    "gwent",
    "gwynedd",
    "dyfed",
    "powys",
    "clwyd",
    "glamorgan",
    "hampshire",
    "hants",
    "herefordshire",
    "hertfordshire",
    "herts",
    "kent",
    "lancashire",
    "lancs",
    "leicestershire",
    "leics",
    "lincolnshire",
    "lincs",
    "merseyside",
    "middlesex",
    "middx",
    "norfolk",
    "northamptonshire",
    "northants",
    "northumberland",
    "nottinghamshire",
    "notts",
    "oxfordshire",
    "oxon",
    "rutland",
    "shropshire",
    "salop",
    "somerset",
    "staffordshire",
    "staffs",
    "suffolk",
    "surrey",
    "sussex",
    "eastsussex",
    "westsussex",
    "tyneandwear",
    "warwickshire",
    "warks",
    "westmidlands",
    "wiltshire",
    "wilts",
    "worcestershire",
    "worcs",
    "yorkshire",
    "northyorkshire",
    "southyorkshire",
    "westyorkshire",
    "eastyorkshire",
    "yorks",
    "greaterlondon",
    "greatermanchester",
    "huntingdonshire",
    "westmorland",
    "fife",
    "lothian",
    "midlothian",
    "highland",
    "isleofwight",
    "antrim",
    "armagh",
    "down",
    "fermanagh",
    "tyrone",
];

/// All that stands before a town, part by part, and what stands behind the street. A word that nobody knows is a word that must be
/// the same: so "Maisonette", "c/o Smith" or "Ground Floor Flat" make another home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Home {
    door: Vec<(BTreeSet<String>, String)>,
    /// The town, with all else that is no door.
    town: Vec<String>,
}

impl Home {
    /// `None` where a letter is only handed on there: care of somebody, or a box.
    pub(super) fn of(parts: &[Part], last: usize) -> Option<Self> {
        let side = |part: &Part| (part.numbers.clone(), name_of(&part.words));
        let ends = street(&parts[last].words);
        let mut door: Vec<_> = parts[..last].iter().map(side).collect();
        door.push((parts[last].numbers.clone(), name_of(ends)));
        let mut town = Vec::new();
        let behind = Part { numbers: BTreeSet::new(), words: parts[last].words[ends.len()..].to_vec() };
        for part in std::iter::once(&behind).chain(&parts[last + 1..]).filter(|part| !part.words.is_empty()) {
            if part.numbers.is_empty() && !part.words.iter().any(is_door) {
                town.push(joined(&part.words));
            } else {
                door.push(side(part));
            }
        }
        town.dedup();
        let handed_on = parts.iter().any(|part| is_handed_on(&part.words));
        (!handed_on).then_some(Self { door, town })
    }

    pub(super) fn is_same_door(&self, other: &Self) -> bool {
        self.door == other.door
    }

    /// The same town, or the same postcode in both and nothing that speaks against it.
    pub(super) fn is_same_town(&self, other: &Self, same_postcode: Option<bool>) -> bool {
        let within = |one: &Self, all: &Self| one.town.iter().all(|town| all.town.contains(town));
        let is_told = self.town.iter().any(|town| !LANDS.contains(&town.as_str()));
        match same_postcode {
            Some(true) => within(self, other) || within(other, self),
            Some(false) => false,
            None => is_told && self.town == other.town,
        }
    }
}

fn is_door(word: &Token) -> bool {
    word.is_number() || word.text.len() == 1 || DOORS.contains(&word.text.as_str())
}

fn is_handed_on(words: &[Token]) -> bool {
    let pairs = |one: &str, other: &str| words.windows(2).any(|pair| pair[0].text == one && pair[1].text == other);
    pairs("c", "o") || pairs("care", "of") || pairs("po", "box")
}
