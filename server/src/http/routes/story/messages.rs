//! What a person writes: a message, the answer to our question, that they want the rest.

use app::components::ErrorMessage;
use app::{Url, problems, t};
use axum::extract::{Path, State};
use domain::case::{Command, Dated};
use domain::form::{FieldError, Needed, parse_message};
use jiff::civil::Date;
use serde::Deserialize;

use super::own::{own_request, refused};
use super::request::draw;
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn, see_other};
use crate::service::requests::{self, Undone};
use crate::state::Portal;

#[derive(Debug, Deserialize)]
pub(super) struct MessageForm {
    #[serde(default)]
    message: String,
}

pub(super) async fn write(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<MessageForm>,
) -> Outcome {
    let said = Said { field: "message", missing: FieldError::Missing(Needed::Message), typed: form.message, done: "sent" };
    say(&portal, &page, &signed_in, &reference, said, |text, _| Command::Write(text)).await
}

#[derive(Debug, Deserialize)]
pub(super) struct ClarificationForm {
    #[serde(default)]
    clarification: String,
}

/// The answer to our question: the month goes on by itself.
pub(super) async fn clarify(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<ClarificationForm>,
) -> Outcome {
    let said = Said { field: "clarification", missing: FieldError::Empty, typed: form.clarification, done: "clarified" };
    say(&portal, &page, &signed_in, &reference, said, |text, on| Command::AnswerQuestion(Dated { text, on })).await
}

#[derive(Debug, Deserialize)]
pub(super) struct RestForm {
    #[serde(default)]
    rest: String,
}

/// After one letter, the rest: the case goes back to work with the same day of receipt (capability A13).
pub(super) async fn ask_rest(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<RestForm>,
) -> Outcome {
    let said = Said { field: "rest", missing: FieldError::Empty, typed: form.rest, done: "rest" };
    say(&portal, &page, &signed_in, &reference, said, |text, _| Command::AskRest(text)).await
}

/// Something a person writes: its field, what is wrong when it is missing, what was typed, what to say when it is done.
struct Said {
    field: &'static str,
    missing: FieldError,
    typed: String,
    done: &'static str,
}

async fn say(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    reference: &str,
    said: Said,
    command: fn(String, Date) -> Command,
) -> Outcome {
    let Said { field, missing, typed, done } = said;
    let (proof, file) = own_request(portal, signed_in, reference).await?;
    if !file.unreadable.is_empty() {
        let error = ErrorMessage { field: field.into(), message: t!("request-unreadable-refused") };
        return draw(portal, page, signed_in, &file, (field, typed), vec![error]).await;
    }
    let text = match parse_message(field, missing, &typed) {
        Ok(text) => text,
        Err(problems) => return draw(portal, page, signed_in, &file, (field, typed), problems::list(&problems)).await,
    };
    match requests::act(portal, &proof, command(text, portal.clock.today())).await {
        Ok(_) => Ok(see_other(&Url::AccountRequest(file.reference.as_text()).with("done", done))),
        Err(Undone::Refused(refusal)) => {
            draw(portal, page, signed_in, &file, (field, typed), vec![refused(field, refusal)]).await
        }
        Err(cause) => Err(cause.into()),
    }
}
