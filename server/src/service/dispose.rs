//! Destroying a case, a person or old entries of the audit, holding a case, and ending the epoch of its key: what the operator does at
//! the command line.

use domain::case::{Command, Facts, decide};
use domain::certificate::Certificate;
use domain::id::PersonKey;
use domain::policy::{DestroyPerson, Operate, Proof, Viewer, authorize};
use domain::reference::Reference;
use jiff::civil::Date;
use store::audit::{EntriesRefusal, Entry};
use store::case::{Disposal, DisposalRefusal};
use store::import::StillNeeded;
use store::{Error, UnitOfWork};

use super::import_families::destroy_person;
use super::receipts;
use super::requests::{Undone, facts};
use crate::mail::remove_mails_to;
use crate::state::Portal;

/// Why nothing was destroyed.
#[derive(Debug, thiserror::Error)]
pub enum NotDisposed {
    /// The rules do not allow it.
    #[error(transparent)]
    DisposalRefusal(#[from] DisposalRefusal),
    /// A person is still needed.
    #[error(transparent)]
    StillNeeded(#[from] StillNeeded),
    /// Entries of the audit are.
    #[error(transparent)]
    EntriesRefusal(#[from] EntriesRefusal),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
    /// The viewer may not.
    #[error(transparent)]
    Denied(#[from] domain::policy::Denied),
}

/// A case is destroyed, and this could not be cleared away after it.
#[derive(Debug, thiserror::Error)]
pub enum Remains {
    /// Free pages and the journal.
    #[error("free pages of the database could not be overwritten: {0}")]
    Pages(#[source] Error),
    /// Mails in the folder of mails.
    #[error("mails about it could not be removed: {0}")]
    Mails(#[source] std::io::Error),
}

/// Destroys a closed case in one unit of work; then what the database keeps of it in its free pages, and mails about it in the folder of
/// mails. The second says what could not be cleared away: asked again, of a case that was destroyed, the pages are overwritten.
///
/// # Errors
/// [`NotDisposed`]; then nothing is changed.
pub async fn dispose(
    portal: &Portal,
    reference: &Reference,
    reason: &str,
) -> Result<(Disposal, Result<(), Remains>), NotDisposed> {
    let proof = authorize::<Operate>(&Viewer::portal(), ())?;
    let at = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let seed = receipts::signer(&mut unit, &portal.keys, at).await?;
    let disposal = unit.dispose(&proof, reference, (reason, portal.clock.local(at).date(), at), &seed).await?;
    let disposal = match disposal {
        Ok(disposal) => disposal,
        Err(refused) => {
            unit.cancel().await?;
            if refused == DisposalRefusal::Before {
                portal.store.scrub().await?;
            }
            return Err(refused.into());
        }
    };
    unit.save().await?;
    let cleared = clear(portal, &disposal.addresses).await;
    Ok((disposal, cleared))
}

/// Destroys what the export brought about a person, and clears up as [`dispose`] does.
///
/// # Errors
/// [`NotDisposed`]; then nothing is changed.
pub async fn person(portal: &Portal, person: PersonKey, reason: &str) -> Result<Result<(), Remains>, NotDisposed> {
    let (proof, at) = (authorize::<DestroyPerson>(&Viewer::portal(), person)?, portal.clock.now());
    let when = (reason, portal.clock.local(at).date(), at);
    destroy_person(&portal.store, &portal.keys, &proof, when).await??;
    Ok(clear(portal, &[]).await)
}

/// Destroys the content of readings and sign-ins in the audit from before a London day, and clears up as [`dispose`] does.
///
/// # Errors
/// [`NotDisposed`]; then nothing is changed.
pub async fn entries(portal: &Portal, before: Date, reason: &str) -> Result<(Certificate, Result<(), Remains>), NotDisposed> {
    let (proof, at) = (authorize::<Operate>(&Viewer::portal(), ())?, portal.clock.now());
    let mut unit = portal.store.begin().await?;
    let seed = receipts::signer(&mut unit, &portal.keys, at).await?;
    let when = (reason, portal.clock.local(at).date(), at);
    match unit.dispose_entries(&proof, before, when, &seed).await? {
        Ok(certificate) => {
            unit.save().await?;
            Ok((certificate, clear(portal, &[]).await))
        }
        Err(kept) => {
            unit.cancel().await?;
            Err(kept.into())
        }
    }
}

async fn clear(portal: &Portal, addresses: &[String]) -> Result<(), Remains> {
    remove_mails_to(&portal.config.mail_dir(), addresses).map_err(Remains::Mails)?;
    portal.store.scrub().await.map_err(Remains::Pages)
}

/// Lets nothing of a case be destroyed, or lifts that.
///
/// # Errors
/// [`Undone`].
pub async fn hold(portal: &Portal, reference: &Reference, command: Command) -> Result<(), Undone> {
    let viewer = Viewer::portal();
    let proof: Proof<Operate> = authorize(&viewer, ())?;
    let access = portal.store.find_case(reference).await?.ok_or(domain::policy::Denied)?;
    let mut unit: UnitOfWork = portal.store.begin().await?;
    let mut locked = unit.lock_case_to_operate(&proof, access.case).await?;
    let calendar = unit.calendar().await?;
    let facts: Facts<'_> = facts(portal, &viewer, &calendar);
    let events = decide(&locked.case, command, facts)?;
    unit.append(&mut locked, facts, events).await?;
    Ok(unit.save().await?)
}

/// A new key epoch: every living key is wrapped anew, and the secrets of the epochs before are destroyed. What was destroyed before
/// opens nowhere any more, backups included. How many keys were wrapped, and the epoch.
///
/// # Errors
/// When the store fails, or a secret cannot be written or destroyed. Run again, it goes on where it stopped.
pub async fn rotate_epoch(portal: &Portal) -> Result<(u64, i64), RotateError> {
    let epochs = portal.keys.epochs();
    let newest = portal.store.newest_epoch().await?;
    // One that was begun and not brought to its end is the new one.
    let new = if portal.store.older_epochs(newest).await?.is_empty() { newest + 1 } else { newest };
    if new > newest {
        epochs.make(new)?;
        portal.store.begin_epoch(new).await?;
    }
    let mut wrapped = 0;
    for old in portal.store.older_epochs(new).await? {
        wrapped += portal.store.end_epoch(old, new).await?;
    }
    for over in 1..new {
        epochs.destroy(over)?;
    }
    let (subject, mut unit) = (format!("epoch={new}"), portal.store.begin().await?);
    unit.note(&Entry { at: portal.clock.now(), account: None, action: "keys.rotate", subject: &subject, event: None })?;
    unit.save().await?;
    Ok((wrapped, new))
}

/// Why keys were not rotated.
#[derive(Debug, thiserror::Error)]
pub enum RotateError {
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
    /// A secret beside the master key could not be written or destroyed.
    #[error("the secrets of epochs: {0}")]
    Secret(#[from] std::io::Error),
}
