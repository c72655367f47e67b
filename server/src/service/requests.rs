//! What a person does: ask for a copy, write to us, open the reply.

use domain::case::{Case, Command, Facts, Refusal, decide};
use domain::clock::Calendar;
use domain::form::AccessAnswers;
use domain::id::{CaseId, DraftId, PersonKey};
use domain::policy::{ManageAccount, OpenReply, PersonAccess, Proof, Request, Viewer, authorize};
use domain::reference::Reference;
use store::case::NewCase;
use store::draft::Draft;
use store::{Error, Store};

use crate::random;
use crate::state::Portal;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Undone {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
    /// The viewer may not.
    #[error(transparent)]
    Denied(#[from] domain::policy::Denied),
    /// A question has no answer yet.
    #[error("a question is open")]
    Open,
}

/// Who does something, now.
pub fn facts<'a>(portal: &Portal, viewer: &Viewer, calendar: &'a Calendar) -> Facts<'a> {
    let at = portal.clock.now();
    Facts { at, today: portal.clock.local(at).date(), account: viewer.account, role: viewer.role, calendar }
}

/// The open draft of an account, a fresh one where there is none.
///
/// # Errors
/// When the store fails.
pub async fn draft(portal: &Portal, own: &Proof<ManageAccount>) -> store::Result<Draft> {
    if let Some(draft) = portal.store.find_draft(own).await? {
        return Ok(draft);
    }
    let draft = Draft { id: DraftId(random::id()), answers: AccessAnswers::default() };
    let mut unit = portal.store.begin().await?;
    let added = unit.add_draft(own, &draft, portal.clock.now()).await?;
    unit.save().await?;
    if added { Ok(draft) } else { portal.store.find_draft(own).await?.ok_or(Error::Conflict(None)) }
}

/// Keeps answers.
///
/// # Errors
/// [`Error::Conflict`] when the draft was sent meanwhile (in another tab).
pub async fn keep(portal: &Portal, own: &Proof<ManageAccount>, draft: &Draft) -> store::Result<()> {
    let mut unit = portal.store.begin().await?;
    if !unit.keep_draft(own, draft, portal.clock.now()).await? {
        return Err(Error::Conflict(None));
    }
    unit.save().await
}

/// Sends a draft: the request, its event, its queue row and its audit entry in one unit of work. Sent again, it leads to
/// the same request; nothing is sent twice.
///
/// # Errors
/// [`Undone`].
pub async fn submit(portal: &Portal, viewer: &Viewer, own: &Proof<ManageAccount>, id: DraftId) -> Result<Reference, Undone> {
    let store = &portal.store;
    if let Some(reference) = sent_before(store, own, id).await? {
        return Ok(reference);
    }
    let calendar = portal.calendar().await?;
    let facts = facts(portal, viewer, &calendar);
    let mut unit = store.begin().await?;
    let Some(answers) = unit.take_draft(own, id, facts.at).await? else {
        unit.cancel().await?;
        return sent_before(store, own, id).await?.ok_or(Undone::Denied(domain::policy::Denied));
    };
    let submission = answers.submission(viewer.account, facts.today).ok_or(Undone::Open)?;
    let proof = may_request(store, viewer, &submission.subject, facts.today).await?;
    let new = NewCase { id: CaseId(random::id()), reference: random::reference(), draft: id, kind: submission.kind };
    let mut locked = unit.open_case(&proof, &new).await?;
    let events = decide(&locked.case, Command::Submit(submission), facts)?;
    unit.append(&mut locked, facts, events).await?;
    unit.save().await?;
    Ok(new.reference)
}

async fn sent_before(store: &Store, own: &Proof<ManageAccount>, id: DraftId) -> store::Result<Option<Reference>> {
    if store.owns_draft(own, id).await? { store.find_case_of_draft(id).await } else { Ok(None) }
}

/// Proof that a viewer may ask about a person.
///
/// # Errors
/// [`Undone::Denied`].
pub async fn may_request(
    store: &Store,
    viewer: &Viewer,
    person: &PersonKey,
    today: jiff::civil::Date,
) -> Result<Proof<Request>, Undone> {
    let access: PersonAccess = store.find_access(viewer, person, today).await?.ok_or(domain::policy::Denied)?;
    Ok(authorize(viewer, access)?)
}

/// Something a person does to their own request.
///
/// # Errors
/// [`Undone`].
pub async fn act(portal: &Portal, proof: &Proof<OpenReply>, command: Command) -> Result<Case, Undone> {
    let calendar = portal.calendar().await?;
    let facts = facts(portal, proof.viewer(), &calendar);
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_own_case(proof).await?;
    let events = decide(&locked.case, command, facts)?;
    unit.append(&mut locked, facts, events).await?;
    unit.save().await?;
    Ok(locked.case)
}
