//! `/dates`: the calculator of statutory dates.

use std::collections::BTreeMap;

use app::components::ErrorMessage;
use app::dates::{breach_model, deadline_model, fault_text};
use app::pages::public::{DatesModel, DatesPage};
use app::words::Locale;
use app::{problems, t};
use axum::extract::{Query, State};
use domain::form::{Answer, DateParts, NoAnswer, TypedDates};
use domain::kind::Kind;
use leptos::prelude::*;

use crate::http::Outcome;
use crate::http::page::Page;
use crate::state::Portal;

/// A form of the method GET: it changes nothing, and its answer has an address. Without a question it shows today's.
pub(super) async fn calculator(
    State(portal): State<Portal>,
    page: Page,
    Query(mut fields): Query<BTreeMap<String, String>>,
) -> Outcome {
    let typed = if fields.is_empty() {
        let received = DateParts::of(portal.clock.today());
        TypedDates { kind: Kind::Access.as_str().into(), received, ..TypedDates::default() }
    } else {
        TypedDates::read(|name| fields.remove(name).unwrap_or_default())
    };
    let calendar = portal.calendar().await?;
    let (date, errors) = match typed.answer(&calendar) {
        Ok(Answer::Days(deadline)) => (Some(deadline_model(&Locale::current(), &deadline, None)), Vec::new()),
        Ok(Answer::Hours(breach)) => (Some(breach_model(&Locale::current(), breach)), Vec::new()),
        Err(NoAnswer::Typed(wrong)) => (None, problems::list(&wrong)),
        Err(NoAnswer::Clock(field, fault)) => (None, vec![ErrorMessage { field: field.into(), message: fault_text(fault) }]),
    };
    let bad = !errors.is_empty();
    let model = DatesModel { typed, date, errors, holidays: calendar.to_short() };
    let view = move || view! { <DatesPage model=model /> }.into_any();
    Ok(if bad { page.again(t!("dates-title"), view) } else { page.show(t!("dates-title"), view) })
}
