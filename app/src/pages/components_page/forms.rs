//! Samples of form fields.

use leptos::prelude::*;

use super::say::Say;
use crate::components::{
    Checkboxes, Choice, CsrfField, DateInput, DateParts, ErrorMessage, ErrorSummary, FileUpload, FormField, InputWidth, Radios,
    Select, TextInput, Textarea,
};

/// Each field plain, with hint and answer, and with a problem.
pub(super) fn forms(s: Say) -> AnyView {
    let errors = vec![
        ErrorMessage { field: "email-wrong".to_owned(), message: s.say("Enter an email address, like name@example.org") },
        ErrorMessage { field: "born-wrong".to_owned(), message: s.say("Enter a date of birth that includes a month") },
    ];
    view! {
        <ErrorSummary errors=errors />
        <form method="post">
            <CsrfField />
            {text_fields(s)} {choice_fields(s)} {other_fields(s)}
        </form>
    }
    .into_any()
}

fn text_fields(s: Say) -> AnyView {
    let name = FormField::new("full-name", s.say("What is your full name?")).value(s.say("Amara Okafor"));
    let email = FormField::new("email", s.say("Email address")).hint(s.say("We use it to tell you when there is news."));
    let wrong = FormField::new("email-wrong", s.say("Email address"))
        .hint(s.say("We use it to tell you when there is news."))
        .value(s.say("amara.example.org"))
        .error(s.say("Enter an email address, like name@example.org"));
    let postcode = FormField::new("postcode", s.say("Postcode"));
    let more = FormField::new("more", s.say("Is there anything that helps us find it?"))
        .hint(s.say("For example a name, a place or a year."))
        .value(s.say("The report from the children’s centre."));
    let more_wrong =
        FormField::new("more-wrong", s.say("Tell us what is wrong")).error(s.say("Tell us what is wrong, in a few words"));
    view! {
        <TextInput field=name autocomplete="name" spellcheck=false />
        <TextInput field=email kind="email" autocomplete="email" width=InputWidth::Twenty />
        <TextInput field=wrong kind="email" autocomplete="email" />
        <TextInput field=postcode width=InputWidth::Ten autocomplete="postal-code" />
        <Textarea field=more />
        <Textarea field=more_wrong rows=3 />
    }
    .into_any()
}

fn choice_fields(s: Say) -> AnyView {
    let who = FormField::new("who", s.say("Whose information are you asking for?")).value("child");
    let who_choices = vec![
        Choice::new("me", s.say("My own")),
        Choice::new("child", s.say("My child’s")).hint(s.say("We may ask how you are responsible for your child.")),
        Choice::new("other", s.say("Somebody else’s")),
    ];
    let kind = FormField::new("kind", s.say("What is it about?")).value("copy");
    let kinds = vec![Choice::new("copy", s.say("A copy of information")), Choice::new("change", s.say("A correction"))];
    let yes = FormField::new("yes", s.say("Is it urgent?")).error(s.say("Choose yes if a hearing or a date is near"));
    let yes_choices = vec![Choice::new("yes", s.say("Yes")), Choice::new("no", s.say("No"))];
    let what = FormField::new("what", s.say("What would you like a copy of?")).hint(s.say("Choose all that you need."));
    let what_choices = vec![
        Choice::new("letters", s.say("Letters and emails")).checked(true),
        Choice::new("notes", s.say("Notes of visits")).hint(s.say("What workers wrote down after seeing you.")),
        Choice::new("all", s.say("Everything")),
    ];
    view! {
        <Radios field=who choices=who_choices />
        <Select field=kind choices=kinds />
        <Radios field=yes choices=yes_choices inline=true />
        <Checkboxes field=what choices=what_choices />
    }
    .into_any()
}

fn other_fields(s: Say) -> AnyView {
    let born = FormField::new("born", s.say("What is your date of birth?")).hint(s.say("For example, 27 3 1987"));
    let born_wrong = FormField::new("born-wrong", s.say("What is your child’s date of birth?"))
        .error(s.say("Enter a date of birth that includes a month"));
    let parts = DateParts { day: s.say("29"), month: s.say(""), year: s.say("2012") };
    let proof = FormField::new("proof", s.say("Send a letter that shows you care for this child"))
        .hint(s.say("PDF, JPEG or PNG, up to 10 MB."));
    let proof_wrong = FormField::new("proof-wrong", s.say("Send a letter"))
        .error(s.say("This file is larger than 10 MB. Send a smaller one, or post it to us."));
    view! {
        <DateInput field=born birthday=true />
        <DateInput field=born_wrong parts=parts />
        <FileUpload field=proof accept=".pdf,.jpg,.png" />
        <FileUpload field=proof_wrong />
    }
    .into_any()
}
