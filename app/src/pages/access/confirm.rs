//! "Show us it is still you."

use domain::contact::ContactDetails;
use leptos::prelude::*;

use super::passkey::passkey_sign_in;
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, ErrorMessage, FormField, InputWidth, TextInput, layout::QuestionLayout},
    problems, t,
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
    /// Whether they have a letter with a code.
    has_letter: bool,
    /// What is wrong with what was typed.
    errors: Vec<ErrorMessage>,
) -> impl IntoView {
    let none = (!has_passkey && !can_email && !has_letter).then(|| {
        let phone = ContactDetails::current().service.phone.clone();
        view! { <p class="govuk-body">{t!("confirm-none", phone = phone)}</p> }
    });
    let passkey = has_passkey.then(|| passkey_sign_in(next.clone(), t!("confirm-passkey")));
    let to = next.clone();
    let claim = FormField::new("claim", t!("track-claim")).hint(t!("track-claim-hint")).error(problems::at(&errors, "claim"));
    let letter = has_letter.then(|| {
        view! {
            <form method="post" action=Url::Confirm.path() novalidate>
                <CsrfField />
                <input type="hidden" name="next" value=to />
                <TextInput field=claim width=InputWidth::Twenty spellcheck=false />
                <Button text=t!("code-continue") />
            </form>
        }
    });
    let code = can_email.then(|| {
        view! {
            <form method="post" action=Url::Confirm.path() role="none">
                <CsrfField />
                <input type="hidden" name="next" value=next />
                <Button text=t!("confirm-code") kind=ButtonKind::Secondary />
            </form>
        }
    });
    view! {
        <QuestionLayout heading=t!("confirm-title") errors=errors>
            <p class="govuk-body">{t!("confirm-why")}</p>
            {passkey}
            {code}
            {letter}
            {none}
        </QuestionLayout>
    }
}
