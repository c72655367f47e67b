//! Generated families: where they live, which row says that it is protected, how each writes it, and where else it stands.

use domain::case_export::Table;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::Rows;

/// Stands in every text that tells the place, and nowhere else.
pub const MARKER: &str = "quagga";
/// In what tells no place, and is read by nobody outside.
pub const SCHOOL: &str = "okapi";

/// The people and the rows of one family.
#[derive(Clone, Debug)]
pub struct Family {
    /// What their keys begin with.
    pub name: String,
    pub people: Vec<String>,
    /// Keys of rows in which the place stands.
    pub keys: Vec<String>,
    /// How many addresses at the place do not say that it is protected.
    pub unsaid: u64,
    home: Home,
    /// Which of mother, child and brother say that it is protected; the first that lives there if none of them would.
    says: [bool; 3],
    ended: bool,
    /// Whether the father once lived there, as a row says that nobody ended.
    pub once: bool,
    /// What the row of a child says who went with the mother.
    second: Second,
    /// How each of the texts writes it.
    ways: Vec<u8>,
}

/// A row of a child that is out of date, or vague.
#[derive(Clone, Copy, Debug)]
enum Second {
    /// The old home, in which the father is still; whether the rows of mother, child and father say that it is protected.
    Old([bool; 3]),
    /// The place, written with less, as if the child had moved there later than the mother.
    Vague(u8),
}

#[derive(Clone, Debug)]
struct Home {
    number: u16,
    street: String,
    kind: &'static [&'static str],
    postcode: String,
}

impl Home {
    /// The address as one of those who write it down does, with the marker behind it.
    fn lines(&self, way: u8) -> String {
        let kind = self.kind[usize::from(way) % self.kind.len()];
        let line = match way % 4 {
            0 => format!("{} {} {kind}", self.number, self.street),
            1 => format!("{}, {} {kind}", self.number, self.street.to_uppercase()),
            2 => format!("No. {} {} {kind}.", self.number, self.street.to_lowercase()),
            _ => format!("{}\n{} {kind}", self.number, self.street),
        };
        format!("{line}\n{MARKER}ton")
    }

    /// The address as who half knows it writes it down.
    fn vague(&self, way: u8) -> String {
        let (number, street) = (self.number, &self.street);
        match way % 4 {
            0 => format!("{number} {street}"),
            1 => format!("{street} {}", self.kind[0]),
            2 => format!("{number} {}{} {}", &street[..2], &street[3..], self.kind[0]),
            _ => "Refuge".to_owned(),
        }
    }

    /// A text of somebody else that tells it.
    fn told(&self, way: u8) -> String {
        let (number, street, kind) = (self.number, &self.street, self.kind[usize::from(way / 8) % self.kind.len()]);
        let place = match way % 8 {
            0 => self.postcode.clone(),
            1 => self.postcode.replace(' ', ""),
            2 => self.postcode.to_lowercase(),
            3 => format!("at {number} {street} {kind}"),
            4 => format!("{street} {kind}, number {number}"),
            5 => format!("{number}_{}_{kind}.pdf", street.to_lowercase()),
            6 => format!("{street}-{kind} (they moved in on the ground floor of {number})"),
            _ => format!("{number}{street}{kind}"),
        };
        format!("{MARKER} {place}")
    }
}

fn home() -> impl Strategy<Value = Home> {
    let kinds: [&'static [&'static str]; 4] = [&["Road", "Rd"], &["Street", "St"], &["Avenue", "Ave"], &["Gardens", "Gdns"]];
    (
        "[BDFGLMNPRT][aeiou][bdfglmnprt]{2}[aeiou]wick",
        1_u16..400,
        "[NEW][0-9] [0-9][ABD-HJLNP-UW-Z]{2}",
        prop::sample::select(kinds.to_vec()),
    )
        .prop_map(|(street, number, postcode, kind)| Home { number, street, kind, postcode })
}

fn second() -> impl Strategy<Value = Second> {
    prop_oneof![any::<[bool; 3]>().prop_map(Second::Old), any::<u8>().prop_map(Second::Vague)]
}

type Made = (Home, [bool; 3], bool, Vec<u8>, bool, Second);

fn family() -> impl Strategy<Value = Made> {
    (home(), any::<[bool; 3]>(), any::<bool>(), prop::collection::vec(any::<u8>(), 16), any::<bool>(), second())
}

/// So many families, the same in every run. Each has a town of its own letters, so that no two share a street or a postcode.
pub fn made(count: usize) -> Vec<Family> {
    let mut runner = TestRunner::deterministic();
    let mut made: Vec<Family> = Vec::new();
    while made.len() < count {
        let (home, mut says, ended, ways, once, second) = family().new_tree(&mut runner).unwrap().current();
        if made.iter().any(|other| other.home.street == home.street || other.home.postcode == home.postcode) {
            continue;
        }
        if says == [false; 3] {
            says[made.len() % 3] = true;
        }
        let name = format!("G{}", made.len());
        let people = ["mother", "child", "brother", "father", "third", "second"].map(|who| format!("{name}-{who}")).to_vec();
        let unsaid = says.iter().filter(|says| !**says).count() as u64;
        let keys = (0..12).map(|n| format!("{name}-t{n}")).chain(people.iter().map(|person| format!("{person}-home"))).collect();
        made.push(Family { name, people, keys, unsaid, home, says, ended, once, second, ways });
    }
    made
}

