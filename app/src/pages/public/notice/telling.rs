//! The notice in other words: plain, and for young people.

use domain::contact::Regulator;
use domain::kind::Kind;
use domain::notice::{Edition, EntryId, ToldBlock, ToldRun, ToldSection};
use leptos::prelude::*;

use super::parts::{Shown, opened, right_to_object, start, switch, told};
use crate::pages::public::reach::{dialled, unbroken};
use crate::{
    Url,
    components::{Link, layout::TextLayout},
    t,
};

/// In whose words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Plain words.
    Plain,
    /// For young people.
    Young,
}

impl Voice {
    /// What the page is called.
    pub fn title(self) -> String {
        match self {
            Self::Plain => t!("notice-plain-title"),
            Self::Young => t!("notice-young-title"),
        }
    }
}

/// The notice in force in these words.
#[component]
pub fn TellingPage(
    /// The version.
    model: &'static Edition,
    /// In whose words.
    voice: Voice,
    /// Who supervises, as the settings name it.
    regulator: Regulator,
) -> impl IntoView {
    let told = told(model);
    let (telling, shown, lead) = match voice {
        Voice::Plain => (&told.plain, Shown::Plain, t!("notice-plain-lead")),
        Voice::Young => (&told.young, Shown::Young, t!("notice-young-lead")),
    };
    let object = match voice {
        Voice::Plain => {
            right_to_object(t!("notice-object-title"), t!("notice-object"), t!("notice-object-how"), t!("notice-object-stop"))
        }
        Voice::Young => right_to_object(
            t!("notice-young-object-title"),
            t!("notice-young-object"),
            t!("notice-young-object-how"),
            t!("notice-young-object-stop"),
        ),
    };
    let beside = match voice {
        Voice::Plain => [t!("notice-more-answer"), t!("notice-more-no"), t!("notice-more-others")],
        Voice::Young => [t!("notice-young-more-answer"), t!("notice-young-more-no"), t!("notice-young-more-others")],
    };
    let sections = telling.sections().iter().map(|told| section(told, &regulator)).collect_view();
    view! {
        <TextLayout heading=voice.title()>
            {switch(shown)}
            <p class="app-small app-quiet">{lead}</p>
            {object}
            <div class="app-measure">
                {sections}
                {more(beside)}
                <p>
                    {t!("notice-regulator", name = regulator.name.clone())}" "
                    <a class="govuk-link" href=dialled(&regulator.phone)>{unbroken(&t!("notice-ring", phone = regulator.phone.clone()))}</a>
                </p>
            </div>
        </TextLayout>
    }
}

/// What stands beside the notice, and is no part of it: the most useful of it, and the way there.
fn more(lines: [String; 3]) -> AnyView {
    let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <section class="app-section" id="more">
            <h2 class="govuk-heading-m">{t!("notice-more-title")}</h2>
            <ul class="govuk-list govuk-list--bullet">{lines}</ul>
            <p><Link href=format!("{}#added", Url::Privacy.path()) text=t!("notice-more-link") /></p>
        </section>
    }
    .into_any()
}

fn section(told: &ToldSection, regulator: &Regulator) -> AnyView {
    let block = |block: &ToldBlock| match block {
        ToldBlock::Paragraph(line) => view! { <p>{runs(line, regulator)}</p> }.into_any(),
        ToldBlock::List(lines) => {
            let lines = lines.iter().map(|line| view! { <li>{runs(line, regulator)}</li> }).collect_view();
            view! { <ul class="govuk-list govuk-list--bullet">{lines}</ul> }.into_any()
        }
    };
    view! {
        <section class="app-section" id=told.id.clone()>
            <h2 class="govuk-heading-m">{told.heading.clone()}</h2>
            {told.blocks.iter().map(block).collect_view()}
        </section>
    }
    .into_any()
}

/// The words; a right leads to its form.
fn runs(line: &[ToldRun], regulator: &Regulator) -> AnyView {
    let run = |run: &ToldRun| match run {
        ToldRun::Words(words) => words.clone().into_any(),
        ToldRun::Beside(part, words) => view! { <Link href=opened(part) text=words.clone() /> }.into_any(),
        ToldRun::Entry(id, words) => match form(id, regulator) {
            Some(href) => view! { <a class="govuk-link" id=id.anchor() href=href>{words.clone()}</a> }.into_any(),
            None => view! { <span id=id.anchor()>{words.clone()}</span> }.into_any(),
        },
    };
    line.iter().map(run).collect_view().into_any()
}

fn form(id: &EntryId, regulator: &Regulator) -> Option<String> {
    Some(match id.as_str() {
        "right.access" => start(Kind::Access),
        "right.object" => start(Kind::Objection),
        "right.rectify-or-erase" => start(Kind::Rectification),
        "right.rectify-or-erase-some-cases" => start(Kind::Erasure),
        "right.stop-marketing" => start(Kind::Marketing),
        "right.automated-decisions" => start(Kind::Automated),
        "right.redress" | "right.complaint" => regulator.website.clone(),
        _ => return None,
    })
}
