//! Asking for a copy: one question a page, check answers, send.

use app::pages::request::{CheckModel, CheckPage, HowPage, StartPage, WhatModel, WhatPage, WhoModel, WhoPage};
use app::{Url, problems, t};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::clock::{Deadline, MonthFacts};
use domain::form::{AccessAnswers, AccessField, FieldError, Problems};
use domain::id::{DraftId, PersonKey};
use domain::notice::Notice;
use leptos::prelude::*;
use serde::Deserialize;
use store::draft::Draft;
use uuid::Uuid;

use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, Who, see_other};
use crate::service::requests::{self, Undone};
use crate::state::Portal;

pub(super) async fn start(page: Page, who: Who) -> Response {
    let signed_in = who.signed_in.is_some();
    page.show(t!("request-start-title"), move || view! { <StartPage signed_in=signed_in /> }.into_any())
}

/// A page of the form: a question, or the answers before sending.
enum Step {
    Ask(AccessField),
    Check,
}

fn step_of(kind: &str, step: &str) -> Outcome<Step> {
    match (kind, step, AccessField::find_by_name(step)) {
        ("access", "check", _) => Ok(Step::Check),
        ("access", _, Some(field)) => Ok(Step::Ask(field)),
        _ => Err(Fault::NotFound),
    }
}

fn url_of(step: &str) -> String {
    Url::RequestStep { kind: "access".into(), step: step.into() }.path()
}

/// Families only: staff key in requests elsewhere.
fn family_only(signed_in: &SignedIn) -> Outcome<()> {
    if signed_in.account.role.is_staff() { Err(Fault::NotFound) } else { Ok(()) }
}

async fn people(portal: &Portal, signed_in: &SignedIn) -> Outcome<Vec<(PersonKey, String)>> {
    let family = portal.store.list_family(&signed_in.viewer(), portal.clock.today()).await?;
    Ok(family.into_iter().map(|r| (r.person, r.name)).collect())
}

pub(super) async fn step(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((kind, step)): Path<(String, String)>,
) -> Outcome {
    family_only(&signed_in)?;
    let step = step_of(&kind, &step)?;
    let draft = requests::draft(&portal, &signed_in.own()?).await?;
    match step {
        Step::Check => match draft.answers.first_open() {
            Some(field) => Ok(see_other(&url_of(field.as_str()))),
            None => check_page(&portal, &page, &signed_in, &draft, &Problems::default()).await,
        },
        Step::Ask(field) => question(&portal, &page, &signed_in, field, Typed::of(&draft.answers), &Problems::default()).await,
    }
}

/// What a form sends: the fields of every question, each page sends its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    subject: String,
    scope: String,
    categories: Vec<String>,
    details: String,
    format: String,
    draft: Option<Uuid>,
}

impl Typed {
    /// The answers of a draft, as they were typed.
    fn of(answers: &AccessAnswers) -> Self {
        let word = |value: Option<serde_json::Value>| value.and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        Self {
            subject: answers.subject.as_ref().map(|p| p.0.clone()).unwrap_or_default(),
            scope: word(answers.scope.and_then(|s| serde_json::to_value(s).ok())),
            categories: answers.categories.clone(),
            details: answers.details.clone().unwrap_or_default(),
            format: word(answers.format.and_then(|f| serde_json::to_value(f).ok())),
            draft: None,
        }
    }
}

async fn question(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    field: AccessField,
    typed: Typed,
    problems: &Problems,
) -> Outcome {
    let errors = problems::list(problems);
    let (title, view): (String, Box<dyn FnOnce() -> AnyView>) = match field {
        AccessField::Who => {
            let model = WhoModel { choices: people(portal, signed_in).await?, chosen: typed.subject, errors };
            (t!("request-who-title"), Box::new(move || view! { <WhoPage model=model /> }.into_any()))
        }
        AccessField::What => {
            let model = WhatModel { scope: typed.scope, categories: typed.categories, details: typed.details, errors };
            (t!("request-what-title"), Box::new(move || view! { <WhatPage model=model /> }.into_any()))
        }
        AccessField::How => {
            let format = typed.format;
            (t!("request-how-title"), Box::new(move || view! { <HowPage format=format errors=errors /> }.into_any()))
        }
    };
    Ok(if problems.is_empty() { page.show(title, view) } else { page.again(title, view) })
}

