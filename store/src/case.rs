//! Cases: their events, and the queue rows that are computed from them.

use domain::ask::{self, Way};
use domain::case::{Case, Event, Facts, Flag, Recorded, State, Submission};
use domain::chain::{self, Hash};
use domain::clock::Calendar;
use domain::id::{AccountId, CaseId, DraftId};
use domain::kind::Kind;
use domain::policy::{
    About, CaseAccess, ChangeContact, HandleCase, KeyIn, ManageAccount, OpenReply, Proof, ReadCase, Request, Role, WorkQueue,
};
use domain::reference::Reference;
use jiff::civil::Date;

use crate::audit::Entry;
use crate::page::{Beginning, unknown};
use crate::value::{hash_of, time_of};
use crate::{Day, Error, Result, Store, UnitOfWork};

statements! {
    FIND = "SELECT case_id, requester FROM case_head WHERE reference = $1";
    REFERENCE = "SELECT reference FROM case_head WHERE case_id = $1";
    OF_DRAFT = "SELECT reference FROM case_head WHERE draft_id = $1 ORDER BY part LIMIT 1";
    LINKED = "SELECT o.case_id, o.reference FROM case_head h JOIN case_head o ON o.draft_id = h.draft_id
        WHERE h.case_id = $1 ORDER BY o.part";
    DRAFT = "SELECT draft_id FROM case_head WHERE case_id = $1";
    KEYED = "SELECT h.case_id, h.requester, h.keyed_by, f.case_id AS first FROM case_head h
        JOIN case_head f ON f.draft_id = h.draft_id AND f.part = 1 WHERE h.reference = $1 AND h.keyed_by IS NOT NULL";
    HEAD_ADD = "INSERT INTO case_head (case_id, reference, kind, requester, subject, described, alike, keyed_by, draft_id, part, seq, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11) ON CONFLICT DO NOTHING";
    ALIKE = "SELECT o.reference, q.state, q.received, count(*) OVER () AS total FROM case_head h
        JOIN case_head o ON o.alike = h.alike AND o.kind = h.kind AND o.case_id <> h.case_id
        JOIN case_queue q ON q.case_id = o.case_id WHERE h.case_id = $1 ORDER BY q.received DESC, o.case_id LIMIT 20";
    OWN_ALIKE = "SELECT h.reference, count(*) OVER () AS total FROM case_head h JOIN case_queue q ON q.case_id = h.case_id
        WHERE h.alike = $1 AND h.kind = $2 AND h.requester = $3 AND q.open = TRUE ORDER BY h.case_id LIMIT 20";
    PERSON_NAME = "SELECT given_names, family_name, date_of_birth FROM person WHERE person_key = $1";
    MARK_PUT = "INSERT INTO person_mark (case_id, person_key, effect, since, ended) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (case_id) DO UPDATE SET person_key = excluded.person_key, ended = excluded.ended";
    ACCOUNT_LOCK = "UPDATE account SET name = name WHERE account_id = $1";
    OF_REQUESTER = "SELECT case_id FROM case_head WHERE requester = $1 AND seq >= 1 ORDER BY case_id";
    HEAD_LOCK = "UPDATE case_head SET seq = seq WHERE case_id = $1 RETURNING hash";
    HEAD_MOVE = "UPDATE case_head SET seq = $1, hash = $2 WHERE case_id = $3 AND seq = $1 - 1";
    SENT = "SELECT payload FROM case_event WHERE case_id = $1 AND seq = 1";
    EVENTS = "SELECT case_id, seq, at_us, account_id, role, payload, previous, hash FROM case_event WHERE case_id = $1 ORDER BY seq";
    EVENT_ADD = "INSERT INTO case_event (case_id, seq, at_us, account_id, role, payload, previous, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    QUEUE_PUT = "INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer,
        flag_order, flag_urgent, flag_silent, unreadable, urgent_on, calendar_no)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, $11, 0)
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, open = excluded.open, received = excluded.received,
        due = excluded.due, limit_on = excluded.limit_on, officer = excluded.officer,
        flag_order = excluded.flag_order, flag_urgent = excluded.flag_urgent, flag_silent = excluded.flag_silent,
        urgent_on = excluded.urgent_on";
    QUEUE_CLEAR = "DELETE FROM case_queue";
    IDS = "SELECT case_id FROM case_head WHERE case_id > $1 ORDER BY case_id LIMIT 500";
    NAMES = "SELECT coalesce(p.given_names || ' ' || p.family_name, h.described, '') AS subject, a.name, o.name AS officer
        FROM case_head h LEFT JOIN person p ON p.person_key = h.subject JOIN account a ON a.account_id = h.requester
        LEFT JOIN account o ON o.account_id = $2 WHERE h.case_id = $1";
    ANY_IDS = "SELECT case_id FROM case_head WHERE seq >= 1 AND case_id > $1 ORDER BY case_id LIMIT 500";
}

