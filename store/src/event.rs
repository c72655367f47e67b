//! Events as rows: what the hash covers, and what opens behind its commitment.

use domain::ask::SafeContact;
use domain::case::stored::{DISPOSAL, Unreadable, decode};
use domain::case::{Case, Event, Recorded};
use domain::chain::{self, Hash};
use domain::id::{AccountId, CaseId};
use domain::log::commitment;
use domain::policy::Role;
use uuid::Uuid;

use crate::edge::{Key, decrypt};
use crate::epoch;
use crate::value::{hash_of, time_of};
use crate::{Edge, Error, Result};

statements! {
    OF_CASE = "SELECT e.case_id, e.seq, e.at_us, e.account_id, e.role, e.v, e.committed, e.previous, e.hash, p.sealed, k.epoch, k.wrapped, d.certificate
        FROM case_event e LEFT JOIN case_payload p ON p.case_id = e.case_id AND p.seq = e.seq
        LEFT JOIN case_key k ON k.case_id = e.case_id LEFT JOIN disposal d ON d.case_id = e.case_id AND d.seq = e.seq
        WHERE e.case_id = $1 ORDER BY e.seq";
    OF_LINKED = "SELECT e.case_id, e.seq, e.at_us, e.account_id, e.role, e.v, e.committed, e.previous, e.hash, p.sealed, k.epoch, k.wrapped, d.certificate
        FROM case_event e LEFT JOIN case_payload p ON p.case_id = e.case_id AND p.seq = e.seq
        LEFT JOIN case_key k ON k.case_id = e.case_id LEFT JOIN disposal d ON d.case_id = e.case_id AND d.seq = e.seq
        WHERE e.case_id IN (SELECT o.case_id FROM case_head h JOIN case_head o
        ON o.requester = h.requester AND (o.case_id = h.case_id OR o.draft_id = h.draft_id) WHERE h.case_id = $1)
        ORDER BY e.case_id, e.seq";
    OF_RANGE = "SELECT e.case_id, e.seq, e.at_us, e.account_id, e.role, e.v, e.committed, e.previous, e.hash, p.sealed, k.epoch, k.wrapped, d.certificate
        FROM case_event e LEFT JOIN case_payload p ON p.case_id = e.case_id AND p.seq = e.seq
        LEFT JOIN case_key k ON k.case_id = e.case_id LEFT JOIN disposal d ON d.case_id = e.case_id AND d.seq = e.seq
        WHERE e.case_id >= $1 AND e.case_id <= $2 ORDER BY e.case_id, e.seq";
}

/// An event with what may open it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct EventRow {
    pub case_id: Uuid,
    pub seq: i64,
    at_us: i64,
    account_id: Option<Uuid>,
    role: String,
    pub v: i64,
    committed: Vec<u8>,
    previous: Vec<u8>,
    pub hash: Vec<u8>,
    sealed: Option<Vec<u8>>,
    epoch: Option<i64>,
    wrapped: Option<Vec<u8>>,
    pub certificate: Option<String>,
}

/// What an event's hash covers besides its place and the hash before it.
pub(crate) fn fields(case: Uuid, at_us: i64, account: Option<Uuid>, role: &str, v: i64, committed: &[u8]) -> Vec<Vec<u8>> {
    vec![
        case.as_bytes().to_vec(),
        at_us.to_be_bytes().to_vec(),
        account.map_or_else(Vec::new, |id| id.as_bytes().to_vec()),
        role.as_bytes().to_vec(),
        v.to_be_bytes().to_vec(),
        committed.to_vec(),
    ]
}

fn place(case: Uuid, seq: i64, v: i64) -> Vec<u8> {
    [&case.as_bytes()[..], &seq.to_be_bytes(), &v.to_be_bytes()].concat()
}

/// Seals an event's salt and payload for its place.
pub(crate) fn seal(edge: &Edge, key: &Key, (case, seq, v): (Uuid, i64, i64), salt: &Hash, payload: &[u8]) -> Vec<u8> {
    edge.encrypt(key, &place(case, seq, v), &[&salt[..], payload].concat())
}

