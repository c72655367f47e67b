//! Whether a reader may know that a consent has ended.

use domain::clock::london_day;
use domain::family::DecidesSince;

use crate::value::time_of;
use crate::{Result, SqlDate};

/// What is known of the end of a consent towards a reader.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub(crate) struct Unheard {
    /// Since when it is ended by a word that is not told to them.
    untold: Option<SqlDate>,
    /// When an export was the first that no longer had it.
    gone_us: Option<i64>,
    /// When an export changed it last.
    changed_us: Option<i64>,
    /// Whether they said so themselves, or were told.
    heard: bool,
}

impl Unheard {
    /// Whether an export only carries out what somebody ended here, or may bring what the person ended elsewhere, and the reader has not been
    /// told: for them it stands. `decides`: of the person, where somebody else reads. `ended`: its day of withdrawal.
    pub(crate) fn is_untold(&self, decides: &DecidesSince, ended: Option<SqlDate>) -> Result<bool> {
        let day = |us: Option<i64>| Ok::<_, crate::Error>(us.map(time_of).transpose()?.map(london_day));
        let (gone, changed) = (day(self.gone_us)?, day(self.changed_us)?);
        let carried_out = self.untold.is_some_and(|since| gone.is_none_or(|gone| gone >= since.0));
        let ended = ended.filter(|_| gone.is_none()).map(|day| day.0);
        let theirs = gone.or(changed).is_some_and(|brought| decides.may_have_ended(ended, brought));
        Ok(carried_out || (theirs && !self.heard))
    }

    /// When an export was the first that no longer had it.
    pub(crate) fn gone_us(&self) -> Option<i64> {
        self.gone_us
    }
}
