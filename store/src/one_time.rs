//! One-time codes by email.

use domain::id::AccountId;
use jiff::Timestamp;

use crate::value::time_of;
use crate::{Result, Store, UnitOfWork};

statements! {
    CODE_ADD = "INSERT INTO email_code (code_id, account_id, code_hash, created_us, expires_us, tries, used_us, asker, proven)
        VALUES ($1, $2, $3, $4, $5, 0, NULL, $6, $7) ON CONFLICT DO NOTHING";
    CODE_VOID = "UPDATE email_code SET expires_us = $2 WHERE account_id = $1 AND used_us IS NULL AND expires_us > $2
        AND asker = $3 AND code_id <> $4";
    CODE_TRY = "UPDATE email_code SET tries = tries + 1 WHERE code_id = $1 AND used_us IS NULL AND expires_us > $2 AND tries < 5
        RETURNING account_id, code_hash, proven,
        (SELECT a.devices_from_us FROM account a WHERE a.account_id = email_code.account_id) AS devices_from_us";
    CODE_END = "SELECT expires_us FROM email_code WHERE code_id = $1 AND used_us IS NULL AND expires_us > $2";
    CODE_USE = "UPDATE email_code SET used_us = $2 WHERE code_id = $1 AND used_us IS NULL";
}

/// A one-time code that is made.
#[derive(Clone, Debug)]
pub struct NewCode {
    pub id: uuid::Uuid,
    /// Whom it lets in.
    pub to: AccountId,
    /// Its keyed hash.
    pub hash: [u8; 32],
    /// SHA-256 of the cookie of the browser that asked for it.
    pub asker: [u8; 32],
    /// Whether an invitation was shown for it.
    pub proven: bool,
}

/// A one-time code that somebody tries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriedCode {
    pub account: AccountId,
    /// Its keyed hash, to compare.
    pub hash: Vec<u8>,
    /// Whether an invitation was shown for it.
    pub proven: bool,
    /// The account knows no device from before this moment.
    pub devices_from: Timestamp,
}

impl Store {
    /// Until when a code works. `None` when it works no more.
    pub async fn find_code_end(&self, id: uuid::Uuid, now: Timestamp) -> Result<Option<Timestamp>> {
        let row: Option<(i64,)> = self.q(CODE_END).bind(id).bind(now.as_microsecond()).opt().await?;
        row.map(|(expires,)| time_of(expires)).transpose()
    }
}

impl UnitOfWork {
    /// Adds a one-time code; earlier ones that the same browser asked for end, and nobody else's do. `false` when it is there already.
    pub async fn add_code(&mut self, code: &NewCode, (now, expires): (Timestamp, Timestamp)) -> Result<bool> {
        let NewCode { id, to, hash, asker, proven } = code;
        self.q(CODE_VOID).bind(to.0).bind(now.as_microsecond()).bind(asker.to_vec()).bind(*id).exec().await?;
        let q = self.q(CODE_ADD).bind(*id).bind(to.0).bind(hash.to_vec()).bind(now.as_microsecond());
        Ok(q.bind(expires.as_microsecond()).bind(asker.to_vec()).bind(*proven).exec().await? == 1)
    }

    /// Counts a try of a code, five at most.
    pub async fn try_code(&mut self, id: uuid::Uuid, now: Timestamp) -> Result<Option<TriedCode>> {
        type Row = (uuid::Uuid, Vec<u8>, bool, i64);
        let row: Option<Row> = self.q(CODE_TRY).bind(id).bind(now.as_microsecond()).opt().await?;
        row.map(|(account, hash, proven, from)| {
            Ok(TriedCode { account: AccountId(account), hash, proven, devices_from: time_of(from)? })
        })
        .transpose()
    }

    /// Uses a code up. `false` when it was used already.
    pub async fn use_code(&mut self, id: uuid::Uuid, now: Timestamp) -> Result<bool> {
        Ok(self.q(CODE_USE).bind(id).bind(now.as_microsecond()).exec().await? == 1)
    }
}
