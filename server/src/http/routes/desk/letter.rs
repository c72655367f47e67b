//! `/staff/cases/{reference}/letter`: the date, to be sent by post.

use app::pages::staff::{LetterModel, LetterPage};
use app::{Url, t};
use axum::extract::{Path, State};
use leptos::prelude::*;

use super::read::read;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::state::Portal;

/// The date as a letter. Reading it is reading the case.
pub(super) async fn letter(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (proof, file) = read(&portal, &signed_in, &reference).await?;
    let case = &file.case;
    if case.submission.is_none() {
        return Ok(see_other(&Url::StaffCase(file.reference.as_text()).path())); // which says what is wrong
    }
    let model = LetterModel {
        reference: file.reference.as_text(),
        requester: portal.store.case_names(&proof, case.people.officer).await?.requester,
        kind: case.kind(),
        received: case.received().ok_or(Fault::NotFound)?,
        deadline: case.deadline(&*portal.calendar().await?).filter(|_| case.state.is_open()),
        contact: file.contact.clone(),
        today: portal.clock.today(),
    };
    let title = t!("letter-title", reference = model.reference.clone());
    Ok(page.show(title, move || view! { <LetterPage model=model /> }.into_any()))
}
