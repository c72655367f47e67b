//! Files that come with a request: held until the scanner has looked at them, then clean or refused.

use domain::id::{DraftId, FileId};
use domain::policy::{ManageAccount, Proof, ReadCase};
use jiff::Timestamp;

use crate::audit::{FactKind, Subject, evidence_columns};
use crate::sealed::{self, OwnKey, SealedText};
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    OWN = "SELECT e.file_id, e.name, e.shows, e.state, f.size, f.media_type, f.sha256, d.draft_id AS owner, d.epoch, d.wrapped FROM evidence e
        JOIN file f ON f.file_id = e.file_id JOIN draft d ON d.draft_id = e.draft_id
        WHERE e.draft_id = $1 AND d.account_id = $2 AND e.state <> 'refused' ORDER BY e.created_us, e.file_id";
    OF_CASE = "SELECT e.file_id, e.name, e.shows, e.state, f.size, f.media_type, f.sha256, d.draft_id AS owner, d.epoch, d.wrapped FROM evidence e
        JOIN file f ON f.file_id = e.file_id JOIN draft d ON d.draft_id = e.draft_id JOIN case_head h ON h.draft_id = e.draft_id
        WHERE h.case_id = $1 ORDER BY e.created_us, e.file_id";
    LOCK = "UPDATE draft SET updated_us = $3 WHERE draft_id = $1 AND account_id = $2 AND sent = FALSE";
    LOCK_OLD = "UPDATE draft SET updated_us = updated_us WHERE draft_id = $1 AND updated_us < $2 AND sent = FALSE";
    COUNT = "SELECT count(*) FROM evidence WHERE draft_id = $1";
    ADD = "INSERT INTO evidence (file_id, draft_id, name, shows, state, created_us) VALUES ($1, $2, $3, $4, $5, $6)";
    REMOVE = "DELETE FROM evidence WHERE file_id = $1 AND draft_id = $2";
    SAY = "UPDATE evidence SET shows = $2 WHERE draft_id = $1 AND shows = $3";
    OF_DRAFT = "SELECT file_id FROM evidence WHERE draft_id = $1";
    HELD = "SELECT count(*) FROM evidence WHERE file_id = $1 AND state = 'held'";
    SETTLE = "UPDATE evidence SET state = $2 WHERE file_id = $1 AND state = 'held' RETURNING draft_id";
}

/// What a file shows of which nobody has said it yet.
pub const UNSAID: &str = "unsaid";

/// Whether a file may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scan {
    /// The scanner has not looked at it yet.
    Held,
    /// Nothing was found.
    Clean,
    /// Something was found: its content is destroyed.
    Refused,
}

impl Scan {
    fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Clean => "clean",
            Self::Refused => "refused",
        }
    }

    pub(crate) fn find_by_name(name: &str) -> Option<Self> {
        [Self::Held, Self::Clean, Self::Refused].into_iter().find(|scan| scan.as_str() == name)
    }
}

/// A file that came with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Where it is stored.
    pub file: FileId,
    pub name: String,
    /// What it is meant to show.
    pub shows: String,
    /// Whether it may be opened.
    pub scan: Scan,
    /// In bytes.
    pub size: u64,
    /// What it is, from its content.
    pub media_type: String,
    /// SHA-256 of what is stored; zeros once it was destroyed.
    pub sha256: [u8; 32],
}

#[derive(sqlx::FromRow)]
pub(crate) struct StoredEvidence {
    file_id: uuid::Uuid,
    name: SealedText,
    shows: String,
    state: String,
    size: i64,
    media_type: String,
    sha256: Option<Vec<u8>>,
    #[sqlx(flatten)]
    key: OwnKey,
}

impl StoredEvidence {
    pub(crate) fn read(self, edge: &Edge) -> Result<EvidenceFile> {
        let name = self.name.read(&self.key, edge, (sealed::PAPER, self.file_id))?;
        let scan = Scan::find_by_name(&self.state).ok_or_else(|| Error::Corrupt(format!("evidence {}", self.state)))?;
        let (file, sha256) =
            (FileId(self.file_id), self.sha256.as_deref().map(crate::value::hash_of).transpose()?.unwrap_or_default());
        let size = u64::try_from(self.size).unwrap_or_default();
        Ok(EvidenceFile { file, name, shows: self.shows, scan, size, media_type: self.media_type, sha256 })
    }
}

impl Store {
    /// The files of one's own draft.
    pub async fn list_evidence(&self, own: &Proof<ManageAccount>, draft: DraftId) -> Result<Vec<EvidenceFile>> {
        let rows: Vec<StoredEvidence> = self.q(OWN).bind(draft.0).bind(own.resource().0).all().await?;
        rows.into_iter().map(|row| row.read(self.edge()?)).collect()
    }

