//! A case that somebody of the staff reads or works on.

use domain::policy::{CaseAccess, HandleCase, Proof, ReadCase, authorize};
use domain::reference::Reference;
use store::audit::Entry;
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

pub(super) async fn record_reading(portal: &Portal, signed_in: &SignedIn, file: &CaseFile) -> Outcome<()> {
    let mut unit = portal.store.begin().await?;
    let subject = file.case.id.to_string();
    let account = Some(signed_in.account.id);
    unit.audit(Entry { at: portal.clock.now(), account, action: "case.read", subject: &subject, event: None }).await?;
    Ok(unit.save().await?)
}

pub(super) async fn handle(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<HandleCase>, CaseFile)> {
    let (_, file) = read(portal, signed_in, reference).await?;
    let proof = authorize::<HandleCase>(&signed_in.viewer(), find(portal, reference).await?)?;
    Ok((proof, file))
}
