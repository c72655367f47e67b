//! Readings of personal data. The store notes them where it reads, from the proof; one entry a request is durable before the answer
//! leaves (capability S2).

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Mutex, PoisonError};

use domain::clock::london_day;
use domain::id::{AccountId, CaseId, FileId, PersonKey};
use domain::policy::{Action, HandleCase, Operate, Proof, ReadCase, ReviewCase, Role, Viewer};
use jiff::Timestamp;
use tokio::task_local;
use uuid::Uuid;

use crate::entry::{CaseLook, Entry};
use crate::value::time_of;
use crate::{Edge, Result, SqlDate, Store};

statements! {
    // Whose record a case is about, known from the beginning or found out by an officer.
    LOOKED = "INSERT INTO looked (case_id, person_key, team, purpose, looked_on)
        SELECT h.case_id, coalesce(h.subject, q.about), $2, $3, $4 FROM case_head h LEFT JOIN case_queue q ON q.case_id = h.case_id
        WHERE h.case_id = $1 AND coalesce(h.subject, q.about) IS NOT NULL ON CONFLICT DO NOTHING";
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
    /// The case that the request was about: others stand beside it.
    case: Option<CaseId>,
}

/// What staff do with one case; a list of many is no look at a record.
const OF_ONE_CASE: [&str; 3] = [ReadCase::NAME, HandleCase::NAME, ReviewCase::NAME];

/// So many looks are remembered as noted; then all are forgotten, and noted again where they are not yet.
const REMEMBERED: usize = 4096;

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
        let subjects: Vec<Subject> = subjects.into_iter().collect();
        let case = subjects.iter().find_map(|subject| if let Subject::Case(id) = subject { Some(*id) } else { None });
        let case = case.filter(|_| OF_ONE_CASE.contains(&action));
        let subjects = subjects.into_iter().collect();
        let mut new = Some(Seen { viewer: viewer.clone(), actions: [action].into(), subjects, case });
        let collected = SEEN.try_with(|seen| {
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(new) = new.take() else { return };
            match seen.iter_mut().find(|known| known.viewer.account == viewer.account) {
                Some(known) => {
                    known.actions.extend(new.actions);
                    known.subjects.extend(new.subjects);
                    known.case = known.case.or(new.case);
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
        let mut looks = Vec::new();
        for Seen { viewer, actions, subjects, case } in seen {
            looks.extend(case.and_then(|case| self.new_look(case, &viewer, at)));
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
        for (case, team, purpose, day) in &looks {
            unit.q(LOOKED).bind(case.0).bind(team.clone()).bind(*purpose).bind(SqlDate(*day)).exec().await?;
        }
        unit.save().await?;
        let mut known = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() > REMEMBERED {
            known.clear();
        }
        known.extend(looks);
        Ok(())
    }

    /// A look at somebody's record by staff, if it is not noted yet.
    fn new_look(&self, case: CaseId, viewer: &Viewer, at: Timestamp) -> Option<CaseLook> {
        if !viewer.role.is_staff() {
            return None;
        }
        let look = (case, viewer.team.clone().unwrap_or_default(), viewer.purpose().as_str(), london_day(at));
        let known = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        (!known.contains(&look)).then_some(look)
    }
}
