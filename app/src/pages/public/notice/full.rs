//! The notice, word for word. Its parts are folded and all of them in the page: found by a search, on paper and without scripts.

use domain::contact::ContactDetails;
use domain::notice::{Additional, Block, Edition, Section};
use leptos::prelude::*;

use super::parts::{Shown, dated, english, right_to_object, switch, told};
use super::{beside::beside, can::can, panel, words};
use crate::{
    Url,
    components::{InsetText, Link, layout::TextLayout},
    t,
    words::Locale,
};

/// What opens all parts, as `?open=`.
const ALL: &str = "all";

/// The notice in force.
#[component]
pub fn NoticePage(
    /// The version, with our words beside it.
    model: &'static Edition,
    /// How to reach people, with the regulator of the settings.
    contact: ContactDetails,
    /// The part that is open: a section, a part of what stands beside the notice, or all.
    open: String,
) -> impl IntoView {
    let is_open = |id: &str| open == ALL || open == id;
    let clauses = model.notice.sections().iter().map(|section| clause(section, model, &contact, is_open(section.id())));
    let clauses = clauses.collect_view();
    let beside = beside(Additional::told(Locale::current().tag()), is_open);
    let (all, words) = match open.as_str() {
        ALL => (Url::Privacy.path(), t!("notice-close-all")),
        _ => (Url::Privacy.with("open", ALL), t!("notice-open-all")),
    };
    let object =
        right_to_object(t!("notice-object-title"), t!("notice-object"), t!("notice-object-how"), t!("notice-object-stop"));
    view! {
        <TextLayout heading=t!("notice-title")>
            {switch(Shown::Full)}
            <p class="app-small app-quiet">
                {dated(&model.notice)}" "<Link href=Url::PrivacyVersions.path() text=t!("notice-history") />
            </p>
            {object}
            {in_english()}
            <p class="app-small app-on-screen">{t!("notice-how")}" "<Link href=all text=words /></p>
            <div class="app-clauses">{clauses}</div>
            {beside}
        </TextLayout>
    }
}

/// To who reads another language: that the notice is English, and where it stands in theirs.
fn in_english() -> Option<AnyView> {
    (Locale::current() != Locale::source()).then(|| {
        view! {
            <InsetText>
                <p>{t!("notice-english")}" "<Link href=Url::PrivacyPlain text=t!("notice-english-plain") /></p>
            </InsetText>
        }
        .into_any()
    })
}

fn clause(section: &Section, edition: &Edition, contact: &ContactDetails, open: bool) -> AnyView {
    let (id, heading) = (section.id().to_owned(), section.heading().to_owned());
    let gist = told(edition).ours.gist(section.id()).map(|gist| view! { <span class="app-gist">{gist.to_owned()}</span> });
    let (lang, dir) = english();
    let block = |block: &Block| match block {
        Block::Paragraph(runs) => words::paragraph(runs),
        Block::List(items) => {
            let lines = items.iter().map(|item| panel::line(item, edition, &contact.regulator)).collect_view();
            view! { <ul class="govuk-list--bullet" lang=lang dir=dir>{lines}</ul> }.into_any()
        }
    };
    view! {
        <details class="app-clause" id=id open=open>
            <summary class="app-clause__summary"><h2 class="govuk-heading-m" data-notice="" lang=lang dir=dir>{heading}</h2>{gist}</summary>
            <div class="app-clause__text">
                {section.blocks().iter().map(block).collect_view()} {can(section, edition, contact)}
            </div>
        </details>
    }
    .into_any()
}
