//! Checking a receipt: anybody can, with nothing but the receipt.

use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{
        Button, CsrfField, Details, ErrorMessage, FormField, LanguageSwitch, Link, Notice, SummaryList, SummaryRow, Textarea,
        layout::QuestionLayout,
    },
    dates, problems, t,
};

/// What became of a check.
#[derive(Clone, Debug)]
pub enum ReceiptFinding {
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
        /// What our log says of it; none for receipts from before there was one.
        log: Option<Box<LogFinding>>,
    },
    /// It was changed, or made by somebody else.
    Forged,
    /// It names a key that is not ours.
    UnknownKey,
}

/// What the audit log says of a receipt, with its proofs.
#[derive(Clone, Debug)]
pub struct LogFinding {
    /// Where the request stands in the log.
    pub place: LogPlace,
    /// Whether the log begins with what the receipt saw of it.
    pub begins: LogBegins,
    /// The restore by which something was lost.
    pub restored: Option<LogRestored>,
    /// How many entries the receipt saw.
    pub old: u64,
    /// How many there are.
    pub new: u64,
    /// That the request is in the log: hashes in base64, from its entry up.
    pub inclusion: Vec<String>,
}

/// Whether the log begins with what a receipt saw of it.
#[derive(Clone, Debug)]
pub enum LogBegins {
    /// It does: hashes in base64.
    Same(Vec<String>),
    /// A restore lost some of that; it begins with what was brought back.
    Lost {
        /// How many entries that was.
        here: u64,
        /// Hashes in base64.
        proof: Vec<String>,
    },
    /// It does not.
    Other,
}

/// What the log says of a restore.
#[derive(Clone, Debug)]
pub struct LogRestored {
    /// The London day on which the log went on.
    pub day: Date,
    /// After how many entries.
    pub here: u64,
    /// The place of the entry that says so, from 1.
    pub place: u64,
    /// That it is in the log: hashes in base64, from the entry up.
    pub inclusion: Vec<String>,
}

/// Where a request stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogPlace {
    /// At this place, from 1.
    At(u64),
    /// It waits for its place.
    Waiting,
    /// A restore lost it.
    Lost,
    /// It is not there, or it is another.
    Missing,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ReceiptsModel {
    /// The receipt that was pasted.
    pub receipt: String,
    /// What was sent, if it was pasted too.
    pub sent: String,
    /// What became of it.
    pub finding: Option<ReceiptFinding>,
    /// What is wrong with what was pasted.
    pub errors: Vec<ErrorMessage>,
}

/// Paste a receipt, read what it proves.
#[component]
pub fn ReceiptsPage(
    /// What to show.
    model: ReceiptsModel,
) -> impl IntoView {
    let receipt = FormField::new("receipt", t!("receipts-field"))
        .hint(t!("receipts-field-hint"))
        .error(problems::at(&model.errors, "receipt"))
        .value(model.receipt);
    let sent = FormField::new("sent", t!("receipts-sent"))
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
                <LanguageSwitch page=Url::Receipts.to_string() form=Url::Receipts.to_string() />
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

/// Both proofs in words, and the proofs themselves for who wants to check them.
fn log_finding(log: LogFinding) -> AnyView {
    let sound = matches!(log.begins, LogBegins::Same(_)) && matches!(log.place, LogPlace::At(_) | LogPlace::Waiting);
    let told = words(&log);
    let told = if sound {
        told.into_iter().map(|text| view! { <p class="govuk-body">{text}</p> }).collect_view().into_any()
    } else {
        let told = told.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <Notice tone=Tone::Late>{told}</Notice> }.into_any()
    };
    let begins = match log.begins {
        LogBegins::Same(proof) => Some((t!("receipts-log-consistency"), proof)),
        LogBegins::Lost { proof, .. } => Some((t!("receipts-log-restored-begins"), proof)),
        LogBegins::Other => None,
    };
    let restored = log.restored.map(|restored| (t!("receipts-log-restored"), restored.inclusion));
    let inclusion = matches!(log.place, LogPlace::At(_)).then(|| (t!("receipts-log-inclusion"), log.inclusion));
    let proof = |(heading, hashes): (String, Vec<String>)| {
        let hashes = hashes.into_iter().map(|hash| view! { <li><code>{hash}</code></li> }).collect_view();
        view! { <h2 class="govuk-heading-s">{heading}</h2> <ol class="govuk-list govuk-list--number">{hashes}</ol> }
    };
    view! {
        {told}
        <Details summary=t!("receipts-log-proofs")>
            <p class="govuk-body">{t!("receipts-log-explained")} " " <Link href=Url::AuditCheckpoint text=t!("receipts-log-checkpoint") /></p>
            {[inclusion, restored, begins].into_iter().flatten().map(proof).collect_view()}
        </Details>
    }
    .into_any()
}

fn words(log: &LogFinding) -> Vec<String> {
    let place = match log.place {
        LogPlace::At(place) => t!("receipts-log-entry", place = place, size = log.new),
        LogPlace::Waiting => t!("receipts-log-waiting"),
        LogPlace::Lost => t!("receipts-log-entry-lost"),
        LogPlace::Missing => t!("receipts-log-missing"),
    };
    let begins = match (&log.begins, log.old) {
        (LogBegins::Same(_), 0) => t!("receipts-log-first"),
        (LogBegins::Same(_), old) => t!("receipts-log-begins", old = old),
        (LogBegins::Lost { here, .. }, _) => t!("receipts-log-lost-begins", here = *here),
        (LogBegins::Other, _) => t!("receipts-log-other"),
    };
    let restored = log.restored.iter().flat_map(|LogRestored { day, here, place, .. }| {
        [t!("receipts-log-lost", day = dates::long(*day), here = *here), t!("receipts-log-lost-said", place = *place)]
    });
    std::iter::once(place).chain(restored).chain([begins]).collect()
}

fn finding(finding: ReceiptFinding) -> AnyView {
    match finding {
        ReceiptFinding::Genuine { reference, received, counts_from, digest, matches, log } => {
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
                {log.map(|log| log_finding(*log))}
            }
            .into_any()
        }
        ReceiptFinding::Forged => view! { <Notice tone=Tone::Late><p>{t!("receipts-forged")}</p></Notice> }.into_any(),
        ReceiptFinding::UnknownKey => view! { <Notice tone=Tone::Late><p>{t!("receipts-unknown")}</p></Notice> }.into_any(),
    }
}
