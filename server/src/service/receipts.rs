//! Receipts: signed with what they are for, in the same unit of work.

use domain::receipt::{PublicKey, PublicKeys, Receipt, copy, key_id, public_key};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use store::case::NewCase;
use store::receipt::{ReceiptKey, StoredReceipt};
use store::{Error, Store, UnitOfWork};

use crate::clock::Clock;
use crate::keys::Keys;
use crate::random;
use crate::state::Portal;

/// Signs the receipt of a case that has just been opened. `sent` is its first event as it is stored.
///
/// # Errors
/// When the store fails, or the signing key does not open with this master key.
pub async fn sign(portal: &Portal, unit: &mut UnitOfWork, new: &NewCase, sent: &str, at: Timestamp) -> store::Result<()> {
    let key = match unit.signing_key().await? {
        Some(key) => key,
        None => add_key(unit, &portal.keys, at).await?,
    };
    let seed = seed(&portal.keys, &key)?;
    let copy = copy(sent).ok_or_else(|| Error::Corrupt("a request that cannot be read".into()))?;
    let receipt = Receipt::sign(new.reference.clone(), at, new.submission.received, Sha256::digest(copy).into(), &seed);
    let stored = StoredReceipt {
        key: receipt.key.clone(),
        received: receipt.received,
        counts_from: receipt.counts_from,
        digest: receipt.digest,
        signature: receipt.signature,
    };
    unit.add_receipt(new.id, &stored).await
}

/// Makes a key that signs from now on; the one before is retired, and what it signed stays valid.
///
/// # Errors
/// When the store fails.
pub async fn rotate(store: &Store, keys: &Keys, now: Timestamp) -> store::Result<ReceiptKey> {
    let mut unit = store.begin().await?;
    unit.retire_receipt_key(now).await?;
    let key = add_key(&mut unit, keys, now).await?;
    unit.save().await?;
    Ok(key)
}

/// The first key is made with the first receipt. Somebody who made one at the same moment wins.
async fn add_key(unit: &mut UnitOfWork, keys: &Keys, now: Timestamp) -> store::Result<ReceiptKey> {
    let seed = random::bytes::<32>();
    let public = public_key(&seed);
    let id = key_id(&public);
    let sealed_seed = keys.seal(&context(&id), &seed);
    let key = ReceiptKey { id, public, sealed_seed, from: now, until: None };
    if unit.add_receipt_key(&key).await? {
        return Ok(key);
    }
    unit.signing_key().await?.ok_or(Error::Conflict(None))
}

fn seed(keys: &Keys, key: &ReceiptKey) -> store::Result<[u8; 32]> {
    let opened = keys.open(&context(&key.id), &key.sealed_seed).ok().and_then(|seed| seed.try_into().ok());
    opened.ok_or_else(|| Error::Corrupt("the key of receipts does not open with this master key".into()))
}

fn context(id: &str) -> String {
    format!("receipt key {id}")
}

/// Every key that signs or has signed, as it is published.
///
/// # Errors
/// When the store fails.
pub async fn published(store: &Store, clock: &Clock) -> store::Result<PublicKeys> {
    let day = |at| clock.local(at).date().to_string();
    let keys = store.list_receipt_keys().await?;
    let key = |key: ReceiptKey| PublicKey { public: key.public, from: day(key.from), until: key.until.map(day) };
    Ok(PublicKeys(keys.into_iter().map(key).collect()))
}
