//! Opening a case, locking it, appending events.

use domain::ask;
use domain::case::stored::{Unreadable, VERSION, encode};
use domain::case::{Case, Event, Facts, Flag, Recorded, Submission};
use domain::chain::{self, Hash};
use domain::clock::Calendar;
use domain::id::{AccountId, CaseId, DraftId, PersonKey};
use domain::kind::Effect;
use domain::log::commitment;
use domain::policy::{
    About, CaseAccess, ChangeContact, HandleCase, KeyIn, ManageAccount, OpenReply, Operate, Proof, ReadCase, Request, ReviewCase,
};
use domain::reference::Reference;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{HeadFact, LockedCase, NO_DATE, SentCase};
use crate::audit::Entry;
use crate::epoch;
use crate::event::{self, CaseHistory, EventRow, fields};
use crate::sealed::{self, SealedText};
use crate::value::hash_of;
use crate::{Error, Result, SqlDate, UnitOfWork};

statements! {
    HEAD_ADD = "INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10) ON CONFLICT DO NOTHING";
    KEY_ADD = "INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES ($1, $2, $3, $4, $5)";
    KEY = "SELECT epoch, wrapped FROM case_key WHERE case_id = $1";
    PERSON_NAME = "SELECT given_names, family_name, date_of_birth FROM person WHERE person_key = $1";
    MARK_PUT = "INSERT INTO person_mark (case_id, person_key, effect, since, ended, given_by) VALUES ($1, $2, $3, $4, $5,
        coalesce($6, (SELECT a.person_key FROM account a WHERE a.account_id = $7)))
        ON CONFLICT (case_id) DO UPDATE SET person_key = excluded.person_key, ended = excluded.ended,
        given_by = CASE WHEN person_mark.given_by IS NULL THEN NULL ELSE excluded.given_by END";
    MARK_REMOVE = "DELETE FROM person_mark WHERE case_id = $1";
    ACCOUNT_LOCK = "UPDATE account SET name = name WHERE account_id = $1";
    HEAD_LOCK = "UPDATE case_head SET seq = seq WHERE case_id = $1 RETURNING hash";
    HEAD_MOVE = "UPDATE case_head SET seq = $1, hash = $2 WHERE case_id = $3 AND seq = $4";
    EVENT_ADD = "INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PAYLOAD_ADD = "INSERT INTO case_payload (case_id, seq, sealed) VALUES ($1, $2, $3)";
    QUEUE_PUT = "INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent,
        urgent_on, unreadable, calendar_no, about, waits, unconfirmed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, FALSE, $12, $13, $14, $15)
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, open = excluded.open, received = excluded.received,
        due = excluded.due, limit_on = excluded.limit_on, officer = excluded.officer, flag_order = excluded.flag_order,
        flag_urgent = excluded.flag_urgent, flag_silent = excluded.flag_silent, urgent_on = excluded.urgent_on,
        unreadable = FALSE, calendar_no = excluded.calendar_no, about = excluded.about, waits = excluded.waits,
        unconfirmed = excluded.unconfirmed";
}

/// A case to be made: its identity, its reference, and the draft whose answers it carries.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// A fresh identity.
    pub id: CaseId,
    /// A fresh reference.
    pub reference: Reference,
    pub draft: DraftId,
    /// Its place among the cases of the draft, from 1: one for each person.
    pub part: i64,
    /// What is asked for, by whom, about whom.
    pub submission: Submission,
}

impl UnitOfWork {
    /// Makes an empty case for a request about this person. [`Error::Conflict`] when this part of the draft was sent already
    /// or the reference is taken.
    pub async fn open_case(&mut self, proof: &Proof<Request>, new: &NewCase) -> Result<LockedCase> {
        match proof.resource() {
            About::Known(access) if new.submission.subject.as_ref() == Some(&access.person) => {}
            About::Described if new.submission.subject.is_none() => {}
            _ => return Err(Error::Corrupt("the proof is about somebody else".into())),
        }
        self.open(new, None).await
    }

    /// Makes an empty case for a request that somebody of staff keys in.
    pub async fn open_keyed_case(&mut self, proof: &Proof<KeyIn>, new: &NewCase) -> Result<LockedCase> {
        self.open(new, Some(proof.viewer().account)).await
    }