#[derive(Debug, sqlx::FromRow)]
pub(crate) struct EventRow {
    pub case_id: uuid::Uuid,
    pub seq: i64,
    at_us: i64,
    account_id: Option<uuid::Uuid>,
    role: String,
    payload: String,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl EventRow {
    pub(crate) fn into_stored(self) -> Result<chain::Stored> {
        let fields = fields(CaseId(self.case_id), self.at_us, self.account_id, &self.role, &self.payload);
        Ok(chain::Stored { seq: self.seq, fields, previous: hash_of(&self.previous)?, hash: hash_of(&self.hash)? })
    }

    fn into_recorded(self) -> Result<Recorded> {
        let role = Role::find_by_name(&self.role).ok_or_else(|| Error::Corrupt(format!("role {}", self.role)))?;
        let event = serde_json::from_str(&self.payload).map_err(|cause| Error::Corrupt(cause.to_string()))?;
        Ok(Recorded { seq: self.seq, at: time_of(self.at_us)?, account: self.account_id.map(AccountId), role, event })
    }
}

fn fields(case: CaseId, at_us: i64, account: Option<uuid::Uuid>, role: &str, payload: &str) -> Vec<Vec<u8>> {
    vec![
        case.0.as_bytes().to_vec(),
        at_us.to_be_bytes().to_vec(),
        account.map_or_else(Vec::new, |id| id.as_bytes().to_vec()),
        role.as_bytes().to_vec(),
        payload.as_bytes().to_vec(),
    ]
}

/// Stands in a queue row for a date that does not run, so that these rows come last.
pub(crate) const NO_DATE: Date = jiff::civil::date(9999, 12, 31);

/// A case with its history.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// What people call it.
    pub reference: Reference,
    /// Where it stands.
    pub case: Case,
    /// How it came there.
    pub history: Vec<Recorded>,
}

/// The names that belong to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNames {
    /// Whose information.
    pub subject: String,
    /// Who asked.
    pub requester: String,
    /// Who works on it.
    pub officer: Option<String>,
}

/// A case that somebody of staff keyed in.
#[derive(Clone, Debug)]
pub struct KeyedCase {
    /// Which.
    pub access: CaseAccess,
    /// Who keyed it in.
    pub by: AccountId,
    /// The first case of the same form: the code on the letter is worked out from it.
    pub first: CaseId,
}

/// What the letter of a case that was keyed in says.
#[derive(Clone, Debug)]
pub struct KeyedFacts {
    /// Where it stands.
    pub case: Case,
    /// Who asked.
    pub requester: String,
    /// The cases that were keyed in with it.
    pub others: Vec<Reference>,
}

/// A case that may be about the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlikeCase {
    /// What people call it.
    pub reference: Reference,
    /// Where it stands.
    pub state: State,
    /// The day of receipt.
    pub received: Date,
}

/// A case that nobody else can change until the unit ends.
#[derive(Debug)]
pub struct LockedCase {
    /// Where it stands.
    pub case: Case,
    hash: Hash,
}

impl Store {
    /// The case of that reference, as much as is needed to decide who may see it.
    pub async fn find_case(&self, reference: &Reference) -> Result<Option<CaseAccess>> {
        let row: Option<(uuid::Uuid, uuid::Uuid)> = self.q(FIND).bind(reference.as_text()).opt().await?;
        Ok(row.map(|(case, requester)| CaseAccess { case: CaseId(case), requester: AccountId(requester) }))
    }

    /// The reference of a case.
    pub async fn find_reference(&self, case: CaseId) -> Result<Option<Reference>> {
        let row: Option<(String,)> = self.q(REFERENCE).bind(case.0).opt().await?;
        row.map(|(text,)| parse_reference(&text)).transpose()
    }

