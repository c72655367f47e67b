//! `/account/data/{person}/copy`: a record to take away: everything that the page shows, streamed piece by piece. What stands only in
//! the answer to a fresh proof is taken away by one, too.

use app::pages::account::RecordRow;
use axum::body::Body;
use axum::extract::{Path, State};
use domain::policy::{GlanceRecord, Proof, ReadRecord, Role, SeeRecord};
use futures_util::stream;
use store::record::{CopyPiece, RecordCopy};

use super::model::kept_of;
use super::more::unconfirmed;
use super::rows::{details, read, row_of};
use super::table::{Cells, CopyTable, descriptor, of_details, of_record, of_sessions};
use crate::http::archive::Archive;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::download::streamed;
use crate::http::session::Who;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// What a file is written in.
enum Form {
    /// Tables for a spreadsheet, with their description, in one file.
    Zip(Archive),
    /// For a machine.
    Json,
}

pub(super) async fn zip(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let proof = read::<GlanceRecord>(&portal, &signed_in, person).await?;
    take(&portal, (&signed_in, &proof), Form::Zip(Archive::default())).await
}

pub(super) async fn json(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    let proof = read::<GlanceRecord>(&portal, &signed_in, person).await?;
    take(&portal, (&signed_in, &proof), Form::Json).await
}

pub(super) async fn whole_zip(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    who: Who,
    Path(person): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    whole(&portal, (&signed_in, &who), person, Form::Zip(Archive::default())).await
}

pub(super) async fn whole_json(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    who: Who,
    Path(person): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    whole(&portal, (&signed_in, &who), person, Form::Json).await
}

async fn whole(portal: &Portal, (signed_in, who): (&SignedIn, &Who), person: String, form: Form) -> Outcome {
    let proof = read::<ReadRecord>(portal, signed_in, person.clone()).await?;
    match unconfirmed(portal, who, &person) {
        Some(ask) => Ok(ask),
        None => take(portal, (signed_in, &proof), form).await,
    }
}

/// That it was taken away is recorded before the first byte leaves.
async fn take<A: SeeRecord>(portal: &Portal, (signed_in, proof): (&SignedIn, &Proof<A>), form: Form) -> Outcome {
    let mut copy = portal.store.copy_record(proof).await?;
    if signed_in.safe_mode {
        copy.record.forget_asked();
    }
    let person = proof.resource().person.0.clone();
    let (name, kept) =
        (copy.record.name.clone(), kept_of(&copy.record, proof.viewer().role == Role::YoungPerson, proof.resource().today));
    let (ending, kind) = match form {
        Form::Zip(_) => ("zip", "application/zip"),
        Form::Json => ("json", "application/json"),
    };
    let first = form.head(&person, &name, &kept)?;
    // The words are taken while the request is at hand: a body is written outside of its language.
    let rest = [CopyTable::Consents, CopyTable::Told, CopyTable::Looked].map(|table| (table, of_record(table, &copy.record)));
    let details = details(&copy.record);
    let writing = Writing { form: first.1, copy, steps: steps(&details, rest), open: false, sessions: false };
    let head = stream::once(async { Ok::<_, Fault>(first.0) });
    let body = Body::from_stream(futures_util::StreamExt::chain(head, stream::try_unfold(writing, Writing::go_on)));
    Ok(streamed(&format!("{person}.{ending}"), kind, None, body))
}

/// What is still to be written, the last first.
enum Step {
    Begin(CopyTable),
    Rows(CopyTable, Vec<Cells>),
    /// What the store gives piece by piece, until it gives this no more.
    Pieces,
    End,
    Tail,
}

fn steps(own: &[RecordRow], rest: [(CopyTable, Vec<Cells>); 3]) -> Vec<Step> {
    let mut steps = vec![Step::Begin(CopyTable::Details), Step::Rows(CopyTable::Details, of_details(own)), Step::Pieces];
    for (table, rows) in rest {
        steps.extend([Step::Begin(table), Step::Rows(table, rows), Step::End]);
    }
    steps.push(Step::Tail);
    steps.reverse();
    steps
}

/// A file that is being written.
struct Writing {
    form: Form,
    copy: RecordCopy,
    steps: Vec<Step>,
    /// Whether the table that is open has a row.
    open: bool,
    /// Whether the table of sessions has begun.
    sessions: bool,
}

