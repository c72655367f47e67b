//! `/staff/cases/{reference}/ways-in` and `new-code`: a letter or a link got into the wrong
//! hands. `helper-end`: somebody must not help any more.

use std::collections::BTreeMap;

use app::components::ErrorMessage;
use app::pages::staff::Kept;
use app::{Url, problems, t};
use axum::extract::{Path, State};

use domain::form::{Limit, TypedMove, clean_text};
use domain::policy::{EndHelper, authorize};

use super::case::{Again, draw};
use super::moves::done;
use super::read::handle;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::routes::story::own::refused;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::requests::Undone;
use crate::service::{cases, helpers};
use crate::state::Portal;

/// Ends the code on the letter, links and sessions of who asked, for a reason. Anybody who handles cases may: it only closes a door.
pub(super) async fn stop(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    match said("ways-in-reason", fields) {
        Ok(why) => {
            cases::stop_ways_in(&portal, &proof, t!("ways-in-stopped-note", why = why)).await?;
            Ok(done(&file, "ways-in"))
        }
        Err(again) => draw(&portal, &page, &signed_in, &file, again).await,
    }
}

/// The reason that this field gives; or the page again, with what was typed.
fn said(name: &str, fields: BTreeMap<String, String>) -> Result<String, Again> {
    let kept = Kept { form: None, typed: TypedMove(fields) };
    let message = match clean_text(kept.typed.get(name), Limit::LONG) {
        Ok(Some(reason)) => return Ok(reason),
        Ok(None) => t!("problem-why-empty"),
        Err(wrong) => problems::words(wrong),
    };
    Err(Again { kept, errors: vec![ErrorMessage { field: name.into(), message }], seen: None })
}

/// Makes another code, and leads to the letter with it.
pub(super) async fn renew(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    match cases::renew_letter(&portal, &proof, t!("ways-in-renewed-note")).await {
        Ok(true) => Ok(see_other(&Url::StaffIntakeLetter(file.reference.as_text()).path())),
        Ok(false) => Err(Fault::NotFound),
        Err(Undone::Refused(refusal)) => {
            draw(&portal, &page, &signed_in, &file, Again::wrong(vec![refused("take", refusal)])).await
        }
        Err(cause) => Err(cause.into()),
    }
}

/// Ends that somebody helps who asked, for a reason.
pub(super) async fn end_helper(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let (handled, file) = handle(&portal, &signed_in, &reference).await?;
    let proof = authorize::<EndHelper>(&signed_in.viewer(), handled.resource().clone())?;
    match said("helper-reason", fields) {
        Ok(reason) => {
            helpers::end(&portal, &proof, Some(&reason)).await?;
            Ok(done(&file, "helper-ended"))
        }
        Err(again) => draw(&portal, &page, &signed_in, &file, again).await,
    }
}
