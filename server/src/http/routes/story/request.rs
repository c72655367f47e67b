//! `/account/requests/{reference}`: one request, from being sent to its answer.

use app::components::ErrorMessage;
use app::pages::request::{
    BrokenRequestPage, MessageRow, OwnRequestModel, OwnRequestPage, RequestModel, RequestPage, Seat, timeline,
};
use app::t;
use axum::extract::{Path, State};
use domain::case::{Case, Command, Message};
use domain::helper::{Helper, opens_without_account};
use domain::policy::{FollowOwn, HelpWith, JoinHelper, OpenReply, Proof, ReadCase, authorize};
use leptos::prelude::*;
use store::case::{CaseFile, CaseView};

use super::files::last_day;
use super::own::{Conversation, find, followed};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn};
use crate::service::{requests, told};
use crate::state::Portal;

/// Who looks has been given what stands here (law.md §12): that is recorded before the page is drawn.
pub(super) async fn show(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    if let Ok(proof) = authorize::<HelpWith>(&signed_in.viewer(), find(&portal, &reference).await?) {
        // What stands here is given to who asked, not to who helps: nothing is marked as seen.
        let proof = authorize::<ReadCase>(&signed_in.viewer(), proof.resource().clone())?;
        let view = portal.store.case_view(&proof).await?;
        return draw_view(&portal, &page, &signed_in, (&proof, view), ("", String::new()), Vec::new()).await;
    }
    let own = followed(&portal, &signed_in, &reference).await?;
    if !own.resource().authority.stands() {
        return only_own(&portal, &page, &own, None).await;
    }
    let proof = authorize::<ReadCase>(&signed_in.viewer(), own.resource().clone())?;
    let mut view = portal.store.case_view(&proof).await?;
    if see(&portal, &signed_in, &proof, &view).await? {
        view = portal.store.case_view(&proof).await?;
    }
    draw_view(&portal, &page, &signed_in, (&proof, view), ("", String::new()), Vec::new()).await
}

/// Whether something stood here that nobody had seen, in this request or in one of its conversation.
async fn see(portal: &Portal, signed_in: &SignedIn, proof: &Proof<ReadCase>, view: &CaseView) -> Outcome<bool> {
    let mut new = false;
    for access in view.unseen(proof.resource()) {
        requests::act(portal, &authorize::<OpenReply>(&signed_in.viewer(), access.clone())?, Command::See).await?;
        new = true;
    }
    Ok(new)
}

/// Their authority has lapsed, whatever the reason: that the request is there, and their own words. Nothing of whom it is about. What
/// they wrote meanwhile is theirs.
pub(super) async fn only_own(portal: &Portal, page: &Page, own: &Proof<FollowOwn>, unsent: Option<String>) -> Outcome {
    let request = portal.store.own_request(own).await?;
    let written =
        |said: Message| MessageRow { at: portal.clock.local(said.at), side: said.side, text: said.text, aside: None, from: None };
    let model = OwnRequestModel {
        reference: request.reference.as_text(),
        kind: request.kind,
        received: request.received,
        messages: request.messages.into_iter().map(written).collect(),
        unsent,
    };
    let bad = model.unsent.is_some();
    let title = t!("request-title", reference = model.reference.clone());
    let view = move || view! { <OwnRequestPage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// The page again, with what is wrong.
pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: (&'static str, String),
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let access = find(portal, &file.reference.as_text()).await?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let view = portal.store.case_view(&proof).await?;
    draw_view(portal, page, signed_in, (&proof, view), kept, errors).await
}

async fn draw_view(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    (proof, view): (&Proof<ReadCase>, CaseView),
    kept: (&'static str, String),
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let local = |at| portal.clock.local(at);
    let Conversation { others: linked, messages, whole } = Conversation::of(&view, signed_in, local);
    let CaseView { file, calendar, subject: about, helpers, .. } = view;
    if file.case.submission.is_none() {
        return broken(page, &file, errors);
    }
    let case = told::reviewed(portal, proof, file.case).await?;
    let (bad, seat) = (!errors.is_empty(), seat(portal, proof, &case, &helpers));
    let model = RequestModel {
        reference: file.reference.as_text(),
        about,
        today: portal.clock.today(),
        timeline: timeline(&file.history, &case, &helpers, local),
        messages,
        files_until: case.answered_on(&calendar).map(last_day),
        calendar,
        regulator: portal.config.regulator(),
        partial: !whole || !file.unreadable.is_empty(),
        role: signed_in.account.role,
        kept,
        errors,
        linked,
        receipt: portal.store.receipt(proof).await?.is_some(),
        seat,
        case,
    };
    let reference = model.reference.clone();
    let title = match model.seat {
        Seat::Asker { .. } => t!("request-title", reference = reference),
        Seat::Helper { .. } => t!("helped-title", reference = reference),
    };
    let view = move || view! { <RequestPage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// Who reads it, and who helps them.
fn seat(portal: &Portal, proof: &Proof<ReadCase>, case: &Case, helpers: &[Helper]) -> Seat {
    let access = proof.resource();
    if let Some(helper) = access.helper.filter(|helper| helper.account == proof.viewer().account) {
        return Seat::Helper { files: helper.files };
    }
    let today = portal.clock.today();
    let stands = |helper: &&Helper| helper.case == case.id && helper.stands(case.closed_on, today);
    let name = |helper: &Helper| (helper.name.clone(), portal.clock.local(helper.joined).date(), helper.files);
    let open = opens_without_account(case.closed_on, today);
    let may_join = open && authorize::<JoinHelper>(proof.viewer(), access.clone()).is_ok();
    Seat::Asker { helper: helpers.iter().find(stands).map(name), may_join }
}

/// Not even what was asked can be read.
fn broken(page: &Page, file: &CaseFile, errors: Vec<ErrorMessage>) -> Outcome {
    if file.unreadable.is_empty() {
        return Err(Fault::NotFound);
    }
    let (reference, bad) = (file.reference.as_text(), !errors.is_empty());
    let title = t!("request-title", reference = reference.clone());
    let view = move || view! { <BrokenRequestPage reference=reference errors=errors /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}
