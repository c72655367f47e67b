//! Facts of what is imported: one a table, a sum over keys and the columns that decide access. A change takes the rows as they were out
//! of the newest sum and adds them as they are, so nobody waits for a whole table; and a row that somebody altered meanwhile stays out.

use domain::case_export::Table;
use jiff::Timestamp;

use super::sum::Sum;
use crate::edge::Edge;
use crate::{Result, SqlDate, UnitOfWork};

domain::listed! {
    /// The imported tables that decide who sees what.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Imported {
        /// Retention rules: they tell who is looked after or protected.
        People,
        /// Who is what to whom, and what is forbidden.
        Relationships,
        /// Which addresses are protected.
        Addresses,
        /// Which contacts are.
        Contacts,
        /// For whom lines of records are meant.
        Records,
        /// Who agreed to what, who may see it and end it.
        Consents,
        /// For whom assessments are meant.
        Assessments,
        /// Whose sessions are.
        Attendance,
        /// For whom documents are meant.
        Documents,
        /// Who is how old, and in the newest export.
        Births,
        /// Who lived where, from when to when, and since when that is known: it tells who was at a place first.
        Stays,
        /// How somebody is reached: where codes may go, and who was at a place first.
        Reach,
        /// For whom it is meant that something was shared.
        Disclosures,
        /// Who told a line of the record: their own words wait for no review.
        Sources,
    }
}

/// Which rows of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Which<'a> {
    /// A page of them after this key.
    After(&'a str),
    /// The one of this key.
    Key(&'a str),
    /// Those about a person.
    Person(&'a str),
    /// Those that the newest export does not have.
    Gone,
}

macro_rules! rows {
    ($($name:ident $table:literal $key:literal $columns:literal $of:literal;)*) => {
        $(const $name: [&str; 4] = [
            concat!("SELECT ", $key, $columns, " FROM ", $table, " WHERE ", $key, " > $1 ORDER BY ", $key, " LIMIT 5000"),
            concat!("SELECT ", $key, $columns, " FROM ", $table, " WHERE ", $key, " = $1"),
            concat!("SELECT ", $key, $columns, " FROM ", $table, " WHERE ", $of),
            concat!("SELECT ", $key, $columns, " FROM ", $table, " WHERE gone_no IS NOT NULL AND ", $key, " <> $1"),
        ];)*

        /// Every statement of this module, by name.
        pub(crate) const ALL: &[(&str, &str)] = &[
            $(
                (concat!("AFTER ", $table), $name[0]),
                (concat!("KEY ", $table), $name[1]),
                (concat!("PERSON ", $table), $name[2]),
                (concat!("GONE ", $table), $name[3]),
            )*
        ];
    };
}

rows! {
    PEOPLE "person" "person_key" ", retention" "person_key = $1";
    RELATIONSHIPS "relationship" "relationship_key"
        ", person_key, related_key, kind, parental_responsibility, view_forbidden, started_on, ended_on, gone_no"
        "person_key = $1 OR related_key = $1";
    ADDRESSES "address" "address_key" ", person_key, protected" "person_key = $1";
    CONTACTS "contact" "contact_key" ", person_key, protected, verified" "person_key = $1";
    RECORDS "record_item" "record_key" ", person_key, visibility" "person_key = $1";
    CONSENTS "consent" "consent_key"
        ", person_key, purpose, given_on, withdrawn_on, given_by, given_by_person, kind, visibility, gone_no"
        "person_key = $1 OR given_by_person = $1";
    ASSESSMENTS "assessment" "assessment_key" ", person_key, visibility" "person_key = $1";
    ATTENDANCE "attendance" "attendance_key" ", person_key, service, visibility" "person_key = $1";
    DOCUMENTS "held_document" "document_key" ", person_key, visibility" "person_key = $1";
    BIRTHS "person" "person_key" ", date_of_birth, gone_no" "person_key = $1";
    STAYS "address" "address_key" ", postcode, started_on, ended_on, recorded_on, gone_no" "person_key = $1";
    REACH "contact" "contact_key" ", kind, value, source, recorded_on, gone_no" "person_key = $1";
    SOURCES "record_item" "record_key" ", person_key, source" "person_key = $1";
    DISCLOSURES "disclosure" "disclosure_key" ", person_key, visibility" "person_key = $1";
}

/// The sums of the tables, in the order of [`Imported::ALL`].
pub(crate) type Sums = [Sum; Imported::ALL.len()];

impl Imported {
    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::People => "fact.person",
            Self::Relationships => "fact.relationship",
            Self::Addresses => "fact.address",
            Self::Contacts => "fact.contact",
            Self::Records => "fact.record",
            Self::Consents => "fact.consent",
            Self::Assessments => "fact.assessment",
            Self::Attendance => "fact.attendance",
            Self::Documents => "fact.document",
            Self::Births => "fact.birth",
            Self::Stays => "fact.stay",
            Self::Reach => "fact.reach",
            Self::Disclosures => "fact.disclosure",
            Self::Sources => "fact.source",
        }
    }

    /// What a table of the export decides here. What a newer version asks of a table is a kind of its own, so that older facts hold.
    pub(crate) fn of(table: Table) -> &'static [Self] {
        match table {
            Table::People => &[Self::People, Self::Births],
            Table::Relationships => &[Self::Relationships],
            Table::Addresses => &[Self::Addresses, Self::Stays],
            Table::Contacts => &[Self::Contacts, Self::Reach],
            Table::Records => &[Self::Records, Self::Sources],
            Table::Consents => &[Self::Consents],
            Table::Assessments => &[Self::Assessments],
            Table::Attendance => &[Self::Attendance],
            Table::Disclosures => &[Self::Disclosures],
            Table::Notes => &[],
            Table::Documents => &[Self::Documents],
        }
    }

    fn rows(self, which: Which<'_>) -> &'static str {
        let all = match self {
            Self::People => PEOPLE,
            Self::Relationships => RELATIONSHIPS,
            Self::Addresses => ADDRESSES,
            Self::Contacts => CONTACTS,
            Self::Records => RECORDS,
            Self::Consents => CONSENTS,
            Self::Assessments => ASSESSMENTS,
            Self::Attendance => ATTENDANCE,
            Self::Documents => DOCUMENTS,
            Self::Births => BIRTHS,
            Self::Stays => STAYS,
            Self::Reach => REACH,
            Self::Disclosures => DISCLOSURES,
            Self::Sources => SOURCES,
        };
        match which {
            Which::After(_) => all[0],
            Which::Key(_) => all[1],
            Which::Person(_) => all[2],
            Which::Gone => all[3],
        }
    }

    /// What a staged row will count once it is in its table: the columns as the table gives them. `cells` begin behind the key.
    pub(crate) fn staged(self, edge: &Edge, key: &str, cells: &[Option<String>]) -> Sum {
        let places: &[usize] = match self {
            Self::People => &[5],
            Self::Relationships => &[1, 2, 3, 4, 5, 6, 7, 0],
            Self::Addresses => &[1, 4],
            Self::Contacts => &[1, 5, 4],
            Self::Records | Self::Documents | Self::Disclosures => &[1, 7],
            Self::Consents => &[1, 2, 3, 4, 5, 6, 7, 8, 0],
            Self::Assessments => &[1, 6],
            Self::Attendance => &[1, 2, 5],
            Self::Births => &[3, 0],
            Self::Stays => &[3, 5, 6, 8, 0],
            Self::Reach => &[2, 3, 6, 7, 0],
            Self::Sources => &[1, 5],
        };
        let cell = |place: &usize| place.checked_sub(1).and_then(|n| cells.get(n).cloned().flatten()).unwrap_or_default();
        let columns: Vec<String> = std::iter::once(key.to_owned()).chain(places.iter().map(cell)).collect();
        Sum::of_row(edge, self.action(), &columns)
    }
}

