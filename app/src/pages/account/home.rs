//! Home, after signing in.

use domain::case::{State, Waits};
use domain::clock::days_between;
use domain::id::PersonKey;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{
        ButtonLink, Column, DataTable, DayText, InsetText, Link, RowLink, RowLinks, TableCell, TableRow, Tag, layout::RecordLayout,
    },
    dates,
    pages::public::{NoticeChanged, kind_words},
    t,
};

/// A request in a list.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// What people call it.
    pub reference: String,
    /// What was asked for.
    pub kind: Kind,
    /// Whose information.
    pub about: String,
    /// Where it stands.
    pub state: State,
    /// What it waits for, while it is open.
    pub waits: Waits,
    /// When it was received.
    pub received: Date,
    /// By when we must reply; none while no date runs, and where the law names none.
    pub limit: Option<Date>,
    /// The day that we work to, where there is no limit.
    pub work_to: Option<Date>,
    /// The day by which they need it, where they said one.
    pub needed_by: Option<Date>,
    /// Nothing is said of how it stands: only that it was asked.
    pub own_only: bool,
}

/// What the home page shows.
#[derive(Clone, Debug)]
pub struct AccountModel {
    /// Who is signed in.
    pub name: String,
    /// Whose record they may see.
    pub relatives: Vec<(PersonKey, String)>,
    /// Their newest requests.
    pub requests: Vec<RequestRow>,
    /// How many requests they have.
    pub request_count: usize,
    /// Today in London.
    pub today: Date,
    /// A version of the privacy notice of which they have not been told.
    pub notice: Option<u32>,
    /// Whether a young person is signed in.
    pub young: bool,
}

/// What waits for them, their dates, their people, what they can ask, their requests. What is not there has no heading.
#[component]
pub fn AccountPage(
    /// What to show.
    model: AccountModel,
) -> impl IntoView {
    let (waits, dates) = (waiting(&model.requests), dates_card(&model));
    let lede = model.young.then(|| view! { <p class="govuk-body">{t!("account-lead-young")}</p> });
    let people = model.relatives.iter().map(|(key, name)| {
        let open = model.requests.iter().filter(|row| row.about == *name && row.state.is_open() && !row.own_only).count();
        let hint = (open > 0).then(|| t!("account-open", count = open));
        RowLink { href: Url::AccountPerson(key.0.clone()).path(), title: name.clone(), hint, icon: None }
    });
    let people: Vec<RowLink> = people.collect();
    let all = (model.request_count > model.requests.len()).then(|| {
        let text = t!("requests-all", count = model.request_count);
        view! { <p class="govuk-body"><Link href=Url::AccountRequests text=text /></p> }
    });
    let requests = (!model.requests.is_empty()).then(|| {
        view! {
            <section class="app-newest" aria-labelledby="requests">
                <h2 id="requests" class="govuk-heading-m">{t!("requests-title")}</h2>
                {newest(&model.requests)}
                {all}
            </section>
        }
    });
    let ages = model.young.then(|| view! { <p class="govuk-body"><Link href=Url::AccountAges text=t!("ages-link") /></p> });
    let trust = model.young.then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    view! {
        <RecordLayout heading=t!("account-heading", name = model.name.clone())>
            {model.notice.map(|version| view! { <NoticeChanged version=version /> })}
            {lede}
            <div class="app-two">
                <div>{waits} {dates}</div>
                <div>
                    <section aria-labelledby="people">
                        <h2 id="people" class="govuk-heading-m">{t!("account-see")}</h2>
                        <RowLinks rows=people />
                    </section>
                    <section aria-labelledby="ask">
                        <h2 id="ask" class="govuk-heading-m">{t!("account-ask")}</h2>
                        <RowLinks rows=asks() />
                    </section>
                </div>
            </div>
            {requests}
            <p class="app-small"><Link href=Url::AccountContact.path() text=t!("contact-change-link") /></p>
            {ages}
            {trust}
        </RecordLayout>
    }
}

/// What people ask for most, and all the rest.
fn asks() -> Vec<RowLink> {
    let start = |kind: Kind| Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() };
    let row = |url: Url, title: String| RowLink { href: url.path(), title, hint: None, icon: None };
    vec![
        row(start(Kind::Access), t!("account-ask-copy")),
        row(start(Kind::Rectification), t!("account-ask-correct")),
        row(Url::NewComplaint, t!("account-ask-complain")),
        row(Url::NewRequest, t!("account-ask-other")),
    ]
}

