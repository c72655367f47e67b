//! How a person may be reached: the last word holds for every case of theirs.

use domain::ask::{OldWay, SafeContact, Way};
use domain::case::{Command, Facts, Refusal, decide};
use domain::id::{AccountId, CaseId};
use domain::policy::{CaseAccess, ChangeContact, ManageAccount, Proof, ReadCase, Viewer, authorize};
use store::UnitOfWork;
use store::case::LockedCase;
use store::session::Session;

use super::undone::{Undone, facts};
use crate::limit::Limited;
use crate::mail::SendContactChangedJob;
use crate::queue::Queued;
use crate::random;
use crate::state::Portal;

/// How somebody may be reached from now on, and what is said with it.
#[derive(Clone, Debug, Default)]
pub struct NewContact {
    pub contact: SafeContact,
    /// Fields whose earlier words are taken back. What is only left out stays.
    pub taken_back: Vec<String>,
    /// What is said of the way before.
    pub old_way: OldWay,
}

/// Tells who may read it that the way to reach somebody is another now: to the old address, unless it is said to be unsafe. Who is
/// not to be written to at all is not. The owner has a share of their own, which no stranger spends. `about`: a case of theirs, whose officer
/// is told of a mail that a limit holds back.
pub(super) async fn tell_old_way(
    portal: &Portal,
    unit: &mut UnitOfWork,
    owner: AccountId,
    before: Option<&SafeContact>,
    after: &SafeContact,
    about: Option<CaseId>,
) -> store::Result<()> {
    let old = before.filter(|before| !after.is_silent() && *before != after).and_then(|before| before.destination(Way::Email));
    let (Some(to), now) = (old, portal.clock.now()) else { return Ok(()) };
    // Who reads it too would learn of it.
    if unit.is_read_by_others(owner, to).await? {
        return Ok(());
    }
    let share = format!("{owner} {}", hex::encode(random::digest(to)));
    if portal.limits.check(Limited::NewsToOwner, &share).is_err() {
        return if let Some(case) = about { unit.hold_mail(case, now).await } else { Ok(()) };
    }
    SendContactChangedJob { to: to.to_owned(), link: format!("{}/contact", portal.origin) }.queue(unit, now).await
}

/// How the owner of an account may be reached, in their own words: it holds for every case of theirs from this moment, and for those to
/// come; what their drafts say of it is asked again. Where the old way is not safe, what came by it opens nothing any more but this session: whether it
/// did open something.
///
/// # Errors
/// [`Undone`].
pub async fn change_own_contact(
    portal: &Portal,
    own: &Proof<ManageAccount>,
    new: NewContact,
    session: &Session,
) -> Result<bool, Undone> {
    let viewer = own.viewer().clone();
    let mut unit = portal.store.begin().await?;
    let cases = unit.own_cases(own).await?;
    unit.forget_own_contact(own).await?;
    let kept = unit.kept_contact(own).await?.map(|kept| kept.contact);
    let (locked, unreadable) = lock_to_reach(&mut unit, &viewer, cases).await?;
    if let Some(cause) = unreadable {
        return Err(cause);
    }
    let (before, about) = last_word(kept, &locked);
    let left = before.clone().unwrap_or_default().without(&new.taken_back);
    let contact = new.contact.beside(&left);
    let calendar = unit.calendar().await?;
    let facts = facts(portal, &viewer, &calendar);
    hold_contact(&mut unit, locked, &contact, facts).await?;
    unit.keep_own_contact(own, &contact, facts.at).await?;
    let said = (before.as_ref(), &contact);
    let closed = new.old_way == OldWay::Unsafe && unit.close_own_old_way(own, said, session.id, facts.at).await?;
    let told = before.as_ref().filter(|_| new.old_way == OldWay::Told);
    tell_old_way(portal, &mut unit, *own.resource(), told, &contact, about).await?;
    if !unit.spend_proof(session).await? {
        return Err(Undone::Unconfirmed);
    }
    unit.save().await?;
    Ok(closed)
}

