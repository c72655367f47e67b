//! Without an account: an email address that is proven by a code, or a code on paper.

use domain::crockford;
use domain::id::{AccountId, CaseId};
use domain::policy::KeyIn;
use domain::policy::Proof;
use domain::reference::Reference;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use store::account::Account;
use store::audit::Entry;
use store::case::KeyedCase;
use store::draft::Draft;
use store::{Error, Store};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use domain::ask::Answers;
use domain::form::Intake;
use domain::id::DraftId;

use super::receipts;
use super::requests::{self, Undone, facts};
use crate::keys::Keys;
use crate::random;
use crate::state::Portal;

/// The guest who has an email address; a new address has a new guest. Either way one entry is written: nobody reads from the size of the
/// log, which everybody may see, whether an address has asked here before.
///
/// # Errors
/// When the store fails.
pub async fn of_address(portal: &Portal, email: &str) -> store::Result<AccountId> {
    match portal.store.find_guest(email).await? {
        Some(guest) => {
            let (mut unit, now, subject) = (portal.store.begin().await?, portal.clock.now(), guest.id.to_string());
            unit.note(&Entry { at: now, account: None, action: "guest.again", subject: &subject, event: None })?;
            unit.save().await?;
            Ok(guest.id)
        }
        None => add(&portal.store, email, portal.clock.now()).await,
    }
}

async fn add(store: &Store, email: &str, now: Timestamp) -> store::Result<AccountId> {
    let id = AccountId(random::id());
    let mut unit = store.begin().await?;
    if unit.add_guest(id, email, Some(email), now).await? {
        unit.save().await?;
        return Ok(id);
    }
    unit.cancel().await?;
    store.find_guest(email).await?.map(|guest| guest.id).ok_or(Error::Conflict(None))
}

/// The guest who made this request or helps with it, if the address that was typed is theirs; nobody else: who has seen a reference
/// cannot make us write to somebody.
///
/// # Errors
/// When the store fails.
pub async fn requester_at(portal: &Portal, reference: &Reference, typed: &str) -> store::Result<Option<AccountId>> {
    let Some(access) = portal.store.find_case(reference).await? else { return Ok(None) };
    for guest in std::iter::once(access.requester).chain(access.helper.map(|helper| helper.account)) {
        if portal.store.find_guest_email(guest).await?.is_some_and(|email| email == typed) {
            return Ok(Some(guest));
        }
    }
    Ok(None)
}

/// The code on the letter of cases that were keyed in together: it is worked out from the key, the first of them and how many were made
/// before it, and stored nowhere.
pub fn claim_code(keys: &Keys, case: CaseId, round: i64) -> String {
    let of = if round == 0 { case.to_string() } else { format!("{case} {round}") };
    let letters = crockford::write(u64::from_be_bytes(keys.claim(&of)), 12);
    format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..])
}

/// The guest of a case that was keyed in, if this is its code, in any way that people type it, and the code still works. That one
/// opened nothing leaves an entry, unless whoever tries has used their tries up.
///
/// # Errors
/// When the store fails.
pub async fn claim(portal: &Portal, reference: &Reference, typed: &str, counted: bool) -> store::Result<Option<Account>> {
    let keyed = portal.store.find_keyed_case(reference).await?;
    let typed = crockford::read(typed);
    let fits = |keyed: &&KeyedCase| {
        let code = crockford::read(&claim_code(&portal.keys, keyed.first, keyed.code.round));
        code.zip(typed).is_some_and(|(code, typed)| typed.as_bytes().ct_eq(code.as_bytes()).into())
    };
    let fitting = keyed.as_ref().filter(fits);
    let opened = fitting.filter(|keyed| keyed.opens(portal.clock.today()));
    if counted || opened.is_some() {
        let action = match (fitting, opened) {
            (_, Some(_)) => "sign_in.letter",
            (Some(_), None) => "sign_in.ended_letter",
            (None, None) => "sign_in.wrong_letter",
        };
        // Of a reference that is nobody's it is noted too: the same work.
        let subject = keyed
            .as_ref()
            .map_or_else(|| format!("reference={}", reference.as_text()), |keyed| format!("case={}", keyed.access.case));
        note_claim(portal, (action, &subject), opened).await?;
    }
    match opened {
        Some(keyed) => portal.store.lookup_account(keyed.access.requester).await,
        None => Ok(None),
    }
}

/// A code on a letter was tried. That it opened something, the officers of the case see.
async fn note_claim(portal: &Portal, tried: (&'static str, &str), opened: Option<&KeyedCase>) -> store::Result<()> {
    let ((action, subject), at) = (tried, portal.clock.now());
    let mut unit = portal.store.begin().await?;
    if let Some(keyed) = opened {
        unit.letter_used(keyed.first, random::id(), at).await?;
    }
    unit.note(&Entry { at, account: opened.map(|keyed| keyed.access.requester), action, subject, event: None })?;
    unit.save().await
}

/// The draft of a form that was filled in: the same form with the same answers is the same request, however often it is sent. One
/// that was typed over for the next caller is another.
fn draft_of(form: DraftId, intake: &Intake) -> Result<DraftId, Undone> {
    let said = serde_json::to_vec(&intake.clone().submissions(AccountId(Uuid::nil())));
    let said = said.map_err(|cause| Error::Corrupt(cause.to_string()))?;
    let mut hasher = Sha256::new_with_prefix(form.0.as_bytes());
    hasher.update((intake.asker.len() as u64).to_be_bytes());
    hasher.update(&intake.asker);
    hasher.update(said);
    let mut id = [0; 16];
    id.copy_from_slice(&hasher.finalize()[..16]);
    Ok(DraftId(Uuid::from_bytes(id)))
}

/// Keys in a request: a guest to follow it, a case for each person with its event and receipt, in one unit of work. The same
/// form sent again leads to the same case.
///
/// # Errors
/// [`Undone`].
pub async fn key_in(portal: &Portal, proof: &Proof<KeyIn>, form: DraftId, intake: Intake) -> Result<Reference, Undone> {
    let id = draft_of(form, &intake)?;
    if let Some(reference) = portal.store.find_case_of_draft(id).await? {
        return Ok(reference);
    }
    let requester = AccountId(random::id());
    let mut unit = portal.store.begin().await?;
    let calendar = unit.calendar().await?;
    let facts = facts(portal, proof.viewer(), &calendar);
    unit.add_guest(requester, &intake.asker, None, facts.at).await?;
    let draft = Draft { id, kind: intake.kind, answers: Answers::default() };
    if !unit.add_keyed_drafts(proof, &[(requester, draft, facts.at)]).await? {
        unit.cancel().await?;
        return portal.store.find_case_of_draft(id).await?.ok_or(Undone::Open);
    }
    let contact = intake.contact.clone();
    let parts = intake.submissions(requester).into_iter().zip(1..);
    let made =
        parts.map(|(submission, part)| requests::new_case(id, part, (submission, true), facts)).collect::<Result<_, _>>()?;
    let opened = unit.open_keyed_cases(proof, made).await?;
    receipts::sign(portal, &mut unit, &opened).await?;
    let first = opened.into_iter().next().ok_or(Undone::Open)?;
    unit.keep_keyed_contact(proof, requester, &contact, facts.at).await?;
    requests::tell(portal, &mut unit, &first.case, &contact, true).await?;
    unit.save().await?;
    Ok(first.reference)
}
