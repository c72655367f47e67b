//! The log: each entry against its leaf, the leaves against the tiles and the signed root.

use std::collections::HashMap;

use domain::chain::Hash;
use domain::clock::london_day;
use domain::emptied::{Emptied, EntryTally};
use domain::log::{Checkpoint, Frontier, TILE, consistency, is_consistent};
use domain::receipt::PublicKeys;
use uuid::Uuid;

use super::found::{AuditFault, Verification};
use crate::audit::{DISPOSE, Signed, subtree};
use crate::entry::EntryRow;
use crate::value::hash_of;
use crate::{Result, UnitOfWork};

statements! {
    PAGE = "SELECT idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with FROM audit_entry
        WHERE idx >= $1 AND idx < $2 ORDER BY idx LIMIT 2048";
    BEHIND = "SELECT count(*) FROM audit_entry WHERE idx >= $1 OR idx < 0";
    TILES = "SELECT n, hash FROM audit_tile ORDER BY n";
    CERTIFICATES = "SELECT entry_id, subject FROM audit_entry WHERE action = $1 AND idx < $2 AND entry_id IS NOT NULL
        UNION ALL SELECT entry_id, subject FROM audit_inbox WHERE action = $1 AND forged = FALSE";
    WAITING = "SELECT w.entry_id, w.at_us, w.account_id, w.action, w.subject, w.case_id, w.event_seq, w.digest, w.leaf, w.tag,
        w.forged = TRUE OR a.idx IS NOT NULL AS refused FROM audit_inbox w LEFT JOIN audit_entry a ON a.entry_id = w.entry_id
        WHERE w.entry_id > $1 ORDER BY w.entry_id LIMIT 1000";
}

#[derive(sqlx::FromRow)]
struct PlacedRow {
    idx: i64,
    entry_id: Option<Uuid>,
    at_us: Option<i64>,
    account_id: Option<Uuid>,
    action: Option<String>,
    subject: Option<String>,
    case_id: Option<Uuid>,
    event_seq: Option<i64>,
    digest: Option<Vec<u8>>,
    leaf: Vec<u8>,
    gone_with: Option<Uuid>,
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    #[sqlx(flatten)]
    entry: EntryRow,
    leaf: Vec<u8>,
    tag: Vec<u8>,
    /// It is marked as forged, or has its place already.
    refused: bool,
}

impl PlacedRow {
    /// Under which certificate all of its content was destroyed.
    fn gone_with(&self) -> Option<Uuid> {
        let rest = self.account_id.is_some() || self.case_id.is_some() || self.event_seq.is_some() || self.digest.is_some();
        let own = self.entry_id.is_some() || self.at_us.is_some() || self.action.is_some() || self.subject.is_some();
        self.gone_with.filter(|_| !rest && !own)
    }

    /// The leaf of its content; `None` where some of it is gone.
    fn content(self) -> Option<Hash> {
        let Self { account_id, case_id, event_seq, digest, .. } = self;
        let (entry_id, at_us, action, subject) = (self.entry_id?, self.at_us?, self.action?, self.subject?);
        Some(EntryRow { entry_id, at_us, account_id, action, subject, case_id, event_seq, digest }.leaf())
    }
}

pub(super) async fn verify(
    unit: &mut UnitOfWork,
    origin: &str,
    keys: &PublicKeys,
    since: Option<&Checkpoint>,
    found: &mut Verification,
) -> Result<()> {
    let Signed { checkpoint, note } = unit.checkpoint().await?;
    let empty = checkpoint.size == 0 && note.is_empty();
    if !empty && Checkpoint::open(&note, origin, &keys.public()).as_ref() != Some(&checkpoint) {
        found.faults.push(AuditFault::Unsigned);
    }
    let root = placed(unit, checkpoint.size, keys, found).await?;
    if root != checkpoint.root && found.faults.is_empty() {
        found.faults.push(AuditFault::Root);
    }
    let (behind,): (i64,) = unit.q(BEHIND).bind(checkpoint.size.cast_signed()).one().await?;
    if behind > 0 {
        found.faults.push(AuditFault::EntriesInserted(behind.cast_unsigned()));
    }
    if let Some(old) = since {
        let mut proof = Vec::new();
        for range in if old.size <= checkpoint.size { consistency(old.size, checkpoint.size) } else { Vec::new() } {
            proof.push(subtree(unit, range).await?.root());
        }
        if !is_consistent(old, &checkpoint, &proof) {
            let lost = unit.lost_by_restore(old, &checkpoint).await?;
            found.faults.push(lost.map_or(AuditFault::OtherLog, |loss| AuditFault::LostByRestore {
                day: london_day(loss.at),
                here: loss.restored.here.size,
                entry: loss.entry.index,
                seen: old.size,
            }));
        }
    }
    (found.entries, found.note) = (checkpoint.size, note);
    waiting(unit, found).await
}

