//! How who asked can get in by what is on paper or in a mail, and the buttons that end it.

use jiff::civil::DateTime;
use leptos::prelude::*;

use super::CaseModel;
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, FormField, Link, Textarea},
    dates, problems, t,
};

/// What the part shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaysInModel {
    /// Whether there is a letter with a code, and whether that still works.
    pub letter: Option<bool>,
    /// When the code was used, in London.
    pub used: Vec<DateTime>,
    /// Whether the link of an invitation is open.
    pub link: bool,
    /// Whether a code to the address from which they asked lets them in.
    pub email: bool,
    /// Where the codes of their account go, masked; empty where nowhere. `None` where they have no account.
    pub codes: Option<String>,
    /// How many passkeys they have.
    pub passkeys: usize,
}

/// Nothing where there is neither letter nor link nor a guest's email. `handles`: who reads may end them.
pub(super) fn ways_in(model: &CaseModel, handles: bool) -> Option<AnyView> {
    let ways = &model.around.ways_in;
    if ways.letter.is_none() && !ways.link && !ways.email && ways.codes.is_none() {
        return None;
    }
    let state = ways.letter.map(|works| if works { t!("ways-in-letter") } else { t!("ways-in-letter-ended") });
    let link = ways.link.then(|| t!("ways-in-link"));
    let email = ways.email.then(|| t!("ways-in-email"));
    let codes = ways
        .codes
        .as_ref()
        .map(|email| if email.is_empty() { t!("ways-in-no-codes") } else { t!("ways-in-codes", email = email.clone()) });
    let passkeys = (ways.passkeys > 0).then(|| t!("ways-in-passkeys", count = ways.passkeys));
    let used = ways.used.iter().map(|at| t!("ways-in-used", at = dates::moment(*at)));
    let lines = state
        .into_iter()
        .chain(link)
        .chain(email)
        .chain(codes)
        .chain(passkeys)
        .chain(used)
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    let print = (handles && ways.letter == Some(true)).then(|| {
        let href = Url::StaffIntakeLetter(model.reference.clone()).path();
        view! { <p class="govuk-body"><Link href=href text=t!("ways-in-print") /></p> }
    });
    let comes_in = ways.passkeys > 0 || ways.codes.as_ref().is_some_and(|email| !email.is_empty());
    let stop = (handles && (ways.letter == Some(true) || ways.link || ways.email || comes_in)).then(|| stop(model));
    let renew = (handles && model.mine && ways.letter.is_some()).then(|| {
        view! {
            <form method="post" action=section(model, "new-code") role="none">
                <CsrfField />
                <Button text=t!("ways-in-renew") kind=ButtonKind::Secondary />
            </form>
        }
    });
    let hint = handles.then(|| view! { <p class="govuk-hint">{t!("ways-in-hint")}</p> });
    let part = view! {
        <h2 class="govuk-heading-s">{t!("ways-in-title")}</h2>
        <ul class="govuk-list">{lines}</ul>
        {print}
        {hint}
        {stop}
        {renew}
        {(handles && comes_in).then(|| view! { <p class="govuk-hint">{t!("ways-in-elsewhere")}</p> })}
    };
    Some(part.into_any())
}

fn section(model: &CaseModel, section: &str) -> String {
    Url::StaffCaseSection { reference: model.reference.clone(), section: section.to_owned() }.path()
}

fn stop(model: &CaseModel) -> AnyView {
    let field = FormField::new("ways-in-reason", t!("ways-in-reason"))
        .hint(t!("ways-in-reason-hint"))
        .error(problems::at(&model.errors, "ways-in-reason"))
        .value(model.kept.typed.get("ways-in-reason"));
    view! {
        <form method="post" action=section(model, "ways-in") novalidate aria-label=t!("ways-in-stop")>
            <CsrfField />
            <Textarea field=field rows=2 />
            <Button text=t!("ways-in-stop") kind=ButtonKind::Secondary />
        </form>
    }
    .into_any()
}
