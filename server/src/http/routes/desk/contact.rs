//! `/staff/cases/{reference}/contact`: somebody rings and says how they may be reached.

use axum::extract::{Path, State};
use domain::policy::{CaseAccess, ChangeContact, Proof, ReadCase, authorize};

use super::read::find;
use crate::http::csrf::ProtectedForm;
use crate::http::fields::Fields;
use crate::http::page::Page;
use crate::http::routes::story::contact::{ContactFrame, change, draw, seen};
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

async fn of(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<Proof<ReadCase>> {
    let access: CaseAccess = find(portal, reference).await?;
    if !signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    authorize::<ChangeContact>(&signed_in.viewer(), access.clone())?;
    Ok(authorize::<ReadCase>(&signed_in.viewer(), access)?)
}

pub(super) async fn show(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let proof = of(&portal, &signed_in, &reference).await?;
    let file = portal.store.case(&proof).await?;
    let typed = seen(file.contact.to_typed(), &file.contact);
    Ok(draw(&portal, &page, ContactFrame::to_staff(file.reference.as_text()), typed, Vec::new()))
}

pub(super) async fn save(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let proof = of(&portal, &signed_in, &reference).await?;
    change(&portal, &page, &proof, fields).await
}
