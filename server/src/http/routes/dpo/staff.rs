//! `/dpo/staff`: who works here, and who may make a new passkey with a code.

use app::pages::dpo::{MemberRow, StaffModel, StaffPage};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::id::AccountId;
use domain::policy::{Oversee, authorize};
use leptos::prelude::*;
use uuid::Uuid;

use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::sign_in::release as release_one;
use crate::state::Portal;

pub(super) async fn staff(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    let proof = authorize::<Oversee>(&signed_in.viewer(), ())?;
    let members = portal.store.list_staff(&proof, portal.clock.now()).await?;
    let rows = members.into_iter().map(|member| MemberRow {
        own: member.id == signed_in.account.id,
        id: member.id.to_string(),
        name: member.name,
        role: member.role,
        passkeys: member.passkeys,
        until: member.until.map(|until| portal.clock.local(until)),
    });
    let model = StaffModel { rows: rows.collect() };
    Ok(page.show(t!("dpo-staff-title"), move || view! { <StaffPage model=model /> }.into_any()))
}

/// Releases somebody else who lost their passkey: not from a screen that somebody else took over. Nobody releases themselves: that is done at the server.
pub(super) async fn release(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(id): Path<Uuid>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    authorize::<Oversee>(&signed_in.viewer(), ())?;
    if !signed_in.is_confirmed(portal.clock.now()) {
        return Ok(see_other(&Url::Confirm.with("next", &Url::DpoStaff.path())));
    }
    let (by, account) = (signed_in.account.id, AccountId(id));
    let found = portal.store.lookup_account(account).await?;
    if account == by || !found.is_some_and(|account| account.role.is_of_staff_member()) {
        return Err(Fault::NotFound);
    }
    let mut unit = portal.store.begin().await?;
    release_one(&mut unit, by, account, portal.clock.now()).await?;
    unit.save().await?;
    Ok(see_other(&Url::DpoStaff.with("done", "released")))
}
