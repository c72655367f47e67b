//! Only a person ends the protection of a place.

use domain::family::Place;
use domain::policy::{Action as _, LiftProtection, Proof, Role};
use jiff::Timestamp;
use uuid::Uuid;

use super::sql;
use crate::entry::Entry;
use crate::{Result, UnitOfWork};

/// What became of lifting the protection of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unprotected {
    /// It is not protected any more.
    Done,
    /// No protected place is there.
    Nothing,
    /// Nothing was lifted: rows of other people, by their keys, still say that it is protected.
    StillSaid(Vec<String>),
}

/// Why, and whether also against rows of other people.
#[derive(Clone, Copy, Debug)]
pub struct LiftReason<'a> {
    /// Stands in the audit.
    pub words: &'a str,
    /// Rows of other people that still say that the place is protected do not count.
    pub others_too: bool,
}

impl UnitOfWork {
    /// Lifts the protection of the place of this address, and of no other that has its words. An import protects it again when a row
    /// that is new or another says so. The entry has the address's key and the reason.
    pub async fn lift_place(
        &mut self,
        proof: &Proof<LiftProtection>,
        address_key: &str,
        (reason, at): (LiftReason<'_>, Timestamp),
    ) -> Result<Unprotected> {
        self.hold_import().await?;
        let address: Option<(String, String, Option<String>)> =
            self.q(sql::OF_ADDRESS).bind(address_key.to_owned()).opt().await?;
        let Some((person, lines, postcode)) = address else { return Ok(Unprotected::Nothing) };
        let place = Place::new(&lines, postcode.as_deref()).id();
        let standing: Vec<(Uuid, String, Option<String>)> = self.q(sql::STANDING).all().await?;
        if standing.iter().all(|(id, ..)| *id != place) {
            return Ok(Unprotected::Nothing);
        }
        let said: Vec<(String,)> = self.q(sql::STILL_SAID).bind(place).bind(person).all().await?;
        if !said.is_empty() && !reason.others_too {
            return Ok(Unprotected::StillSaid(said.into_iter().map(|(key,)| key).collect()));
        }
        self.q(sql::LIFT).bind(place).bind(at.as_microsecond()).exec_one().await?;
        self.q(sql::FORGET_PLACE).bind(place).exec().await?;
        self.find_together().await?;
        let account = Some(proof.viewer().account).filter(|_| proof.viewer().role != Role::Portal);
        let mut subject = form_urlencoded::Serializer::new(String::new());
        subject.append_pair("address", address_key).append_pair("reason", reason.words);
        self.note(&Entry { at, account, action: LiftProtection::NAME, subject: &subject.finish(), event: None })?;
        Ok(Unprotected::Done)
    }
}
