//! The queues, earliest date first.

use domain::case::{Flag, ReasonToAct, State, Waits};
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{Column, DataTable, EmptyState, Pagination, TabLink, TableCell, TableRow, layout::QueueLayout},
    dates,
    pages::public::kind_words,
    t,
};

/// A case in a list.
#[derive(Clone, Debug)]
pub struct QueueRowModel {
    /// What people call it.
    pub reference: String,
    /// Where it stands.
    pub state: State,
    /// What it waits for, while it is open.
    pub waits: Waits,
    /// When it was received.
    pub received: Date,
    /// The day to work to; none while no date runs.
    pub due: Option<Date>,
    /// The last day by the statute; none while no date runs, and where the law names none.
    pub limit: Option<Date>,
    /// The law's day after which it is late; none where none runs, and where it was kept.
    pub late_after: Option<Date>,
    /// The day on which it was answered, while it is not open.
    pub answered: Option<Date>,
    /// The day on which it was closed, while it is.
    pub closed: Option<Date>,
    /// What is asked for.
    pub kind: Kind,
    /// What an officer must know first.
    pub flags: Vec<Flag>,
    /// Something of it cannot be read.
    pub unreadable: bool,
    /// Why somebody must act, the most pressing first.
    pub needs: Vec<ReasonToAct>,
    /// The day by which somebody must look at it; none where nobody need.
    pub action_on: Option<Date>,
    /// The day by which they need it.
    pub urgent_on: Option<Date>,
    /// Whose information.
    pub subject: String,
    /// Who works on it.
    pub officer: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct QueueModel {
    /// The queue shown, by name.
    pub tab: &'static str,
    /// Every queue with how many cases are in it.
    pub counts: [(&'static str, Option<i64>); 7],
    pub rows: Vec<QueueRowModel>,
    /// Where the next page is.
    pub next: Option<String>,
    /// Today in London.
    pub today: Date,
}

/// One queue.
#[component]
pub fn QueuePage(
    /// What to show.
    model: QueueModel,
) -> AnyView {
    let tabs = model.counts.iter().map(|(name, count)| TabLink {
        href: Url::Staff.with("queue", name),
        text: tab_words(name),
        count: count.and_then(|n| u64::try_from(n).ok()),
        current: *name == model.tab,
    });
    let tabs = tabs.collect();
    let body = if model.rows.is_empty() {
        view! { <EmptyState title=t!("queue-empty-title") text=t!("queue-empty") /> }.into_any()
    } else {
        let sorted = if model.tab == ACTION { SortedBy::Action } else { SortedBy::Reply };
        case_table(tab_words(model.tab), model.rows, (sorted, model.today))
    };
    view! {
        <QueueLayout heading=t!("queue-title") tabs=tabs>
            {body}
            <Pagination next=model.next />
        </QueueLayout>
    }
    .into_any()
}

fn tab_words(name: &str) -> String {
    match name {
        "new" => t!("queue-new"),
        ACTION => t!("queue-action"),
        "mine" => t!("queue-mine"),
        "open" => t!("queue-open"),
        "unconfirmed" => t!("queue-unconfirmed"),
        "post" => t!("queue-post"),
        _ => t!("queue-done"),
    }
}

/// What a state is called among staff, and what it feels like.
pub(crate) fn state_words(state: State, waits: Waits) -> (Tone, String) {
    match (state, waits) {
        (State::Draft | State::New, _) => (Tone::New, t!("case-state-new")),
        (State::Open, Waits::Nothing) => (Tone::Working, t!("case-state-working")),
        (State::Open, Waits::Post) => (Tone::Soon, t!("case-state-post")),
        (State::Open, Waits::Look) => (Tone::Soon, t!("case-state-look")),
        (State::Open, Waits::Proof) => (Tone::Waiting, t!("case-state-checking")),
        (State::Open, Waits::Answer) => (Tone::Waiting, t!("case-state-clarifying")),
        (State::Answered, _) => (Tone::Done, t!("case-state-answered")),
        (State::Closed, _) => (Tone::Plain, t!("case-state-closed")),
    }
}

/// The list of what needs somebody.
const ACTION: &str = "action";

/// By which day a list of cases is sorted: it shows that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortedBy {
    /// The day by which somebody must look at it.
    Action,
    /// The day to work to.
    Reply,
}

/// Cases as a dense table; cards on a phone.
pub fn case_table(caption: String, rows: Vec<QueueRowModel>, (sorted, today): (SortedBy, Date)) -> AnyView {
    let act = (sorted == SortedBy::Action).then(|| t!("queue-act"));
    let columns = [
        if rows.iter().any(|row| row.state.is_open()) { t!("queue-due") } else { t!("queue-ended") },
        t!("queue-kind"),
        t!("queue-about"),
        t!("queue-flags"),
        t!("queue-state"),
        t!("queue-officer"),
        t!("queue-received"),
    ];
    let columns = std::iter::once(t!("queue-reference")).chain(act).chain(columns).map(Column::new).collect();
    let rows = rows.into_iter().map(|row| line(row, (sorted, today))).collect();
    view! { <DataTable caption=caption columns=columns rows=rows hide_caption=true /> }.into_any()
}

fn line(row: QueueRowModel, (sorted, today): (SortedBy, Date)) -> TableRow {
    let (tone, text) = state_words(row.state, row.waits);
    let care = flags(&row, today);
    let due = match (row.due, row.limit) {
        (Some(due), limit) if row.state.is_open() => dates::cell(due, limit, today),
        (None, _) if row.state.is_open() => TableCell::Text(no_date(&row)),
        _ => TableCell::Text(ended(&row, today)),
    };
    let act = (sorted == SortedBy::Action).then(|| TableCell::Text(act(&row)));
    let link = TableCell::Link { href: Url::StaffCase(row.reference.clone()).path(), text: row.reference };
    let cells = [
        due,
        TableCell::Text(kind_words(row.kind)),
        TableCell::Text(row.subject),
        care,
        TableCell::State { tone, text },
        TableCell::Text(row.officer.unwrap_or_else(|| t!("queue-nobody"))),
        TableCell::Text(dates::short(row.received)),
    ];
    std::iter::once(link).chain(act).chain(cells).collect()
}

/// The day by which somebody must look at it, and for what: since then they wait for an answer, or a letter for the post; by then a reply is
/// owed, or what was asked for is looked at again.
fn act(row: &QueueRowModel) -> String {
    let Some(day) = row.action_on else { return String::new() };
    let waits = row.needs.iter().filter(|need| matches!(need, ReasonToAct::Wrote | ReasonToAct::Letter));
    let waits: Vec<String> = waits.map(|need| need_words(*need)).collect();
    let why = match row.needs.first() {
        _ if row.state.is_open() && row.due == Some(day) => t!("queue-act-reply"),
        _ if !waits.is_empty() => waits.join(", "),
        Some(need) => need_words(*need),
        None => t!("queue-act-look"),
    };
    t!("queue-act-on", day = dates::short(day), why = why)
}

/// While no date runs: the day by which somebody looks at it.
fn no_date(row: &QueueRowModel) -> String {
    row.action_on.map_or_else(|| t!("queue-no-date"), |day| t!("queue-look", day = dates::short(day)))
}

/// Why somebody must act, as a word.
fn need_words(need: ReasonToAct) -> String {
    match need {
        ReasonToAct::Urgent => t!("flag-urgent"),
        ReasonToAct::Wrote => t!("need-wrote"),
        ReasonToAct::Again => t!("need-again"),
        ReasonToAct::Letter => t!("flag-post"),
        ReasonToAct::Untold => t!("need-untold"),
        ReasonToAct::Unheard => t!("need-unheard"),
        ReasonToAct::Second => t!("flag-unconfirmed"),
        ReasonToAct::Unchecked => t!("need-unchecked"),
        ReasonToAct::Outcome => t!("need-outcome"),
        ReasonToAct::Unowned => t!("need-unowned"),
    }
}

/// When it was answered, and closed. Of a case that ended before these days were kept, the words that say how it stands are enough.
fn ended(row: &QueueRowModel, today: Date) -> String {
    let answered = row.answered.map(|day| {
        let text = dates::short(day);
        if day > today { t!("case-answered-posted", day = text) } else { t!("queue-answered-on", day = text) }
    });
    let closed = row.closed.map(|day| t!("queue-closed-on", day = dates::short(day)));
    answered.into_iter().chain(closed).collect::<Vec<_>>().join(". ")
}

/// What to take care of as one state: the gravest first, and in its tone.
fn flags(row: &QueueRowModel, today: Date) -> TableCell {
    // Where the day is the one that the list shows, that says it.
    let missed = row.late_after.is_some_and(|day| day < today) && (row.limit.is_none() || !row.state.is_open());
    let word = |flag: &Flag| match flag {
        Flag::Order => t!("flag-order"),
        Flag::Urgent => row.urgent_on.map_or_else(|| t!("flag-urgent"), |day| t!("flag-urgent-on", day = dates::short(day))),
        Flag::Silent => t!("flag-silent"),
    };
    let tone = if missed || row.unreadable || row.flags.contains(&Flag::Order) { Tone::Late } else { Tone::Soon };
    let unreadable = row.unreadable.then(|| t!("flag-unreadable"));
    // The day of what is urgent stands with its flag.
    let needs = row.needs.iter().filter(|need| **need != ReasonToAct::Urgent).map(|need| need_words(*need));
    let missed = missed.then(|| t!("flag-missed"));
    let words = unreadable.into_iter().chain(missed).chain(needs).chain(row.flags.iter().map(word));
    let text = words.collect::<Vec<_>>().join(", ");
    if text.is_empty() { TableCell::Text(String::new()) } else { TableCell::State { tone, text } }
}
