//! `/receipts`: the check of a receipt that anybody can make, and the public keys.

use app::components::FieldError;
use app::pages::request::{Finding, ReceiptsModel, ReceiptsPage};
use app::t;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use domain::receipt::{NotAReceipt, Receipt, ReceiptFault};
use leptos::prelude::*;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::http::Outcome;
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::service::receipts;
use crate::state::Portal;

/// The public keys.
pub(super) async fn keys(State(portal): State<Portal>) -> Outcome {
    let keys = receipts::published(&portal.store, &portal.clock).await?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], keys.to_text()).into_response())
}

pub(super) async fn page(page: Page) -> Response {
    page.show(t!("receipts-title"), || view! { <ReceiptsPage model=ReceiptsModel::default() /> }.into_any())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Pasted {
    receipt: String,
    sent: String,
}

/// Anybody can check a receipt, signed in or not.
pub(super) async fn check(State(portal): State<Portal>, page: Page, ProtectedForm(form): ProtectedForm<Pasted>) -> Outcome {
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