/// What stands behind a commitment.
pub(crate) enum Opened {
    /// The salt and the payload that were committed to.
    Payload(Hash, Vec<u8>),
    /// A disposal, or an event whose payload is gone.
    Nothing,
    /// There, and this program cannot read it.
    Unreadable(Unreadable),
}

impl EventRow {
    pub(crate) fn into_stored(self) -> Result<chain::Stored> {
        let fields = fields(self.case_id, self.at_us, self.account_id, &self.role, self.v, &self.committed);
        Ok(chain::Stored { seq: self.seq, fields, previous: hash_of(&self.previous)?, hash: hash_of(&self.hash)? })
    }

    /// The key of its case, where it is there and opens.
    pub(crate) fn key(&self, edge: &Edge) -> Option<Key> {
        epoch::unwrap(edge, self.case_id, &(self.epoch?, self.wrapped.clone()?))
    }

    pub(crate) fn commits_to(&self, salt: &Hash, payload: &[u8]) -> bool {
        commitment(salt, payload)[..] == self.committed
    }

    pub(crate) fn open(&self, key: Option<&Key>) -> Opened {
        let Some(sealed) = &self.sealed else { return Opened::Nothing };
        let Some(key) = key else { return Opened::Unreadable(Unreadable::NoKey) };
        let opened = decrypt(key, &place(self.case_id, self.seq, self.v), sealed);
        let salted = opened.as_deref().and_then(|plain| plain.split_first_chunk::<32>());
        match salted {
            Some((salt, payload)) if self.commits_to(salt, payload) => Opened::Payload(*salt, payload.to_vec()),
            _ => Opened::Unreadable(Unreadable::Sealed),
        }
    }

    fn read(&self, payload: &[u8]) -> std::result::Result<Recorded, Unreadable> {
        let role = Role::find_by_name(&self.role).ok_or(Unreadable::Row)?;
        let at = time_of(self.at_us).map_err(|_| Unreadable::Row)?;
        let event: Event = decode(self.v, payload)?;
        Ok(Recorded { seq: self.seq, at, account: self.account_id.map(AccountId), role, event })
    }
}

/// The history of a case, as far as it is there and can be read.
#[derive(Clone, Debug)]
pub(crate) struct CaseHistory {
    pub case: CaseId,
    pub history: Vec<Recorded>,
    /// Events that are there and cannot be read: where, and why.
    pub unreadable: Vec<(i64, Unreadable)>,
    /// The first event's salt and payload, as they were sent.
    pub sent: Option<(Hash, Vec<u8>)>,
    /// Its content was destroyed.
    pub destroyed: bool,
}

impl CaseHistory {
    /// Of the rows of one case, in order.
    pub(crate) fn of(edge: &Edge, case: CaseId, rows: Vec<EventRow>) -> Self {
        let mut told = Self { case, history: Vec::new(), unreadable: Vec::new(), sent: None, destroyed: false };
        let key = rows.first().and_then(|row| row.key(edge));
        told.destroyed = rows.iter().any(|row| row.v == DISPOSAL);
        for row in rows {
            match row.open(key.as_ref()) {
                Opened::Payload(salt, payload) => {
                    match row.read(&payload) {
                        Ok(recorded) => told.history.push(recorded),
                        Err(why) => told.unreadable.push((row.seq, why)),
                    }
                    if row.seq == 1 {
                        told.sent = Some((salt, payload));
                    }
                }
                Opened::Nothing if told.destroyed => {}
                Opened::Nothing => told.unreadable.push((row.seq, Unreadable::NoKey)),
                Opened::Unreadable(why) => told.unreadable.push((row.seq, why)),
            }
        }
        told
    }

    /// The case that these events tell; what cannot be read is passed over.
    pub(crate) fn replay(&self) -> Case {
        Case::replay(self.case, &self.history)
    }

    /// How who asked may be reached. What cannot be read may have changed it: then nothing is safe.
    pub(crate) fn contact(&self, case: &Case) -> SafeContact {
        if self.unreadable.is_empty() { case.contact() } else { SafeContact::default() }
    }

    /// The case, if every event of it can be read.
    pub(crate) fn whole(&self) -> Result<Case> {
        match self.unreadable.first() {
            None => Ok(self.replay()),
            Some((seq, why)) => Err(Error::Unreadable { case: self.case, seq: *seq, why: *why }),
        }
    }
}
