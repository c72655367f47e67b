//! Entering a one-time code.

use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Button, CsrfField, ErrorMessage, FormField, HiddenFields, InputWidth, LanguageSwitch, Link, TextInput,
        layout::QuestionLayout,
    },
    problems, t,
};

/// The code from the email. The page is the same whether the address is known or not.
#[component]
pub fn CodePage(
    /// The path of this page.
    page: Url,
    /// Where the form goes.
    action: Url,
    /// What the page belongs to.
    #[prop(optional_no_strip, into)]
    caption: Option<String>,
    /// Where the email address was entered.
    back: String,
    /// What goes with the form, and is what the page's own address asks: the identity of the code where the address of the form has none, where to go then.
    hidden: Vec<(&'static str, String)>,
    /// Whether a code was sent in any case, to whatever address was typed.
    #[prop(optional)]
    sent: bool,
    /// What to do where no code comes.
    nothing: String,
    /// What is wrong with what was typed.
    errors: Vec<ErrorMessage>,
) -> impl IntoView {
    let field = FormField::new("code", t!("code-title"))
        .hint(if sent { t!("code-hint-sent") } else { t!("code-hint") })
        .error(problems::at(&errors, "code"))
        .as_heading();
    // An email address stands in no address of a page: it goes with the form alone.
    let asked = hidden.iter().filter(|(name, value)| *name != "email" && !value.is_empty());
    let asked = asked.map(|(name, value)| Url::question(name, value));
    let page = format!("{page}?{}", asked.collect::<Vec<_>>().join("&"));
    view! {
        <QuestionLayout back=back.clone() caption=caption errors=errors>
            <form method="post" action=action.path() novalidate>
                <CsrfField />
                <HiddenFields fields=hidden />
                <TextInput
                    field=field
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    width=InputWidth::Ten
                    spellcheck=false
                />
                <Button text=t!("code-continue") />
                <LanguageSwitch page=page form=action.to_string() />
            </form>
            <p class="govuk-body">{nothing} " " <Link href=back text=t!("code-again") /></p>
        </QuestionLayout>
    }
}
