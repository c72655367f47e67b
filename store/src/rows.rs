//! The text of a statement of many rows.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

/// How an engine names the next value. `SQLite` searches its names from the start for each value: there they have none.
pub(crate) type Placeholder = fn(usize) -> String;
pub(crate) const LITE: Placeholder = |_| "?".to_owned();
pub(crate) const PG: Placeholder = |number| format!("${number}");

/// The text of a statement; of an `INSERT` of many rows its one group of values comes so often, with marks of their own.
pub(crate) fn text(sql: &'static str, rows: usize, mark: Placeholder) -> SqlStr {
    let parts = sql.split_once("VALUES (").and_then(|(head, rest)| Some((head, rest.split_once(')')?)));
    match parts {
        Some((head, (group, tail))) if rows > 1 => {
            AssertSqlSafe(format!("{head}VALUES ({}){tail}", groups(group, rows, mark))).into_sql_str()
        }
        _ => sql.into_sql_str(),
    }
}

fn groups(group: &str, rows: usize, mark: Placeholder) -> String {
    let mut bound = 0;
    let mut value = |value: &str| {
        if !value.starts_with('$') {
            return value.to_owned();
        }
        bound += 1;
        mark(bound)
    };
    let mut row = || group.split(", ").map(&mut value).collect::<Vec<_>>().join(", ");
    (0..rows).map(|_| row()).collect::<Vec<_>>().join("), (")
}

#[cfg(test)]
mod tests {
    use sqlx::SqlStr;

    use super::{LITE, PG, Placeholder, text};

    fn of(sql: &'static str, rows: usize, mark: Placeholder) -> String {
        SqlStr::as_str(&text(sql, rows, mark)).to_owned()
    }

    #[test]
    fn each_row_has_marks_of_its_own() {
        let one = "INSERT INTO t (a, b, c) VALUES ($1, $2, FALSE) ON CONFLICT (a) DO UPDATE SET b = excluded.b";
        let two = |values| format!("INSERT INTO t (a, b, c) VALUES {values} ON CONFLICT (a) DO UPDATE SET b = excluded.b");
        assert_eq!((of(one, 1, PG), of(one, 1, LITE)), (one.to_owned(), one.to_owned()));
        assert_eq!(of(one, 2, PG), two("($1, $2, FALSE), ($3, $4, FALSE)"));
        assert_eq!(of(one, 2, LITE), two("(?, ?, FALSE), (?, ?, FALSE)"));
    }
}
