//! A request of which only its own asker's words are shown.

use domain::case::Side;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::veiled::veiled;
use super::{MessageRow, messages};
use crate::{
    Url,
    components::{InsetText, Link, SummaryList, SummaryRow, layout::ReadingLayout},
    dates,
    pages::public::kind_words,
    t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct OwnRequestModel {
    /// What people call it.
    pub reference: String,
    pub kind: Kind,
    /// The day of receipt.
    pub received: Option<Date>,
    /// Their own messages, in order.
    pub messages: Vec<MessageRow>,
    /// Whether these stand here only after they confirm that it is they.
    pub veiled: bool,
    /// What they wrote just now, and could not be taken.
    pub unsent: Option<String>,
}

/// Words that could not be taken, for which the page has no field.
pub(super) fn unsent(texts: impl Iterator<Item = String>) -> Option<AnyView> {
    let texts: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
    let lines = |text: String| view! { <p class="app-lines">{text}</p> };
    (!texts.is_empty()).then(|| {
        view! {
            <InsetText>
                <p>{t!("request-own-unsent")}</p>
                {texts.into_iter().map(lines).collect_view()}
                <p>{t!("request-own-unsent-ways")} " " <Link href=Url::Contact.path() text=t!("contact-title") /></p>
            </InsetText>
        }
        .into_any()
    })
}

/// That it is there, when it came, and what they wrote. It says the same whatever the reason is.
#[component]
pub fn OwnRequestPage(
    /// What to show.
    model: OwnRequestModel,
) -> AnyView {
    let received = model.received.map(|day| SummaryRow::new(t!("case-row-received"), dates::long(day)));
    let rows = std::iter::once(SummaryRow::new(t!("requests-what"), kind_words(model.kind))).chain(received).collect();
    let said = (!model.messages.is_empty()).then(|| {
        let said = messages(model.messages, Side::Family);
        view! { <h2 class="govuk-heading-m">{t!("request-own-messages")}</h2> {said} }
    });
    let unsent = unsent(model.unsent.into_iter());
    let veiled = model.veiled.then(|| veiled(&Url::AccountRequest(model.reference.clone()).path()));
    view! {
        <ReadingLayout back=Url::AccountRequests.path() heading=t!("request-title", reference = model.reference)>
            {unsent}
            <SummaryList rows=rows />
            <InsetText>
                <p>{t!("request-own-only")}</p>
                <p>{t!("request-own-contact")} " " <Link href=Url::Contact.path() text=t!("contact-title") /></p>
            </InsetText>
            {veiled}
            {said}
        </ReadingLayout>
    }
    .into_any()
}
