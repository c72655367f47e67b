//! The start page: what this is, what you need, other ways to do it, one button.

use domain::contact::ContactDetails;
use leptos::prelude::*;

use super::reach;
use crate::{
    Actor, PageContext, Url,
    components::{Link, layout::StartLayout},
    t,
};

/// The first page of the portal. Its button leads on: to sign in, or to the pages of whoever is signed in.
#[component]
pub fn HomePage(
    /// For those who would rather ring, write or email.
    model: ContactDetails,
) -> impl IntoView {
    let actor = use_context::<PageContext>().map(|page| page.actor).unwrap_or_default();
    view! {
        <StartLayout
            heading=t!("home-title")
            lede=t!("home-lead")
            action=action(&actor)
            after=after(model)
        >
            <p class="govuk-body"><Link href=Url::NewRequest text=t!("home-ask") /></p>
            {what_you_can_do()}
            {what_you_need(&actor)}
        </StartLayout>
    }
}

fn after(contact: ContactDetails) -> AnyView {
    view! {
        <h2 class="govuk-heading-m">{t!("home-young-title")}</h2>
        <p class="govuk-body">{t!("home-young")}</p>
        <h2 class="govuk-heading-m">{t!("home-other-title")}</h2>
        <p class="govuk-body">{t!("home-other")}</p>
        {reach::service(contact.service)}
        <h2 class="govuk-heading-m">{t!("home-safe-title")}</h2>
        <p class="govuk-body">{t!("home-safe")}</p>
        <p class="govuk-body">
            <Link href=Url::Privacy.path() text=t!("home-privacy") />
        </p>
    }
    .into_any()
}

fn what_you_can_do() -> impl IntoView {
    let things = [t!("home-do-see"), t!("home-do-copy"), t!("home-do-follow"), t!("home-do-read")];
    view! {
        <h2 class="govuk-heading-m">{t!("home-do-title")}</h2>
        <ul class="govuk-list govuk-list--bullet">
            {things.map(|thing| view! { <li>{thing}</li> }).collect_view()}
        </ul>
        <p class="govuk-body">{t!("home-free")}</p>
    }
}

fn what_you_need(actor: &Actor) -> Option<impl IntoView + use<>> {
    (*actor == Actor::Visitor).then(|| {
        view! {
            <h2 class="govuk-heading-m">{t!("home-need-title")}</h2>
            <p class="govuk-body">{t!("home-need-first")}</p>
            <p class="govuk-body">{t!("home-need-later")}</p>
            <p class="govuk-body">
                {t!("home-need-none")} " "
                <Link href=Url::Contact.path() text=t!("contact-title") />
            </p>
        }
    })
}

/// Where the button goes and what it says.
fn action(actor: &Actor) -> (String, String) {
    let (url, text) = match actor {
        Actor::Visitor => (Url::SignIn, t!("home-sign-in")),
        Actor::Dpo { .. } => (Url::Dpo, t!("home-go-overview")),
        Actor::Admin { .. } => (Url::AccountSecurity, t!("home-go-security")),
        Actor::Guest { .. } => (Url::AccountRequests, t!("home-go-requests")),
        Actor::Caseworker { .. } => (Url::StaffIntake, t!("home-go-intake")),
        actor if actor.is_family() => (Url::AccountData, t!("home-go-data")),
        _ => (Url::Staff, t!("home-go-staff")),
    };
    (url.path(), text)
}
