//! `delete`: a form that was begun is left for good, by who began it.

use app::pages::request::DeleteDraftPage;
use app::{Url, t};
use domain::kind::Kind;
use leptos::prelude::*;

use crate::http::page::Page;
use crate::http::{Outcome, SignedIn, see_other};
use crate::state::Portal;

pub(super) async fn ask(portal: &Portal, page: &Page, signed_in: &SignedIn, kind: Kind) -> Outcome {
    if portal.store.find_draft_id(&signed_in.own()?, kind).await?.is_none() {
        return Ok(see_other(&Url::NewRequest.path()));
    }
    Ok(page.show(t!("draft-delete-title"), move || view! { <DeleteDraftPage kind=kind /> }.into_any()))
}

/// Deleted twice, it is deleted.
pub(super) async fn delete(portal: &Portal, signed_in: &SignedIn, kind: Kind) -> Outcome {
    let own = signed_in.own()?;
    if let Some(draft) = portal.store.find_draft_id(&own, kind).await? {
        let mut unit = portal.store.begin().await?;
        unit.remove_own_draft(&own, draft, portal.clock.now()).await?;
        unit.save().await?;
    }
    Ok(see_other(&Url::NewRequest.with("done", "draft-deleted")))
}
