//! One-time codes: asked for, sent and tried.
//!
//! Whoever types an address gets the same answer after the same work, whether it is known here or not: what was typed waits as a
//! job, and only the job looks who it is.

use domain::clock::london_day;
use domain::form::CODE_DIGITS;
use domain::id::AccountId;
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::audit::Entry;
use store::one_time::{NewCode, TriedCode};
use store::{Store, UnitOfWork};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::guests;
use crate::device::Device;
use crate::keys::Keys;
use crate::mail::{CODE_LIFE, SendCodeJob, TellLockedJob};
use crate::queue::Queued;
use crate::random;
use crate::state::Portal;

/// So many wrong codes a day and account from devices that it does not know; then short codes open nothing there until the day is over, and
/// those that are sent are so long that nobody guesses them. With it somebody who guesses has one chance in 50,000.
pub const MOST_WRONG: i64 = 20;
/// The same from devices that it knows: a stranger's tries do not count there.
const MOST_WRONG_KNOWN: i64 = 60;

/// Somebody asks for a code at an address that they type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskCodeJob {
    /// What was typed.
    pub email: String,
    /// Which code.
    pub id: Uuid,
    /// SHA-256 of the cookie of the browser that asked.
    pub asker: [u8; 32],
    /// When. Who asked so long ago that a code would be over waits for none.
    pub at: Timestamp,
    /// Whom it is to let in.
    pub whom: Whom,
}

/// Whom a code is to let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    /// The account with that address.
    Account,
    /// The guest with that address; a new one where there is none.
    Guest,
    /// The guest who made this request from that address.
    Requester(String),
}

impl Queued for AskCodeJob {
    const KIND: &'static str = "ask_code";
}

/// Takes what was typed. Nothing is looked up here.
///
/// # Errors
/// When the store fails.
pub async fn ask(portal: &Portal, asked: &AskCodeJob) -> store::Result<()> {
    let mut unit = portal.store.begin().await?;
    asked.queue(&mut unit, portal.clock.now()).await?;
    unit.save().await
}

/// Sends the code that was asked for, if there is somebody it can let in. It is safe to do twice: a code is made once.
///
/// # Errors
/// When the store fails.
pub async fn answer(portal: &Portal, asked: &AskCodeJob) -> store::Result<()> {
    let now = portal.clock.now();
    if now.duration_since(asked.at) >= CODE_LIFE {
        return Ok(());
    }
    let code = |to| Code { id: asked.id, to, email: &asked.email, asker: asked.asker, proven: false };
    let account = match &asked.whom {
        Whom::Account => portal.store.account_of_code_address(&asked.email).await?,
        Whom::Guest => Some(guests::of_address(portal, &asked.email).await?),
        Whom::Requester(reference) => match reference.parse::<Reference>() {
            Ok(reference) => guests::requester_at(portal, &reference, &asked.email).await?,
            Err(_) => None,
        },
    };
    match account {
        Some(to) => send(&portal.store, &portal.keys, code(to), now).await,
        None => Ok(()),
    }
}

/// A code that is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Code<'a> {
    /// Its identity.
    pub id: Uuid,
    /// Whom it lets in.
    pub to: AccountId,
    /// Where its mail goes.
    pub email: &'a str,
    /// SHA-256 of the cookie of the browser that asked.
    pub asker: [u8; 32],
    /// Whether an invitation was shown for it.
    pub proven: bool,
}

/// Makes a code and its mail, in one unit of work.
///
/// # Errors
/// When the store fails.
pub async fn send(store: &Store, keys: &Keys, code: Code<'_>, now: Timestamp) -> store::Result<()> {
    let Code { id, to, email, asker, proven } = code;
    let expires = now.checked_add(CODE_LIFE).unwrap_or(Timestamp::MAX);
    let (mut unit, today) = (store.begin().await?, london_day(now));
    let guessed =
        unit.wrong_codes(to, today, false).await? >= MOST_WRONG || unit.wrong_codes(to, today, true).await? >= MOST_WRONG_KNOWN;
    let digits = if guessed { random::long_code() } else { random::code() };
    let new = NewCode { id, to, hash: keys.code_hash(&id.to_string(), &digits), asker, proven };
    if unit.add_code(&new, (now, expires)).await? {
        SendCodeJob { to: email.to_owned(), code: digits, id }.queue(&mut unit, now).await?;
    }
    unit.save().await
}

