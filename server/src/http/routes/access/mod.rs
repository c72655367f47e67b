//! Getting in and out, and what keeps others out.

pub mod guest;
pub mod passkeys;
pub mod security;
pub mod sign_in;

use axum::routing::{get, post};

use super::Route;

/// The routes of this area.
pub fn list() -> Vec<Route> {
    vec![
        ("/sign-in", get(sign_in::sign_in)),
        ("/sign-in/code", post(sign_in::send_code)),
        ("/sign-in/code/{id}", get(sign_in::code).post(sign_in::enter_code)),
        ("/register/{token}", get(sign_in::welcome).post(sign_in::register_by_code)),
        ("/confirm", get(sign_in::confirm).post(sign_in::confirm_by_code)),
        ("/sign-out", post(sign_in::sign_out)),
        ("/passkeys/register/start", post(passkeys::register_start)),
        ("/passkeys/register/finish", post(passkeys::register_finish)),
        ("/passkeys/sign-in/start", post(passkeys::sign_in_start)),
        ("/passkeys/sign-in/finish", post(passkeys::sign_in_finish)),
        ("/account/security", get(security::security)),
        ("/account/security/passkeys/{id}/name", post(security::name_passkey)),
        ("/account/security/passkeys/{id}/remove", post(security::remove_passkey)),
        ("/account/security/sessions/{id}/end", post(security::end_session)),
        ("/account/security/sign-out-everywhere", post(security::sign_out_everywhere)),
    ]
}
