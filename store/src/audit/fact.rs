//! Facts as entries: the columns that decide access, with the row that holds them. Who writes the database cannot change one without
//! the other.
//!
//! An entry `fact.<table>` is about `<table>:<id>`; its digest covers its own identity and the columns. A row that is removed has a
//! last fact without a digest. Of what is imported there is one fact a table: over keys and columns in order of key.

use domain::chain::Hash;
use domain::log;
use domain::receipt::in_order;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::edge::Edge;
use crate::entry::Waiting;
use crate::{Result, SqlDate, UnitOfWork};

statements! {
    PEOPLE = "SELECT person_key, retention FROM person WHERE person_key > $1 ORDER BY person_key LIMIT 5000";
    RELATIONSHIPS = "SELECT relationship_key, person_key, related_key, kind, parental_responsibility, view_forbidden, started_on, ended_on, gone_no
        FROM relationship WHERE relationship_key > $1 ORDER BY relationship_key LIMIT 5000";
    ADDRESSES = "SELECT address_key, person_key, protected FROM address WHERE address_key > $1 ORDER BY address_key LIMIT 5000";
    CONTACTS = "SELECT contact_key, person_key, protected, verified FROM contact WHERE contact_key > $1 ORDER BY contact_key LIMIT 5000";
}

domain::listed! {
    /// The tables whose rows have facts of their own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum FactKind {
        Account,
        Credential,
        CaseHead,
        File,
        Evidence,
        Receipt,
        ReceiptKey,
        HolidayFeed,
    }
}

impl FactKind {
    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::Account => "fact.account",
            Self::Credential => "fact.credential",
            Self::CaseHead => "fact.case_head",
            Self::File => "fact.file",
            Self::Evidence => "fact.evidence",
            Self::Receipt => "fact.receipt",
            Self::ReceiptKey => "fact.receipt_key",
            Self::HolidayFeed => "fact.holiday_feed",
        }
    }

    pub(crate) fn subject(self, id: &str) -> String {
        format!("{}:{id}", &self.action()["fact.".len()..])
    }
}

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
    }
}

impl Imported {
    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::People => "fact.person",
            Self::Relationships => "fact.relationship",
            Self::Addresses => "fact.address",
            Self::Contacts => "fact.contact",
        }
    }
}

/// The columns of a row, as its fact covers them.
pub(crate) type Columns = Vec<Option<Vec<u8>>>;

/// The columns of an account, as its fact covers them.
pub(crate) fn account_columns(
    edge: &Edge,
    role: &str,
    person: Option<&str>,
    (guest, email): (bool, Option<&str>),
    closed_us: Option<i64>,
) -> Columns {
    let person = person.map(|key| key.as_bytes().to_vec());
    let closed = closed_us.map(|at| at.to_be_bytes().to_vec());
    let email = email.map(|email| edge.tag(format!("email {email}").as_bytes()).to_vec());
    vec![Some(role.as_bytes().to_vec()), person, Some(vec![u8::from(guest)]), closed, email]
}

/// The columns of a file. Its digest goes in keyed: who has a destroyed file and the log alone cannot tell that it was here.
pub(crate) fn file_columns(edge: &Edge, sha256: Option<&[u8]>, size: i64) -> Columns {
    vec![sha256.map(|hash| edge.tag(&[b"file ", hash].concat()).to_vec()), Some(size.to_be_bytes().to_vec())]
}

/// The columns of a paper that came with a request: whose it is, and whether it may be opened.
pub(crate) fn evidence_columns(draft: uuid::Uuid, state: &str) -> Columns {
    vec![Some(draft.as_bytes().to_vec()), Some(state.as_bytes().to_vec())]
}

/// The public half of a passkey, out of what webauthn-rs keeps of it: what using it changes is left out.
pub(crate) fn public_key_of(passkey: &str) -> Vec<u8> {
    let kept: Option<serde_json::Value> = serde_json::from_str(passkey).ok();
    kept.and_then(|kept| Some(in_order(kept.get("cred")?.get("cred")?.clone()).to_string().into_bytes())).unwrap_or_default()
}

