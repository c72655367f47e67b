//! "Show us it is still you."

use leptos::prelude::*;

use super::passkey_sign_in;
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, layout::QuestionLayout},
    t,
};

/// Before what is most private: a passkey, or a code, again.
#[component]
pub fn ConfirmPage(
    /// Where to go then, as a path.
    next: String,
    /// Whether the account has a passkey.
    has_passkey: bool,
    /// Whether a code can be sent.
    can_email: bool,
) -> impl IntoView {
    let passkey = has_passkey.then(|| passkey_sign_in(next.clone(), t!("confirm-passkey")));
    let code = can_email.then(|| {
        view! {
            <form method="post" action=Url::Confirm.path()>
                <CsrfField />
                <input type="hidden" name="next" value=next />
                <Button text=t!("confirm-code") kind=ButtonKind::Secondary />
            </form>
        }
    });
    view! {
        <QuestionLayout heading=t!("confirm-title")>
            <p class="govuk-body">{t!("confirm-why")}</p>
            {passkey}
            {code}
        </QuestionLayout>
    }
}
