//! Places whose id is another by newer rules.

use std::collections::{BTreeMap, BTreeSet};

use domain::family::Place;
use uuid::Uuid;

use super::sql;
use crate::audit::Inside;
use crate::{Result, UnitOfWork};

type Known = (Uuid, String, Option<String>, Option<i64>);

impl UnitOfWork {
    /// Gives every known place the id that it has now. Where two had one, nobody knows of which of them the protection was lifted:
    /// both are protected again.
    pub(super) async fn follow_ids(&mut self) -> Result<()> {
        let every: Vec<Known> = self.q(sql::EVERY).all().await?;
        let id = |(_, lines, postcode, _): &Known| Place::new(lines, postcode.as_deref()).id();
        let moved: Vec<(Uuid, Known)> =
            every.into_iter().map(|known| (id(&known), known)).filter(|(id, known)| *id != known.0).collect();
        let lifted = moved.iter().any(|(_, known)| known.3.is_some());
        let named = if lifted { self.named_before().await? } else { BTreeMap::new() };
        for (id, (before, lines, postcode, lifted)) in moved {
            let was_two = named.get(&before).is_some_and(|places| places.iter().any(|place| *place != id));
            let q = self.q(sql::FOLLOW).bind(id).bind(lines).bind(postcode);
            q.bind(lifted.filter(|_| !was_two)).exec_one().await?;
            let inside: Vec<Inside> = self.q(sql::FOLLOW_INSIDE).bind(before).bind(id).all().await?;
            let out: Vec<Inside> = self.q(sql::OUT_PLACE).bind(before).all().await?;
            self.note_inside(&out, &inside)?;
            self.q(sql::FORGET_PLACE).bind(before).exec().await?;
            self.q(sql::FORGET_ID).bind(before).exec_one().await?;
        }
        Ok(())
    }

    /// The places that had one id by the rules before the fifth, of all rows that say that theirs is protected.
    async fn named_before(&mut self) -> Result<BTreeMap<Uuid, BTreeSet<Uuid>>> {
        let mut named = BTreeMap::<Uuid, BTreeSet<Uuid>>::new();
        for flagged in sql::FLAGGED_BY {
            let mut after = String::new();
            loop {
                let rows: Vec<(String, String, Option<String>)> = self.q(flagged).bind(after.clone()).all().await?;
                let Some(last) = rows.last() else { break };
                after.clone_from(&last.0);
                for (_, lines, postcode) in rows {
                    let place = Place::new(&lines, postcode.as_deref());
                    named.entry(place.id_before_5(&lines)).or_default().insert(place.id());
                }
            }
        }
        Ok(named)
    }
}
