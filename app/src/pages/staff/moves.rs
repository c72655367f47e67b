//! The moves that the table of transitions allows now: nothing else is offered.

use domain::case::{EventKind, Ground, Milestone, allowed};
use domain::clock::ProofOf;
use domain::form::{Move, TypedMove};
use domain::policy::Role;
use leptos::prelude::*;

use super::{CaseModel, history::milestone_words};
use crate::{
    Url,
    components::{
        Button, ButtonKind, Choice, CsrfField, DateInput, DateParts, Details, FileUpload, FormField, InputWidth, Radios,
        TextInput, Textarea,
    },
    dates, problems, t,
};

/// The forms for what may be done; a sentence where nothing may.
pub(super) fn moves(model: &CaseModel) -> AnyView {
    let may = |event| model.handles && allowed(model.kind, model.state, event, Role::Officer).is_some();
    let take = (may(EventKind::Taken) && !model.mine).then(|| take(model));
    let attach = (model.mine && may(EventKind::FileAttached)).then(|| attach(model));
    let offered = |form: &Move| model.mine && may(form.event()) && !is_done(model, *form);
    let forms: Vec<AnyView> = Move::ALL.into_iter().filter(offered).map(|form| view_of(model, form)).collect();
    let nothing = take.is_none() && attach.is_none() && forms.is_empty();
    let nothing = nothing.then(|| view! { <p class="govuk-body">{t!("case-nothing-to-do")}</p> });
    let typed = model
        .kept
        .form
        .filter(|form| !may(form.event()) || is_done(model, *form))
        .map(|form| typed_in_vain(form, model.kept.typed.text.clone()));
    view! { {typed} {take} {attach} {forms} {nothing} }.into_any()
}

/// What happens once.
fn is_done(model: &CaseModel, form: Move) -> bool {
    let recorded = |what| model.days.iter().any(|day| day.what == what);
    match form {
        Move::Extension => recorded(Milestone::ExtensionNotice),
        Move::Acknowledgement => recorded(Milestone::Acknowledged),
        Move::Identify => model.submission.subject.is_some(),
        Move::Check => checkable(model).next().is_none(),
        Move::Lift => !model.restricted,
        _ => false,
    }
}

/// What was not checked yet.
fn checkable(model: &CaseModel) -> impl Iterator<Item = ProofOf> {
    [ProofOf::Identity, ProofOf::Authority].into_iter().filter(|of| !model.proven.contains(of))
}

/// The case moved on while somebody wrote: the form is gone, their words are not.
fn typed_in_vain(form: Move, text: String) -> AnyView {
    view! {
        <div id=form.field() class="govuk-inset-text">
            <p class="govuk-body-s">{t!("case-typed")}</p>
            <p class="app-lines">{text}</p>
        </div>
    }
    .into_any()
}

fn section(model: &CaseModel, name: &str) -> String {
    Url::StaffCaseSection { reference: model.reference.clone(), section: name.to_owned() }.path()
}

fn take(model: &CaseModel) -> AnyView {
    let label = if model.officer.is_some() { t!("case-take-over") } else { t!("case-take") };
    view! {
        <form method="post" action=section(model, "take") id="take">
            <CsrfField />
            <Button text=label />
        </form>
    }
    .into_any()
}

/// What a form is called, and what its button says.
fn words(form: Move) -> (String, String) {
    match form {
        Move::Message => (t!("case-write"), t!("case-write-send")),
        Move::Question => (t!("case-question"), t!("case-question-send")),
        Move::Heard => (t!("case-heard"), t!("case-heard-send")),
        Move::Proof => (t!("case-proof"), t!("case-proof-send")),
        Move::Proven => (t!("case-proven"), t!("case-proven-send")),
        Move::Identify => (t!("case-identify"), t!("case-identify-send")),
        Move::Check => (t!("case-check"), t!("case-check-send")),
        Move::Lift => (t!("case-lift"), t!("case-lift-send")),
        Move::Extension => (t!("case-extension"), t!("case-extension-send")),
        Move::Acknowledgement => (t!("case-acknowledge"), t!("case-acknowledge-send")),
        Move::Answer => (t!("case-answer"), t!("case-answer-send")),
        Move::Correction => (t!("case-correction"), t!("case-correction-send")),
        Move::Back => (t!("case-back"), t!("case-back-send")),
        Move::Close => (t!("case-close"), t!("case-close-send")),
    }
}

/// What the text is for, where its label says more than the form's name.
fn text_label(form: Move) -> Option<String> {
    match form {
        Move::Heard => Some(t!("case-heard-text")),
        Move::Proven => Some(t!("case-proven-text")),
        Move::Identify => Some(t!("case-identify-text")),
        Move::Check => Some(t!("case-check-text")),
        Move::Question | Move::Proof | Move::Acknowledgement | Move::Lift => Some(t!("case-words-text")),
        Move::Extension => Some(t!("case-extension-text")),
        Move::Correction | Move::Back => Some(t!("case-why-text")),
        Move::Message | Move::Answer | Move::Close => None,
    }
}

