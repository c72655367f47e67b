//! Samples of everything that is not a form field.

use leptos::prelude::*;

use super::say::Say;
use crate::{
    Tone,
    components::{
        Attachment, Button, ButtonKind, ButtonLink, Column, DataTable, DateCard, DateModel, DateStep, Day, Details, EmptyState,
        HeldLine, HeldLines, InsetText, MessageItem, Messages, NextStep, NextSteps, Notice, Pagination, SummaryList, SummaryRow,
        TabLink, TableCell, Tabs, Tag, Timeline, TimelineEntry,
    },
};

pub(super) fn buttons(s: Say) -> AnyView {
    view! {
        <p>
            <ButtonLink href="#buttons" text=s.say("Start now") kind=ButtonKind::Start />
        </p>
        <form method="post" class="govuk-button-group">
            <Button text=s.say("Continue") />
            <Button text=s.say("Save and come back") kind=ButtonKind::Secondary name=s.say("step") value=s.say("save") />
            <Button text=s.say("Remove passkey") kind=ButtonKind::Warning formaction=s.say("/remove") />
            <a href="#buttons" class="govuk-link">{s.say("Cancel")}</a>
        </form>
    }
    .into_any()
}

pub(super) fn states(s: Say) -> AnyView {
    let tags = Tone::ALL.map(|tone| view! { <Tag tone=tone text=s.say(tone.name()) /> " " }).collect_view();
    view! {
        <p class="app-tags">{tags}</p>
        <Notice tone=Tone::Done>
            <p>{s.say("Your message is sent. We will answer by Friday 4 December 2026.")}</p>
        </Notice>
        <Notice tone=Tone::Late>
            <p>{s.say("You have one passkey. Add another one, so that you can still sign in if you lose this device.")}</p>
        </Notice>
        <Notice>
            <p>{s.say("Our privacy notice has changed.")}</p>
        </Notice>
        <InsetText>
            <p>{s.say("You can ask someone you trust to help you.")}</p>
        </InsetText>
        <Details summary=s.say("Who can see this")>
            <p>{s.say("You, and the workers who work with your family.")}</p>
        </Details>
        <Details summary=s.say("Already open") open=true>
            <p>{s.say("What was folded.")}</p>
        </Details>
        <EmptyState title=s.say("No requests yet") text=s.say("When you ask for something, you can follow it here.") />
        <EmptyState title=s.say("Nothing here yet") text=s.say("A request appears here as soon as it arrives.")>
            <ButtonLink href="#states" text=s.say("Ask for a copy") kind=ButtonKind::Secondary />
        </EmptyState>
    }
    .into_any()
}

/// The worked date of law.md: received 23 November 2026, answered by 23 December 2026.
pub(super) fn month(s: Say) -> DateModel {
    DateModel {
        label: s.say("We must reply by"),
        day: Some(Day::new(s.say("2026-12-23"), s.say("Wednesday 23 December 2026"))),
        remaining: s.say("That is 30 days from today."),
        others: vec![],
        steps: vec![
            DateStep {
                day: Day::new(s.say("2026-11-23"), s.say("Monday 23 November 2026")),
                text: s.say("We received your request."),
                source: "UK GDPR Art 12(3)",
            },
            DateStep {
                day: Day::new(s.say("2026-12-23"), s.say("Wednesday 23 December 2026")),
                text: s.say("One month later. It is a working day, so this is the date."),
                source: "UK GDPR Art 4A",
            },
        ],
    }
}

pub(super) fn dates(s: Say) -> AnyView {
    let paused = DateModel {
        label: s.say("We are waiting for your answer"),
        remaining: s.say("The month stopped on Monday 30 November 2026, when we asked you a question."),
        ..DateModel::default()
    };
    let two = DateModel {
        others: vec![(s.say("We plan to reply by"), Day::new(s.say("2026-12-22"), s.say("Tuesday 22 December 2026")))],
        steps: vec![],
        ..month(s)
    };
    view! {
        <DateCard date=month(s) />
        <DateCard date=two />
        <DateCard date=paused />
        <NextSteps steps=steps(s) />
    }
    .into_any()
}

pub(super) fn steps(s: Say) -> Vec<NextStep> {
    vec![
        NextStep {
            when: Some(Day::new(s.say("2026-11-26"), s.say("By Thursday 26 November"))),
            text: s.say("An officer reads your request and writes to you."),
        },
        NextStep {
            when: Some(Day::new(s.say("2026-12-23"), s.say("By Wednesday 23 December"))),
            text: s.say("You get your copy here, and an email that says it is ready."),
        },
        NextStep { when: None, text: s.say("If something is missing, you can ask us to look again.") },
    ]
}

