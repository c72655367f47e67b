//! What is counted so that nobody can try or store without end: wrong codes, stored bytes, mails that a limit held back.

use domain::id::{AccountId, CaseId, DraftId};
use domain::policy::{ManageAccount, Oversee, Proof};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::audit::Subject;
use crate::case::parse_reference;
use crate::page::Beginning;
use crate::{Result, Store, UnitOfWork};

statements! {
    WRONG = "SELECT tries FROM wrong_code WHERE account_id = $1 AND on_day = $2 AND known = $3";
    /// Of nobody (a code that never was) none is counted, with the same statement.
    WRONG_ADD = "INSERT INTO wrong_code (account_id, on_day, known, tries, last_us)
        SELECT account_id, CAST($2 AS BIGINT), CAST($3 AS BOOLEAN), 1, CAST($4 AS BIGINT) FROM account WHERE account_id = $1
        ON CONFLICT (account_id, on_day, known) DO UPDATE SET tries = wrong_code.tries + 1, last_us = excluded.last_us
        RETURNING tries";
    STORED = "SELECT CAST((SELECT coalesce(sum(f.size), 0) FROM evidence e JOIN file f ON f.file_id = e.file_id
        WHERE e.draft_id = $1) AS BIGINT),
        CAST((SELECT coalesce(sum(f.size), 0) FROM draft d JOIN evidence e ON e.draft_id = d.draft_id
        JOIN file f ON f.file_id = e.file_id WHERE d.account_id = $2) AS BIGINT),
        CAST((SELECT coalesce(sum(size), 0) FROM file) AS BIGINT),
        CAST((SELECT coalesce(sum(f.size), 0) FROM evidence e JOIN file f ON f.file_id = e.file_id
        JOIN draft d ON d.draft_id = e.draft_id JOIN account a ON a.account_id = d.account_id WHERE a.guest = TRUE) AS BIGINT)";
    STORED_ALL = "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM file";
    HOLD_BACK = "INSERT INTO held_mail (case_id, mails, last_us) VALUES ($1, 1, $2)
        ON CONFLICT (case_id) DO UPDATE SET mails = held_mail.mails + 1, last_us = excluded.last_us";
    HELD_BACK = "SELECT h.case_id, h.reference, count(*) OVER () AS total FROM held_mail m JOIN case_head h ON h.case_id = m.case_id
        JOIN case_queue q ON q.case_id = m.case_id WHERE q.open = TRUE ORDER BY m.last_us DESC, h.reference LIMIT 20";
}

/// Bytes of files that are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StoredBytes {
    /// With one draft.
    pub draft: i64,
    /// With every draft and request of one account.
    pub account: i64,
    /// In the whole portal.
    pub portal: i64,
    /// With every draft and request of guests: anybody can be one.
    pub guests: i64,
}

impl From<(i64, i64, i64, i64)> for StoredBytes {
    fn from((draft, account, portal, guests): (i64, i64, i64, i64)) -> Self {
        Self { draft, account, portal, guests }
    }
}

/// A day as a number: 20261127.
fn number(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

impl Store {
    /// How many wrong codes devices that an account does not know have sent on a day.
    pub async fn wrong_codes(&self, own: &Proof<ManageAccount>, day: Date) -> Result<i64> {
        let found: Option<(i64,)> = self.q(WRONG).bind(own.resource().0).bind(number(day)).bind(false).opt().await?;
        Ok(found.map_or(0, |(tries,)| tries))
    }

    /// What is stored with one's own draft, of one's own, and of everybody.
    pub async fn stored_bytes(&self, own: &Proof<ManageAccount>, draft: DraftId) -> Result<StoredBytes> {
        Ok(self.q(STORED).bind(draft.0).bind(own.resource().0).one::<(i64, i64, i64, i64)>().await?.into())
    }

    /// Bytes of all files.
    pub async fn all_stored_bytes(&self) -> Result<i64> {
        Ok(self.q(STORED_ALL).one::<(i64,)>().await?.0)
    }

    /// Open cases with mails that a limit held back, the newest first.
    pub async fn held_mails(&self, proof: &Proof<Oversee>) -> Result<Beginning<Reference>> {
        let rows: Vec<(uuid::Uuid, String, i64)> = self.q(HELD_BACK).all().await?;
        self.seen(proof, rows.iter().map(|(case, ..)| Subject::Case(CaseId(*case)))).await?;
        Beginning::read(rows, |row| row.2, |(_, text, _)| parse_reference(&text))
    }
}

impl UnitOfWork {
    /// How many wrong codes were sent for an account on a day, by devices it knows or by others.
    pub async fn wrong_codes(&mut self, of: AccountId, day: Date, known: bool) -> Result<i64> {
        let found: Option<(i64,)> = self.q(WRONG).bind(of.0).bind(number(day)).bind(known).opt().await?;
        Ok(found.map_or(0, |(tries,)| tries))
    }

    /// Counts a wrong code; how many there are now. 0 for an account that is not there.
    pub async fn count_wrong_code(&mut self, of: AccountId, day: Date, known: bool, now: Timestamp) -> Result<i64> {
        let q = self.q(WRONG_ADD).bind(of.0).bind(number(day)).bind(known).bind(now.as_microsecond());
        Ok(q.opt::<(i64,)>().await?.map_or(0, |(tries,)| tries))
    }

    /// What is stored with one's own draft, of one's own, and of everybody.
    pub async fn stored_bytes(&mut self, own: &Proof<ManageAccount>, draft: DraftId) -> Result<StoredBytes> {
        Ok(self.q(STORED).bind(draft.0).bind(own.resource().0).one::<(i64, i64, i64, i64)>().await?.into())
    }

    /// Notes that a limit held a mail about a case back.
    pub async fn hold_mail(&mut self, case: CaseId, now: Timestamp) -> Result<()> {
        self.q(HOLD_BACK).bind(case.0).bind(now.as_microsecond()).exec_one().await
    }
}
