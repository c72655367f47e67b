//! Getting in and out, and what keeps others out.

pub(super) mod code;
mod code_address;
mod confirm;
pub(super) mod enter;
pub(super) mod guest;
mod passkeys;
mod register;
mod security;
mod sign_in;

use axum::routing::{get, post};

use super::Route;

pub(super) fn list() -> Vec<Route> {
    vec![
        ("/sign-in", get(sign_in::sign_in)),
        ("/sign-in/code", post(code::send_code)),
        ("/sign-in/code/{id}", get(code::code).post(code::enter_code)),
        ("/register/{token}", get(register::welcome).post(register::register_by_code)),
        ("/confirm", get(confirm::confirm).post(confirm::confirm_by_code)),
        ("/sign-out", post(sign_in::sign_out)),
        ("/session", get(sign_in::stay)),
        ("/passkeys/register/start", post(passkeys::register_start)),
        ("/passkeys/register/finish", post(passkeys::register_finish)),
        ("/passkeys/sign-in/start", post(passkeys::sign_in_start)),
        ("/passkeys/sign-in/finish", post(passkeys::sign_in_finish)),
        ("/account/security", get(security::security)),
        ("/account/security/email", get(code_address::form).post(code_address::change)),
        ("/account/security/passkeys/{id}/name", post(security::name_passkey)),
        ("/account/security/passkeys/{id}/remove", post(security::remove_passkey)),
        ("/account/security/sessions/{id}/end", post(security::end_session)),
        ("/account/security/sign-out-everywhere", post(security::sign_out_everywhere)),
    ]
}
