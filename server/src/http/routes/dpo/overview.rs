//! `/dpo`: every open case with its date.

use app::pages::dpo::{LostMailLine, OverviewModel, OverviewPage};
use app::{Url, t};
use axum::extract::{Query, State};
use domain::policy::{Oversee, WorkQueue, authorize};
use domain::setting::Setting;
use jiff::ToSpan;
use leptos::prelude::*;
use serde::Deserialize;
use store::lost_mail::LostMail;

use crate::http::page::Page;
use crate::http::routes::desk::queue::{next_url, parse_after, queue_row};
use crate::http::{Outcome, SignedIn};
use crate::state::Portal;

/// Where a page of the list starts.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OverviewQuery {
    after: String,
}

/// Every open case with its date; what is due this week, what is late.
pub(super) async fn overview(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(asked): Query<OverviewQuery>,
) -> Outcome {
    let viewer = signed_in.viewer();
    let proof = authorize::<Oversee>(&viewer, ())?;
    let today = portal.clock.today();
    // The week that has begun: to its Sunday.
    let left = 7 - i64::from(today.weekday().to_monday_one_offset());
    let counts =
        portal.store.queue_counts(&authorize::<WorkQueue>(&viewer, ())?, today, today.saturating_add(left.days())).await?;
    let rows = portal.store.oversee(&proof, parse_after(&asked.after)).await?;
    let held = portal.store.held_mails(&proof).await?;
    let lost = portal.store.lost_mails(&proof).await?;
    let line = |mail: LostMail| LostMailLine {
        kind: mail.kind,
        reference: mail.reference.map(|reference| reference.as_text()),
        at: portal.clock.local(mail.at),
    };
    let set = portal.store.set_values().await?;
    let model = OverviewModel {
        confidential_waits: Setting::ConfidentialServices.waits(&set, today),
        lost_mails: (lost.rows.into_iter().map(line).collect(), lost.more),
        held_mails: (held.rows.iter().map(domain::reference::Reference::as_text).collect(), held.more),
        late: counts.late,
        this_week: counts.soon,
        open: counts.open,
        new: counts.fresh,
        unconfirmed: counts.unconfirmed,
        post: counts.post,
        next: next_url(&rows, &Url::Dpo.path()),
        rows: rows.rows.into_iter().map(queue_row).collect(),
        today,
        feedback: portal.store.feedback_counts(&proof).await?,
    };
    Ok(page.show(t!("overview-title"), move || view! { <OverviewPage model=model /> }.into_any()))
}
