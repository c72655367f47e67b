//! `/account/data/{person}`: a record, by the notice's categories, and each of its parts page by page. Nothing of it is for the reader
//! alone: that stands in the answer to a fresh proof (`more`).

use app::pages::account::{PartLines, RecordPage, RecordPartModel, RecordPartPage, RecordRow, SESSIONS};
use app::t;
use axum::extract::{Path, Query, State};
use domain::notice::Notice;
use domain::policy::{GlanceRecord, Proof};
use leptos::prelude::*;
use serde::Deserialize;
use store::record::{LineKey, Record};

use super::model::{mark_challenged, model_of, session};
use super::rows::{details, read, row_of};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// One part of a record, and where its page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RecordQuery {
    part: String,
    after: String,
}

pub(super) async fn person(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(person): Path<String>,
    Query(asked): Query<RecordQuery>,
) -> Outcome {
    let proof = read::<GlanceRecord>(&portal, &signed_in, person).await?;
    let mut record = portal.store.record(&proof).await?;
    if signed_in.safe_mode {
        record.forget_asked();
    }
    let title = t!("record-title", name = record.name.clone());
    if !asked.part.is_empty() {
        let model = part_of(&portal, &proof, record, &asked).await?;
        return Ok(page.show(title, move || view! { <RecordPartPage model=model /> }.into_any()));
    }
    let model = model_of(record, &proof);
    Ok(page.show(title, move || view! { <RecordPage model=model /> }.into_any()))
}

/// A page of one part. A part of which nothing is shown is not there.
async fn part_of(portal: &Portal, proof: &Proof<GlanceRecord>, record: Record, asked: &RecordQuery) -> Outcome<RecordPartModel> {
    let after = parse_after(&asked.after);
    let first = after.is_none();
    let (person, name) = (proof.resource().person.0.clone(), record.name.clone());
    if asked.part == SESSIONS {
        let found = portal.store.attended(proof, after).await?;
        let lines = PartLines::Sessions(found.rows.into_iter().map(session).collect());
        let next = found.next.map(|key| after_words(&key));
        return shown(RecordPartModel { person, name, total: record.sessions, lines, first, next });
    }
    let category = asked.part.parse().ok().and_then(|id| Notice::current().category(&id)).ok_or(Fault::NotFound)?;
    let found = portal.store.record_part(proof, &asked.part, after).await?;
    let own = details(&record).into_iter().filter(|row| row.is_of(&asked.part)).collect::<Vec<_>>();
    let held = record.parts.iter().find(|part| part.category == asked.part).map_or(0, |part| part.total);
    let total = own.len() + held;
    let rows = if first { own } else { Vec::new() };
    let rows = rows.into_iter().chain(found.rows.iter().map(row_of)).collect();
    let (rows, _) = mark_challenged(rows, &record.challenged);
    let own = record.view.is_own();
    let told = |row: RecordRow| if own { row.told_by([&record.name, &record.given_names]) } else { row };
    let rows = rows.into_iter().map(told).collect();
    let lines = PartLines::Held { category, rows };
    shown(RecordPartModel { person, name, total, lines, first, next: found.next.map(|key| after_words(&key)) })
}

fn shown(model: RecordPartModel) -> Outcome<RecordPartModel> {
    if model.total == 0 { Err(Fault::NotFound) } else { Ok(model) }
}

/// Where a page starts; anything unreadable is the beginning.
fn parse_after(text: &str) -> Option<LineKey> {
    let (day, key) = text.split_once('_')?;
    Some(LineKey { day: day.parse().ok()?, key: key.to_owned() })
}

fn after_words(LineKey { day, key }: &LineKey) -> String {
    format!("{day}_{key}")
}
