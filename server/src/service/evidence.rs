//! Papers that go with a request: looked at, cleaned, scanned, sealed. What is not clean is not kept.

use std::process::Stdio;
use std::time::Duration;

use bytes::Bytes;
use documents::{FileKind, MOST_FILES, Unfit, process};
use domain::case::{Command as Act, decide};
use domain::id::{DraftId, FileId};
use domain::policy::{ManageAccount, OpenReply, Proof, Role};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::evidence::Scan;
use store::file::Opener;
use store::limit::StoredBytes;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use super::files::{self, FileError, Sent, room_for_files};
use super::requests::{Undone, facts};
use super::scan::{Verdict, verdict};
use crate::queue::Queued;
use crate::state::Portal;

/// The most that is stored with one request, and with all requests of one account, in bytes.
const OF_DRAFT: i64 = 60 * 1024 * 1024;
const OF_ACCOUNT: i64 = 240 * 1024 * 1024;
/// The longest that cleaning may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Scans a file that was held.
#[derive(Debug, Serialize, Deserialize)]
pub struct ScanFileJob {
    pub file: FileId,
}

impl Queued for ScanFileJob {
    const KIND: &'static str = "scan_file";
}

/// Why a file was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// Its kind, size or content does not fit.
    Unfit(Unfit),
    /// The scanner found something.
    Infected,
    /// There are as many as may be.
    TooMany,
    /// As much is stored with this request as may be.
    FullDraft,
    /// As much is stored with all requests of its owner as may be.
    FullAccount,
    /// The portal has no room for files.
    FullPortal,
    /// The request was sent meanwhile.
    Gone,
}

/// Why so many bytes more are not stored, beside what is stored already. Guests leave half of the room to those who are known.
fn full(portal: &Portal, own: &Proof<ManageAccount>, stored: StoredBytes, more: i64) -> Option<Rejected> {
    let (room, is_guest) = (room_for_files(portal), own.viewer().role == Role::Guest);
    let full = [
        (stored.draft + more > OF_DRAFT, Rejected::FullDraft),
        (stored.account + more > OF_ACCOUNT, Rejected::FullAccount),
        (stored.portal + more > room || (is_guest && stored.guests + more > room / 2), Rejected::FullPortal),
    ];
    full.into_iter().find_map(|(is_full, why)| is_full.then_some(why))
}

/// Why nothing more can be added to a draft: asked before anything is read.
///
/// # Errors
/// When the store fails.
pub async fn is_full(portal: &Portal, own: &Proof<ManageAccount>, draft: DraftId) -> store::Result<Option<Rejected>> {
    Ok(full(portal, own, portal.store.stored_bytes(own, draft).await?, 1))
}

/// Why it cannot be known whether a file may be added.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    /// It cannot be stored or read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The process that cleans pictures does not work.
    #[error("pictures cannot be cleaned: {0}")]
    Cleaning(#[from] std::io::Error),
}

impl From<store::Error> for EvidenceError {
    fn from(cause: store::Error) -> Self {
        Self::File(FileError::Store(cause))
    }
}

/// Adds a file to a draft, or says why not. Where the scanner does not answer the file is held, and scanned later by a job.
///
/// # Errors
/// When the store fails, or the cleaning process cannot be started.
pub async fn add(
    portal: &Portal,
    own: &Proof<ManageAccount>,
    draft: DraftId,
    sent: Sent,
    shows: &str,
) -> Result<Result<(), Rejected>, EvidenceError> {
    let Some(content) = sent.content else { return Ok(Err(Rejected::Unfit(Unfit::TooLarge))) };
    // Counted before anything is done with it; counted again when it is kept.
    if portal.store.list_evidence(own, draft).await?.len() >= MOST_FILES {
        return Ok(Err(Rejected::TooMany));
    }
    let (kind, clean, state) = match checked(portal, content).await? {
        Ok(checked) => checked,
        Err(why) => return Ok(Err(why)),
    };
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    match unit.lock_evidence(own, draft, now).await? {
        None => return Ok(Err(Rejected::Gone)),
        Some(count) if count >= i64::try_from(MOST_FILES).unwrap_or(0) => return Ok(Err(Rejected::TooMany)),
        Some(_) => {}
    }
    // Added by a nervous finger a second time, it is there.
    let digest: [u8; 32] = Sha256::digest(&clean).into();
    if unit.list_evidence(own, draft).await?.iter().any(|file| file.sha256 == digest) {
        unit.cancel().await?;
        return Ok(Ok(()));
    }
    let size = i64::try_from(clean.len()).unwrap_or(i64::MAX);
    if let Some(full) = full(portal, own, unit.stored_bytes(own, draft).await?, size) {
        return Ok(Err(full));
    }
    let stored = files::put(&mut unit, &*clean, kind.media_type(), now).await?;
    unit.add_evidence(draft, stored.id, (&kind.name(&sent.name), shows, state), now).await?;
    if state == Scan::Held {
        ScanFileJob { file: stored.id }.queue(&mut unit, now).await?;
    }
    unit.save().await?;
    Ok(Ok(()))
}

