//! What the pages of the notice share.

use domain::kind::Kind;
use domain::notice::{Edition, EditionWords, Notice, Section};
use leptos::prelude::*;

use crate::{Url, components::Link, t, words::Locale};

/// A version as an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Plain,
    Young,
    Full,
}

/// From one telling to the others.
pub(super) fn switch(shown: Shown) -> AnyView {
    let links = [
        (Shown::Plain, Url::PrivacyPlain, t!("notice-plain-name")),
        (Shown::Young, Url::PrivacyYoung, t!("notice-young-name")),
        (Shown::Full, Url::Privacy, t!("notice-full-name")),
    ];
    let links = links.map(|(of, url, name)| {
        let here = (of == shown).then_some("page");
        view! { <li><a href=url.path() aria-current=here>{name}</a></li> }
    });
    view! { <nav class="app-switch" aria-label=t!("notice-tellings")><ul>{links.collect_view()}</ul></nav> }.into_any()
}

/// The right to object, apart from everything else (Art 21(4)).
pub(super) fn right_to_object(title: String, text: String, how: String, stop: String) -> AnyView {
    view! {
        <section class="app-object" aria-labelledby="object">
            <h2 class="govuk-heading-m" id="object">{title}</h2>
            <p>{text}</p>
            <div class="app-actions">
                <a class="govuk-button" href=start(Kind::Objection)>{how}</a>
                <Link href=start(Kind::Marketing) text=stop />
            </div>
        </section>
    }
    .into_any()
}

/// The first question of a request.
pub(super) fn start(kind: Kind) -> String {
    Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() }.path()
}

/// A request with an entry of the notice filled in (capability N5).
pub(super) fn about(kind: Kind, entry: &str) -> String {
    format!("{}?{}", start(kind), Url::question("about", entry))
}

/// A part of one's own record.
pub(super) fn record(part: &str) -> String {
    Url::AccountData.with("at", part)
}

/// The notice with one part open.
pub(super) fn opened(part: &str) -> String {
    format!("{}#{part}", Url::Privacy.with("open", part))
}

/// What is told of a version in the reader's language.
pub(super) fn told(edition: &Edition) -> &EditionWords {
    edition.told(Locale::current().tag())
}

/// What an entry is called: by the notice itself, or in plain words in another language.
pub(in crate::pages::public) fn called(notice: &Notice, entry: &str) -> Option<String> {
    if Locale::current().is_young() {
        return told(Edition::current()).young.words(entry).map(str::to_owned);
    }
    if Locale::current() == Locale::source() {
        return domain::ask::words(notice, entry);
    }
    told(Edition::current()).plain.words(entry).map(str::to_owned)
}

/// What a section is called, likewise.
pub(super) fn heading(section: &Section, edition: &Edition) -> String {
    let plain = told(edition).plain.sections().iter().find(|told| told.id == section.id());
    match plain.filter(|_| Locale::current() != Locale::source()) {
        Some(plain) => plain.heading.clone(),
        None => section.heading().to_owned(),
    }
}

/// A language and its direction, as attributes.
pub(super) type Tongue = (Option<&'static str>, Option<&'static str>);

/// Of the notice's own words, where the page around them is in another language than theirs.
pub(super) fn english() -> Tongue {
    tongue(Locale::source())
}

/// Of our words among them.
pub(super) fn ours() -> Tongue {
    tongue(Locale::current())
}

fn tongue(locale: Locale) -> Tongue {
    let is_other = Locale::current() != Locale::source();
    (is_other.then(|| locale.tag()), is_other.then(|| locale.dir()))
}

/// The version and its day.
pub(super) fn dated(notice: &Notice) -> String {
    t!("notice-version", version = notice.version(), date = crate::dates::short(notice.recorded()))
}
