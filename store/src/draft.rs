//! Answers that are not sent yet: one open draft an account and kind.

use domain::form::AccessAnswers;
use domain::id::DraftId;
use domain::policy::{ManageAccount, Proof};
use jiff::Timestamp;

use crate::{Error, Result, Store, UnitOfWork};

statements! {
    OPEN = "SELECT draft_id, answers FROM draft WHERE account_id = $1 AND kind = 'access' AND sent = FALSE";
    ADD = "INSERT INTO draft (draft_id, account_id, kind, answers, created_us, updated_us, sent)
        VALUES ($1, $2, 'access', $3, $4, $4, FALSE) ON CONFLICT DO NOTHING";
    KEEP = "UPDATE draft SET answers = $3, updated_us = $4 WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE";
    TAKE = "UPDATE draft SET sent = TRUE, updated_us = $3 WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE RETURNING answers";
    OWNED = "SELECT sent FROM draft WHERE draft_id = $1 AND account_id = $2";
}

/// A draft of an access request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its identity; the request it becomes carries it.
    pub id: DraftId,
    /// The answers so far.
    pub answers: AccessAnswers,
}

fn read_answers(json: &str) -> Result<AccessAnswers> {
    serde_json::from_str(json).map_err(|cause| Error::Corrupt(cause.to_string()))
}

fn write_answers(answers: &AccessAnswers) -> Result<String> {
    serde_json::to_string(answers).map_err(|cause| Error::Corrupt(cause.to_string()))
}

impl Store {
    /// The open draft of an account.
    pub async fn find_draft(&self, proof: &Proof<ManageAccount>) -> Result<Option<Draft>> {
        let row: Option<(uuid::Uuid, String)> = self.q(OPEN).bind(proof.resource().0).opt().await?;
        row.map(|(id, json)| Ok(Draft { id: DraftId(id), answers: read_answers(&json)? })).transpose()
    }

    /// Whether a draft is the account's own.
    pub async fn owns_draft(&self, proof: &Proof<ManageAccount>, draft: DraftId) -> Result<bool> {
        Ok(self.q(OWNED).bind(draft.0).bind(proof.resource().0).opt::<(bool,)>().await?.is_some())
    }
}

impl UnitOfWork {
    /// Begins a draft, unless one is open.
    pub async fn add_draft(&mut self, proof: &Proof<ManageAccount>, draft: &Draft, now: Timestamp) -> Result<bool> {
        let json = write_answers(&draft.answers)?;
        let q = self.q(ADD).bind(draft.id.0).bind(proof.resource().0).bind(json);
        Ok(q.bind(now.as_microsecond()).exec().await? == 1)
    }

    /// Keeps answers. `false` when the draft was sent or is not the account's.
    pub async fn keep_draft(&mut self, proof: &Proof<ManageAccount>, draft: &Draft, now: Timestamp) -> Result<bool> {
        let json = write_answers(&draft.answers)?;
        let q = self.q(KEEP).bind(draft.id.0).bind(proof.resource().0).bind(json);
        Ok(q.bind(now.as_microsecond()).exec().await? == 1)
    }

    /// Takes the answers of a draft to send them: once. `None` when it was sent or is not the account's.
    pub async fn take_draft(
        &mut self,
        proof: &Proof<ManageAccount>,
        id: DraftId,
        now: Timestamp,
    ) -> Result<Option<AccessAnswers>> {
        let q = self.q(TAKE).bind(id.0).bind(proof.resource().0).bind(now.as_microsecond());
        q.opt::<(String,)>().await?.map(|(json,)| read_answers(&json)).transpose()
    }
}