    /// The case that a draft became, if it was sent.
    pub async fn find_case_of_draft(&self, draft: DraftId) -> Result<Option<Reference>> {
        let row: Option<(String,)> = self.q(OF_DRAFT).bind(draft.0).opt().await?;
        row.map(|(text,)| parse_reference(&text)).transpose()
    }

    /// The cases that were sent with this one, itself among them, in their order (capability A23).
    pub async fn linked_cases(&self, proof: &Proof<ReadCase>) -> Result<Vec<(CaseId, Reference)>> {
        let rows: Vec<(uuid::Uuid, String)> = self.q(LINKED).bind(proof.resource().case.0).all().await?;
        rows.into_iter().map(|(id, text)| Ok((CaseId(id), parse_reference(&text)?))).collect()
    }

    /// Whether a mail about a case may still go to this address: what was safe when it was written may not be any more.
    pub async fn is_safe_address(&self, case: CaseId, email: &str) -> Result<bool> {
        let history = recorded(self.q(EVENTS).bind(case.0).all().await?)?;
        Ok(Case::replay(case, &history).contact().destination(Way::Email) == Some(email))
    }

    /// The draft that a case came from: its evidence hangs on it.
    pub async fn draft_of(&self, proof: &Proof<ReadCase>) -> Result<DraftId> {
        let (id,): (uuid::Uuid,) = self.q(DRAFT).bind(proof.resource().case.0).one().await?;
        Ok(DraftId(id))
    }

    /// Other cases of the same kind that may be about the same person (capability A21): for officers to look at. It proves
    /// nothing, hides nothing and stops nothing.
    pub async fn alike_cases(&self, _proof: &Proof<WorkQueue>, case: CaseId) -> Result<Beginning<AlikeCase>> {
        let rows: Vec<(String, String, Day, i64)> = self.q(ALIKE).bind(case.0).all().await?;
        let read = |(reference, state, received, _): (String, String, Day, i64)| {
            let state = State::find_by_name(&state).ok_or_else(|| unknown("case_queue.state"))?;
            Ok(AlikeCase { reference: parse_reference(&reference)?, state, received: received.0 })
        };
        Beginning::read(rows, |row| row.3, read)
    }

    /// The asker's own open requests of this kind about somebody of this name and day of birth.
    pub async fn own_alike(&self, proof: &Proof<ManageAccount>, kind: Kind, alike: &Hash) -> Result<Beginning<Reference>> {
        let q = self.q(OWN_ALIKE).bind(alike.to_vec()).bind(kind.as_str().to_owned()).bind(proof.resource().0);
        Beginning::read(q.all::<(String, i64)>().await?, |row| row.1, |(text, _)| parse_reference(&text))
    }

    /// A case that somebody of staff keyed in.
    pub async fn find_keyed_case(&self, reference: &Reference) -> Result<Option<KeyedCase>> {
        type Row = (uuid::Uuid, uuid::Uuid, uuid::Uuid, uuid::Uuid);
        let row: Option<Row> = self.q(KEYED).bind(reference.as_text()).opt().await?;
        Ok(row.map(|(case, requester, by, first)| KeyedCase {
            access: CaseAccess { case: CaseId(case), requester: AccountId(requester) },
            by: AccountId(by),
            first: CaseId(first),
        }))
    }

    /// What the letter of a case that was keyed in says: the case, and who asked.
    pub async fn keyed_facts(&self, _proof: &Proof<KeyIn>, case: CaseId) -> Result<KeyedFacts> {
        let history = recorded(self.q(EVENTS).bind(case.0).all().await?)?;
        let q = self.q(NAMES).bind(case.0).bind(None::<uuid::Uuid>);
        let (_, requester, _): (String, String, Option<String>) = q.one().await?;
        let linked: Vec<(uuid::Uuid, String)> = self.q(LINKED).bind(case.0).all().await?;
        let others = linked.into_iter().filter(|(id, _)| *id != case.0).map(|(_, text)| parse_reference(&text));
        Ok(KeyedFacts { case: Case::replay(case, &history), requester, others: others.collect::<Result<_>>()? })
    }

    /// A case with its history, for somebody who may see it.
    pub async fn case(&self, proof: &Proof<ReadCase>) -> Result<CaseFile> {
        let id = proof.resource().case;
        let reference = self.find_reference(id).await?.ok_or(sqlx::Error::RowNotFound)?;
        let history = recorded(self.q(EVENTS).bind(id.0).all().await?)?;
        Ok(CaseFile { reference, case: Case::replay(id, &history), history })
    }

