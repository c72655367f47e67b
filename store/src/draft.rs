//! Answers that are not sent yet: one open draft an account and kind. What was sent leaves no answers here.

use domain::ask::{Answers, is_contact};
use domain::id::{AccountId, DraftId};
use domain::kind::Kind;
use domain::policy::{ChangeContact, KeyIn, ManageAccount, Proof};
use domain::reference::Reference;
use jiff::Timestamp;

use crate::audit::{FactKind, Subject};
use crate::sealed::{self, OwnKey, SealedText};
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    OPEN = "SELECT draft_id, kind, answers, draft_id AS owner, epoch, wrapped FROM draft WHERE account_id = $1 AND kind = $2 AND sent = FALSE";
    OPEN_ID = "SELECT draft_id FROM draft WHERE account_id = $1 AND kind = $2 AND sent = FALSE";
    LIST = "SELECT draft_id, kind, answers, draft_id AS owner, epoch, wrapped FROM draft WHERE account_id = $1 AND sent = FALSE ORDER BY updated_us DESC";
    ADD = "INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    KEY = "SELECT draft_id AS owner, epoch, wrapped FROM draft WHERE draft_id = $1";
    KEEP = "UPDATE draft SET answers = $3, updated_us = $4 WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE";
    LOCK = "UPDATE draft SET updated_us = updated_us WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE
        RETURNING draft_id, kind, answers, draft_id AS owner, epoch, wrapped";
    REWRITE = "UPDATE draft SET answers = $2 WHERE draft_id = $1 AND sent = FALSE";
    TAKE = "UPDATE draft SET sent = TRUE, updated_us = $3 WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE
        RETURNING draft_id, kind, answers, draft_id AS owner, epoch, wrapped";
    EMPTY = "UPDATE draft SET answers = NULL WHERE draft_id = $1";
    OWNED = "SELECT sent FROM draft WHERE draft_id = $1 AND account_id = $2";
    NEWEST_SENT = "SELECT h.reference FROM draft d JOIN case_head h ON h.draft_id = d.draft_id
        WHERE d.account_id = $1 AND d.kind = $2 AND d.sent = TRUE AND d.updated_us >= $3 AND h.keyed_by IS NULL AND h.part = 1
        ORDER BY d.updated_us DESC LIMIT 1";
    LEAVE = "DELETE FROM draft WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE";
    OLD = "SELECT draft_id FROM draft WHERE sent = FALSE AND updated_us < $1 ORDER BY updated_us LIMIT 100";
    REMOVE = "DELETE FROM draft WHERE draft_id = $1 AND sent = FALSE AND updated_us < $2";
    IDLE_GUESTS = "DELETE FROM account WHERE guest = TRUE AND created_us < $1
        AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.account_id = account.account_id)
        AND NOT EXISTS (SELECT 1 FROM case_head h WHERE h.requester = account.account_id)
        AND NOT EXISTS (SELECT 1 FROM helper v WHERE v.account_id = account.account_id)
        AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.account_id = account.account_id)
        AND NOT EXISTS (SELECT 1 FROM session s WHERE s.account_id = account.account_id)
        AND NOT EXISTS (SELECT 1 FROM email_code c WHERE c.account_id = account.account_id) RETURNING account_id";
}

/// A draft of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its identity; the requests it becomes carry it.
    pub id: DraftId,
    pub kind: Kind,
    /// The answers so far.
    pub answers: Answers,
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    draft_id: uuid::Uuid,
    kind: String,
    answers: Option<SealedText>,
    #[sqlx(flatten)]
    key: OwnKey,
}

impl DraftRow {
    fn read(self, edge: &Edge) -> Result<Draft> {
        let kind = Kind::find_by_name(&self.kind).ok_or_else(|| Error::Corrupt(format!("kind {}", self.kind)))?;
        let json = self.answers.map(|sealed| sealed.read(&self.key, edge, (sealed::ANSWERS, self.draft_id))).transpose()?;
        let answers = json.map(|json| serde_json::from_str(&json)).transpose();
        let answers = answers.map_err(|cause| Error::Corrupt(cause.to_string()))?.unwrap_or_default();
        Ok(Draft { id: DraftId(self.draft_id), kind, answers })
    }
}

fn write_answers(answers: &Answers) -> Result<Vec<u8>> {
    serde_json::to_vec(answers).map_err(|cause| Error::Corrupt(cause.to_string()))
}

