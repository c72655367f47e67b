//! `/privacy`: the notice, in other words, and its versions.

use app::pages::public::{NoticePage, NoticeVersionsPage, TellingPage, VersionPage, Voice};
use app::t;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::notice::{Edition, Notice};
use leptos::prelude::*;
use serde::Deserialize;

use super::pages::details;
use crate::http::page::Page;
use crate::http::{Fault, Outcome};
use crate::state::Portal;

/// Which part is open.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Open {
    open: String,
}

pub(super) async fn full(State(portal): State<Portal>, page: Page, Query(Open { open }): Query<Open>) -> Response {
    let contact = details(&portal);
    let model = Edition::current();
    page.show(t!("notice-title"), move || view! { <NoticePage model=model contact=contact open=open /> }.into_any())
}

pub(super) async fn plain(portal: State<Portal>, page: Page) -> Response {
    telling(&portal, &page, Voice::Plain)
}

pub(super) async fn young(portal: State<Portal>, page: Page) -> Response {
    telling(&portal, &page, Voice::Young)
}

fn telling(portal: &Portal, page: &Page, voice: Voice) -> Response {
    let (model, regulator) = (Edition::current(), portal.config.regulator());
    page.show(voice.title(), move || view! { <TellingPage model=model voice=voice regulator=regulator /> }.into_any())
}

pub(super) async fn versions(page: Page) -> Response {
    page.show(t!("notice-versions-title"), || view! { <NoticeVersionsPage model=Edition::all() /> }.into_any())
}

pub(super) async fn version(page: Page, Path(number): Path<u32>) -> Outcome {
    let (edition, before) = Edition::find(number).ok_or(Fault::NotFound)?;
    let (model, before) = (&edition.notice, before.map(|edition| &edition.notice));
    let title = t!("notice-version-title", version = number);
    Ok(page.show(title, move || view! { <VersionPage model=model before=before current=Notice::current() /> }.into_any()))
}
