//! Parts of long lists. Nothing is cut without a word: a page says where the next begins, a beginning says how much is left out.

use crate::{Error, Result};

/// How many rows a page has; its statement reads one more, which tells whether there is a next.
pub const PAGE: usize = 50;

/// A page of a list that is walked by key. The next page holds what comes after `next`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysetPage<T, K> {
    pub rows: Vec<T>,
    /// The key of its last row, if there are more.
    pub next: Option<K>,
}

impl<T, K> KeysetPage<T, K> {
    pub(crate) fn read<R>(rows: Vec<R>, key: impl Fn(&R) -> K, read: impl FnMut(R) -> Result<T>) -> Result<Self> {
        let next = if rows.len() > PAGE { rows.get(PAGE - 1).map(key) } else { None };
        Ok(Self { rows: rows.into_iter().take(PAGE).map(read).collect::<Result<_>>()?, next })
    }
}

/// The beginning of a list, and how many more there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning<T> {
    pub rows: Vec<T>,
    /// How many are left out.
    pub more: usize,
}

impl<T> Default for Beginning<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), more: 0 }
    }
}

impl<T> Beginning<T> {
    /// Rows that each know how many there are in all.
    pub(crate) fn read<R>(rows: Vec<R>, total: impl Fn(&R) -> i64, read: impl FnMut(R) -> Result<T>) -> Result<Self> {
        let total = rows.first().map_or(Ok(0), |row| count(total(row)))?;
        let more = total.saturating_sub(rows.len());
        Ok(Self { rows: rows.into_iter().map(read).collect::<Result<_>>()?, more })
    }
}

/// A number that was counted.
pub(crate) fn count(counted: i64) -> Result<usize> {
    usize::try_from(counted).map_err(|_| Error::Corrupt(format!("a count of {counted}")))
}

/// A stored word that names no choice of its column. The word itself is told to nobody: it may be anything.
pub(crate) fn unknown(column: &'static str) -> Error {
    Error::Corrupt(format!("{column} has a word that is not known"))
}
