//! `/account/requests/{reference}/receipt` and `copy`: what was sent, and the proof that it was.

use app::Url;
use axum::extract::{Path, State};
use domain::policy::{ReadCase, authorize};

use super::own::own_request;
use crate::http::download::attachment;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::receipts;
use crate::state::Portal;

/// A receipt as a file. It says nothing of what was asked; the papers that came with it are named.
pub(super) async fn own(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let receipt = portal.store.receipt(&proof).await?.ok_or(Fault::NotFound)?;
    // Below what is signed: the digest is also that of their names.
    let papers = file.case.submission.iter().flat_map(|sent| &sent.evidence).map(|paper| format!("Paper: {}\n", paper.file.name));
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
    let (json, _) = receipts::copy_of(&portal.store.sent(&proof).await?)?;
    Ok(attachment(&format!("request-{}.json", file.reference), "application/json", json))
}
