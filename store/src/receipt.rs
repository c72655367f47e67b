//! Receipts, and the keys that sign them. A retired key signs no more; what it signed stays valid.

use domain::id::CaseId;
use domain::policy::{Proof, ReadCase};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::value::{hash_of, time_of};
use crate::{Day, Error, Result, Store, UnitOfWork};

statements! {
    KEYS = "SELECT key_id, public_key, sealed_seed, from_us, until_us FROM receipt_key ORDER BY from_us, key_id";
    SIGNING = "SELECT key_id, public_key, sealed_seed, from_us, until_us FROM receipt_key WHERE until_us IS NULL";
    KEY_ADD = "INSERT INTO receipt_key (key_id, public_key, sealed_seed, from_us, until_us) VALUES ($1, $2, $3, $4, NULL)
        ON CONFLICT DO NOTHING";
    KEY_RETIRE = "UPDATE receipt_key SET until_us = $1 WHERE until_us IS NULL";
    ADD = "INSERT INTO receipt (case_id, key_id, received_us, counts_from, digest, signature) VALUES ($1, $2, $3, $4, $5, $6)";
    FIND = "SELECT key_id, received_us, counts_from, digest, signature FROM receipt WHERE case_id = $1";
}

/// A key that signs receipts, or has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptKey {
    /// Its name: from its public half.
    pub id: String,
    /// Its public half.
    pub public: [u8; 32],
    /// Its secret, sealed by the master key.
    pub sealed_seed: Vec<u8>,
    /// Since when it signs.
    pub from: Timestamp,
    /// Until when it signed; `None` while it does.
    pub until: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct KeyRow {
    key_id: String,
    public_key: Vec<u8>,
    sealed_seed: Vec<u8>,
    from_us: i64,
    until_us: Option<i64>,
}

impl KeyRow {
    fn read(self) -> Result<ReceiptKey> {
        let (from, until) = (time_of(self.from_us)?, self.until_us.map(time_of).transpose()?);
        let public = hash_of(&self.public_key)?;
        Ok(ReceiptKey { id: self.key_id, public, sealed_seed: self.sealed_seed, from, until })
    }
}

/// A receipt as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReceipt {
    /// The key that signed it.
    pub key: String,
    /// When the request was recorded.
    pub received: Timestamp,
    /// The London day from which its time counts; none in the first version.
    pub counts_from: Option<Date>,
    /// SHA-256 of what was sent.
    pub digest: [u8; 32],
    /// The signature.
    pub signature: [u8; 64],
}

#[derive(sqlx::FromRow)]
struct ReceiptRow {
    key_id: String,
    received_us: i64,
    counts_from: Option<Day>,
    digest: Vec<u8>,
    signature: Vec<u8>,
}

impl ReceiptRow {
    fn read(self) -> Result<StoredReceipt> {
        let signature = self.signature.try_into().map_err(|_| Error::Corrupt("a signature of another length".into()))?;
        let (received, counts_from) = (time_of(self.received_us)?, self.counts_from.map(Date::from));
        Ok(StoredReceipt { key: self.key_id, received, counts_from, digest: hash_of(&self.digest)?, signature })
    }
}

impl Store {
    /// Every key, the oldest first.
    pub async fn list_receipt_keys(&self) -> Result<Vec<ReceiptKey>> {
        self.q(KEYS).all::<KeyRow>().await?.into_iter().map(KeyRow::read).collect()
    }

    /// The receipt of a case; none for a case from before there were receipts.
    pub async fn receipt(&self, proof: &Proof<ReadCase>) -> Result<Option<StoredReceipt>> {
        let row: Option<ReceiptRow> = self.q(FIND).bind(proof.resource().case.0).opt().await?;
        row.map(ReceiptRow::read).transpose()
    }
}

impl UnitOfWork {
    /// The key that signs now.
    pub async fn signing_key(&mut self) -> Result<Option<ReceiptKey>> {
        self.q(SIGNING).opt::<KeyRow>().await?.map(KeyRow::read).transpose()
    }

    /// Adds a key. `false` when another one signs.
    pub async fn add_receipt_key(&mut self, key: &ReceiptKey) -> Result<bool> {
        let q = self.q(KEY_ADD).bind(key.id.clone()).bind(key.public.to_vec()).bind(key.sealed_seed.clone());
        Ok(q.bind(key.from.as_microsecond()).exec().await? == 1)
    }

    /// Retires the key that signs, if one does.
    pub async fn retire_receipt_key(&mut self, now: Timestamp) -> Result<u64> {
        self.q(KEY_RETIRE).bind(now.as_microsecond()).exec().await
    }

    /// Keeps the receipt of a case.
    pub async fn add_receipt(&mut self, case: CaseId, receipt: &StoredReceipt) -> Result<()> {
        let q = self.q(ADD).bind(case.0).bind(receipt.key.clone()).bind(receipt.received.as_microsecond());
        q.bind(receipt.counts_from.map(Day)).bind(receipt.digest.to_vec()).bind(receipt.signature.to_vec()).exec_one().await
    }
}
