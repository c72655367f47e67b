//! What changes as a young person gets older: told once a person here has confirmed it (capability Y6).

use domain::family::{Milestone, birthday};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Url,
    components::{InsetText, layout::ReadingLayout},
    dates, t,
};

/// Every birthday that changes something. The one that was confirmed last stands first, as "now".
#[component]
pub fn AgesPage(
    /// The last that the reader is told of.
    told: Option<Milestone>,
    /// When the reader was born, if that is known.
    born: Option<Date>,
    /// Today in London.
    today: Date,
) -> AnyView {
    let now = told.map(|milestone| {
        let (_, text) = words_of(milestone);
        view! {
            <InsetText>
                <h2 class="govuk-heading-m">{t!("ages-now", age = milestone.age())}</h2>
                <p>{text}</p>
            </InsetText>
        }
    });
    let day = move |milestone: Milestone| born.map(|born| birthday(born, milestone.age()));
    let to_come = move |milestone: &Milestone| Some(*milestone) != told && day(*milestone).is_none_or(|day| day >= today);
    let each = Milestone::ALL.into_iter().filter(to_come).map(move |milestone| {
        let (title, text) = words_of(milestone);
        let on = day(milestone).map(|day| view! { <p class="app-small app-quiet">{dates::long(day)}</p> });
        view! { <h2 class="govuk-heading-m">{title}</h2> {on} <p class="govuk-body">{text}</p> }
    });
    view! {
        <ReadingLayout back=Url::Account.path() heading=t!("ages-title") lede=t!("ages-lede")>
            {now}
            {each.collect_view()}
            <p class="govuk-body">{t!("ages-wrong")}</p>
        </ReadingLayout>
    }
    .into_any()
}

fn words_of(milestone: Milestone) -> (String, String) {
    match milestone {
        Milestone::Twelve => (t!("ages-12"), t!("ages-12-text")),
        Milestone::Sixteen => (t!("ages-16"), t!("ages-16-text")),
        Milestone::Eighteen => (t!("ages-18"), t!("ages-18-text")),
        Milestone::TwentyFive => (t!("ages-25"), t!("ages-25-text")),
    }
}
