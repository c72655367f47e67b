//! `/account/data/{person}/copy`: what the page shows, to take away.

use app::pages::account::RecordRow;
use app::t;
use axum::extract::{Path, State};
use domain::id::PersonKey;
use domain::policy::{ReadRecord, authorize};
use store::audit::Entry;

use super::rows::rows_of;
use crate::http::download::attachment;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// The details of the page, to take away: for a person, in a table.
pub(super) async fn copy_csv(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let (person, rows) = shown(&portal, &signed_in, person).await?;
    let mut table = csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec());
    let broken = |cause: csv::Error| Fault::Ours(cause.to_string());
    table.write_record(["category", "what", "says", "source", "recorded"]).map_err(broken)?;
    for row in &rows {
        table.write_record(row.to_fields().map(plain_cell)).map_err(broken)?;
    }
    let table = table.into_inner().map_err(|cause| Fault::Ours(cause.to_string()))?;
    Ok(attachment(&format!("{person}.csv"), "text/csv; charset=utf-8", table))
}

/// The same, for a machine.
pub(super) async fn copy_json(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let (person, rows) = shown(&portal, &signed_in, person).await?;
    let row = |row: &RecordRow| {
        let [category, what, says, source, recorded] = row.to_fields();
        serde_json::json!({"category": category, "what": what, "says": says, "source": source, "recorded": recorded})
    };
    let all = serde_json::json!({"person": person, "rows": rows.iter().map(row).collect::<Vec<_>>()});
    Ok(attachment(&format!("{person}.json"), "application/json", all.to_string()))
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