/// Makes a code that proves who reads a new address of an account; its identity. It opens nothing: its hash is of the address, too.
///
/// # Errors
/// When the store fails.
pub async fn send_to_new(portal: &Portal, to: AccountId, email: &str, asker: [u8; 32]) -> store::Result<Uuid> {
    let (id, digits, now) = (random::id(), random::code(), portal.clock.now());
    let new = NewCode { id, to, hash: portal.keys.code_hash(&of_address(id, email), &digits), asker, proven: false };
    let mut unit = portal.store.begin().await?;
    if unit.add_code(&new, (now, now.checked_add(CODE_LIFE).unwrap_or(Timestamp::MAX))).await? {
        SendCodeJob { to: email.to_owned(), code: digits, id }.queue(&mut unit, now).await?;
    }
    unit.save().await?;
    Ok(id)
}

/// Whether a code is the one that went to this new address. A right one is used up in this unit; a wrong one is counted, so the unit must
/// be saved in any case.
///
/// # Errors
/// When the store fails.
pub async fn proves_new(
    unit: &mut UnitOfWork,
    keys: &Keys,
    (id, typed): (Uuid, &str),
    (account, email): (AccountId, &str),
    now: Timestamp,
) -> store::Result<bool> {
    let Some(tried) = unit.try_code(id, now).await? else { return Ok(false) };
    let fits = bool::from(keys.code_hash(&of_address(id, email), typed).ct_eq(&tried.hash));
    Ok(fits && tried.account == account && unit.use_code(id, now).await?)
}

fn of_address(id: Uuid, email: &str) -> String {
    format!("{id} {email}")
}

/// Checks a code. A right one is used up in this unit; a wrong one is counted, so the unit must be saved in any case.
///
/// A day's wrong codes lock the short codes of an account for devices that it does not know: not its long codes, its passkeys, the device
/// from which its owner signed in before, nor who holds an invitation. So a stranger shuts nobody out.
///
/// # Errors
/// When the store fails.
pub async fn check(
    unit: &mut UnitOfWork,
    keys: &Keys,
    (id, typed): (Uuid, &str),
    device: &Device,
    (now, today): (Timestamp, Date),
) -> store::Result<Option<AccountId>> {
    let tried = unit.try_code(id, now).await?;
    // Of a code that never was it is asked and counted too: of nobody.
    let account = tried.as_ref().map_or(AccountId(Uuid::nil()), |tried| tried.account);
    let known = tried.as_ref().is_some_and(|tried| device.knows(account, tried.devices_from));
    let most = if known { MOST_WRONG_KNOWN } else { MOST_WRONG };
    let locked = unit.wrong_codes(account, today, known).await? >= most;
    let opens = |tried: &TriedCode| {
        let fits = bool::from(keys.code_hash(&id.to_string(), typed).ct_eq(&tried.hash));
        fits && (tried.proven || !locked || typed.len() > CODE_DIGITS)
    };
    if tried.as_ref().is_some_and(opens) && unit.use_code(id, now).await? {
        note(unit, now, Some(account), "sign_in.code", &format!("account={account}"))?;
        return Ok(Some(account));
    }
    let whose = if tried.is_some() { format!("account={account}") } else { format!("code={id}") };
    note(unit, now, None, "sign_in.wrong_code", &whose)?;
    if unit.count_wrong_code(account, today, known, now).await? == most {
        note(unit, now, None, "sign_in.codes_locked", &whose)?;
        TellLockedJob { account }.queue(unit, now).await?;
    }
    Ok(None)
}

fn note(
    unit: &mut UnitOfWork,
    at: Timestamp,
    account: Option<AccountId>,
    action: &'static str,
    whose: &str,
) -> store::Result<()> {
    unit.note(&Entry { at, account, action, subject: whose, event: None })
}
