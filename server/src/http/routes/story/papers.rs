//! `/account/requests/{reference}/papers`: papers that are sent after the request, and one's own again.

use app::components::ErrorMessage;
use app::pages::request::SHOWS;
use app::{Url, problems, t};
use axum::extract::{Path, State};
use documents::{LARGEST_EVIDENCE, MOST_FILES};
use domain::case::File;
use domain::form::{FieldError, Limit, clean_text};
use domain::policy::{ReadCase, authorize};
use store::evidence::{EvidenceFile, Scan};
use uuid::Uuid;

use super::files::confirm_for;
use super::own::{own_request, refused};
use super::request::draw;
use crate::http::download::stored;
use crate::http::page::Page;
use crate::http::routes::ask::evidence::words;
use crate::http::upload::{FormPart, ProtectedUpload};
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::evidence::{self, LateError, LatePaper};
use crate::service::requests::Undone;
use crate::state::Portal;

/// Papers, one after the other, each with its message. What is not wrong is kept.
pub(super) async fn send(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    mut upload: ProtectedUpload,
) -> Outcome {
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    let own = signed_in.own()?;
    let (mut shows, mut said, mut files, mut errors) = (String::new(), String::new(), 0, Vec::new());
    let at = |field: &str, message: String| ErrorMessage { field: field.to_owned(), message };
    if !file.unreadable.is_empty() {
        errors.push(at("files", t!("request-unreadable-refused")));
    }
    while let Some(part) = upload.next().await? {
        match part {
            FormPart::Text(name, value) if name == "shows" => shows = value,
            FormPart::Text(name, value) if name == "words" => said = value,
            FormPart::File(sent) if sent.field == "files" && files < MOST_FILES => {
                files += 1;
                // Nothing is kept of which nobody says what it shows.
                if !SHOWS.contains(&shows.as_str()) || !file.unreadable.is_empty() {
                    sent.pass().await?;
                    continue;
                }
                let (sent, _room) = sent.read(LARGEST_EVIDENCE).await?;
                let name = sent.name.clone();
                let note = t!("papers-message", name = name.clone());
                let words_of = clean_text(&said, Limit::LONG).ok().flatten();
                let late =
                    LatePaper { sent, shows: &shows, words: words_of.map_or(note.clone(), |said| format!("{note}\n{said}")) };
                match evidence::add_late(&portal, (&proof, &own), late).await {
                    Ok(Ok(())) => {}
                    Ok(Err(why)) => errors.push(at("files", t!("evidence-refused", name = name, why = words(why)))),
                    Err(LateError::Undone(Undone::Refused(refusal))) => errors.push(refused("files", refusal)),
                    Err(LateError::Undone(cause)) => return Err(cause.into()),
                    Err(LateError::Evidence(cause)) => return Err(cause.into()),
                }
            }
            FormPart::File(other) => other.pass().await?,
            _ => {}
        }
    }
    if !SHOWS.contains(&shows.as_str()) {
        let wrong = if shows.is_empty() { FieldError::NothingChosen } else { FieldError::UnknownChoice };
        errors.push(at("shows", problems::words(wrong)));
    }
    if files == 0 {
        errors.push(at("files", t!("evidence-empty")));
    }
    if errors.is_empty() {
        return Ok(see_other(&Url::AccountRequest(file.reference.as_text()).with("done", "paper")));
    }
    draw(&portal, &page, &signed_in, &file, ("shows", shows), errors).await
}

/// A paper of one's own, once the scanner has found nothing, for who proved to be there just now, and never in safe mode.
pub(super) async fn open(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    let read = authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?;
    let all = portal.store.own_papers(&read).await?.into_iter().map(|sent| sent.paper);
    let wanted = all.into_iter().find(|paper| paper.file.0 == id && paper.scan == Scan::Clean).ok_or(Fault::NotFound)?;
    if signed_in.safe_mode {
        return Ok(see_other(&Url::Safer.part("safe-mode")));
    }
    if !signed_in.is_confirmed(portal.clock.now()) {
        return Ok(confirm_for(&file, id));
    }
    let EvidenceFile { file, name, media_type, size, sha256, .. } = wanted;
    stored(&portal, &read, &File { file, name, media_type, size, sha256: hex::encode(sha256) }).await
}