pub(super) fn timeline(s: Say) -> Vec<TimelineEntry> {
    vec![
        TimelineEntry {
            when: Day::new(s.say("2026-11-24T10:12:00Z"), s.say("24 November 2026, 10:12am")),
            title: s.say("An officer has taken your request"),
            by: Some(s.say("Data rights team")),
            text: None,
            staff: Some(s.say("She rang first.")),
        },
        TimelineEntry {
            when: Day::new(s.say("2026-11-23T21:40:00Z"), s.say("23 November 2026, 9:40pm")),
            title: s.say("We received your request"),
            by: None,
            text: Some(s.say("You asked for a copy of everything about Ada.")),
            staff: None,
        },
    ]
}

pub(super) fn messages(s: Say) -> Vec<MessageItem> {
    vec![
        MessageItem {
            id: s.say("message-1"),
            from: s.say("You"),
            when: Day::new(s.say("2026-11-23"), s.say("23 November 2026")),
            body: s.say("Could you send the report from the children’s centre first?\nThe hearing is on 15 December."),
            aside: None,
            mine: true,
            attachments: vec![],
        },
        MessageItem {
            id: s.say("message-2"),
            from: s.say("Data rights team"),
            when: Day::new(s.say("2026-11-24"), s.say("24 November 2026")),
            body: s.say("Yes. Here it is. The rest follows by 23 December."),
            aside: None,
            mine: false,
            attachments: vec![Attachment {
                name: s.say("Report, March 2025"),
                href: Some(s.say("/account/files/1")),
                about: s.say("PDF, 240 KB"),
            }],
        },
    ]
}

pub(super) fn items(s: Say) -> Vec<HeldLine> {
    let except = Some(s.say("The school told us, 3 March 2025"));
    vec![
        HeldLine { label: s.say("School"), value: s.say("Riverside Primary School, Kingston"), except, ..HeldLine::default() },
        HeldLine {
            label: s.say("Health"),
            value: s.say("Asthma; uses an inhaler."),
            shut: Some((Tone::Private, s.say("Not your parents"))),
            ..HeldLine::default()
        },
        HeldLine { label: s.say("Home"), value: s.say("12 Example Road\nKingston"), ..HeldLine::default() },
    ]
}

pub(super) fn answers(s: Say) -> Vec<SummaryRow> {
    vec![
        SummaryRow::new(s.say("Whose information"), s.say("Ada Okafor-Lindqvist")).change(s.say("/requests/new/who")),
        SummaryRow::new(s.say("What"), s.say("Letters and emails\nNotes of visits")).change(s.say("/requests/new/what")),
        SummaryRow::new(s.say("Date of your request"), s.say("23 November 2026")),
    ]
}

pub(super) fn tabs(s: Say) -> Vec<TabLink> {
    [("New", Some(3), false), ("Mine", Some(12), true), ("Due soon", Some(4), false), ("Closed", None, false)]
        .map(|(text, count, current)| TabLink { href: s.say("/staff"), text: s.say(text), count, current })
        .to_vec()
}

pub(super) fn lists(s: Say) -> AnyView {
    view! {
        <SummaryList rows=answers(s) />
        <HeldLines lines=items(s) />
        <Timeline entries=timeline(s) />
        <Messages messages=messages(s) />
        <Tabs tabs=tabs(s) label=s.say("Queues") />
        <Pagination previous=s.say("/staff?page=1") next=s.say("/staff?page=3") />
    }
    .into_any()
}

pub(super) fn cases(s: Say) -> (Vec<Column>, Vec<Vec<TableCell>>) {
    let columns = vec![
        Column::new(s.say("Reference")),
        Column::new(s.say("Limit")),
        Column::new(s.say("Who")),
        Column::new(s.say("Asked for")),
        Column::new(s.say("State")),
        Column::numeric(s.say("Pages")),
    ];
    let rows = [
        ("FH-7Q2M9KT4", "20 November 2026", "3 days late", Tone::Late, "Ada Okafor-Lindqvist", Tone::Working, "Searching", "12"),
        (
            "FH-0B8X3ZC1",
            "27 November 2026",
            "in 4 days",
            Tone::Soon,
            "Zoë O’Brien-Núñez",
            Tone::Waiting,
            "Waiting for the family",
            "300",
        ),
        ("FH-2H6P5WD9", "23 December 2026", "in 30 days", Tone::Plain, "Mohammed al-Rashid", Tone::New, "New", "0"),
        ("FH-5T1R8YA3", "4 January 2027", "answered", Tone::Plain, "Лариса Коваленко", Tone::Done, "Closed", "41"),
    ]
    .map(|(reference, date, note, tone, who, state, word, pages)| {
        vec![
            TableCell::Link { href: s.say("/staff/cases/1"), text: s.say(reference) },
            TableCell::Date { day: Day::new(s.say("2026-11-20"), s.say(date)), note: s.say(note), tone },
            TableCell::Text(s.say(who)),
            TableCell::Text(s.say("Copy of information")),
            TableCell::State { tone: state, text: s.say(word) },
            TableCell::Text(s.say(pages)),
        ]
    });
    (columns, rows.to_vec())
}

pub(super) fn tables(s: Say) -> AnyView {
    let (columns, rows) = cases(s);
    view! { <DataTable caption=s.say("Open cases") columns=columns rows=rows /> }.into_any()
}
