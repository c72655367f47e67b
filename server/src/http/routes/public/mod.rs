//! What anybody may open.

pub mod dates;
pub mod pages;

use axum::routing::get;

use super::Route;
use crate::http::assets;
use crate::http::routes::story::receipt;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    let mut routes: Vec<Route> = vec![
        (assets::ROUTE, get(assets::asset)),
        ("/health/live", get(pages::live)),
        ("/health/ready", get(pages::ready)),
        ("/", get(pages::home)),
        ("/privacy", get(pages::privacy)),
        ("/rights", get(pages::rights)),
        ("/accessibility", get(pages::accessibility)),
        ("/cookies", get(pages::cookies)),
        ("/contact", get(pages::contact)),
        ("/dates", get(dates::calculator)),
        ("/exit", get(pages::exit)),
        ("/receipts", get(receipt::page).post(receipt::check)),
        ("/.well-known/portal-receipts.pub", get(receipt::keys)),
    ];
    if cfg!(debug_assertions) {
        routes.push(("/_components", get(pages::components)));
    }
    routes
}
