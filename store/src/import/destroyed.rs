//! People who were destroyed here and are not imported again.

use domain::case_export::Table;
use domain::id::FileId;
use domain::policy::{Action as _, DestroyPerson, Proof, Role};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::sql;
use crate::audit::{FactKind, Imported};
use crate::entry::Entry;
use crate::{Error, Result, Store, UnitOfWork, value::hash_of};

/// Why a person is not destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StillNeeded {
    /// Nobody has this key, or they were destroyed before.
    #[error("nobody here has this key")]
    Unknown,
    /// They can sign in.
    #[error("they have an account")]
    Account,
    /// A request or a complaint about them is here, open or closed, perhaps on hold.
    #[error("a request or complaint about them is here: close it, and destroy it first")]
    Case,
    /// What they asked for still stands on their record.
    #[error("a mark stands on their record: end it first")]
    Mark,
}

impl Store {
    /// The HMACs of the keys of all destroyed people.
    pub async fn destroyed_people(&self) -> Result<Vec<[u8; 32]>> {
        let rows: Vec<(Vec<u8>,)> = self.q(sql::DESTROYED).all().await?;
        rows.into_iter().map(|(mac,)| hash_of(&mac)).collect()
    }
}

impl UnitOfWork {
    /// Nobody reads any more whether they understood.
    async fn forget_understanding(&mut self, key: &str, at: Timestamp) -> Result<()> {
        let at = at.max(self.store.edge()?.now()); // after the fact that it is recorded
        for (id,) in self.q(sql::THEIR_UNDERSTANDING).bind(key.to_owned()).all::<(i64,)>().await? {
            self.fact(FactKind::Understanding, &id.to_string(), None, at)?;
        }
        Ok(())
    }

    /// Removes every imported row about a person, with the files of their documents, and remembers the HMAC of their key.
    ///
    /// # Errors
    /// [`StillNeeded`] inside `Ok`, and nothing is removed; [`Error::Conflict`] while an import runs, or has left something: it may have staged their rows.
    pub async fn destroy_person(
        &mut self,
        proof: &Proof<DestroyPerson>,
        key_mac: &[u8; 32],
        (reason, today, at): (&str, Date, Timestamp),
    ) -> Result<std::result::Result<(), StillNeeded>> {
        let key = &proof.resource().0;
        self.hold_import().await?;
        if self.is_importing().await? {
            return Err(Error::Conflict(None));
        }
        let needed: (bool, bool, bool, bool) = self.q(sql::STILL_NEEDED).bind(key.clone()).one().await?;
        match needed {
            (false, ..) => return Ok(Err(StillNeeded::Unknown)),
            (_, true, ..) => return Ok(Err(StillNeeded::Account)),
            (_, _, true, _) => return Ok(Err(StillNeeded::Case)),
            (.., true) => return Ok(Err(StillNeeded::Mark)),
            _ => {}
        }
        let files: Vec<(Uuid,)> = self.q(sql::THEIR_FILES).bind(key.clone()).all().await?;
        let mut sums = Vec::new();
        for table in Imported::ALL {
            sums.push((table, self.sums_of_person(table, key).await?));
        }
        self.forget_understanding(key, at).await?;
        self.q(sql::THEIR_CHANGES).bind(key.clone()).exec().await?;
        for theirs in [sql::THEIR_BONDS, sql::THEIR_WORD, sql::THEIR_VIEWS, sql::THEIR_LOOKS, sql::THEIR_MILESTONES] {
            self.q(theirs).bind(key.clone()).exec().await?;
        }
        for table in Table::ALL.iter().rev() {
            self.q(sql::of(*table).destroy).bind(key.clone()).exec().await?;
        }
        self.forget_mentions_of(key).await?;
        for (file,) in files {
            self.remove_file(FileId(file), at).await?;
        }
        self.q(sql::DESTROYED_ADD).bind(key_mac.to_vec()).bind(crate::SqlDate(today)).exec().await?;
        let account = Some(proof.viewer().account).filter(|_| proof.viewer().role != Role::Portal);
        let mut subject = form_urlencoded::Serializer::new(String::new());
        subject.append_pair("key", &hex::encode(&key_mac[..8])).append_pair("reason", reason);
        self.note(&Entry { at, account, action: DestroyPerson::NAME, subject: &subject.finish(), event: None })?;
        for (table, (was, is)) in sums {
            self.note_changed(table, was, is, at).await?;
        }
        Ok(Ok(()))
    }
}
