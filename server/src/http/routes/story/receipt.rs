//! `/account/requests/{reference}/receipt` and `copy`: what was sent, and the proof that it was.

use axum::extract::{Path, State};
use domain::policy::{ReadCase, authorize};
use domain::receipt::Receipt;

use super::own::own_request;
use crate::http::download::attachment;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// A receipt as a file. It says nothing of what was asked.
pub(super) async fn own(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let stored = portal.store.receipt(&proof).await?.ok_or(Fault::NotFound)?;
    let receipt = Receipt {
        reference: file.reference.clone(),
        received: stored.received,
        counts_from: stored.counts_from,
        digest: stored.digest,
        key: stored.key,
        signature: stored.signature,
    };
    Ok(attachment(&format!("receipt-{}.txt", file.reference), "text/plain; charset=utf-8", receipt.to_text()))
}

/// What was sent, as the receipt is for it: its fingerprint is the receipt's.
pub(super) async fn copy(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let (sent, receipt) = (portal.store.sent(&proof).await?, portal.store.receipt(&proof).await?);
    // A receipt of version 1 is for all that was stored.
    let first = receipt.is_some_and(|receipt| receipt.counts_from.is_none());
    let json = if first { sent } else { domain::receipt::copy(&sent).ok_or(Fault::NotFound)? };
    Ok(attachment(&format!("request-{}.json", file.reference), "application/json", json))
}
