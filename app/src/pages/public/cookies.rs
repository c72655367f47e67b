//! The cookies page: four cookies, each strictly necessary.

use leptos::prelude::*;

use crate::{
    components::{Column, DataTable, TableCell, TableRow, layout::ReadingLayout},
    t,
};

/// Which cookies there are, what for and how long.
#[component]
pub fn CookiesPage() -> impl IntoView {
    let columns = [t!("cookies-name"), t!("cookies-why"), t!("cookies-end")].map(Column::new);
    let rows = vec![
        row("__Host-session", t!("cookies-session-why"), t!("cookies-session-end")),
        row("__Host-visitor", t!("cookies-visitor-why"), t!("cookies-visitor-end")),
        row("__Host-kept", t!("cookies-kept-why"), t!("cookies-kept-end")),
        row("__Host-device", t!("cookies-device-why"), t!("cookies-device-end")),
    ];
    view! {
        <ReadingLayout heading=t!("cookies-title") lede=t!("cookies-lead")>
            <p class="govuk-body">{t!("cookies-none")}</p>
            <DataTable caption=t!("cookies-caption") columns=columns.to_vec() rows=rows />
            <h2 class="govuk-heading-m">{t!("cookies-remove-title")}</h2>
            <p class="govuk-body">{t!("cookies-remove")}</p>
        </ReadingLayout>
    }
}

fn row(name: &'static str, why: String, end: String) -> TableRow {
    vec![TableCell::Code(name), TableCell::Text(why), TableCell::Text(end)]
}
