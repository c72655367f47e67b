//! Who lives together at a protected place, as far as rows of an export can tell it.
//!
//! One rule, which errs towards a person who looks: [`came_together`]. Its facts are a [`PlaceStay`] of the adult, one of the child, and those
//! of the child's other adults. What follows from it for everybody at a place is [`together`].

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

/// Rows of one flight, and of a birth, are dated some days apart.
const DAYS_OF_ONE_MOVE: i64 = 7;

/// The days of a row of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowDays {
    pub started: Option<Date>,
    pub ended: Option<Date>,
    pub recorded: Date,
}

impl RowDays {
    /// Whether it was surely given up for this home, which nobody ended. A row without its first day is newer than none; that of one that
    /// says that it is protected is the day on which it was recorded, as far as the other has an end.
    fn is_before(self, home: &HomeRow) -> bool {
        let began = home.days.started;
        let settled = began.or(home.flagged.then_some(home.days.recorded));
        let over = self.ended.zip(settled).is_some_and(|(end, began)| end <= began);
        over || began.is_some_and(|began| self.started.unwrap_or(self.recorded) < began)
    }

    fn is_begun(self, today: Date) -> bool {
        self.started.is_none_or(|day| day <= today)
    }
}

/// A row of an address at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HomeRow {
    pub days: RowDays,
    /// It says that it is protected.
    pub flagged: bool,
    /// It is the very same whole dwelling; otherwise it only may be.
    pub is_home: bool,
}

/// A row of the same person that is no part of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherRow {
    pub days: RowDays,
    /// Its postcode is another than that of the place, and none of its words are those of the place.
    pub is_apart: bool,
}

/// What the rows of a person say of their time at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts side by side: each holds or not, whatever the others do")]
pub struct PlaceStay {
    /// A row of the very same whole dwelling is among them.
    pub is_home: bool,
    pub flagged: bool,
    /// They were recorded there before anybody said that it is protected.
    pub was_first: bool,
    /// Their row there is not ended, and surely their newest.
    pub is_now: bool,
    /// The first day of their newest row there, where every row has one.
    pub began: Option<Date>,
    /// When that was recorded last.
    pub recorded: Date,
    /// When they surely left.
    pub left: Option<Date>,
    /// When they left for what is surely another place.
    pub gone: Option<Date>,
}

impl PlaceStay {
    /// Of rows that have begun; `None` without one.
    pub fn of(rows: &[HomeRow], others: &[OtherRow], was_first: bool, today: Date) -> Option<Self> {
        let begun: Vec<HomeRow> = rows.iter().filter(|row| row.days.is_begun(today)).copied().collect();
        let others: Vec<OtherRow> = others.iter().filter(|row| row.days.is_begun(today)).copied().collect();
        let is_home = begun.iter().any(|row| row.is_home);
        let mut here: Vec<HomeRow> = begun.iter().filter(|row| row.is_home == is_home).copied().collect();
        let (left, gone) = (end_of(&here, &others, false), end_of(&begun, &others, true));
        if here.iter().any(|row| row.days.ended.is_none()) {
            here.retain(|row| row.days.ended.is_none());
        }
        let newest = |row: &HomeRow| row.days.ended.is_none() && others.iter().all(|other| other.days.is_before(row));
        let days: Vec<Option<Date>> = here.iter().map(|row| row.days.started).collect();
        Some(Self {
            is_home,
            flagged: is_home && here.iter().any(|row| row.flagged),
            was_first,
            is_now: is_home && here.iter().any(newest),
            began: if days.contains(&None) { None } else { days.into_iter().flatten().max() },
            recorded: here.iter().map(|row| row.days.recorded).max()?,
            left,
            gone,
        })
    }

    /// Whether the place lets them in at all.
    fn is_let_in(&self) -> bool {
        self.is_home && (self.flagged || self.was_first)
    }

    /// Whether the place lets them in, and nothing says that they left.
    fn may_be_there(&self) -> bool {
        self.is_let_in() && self.left.is_none()
    }
}

/// The last end of these rows, where each has one: its own, or the first day of a later row elsewhere.
fn end_of(rows: &[HomeRow], others: &[OtherRow], surely_apart: bool) -> Option<Date> {
    let next = |days: RowDays| {
        let later = others.iter().filter(|other| other.is_apart || !surely_apart).filter_map(|other| other.days.started);
        later.filter(|day| *day > days.started.unwrap_or(days.recorded)).min()
    };
    let ends: Option<Vec<Date>> = rows.iter().map(|row| row.days.ended.or_else(|| next(row.days))).collect();
    ends?.into_iter().max()
}

