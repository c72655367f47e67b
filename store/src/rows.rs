//! Many rows of one table in few statements.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

use crate::{Error, Q, Result, UnitOfWork};

/// Rows of one statement at most.
const MOST: usize = 64;

impl UnitOfWork {
    /// Puts rows in, each bound to `sql` as if it were the only one. A statement takes 64 of them, or 32, or 16 down to one: so few
    /// texts stay prepared. [`Error::WrongCount`] when not every row was put.
    pub(crate) async fn put<R>(
        &mut self,
        sql: &'static str,
        rows: Vec<R>,
        bind: impl for<'q> Fn(Q<'q>, R) -> Q<'q>,
    ) -> Result<()> {
        let mut rows = rows.into_iter();
        while let Some(log) = rows.len().min(MOST).checked_ilog2() {
            let mut q = self.q(sql);
            q.rows = 1 << log;
            rows.by_ref().take(q.rows).fold(q, &bind).exec_one().await?;
        }
        Ok(())
    }

    /// As [`Self::put`], of rows that may be there. `false` when one is: then the unit must not be saved.
    pub(crate) async fn put_new<R>(
        &mut self,
        sql: &'static str,
        rows: Vec<R>,
        bind: impl for<'q> Fn(Q<'q>, R) -> Q<'q>,
    ) -> Result<bool> {
        match self.put(sql, rows, bind).await {
            Err(Error::WrongCount { .. }) => Ok(false),
            done => done.map(|()| true),
        }
    }
}

/// The text of a statement; of an `INSERT` of many rows its one group of values comes so often, each time with the next numbers.
pub(crate) fn text(sql: &'static str, rows: usize) -> SqlStr {
    let parts = sql.split_once("VALUES (").and_then(|(head, rest)| Some((head, rest.split_once(')')?)));
    match parts {
        Some((head, (group, tail))) if rows > 1 => {
            AssertSqlSafe(format!("{head}VALUES {}{tail}", groups(group, rows))).into_sql_str()
        }
        _ => sql.into_sql_str(),
    }
}

fn groups(group: &str, rows: usize) -> String {
    let values: Vec<(&str, Option<usize>)> =
        group.split(", ").map(|value| (value, value.strip_prefix('$').and_then(|number| number.parse().ok()))).collect();
    let width = values.iter().filter_map(|(_, number)| *number).max().unwrap_or_default();
    let value = |row: usize, (value, number): &(&str, Option<usize>)| match number {
        Some(number) => format!("${}", row * width + number),
        None => (*value).to_owned(),
    };
    let group = |row| format!("({})", values.iter().map(|place| value(row, place)).collect::<Vec<_>>().join(", "));
    (0..rows).map(group).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use sqlx::SqlStr;

    use super::text;

    fn of(sql: &'static str, rows: usize) -> String {
        SqlStr::as_str(&text(sql, rows)).to_owned()
    }

    #[test]
    fn each_row_has_the_next_numbers() {
        let one = "INSERT INTO t (a, b, c, d) VALUES ($1, $2, $2, FALSE) ON CONFLICT (a) DO UPDATE SET b = excluded.b";
        let two = "INSERT INTO t (a, b, c, d) VALUES ($1, $2, $2, FALSE), ($3, $4, $4, FALSE) ON CONFLICT (a) DO UPDATE SET b = excluded.b";
        assert_eq!((of(one, 1), of(one, 2)), (one.to_owned(), two.to_owned()));
    }
}
