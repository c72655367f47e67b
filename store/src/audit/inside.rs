//! The facts of whom protected places let in. No export says it, and it rests on what was there first: nobody can work it out again.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::fact::{Columns, FactKind};
use crate::edge::Edge;
use crate::{Result, UnitOfWork};

statements! {
    ALL_INSIDE = "SELECT place_id, person_key FROM place_inside ORDER BY place_id, person_key";
}

/// A place, and whom it lets in.
pub(crate) type Inside = (Uuid, String);

impl UnitOfWork {
    /// Notes who went out, and who came in. Nobody else changes any until the unit ends: they hold the import.
    pub(crate) fn note_inside(&mut self, out: &[Inside], inside: &[Inside]) -> Result<()> {
        let (out, inside): (BTreeSet<_>, BTreeSet<_>) = (out.iter().collect(), inside.iter().collect());
        let changed = out.symmetric_difference(&inside).map(|row| (*row, inside.contains(row)));
        for (row, is_in) in changed {
            let edge = self.store.edge()?;
            let (id, at) = (name(edge, row), edge.now());
            if is_in {
                self.fact_of(FactKind::PlaceInside, &id, &columns(), at)?;
            } else {
                self.fact(FactKind::PlaceInside, &id, None, at)?;
            }
        }
        Ok(())
    }

    /// All of them by their names, for their facts.
    pub(crate) async fn inside_rows(&mut self) -> Result<Vec<(String, Columns)>> {
        let all: Vec<Inside> = self.q(ALL_INSIDE).all().await?;
        let edge = self.store.edge()?;
        Ok(all.iter().map(|row| (name(edge, row), columns())).collect())
    }
}

/// The log tells nobody without the keys who lives where.
fn name(edge: &Edge, (place, person): &Inside) -> String {
    hex::encode(&edge.tag(&[b"portal inside 1\0", &place.as_bytes()[..], person.as_bytes()].concat())[..16])
}

fn columns() -> Columns {
    vec![Some(vec![1])]
}
