//! `/account/data/{person}`: a record, by the notice's categories.

use app::pages::account::{RecordModel, RecordPage};
use app::t;
use axum::extract::{Path, State};
use domain::family::View;
use domain::id::PersonKey;
use domain::policy::{ReadRecord, Role, authorize};
use leptos::prelude::*;
use store::family::Record;

use super::rows::rows_of;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn person(State(portal): State<Portal>, page: Page, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let viewer = signed_in.viewer();
    let access = portal.store.find_access(&viewer, &PersonKey(person), portal.clock.today()).await?;
    let proof = authorize::<ReadRecord>(&viewer, access.ok_or(Fault::NotFound)?)?;
    let record = portal.store.record(&proof).await?;
    let title = t!("record-title", name = format!("{} {}", record.given_names, record.family_name));
    let person = proof.resource().person.0.clone();
    let model = model_of(person, record, signed_in.account.role == Role::YoungPerson);
    Ok(page.show(title, move || view! { <RecordPage model=model /> }.into_any()))
}

fn model_of(person: String, record: Record, young: bool) -> RecordModel {
    RecordModel {
        person,
        marks: record.marks.clone(),
        name: format!("{} {}", record.given_names, record.family_name),
        own: record.view == View::Own,
        young,
        rows: rows_of(&record),
        consent: record.consent.clone(),
        attended: record.attended.into_iter().map(|a| (a.on, a.service, a.venue)).collect(),
        retention: record.retention,
    }
}