impl Family {
    pub fn key(&self, who: &str) -> String {
        format!("{}-{who}", self.name)
    }

    pub fn write(&self, rows: &mut Rows) {
        let key = |who: &str| self.key(who);
        for (who, born) in [
            ("mother", "1985-01-01"),
            ("father", "1984-01-01"),
            ("child", "2015-05-01"),
            ("brother", "2017-05-01"),
            ("third", "2018-05-01"),
            ("second", "2014-05-01"),
        ] {
            rows.add(Table::People, &[&key(who), who, "Generated", born, "", "default"]);
        }
        let both = ["child", "brother", "second"].into_iter().flat_map(|child| [(child, "mother"), (child, "father")]);
        for (n, (child, adult)) in both.chain([("third", "father")]).enumerate() {
            let id = format!("{}-b{n}", self.name);
            rows.add(Table::Relationships, &[&id, &key(child), &key(adult), "parent", "true", "false", "", ""]);
        }
        let until = if self.ended { "2025-06-30" } else { "" };
        for (n, who) in ["mother", "child", "brother"].into_iter().enumerate() {
            let (lines, says) = (self.home.lines(self.ways[n]), if self.says[n] { "true" } else { "false" });
            let postcode = if self.ways[n].is_multiple_of(3) && !self.says[n] { "" } else { &self.home.postcode };
            let id = format!("{}-home", key(who));
            rows.add(
                Table::Addresses,
                &[&id, &key(who), &lines, postcode, says, "2020-01-01", until, "You told us", "2026-01-01"],
            );
        }
        for who in ["father", "third"] {
            let id = format!("{}-home", key(who));
            let lines = format!("{} Elsewhere Lane\nTwickenham", self.home.number);
            rows.add(
                Table::Addresses,
                &[&id, &key(who), &lines, "TW1 3AA", "false", "2015-01-01", "", "You told us", "2026-01-01"],
            );
        }
        if self.once {
            let (id, lines) = (format!("{}-once", self.name), self.home.lines(self.ways[0]));
            let once = ["false", "2008-01-01", "", "You told us", "2008-01-01"];
            rows.add(Table::Addresses, &[&[&*id, &key("father"), &lines, &self.home.postcode], &once[..]].concat());
        }
        self.second(rows);
        self.plant(rows);
    }

    /// A child who went with the mother, of whose own row nobody can tell.
    fn second(&self, rows: &mut Rows) {
        let mut lives = |who: &str, lines: &str, says: bool, from: &str, until: &str| {
            let (id, says) = (format!("{}-old-{who}", self.name), if says { "true" } else { "false" });
            rows.add(Table::Addresses, &[&id, &self.key(who), lines, "", says, from, until, "You told us", from]);
        };
        match self.second {
            Second::Old([hers, childs, his]) => {
                let old = format!("{} Former Lane\nTwickenham", self.home.number);
                lives("mother", &old, hers, "2012-01-01", "2019-12-31");
                lives("second", &old, childs, "2012-01-01", "");
                lives("father", &old, his, "2016-01-01", "");
            }
            Second::Vague(way) => lives("second", &self.home.vague(way), false, "2020-01-03", ""),
        }
        let (id, second) = (format!("{}-school", self.name), self.key("second"));
        let school = ["category.schools", "School", "of the okapi", "You told us", "2026-01-01", "family"];
        rows.add(Table::Records, &[&[&*id, &second], &school[..]].concat());
    }

    /// The place in every kind of text, of those outside and of those inside.
    fn plant(&self, rows: &mut Rows) {
        let told = |n: usize| self.home.told(self.ways[3 + n]);
        let id = |n: usize| format!("{}-t{n}", self.name);
        let (third, father, child) = (self.key("third"), self.key("father"), self.key("child"));
        let (day, us) = ("2026-01-01", "You told us");
        rows.add(Table::Contacts, &[&id(0), &father, "phone", "07700 900118", "true", "false", &told(0), day]);
        rows.add(Table::Records, &[&id(1), &third, "category.schools", "School", &told(1), us, day, "family"]);
        // What the father said himself stands in his own record, right or wrong; this a doctor said.
        rows.add(Table::Records, &[&id(2), &father, "category.health", &told(2), "yes", "GP", day, "family"]);
        rows.add(Table::Records, &[&id(3), &third, "category.health", "Doctor", "yes", &told(3), day, "family"]);
        rows.add(Table::Consents, &[&id(4), &third, "consent.family-support", "2026-03-02", "", &told(4), "", "", ""]);
        rows.add(Table::Assessments, &[&id(5), &third, "category.assessment-referral", &told(5), us, day, "family"]);
        rows.add(Table::Attendance, &[&id(6), &third, "Stay and play", &told(6), day, ""]);
        rows.add(Table::Attendance, &[&id(7), &father, &told(7), "The hub", day, ""]);
        let shared = "category.schools";
        rows.add(Table::Disclosures, &[&id(8), &third, "recipient.education", day, shared, "basis.public-task", &told(8)]);
        rows.add(Table::Notes, &[&id(9), &third, day, "Family support", &told(9)]);
        rows.add(Table::Records, &[&id(10), &child, "category.schools", "School", &told(10), us, day, "family"]);
        rows.add(Table::Records, &[&id(11), &third, "category.schools", "Club", "Chess", us, day, "family"]);
    }
}
