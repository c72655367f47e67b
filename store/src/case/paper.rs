//! Papers of a request: those that came with it, and those sent later, each with its message (capability F7).

use domain::id::{CaseId, DraftId, FileId};
use domain::policy::{OpenReply, Proof, ReadCase};
use jiff::Timestamp;
use uuid::Uuid;

use crate::audit::Subject;
use crate::evidence::{EvidenceFile, Scan, StoredEvidence};
use crate::{Result, Store, UnitOfWork};

statements! {
    OF_REQUEST = "SELECT e.file_id, e.name, e.shows, e.state, f.size, f.media_type, f.sha256, d.draft_id AS owner, d.epoch, d.wrapped,
        m.case_id AS said_in, m.seq FROM case_head h JOIN evidence e ON e.draft_id = h.draft_id JOIN file f ON f.file_id = e.file_id
        JOIN draft d ON d.draft_id = e.draft_id LEFT JOIN message_file m ON m.file_id = e.file_id
        WHERE h.case_id = $1 ORDER BY e.created_us, e.file_id";
    LOCK = "UPDATE draft SET updated_us = updated_us
        WHERE draft_id = (SELECT draft_id FROM case_head WHERE case_id = $1) RETURNING draft_id";
    BIND = "INSERT INTO message_file (file_id, case_id, seq) VALUES ($1, $2, $3)";
}

/// A paper, and the message with which it came; none of one that came with the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentPaper {
    pub paper: EvidenceFile,
    pub message: Option<(CaseId, i64)>,
}

#[derive(sqlx::FromRow)]
struct PaperRow {
    said_in: Option<Uuid>,
    seq: Option<i64>,
    #[sqlx(flatten)]
    paper: StoredEvidence,
}

impl Store {
    /// The papers of one's own request, in the order in which they came.
    pub async fn own_papers(&self, proof: &Proof<ReadCase>) -> Result<Vec<SentPaper>> {
        let case = proof.resource().case;
        self.seen(proof, [Subject::Case(case)]).await?;
        let rows: Vec<PaperRow> = self.q(OF_REQUEST).bind(case.0).all().await?;
        let read =
            |row: PaperRow| Ok(SentPaper { paper: row.paper.read(self.edge()?)?, message: row.said_in.map(CaseId).zip(row.seq) });
        rows.into_iter().map(read).collect()
    }
}

impl UnitOfWork {
    /// Locks the papers of one's own request; what they belong to. `None` once it was destroyed.
    pub async fn lock_papers(&mut self, proof: &Proof<OpenReply>) -> Result<Option<DraftId>> {
        let locked: Vec<(Uuid,)> = self.q(LOCK).bind(proof.resource().case.0).all().await?;
        Ok(locked.first().map(|(id,)| DraftId(*id)))
    }

    /// Adds a stored file to papers that are locked, with the message, by its event, with which it came.
    pub async fn add_paper(
        &mut self,
        (proof, draft): (&Proof<OpenReply>, DraftId),
        file: FileId,
        named: (&str, &str, Scan),
        (seq, now): (i64, Timestamp),
    ) -> Result<()> {
        self.add_evidence(draft, file, named, now).await?;
        self.q(BIND).bind(file.0).bind(proof.resource().case.0).bind(seq).exec_one().await
    }
}
