//! Readings of personal data. The store notes them where it reads, from the proof; one entry a request is durable before the answer
//! leaves (capability S2).

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Mutex, PoisonError};

use domain::id::{AccountId, CaseId, FileId, PersonKey};
use domain::policy::{Action, Operate, Proof, Role, Viewer};
use jiff::Timestamp;
use tokio::task_local;
use uuid::Uuid;

use crate::entry::Entry;
use crate::value::time_of;
use crate::{Edge, Result, Store};

statements! {
    READINGS = "SELECT idx, entry_id, at_us, account_id, action, subject FROM audit_entry
        WHERE idx > $1 AND subject LIKE 'purpose=%' AND entry_id IS NOT NULL ORDER BY idx LIMIT 2000";
    HERE = "SELECT count(*) FROM person WHERE person_key = $1";
}

task_local! {
    static SEEN: Mutex<Vec<Seen>>;
}

/// What somebody saw in one request.
#[derive(Clone, Debug)]
struct Seen {
    viewer: Viewer,
    actions: BTreeSet<&'static str>,
    subjects: BTreeSet<Subject>,
}

/// Whose data, or which case, was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A person of the record.
    Person(PersonKey),
    Case(CaseId),
    File(FileId),
    /// An account: one's own requests and drafts.
    Account(AccountId),
}

/// A reading, as the log holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub at: Timestamp,
    /// Who read.
    pub account: Option<AccountId>,
    /// What was done, as `area.verb`, several joined by `+`.
    pub action: String,
    /// What for: `purpose`, `role`, `team`, then tags.
    pub subject: String,
}

impl Subject {
    fn pair(&self) -> (&'static str, String) {
        match self {
            Self::Person(key) => ("person", key.0.clone()),
            Self::Case(id) => ("case", id.to_string()),
            Self::File(id) => ("file", id.to_string()),
            Self::Account(id) => ("account", id.to_string()),
        }
    }

    /// As an entry names it. Read together, a case and a person would stay linked when the case is destroyed.
    fn tagged(&self, edge: &Edge, entry: Uuid) -> (&'static str, String) {
        let (kind, id) = self.pair();
        (kind, edge.reading_tag(entry, kind, &id))
    }
}

impl Store {
    /// Whether the entry of a reading names something, by what its subject says.
    ///
    /// # Errors
    /// [`Error::NoKeys`](crate::Error::NoKeys).
    pub fn is_named(&self, what: &Subject, (entry, subject): (Uuid, &str)) -> Result<bool> {
        let (kind, tag) = what.tagged(self.edge()?, entry);
        Ok(form_urlencoded::parse(subject.as_bytes()).any(|(name, value)| name == kind && value == tag))
    }

    /// Every reading of a person who is here, or of a case, that has its place in the log. It goes through all of them.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn readings_of(&self, _proof: &Proof<Operate>, what: &Subject) -> Result<Option<Vec<Reading>>> {
        type Row = (i64, Uuid, i64, Option<Uuid>, String, String);
        if let Subject::Person(key) = what
            && self.q(HERE).bind(key.0.clone()).one::<(i64,)>().await?.0 == 0
        {
            return Ok(None);
        }
        let (mut readings, mut after) = (Vec::new(), -1_i64);
        loop {
            let rows: Vec<Row> = self.q(READINGS).bind(after).all().await?;
            let Some(last) = rows.last() else { return Ok(Some(readings)) };
            after = last.0;
            for (_, id, at_us, account, action, subject) in rows {
                if self.is_named(what, (id, &subject))? {
                    readings.push(Reading { at: time_of(at_us)?, account: account.map(AccountId), action, subject });
                }
            }
        }
    }

    /// Does something, and then writes one entry for what was read meanwhile: the answer may leave when that is durable.
    pub async fn recording<T>(&self, doing: impl Future<Output = T>) -> (T, Result<()>) {
        SEEN.scope(Mutex::default(), async {
            let done = doing.await;
            let seen = SEEN.with(|seen| std::mem::take(&mut *seen.lock().unwrap_or_else(PoisonError::into_inner)));
            (done, self.write_readings(seen).await)
        })
        .await
    }

    /// Notes a reading that a proof allowed.
    pub(crate) async fn seen<A: Action>(&self, proof: &Proof<A>, subjects: impl IntoIterator<Item = Subject>) -> Result<()> {
        self.seen_by(proof.viewer(), A::NAME, subjects).await
    }

    /// Notes a reading. Outside of [`Store::recording`] it is written at once.
    pub(crate) async fn seen_by(
        &self,
        viewer: &Viewer,
        action: &'static str,
        subjects: impl IntoIterator<Item = Subject>,
    ) -> Result<()> {
        // The portal's own work is no reading of somebody's.
        if viewer.role == Role::Portal {
            return Ok(());
        }
        let mut new = Some(Seen { viewer: viewer.clone(), actions: [action].into(), subjects: subjects.into_iter().collect() });
        let collected = SEEN.try_with(|seen| {
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(new) = new.take() else { return };
            match seen.iter_mut().find(|known| known.viewer.account == viewer.account) {
                Some(known) => {
                    known.actions.extend(new.actions);
                    known.subjects.extend(new.subjects);
                }
                None => seen.push(new),
            }
        });
        if collected.is_err() {
            return self.write_readings(new.into_iter().collect()).await;
        }
        Ok(())
    }

    async fn write_readings(&self, seen: Vec<Seen>) -> Result<()> {
        if seen.is_empty() {
            return Ok(());
        }
        let edge = self.edge()?;
        let at = edge.now();
        let mut unit = self.begin().await?;
        for Seen { viewer, actions, subjects } in seen {
            let id = edge.entry_id(at);
            let action = actions.into_iter().collect::<Vec<_>>().join("+");
            let mut subject = form_urlencoded::Serializer::new(String::new());
            subject.append_pair("purpose", viewer.purpose().as_str()).append_pair("role", viewer.role.as_str());
            if let Some(team) = &viewer.team {
                subject.append_pair("team", team);
            }
            subject.extend_pairs(subjects.iter().map(|what| what.tagged(edge, id)));
            let entry = Entry { at, account: Some(viewer.account), action: &action, subject: &subject.finish(), event: None };
            unit.note_as(id, &entry);
        }
        unit.save().await
    }
}
