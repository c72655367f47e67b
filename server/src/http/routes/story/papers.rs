//! `/account/requests/{reference}/papers`: papers that are sent after the request, and one's own again.

use app::components::ErrorMessage;
use app::pages::request::SHOWS;
use app::{Url, problems, t};
use axum::extract::{Path, State};
use documents::{LARGEST_EVIDENCE, MOST_FILES, Unfit};
use domain::case::File;
use domain::form::{FieldError, Limit, clean_text};
use domain::policy::{OpenReply, Proof, ReadCase, authorize};
use store::evidence::{EvidenceFile, Scan};
use uuid::Uuid;

use super::files::confirm_for;
use super::own::{followed, own_request, refused};
use super::request::{draw, only_own};
use crate::http::download::stored;
use crate::http::page::Page;
use crate::http::routes::ask::evidence::words;
use crate::http::upload::{FormPart, ProtectedUpload};
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::evidence::{self, LateError, LatePaper, Rejected};
use crate::service::files::Sent;
use crate::service::requests::Undone;
use crate::state::Portal;

/// What a form with papers said.
#[derive(Default)]
struct LateForm {
    /// What the papers show, and the words beside them.
    shows: String,
    words: String,
    /// How many papers came, and how many were taken.
    files: usize,
    taken: usize,
    errors: Vec<ErrorMessage>,
}

fn at(field: &str, message: String) -> ErrorMessage {
    ErrorMessage { field: field.to_owned(), message }
}

/// Papers, one after the other, each with its message. What is not wrong is kept, and words that went with none stay in the form.
pub(super) async fn send(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    mut upload: ProtectedUpload,
) -> Outcome {
    let own = followed(&portal, &signed_in, &reference).await?;
    if !own.resource().authority.stands() {
        let LateForm { words, .. } = receive(&portal, None, &mut upload).await?;
        return only_own(&portal, &page, &signed_in, &own, Some(words)).await;
    }
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    let open = file.unreadable.is_empty().then_some((&proof, &signed_in));
    let LateForm { shows, words, files, taken, mut errors } = receive(&portal, open, &mut upload).await?;
    if !file.unreadable.is_empty() {
        errors.push(at("files", t!("request-unreadable-refused")));
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
    // Words that went with one of several were sent.
    let words = if taken == 0 { words } else { String::new() };
    draw(&portal, &page, &signed_in, &file, vec![("shows", shows), ("words", words)], errors).await
}

/// Reads the form; its papers are taken where something may be.
async fn receive(
    portal: &Portal,
    open: Option<(&Proof<OpenReply>, &SignedIn)>,
    upload: &mut ProtectedUpload,
) -> Outcome<LateForm> {
    let mut form = LateForm::default();
    let too_large = || at("files", words(Rejected::Unfit(Unfit::TooLarge)));
    loop {
        match upload.next().await {
            Ok(None) => return Ok(form),
            Ok(Some(FormPart::Text(name, value))) if name == "shows" => form.shows = value,
            Ok(Some(FormPart::Text(name, value))) if name == "words" => {
                form.errors.extend(clean_text(&value, Limit::LONG).err().map(|wrong| at("words", problems::words(wrong))));
                form.words = value;
            }
            Ok(Some(FormPart::File(sent))) if sent.field == "files" && form.files < MOST_FILES => {
                form.files += 1;
                let said = SHOWS.contains(&form.shows.as_str()) && !form.errors.iter().any(|wrong| wrong.field == "words");
                // Nothing is kept of which nobody says what it shows.
                let Some((proof, signed_in)) = open.filter(|_| said) else {
                    sent.pass().await?;
                    continue;
                };
                match sent.read(LARGEST_EVIDENCE).await {
                    Ok((sent, _room)) => take(portal, (proof, signed_in), &mut form, sent).await?,
                    Err(Fault::TooLarge) => {
                        form.errors.push(too_large());
                        return Ok(form);
                    }
                    Err(cause) => return Err(cause),
                }
            }
            Ok(Some(FormPart::File(other))) => other.pass().await?,
            Ok(Some(_)) => {}
            // What was typed before it is there already.
            Err(Fault::TooLarge) if form.files > 0 => {
                form.errors.push(too_large());
                return Ok(form);
            }
            Err(cause) => return Err(cause),
        }
    }
}

/// Takes a paper, or says at its field why not.
async fn take(
    portal: &Portal,
    (proof, signed_in): (&Proof<OpenReply>, &SignedIn),
    form: &mut LateForm,
    sent: Sent,
) -> Outcome<()> {
    let name = sent.name.clone();
    let note = t!("papers-message", name = name.clone());
    let said = clean_text(&form.words, Limit::LONG).ok().flatten();
    let words_of = said.map_or_else(|| note.clone(), |said| format!("{note}\n{said}"));
    let late = LatePaper { sent, shows: &form.shows, words: words_of };
    match evidence::add_late(portal, (proof, &signed_in.own()?), late).await {
        Ok(Ok(())) => form.taken += 1,
        Ok(Err(why)) => form.errors.push(at("files", t!("evidence-refused", name = name, why = words(why)))),
        Err(LateError::Undone(Undone::Refused(refusal))) => form.errors.push(refused("files", refusal)),
        Err(LateError::Undone(cause)) => return Err(cause.into()),
        Err(LateError::Evidence(cause)) => return Err(cause.into()),
    }
    Ok(())
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
