//! Who helps who asked with this one request, and the form by which an officer ends it (capability Y7).

use domain::case::Side;
use domain::helper::Helper;
use jiff::Timestamp;
use jiff::civil::DateTime;
use leptos::prelude::*;

use super::{CaseModel, HelperLine, StaffRow};
use crate::{
    Url,
    components::{Button, ButtonKind, CsrfField, FormField, Textarea},
    dates, problems, t,
};

/// Nothing where nobody was joined. `handles`: who reads may end it.
pub(super) fn helpers(model: &CaseModel, handles: bool) -> Option<AnyView> {
    let all = &model.around.helpers;
    let line = |line: &HelperLine| {
        let why = line.helper.ended.as_ref().and_then(|end| end.reason.clone());
        let why = why.map(|why| view! { <p class="govuk-hint app-lines">{why}</p> });
        view! { <li>{words(line)} {why}</li> }
    };
    let end = (handles && all.iter().any(|line| line.stands)).then(|| end(model));
    (!all.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-s">{t!("case-helper-title")}</h2>
            <ul class="govuk-list">{all.iter().map(line).collect_view()}</ul>
            {end}
        }
        .into_any()
    })
}

fn words(line: &HelperLine) -> String {
    let (helper, at) = (&line.helper, dates::moment(line.joined));
    let (name, email) = (helper.name.clone(), helper.email.clone().unwrap_or_else(|| t!("case-helper-no-email")));
    match line.ended {
        Some(ended) => t!("case-helper-ended", name = name, at = at, ended = dates::moment(ended)),
        None if !line.stands => t!("case-helper-closed", name = name, email = email, at = at),
        None if helper.files => t!("case-helper-files", name = name, email = email, at = at),
        None => t!("case-helper", name = name, email = email, at = at),
    }
}

fn end(model: &CaseModel) -> AnyView {
    let action = Url::StaffCaseSection { reference: model.reference.clone(), section: "helper-end".to_owned() }.path();
    let field = FormField::new("helper-reason", t!("case-helper-reason"))
        .hint(t!("case-helper-reason-hint"))
        .error(problems::at(&model.errors, "helper-reason"))
        .value(model.kept.typed.get("helper-reason"));
    view! {
        <form method="post" action=action novalidate aria-label=t!("case-helper-end")>
            <CsrfField />
            <Textarea field=field rows=2 />
            <Button text=t!("case-helper-end") kind=ButtonKind::Secondary />
        </form>
    }
    .into_any()
}

/// That somebody was joined, and that it ended, between the events of the case. They have no number: they are no events.
pub fn with_helpers(mut rows: Vec<StaffRow>, helpers: &[Helper], local: impl Fn(Timestamp) -> DateTime) -> Vec<StaffRow> {
    let row = |at, title| StaffRow { seq: 0, at: local(at), on: None, by: None, title, text: None, staff: None };
    for helper in helpers {
        let name = || helper.name.clone();
        rows.push(row(helper.joined, t!("history-helper-joined", name = name())));
        rows.extend(helper.ended.as_ref().map(|end| {
            let title = match end.by {
                Side::Family => t!("history-helper-ended", name = name()),
                Side::Office => t!("history-helper-ended-us", name = name()),
            };
            StaffRow { staff: end.reason.clone(), ..row(end.at, title) }
        }));
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    rows
}
