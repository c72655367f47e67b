//! Signing in.

use leptos::prelude::*;

use super::passkey::passkey_sign_in;
use crate::{
    Url,
    components::{
        Button, ButtonKind, CsrfField, ErrorMessage, FormField, InputWidth, LanguageSwitch, Link, TextInput,
        layout::QuestionLayout,
    },
    problems, t,
};

/// A passkey by button or autofill; a code by email for everybody else.
#[component]
pub fn SignInPage(
    /// Where to go then, as a path.
    next: String,
    /// What was typed.
    email: String,
    /// What is wrong with it.
    errors: Vec<ErrorMessage>,
) -> impl IntoView {
    let page =
        if next.is_empty() { Url::SignIn.to_string() } else { format!("{}?{}", Url::SignIn, Url::question("next", &next)) };
    let field = FormField::new("email", t!("sign-in-email"))
        .hint(t!("sign-in-email-hint"))
        .error(problems::at(&errors, "email"))
        .value(email);
    view! {
        <QuestionLayout heading=t!("sign-in-title") errors=errors>
            {passkey_sign_in(next.clone(), t!("sign-in-passkey"))}
            <h2 class="govuk-heading-m">{t!("sign-in-code-title")}</h2>
            <form method="post" action=Url::SendCode.path() novalidate>
                <CsrfField />
                <input type="hidden" name="next" value=next />
                <TextInput
                    field=field
                    kind="email"
                    autocomplete="username webauthn"
                    inputmode="email"
                    width=InputWidth::Full
                    spellcheck=false
                />
                <Button text=t!("sign-in-send") kind=ButtonKind::Secondary />
                <LanguageSwitch page=page form=Url::SendCode.to_string() />
            </form>
            <h2 class="govuk-heading-m">{t!("sign-in-none-title")}</h2>
            <p class="govuk-body">{t!("sign-in-none")} " " <Link href=Url::Contact.path() text=t!("contact-title") /></p>
        </QuestionLayout>
    }
}
