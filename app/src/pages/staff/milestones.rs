//! Birthdays on which it changes who decides: each with what it means, and a button for the person who has looked at it.

use domain::family::Milestone;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, EmptyState, layout::ReadingLayout},
    dates, t,
};

/// A birthday that waits.
#[derive(Clone, Debug)]
pub struct MilestoneRow {
    /// Whose, by key.
    pub person: String,
    pub name: String,
    pub milestone: Milestone,
    /// The day of it.
    pub reached: Date,
    /// Whether they have an account.
    pub has_account: bool,
}

/// The oldest that wait, and how many more there are.
#[component]
pub fn MilestonesPage(
    /// What waits.
    rows: Vec<MilestoneRow>,
    /// How many more.
    more: usize,
) -> AnyView {
    let none = rows.is_empty().then(|| view! { <EmptyState title=t!("milestones-none-title") text=t!("milestones-none") /> });
    let rows =
        (!rows.is_empty()).then(|| view! { <ul class="govuk-list app-cards">{rows.into_iter().map(card).collect_view()}</ul> });
    let more = (more > 0).then(|| view! { <p class="govuk-body">{t!("milestones-more", more = more)}</p> });
    view! {
        <ReadingLayout heading=t!("milestones-title") lede=t!("milestones-lede")>
            {none}
            {rows}
            {more}
        </ReadingLayout>
    }
    .into_any()
}

fn card(row: MilestoneRow) -> AnyView {
    let age = row.milestone.age();
    let told = if row.has_account { t!("milestones-account") } else { t!("milestones-no-account") };
    view! {
        <li class="app-card">
            <h2 class="govuk-heading-s">
                {t!("milestones-reached", name = row.name.clone(), age = age, day = dates::short(row.reached))}
            </h2>
            <p class="govuk-body">{meaning(row.milestone)}</p>
            <p class="govuk-body">{told}</p>
            <form method="post" action=Url::StaffMilestones.path()>
                <CsrfField />
                <input type="hidden" name="person" value=row.person />
                <input type="hidden" name="age" value=age.to_string() />
                <Button text=t!("milestones-confirm", age = age, name = row.name) kind=ButtonKind::Secondary />
            </form>
        </li>
    }
    .into_any()
}

fn meaning(milestone: Milestone) -> String {
    match milestone {
        Milestone::Twelve => t!("milestones-12"),
        Milestone::Sixteen => t!("milestones-16"),
        Milestone::Eighteen => t!("milestones-18"),
        Milestone::TwentyFive => t!("milestones-25"),
    }
}
