//! Home, after signing in.

use domain::clock::days_between;
use domain::id::PersonKey;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::request_group::{RequestGroup, grouped_by};
use super::request_row::{RequestRow, VeiledRequests};
use super::request_rows::{request_rows, veiled_rows};
#[cfg(test)]
use super::request_samples::row;
use super::waiting::waiting;
use crate::{
    Url,
    components::{DayText, Icon, InsetText, Link, RowLink, RowLinks, layout::RecordLayout},
    dates,
    pages::public::NoticeChanged,
    t,
};

/// Somebody whose record the reader may see.
#[derive(Clone, Debug)]
pub struct PersonLink {
    pub key: PersonKey,
    pub name: String,
    /// What they are called.
    pub given: String,
    /// How old a child is, in whole years.
    pub age: Option<i16>,
    /// Whether it is the reader.
    pub own: bool,
}

/// What the home page shows.
#[derive(Clone, Debug)]
pub struct AccountModel {
    /// What who is signed in is called.
    pub name: String,
    /// Whose record they may see.
    pub people: Vec<PersonLink>,
    /// Their open requests and their newest, the newest first.
    pub requests: Vec<RequestRow>,
    /// In their place, where nothing of them may be told.
    pub veiled: Option<VeiledRequests>,
    /// How many requests they have.
    pub request_count: usize,
    /// Today in London.
    pub today: Date,
    /// A version of the privacy notice of which they have not been told.
    pub notice: Option<u32>,
    /// Whether a young person is signed in.
    pub young: bool,
}

/// How many days are named apart.
const SOONEST: usize = 5;

/// What waits for them, their dates, their people, what they can ask, their requests. What is not there has no heading.
#[component]
pub fn AccountPage(
    /// What to show.
    model: AccountModel,
) -> impl IntoView {
    let (waits, dates, people) = (waiting(&model.requests), dates_card(&model), people(&model));
    let drawn = model.veiled.as_ref().map_or(model.requests.len(), |veiled| veiled.days.len());
    let rows = model.veiled.as_ref().map_or_else(|| request_rows(&model.requests, model.today), veiled_rows);
    let all = (model.request_count > drawn).then(|| {
        let text = t!("requests-all", count = model.request_count);
        view! { <p class="govuk-body"><Link href=Url::AccountRequests text=text /></p> }
    });
    let requests = (drawn > 0).then(|| {
        view! {
            <section class="app-newest" aria-labelledby="requests">
                <h2 id="requests" class="app-h">{t!("requests-title")}</h2>
                {rows}
                {all}
            </section>
        }
    });
    let lede = model.young.then(|| view! { <p class="govuk-body">{t!("account-lead-young")}</p> });
    let ages = model.young.then(|| view! { <p class="govuk-body"><Link href=Url::AccountAges text=t!("ages-link") /></p> });
    let trust = model.young.then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    view! {
        <RecordLayout heading=t!("account-heading", name = model.name)>
            {model.notice.map(|version| view! { <NoticeChanged version=version /> })}
            {lede}
            <div class="app-two app-two--wide">
                <div>{waits} {dates}</div>
                <div>
                    <section aria-labelledby="people">
                        <h2 id="people" class="app-h">{t!("account-see")}</h2>
                        <RowLinks rows=people />
                        <p class="app-small"><Link href=Url::Contact text=t!("family-missing") /></p>
                    </section>
                    <section aria-labelledby="ask">
                        <h2 id="ask" class="app-h">{t!("account-ask")}</h2>
                        <RowLinks rows=asks() />
                    </section>
                </div>
            </div>
            {requests}
            {ages}
            <p class="app-small">
                <Link href=Url::AccountContact text=t!("contact-change-link") /> " · "
                <Link href=Url::AccountSecurity text=t!("account-security") />
            </p>
            {trust}
        </RecordLayout>
    }
}

/// "You", then the children by what they are called: with their whole name where two are called the same.
fn people(model: &AccountModel) -> Vec<RowLink> {
    let row = |person: &PersonLink| {
        let open = model.requests.iter().filter(|row| row.about == person.name && row.state.is_open() && !row.own_only).count();
        let open = (open > 0).then(|| t!("account-open", count = open));
        let age = person.age.map(|age| t!("account-age", age = age));
        let name = person.own.then(|| person.name.clone());
        let hint: Vec<String> = name.into_iter().chain(age).chain(open).collect();
        let alike = model.people.iter().filter(|other| !other.own && other.given == person.given).count() > 1;
        let title = match person {
            PersonLink { own: true, .. } => t!("account-you"),
            _ if alike => person.name.clone(),
            _ => person.given.clone(),
        };
        let hint = (!hint.is_empty()).then(|| hint.join(", "));
        RowLink::new(Url::AccountPerson(person.key.0.clone()), title).hint(hint).initial(&person.given)
    };
    model.people.iter().map(row).collect()
}

/// What people ask for most, and all the rest.
fn asks() -> Vec<RowLink> {
    let start = |kind: Kind| Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() };
    vec![
        RowLink::new(start(Kind::Access), t!("account-ask-copy")).icon(Icon::Copy),
        RowLink::new(start(Kind::Rectification), t!("account-ask-correct")).icon(Icon::Pencil),
        RowLink::new(Url::NewRequest, t!("account-ask-other")).icon(Icon::Stop),
        RowLink::new(Url::NewComplaint, t!("account-ask-complain")).icon(Icon::Speech),
    ]
}

