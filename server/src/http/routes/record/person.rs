//! A family's record, by the notice's categories.

use app::pages::account::{self, FamilyModel, FamilyPage, RecordModel, RecordPage, RecordRow};
use app::t;
use axum::extract::{Path, State};
use domain::family::View;
use domain::id::PersonKey;
use domain::policy::{ReadRecord, Role, authorize};
use leptos::prelude::*;
use store::audit::Entry;
use store::family::Record;

use crate::http::routes::story::receipt::as_file;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(crate) async fn family(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
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

pub(crate) async fn person(State(portal): State<Portal>, page: Page, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let viewer = signed_in.viewer();
    let access = portal.store.find_access(&viewer, &PersonKey(person), portal.clock.today()).await?;
    let proof = authorize::<ReadRecord>(&viewer, access.ok_or(Fault::NotFound)?)?;
    let record = portal.store.record(&proof).await?;
    let title = t!("record-title", name = format!("{} {}", record.given_names, record.family_name));
    let person = proof.resource().person.0.clone();
    let model = model_of(person, record, signed_in.account.role == Role::YoungPerson);
    Ok(page.show(title, move || view! { <RecordPage model=model /> }.into_any()))
}

/// The details of the page, to take away: for a person, in a table.
pub(crate) async fn copy_csv(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let (person, rows) = shown(&portal, &signed_in, person).await?;
    let mut table = csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec());
    let broken = |cause: csv::Error| Fault::Ours(cause.to_string());
    table.write_record(["category", "what", "says", "source", "recorded"]).map_err(broken)?;
    for row in &rows {
        table.write_record(row.to_fields().map(plain_cell)).map_err(broken)?;
    }
    let table = table.into_inner().map_err(|cause| Fault::Ours(cause.to_string()))?;
    Ok(as_file(table, "text/csv; charset=utf-8", &format!("{person}.csv")))
}

/// The same, for a machine.
pub(crate) async fn copy_json(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let (person, rows) = shown(&portal, &signed_in, person).await?;
    let row = |row: &RecordRow| {
        let [category, what, says, source, recorded] = row.to_fields();
        serde_json::json!({"category": category, "what": what, "says": says, "source": source, "recorded": recorded})
    };
    let all = serde_json::json!({"person": person, "rows": rows.iter().map(row).collect::<Vec<_>>()});
    Ok(as_file(all.to_string().into_bytes(), "application/json", &format!("{person}.json")))
}

/// The details that this viewer sees of a person's record, sessions included. That they were taken away is recorded.
async fn shown(portal: &Portal, signed_in: &SignedIn, person: String) -> Outcome<(String, Vec<RecordRow>)> {
    let viewer = signed_in.viewer();
    let access = portal.store.find_access(&viewer, &PersonKey(person), portal.clock.today()).await?;
    let proof = authorize::<ReadRecord>(&viewer, access.ok_or(Fault::NotFound)?)?;
    let record = portal.store.record(&proof).await?;
    let person = proof.resource().person.0.clone();
    let mut unit = portal.store.begin().await?;
    let account = Some(signed_in.account.id);
    unit.audit(Entry { at: portal.clock.now(), account, action: "record.copy", subject: &person, event: None }).await?;
    unit.save().await?;
    let mut rows = rows_of(&record);
    let session = |a: &store::family::Attended| {
        RecordRow::new(
            "",
            t!("attended-title"),
            format!("{}\n{}", a.service, a.venue),
            t!("record-source-case-system"),
            Some(a.on),
        )
    };
    rows.extend(record.attended.iter().map(session));
    Ok((person, rows))
}

/// A cell that a spreadsheet takes for text: one that starts like a formula gets an apostrophe.
fn plain_cell(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
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

/// What the record's own tables hold, as items of the notice's categories.
pub(crate) fn rows_of(record: &Record) -> Vec<RecordRow> {
    let ours = || t!("record-source-case-system");
    let mut rows = vec![
        RecordRow::new(
            "category.names-and-addresses",
            t!("record-label-name"),
            format!("{} {}", record.given_names, record.family_name),
            ours(),
            None,
        )
        .key("name"),
    ];
    rows.extend(record.addresses.iter().map(|a| {
        let label = if a.current { t!("record-label-address-now") } else { t!("record-label-address-earlier") };
        let row = RecordRow::new("category.names-and-addresses", label, a.text.clone(), a.source.clone(), Some(a.recorded_on))
            .key(&a.key);
        if a.protected { row.protected() } else { row }
    }));
    rows.extend(record.contacts.iter().map(|c| {
        let label = if c.kind == "email" { t!("record-label-email") } else { t!("record-label-phone") };
        RecordRow::new("category.phone-and-email", label, c.value.clone(), c.source.clone(), Some(c.recorded_on)).key(&c.key)
    }));
    rows.extend(record.born.map(|born| {
        RecordRow::new("category.date-of-birth", t!("record-label-born"), app::dates::short(born), ours(), None).key("born")
    }));
    rows.extend(
        record
            .sex
            .as_ref()
            .map(|sex| RecordRow::new("category.sex", t!("record-label-sex"), account::sex_words(sex), ours(), None).key("sex")),
    );
    rows.extend(record.items.iter().chain(&record.assessments).map(|item| {
        RecordRow::new(&item.category, item.label.clone(), item.value.clone(), item.source.clone(), Some(item.recorded_on))
            .key(&item.key)
    }));
    rows
}

#[cfg(test)]
mod tests {
    use super::plain_cell;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1"] {
            assert_eq!(plain_cell(cell.to_owned()), format!("'{cell}"));
        }
        assert_eq!(plain_cell("Zoë = me".into()), "Zoë = me");
    }
}