impl Writing {
    /// The next bytes. A fault ends the connection before the end of the file, so that nobody takes a part for all.
    async fn go_on(mut self) -> Result<Option<(Vec<u8>, Self)>, Fault> {
        let Some(step) = self.steps.pop() else { return Ok(None) };
        let bytes = match step {
            Step::Begin(table) => self.begin(table)?,
            Step::Rows(table, rows) => self.rows(table, &rows)?,
            Step::End => self.form.end(),
            Step::Tail => self.form.tail()?,
            Step::Pieces => {
                let next = self.copy.next_piece().await.inspect_err(|cause| tracing::error!(%cause, "a copy broke off"))?;
                self.piece(next)?
            }
        };
        Ok(Some((bytes, self)))
    }

    /// Lines come first, sessions last: the first of these, or the end, ends the table of lines.
    fn piece(&mut self, piece: Option<CopyPiece>) -> Result<Vec<u8>, Fault> {
        match piece {
            Some(CopyPiece::Items(items)) => {
                self.steps.push(Step::Pieces);
                let rows: Vec<RecordRow> = items.iter().map(row_of).collect();
                self.rows(CopyTable::Details, &of_details(&rows))
            }
            Some(CopyPiece::Sessions(sessions)) => {
                let mut bytes = Vec::new();
                if !self.sessions {
                    bytes.extend(self.form.end());
                    bytes.extend(self.begin(CopyTable::Sessions)?);
                    self.steps.push(Step::End);
                    self.sessions = true;
                }
                bytes.extend(self.rows(CopyTable::Sessions, &of_sessions(&sessions))?);
                self.steps.push(Step::Pieces);
                Ok(bytes)
            }
            None if self.sessions => Ok(Vec::new()),
            None => Ok(self.form.end()),
        }
    }

    fn begin(&mut self, table: CopyTable) -> Result<Vec<u8>, Fault> {
        self.open = false;
        self.form.begin(table)
    }

    fn rows(&mut self, table: CopyTable, rows: &[Cells]) -> Result<Vec<u8>, Fault> {
        let first = !self.open;
        self.open |= !rows.is_empty();
        self.form.rows(table, rows, first)
    }
}

impl Form {
    /// What comes before the tables.
    fn head(mut self, person: &str, name: &str, kept: &str) -> Result<(Vec<u8>, Self), Fault> {
        let bytes = match &mut self {
            Self::Zip(archive) => file(archive, "datapackage.json", &descriptor(name, kept))?,
            Self::Json => {
                let json = serde_json::json!({ "person": person, "name": name, "kept": kept }).to_string();
                json.trim_end_matches('}').as_bytes().to_vec()
            }
        };
        Ok((bytes, self))
    }

    fn begin(&mut self, table: CopyTable) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Zip(archive) => file(archive, table.file(), format!("\u{FEFF}{}\n", table.columns().join(",")).as_bytes()),
            Self::Json => Ok(format!(",\"{}\":[", table.name()).into_bytes()),
        }
    }

    fn rows(&mut self, table: CopyTable, rows: &[Cells], first: bool) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Zip(archive) => {
                let cells = cells(rows).map_err(|cause| Fault::Ours(cause.to_string()))?;
                archive.add(&cells).map_err(broken)
            }
            Self::Json => {
                let between = if first || rows.is_empty() { "" } else { "," };
                let objects: Vec<String> = rows.iter().map(|row| object(table, row)).collect();
                Ok(format!("{between}{}", objects.join(",")).into_bytes())
            }
        }
    }

    /// In an archive, a table ends where the next begins.
    fn end(&self) -> Vec<u8> {
        match self {
            Self::Zip(_) => Vec::new(),
            Self::Json => b"]".to_vec(),
        }
    }

    fn tail(&mut self) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Zip(archive) => archive.finish().map_err(broken),
            Self::Json => Ok(b"}".to_vec()),
        }
    }
}

fn file(archive: &mut Archive, name: &'static str, head: &[u8]) -> Result<Vec<u8>, Fault> {
    let begun = archive.begin(name).map_err(broken)?;
    Ok([begun, archive.add(head).map_err(broken)?].concat())
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn broken(cause: std::io::Error) -> Fault {
    Fault::Ours(cause.to_string())
}

fn cells(rows: &[Cells]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in rows {
        table.write_record(row.iter().map(|cell| plain_cell(cell)))?;
    }
    table.into_inner().map_err(|cause| cause.into_error().into())
}

fn object(table: CopyTable, row: &Cells) -> String {
    let pairs = table.columns().iter().zip(row).map(|(name, says)| ((*name).to_owned(), says.clone().into()));
    serde_json::Value::Object(pairs.collect()).to_string()
}

/// A cell that a spreadsheet takes for text: one that starts like a formula gets an apostrophe.
fn plain_cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain_cell;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1"] {
            assert_eq!(plain_cell(cell), format!("'{cell}"));
        }
        assert_eq!(plain_cell("Zoë = me"), "Zoë = me");
    }
}
