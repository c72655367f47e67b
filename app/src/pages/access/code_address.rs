//! Where one's codes go.

use leptos::prelude::*;

use crate::{
    Url,
    components::{Button, Checkboxes, Choice, CsrfField, ErrorMessage, FormField, InsetText, TextInput, layout::QuestionLayout},
    problems, t,
};

/// Another address for one's codes, and whether the old one is safe to tell.
#[component]
pub fn CodeAddressPage(
    /// Where they go now, masked.
    now: Option<String>,
    /// What was typed.
    typed: String,
    /// What is wrong with it.
    errors: Vec<ErrorMessage>,
) -> impl IntoView {
    let field = FormField::new("email", t!("code-address-new"))
        .hint(t!("code-address-new-hint"))
        .error(problems::at(&errors, "email"))
        .value(typed);
    let old = now.is_some().then(old_way);
    view! {
        <QuestionLayout back=Url::AccountSecurity.path() heading=t!("code-address-title") errors=errors>
            <p class="govuk-body">{t!("code-address-text")}</p>
            {now.map(|now| view! { <InsetText><p>{t!("security-codes", email = now)}</p></InsetText> })}
            <form method="post" novalidate>
                <CsrfField />
                <TextInput field=field kind="email" autocomplete="email" inputmode="email" spellcheck=false />
                {old}
                <Button text=t!("code-address-send") />
            </form>
        </QuestionLayout>
    }
}

/// The old address is told, unless that would put somebody in danger.
pub(crate) fn old_way() -> AnyView {
    let field = FormField::new("old-way", t!("code-address-old")).hint(t!("code-address-old-hint"));
    view! { <Checkboxes field=field choices=vec![Choice::new("unsafe", t!("code-address-old-unsafe"))] /> }.into_any()
}