/// An address of an owner is not safe any more: nothing goes there, for any case of theirs, from this moment. How they may be reached then, where
/// they said so. First in its unit: cases are locked before anything is written.
///
/// # Errors
/// [`Undone`].
pub async fn forget_own_address(
    portal: &Portal,
    unit: &mut UnitOfWork,
    own: &Proof<ManageAccount>,
    address: &str,
) -> Result<Option<SafeContact>, Undone> {
    let viewer = own.viewer().clone();
    let cases = unit.own_cases(own).await?;
    unit.forget_own_contact(own).await?;
    let kept = unit.kept_contact(own).await?.map(|kept| kept.contact);
    let (locked, unreadable) = lock_to_reach(unit, &viewer, cases).await?;
    if let Some(cause) = unreadable {
        return Err(cause);
    }
    let Some(before) = last_word(kept, &locked).0 else { return Ok(None) };
    let contact = before.clone().without_email(address);
    if contact != before {
        let calendar = unit.calendar().await?;
        let facts = facts(portal, &viewer, &calendar);
        hold_contact(unit, locked, &contact, facts).await?;
        unit.keep_own_contact(own, &contact, facts.at).await?;
    }
    Ok(Some(contact))
}

/// How a person may be reached changed, as somebody of staff heard: it holds for every case of theirs from this moment, and what
/// their drafts say of it is asked again. What is left out is not there any more: staff see all of it. `seen`: the digest of what held when
/// the page was opened; what was said since is not overwritten unread. Whether an old way that is not safe did open something.
///
/// # Errors
/// [`Undone`].
pub async fn change_contact(
    portal: &Portal,
    proof: &Proof<ReadCase>,
    new: NewContact,
    seen: Option<&str>,
) -> Result<bool, Undone> {
    let viewer = proof.viewer().clone();
    let (change, owner) = (authorize::<ChangeContact>(&viewer, proof.resource().clone())?, proof.resource().requester);
    let mut unit = portal.store.begin().await?;
    let cases = unit.cases_of_requester(proof).await?;
    unit.forget_contact(&change).await?;
    let kept = unit.kept_contact_of(&change).await?.map(|kept| kept.contact);
    let (locked, unreadable) = lock_to_reach(&mut unit, &viewer, cases).await?;
    if let Some(cause) = unreadable {
        return Err(cause);
    }
    let now = locked.iter().find(|locked| locked.case.id == proof.resource().case).map(|locked| locked.case.contact().digest());
    if seen.is_some_and(|seen| now.as_deref() != Some(seen)) {
        unit.cancel().await?;
        return Err(Refusal::Stale.into());
    }
    let (before, about) = last_word(kept, &locked);
    let calendar = unit.calendar().await?;
    let facts = facts(portal, &viewer, &calendar);
    hold_contact(&mut unit, locked, &new.contact, facts).await?;
    unit.keep_contact_of(&change, &new.contact, facts.at).await?;
    let said = (before.as_ref(), &new.contact);
    let closed = new.old_way == OldWay::Unsafe && unit.close_old_way_of(&change, said, facts.at).await?;
    let told = before.as_ref().filter(|_| new.old_way == OldWay::Told);
    tell_old_way(portal, &mut unit, owner, told, &new.contact, about).await?;
    unit.save().await?;
    Ok(closed)
}

/// What was said before, and the newest case.
pub(super) fn last_word(kept: Option<SafeContact>, cases: &[LockedCase]) -> (Option<SafeContact>, Option<CaseId>) {
    let asked = || cases.iter().rev().find(|case| case.case.was_asked_how_to_reach()).map(|case| case.case.contact());
    (kept.or_else(asked), cases.last().map(|case| case.case.id))
}

/// Locks cases to say how their person may be reached: each before anything is written, the audit comes last in every unit.
/// Those that cannot be read are left out; the second says why.
pub(super) async fn lock_to_reach(
    unit: &mut UnitOfWork,
    viewer: &Viewer,
    cases: Vec<CaseAccess>,
) -> Result<(Vec<LockedCase>, Option<Undone>), Undone> {
    let (mut locked, mut unreadable) = (Vec::new(), None);
    for access in cases {
        match unit.lock_case_to_reach(&authorize::<ChangeContact>(viewer, access)?).await.map_err(Undone::from) {
            Err(cause) if cause.is_unreadable() => unreadable = Some(cause),
            found => locked.extend(found?),
        }
    }
    Ok((locked, unreadable))
}

pub(super) async fn hold_contact(
    unit: &mut UnitOfWork,
    cases: Vec<LockedCase>,
    contact: &SafeContact,
    facts: Facts<'_>,
) -> Result<(), Undone> {
    for mut locked in cases {
        if locked.case.contact() != *contact || !locked.case.was_asked_how_to_reach() {
            let events = decide(&locked.case, Command::ChangeContact(contact.clone()), facts)?;
            unit.append(&mut locked, facts, events).await?;
        }
    }
    Ok(())
}
