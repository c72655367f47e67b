//! What an officer does to a case.

use documents::Unfit;
use domain::case::{Command, File, Refusal, decide};
use domain::policy::{HandleCase, Proof, ReadCase, Role, authorize};

use super::files::{self, FileError, Sent};
use super::requests::{Undone, facts, is_news, tell};
use super::scan::{Verdict, verdict};
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

/// Why a file was not put into the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAttached {
    /// Its kind, size or content does not fit.
    Unfit(Unfit),
    /// The scanner found something.
    Infected,
    /// The scanner does not answer: where there is one, nothing goes out that it has not looked at.
    Unscanned,
    /// The rules do not allow it.
    Refused(Refusal),
}

/// Puts a file into the reply, or says why not: its sealed content and the event are one unit of work.
///
/// # Errors
/// When the store fails.
pub async fn attach(portal: &Portal, proof: &Proof<HandleCase>, sent: Sent) -> Result<Result<(), NotAttached>, FileError> {
    let Some(content) = sent.content else { return Ok(Err(NotAttached::Unfit(Unfit::TooLarge))) };
    let kind = match documents::inspect(&sent.name, &content) {
        Ok(kind) => kind,
        Err(unfit) => return Ok(Err(NotAttached::Unfit(unfit))),
    };
    match verdict(&portal.config, &content).await {
        Verdict::Infected => return Ok(Err(NotAttached::Infected)),
        Verdict::Unknown if portal.config.clamd_addr.is_some() => return Ok(Err(NotAttached::Unscanned)),
        Verdict::Clean | Verdict::Unknown => {}
    }
    let calendar = portal.calendar().await?;
    let facts = facts(portal, proof.viewer(), &calendar);
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let stored = files::put(&mut unit, &portal.keys, content.as_slice(), kind.media_type(), facts.at).await?;
    let file = File {
        file: stored.id,
        name: sent.name,
        media_type: kind.media_type().to_owned(),
        size: stored.size,
        sha256: hex::encode(stored.sha256),
    };
    match decide(&locked.case, Command::Attach(file), facts) {
        Ok(events) => {
            unit.append(&mut locked, facts, events).await?;
            unit.save().await?;
            Ok(Ok(()))
        }
        Err(refusal) => Ok(Err(NotAttached::Refused(refusal))),
    }
}
