//! Locking a case, appending events.

use domain::case::stored::{Unreadable, VERSION, encode};
use domain::case::{Event, Facts, Recorded};
use domain::chain::{self, Hash};
use domain::id::{AccountId, CaseId};
use domain::log::commitment;
use domain::policy::{
    CaseAccess, ChangeContact, HandleCase, HelpWith, JoinHelper, ManageAccount, OpenReply, OpenReplyFile, Operate, Proof,
    ReadCase, ReviewCase,
};
use uuid::Uuid;

use super::model::{LockedCase, SentCase};
use crate::audit::Entry;
use crate::epoch;
use crate::event::{self, CaseHistory, EventRow, fields};
use crate::value::hash_of;
use crate::{Error, Result, UnitOfWork};

statements! {
    KEY = "SELECT epoch, wrapped FROM case_key WHERE case_id = $1";
    SENT_WITH_WROTE = "SELECT count(*) FROM case_head h JOIN case_head o ON o.draft_id = h.draft_id AND o.case_id <> h.case_id
        JOIN case_queue q ON q.case_id = o.case_id WHERE h.case_id = $1 AND ' ' || q.needs || ' ' LIKE '% wrote %'";
    ACCOUNT_LOCK = "UPDATE account SET name = name WHERE account_id = $1";
    HEAD_LOCK = "UPDATE case_head SET seq = seq WHERE case_id = $1 RETURNING hash";
    HEAD_MOVE = "UPDATE case_head SET seq = $1, hash = $2 WHERE case_id = $3 AND seq = $4";
    EVENT_ADD = "INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PAYLOAD_ADD = "INSERT INTO case_payload (case_id, seq, sealed) VALUES ($1, $2, $3)";
}

impl UnitOfWork {
    /// Locks a case for an officer who works on it.
    pub async fn lock_case_to_handle(&mut self, proof: &Proof<HandleCase>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Whether they wrote in a request that was sent together with this one, and nobody answered: it is read for each of them.
    pub async fn is_written_to_beside(&mut self, proof: &Proof<HandleCase>) -> Result<bool> {
        let (wrote,): (i64,) = self.q(SENT_WITH_WROTE).bind(proof.resource().case.0).one().await?;
        Ok(wrote > 0)
    }

    /// Locks a case for a second person.
    pub async fn lock_case_to_review(&mut self, proof: &Proof<ReviewCase>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for the person who asked.
    pub async fn lock_own_case(&mut self, proof: &Proof<OpenReply>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for somebody who helps with it.
    pub async fn lock_helped_case(&mut self, proof: &Proof<HelpWith>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for who opens a file of its reply.
    pub async fn lock_case_to_open(&mut self, proof: &Proof<OpenReplyFile>) -> Result<LockedCase> {
        self.lock_case(proof.resource().case).await
    }

    /// Locks a case for who joins somebody to it.
    pub async fn lock_case_to_join(&mut self, proof: &Proof<JoinHelper>) -> Result<LockedCase> {
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
        Ok(LockedCase { case: CaseHistory::of(edge, id, rows).whole()?, hash: hash_of(&hash)?, key })
    }

    /// Appends events: the events, the head, the queue row and the audit, in this unit.
    pub async fn append(&mut self, locked: &mut LockedCase, facts: Facts<'_>, events: Vec<Event>) -> Result<()> {
        let (before, mut sealed) = (locked.case.seq, Vec::with_capacity(events.len()));
        for event in Recorded::after(before, events, facts) {
            sealed.push(self.seal_event(locked, &event)?.0);
            locked.case = locked.case.clone().evolve(&event);
        }
        self.put_events(sealed).await?;
        self.move_head(locked, before).await?;
        self.put_marks(&[&locked.case]).await?;
        self.put_queue_rows(&[&locked.case]).await
    }

    pub(super) async fn move_head(&mut self, locked: &LockedCase, before: i64) -> Result<()> {
        let (id, seq) = (locked.case.id.0, locked.case.seq);
        self.q(HEAD_MOVE).bind(seq).bind(locked.hash.to_vec()).bind(id).bind(before).exec_one().await
    }

    /// Seals an event and links it to those before; its entry is noted. With it what was sealed.
    pub(super) fn seal_event(&mut self, locked: &mut LockedCase, recorded: &Recorded) -> Result<(SealedEvent, SentCase)> {
        let (id, seq, payload) = (locked.case.id, recorded.seq, encode(&recorded.event));
        let edge = self.store.edge()?;
        let salt: Hash = edge.random();
        let sealed = event::seal(edge, &locked.key, (id.0, seq, VERSION), &salt, &payload);
        let written = Written {
            at_us: recorded.at.as_microsecond(),
            account: recorded.account.map(|id| id.0),
            role: recorded.role.as_str(),
            v: VERSION,
            committed: commitment(&salt, &payload),
        };
        let linked = link(locked, seq, written);
        let (event, subject) = (Some((id, seq, locked.hash)), id.to_string());
        self.note(&Entry { at: recorded.at, account: recorded.account, action: "case.event", subject: &subject, event })?;
        Ok((SealedEvent(linked, sealed), SentCase { payload, salt, hash: locked.hash }))
    }

    /// Events of any cases whose heads are there.
    pub(super) async fn put_events(&mut self, events: Vec<SealedEvent>) -> Result<()> {
        let (links, payloads) = events.into_iter().map(|SealedEvent(link, sealed)| (link, (link.case, link.seq, sealed))).unzip();
        self.put_links(links).await?;
        self.put(PAYLOAD_ADD, payloads, |q, (case, seq, sealed)| q.bind(case).bind(seq).bind(sealed)).await
    }

    /// The rows of events without what they say.
    pub(super) async fn put_links(&mut self, links: Vec<Linked>) -> Result<()> {
        self.put(EVENT_ADD, links, |q, Linked { case, seq, written, previous, hash }| {
            let q = q.bind(case).bind(seq).bind(written.at_us).bind(written.account).bind(written.role.to_owned());
            q.bind(written.v).bind(written.committed.to_vec()).bind(previous.to_vec()).bind(hash.to_vec())
        })
        .await
    }
}

/// Links an event to those of a case. The head moves once for all that are written together.
pub(super) fn link(locked: &mut LockedCase, seq: i64, written: Written) -> Linked {
    let Written { at_us, account, role, v, committed } = written;
    let (case, previous) = (locked.case.id.0, locked.hash);
    let fields = fields(case, at_us, account, role, v, &committed);
    let parts: Vec<&[u8]> = fields.iter().map(Vec::as_slice).collect();
    locked.hash = chain::link(&previous, seq, &parts);
    Linked { case, seq, written, previous, hash: locked.hash }
}

/// What the hash of an event covers besides its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub at_us: i64,
    pub account: Option<Uuid>,
    pub role: &'static str,
    pub v: i64,
    pub committed: Hash,
}

/// An event in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Linked {
    case: Uuid,
    seq: i64,
    written: Written,
    previous: Hash,
    hash: Hash,
}

/// An event in its place, and what it says, sealed.
#[derive(Debug)]
pub(super) struct SealedEvent(Linked, Vec<u8>);
