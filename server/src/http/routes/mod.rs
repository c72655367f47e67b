//! Every address. Each stands in `policy/matrix.txt` with who may do what; a test walks them.

mod access;
mod account;
mod contact;
mod copy;
mod dates;
mod dpo;
mod evidence;
mod guest;
mod intake;
mod passkeys;
mod public;
mod receipt;
mod record;
mod request;
mod staff;
mod story;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};

use super::assets;
use crate::state::Portal;

/// An address with what answers it.
type Route = (&'static str, MethodRouter<Portal>);

/// Every route, by its pattern.
pub fn list() -> Vec<Route> {
    let mut routes: Vec<Route> = vec![
        (assets::ROUTE, get(assets::asset)),
        ("/health/live", get(public::live)),
        ("/health/ready", get(public::ready)),
        ("/", get(public::home)),
        ("/privacy", get(public::privacy)),
        ("/accessibility", get(public::accessibility)),
        ("/cookies", get(public::cookies)),
        ("/contact", get(public::contact)),
        ("/dates", get(dates::calculator)),
        ("/exit", get(public::exit)),
        ("/sign-in", get(access::sign_in)),
        ("/sign-in/code", post(access::send_code)),
        ("/sign-in/code/{id}", get(access::code).post(access::enter_code)),
        ("/register/{token}", get(access::welcome).post(access::register_by_code)),
        ("/confirm", get(access::confirm).post(access::confirm_by_code)),
        ("/sign-out", post(access::sign_out)),
        ("/passkeys/register/start", post(passkeys::register_start)),
        ("/passkeys/register/finish", post(passkeys::register_finish)),
        ("/passkeys/sign-in/start", post(passkeys::sign_in_start)),
        ("/passkeys/sign-in/finish", post(passkeys::sign_in_finish)),
        ("/account", get(account::home)),
        ("/account/data", get(record::family)),
        ("/account/data/{person}", get(record::person)),
        ("/account/data/{person}/copy.json", get(copy::json)),
        ("/account/data/{person}/copy.csv", get(copy::csv)),
        ("/account/security", get(account::security)),
        ("/account/security/passkeys/{id}/name", post(account::name_passkey)),
        ("/account/security/passkeys/{id}/remove", post(account::remove_passkey)),
        ("/account/security/sessions/{id}/end", post(account::end_session)),
        ("/account/security/sign-out-everywhere", post(account::sign_out_everywhere)),
        ("/rights", get(public::rights)),
        ("/receipts", get(receipt::page).post(receipt::check)),
        ("/.well-known/portal-receipts.pub", get(receipt::keys)),
        ("/track", get(guest::track).post(guest::track_by_claim)),
        ("/track/code", get(guest::track_code).post(guest::track_by_email)),
        ("/track/enter", post(guest::track_enter)),
        ("/complaints/new", get(request::complaint)),
        ("/requests/new", get(request::new)),
        ("/requests/new/saved", get(request::saved)),
        (
            "/requests/new/{kind}/evidence",
            get(request::evidence).post(evidence::add).layer(DefaultBodyLimit::max(evidence::BODY)),
        ),
        ("/requests/new/{kind}/evidence/{file}/remove", post(evidence::remove)),
        ("/requests/new/{kind}/{step}", get(request::step).post(request::answer)),
        ("/account/requests", get(story::list)),
        ("/account/requests/{reference}", get(story::show)),
        ("/account/requests/{reference}/sent", get(story::sent)),
        ("/account/requests/{reference}/receipt", get(receipt::own)),
        ("/account/requests/{reference}/copy", get(receipt::copy)),
        ("/account/requests/{reference}/messages", post(story::write)),
        ("/account/requests/{reference}/clarification", post(story::clarify)),
        ("/account/requests/{reference}/rest", post(story::ask_rest)),
        ("/account/requests/{reference}/files/{file}", get(story::file)),
        ("/account/contact", get(contact::own).post(contact::change_own)),
        ("/staff", get(staff::queue)),
        ("/staff/cases/{reference}", get(staff::case)),
        ("/staff/cases/{reference}/letter", get(staff::letter)),
        ("/staff/cases/{reference}/contact", get(contact::of_case).post(contact::change_of_case)),
        ("/staff/cases/{reference}/take", post(staff::take)),
        ("/staff/cases/{reference}/files", post(staff::attach).layer(DefaultBodyLimit::max(documents::LARGEST + super::FORM))),
        ("/staff/cases/{reference}/files/{file}", get(staff::file)),
        ("/staff/cases/{reference}/evidence/{file}", get(staff::evidence)),
        ("/staff/intake", get(intake::form).post(intake::key_in)),
        ("/staff/intake/{reference}", get(intake::letter)),
        ("/staff/cases/{reference}/{move}", post(staff::move_case)),
        ("/dpo", get(dpo::overview)),
    ];
    if cfg!(debug_assertions) {
        routes.push(("/_components", get(public::components)));
    }
    routes
}

/// The routes as one router.
pub fn all() -> Router<Portal> {
    list().into_iter().fold(Router::new(), |router, (path, handler)| router.route(path, handler))
}
