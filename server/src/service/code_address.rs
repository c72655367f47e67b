//! Where the codes of an account go, changed: all that came in by the old way ends, and it is told.

use domain::ask::SafeContact;
use domain::id::AccountId;
use jiff::Timestamp;
use store::UnitOfWork;
use store::account::CodeAddress;
use store::audit::Entry;

use crate::mail::{SendContactChangedJob, TellNewJob};
use crate::queue::Queued;
use crate::state::Portal;

/// Who changes it, and what is said with it.
#[derive(Clone, Copy, Debug)]
pub struct CodeAddressChange<'a> {
    /// Who; nobody at the command line.
    pub by: Option<AccountId>,
    /// The old address is not safe: nothing goes there any more.
    pub old_unsafe: bool,
    /// How its owner may be reached, where they said so: who is not to be written to is not.
    pub contact: Option<&'a SafeContact>,
}

/// Notes a change that was made in this unit, and tells both addresses of it, in words that name nothing.
///
/// # Errors
/// When the store fails.
pub async fn tell(
    portal: &Portal,
    unit: &mut UnitOfWork,
    (account, changed): (AccountId, &CodeAddress),
    change: CodeAddressChange<'_>,
    now: Timestamp,
) -> store::Result<()> {
    let subject = format!("account={account}");
    unit.note(&Entry { at: now, account: change.by, action: "account.email", subject: &subject, event: None })?;
    if change.contact.is_some_and(SafeContact::is_silent) {
        return Ok(());
    }
    if let Some(old) = changed.before.clone().filter(|_| !change.old_unsafe) {
        SendContactChangedJob { to: old, link: format!("{}/contact", portal.origin) }.queue(unit, now).await?;
    }
    TellNewJob { account, link: format!("{}/account", portal.origin), anyway: false }.queue(unit, now).await?;
    Ok(())
}
