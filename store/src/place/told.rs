//! Whether words would tell a protected place to who asked.

use std::collections::BTreeSet;

use domain::family::{Finder, Place};
use domain::policy::{Action, CaseAccess, Proof};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{PlaceFinder, sql};
use crate::{Result, Store, UnitOfWork};

/// The protected places at which who asked does not live now.
#[derive(Debug)]
pub struct PlaceWatch {
    finder: PlaceFinder,
    digest: [u8; 32],
}

impl PlaceWatch {
    /// Whether this text has the words of one.
    pub fn tells(&self, text: &str) -> bool {
        self.finder.find(text).next().is_some()
    }

    /// Of these places: another where one is added, lifted or written otherwise.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    fn of(standing: Vec<Standing>, homes: Vec<(Uuid,)>) -> Self {
        let homes: BTreeSet<Uuid> = homes.into_iter().map(|(id,)| id).collect();
        let mut outside: Vec<Standing> = standing.into_iter().filter(|(id, ..)| !homes.contains(id)).collect();
        outside.sort_unstable();
        let digest =
            outside.iter().fold(Sha256::new(), |digest, place| digest.chain_update(format!("{place:?}\n"))).finalize().into();
        let places = outside.into_iter().map(|(id, lines, postcode)| (id, Place::new(&lines, postcode.as_deref())));
        Self { finder: Finder::new(places), digest }
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

impl Store {
    /// What must not be told to who reads, where that is not who asked: the places at which they do not live.
    pub async fn place_watch_of_reader<A: Action<Resource = CaseAccess>>(&self, proof: &Proof<A>) -> Result<PlaceWatch> {
        let standing = self.q(sql::STANDING).all().await?;
        Ok(PlaceWatch::of(standing, self.q(sql::HOMES).bind(proof.viewer().account.0).all().await?))
    }

    /// What of our words stands at no glance of who asked, and what of theirs before nobody who helps: the protected places at which they, or
    /// those with whom a child lives, live, or may.
    pub async fn place_watch_of_home<A: Action<Resource = CaseAccess>>(&self, proof: &Proof<A>) -> Result<PlaceWatch> {
        let mut homes: Vec<(Uuid,)> = self.q(sql::HOMES).bind(proof.resource().requester.0).all().await?;
        homes.extend(self.q(sql::HOUSEHOLD).bind(proof.resource().requester.0).all::<(Uuid,)>().await?);
        let mut standing: Vec<Standing> = self.q(sql::STANDING).all().await?;
        standing.retain(|(id, ..)| homes.contains(&(*id,)));
        Ok(PlaceWatch::of(standing, Vec::new()))
    }
}

impl UnitOfWork {
    /// The same, as it stands in this unit of work.
    pub async fn place_watch<A: Action<Resource = CaseAccess>>(&mut self, proof: &Proof<A>) -> Result<PlaceWatch> {
        let standing = self.q(sql::STANDING).all().await?;
        Ok(PlaceWatch::of(standing, self.q(sql::HOMES).bind(proof.resource().requester.0).all().await?))
    }
}
