//! A sample page for each layout staff see.

use leptos::prelude::*;

use super::{
    parts::{cases, messages, tabs, timeline},
    say::Say,
};
use crate::{
    Tone,
    components::{
        Button, ButtonKind, Choice, CsrfField, DataTable, Day, Figure, FormField, Messages, Pagination, Radios, TabLink,
        Textarea, Timeline,
        layout::{BoardLayout, CaseLayout, Identity, QueueLayout},
    },
};

pub(super) fn queue(s: Say) -> AnyView {
    let (columns, rows) = cases(s);
    let kind = FormField::new("kind", s.say("Kind"));
    let choices = vec![Choice::new("access", s.say("Copy")), Choice::new("other", s.say("Other"))];
    let filters = view! {
        <form method="get">
            <Radios field=kind choices=choices />
            <Button text=s.say("Show") kind=ButtonKind::Secondary />
        </form>
    };
    view! {
        <QueueLayout heading=s.say("Cases") tabs=tabs(s) filters=filters.into_any()>
            <DataTable caption=s.say("My cases") columns=columns rows=rows hide_caption=true />
            <Pagination next=s.say("/staff?page=2") />
        </QueueLayout>
    }
    .into_any()
}

pub(super) fn case(s: Say) -> AnyView {
    let identity = Identity {
        who: s.say("Ada Okafor-Lindqvist"),
        about: s.say("Copy of everything, asked for by her mother Amara Okafor-Lindqvist"),
        reference: s.say("FH-7Q2M9KT4"),
        state: (Tone::Working, s.say("Searching")),
        limit: Some(Day::new(s.say("2026-12-31"), s.say("Thursday 31 December 2026"))),
        work_to: Some(Day::new(s.say("2026-12-30"), s.say("Wednesday 30 December 2026"))),
        remaining: s.say("in 37 days"),
    };
    let next = view! {
        <form method="post">
            <CsrfField />
            <Textarea field=FormField::new("message", s.say("Write to the family")) rows=4 />
            <div class="govuk-button-group">
                <Button text=s.say("Send") />
                <Button text=s.say("Close the case") kind=ButtonKind::Secondary />
            </div>
        </form>
    };
    view! {
        <CaseLayout back=s.say("/staff") identity=identity next=next.into_any() tabs=sections(s)>
            <h2 class="govuk-heading-s">{s.say("Messages")}</h2>
            <Messages messages=messages(s) />
            <h2 class="govuk-heading-s">{s.say("History")}</h2>
            <Timeline entries=timeline(s) />
        </CaseLayout>
    }
    .into_any()
}

fn sections(s: Say) -> Vec<TabLink> {
    [("Story", None, true), ("Documents", Some(3), false), ("Dates", None, false)]
        .map(|(text, count, current)| TabLink { href: s.say("/staff/cases/1"), text: s.say(text), count, current })
        .to_vec()
}

pub(super) fn board(s: Say) -> AnyView {
    let (columns, rows) = cases(s);
    let figures = [
        ("2", "late", Tone::Late),
        ("7", "due this week", Tone::Soon),
        ("41", "open", Tone::Working),
        ("5", "waiting for the family", Tone::Waiting),
    ]
    .map(|(number, label, tone)| Figure { number: s.say(number), label: s.say(label), href: s.say("/staff"), tone })
    .to_vec();
    view! {
        <BoardLayout heading=s.say("Overview") lede=s.say("Two cases are late. Seven are due this week.") figures=figures>
            <DataTable caption=s.say("Every open case") columns=columns rows=rows />
        </BoardLayout>
    }
    .into_any()
}