/// What the law says about it, and what it would change.
fn help(model: &CaseModel, form: Move) -> Option<String> {
    let date = model.deadline.as_ref();
    match form {
        Move::Question => Some(t!("case-question-help")),
        Move::Proof => Some(t!("case-proof-help")),
        Move::Extension => {
            let by = date.and_then(|deadline| deadline.dates.extension_notice_by);
            Some(by.map_or_else(|| t!("case-extension-open"), |by| t!("case-extension-help", by = dates::long(by))))
        }
        Move::Correction => Some(t!("case-correction-help")),
        Move::Check => Some(t!("case-check-help")),
        Move::Lift => Some(t!("case-lift-help")),
        Move::Identify => Some(candidates(model)),
        _ => None,
    }
}

/// Whose record it may be: the same day of birth, those of the same name first.
fn candidates(model: &CaseModel) -> String {
    if model.submission.described.as_ref().is_none_or(|person| person.born.is_none()) {
        return t!("case-identify-no-day");
    }
    let list: Vec<String> = model.candidates.iter().map(|(person, name)| format!("{name} ({person})")).collect();
    if list.is_empty() {
        return t!("case-identify-none");
    }
    let help = t!("case-identify-help", list = list.join(", "));
    match model.more_candidates {
        0 => help,
        more => format!("{help} {}", t!("case-identify-more", more = more)),
    }
}

/// A form, folded away: one move at a time.
fn view_of(model: &CaseModel, form: Move) -> AnyView {
    let kept = if model.kept.form == Some(form) { model.kept.typed.clone() } else { TypedMove::default() };
    let wrong = |name: &str| problems::at(&model.errors, name);
    let names = [Some(form.field()), form.choice(), form.on()];
    let open = names.into_iter().flatten().any(|name| wrong(name).is_some());
    let (label, send) = words(form);
    let action = section(model, form.section());
    let text = FormField::new(form.field(), text_label(form).unwrap_or_else(|| label.clone())).error(wrong(form.field()));
    let help = help(model, form).map(|help| view! { <p class="govuk-hint">{help}</p> });
    let choice = form.choice().map(|name| choice(model, form, name, &kept.choice));
    let on = form.on().map(|name| day(form, name, wrong(name), kept.on));
    let kind = if form == Move::Answer { ButtonKind::Primary } else { ButtonKind::Secondary };
    view! {
        <Details summary=label open=open>
            <form method="post" action=action novalidate>
                <CsrfField />
                {help}
                {choice}
                <Textarea field=text.value(kept.text) rows=4 />
                {on}
                <Button text=send kind=kind />
            </form>
        </Details>
    }
    .into_any()
}

fn day(form: Move, name: &'static str, error: Option<String>, parts: DateParts) -> AnyView {
    let (label, hint) = match form {
        Move::Correction => (t!("case-right-day"), None),
        _ => (t!("case-on"), Some(t!("case-on-hint"))),
    };
    let field = FormField { hint, ..FormField::new(name, label).error(error) };
    view! { <DateInput field=field parts=parts /> }.into_any()
}

fn choice(model: &CaseModel, form: Move, name: &'static str, kept: &str) -> AnyView {
    let field = |label| FormField::new(name, label).error(problems::at(&model.errors, name)).value(kept);
    let (label, choices) = match form {
        Move::Identify => {
            let field = field(t!("case-identify-as"));
            return view! { <TextInput field=field spellcheck=false width=InputWidth::Twenty /> }.into_any();
        }
        Move::Check => (t!("case-check-of"), checkable(model).map(|of| Choice::new(of.as_str(), proof_words(of))).collect()),
        Move::Extension => (t!("case-ground"), Ground::ALL.map(|g| Choice::new(g.as_str(), ground_words(g))).to_vec()),
        Move::Correction => {
            let day =
                |d: &domain::case::DatedEvent| Choice::new(d.seq.to_string(), milestone_words(d.what)).hint(dates::long(d.on));
            (t!("case-which-day"), model.days.iter().map(day).collect())
        }
        _ => (t!("case-proof-of"), ProofOf::ALL.map(|of| Choice::new(of.as_str(), proof_words(of))).to_vec()),
    };
    view! { <Radios field=field(label) choices=choices /> }.into_any()
}

fn ground_words(ground: Ground) -> String {
    match ground {
        Ground::Complexity => t!("ground-complexity"),
        Ground::Number => t!("ground-number"),
    }
}

fn proof_words(of: ProofOf) -> String {
    match of {
        ProofOf::Identity => t!("proof-identity"),
        ProofOf::Authority => t!("proof-authority"),
        ProofOf::Fee => t!("proof-fee"),
    }
}

fn attach(model: &CaseModel) -> AnyView {
    let error = problems::at(&model.errors, "file");
    let open = error.is_some();
    let action = section(model, "files");
    let field = FormField::new("file", t!("case-attach")).hint(t!("case-attach-hint")).error(error);
    view! {
        <Details summary=t!("case-attach") open=open>
            <form method="post" action=action enctype="multipart/form-data" novalidate>
                <CsrfField />
                <FileUpload field=field accept=".pdf,.jpg,.jpeg,.png,.txt" />
                <Button text=t!("case-attach-send") kind=ButtonKind::Secondary />
            </form>
        </Details>
    }
    .into_any()
}
