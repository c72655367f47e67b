//! Which version of the privacy notice somebody was told of.

use domain::policy::{ManageAccount, Proof};
use jiff::Timestamp;

use crate::audit::Subject;
use crate::value::time_of;
use crate::{Result, Store, UnitOfWork};

statements! {
    TOLD = "SELECT a.created_us, n.version FROM account a LEFT JOIN notice_told n ON n.account_id = a.account_id WHERE a.account_id = $1";
    TELL = "INSERT INTO notice_told (account_id, version, told_us) VALUES ($1, $2, $3)
        ON CONFLICT (account_id) DO UPDATE SET version = excluded.version, told_us = excluded.told_us
        WHERE notice_told.version < excluded.version";
}

/// What somebody knows of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Since when they have the account: they have read what stood there then.
    pub since: Timestamp,
    /// The newest version of which they were told.
    pub version: Option<u32>,
}

impl Store {
    /// Of which version one was told.
    pub async fn notice_told(&self, own: &Proof<ManageAccount>) -> Result<Told> {
        let (created, version): (i64, Option<i64>) = self.q(TOLD).bind(own.resource().0).one().await?;
        self.seen(own, [Subject::Account(*own.resource())]).await?;
        Ok(Told { since: time_of(created)?, version: version.and_then(|version| u32::try_from(version).ok()) })
    }
}

impl UnitOfWork {
    /// Notes that one is told of a version; whether it is the first time.
    pub async fn tell_notice(&mut self, own: &Proof<ManageAccount>, version: u32, now: Timestamp) -> Result<bool> {
        let q = self.q(TELL).bind(own.resource().0).bind(i64::from(version)).bind(now.as_microsecond());
        Ok(q.exec().await? == 1)
    }
}
