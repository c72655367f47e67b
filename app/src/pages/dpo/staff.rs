//! Who works here, and who may make a new passkey with a code.

use domain::policy::Role;
use jiff::civil::DateTime;
use leptos::prelude::*;

use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, layout::ReadingLayout},
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct StaffModel {
    /// Everybody who works here, by name.
    pub rows: Vec<MemberRow>,
}

/// Somebody who works here.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// Their account.
    pub id: String,
    pub name: String,
    pub role: Role,
    /// How many passkeys they have.
    pub passkeys: i64,
    /// Until when they may make one with a code, in London.
    pub until: Option<DateTime>,
    /// Whether it is the reader.
    pub own: bool,
}

/// Each with their passkeys, and a button for who lost theirs.
#[component]
pub fn StaffPage(
    /// What to show.
    model: StaffModel,
) -> AnyView {
    let rows = model.rows.into_iter().map(row).collect_view();
    view! {
        <ReadingLayout back=Url::Dpo.path() heading=t!("dpo-staff-title") lede=t!("dpo-staff-lede")>
            <ul class="govuk-list app-cards">{rows}</ul>
        </ReadingLayout>
    }
    .into_any()
}

fn row(row: MemberRow) -> AnyView {
    let until = row.until.map(|until| {
        view! { <p class="govuk-body">{t!("dpo-staff-until", at = dates::when(until).text)}</p> }
    });
    let release = (!row.own).then(|| {
        view! {
            <form method="post" action=Url::DpoStaffRelease(row.id).path() role="none">
                <CsrfField />
                <Button text=t!("dpo-staff-release", name = row.name.clone()) kind=ButtonKind::Secondary />
            </form>
        }
    });
    view! {
        <li class="app-card">
            <h2 class="govuk-heading-s">{row.name}</h2>
            <p class="govuk-body">{role(row.role)} ". " {t!("dpo-staff-passkeys", number = row.passkeys)}</p>
            {until}
            {release}
        </li>
    }
    .into_any()
}

fn role(role: Role) -> String {
    match role {
        Role::Caseworker => t!("dpo-staff-caseworker"),
        Role::Officer => t!("dpo-staff-officer"),
        Role::Reviewer => t!("dpo-staff-reviewer"),
        Role::Dpo => t!("dpo-staff-dpo"),
        _ => t!("dpo-staff-admin"),
    }
}
