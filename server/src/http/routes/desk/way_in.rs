//! `/staff/cases/{reference}/ways-in` and `new-code`: a letter or a link got into the wrong
//! hands. `helper-end`: somebody must not help any more.

<<<<<<< HEAD
use app::components::ErrorMessage;
=======
use std::collections::BTreeMap;

use app::components::ErrorMessage;
use app::pages::staff::Kept;
>>>>>>> work
use app::{Url, problems, t};
use axum::extract::{Path, State};
use domain::form::{Problems, parse_email};
use serde::Deserialize;

<<<<<<< HEAD
=======
use domain::form::{Limit, TypedMove, clean_text};
use domain::policy::{EndHelper, authorize};

>>>>>>> work
use super::case::{Again, draw};
use super::moves::done;
use super::read::handle;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
<<<<<<< HEAD
use crate::service::code_address::{Change, tell};
=======
use crate::service::helpers;
>>>>>>> work
use crate::state::Portal;

/// Ends the code on the letter, links and sessions of who asked.
pub(super) async fn stop(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let mut unit = portal.store.begin().await?;
    unit.stop_ways_in(&proof, portal.clock.now()).await?;
    unit.save().await?;
    Ok(done(&file, "ways-in"))
}

/// Makes another code, and leads to the letter with it.
pub(super) async fn renew(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let mut unit = portal.store.begin().await?;
    if !unit.renew_letter(&proof, portal.clock.now()).await? {
        return Err(Fault::NotFound);
    }
    unit.save().await?;
    Ok(see_other(&Url::StaffIntakeLetter(file.reference.as_text()).path()))
}

<<<<<<< HEAD
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct CodeAddressForm {
    code_address: String,
    old_way: String,
}

/// Sends the codes of who asked to another address: somebody else reads the one that there is.
pub(super) async fn move_codes(
=======
/// Ends that somebody helps who asked, for a reason.
pub(super) async fn end_helper(
>>>>>>> work
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
<<<<<<< HEAD
    ProtectedForm(form): ProtectedForm<CodeAddressForm>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let email = match parse_email(&form.code_address) {
        Ok(email) => email,
        Err(wrong) => {
            let errors = problems::list(&Problems::one("code-address", wrong));
            return draw(&portal, &page, &signed_in, &file, Again::wrong(errors)).await;
        }
    };
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let changed = match unit.change_email_of_requester(&proof, &email, now).await {
        Ok(changed) => changed,
        Err(store::Error::Conflict(_)) => {
            unit.cancel().await?;
            let errors = vec![ErrorMessage { field: "code-address".into(), message: t!("ways-in-move-taken") }];
            return draw(&portal, &page, &signed_in, &file, Again::wrong(errors)).await;
        }
        Err(cause) => return Err(cause.into()),
    };
    // Where nothing was said of how to reach them, that is no word against it.
    let contact = Some(&file.contact).filter(|_| file.case.was_asked_how_to_reach());
    let change = Change { by: Some(signed_in.account.id), old_unsafe: !form.old_way.is_empty(), contact, proven: false };
    tell(&portal, &mut unit, (proof.resource().requester, &changed), change, now).await?;
    unit.save().await?;
    Ok(done(&file, "staff-code-address"))
=======
    ProtectedForm(fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let (handled, file) = handle(&portal, &signed_in, &reference).await?;
    let proof = authorize::<EndHelper>(&signed_in.viewer(), handled.resource().clone())?;
    let kept = Kept { form: None, typed: TypedMove(fields) };
    let message = match clean_text(kept.typed.get("helper-reason"), Limit::LONG) {
        Ok(Some(reason)) => {
            helpers::end(&portal, &proof, Some(&reason)).await?;
            return Ok(done(&file, "helper-ended"));
        }
        Ok(None) => t!("problem-why-empty"),
        Err(wrong) => problems::words(wrong),
    };
    let errors = vec![ErrorMessage { field: "helper-reason".into(), message }];
    draw(&portal, &page, &signed_in, &file, Again { kept, errors, seen: None }).await
>>>>>>> work
}
