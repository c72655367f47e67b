//! Ways to reach somebody, as the same small list on every page.

use domain::contact::{Officer, Regulator, Service};
use leptos::prelude::*;

use crate::{components::Link, t, words::Locale};

/// Phone, hours, email and post of the service.
pub(super) fn service(service: Service) -> AnyView {
    list([phone(service.phone), row(t!("contact-hours-label"), service.hours), email(service.email), post(service.post)])
}

/// Email and post of the data protection officer.
pub(super) fn officer(officer: Officer) -> AnyView {
    list([email(officer.email), post(officer.post)])
}

/// Website, phone and post of the regulator.
pub(crate) fn regulator(regulator: Regulator) -> AnyView {
    let website = link(t!("reach-website"), regulator.website.clone(), regulator.website);
    list([website, phone(regulator.phone), post(regulator.post)])
}

fn list<const N: usize>(rows: [AnyView; N]) -> AnyView {
    view! { <dl class="app-pairs">{rows.collect_view()}</dl> }.into_any()
}

fn phone(number: String) -> AnyView {
    row(t!("reach-phone"), dial(number))
}

/// A telephone number that a phone rings when it is pressed.
pub(super) fn dial(number: String) -> AnyView {
    view! { <Link href=dialled(&number) text=unbroken(&number) /> }.into_any()
}

/// Where a link leads that rings a number.
pub(crate) fn dialled(number: &str) -> String {
    format!("tel:{}", number.chars().filter(char::is_ascii_digit).collect::<String>())
}

/// A number is read as one: it never breaks.
pub(crate) fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

fn email(address: String) -> AnyView {
    link(t!("reach-email"), format!("mailto:{address}"), address)
}

fn link(key: String, href: String, text: String) -> AnyView {
    row(key, view! { <Link href=href text=text /> })
}

fn post(lines: Vec<String>) -> AnyView {
    let line = |(n, line)| view! { {(n > 0).then(|| view! { <br /> })} {line} };
    row(t!("reach-post"), lines.into_iter().enumerate().map(line).collect_view())
}

/// Numbers, addresses and hours stand in English in every language.
fn as_written(value: impl IntoView + 'static) -> AnyView {
    if Locale::current() == Locale::source() {
        return value.into_any();
    }
    view! { <span lang="en" dir="ltr">{value}</span> }.into_any()
}

fn row(key: String, value: impl IntoView + 'static) -> AnyView {
    view! {
        <div>
            <dt>{key}</dt>
            <dd>{as_written(value)}</dd>
        </div>
    }
    .into_any()
}
