//! The audit log of this portal: places for what waits, checkpoints that others keep, proofs.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use domain::chain::Hash;
use domain::log::{Checkpoint, Restored, is_consistent};
use domain::policy::{Operate, Viewer, authorize};
use domain::receipt::{PublicKeys, Receipt, Witness};
use jiff::civil::Date;
use store::audit::{Entry, Inclusion, Loss, Reading, Signer, Subject};
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
    /// The log does not begin with it.
    #[error("the log does not begin with this checkpoint, which saw {old} entries; it has {new}")]
    OtherLog {
        /// Of the checkpoint.
        old: u64,
        /// Of the log.
        new: u64,
    },
    /// The log lost it, and says so itself.
    #[error(
        "lost by the restore of {day}: this checkpoint saw {old} entries; the log went on after {here}, as its entry {entry} says"
    )]
    LostByRestore {
        /// The London day of the restore.
        day: Date,
        /// Of the checkpoint.
        old: u64,
        /// After which the log went on.
        here: u64,
        /// The entry that says so.
        entry: u64,
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
    let (seed, keys) = (signer(portal).await?, published(portal).await?);
    loop {
        let before = sequencer.size();
        match sequencer.pass(&portal.store, Signer { seed: &seed, keys: &keys }, at).await {
            Ok(Some((count, note))) => {
                placed += count;
                keep(portal, &note, before).await?;
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

/// Keeps a checkpoint over what went on from `before` entries. One that another process kept must begin it too; a newer one stays.
async fn keep(portal: &Portal, note: &str, before: u64) -> Result<(), Unproven> {
    let Some(path) = kept(portal) else { return Ok(()) };
    let newest = Checkpoint::origin_of(note).and_then(|origin| Checkpoint::read(note, origin));
    if let (Some(there), Some(new)) = (read_kept(portal)?, newest) {
        if there.size > new.size {
            return Ok(());
        }
        if there.size != before {
            begins(portal, &there).await?;
        }
    }
    let unfinished = path.with_extension(random::id().to_string());
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    file.write_all(note.as_bytes())?;
    file.sync_all()?;
    fs::rename(unfinished, path)?;
    Ok(())
}

/// The checkpoint beside the keys. Only the portal writes there, so it needs no key: a restored database may not know the key that
/// signed it.
///
/// # Errors
/// [`Unproven::File`].
pub fn read_kept(portal: &Portal) -> Result<Option<Checkpoint>, Unproven> {
    let Some(path) = kept(portal) else { return Ok(None) };
    match fs::read_to_string(path) {
        Ok(note) => match Checkpoint::origin_of(&note).and_then(|origin| Checkpoint::read(&note, origin)) {
            Some(kept) => Ok(Some(kept)),
            None => Err(io::Error::from(io::ErrorKind::InvalidData).into()),
        },
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause.into()),
    }
}

/// Refuses a log that does not continue the checkpoint that is kept beside the keys.
///
/// # Errors
/// [`Unproven`].
pub async fn check_kept(portal: &Portal) -> Result<(), Unproven> {
    match read_kept(portal)? {
        Some(old) => begins(portal, &old).await.map(drop),
        None => Ok(()),
    }
}

async fn begins(portal: &Portal, old: &Checkpoint) -> Result<Consistency, Unproven> {
    if let Some(proven) = consistency(&portal.store, old).await? {
        return Ok(proven);
    }
    Err(match portal.store.lost_by_restore(old).await? {
        Some(Loss { at, restored, entry, .. }) => {
            let (here, entry, day) = (restored.here.size, entry.index, portal.clock.local(at).date());
            Unproven::LostByRestore { day, old: old.size, here, entry }
        }
        None => Unproven::OtherLog { old: old.size, new: portal.store.checkpoint().await?.checkpoint.size },
    })
}

/// Shows that the log begins with the one of a signed checkpoint.
///
/// # Errors
/// [`Unproven`].
pub async fn prove(portal: &Portal, note: &str) -> Result<Consistency, Unproven> {
    begins(portal, &open(portal, note).await?).await
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

async fn open(portal: &Portal, note: &str) -> Result<Checkpoint, Unproven> {
    let origin = portal.log_origin(&portal.store.checkpoint().await?);
    Checkpoint::open(note, &origin, &published(portal).await?.public()).ok_or(Unproven::Foreign(origin))
}

/// What the log says of a receipt: both proofs (capability S21).
#[derive(Clone, Debug)]
pub struct Witnessed {
    /// The entry of the request.
    pub entry: EntryOf,
    /// That the log begins with what the receipt saw; `None` where it does not.
    pub begins: Option<Consistency>,
    /// The restore by which the log lost what the receipt saw, or the request itself.
    pub lost: Option<Loss>,
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
    /// A restore lost it.
    Lost,
    /// It is not there, or it is another one.
    Missing,
}

/// Checks what a genuine receipt saw of the log.
///
/// # Errors
/// When the store fails.
pub async fn witnessed(portal: &Portal, receipt: &Receipt, witness: &Witness) -> store::Result<Witnessed> {
    let newest = portal.store.checkpoint().await?;
    let ours = witness.origin == portal.log_origin(&newest);
    let begins = if ours { consistency(&portal.store, &witness.log).await? } else { None };
    let here = portal.store.event_hash(&receipt.reference, 1).await?;
    let lost = match (&begins, &here) {
        (None, _) if ours => portal.store.lost_by_restore(&witness.log).await?,
        (Some(_), None) => portal.store.lost_request(witness, receipt.received).await?,
        _ => None,
    };
    let entry = match here {
        None if lost.is_some() => EntryOf::Lost,
        Some((case, hash)) if hash == witness.event => match portal.store.prove_event(case, 1).await? {
            Some(inclusion) if inclusion.holds() && inclusion.digest == Some(witness.event) => EntryOf::Placed(inclusion),
            Some(_) => EntryOf::Missing,
            None => EntryOf::Waiting,
        },
        _ => EntryOf::Missing,
    };
    Ok(Witnessed { entry, begins, lost, size: newest.checkpoint.size })
}

/// Who read a case or a person, and what for. That it was asked leaves an entry. `None` where they are not here, or not any more.
///
/// # Errors
/// When the store fails.
pub async fn readings(portal: &Portal, what: &Subject) -> Result<Option<Vec<Reading>>, NotRead> {
    let (proof, at) = (authorize::<Operate>(&Viewer::portal(), ())?, portal.clock.now());
    let readings = portal.store.readings_of(&proof, what).await?;
    let subject = format!("{} readings", readings.as_ref().map_or(0, Vec::len));
    let mut unit = portal.store.begin().await?;
    unit.note(&Entry { at, account: None, action: "audit.readings", subject: &subject, event: None })?;
    unit.save().await?;
    Ok(readings)
}

/// Why readings were not told.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
    /// The viewer may not.
    #[error(transparent)]
    Denied(#[from] domain::policy::Denied),
}

/// The keys that sign.
///
/// # Errors
/// When the store fails.
pub async fn published(portal: &Portal) -> store::Result<PublicKeys> {
    receipts::published(&portal.store, &portal.keys, &portal.clock).await
}

/// After a restore: the log goes on from where the restored database ends, and says openly that entries were lost: with the newest
/// checkpoint that is known from outside. The one that is kept beside the keys is ours, whether or not its key was lost too. `None`, and
/// nothing is written: the log begins with both, so nothing was lost.
///
/// # Errors
/// [`Unproven`].
pub async fn resume(portal: &Portal, note: &str) -> Result<Option<Restored>, Unproven> {
    let known = match open(portal, note).await {
        Err(Unproven::Foreign(origin)) => read_kept(portal)?.filter(|kept| is_of(note, kept)).ok_or(Unproven::Foreign(origin))?,
        opened => opened?,
    };
    let kept_fits = match read_kept(portal) {
        Ok(Some(kept)) => consistency(&portal.store, &kept).await?.is_some(),
        Ok(None) => true,
        Err(_) => false,
    };
    if kept_fits && consistency(&portal.store, &known).await?.is_some() {
        return Ok(None);
    }
    let here = portal.store.checkpoint().await?.checkpoint;
    let restored = Restored { known, here };
    let (subject, mut unit) = (restored.to_subject(), portal.store.begin().await?);
    unit.note(&Entry { at: portal.clock.now(), account: None, action: Restored::ACTION, subject: &subject, event: None })?;
    unit.save().await?;
    if let Some(path) = kept(portal) {
        drop(fs::remove_file(path));
    }
    sequence(portal).await?;
    Ok(Some(restored))
}

fn is_of(note: &str, kept: &Checkpoint) -> bool {
    Checkpoint::origin_of(note).and_then(|origin| Checkpoint::read(note, origin)).as_ref() == Some(kept)
}