impl UnitOfWork {
    /// Notes the columns of a row that decide access; `None`: the row is gone.
    pub(crate) fn fact(&mut self, kind: FactKind, id: &str, columns: Option<&[Option<&[u8]>]>, at: Timestamp) -> Result<()> {
        let entry = self.store.edge()?.entry_id(at);
        let digest = columns.map(|columns| log::fact(entry.as_bytes(), columns));
        self.push_fact(entry, kind.action(), kind.subject(id), digest, at);
        Ok(())
    }

    /// As [`Self::fact`], of columns that are there.
    pub(crate) fn fact_of(&mut self, kind: FactKind, id: &str, columns: &Columns, at: Timestamp) -> Result<()> {
        let columns: Vec<Option<&[u8]>> = columns.iter().map(Option::as_deref).collect();
        self.fact(kind, id, Some(&columns), at)
    }

    /// Notes what the imported tables say, after an import or a change of their rows.
    pub async fn note_imported(&mut self, at: Timestamp) -> Result<()> {
        for table in Imported::ALL {
            let rows = self.imported_digest(table).await?;
            let entry = self.store.edge()?.entry_id(at);
            let digest = log::fact(entry.as_bytes(), &[Some(&rows)]);
            self.push_fact(entry, table.action(), "import".to_owned(), Some(digest), at);
        }
        Ok(())
    }

    fn push_fact(&mut self, id: uuid::Uuid, action: &str, subject: String, digest: Option<Hash>, at: Timestamp) {
        let (at_us, action) = (at.as_microsecond(), action.to_owned());
        let waiting = Waiting { id, at_us, account: None, action, subject, case: None, event_seq: None, digest };
        self.entries.push(waiting);
    }

    /// One digest over keys and columns, in order of key. Memory does not grow with the table.
    pub(crate) async fn imported_digest(&mut self, table: Imported) -> Result<Hash> {
        let mut hasher = Sha256::new();
        let mut after = String::new();
        loop {
            let rows = self.imported_page(table, &after).await?;
            let Some(last) = rows.last() else { return Ok(hasher.finalize().into()) };
            after.clone_from(&last[0]);
            for column in rows.into_iter().flatten() {
                hasher.update((column.len() as u64).to_be_bytes());
                hasher.update(column);
            }
        }
    }

    async fn imported_page(&mut self, table: Imported, after: &str) -> Result<Vec<Vec<String>>> {
        type Relationship = (String, String, String, String, bool, bool, Option<SqlDate>, Option<SqlDate>, Option<i64>);
        let after = after.to_owned();
        let day = |day: Option<SqlDate>| day.map(|day| day.0.to_string()).unwrap_or_default();
        Ok(match table {
            Imported::People => {
                let rows: Vec<(String, String)> = self.q(PEOPLE).bind(after).all().await?;
                rows.into_iter().map(|(key, retention)| vec![key, retention]).collect()
            }
            Imported::Relationships => {
                let rows: Vec<Relationship> = self.q(RELATIONSHIPS).bind(after).all().await?;
                let row = |(key, person, related, kind, holds, forbidden, from, to, gone): Relationship| {
                    let (holds, forbidden) = (holds.to_string(), forbidden.to_string());
                    vec![
                        key,
                        person,
                        related,
                        kind,
                        holds,
                        forbidden,
                        day(from),
                        day(to),
                        gone.map(|no| no.to_string()).unwrap_or_default(),
                    ]
                };
                rows.into_iter().map(row).collect()
            }
            Imported::Addresses => {
                let rows: Vec<(String, String, bool)> = self.q(ADDRESSES).bind(after).all().await?;
                rows.into_iter().map(|(key, person, protected)| vec![key, person, protected.to_string()]).collect()
            }
            Imported::Contacts => {
                let rows: Vec<(String, String, bool, bool)> = self.q(CONTACTS).bind(after).all().await?;
                let row = |(key, person, protected, verified): (String, String, bool, bool)| {
                    vec![key, person, protected.to_string(), verified.to_string()]
                };
                rows.into_iter().map(row).collect()
            }
        })
    }
}
