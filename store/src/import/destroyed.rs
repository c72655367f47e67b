//! People who were destroyed here and are not imported again.

use domain::case_export::Table;
use domain::id::FileId;
use domain::policy::{Action as _, DestroyPerson, Proof};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::sql;
use crate::audit::{Imported, Sum, Sums, Which};
use crate::entry::Entry;
use crate::{Error, Result, Store, UnitOfWork, value::hash_of};

impl Store {
    /// The HMACs of the keys of all destroyed people.
    pub async fn destroyed_people(&self) -> Result<Vec<[u8; 32]>> {
        let rows: Vec<(Vec<u8>,)> = self.q(sql::DESTROYED).all().await?;
        rows.into_iter().map(|(mac,)| hash_of(&mac)).collect()
    }
}

impl UnitOfWork {
    /// Removes every imported row about a person, with the files of their documents, and remembers the HMAC of their key. False,
    /// and nothing is removed, while an account, a case or a mark still names them: those are disposed of first.
    ///
    /// # Errors
    /// [`Error::Conflict`] while an import runs, or has left something: it may have staged their rows.
    pub async fn destroy_person(
        &mut self,
        proof: &Proof<DestroyPerson>,
        key_mac: &[u8; 32],
        today: Date,
        at: Timestamp,
    ) -> Result<bool> {
        let key = &proof.resource().0;
        self.hold_import().await?;
        if self.is_importing().await? {
            return Err(Error::Conflict(None));
        }
        let (needed,): (i64,) = self.q(sql::STILL_NEEDED).bind(key.clone()).one().await?;
        if needed > 0 {
            return Ok(false);
        }
        let files: Vec<(Uuid,)> = self.q(sql::THEIR_FILES).bind(key.clone()).all().await?;
        let mut sums = Sums::default();
        for table in Imported::ALL {
            sums[table as usize] = self.sum_of(table, Which::Person(key)).await?;
        }
        self.q(sql::THEIR_CHANGES).bind(key.clone()).exec().await?;
        self.q(sql::THEIR_BONDS).bind(key.clone()).exec().await?;
        for table in Table::ALL.iter().rev() {
            self.q(sql::of(*table).destroy).bind(key.clone()).exec().await?;
        }
        for (file,) in files {
            self.remove_file(FileId(file), at).await?;
        }
        self.q(sql::DESTROYED_ADD).bind(key_mac.to_vec()).bind(crate::Day(today)).exec().await?;
        let (account, subject) = (Some(proof.viewer().account), hex::encode(&key_mac[..8]));
        self.note(&Entry { at, account, action: DestroyPerson::NAME, subject: &subject, event: None })?;
        for table in Imported::ALL {
            self.note_changed(table, sums[table as usize], Sum::default(), at).await?;
        }
        Ok(true)
    }
}
