//! The confirmation.

use domain::clock::Deadline;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Url,
    components::{ButtonLink, NextStep, layout::DoneLayout},
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct SentModel {
    /// What people call the request.
    pub reference: String,
    /// The date that follows.
    pub deadline: Deadline,
    /// Today in London.
    pub today: Date,
}

/// Reference, date with its sum, what happens next.
#[component]
pub fn SentPage(
    /// What to show.
    model: SentModel,
) -> impl IntoView {
    let steps = vec![
        NextStep { when: Some(dates::day(model.deadline.dates.starts)), text: t!("sent-step-received") },
        NextStep { when: None, text: t!("sent-step-officer") },
        NextStep { when: model.deadline.dates.limit.map(dates::day), text: t!("sent-step-reply") },
    ];
    let date = dates::date_model(&model.deadline, model.today);
    let href = Url::AccountRequest(model.reference.clone()).path();
    view! {
        <DoneLayout title=t!("request-sent-title") reference=model.reference date=date steps=steps>
            <p class="govuk-body">{t!("sent-keep")}</p>
            <ButtonLink href=href text=t!("sent-follow") />
        </DoneLayout>
    }
}
