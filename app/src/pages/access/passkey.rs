//! The buttons for passkeys.

use leptos::prelude::*;

use crate::{
    PageContext,
    islands::{PasskeyRegister, PasskeySignIn},
    t,
};

/// The button, and the autofill, that sign in with a passkey.
pub(super) fn passkey_sign_in(next: String, label: String) -> impl IntoView {
    let csrf = expect_context::<PageContext>().csrf;
    view! {
        <PasskeySignIn csrf=csrf next=next label=label failed=t!("passkey-failed") cancelled=t!("passkey-cancelled") />
    }
}

/// The button that makes a passkey: with an invitation, or with what shows that its owner began it and proved to be there.
pub(crate) fn passkey_register(token: Option<String>, begun: Option<String>, next: String, label: String) -> impl IntoView {
    let csrf = expect_context::<PageContext>().csrf;
    view! {
        <PasskeyRegister
            csrf=csrf
            token=token
            begun=begun
            next=next
            label=label
            failed=t!("passkey-failed")
            cancelled=t!("passkey-cancelled")
            known=t!("passkey-known")
        />
    }
}
