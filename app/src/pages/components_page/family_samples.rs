//! A sample page for each layout families see.

use leptos::prelude::*;

use super::{
    parts::{answers, items, messages, month, steps, timeline},
    say::Say,
};
use crate::{
    Tone,
    components::{
        Button, Choice, CsrfField, DateCard, ErrorMessage, FormField, HeldLines, Messages, Radios, RowLink, Timeline,
        layout::{AboutPerson, CheckLayout, DoneLayout, QuestionLayout, RecordLayout, StartLayout, StoryLayout},
    },
};

pub(super) fn start(s: Say) -> AnyView {
    view! {
        <StartLayout
            heading=s.say("Ask for a copy of your information")
            lede=s.say("You can ask us for a copy of what we hold about you or your child. It is free.")
            action=("#".to_owned(), s.say("Start now"))
            after=view! { <p class="govuk-body">{s.say("You can also ring us, write to us or ask a worker to do it with you.")}</p> }.into_any()
        >
            <p class="govuk-body">{s.say("It takes about 5 minutes. You can stop and come back.")}</p>
            <ul class="govuk-list govuk-list--bullet">
                <li>{s.say("We reply within one month.")}</li>
                <li>{s.say("We may ask you who you are.")}</li>
            </ul>
        </StartLayout>
    }
    .into_any()
}

pub(super) fn question(s: Say) -> AnyView {
    let problem = s.say("Choose whose information you are asking for");
    let errors = vec![ErrorMessage { field: "who".to_owned(), message: problem.clone() }];
    let field = FormField::new("who", s.say("Whose information are you asking for?"))
        .hint(s.say("You can ask for one person at a time."))
        .error(problem)
        .as_heading();
    let choices = vec![
        Choice::new("me", s.say("My own")),
        Choice::new("ada", s.say("Ada Okafor-Lindqvist")).hint(s.say("Born 29 February 2016")),
    ];
    view! {
        <QuestionLayout back=s.say("/requests/new") caption=s.say("Ask for a copy") errors=errors>
            <form method="post">
                <CsrfField />
                <Radios field=field choices=choices />
                <div class="govuk-button-group">
                    <Button text=s.say("Continue") />
                    <Button text=s.say("Save and come back") kind=crate::components::ButtonKind::Secondary />
                </div>
            </form>
        </QuestionLayout>
    }
    .into_any()
}

pub(super) fn check(s: Say) -> AnyView {
    view! {
        <CheckLayout back=s.say("/requests/new") caption=s.say("Ask for a copy") heading=s.say("Check your answers") rows=answers(s)>
            <h2 class="govuk-heading-m">{s.say("What happens when you send")}</h2>
            <p class="govuk-body">{s.say("We must reply by Wednesday 23 December 2026.")}</p>
            <form method="post">
                <CsrfField />
                <Button text=s.say("Send my request") />
            </form>
        </CheckLayout>
    }
    .into_any()
}

pub(super) fn done(s: Say) -> AnyView {
    view! {
        <DoneLayout
            title=s.say("We have your request for a copy")
            said=s.say("It reached us on Monday 23 November 2026.")
            named=vec![AboutPerson { name: s.say("Ada"), reference: s.say("FH-7Q2M9KT4") }]
            date=month(s)
            steps=steps(s)
            ways=vec![RowLink::new("#", s.say("Follow your request"))]
        >
            <p class="govuk-body">{s.say("Documents that you sent with it:")}</p>
        </DoneLayout>
    }
    .into_any()
}

pub(super) fn story(s: Say) -> AnyView {
    view! {
        <StoryLayout
            back=s.say("/account/requests")
            caption=s.say("FH-7Q2M9KT4")
            heading=s.say("A copy of Ada’s information")
            state=(Tone::Working, s.say("We are looking"))
            status=s.say("We are collecting the records.")
            side=view! { <DateCard date=month(s) /> }.into_any()
        >
            <h2 class="govuk-heading-m">{s.say("Messages")}</h2>
            <Messages messages=messages(s) />
            <h2 class="govuk-heading-m">{s.say("What has happened")}</h2>
            <Timeline entries=timeline(s) />
        </StoryLayout>
    }
    .into_any()
}

pub(super) fn record(s: Say) -> AnyView {
    let side = view! {
        <section class="app-common">
            <h2 id="common">{s.say("True of everything here")}</h2>
            <p>{s.say("Until Friday 3 May 2041, when Ada turns 25.")}</p>
        </section>
    };
    view! {
        <RecordLayout
            caption=s.say("Ada Okafor-Lindqvist")
            heading=s.say("Your information")
            lede=s.say("This is what we hold, by the headings of our privacy notice.")
            side=side.into_any()
        >
            <section class="app-group">
                <div class="app-group__head">
                    <h2 id="held">{s.say("School, health and home")}</h2>
                </div>
                <HeldLines lines=items(s) />
            </section>
        </RecordLayout>
    }
    .into_any()
}
