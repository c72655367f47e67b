//! One's own request, and what belongs to it.

use app::components::ErrorMessage;
use app::problems;
use domain::case::{Case, Message, Refusal};
use domain::policy::{CaseAccess, OpenReply, Proof, ReadCase, authorize};
use domain::reference::Reference;
use store::case::CaseFile;

use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// Authority over one's own request, by its reference as it was typed.
pub(super) async fn own_request(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<OpenReply>, CaseFile)> {
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    let access = portal.store.find_case(&reference).await?.ok_or(Fault::NotFound)?;
    let viewer = signed_in.viewer();
    let proof = authorize::<OpenReply>(&viewer, access.clone())?;
    let file = portal.store.case(&authorize::<ReadCase>(&viewer, access)?).await?;
    Ok((proof, file))
}

/// Requests that were sent together are one conversation (capability A23).
pub(crate) struct Conversation {
    /// The others: reference, and whom they are about.
    pub others: Vec<(String, String)>,
    /// Every message of all of them, in order.
    pub messages: Vec<Message>,
    /// Whether all of the others could be read.
    pub whole: bool,
}

/// The conversation that a request belongs to.
pub(crate) async fn conversation(portal: &Portal, signed_in: &SignedIn, file: &CaseFile) -> Outcome<Conversation> {
    let viewer = signed_in.viewer();
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let readable = |case: &Case| {
        let all = signed_in.account.role.is_staff();
        if all { case.messages.clone() } else { case.readable_messages().cloned().collect() }
    };
    let (mut others, mut messages, mut whole) = (Vec::new(), readable(&file.case), true);
    for (case, reference) in portal.store.linked_cases(&authorize::<ReadCase>(&viewer, access.clone())?).await? {
        if case != file.case.id {
            let proof = authorize::<ReadCase>(&viewer, CaseAccess { case, ..access.clone() })?;
            let other = portal.store.case(&proof).await?;
            let names = portal.store.case_names(&proof, None).await?;
            whole &= other.unreadable.is_empty();
            messages.extend(readable(&other.case));
            others.push((reference.as_text(), names.subject));
        }
    }
    messages.sort_by_key(|message| message.at);
    Ok(Conversation { others, messages, whole })
}

/// Authority over the requests that were sent with this one, in their order.
pub(super) async fn linked_proofs(portal: &Portal, signed_in: &SignedIn, file: &CaseFile) -> Outcome<Vec<Proof<OpenReply>>> {
    let viewer = signed_in.viewer();
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let linked = portal.store.linked_cases(&authorize::<ReadCase>(&viewer, access.clone())?).await?;
    let others = linked.into_iter().filter(|(case, _)| *case != file.case.id);
    others.map(|(case, _)| Ok(authorize(&viewer, CaseAccess { case, ..access.clone() })?)).collect()
}

/// A refusal at the field that asked for it.
pub(crate) fn refused(field: &str, refusal: Refusal) -> ErrorMessage {
    ErrorMessage { field: field.to_owned(), message: problems::refusal(refusal) }
}