    async fn open(&mut self, new: &NewCase, keyed_by: Option<AccountId>) -> Result<LockedCase> {
        let Submission { kind, requester, subject, described, .. } = &new.submission;
        let alike = self.alike(&new.submission).await?;
        let (key, (epoch, wrapped)) = self.make_key(new.id.0).await?;
        let edge = self.store.edge()?;
        let seal = |column: &str, text: &[u8]| SealedText::seal(edge, &key, (column, new.id.0), text);
        let described = described.as_ref().map(|person| seal(sealed::DESCRIBED, person.name.as_bytes()));
        let found_by = alike.and_then(|alike| edge.finder(epoch, sealed::ALIKE, &alike)).map(Vec::from);
        let alike = alike.map(|alike| seal(sealed::ALIKE, &alike));
        let reference = new.reference.as_text();
        let added = self
            .q(HEAD_ADD)
            .bind(new.id.0)
            .bind(reference.clone())
            .bind(kind.as_str().to_owned())
            .bind(requester.0)
            .bind(subject.as_ref().map(|key| key.0.clone()))
            .bind(described)
            .bind(keyed_by.map(|id| id.0))
            .bind(new.draft.0)
            .bind(new.part)
            .bind(chain::START.to_vec())
            .exec()
            .await?;
        if added == 0 {
            return Err(Error::Conflict(None));
        }
        self.q(KEY_ADD).bind(new.id.0).bind(epoch).bind(wrapped).bind(alike).bind(found_by).exec_one().await?;
        let fact = HeadFact {
            reference: &reference,
            kind: kind.as_str(),
            requester: Some(*requester),
            subject: subject.as_ref().map(|key| key.0.as_str()),
            draft: Some(new.draft),
            part: new.part,
            keyed_by,
        };
        let at = self.store.edge()?.now();
        fact.note(self, new.id, at)?;
        Ok(LockedCase { case: Case::new(new.id), sent: None, hash: chain::START, key })
    }

    /// What cases about the same person have in common: for grouping, never for proof.
    async fn alike(&mut self, submission: &Submission) -> Result<Option<Hash>> {
        if let Some(person) = &submission.described {
            return Ok(ask::alike(&person.name, person.born));
        }
        let Some(key) = &submission.subject else { return Ok(None) };
        let (given, family, born): (String, String, Option<SqlDate>) = self.q(PERSON_NAME).bind(key.0.clone()).one().await?;
        Ok(ask::alike(&format!("{given} {family}"), born.map(Date::from)))
    }

