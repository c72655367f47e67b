//! `/account/requests/{reference}/files/{file}`: a file of the reply.

use app::Url;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::RANGE;
use axum::response::Response;
use domain::case::Event;
use domain::id::{AccountId, FileId};
use domain::policy::{OpenReplyFile, Proof, ReadCase, authorize};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::case::CaseFile;
use uuid::Uuid;

use super::own::find;
use crate::http::download::stored;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::requests::{self, Undone};
use crate::service::told;
use crate::state::Portal;

/// The files of a reply can be opened for this many days.
const OPEN_FOR: i64 = 90;

pub(super) fn last_day(answered: Date) -> Date {
    answered.saturating_add(OPEN_FOR.days())
}

/// A program that fetches a file in parts asks for them so long after it began.
const ONE_OPENING: SignedDuration = SignedDuration::from_mins(15);

fn asks_for_part(headers: &HeaderMap) -> bool {
    headers.contains_key(RANGE)
}

/// Whether the same person opened it just now: what they fetch of it then belongs to that opening.
fn was_opened(history: &CaseFile, file: FileId, by: AccountId, now: Timestamp) -> bool {
    history.history.iter().any(|recorded| {
        let this = matches!(&recorded.event, Event::FileOpened(opened) if opened.file == file);
        this && recorded.account == Some(by) && now.duration_since(recorded.at) < ONE_OPENING
    })
}

/// Who must prove to be there comes back to the story, with the file at hand: a page from which a file is fetched stays as it is.
pub(super) fn confirm_for(case: &CaseFile, file: Uuid) -> Response {
    let story = Url::AccountRequest(case.reference.as_text());
    see_other(&Url::Confirm.with("next", &story.with("file", &file.to_string())))
}

/// Authority to open a file of the reply, and the request.
async fn readable(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<OpenReplyFile>, CaseFile)> {
    let (viewer, access) = (signed_in.viewer(), find(portal, reference).await?);
    let proof = authorize::<OpenReplyFile>(&viewer, access.clone())?;
    let file = portal.store.case(&authorize::<ReadCase>(&viewer, access)?).await?;
    Ok((proof, file))
}

/// The file, once its owner proved to be there just now, and never in safe mode. The opening is in the case's history before the first byte
/// leaves.
pub(super) async fn file(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    headers: HeaderMap,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (proof, history) = readable(&portal, &signed_in, &reference).await?;
    let now = portal.clock.now();
    let wanted = history.case.released_files().find(|f| f.file == FileId(id)).cloned().ok_or(Fault::NotFound)?;
    // What is protected by now waits for review, whenever it was sent.
    if !told::telling_files(&portal, &proof, std::iter::once(&wanted)).await?.is_empty() {
        return Err(Fault::NotFound);
    }
    // In safe mode nobody is asked for a proof, and it opens nothing.
    if signed_in.safe_mode {
        return Ok(see_other(&Url::Safer.part("safe-mode")));
    }
    if !signed_in.is_confirmed(now) {
        return Ok(confirm_for(&history, id));
    }
    let answered = history.case.answered_on(&*portal.calendar().await?);
    if answered.is_some_and(|day| last_day(day) < portal.clock.today()) {
        return Ok(see_other(&Url::AccountRequest(history.reference.as_text()).path())); // which says when they closed
    }
    let read = authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?;
    if !portal.store.files_gone(&read, std::iter::once(FileId(id))).await?.is_empty() {
        return Ok(see_other(&Url::AccountRequest(history.reference.as_text()).path())); // which says that it is gone
    }
    let opened = if asks_for_part(&headers) && was_opened(&history, FileId(id), signed_in.account.id, now) {
        Ok(())
    } else {
        requests::open_file(&portal, &proof, FileId(id)).await.map(drop)
    };
    match opened {
        Ok(()) => stored(&portal, &read, &wanted).await,
        Err(Undone::Refused(_)) => Err(Fault::NotFound),
        Err(cause) => Err(cause.into()),
    }
}
