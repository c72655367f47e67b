//! Files of replies: which case each belongs to, so that the same bytes in a case of somebody else are noticed: of
//! another family, and of the other parent of the same child.

use domain::id::{CaseId, FileId};
use domain::policy::{HandleCase, Proof};
use jiff::Timestamp;

use crate::value::hash_of;
use crate::{Result, UnitOfWork};

statements! {
    ADD = "INSERT INTO reply_file (file_id, case_id) VALUES ($1, $2)";
    REMOVE = "DELETE FROM reply_file WHERE file_id = $1 AND case_id = $2";
    IN_REPLIES = "SELECT count(*) FROM file f JOIN reply_file r ON r.file_id = f.file_id JOIN case_head o ON o.case_id = r.case_id
        JOIN case_head h ON h.case_id = $2
        WHERE f.sha256 = $1 AND o.requester <> h.requester";
    IN_PAPERS = "SELECT count(*) FROM file f JOIN evidence e ON e.file_id = f.file_id JOIN case_head o ON o.draft_id = e.draft_id
        JOIN case_head h ON h.case_id = $2
        WHERE f.sha256 = $1 AND o.requester <> h.requester";
    WAIT = "INSERT INTO waiting_file (file_id, case_id, account_id, kept_us) VALUES ($1, $2, $3, $4)";
    TAKE = "DELETE FROM waiting_file WHERE file_id = $1 AND case_id = $2 AND account_id = $3";
    TAKEN = "SELECT sha256, size, media_type FROM file WHERE file_id = $1 AND sha256 IS NOT NULL";
    OLD = "SELECT file_id FROM waiting_file WHERE kept_us <= $1 ORDER BY kept_us LIMIT 500";
    DROP = "DELETE FROM waiting_file WHERE file_id = $1";
}

/// A stored file that waits for the reason why it is right in a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingFile {
    pub sha256: [u8; 32],
    /// In bytes.
    pub size: u64,
    pub media_type: String,
}

impl UnitOfWork {
    /// Whether the same bytes are in a case of somebody else, whomever it is about.
    pub async fn is_file_elsewhere(&mut self, proof: &Proof<HandleCase>, sha256: &[u8; 32]) -> Result<bool> {
        let case = proof.resource().case.0;
        let (replies,): (i64,) = self.q(IN_REPLIES).bind(sha256.to_vec()).bind(case).one().await?;
        let (papers,): (i64,) = self.q(IN_PAPERS).bind(sha256.to_vec()).bind(case).one().await?;
        Ok(replies + papers > 0)
    }

    /// Notes that a stored file belongs to the reply of a case.
    pub async fn keep_reply_file(&mut self, proof: &Proof<HandleCase>, file: FileId) -> Result<()> {
        self.q(ADD).bind(file.0).bind(proof.resource().case.0).exec_one().await
    }

    /// Destroys the content of a file that was taken off.
    pub async fn drop_reply_file(&mut self, proof: &Proof<HandleCase>, file: FileId, at: Timestamp) -> Result<()> {
        let CaseId(case) = proof.resource().case;
        self.q(REMOVE).bind(file.0).bind(case).exec_one().await?;
        self.empty_file(file, at).await
    }

    /// Keeps a stored file for who sent it, until they say why it is right in the reply of this case.
    pub async fn keep_waiting_file(&mut self, proof: &Proof<HandleCase>, file: FileId, at: Timestamp) -> Result<()> {
        let q = self.q(WAIT).bind(file.0).bind(proof.resource().case.0).bind(proof.viewer().account.0);
        q.bind(at.as_microsecond()).exec_one().await
    }

    /// Takes a file of one's own that waits in this case. `None` when there is none any more.
    pub async fn take_waiting_file(&mut self, proof: &Proof<HandleCase>, file: FileId) -> Result<Option<WaitingFile>> {
        let q = self.q(TAKE).bind(file.0).bind(proof.resource().case.0).bind(proof.viewer().account.0);
        if q.exec().await? == 0 {
            return Ok(None);
        }
        let (hash, size, media_type): (Vec<u8>, i64, String) = self.q(TAKEN).bind(file.0).one().await?;
        let size = u64::try_from(size).unwrap_or_default();
        Ok(Some(WaitingFile { sha256: hash_of(&hash)?, size, media_type }))
    }

    /// Removes files that have waited since then, content and key.
    pub async fn sweep_waiting_files(&mut self, until: Timestamp, now: Timestamp) -> Result<()> {
        for (file,) in self.q(OLD).bind(until.as_microsecond()).all::<(uuid::Uuid,)>().await? {
            self.q(DROP).bind(file).exec_one().await?;
            self.remove_file(FileId(file), now).await?;
        }
        Ok(())
    }
}