/// What waits for them: a card a conversation, whose children are named together, with its one button.
fn waiting(rows: &[RequestRow]) -> Option<AnyView> {
    let mut cards: Vec<(&RequestRow, Vec<String>)> = Vec::new();
    let waits = |row: &&RequestRow| !row.own_only && row.state.is_open() && matches!(row.waits, Waits::Proof | Waits::Answer);
    for row in rows.iter().filter(waits) {
        let same =
            |(first, _): &&mut (&RequestRow, _)| (first.kind, first.received, first.waits) == (row.kind, row.received, row.waits);
        match cards.iter_mut().find(same) {
            Some((_, names)) => names.push(row.about.clone()),
            None => cards.push((row, vec![row.about.clone()])),
        }
    }
    let card = |(row, names): &(&RequestRow, Vec<String>)| {
        let (title, button) = match row.waits {
            Waits::Answer => (t!("account-waits-answer"), t!("account-waits-answer-button")),
            _ => (t!("account-waits-proof"), t!("account-waits-proof-button")),
        };
        let about = t!("request-heading", what = kind_words(row.kind), name = names.join(", "));
        view! {
            <li class="app-wait tone--waiting">
                <Tag tone=Tone::Waiting text=t!("state-waiting") />
                <h3>{title}</h3>
                <p>{about}</p>
                <ButtonLink href=Url::AccountRequest(row.reference.clone()).path() text=button />
            </li>
        }
    };
    (!cards.is_empty()).then(|| {
        view! {
            <section aria-labelledby="waits">
                <h2 id="waits" class="govuk-heading-m">{t!("account-waits")}</h2>
                <ul class="app-waits">{cards.iter().map(card).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// The days by which they need something, and the last days for our replies, the soonest first.
fn dates_card(model: &AccountModel) -> Option<AnyView> {
    let open = |row: &&RequestRow| !row.own_only && row.state.is_open();
    let mut days: Vec<(Date, String, Option<String>, &RequestRow)> = Vec::new();
    for row in model.requests.iter().filter(open) {
        days.extend(row.needed_by.map(|day| (day, t!("account-needed-by"), None, row)));
        days.extend(row.limit.map(|day| (day, t!("date-reply-by"), Some(dates::days_left(days_between(model.today, day))), row)));
    }
    days.sort_by_key(|(day, ..)| *day);
    let one = |(day, label, left, row): &(Date, String, Option<String>, &RequestRow)| {
        let left = left.clone().map(|left| view! { <p class="app-small">{left}</p> });
        let about = t!("request-heading", what = kind_words(row.kind), name = row.about.clone());
        view! {
            <li>
                <p class="app-wait__label">{label.clone()}</p>
                <h3><DayText day=dates::day(*day) /></h3>
                {left}
                <p class="app-small"><Link href=Url::AccountRequest(row.reference.clone()).path() text=about /></p>
            </li>
        }
    };
    (!days.is_empty()).then(|| {
        view! {
            <section aria-labelledby="dates">
                <h2 id="dates" class="govuk-heading-m">{t!("account-dates")}</h2>
                <ul class="app-waits app-waits--dates">{days.iter().map(one).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// What a state is called towards a family, and what it feels like.
pub(crate) fn state_words(state: State, waits: Waits) -> (Tone, String) {
    match (state, waits) {
        (State::Draft | State::New, _) => (Tone::New, t!("state-new")),
        (State::Open, Waits::Proof | Waits::Answer) => (Tone::Waiting, t!("state-waiting")),
        (State::Open, Waits::Nothing | Waits::Post) => (Tone::Working, t!("state-working")),
        (State::Answered, _) => (Tone::Done, t!("state-answered")),
        (State::Closed, _) => (Tone::Plain, t!("state-closed")),
    }
}

/// The newest requests: what and whose, how each stands, its date, and what people call it.
fn newest(rows: &[RequestRow]) -> AnyView {
    let row = |row: &RequestRow| {
        let title = t!("request-heading", what = kind_words(row.kind), name = row.about.clone());
        let (tone, word) = state_words(row.state, row.waits);
        let tag = (!row.own_only).then(|| view! { <Tag tone=tone text=word /> });
        let date = match row.limit.or(row.work_to) {
            Some(day) if row.state.is_open() && !row.own_only => t!("requests-our-date", day = dates::short(day)),
            _ => t!("requests-own-only", day = dates::short(row.received)),
        };
        view! {
            <li>
                <a class="app-row" href=Url::AccountRequest(row.reference.clone()).path()>
                    <span class="app-row__words">
                        <span class="app-row__title">{title}</span>
                        <span class="app-row__hint">
                            {tag} " " <span>{date}</span> " " <span class="app-row__ref">{row.reference.clone()}</span>
                        </span>
                    </span>
                </a>
            </li>
        }
    };
    view! { <ul class="app-rows app-reqs">{rows.iter().map(row).collect_view()}</ul> }.into_any()
}

/// Requests as a table; each reference leads to its story.
pub fn request_list(rows: &[RequestRow], today: Date) -> AnyView {
    let columns =
        [t!("requests-reference"), t!("requests-what"), t!("requests-about"), t!("requests-state"), t!("requests-date")]
            .map(Column::new)
            .to_vec();
    let rows: Vec<TableRow> = rows.iter().map(|row| request_row(row, today)).collect();
    view! { <DataTable caption=t!("requests-title") columns=columns rows=rows hide_caption=true /> }.into_any()
}

fn request_row(row: &RequestRow, today: Date) -> TableRow {
    let (tone, text) = state_words(row.state, row.waits);
    let date = match (row.limit, row.work_to) {
        _ if row.own_only => TableCell::Text(t!("requests-own-only", day = dates::short(row.received))),
        _ if !row.state.is_open() => TableCell::Text(t!("requests-done")),
        (Some(limit), _) => dates::cell(limit, Some(limit), today),
        (None, Some(day)) => dates::cell(day, None, today),
        (None, None) => TableCell::Text(t!("requests-waiting")),
    };
    vec![
        TableCell::Link { href: Url::AccountRequest(row.reference.clone()).path(), text: row.reference.clone() },
        TableCell::Text(kind_words(row.kind)),
        TableCell::Text(row.about.clone()),
        if row.own_only { TableCell::Text(String::new()) } else { TableCell::State { tone, text } },
        date,
    ]
}
