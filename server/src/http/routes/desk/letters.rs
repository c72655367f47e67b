//! `/staff/cases/{reference}/letters/{notice}`: a notice as a letter to print and post.

use app::pages::staff::{NoticeLetterModel, NoticeLetterPage};
use app::t;
use axum::extract::{Path, State};
use domain::case::Delivery;
use leptos::prelude::*;

use super::read::read;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// Reading it is reading the case.
pub(super) async fn letter(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((reference, seq)): Path<(String, i64)>,
) -> Outcome {
    let (proof, file) = read(&portal, &signed_in, &reference).await?;
    let notice = file.case.notice(seq).filter(|notice| notice.delivery == Delivery::Post).cloned().ok_or(Fault::NotFound)?;
    let model = NoticeLetterModel {
        reference: file.reference.as_text(),
        requester: portal.store.case_names(&proof, None).await?.requester,
        case: file.case,
        notice,
        calendar: portal.calendar().await?,
        regulator: portal.config.regulator(),
        today: portal.clock.today(),
    };
    let title = t!("letter-title", reference = model.reference.clone());
    Ok(page.show(title, move || view! { <NoticeLetterPage model=model /> }.into_any()))
}
