//! Only a person ends the protection of a place.

use domain::family::{Near, Place};
use domain::policy::{Action as _, LiftProtection, Proof, Role};
use jiff::Timestamp;
use uuid::Uuid;

use super::sql;
use crate::entry::Entry;
use crate::{Result, UnitOfWork};

impl UnitOfWork {
    /// Lifts the protection of the place of this address, in all its spellings. An import protects it again when a row that is new or
    /// another says so. The entry has the address's key and the reason. False when no protected place is there.
    pub async fn lift_place(
        &mut self,
        proof: &Proof<LiftProtection>,
        address_key: &str,
        (reason, at): (&str, Timestamp),
    ) -> Result<bool> {
        self.hold_import().await?;
        let address: Option<(String, Option<String>)> = self.q(sql::OF_ADDRESS).bind(address_key.to_owned()).opt().await?;
        let Some((lines, postcode)) = address else { return Ok(false) };
        let address = Place::new(&lines, postcode.as_deref());
        let standing: Vec<(Uuid, String, Option<String>)> = self.q(sql::STANDING).all().await?;
        let here = |(_, lines, postcode): &(Uuid, String, Option<String>)| {
            let place = Place::new(lines, postcode.as_deref());
            place.near(&address) == Near::Home
        };
        let lifted: Vec<Uuid> = standing.into_iter().filter(here).map(|(id, ..)| id).collect();
        for place in &lifted {
            self.q(sql::LIFT).bind(*place).bind(at.as_microsecond()).exec_one().await?;
            self.q(sql::FORGET_PLACE).bind(*place).exec().await?;
        }
        if lifted.is_empty() {
            return Ok(false);
        }
        let account = Some(proof.viewer().account).filter(|_| proof.viewer().role != Role::Portal);
        let mut subject = form_urlencoded::Serializer::new(String::new());
        subject.append_pair("address", address_key).append_pair("reason", reason);
        self.note(&Entry { at, account, action: LiftProtection::NAME, subject: &subject.finish(), event: None })?;
        Ok(true)
    }
}
