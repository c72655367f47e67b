//! `/young-people`: the way in for somebody under 18, in words for them.

use leptos::prelude::*;

use crate::{
    Url,
    components::{ButtonKind, ButtonLink, Link, layout::ReadingLayout},
    t,
};

/// With a page of their own or without one; what their parents learn; who can help.
#[component]
pub fn YoungPage() -> impl IntoView {
    let part = |title: String, content: AnyView| view! { <h2 class="govuk-heading-m">{title}</h2> {content} };
    let own = view! {
        <p class="govuk-body">{t!("young-own")}</p>
        <ButtonLink href=Url::SignIn text=t!("sign-in-title") />
    };
    let none = view! {
        <p class="govuk-body">{t!("young-none")}</p>
        <ButtonLink href=Url::NewRequest text=t!("young-none-ask") kind=ButtonKind::Secondary />
    };
    let more = view! {
        <ul class="govuk-list">
            <li><Link href=Url::PrivacyYoung text=t!("notice-young-title") /></li>
            <li><Link href=Url::Safer text=t!("shell-nav-safer") /></li>
        </ul>
    };
    view! {
        <ReadingLayout heading=t!("young-title") lede=t!("young-lead")>
            {part(t!("young-own-title"), own.into_any())}
            {part(t!("young-none-title"), none.into_any())}
            {part(t!("young-parents-title"), view! { <p class="govuk-body">{t!("young-parents")}</p> }.into_any())}
            <section class="app-box">
                <h2>{t!("record-help-title")}</h2>
                <p>{t!("record-help")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
                <p>{t!("record-help-danger")}</p>
            </section>
            {more}
        </ReadingLayout>
    }
}
