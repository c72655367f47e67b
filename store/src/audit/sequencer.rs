//! Gives entries their places, and signs. Every server may run one: the row of `audit_log` says whose turn it is. Units of work do
//! not touch that row, so nobody waits for it.

use std::ops::Range;

use domain::log::{Checkpoint, Frontier, TILE};
use domain::receipt::PublicKeys;
use jiff::Timestamp;
use uuid::Uuid;

use crate::entry::EntryRow;
use crate::value::hash_of;
use crate::{Error, Result, Store, UnitOfWork};

statements! {
    ANY = "SELECT entry_id FROM audit_inbox WHERE forged = FALSE LIMIT 1";
    TURN = "UPDATE audit_log SET size = size WHERE one = 1 RETURNING size, root, note";
    WAITING = "SELECT w.entry_id, w.at_us, w.account_id, w.action, w.subject, w.case_id, w.event_seq, w.digest, w.leaf, w.tag,
        a.idx IS NOT NULL AS placed FROM audit_inbox w LEFT JOIN audit_entry a ON a.entry_id = w.entry_id
        WHERE w.forged = FALSE ORDER BY w.entry_id LIMIT 4096";
    FORGE = "UPDATE audit_inbox SET forged = TRUE WHERE entry_id = $1";
    TAKE = "INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf)
        SELECT $1 + row_number() OVER (ORDER BY entry_id) - 1, entry_id, at_us, account_id, action, subject, case_id, event_seq,
        digest, leaf FROM audit_inbox WHERE forged = FALSE AND entry_id <= $2";
    TAKEN = "DELETE FROM audit_inbox WHERE forged = FALSE AND entry_id <= $1";
    TILE_ADD = "INSERT INTO audit_tile (n, hash) VALUES ($1, $2)";
    SIGN = "UPDATE audit_log SET size = $1, root = $2, note = $3, at_us = $4 WHERE one = 1";
    TILES = "SELECT hash FROM audit_tile WHERE n >= $1 AND n < $2 ORDER BY n";
    LEAVES = "SELECT leaf FROM audit_entry WHERE idx >= $1 AND idx < $2 ORDER BY idx";
}

#[derive(sqlx::FromRow)]
struct Candidate {
    #[sqlx(flatten)]
    entry: EntryRow,
    leaf: Vec<u8>,
    tag: Vec<u8>,
    placed: bool,
}

/// Who signs.
#[derive(Clone, Copy)]
pub struct Signer<'k> {
    /// The secret of the key that signs now.
    pub seed: &'k [u8; 32],
    /// Every key that signs or has signed.
    pub keys: &'k PublicKeys,
}

/// Gives waiting entries their places.
#[derive(Debug)]
pub struct Sequencer {
    /// What the first checkpoint begins with, as `portal.example/audit`; later ones as the one before.
    origin: String,
    /// Where the tree ended after the last pass.
    frontier: Frontier,
}

impl Sequencer {
    /// Of the log with this origin.
    pub fn new(origin: String) -> Self {
        Self { origin, frontier: Frontier::default() }
    }

    /// How many entries there were after the last pass.
    pub fn size(&self) -> u64 {
        self.frontier.size
    }

    /// One pass: how many entries got their places, and the checkpoint over them; again until it is none. After any error all is as
    /// before it.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when another one had the turn (try again); [`Error::Corrupt`] when the tree is not the signed one.
    pub async fn pass(&mut self, store: &Store, signer: Signer<'_>, at: Timestamp) -> Result<Option<(usize, String)>> {
        // Looked for outside a unit: a pass without work writes nothing.
        if store.q(ANY).opt::<(Uuid,)>().await?.is_none() {
            return Ok(None);
        }
        let mut unit = store.begin_steady().await?;
        let (mut tree, origin) = self.frontier(&mut unit, signer.keys).await?;
        let size = tree.size;
        let waiting = unit.genuine().await?;
        let Some((last, _)) = waiting.last() else { return unit.save().await.map(|()| None) };
        for (_, leaf) in &waiting {
            if let Some(tile) = tree.push(hash_of(leaf)?, 1) {
                unit.q(TILE_ADD).bind((tree.size / TILE).cast_signed() - 1).bind(tile.to_vec()).exec_one().await?;
            }
        }
        let put = unit.q(TAKE).bind(size.cast_signed()).bind(*last).exec().await?;
        let gone = unit.q(TAKEN).bind(*last).exec().await?;
        if put != waiting.len() as u64 || gone != put {
            return Err(Error::Corrupt(format!("{} entries waited, {put} were put, {gone} taken", waiting.len())));
        }
        let note = Checkpoint { size: tree.size, root: tree.root() }.sign(&origin, signer.seed);
        let sign = unit.q(SIGN).bind(tree.size.cast_signed()).bind(tree.root().to_vec());
        sign.bind(note.clone()).bind(at.as_microsecond()).exec_one().await?;
        unit.save().await?;
        self.frontier = tree;
        Ok(Some((waiting.len(), note)))
    }

    /// Takes the turn: the tree as it was signed last, and the origin of the log. It is in memory; after another one's turn it is read
    /// anew, and then only what a trusted key signed counts, and what goes on from the tree in memory.
    async fn frontier(&self, unit: &mut UnitOfWork, keys: &PublicKeys) -> Result<(Frontier, String)> {
        let (size, root, note): (i64, Vec<u8>, String) = unit.q(TURN).one().await?;
        let origin = Checkpoint::origin_of(&note).unwrap_or(&self.origin).to_owned();
        if self.frontier.size == size.cast_unsigned() && self.frontier.root()[..] == root {
            return Ok((self.frontier.clone(), origin));
        }
        let tree = subtree(unit, 0..size.cast_unsigned()).await?;
        let before = subtree(unit, 0..self.frontier.size).await?;
        let trusted = Checkpoint::open(&note, &origin, &keys.public());
        let here = Checkpoint { size: tree.size, root: tree.root() };
        if trusted != Some(here) || before.root() != self.frontier.root() || tree.size < self.frontier.size {
            return Err(Error::Corrupt("the log is not the one that was signed: run `portal audit verify`".into()));
        }
        Ok((tree, origin))
    }
}

impl UnitOfWork {
    /// The entries that wait and that the portal wrote, once. Others get no place: they stay where they are, marked, for who looks.
    async fn genuine(&mut self) -> Result<Vec<(Uuid, Vec<u8>)>> {
        let waiting: Vec<Candidate> = self.q(WAITING).all().await?;
        let mut genuine = Vec::with_capacity(waiting.len());
        for Candidate { entry, leaf, tag, placed } in waiting {
            let id = entry.entry_id;
            if !placed && entry.leaf()[..] == leaf && self.store.edge()?.tag(&leaf)[..] == tag {
                genuine.push((id, leaf));
            } else {
                self.q(FORGE).bind(id).exec_one().await?;
            }
        }
        Ok(genuine)
    }
}

/// The tree over these entries: of `0..size` the whole, of a range that a proof names its hash.
pub(crate) async fn subtree(unit: &mut UnitOfWork, range: Range<u64>) -> Result<Frontier> {
    let (mut tree, tile, tiles) = (Frontier::default(), range.start / TILE, (range.end - range.start) / TILE);
    for (sql, from, to, width) in [(TILES, tile, tile + tiles, TILE), (LEAVES, range.start + tiles * TILE, range.end, 1)] {
        for (hash,) in unit.q(sql).bind(from.cast_signed()).bind(to.cast_signed()).all::<(Vec<u8>,)>().await? {
            tree.push(hash_of(&hash)?, width);
        }
    }
    Ok(tree)
}
