//! The danger panel: what can hurt somebody if a reply says it, first on the page, and what was answered to it.

use domain::ask::{SafeContact, Way};
use domain::case::moves::Move;
use domain::clock::london_day;
use domain::danger::{DangerAnswer, DangerFact, DangerKind, DangerPoint, NearPerson, Noted};
use leptos::prelude::*;

use super::CaseModel;
use super::form::{form_names, section, version};
use crate::{
    Tone, Url,
    components::{Button, ButtonKind, CsrfField, ErrorMessage, FormField, Link, Tag, Textarea, ToneShape},
    dates, problems, t,
};

/// Every point, in the same order on every case; one that does not apply says so. Who has the case answers all in one form.
pub(super) fn danger(model: &CaseModel) -> AnyView {
    let answers = model.mine && model.may_act() && model.case.has_reply_ahead() && model.danger.open().next().is_some();
    let points = model.danger.points.iter().map(|each| point(model, each, answers)).collect_view();
    let grid = view! { <ul class="app-danger__grid">{points}</ul> };
    let inside = if answers {
        let (action, version, reply) = (section(model, "danger"), version(model), reply(model));
        view! {
            <form method="post" action=action novalidate aria-label=t!("danger-title")>
                <CsrfField />
                {version}
                {reply}
                {grid}
                <div class="app-danger__send">
                    <p>{t!("danger-send-help")} " " <Tag tone=Tone::Waiting text=t!("reads-staff") /></p>
                    <Button text=t!("danger-send") kind=ButtonKind::Secondary />
                </div>
            </form>
        }
        .into_any()
    } else {
        view! { {typed_in_vain(model)} {grid} }.into_any()
    };
    view! {
        <section class="app-danger" aria-labelledby="danger">
            <h2 id="danger"><ToneShape tone=Tone::Late />{t!("danger-title")}</h2>
            {unsearchable(model)}
            {inside}
        </section>
    }
    .into_any()
}

/// Files of the next reply in which nobody looked for places: somebody does.
fn unsearchable(model: &CaseModel) -> Option<AnyView> {
    let files = model.unsearchable.join(", ");
    (!files.is_empty()).then(|| view! { <p class="app-danger__todo">{t!("danger-unsearchable", files = files)}</p> }.into_any())
}

/// The case moved on while somebody answered: the form is gone, their words are not.
fn typed_in_vain(model: &CaseModel) -> Option<AnyView> {
    let words = DangerKind::ALL.into_iter().map(|kind| model.kept.typed.get(&kind.field()).to_owned());
    let words: Vec<String> = words.filter(|text| !text.trim().is_empty()).collect();
    (!words.is_empty()).then(|| {
        view! {
            <div class="govuk-inset-text">
                <p class="govuk-body-s">{t!("case-typed", form = t!("danger-title"))}</p>
                <p class="app-lines">{words.join("\n\n")}</p>
            </div>
        }
        .into_any()
    })
}

/// A reply that could not go out yet goes along, so that no word of it is lost.
fn reply(model: &CaseModel) -> Vec<AnyView> {
    if model.kept.form != Some(Move::Answer) {
        return Vec::new();
    }
    let typed = |name: String| {
        let value = model.kept.typed.get(&name).to_owned();
        (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value /> }.into_any())
    };
    form_names(Move::Answer).into_iter().filter_map(typed).collect()
}

fn point(model: &CaseModel, point: &DangerPoint, answers: bool) -> AnyView {
    let (kind, applies) = (point.kind(), point.fact.applies());
    let text = if applies { words(&point.fact) } else { nothing(model, kind).into_any() };
    let said = applies.then(|| point.answer.as_ref().map(|answer| said(model, point, answer)));
    let open = point.is_open().then(|| view! { <p class="app-danger__todo">{t!("danger-open")}</p> });
    let form = (point.is_open() && answers).then(|| form(model, point));
    let class = if applies { "app-danger__point" } else { "app-danger__point app-danger__point--none" };
    view! { <li class=class><h3>{name(kind)}</h3><div>{text}</div> {said} {open} {form}</li> }.into_any()
}

/// What was answered, by whom and when; and that the record says something else since.
fn said(model: &CaseModel, point: &DangerPoint, answer: &DangerAnswer) -> AnyView {
    let who = model.names.staff.get(&answer.by).cloned().unwrap_or_else(|| t!("somebody-of-staff"));
    let signed = t!("danger-said", who = who, day = dates::short(london_day(answer.at)));
    let changed = (!point.is_answered()).then(|| view! { <p class="app-danger__todo">{t!("danger-changed")}</p> });
    let words = answer.words.for_staff().to_owned();
    view! { {changed} <p class="app-danger__said app-lines">{words}</p> <p class="govuk-hint">{signed}</p> }.into_any()
}

fn form(model: &CaseModel, point: &DangerPoint) -> AnyView {
    let (name, kind) = (point.kind().field(), point.kind());
    let field = FormField::new(name.clone(), t!("danger-answer", what = self::name(kind)));
    let field = field.error(problems::at(&model.errors, &name)).value(model.kept.typed.get(&name));
    let (seen, digest) = (kind.seen_field(), point.fact.digest());
    view! { <input type="hidden" name=seen value=digest /> <Textarea field=field rows=2 /> }.into_any()
}

/// What keeps a reply from going out, each at its point.
pub fn unanswered(open: &[DangerKind]) -> Vec<ErrorMessage> {
    let message = |kind: &DangerKind| ErrorMessage { field: kind.field(), message: t!("danger-first", what = name(*kind)) };
    open.iter().map(message).collect()
}

