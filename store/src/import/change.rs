//! What the portal accepted outranks the export until the case system has carried it out.

use domain::case_export::{Cell, Change, FieldType, Table};
use domain::policy::{HandleCase, PassOn, Proof};
use jiff::Timestamp;
use jiff::civil::Date;

use super::sql;
use crate::audit::{Imported, Sums, Which};
use crate::{Edge, Error, Q, Result, SqlDate, Store, UnitOfWork};

/// A row of the export that is not yet as it was accepted in the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub table: Table,
    /// The case system's identifier of the row.
    pub row_key: String,
    pub field: String,
    /// Since when.
    pub accepted: Date,
}

/// Something that was accepted, for the case system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedChange {
    /// Where, and since when.
    pub row: Differing,
    /// The new value as the export writes it; none clears the field.
    pub value: Option<String>,
    /// The case in which it was accepted.
    pub reference: String,
    /// Whether an import has had it since.
    pub carried_out: bool,
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    table_name: String,
    row_key: String,
    field: String,
    value: Option<String>,
    accepted: SqlDate,
    reference: String,
    carried: bool,
}

/// The columns of a staged row after its key.
#[derive(sqlx::FromRow)]
struct Cells {
    c1: Option<String>,
    c2: Option<String>,
    c3: Option<String>,
    c4: Option<String>,
    c5: Option<String>,
    c6: Option<String>,
    c7: Option<String>,
    c8: Option<String>,
}

impl Cells {
    fn into_array(self) -> [Option<String>; sql::CELLS] {
        [self.c1, self.c2, self.c3, self.c4, self.c5, self.c6, self.c7, self.c8]
    }
}

impl Store {
    /// What was accepted from the day `since` on; without a day, what is not carried out yet.
    pub async fn accepted_changes(&self, _proof: &Proof<PassOn>, since: Option<Date>) -> Result<Vec<AcceptedChange>> {
        let from = SqlDate(since.unwrap_or(FIRST_DAY));
        let mut changes = read(self.q(sql::CHANGES).bind(from).bind(since.is_some()).all().await?)?;
        let withdrawn: Vec<(String, SqlDate, String)> = self.q(sql::WITHDRAWN).bind(from).all().await?;
        changes.extend(withdrawn.into_iter().map(|(row_key, since, reference)| AcceptedChange {
            row: withdrawn_on(row_key, since),
            value: Some(since.0.to_string()),
            reference,
            carried_out: false,
        }));
        changes.sort_by_key(|change| change.row.accepted);
        Ok(changes)
    }

    /// What was accepted in a case and is not carried out yet.
    pub async fn changes_of_case(&self, proof: &Proof<HandleCase>) -> Result<Vec<AcceptedChange>> {
        read(self.q(sql::CHANGES_OF_CASE).bind(proof.resource().case.0).all().await?)
    }
}

impl UnitOfWork {
    /// Accepts a change to a row about the subject of the case: it holds here at once, and outranks the export until that has
    /// it. A later one for the same field takes its place. False when the row is not there or is about somebody else.
    pub async fn accept_change(
        &mut self,
        proof: &Proof<HandleCase>,
        change: &Change,
        accepted: Date,
        at: Timestamp,
    ) -> Result<bool> {
        let case = proof.resource().case.0;
        self.hold_import().await?;
        let Some(set) = change.place().checked_sub(1).and_then(|n| sql::of(change.table()).set.get(n)) else { return Ok(false) };
        let (kinds, row) = (Imported::of(change.table()), Which::Key(change.row_key()));
        let mut were = Vec::new();
        for kind in kinds {
            were.push(self.sum_of(*kind, row).await?);
        }
        let q = bind_cell(self.q(set).bind(change.row_key().to_owned()), change.cell());
        if q.bind(case).exec().await? != 1 {
            return Ok(false);
        }
        let q = self.q(sql::ACCEPT).bind(change.table().name().to_owned()).bind(change.row_key().to_owned());
        let q = q.bind(change.field().to_owned()).bind(change.cell().as_text());
        q.bind(SqlDate(accepted)).bind(case).exec_one().await?;
        self.find_places_in(change.table(), change.row_key()).await?;
        for (kind, was) in kinds.iter().zip(were) {
            let is = self.sum_of(*kind, row).await?;
            self.note_changed(*kind, was, is, at).await?;
        }
        Ok(true)
    }

