//! What anybody may open.

mod dates;
mod exit;
mod health;
mod notice;
mod pages;
mod receipts;
mod safer;

use axum::routing::get;

use super::Route;
use crate::http::assets;

pub(super) fn list() -> Vec<Route> {
    let mut routes: Vec<Route> = vec![
        (assets::ROUTE, get(assets::asset)),
        ("/health/live", get(health::live)),
        ("/health/ready", get(health::ready)),
        ("/", get(pages::home)),
        ("/privacy", get(notice::full)),
        ("/privacy/plain", get(notice::plain)),
        ("/privacy/young-people", get(notice::young)),
        ("/privacy/versions", get(notice::versions)),
        ("/privacy/versions/{number}", get(notice::version)),
        ("/rights", get(pages::rights)),
        ("/accessibility", get(pages::accessibility)),
        ("/cookies", get(pages::cookies)),
        ("/contact", get(pages::contact)),
        ("/about", get(safer::page).post(safer::switch)),
        ("/young-people", get(pages::young)),
        ("/dates", get(dates::calculator)),
        ("/exit", get(exit::exit)),
        ("/receipts", get(receipts::page).post(receipts::check)),
        ("/.well-known/portal-receipts.pub", get(receipts::keys)),
        ("/.well-known/portal-audit-checkpoint", get(receipts::checkpoint)),
    ];
    if cfg!(debug_assertions) {
        routes.push(("/_components", get(pages::components)));
    }
    routes
}
