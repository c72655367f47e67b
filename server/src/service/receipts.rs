//! Receipts: signed with what they are for, in the same unit of work. The key signs checkpoints and certificates too.

use domain::receipt::{PublicKey, PublicKeys, Receipt, Witness, key_id, public_key, salted_copy};
use jiff::Timestamp;
use store::case::{OpenedCase, SentCase};
use store::receipt::ReceiptKey;
use store::{Error, Store, UnitOfWork};

use crate::clock::Clock;
use crate::keys::Keys;
use crate::random;
use crate::state::Portal;

/// Signs the receipts of cases that have just been opened.
///
/// # Errors
/// When the store fails, or the signing key does not open with this master key.
pub async fn sign(portal: &Portal, unit: &mut UnitOfWork, opened: &[OpenedCase]) -> store::Result<()> {
    let Some(first) = opened.first() else { return Ok(()) };
    let seed = signer(unit, &portal.keys, first.at).await?;
    let signed = unit.checkpoint().await?;
    let origin = portal.log_origin(&signed);
    let receipt = |opened: &OpenedCase| {
        let witness = Witness { event: opened.sent.hash, origin: origin.clone(), log: signed.checkpoint.clone() };
        let receipt = Receipt {
            reference: opened.reference.clone(),
            received: opened.at,
            counts_from: opened.case.submission.as_ref().map(|submission| submission.received),
            digest: copy_of(&opened.sent)?.1,
            witness: Some(witness),
            key: String::new(),
            signature: [0; 64],
        };
        Ok((opened.case.id, receipt.signed(&seed)))
    };
    unit.add_receipts(opened.iter().map(receipt).collect::<store::Result<_>>()?).await
}

/// What a receipt is for, as its person keeps it, and its digest.
///
/// # Errors
/// When what was sent cannot be read.
pub fn copy_of(sent: &SentCase) -> store::Result<(String, [u8; 32])> {
    let payload = String::from_utf8_lossy(&sent.payload);
    salted_copy(&payload, &sent.salt).ok_or_else(|| Error::Corrupt("a request that cannot be read".into()))
}

/// The secret of the key that signs now. The first is made with the first signature; who made one at the same moment wins.
///
/// # Errors
/// When the store fails, or the key does not open with this master key.
pub async fn signer(unit: &mut UnitOfWork, keys: &Keys, at: Timestamp) -> store::Result<[u8; 32]> {
    let key = match unit.signing_key().await? {
        Some(key) => key,
        None => add_key(unit, keys, at).await?,
    };
    open(keys, &key).ok_or_else(|| Error::Corrupt("the key of receipts does not open with this master key".into()))
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

fn open(keys: &Keys, key: &ReceiptKey) -> Option<[u8; 32]> {
    keys.open(&context(&key.id), &key.sealed_seed).ok()?.try_into().ok()
}

fn context(id: &str) -> String {
    format!("receipt key {id}")
}

/// Every key that signs or has signed, as it is published. One whose secret does not open with the master key is none of ours: somebody put
/// it into the database.
///
/// # Errors
/// When the store fails.
pub async fn published(store: &Store, keys: &Keys, clock: &Clock) -> store::Result<PublicKeys> {
    let day = |at| clock.local(at).date().to_string();
    let ours = |key: &ReceiptKey| open(keys, key).is_some_and(|seed| public_key(&seed) == key.public);
    let keys = store.list_receipt_keys().await?.into_iter().filter(ours);
    let key = |key: ReceiptKey| PublicKey { public: key.public, from: day(key.from), until: key.until.map(day) };
    Ok(PublicKeys(keys.map(key).collect()))
}