    /// Compares the staged rows with what was accepted. With the number of the import it also marks what is carried out, and
    /// lets the portal's value stand in the other rows.
    /// `sums` count the staged rows, as they stand then.
    pub(super) async fn settle(&mut self, import_no: Option<i64>, sums: &mut Sums) -> Result<Vec<Differing>> {
        let mut differing = Vec::new();
        let pending: Vec<(String, String, String, Option<String>, SqlDate)> = self.q(sql::PENDING).all().await?;
        for (table, row_key, field, value, accepted) in pending {
            let (table, place) = find(&table, &field)?;
            let staged: Option<Cells> = self.q(sql::STAGED).bind(table as i64).bind(row_key.clone()).opt().await?;
            let Some(mut cells) = staged.map(Cells::into_array) else { continue };
            let Some(cell) = place.checked_sub(1).and_then(|n| cells.get(n)) else { continue };
            let carried = *cell == value;
            match import_no {
                Some(no) if carried => self.mark_carried(table, &row_key, &field, no).await?,
                Some(_) => {
                    let staged = cells.clone();
                    cells[place - 1] = value;
                    count(self.store.edge()?, sums, table, &row_key, (Some(&staged), &cells));
                    self.patch(table, &row_key, cells).await?;
                }
                None => {}
            }
            if !carried {
                differing.push(Differing { table, row_key, field, accepted: accepted.0 });
            }
        }
        let standing: Vec<(String, SqlDate)> = self.q(sql::STANDING).all().await?;
        differing.extend(standing.into_iter().map(|(row_key, since)| withdrawn_on(row_key, since)));
        differing.sort_by_key(|row| row.table);
        Ok(differing)
    }

    async fn mark_carried(&mut self, table: Table, row_key: &str, field: &str, import_no: i64) -> Result<()> {
        let q = self.q(sql::CARRIED).bind(table.name().to_owned()).bind(row_key.to_owned());
        q.bind(field.to_owned()).bind(import_no).exec_one().await
    }

    async fn patch(&mut self, table: Table, row_key: &str, cells: [Option<String>; sql::CELLS]) -> Result<()> {
        let q = self.q(sql::PATCH).bind(table as i64).bind(row_key.to_owned());
        cells.into_iter().fold(q, Q::bind).exec_one().await
    }
}

/// Counts a staged row, in the place of what was staged before.
pub(super) fn count(
    edge: &Edge,
    sums: &mut Sums,
    table: Table,
    key: &str,
    (was, is): (Option<&[Option<String>]>, &[Option<String>]),
) {
    for kind in Imported::of(table) {
        let sum = &mut sums[*kind as usize];
        *sum = *sum + kind.staged(edge, key, is) - was.map(|was| kind.staged(edge, key, was)).unwrap_or_default();
    }
}

const FIRST_DAY: Date = jiff::civil::date(1, 1, 1);

/// A withdrawn consent holds by its mark (`person_mark`), whatever the export says.
fn withdrawn_on(row_key: String, since: SqlDate) -> Differing {
    Differing { table: Table::Consents, row_key, field: "withdrawn_on".into(), accepted: since.0 }
}

fn find(table: &str, field: &str) -> Result<(Table, usize)> {
    let found = Table::find_by_name(table).and_then(|table| Some((table, table.schema().position(field)?)));
    found.ok_or_else(|| Error::Corrupt(format!("an accepted change of {table}, {field}")))
}

fn read(rows: Vec<ChangeRow>) -> Result<Vec<AcceptedChange>> {
    let read = |row: ChangeRow| {
        let (table, _) = find(&row.table_name, &row.field)?;
        let differing = Differing { table, row_key: row.row_key, field: row.field, accepted: row.accepted.0 };
        Ok(AcceptedChange { row: differing, value: row.value, reference: row.reference, carried_out: row.carried })
    };
    rows.into_iter().map(read).collect()
}

fn bind_cell<'q>(q: Q<'q>, cell: &Cell) -> Q<'q> {
    match cell {
        Cell::Empty(FieldType::String) => q.bind(None::<String>),
        Cell::Empty(FieldType::Date) => q.bind(None::<SqlDate>),
        Cell::Empty(FieldType::Boolean) => q.bind(None::<bool>),
        Cell::Empty(FieldType::Integer) => q.bind(None::<i64>),
        Cell::Text(text) => q.bind(text.clone()),
        Cell::Date(date) => q.bind(SqlDate(*date)),
        Cell::Boolean(yes) => q.bind(*yes),
        Cell::Integer(number) => q.bind(*number),
    }
}
