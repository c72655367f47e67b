//! Before asking: what it is, how long it takes, other ways.

use leptos::prelude::*;

use crate::{
    Url,
    components::{Link, layout::StartLayout},
    t,
};

/// The address of a page of the form.
pub(super) fn step(name: &str) -> Url {
    Url::RequestStep { kind: "access".to_owned(), step: name.to_owned() }
}

/// What it is, what you need, one button.
#[component]
pub fn StartPage(
    /// Whether the reader is signed in.
    signed_in: bool,
) -> impl IntoView {
    let first = step("who").path();
    let action = if signed_in {
        (first, t!("request-start-button"))
    } else {
        (Url::SignIn.with("next", &first), t!("request-start-sign-in"))
    };
    let facts = ["request-start-time", "request-start-reply", "request-start-free", "request-start-nothing"];
    let after = view! {
        <h2 class="govuk-heading-m">{t!("request-start-other-title")}</h2>
        <p class="govuk-body">{t!("request-start-other")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        <p class="govuk-body govuk-hint">{t!("request-start-law")}</p>
    };
    view! {
        <StartLayout heading=t!("request-start-title") lede=t!("request-start-lead") action=action after=after.into_any()>
            <ul class="govuk-list govuk-list--bullet">
                {facts.map(|key| view! { <li>{t!(key)}</li> }).collect_view()}
            </ul>
        </StartLayout>
    }
}
