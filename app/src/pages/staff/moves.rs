//! The moves that the table of transitions allows now: nothing else is offered.

use domain::case::{EventKind, allowed};
use domain::policy::Role;
use leptos::prelude::*;

use super::CaseModel;
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, Details, Field, FileUpload, Textarea},
    problems, t,
};

/// The forms for what may be done; a sentence where nothing may.
pub(super) fn moves(model: &CaseModel) -> AnyView {
    let may = |event| model.handles && allowed(model.state, event, Role::Officer).is_some();
    let act = |event| model.mine && may(event);
    let take = (may(EventKind::Taken) && !model.mine).then(|| take(model));
    let write = act(EventKind::MessageSent).then(|| text(model, "message", "messages", "case-write", "case-write-send", true));
    let attach = act(EventKind::FileAttached).then(|| attach(model));
    let answer = act(EventKind::Answered).then(|| text(model, "answer", "answer", "case-answer", "case-answer-send", false));
    let close = act(EventKind::Closed).then(|| text(model, "reason", "close", "case-close", "case-close-send", false));
    let nothing = [take.is_some(), write.is_some(), attach.is_some(), answer.is_some(), close.is_some()];
    let nothing = nothing.iter().all(|some| !some).then(|| view! { <p class="govuk-body">{t!("case-nothing-to-do")}</p> });
    view! { {take} {write} {attach} {answer} {close} {nothing} }.into_any()
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

/// A form with one text, folded away: one move at a time.
fn text(model: &CaseModel, name: &'static str, to: &str, label: &str, send: &str, secondary: bool) -> AnyView {
    let error = problems::at(&model.errors, name);
    let kept = if model.kept.field == name { model.kept.text.clone() } else { String::new() };
    let open = error.is_some();
    let field = Field::new(name, t!(label)).error(error).value(kept);
    let (action, summary, send) = (section(model, to), t!(label), t!(send));
    let kind = if secondary { ButtonKind::Secondary } else { ButtonKind::Primary };
    view! {
        <Details summary=summary open=open>
            <form method="post" action=action novalidate>
                <CsrfField />
                <Textarea field=field rows=4 />
                <Button text=send kind=kind />
            </form>
        </Details>
    }
    .into_any()
}

fn attach(model: &CaseModel) -> AnyView {
    let error = problems::at(&model.errors, "file");
    let open = error.is_some();
    let action = section(model, "files");
    let field = Field::new("file", t!("case-attach")).hint(t!("case-attach-hint")).error(error);
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
