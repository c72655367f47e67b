//! Every version of the notice with its day, and what it says otherwise than the one before.

use domain::notice::{Edition, Fate, Notice, Piece, SectionChange, TextChange, difference};
use leptos::prelude::*;

use super::parts::dated;
use super::words;
use crate::{
    Url,
    components::{Link, layout::TextLayout},
    dates, t,
};

/// Every version, the newest first.
#[component]
pub fn NoticeVersionsPage(
    /// The versions, the oldest first.
    model: &'static [Edition],
) -> impl IntoView {
    let rows = model.iter().enumerate().rev().map(|(at, edition)| {
        let notice = &edition.notice;
        let href = Url::PrivacyVersion(notice.version()).path();
        let stands = (at + 1 == model.len()).then(|| format!(" {}", t!("notice-in-force")));
        view! {
            <li>
                <a class="app-row" href=href>
                    <span class="app-row__words">
                        <span class="app-row__title">{t!("notice-version-name", version = notice.version())}</span>
                        " "
                        <span class="app-row__hint">{t!("notice-recorded", date = dates::short(notice.recorded()))}{stands}</span>
                    </span>
                </a>
            </li>
        }
    });
    view! {
        <TextLayout back=Url::Privacy.path() heading=t!("notice-versions-title")>
            <p>{t!("notice-versions-lead")}</p>
            <ul class="app-rows">{rows.collect_view()}</ul>
        </TextLayout>
    }
}

/// One version: what changed, then its words.
#[component]
pub fn VersionPage(
    /// The version.
    model: &'static Notice,
    /// The one before it.
    before: Option<&'static Notice>,
    /// The one in force.
    current: &'static Notice,
) -> impl IntoView {
    let stands = if model.version() == current.version() {
        view! { {t!("notice-in-force")} }.into_any()
    } else {
        view! { <Link href=Url::Privacy.path() text=t!("notice-newer", version = current.version()) /> }.into_any()
    };
    let sections = model.sections().iter().map(|section| {
        view! {
            <section class="app-section">
                <h3 class="govuk-heading-s" data-notice="">{section.heading().to_owned()}</h3>
                {words::blocks(section.blocks())}
            </section>
        }
    });
    view! {
        <TextLayout back=Url::PrivacyVersions.path() heading=t!("notice-version-title", version = model.version())>
            <p class="app-quiet">{dated(model)}" "{stands}</p>
            <div class="app-measure">
                {before.map(|before| changes(before, model))}
                <h2 class="govuk-heading-m">{t!("notice-words")}</h2>
                {sections.collect_view()}
            </div>
        </TextLayout>
    }
}

fn changes(before: &Notice, now: &Notice) -> AnyView {
    let sections = difference(before, now).into_iter().map(changed).collect_view();
    view! {
        <section class="app-section" aria-labelledby="changes">
            <h2 class="govuk-heading-m" id="changes">{t!("notice-changes", version = before.version())}</h2>
            <p class="app-quiet">{t!("notice-changes-marks")}</p>
            {sections}
        </section>
    }
    .into_any()
}

fn changed(section: SectionChange) -> AnyView {
    let lines = section.changes.into_iter().map(|change| match change {
        TextChange::Added(text) => piece(Piece { fate: Fate::New, text }),
        TextChange::Removed(text) => piece(Piece { fate: Fate::Gone, text }),
        TextChange::Reworded(pieces) => pieces.into_iter().map(piece).collect_view().into_any(),
    });
    let lines = lines.map(|line| view! { <li class="app-change">{line}</li> }).collect_view();
    view! {
        <h3 class="govuk-heading-s">{section.heading}</h3>
        <ul class="govuk-list govuk-list--bullet">{lines}</ul>
    }
    .into_any()
}

/// Marks that are seen are said, too.
fn piece(piece: Piece) -> AnyView {
    let said = |words: String| view! { <span class="govuk-visually-hidden">{words}" "</span> };
    match piece.fate {
        Fate::Kept => piece.text.into_any(),
        Fate::Gone => view! { <del>{said(t!("notice-gone"))}{piece.text}</del>" " }.into_any(),
        Fate::New => view! { <ins>{said(t!("notice-new"))}{piece.text}</ins>" " }.into_any(),
    }
}
