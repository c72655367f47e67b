//! `/account/requests/{reference}/query`: why a part of a reply was held back (capability F10).

use app::components::ErrorMessage;
use app::{Url, problems, t};
use axum::extract::{Path, State};
use domain::case::{Case, Command, Withheld};
use domain::form::{FieldError, parse_message};

use super::own::{followed, own_request, refused};
use super::request::{draw, only_own, shown};
use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect, first};
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn, see_other};
use crate::service::requests::{self, Undone};
use crate::state::Portal;

/// A message that names the part, as the person reads it.
pub(super) async fn send(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let fields = collect(fields);
    let named = first(&fields, "part").to_owned();
    let own = followed(&portal, &signed_in, &reference).await?;
    if !own.resource().authority.stands() {
        return only_own(&portal, &page, &signed_in, &own, Some(first(&fields, &format!("query-{named}")).to_owned())).await;
    }
    let (proof, file) = own_request(&portal, &signed_in, &reference).await?;
    let read = shown(&portal, &signed_in, &file).await?;
    let here = Url::AccountRequest(file.reference.as_text());
    let field = format!("query-{named}");
    let typed = first(&fields, &field).to_owned();
    // What is not shown any more has nothing to ask about: the page says what there is, and the words can be sent as a message.
    let Some(what) = part(&read, &named).map(|part| part.what.clone()) else {
        let gone = ErrorMessage { field: "message".into(), message: t!("query-gone") };
        return draw(&portal, &page, &signed_in, &file, vec![("message", typed)], vec![gone]).await;
    };
    let errors = match parse_message("query", FieldError::Empty, &typed) {
        _ if !file.unreadable.is_empty() => vec![ErrorMessage { field, message: t!("request-unreadable-refused") }],
        Err(wrong) => problems::list(&wrong).into_iter().map(|wrong| ErrorMessage { field: field.clone(), ..wrong }).collect(),
        Ok(text) => match requests::act(&portal, &proof, Command::Write(t!("query-message", what = what, text = text))).await {
            Ok(_) => return Ok(see_other(&here.with("done", "query"))),
            Err(Undone::Refused(refusal)) => vec![refused(&field, refusal)],
            Err(cause) => return Err(cause.into()),
        },
    };
    draw(&portal, &page, &signed_in, &file, vec![("query", typed)], errors).await
}

/// A part of a reply that they may read: the event of the reply, and its place.
fn part<'a>(case: &'a Case, named: &str) -> Option<&'a Withheld> {
    let (seq, n) = named.split_once('-')?;
    let (seq, n): (i64, usize) = (seq.parse().ok()?, n.parse().ok()?);
    let given = case.open_replies().find(|given| given.seq == seq)?;
    given.reply.withheld.get(n)
}
