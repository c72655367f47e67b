//! One case.

use domain::case::{DatedEvent, Side, State, Submission};
use domain::clock::Deadline;
use domain::form::{Move, TypedMove};
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::{StaffRow, moves::moves, queue::state_words};
use crate::{
    Url,
    components::{
        DateCard, Details, EmptyState, FieldError, Link, SummaryList, SummaryRow, Timeline, TimelineEntry, layout::CaseLayout,
        layout::Identity,
    },
    dates,
    pages::request::{FileRow, MessageRow, file_list, format_words, messages, scope_words},
    t,
};

/// What was typed into a form that must be shown again.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The form.
    pub form: Option<Move>,
    /// What was typed.
    pub typed: TypedMove,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CaseModel {
    /// What people call it.
    pub reference: String,
    /// Whose information.
    pub subject: String,
    /// Who asked.
    pub requester: String,
    /// Who works on it.
    pub officer: Option<String>,
    /// Where it stands.
    pub state: State,
    /// The kind of request.
    pub kind: Kind,
    /// The statutory date, with its sum; none where no date runs any more.
    pub deadline: Option<Deadline>,
    /// The day of receipt, as last corrected.
    pub received: Date,
    /// The days that can be corrected.
    pub days: Vec<DatedEvent>,
    /// Today in London.
    pub today: Date,
    /// When we replied.
    pub answered_on: Option<Date>,
    /// What was asked.
    pub submission: Submission,
    /// What happened, newest first.
    pub timeline: Vec<StaffRow>,
    /// Messages, in order.
    pub messages: Vec<MessageRow>,
    /// Files of the reply.
    pub files: Vec<FileRow>,
    /// The words of the reply.
    pub answer: Option<String>,
    /// Whether the reader has the case.
    pub mine: bool,
    /// Whether the reader handles cases.
    pub handles: bool,
    /// What was typed.
    pub kept: Kept,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
}

/// Who and what, the moves allowed now, then request, messages, files and history.
#[component]
pub fn CasePage(
    /// What to show.
    model: CaseModel,
) -> AnyView {
    let next = moves(&model);
    let asked = vec![
        SummaryRow::new(t!("request-row-what"), scope_words(&model.submission.scope)),
        SummaryRow::new(
            t!("request-row-details"),
            model.submission.details.clone().unwrap_or_else(|| t!("request-nothing-more")),
        ),
        SummaryRow::new(t!("request-row-how"), format_words(model.submission.format)),
        SummaryRow::new(t!("case-row-received"), dates::long(model.received)),
        SummaryRow::new(t!("case-row-officer"), model.officer.clone().unwrap_or_else(|| t!("queue-nobody"))),
    ];
    let entry = |row: StaffRow| TimelineEntry {
        when: dates::when(row.at),
        title: t!("history-entry", seq = row.seq, title = row.title),
        text: row.text,
        by: None,
    };
    let history: Vec<TimelineEntry> = model.timeline.iter().cloned().map(entry).collect();
    let letter = Url::StaffCaseSection { reference: model.reference.clone(), section: "letter".to_owned() }.path();
    let date = model.deadline.as_ref().map(|deadline| dates::date_model(deadline, model.today));
    let sum = date.map(|date| {
        view! {
            <Details summary=t!("shell-worked-out")><DateCard date=date /></Details>
            <p class="govuk-body"><Link href=letter text=t!("case-letter") /></p>
        }
    });
    view! {
        <CaseLayout back=Url::Staff.path() identity=identity(&model) errors=model.errors.clone() next=next>
            <h2 class="govuk-heading-s">{t!("case-asked")}</h2>
            <SummaryList rows=asked />
            {sum}
            <h2 class="govuk-heading-s">{t!("request-messages")}</h2>
            {conversation(model.messages)}
            <h2 class="govuk-heading-s">{t!("case-files")}</h2>
            {files(&model.files)}
            {model.answer.map(|answer| view! {
                <h2 class="govuk-heading-s">{t!("case-reply")}</h2>
                <p class="govuk-body app-lines">{answer}</p>
            })}
            <h2 class="govuk-heading-s">{t!("case-history")}</h2>
            <Timeline entries=history />
        </CaseLayout>
    }
    .into_any()
}

fn identity(model: &CaseModel) -> Identity {
    let remaining = match model.answered_on {
        Some(day) => t!("case-answered-on", day = dates::short(day)),
        None => model.deadline.as_ref().map_or_else(|| t!("case-no-date"), |d| dates::remaining(&d.dates, model.today)),
    };
    let (limit, work_to) = model.deadline.as_ref().map_or((None, None), |d| (d.dates.limit, d.dates.work_to));
    Identity {
        who: model.subject.clone(),
        about: t!("case-about", requester = model.requester.clone()),
        reference: model.reference.clone(),
        state: state_words(model.state),
        limit: limit.map(dates::day),
        work_to: work_to.filter(|day| limit != Some(*day)).map(dates::day),
        remaining,
    }
}

fn conversation(rows: Vec<MessageRow>) -> AnyView {
    if rows.is_empty() {
        view! { <EmptyState title=t!("messages-none-title") text=t!("case-messages-none") /> }.into_any()
    } else {
        messages(rows, Side::Office)
    }
}

fn files(files: &[FileRow]) -> AnyView {
    if files.is_empty() {
        view! { <EmptyState title=t!("case-files-none-title") text=t!("case-files-none") /> }.into_any()
    } else {
        file_list(files)
    }
}