pub(super) async fn answer(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((kind, step)): Path<(String, String)>,
    ProtectedForm(typed): ProtectedForm<Typed>,
) -> Outcome {
    family_only(&signed_in)?;
    let field = match step_of(&kind, &step)? {
        Step::Check => return send(&portal, &page, &signed_in, typed.draft).await,
        Step::Ask(field) => field,
    };
    let own = signed_in.own()?;
    let mut draft = requests::draft(&portal, &own).await?;
    if let Err(problems) = take_answer(&portal, &signed_in, &mut draft.answers, field, &typed).await? {
        return question(&portal, &page, &signed_in, field, typed, &problems).await;
    }
    match requests::keep(&portal, &own, &draft).await {
        Ok(()) => {}
        // Sent in another tab meanwhile: the answer begins a new draft, nothing sent is changed.
        Err(store::Error::Conflict(_)) => return Ok(see_other(&Url::AccountRequests.path())),
        Err(cause) => return Err(cause.into()),
    }
    Ok(see_other(&url_of(field.next().map_or("check", AccessField::as_str))))
}

async fn take_answer(
    portal: &Portal,
    signed_in: &SignedIn,
    answers: &mut AccessAnswers,
    field: AccessField,
    typed: &Typed,
) -> Outcome<Result<(), Problems>> {
    Ok(match field {
        AccessField::Who => {
            let people: Vec<PersonKey> = people(portal, signed_in).await?.into_iter().map(|(key, _)| key).collect();
            answers.answer_who(&typed.subject, &people)
        }
        AccessField::What => {
            let known: Vec<&str> = Notice::current().categories().iter().map(|c| c.id().as_str()).collect();
            answers.answer_what(&typed.scope, &typed.categories, &typed.details, &known)
        }
        AccessField::How => answers.answer_how(&typed.format),
    })
}

async fn send(portal: &Portal, page: &Page, signed_in: &SignedIn, draft: Option<Uuid>) -> Outcome {
    let id = DraftId(draft.ok_or(Fault::Unreadable)?);
    let own = signed_in.own()?;
    match requests::submit(portal, &signed_in.viewer(), &own, id).await {
        Ok(reference) => Ok(see_other(&Url::AccountRequestSent(reference.as_text()).path())),
        Err(Undone::Store(cause)) => Err(cause.into()),
        // An answer is missing, or no longer possible: the person may not be asked about any more.
        Err(Undone::Open | Undone::Denied(_) | Undone::Refused(_)) => {
            let draft = requests::draft(portal, &own).await?;
            if let Some(field) = draft.answers.first_open() {
                return Ok(see_other(&url_of(field.as_str())));
            }
            let problems = Problems::one("subject", FieldError::UnknownChoice);
            check_page(portal, page, signed_in, &draft, &problems).await
        }
    }
}

async fn check_page(portal: &Portal, page: &Page, signed_in: &SignedIn, draft: &Draft, problems: &Problems) -> Outcome {
    let today = portal.clock.today();
    let people = people(portal, signed_in).await?;
    let about = people.into_iter().find(|(key, _)| Some(key) == draft.answers.subject.as_ref()).map(|(_, name)| name);
    let Some(about) = about else { return Ok(see_other(&url_of(AccessField::Who.as_str()))) };
    let model = CheckModel {
        about,
        answers: draft.answers.clone(),
        draft: draft.id,
        deadline: Deadline::month(&MonthFacts::received(today), &*portal.calendar().await?),
        today,
        errors: problems::list(problems),
    };
    let view = move || view! { <CheckPage model=model /> }.into_any();
    let title = t!("request-check-title");
    Ok(if problems.is_empty() { page.show(title, view) } else { page.again(title, view) })
}
