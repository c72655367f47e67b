//! Protected places against the rows that protect them, the rows in which they stand, and the entries of who lifted them.

use std::collections::BTreeSet;

use domain::case_export::Table;
use domain::family::Place;
use uuid::Uuid;

use super::found::{AuditFault, Verification};
use crate::place::{self, Opens, Texts, sql};
use crate::{Result, UnitOfWork};

statements! {
    MENTIONS = "SELECT table_no, row_key, place_id, person_key, near FROM place_mention ORDER BY table_no, row_key, place_id";
    TOGETHER_STANDING = "SELECT t.place_id, t.viewer_key, t.person_key, t.lives FROM place_together t
        JOIN protected_place p ON p.place_id = t.place_id WHERE p.lifted_us IS NULL";
    LIFTED_BY_NOBODY = "SELECT count(*) FROM protected_place p WHERE p.lifted_us IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.action = 'place.lift' AND e.at_us = p.lifted_us)
        AND NOT EXISTS (SELECT 1 FROM audit_inbox w WHERE w.action = 'place.lift' AND w.at_us = p.lifted_us AND w.forged = FALSE)";
}

type Mention = (i64, String, Uuid, String, String);

pub(super) async fn verify(unit: &mut UnitOfWork, found: &mut Verification) -> Result<()> {
    let (lifted,): (i64,) = unit.q(LIFTED_BY_NOBODY).one().await?;
    if lifted > 0 {
        found.faults.push(AuditFault::Lifted);
    }
    // What was altered in the addresses is said where they are compared.
    if !found.faults.contains(&AuditFault::Imported("address")) && !are_found(unit).await? {
        found.faults.push(AuditFault::Places);
    }
    Ok(())
}

/// Whether each place that a row protects is known, stands where it is said to stand, and lets in whom the rows say.
async fn are_found(unit: &mut UnitOfWork) -> Result<bool> {
    let known: Vec<(Uuid, bool)> = unit.q(sql::KNOWN).all().await?;
    let known: BTreeSet<Uuid> = known.into_iter().map(|(id, _)| id).collect();
    let finder = unit.place_finder().await?;
    let mentions: Vec<Mention> = unit.q(MENTIONS).all().await?;
    let mut mentions: BTreeSet<Mention> = mentions.into_iter().collect();
    for (table, sql) in Table::ALL.iter().filter_map(|table| Some((*table, place::of(*table)?))) {
        let mut after = String::new();
        loop {
            let rows: Vec<Texts> = unit.q(sql.held).bind(after.clone()).bind(true).all().await?;
            let Some(last) = rows.last() else { break };
            after.clone_from(&last.row_key);
            for row in &rows {
                let told = row.search(table, &finder).into_iter().all(|found| {
                    let near = found.near().to_owned();
                    mentions.remove(&(table as i64, row.row_key.clone(), found.place, row.person_key.clone(), near))
                });
                let protects = row.protects(table).as_ref().map(Place::id);
                if !told || protects.is_some_and(|id| !known.contains(&id)) {
                    return Ok(false);
                }
            }
        }
    }
    if !mentions.is_empty() {
        return Ok(false);
    }
    let kept: Vec<Opens> = unit.q(TOGETHER_STANDING).all().await?;
    Ok(unit.who_is_together().await? == kept.into_iter().collect())
}
