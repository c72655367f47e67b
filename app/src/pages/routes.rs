//! Where somebody can go who is not content with a reply: the portal puts these in, nobody types them (Art 12(4); Art 15(1)(f)).

use domain::case::CaseOutcome;
use domain::contact::Regulator;
use domain::kind::Kind;
use leptos::prelude::*;

use super::public::regulator_details;
use crate::{Url, components::Link, t};

/// The routes: three for what is refused, wholly or in part; else a complaint and the regulator. Who complained to us has the
/// regulator and a court. On paper nothing is a link.
pub(crate) fn routes(kind: Kind, outcome: CaseOutcome, regulator: &Regulator, paper: bool) -> AnyView {
    let refused = outcome.is_refusal() || kind == Kind::Complaint;
    let us = (kind != Kind::Complaint).then(|| {
        let link = (!paper).then(|| view! { " " <Link href=Url::NewComplaint text=t!("routes-us-link") /> });
        view! { <li>{t!("routes-us")} {link}</li> }
    });
    let court = refused.then(|| view! { <li>{t!("routes-court")}</li> });
    view! {
        <h3 class="govuk-heading-s">{t!("routes-title")}</h3>
        <ul class="govuk-list govuk-list--bullet">
            {us}
            <li>{t!("routes-regulator", name = regulator.name.clone())} {regulator_details(regulator.clone())}</li>
            {court}
        </ul>
    }
    .into_any()
}
