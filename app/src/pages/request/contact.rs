//! How somebody may be reached safely, said again: for the person, and for an officer who hears it.

use domain::ask::{Answers, Offers, SafeContact, Typed, find_question};
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::{
    AskModel,
    ask::question_fields,
    wording::{CALLER, Wording},
};
use crate::{
    components::{
        Button, Checkboxes, Choice, CsrfField, ErrorMessage, FormField, InsetText, SummaryList, layout::QuestionLayout,
    },
    pages::contact_rows::contact_rows,
    t,
};

/// Where an officer says it: the digest of what held when the page was opened.
pub const SEEN: &str = "seen";

/// What the page shows.
#[derive(Clone, Debug)]
pub struct ContactModel {
    /// The case, where an officer says it for somebody.
    pub reference: Option<String>,
    /// When its owner began it.
    pub begun: String,
    /// What is safe now, or what was typed.
    pub typed: Typed,
    /// Today in London.
    pub today: Date,
    /// Whether something was said before.
    pub said: bool,
    /// What of it can be taken back, by the names of its fields: a code word, and what else keeps them safe.
    pub words: Vec<&'static str>,
    /// What holds, where it was said while somebody wrote something else.
    pub holds: Option<SafeContact>,
    /// Where the page before is.
    pub back: String,
    /// What is wrong with what was typed.
    pub errors: Vec<ErrorMessage>,
}

/// The same question as in every request; its answer holds for all requests of the person.
#[component]
pub fn ContactPage(
    /// What to show.
    model: ContactModel,
) -> impl IntoView {
    let ContactModel { reference, begun, typed, today, said, words, holds, back, errors } = model;
    let officer = reference.is_some();
    let seen = typed.get(SEEN).and_then(|seen| seen.first()).filter(|_| officer).cloned();
    let wording = Wording { kind: Kind::Access, for_whom: officer.then(|| CALLER.to_owned()), people: Vec::new() };
    let fields = find_question(Kind::Access, "contact").map(|question| {
        let ways = typed.get("ways").cloned().unwrap_or_default();
        let mut answers = Answers::default();
        answers.set("ways", ways);
        let offers = Offers { people: Vec::new(), guest: true, today, kept: None };
        let people = Vec::new();
        let model = AskModel {
            kind: Kind::Access,
            question,
            answers,
            typed,
            offers,
            people,
            kept: false,
            thing: None,
            draft: String::new(),
            action: String::new(),
            begins: Vec::new(),
            back: String::new(),
            place: None,
            errors: errors.clone(),
        };
        question_fields(&model, &wording, |_| true)
    });
    let heading = if officer { t!("contact-change-staff-title") } else { t!("contact-change-title") };
    let text = if officer { t!("contact-change-staff") } else { t!("contact-change") };
    view! {
        <QuestionLayout back=back caption=reference heading=heading errors=errors>
            <InsetText><p>{text}</p></InsetText>
            {holds.map(|holds| view! {
                <h2 class="govuk-heading-m">{t!("contact-change-holds")}</h2>
                <SummaryList rows=contact_rows(&holds) />
            })}
            <form method="post" novalidate class="app-ask">
                <CsrfField />
                {(!officer).then(|| view! { <input type="hidden" name="begun" value=begun /> })}
                {seen.map(|seen| view! { <input type="hidden" name=SEEN value=seen /> })}
                {fields}
                {(!words.is_empty()).then(|| take_back(&words))}
                {said.then(|| old_way(officer))}
                <Button text=t!("contact-change-send") />
            </form>
        </QuestionLayout>
    }
}

/// An empty field takes nothing back: who wants that says so.
fn take_back(words: &[&'static str]) -> AnyView {
    let field = FormField::new("take-back", t!("contact-take-back")).hint(t!("contact-take-back-hint"));
    let choice = |name: &&'static str| {
        let text = if *name == "code-word" { t!("contact-take-back-word") } else { t!("contact-take-back-safe") };
        Choice::new(*name, text)
    };
    view! { <Checkboxes field=field choices=words.iter().map(choice).collect() /> }.into_any()
}

/// The old way is told of the new one, unless that would put somebody in danger.
fn old_way(officer: bool) -> AnyView {
    let hint = if officer { t!("contact-old-way-for-caller-hint") } else { t!("ask-old-way-hint") };
    let choice = if officer { t!("contact-old-way-for-caller-unsafe") } else { t!("ask-old-way-unsafe") };
    let field = FormField::new("old-way", t!("ask-old-way")).hint(hint);
    let unasked = officer.then(|| Choice::new("untold", t!("contact-old-way-for-caller-untold")));
    let choices = std::iter::once(Choice::new("unsafe", choice)).chain(unasked).collect();
    view! { <Checkboxes field=field choices=choices /> }.into_any()
}
