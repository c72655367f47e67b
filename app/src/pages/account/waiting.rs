//! What waits for somebody: what they have not opened, and what we need of them.

use domain::case::{News, Waits};
use leptos::prelude::*;

use super::request_group::{RequestGroup, grouped_by};
use super::request_row::RequestRow;
#[cfg(test)]
use super::request_samples::row;
use crate::{
    Tone,
    components::{ButtonLink, Tag},
    dates, t,
};

/// Why somebody should look.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Replied,
    RepliedInPart,
    Wrote,
    Answer,
    Proof,
}

impl Why {
    /// What is new of a request comes before what we need; each is a thing of its own.
    fn of(row: &RequestRow) -> impl Iterator<Item = Self> {
        let open = row.state.is_open();
        let new = row.news.map(|news| match news {
            News::Reply if open && row.waits != Waits::Look => Self::RepliedInPart,
            News::Reply => Self::Replied,
            News::Words => Self::Wrote,
        });
        let needed = match row.waits {
            Waits::Answer if open => Some(Self::Answer),
            Waits::Proof if open => Some(Self::Proof),
            _ => None,
        };
        new.into_iter().chain(needed).filter(|_| !row.own_only)
    }

    /// What it is, and the words of its button.
    fn words(self) -> (String, String) {
        match self {
            Self::Replied => (t!("account-waits-reply"), t!("account-waits-reply-button")),
            Self::RepliedInPart => (t!("account-waits-part"), t!("account-waits-part-button")),
            Self::Wrote => (t!("account-waits-words"), t!("account-waits-words-button")),
            Self::Answer => (t!("account-waits-answer"), t!("account-waits-answer-button")),
            Self::Proof => (t!("account-waits-proof"), t!("account-waits-proof-button")),
        }
    }

    fn is_new(self) -> bool {
        matches!(self, Self::Replied | Self::RepliedInPart | Self::Wrote)
    }
}

/// A card a conversation and thing, with its one button; nothing where nothing waits.
pub(crate) fn waiting(rows: &[RequestRow]) -> Option<AnyView> {
    let mut whys: Vec<Why> = rows.iter().flat_map(Why::of).collect();
    whys.sort_by_key(|why| *why as u8);
    whys.dedup();
    let of = |why: &Why| {
        let rows = rows.iter().filter(|row| Why::of(row).any(|other| other == *why));
        grouped_by(rows, |_, _| true).into_iter().map(|one| card(*why, &one)).collect_view()
    };
    (!whys.is_empty()).then(|| {
        view! {
            <section aria-labelledby="waits">
                <h2 id="waits" class="app-h">{t!("account-waits")}</h2>
                <ul class="app-waits">{whys.iter().map(of).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn card(why: Why, one: &RequestGroup<'_>) -> AnyView {
    let (title, button) = why.words();
    let class = if why.is_new() { "app-wait tone--new" } else { "app-wait tone--waiting" };
    let tag = why.is_new().then(|| view! { <Tag tone=Tone::New text=t!("account-waits-new") /> });
    let by = one.first().if_answered.filter(|_| why == Why::Answer).map(dates::long);
    let by = by.map(|day| view! { <p class="app-small">{t!("account-waits-by", day = day)}</p> });
    view! {
        <li class=class>
            {tag}
            <h3>{title}</h3>
            <p>{one.heading()}</p>
            {by}
            <ButtonLink href=one.path() text=button />
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use domain::case::State;
    use jiff::civil::date;

    use super::*;
    use crate::pages::case_samples::drawn;

    fn titles(rows: Vec<RequestRow>) -> Vec<String> {
        let html = drawn(move || view! { {waiting(&rows)} }.into_any());
        let page = html.split("<h3>").skip(1);
        page.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
    }

    fn new(news: News, state: State, waits: Waits) -> RequestRow {
        RequestRow { news: Some(news), state, waits, ..row("Ife") }
    }

    /// Issue: "what waits for you first". A reply, a part of one, words; then what we need.
    #[test]
    fn what_is_new_comes_before_what_we_need() {
        assert_eq!(titles(vec![new(News::Reply, State::Answered, Waits::Nothing)]), ["We replied"]);
        assert_eq!(titles(vec![new(News::Reply, State::Open, Waits::Look)]), ["We replied"], "nobody was told of it yet");
        assert_eq!(titles(vec![new(News::Reply, State::Open, Waits::Nothing)]), ["Part of our reply is here"]);
        let both = new(News::Words, State::Open, Waits::Answer);
        assert_eq!(titles(vec![both.clone()]), ["We wrote to you", "We asked you a question"]);
        let reply = RequestRow { conversation: None, ..new(News::Reply, State::Closed, Waits::Nothing) };
        assert_eq!(titles(vec![both, reply])[..2], ["We replied", "We wrote to you"]);
        let lapsed = RequestRow { own_only: true, ..new(News::Reply, State::Answered, Waits::Nothing) };
        assert!(titles(vec![lapsed]).is_empty());
    }

    /// Why one answers tonight (design/account).
    #[test]
    fn a_question_says_the_day_that_an_answer_gives() {
        let asked = RequestRow { if_answered: Some(date(2026, 12, 24)), ..new(News::Words, State::Open, Waits::Answer) };
        let html = drawn(move || view! { {waiting(&[asked])} }.into_any());
        assert_eq!(html.matches("If you answer today, we must reply by Thursday 24 December 2026.").count(), 1, "{html}");
    }

    /// One conversation is one card, also where its children stand differently.
    #[test]
    fn words_about_two_children_are_one_card() {
        let (ife, tobi) = (new(News::Words, State::Open, Waits::Nothing), new(News::Words, State::Answered, Waits::Nothing));
        let tobi = RequestRow { about: "Tobi".into(), limit: Some(date(2026, 12, 4)), ..tobi };
        assert_eq!(titles(vec![tobi, ife]), ["We wrote to you"]);
    }
}
