//! Sessions: an idle limit, an absolute limit, a list, and an end to all of them.

use domain::id::AccountId;
use domain::policy::{ManageAccount, Proof};
use jiff::Timestamp;

use crate::account::{Account, AccountRow};
use crate::audit::Subject;
use crate::page::Beginning;
use crate::value::time_of;
use crate::{Result, Store, UnitOfWork};

statements! {
    ADD = "INSERT INTO session (session_id, token_hash, account_id, device, created_us, seen_us, confirmed_us, ended_us)
        VALUES ($1, $2, $3, $4, $5, $5, $5, NULL)";
    FIND = "SELECT session_id, account_id, device, created_us, seen_us, confirmed_us, by_passkey FROM session
        WHERE token_hash = $1 AND ended_us IS NULL AND created_us > $2 AND seen_us > $3";
    /// One statement for each request of somebody who is signed in.
    SIGNED_IN = "SELECT s.session_id, s.device, s.created_us, s.seen_us, s.confirmed_us, s.by_passkey, a.account_id, a.role, a.name, a.email,
        a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email, g.account_id AS owner, g.epoch, g.wrapped
        FROM session s JOIN account a ON a.account_id = s.account_id LEFT JOIN guest g ON g.account_id = a.account_id
        WHERE s.token_hash = $1 AND s.ended_us IS NULL AND s.created_us > $2 AND s.seen_us > $3 AND a.closed_us IS NULL";
    SEEN = "UPDATE session SET seen_us = $2 WHERE session_id = $1 AND ended_us IS NULL AND seen_us < $2";
    CONFIRM = "UPDATE session SET confirmed_us = $2, seen_us = $2 WHERE session_id = $1 AND ended_us IS NULL";
    SPEND = "UPDATE session SET confirmed_us = confirmed_us + 1 WHERE session_id = $1 AND confirmed_us = $2 AND ended_us IS NULL";
    BY_PASSKEY = "UPDATE session SET by_passkey = TRUE WHERE session_id = $1 AND ended_us IS NULL";
    LIST = "SELECT session_id, account_id, device, created_us, seen_us, confirmed_us, by_passkey, count(*) OVER () AS total FROM session
        WHERE account_id = $1 AND ended_us IS NULL AND created_us > $2 AND seen_us > $3 ORDER BY created_us DESC LIMIT 50";
    END = "UPDATE session SET ended_us = $2 WHERE session_id = $1 AND account_id = $3 AND ended_us IS NULL";
    END_ALL = "UPDATE session SET ended_us = $2 WHERE account_id = $1 AND ended_us IS NULL";
    SWEEP = "DELETE FROM session WHERE created_us < $1";
}

/// The limits, as the earliest moments that still count.
#[derive(Clone, Copy, Debug)]
pub struct SessionLimits {
    /// Sessions made before this are over.
    pub created_after: Timestamp,
    /// Sessions not used since this are over.
    pub seen_after: Timestamp,
}

/// A session.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its identity; not its secret.
    pub id: uuid::Uuid,
    pub account: AccountId,
    /// The kind of browser, in a few words.
    pub device: String,
    pub created: Timestamp,
    /// When it was last used.
    pub seen: Timestamp,
    /// When its owner last proved to be there.
    pub confirmed: Timestamp,
    /// Whether a passkey began it, or confirmed it.
    pub by_passkey: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    session_id: uuid::Uuid,
    account_id: uuid::Uuid,
    device: String,
    created_us: i64,
    seen_us: i64,
    confirmed_us: i64,
    by_passkey: bool,
}

#[derive(sqlx::FromRow)]
struct Counted {
    #[sqlx(flatten)]
    row: Row,
    total: i64,
}

#[derive(sqlx::FromRow)]
struct SignedInRow {
    #[sqlx(flatten)]
    session: Row,
    #[sqlx(flatten)]
    account: AccountRow,
}

impl Row {
    fn read(self) -> Result<Session> {
        Ok(Session {
            id: self.session_id,
            account: AccountId(self.account_id),
            device: self.device,
            created: time_of(self.created_us)?,
            seen: time_of(self.seen_us)?,
            confirmed: time_of(self.confirmed_us)?,
            by_passkey: self.by_passkey,
        })
    }
}

