//! What binds an adult to somebody, as columns of a row that may have none.

use domain::family::{Bond, BondKind};
use jiff::civil::Date;

use crate::page::unknown;
use crate::{Result, SqlDate};

/// The columns of `relationship` that decide; all null where there is no row.
#[derive(sqlx::FromRow)]
pub(crate) struct BondColumns {
    kind: Option<String>,
    parental_responsibility: Option<bool>,
    view_forbidden: Option<bool>,
    started_on: Option<SqlDate>,
    ended_on: Option<SqlDate>,
}

impl BondColumns {
    pub(crate) fn bond(&self) -> Result<Option<Bond>> {
        let Some(kind) = &self.kind else { return Ok(None) };
        Ok(Some(Bond {
            kind: BondKind::find_by_name(kind).ok_or_else(|| unknown("relationship.kind"))?,
            parental_responsibility: self.parental_responsibility == Some(true),
            view_forbidden: self.view_forbidden == Some(true),
            started_on: self.started_on.map(Date::from),
            ended_on: self.ended_on.map(Date::from),
        }))
    }
}
