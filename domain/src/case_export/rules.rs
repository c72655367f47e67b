//! What one field means for another. The schemas cannot say this; `schema/case-export/README.md` does.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{Cell, Reason, RefusedField, Row, Table};
use crate::form::is_email;

/// Days of things that have happened.
const PAST: &[&str] = &["date_of_birth", "recorded_on", "given_on", "withdrawn_on", "attended_on", "disclosed_on", "written_on"];

/// A beginning and its end.
const SPANS: &[(&str, &str)] = &[("started_on", "ended_on"), ("given_on", "withdrawn_on")];

pub(super) fn check(table: Table, row: &Row<'_>, today: Date) -> Vec<RefusedField> {
    let mut problems = check_dates(row, today);
    problems.extend(match table {
        Table::Relationships => check_relationship(row),
        Table::Contacts => check_contact(row),
        Table::Disclosures => check_disclosure(row),
        _ => None,
    });
    problems
}

/// Whether a field of things that have happened holds a day after today.
pub(super) fn is_future(field: &str, cell: &Cell, today: Date) -> bool {
    PAST.contains(&field) && matches!(cell, Cell::Date(day) if *day > today)
}

fn check_dates(row: &Row<'_>, today: Date) -> Vec<RefusedField> {
    let is_future = |field: &&&str| row.date(field).is_some_and(|day| day > today);
    let future = PAST.iter().filter(is_future).map(|field| RefusedField::new(*field, Reason::InFuture));
    let reversed = SPANS.iter().filter(|(from, until)| matches!((row.date(from), row.date(until)), (Some(a), Some(b)) if b < a));
    future.chain(reversed.map(|(from, until)| RefusedField::new(*until, Reason::BeforeField(from)))).collect()
}

fn check_relationship(row: &Row<'_>) -> Option<RefusedField> {
    (row.text("person") == row.text("related")).then(|| RefusedField::new("related", Reason::SameAs("person")))
}

fn check_contact(row: &Row<'_>) -> Option<RefusedField> {
    let value = row.text("value")?;
    let shape = match row.text("kind")? {
        "email" if !is_email(value) => "one email address",
        "phone" if !is_phone(value) => "a phone number of 7 to 15 digits",
        _ => return None,
    };
    Some(RefusedField::new("value", Reason::Shape(shape)))
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (7..=15).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c))
}

fn check_disclosure(row: &Row<'_>) -> Option<RefusedField> {
    let mut seen = HashSet::new();
    let reason = row.text("categories")?.split(';').find_map(|id| {
        if !is_category(id) {
            Some(Reason::UnknownIdentifier)
        } else if !seen.insert(id) {
            Some(Reason::Repeated)
        } else {
            None
        }
    });
    reason.map(|reason| RefusedField::new("categories", reason))
}

/// Whether the notice has this category or assessment area.
fn is_category(id: &str) -> bool {
    [(Table::Records, "category"), (Table::Assessments, "area")].into_iter().any(|(table, name)| {
        let schema = table.schema();
        schema.position(name).is_some_and(|place| schema.fields()[place].one_of().iter().any(|known| known == id))
    })
}
