//! What must not be told to who asked: files are held against it before they go, and each time somebody would read them.

use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use documents::{FileKind, PdfText};
use domain::case::{Case, Event, File};
use domain::id::FileId;
use domain::policy::{Action, CaseAccess, Proof};
use futures_util::TryStreamExt;
use store::PlaceWatch;
use store::file::Opener;
use tokio::sync::Semaphore;

use super::files::{self, FileError};
use crate::state::Portal;

/// Text is searched in pieces of so many bytes, and what stands on the edge of two in both.
const PIECE: usize = 64 * 1024;
const EDGE: usize = 2 * 1024;

/// Of words that who asked would read, those that tell a place; of words that tell one only together, the longest.
pub fn telling<'e>(watch: &PlaceWatch, events: &'e [Event]) -> Option<&'e str> {
    let words: Vec<&str> = events.iter().flat_map(Event::told).collect();
    if !watch.tells(&words.join("\n")) {
        return None;
    }
    words.iter().copied().find(|text| watch.tells(text)).or(words.into_iter().max_by_key(|text| text.len()))
}

/// Whether what stands in a file would tell a place, where that is text or a PDF with words.
pub async fn tells(watch: &PlaceWatch, kind: FileKind, content: &Bytes) -> bool {
    let text = std::str::from_utf8(content).is_ok() && text_tells(watch, content);
    text || (kind == FileKind::Pdf && pdf_tells(watch, content).await)
}

async fn pdf_tells(watch: &PlaceWatch, content: &Bytes) -> bool {
    words_of(content).await.readings.iter().any(|text| text_tells(watch, text.as_bytes()))
}

/// Beside what waits for the network, and one at a time: many large ones would fill the memory. What broke the reader has no words.
async fn words_of(pdf: &Bytes) -> PdfText {
    static TURN: Semaphore = Semaphore::const_new(1);
    let _turn = TURN.acquire().await;
    let pdf = pdf.clone();
    tokio::task::spawn_blocking(move || documents::pdf_text(&pdf)).await.unwrap_or_default()
}

/// Names of the files among these that nobody can search, or not the whole of: pictures, PDFs without words, or with something beside them.
pub async fn unsearchable(portal: &Portal, files: impl Iterator<Item = &File>) -> Vec<String> {
    let mut names = Vec::new();
    for file in files {
        let searched = match is_searched(file) {
            // What does not open, nobody can search.
            Some(FileKind::Pdf) => is_wholly_searched(portal, file.file).await.unwrap_or(false),
            searched => searched.is_some(),
        };
        if !searched {
            names.push(file.name.clone());
        }
    }
    names
}

/// What of a file is searched; nothing of a picture.
fn is_searched(file: &File) -> Option<FileKind> {
    [FileKind::Text, FileKind::Pdf].into_iter().find(|kind| kind.media_type() == file.media_type)
}

/// Read once for each file: no place has this digest.
async fn is_wholly_searched(portal: &Portal, file: FileId) -> Result<bool, FileError> {
    const WORDS: [u8; 32] = [0; 32];
    if let Some(known) = portal.verdicts.find(file, WORDS) {
        return Ok(known);
    }
    let searched = words_of(&whole(portal, file).await?).await.is_searched();
    portal.verdicts.put(file, WORDS, searched);
    Ok(searched)
}

async fn whole(portal: &Portal, file: FileId) -> Result<Bytes, FileError> {
    Ok(files::whole(&portal.store, Opener::Scanner, file).await?.unwrap_or_default())
}

/// Memory does not grow with the text.
fn text_tells(watch: &PlaceWatch, text: &[u8]) -> bool {
    let piece = |from| &text[from..text.len().min(from + PIECE + EDGE)];
    (0..text.len()).step_by(PIECE).any(|from| watch.tells(&String::from_utf8_lossy(piece(from))))
}

/// What must not be told to who reads: who helps lives elsewhere than who asked, and reads no more than they read at a glance.
async fn watch_of<A: Action<Resource = CaseAccess>>(portal: &Portal, proof: &Proof<A>) -> store::Result<PlaceWatch> {
    let reader = proof.viewer().account;
    if proof.resource().helper.is_some_and(|helper| helper.account == reader) {
        portal.store.place_watch_of_reader(proof).await
    } else {
        portal.store.place_watch(proof).await
    }
}

/// The files among these that would tell who asked a place that is protected from them.
///
/// # Errors
/// [`FileError`] when one does not open.
pub async fn telling_files<A: Action<Resource = CaseAccess>>(
    portal: &Portal,
    proof: &Proof<A>,
    files: impl Iterator<Item = &File>,
) -> Result<BTreeSet<FileId>, FileError> {
    let (watch, mut found) = (watch_of(portal, proof).await?, BTreeSet::new());
    for file in files {
        let told = match is_searched(file) {
            _ if watch.tells(&file.name) => true,
            Some(kind) => stored_tells(portal, &watch, file.file, kind).await?,
            None => false,
        };
        if told {
            found.insert(file.file);
        }
    }
    Ok(found)
}

/// Whether the letter of a notice would tell it: its words, or a file that goes with it.
///
/// # Errors
/// As [`telling_files`].
pub async fn letter_tells<A: Action<Resource = CaseAccess>>(
    portal: &Portal,
    proof: &Proof<A>,
    case: &Case,
    letter: i64,
) -> Result<bool, FileError> {
    let watch = portal.store.place_watch(proof).await?;
    let files = case.files.iter().filter(|attached| attached.reply == Some(letter)).map(|attached| &attached.file);
    Ok(case.letter_words(letter).any(|text| watch.tells(text)) || !telling_files(portal, proof, files).await?.is_empty())
}

/// The case without files that wait for review.
///
/// # Errors
/// As [`telling_files`].
pub async fn reviewed<A: Action<Resource = CaseAccess>>(
    portal: &Portal,
    proof: &Proof<A>,
    mut case: Case,
) -> Result<Case, FileError> {
    let held = telling_files(portal, proof, case.released_files()).await?;
    Arc::make_mut(&mut case.files).retain(|attached| !held.contains(&attached.file.file));
    Ok(case)
}

/// Read once for the same places.
async fn stored_tells(portal: &Portal, watch: &PlaceWatch, file: FileId, kind: FileKind) -> Result<bool, FileError> {
    if let Some(known) = portal.verdicts.find(file, watch.digest()) {
        return Ok(known);
    }
    let tells = match kind {
        FileKind::Pdf => pdf_tells(watch, &whole(portal, file).await?).await,
        _ => read_through(portal, watch, file).await?,
    };
    portal.verdicts.put(file, watch.digest(), tells);
    Ok(tells)
}

/// Piece by piece, as it is stored.
async fn read_through(portal: &Portal, watch: &PlaceWatch, file: FileId) -> Result<bool, FileError> {
    let Some((_, pieces)) = files::get(&portal.store, Opener::Scanner, file).await? else { return Ok(false) };
    let (mut pieces, mut text) = (pin!(pieces), Vec::new());
    while let Some(piece) = pieces.try_next().await? {
        text.extend(piece);
        if text_tells(watch, &text) {
            return Ok(true);
        }
        text.drain(..text.len().saturating_sub(EDGE));
    }
    Ok(false)
}