/// Goes through the entries in their order; the root that their leaves lead to.
async fn placed(unit: &mut UnitOfWork, size: u64, keys: &PublicKeys, found: &mut Verification) -> Result<Hash> {
    let tiles: HashMap<i64, Vec<u8>> = unit.q(TILES).all::<(i64, Vec<u8>)>().await?.into_iter().collect();
    let (mut tree, mut next, mut misplaced) = (Frontier::default(), 0_u64, Vec::new());
    let mut emptied: HashMap<Uuid, EntryTally> = HashMap::new();
    while next < size {
        let rows: Vec<PlacedRow> = unit.q(PAGE).bind(next.cast_signed()).bind(size.cast_signed()).all().await?;
        if rows.is_empty() {
            found.faults.extend((next..size).take(100).map(AuditFault::EntryMissing));
            break;
        }
        for row in rows {
            let (idx, leaf) = (row.idx.cast_unsigned(), hash_of(&row.leaf)?);
            found.faults.extend((next..idx).take(100).map(AuditFault::EntryMissing));
            if let Some(certificate) = row.gone_with() {
                emptied.entry(certificate).or_default().push(idx, &leaf);
            } else {
                match row.content() {
                    None => found.faults.push(AuditFault::EntryLost(idx)),
                    Some(content) if content != leaf => misplaced.push((idx, leaf, content)),
                    Some(_) => {}
                }
            }
            if let Some(tile) = tree.push(leaf, 1) {
                let n = tree.size / TILE - 1;
                if tiles.get(&n.cast_signed()).is_none_or(|stored| stored[..] != tile) {
                    found.faults.push(AuditFault::Tile(n * TILE, (n + 1) * TILE));
                }
            }
            next = idx + 1;
        }
    }
    found.faults.extend(named(misplaced));
    certified(unit, size, (emptied, keys), found).await?;
    Ok(tree.root())
}

/// What lost its content is what signed certificates name, and all of that.
async fn certified(
    unit: &mut UnitOfWork,
    size: u64,
    (mut emptied, keys): (HashMap<Uuid, EntryTally>, &PublicKeys),
    found: &mut Verification,
) -> Result<()> {
    let certificates: Vec<(Uuid, String)> = unit.q(CERTIFICATES).bind(DISPOSE.to_owned()).bind(size.cast_signed()).all().await?;
    for (id, text) in certificates {
        let Some(said) = Emptied::read(&text, keys) else { continue };
        if emptied.remove(&id).and_then(EntryTally::finish).as_ref() == Some(&said.entries) {
            found.emptied += said.entries.count;
        } else {
            found.faults.push(AuditFault::Emptied(said.entries.first, said.entries.last));
        }
    }
    let unsaid = emptied.into_values().filter_map(EntryTally::finish);
    found.faults.extend(unsaid.flat_map(|entries| [entries.first, entries.last]).map(AuditFault::EntryLost));
    Ok(())
}

/// Entries whose content is each other's were swapped; others were altered.
fn named(misplaced: Vec<(u64, Hash, Hash)>) -> Vec<AuditFault> {
    let (mut faults, mut alone) = (Vec::new(), HashMap::new());
    for (idx, leaf, content) in misplaced {
        match alone.remove(&(content, leaf)) {
            Some(twin) => faults.push(AuditFault::EntriesSwapped(twin, idx)),
            None => faults.extend(alone.insert((leaf, content), idx).map(AuditFault::EntryAltered)),
        }
    }
    faults.extend(alone.into_values().map(AuditFault::EntryAltered));
    faults
}

async fn waiting(unit: &mut UnitOfWork, found: &mut Verification) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<WaitingRow> = unit.q(WAITING).bind(after).all().await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.entry.entry_id;
        for WaitingRow { entry, leaf, tag, refused } in rows {
            found.waiting += 1;
            let genuine = !refused && entry.leaf()[..] == leaf && unit.store.edge()?.tag(&leaf)[..] == tag;
            if !genuine {
                found.faults.push(AuditFault::Forged(entry.entry_id.to_string()));
            }
        }
    }
}
