//! People who were destroyed here stay so: nothing of them is staged.

use std::collections::HashSet;

use domain::case_export::{Row, Table};
use domain::id::PersonKey;
use domain::policy::{DestroyPerson, Proof};
use jiff::Timestamp;
use jiff::civil::Date;
use store::Store;
use store::import::StillNeeded;

use crate::keys::Keys;

/// Whom to leave out of an import.
pub(super) struct Destroyed<'k> {
    keys: &'k Keys,
    macs: HashSet<[u8; 32]>,
    /// People left out so far.
    pub left_out: u64,
}

impl<'k> Destroyed<'k> {
    pub async fn load(store: &Store, keys: &'k Keys) -> store::Result<Self> {
        Ok(Self { keys, macs: store.destroyed_people().await?.into_iter().collect(), left_out: 0 })
    }

    /// Whether a row is about somebody who was destroyed.
    pub fn leaves_out(&mut self, table: Table, row: &Row<'_>) -> bool {
        if self.macs.is_empty() {
            return false;
        }
        if table != Table::People {
            return table.schema().people_fields().any(|field| self.has(row.text(field)));
        }
        let found = self.has(row.text("id"));
        self.left_out += u64::from(found);
        found
    }

    fn has(&self, person: Option<&str>) -> bool {
        person.is_some_and(|key| self.macs.contains(&self.keys.person_mac(key)))
    }
}

/// Destroys what the export brought about a person, who is not imported again: only an HMAC of their key stays.
///
/// # Errors
/// [`StillNeeded`] inside `Ok`, and when the store fails; then nothing is done.
pub async fn destroy_person(
    store: &Store,
    keys: &Keys,
    proof: &Proof<DestroyPerson>,
    (reason, today, now): (&str, Date, Timestamp),
) -> store::Result<Result<(), StillNeeded>> {
    let PersonKey(person) = proof.resource();
    let mut unit = store.begin().await?;
    let done = unit.destroy_person(proof, &keys.person_mac(person), (reason, today, now)).await?;
    if done.is_ok() {
        unit.save().await?;
    } else {
        unit.cancel().await?;
    }
    Ok(done)
}
