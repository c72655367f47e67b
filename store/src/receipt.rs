//! Receipts, and the keys that sign them. A retired key signs no more; what it signed stays valid.

use domain::id::CaseId;
use domain::log::Checkpoint;
use domain::policy::{Proof, ReadCase};
use domain::receipt::{Receipt, Witness};
use jiff::Timestamp;
use uuid::Uuid;

use crate::audit::{Columns, FactKind, Subject};
use crate::case::parse_reference;
use crate::value::{hash_of, time_of};
use crate::{Error, Result, SqlDate, Store, UnitOfWork};

statements! {
    KEYS = "SELECT key_id, public_key, sealed_seed, from_us, until_us FROM receipt_key ORDER BY from_us, key_id";
    SIGNING = "SELECT key_id, public_key, sealed_seed, from_us, until_us FROM receipt_key WHERE until_us IS NULL";
    KEY_ADD = "INSERT INTO receipt_key (key_id, public_key, sealed_seed, from_us, until_us) VALUES ($1, $2, $3, $4, NULL)
        ON CONFLICT DO NOTHING";
    KEY_RETIRE = "UPDATE receipt_key SET until_us = $1 WHERE until_us IS NULL RETURNING key_id, public_key";
    ADD = "INSERT INTO receipt (case_id, key_id, received_us, counts_from, digest, event_hash, log_origin, log_size, log_root, signature)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    FIND = "SELECT h.reference, r.case_id, r.key_id, r.received_us, r.counts_from, r.digest, r.event_hash, r.log_origin, r.log_size, r.log_root, r.signature
        FROM receipt r JOIN case_head h ON h.case_id = r.case_id WHERE r.case_id = $1";
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

#[derive(sqlx::FromRow)]
struct ReceiptRow {
    reference: String,
    #[sqlx(flatten)]
    columns: ReceiptColumns,
}

#[derive(Clone, sqlx::FromRow)]
pub(crate) struct ReceiptColumns {
    pub case_id: Uuid,
    key_id: String,
    received_us: i64,
    counts_from: SqlDate,
    digest: Vec<u8>,
    event_hash: Vec<u8>,
    log_origin: String,
    log_size: i64,
    log_root: Vec<u8>,
    signature: Vec<u8>,
}

impl ReceiptColumns {
    /// As its fact covers them: all but the case, which the fact is about.
    pub(crate) fn columns(self) -> Columns {
        let (text, number) = (|text: String| Some(text.into_bytes()), |n: i64| Some(n.to_be_bytes().to_vec()));
        vec![
            text(self.key_id),
            number(self.received_us),
            text(self.counts_from.0.to_string()),
            Some(self.digest),
            Some(self.event_hash),
            text(self.log_origin),
            number(self.log_size),
            Some(self.log_root),
            Some(self.signature),
        ]
    }
}

impl ReceiptRow {
    fn read(self) -> Result<Receipt> {
        let Self { reference, columns: row } = self;
        let signature = row.signature.try_into().map_err(|_| Error::Corrupt("a signature of another length".into()))?;
        let log = Checkpoint { size: row.log_size.cast_unsigned(), root: hash_of(&row.log_root)? };
        Ok(Receipt {
            reference: parse_reference(&reference)?,
            received: time_of(row.received_us)?,
            counts_from: Some(row.counts_from.0),
            digest: hash_of(&row.digest)?,
            witness: Some(Witness { event: hash_of(&row.event_hash)?, origin: row.log_origin, log }),
            key: row.key_id,
            signature,
        })
    }
}

impl Store {
    /// Every key, the oldest first.
    pub async fn list_receipt_keys(&self) -> Result<Vec<ReceiptKey>> {
        self.q(KEYS).all::<KeyRow>().await?.into_iter().map(KeyRow::read).collect()
    }

    /// The receipt of a case; none of one from before there were receipts.
    pub async fn receipt(&self, proof: &Proof<ReadCase>) -> Result<Option<Receipt>> {
        self.seen(proof, [Subject::Case(proof.resource().case)]).await?;
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
        if q.bind(key.from.as_microsecond()).exec().await? != 1 {
            return Ok(false);
        }
        self.fact(FactKind::ReceiptKey, &key.id, Some(&[Some(&key.public), None]), key.from)?;
        Ok(true)
    }

    /// Retires the key that signs, if one does.
    pub async fn retire_receipt_key(&mut self, now: Timestamp) -> Result<()> {
        let until = now.as_microsecond();
        let retired: Vec<(String, Vec<u8>)> = self.q(KEY_RETIRE).bind(until).all().await?;
        for (id, public) in retired {
            self.fact(FactKind::ReceiptKey, &id, Some(&[Some(&public), Some(&until.to_be_bytes())]), now)?;
        }
        Ok(())
    }

    /// Keeps receipts of cases that were opened in this unit.
    pub async fn add_receipts(&mut self, receipts: Vec<(CaseId, Receipt)>) -> Result<()> {
        let rows = receipts.into_iter().map(|(case, receipt)| self.receipt_row(case, receipt)).collect::<Result<Vec<_>>>()?;
        self.put(ADD, rows, |q, row| {
            let q = q.bind(row.case_id).bind(row.key_id).bind(row.received_us).bind(row.counts_from).bind(row.digest);
            q.bind(row.event_hash).bind(row.log_origin).bind(row.log_size).bind(row.log_root).bind(row.signature)
        })
        .await
    }

    fn receipt_row(&mut self, case: CaseId, receipt: Receipt) -> Result<ReceiptColumns> {
        let Receipt { counts_from: Some(counts_from), witness: Some(Witness { event, origin, log }), .. } = receipt else {
            return Err(Error::Corrupt("a receipt of an old version".into()));
        };
        let row = ReceiptColumns {
            case_id: case.0,
            key_id: receipt.key,
            received_us: receipt.received.as_microsecond(),
            counts_from: SqlDate(counts_from),
            digest: receipt.digest.to_vec(),
            event_hash: event.to_vec(),
            log_origin: origin,
            log_size: log.size.cast_signed(),
            log_root: log.root.to_vec(),
            signature: receipt.signature.to_vec(),
        };
        self.fact_of(FactKind::Receipt, &case.to_string(), &row.clone().columns(), receipt.received)?;
        Ok(row)
    }
}
