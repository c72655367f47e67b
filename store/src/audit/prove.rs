//! Proofs out of the log. Nothing below a checkpoint changes, so any read will do; a snapshot keeps size and root together.

use domain::chain::Hash;
use domain::id::CaseId;
use domain::log::{self, Checkpoint};
use domain::reference::Reference;

use super::sequencer::subtree;
use crate::entry::EntryRow;
use crate::value::hash_of;
use crate::{Result, Store, UnitOfWork};

statements! {
    LOG = "SELECT size, root, note FROM audit_log WHERE one = 1";
    OF_EVENT = "SELECT idx FROM audit_entry WHERE case_id = $1 AND event_seq = $2";
    EVENT_HASH = "SELECT h.case_id, e.hash FROM case_head h JOIN case_event e ON e.case_id = h.case_id WHERE h.reference = $1 AND e.seq = $2";
    ENTRY = "SELECT entry_id, at_us, account_id, action, subject, case_id, event_seq, digest FROM audit_entry WHERE idx = $1";
}

/// The newest signed checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub checkpoint: Checkpoint,
    /// As it was signed; empty before the first entry.
    pub note: String,
}

impl Signed {
    /// What the log calls itself, from its first checkpoint on.
    pub fn origin(&self) -> Option<&str> {
        Checkpoint::origin_of(&self.note)
    }
}

/// That an entry is in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// Its place, from 0.
    pub index: u64,
    pub log: Checkpoint,
    /// What the entry is about: the hash of an event.
    pub digest: Option<Hash>,
    pub leaf: Hash,
    /// From the leaf up.
    pub proof: Vec<Hash>,
}

impl Inclusion {
    /// Whether the proof leads to the root.
    pub fn holds(&self) -> bool {
        log::climb(self.index, self.log.size, &self.leaf, &self.proof) == Some(self.log.root)
    }
}

impl Store {
    /// The newest checkpoint.
    pub async fn checkpoint(&self) -> Result<Signed> {
        signed(self.q(LOG).one().await?)
    }

    /// The hashes which show that the log begins with an older one of `old` entries, and the log.
    pub async fn prove_consistency(&self, old: u64) -> Result<(Checkpoint, Vec<Hash>)> {
        let mut unit = self.snapshot().await?;
        let log = signed(unit.q(LOG).one().await?)?.checkpoint;
        let ranges = if old <= log.size { log::consistency(old, log.size) } else { Vec::new() };
        Ok((log, unit.hashes(ranges).await?))
    }

    /// The case of a reference, also of one that was destroyed, and the hash of an event of it: it tells nothing of anybody.
    pub async fn event_hash(&self, reference: &Reference, seq: i64) -> Result<Option<(CaseId, Hash)>> {
        let row: Option<(uuid::Uuid, Vec<u8>)> = self.q(EVENT_HASH).bind(reference.as_text()).bind(seq).opt().await?;
        row.map(|(case, hash)| Ok((CaseId(case), hash_of(&hash)?))).transpose()
    }

    /// That an event is in the log. `None` while its entry waits for its place, or where there is none.
    pub async fn prove_event(&self, case: CaseId, seq: i64) -> Result<Option<Inclusion>> {
        let mut unit = self.snapshot().await?;
        let log = signed(unit.q(LOG).one().await?)?.checkpoint;
        let Some((index,)) = unit.q(OF_EVENT).bind(case.0).bind(seq).opt::<(i64,)>().await? else { return Ok(None) };
        let row: EntryRow = unit.q(ENTRY).bind(index).one().await?;
        let index = index.cast_unsigned();
        let proof = unit.hashes(log::inclusion(index, log.size)).await?;
        let digest = row.digest.as_deref().map(hash_of).transpose()?;
        Ok(Some(Inclusion { index, log, digest, leaf: row.leaf(), proof }))
    }
}

impl UnitOfWork {
    /// The newest checkpoint, as this unit sees it.
    pub async fn checkpoint(&mut self) -> Result<Signed> {
        signed(self.q(LOG).one().await?)
    }

    pub(super) async fn hashes(&mut self, ranges: Vec<std::ops::Range<u64>>) -> Result<Vec<Hash>> {
        let mut hashes = Vec::with_capacity(ranges.len());
        for range in ranges {
            hashes.push(subtree(self, range).await?.root());
        }
        Ok(hashes)
    }
}

fn signed((size, root, note): (i64, Vec<u8>, String)) -> Result<Signed> {
    Ok(Signed { checkpoint: Checkpoint { size: size.cast_unsigned(), root: hash_of(&root)? }, note })
}
