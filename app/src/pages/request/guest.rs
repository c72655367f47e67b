//! Without an account: prove an email address, come back, follow by reference and code.

use domain::kind::Kind;
use leptos::prelude::*;

use super::check::step;
use super::wording::want_words;
use crate::{
    Url,
    components::{
        Button, ButtonKind, ButtonLink, CsrfField, ErrorMessage, FormField, HiddenFields, InputWidth, LanguageSwitch, Link,
        TextInput, layout::QuestionLayout, layout::StartLayout,
    },
    problems, t,
};

/// The email address to which a code goes.
#[component]
pub fn GuestEmailPage(
    /// The kind of request.
    kind: Kind,
    /// What goes with the form: its scope.
    scope: Vec<(&'static str, String)>,
    /// What was typed.
    email: String,
    /// What is wrong with it.
    errors: Vec<ErrorMessage>,
) -> impl IntoView {
    let field = FormField::new("email", t!("guest-email-title"))
        .hint(t!("guest-email-hint"))
        .error(problems::at(&errors, "email"))
        .value(email)
        .as_heading();
    view! {
        <QuestionLayout back=step(kind, "start") caption=want_words(kind) errors=errors>
            <form method="post" action=step(kind, "email") novalidate>
                <CsrfField />
                <HiddenFields fields=scope />
                <TextInput field=field kind="email" autocomplete="email" inputmode="email" spellcheck=false />
                <Button text=t!("guest-email-send") />
            </form>
            <h2 class="govuk-heading-m">{t!("guest-no-email-title")}</h2>
            <p class="govuk-body">{t!("guest-no-email")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        </QuestionLayout>
    }
}

/// How to come back to a form that was begun.
#[component]
pub fn SavedPage(
    /// The kind of request, where it is known.
    kind: Option<Kind>,
    /// Whether the reader has no account.
    guest: bool,
) -> impl IntoView {
    let how = if guest { t!("saved-guest") } else { t!("saved-account") };
    let back =
        kind.map(|kind| view! { <ButtonLink href=step(kind, "start") text=t!("saved-go-on") kind=ButtonKind::Secondary /> });
    view! {
        <StartLayout heading=t!("saved-title") lede=t!("saved-lead")>
            <p class="govuk-body">{how}</p>
            <p class="govuk-body">{t!("saved-shared")}</p>
            {back}
        </StartLayout>
    }
}

/// What was typed to follow a request, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct TrackModel {
    pub reference: String,
    /// What is wrong, at `reference`, `claim`, `track-reference` or `track-email`.
    pub errors: Vec<ErrorMessage>,
    /// The reference typed into the form for an email.
    pub email_reference: String,
    /// The address typed into it.
    pub email: String,
}

/// Follow a request without an account: by a code on paper, or by a code to the email address it was sent with.
#[component]
pub fn TrackPage(
    /// What to show.
    model: TrackModel,
) -> impl IntoView {
    let errors = model.errors.clone();
    let field =
        |name: &str, label: String, hint: String| FormField::new(name, label).hint(hint).error(problems::at(&errors, name));
    let reference = field("reference", t!("track-reference"), t!("track-reference-hint")).value(model.reference);
    let claim = field("claim", t!("track-claim"), t!("track-claim-hint"));
    let other = field("track-reference", t!("track-reference"), t!("track-reference-hint")).value(model.email_reference);
    let email = FormField::new("track-email", t!("track-email")).error(problems::at(&errors, "track-email")).value(model.email);
    view! {
        <QuestionLayout heading=t!("track-title") errors=model.errors>
            <p class="govuk-body">{t!("track-lead")}</p>
            <h2 class="govuk-heading-m">{t!("track-email-title")}</h2>
            <form method="post" action=Url::TrackSend.path() novalidate aria-label=t!("track-email-title")>
                <CsrfField />
                <TextInput field=other width=InputWidth::Twenty spellcheck=false />
                <TextInput field=email kind="email" autocomplete="email" inputmode="email" spellcheck=false />
                <Button text=t!("track-email-send") />
                <LanguageSwitch page=Url::Track.to_string() form=Url::TrackSend.to_string() />
            </form>
            <h2 class="govuk-heading-m">{t!("track-paper-title")}</h2>
            <form method="post" action=Url::Track.path() novalidate aria-label=t!("track-paper-title")>
                <CsrfField />
                <TextInput field=reference width=InputWidth::Twenty spellcheck=false />
                <TextInput field=claim width=InputWidth::Twenty spellcheck=false />
                <Button text=t!("track-paper-send") kind=ButtonKind::Secondary />
                <LanguageSwitch page=Url::Track.to_string() form=Url::Track.to_string() />
            </form>
            <h2 class="govuk-heading-m">{t!("track-account-title")}</h2>
            <p class="govuk-body">
                {t!("track-account")} " "
                <Link href=Url::SignIn.with("next", &Url::AccountRequests.path()) text=t!("sign-in-title") />
            </p>
        </QuestionLayout>
    }
}