/// The days by which they need something, and the last days for our replies, the soonest first.
fn dates_card(model: &AccountModel) -> Option<AnyView> {
    let open = |row: &&RequestRow| !row.own_only && row.state.is_open();
    let dated = |row: &RequestRow| (row.needed_by, row.limit);
    let open = grouped_by(model.requests.iter().filter(open), |one, other| dated(one) == dated(other));
    let mut days: Vec<(Date, String, Option<String>, &RequestGroup<'_>)> = Vec::new();
    for one in &open {
        let (needed, limit) = (one.first().needed_by, one.first().limit);
        days.extend(needed.map(|day| (day, t!("account-needed-by"), None, one)));
        let label = |day| if day < model.today { t!("account-late") } else { t!("date-reply-by") };
        days.extend(limit.map(|day| (day, label(day), Some(dates::days_left(days_between(model.today, day))), one)));
    }
    days.sort_by_key(|(day, ..)| *day);
    days.truncate(SOONEST);
    let one = |(day, label, left, one): &(Date, String, Option<String>, &RequestGroup<'_>)| {
        let left = left.clone().map(|left| view! { <p class="app-small">{left}</p> });
        view! {
            <li>
                <p class="app-wait__label">{label.clone()}</p>
                <h3><DayText day=dates::day(*day) /></h3>
                {left}
                <p class="app-small"><Link href=one.path() text=one.heading() /></p>
            </li>
        }
    };
    (!days.is_empty()).then(|| {
        view! {
            <section aria-labelledby="dates">
                <h2 id="dates" class="app-h">{t!("account-dates")}</h2>
                <ul class="app-waits app-waits--dates">{days.iter().map(one).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use domain::case::{State, Waits};
    use jiff::civil::{Date, date};
    use leptos::prelude::*;

    use super::{AccountModel, AccountPage, PersonKey, PersonLink, RequestRow, request_rows, row};
    use crate::pages::case_samples::drawn;

    const TODAY: Date = date(2026, 11, 26);

    fn person(key: &str, given: &str, age: Option<i16>) -> PersonLink {
        PersonLink { key: PersonKey(key.into()), name: format!("{given} {key}"), given: given.into(), age, own: age.is_none() }
    }

    fn page(people: Vec<PersonLink>, requests: Vec<RequestRow>) -> String {
        let (name, request_count) = ("Amara".to_owned(), requests.len());
        let model =
            AccountModel { name, people, requests, veiled: None, request_count, today: TODAY, notice: None, young: false };
        drawn(move || view! { <AccountPage model=model /> }.into_any())
    }

    #[test]
    fn people_are_called_what_they_are_called_and_told_apart() {
        let html = page(vec![person("A", "Amara", None), person("I", "Ife", Some(10)), person("T", "Tobi", Some(0))], Vec::new());
        for words in ["Hello, Amara", ">You<", "Amara A", ">Ife<", "10 years old", ">Tobi<", "Under a year old"] {
            assert!(html.contains(words), "{words} is missing in {html}");
        }
        let alike = page(vec![person("One", "Ife", Some(10)), person("Two", "Ife", Some(6))], Vec::new());
        assert!(alike.contains(">Ife One<") && alike.contains(">Ife Two<"), "{alike}");
    }

    /// Nobody speaks of oneself by name.
    #[test]
    fn what_somebody_asks_about_themselves_is_called_theirs() {
        let own = RequestRow { own: true, limit: Some(date(2026, 12, 2)), ..row("Amara Okafor") };
        let html = page(Vec::new(), vec![own.clone()]);
        assert_eq!(html.matches("A copy of your information").count(), 3, "what waits, the date, the list: {html}");
        assert!(!html.contains("Amara Okafor\u{2019}s"), "{html}");
        let list = drawn(move || request_rows(&[own], TODAY));
        assert!(list.contains("A copy of your information") && !list.contains("Amara Okafor\u{2019}s"), "{list}");
    }

    /// Issue: "One card per conversation for several children". The newest row comes first; of each child it is said how it stands,
    /// where they stand differently.
    #[test]
    fn one_conversation_about_several_children_is_one_card() {
        let dated = |about| RequestRow { limit: Some(date(2026, 12, 4)), ..row(about) };
        let html = page(Vec::new(), vec![dated("Tobi"), dated("Ife")]);
        assert_eq!(html.matches("We asked you a question").count(), 1, "{html}");
        assert_eq!(html.matches("A copy of Ife and Tobi\u{2019}s information").count(), 3, "{html}");
        assert!(html.contains("FH-Ife, FH-Tobi") && !html.contains("Ife\u{2019}s information"), "{html}");
        assert_eq!(html.matches(">Waiting for you<").count(), 2, "the heading, and how both stand: {html}");
        let late = page(Vec::new(), vec![RequestRow { limit: Some(date(2026, 11, 20)), ..row("Ife") }]);
        assert!(
            late.contains("We should have replied by") && !late.contains("We must reply by"),
            "a day that has passed: {late}"
        );
        let answered = RequestRow { state: State::Answered, waits: Waits::Nothing, ..dated("Tobi") };
        let apart = page(Vec::new(), vec![answered, dated("Ife")]);
        let rows = apart.split("app-reqs").nth(1).unwrap();
        assert_eq!(rows.matches("A copy of Ife and Tobi\u{2019}s information").count(), 1, "{rows}");
        for words in [">Ife<", ">Waiting for you<", "We must reply by 4 December 2026", ">Tobi<", ">Replied<"] {
            assert_eq!(rows.matches(words).count(), 1, "{words}: {rows}");
        }
        let other = page(Vec::new(), vec![RequestRow { conversation: None, ..dated("Tobi") }, dated("Ife")]);
        assert_eq!(other.matches("A copy of Tobi\u{2019}s information").count(), 3, "what was sent apart is told apart: {other}");
        assert!(!page(Vec::new(), Vec::new()).contains("Waiting for you"), "and none where nothing waits");
    }
}
