//! `/account/requests/{reference}/receipt`, `copy` and `story.txt`: the proof that it was sent, what was sent, and all that stands on the
//! page, to read.

use app::Url;
use app::pages::request::story_text;
use axum::extract::{Path, State};
use domain::policy::{ReadCase, authorize};

use super::own::{own_access, own_request, proof_first};
use super::request::{StoryExtras, model_of};
use crate::http::download::attachment;
use crate::http::{Fault, Outcome, OwnWords, SignedIn, see_other};
use crate::service::receipts;
use crate::state::Portal;

/// A receipt as a file. It says nothing of what was asked; the papers that came with it are named.
pub(super) async fn own(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let receipt = portal.store.receipt(&proof).await?.ok_or(Fault::NotFound)?;
    // Below what is signed: the digest is also that of their names.
    let (words, sent) = (OwnWords::of(&portal, &signed_in), file.case.submission.iter().flat_map(|sent| &sent.evidence));
    let papers = sent.map(|paper| format!("Paper: {}\n", words.paper(&paper.file.name, &paper.shows)));
    let text = std::iter::once(receipt.to_text()).chain(papers).collect::<String>();
    Ok(attachment(&format!("receipt-{}.txt", file.reference), "text/plain; charset=utf-8", text))
}

/// What was sent, as the receipt is for it: its fingerprint is the receipt's.
pub(super) async fn copy(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    if file.case.submission.is_none() {
        return Ok(see_other(&Url::AccountRequest(file.reference.as_text()).path())); // which says what is wrong
    }
    // It is whole: also where somebody is safe. The page asks for a proof, and in safe mode there is none.
    if !signed_in.is_alone(portal.clock.now()) {
        let story = Url::AccountRequest(file.reference.as_text()).path();
        return Ok(see_other(&if signed_in.safe_mode { story } else { Url::Confirm.with("next", &story) }));
    }
    let (json, _) = receipts::copy_of(&portal.store.sent(&proof).await?)?;
    Ok(attachment(&format!("request-{}.json", file.reference), "application/json", json))
}

/// The story as text: what its page says today, no more.
pub(super) async fn text(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let access = own_access(&portal, &signed_in, &reference).await?;
    if let Some(first) = proof_first(&portal, &signed_in, &Url::AccountRequest(reference).path()) {
        return Ok(first);
    }
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let view = portal.store.case_view(&proof).await?;
    if view.file.case.submission.is_none() {
        return Ok(see_other(&Url::AccountRequest(view.file.reference.as_text()).path())); // which says what is wrong
    }
    let model = model_of(&portal, &signed_in, (&proof, view), StoryExtras::default()).await?;
    // A reader that does not know how it is written would guess wrong without its mark.
    let text = format!("\u{FEFF}{}", story_text(&model));
    Ok(attachment(&format!("request-{}.txt", model.reference), "text/plain; charset=utf-8", text))
}
