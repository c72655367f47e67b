//! Whether words would tell a protected place to who asked.

use std::collections::BTreeSet;

use domain::family::{Finder, Place};
use domain::policy::{Action, CaseAccess, Proof};
use uuid::Uuid;

use super::{PlaceFinder, sql};
use crate::{Result, Store};

/// The protected places at which who asked does not live now.
#[derive(Debug)]
pub struct PlaceWatch(PlaceFinder);

impl PlaceWatch {
    /// Whether this text has the words of one.
    pub fn tells(&self, text: &str) -> bool {
        self.0.find(text).next().is_some()
    }
}

impl Store {
    /// What must not be told to who asked.
    pub async fn place_watch<A: Action<Resource = CaseAccess>>(&self, proof: &Proof<A>) -> Result<PlaceWatch> {
        let standing: Vec<(Uuid, String, Option<String>)> = self.q(sql::STANDING).all().await?;
        let homes: Vec<(Uuid,)> = self.q(sql::HOMES).bind(proof.resource().requester.0).all().await?;
        let homes: BTreeSet<Uuid> = homes.into_iter().map(|(id,)| id).collect();
        let outside = standing.into_iter().filter(|(id, ..)| !homes.contains(id));
        Ok(PlaceWatch(Finder::new(outside.map(|(id, lines, postcode)| (id, Place::new(&lines, postcode.as_deref()))))))
    }
}
