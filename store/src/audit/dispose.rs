//! Destroying the content of entries when its time is over: readings and sign-ins of a time from which no case is left. Their leaves
//! stay, so the tree and every proof do; a signed certificate names them, in an entry of its own.

use domain::certificate::Certificate;
use domain::clock::instant;
use domain::emptied::{Emptied, EntryTally};
use domain::policy::{Operate, Proof};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

use crate::entry::Entry;
use crate::value::hash_of;
use crate::{Error, Result, SqlDate, UnitOfWork};

statements! {
    LIVING = "SELECT count(*) FROM case_queue WHERE received < $1";
    // No event, no fact: what `verify` needs stays.
    EMPTY = "UPDATE audit_entry SET entry_id = NULL, at_us = NULL, account_id = NULL, action = NULL, subject = NULL, gone_with = $1
        WHERE idx >= $2 AND idx < $3 AND at_us < $4 AND case_id IS NULL AND event_seq IS NULL AND digest IS NULL
        AND (subject LIKE 'purpose=%' OR action LIKE 'sign_in.%' OR action LIKE 'session.%') RETURNING idx, leaf";
}

/// The action of the entry whose subject is the certificate.
pub(crate) const DISPOSE: &str = "audit.dispose";

/// No entry goes that is younger, in years. Who was a child when their record was read can complain of it at court up to 24
/// (Limitation Act 1980, s.28), and by the notice the record itself stays up to 25.
pub const LEAST_AGE: i64 = 25;

/// So many entries a statement.
const WINDOW: u64 = 4096;

/// Why no entry was destroyed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntriesRefusal {
    /// They are too new.
    #[error("entries are kept for {LEAST_AGE} years: choose {0} or an earlier day")]
    TooNew(Date),
    /// Cases from that time are still here, perhaps on hold: who read them may be asked.
    #[error("{0} cases from before that day are still here: destroy them first, or choose an earlier day")]
    Needed(i64),
    /// There is nothing to destroy.
    #[error("there are no readings and no sign-ins from before that day")]
    Nothing,
}

impl UnitOfWork {
    /// Destroys the content of readings and sign-ins from before a London day. `seed` is the secret of the key that signs the
    /// certificate.
    ///
    /// # Errors
    /// [`EntriesRefusal`] inside `Ok`; then nothing is changed.
    pub async fn dispose_entries(
        &mut self,
        _proof: &Proof<Operate>,
        before: Date,
        (reason, today, at): (&str, Date, Timestamp),
        seed: &[u8; 32],
    ) -> Result<std::result::Result<Certificate, EntriesRefusal>> {
        let latest = today.saturating_sub(Span::new().years(LEAST_AGE));
        if before > latest {
            return Ok(Err(EntriesRefusal::TooNew(latest)));
        }
        let (living,): (i64,) = self.q(LIVING).bind(SqlDate(before)).one().await?;
        if living > 0 {
            return Ok(Err(EntriesRefusal::Needed(living)));
        }
        let until = instant(before.at(0, 0, 0, 0)).ok_or_else(|| Error::Corrupt(format!("{before} has no midnight")))?;
        let (id, size) = (self.store.edge()?.entry_id(at), self.checkpoint().await?.checkpoint.size);
        let mut tally = EntryTally::default();
        for from in (0..size).step_by(usize::try_from(WINDOW).unwrap_or(usize::MAX)) {
            let to = (from + WINDOW).min(size);
            let q = self.q(EMPTY).bind(id).bind(from.cast_signed()).bind(to.cast_signed()).bind(until.as_microsecond());
            let mut gone: Vec<(i64, Vec<u8>)> = q.all().await?;
            gone.sort_unstable();
            for (idx, leaf) in gone {
                tally.push(idx.cast_unsigned(), &hash_of(&leaf)?);
            }
        }
        let Some(entries) = tally.finish() else { return Ok(Err(EntriesRefusal::Nothing)) };
        let certificate = Emptied { entries, before, destroyed: today, reason: reason.to_owned() }.sign(seed);
        let text = certificate.to_text();
        self.note_as(id, &Entry { at, account: None, action: DISPOSE, subject: &text, event: None });
        Ok(Ok(certificate))
    }
}
