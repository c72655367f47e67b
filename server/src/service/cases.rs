//! What staff do to a case.

use documents::Unfit;
use domain::case::{Command, Facts, File, Internal, Refusal, decide};
use domain::policy::{HandleCase, Proof, ReadCase, ReviewCase, Role, Viewer, authorize};
use store::UnitOfWork;
use store::case::LockedCase;

use super::files::{self, FileError, Sent, room_for_files};
use super::requests::{Undone, facts, is_news, tell};
use super::scan::{Verdict, verdict};
use crate::state::Portal;

/// Something an officer does, from a page that showed the case in this version.
///
/// # Errors
/// [`Undone`].
pub async fn act(portal: &Portal, proof: &Proof<HandleCase>, command: Command, seen: Option<i64>) -> Result<(), Undone> {
    // Read before the unit begins: a unit that waits for a second connection could wait for itself.
    let asker = portal.store.lookup_account(proof.resource().requester).await?;
    let guest = asker.is_some_and(|asker| asker.role == Role::Guest);
    if let Command::Identify(person, _) = &command {
        let read = authorize::<ReadCase>(proof.viewer(), proof.resource().clone())?;
        portal.store.name_of(&read, person).await?.ok_or(Refusal::NoSuchPerson)?;
    }
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let dropped = if let Command::Detach(file, _) = &command { Some(*file) } else { None };
    let news = apply(portal, &mut unit, &mut locked, proof.viewer(), (command, seen)).await?;
    if let Some(file) = dropped {
        unit.drop_reply_file(proof, file, portal.clock.now()).await?;
    }
    if news {
        tell(portal, &mut unit, &locked.case, &locked.case.contact(), guest).await?;
    }
    Ok(unit.save().await?)
}

/// Something a second person does: confirms what a colleague recorded or does not, or writes a note.
///
/// # Errors
/// [`Undone`].
pub async fn review(portal: &Portal, proof: &Proof<ReviewCase>, command: Command, seen: Option<i64>) -> Result<(), Undone> {
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_review(proof).await?;
    apply(portal, &mut unit, &mut locked, proof.viewer(), (command, seen)).await?;
    Ok(unit.save().await?)
}

/// Whether there is something new for who asked.
async fn apply(
    portal: &Portal,
    unit: &mut UnitOfWork,
    locked: &mut LockedCase,
    viewer: &Viewer,
    (command, seen): (Command, Option<i64>),
) -> Result<bool, Undone> {
    let calendar = unit.calendar().await?;
    let facts = Facts { seen, ..facts(portal, viewer, &calendar) };
    let events = decide(&locked.case, command, facts)?;
    let news = events.iter().any(is_news);
    unit.append(locked, facts, events).await?;
    Ok(news)
}

/// Why a file was not put into the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAttached {
    /// Its kind, size or content does not fit.
    Unfit(Unfit),
    /// The scanner found something.
    Infected,
    /// The portal has no room for files.
    Full,
    /// The scanner does not answer: where there is one, nothing goes out that it has not looked at.
    Unscanned,
    /// The rules do not allow it.
    Refused(Refusal),
}

/// Puts a file into the reply, or says why not: its sealed content and the event are one unit of work. `why` answers the warning that
/// the same bytes are in another family's case; `seen` is the version of the case that was on the page.
///
/// # Errors
/// When the store fails.
pub async fn attach(
    portal: &Portal,
    proof: &Proof<HandleCase>,
    sent: Sent,
    why: Option<Internal>,
    seen: Option<i64>,
) -> Result<Result<(), NotAttached>, FileError> {
    let Some(content) = sent.content else { return Ok(Err(NotAttached::Unfit(Unfit::TooLarge))) };
    let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
    if portal.store.all_stored_bytes().await?.saturating_add(size) > room_for_files(portal) {
        return Ok(Err(NotAttached::Full));
    }
    let kind = match documents::inspect(&content) {
        Ok(kind) => kind,
        Err(unfit) => return Ok(Err(NotAttached::Unfit(unfit))),
    };
    match verdict(&portal.config, &content).await {
        Verdict::Infected => return Ok(Err(NotAttached::Infected)),
        Verdict::Unknown if portal.config.clamd_addr.is_some() => return Ok(Err(NotAttached::Unscanned)),
        Verdict::Clean | Verdict::Unknown => {}
    }
    let mut unit = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_handle(proof).await?;
    let calendar = unit.calendar().await?;
    let facts = Facts { seen, ..facts(portal, proof.viewer(), &calendar) };
    let stored = files::put(&mut unit, content.as_slice(), kind.media_type(), facts.at).await?;
    let elsewhere = unit.is_file_elsewhere(proof, &stored.sha256).await?;
    let file = File {
        file: stored.id,
        name: kind.name(&sent.name),
        media_type: kind.media_type().to_owned(),
        size: stored.size,
        sha256: hex::encode(stored.sha256),
    };
    match decide(&locked.case, Command::Attach { file, elsewhere, why }, facts) {
        Ok(events) => {
            unit.keep_reply_file(proof, stored.id).await?;
            unit.append(&mut locked, facts, events).await?;
            unit.save().await?;
            Ok(Ok(()))
        }
        Err(refusal) => Ok(Err(NotAttached::Refused(refusal))),
    }
}
