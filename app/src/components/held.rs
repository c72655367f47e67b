//! Lines of a person's record: what is held, and only what differs from the facts that the whole page shares.

use leptos::prelude::*;

use super::Tag;
use crate::{Tone, t};

/// One line of a record (UK GDPR Art 15(1)).
#[derive(Clone, Debug, Default)]
pub struct HeldLine {
    /// Where an address leads to it.
    pub id: Option<String>,
    /// What it is: "School".
    pub label: String,
    /// What we hold; line breaks are kept.
    pub value: String,
    /// Where it differs from the rest: another source, another day.
    pub except: Option<String>,
    /// It is shut until its reader opens it, on paper too; the mark says why, and never what is inside.
    pub shut: Option<(Tone, String)>,
}

/// Lines as labels and values. `long`: with sentences, which stand below their labels on a phone.
#[component]
pub fn HeldLines(
    /// In their order.
    lines: Vec<HeldLine>,
    /// Whether they hold sentences.
    #[prop(optional)]
    long: bool,
) -> AnyView {
    let class = if long { "app-held app-held--long" } else { "app-held" };
    view! { <dl class=class>{lines.into_iter().map(line).collect_view()}</dl> }.into_any()
}

fn line(line: HeldLine) -> AnyView {
    let HeldLine { id, label, value, except, shut } = line;
    let held = view! {
        <span class="app-line__value">{value}</span>
        {except.map(|except| view! { " " <span class="app-except">{except}</span> })}
    };
    let held = match shut {
        Some(mark) => shut_away(mark, &label, view! { <p>{held}</p> }.into_any()),
        None => held.into_any(),
    };
    view! { <div class="app-line" id=id><dt>{label}</dt><dd>{held}</dd></div> }.into_any()
}

/// Something that is shut until its reader opens it. `what` stands behind "Show" for who hears the page.
pub fn shut_away((tone, mark): (Tone, String), what: &str, inside: AnyView) -> AnyView {
    let what = format!(": {what}");
    view! {
        <details class="app-mini app-private">
            <summary>
                <Tag tone=tone text=mark />
                " "
                <span class="app-private__show">{t!("record-show")}<span class="govuk-visually-hidden">{what}</span></span>
            </summary>
            {inside}
        </details>
    }
    .into_any()
}
