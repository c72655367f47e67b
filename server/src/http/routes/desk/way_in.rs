//! `/staff/cases/{reference}/ways-in` and `new-code`: a letter or a link got into the wrong hands.

use app::Url;
use axum::extract::{Path, State};

use super::moves::done;
use super::read::handle;
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::{Fault, Outcome, SignedIn, see_other};
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
