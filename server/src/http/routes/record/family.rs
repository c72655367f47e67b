//! `/account/data`: the people whose record one may see.

use app::pages::account::{FamilyModel, FamilyPage};
use app::t;
use axum::extract::{Query, State};
use domain::policy::Role;
use leptos::prelude::*;
use serde::Deserialize;

use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// Which part of a record is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct At {
    at: String,
}

pub(super) async fn family(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(At { at }): Query<At>,
) -> Outcome {
    if signed_in.account.role.is_staff() || signed_in.account.role == Role::Guest {
        return Err(Fault::NotFound);
    }
    let relatives = portal.store.list_family(&signed_in.viewer(), portal.clock.today()).await?;
    let model = FamilyModel {
        people: relatives.into_iter().map(|r| (r.person, r.name)).collect(),
        at,
        young: signed_in.account.role == Role::YoungPerson,
    };
    Ok(page.show(t!("family-title"), move || view! { <FamilyPage model=model /> }.into_any()))
}
