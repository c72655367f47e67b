//! `/requests/new/{kind}/{step}`: which page a step of a form is.

use axum::extract::{Path, Query, State};
use domain::ask::{self, first_open};
use domain::form::Problems;

use super::form::{Form, Scope, already_sent, family, no_staff, parse_kind, to_open, to_step};
use super::{check, delete, email, evidence as papers, question, start};
use crate::http::csrf::ProtectedForm;
use crate::http::fields::{collect, first};
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, Who};
use crate::state::Portal;

pub(super) async fn step(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    Path((kind, step)): Path<(String, String)>,
    Query(scope): Query<Scope>,
    Query(code): Query<email::CodeQuery>,
) -> Outcome {
    no_staff(&who)?;
    let kind = parse_kind(&kind)?;
    match (step.as_str(), family(&who)) {
        ("start", signed_in) => start::draw(&portal, &page, signed_in, kind, &scope).await,
        ("email", None) => Ok(email::ask(&page, kind, &scope)),
        ("code", None) => Ok(email::ask_code(&page, kind, &code, &scope)),
        ("delete", Some(signed_in)) => delete::ask(&portal, &page, signed_in, kind).await,
        _ if step != "check" && ask::find_question(kind, &step).is_none() => Err(Fault::NotFound),
        (_, None) => Ok(to_step(kind, "start")),
        ("check", Some(signed_in)) => {
            let form = match Form::look(&portal, signed_in, kind).await? {
                Ok(form) => form,
                Err(reference) => return Ok(already_sent(&page, kind, &reference)),
            };
            match first_open(kind, &form.draft.answers, &form.offers) {
                Some(question) => Ok(to_open(kind, question.step)),
                None => check::draw(&portal, &page, signed_in, &form, (scope.begun.clone(), Vec::new())).await,
            }
        }
        (_, Some(signed_in)) => {
            let form = match Form::look(&portal, signed_in, kind).await? {
                Ok(form) => form,
                Err(reference) => return Ok(already_sent(&page, kind, &reference)),
            };
            match form.asked(&step) {
                None => Ok(form.go_on()),
                Some(question) if question.step == "evidence" => {
                    papers::draw(&portal, &page, signed_in, &form, String::new(), Vec::new()).await
                }
                Some(question) => {
                    let typed = form.typed(question);
                    // Sent back from the check: an answer is missing, or no longer one of the choices.
                    let problems = if scope.open.is_empty() { Problems::default() } else { form.problems(question) };
                    Ok(question::draw(&page, form, question, typed, &problems))
                }
            }
        }
    }
}

/// The page for papers: its address has a body limit of its own.
pub(super) async fn evidence(
    state: State<Portal>,
    page: Page,
    who: Who,
    Path(kind): Path<String>,
    scope: Query<Scope>,
    code: Query<email::CodeQuery>,
) -> Outcome {
    step(state, page, who, Path((kind, "evidence".to_owned())), scope, code).await
}

pub(super) async fn answer(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    network: Network,
    Path((kind, step)): Path<(String, String)>,
    ProtectedForm(pairs): ProtectedForm<Vec<(String, String)>>,
) -> Outcome {
    no_staff(&who)?;
    let kind = parse_kind(&kind)?;
    let typed = collect(pairs);
    let text = |name: &str| first(&typed, name).to_owned();
    let scope =
        Scope { about: text("about"), person: text("person"), item: text("item"), over: text("over"), ..Scope::default() };
    match (step.as_str(), family(&who)) {
        ("email", None) => email::send_code(&portal, &page, &network, kind, &scope, &text("email")).await,
        ("code", None) => email::enter_code(&portal, &page, (&who, &network), kind, &scope, &text("id"), &text("code")).await,
        ("delete", Some(signed_in)) => delete::delete(&portal, signed_in, kind).await,
        _ if !["start", "check"].contains(&step.as_str()) && ask::find_question(kind, &step).is_none() => Err(Fault::NotFound),
        (_, None) => Ok(to_step(kind, "start")),
        ("start", Some(signed_in)) => start::begin(&portal, &page, signed_in, kind, &scope, typed).await,
        ("check", Some(signed_in)) => check::send(&portal, &page, signed_in, kind, &typed).await,
        (_, Some(signed_in)) => question::answer(&portal, &page, signed_in, kind, &step, typed).await,
    }
}
