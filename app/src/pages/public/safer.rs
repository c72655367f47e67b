//! `/about`: what "Leave this page" and safe mode can do for somebody whose screen others see, and what they cannot; the switch of safe mode.

use leptos::prelude::*;

use crate::{
    PageContext, Url,
    components::{Button, ButtonKind, CsrfField, HiddenFields, Link, layout::ReadingLayout},
    t,
};

/// The page, with the switch as it stands now.
#[component]
pub fn SaferPage() -> impl IntoView {
    view! {
        <ReadingLayout heading=t!("safer-title") lede=t!("safer-lead")>
            {danger()}
            <h2 class="govuk-heading-m">{t!("safer-leave-title")}</h2>
            {bullets([t!("safer-leave-how"), t!("safer-leave-keys"), t!("safer-leave-does"), t!("safer-leave-back")])}
            {safe_mode()}
            <h2 class="govuk-heading-m">{t!("safer-cannot-title")}</h2>
            {bullets([
                t!("safer-cannot-history"),
                t!("safer-cannot-watch"),
                t!("safer-cannot-mail"),
                t!("safer-cannot-files"),
                t!("safer-cannot-shared"),
            ])}
            <h2 class="govuk-heading-m">{t!("safer-can-title")}</h2>
            {bullets([t!("safer-can-other"), t!("safer-can-private"), t!("safer-can-delete"), t!("safer-can-out")])}
            <p class="govuk-body">{t!("safer-contact")} " " <Link href=Url::Contact text=t!("safer-contact-link") /></p>
        </ReadingLayout>
    }
}

fn danger() -> AnyView {
    view! {
        <section class="app-box">
            <h2>{t!("safer-danger-title")}</h2>
            <p>{t!("safer-danger")}</p>
            <p>{t!("safer-help")}</p>
        </section>
    }
    .into_any()
}

fn safe_mode() -> AnyView {
    let on = use_context::<PageContext>().is_some_and(|page| page.safe_mode);
    let (now, text, kind, wanted) = if on {
        (t!("safer-mode-is-on"), t!("safer-mode-turn-off"), ButtonKind::Secondary, "off")
    } else {
        (t!("safer-mode-is-off"), t!("safer-mode-turn-on"), ButtonKind::Primary, "on")
    };
    view! {
        <h2 class="govuk-heading-m" id="safe-mode">{t!("safer-mode-title")}</h2>
        {bullets([t!("safer-mode-does"), t!("safer-mode-own"), t!("safer-mode-stays")])}
        <form method="post" action=Url::Safer.path()>
            <CsrfField />
            <HiddenFields fields=vec![("mode", wanted.to_owned())] />
            <p class="govuk-body"><strong>{now}</strong></p>
            <Button text=text kind=kind />
        </form>
    }
    .into_any()
}

fn bullets<const N: usize>(items: [String; N]) -> AnyView {
    let items = items.map(|item| view! { <li>{item}</li> });
    view! { <ul class="govuk-list govuk-list--bullet">{items.collect_view()}</ul> }.into_any()
}
