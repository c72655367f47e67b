//! `/staff/milestones`: birthdays on which it changes who decides, and a person's word that they looked at one.

use app::pages::staff::{MilestoneRow, MilestonesPage};
use app::{Url, t};
use axum::extract::State;
use domain::family::Milestone;
use domain::id::PersonKey;
use domain::policy::{KeepMilestones, authorize};
use leptos::prelude::*;

use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect, first};
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn, see_other};
use crate::mail::TellNewJob;
use crate::queue::Queued;
use crate::state::Portal;

pub(super) async fn list(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    let proof = authorize::<KeepMilestones>(&signed_in.viewer(), ())?;
    let found = portal.store.proposed_milestones(&proof).await?;
    let row = |row: store::milestone::ProposedMilestone| MilestoneRow {
        person: row.person.0,
        name: row.name,
        milestone: row.milestone,
        reached: row.reached,
        has_account: row.has_account,
    };
    let (rows, more) = (found.rows.into_iter().map(row).collect(), found.more);
    Ok(page.show(t!("milestones-title"), move || view! { <MilestonesPage rows=rows more=more /> }.into_any()))
}

/// The young person is told from now on, and by a mail that says only that there is something new. What somebody else confirmed
/// meanwhile is confirmed.
pub(super) async fn confirm(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let proof = authorize::<KeepMilestones>(&signed_in.viewer(), ())?;
    let typed = collect(fields);
    let person = PersonKey(first(&typed, "person").to_owned());
    let Some(milestone) = first(&typed, "age").parse().ok().and_then(Milestone::find_by_age) else {
        return Ok(see_other(&Url::StaffMilestones.path()));
    };
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let Some(accounts) = unit.confirm_milestone(&proof, (&person, milestone), now).await? else {
        unit.cancel().await?;
        return Ok(see_other(&Url::StaffMilestones.path()));
    };
    for account in accounts {
        let link = format!("{}{}", portal.origin, Url::AccountAges.path());
        TellNewJob { account, link, anyway: false }.queue(&mut unit, now).await?;
    }
    unit.save().await?;
    Ok(see_other(&Url::StaffMilestones.with("done", "milestone")))
}
