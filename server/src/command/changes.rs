//! `portal changes [--since DAY] [--json]`: what the case system must carry out.

use domain::policy::{Action as _, PassOn, Viewer, authorize};
use jiff::civil::Date;
use serde_json::{Value, json};
use store::audit::Entry;
use store::import::AcceptedChange;

use super::terminal::{Failed, say};
use crate::state::Portal;

#[derive(Debug, clap::Args)]
pub(crate) struct ChangesArgs {
    /// Everything that was accepted from this day on, such as 2026-11-23. Without it: what is not carried out yet.
    #[arg(long)]
    since: Option<Date>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) async fn run(args: &ChangesArgs, portal: &Portal) -> Result<(), Failed> {
    let changes = portal.store.accepted_changes(&authorize::<PassOn>(&Viewer::portal(), ())?, args.since).await?;
    let mut unit = portal.store.begin().await?;
    let subject = format!("{} changes", changes.len());
    unit.note(&Entry { at: portal.clock.now(), account: None, action: PassOn::NAME, subject: &subject, event: None })?;
    unit.save().await?;
    if args.json {
        say(json!({ "changes": changes.iter().map(as_json).collect::<Vec<_>>() }));
    } else if changes.is_empty() {
        say("Nothing is waiting to be carried out in the case system.");
    } else {
        for change in &changes {
            say(in_words(change));
        }
    }
    Ok(())
}

fn as_json(change: &AcceptedChange) -> Value {
    json!({
        "table": change.row.table.name(),
        "id": change.row.row_key,
        "field": change.row.field,
        "value": change.value,
        "accepted": change.row.accepted,
        "reference": change.reference,
        "carried_out": change.carried_out,
    })
}

/// One line a change. A value with more lines keeps to one: they are marked.
fn in_words(change: &AcceptedChange) -> String {
    let row = &change.row;
    let what =
        change.value.as_ref().map_or_else(|| "is cleared".into(), |value| format!("is now: {}", value.replace('\n', " / ")));
    let state = if change.carried_out { "carried out" } else { "not carried out yet" };
    format!("{} {} {}, {} {what} ({}, {state})", row.accepted, row.table.name(), row.row_key, row.field, change.reference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::case_export::Table;
    use jiff::civil::date;
    use store::import::Differing;

    #[test]
    fn the_words_say_what_to_carry_out() {
        let row =
            Differing { table: Table::Addresses, row_key: "A-1".into(), field: "lines".into(), accepted: date(2026, 11, 23) };
        let value = Some("1 High Street\nKingston".into());
        let mut change = AcceptedChange { row, value, reference: "FH-00000000".into(), carried_out: false };
        let told = "2026-11-23 addresses A-1, lines is now: 1 High Street / Kingston (FH-00000000, not carried out yet)";
        assert_eq!(in_words(&change), told);
        (change.value, change.carried_out) = (None, true);
        assert_eq!(in_words(&change), "2026-11-23 addresses A-1, lines is cleared (FH-00000000, carried out)");
        assert_eq!(as_json(&change)["value"], Value::Null);
    }
}
