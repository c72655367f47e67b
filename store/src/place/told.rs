//! Whether words would tell a protected place to who asked.

use std::collections::BTreeSet;

use domain::family::{Finder, Place};
use domain::policy::{Action, CaseAccess, Proof};
use uuid::Uuid;

use super::{PlaceFinder, sql};
use crate::{Result, Store, UnitOfWork};

/// The protected places at which who asked does not live now.
#[derive(Debug)]
pub struct PlaceWatch(PlaceFinder);

impl PlaceWatch {
    /// Whether this text has the words of one.
    pub fn tells(&self, text: &str) -> bool {
        self.0.find(text).next().is_some()
    }

    fn of(standing: Vec<Standing>, homes: Vec<(Uuid,)>) -> Self {
        let homes: BTreeSet<Uuid> = homes.into_iter().map(|(id,)| id).collect();
        let outside = standing.into_iter().filter(|(id, ..)| !homes.contains(id));
        Self(Finder::new(outside.map(|(id, lines, postcode)| (id, Place::new(&lines, postcode.as_deref())))))
    }
}

type Standing = (Uuid, String, Option<String>);

impl Store {
    /// What must not be told to who asked.
    pub async fn place_watch<A: Action<Resource = CaseAccess>>(&self, proof: &Proof<A>) -> Result<PlaceWatch> {
        let standing = self.q(sql::STANDING).all().await?;
        Ok(PlaceWatch::of(standing, self.q(sql::HOMES).bind(proof.resource().requester.0).all().await?))
    }
}

impl UnitOfWork {
    /// The same, as it stands in this unit of work.
    pub async fn place_watch<A: Action<Resource = CaseAccess>>(&mut self, proof: &Proof<A>) -> Result<PlaceWatch> {
        let standing = self.q(sql::STANDING).all().await?;
        Ok(PlaceWatch::of(standing, self.q(sql::HOMES).bind(proof.resource().requester.0).all().await?))
    }
}
