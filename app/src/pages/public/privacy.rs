//! The privacy notice: the organisation's words, every entry with its own address on the page.

use domain::notice::{Block, EntryId, Notice, Section, TextRun};
use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Link,
        layout::{ContentsEntry, ReadingLayout},
    },
    t,
};

/// Anchors of the parts that are not the notice's; the notice's own are ids of sections and entries.
const IN_SHORT: &str = "in-short";
const TO_OBJECT: &str = "to-object";
const FULL: &str = "full-notice";

/// The notice in force. The right to object stands apart (Art 21(4)), and first in the contents.
#[component]
pub fn PrivacyPage(
    /// The version to show.
    model: &'static Notice,
) -> impl IntoView {
    view! {
        <ReadingLayout heading=t!("notice-title") contents=contents(model)>
            {in_short()}
            {right_to_object()}
            <h2 class="govuk-heading-l" id=FULL>{t!("notice-full-title")}</h2>
            <p class="govuk-body">{t!("notice-full")} " " {version(model)}</p>
            <article class="app-wording" aria-labelledby=FULL>
                {model.sections().iter().map(section).collect_view()}
            </article>
            <p class="govuk-body">
                <Link href=Url::Contact.path() text=t!("contact-title") />
            </p>
        </ReadingLayout>
    }
}

fn contents(notice: &Notice) -> Vec<ContentsEntry> {
    let ours = [ContentsEntry::new(IN_SHORT, t!("notice-short-title")), ContentsEntry::new(TO_OBJECT, t!("notice-object-title"))];
    let sections = notice.sections().iter();
    let theirs = sections.map(|section| ContentsEntry::new(section.id(), section.heading()));
    ours.into_iter().chain(theirs).collect()
}

fn version(notice: &Notice) -> String {
    let date = notice.recorded().strftime("%-d %B %Y").to_string();
    t!("notice-version", version = notice.version(), date = date)
}

fn in_short() -> impl IntoView {
    let facts = [
        t!("notice-short-collect"),
        t!("notice-short-use"),
        t!("notice-short-share"),
        t!("notice-short-keep"),
        t!("notice-short-rights"),
    ];
    view! {
        <h2 class="govuk-heading-m" id=IN_SHORT>{t!("notice-short-title")}</h2>
        <ul class="govuk-list govuk-list--bullet">
            {facts.map(|fact| view! { <li>{fact}</li> }).collect_view()}
        </ul>
        <p class="govuk-body">{t!("notice-short-after")}</p>
    }
}

fn right_to_object() -> impl IntoView {
    view! {
        <section class="govuk-inset-text" aria-labelledby=TO_OBJECT>
            <h2 class="govuk-heading-m" id=TO_OBJECT>{t!("notice-object-title")}</h2>
            <p class="govuk-body">{t!("notice-object")}</p>
            <p class="govuk-body">{t!("notice-object-marketing")}</p>
            <ul class="govuk-list">
                <li>
                    <Link href=step("objection") text=t!("notice-object-how") />
                </li>
                <li>
                    <Link href=step("marketing") text=t!("notice-object-stop") />
                </li>
                <li>
                    <Link href="#right-object" text=t!("notice-object-words") />
                </li>
            </ul>
        </section>
    }
}

fn step(kind: &str) -> String {
    Url::RequestStep { kind: kind.to_owned(), step: "start".to_owned() }.path()
}

fn section(section: &Section) -> impl IntoView + use<> {
    let id = section.id().to_owned();
    view! {
        <h3 class="govuk-heading-m" id=id>{section.heading().to_owned()}</h3>
        {section.blocks().iter().map(block).collect_view()}
    }
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(pieces) => view! { <p class="govuk-body">{pieces.iter().map(piece).collect_view()}</p> }.into_any(),
        Block::List(items) => {
            let items =
                items.iter().map(|item| view! { <li><span id=anchor(item)>{item.text().to_owned()}</span> {ask(item)}</li> });
            view! { <ul class="govuk-list govuk-list--bullet">{items.collect_view()}</ul> }.into_any()
        }
    }
}

fn piece(piece: &TextRun) -> AnyView {
    let text = piece.text().to_owned();
    match anchor(piece) {
        Some(id) => view! { <span id=id>{text}</span> {ask(piece)} }.into_any(),
        None => text.into_any(),
    }
}

/// "Ask about this": a request with this entry as its scope (capability N5). It is no part of the notice.
fn ask(piece: &TextRun) -> Option<AnyView> {
    let id = piece.entry()?.as_str().to_owned();
    let name = t!("notice-ask-about", what = piece.text().to_owned());
    let href = Url::NewRequest.with("about", &id);
    Some(view! { <a class="app-ask-about" href=href aria-label=name>{t!("notice-ask")}</a> }.into_any())
}

fn anchor(piece: &TextRun) -> Option<String> {
    piece.entry().map(EntryId::anchor)
}
