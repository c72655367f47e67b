//! The answers before sending. Nothing is sent before this page's button.

use domain::case::{Format, Scope};
use domain::clock::Deadline;
use domain::form::{AccessAnswers, FormatChoice, ScopeChoice};
use domain::id::DraftId;
use jiff::civil::Date;
use leptos::prelude::*;

use super::{format_words, scope_words, start::step};
use crate::{
    components::{Button, CsrfField, DateCard, FieldError, SummaryRow, layout::CheckLayout},
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CheckModel {
    /// Whose information.
    pub about: String,
    /// The answers.
    pub answers: AccessAnswers,
    /// The draft that is sent.
    pub draft: DraftId,
    /// The date that follows when it is sent today.
    pub deadline: Deadline,
    /// Today in London.
    pub today: Date,
    /// What keeps it from being sent.
    pub errors: Vec<FieldError>,
}

/// Check your answers.
#[component]
pub fn CheckPage(
    /// What to show.
    model: CheckModel,
) -> impl IntoView {
    let answers = &model.answers;
    let scope = match answers.scope {
        Some(ScopeChoice::Some) => Scope::Categories(answers.categories.clone()),
        _ => Scope::Everything,
    };
    let format = match answers.format {
        Some(FormatChoice::Paper) => Format::Paper,
        _ => Format::Download,
    };
    let change = |key: &str, value: String, to: &str| SummaryRow::new(t!(key), value).change(step(to).path());
    let rows = vec![
        change("request-row-who", model.about, "who"),
        change("request-row-what", scope_words(&scope), "what"),
        change("request-row-details", answers.details.clone().unwrap_or_else(|| t!("request-nothing-more")), "what"),
        change("request-row-how", format_words(format), "how"),
    ];
    view! {
        <CheckLayout
            back=step("how").path()
            caption=t!("request-caption")
            heading=t!("request-check-title")
            rows=rows
            errors=model.errors
        >
            <h2 class="govuk-heading-m">{t!("request-check-next")}</h2>
            <p class="govuk-body">{t!("request-check-text")}</p>
            <DateCard date=dates::date_model(&model.deadline, model.today) />
            <form method="post">
                <CsrfField />
                <input type="hidden" name="draft" value=model.draft.to_string() />
                <Button text=t!("request-send") />
            </form>
        </CheckLayout>
    }
}
