//! A reply before it goes out: who gets what, how, in full. Nothing is done by looking.

use app::pages::staff::{Kept, ReplyCheckModel, ReplyCheckPage};
use app::t;
use domain::case::Reply;
use domain::policy::{Proof, ReadCase, authorize};
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
        lapsed: proof.resource().authority.lapse().map(|why| (why, kept.typed.get("answer-lapsed").to_owned())),
    };
    Ok(page.show(t!("reply-check-title"), move || view! { <ReplyCheckPage model=model /> }.into_any()))
}