impl Store {
    /// The live session of that token.
    pub async fn find_session(&self, token_hash: &[u8; 32], limits: SessionLimits) -> Result<Option<Session>> {
        let q = self.q(FIND).bind(token_hash.to_vec());
        let q = q.bind(limits.created_after.as_microsecond()).bind(limits.seen_after.as_microsecond());
        q.opt::<Row>().await?.map(Row::read).transpose()
    }

    /// The live session of that token, with its account, unless that is closed.
    pub async fn find_signed_in(&self, token_hash: &[u8; 32], limits: SessionLimits) -> Result<Option<(Session, Account)>> {
        let q = self.q(SIGNED_IN).bind(token_hash.to_vec());
        let q = q.bind(limits.created_after.as_microsecond()).bind(limits.seen_after.as_microsecond());
        let row: Option<SignedInRow> = q.opt().await?;
        row.map(|row| Ok((row.session.read()?, row.account.read(self.edge.as_ref())?))).transpose()
    }

    /// The live sessions of an account, newest first.
    pub async fn list_sessions(&self, proof: &Proof<ManageAccount>, limits: SessionLimits) -> Result<Beginning<Session>> {
        self.seen(proof, [Subject::Account(*proof.resource())]).await?;
        let q = self.q(LIST).bind(proof.resource().0);
        let q = q.bind(limits.created_after.as_microsecond()).bind(limits.seen_after.as_microsecond());
        Beginning::read(q.all::<Counted>().await?, |counted| counted.total, |counted| counted.row.read())
    }
}

impl UnitOfWork {
    /// Notes that a passkey began or confirmed a session.
    pub async fn session_by_passkey(&mut self, id: uuid::Uuid) -> Result<()> {
        self.q(BY_PASSKEY).bind(id).exec().await.map(drop)
    }

    /// Begins a session.
    pub async fn add_session(
        &mut self,
        id: uuid::Uuid,
        token_hash: &[u8; 32],
        of: AccountId,
        device: String,
        now: Timestamp,
    ) -> Result<()> {
        self.q(ADD).bind(id).bind(token_hash.to_vec()).bind(of.0).bind(device).bind(now.as_microsecond()).exec_one().await
    }

    /// Notes that a session is in use.
    pub async fn session_seen(&mut self, id: uuid::Uuid, now: Timestamp) -> Result<()> {
        self.q(SEEN).bind(id).bind(now.as_microsecond()).exec().await.map(drop)
    }

    /// Notes that the owner of a session proved to be there. `false` when the session has ended.
    pub async fn confirm_session(&mut self, id: uuid::Uuid, now: Timestamp) -> Result<bool> {
        Ok(self.q(CONFIRM).bind(id).bind(now.as_microsecond()).exec().await? == 1)
    }

    /// Uses up the proof of this session, in the unit of what it was made for: it opens nothing a second time. `false` where another
    /// one used it, or was made, meanwhile.
    pub async fn spend_proof(&mut self, session: &Session) -> Result<bool> {
        Ok(self.q(SPEND).bind(session.id).bind(session.confirmed.as_microsecond()).exec().await? == 1)
    }

    /// Ends a session of an account. `false` when there is none.
    pub async fn end_session(&mut self, proof: &Proof<ManageAccount>, id: uuid::Uuid, now: Timestamp) -> Result<bool> {
        Ok(self.q(END).bind(id).bind(now.as_microsecond()).bind(proof.resource().0).exec().await? == 1)
    }

    /// Ends every session of an account.
    pub async fn end_all_sessions(&mut self, proof: &Proof<ManageAccount>, now: Timestamp) -> Result<u64> {
        self.q(END_ALL).bind(proof.resource().0).bind(now.as_microsecond()).exec().await
    }

    /// Removes sessions that began before this.
    pub async fn sweep_sessions(&mut self, before: Timestamp) -> Result<u64> {
        self.q(SWEEP).bind(before.as_microsecond()).exec().await
    }
}
