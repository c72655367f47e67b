//! The first page: what this is, what one can do here, what happens then, and who else can help.

use domain::contact::ContactDetails;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::reach;
use crate::{
    Actor, PageContext, Url,
    components::{ButtonLink, DayText, Icon, Link, RowLink, RowLinks, layout::FrontLayout},
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct HomeModel {
    /// For those who would rather ring, write or email.
    pub contact: ContactDetails,
    /// By when we must reply to who asks today for a copy.
    pub last_day: Option<Date>,
}

/// The first page of the portal. Its button leads on: to sign in, or to the pages of whoever is signed in.
#[component]
pub fn HomePage(
    /// What to show.
    model: HomeModel,
) -> impl IntoView {
    let actor = use_context::<PageContext>().map(|page| page.actor).unwrap_or_default();
    let (href, text) = action(&actor);
    let stranger = (actor == Actor::Visitor).then(|| view! { " " <Link href=Url::NewRequest text=t!("home-ask") /> });
    let actions = view! { <ButtonLink href=href text=text /> {stranger} }.into_any();
    view! {
        <FrontLayout heading=t!("home-title") lede=t!("home-lead") actions=actions>
            <div class="app-two app-two--wide">
                <section>
                    <h2 class="app-h">{t!("home-want-title")}</h2>
                    <RowLinks rows=things(&actor) />
                </section>
                <div>{if_you_ask_today(model.last_day)} {young()}</div>
            </div>
            <div class="app-two">{other_ways(model.contact)} {safer()}</div>
            <p><Link href=Url::Privacy text=t!("home-privacy") /></p>
        </FrontLayout>
    }
}

fn things(actor: &Actor) -> Vec<RowLink> {
    let start = |kind: Kind| Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() }.path();
    let follow = if *actor == Actor::Visitor { Url::Track } else { Url::AccountRequests };
    [
        (Icon::Eye, Url::AccountData.path(), t!("home-see"), t!("home-see-hint")),
        (Icon::Copy, start(Kind::Access), t!("home-copy"), t!("home-copy-hint")),
        (Icon::Pencil, start(Kind::Rectification), t!("home-correct"), t!("home-correct-hint")),
        (Icon::Stop, Url::NewRequest.with("need", "stop"), t!("home-stop"), t!("home-stop-hint")),
        (Icon::Speech, Url::NewComplaint.path(), t!("home-complain"), t!("home-complain-hint")),
        (Icon::Way, follow.path(), t!("home-follow"), t!("home-follow-hint")),
    ]
    .map(|(icon, href, title, hint)| RowLink::new(href, title).hint(hint).icon(icon))
    .into()
}

fn if_you_ask_today(last: Option<Date>) -> AnyView {
    let last = last.map(|last| {
        view! {
            <li class="app-next__step">
                <strong class="app-next__when"><DayText day=dates::day(last) /></strong>
                <span>{t!("home-last")} " " <Link href=Url::Dates text=t!("home-last-how") /></span>
            </li>
        }
    });
    view! {
        <section class="app-next">
            <h2 class="app-h">{t!("home-today-title")}</h2>
            <ol class="app-next__list">
                <li class="app-next__step">
                    <strong class="app-next__when">{t!("home-today")}</strong>
                    <span>{t!("home-today-what")}</span>
                </li>
                <li class="app-next__step">
                    <strong class="app-next__when">{t!("home-soon")}</strong>
                    <span>{t!("home-soon-what")}</span>
                </li>
                {last}
            </ol>
        </section>
    }
    .into_any()
}

fn young() -> AnyView {
    view! {
        <section class="app-box">
            <h2>{t!("home-young-title")}</h2>
            <p>{t!("home-young")} " " <Link href=Url::Young text=t!("home-young-link") /></p>
        </section>
    }
    .into_any()
}

fn other_ways(contact: ContactDetails) -> AnyView {
    let (number, hours) = (reach::dial(contact.service.phone), contact.service.hours);
    view! {
        <section class="app-box">
            <h2>{t!("home-other-title")}</h2>
            <p>
                {t!("home-other-ring")} " " {number} ". " {hours} " " {t!("home-other")} " "
                <Link href=Url::Contact text=t!("home-other-link") />
            </p>
        </section>
    }
    .into_any()
}

fn safer() -> AnyView {
    view! {
        <section class="app-box">
            <h2>{t!("home-safe-title")}</h2>
            <p>{t!("home-safe")} " " <Link href=Url::Safer text=t!("home-safe-link") /></p>
        </section>
    }
    .into_any()
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
