//! Home, after signing in.

use domain::case::{State, Waits};
use domain::id::PersonKey;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{ButtonLink, DataTable, InsetText, Link, layout::StartLayout},
    components::{Column, TableCell, TableRow},
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

/// What you can do here: see, ask, follow.
#[component]
pub fn AccountPage(
    /// What to show.
    model: AccountModel,
) -> impl IntoView {
    let lede = if model.young { t!("account-lead-young") } else { t!("account-lead") };
    let people = model.relatives.into_iter().map(|(key, name)| {
        view! { <li><Link href=Url::AccountPerson(key.0).path() text=name /></li> }
    });
    let all = (model.request_count > model.requests.len()).then(|| {
        let text = t!("requests-all", count = model.request_count);
        view! { <p class="govuk-body"><Link href=Url::AccountRequests text=text /></p> }
    });
    let requests = (!model.requests.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-m">{t!("requests-title")}</h2>
            {request_list(&model.requests, model.today)}
            {all}
        }
    });
    let ages = model.young.then(|| view! { <p class="govuk-body"><Link href=Url::AccountAges text=t!("ages-link") /></p> });
    let trust = model.young.then(|| view! { <InsetText><p>{t!("young-trust")}</p></InsetText> });
    view! {
        <StartLayout heading=t!("account-heading", name = model.name) lede=lede>
            {model.notice.map(|version| view! { <NoticeChanged version=version /> })}
            <h2 class="govuk-heading-m">{t!("account-see")}</h2>
            <ul class="govuk-list">{people.collect_view()}</ul>
            <h2 class="govuk-heading-m">{t!("account-ask")}</h2>
            <p class="govuk-body">{t!("account-ask-text")}</p>
            <ButtonLink href=Url::NewRequest text=t!("account-ask-button") />
            {requests}
            {ages}
            {trust}
        </StartLayout>
    }
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
