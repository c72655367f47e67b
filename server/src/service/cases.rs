//! What an officer does to a case.

use domain::case::{Command, File, Refusal, decide};
use domain::policy::{HandleCase, Proof, ReadCase, Role, authorize};

use super::files;
use super::requests::{Undone, facts, is_news, tell};
use crate::http::Fault;
use crate::state::Portal;

/// Something an officer does.
///
/// # Errors
/// [`Undone`].
pub async fn act(portal: &Portal, proof: &Proof<HandleCase>, command: Command) -> Result<(), Undone> {
    let calendar = portal.calendar().await?;
    let facts = facts(portal, proof.viewer(), &calendar);
    // Read before the unit begins: a unit that waits for a second connection could wait for itself.
    let asker = portal.store.lookup_account(proof.resource().requester).await?;
    let guest = asker.is_some_and(|asker| asker.role == Role::Guest);
    if let Command::Identify(person, _) = &command {
        let read = authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?;
        portal.store.name_of(&read, person).await?.ok_or(Refusal::NoSuchPerson)?;
    }
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let events = decide(&locked.case, command, facts)?;
    let news = events.iter().any(is_news);
    unit.append(&mut locked, facts, events).await?;
    if news {
        tell(portal, &mut unit, locked.case.id, &locked.case.contact(), guest).await?;
    }
    Ok(unit.save().await?)
}

/// A file that an officer sends for the reply.
#[derive(Debug)]
pub struct Upload {
    /// Its name, cleaned.
    pub name: String,
    /// What it is, from its content.
    pub media_type: &'static str,
    /// Its content.
    pub content: Vec<u8>,
}

/// Puts a file into the reply: its sealed content and the event in one unit of work.
///
/// # Errors
/// [`Refusal`] inside `Ok` when the rules do not allow it; [`Fault`] when the store fails.
pub async fn attach(portal: &Portal, proof: &Proof<HandleCase>, upload: Upload) -> Result<Result<(), Refusal>, Fault> {
    let calendar = portal.calendar().await?;
    let facts = facts(portal, proof.viewer(), &calendar);
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let stored = files::put(&mut unit, &portal.keys, upload.content.as_slice(), upload.media_type, facts.at).await;
    let stored = stored.map_err(|cause| Fault::Ours(cause.to_string()))?;
    let file = File {
        file: stored.id,
        name: upload.name,
        media_type: upload.media_type.to_owned(),
        size: stored.size,
        sha256: hex::encode(stored.sha256),
    };
    match decide(&locked.case, Command::Attach(file), facts) {
        Ok(events) => {
            unit.append(&mut locked, facts, events).await?;
            unit.save().await?;
            Ok(Ok(()))
        }
        Err(refusal) => Ok(Err(refusal)),
    }
}