    /// What was sent, byte for byte as it was stored and signed.
    pub async fn sent(&self, proof: &Proof<ReadCase>) -> Result<String> {
        let (payload,): (String,) = self.q(SENT).bind(proof.resource().case.0).one().await?;
        Ok(payload)
    }

    /// The names of whom a case is about, who asked, and who works on it.
    pub async fn case_names(&self, proof: &Proof<ReadCase>, officer: Option<AccountId>) -> Result<CaseNames> {
        let q = self.q(NAMES).bind(proof.resource().case.0).bind(officer.map(|id| id.0));
        let (subject, requester, officer): (String, String, Option<String>) = q.one().await?;
        Ok(CaseNames { subject, requester, officer })
    }

    /// Rebuilds every queue row from the events. Returns how many cases there are.
    pub async fn reindex(&self, calendar: &Calendar) -> Result<u64> {
        let mut unit = self.begin().await?;
        unit.q(QUEUE_CLEAR).exec().await?;
        let (mut after, mut done) = (uuid::Uuid::nil(), 0);
        loop {
            let ids: Vec<(uuid::Uuid,)> = unit.q(IDS).bind(after).all().await?;
            let Some((last,)) = ids.last() else { break };
            after = *last;
            for (id,) in ids {
                let history = recorded(unit.q(EVENTS).bind(id).all().await?)?;
                let case = Case::replay(CaseId(id), &history);
                unit.put_mark(&case).await?;
                unit.put_queue_row(&case, calendar).await?;
                done += 1;
            }
        }
        unit.save().await?;
        Ok(done)
    }

    /// Cases in order of their id, a page at a time; for tests and jobs that walk all of them.
    pub async fn list_case_ids(&self, after: Option<CaseId>) -> Result<Vec<CaseId>> {
        let after = after.map_or_else(uuid::Uuid::nil, |id| id.0);
        let ids: Vec<(uuid::Uuid,)> = self.q(ANY_IDS).bind(after).all().await?;
        Ok(ids.into_iter().map(|(id,)| CaseId(id)).collect())
    }
}

