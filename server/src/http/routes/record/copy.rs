//! `/account/data/{person}/copy`: a person's details to take away: everything that the record shows them, streamed page by page.

use app::pages::account::RecordRow;
use app::t;
use axum::body::Body;
use axum::extract::{Path, State};
use futures_util::stream;
use store::record::{CopyPiece, RecordCopy};

use super::rows::{details, read, row_of};
use crate::http::download::streamed;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// What a file is written in.
#[derive(Clone, Copy)]
enum Form {
    /// A table for a spreadsheet.
    Csv,
    /// For a machine.
    Json,
}

pub(super) async fn csv(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    take(&portal, &signed_in, person, Form::Csv).await
}

pub(super) async fn json(State(portal): State<Portal>, signed_in: SignedIn, Path(person): Path<String>) -> Outcome {
    take(&portal, &signed_in, person, Form::Json).await
}

/// That it was taken away is recorded before the first byte leaves.
async fn take(portal: &Portal, signed_in: &SignedIn, person: String, form: Form) -> Outcome {
    let proof = read(portal, signed_in, person).await?;
    let copy = portal.store.copy_record(&proof).await?;
    let person = proof.resource().person.0.clone();
    let body = Body::from_stream(stream::try_unfold(Writing::begin(form, person.clone(), copy), Writing::go_on));
    Ok(match form {
        Form::Csv => streamed(&format!("{person}.csv"), "text/csv; charset=utf-8", None, body),
        Form::Json => streamed(&format!("{person}.json"), "application/json", None, body),
    })
}

/// A file that is being written. Its words are taken while the request is at hand.
struct Writing {
    form: Form,
    person: String,
    copy: RecordCopy,
    sessions: String,
    ours: String,
    begun: bool,
    ended: bool,
}

impl Writing {
    fn begin(form: Form, person: String, copy: RecordCopy) -> Self {
        let (sessions, ours) = (t!("attended-title"), t!("record-source-case-system"));
        Self { form, person, copy, sessions, ours, begun: false, ended: false }
    }

    /// The next bytes. A fault ends the connection before the end of the file, so that nobody takes a part for all.
    async fn go_on(mut self) -> Result<Option<(Vec<u8>, Self)>, Fault> {
        if self.ended {
            return Ok(None);
        }
        let bytes = if !self.begun {
            self.begun = true;
            [self.form.head(&self.person), self.form.rows(&details(&self.copy.record), true)?].concat()
        } else if let Some(piece) =
            self.copy.next_piece().await.inspect_err(|cause| tracing::error!(%cause, "a copy broke off"))?
        {
            self.form.rows(&self.rows(piece), false)?
        } else {
            self.ended = true;
            self.form.tail().to_vec()
        };
        Ok(Some((bytes, self)))
    }

    fn rows(&self, piece: CopyPiece) -> Vec<RecordRow> {
        match piece {
            CopyPiece::Items(items) => items.iter().map(row_of).collect(),
            CopyPiece::Sessions(sessions) => {
                let says = |s: &store::record::Attended| format!("{}\n{}", s.service, s.venue);
                let row = |s| RecordRow::new("", self.sessions.clone(), says(s), self.ours.clone(), Some(s.on));
                sessions.iter().map(row).collect()
            }
        }
    }
}

impl Form {
    fn head(self, person: &str) -> Vec<u8> {
        match self {
            Self::Csv => b"\xEF\xBB\xBFcategory,what,says,source,recorded\n".to_vec(),
            Self::Json => format!("{{\"person\":{},\"rows\":[", serde_json::json!(person)).into_bytes(),
        }
    }

    fn tail(self) -> &'static [u8] {
        match self {
            Self::Csv => b"",
            Self::Json => b"]}",
        }
    }

    fn rows(self, rows: &[RecordRow], first: bool) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Csv => table(rows).map_err(|cause| Fault::Ours(cause.to_string())),
            Self::Json => {
                let between = if first || rows.is_empty() { "" } else { "," };
                Ok(format!("{between}{}", rows.iter().map(object).collect::<Vec<_>>().join(",")).into_bytes())
            }
        }
    }
}

fn table(rows: &[RecordRow]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in rows {
        table.write_record(row.to_fields().map(plain_cell))?;
    }
    table.into_inner().map_err(|cause| cause.into_error().into())
}

fn object(row: &RecordRow) -> String {
    let [category, what, says, source, recorded] = row.to_fields();
    serde_json::json!({"category": category, "what": what, "says": says, "source": source, "recorded": recorded}).to_string()
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
