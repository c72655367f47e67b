//! Checking a receipt: anybody can, with nothing but the receipt.

use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{Button, CsrfField, Field, FieldError, Link, Notice, SummaryList, SummaryRow, Textarea, layout::QuestionLayout},
    dates, problems, t,
};

/// What became of a check.
#[derive(Clone, Debug)]
pub enum Finding {
    /// It is ours, and unchanged.
    Genuine {
        /// The request's reference.
        reference: String,
        /// When it was received, in London.
        received: DateTime,
        /// The day from which the time counts.
        counts_from: Option<Date>,
        /// The fingerprint of what was sent.
        digest: String,
        /// Whether what was sent beside it is what the receipt is for; none where nothing was.
        matches: Option<bool>,
    },
    /// It was changed, or made by somebody else.
    Forged,
    /// It names a key that is not ours.
    UnknownKey,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ReceiptsModel {
    /// The receipt that was pasted.
    pub receipt: String,
    /// What was sent, if it was pasted too.
    pub sent: String,
    /// What became of it.
    pub finding: Option<Finding>,
    /// What is wrong with what was pasted.
    pub errors: Vec<FieldError>,
}

/// Paste a receipt, read what it proves.
#[component]
pub fn ReceiptsPage(
    /// What to show.
    model: ReceiptsModel,
) -> impl IntoView {
    let receipt = Field::new("receipt", t!("receipts-field"))
        .hint(t!("receipts-field-hint"))
        .error(problems::at(&model.errors, "receipt"))
        .value(model.receipt);
    let sent = Field::new("sent", t!("receipts-sent"))
        .hint(t!("receipts-sent-hint"))
        .error(problems::at(&model.errors, "sent"))
        .value(model.sent);
    view! {
        <QuestionLayout heading=t!("receipts-title") errors=model.errors>
            <div aria-live="polite">{model.finding.map(finding)}</div>
            <p class="govuk-body">{t!("receipts-lead")}</p>
            <form method="post" action=Url::Receipts.path() novalidate>
                <CsrfField />
                <Textarea field=receipt rows=8 />
                <Textarea field=sent rows=4 />
                <Button text=t!("receipts-check") />
            </form>
            <h2 class="govuk-heading-m">{t!("receipts-yourself-title")}</h2>
            <p class="govuk-body">
                {t!("receipts-yourself")} " " <Link href=Url::ReceiptKeys text=t!("receipts-keys") />
            </p>
        </QuestionLayout>
    }
}

fn moment(at: DateTime) -> String {
    t!("date-moment", day = dates::long(at.date()), time = at.strftime("%H:%M").to_string())
}

fn finding(finding: Finding) -> AnyView {
    match finding {
        Finding::Genuine { reference, received, counts_from, digest, matches } => {
            let mut rows = vec![
                SummaryRow::new(t!("shell-reference"), reference),
                SummaryRow::new(t!("receipts-received"), moment(received)),
            ];
            rows.extend(counts_from.map(|day| SummaryRow::new(t!("receipts-counts"), dates::long(day))));
            rows.push(SummaryRow::new(t!("receipts-digest"), digest));
            let matches = matches.map(|fits| if fits { t!("receipts-fits") } else { t!("receipts-fits-not") });
            view! {
                <Notice tone=Tone::Done>
                    <p>{t!("receipts-genuine")}</p>
                    {matches.map(|text| view! { <p>{text}</p> })}
                </Notice>
                <SummaryList rows=rows />
            }
            .into_any()
        }
        Finding::Forged => view! { <Notice tone=Tone::Late><p>{t!("receipts-forged")}</p></Notice> }.into_any(),
        Finding::UnknownKey => view! { <Notice tone=Tone::Late><p>{t!("receipts-unknown")}</p></Notice> }.into_any(),
    }
}
