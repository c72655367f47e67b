//! Many rows of one table in few statements.

use crate::{Error, Q, Result, UnitOfWork};

/// Rows of one statement at most.
const MOST: usize = 128;

impl UnitOfWork {
    /// Puts rows in, each bound to `sql` as if it were the only one: `$1`, `$2` and so on, each once, in their order. A statement takes
    /// 128 rows, or 64, or 32 down to one: so few texts stay prepared. [`Error::WrongCount`] when not every row was put.
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
