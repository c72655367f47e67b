//! A reply before it goes out: who gets what, how, in full. Nothing is done by looking.

use app::pages::staff::{Kept, ReplyCheckModel, ReplyCheckPage};
use app::t;
use domain::case::Reply;
use domain::danger::DangerKind;
use domain::policy::{Proof, ReadCase, WorkQueue, authorize};
use leptos::prelude::*;
use store::case::CaseFile;

use super::read::find;
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn check(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    (reply, kept): (&Reply, &Kept),
) -> Outcome {
    let reference = file.reference.as_text();
    let proof: Proof<ReadCase> = authorize(&signed_in.viewer(), find(portal, &reference).await?)?;
    let names = portal.store.case_names(&proof, None).await?;
    let model = ReplyCheckModel {
        reference,
        requester: names.requester,
        subject: names.subject,
        case: file.case.clone(),
        reply: reply.clone(),
        typed: kept.typed.clone(),
        regulator: portal.config.regulator(),
        calendar: portal.calendar().await?,
        lapsed: proof.resource().authority.lapse().map(|why| (why, kept.typed.get("answer-lapsed").to_owned())),
    };
    Ok(page.show(t!("reply-check-title"), move || view! { <ReplyCheckPage model=model /> }.into_any()))
}

/// The points that keep a reply from going out, before it is shown as it would go.
pub(super) async fn open_points(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<Vec<DangerKind>> {
    let viewer = signed_in.viewer();
    let proof = authorize::<ReadCase>(&viewer, find(portal, reference).await?)?;
    let view = portal.store.case_view(&proof).await?;
    let danger = portal.store.danger((&proof, &authorize::<WorkQueue>(&viewer, ())?), &view, portal.clock.today()).await?;
    Ok(danger.open_kinds())
}
