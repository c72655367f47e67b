//! What a family is told of others who saw a record: whom we told (capability D6), and which team looked (D7).

use domain::notice::{Category, Notice};
use domain::policy::PurposeOfUse;
use jiff::civil::Date;
use leptos::prelude::*;

use super::record_row::private_words;
use crate::components::shut_away;
use crate::{
    Tone,
    components::DayText,
    dates::{self, Day},
    t,
};

/// Something that was shared.
#[derive(Clone, Debug)]
pub struct ToldRow {
    /// The kind of recipient: the notice's own words.
    pub who: String,
    pub on: Date,
    /// The notice's words for what was shared.
    pub what: Vec<String>,
    /// What allowed it.
    pub basis: String,
    /// What was said, in a sentence or two.
    pub summary: String,
    /// Whether it is the reader's own, and kept from others here.
    pub private: bool,
}

impl ToldRow {
    /// Of what was shared, in the words of the notice.
    pub fn of(told: &domain::family::Disclosure, (on, summary): (Date, String), private: bool) -> Self {
        let notice = Notice::current();
        let label = |label: Option<&str>| label.unwrap_or_default().to_owned();
        Self {
            who: label(notice.recipient(&told.recipient).map(|entry| entry.label())),
            on,
            what: told.categories.iter().map(|id| label(notice.category(id).map(Category::label))).collect(),
            basis: label(notice.basis(&told.basis).map(|entry| entry.label())),
            summary,
            private,
        }
    }
}

/// A day on which a team looked.
#[derive(Clone, Debug)]
pub struct LookedRow {
    pub on: Date,
    pub team: Option<String>,
    pub purpose: PurposeOfUse,
}

impl LookedRow {
    /// The team, and what for, in words.
    pub fn words(&self) -> (String, String) {
        let team = self.team.clone().unwrap_or_else(|| t!("record-looked-team"));
        let purpose = match self.purpose {
            PurposeOfUse::SecondCheck => t!("record-looked-check"),
            PurposeOfUse::Oversight => t!("record-looked-law"),
            _ => t!("record-looked-answer"),
        };
        (team, purpose)
    }
}

/// So many days stand open; the rest is folded.
const OPEN: usize = 3;

/// Whom we told. Where nothing stands, the words are the same for everybody: something may be held back.
pub(super) fn told(rows: &[ToldRow], young: bool) -> AnyView {
    let items = rows.iter().map(|row| {
        // What stands outside of what is shut never says what is inside.
        let who = if row.private { t!("record-told-private") } else { row.who.clone() };
        let named = row.private.then(|| format!("{}. ", row.who));
        let inside = view! {
            {named} {row.what.join(", ")} ". " {row.summary.clone()} " "
            <span class="app-except">{t!("record-told-basis", basis = row.basis.clone())}</span>
        };
        let inside = if row.private {
            shut_away((Tone::Private, private_words(young)), &who, view! { <p>{inside}</p> }.into_any())
        } else {
            inside.into_any()
        };
        view! { <li>{head(who, row.on)} " " {inside}</li> }
    });
    let items = items.collect_view();
    section("told", t!("record-told-title"), rows.is_empty(), t!("record-told-none"), items.into_any())
}

/// Which teams looked, what for, and on which days, the newest first: never who, and never for anybody else's request.
pub(super) fn looked(rows: &[LookedRow]) -> AnyView {
    let mut ways: Vec<((String, String), Vec<Date>)> = Vec::new();
    for row in rows {
        let words = row.words();
        match ways.iter_mut().find(|(known, _)| *known == words) {
            Some((_, days)) => days.push(row.on),
            None => ways.push((words, vec![row.on])),
        }
    }
    let line = |((team, purpose), days): &((String, String), Vec<Date>)| {
        let (newest, rest) = days.split_at(days.len().min(OPEN));
        let rest = (!rest.is_empty()).then(|| {
            view! { <details class="app-mini"><summary>{t!("record-looked-all")}</summary><p>{dates_in_line(rest)}</p></details> }
        });
        view! { <li><strong>{team.clone()}</strong> " " {purpose.clone()} <br /> {dates_in_line(newest)} {rest}</li> }
    };
    let items = ways.iter().map(line).collect_view();
    section("looked", t!("record-looked-title"), rows.is_empty(), t!("record-looked-none"), items.into_any())
}

fn dates_in_line(days: &[Date]) -> String {
    days.iter().copied().map(dates::short).collect::<Vec<_>>().join(", ")
}

fn head(who: String, on: Date) -> AnyView {
    view! { <span class="app-told__who"><strong>{who}</strong> " " <DayText day=Day::new(on.to_string(), dates::short(on)) /></span> }.into_any()
}

fn section(id: &'static str, title: String, empty: bool, none: String, items: AnyView) -> AnyView {
    let body = if empty {
        view! { <p class="app-group__note">{none}</p> }.into_any()
    } else {
        view! { <ul class="app-told">{items}</ul> }.into_any()
    };
    view! {
        <section class="app-group" id=id>
            <div class="app-group__head"><h2>{title}</h2></div>
            {body}
        </section>
    }
    .into_any()
}
