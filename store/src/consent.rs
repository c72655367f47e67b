//! Whether a reader may know that a consent has ended.

use domain::clock::london_day;

use crate::value::time_of;
use crate::{Result, SqlDate};

/// Whether an export only carries out what somebody ended here, and the reader has not been told: for them it stands. `untold`: since
/// when it is ended by a word that is not told to them; `gone_us`: when an export was the first that no longer had it.
pub(crate) fn is_untold(untold: Option<SqlDate>, gone_us: Option<i64>) -> Result<bool> {
    let gone = gone_us.map(time_of).transpose()?.map(london_day);
    Ok(untold.is_some_and(|since| gone.is_none_or(|gone| gone >= since.0)))
}
