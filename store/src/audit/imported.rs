//! Facts of what is imported: one a table, a sum over keys and the columns that decide access. A change takes the rows as they were out
//! of the newest sum and adds them as they are, so nobody waits for a whole table; and a row that somebody altered meanwhile stays out.

use domain::case_export::Table;
use jiff::Timestamp;

use super::sum::Sum;
use crate::edge::Edge;
use crate::entry::EntryRow;
use crate::{Error, Result, SqlDate, UnitOfWork};

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
            ("WAITING", WAITING),
            ("NEWEST", NEWEST),
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
}

/// The newest fact that waits for its place, of a table; and the newest that has one.
const WAITING: &str = "SELECT w.entry_id, w.at_us, w.account_id, w.action, w.subject, w.case_id, w.event_seq, w.digest, w.tag
    FROM audit_inbox w WHERE w.action = $1 AND w.subject = 'import' AND w.forged = FALSE
    AND NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.entry_id = w.entry_id) ORDER BY w.entry_id DESC LIMIT 20";
const NEWEST: &str = "SELECT entry_id, digest FROM audit_entry WHERE action = $1 AND action LIKE 'fact.%' AND subject = 'import'
    AND entry_id IS NOT NULL ORDER BY idx DESC LIMIT 1";

#[derive(sqlx::FromRow)]
struct WaitingRow {
    #[sqlx(flatten)]
    entry: EntryRow,
    tag: Vec<u8>,
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
        }
    }

    /// What a table of the export decides here, if it does.
    pub(crate) fn of(table: Table) -> Option<Self> {
        match table {
            Table::People => Some(Self::People),
            Table::Relationships => Some(Self::Relationships),
            Table::Addresses => Some(Self::Addresses),
            Table::Contacts => Some(Self::Contacts),
            Table::Records => Some(Self::Records),
            Table::Consents => Some(Self::Consents),
            Table::Assessments => Some(Self::Assessments),
            Table::Attendance => Some(Self::Attendance),
            Table::Documents => Some(Self::Documents),
            Table::Disclosures | Table::Notes => None,
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
            Self::Records | Self::Documents => &[1, 7],
            Self::Consents => &[1, 2, 3, 4, 5, 6, 7, 8, 0],
            Self::Assessments => &[1, 6],
            Self::Attendance => &[1, 2, 5],
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
            self.note_sum(table, sum, at)?;
        }
        Ok(())
    }

    /// Notes what the tables say after an import: what was staged, and the rows that it does not have.
    pub(crate) async fn note_import(&mut self, staged: &Sums, at: Timestamp) -> Result<()> {
        for (table, staged) in Imported::ALL.into_iter().zip(staged) {
            let gone = self.sum_of(table, Which::Gone).await?;
            self.note_sum(table, *staged + gone, at)?;
        }
        Ok(())
    }

    /// Notes what a table says after a change of some rows. Nobody else changes any until the unit ends: they hold the import.
    pub(crate) async fn note_changed(&mut self, table: Imported, was: Sum, is: Sum, at: Timestamp) -> Result<()> {
        let sum = match self.newest_sum(table).await? {
            Some(sum) => sum - was + is,
            None => self.imported_sum(table).await?,
        };
        self.note_sum(table, sum, at)
    }

    fn note_sum(&mut self, table: Imported, sum: Sum, at: Timestamp) -> Result<()> {
        let edge = self.store.edge()?;
        // Whoever waited for an import began before it: their fact comes after its facts all the same.
        let entry = edge.entry_id(at.max(edge.now()));
        let digest = sum + Sum::mask(edge, table.action(), entry);
        self.push_fact(entry, table.action(), "import".to_owned(), Some(digest.bytes()), at);
        Ok(())
    }

    /// What the newest fact says, of this unit or before it. Who only has the database can put none in its place that waits.
    async fn newest_sum(&mut self, table: Imported) -> Result<Option<Sum>> {
        let action = table.action();
        let own = self.entries.iter().rev().find(|entry| entry.action == action && entry.subject == "import");
        if let Some((entry, digest)) = own.and_then(|entry| Some((entry.id, entry.digest?))) {
            return unmask(self.store.edge()?, table, entry, &digest).map(Some);
        }
        let waiting: Vec<WaitingRow> = self.q(WAITING).bind(action.to_owned()).all().await?;
        let edge = self.store.edge()?;
        let ours = waiting.into_iter().find(|row| edge.tag(&row.entry.leaf())[..] == row.tag);
        if let Some(EntryRow { entry_id, digest, .. }) = ours.map(|row| row.entry) {
            return unmask(edge, table, entry_id, &digest.unwrap_or_default()).map(Some);
        }
        let placed: Option<(uuid::Uuid, Vec<u8>)> = self.q(NEWEST).bind(action.to_owned()).opt().await?;
        placed.map(|(entry, digest)| unmask(self.store.edge()?, table, entry, &digest)).transpose()
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
        type Relationship = (String, String, String, String, bool, bool, Option<SqlDate>, Option<SqlDate>, Option<i64>);
        let bound = match which {
            Which::After(text) | Which::Key(text) | Which::Person(text) => text,
            Which::Gone => "",
        };
        let q = self.q(table.rows(which)).bind(bound.to_owned());
        let day = |day: Option<SqlDate>| day.map(|day| day.0.to_string()).unwrap_or_default();
        Ok(match table {
            Imported::People => {
                let rows: Vec<(String, String)> = q.all().await?;
                rows.into_iter().map(|(key, retention)| vec![key, retention]).collect()
            }
            Imported::Relationships => {
                let rows: Vec<Relationship> = q.all().await?;
                let row = |(key, person, related, kind, holds, forbidden, from, to, gone): Relationship| {
                    let (holds, forbidden) = (holds.to_string(), forbidden.to_string());
                    let gone = gone.map(|no| no.to_string()).unwrap_or_default();
                    vec![key, person, related, kind, holds, forbidden, day(from), day(to), gone]
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
                    let gone = gone.map(|no| no.to_string()).unwrap_or_default();
                    let [by, kind, seen_by] = [by, kind, seen_by].map(Option::unwrap_or_default);
                    vec![key, person, purpose, from.0.to_string(), day(to), words, by, kind, seen_by, gone]
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
            Imported::Records | Imported::Assessments | Imported::Documents => {
                let rows: Vec<(String, String, String)> = q.all().await?;
                rows.into_iter().map(|(key, person, seen_by)| vec![key, person, seen_by]).collect()
            }
        })
    }
}

/// Where the key of who gave a consent stands among its columns.
const GIVEN_BY: usize = 6;

fn unmask(edge: &Edge, table: Imported, entry: uuid::Uuid, digest: &[u8]) -> Result<Sum> {
    let stored = Sum::stored(digest).ok_or_else(|| Error::Corrupt(format!("the digest of entry {entry}")))?;
    Ok(stored - Sum::mask(edge, table.action(), entry))
}

/// Whether a fact of a table says this.
pub(crate) fn says(edge: &Edge, table: Imported, entry: uuid::Uuid, digest: &[u8], sum: Sum) -> bool {
    unmask(edge, table, entry, digest).is_ok_and(|said| said == sum)
}
