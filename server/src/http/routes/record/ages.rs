//! `/account/ages`: what changes as a young person gets older.

use app::pages::account::AgesPage;
use app::t;
use axum::extract::State;
use domain::policy::{ReadRecord, Role, authorize};
use leptos::prelude::*;

use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn ages(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    let viewer = signed_in.viewer();
    if viewer.role != Role::YoungPerson {
        return Err(Fault::NotFound);
    }
    let today = portal.clock.today();
    let access = match &viewer.person {
        Some(person) => portal.store.find_access(&viewer, person, today).await?,
        None => None,
    };
    let born = access.as_ref().and_then(|access| access.born);
    let told = match access {
        Some(access) => portal.store.told_milestone(&authorize::<ReadRecord>(&viewer, access)?).await?,
        None => None,
    };
    let told = told.map(|(milestone, _)| milestone);
    Ok(page.show(t!("ages-title"), move || view! { <AgesPage told=told born=born today=today /> }.into_any()))
}
