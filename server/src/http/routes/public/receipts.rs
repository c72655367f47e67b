//! `/receipts`: the check of a receipt that anybody can make, and the public keys.

use app::components::ErrorMessage;
use app::pages::request::{LogBegins, LogFinding, LogPlace, LogRestored, ReceiptFinding, ReceiptsModel, ReceiptsPage};
use app::t;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::chain::Hash;
use domain::receipt::{NotAReceipt, Receipt, ReceiptFault, Witness, digest_of_copy};
use leptos::prelude::*;
use serde::Deserialize;

use crate::http::Outcome;
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::service::log::{self, EntryOf, Witnessed};
use crate::service::receipts;
use crate::state::Portal;

/// The public keys.
pub(super) async fn keys(State(portal): State<Portal>) -> Outcome {
    let keys = receipts::published(&portal.store, &portal.keys, &portal.clock).await?;
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
    let keys = receipts::published(&portal.store, &portal.keys, &portal.clock).await?;
    let (finding, errors) = match receipt.parse::<Receipt>() {
        Ok(read) => (Some(finding(&portal, &read, keys.verify(&read), &sent).await?), Vec::new()),
        Err(cause) => (None, vec![ErrorMessage { field: "receipt".into(), message: problem(&receipt, cause) }]),
    };
    let bad = !errors.is_empty();
    let model = ReceiptsModel { receipt, sent, finding, errors };
    let view = move || view! { <ReceiptsPage model=model /> }.into_any();
    let title = t!("receipts-title");
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

async fn finding(portal: &Portal, receipt: &Receipt, verified: Result<(), ReceiptFault>, sent: &str) -> Outcome<ReceiptFinding> {
    Ok(match verified {
        Ok(()) => ReceiptFinding::Genuine {
            reference: receipt.reference.as_text(),
            received: portal.clock.local(receipt.received),
            counts_from: receipt.counts_from,
            digest: hex::encode(receipt.digest),
            matches: (!sent.trim().is_empty()).then(|| digest_of_copy(sent) == receipt.digest),
            log: match &receipt.witness {
                Some(witness) => {
                    let seen = log::witnessed(portal, receipt, witness).await?;
                    Some(Box::new(log_finding(portal, seen, witness)))
                }
                None => None,
            },
        },
        Err(ReceiptFault::Forged) => ReceiptFinding::Forged,
        Err(ReceiptFault::UnknownKey) => ReceiptFinding::UnknownKey,
    })
}

fn log_finding(portal: &Portal, seen: Witnessed, witness: &Witness) -> LogFinding {
    let lines = |hashes: &[Hash]| hashes.iter().map(|hash| STANDARD.encode(hash)).collect();
    let place = match &seen.entry {
        EntryOf::Placed(inclusion) => LogPlace::At(inclusion.index + 1),
        EntryOf::Waiting => LogPlace::Waiting,
        EntryOf::Lost => LogPlace::Lost,
        EntryOf::Missing => LogPlace::Missing,
    };
    let begins = match (&seen.begins, &seen.lost) {
        (Some(begins), _) => LogBegins::Same(lines(&begins.proof)),
        (None, Some(loss)) => LogBegins::Lost { here: loss.restored.here.size, proof: lines(&loss.begins) },
        (None, None) => LogBegins::Other,
    };
    let restored = seen.lost.map(|loss| LogRestored {
        day: portal.clock.local(loss.at).date(),
        here: loss.restored.here.size,
        place: loss.entry.index + 1,
        inclusion: lines(&loss.entry.proof),
    });
    LogFinding {
        place,
        begins,
        restored,
        old: witness.log.size,
        new: seen.size,
        inclusion: if let EntryOf::Placed(inclusion) = &seen.entry { lines(&inclusion.proof) } else { Vec::new() },
    }
}

/// The newest checkpoint of the audit log: whoever keeps it is a witness.
pub(super) async fn checkpoint(State(portal): State<Portal>) -> Outcome {
    let note = portal.store.checkpoint().await?.note;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], note).into_response())
}

fn problem(typed: &str, NotAReceipt(line): NotAReceipt) -> String {
    if typed.trim().is_empty() { t!("receipts-empty") } else { t!("receipts-unreadable", line = line) }
}
