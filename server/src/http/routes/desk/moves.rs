//! `/staff/cases/{reference}/{move}`: what an officer does to a case.

use std::collections::BTreeMap;

use app::components::ErrorMessage;
use app::pages::staff::Kept;
use app::{Url, problems, t};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::Command;
use domain::form::{DateParts, Move, TypedMove};
use domain::policy::{HandleCase, Proof};
use store::case::CaseFile;

use super::case::draw;
use super::read::handle;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::routes::story::own::refused;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::cases;
use crate::service::requests::Undone;
use crate::state::Portal;

pub(super) fn done(file: &CaseFile, what: &str) -> Response {
    see_other(&Url::StaffCase(file.reference.as_text()).with("done", what))
}

pub(super) async fn take(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    if !file.unreadable.is_empty() {
        return draw(&portal, &page, &signed_in, &file, Kept::default(), stopped("take")).await;
    }
    let asked = Asking { command: Command::Take, field: "take", kept: Kept::default(), done: "taken" };
    act(&portal, &page, &signed_in, (&proof, &file), asked).await
}

/// One of the forms of the case page.
pub(super) async fn move_case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((reference, section)): Path<(String, String)>,
    ProtectedForm(fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let form = Move::find_by_section(&section).ok_or(Fault::NotFound)?;
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let typed = typed(form, fields);
    let kept = Kept { form: Some(form), typed: typed.clone() };
    if !file.unreadable.is_empty() {
        return draw(&portal, &page, &signed_in, &file, kept, stopped(form.field())).await;
    }
    match form.parse(&typed, &file.case, portal.clock.today()) {
        Ok(command) => {
            let asked = Asking { command, field: form.on().unwrap_or(form.field()), kept, done: form.section() };
            act(&portal, &page, &signed_in, (&proof, &file), asked).await
        }
        Err(problems) => draw(&portal, &page, &signed_in, &file, kept, problems::list(&problems)).await,
    }
}

fn typed(form: Move, mut fields: BTreeMap<String, String>) -> TypedMove {
    let mut take = |name: &str| fields.remove(name).unwrap_or_default();
    let mut part = |part: &str| form.on().map_or_else(String::new, |name| take(&format!("{name}-{part}")));
    let on = DateParts { day: part("day"), month: part("month"), year: part("year") };
    TypedMove { text: take(form.field()), choice: form.choice().map_or_else(String::new, take), on }
}

/// Nothing is decided about a case of which something cannot be read.
pub(super) fn stopped(field: &str) -> Vec<ErrorMessage> {
    vec![ErrorMessage { field: field.into(), message: t!("case-unreadable-refused") }]
}

/// A command, where its refusal is shown, what was typed, what to say when it is done.
struct Asking {
    command: Command,
    field: &'static str,
    kept: Kept,
    done: &'static str,
}

/// Does a command, and goes back to the case; a refusal is shown at the field that asked.
async fn act(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    (proof, file): (&Proof<HandleCase>, &CaseFile),
    asked: Asking,
) -> Outcome {
    match cases::act(portal, proof, asked.command).await {
        Ok(()) => Ok(done(file, asked.done)),
        Err(Undone::Refused(refusal)) => {
            draw(portal, page, signed_in, file, asked.kept, vec![refused(asked.field, refusal)]).await
        }
        Err(cause) => Err(cause.into()),
    }
}
