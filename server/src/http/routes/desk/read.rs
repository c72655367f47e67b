//! A case that somebody of the staff reads or works on.

use domain::policy::{CaseAccess, HandleCase, Proof, ReadCase, ReviewCase, authorize};
use domain::reference::Reference;
use store::case::CaseFile;

use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn find(portal: &Portal, reference: &str) -> Outcome<CaseAccess> {
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    portal.store.find_case(&reference).await?.ok_or(Fault::NotFound)
}

pub(super) async fn read(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<ReadCase>, CaseFile)> {
    if !signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let proof = authorize::<ReadCase>(&signed_in.viewer(), find(portal, reference).await?)?;
    let file = portal.store.case(&proof).await?;
    Ok((proof, file))
}

pub(super) async fn handle(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<HandleCase>, CaseFile)> {
    // Before it is read: who may not do it has seen nothing.
    let proof = authorize::<HandleCase>(&signed_in.viewer(), find(portal, reference).await?)?;
    let (_, file) = read(portal, signed_in, reference).await?;
    Ok((proof, file))
}

pub(super) async fn review(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<ReviewCase>, CaseFile)> {
    let proof = authorize::<ReviewCase>(&signed_in.viewer(), find(portal, reference).await?)?;
    let (_, file) = read(portal, signed_in, reference).await?;
    Ok((proof, file))
}
