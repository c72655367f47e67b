//! What a person writes: a message, the answer to our question, that they want the rest.

use app::components::ErrorMessage;
use app::{Url, problems, t};
use axum::extract::{Path, State};
use axum::routing::{MethodRouter, post};
use domain::case::{Case, Command, EventKind, Refusal, permits};
use domain::form::{FieldError, Needed, parse_message};
use domain::policy::{HelpWith, Proof, ReadCase, Role, authorize};
use jiff::civil::Date;

use super::own::{find, followed, own_request, refused};
use super::request::{draw, only_own};
use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect, first};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::requests::{self, Undone};
use crate::state::Portal;

/// Something a person writes: its field, what is wrong when it is missing, what to say when it is done.
#[derive(Clone, Copy)]
pub(super) struct Said {
    field: &'static str,
    missing: FieldError,
    done: &'static str,
    /// What is done: the words, today, and the question that stood on the page.
    command: fn(String, Date, Option<i64>) -> Command,
}

pub(super) const MESSAGE: Said = Said {
    field: "message",
    missing: FieldError::Missing(Needed::Message),
    done: "sent",
    command: |text, _, _| Command::Write(text),
};

/// The answer to our question: the month goes on by itself.
pub(super) const CLARIFICATION: Said = Said {
    field: "clarification",
    missing: FieldError::Empty,
    done: "clarified",
    command: |text, on, ask| Command::AnswerQuestion { ask, text, on },
};

/// After one letter, the rest: the case goes back to work with the same day of receipt (capability A13).
pub(super) const REST: Said =
    Said { field: "rest", missing: FieldError::Empty, done: "rest", command: |text, _, _| Command::AskRest(text) };

/// Takes what is said in one's own request.
pub(super) fn taking(said: Said) -> MethodRouter<Portal> {
    post(async move |State(portal), page, signed_in, Path(reference), ProtectedForm(fields)| {
        take(&portal, &page, &signed_in, reference, fields, said).await
    })
}

/// Whether the page of a request has the form of a field.
fn has_form(case: &Case, field: &str, role: Role) -> bool {
    match field {
        "clarification" => case.open_question().is_some(),
        "rest" => permits(case.kind(), case.state, EventKind::RestAsked, role),
        _ => true,
    }
}

async fn take(portal: &Portal, page: &Page, signed_in: &SignedIn, reference: String, fields: Fields, said: Said) -> Outcome {
    let Said { mut field, missing, done, command } = said;
    let fields = collect(fields);
    let (typed, asked) = (first(&fields, field).to_owned(), first(&fields, "ask").parse().ok());
    if let Ok(helps) = authorize::<HelpWith>(&signed_in.viewer(), find(portal, &reference).await?) {
        return help(portal, page, signed_in, &helps, (typed, said)).await;
    }
    let own = followed(portal, signed_in, &reference).await?;
    if !own.resource().authority.stands() {
        return only_own(portal, page, signed_in, &own, Some(typed)).await;
    }
    let (proof, file) = own_request(portal, signed_in, &reference).await?;
    // Where its own form is not there any more, the words can still be sent as a message.
    if !has_form(&file.case, field, signed_in.account.role) {
        field = MESSAGE.field;
    }
    let errors = match parse_message(field, missing, &typed) {
        _ if !file.unreadable.is_empty() => {
            vec![ErrorMessage { field: field.into(), message: t!("request-unreadable-refused") }]
        }
        Err(problems) => problems::list(&problems),
        Ok(text) => match requests::act(portal, &proof, command(text, portal.clock.today(), asked)).await {
            Ok(_) => return Ok(see_other(&Url::AccountRequest(file.reference.as_text()).with("done", done))),
            Err(Undone::Refused(refusal)) => {
                // The question was answered just now.
                if field == CLARIFICATION.field && refusal != Refusal::QuestionChanged {
                    field = MESSAGE.field;
                }
                vec![refused(field, refusal)]
            }
            // It lapsed just now.
            Err(Undone::Denied(_)) => return only_own(portal, page, signed_in, &own, Some(typed)).await,
            Err(cause) => return Err(cause.into()),
        },
    };
    draw(portal, page, signed_in, &file, vec![(field, typed)], errors).await
}

/// Who helps writes messages, and nothing that decides for who asked.
async fn help(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    proof: &Proof<HelpWith>,
    (typed, said): (String, Said),
) -> Outcome {
    let field = MESSAGE.field;
    if said.field != field {
        return Err(Fault::NotFound);
    }
    let file = portal.store.case(&authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?).await?;
    let errors = match parse_message(field, MESSAGE.missing, &typed) {
        _ if !file.unreadable.is_empty() => {
            vec![ErrorMessage { field: field.into(), message: t!("request-unreadable-refused") }]
        }
        Err(problems) => problems::list(&problems),
        Ok(text) => match requests::write_to_help(portal, proof, text).await {
            Ok(_) => return Ok(see_other(&Url::AccountRequest(file.reference.as_text()).with("done", MESSAGE.done))),
            Err(Undone::Refused(refusal)) => vec![refused(field, refusal)],
            Err(cause) => return Err(cause.into()),
        },
    };
    draw(portal, page, signed_in, &file, vec![(field, typed)], errors).await
}
