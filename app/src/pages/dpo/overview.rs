//! Every open case with its date; what is due this week, what is late.

use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{EmptyState, Figure, Link, Notice, Pagination, layout::BoardLayout},
    dates,
    pages::staff::{QueueRowModel, case_table},
    t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct OverviewModel {
    /// Open cases past their date.
    pub late: i64,
    /// Open cases due from today to Sunday.
    pub this_week: i64,
    /// Open cases.
    pub open: i64,
    /// Open cases that nobody has taken.
    pub new: i64,
    /// Cases in which what would move a date waits for a second person.
    pub unconfirmed: i64,
    /// Cases with a letter that nobody has posted.
    pub post: i64,
    /// Mails that were given up: which, about which case, when in London. And how many more there are.
    pub lost_mails: (Vec<LostMailLine>, usize),
    /// Open cases with mails that a limit held back, the newest first, and how many more there are.
    pub held_mails: (Vec<String>, usize),
    /// Open cases, the earliest date first.
    pub rows: Vec<QueueRowModel>,
    /// Where the next page is.
    pub next: Option<String>,
    /// Today in London.
    pub today: Date,
}

/// A mail that was given up.
#[derive(Clone, Debug)]
pub struct LostMailLine {
    /// The kind of its job.
    pub kind: String,
    pub reference: Option<String>,
    pub at: DateTime,
}

/// The numbers, then the list they count.
#[component]
pub fn OverviewPage(
    /// What to show.
    model: OverviewModel,
) -> AnyView {
    let queue = |name| Url::Staff.with("queue", name);
    let some = |number, tone| if number > 0 { tone } else { Tone::Done };
    let figure = |number: i64, label: String, href: String, tone| Figure { number: number.to_string(), label, href, tone };
    let figures = vec![
        figure(model.late, t!("overview-late"), queue("open"), some(model.late, Tone::Late)),
        figure(model.this_week, t!("overview-this-week"), queue("open"), Tone::Soon),
        figure(model.open, t!("overview-open"), queue("open"), Tone::Working),
        figure(model.new, t!("overview-new"), queue("new"), Tone::New),
        figure(model.unconfirmed, t!("overview-unconfirmed"), queue("unconfirmed"), some(model.unconfirmed, Tone::Soon)),
        figure(model.post, t!("overview-post"), queue("post"), some(model.post, Tone::Soon)),
    ];
    let gone = lost_mails(model.lost_mails);
    let held = held_mails(model.held_mails);
    let list = if model.rows.is_empty() {
        view! { <EmptyState title=t!("overview-empty-title") text=t!("overview-empty") /> }.into_any()
    } else {
        case_table(t!("overview-list"), model.rows, model.today)
    };
    view! {
        <BoardLayout heading=t!("overview-title") lede=t!("overview-lead", late = model.late) figures=figures>
            {gone}
            {held}
            <p class="govuk-body"><Link href=Url::DpoStaff.path() text=t!("dpo-staff-title") /></p>
            <h2 class="govuk-heading-m">{t!("overview-list")}</h2>
            {list}
            <Pagination next=model.next />
        </BoardLayout>
    }
    .into_any()
}

/// Nobody got them, and nobody else would notice.
fn lost_mails((mails, more): (Vec<LostMailLine>, usize)) -> Option<AnyView> {
    if mails.is_empty() {
        return None;
    }
    let line = |mail: LostMailLine| {
        let what = match (mail.reference, mail.kind.as_str()) {
            (Some(reference), _) => view! { <Link href=Url::StaffCase(reference.clone()).path() text=reference /> }.into_any(),
            (None, "send_code") => t!("overview-lost-mail-code").into_any(),
            (None, "send_checkpoint") => t!("overview-lost-mail-checkpoint").into_any(),
            (None, _) => t!("overview-lost-mail-other").into_any(),
        };
        view! { <li>{what} " " <span class="govuk-hint">{dates::moment(mail.at)}</span></li> }
    };
    let more = (more > 0).then(|| view! { <li>{t!("overview-lost-mail-more", more = more)}</li> });
    let notice = view! {
        <Notice tone=Tone::Late>
            <h2 class="govuk-heading-s">{t!("overview-lost-mail")}</h2>
            <p>{t!("overview-lost-mail-text")}</p>
            <ul class="govuk-list">{mails.into_iter().map(line).collect_view()} {more}</ul>
        </Notice>
    };
    Some(notice.into_any())
}

/// Mails about what is new that nobody got.
fn held_mails((cases, more): (Vec<String>, usize)) -> Option<AnyView> {
    if cases.is_empty() {
        return None;
    }
    let more = (more > 0).then(|| view! { <li>{t!("overview-held-mails-more", more = more)}</li> });
    let link = |reference: String| view! { <li><Link href=Url::StaffCase(reference.clone()).path() text=reference /></li> };
    let notice = view! {
        <Notice tone=Tone::Late>
            <h2 class="govuk-heading-s">{t!("overview-held-mails")}</h2>
            <p>{t!("overview-held-mails-text")}</p>
            <ul class="govuk-list">{cases.into_iter().map(link).collect_view()} {more}</ul>
        </Notice>
    };
    Some(notice.into_any())
}