/// A case to be made: its identity, its reference, and the draft whose answers it carries.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// A fresh identity.
    pub id: CaseId,
    /// A fresh reference.
    pub reference: Reference,
    /// The draft.
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
        let added = self
            .q(HEAD_ADD)
            .bind(new.id.0)
            .bind(new.reference.as_text())
            .bind(kind.as_str().to_owned())
            .bind(requester.0)
            .bind(subject.as_ref().map(|key| key.0.clone()))
            .bind(described.as_ref().map(|person| person.name.clone()))
            .bind(alike.map(|hash| hash.to_vec()))
            .bind(keyed_by.map(|id| id.0))
            .bind(new.draft.0)
            .bind(new.part)
            .bind(chain::START.to_vec())
            .exec()
            .await?;
        if added == 0 {
            return Err(Error::Conflict(None));
        }
        Ok(LockedCase { case: Case::new(new.id), hash: chain::START })
    }

    /// What cases about the same person have in common: for grouping, never for proof.
    async fn alike(&mut self, submission: &Submission) -> Result<Option<Hash>> {
        if let Some(person) = &submission.described {
            return Ok(ask::alike(&person.name, person.born));
        }
        let Some(key) = &submission.subject else { return Ok(None) };
        let (given, family, born): (String, String, Option<Day>) = self.q(PERSON_NAME).bind(key.0.clone()).one().await?;
        Ok(ask::alike(&format!("{given} {family}"), born.map(Date::from)))
    }

    /// Locks a case for an officer who works on it.
    pub async fn lock_case_to_handle(&mut self, proof: &Proof<HandleCase>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for the person who asked.
    pub async fn lock_own_case(&mut self, proof: &Proof<OpenReply>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
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
        let rows: Vec<(uuid::Uuid,)> = self.q(OF_REQUESTER).bind(requester.0).all().await?;
        Ok(rows.into_iter().map(|(case,)| CaseAccess { case: CaseId(case), requester }).collect())
    }

    /// Locks a case to say how who asked may be reached.
    pub async fn lock_case_to_reach(&mut self, proof: &Proof<ChangeContact>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    async fn lock_case(&mut self, id: CaseId) -> Result<LockedCase> {
        let (hash,): (Vec<u8>,) = self.q(HEAD_LOCK).bind(id.0).one().await?;
        let history = recorded(self.q(EVENTS).bind(id.0).all().await?)?;
        Ok(LockedCase { case: Case::replay(id, &history), hash: hash_of(&hash)? })
    }

    /// Appends events: the events, the head, the queue row and the audit, in this unit.
    pub async fn append(&mut self, locked: &mut LockedCase, facts: Facts<'_>, events: Vec<Event>) -> Result<()> {
        for event in events {
            let recorded = Recorded::new(locked.case.seq + 1, event, facts);
            self.add_event(locked, &recorded).await?;
            locked.case = locked.case.clone().evolve(&recorded);
        }
        self.put_mark(&locked.case).await?;
        self.put_queue_row(&locked.case, facts.calendar).await
    }

    async fn add_event(&mut self, locked: &mut LockedCase, recorded: &Recorded) -> Result<()> {
        let (id, at_us) = (locked.case.id, recorded.at.as_microsecond());
        let account = recorded.account.map(|id| id.0);
        let payload = serde_json::to_string(&recorded.event).map_err(|cause| Error::Corrupt(cause.to_string()))?;
        let fields = fields(id, at_us, account, recorded.role.as_str(), &payload);
        let parts: Vec<&[u8]> = fields.iter().map(Vec::as_slice).collect();
        let hash = chain::link(&locked.hash, recorded.seq, &parts);
        self.q(EVENT_ADD)
            .bind(id.0)
            .bind(recorded.seq)
            .bind(at_us)
            .bind(account)
            .bind(recorded.role.as_str().to_owned())
            .bind(payload)
            .bind(locked.hash.to_vec())
            .bind(hash.to_vec())
            .exec_one()
            .await?;
        self.q(HEAD_MOVE).bind(recorded.seq).bind(hash.to_vec()).bind(id.0).exec_one().await?;
        locked.hash = hash;
        let event = Some((id, recorded.seq, hash));
        let subject = id.to_string();
        self.audit(Entry { at: recorded.at, account: recorded.account, action: "case.event", subject: &subject, event }).await
    }

    async fn put_queue_row(&mut self, case: &Case, calendar: &Calendar) -> Result<()> {
        let Some(received) = case.received() else { return Ok(()) };
        let (due, limit) = cached(case, calendar);
        let flags = case.flags();
        let has = |flag| flags.contains(&flag);
        let urgent_on = case.submission.as_ref().and_then(|submission| submission.answers.day("urgent-on"));
        self.q(QUEUE_PUT)
            .bind(case.id.0)
            .bind(case.state.as_str().to_owned())
            .bind(case.state.is_open())
            .bind(Day(received))
            .bind(due)
            .bind(limit)
            .bind(case.officer.map(|id| id.0))
            .bind(has(Flag::Order))
            .bind(has(Flag::Urgent))
            .bind(has(Flag::Silent))
            .bind(urgent_on.filter(|_| has(Flag::Urgent)).map(Day))
            .exec_one()
            .await
    }

    /// What took effect at once stands on the person's record from the same moment.
    async fn put_mark(&mut self, case: &Case) -> Result<()> {
        let (Some((effect, since, ended)), Some(person)) = (case.mark(), case.subject()) else { return Ok(()) };
        let q = self.q(MARK_PUT).bind(case.id.0).bind(person.0.clone()).bind(effect.as_str().to_owned());
        q.bind(Day(since)).bind(ended.map(Day)).exec_one().await
    }
}

/// The two dates of a queue row: the day to work to, and the limit.
pub(crate) fn cached(case: &Case, calendar: &Calendar) -> (Day, Option<Day>) {
    let dates = case.statutory_dates(calendar);
    let due = dates.and_then(|dates| dates.work_to);
    (Day(due.unwrap_or(NO_DATE)), dates.and_then(|dates| dates.limit).map(Day))
}

pub(crate) fn recorded(rows: Vec<EventRow>) -> Result<Vec<Recorded>> {
    rows.into_iter().map(EventRow::into_recorded).collect()
}

pub(crate) fn parse_reference(text: &str) -> Result<Reference> {
    text.parse().map_err(|_| Error::Corrupt(format!("reference {text}")))
}
