//! `/account/data/{person}/more`: all of a record, only as the answer to who has just proved again to be there. A phone lies about, and
//! a view can be forced open: until then no page says whether there is more, and a page that is opened again asks again.

use app::pages::account::{RecordMorePage, RecordPage};
use app::{Url, t};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::policy::{GlanceRecord, Proof, ReadRecord};
use leptos::prelude::*;
use store::record::{LineKey, Record};

use super::model::model_of;
use super::rows::read;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::session::Who;
use crate::http::{Outcome, SignedIn, see_other};
use crate::state::Portal;

/// Who has not proved just now to be there is asked to, and comes back to the last look around. In safe mode nobody is asked: what is
/// somebody's own alone is never shown there, and no page says that there is any. They read how safe mode works, whoever they are.
pub(super) fn unconfirmed(portal: &Portal, who: &Who, person: &str) -> Option<Response> {
    if who.safe_mode {
        return Some(see_other(&Url::Safer.part("safe-mode")));
    }
    let more = Url::AccountPersonMore(person.to_owned()).path();
    let confirmed = who.signed_in.as_ref().is_some_and(|signed_in| signed_in.is_confirmed(portal.clock.now()));
    (!confirmed).then(|| see_other(&Url::Confirm.with("next", &more)))
}

pub(super) async fn before(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    who: Who,
    Path(person): Path<String>,
) -> Outcome {
    let proof = read::<GlanceRecord>(&portal, &signed_in, person.clone()).await?;
    let record = portal.store.record(&proof).await?;
    if let Some(ask) = unconfirmed(&portal, &who, &person) {
        return Ok(ask);
    }
    Ok(page.show(t!("record-title", name = record.name.clone()), move || view! { <RecordMorePage person=person /> }.into_any()))
}

pub(super) async fn whole(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    who: Who,
    Path(person): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let proof = read::<ReadRecord>(&portal, &signed_in, person.clone()).await?;
    if let Some(ask) = unconfirmed(&portal, &who, &person) {
        return Ok(ask);
    }
    let record = complete(&portal, &proof, portal.store.record(&proof).await?).await?;
    let title = t!("record-title", name = record.name.clone());
    let mut model = model_of(record, &proof);
    if let Some(sight) = &mut model.parents {
        sight.lookers = portal.store.who_may_look(&proof).await?;
    }
    Ok(page.show(title, move || view! { <RecordPage model=model /> }.into_any()))
}

/// With what a long part has besides its newest: the pages of parts are no answers to a proof.
async fn complete(portal: &Portal, proof: &Proof<ReadRecord>, mut record: Record) -> Outcome<Record> {
    for part in record.parts.iter_mut().filter(|part| part.total > part.items.len()) {
        while let Some(after) = next(part.items.last().map(|item| (item.recorded_on, &item.key)), part.total > part.items.len()) {
            let page = portal.store.record_part(proof, &part.category, Some(after)).await?;
            let last = page.next.is_none();
            part.items.extend(page.rows);
            if last {
                part.total = part.items.len();
            }
        }
    }
    if record.sessions > record.attended.len() {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = portal.store.attended(proof, after).await?;
            all.extend(page.rows);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        (record.sessions, record.attended) = (all.len(), all);
    }
    Ok(record)
}

fn next(last: Option<(jiff::civil::Date, &String)>, more: bool) -> Option<LineKey> {
    last.filter(|_| more).map(|(day, key)| LineKey { day, key: key.clone() })
}
