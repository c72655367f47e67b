//! The three questions.

use domain::id::PersonKey;
use domain::notice::Notice;
use leptos::prelude::*;

use super::start::step;
use crate::{
    Url,
    components::{Button, Checkboxes, Choice, CsrfField, Field, FieldError, Radios, Textarea, layout::QuestionLayout},
    problems, t,
};

/// "Whose information?"
#[derive(Clone, Debug)]
pub struct WhoModel {
    /// About whom the reader may ask.
    pub choices: Vec<(PersonKey, String)>,
    /// What was chosen.
    pub chosen: String,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
}

/// Whose information?
#[component]
pub fn WhoPage(
    /// What to show.
    model: WhoModel,
) -> impl IntoView {
    let WhoModel { choices, chosen, errors } = model;
    let field = Field::new("subject", t!("request-who-title"))
        .hint(t!("request-who-hint"))
        .error(problems::at(&errors, "subject"))
        .value(chosen)
        .as_heading();
    let choices = choices.into_iter().map(|(key, name)| Choice::new(key.0, name)).collect();
    view! {
        <QuestionLayout back=Url::NewRequest.path() caption=t!("request-caption") errors=errors>
            <form method="post" novalidate>
                <CsrfField />
                <Radios field=field choices=choices />
                <Button text=t!("request-continue") />
            </form>
        </QuestionLayout>
    }
}

/// "What would you like?"
#[derive(Clone, Debug)]
pub struct WhatModel {
    /// `everything` or `some`.
    pub scope: String,
    /// The categories that were chosen.
    pub categories: Vec<String>,
    /// What was written.
    pub details: String,
    /// What is wrong with the answers.
    pub errors: Vec<FieldError>,
}

/// What would you like?
#[component]
pub fn WhatPage(
    /// What to show.
    model: WhatModel,
) -> impl IntoView {
    let WhatModel { scope, categories, details, errors } = model;
    let scope = Field::new("scope", t!("request-scope")).error(problems::at(&errors, "scope")).value(scope);
    let scopes = vec![
        Choice::new("everything", t!("request-everything")).hint(t!("request-everything-hint")),
        Choice::new("some", t!("request-some")),
    ];
    let kinds =
        Field::new("categories", t!("request-kinds")).hint(t!("request-kinds-hint")).error(problems::at(&errors, "categories"));
    let kind_of = |category: &domain::notice::Category| {
        let id = category.id().as_str();
        Choice::new(id, category.label()).checked(categories.iter().any(|chosen| chosen == id))
    };
    let choices = Notice::current().categories().iter().map(kind_of).collect();
    let details = Field::new("details", t!("request-details"))
        .hint(t!("request-details-hint"))
        .error(problems::at(&errors, "details"))
        .value(details);
    view! {
        <QuestionLayout back=step("who").path() caption=t!("request-caption") heading=t!("request-what-title") errors=errors>
            <form method="post" novalidate>
                <CsrfField />
                <Radios field=scope choices=scopes />
                <Checkboxes field=kinds choices=choices />
                <Textarea field=details rows=4 />
                <Button text=t!("request-continue") />
            </form>
        </QuestionLayout>
    }
}

/// How shall we give it to you?
#[component]
pub fn HowPage(
    /// `download` or `paper`.
    format: String,
    /// What is wrong with the answer.
    errors: Vec<FieldError>,
) -> impl IntoView {
    let field = Field::new("format", t!("request-how-title")).error(problems::at(&errors, "format")).value(format).as_heading();
    let choices = vec![
        Choice::new("download", t!("request-download")).hint(t!("request-download-hint")),
        Choice::new("paper", t!("request-paper")).hint(t!("request-paper-hint")),
    ];
    view! {
        <QuestionLayout back=step("what").path() caption=t!("request-caption") errors=errors>
            <form method="post" novalidate>
                <CsrfField />
                <Radios field=field choices=choices />
                <Button text=t!("request-continue") />
            </form>
        </QuestionLayout>
    }
}