    /// Whether a file still waits for the scanner.
    pub async fn is_held(&self, file: FileId) -> Result<bool> {
        Ok(self.q(HELD).bind(file.0).one::<(i64,)>().await?.0 > 0)
    }

    /// The files that came with a case.
    pub async fn case_evidence(&self, proof: &Proof<ReadCase>) -> Result<Vec<EvidenceFile>> {
        self.seen(proof, [Subject::Case(proof.resource().case)]).await?;
        let rows: Vec<StoredEvidence> = self.q(OF_CASE).bind(proof.resource().case.0).all().await?;
        rows.into_iter().map(|row| row.read(self.edge()?)).collect()
    }
}

impl UnitOfWork {
    /// The files of one's own draft, as they are when it is sent.
    pub async fn list_evidence(&mut self, own: &Proof<ManageAccount>, draft: DraftId) -> Result<Vec<EvidenceFile>> {
        let rows: Vec<StoredEvidence> = self.q(OWN).bind(draft.0).bind(own.resource().0).all().await?;
        rows.into_iter().map(|row| row.read(self.store.edge()?)).collect()
    }

    /// Locks one's own draft to change its files, and says how many it has. `None` when it was sent or is not one's own.
    pub async fn lock_evidence(&mut self, own: &Proof<ManageAccount>, draft: DraftId, now: Timestamp) -> Result<Option<i64>> {
        let q = self.q(LOCK).bind(draft.0).bind(own.resource().0).bind(now.as_microsecond());
        if q.exec().await? == 0 {
            return Ok(None);
        }
        Ok(Some(self.q(COUNT).bind(draft.0).one::<(i64,)>().await?.0))
    }

    /// Adds a stored file to a draft that is locked.
    pub async fn add_evidence(
        &mut self,
        draft: DraftId,
        file: FileId,
        (name, shows, scan): (&str, &str, Scan),
        now: Timestamp,
    ) -> Result<()> {
        let key = self.key_of_draft(draft).await?;
        let name = key.seal(self.store.edge()?, (sealed::PAPER, file.0), name.as_bytes())?;
        let q = self.q(ADD).bind(file.0).bind(draft.0).bind(name).bind(shows.to_owned());
        q.bind(scan.as_str().to_owned()).bind(now.as_microsecond()).exec_one().await?;
        self.fact_of(FactKind::Evidence, &file.to_string(), &evidence_columns(draft.0, scan.as_str()), now)
    }

    /// Removes a file from a draft that is locked, content and key. `false` when it is not there.
    pub async fn remove_evidence(&mut self, draft: DraftId, file: FileId, now: Timestamp) -> Result<bool> {
        if self.q(REMOVE).bind(file.0).bind(draft.0).exec().await? == 0 {
            return Ok(false);
        }
        self.fact(FactKind::Evidence, &file.to_string(), None, now)?;
        self.remove_file(file, now).await.map(|()| true)
    }

    /// Removes every file of a draft that nobody has touched since then.
    pub async fn clear_old_evidence(&mut self, draft: DraftId, before: Timestamp, now: Timestamp) -> Result<()> {
        if self.q(LOCK_OLD).bind(draft.0).bind(before.as_microsecond()).exec().await? == 0 {
            return Ok(());
        }
        self.clear_evidence(draft, now).await
    }

    /// Removes every file of a draft that is locked.
    pub(crate) async fn clear_evidence(&mut self, draft: DraftId, now: Timestamp) -> Result<()> {
        for (file,) in self.q(OF_DRAFT).bind(draft.0).all::<(uuid::Uuid,)>().await? {
            self.remove_evidence(draft, FileId(file), now).await?;
        }
        Ok(())
    }

    /// Says what the files of one's own draft show of which nobody has said it.
    pub async fn say_what_shows(
        &mut self,
        own: &Proof<ManageAccount>,
        draft: DraftId,
        shows: &str,
        now: Timestamp,
    ) -> Result<()> {
        if self.lock_evidence(own, draft, now).await?.is_some() {
            self.q(SAY).bind(draft.0).bind(shows.to_owned()).bind(UNSAID.to_owned()).exec().await?;
        }
        Ok(())
    }

    /// Notes what the scanner said about a held file. `false` when that is known already, or the file is gone.
    pub async fn settle_evidence(&mut self, file: FileId, scan: Scan, now: Timestamp) -> Result<bool> {
        let settled: Vec<(uuid::Uuid,)> = self.q(SETTLE).bind(file.0).bind(scan.as_str().to_owned()).all().await?;
        let Some((draft,)) = settled.first() else { return Ok(false) };
        self.fact_of(FactKind::Evidence, &file.to_string(), &evidence_columns(*draft, scan.as_str()), now)?;
        if scan == Scan::Refused {
            self.empty_file(file, now).await?;
        }
        Ok(true)
    }
}
