//! The audit log of this portal: places for what waits, checkpoints that others keep, proofs.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use domain::chain::Hash;
use domain::log::{Checkpoint, is_consistent};
use domain::receipt::{PublicKeys, Witness};
use domain::reference::Reference;
use store::audit::{Entry, Inclusion};
use store::{Error, Store};

use super::receipts;
use crate::random;
use crate::state::Portal;

/// The file, beside the secrets of epochs, that holds the newest checkpoint: a database that was set back as a whole does not
/// continue it.
const KEPT: &str = "checkpoint";

/// Why a checkpoint proves nothing here.
#[derive(Debug, thiserror::Error)]
pub enum Unproven {
    /// It is not one of this portal's.
    #[error("this is not a checkpoint of {0} that one of its keys signed")]
    Foreign(String),
    /// It is ours, of a later time than the database.
    #[error("the checkpoint beside the keys is signed by a key that this database does not have")]
    LaterKey,
    /// The log does not begin with it.
    #[error("the log does not begin with this checkpoint, which saw {old} entries; it has {new}")]
    OtherLog {
        /// Of the checkpoint.
        old: u64,
        /// Of the log.
        new: u64,
    },
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
    /// The kept checkpoint cannot be read or written.
    #[error("the checkpoint beside the keys: {0}")]
    File(#[from] io::Error),
}

/// That the log begins with an older one.
#[derive(Clone, Debug)]
pub struct Consistency {
    /// The older one.
    pub old: Checkpoint,
    /// The log now.
    pub new: Checkpoint,
    /// The hashes that show it.
    pub proof: Vec<Hash>,
}

/// Gives waiting entries their places, and keeps the checkpoint over them. How many there were.
///
/// # Errors
/// When the store fails, or the log is not the one that was signed.
pub async fn sequence(portal: &Portal) -> Result<usize, Unproven> {
    let mut sequencer = portal.sequencer.lock().await;
    let (mut placed, at) = (0, portal.clock.now());
    if portal.store.oldest_waiting_entry().await?.is_none() {
        return Ok(0);
    }
    let seed = signer(portal).await?;
    loop {
        match sequencer.pass(&portal.store, &seed, at).await {
            Ok(Some((count, note))) => {
                placed += count;
                keep(portal, &note)?;
            }
            Ok(None) => return Ok(placed),
            // Another server had the turn: what waited is in its hands.
            Err(Error::Unavailable(_)) if placed > 0 => return Ok(placed),
            Err(cause) => return Err(cause.into()),
        }
    }
}

async fn signer(portal: &Portal) -> store::Result<[u8; 32]> {
    let mut unit = portal.store.begin().await?;
    let seed = receipts::signer(&mut unit, &portal.keys, portal.clock.now()).await?;
    unit.save().await?;
    Ok(seed)
}

fn kept(portal: &Portal) -> Option<PathBuf> {
    portal.keys.epochs().beside(KEPT)
}

fn is_kept(portal: &Portal, note: &str) -> bool {
    kept(portal).is_some_and(|path| fs::read_to_string(path).is_ok_and(|kept| kept == note))
}

fn keep(portal: &Portal, note: &str) -> io::Result<()> {
    let Some(path) = kept(portal) else { return Ok(()) };
    // Another server may keep one in the same folder now.
    let unfinished = path.with_extension(format!("{}.new", random::id()));
    let mut file = fs::File::create(&unfinished)?;
    file.write_all(note.as_bytes())?;
    file.sync_all()?;
    fs::rename(unfinished, path)
}

/// Refuses a log that does not continue the checkpoint that is kept beside the keys.
///
/// # Errors
/// [`Unproven`].
pub async fn check_kept(portal: &Portal) -> Result<(), Unproven> {
    let Some(path) = kept(portal) else { return Ok(()) };
    match fs::read_to_string(path) {
        Ok(note) => match prove(portal, &note).await {
            Err(Unproven::Foreign(_)) => Err(Unproven::LaterKey),
            proven => proven.map(drop),
        },
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(cause.into()),
    }
}

/// Shows that the log begins with the one of a signed checkpoint.
///
/// # Errors
/// [`Unproven`].
pub async fn prove(portal: &Portal, note: &str) -> Result<Consistency, Unproven> {
    let old = open(&portal.log_origin(), &published(portal).await?, note)?;
    match consistency(&portal.store, &old).await? {
        Some(proven) => Ok(proven),
        None => Err(Unproven::OtherLog { old: old.size, new: portal.store.checkpoint().await?.checkpoint.size }),
    }
}

/// The proof that the log begins with one of this size and root; `None` where it does not.
///
/// # Errors
/// When the store fails.
pub async fn consistency(store: &Store, old: &Checkpoint) -> store::Result<Option<Consistency>> {
    let (new, proof) = store.prove_consistency(old.size).await?;
    let holds = old.size == 0 || is_consistent(old, &new, &proof);
    Ok(holds.then(|| Consistency { old: old.clone(), new, proof }))
}

fn open(origin: &str, keys: &PublicKeys, note: &str) -> Result<Checkpoint, Unproven> {
    let public: Vec<[u8; 32]> = keys.0.iter().map(|key| key.public).collect();
    Checkpoint::open(note, origin, &public).ok_or_else(|| Unproven::Foreign(origin.to_owned()))
}

/// What the log says of a receipt: both proofs (capability S21).
#[derive(Clone, Debug)]
pub struct Witnessed {
    /// The entry of the request.
    pub entry: EntryOf,
    /// That the log begins with what the receipt saw; `None` where it does not.
    pub begins: Option<Consistency>,
    /// How many entries there are.
    pub size: u64,
}

/// Where the entry of a request is.
#[derive(Clone, Debug)]
pub enum EntryOf {
    /// In the log, with the proof.
    Placed(Inclusion),
    /// It waits for its place.
    Waiting,
    /// It is not there, or it is another one.
    Missing,
}

/// Checks what a receipt saw of the log.
///
/// # Errors
/// When the store fails.
pub async fn witnessed(portal: &Portal, reference: &Reference, witness: &Witness) -> store::Result<Witnessed> {
    let begins = if witness.origin == portal.log_origin() { consistency(&portal.store, &witness.log).await? } else { None };
    let size = portal.store.checkpoint().await?.checkpoint.size;
    let entry = match portal.store.event_hash(reference, 1).await? {
        Some((case, hash)) if hash == witness.event => match portal.store.prove_event(case, 1).await? {
            Some(inclusion) if inclusion.holds() && inclusion.digest == Some(witness.event) => EntryOf::Placed(inclusion),
            Some(_) => EntryOf::Missing,
            None => EntryOf::Waiting,
        },
        _ => EntryOf::Missing,
    };
    Ok(Witnessed { entry, begins, size })
}

/// The keys that sign.
///
/// # Errors
/// When the store fails.
pub async fn published(portal: &Portal) -> store::Result<PublicKeys> {
    receipts::published(&portal.store, &portal.clock).await
}

/// After a restore: the log goes on from where the restored database ends, and says openly that entries were lost: with the newest
/// checkpoint that is known from outside. The one that is kept beside the keys is ours, whether or not its key was lost too.
///
/// # Errors
/// [`Unproven`].
pub async fn resume(portal: &Portal, note: &str) -> Result<(Checkpoint, Checkpoint), Unproven> {
    let origin = portal.log_origin();
    let known = match open(&origin, &published(portal).await?, note) {
        Err(foreign) if is_kept(portal, note) => Checkpoint::claimed(note, &origin).ok_or(foreign)?,
        opened => opened?,
    };
    let here = portal.store.checkpoint().await?.checkpoint;
    let subject = format!("known={}&known_root={}&here={}", known.size, hex::encode(known.root), here.size);
    let mut unit = portal.store.begin().await?;
    unit.note(&Entry { at: portal.clock.now(), account: None, action: "log.restored", subject: &subject, event: None })?;
    unit.save().await?;
    if let Some(path) = kept(portal) {
        drop(fs::remove_file(path));
    }
    sequence(portal).await?;
    Ok((known, here))
}
