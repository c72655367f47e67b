//! One's own request, and what belongs to it.

use std::collections::BTreeMap;

use app::components::{Attachment, ErrorMessage};
use app::pages::request::{MessageRow, message_rows};
use app::{Url, problems, t};
use axum::response::Response;
use domain::case::{Case, Message, Refusal, Side};
use domain::id::CaseId;
use domain::policy::{CaseAccess, FollowOwn, OpenReply, Proof, ReadCase, authorize};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use store::account::Account;
use store::case::{CaseFile, CaseView};

use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::state::Portal;

/// That a request is one's own, by its reference as it was typed: whatever became of one's authority.
pub(super) async fn followed(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<Proof<FollowOwn>> {
    Ok(authorize::<FollowOwn>(&signed_in.viewer(), find(portal, reference).await?)?)
}

/// What decides who may see a request, by its reference as it was typed.
pub(super) async fn find(portal: &Portal, reference: &str) -> Outcome<CaseAccess> {
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    portal.store.find_case(&reference).await?.ok_or(Fault::NotFound)
}

/// Authority over one's own request as it stands today, by its reference as it was typed.
pub(super) async fn own_access(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<CaseAccess> {
    let access = followed(portal, signed_in, reference).await?.resource().clone();
    authorize::<OpenReply>(&signed_in.viewer(), access.clone())?;
    Ok(access)
}

/// The way to the proof, where no page may tell before it what somebody asked: of a young person whose phone may be in other hands.
pub(super) fn proof_first(portal: &Portal, signed_in: &SignedIn, to: &str) -> Option<Response> {
    let hides = !signed_in.safe_mode && signed_in.hides_asked(portal.clock.now());
    hides.then(|| see_other(&Url::Confirm.with("next", to)))
}

/// Authority over one's own request, and the request.
pub(super) async fn own_request(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<OpenReply>, CaseFile)> {
    let access = own_access(portal, signed_in, reference).await?;
    let viewer = signed_in.viewer();
    let proof = authorize::<OpenReply>(&viewer, access.clone())?;
    let file = portal.store.case(&authorize::<ReadCase>(&viewer, access)?).await?;
    Ok((proof, file))
}

/// The last day of one's own request, if our question were answered today. `None` where no time stands still, or it cannot be read.
pub(crate) async fn limit_if_answered(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<Option<Date>> {
    let Ok((_, file)) = own_request(portal, signed_in, reference).await else { return Ok(None) };
    let deadline = file.case.deadline_if_answered(portal.clock.today(), &*portal.calendar().await?);
    Ok(deadline.and_then(|deadline| deadline.dates.limit))
}

/// The papers that came with messages, by case and event.
pub(crate) type Attached = BTreeMap<(CaseId, i64), Vec<Attachment>>;

/// Requests that were sent together are one conversation (capability A23).
pub(crate) struct Conversation {
    /// The others: reference, and whom they are about.
    pub others: Vec<(String, String)>,
    /// Every message of all of them, in order.
    pub messages: Vec<MessageRow>,
    /// Whether all of the others could be read.
    pub whole: bool,
}

impl Conversation {
    /// As somebody may read it.
    pub(crate) fn of(view: &CaseView, signed_in: &SignedIn, local: impl Fn(Timestamp) -> DateTime, files: &Attached) -> Self {
        let staff = signed_in.account.role.is_staff();
        let readable = |case: &Case| -> Vec<(Timestamp, MessageRow)> {
            let shown: Vec<_> = if staff { case.messages.iter().collect() } else { case.readable_messages().collect() };
            let rows = message_rows(case, shown.iter().copied(), &local);
            let with_files = |(message, row): (&&Message, MessageRow)| {
                let files = files.get(&(case.id, message.seq)).cloned().unwrap_or_default();
                (message.at, MessageRow { files, from: author(view, &signed_in.account, message), ..row })
            };
            shown.iter().zip(rows).map(with_files).collect()
        };
        let cases = std::iter::once(&view.file.case).chain(view.linked.iter().map(|other| &other.case));
        let mut messages: Vec<_> = cases.flat_map(readable).collect();
        messages.sort_by_key(|(at, _)| *at);
        let messages = messages.into_iter().map(|(_, row)| row).collect();
        let others = view.linked.iter().map(|other| (other.reference.as_text(), other.subject.clone())).collect();
        Self { others, messages, whole: view.linked.iter().all(|other| other.whole) }
    }
}

/// Whose words they are, where somebody helps or helped.
fn author(view: &CaseView, reader: &Account, message: &Message) -> Option<String> {
    if message.side == Side::Office {
        return None;
    }
    match view.helpers.iter().find(|helper| Some(helper.account) == message.by) {
        Some(helper) if helper.account == reader.id => None,
        Some(helper) => Some(t!("message-helper", name = helper.name.clone())),
        None if view.helpers.iter().any(|helper| helper.account == reader.id) => Some(t!("message-asker")),
        None => None,
    }
}

/// A refusal at the field that asked for it.
pub(crate) fn refused(field: &str, refusal: Refusal) -> ErrorMessage {
    ErrorMessage { field: field.to_owned(), message: problems::refusal(refusal) }
}