impl UnitOfWork {
    /// Notes what the imported tables say: all of them are read.
    pub async fn note_imported(&mut self, at: Timestamp) -> Result<()> {
        for table in Imported::ALL {
            let sum = self.imported_sum(table).await?;
            self.note_sum(table.action(), sum, at)?;
        }
        Ok(())
    }

    /// Notes what the tables say after an import: what was staged, and the rows that it does not have.
    pub(crate) async fn note_import(&mut self, staged: &Sums, at: Timestamp) -> Result<()> {
        for (table, staged) in Imported::ALL.into_iter().zip(staged) {
            let gone = self.sum_of(table, Which::Gone).await?;
            self.note_sum(table.action(), *staged + gone, at)?;
        }
        Ok(())
    }

    /// Notes what a table says after a change of some rows. Nobody else changes any until the unit ends: they hold the import.
    pub(crate) async fn note_changed(&mut self, table: Imported, was: Sum, is: Sum, at: Timestamp) -> Result<()> {
        if was == is {
            return Ok(());
        }
        let sum = match self.newest_sum(table.action()).await? {
            Some(sum) => sum - was + is,
            None => self.imported_sum(table).await?,
        };
        self.note_sum(table.action(), sum, at)
    }

    /// The sum of a whole table. Memory does not grow with it.
    pub(crate) async fn imported_sum(&mut self, table: Imported) -> Result<Sum> {
        let (mut sum, mut after) = (Sum::default(), String::new());
        loop {
            let rows = self.imported_rows(table, Which::After(&after)).await?;
            let Some(last) = rows.last() else { return Ok(sum) };
            after.clone_from(&last[0]);
            let edge = self.store.edge()?;
            sum = rows.iter().fold(sum, |sum, row| sum + Sum::of_row(edge, table.action(), row));
        }
    }

    /// The sum of some rows.
    pub(crate) async fn sum_of(&mut self, table: Imported, which: Which<'_>) -> Result<Sum> {
        let rows = self.imported_rows(table, which).await?;
        let edge = self.store.edge()?;
        Ok(rows.iter().map(|row| Sum::of_row(edge, table.action(), row)).sum())
    }

