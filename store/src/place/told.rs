//! Whether words would tell a protected place to who asked.

use std::collections::BTreeSet;

use domain::family::{Finder, Place};
use domain::policy::{Action, CaseAccess, Proof};
use uuid::Uuid;

use super::sql;
use crate::{Result, Store};

impl Store {
    /// Whether this text has the words of a protected place at which who asked does not live now.
    pub async fn tells_place<A: Action<Resource = CaseAccess>>(&self, proof: &Proof<A>, text: &str) -> Result<bool> {
        let standing: Vec<(Uuid, String, Option<String>)> = self.q(sql::STANDING).all().await?;
        let places = standing.into_iter().map(|(id, lines, postcode)| (id, Place::new(&lines, postcode.as_deref())));
        let homes: Vec<(Uuid,)> = self.q(sql::HOMES).bind(proof.resource().requester.0).all().await?;
        let homes: BTreeSet<Uuid> = homes.into_iter().map(|(id,)| id).collect();
        Ok(Finder::new(places).find(text).any(|(place, _)| !homes.contains(place)))
    }
}
