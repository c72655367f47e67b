//! The frame of every page: skip link, header, the way out, footer.

use leptos::prelude::*;

use crate::{
    Actor, PageContext, Url,
    components::{CsrfField, InForm, PLACE, SvgMark},
    t,
    words::Locale,
};

/// Everything inside `<body>`. The view itself brings `<main id="main">` by picking a layout.
pub(crate) fn shell<F>(ctx: &PageContext, view: F) -> AnyView
where
    F: FnOnce() -> AnyView,
{
    let content = view();
    let wide = if ctx.actor.is_staff() { " app-width--wide" } else { "" };
    view! {
        <a href="#main" class="govuk-skip-link">{t!("shell-skip")}</a>
        {header(ctx, wide)}
        {languages(ctx, wide)}
        {content}
        {footer(wide)}
    }
    .into_any()
}

fn header(ctx: &PageContext, wide: &str) -> AnyView {
    view! {
        <header class="app-top">
            <div class=format!("govuk-width-container app-top__bar{wide}")>
                <a href=home(&ctx.actor).path() class="app-brand">
                    <SvgMark />
                    <span class="app-brand__words">
                        <span class="app-brand__name">{t!("shell-service")}</span>
                        " "
                        <span class="app-brand__more">{t!("shell-service-more")}</span>
                    </span>
                </a>
                <button type="button" class="app-menu-button" popovertarget="menu">{t!("shell-menu-button")}</button>
                {(!ctx.actor.is_staff()).then(leave)}
            </div>
        </header>
        {navigation(ctx, wide)}
    }
    .into_any()
}

/// Leaves at once for a harmless page elsewhere, and works without script.
fn leave() -> AnyView {
    view! {
        <a href=Url::Exit.path() class="app-leave" rel="noreferrer nofollow">{t!("shell-exit")}</a>
    }
    .into_any()
}

/// The same page in other languages; where something is typed, the way to the switch that keeps it. A translation that nobody checked yet says so.
fn languages(ctx: &PageContext, wide: &str) -> Option<AnyView> {
    let review = ctx.locale.pages().map(|_| view! { <p class="app-languages__review">{t!("shell-language-review")}</p> });
    if ctx.languages.is_empty() && review.is_none() {
        return None;
    }
    let in_form = InForm::is_here();
    let link = |(locale, href): &(Locale, String)| {
        let (tag, name) = (locale.tag(), locale.name());
        let href = if in_form { format!("#{PLACE}") } else { href.clone() };
        view! { <a class="govuk-link" href=href lang=tag hreflang=tag dir=locale.dir()>{name}</a> " " }
    };
    let links = ctx.languages.iter().map(link).collect_view();
    Some(
        view! {
            <aside class=format!("govuk-width-container app-languages{wide}") aria-label=t!("shell-language")>{links} {review}</aside>
        }
        .into_any(),
    )
}

/// Opens from the button on a phone, by the browser itself; an open row where there is room.
fn navigation(ctx: &PageContext, wide: &str) -> AnyView {
    let links = links(&ctx.actor).into_iter().map(|(url, text)| link(&ctx.path, &url, text)).collect_view();
    let signed_in = ctx.actor.name().map(str::to_owned);
    view! {
        <nav id="menu" class="app-nav" popover="" aria-label=t!("shell-menu")>
            <ul class=format!("govuk-width-container app-nav__list{wide}")>
                {links} {signed_in.is_some().then(sign_out)}
                {signed_in.map(|name| view! { <li class="app-nav__who">{who(&ctx.actor, name)}</li> })}
            </ul>
        </nav>
    }
    .into_any()
}

/// Somebody without an account is not named: others may see the screen, and the name may be an email address.
fn who(actor: &Actor, name: String) -> String {
    if matches!(actor, Actor::Guest { .. }) { t!("shell-guest") } else { t!("shell-signed-in", name = name) }
}

fn link(path: &str, url: &Url, text: String) -> AnyView {
    let (href, here) = (url.path(), path == url.to_string());
    view! {
        <li>
            <a href=href class="app-nav__link" aria-current=here.then_some("page") data-here=here.then(|| t!("shell-here"))>{text}</a>
        </li>
    }
    .into_any()
}

fn sign_out() -> AnyView {
    view! {
        <li>
            <form method="post" action=Url::SignOut.path() role="none">
                <CsrfField />
                <button type="submit" class="app-nav__link">{t!("shell-nav-sign-out")}</button>
            </form>
        </li>
    }
    .into_any()
}

fn home(actor: &Actor) -> Url {
    match actor {
        Actor::Visitor => Url::Home,
        Actor::Dpo { .. } => Url::Dpo,
        actor if actor.is_family() => Url::Account,
        Actor::Admin { .. } => Url::AccountSecurity,
        Actor::Guest { .. } => Url::AccountRequests,
        _ => Url::Staff,
    }
}

fn links(actor: &Actor) -> Vec<(Url, String)> {
    let security = (Url::AccountSecurity, t!("shell-nav-security"));
    let (cases, safer) = ((Url::Staff, t!("shell-nav-cases")), (Url::Safer, t!("shell-nav-safer")));
    match actor {
        Actor::Visitor => vec![
            (Url::Home, t!("shell-nav-home")),
            (Url::Privacy, t!("shell-nav-privacy")),
            (Url::NewRequest, t!("shell-nav-ask")),
            (Url::Track, t!("shell-nav-track")),
            (Url::SignIn, t!("shell-nav-sign-in")),
            safer,
        ],
        Actor::Guest { .. } => {
            vec![(Url::NewRequest, t!("shell-nav-ask")), (Url::AccountRequests, t!("shell-nav-requests")), safer]
        }
        Actor::Caseworker { .. } => vec![(Url::StaffIntake, t!("shell-nav-intake")), security],
        Actor::Officer { .. } => vec![cases, (Url::StaffIntake, t!("shell-nav-intake")), security],
        Actor::Dpo { .. } => vec![(Url::Dpo, t!("shell-nav-overview")), cases, security],
        Actor::Admin { .. } => vec![security],
        actor if actor.is_family() => {
            vec![
                (Url::Account, t!("shell-nav-account")),
                (Url::AccountData, t!("shell-nav-data")),
                (Url::AccountRequests, t!("shell-nav-requests")),
                (Url::NewRequest, t!("shell-nav-ask")),
                security,
                safer,
            ]
        }
        _ => vec![cases, security],
    }
}

fn footer(wide: &str) -> AnyView {
    let links = [
        (Url::Privacy, t!("shell-footer-privacy")),
        (Url::Accessibility, t!("shell-footer-accessibility")),
        (Url::Cookies, t!("shell-footer-cookies")),
        (Url::Safer, t!("shell-footer-safer")),
    ]
    .map(|(url, text)| view! { <li><a href=url.path() class="govuk-link">{text}</a></li> })
    .collect_view();
    view! {
        <footer class="app-footer">
            <div class=format!("govuk-width-container{wide}")>
                <p class="app-footer__help">
                    <strong>{t!("shell-help-title")}</strong>" "{t!("shell-help")}" "
                    <a href=Url::Contact.path() class="govuk-link">{t!("shell-help-link")}</a>
                </p>
                <nav aria-label=t!("shell-footer")><ul class="app-footer__links">{links}</ul></nav>
                <p class="app-footer__owner">{t!("shell-owner")}</p>
            </div>
        </footer>
    }
    .into_any()
}
