//! What we replied, as a person reads it: on their page, on paper, and before it goes out.

use domain::case::{Case, CaseOutcome, File, GivenReply, Reply, Withheld};
use domain::contact::Regulator;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::Seat;
use super::files::{FileRow, file_list};
use crate::{Url, dates, pages::routes::routes, t};

/// What was decided, towards the person.
pub fn outcome_told(kind: Kind, outcome: CaseOutcome) -> String {
    let copy = matches!(kind, Kind::Access | Kind::Portability);
    match outcome {
        CaseOutcome::All if copy => t!("told-all-copy"),
        CaseOutcome::All => t!("told-all"),
        CaseOutcome::Part if copy => t!("told-part-copy"),
        CaseOutcome::Part => t!("told-part"),
        CaseOutcome::Refused => t!("told-refused"),
        CaseOutcome::NothingHeld => t!("told-nothing-held"),
        CaseOutcome::Withdrawn => t!("told-withdrawn"),
        CaseOutcome::NotOurs => t!("told-not-ours"),
        CaseOutcome::Upheld => t!("told-upheld"),
        CaseOutcome::PartlyUpheld => t!("told-partly-upheld"),
        CaseOutcome::NotUpheld => t!("told-not-upheld"),
    }
}

/// The words of a reply, the reasons, what is withheld, the next part. Nothing that only staff read is in it.
pub(crate) fn reply_words(kind: Kind, reply: &Reply) -> AnyView {
    let reasons = reply.reasons.clone().map(|reasons| {
        view! { <h3 class="govuk-heading-s">{t!("reply-reasons")}</h3> <p class="govuk-body app-lines">{reasons}</p> }
    });
    let further = reply.further_on.map(|day| view! { <p class="govuk-body">{t!("reply-further", day = dates::long(day))}</p> });
    view! {
        <p class="govuk-body"><strong>{outcome_told(kind, reply.outcome)}</strong></p>
        <p class="govuk-body app-lines">{reply.text.clone()}</p>
        {reasons}
        {withheld(&reply.withheld)}
        {further}
    }
    .into_any()
}

/// Each part with its plain reason first; the rule as lawyers cite it comes last.
fn withheld(parts: &[Withheld]) -> Option<AnyView> {
    if parts.is_empty() {
        return None;
    }
    let part = |part: &Withheld| {
        let pages = (!part.pages.is_empty()).then(|| t!("withheld-pages", pages = part.pages.clone()));
        let rule = (!part.rule.is_empty()).then(|| t!("withheld-rule", rule = part.rule.clone()));
        let small = [pages, rule].into_iter().flatten().map(|text| view! { <p class="govuk-hint">{text}</p> }).collect_view();
        view! { <li><strong>{part.what.clone()}</strong> <p class="govuk-body app-lines">{part.reason.clone()}</p> {small}</li> }
    };
    let list = parts.iter().map(part).collect_view();
    Some(
        view! { <h3 class="govuk-heading-s">{t!("withheld-title")}</h3> <ul class="govuk-list app-withheld">{list}</ul> }
            .into_any(),
    )
}

/// The replies that the person may read, in order.
pub(super) fn replies(
    (reference, case, seat): (&str, &Case, &Seat),
    given_on: impl Fn(&GivenReply) -> Date,
    files_until: Option<Date>,
    regulator: &Regulator,
) -> Option<AnyView> {
    let all: Vec<&GivenReply> = case.readable_replies().collect();
    if all.is_empty() {
        return None;
    }
    let many = all.len() > 1;
    let one = |(n, given): (usize, &&GivenReply)| {
        let id = format!("reply-{}", n + 1);
        let title = if many { t!("reply-of", day = dates::short(given_on(given))) } else { t!("request-reply") };
        let rows = files_of(reference, case, given);
        let closed =
            (!rows.is_empty() && !seat.opens_files()).then(|| view! { <p class="govuk-body">{t!("helped-no-files")}</p> });
        let own_routes = seat.is_own().then(|| routes(case.kind(), given.reply.outcome, regulator, false));
        let until = files_until.map(|day| view! { <p class="govuk-body">{t!("files-until", day = dates::short(day))}</p> });
        let files = (!rows.is_empty() && seat.opens_files()).then(|| view! { {until} {file_list(&rows)} });
        view! {
            <section aria-labelledby=id.clone()>
                <h2 id=id.clone() class="govuk-heading-m">{title}</h2>
                {reply_words(case.kind(), &given.reply)}
                {files}
                {closed}
                {own_routes}
            </section>
        }
    };
    Some(all.iter().enumerate().map(one).collect_view().into_any())
}

/// The files that went out with a reply.
fn files_of(reference: &str, case: &Case, given: &GivenReply) -> Vec<FileRow> {
    let url = |file: &File| Url::AccountRequestFile { reference: reference.to_owned(), file: file.file.to_string() };
    let own = case.files.iter().filter(|attached| attached.reply == Some(given.seq));
    own.map(|attached| FileRow::of(&url(&attached.file), &attached.file)).collect()
}
