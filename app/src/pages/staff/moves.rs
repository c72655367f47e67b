//! The moves that the rules allow now: nothing else is offered.

use domain::case::EventKind;
use domain::case::moves::Move;
use domain::policy::Role;
use leptos::prelude::*;

use super::form::{first_field, form, section, title, version};
use super::next_steps::next_steps;
use super::{CaseModel, history_view::history_list};
use crate::{
    Tone,
    components::{Button, ButtonKind, Checkboxes, Choice, CsrfField, Details, FileUpload, FormField, Notice, Textarea},
    problems, t,
};

/// What came meanwhile, what is to be done first, then the forms for what may be done; a sentence where nothing may.
pub(super) fn moves(model: &CaseModel) -> AnyView {
    let case = &model.case;
    let may = |event| model.may_act() && case.allows(event, model.role);
    let take = (model.role == Role::Officer && may(EventKind::Taken) && !model.mine).then(|| take(model));
    let attach = (model.mine && may(EventKind::FileAttached)).then(|| attach(model));
    let confirms = !model.to_confirm().is_empty();
    let child = model.around.young.is_some();
    let fits = |form: &Move| match form {
        Move::Confirm => confirms,
        Move::Understanding | Move::OwnView => child,
        form => form.is_timely(case, model.today, &model.calendar),
    };
    let offered = |form: &Move| model.may_act() && form.is_offered(case, model.role, model.mine) && fits(form);
    let forms: Vec<AnyView> = Move::ALL.into_iter().filter(offered).map(|found| form(model, found)).collect();
    let nothing = take.is_none() && attach.is_none() && forms.is_empty();
    let nothing = nothing.then(|| view! { <p class="govuk-body">{t!("case-nothing-to-do")}</p> });
    let typed = model.kept.form.filter(|form| !offered(form)).and_then(|form| typed_in_vain(model, form));
    view! { {news(model)} {typed} {next_steps(model)} {take} {attach} {forms} {nothing} }.into_any()
}

/// What came since the page was drawn from which something was sent.
fn news(model: &CaseModel) -> Option<AnyView> {
    if model.news.is_empty() {
        return None;
    }
    let list = history_list(model.news.clone());
    Some(
        view! {
            <Notice tone=Tone::Soon><p>{t!("case-news-text")}</p></Notice>
            <h3 class="govuk-heading-s">{t!("case-news")}</h3>
            {list}
        }
        .into_any(),
    )
}

/// The case moved on while somebody wrote: the form is gone, their words are not.
fn typed_in_vain(model: &CaseModel, form: Move) -> Option<AnyView> {
    let words = model.kept.typed.words(form);
    (!words.is_empty() || !model.errors.is_empty()).then(|| {
        view! {
            <div id=first_field(form) class="govuk-inset-text">
                <p class="govuk-body-s">{t!("case-typed", form = title(form))}</p>
                <p class="app-lines">{words}</p>
            </div>
        }
        .into_any()
    })
}

fn take(model: &CaseModel) -> AnyView {
    let label = if model.names.officer.is_some() { t!("case-take-over") } else { t!("case-take") };
    view! {
        <form method="post" action=section(model, "take") id="take" role="none">
            <CsrfField />
            {version(model)}
            <Button text=label />
        </form>
    }
    .into_any()
}

/// A file for the reply. Where the same bytes are in another family's case, why it is right here is asked for.
fn attach(model: &CaseModel) -> AnyView {
    let wrong = |name: &str| problems::at(&model.errors, name);
    let typed = model.kept.typed.get("elsewhere").to_owned();
    let waiting: Vec<Choice> = model.kept.typed.get("waiting").lines().filter_map(waiting_file).collect();
    let asked = wrong("elsewhere").is_some() || !typed.is_empty();
    let open = wrong("file").is_some() || asked || !waiting.is_empty();
    let field = FormField::new("file", t!("case-attach")).hint(t!("case-attach-hint")).error(wrong("file"));
    let elsewhere = asked.then(|| {
        let mark = Some((Tone::Waiting, t!("reads-staff")));
        let field = FormField { mark, ..FormField::new("elsewhere", t!("case-attach-elsewhere")) };
        view! { <Textarea field=field.hint(t!("case-attach-elsewhere-hint")).error(wrong("elsewhere")).value(typed) rows=3 /> }
    });
    let waiting = (!waiting.is_empty()).then(|| {
        let field = FormField::new("waiting", t!("case-attach-waiting")).hint(t!("case-attach-waiting-hint"));
        view! { <Checkboxes field=field choices=waiting /> }
    });
    let (action, version) = (section(model, "files"), version(model));
    view! {
        <Details summary=t!("case-attach") open=open>
            <form method="post" action=action enctype="multipart/form-data" novalidate aria-label=t!("case-attach-send")>
                <CsrfField />
                {version}
                {elsewhere}
                {waiting}
                <FileUpload field=field accept=".pdf,.jpg,.jpeg,.png,.txt" />
                <Button text=t!("case-attach-send") kind=ButtonKind::Secondary />
            </form>
        </Details>
    }
    .into_any()
}

/// A file that is here already, and lacks only the reason: its identity and its name.
fn waiting_file(line: &str) -> Option<Choice> {
    let (_, name) = line.split_once(' ')?;
    Some(Choice::new(line, name).checked(true))
}

/// Every key under which the words of a move can stand; `words::tests` finds those that no move has.
#[cfg(test)]
pub(crate) fn every_key() -> std::collections::BTreeSet<String> {
    use super::form::{field_keys, form_keys, withheld_key};
    use domain::form::WITHHELD_FIELDS;
    let forms = Move::ALL.into_iter().flat_map(form_keys);
    let fields = Move::ALL.into_iter().flat_map(|form| form.spec().fields).map(|field| field.name);
    let fields = fields.flat_map(|name| ["", "-hint"].into_iter().flat_map(|end| field_keys(name, end)));
    forms.chain(fields).chain(WITHHELD_FIELDS.map(withheld_key)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::form::{field_keys, form_keys, withheld_key};
    use super::*;
    use crate::keys::has_words;
    use domain::form::WITHHELD_FIELDS;

    #[test]
    fn every_move_has_its_words_and_every_field_its_label() {
        let forms = Move::ALL.into_iter().flat_map(|form| form_keys(form).into_iter().take(3));
        let mut missing: Vec<String> = forms.chain(WITHHELD_FIELDS.map(withheld_key)).filter(|key| !has_words(key)).collect();
        for field in Move::ALL.into_iter().flat_map(|form| form.spec().fields) {
            if !field_keys(field.name, "").iter().any(|key| has_words(key)) {
                missing.push(field.name.to_owned());
            }
        }
        assert!(missing.is_empty(), "no words for {missing:?}");
    }
}
