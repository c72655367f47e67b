//! Papers that somebody sent with a request or since, and the form that sends one more.

use domain::case::EventKind;
use leptos::prelude::*;

use super::evidence::{shows_choices, shows_words};
use super::model::{PaperRow, RequestModel};
use crate::{
    Tone, Url,
    components::{Button, ButtonKind, CsrfField, Details, FileUpload, FormField, Link, Select, Tag, Textarea},
    problems, t,
};

pub(super) fn papers(model: &RequestModel) -> Option<AnyView> {
    let send = model.may_own(EventKind::MessageSent).then(|| send(model));
    if model.papers.is_empty() && send.is_none() {
        return None;
    }
    // A way to send one needs no part of the page, where nothing was sent.
    if model.papers.is_empty() && model.case.open_replies().next().is_some() {
        return send;
    }
    let list = (!model.papers.is_empty()).then(|| {
        view! { <ul class="app-papers">{model.papers.iter().map(paper).collect_view()}</ul> }
    });
    let title = if model.papers.is_empty() { t!("papers-none-title") } else { t!("papers-title") };
    Some(
        view! {
            <section class="app-section" aria-labelledby="papers">
                <h2 id="papers" class="govuk-heading-m">{title}</h2>
                {list}
                {send}
            </section>
        }
        .into_any(),
    )
}

fn paper(row: &PaperRow) -> AnyView {
    let name = match row.href.clone() {
        Some(href) => view! { <Link href=href text=row.name.clone() /> }.into_any(),
        None => view! { <span>{row.name.clone()}</span> }.into_any(),
    };
    let shows = Some(shows_words(&row.shows)).filter(|shows| *shows != row.name);
    let (tone, state) = match (row.refused, &row.href) {
        (true, _) => (Tone::Late, t!("papers-refused")),
        (false, Some(_)) => (Tone::Done, t!("papers-checked")),
        (false, None) => (Tone::Waiting, t!("evidence-held")),
    };
    view! {
        <li>
            <span>{name} " " <span class="app-small app-quiet">{shows}</span></span>
            <Tag tone=tone text=state />
        </li>
    }
    .into_any()
}

/// What it shows and any words stand before the files: a form is read in order.
fn send(model: &RequestModel) -> AnyView {
    let bad = ["shows", "files", "words"].iter().any(|name| problems::at(&model.errors, name).is_some());
    let shows =
        FormField::new("shows", t!("evidence-shows")).error(problems::at(&model.errors, "shows")).value(model.kept("shows"));
    let choices = shows_choices();
    let words =
        FormField::new("words", t!("papers-words")).error(problems::at(&model.errors, "words")).value(model.kept("words"));
    let files = FormField::new("files", t!("evidence-files"))
        .hint(t!("evidence-files-hint", most = model.limits.most, size = model.limits.megabytes))
        .error(problems::at(&model.errors, "files"));
    let action = Url::AccountRequestPapers(model.reference.clone()).path();
    view! {
        <Details summary=t!("papers-send-title") open=bad>
            <form
                method="post"
                action=action
                enctype="multipart/form-data"
                novalidate
                aria-label=t!("papers-send-title")
            >
                <CsrfField />
                <Select field=shows choices=choices />
                <Textarea field=words rows=3 />
                <FileUpload field=files accept=".pdf,.jpg,.jpeg,.png" multiple=true />
                <Button text=t!("papers-send") kind=ButtonKind::Secondary />
            </form>
        </Details>
    }
    .into_any()
}