/// What may be kept of a file: what it is, its content, cleaned, and whether it was scanned.
async fn checked(portal: &Portal, content: Bytes) -> Result<Result<(FileKind, Bytes, Scan), Rejected>, EvidenceError> {
    // What the scanner finds is said first: "choose a PDF" would not help.
    let verdict = verdict(&portal.config, &content).await;
    if verdict == Verdict::Infected {
        return Ok(Err(Rejected::Infected));
    }
    let kind = match documents::inspect_evidence(&content) {
        Ok(kind) => kind,
        Err(unfit) => return Ok(Err(Rejected::Unfit(unfit))),
    };
    let state = if verdict == Verdict::Clean { Scan::Clean } else { Scan::Held };
    let clean = clean(portal, kind, content).await?;
    Ok(clean.map(|clean| (kind, clean, state)).map_err(Rejected::Unfit))
}

/// A paper that is sent after the request, with the words that go with it: the message and the file are one unit of work.
#[derive(Debug)]
pub struct LatePaper<'a> {
    pub sent: Sent,
    /// What it is meant to show.
    pub shows: &'a str,
    pub words: String,
}

/// Adds a paper to one's own request, or says why not (capability F7). The same words with a file a second time are one message.
///
/// # Errors
/// As [`add`]; [`Undone::Refused`] where nothing can be written any more.
pub async fn add_late(
    portal: &Portal,
    (proof, own): (&Proof<OpenReply>, &Proof<ManageAccount>),
    late: LatePaper<'_>,
) -> Result<Result<(), Rejected>, LateError> {
    let Some(content) = late.sent.content else { return Ok(Err(Rejected::Unfit(Unfit::TooLarge))) };
    let (kind, clean, state) = match checked(portal, content).await? {
        Ok(checked) => checked,
        Err(why) => return Ok(Err(why)),
    };
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_own_case(proof).await?;
    let Some(draft) = unit.lock_papers(proof).await? else { return Ok(Err(Rejected::Gone)) };
    let size = i64::try_from(clean.len()).unwrap_or(i64::MAX);
    if let Some(full) = full(portal, own, unit.stored_bytes(own, draft).await?, size) {
        return Ok(Err(full));
    }
    let calendar = unit.calendar().await?;
    let facts = facts(portal, proof.viewer(), &calendar);
    let events = decide(&locked.case, Act::Write(late.words), facts).map_err(Undone::Refused)?;
    if events.is_empty() {
        unit.cancel().await?;
        return Ok(Ok(()));
    }
    unit.append(&mut locked, facts, events).await?;
    let stored = files::put(&mut unit, &*clean, kind.media_type(), facts.at).await?;
    let (name, seq) = (kind.name(&late.sent.name), locked.case.seq);
    unit.add_paper((proof, draft), stored.id, (&name, late.shows, state), (seq, facts.at)).await?;
    if state == Scan::Held {
        ScanFileJob { file: stored.id }.queue(&mut unit, facts.at).await?;
    }
    unit.save().await?;
    Ok(Ok(()))
}

/// Why it cannot be known whether a paper may be added.
#[derive(Debug, thiserror::Error)]
pub enum LateError {
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    #[error(transparent)]
    Undone(#[from] Undone),
}

impl From<store::Error> for LateError {
    fn from(cause: store::Error) -> Self {
        Self::Undone(cause.into())
    }
}

impl From<FileError> for LateError {
    fn from(cause: FileError) -> Self {
        Self::Evidence(cause.into())
    }
}

/// Scans a file that was held. `false` while the scanner does not answer.
///
/// # Errors
/// When the store fails, or the file does not open.
pub async fn scan_held(portal: &Portal, file: FileId) -> Result<bool, EvidenceError> {
    // A file that was removed or settled meanwhile needs no more.
    if !portal.store.is_held(file).await? {
        return Ok(true);
    }
    let Some(content) = files::whole(&portal.store, Opener::Scanner, file).await? else { return Ok(true) };
    let scan = match verdict(&portal.config, &content).await {
        Verdict::Clean => Scan::Clean,
        Verdict::Infected => Scan::Refused,
        Verdict::Unknown => return Ok(false),
    };
    let mut unit = portal.store.begin().await?;
    unit.settle_evidence(file, scan, portal.clock.now()).await?;
    unit.save().await?;
    Ok(true)
}

/// Removes a file from a draft. `false` when it is not there.
///
/// # Errors
/// When the store fails.
pub async fn remove(portal: &Portal, own: &Proof<ManageAccount>, draft: DraftId, file: FileId) -> store::Result<bool> {
    let mut unit = portal.store.begin().await?;
    let now = portal.clock.now();
    let there = unit.lock_evidence(own, draft, now).await?.is_some() && unit.remove_evidence(draft, file, now).await?;
    if there {
        unit.save().await?;
    } else {
        unit.cancel().await?;
    }
    Ok(there)
}

/// Builds a picture afresh, in a process of its own.
pub(super) async fn clean(portal: &Portal, kind: FileKind, content: Bytes) -> std::io::Result<Result<Bytes, Unfit>> {
    if !matches!(kind, FileKind::Jpeg | FileKind::Png) {
        return Ok(Ok(content));
    }
    let mut child = Command::new(&portal.program)
        .arg("clean-picture")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let mut input = child.stdin.take().ok_or_else(|| std::io::Error::other("the process has no input"))?;
    let feed = async move {
        // A child that gives up early closes its input: its answer says why.
        let _ = input.write_all(&process::ask(kind, &content)).await;
    };
    let answered = tokio::time::timeout(PATIENCE, async { tokio::join!(feed, child.wait_with_output()).1 }).await;
    match answered {
        Ok(output) => Ok(process::answer(&output?.stdout).map(Bytes::from)),
        Err(_) => Ok(Err(Unfit::TooManyPixels)),
    }
}
