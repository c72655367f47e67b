//! `/requests/new`: from the need to the right kind; a form that was left.

use app::pages::request::{Need, NeedModel, NeedPage, SavedPage};
use app::t;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::kind::Kind;
use domain::policy::Role;
use leptos::prelude::*;
use serde::Deserialize;

use super::form::{Scope, family, parse_kind, url_of};
use crate::http::page::Page;
use crate::http::{Outcome, Who, see_other};
use crate::state::Portal;

pub(super) async fn new(State(portal): State<Portal>, page: Page, who: Who, Query(scope): Query<Scope>) -> Outcome {
    let drafts = match family(&who) {
        Some(signed_in) if !signed_in.hides_asked(portal.clock.now()) => {
            portal.store.list_drafts(&signed_in.own()?).await?.into_iter().map(|draft| draft.kind).collect()
        }
        _ => Vec::new(),
    };
    let need = Need::find_by_name(&scope.need);
    let model = NeedModel { need, about: scope.words(), drafts, family: family(&who).is_some() };
    Ok(page.show(t!("need-title"), move || view! { <NeedPage model=model /> }.into_any()))
}

/// A complaint has an address of its own.
pub(super) async fn complaint() -> Response {
    see_other(&url_of(Kind::Complaint, "start").path())
}

pub(super) async fn saved(page: Page, who: Who, Query(asked): Query<Saved>) -> Response {
    let kind = parse_kind(&asked.kind).ok();
    let guest = who.signed_in.is_none_or(|signed_in| signed_in.account.role == Role::Guest);
    page.show(t!("saved-title"), move || view! { <SavedPage kind=kind guest=guest /> }.into_any())
}

/// Which form was left.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Saved {
    kind: String,
}
