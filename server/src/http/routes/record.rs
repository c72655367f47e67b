//! A family's record, by the notice's categories.

use app::pages::account::{
    self, FamilyModel, FamilyPage, PartLines, RecordModel, RecordPage, RecordPartModel, RecordPartPage, RecordRow, SESSIONS,
};
use app::t;
use axum::extract::{Path, Query, State};
use domain::family::{ContactKind, Item, View};
use domain::id::PersonKey;
use domain::notice::Notice;
use domain::policy::{Proof, ReadRecord, Role, authorize};
use leptos::prelude::*;
use serde::Deserialize;
use store::record::{Attended, LineKey, Record};

use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn family(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    if signed_in.account.role.is_staff() || signed_in.account.role == Role::Guest {
        return Err(Fault::NotFound);
    }
    let relatives = portal.store.list_family(&signed_in.viewer(), portal.clock.today()).await?;
    let model = FamilyModel {
        people: relatives.into_iter().map(|r| (r.person, r.name)).collect(),
        young: signed_in.account.role == Role::YoungPerson,
    };
    Ok(page.show(t!("family-title"), move || view! { <FamilyPage model=model /> }.into_any()))
}

/// One part of a record, and where its page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    part: String,
    after: String,
}

/// Authority over a person's record.
pub(super) async fn read(portal: &Portal, signed_in: &SignedIn, person: String) -> Outcome<Proof<ReadRecord>> {
    let viewer = signed_in.viewer();
    let access = portal.store.find_access(&viewer, &PersonKey(person), portal.clock.today()).await?;
    Ok(authorize::<ReadRecord>(&viewer, access.ok_or(Fault::NotFound)?)?)
}

pub(super) async fn person(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(person): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome {
    let proof = read(&portal, &signed_in, person).await?;
    let record = portal.store.record(&proof).await?;
    let title = t!("record-title", name = name_of(&record));
    if !asked.part.is_empty() {
        let model = part_of(&portal, &proof, record, &asked).await?;
        return Ok(page.show(title, move || view! { <RecordPartPage model=model /> }.into_any()));
    }
    let model = model_of(proof.resource().person.0.clone(), record, signed_in.account.role == Role::YoungPerson);
    Ok(page.show(title, move || view! { <RecordPage model=model /> }.into_any()))
}

/// A page of one part. A part of which nothing is shown is not there.
async fn part_of(portal: &Portal, proof: &Proof<ReadRecord>, record: Record, asked: &Asked) -> Outcome<RecordPartModel> {
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
    let lines = PartLines::Held { category, rows, retention: record.retention };
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

fn session(session: Attended) -> (jiff::civil::Date, String, String) {
    (session.on, session.service, session.venue)
}

fn name_of(record: &Record) -> String {
    format!("{} {}", record.given_names, record.family_name)
}

fn model_of(person: String, record: Record, young: bool) -> RecordModel {
    let mut rows = details(&record);
    let beside = |category: &str| rows.iter().filter(|row| row.is_of(category)).count();
    let cut = record.parts.iter().filter(|part| part.total > part.items.len());
    let more = cut.map(|part| (part.category.clone(), part.total + beside(&part.category))).collect();
    rows.extend(record.parts.iter().flat_map(|part| &part.items).map(row_of));
    RecordModel {
        person,
        marks: record.marks.clone(),
        name: name_of(&record),
        own: record.view == View::Own,
        young,
        rows,
        more,
        consent: record.consent.clone(),
        attended: record.attended.into_iter().map(session).collect(),
        sessions: record.sessions,
        retention: record.retention,
    }
}

/// The thing of a record that has this key, if the viewer sees it.
pub(super) async fn find_row(portal: &Portal, proof: &Proof<ReadRecord>, key: &str) -> Outcome<Option<RecordRow>> {
    let record = portal.store.record(proof).await?;
    if let Some(row) = details(&record).into_iter().find(|row| row.is(key)) {
        return Ok(Some(row));
    }
    Ok(portal.store.find_item(proof, key).await?.as_ref().map(row_of))
}

/// A thing that is recorded under a category of the notice.
pub(super) fn row_of(item: &Item) -> RecordRow {
    let Item { key, category, label, value, source, recorded_on, .. } = item;
    RecordRow::new(category, label.clone(), value.clone(), source.clone(), Some(*recorded_on)).key(key)
}

/// What the record's own tables hold, as things under the notice's categories.
pub(super) fn details(record: &Record) -> Vec<RecordRow> {
    let ours = || t!("record-source-case-system");
    let name = RecordRow::new("category.names-and-addresses", t!("record-label-name"), name_of(record), ours(), None);
    let mut rows = vec![name.key("name")];
    rows.extend(record.addresses.iter().map(|a| {
        let label = if a.current { t!("record-label-address-now") } else { t!("record-label-address-earlier") };
        let row = RecordRow::new("category.names-and-addresses", label, a.text.clone(), a.source.clone(), Some(a.recorded_on))
            .key(&a.key);
        if a.protected { row.protected() } else { row }
    }));
    rows.extend(record.contacts.iter().map(|c| {
        let label = match c.kind {
            ContactKind::Email => t!("record-label-email"),
            ContactKind::Phone => t!("record-label-phone"),
        };
        RecordRow::new("category.phone-and-email", label, c.value.clone(), c.source.clone(), Some(c.recorded_on)).key(&c.key)
    }));
    rows.extend(record.born.map(|born| {
        RecordRow::new("category.date-of-birth", t!("record-label-born"), app::dates::short(born), ours(), None).key("born")
    }));
    rows.extend(
        record
            .sex
            .map(|sex| RecordRow::new("category.sex", t!("record-label-sex"), account::sex_words(sex), ours(), None).key("sex")),
    );
    rows
}
