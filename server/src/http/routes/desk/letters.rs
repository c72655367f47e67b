//! `/staff/cases/{reference}/letters/{notice}`: a notice as a letter to print and post, and to print again.

use app::pages::staff::{NoticeLetterModel, NoticeLetterPage, unanswered};
use app::t;
use axum::extract::{Path, State};
use domain::case::{Case, Delivery, NoticeKind};
use leptos::prelude::*;

use store::case::CaseFile;

use super::case::{Again, draw};
use super::check::open_points;
use super::moves::letter_tells;
use super::read::read;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::service::told;
use crate::state::Portal;

/// Reading it is reading the case. A letter of a reply is not there while a point of the danger panel is open: it is not sent yet.
pub(super) async fn letter(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((reference, seq)): Path<(String, i64)>,
) -> Outcome {
    let (proof, file) = read(&portal, &signed_in, &reference).await?;
    let posting = file.case.notice(seq).and_then(|notice| notice.posting);
    let (case, today) = match posting {
        Some(posting) => (before(&file, posting.seq), posting.on),
        None => (file.case.clone(), portal.clock.today()),
    };
    let notice = case.notice(seq).filter(|notice| notice.delivery == Delivery::Post).cloned().ok_or(Fault::NotFound)?;
    if posting.is_none() && notice.kind == NoticeKind::Reply {
        let open = open_points(&portal, &signed_in, &reference).await?;
        if !open.is_empty() {
            return draw(&portal, &page, &signed_in, &file, Again::wrong(unanswered(&open))).await;
        }
    }
    if told::letter_tells(&portal, &proof, &case, seq).await? {
        return draw(&portal, &page, &signed_in, &file, Again::wrong(vec![letter_tells("post-letter")])).await;
    }
    let model = NoticeLetterModel {
        reference: file.reference.as_text(),
        requester: portal.store.case_names(&proof, None).await?.requester,
        case,
        notice,
        calendar: portal.calendar().await?,
        regulator: portal.config.regulator(),
        today,
        again: posting.is_some(),
    };
    let title = t!("letter-title", reference = model.reference.clone());
    Ok(page.show(title, move || view! { <NoticeLetterPage model=model /> }.into_any()))
}

/// The case as it stood before an event, so that a letter says once more what it said; but it goes where it is safe now.
fn before(file: &CaseFile, seq: i64) -> Case {
    Case::replay(file.case.id, file.history.iter().filter(|recorded| recorded.seq < seq)).reached_by(file.contact.clone())
}
