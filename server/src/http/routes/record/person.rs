//! `/account/data/{person}`: a record, by the notice's categories, and each of its parts page by page.

use app::pages::account::{KeptUntil, PartLines, RecordModel, RecordPage, RecordPartModel, RecordPartPage, SESSIONS};
use app::t;
use axum::extract::{Path, Query, State};
use domain::family::birthday;
use domain::notice::Notice;
use domain::policy::visibility::{View, parents_see};
use domain::policy::{Proof, ReadRecord, Role};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;
use store::record::{Attended, LineKey, Record};

use super::rows::{details, name_of, read, row_of};
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
    let proof = read(&portal, &signed_in, person).await?;
    let record = portal.store.record(&proof).await?;
    let title = t!("record-title", name = name_of(&record));
    if !asked.part.is_empty() {
        let model = part_of(&portal, &proof, record, &asked).await?;
        return Ok(page.show(title, move || view! { <RecordPartPage model=model /> }.into_any()));
    }
    let (young, today) = (signed_in.account.role == Role::YoungPerson, proof.resource().today);
    let model = model_of(proof.resource().person.0.clone(), record, (young, today));
    Ok(page.show(title, move || view! { <RecordPage model=model /> }.into_any()))
}

/// A page of one part. A part of which nothing is shown is not there.
async fn part_of(portal: &Portal, proof: &Proof<ReadRecord>, record: Record, asked: &RecordQuery) -> Outcome<RecordPartModel> {
    let after = parse_after(&asked.after);
    let first = after.is_none();
    let (person, name) = (proof.resource().person.0.clone(), name_of(&record));
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
    let lines = PartLines::Held { category, rows, kept: kept(&record) };
    shown(RecordPartModel { person, name, total, lines, first, next: found.next.map(|key| after_words(&key)) })
}

/// The reason of a retention rule is told to the person alone.
fn kept(record: &Record) -> KeptUntil {
    if record.view == View::Own {
        KeptUntil::Own(record.retention)
    } else {
        KeptUntil::Child(record.born.map(|born| birthday(born, 25)))
    }
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

fn session(session: Attended) -> (Date, String, String) {
    (session.on, session.service, session.venue)
}

fn model_of(person: String, record: Record, (young, today): (bool, Date)) -> RecordModel {
    let mut rows = details(&record);
    let beside = |category: &str| rows.iter().filter(|row| row.is_of(category)).count();
    let cut = record.parts.iter().filter(|part| part.total > part.items.len());
    let more = cut.map(|part| (part.category.clone(), part.total + beside(&part.category))).collect();
    rows.extend(record.parts.iter().flat_map(|part| &part.items).map(row_of));
    RecordModel {
        person,
        kept: kept(&record),
        marks: record.marks.clone(),
        name: name_of(&record),
        own: record.view == View::Own,
        young,
        parents: (young && record.view == View::Own).then(|| parents_see(record.born, today)),
        rows,
        more,
        consents: record.consents.iter().map(|given| (given.kind, given.since, given.given_by.clone())).collect(),
        attended: record.attended.into_iter().map(session).collect(),
        sessions: record.sessions,
    }
}