/// Whether an adult surely came to a place together with a child. `others`: the child's other adults who are there, or may be.
///
/// - With another adult, who says that it is protected, nobody knows which of them has the child: only who says so too, came on the very
///   day of the child (or before it was born there), and later than or together with each of the others.
/// - Without one, who says so: unless the child surely came later, and was not born there.
/// - Who does not say so, and was there first: only without another adult, and only with the same days.
pub fn came_together(adult: &PlaceStay, child: &PlaceStay, born: Option<Date>, others: &[PlaceStay]) -> bool {
    let born_there = adult
        .began
        .zip(child.began)
        .zip(born)
        .is_some_and(|((adult, child), born)| adult <= child && days_apart(born, child) <= DAYS_OF_ONE_MOVE);
    let counts = |other: &&PlaceStay| other.may_be_there() && (other.flagged || !adult.flagged);
    let others: Vec<&PlaceStay> = others.iter().filter(counts).collect();
    let no_later = adult.began.zip(child.began).map(|(adult, child)| child <= later(adult));
    match (adult.is_let_in(), adult.flagged, others.is_empty()) {
        (false, ..) | (true, false, false) => false,
        (true, true, false) => {
            let together = born_there || (adult.began.is_some() && adult.began == child.began);
            together && others.iter().all(|other| other.began.zip(adult.began).is_some_and(|(other, adult)| other <= adult))
        }
        (true, true, true) => born_there || no_later != Some(false),
        (true, false, true) => {
            let neither = adult.began.is_none() && child.began.is_none();
            born_there || no_later == Some(true) || (neither && days_apart(adult.recorded, child.recorded) <= DAYS_OF_ONE_MOVE)
        }
    }
}

fn later(day: Date) -> Date {
    day.saturating_add(DAYS_OF_ONE_MOVE.days())
}

fn days_apart(one: Date, other: Date) -> i64 {
    i64::from((other - one).get_days()).abs()
}

/// Whether this row, of somebody said never to have lived at a home, covers the day on which another came there.
pub fn covers(row: RowDays, day: Date) -> bool {
    row.started.is_some_and(|started| started <= day) && row.ended.is_none_or(|ended| ended >= day)
}

/// Somebody at a place.
#[derive(Clone, Debug)]
pub struct Member {
    pub key: String,
    pub stay: PlaceStay,
    pub born: Option<Date>,
    /// A row says that words of no dwelling are protected: they are theirs alone.
    pub has_own_words: bool,
}

/// A relationship of a child with somebody.
#[derive(Clone, Debug)]
pub struct KinTie {
    pub child: String,
    pub other: String,
    /// The other may have the child: a parent, step-parent, guardian or carer.
    pub may_have: bool,
    /// An order, or a risk, forbids the other to see the child's record.
    pub is_forbidden: bool,
}

/// Who is kin to whom.
#[derive(Debug, Default)]
pub struct Kin {
    adults: BTreeMap<String, BTreeMap<String, bool>>,
    children: BTreeMap<String, BTreeSet<String>>,
    families: BTreeMap<String, usize>,
}

impl Kin {
    /// From the rows of the export that tie people together.
    pub fn new(ties: &[KinTie]) -> Self {
        let mut kin = Self::default();
        let mut near = BTreeMap::<&str, Vec<&str>>::new();
        for tie in ties {
            near.entry(&tie.child).or_default().push(&tie.other);
            near.entry(&tie.other).or_default().push(&tie.child);
            if tie.may_have {
                let forbidden = kin.adults.entry(tie.child.clone()).or_default().entry(tie.other.clone()).or_default();
                *forbidden |= tie.is_forbidden;
                kin.children.entry(tie.other.clone()).or_default().insert(tie.child.clone());
            }
        }
        for (family, first) in near.keys().enumerate() {
            let mut next = vec![*first];
            while let Some(person) = next.pop() {
                if !kin.families.contains_key(person) {
                    kin.families.insert(person.to_owned(), family);
                    next.extend(&near[person]);
                }
            }
        }
        kin
    }

    fn is_child_of(&self, child: &str, adult: &str) -> bool {
        self.children.get(adult).is_some_and(|children| children.contains(child))
    }

    /// The other adults of this child whom no order forbids to see it.
    fn others_of(&self, child: &str, adult: &str) -> impl Iterator<Item = &String> {
        let adults = self.adults.get(child).into_iter().flatten();
        adults.filter(move |(key, forbidden)| key.as_str() != adult && !**forbidden).map(|(key, _)| key)
    }