    /// Locks a case for an officer who works on it.
    pub async fn lock_case_to_handle(&mut self, proof: &Proof<HandleCase>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for a second person.
    pub async fn lock_case_to_review(&mut self, proof: &Proof<ReviewCase>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for the person who asked.
    pub async fn lock_own_case(&mut self, proof: &Proof<OpenReply>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for the portal's operator.
    pub async fn lock_case_to_operate(&mut self, _proof: &Proof<Operate>, case: CaseId) -> Result<LockedCase> {
        self.lock_case(case).await
    }

    /// Every case of who made this one, itself among them: what is said of how to reach somebody holds for all of them. Nobody
    /// asks for this person, or says how to reach them, until the unit ends.
    pub async fn cases_of_requester(&mut self, proof: &Proof<ReadCase>) -> Result<Vec<CaseAccess>> {
        self.cases_of_account(proof.resource().requester).await
    }

    /// The cases of one's own account; nobody else adds one, or says how to reach its owner, until the unit ends.
    pub async fn own_cases(&mut self, own: &Proof<ManageAccount>) -> Result<Vec<CaseAccess>> {
        self.cases_of_account(*own.resource()).await
    }

    async fn cases_of_account(&mut self, requester: AccountId) -> Result<Vec<CaseAccess>> {
        self.q(ACCOUNT_LOCK).bind(requester.0).exec_one().await?;
        self.accesses_of(requester).await
    }

    /// Locks a case to say how who asked may be reached. `None` of one that was destroyed meanwhile.
    pub async fn lock_case_to_reach(&mut self, proof: &Proof<ChangeContact>) -> Result<Option<LockedCase>> {
        let case = proof.resource().case;
        if self.q(KEY).bind(case.0).opt::<epoch::Wrapped>().await?.is_none() {
            return Ok(None);
        }
        self.lock_case(case).await.map(Some)
    }

    /// Locks a case. Nothing is decided about one with an event that cannot be read.
    pub(super) async fn lock_case(&mut self, id: CaseId) -> Result<LockedCase> {
        let (hash,): (Vec<u8>,) = self.q(HEAD_LOCK).bind(id.0).one().await?;
        let wrapped: epoch::Wrapped = self.q(KEY).bind(id.0).one().await?;
        let rows: Vec<EventRow> = self.q(event::OF_CASE).bind(id.0).all().await?;
        let edge = self.store.edge()?;
        let key = epoch::unwrap(edge, id.0, &wrapped);
        let key = key.ok_or(Error::Unreadable { case: id, seq: 1, why: Unreadable::NoKey })?;
        Ok(LockedCase { case: CaseHistory::of(edge, id, rows).whole()?, sent: None, hash: hash_of(&hash)?, key })
    }

    /// Appends events: the events, the head, the queue row and the audit, in this unit.
    pub async fn append(&mut self, locked: &mut LockedCase, facts: Facts<'_>, events: Vec<Event>) -> Result<()> {
        let seqs = locked.case.seq + 1..;
        let recorded = seqs.zip(events).map(|(seq, event)| Recorded::new(seq, event, facts)).collect();
        self.append_recorded(locked, recorded).await
    }

    /// Appends events of several authors and moments, in their order.
    pub async fn append_recorded(&mut self, locked: &mut LockedCase, recorded: Vec<Recorded>) -> Result<()> {
        let before = locked.case.seq;
        for event in &recorded {
            self.add_event(locked, event).await?;
            locked.case = locked.case.clone().evolve(event);
        }
        self.move_head(locked, before).await?;
        self.put_mark(&locked.case).await?;
        self.put_queue_row(&locked.case).await
    }

    pub(super) async fn move_head(&mut self, locked: &LockedCase, before: i64) -> Result<()> {
        let (id, seq) = (locked.case.id.0, locked.case.seq);
        self.q(HEAD_MOVE).bind(seq).bind(locked.hash.to_vec()).bind(id).bind(before).exec_one().await
    }

    async fn add_event(&mut self, locked: &mut LockedCase, recorded: &Recorded) -> Result<()> {
        let (id, seq, account) = (locked.case.id, recorded.seq, recorded.account.map(|id| id.0));
        let payload = encode(&recorded.event);
        let edge = self.store.edge()?;
        let salt: Hash = edge.random();
        let sealed = event::seal(edge, &locked.key, (id.0, seq, VERSION), &salt, &payload);
        let committed = commitment(&salt, &payload);
        let written =
            Written { at_us: recorded.at.as_microsecond(), account, role: recorded.role.as_str(), v: VERSION, committed };
        self.add_row(locked, seq, &written).await?;
        self.q(PAYLOAD_ADD).bind(id.0).bind(seq).bind(sealed).exec_one().await?;
        if seq == 1 {
            locked.sent = Some(SentCase { payload, salt, hash: locked.hash });
        }
        let (event, subject) = (Some((id, seq, locked.hash)), id.to_string());
        self.note(&Entry { at: recorded.at, account: recorded.account, action: "case.event", subject: &subject, event })
    }

    /// The row of an event. The head moves once for all that are appended together.
    pub(super) async fn add_row(&mut self, locked: &mut LockedCase, seq: i64, written: &Written<'_>) -> Result<()> {
        let (id, Written { at_us, account, role, v, committed }) = (locked.case.id, *written);
        let fields = fields(id.0, at_us, account, role, v, &committed);
        let parts: Vec<&[u8]> = fields.iter().map(Vec::as_slice).collect();
        let hash = chain::link(&locked.hash, seq, &parts);
        let q = self.q(EVENT_ADD).bind(id.0).bind(seq).bind(at_us).bind(account).bind(role.to_owned()).bind(v);
        q.bind(committed.to_vec()).bind(locked.hash.to_vec()).bind(hash.to_vec()).exec_one().await?;
        locked.hash = hash;
        Ok(())
    }

    /// The queue row of a case, by what dates rest on now.
    pub(crate) async fn put_queue_row(&mut self, case: &Case) -> Result<()> {
        let (calendar_no, calendar) = self.calendar_with_number().await?;
        let Some(row) = QueueColumns::of(case, &calendar) else { return Ok(()) };
        let q = self.q(QUEUE_PUT).bind(case.id.0).bind(row.state).bind(row.open).bind(row.received).bind(row.due);
        let q = q.bind(row.limit_on).bind(row.officer).bind(row.flag_order).bind(row.flag_urgent).bind(row.flag_silent);
        let q = q.bind(row.urgent_on).bind(calendar_no).bind(row.about).bind(row.waits).bind(row.unconfirmed);
        q.exec_one().await
    }

    /// What took effect at once stands on the person's record from the same moment, as long as it does.
    pub(crate) async fn put_mark(&mut self, case: &Case) -> Result<()> {
        let (_, calendar) = self.calendar_with_number().await?;
        let (Some((effect, since, ended)), Some(person)) = (case.mark(&calendar), case.subject()) else {
            if case.effect.is_some() {
                self.q(MARK_REMOVE).bind(case.id.0).exec().await?;
            }
            return Ok(());
        };
        let q = self.q(MARK_PUT).bind(case.id.0).bind(person.0.clone()).bind(effect.as_str().to_owned());
        let (person, account) = whose(case, effect);
        let q = q.bind(SqlDate(since)).bind(ended.map(SqlDate)).bind(person.map(|key| key.0.clone()));
        q.bind(account.map(|id| id.0)).exec_one().await
    }
}

/// Whose consents a withdrawal ends: those of who asked; of somebody who asked for themselves and was found, theirs. Every one
/// where an officer decided it.
fn whose(case: &Case, effect: Effect) -> (Option<&PersonKey>, Option<AccountId>) {
    match &case.submission {
        Some(asked) if effect == Effect::ConsentWithdrawn && !case.decided => match asked.subject {
            Some(_) => (None, Some(asked.requester)),
            None => (case.subject(), None),
        },
        _ => (None, None),
    }
}

/// The columns of an event's row.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub at_us: i64,
    pub account: Option<Uuid>,
    pub role: &'a str,
    pub v: i64,
    pub committed: Hash,
}

/// What the events of a case say of its queue row.
#[derive(Debug, PartialEq, Eq, sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "columns")]
pub(crate) struct QueueColumns {
    state: String,
    open: bool,
    received: SqlDate,
    pub due: SqlDate,
    pub limit_on: Option<SqlDate>,
    officer: Option<Uuid>,
    flag_order: bool,
    flag_urgent: bool,
    flag_silent: bool,
    urgent_on: Option<SqlDate>,
    unreadable: bool,
    about: Option<String>,
    waits: String,
    unconfirmed: bool,
}

impl QueueColumns {
    /// By what dates rest on; `None` of a case that has no submission.
    pub fn of(case: &Case, calendar: &Calendar) -> Option<Self> {
        let (flags, (due, limit_on)) = (case.flags(), cached(case, calendar));
        let flag_urgent = flags.contains(&Flag::Urgent);
        let urgent_on = case.submission.as_ref().and_then(|submission| submission.answers.day("urgent-on"));
        Some(Self {
            state: case.state.as_str().to_owned(),
            open: case.state.is_open(),
            received: SqlDate(case.received()?),
            due,
            limit_on,
            officer: case.people.officer.map(|id| id.0),
            flag_order: flags.contains(&Flag::Order),
            flag_urgent,
            flag_silent: flags.contains(&Flag::Silent),
            urgent_on: urgent_on.filter(|_| flag_urgent).map(SqlDate),
            unreadable: false,
            about: case.subject().map(|key| key.0.clone()),
            waits: case.waits().as_str().to_owned(),
            unconfirmed: case.clock.waiting().next().is_some(),
        })
    }
}

/// The two dates of a queue row: the day to work to, and the limit.
pub(crate) fn cached(case: &Case, calendar: &Calendar) -> (SqlDate, Option<SqlDate>) {
    let dates = case.statutory_dates(calendar);
    let due = dates.and_then(|dates| dates.work_to);
    (SqlDate(due.unwrap_or(NO_DATE)), dates.and_then(|dates| dates.limit).map(SqlDate))
}