/// Points of which the record said something else while somebody wrote about them.
pub fn changed(late: &[DangerKind]) -> Vec<ErrorMessage> {
    let message = |kind: &DangerKind| ErrorMessage { field: kind.field(), message: t!("danger-late", what = name(*kind)) };
    late.iter().map(message).collect()
}

fn name(kind: DangerKind) -> String {
    match kind {
        DangerKind::Whose => t!("danger-whose"),
        DangerKind::Place => t!("danger-place"),
        DangerKind::Confidences => t!("danger-confidences"),
        DangerKind::Age => t!("danger-age"),
        DangerKind::OwnView => t!("danger-own-view"),
        DangerKind::Orders => t!("danger-orders"),
        DangerKind::Others => t!("danger-others"),
        DangerKind::Contact => t!("danger-contact"),
        DangerKind::Cases => t!("danger-cases"),
    }
}

/// What is said of a point that does not apply. Of whom nobody knows whose record it is, nothing was looked up.
fn nothing(model: &CaseModel, kind: DangerKind) -> String {
    let unknown = model.danger.points.iter().any(|point| point.kind() == DangerKind::Whose && point.fact.applies());
    match kind {
        DangerKind::Place | DangerKind::Confidences | DangerKind::Age | DangerKind::Orders | DangerKind::Others if unknown => {
            t!("danger-unknown")
        }
        DangerKind::Whose => t!("danger-whose-none"),
        DangerKind::Place => t!("danger-place-none"),
        DangerKind::Confidences => t!("danger-confidences-none"),
        DangerKind::Age => t!("danger-age-none"),
        DangerKind::OwnView => t!("danger-own-view-none"),
        DangerKind::Orders => t!("danger-orders-none"),
        DangerKind::Others => t!("danger-others-none"),
        DangerKind::Contact => t!("danger-contact-none"),
        DangerKind::Cases => t!("danger-cases-none"),
    }
}

/// What the record says of a point that applies.
fn words(fact: &DangerFact) -> AnyView {
    let said = match fact {
        DangerFact::Whose { .. } => vec![t!("danger-whose-text")],
        DangerFact::Place { places } => {
            let mut names: Vec<&str> = places.iter().map(|place| place.of.as_str()).collect();
            names.dedup();
            vec![t!("danger-place-text", names = names.join(", "))]
        }
        DangerFact::Confidences(held) => vec![t!("danger-confidences-text", count = held.count)],
        DangerFact::Age { years, understands, .. } => {
            let age = years.map_or_else(|| t!("danger-age-unknown"), |years| t!("danger-age-text", years = years));
            [age].into_iter().chain(understands.map(understanding)).collect()
        }
        DangerFact::OwnView { asked, .. } => [t!("danger-own-view-text")].into_iter().chain(asked.map(own_view)).collect(),
        DangerFact::Orders { forbidden, is_told } => {
            let held =
                (!forbidden.is_empty()).then(|| [t!("case-order-held"), t!("danger-orders-who", names = names(forbidden))]);
            held.into_iter().flatten().chain(is_told.then(|| t!("case-flag-order"))).collect()
        }
        DangerFact::Others { people, for_review } => {
            let linked = (!people.is_empty()).then(|| t!("danger-others-text", names = names(people)));
            let review = (for_review.count > 0).then(|| t!("danger-others-review", count = for_review.count));
            linked.into_iter().chain(review).collect()
        }
        DangerFact::Contact { contact, was_asked } => contact_words(contact, *was_asked),
        DangerFact::Cases { open, own, hidden } => return cases(open, own, !hidden.is_empty()),
    };
    said.into_iter().map(|text| view! { <p>{text}</p> }).collect_view().into_any()
}

fn understanding(recorded: Noted) -> String {
    let on = dates::short(recorded.on);
    if recorded.is { t!("danger-age-understands", on = on) } else { t!("danger-age-understands-not", on = on) }
}

fn own_view(recorded: Noted) -> String {
    let on = dates::short(recorded.on);
    if recorded.is { t!("danger-own-view-asked", on = on) } else { t!("danger-own-view-not-asked", on = on) }
}

fn names(people: &[NearPerson]) -> String {
    people.iter().map(|near| near.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn contact_words(contact: &SafeContact, was_asked: bool) -> Vec<String> {
    let mut said = Vec::new();
    if !was_asked {
        said.push(t!("danger-contact-unasked"));
    } else if contact.is_silent() {
        said.push(t!("case-flag-silent"));
    } else if contact.destination(Way::Email).is_none() {
        said.push(t!("danger-contact-no-email"));
    }
    if contact.code_word.is_some() || contact.note.is_some() {
        said.push(t!("danger-contact-more"));
    }
    said
}

/// Other open cases. Of one that the reader may not see, nothing but whom to ask.
fn cases(open: &[String], own: &[String], hidden: bool) -> AnyView {
    let named = |cases: &[String], words: String| {
        let links = cases.iter().map(|reference| {
            let href = Url::StaffCase(reference.clone()).path();
            view! { <Link href=href text=reference.clone() /> " " }
        });
        (!cases.is_empty()).then(|| view! { <p>{links.collect_view()} {words}</p> })
    };
    let hidden = hidden.then(|| view! { <p><strong>{t!("danger-cases-hidden")}</strong></p> });
    view! { {named(open, t!("danger-cases-text"))} {named(own, t!("danger-cases-own"))} {hidden} }.into_any()
}