impl Store {
    /// The open draft of an account for a kind of request.
    pub async fn find_draft(&self, proof: &Proof<ManageAccount>, kind: Kind) -> Result<Option<Draft>> {
        self.seen(proof, [Subject::Account(*proof.resource())]).await?;
        let q = self.q(OPEN).bind(proof.resource().0).bind(kind.as_str().to_owned());
        q.opt::<DraftRow>().await?.map(|row| row.read(self.edge()?)).transpose()
    }

    /// Which draft of a kind is open: nothing of what it says.
    pub async fn find_draft_id(&self, proof: &Proof<ManageAccount>, kind: Kind) -> Result<Option<DraftId>> {
        let q = self.q(OPEN_ID).bind(proof.resource().0).bind(kind.as_str().to_owned());
        Ok(q.opt::<(uuid::Uuid,)>().await?.map(|(id,)| DraftId(id)))
    }

    /// The newest request of that kind that an account sent since then.
    pub async fn newest_sent(&self, proof: &Proof<ManageAccount>, kind: Kind, since: Timestamp) -> Result<Option<Reference>> {
        let q = self.q(NEWEST_SENT).bind(proof.resource().0).bind(kind.as_str().to_owned()).bind(since.as_microsecond());
        let found: Option<(String,)> = q.opt().await?;
        found.map(|(text,)| text.parse().map_err(|_| Error::Corrupt("a reference".into()))).transpose()
    }

    /// Every open draft of an account, the newest first.
    pub async fn list_drafts(&self, proof: &Proof<ManageAccount>) -> Result<Vec<Draft>> {
        self.seen(proof, [Subject::Account(*proof.resource())]).await?;
        let rows: Vec<DraftRow> = self.q(LIST).bind(proof.resource().0).all().await?;
        rows.into_iter().map(|row| row.read(self.edge()?)).collect()
    }

    /// Whether a draft is the account's own.
    pub async fn owns_draft(&self, proof: &Proof<ManageAccount>, draft: DraftId) -> Result<bool> {
        Ok(self.q(OWNED).bind(draft.0).bind(proof.resource().0).opt::<(bool,)>().await?.is_some())
    }

    /// Drafts that nobody has touched since then, a hundred at most.
    pub async fn list_old_drafts(&self, before: Timestamp) -> Result<Vec<DraftId>> {
        let rows: Vec<(uuid::Uuid,)> = self.q(OLD).bind(before.as_microsecond()).all().await?;
        Ok(rows.into_iter().map(|(id,)| DraftId(id)).collect())
    }
}

impl UnitOfWork {
    /// Takes what is said of how to reach somebody out of every draft of theirs: it was said before it changed. Each is locked
    /// first, and kept no longer than before.
    pub async fn forget_contact(&mut self, proof: &Proof<ChangeContact>) -> Result<()> {
        self.forget_said(proof.resource().requester.0).await
    }

    /// The same, of one's own account.
    pub async fn forget_own_contact(&mut self, own: &Proof<ManageAccount>) -> Result<()> {
        self.forget_said(own.resource().0).await
    }

    async fn forget_said(&mut self, account: uuid::Uuid) -> Result<()> {
        let rows: Vec<DraftRow> = self.q(LIST).bind(account).all().await?;
        for DraftRow { draft_id, .. } in rows {
            let q = self.q(LOCK).bind(draft_id).bind(account);
            let Some(row) = q.opt::<DraftRow>().await? else { continue };
            let draft = row.read(self.store.edge()?)?;
            let sealed = self.seal_answers(draft.id, &draft.answers.only(|name| !is_contact(name))).await?;
            self.q(REWRITE).bind(draft.id.0).bind(sealed).exec_one().await?;
        }
        Ok(())
    }

    /// Begins a draft, unless one is open.
    pub async fn add_draft(&mut self, proof: &Proof<ManageAccount>, draft: &Draft, now: Timestamp) -> Result<bool> {
        self.insert_drafts(&[(*proof.resource(), draft.clone(), now)], false).await
    }