    /// The sum of a person's rows as they are, and that of what their destruction leaves: consents of others that they gave, without
    /// their name.
    pub(crate) async fn sums_of_person(&mut self, table: Imported, person: &str) -> Result<(Sum, Sum)> {
        let rows = self.imported_rows(table, Which::Person(person)).await?;
        let edge = self.store.edge()?;
        let of = |row: &Vec<String>| Sum::of_row(edge, table.action(), row);
        let left = rows.iter().filter(|row| table == Imported::Consents && row[1] != person).cloned().map(|mut row| {
            row[GIVEN_BY].clear();
            row
        });
        Ok((rows.iter().map(of).sum(), left.map(|row| of(&row)).sum()))
    }

    async fn imported_rows(&mut self, table: Imported, which: Which<'_>) -> Result<Vec<Vec<String>>> {
        type Consent = (
            String,
            String,
            String,
            SqlDate,
            Option<SqlDate>,
            String,
            Option<String>,
            Option<String>,
            Option<String>,
            Option<i64>,
        );
        type Stay = (String, Option<String>, Option<SqlDate>, Option<SqlDate>, SqlDate, Option<i64>);
        type Reach = (String, String, String, String, SqlDate, Option<i64>);
        type Relationship = (String, String, String, String, bool, bool, Option<SqlDate>, Option<SqlDate>, Option<i64>);
        let bound = match which {
            Which::After(text) | Which::Key(text) | Which::Person(text) => text,
            Which::Gone => "",
        };
        let q = self.q(table.rows(which)).bind(bound.to_owned());
        let day = |day: Option<SqlDate>| day.map(|day| day.0.to_string()).unwrap_or_default();
        let number = |no: Option<i64>| no.map(|no| no.to_string()).unwrap_or_default();
        Ok(match table {
            Imported::People => {
                let rows: Vec<(String, String)> = q.all().await?;
                rows.into_iter().map(|(key, retention)| vec![key, retention]).collect()
            }
            Imported::Relationships => {
                let rows: Vec<Relationship> = q.all().await?;
                let row = |(key, person, related, kind, holds, forbidden, from, to, gone): Relationship| {
                    let (holds, forbidden) = (holds.to_string(), forbidden.to_string());
                    vec![key, person, related, kind, holds, forbidden, day(from), day(to), number(gone)]
                };
                rows.into_iter().map(row).collect()
            }
            Imported::Addresses => {
                let rows: Vec<(String, String, bool)> = q.all().await?;
                rows.into_iter().map(|(key, person, protected)| vec![key, person, protected.to_string()]).collect()
            }
            Imported::Contacts => {
                let rows: Vec<(String, String, bool, bool)> = q.all().await?;
                let row = |(key, person, protected, verified): (String, String, bool, bool)| {
                    vec![key, person, protected.to_string(), verified.to_string()]
                };
                rows.into_iter().map(row).collect()
            }
            Imported::Consents => {
                let rows: Vec<Consent> = q.all().await?;
                let row = |(key, person, purpose, from, to, words, by, kind, seen_by, gone): Consent| {
                    let [by, kind, seen_by] = [by, kind, seen_by].map(Option::unwrap_or_default);
                    vec![key, person, purpose, from.0.to_string(), day(to), words, by, kind, seen_by, number(gone)]
                };
                rows.into_iter().map(row).collect()
            }
            Imported::Attendance => {
                let rows: Vec<(String, String, String, Option<String>)> = q.all().await?;
                let row = |(key, person, service, seen_by): (String, String, String, Option<String>)| {
                    vec![key, person, service, seen_by.unwrap_or_default()]
                };
                rows.into_iter().map(row).collect()
            }
            Imported::Records | Imported::Assessments | Imported::Documents | Imported::Sources => {
                let rows: Vec<(String, String, String)> = q.all().await?;
                rows.into_iter().map(|(key, person, seen_by)| vec![key, person, seen_by]).collect()
            }
            Imported::Disclosures => {
                let rows: Vec<(String, String, Option<String>)> = q.all().await?;
                rows.into_iter().map(|(key, person, seen_by)| vec![key, person, seen_by.unwrap_or_default()]).collect()
            }
            Imported::Births => {
                let rows: Vec<(String, Option<SqlDate>, Option<i64>)> = q.all().await?;
                rows.into_iter().map(|(key, born, gone)| vec![key, day(born), number(gone)]).collect()
            }
            Imported::Stays => {
                let rows: Vec<Stay> = q.all().await?;
                let row = |(key, postcode, from, to, known, gone): Stay| {
                    let postcode = postcode.unwrap_or_default();
                    vec![key, postcode, day(from), day(to), known.0.to_string(), number(gone)]
                };
                rows.into_iter().map(row).collect()
            }
            Imported::Reach => {
                let rows: Vec<Reach> = q.all().await?;
                let row = |(key, kind, value, source, known, gone): Reach| {
                    vec![key, kind, value, source, known.0.to_string(), number(gone)]
                };
                rows.into_iter().map(row).collect()
            }
        })
    }
}

/// Where the key of who gave a consent stands among its columns.
const GIVEN_BY: usize = 6;
