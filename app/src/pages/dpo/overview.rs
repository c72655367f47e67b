//! Every open case with its date; what is due this week, what is late.

use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{Column, DataTable, EmptyState, Figure, InsetText, Link, Pagination, TableCell, layout::BoardLayout},
    dates,
    pages::request::{FEEDBACK, FEEDBACK_ANSWERS, feedback_answer, feedback_words},
    pages::staff::{QueueRowModel, SortedBy, case_table, undelivered},
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
    /// Whether it waits for a decision which services are confidential.
    pub confidential_waits: bool,
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
    /// How families found it: question, answer, how often.
    pub feedback: Vec<(String, String, i64)>,
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
    let waits = model.confidential_waits.then(|| {
        let link = view! { <Link href=Url::DpoSettings.path() text=t!("setting-confidential-services") /> };
        view! { <InsetText>{t!("confidential-waits")} " " {link}</InsetText> }
    });
    let gone = lost_mails(model.lost_mails);
    let held = held_mails(model.held_mails);
    let list = if model.rows.is_empty() {
        view! { <EmptyState title=t!("overview-empty-title") text=t!("overview-empty") /> }.into_any()
    } else {
        case_table(t!("overview-list"), model.rows, (SortedBy::Reply, model.today))
    };
    view! {
        <BoardLayout heading=t!("overview-title") lede=t!("overview-lead", late = model.late) figures=figures>
            {waits}
            {gone}
            {held}
            <ul class="govuk-list">
                <li><Link href=Url::DpoStaff.path() text=t!("dpo-staff-title") /></li>
                <li><Link href=Url::DpoSettings.path() text=t!("settings-title") /></li>
                <li><Link href=Url::DpoVisibility.path() text=t!("visibility-title") /></li>
                <li><Link href=Url::StaffMilestones.path() text=t!("milestones-title") /></li>
            </ul>
            <h2 class="govuk-heading-m">{t!("overview-list")}</h2>
            {list}
            <Pagination next=model.next />
            {feedback(&model.feedback)}
        </BoardLayout>
    }
    .into_any()
}

/// Nobody got them, and nobody else would notice.
fn lost_mails((mails, more): (Vec<LostMailLine>, usize)) -> Option<AnyView> {
    let line = |mail: LostMailLine| {
        let what = match (mail.reference, mail.kind.as_str()) {
            (Some(reference), _) => case_link(reference),
            (None, "send_code") => t!("overview-lost-mail-code").into_any(),
            (None, "send_checkpoint") => t!("overview-lost-mail-checkpoint").into_any(),
            (None, _) => t!("overview-lost-mail-other").into_any(),
        };
        view! { {what} " " <span class="govuk-hint">{dates::moment(mail.at)}</span> }.into_any()
    };
    let more = (more > 0).then(|| t!("overview-lost-mail-more", more = more));
    undelivered(t!("overview-lost-mail"), t!("overview-lost-mail-text"), mails.into_iter().map(line).collect(), more)
}

/// Mails about what is new that nobody got.
fn held_mails((cases, more): (Vec<String>, usize)) -> Option<AnyView> {
    let more = (more > 0).then(|| t!("overview-held-mails-more", more = more));
    undelivered(t!("overview-held-mails"), t!("overview-held-mails-text"), cases.into_iter().map(case_link).collect(), more)
}

fn case_link(reference: String) -> AnyView {
    view! { <Link href=Url::StaffCase(reference.clone()).path() text=reference /> }.into_any()
}

/// How families found it, as counts: who said it is kept nowhere. Nothing before the first answer.
fn feedback(counts: &[(String, String, i64)]) -> Option<AnyView> {
    let count = |question: &str, answer: &str| {
        let found = counts.iter().find(|(asked, said, _)| asked == question && said == answer);
        TableCell::Text(found.map_or(0, |(.., n)| *n).to_string())
    };
    let row = |question: &&str| {
        let answers = FEEDBACK_ANSWERS.iter().map(|answer| count(question, answer));
        std::iter::once(TableCell::Text(feedback_words(question))).chain(answers).collect()
    };
    let answers = FEEDBACK_ANSWERS.iter().map(|answer| Column::new(feedback_answer(answer)));
    let columns = std::iter::once(Column::new(t!("overview-feedback-question"))).chain(answers).collect();
    let rows = FEEDBACK.iter().map(row).collect();
    (!counts.is_empty()).then(|| view! { <DataTable caption=t!("overview-feedback") columns=columns rows=rows /> }.into_any())
}
