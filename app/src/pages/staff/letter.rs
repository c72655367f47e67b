//! The date as a letter, for those who are written to on paper.

use domain::ask::{SafeContact, Way};
use domain::clock::Deadline;
use domain::contact::ContactDetails;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{DateCard, Notice, layout::QuestionLayout},
    dates,
    pages::public::kind_words,
    t,
};

/// What the letter says.
#[derive(Clone, Debug)]
pub struct LetterModel {
    /// What people call the case.
    pub reference: String,
    /// Who asked.
    pub requester: String,
    /// What was asked for.
    pub kind: Kind,
    /// The day of receipt, as last corrected.
    pub received: Date,
    /// The statutory date with its sum; none where no date runs any more.
    pub deadline: Option<Deadline>,
    /// How they may be reached.
    pub contact: SafeContact,
    /// Today in London.
    pub today: Date,
}

/// Above a letter: whether it may go by post, to whom and where. The warning is for the desk and is not printed.
pub(super) fn head(contact: &SafeContact, name: &str) -> AnyView {
    let word = contact.code_word.clone().map(|word| view! { <p class="govuk-body">{t!("letter-code-word", word = word)}</p> });
    let to = match contact.destination(Way::Post) {
        Some(address) => view! { <p class="govuk-body app-lines">{format!("{name}\n{address}")}</p> }.into_any(),
        None => view! { <div class="app-desk-only"><Notice tone=Tone::Late><p>{t!("letter-not-by-post")}</p></Notice></div> }
            .into_any(),
    };
    view! { {to} {word} }.into_any()
}

/// Below a letter: how to reach us, and who writes.
pub(super) fn close(reference: String) -> AnyView {
    let service = &ContactDetails::current().service;
    let (phone, address) = (service.phone.clone(), service.post.join(", "));
    view! {
        <p class="govuk-body">{t!("letter-contact", phone = phone, address = address, reference = reference)}</p>
        <p class="govuk-body">{t!("message-team")}</p>
    }
    .into_any()
}

/// A page to print: the date and its sum, in the words of every other place that shows them.
#[component]
pub fn LetterPage(
    /// What to show.
    model: LetterModel,
) -> impl IntoView {
    let date = model.deadline.as_ref().map(|deadline| dates::paper_model(deadline, model.today));
    let date = date.map(|date| view! { <DateCard date=date open=true /> });
    let asked =
        t!("letter-asked", of = model.kind.as_str(), kind = kind_words(model.kind), received = dates::short(model.received));
    view! {
        <QuestionLayout
            back=Url::StaffCase(model.reference.clone()).path()
            caption=dates::short(model.today)
            heading=t!("letter-heading", kind = model.kind.as_str(), reference = model.reference.clone())
        >
            {head(&model.contact, &model.requester)}
            <p class="govuk-body">{t!("letter-dear", name = model.requester)}</p>
            <p class="govuk-body">{asked}</p>
            {date}
            <p class="govuk-body">{t!("letter-why")}</p>
            {close(model.reference)}
        </QuestionLayout>
    }
}
