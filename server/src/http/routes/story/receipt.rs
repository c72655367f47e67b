//! Receipts: one's own, and the check that anybody can make.

use app::components::FieldError;
use app::pages::request::{Finding, ReceiptsModel, ReceiptsPage};
use app::t;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::policy::{ReadCase, authorize};
use domain::receipt::{NotAReceipt, Receipt, ReceiptFault};
use leptos::prelude::*;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::http::routes::story::request::own_request;
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::service::receipts;
use crate::state::Portal;

/// A receipt as a file. It says nothing of what was asked.
pub(crate) async fn own(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
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
    Ok(as_file(receipt.to_text(), "text/plain; charset=utf-8", &format!("receipt-{}.txt", file.reference)))
}

/// What was sent, as the receipt is for it: its fingerprint is the receipt's.
pub(crate) async fn copy(State(portal): State<Portal>, signed_in: SignedIn, Path(reference): Path<String>) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let (sent, receipt) = (portal.store.sent(&proof).await?, portal.store.receipt(&proof).await?);
    // A receipt of version 1 is for all that was stored.
    let first = receipt.is_some_and(|receipt| receipt.counts_from.is_none());
    let json = if first { sent } else { domain::receipt::copy(&sent).ok_or(Fault::NotFound)? };
    Ok(as_file(json, "application/json", &format!("request-{}.json", file.reference)))
}

pub(crate) fn as_file(content: impl IntoResponse, kind: &'static str, name: &str) -> Response {
    let mut response = content.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}

/// The public keys.
pub(crate) async fn keys(State(portal): State<Portal>) -> Outcome {
    let keys = receipts::published(&portal.store, &portal.clock).await?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], keys.to_text()).into_response())
}

pub(crate) async fn page(page: Page) -> Response {
    page.show(t!("receipts-title"), || view! { <ReceiptsPage model=ReceiptsModel::default() /> }.into_any())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Pasted {
    receipt: String,
    sent: String,
}

/// Anybody can check a receipt, signed in or not.
pub(crate) async fn check(State(portal): State<Portal>, page: Page, ProtectedForm(form): ProtectedForm<Pasted>) -> Outcome {
    let Pasted { receipt, sent } = form;
    let keys = receipts::published(&portal.store, &portal.clock).await?;
    let (finding, errors) = match receipt.parse::<Receipt>() {
        Ok(read) => (Some(finding(&portal, &read, keys.verify(&read), &sent)), Vec::new()),
        Err(cause) => (None, vec![FieldError { field: "receipt".into(), message: problem(&receipt, cause) }]),
    };
    let bad = !errors.is_empty();
    let model = ReceiptsModel { receipt, sent, finding, errors };
    let view = move || view! { <ReceiptsPage model=model /> }.into_any();
    let title = t!("receipts-title");
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

fn finding(portal: &Portal, receipt: &Receipt, verified: Result<(), ReceiptFault>, sent: &str) -> Finding {
    match verified {
        Ok(()) => Finding::Genuine {
            reference: receipt.reference.as_text(),
            received: portal.clock.local(receipt.received),
            counts_from: receipt.counts_from,
            digest: hex::encode(receipt.digest),
            matches: (!sent.trim().is_empty()).then(|| <[u8; 32]>::from(Sha256::digest(sent.trim())) == receipt.digest),
        },
        Err(ReceiptFault::Forged) => Finding::Forged,
        Err(ReceiptFault::UnknownKey) => Finding::UnknownKey,
    }
}

fn problem(typed: &str, NotAReceipt(line): NotAReceipt) -> String {
    if typed.trim().is_empty() { t!("receipts-empty") } else { t!("receipts-unreadable", line = line) }
}
