//! Entering a one-time code.

use leptos::prelude::*;

use crate::{
    Url,
    components::{Button, CsrfField, ErrorMessage, FormField, InputWidth, Link, TextInput, layout::QuestionLayout},
    problems, t,
};

/// The code from the email. The page is the same whether the address is known or not.
#[component]
pub fn CodePage(
    /// The identity of the code.
    code_id: String,
    /// Where to go then, as a path.
    next: String,
    /// What is wrong with what was typed.
    errors: Vec<ErrorMessage>,
) -> impl IntoView {
    let field = FormField::new("code", t!("code-title")).hint(t!("code-hint")).error(problems::at(&errors, "code")).as_heading();
    view! {
        <QuestionLayout back=Url::SignIn.path() errors=errors>
            <form method="post" action=Url::SignInCode(code_id).path() novalidate>
                <CsrfField />
                <input type="hidden" name="next" value=next />
                <TextInput
                    field=field
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    width=InputWidth::Ten
                    spellcheck=false
                />
                <Button text=t!("code-continue") />
            </form>
            <p class="govuk-body">{t!("code-nothing")} " " <Link href=Url::SignIn.path() text=t!("code-again") /></p>
        </QuestionLayout>
    }
}
