//! Families for load tests: made from lists of names by a small generator of numbers, the same for the same count.

use std::fs::OpenOptions;
use std::io::{self, BufWriter};
use std::path::Path;

use csv::Writer;
use domain::case_export::Table;
use serde::Deserialize;

const SOURCE: &str = "You told us";

#[derive(Deserialize)]
struct Names {
    given: Vec<String>,
    family: Vec<String>,
    street: Vec<String>,
    place: Vec<String>,
    school: Vec<String>,
    service: Vec<String>,
    venue: Vec<String>,
}

/// Adds `families` families of three (a parent, two children) to the tables in `dir`.
pub(super) fn append(dir: &Path, families: u32) -> io::Result<()> {
    let names: Names = toml::from_str(include_str!("../../../content/demo/names.toml")).map_err(io::Error::other)?;
    let mut tables = Tables::open(dir)?;
    for number in 1..=families {
        Family { number, names: &names, dice: Dice(u64::from(number)) }.write(&mut tables)?;
    }
    tables.flush()
}

/// `SplitMix64`: each family has its own seed, so its content does not depend on how many there are.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides.max(1) as u64).unwrap_or_default()
    }

    fn pick<'a>(&mut self, list: &'a [String]) -> &'a str {
        &list[self.roll(list.len())]
    }
}

struct Tables(Vec<Writer<BufWriter<std::fs::File>>>);

impl Tables {
    fn open(dir: &Path) -> io::Result<Self> {
        let open = |table: &Table| {
            let file = OpenOptions::new().append(true).open(dir.join(format!("{}.csv", table.name())))?;
            Ok(Writer::from_writer(BufWriter::new(file)))
        };
        Table::ALL.iter().map(open).collect::<io::Result<_>>().map(Self)
    }

    fn add(&mut self, table: Table, row: &[&str]) -> io::Result<()> {
        self.0[table as usize].write_record(row).map_err(io::Error::other)
    }

    fn flush(mut self) -> io::Result<()> {
        self.0.iter_mut().try_for_each(|writer| {
            writer.flush()?;
            writer.get_ref().get_ref().sync_data()
        })
    }
}

struct Family<'n> {
    number: u32,
    names: &'n Names,
    dice: Dice,
}

impl Family<'_> {
    fn id(&self, what: &str) -> String {
        format!("L{:06}-{what}", self.number)
    }

    fn write(mut self, out: &mut Tables) -> io::Result<()> {
        let people = ["1", "2", "3"].map(|n| self.id(n));
        self.people(out, &people)?;
        self.address(out, &people)?;
        self.contacts(out, &people[0])?;
        for (n, child) in people[1..].iter().enumerate() {
            self.child(out, n, child)?;
        }
        self.shared(out, &people)
    }

    fn people(&mut self, out: &mut Tables, [parent, older, younger]: &[String; 3]) -> io::Result<()> {
        let family = self.dice.pick(&self.names.family).to_owned();
        for (person, from, span, retention) in
            [(parent, 1975, 25, "default"), (older, 2009, 8, "default"), (younger, 2017, 8, "send")]
        {
            let born = self.day(from, span);
            let given = self.dice.pick(&self.names.given);
            let sex = ["female", "male", "other", "not_recorded"][self.dice.roll(4)];
            out.add(Table::People, &[person, given, &family, &born, sex, retention, ""])?;
        }
        for (n, child) in ["R1", "R2"].iter().zip([older, younger]) {
            out.add(Table::Relationships, &[&self.id(n), child, parent, "parent", "true", "false", "", ""])?;
        }
        out.add(Table::Relationships, &[&self.id("R3"), younger, older, "sibling", "false", "false", "", ""])
    }

    fn day(&mut self, from: usize, years: usize) -> String {
        format!("{}-{:02}-{:02}", from + self.dice.roll(years), 1 + self.dice.roll(12), 1 + self.dice.roll(28))
    }

    /// A day of the year before the demonstration.
    fn recent(&mut self) -> String {
        self.day(2025, 1)
    }

    fn address(&mut self, out: &mut Tables, people: &[String; 3]) -> io::Result<()> {
        let house = 1 + self.dice.roll(200);
        let lines = format!("{house} {}\n{}", self.dice.pick(&self.names.street), self.dice.pick(&self.names.place));
        // No real postcode ends in O or V.
        let unit = ["A", "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "W", "X", "Y", "Z"];
        let unit = format!("{}{}", unit[self.dice.roll(unit.len())], ["O", "V"][self.dice.roll(2)]);
        let postcode = format!("KT{} {}{unit}", 1 + self.dice.roll(9), self.dice.roll(10));
        let (protected, on) = (if self.dice.roll(20) == 0 { "true" } else { "false" }, self.recent());
        for (n, person) in ["A1", "A2", "A3"].iter().zip(people) {
            out.add(Table::Addresses, &[&self.id(n), person, &lines, &postcode, protected, "", "", SOURCE, &on])?;
        }
        Ok(())
    }

    fn contacts(&mut self, out: &mut Tables, parent: &str) -> io::Result<()> {
        let (phone, on) = (format!("07700 900{:03}", self.dice.roll(1000)), self.recent());
        let email = format!("family-{}@example.org", self.number);
        out.add(Table::Contacts, &[&self.id("C1"), parent, "phone", &phone, "true", "false", SOURCE, &on])?;
        out.add(Table::Contacts, &[&self.id("C2"), parent, "email", &email, "true", "false", SOURCE, &on])
    }

    fn child(&mut self, out: &mut Tables, n: usize, child: &str) -> io::Result<()> {
        let on = self.recent();
        let visibility = ["family", "family", "self", "staff"][self.dice.roll(4)];
        let school = self.dice.pick(&self.names.school);
        let records = [
            ("S", "category.schools", "School", school, "School", "family"),
            ("H", "category.health", "Health", "Seen by the health visitor", "GP", visibility),
            ("E", "category.ethnicity", "Ethnicity", "Recorded as the family told us", SOURCE, "family"),
            ("W", "category.housing-status", "Home", "Private rent", SOURCE, "family"),
        ];
        for (key, category, label, value, source, visibility) in records {
            out.add(Table::Records, &[&self.id(&format!("{key}{n}")), child, category, label, value, source, &on, visibility])?;
        }
        for visit in 0..2 {
            let (service, venue) = (self.dice.pick(&self.names.service), self.dice.pick(&self.names.venue));
            let on = self.recent();
            out.add(Table::Attendance, &[&self.id(&format!("V{n}{visit}")), child, service, venue, &on, ""])?;
        }
        let area = ["category.assessment-school", "category.assessment-practical-support"][n % 2];
        out.add(
            Table::Assessments,
            &[&self.id(&format!("M{n}")), child, area, "Doing well", "Family support worker", &on, "family"],
        )
    }

    fn shared(&mut self, out: &mut Tables, [parent, older, _]: &[String; 3]) -> io::Result<()> {
        let on = self.recent();
        out.add(
            Table::Consents,
            &[&self.id("N1"), older, "consent.family-support", &on, "", "Their parent", parent, "service", ""],
        )?;
        let (id, categories) = (self.id("D1"), "category.schools;category.health");
        let row = [&id, older, "recipient.education", &on, categories, "basis.public-task", "Told the school about support.", ""];
        out.add(Table::Disclosures, &row)?;
        out.add(Table::Notes, &[&self.id("O1"), parent, &on, "Early help", "Visit made.\nFamily seen."])
    }
}