    async fn insert_drafts(&mut self, drafts: &[(AccountId, Draft, Timestamp)], sent: bool) -> Result<bool> {
        let mut rows = Vec::with_capacity(drafts.len());
        for (of, draft, at) in drafts {
            let json = write_answers(&draft.answers)?;
            let (key, wrapped) = self.make_key(draft.id.0).await?;
            let sealed = SealedText::seal(self.store.edge()?, &key, (sealed::ANSWERS, draft.id.0), &json);
            rows.push((of.0, draft, sealed, wrapped, at.as_microsecond()));
        }
        self.put_new(ADD, rows, |q, (of, draft, sealed, (epoch, wrapped), at_us)| {
            let q = q.bind(draft.id.0).bind(of).bind(draft.kind.as_str().to_owned()).bind(sealed);
            q.bind(epoch).bind(wrapped).bind(at_us).bind(at_us).bind(sent)
        })
        .await
    }

    /// The key of a draft, which is there.
    pub(crate) async fn key_of_draft(&mut self, id: DraftId) -> Result<OwnKey> {
        self.q(KEY).bind(id.0).one().await
    }

    async fn seal_answers(&mut self, id: DraftId, answers: &Answers) -> Result<SealedText> {
        let key = self.key_of_draft(id).await?;
        key.seal(self.store.edge()?, (sealed::ANSWERS, id.0), &write_answers(answers)?)
    }

    /// Drafts for requests that are keyed in, for whom and when: sent as they are made. `false` when one was keyed in already.
    pub async fn add_keyed_drafts(&mut self, _proof: &Proof<KeyIn>, drafts: &[(AccountId, Draft, Timestamp)]) -> Result<bool> {
        self.insert_drafts(drafts, true).await
    }

    /// Locks one's own draft to change its answers: what another tab changed meanwhile is there. `None` when it was sent.
    pub async fn lock_draft(&mut self, proof: &Proof<ManageAccount>, id: DraftId) -> Result<Option<Draft>> {
        let row: Option<DraftRow> = self.q(LOCK).bind(id.0).bind(proof.resource().0).opt().await?;
        row.map(|row| row.read(self.store.edge()?)).transpose()
    }

    /// Keeps answers. `false` when the draft was sent or is not the account's.
    pub async fn keep_draft(&mut self, proof: &Proof<ManageAccount>, draft: &Draft, now: Timestamp) -> Result<bool> {
        let Some(key) = self.q(KEY).bind(draft.id.0).opt::<OwnKey>().await? else { return Ok(false) };
        let sealed = key.seal(self.store.edge()?, (sealed::ANSWERS, draft.id.0), &write_answers(&draft.answers)?)?;
        let q = self.q(KEEP).bind(draft.id.0).bind(proof.resource().0).bind(sealed);
        Ok(q.bind(now.as_microsecond()).exec().await? == 1)
    }

    /// Takes a draft to send it: once. `None` when it was sent or is not the account's. Its answers stay only in the requests
    /// that it becomes.
    pub async fn take_draft(&mut self, proof: &Proof<ManageAccount>, id: DraftId, now: Timestamp) -> Result<Option<Draft>> {
        let q = self.q(TAKE).bind(id.0).bind(proof.resource().0).bind(now.as_microsecond());
        let Some(row) = q.opt::<DraftRow>().await? else { return Ok(None) };
        self.q(EMPTY).bind(id.0).exec_one().await?;
        row.read(self.store.edge()?).map(Some)
    }

    /// Removes one's own open draft, with its papers. `false` when it was sent or is not the account's.
    pub async fn remove_own_draft(&mut self, own: &Proof<ManageAccount>, id: DraftId, now: Timestamp) -> Result<bool> {
        if self.lock_evidence(own, id, now).await?.is_none() {
            return Ok(false);
        }
        self.clear_evidence(id, now).await?;
        Ok(self.q(LEAVE).bind(id.0).bind(own.resource().0).exec().await? == 1)
    }

    /// Removes a draft that nobody has touched since then. `false` when somebody has.
    pub async fn remove_old_draft(&mut self, id: DraftId, before: Timestamp) -> Result<bool> {
        Ok(self.q(REMOVE).bind(id.0).bind(before.as_microsecond()).exec().await? == 1)
    }

    /// Removes guests from before then who have nothing here.
    pub async fn remove_idle_guests(&mut self, before: Timestamp, now: Timestamp) -> Result<u64> {
        let gone: Vec<(uuid::Uuid,)> = self.q(IDLE_GUESTS).bind(before.as_microsecond()).all().await?;
        for (account,) in &gone {
            self.fact(FactKind::Account, &account.to_string(), None, now)?;
        }
        Ok(gone.len() as u64)
    }
}
