//! Files of replies: which case each belongs to, so that the same bytes in another family's case are noticed.

use domain::id::{CaseId, FileId};
use domain::policy::{HandleCase, Proof};
use jiff::Timestamp;

use crate::{Result, UnitOfWork};

statements! {
    ADD = "INSERT INTO reply_file (file_id, case_id) VALUES ($1, $2)";
    REMOVE = "DELETE FROM reply_file WHERE file_id = $1 AND case_id = $2";
    IN_REPLIES = "SELECT count(*) FROM file f JOIN reply_file r ON r.file_id = f.file_id JOIN case_head o ON o.case_id = r.case_id
        JOIN case_head h ON h.case_id = $2
        WHERE f.sha256 = $1 AND o.requester <> h.requester AND coalesce(o.subject, '') <> coalesce(h.subject, '-')";
    IN_PAPERS = "SELECT count(*) FROM file f JOIN evidence e ON e.file_id = f.file_id JOIN case_head o ON o.draft_id = e.draft_id
        JOIN case_head h ON h.case_id = $2
        WHERE f.sha256 = $1 AND o.requester <> h.requester AND coalesce(o.subject, '') <> coalesce(h.subject, '-')";
}

impl UnitOfWork {
    /// Whether the same bytes are in a case of somebody else about somebody else.
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
}
