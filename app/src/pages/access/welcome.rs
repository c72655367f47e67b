//! The first visit, by an invitation.

use leptos::prelude::*;

use super::passkey::passkey_register;
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, InsetText, layout::StartLayout},
    t,
};

/// What a passkey is, one button to make one; a code by email instead.
#[component]
pub fn WelcomePage(
    /// Who is invited.
    name: String,
    /// The secret of the invitation.
    token: String,
    /// Whether a code can be sent.
    can_email: bool,
    /// Whether somebody is invited who helps with one request: they have no passkey.
    helper: bool,
    /// Whether a young person is invited.
    young: bool,
    /// Where to go then, as a path.
    next: String,
) -> AnyView {
    if helper {
        return helper_welcome(token);
    }
    let lede = if young { t!("welcome-lead-young") } else { t!("welcome-lead") };
    let trust = young.then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    let code = can_email.then(|| {
        view! {
            <h2 class="govuk-heading-m">{t!("welcome-code-title")}</h2>
            <p class="govuk-body">{t!("welcome-code")}</p>
            <form method="post" action=Url::Invitation(token.clone()).path()>
                <CsrfField />
                <Button text=t!("welcome-code-button") kind=ButtonKind::Secondary />
            </form>
        }
    });
    view! {
        <StartLayout heading=t!("welcome-heading", name = name) lede=lede>
            <h2 class="govuk-heading-m">{t!("welcome-passkey-title")}</h2>
            <p class="govuk-body">{t!("welcome-passkey")}</p>
            {passkey_register(Some(token), None, next, t!("welcome-passkey-button"))}
            {code}
            {trust}
        </StartLayout>
    }
    .into_any()
}

fn helper_welcome(token: String) -> AnyView {
    view! {
        <StartLayout heading=t!("welcome-helper-heading") lede=t!("welcome-helper-lead")>
            <p class="govuk-body">{t!("welcome-helper-code")}</p>
            <form method="post" action=Url::Invitation(token).path()>
                <CsrfField />
                <Button text=t!("welcome-helper-button") />
            </form>
        </StartLayout>
    }
    .into_any()
}
