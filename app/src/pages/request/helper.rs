//! Somebody helps with one request (capability Y7): the form that joins them, and what stands on the page of the request.

use domain::ask::PLACES;
use domain::case::Submission;
use leptos::prelude::*;

use super::model::{RequestModel, Seat};
use crate::{
    Url,
    components::{
        Button, ButtonKind, Checkboxes, Choice, CsrfField, ErrorMessage, FormField, InsetText, Link, TextInput,
        layout::QuestionLayout,
    },
    dates, problems, t,
};

/// What was typed to join somebody.
#[derive(Clone, Debug, Default)]
pub struct HelperModel {
    /// What people call the request.
    pub reference: String,
    /// When its owner began it.
    pub begun: String,
    pub name: String,
    pub email: String,
    pub files: bool,
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
}

/// What they will see first, then the form.
#[component]
pub fn HelperPage(
    /// What to show.
    model: HelperModel,
) -> impl IntoView {
    let HelperModel { reference, begun, name, email, files, errors } = model;
    let at = |field: &str| problems::at(&errors, field);
    let name = FormField::new("helper-name", t!("helper-name")).hint(t!("helper-name-hint")).error(at("helper-name")).value(name);
    let email =
        FormField::new("helper-email", t!("helper-email")).hint(t!("helper-email-hint")).error(at("helper-email")).value(email);
    let choice = vec![Choice::new("yes", t!("helper-files-choice")).checked(files)];
    let sees = [t!("helper-sees-request"), t!("helper-sees-messages"), t!("helper-sees-reply"), t!("helper-sees-files")];
    view! {
        <QuestionLayout
            back=Url::AccountRequest(reference.clone()).path()
            caption=reference.clone()
            heading=t!("helper-title")
            errors=errors
        >
            <p class="govuk-body">{t!("helper-lead")}</p>
            <h2 class="govuk-heading-m">{t!("helper-sees-title")}</h2>
            <ul class="govuk-list govuk-list--bullet">{sees.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <p class="govuk-body">{t!("helper-not")}</p>
            <p class="govuk-body">{t!("helper-ends")}</p>
            <form method="post" action=Url::AccountRequestHelper(reference).path() novalidate aria-label=t!("helper-title")>
                <CsrfField />
                <input type="hidden" name="begun" value=begun />
                <TextInput field=name spellcheck=false />
                <TextInput field=email kind="email" inputmode="email" spellcheck=false />
                <Checkboxes field=FormField::new("helper-files", t!("helper-files")) choices=choice />
                <p class="govuk-body">{t!("helper-mail")}</p>
                <Button text=t!("helper-join") />
            </form>
        </QuestionLayout>
    }
}

/// Who helps now, and the button that ends it; or the way to join somebody.
pub(super) fn helper_part(model: &RequestModel) -> Option<AnyView> {
    let Seat::Asker { helper, may_join } = &model.seat else { return None };
    let reference = || model.reference.clone();
    let body = match helper.clone() {
        Some((name, since, files)) => {
            let day = dates::long(since);
            let text =
                if files { t!("helper-part-files", name = name, day = day) } else { t!("helper-part", name = name, day = day) };
            view! {
                <p class="govuk-body">{text}</p>
                <form method="post" action=Url::AccountRequestHelperEnd(reference()).path() aria-labelledby="helper">
                    <CsrfField />
                    <Button text=t!("helper-part-end") kind=ButtonKind::Secondary />
                </form>
            }
            .into_any()
        }
        None if *may_join => {
            let href = Url::AccountRequestHelper(reference()).path();
            view! {
                <p class="govuk-body">{t!("helper-part-none")}</p>
                <p class="govuk-body"><Link href=href text=t!("helper-part-link") /></p>
            }
            .into_any()
        }
        None => return None,
    };
    Some(
        view! {
            <section class="app-section" aria-labelledby="helper">
                <h2 id="helper" class="govuk-heading-m">{t!("helper-part-title")}</h2>
                {body}
            </section>
        }
        .into_any(),
    )
}

/// What who helps must know first.
pub(super) fn helped_note(model: &RequestModel) -> Option<AnyView> {
    let back = t!("helped-back", reference = model.reference.clone());
    (!model.seat.is_own()).then(|| view! { <InsetText><p>{t!("helped-note")}</p><p>{back}</p></InsetText> }.into_any())
}

/// What was asked for, as who helps reads it: without places, and without the papers that prove who asks.
pub(super) fn helper_reads(sent: &Submission) -> Submission {
    let answers = sent.answers.clone().only(|name| !PLACES.contains(&name));
    Submission { answers, evidence: Vec::new(), ..sent.clone() }
}

/// Requests that the reader helps with.
pub(super) fn helped_list(references: &[String]) -> Option<AnyView> {
    let links = references.iter().map(|reference| {
        view! { <li><Link href=Url::AccountRequest(reference.clone()).path() text=reference.clone() /></li> }
    });
    (!references.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-m">{t!("helped-list")}</h2>
            <ul class="govuk-list">{links.collect_view()}</ul>
        }
        .into_any()
    })
}