    /// Whether two have a child in common.
    fn share_a_child(&self, one: &str, other: &str) -> bool {
        let empty = BTreeSet::new();
        let children = |key| self.children.get(key).unwrap_or(&empty);
        !children(one).is_disjoint(children(other))
    }

    fn is_another_family(&self, one: &str, other: &str) -> bool {
        match (self.families.get(one), self.families.get(other)) {
            (Some(one), Some(other)) => one != other,
            _ => one != other,
        }
    }
}

/// Somebody reads what tells where a person lives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Together {
    pub viewer: String,
    /// The viewer: what stands in their own record.
    pub person: String,
    /// The viewer lives there now: also what stands in records of people who have no row of it.
    pub lives: bool,
}

/// Who reads of whom that they are at a place: of these, who are all that have a row of it.
pub fn together(members: &[Member], kin: &Kin) -> Vec<Together> {
    let by_key: BTreeMap<&str, &Member> = members.iter().map(|member| (member.key.as_str(), member)).collect();
    members.iter().flat_map(|viewer| PlaceSight { viewer, by_key: &by_key, kin }.opens()).collect()
}

/// Who says that they live there, while one of their children who has a row of it is not surely with them: that record waits for them.
pub fn waiting<'m>(members: &'m [Member], kin: &Kin) -> BTreeSet<&'m str> {
    let opens: BTreeSet<(String, String)> = together(members, kin).into_iter().map(|open| (open.viewer, open.person)).collect();
    let waits = |adult: &&Member| {
        let parted =
            |child: &Member| kin.is_child_of(&child.key, &adult.key) && !opens.contains(&(adult.key.clone(), child.key.clone()));
        adult.stay.flagged && adult.stay.may_be_there() && members.iter().any(parted)
    };
    members.iter().filter(waits).map(|member| member.key.as_str()).collect()
}

/// A place as one of those sees it who have a row of it.
struct PlaceSight<'p> {
    viewer: &'p Member,
    by_key: &'p BTreeMap<&'p str, &'p Member>,
    kin: &'p Kin,
}

impl PlaceSight<'_> {
    fn opens(&self) -> Vec<Together> {
        let (viewer, stay) = (&self.viewer.key, &self.viewer.stay);
        let others: Vec<&Member> = self.by_key.values().copied().filter(|other| other.key != *viewer).collect();
        let mine: Vec<&Member> = others.iter().copied().filter(|other| self.kin.is_child_of(&other.key, viewer)).collect();
        let together: BTreeSet<&str> = mine.iter().filter(|child| self.is_with(child)).map(|child| child.key.as_str()).collect();
        let now = |member: &Member| stay.is_now || stay.left.zip(member.stay.gone).is_some_and(|(left, gone)| gone <= left);
        let parted = |other: &&&Member| other.stay.may_be_there() && self.kin.share_a_child(&other.key, viewer);
        let alone = mine.is_empty() && !others.iter().any(|other| parted(&other));
        let knows = stay.is_let_in() && (alone || !together.is_empty());
        let shared = others.iter().any(|other| other.stay.flagged && other.stay.left.is_none() && self.is_strange(other));
        let mut opens = Vec::new();
        let mut open = |person: &str, lives| opens.push(Together { viewer: viewer.clone(), person: person.to_owned(), lives });
        if knows || self.viewer.has_own_words {
            open(viewer, knows && !shared && stay.is_now);
        }
        for other in others.iter().filter(|other| !shared && stay.is_let_in() && now(other)) {
            let is_mine = mine.iter().any(|child| child.key == other.key);
            let same_day = stay.began.is_some() && stay.began == other.stay.began && stay.flagged;
            // Who only says that they are there tells somebody who is nothing new.
            let is_told = !together.is_empty() || same_day || (knows && !other.stay.is_let_in());
            if together.contains(other.key.as_str()) || (!is_mine && is_told) {
                open(&other.key, false);
            }
        }
        opens
    }

    fn is_with(&self, child: &Member) -> bool {
        let others: Vec<PlaceStay> = self
            .kin
            .others_of(&child.key, &self.viewer.key)
            .filter_map(|key| Some(self.by_key.get(key.as_str())?.stay))
            .collect();
        let stay = &self.viewer.stay;
        let there = stay.is_now || stay.left.zip(child.stay.gone).is_some_and(|(left, gone)| gone <= left);
        there && came_together(stay, &child.stay, child.born, &others)
    }

    fn is_strange(&self, other: &Member) -> bool {
        self.kin.is_another_family(&self.viewer.key, &other.key)
    }
}
