//! Where somebody can go who is not content with a reply: the portal puts these in, nobody types them (Art 12(4); Art 15(1)(f)).

use domain::contact::Regulator;
use domain::kind::Kind;
use leptos::prelude::*;

use super::public::{dialled, regulator_details, unbroken};
use crate::{
    Url,
    components::{Details, Link},
    t,
};

/// Where the routes stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoutesOn {
    /// Where nothing is a link.
    Paper,
    Page,
    /// While more is to come: named, and folded.
    Fold,
}

/// The three routes, whatever was replied: that all was given is our word, and a court may see it otherwise (Art 79). Who complained to
/// us has the other two.
pub(crate) fn routes(kind: Kind, regulator: &Regulator, on: RoutesOn) -> AnyView {
    let us = kind != Kind::Complaint;
    if on == RoutesOn::Paper { on_paper(us, regulator) } else { on_page(us, regulator, on == RoutesOn::Fold) }
}

fn on_paper(us: bool, regulator: &Regulator) -> AnyView {
    let us = us.then(|| view! { <li>{t!("routes-paper-us")}</li> });
    view! {
        <h3 class="govuk-heading-s">{t!("routes-title")}</h3>
        <ul class="govuk-list govuk-list--bullet">
            {us}
            <li>
                {t!("routes-paper-regulator", name = regulator.name.clone())}
                {regulator_details(regulator.clone())}
            </li>
            <li>{t!("routes-paper-court")}</li>
        </ul>
    }
    .into_any()
}

/// Equals: nobody has to begin with us. The rules stand behind a fold.
fn on_page(us: bool, regulator: &Regulator, fold: bool) -> AnyView {
    let Regulator { name, website, phone, post } = regulator.clone();
    let named_us = us;
    let rules = us.then(|| t!("routes-us-rule")).into_iter().chain([t!("routes-regulator-rule"), t!("routes-court-rule")]);
    let rules = rules.map(|rule| view! { <li>{rule}</li> }).collect_view();
    let us = us.then(|| {
        view! {
            <li>
                <h3>{t!("routes-us-title")}</h3>
                <p>{t!("routes-us")}</p>
                <Link href=Url::NewComplaint text=t!("routes-us-link") />
            </li>
        }
    });
    let list = view! {
        <ul class="app-routes">
            {us}
            <li>
                <h3>{t!("routes-regulator-title")}</h3>
                <p>{t!("routes-regulator", name = name)}</p>
                <Link href=dialled(&phone) text=unbroken(&t!("routes-ring", phone = phone.clone())) />
                " "
                <Link href=website text=t!("routes-regulator-link") />
                <p>{t!("routes-regulator-write", post = post.join(", "))}</p>
            </li>
            <li>
                <h3>{t!("routes-court-title")}</h3>
                <p>{t!("routes-court")}</p>
                <Link href=Url::Contact text=t!("routes-court-link") />
            </li>
        </ul>
        <details class="app-mini"><summary>{t!("routes-rules")}</summary><ul>{rules}</ul></details>
    };
    let body = if fold {
        let named = if named_us { t!("routes-named") } else { t!("routes-named-complaint") };
        view! {
            <p class="govuk-body">{named}</p>
            <Details summary=t!("routes-how")>{list}</Details>
        }
        .into_any()
    } else {
        view! { <p class="govuk-body">{t!("routes-any")}</p> {list} }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby="routes">
            <h2 id="routes" class="govuk-heading-m">{t!("routes-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}
