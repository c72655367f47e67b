//! The cookies page: each cookie there is, what it is for and when it ends.

use leptos::prelude::*;

use crate::{components::layout::ReadingLayout, t};

/// Which cookies there are, what for and how long.
#[component]
pub fn CookiesPage() -> impl IntoView {
    let cookies = [
        ("__Host-visitor", t!("cookies-visitor-why"), t!("cookies-visitor-end")),
        ("__Host-session", t!("cookies-session-why"), t!("cookies-session-end")),
        ("__Host-device", t!("cookies-device-why"), t!("cookies-device-end")),
        ("__Host-kept", t!("cookies-kept-why"), t!("cookies-kept-end")),
        ("__Host-view", t!("cookies-view-why"), t!("cookies-view-end")),
    ];
    let row = |(name, why, end)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{why} " " <span class="app-quiet">{end}</span></dd>
            </div>
        }
    };
    view! {
        <ReadingLayout heading=t!("cookies-title") lede=t!("cookies-lead")>
            <p class="govuk-body">{t!("cookies-none")}</p>
            <dl class="app-pairs app-pairs--wide">{cookies.map(row).collect_view()}</dl>
            <h2 class="govuk-heading-m">{t!("cookies-remove-title")}</h2>
            <p class="govuk-body">{t!("cookies-remove")}</p>
        </ReadingLayout>
    }
}
