//! The tables of a record that is taken away: what each has in its columns, as words and as a description for machines (Frictionless).

use app::pages::account::{LookedRow, RecordRow, ToldRow};
use app::t;
use serde_json::{Value, json};
use store::record::{Attended, Record};

use super::model::{looked, told};

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CopyTable {
    Details,
    Sessions,
    Consents,
    Told,
    Looked,
}

/// A row, in the order of its columns.
pub(super) type Cells = Vec<String>;

impl CopyTable {
    /// In the order in which they are written.
    pub(super) const ALL: [Self; 5] = [Self::Details, Self::Sessions, Self::Consents, Self::Told, Self::Looked];

    pub(super) fn name(self) -> &'static str {
        self.file().trim_end_matches(".csv")
    }

    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Details => "details.csv",
            Self::Sessions => "sessions.csv",
            Self::Consents => "consents.csv",
            Self::Told => "told.csv",
            Self::Looked => "looked.csv",
        }
    }

    /// The columns; the ones that are days end in `_on`.
    pub(super) fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Details => &["category", "what", "says", "source", "recorded_on"],
            Self::Sessions => &["attended_on", "service", "venue"],
            Self::Consents => &["given_on", "given_by", "kind"],
            Self::Told => &["told_on", "recipient", "categories", "basis", "summary"],
            Self::Looked => &["looked_on", "team", "purpose"],
        }
    }

    fn schema(self) -> Value {
        let kind = |name: &&str| if name.ends_with("_on") { "date" } else { "string" };
        let fields: Vec<Value> = self.columns().iter().map(|name| json!({ "name": name, "type": kind(name) })).collect();
        json!({ "fields": fields })
    }
}

/// The description of all of them.
pub(super) fn descriptor(name: &str, kept: &str) -> Vec<u8> {
    let resource = |table: CopyTable| {
        json!({ "name": table.name(), "path": table.file(), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "schema": table.schema() })
    };
    let resources: Vec<Value> = CopyTable::ALL.into_iter().map(resource).collect();
    json!({ "name": "record", "title": name, "description": kept, "resources": resources }).to_string().into_bytes()
}

pub(super) fn of_details(rows: &[RecordRow]) -> Vec<Cells> {
    rows.iter().map(|row| row.to_fields().to_vec()).collect()
}

pub(super) fn of_sessions(sessions: &[Attended]) -> Vec<Cells> {
    sessions.iter().map(|row| vec![row.on.to_string(), row.service.clone(), row.venue.clone()]).collect()
}

/// What stands in a record beside its parts.
pub(super) fn of_record(table: CopyTable, record: &Record) -> Vec<Cells> {
    match table {
        CopyTable::Details | CopyTable::Sessions => Vec::new(),
        CopyTable::Consents => {
            let kind = |kind| match kind {
                domain::setting::ConsentKind::Service => t!("record-kind-service"),
                domain::setting::ConsentKind::Data => t!("record-kind-data"),
            };
            record.consents.iter().map(|row| vec![row.since.to_string(), row.given_by.clone(), kind(row.kind)]).collect()
        }
        CopyTable::Told => record.told.iter().cloned().map(told).map(of_told).collect(),
        CopyTable::Looked => record.looked.iter().cloned().map(looked).map(|row| of_look(&row)).collect(),
    }
}

fn of_told(row: ToldRow) -> Cells {
    vec![row.on.to_string(), row.who, row.what.join(", "), row.basis, row.summary]
}

fn of_look(row: &LookedRow) -> Cells {
    let (team, purpose) = row.words();
    vec![row.on.to_string(), team, purpose]
}
