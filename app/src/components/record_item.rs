//! One item of a person's record, with what the law says must be told about it.

use leptos::prelude::*;

use super::Tag;
use crate::{Tone, t};

/// A quiet fact about an item: where it came from, why it is held.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What the fact is.
    pub label: String,
    /// The fact; each line becomes its own.
    pub value: String,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// One item of a record (UK GDPR Art 15(1)).
#[derive(Clone, Debug, Default)]
pub struct RecordItem {
    /// What it is: "School".
    pub label: String,
    /// Whether the heading above already says so in the same words.
    pub named_above: bool,
    /// What we hold; line breaks are kept.
    pub value: String,
    /// Whether it is special category data (Art 9).
    pub special: bool,
    /// Other marks: disputed, restricted.
    pub marks: Vec<(Tone, String)>,
    /// Source, date, purpose, basis, how long, who with.
    pub facts: Vec<Fact>,
    /// Where the person can say that it is wrong.
    pub wrong: Option<String>,
}

/// An item as label and value, its facts folded below. Stands inside a `<dl class="app-record">`.
#[component]
pub fn DefinitionItem(item: RecordItem) -> AnyView {
    let special = item.special.then(|| (Tone::Special, t!("shell-special")));
    let marks =
        special.into_iter().chain(item.marks).map(|(tone, text)| view! { " " <Tag tone=tone text=text /> }).collect_view();
    let label = item.label.clone();
    let words = item.named_above.then_some("govuk-visually-hidden");
    view! {
        <div class="app-item">
            <dt class="app-item__label"><span class=words>{item.label}</span> {marks}</dt>
            <dd class="app-item__value">{item.value}</dd>
            {(!item.facts.is_empty()).then(|| folded(item.facts, &label))}
            {item.wrong.map(|href| wrong(href, label.clone()))}
        </div>
    }
    .into_any()
}

fn folded(facts: Vec<Fact>, label: &str) -> AnyView {
    let label = label.to_owned();
    let facts = facts
        .into_iter()
        .map(|fact| view! { <div class="app-fact"><dt>{fact.label}</dt><dd>{fact.value}</dd></div> })
        .collect_view();
    view! {
        <dd class="app-item__more">
            <details class="app-fold">
                <summary>
                    {t!("shell-facts")}
                    <span class="govuk-visually-hidden">": "{label}</span>
                </summary>
                <dl class="app-facts">{facts}</dl>
            </details>
        </dd>
    }
    .into_any()
}

fn wrong(href: String, label: String) -> AnyView {
    view! {
        <dd class="app-item__wrong">
            <a class="govuk-link" href=href>
                {t!("shell-wrong")}
                <span class="govuk-visually-hidden">": "{label}</span>
            </a>
        </dd>
    }
    .into_any()
}
