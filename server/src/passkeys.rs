//! Passkeys: made and used in ceremonies of two steps, whose state stays here and works once (WebAuthn Level 3).

use domain::id::{AccountId, CredentialId};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::account::{Account, Ceremony, Credential};
use store::audit::Entry;
use store::{Store, UnitOfWork};
use uuid::Uuid;
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, WebauthnBuilder, WebauthnError,
};

/// A ceremony must be finished within this time.
pub const CEREMONY_LIFE: SignedDuration = SignedDuration::from_mins(5);

/// Why a passkey was not made or not accepted.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// Unknown, wrong, too late, used before, or somebody else's: the caller learns no more than this.
    #[error("the passkey is not recognised")]
    NotRecognised,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The public address cannot carry passkeys, or a ceremony could not be made for it.
    #[error("passkeys cannot be set up: {0}")]
    Setup(String),
}

type Result<T> = std::result::Result<T, PasskeyError>;

/// Passkeys of one public address. Its host is what every passkey is bound to: it can never change.
#[derive(Debug)]
pub struct Passkeys {
    webauthn: Webauthn,
}

/// A passkey to keep once its ceremony is finished.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// Its identity here.
    pub id: CredentialId,
    /// Whose it is: the ceremony must have been begun for the same account.
    pub account: AccountId,
    /// What its owner will see it called, 1 to 60 characters.
    pub name: String,
}

impl Passkeys {
    /// Passkeys for a public address such as `https://portal.example.org`.
    ///
    /// # Errors
    /// [`PasskeyError::Setup`] when it is not an address with a host name (a bare IP address cannot carry passkeys).
    pub fn new(origin: &str) -> Result<Self> {
        let unfit = || PasskeyError::Setup(format!("{origin} has no host name"));
        let origin = Url::parse(origin).map_err(|_| unfit())?;
        let rp_id = origin.domain().ok_or_else(unfit)?;
        let rp_name = format!("{} · {}", app::t!("shell-service"), app::t!("shell-service-more"));
        let webauthn = WebauthnBuilder::new(rp_id, &origin).and_then(|builder| builder.rp_name(&rp_name).build());
        Ok(Self { webauthn: webauthn.map_err(setup)? })
    }

    /// Begins making a passkey for an account. What to ask the device, as JSON with bytes in base64url.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn start_register(&self, store: &Store, account: &Account, now: Timestamp, ceremony: Uuid) -> Result<Value> {
        let known = list_passkeys(store, account.id).await?.iter().map(|passkey| passkey.cred_id().clone()).collect();
        let user = account.email.as_deref().unwrap_or(&account.name);
        let begun = self.webauthn.start_passkey_registration(account.id.0, user, &account.name, Some(known));
        let (options, state) = begun.map_err(setup)?;
        keep(store, ceremony, Ceremony::Register, Some(account.id), &state, now).await?;
        Ok(discoverable(&options))
    }

    /// Finishes making a passkey and keeps it. Save the unit in any case: then the ceremony is used up.
    ///
    /// # Errors
    /// [`PasskeyError::NotRecognised`] when the ceremony is over or another account's, when the device's answer is
    /// wrong, or when the passkey is known already.
    pub async fn finish_register(
        &self,
        unit: &mut UnitOfWork,
        ceremony: Uuid,
        credential: &RegisterPublicKeyCredential,
        new: NewPasskey,
        now: Timestamp,
    ) -> Result<()> {
        let (owner, state) = take::<PasskeyRegistration>(unit, ceremony, Ceremony::Register, now).await?;
        if owner != Some(new.account) {
            return Err(PasskeyError::NotRecognised);
        }
        let passkey = self.webauthn.finish_passkey_registration(credential, &state).map_err(refused)?;
        let kept = Credential { id: new.id, passkey: text(&passkey), name: new.name, created: now, used: None };
        match unit.add_credential(new.account, &kept, passkey.cred_id()).await {
            Err(store::Error::Conflict(_)) => Err(PasskeyError::NotRecognised),
            added => Ok(added?),
        }
    }

    /// Begins signing in with whatever passkey the device has for this address. What to ask it, as JSON.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn start_sign_in(&self, store: &Store, now: Timestamp, ceremony: Uuid) -> Result<Value> {
        let (options, state) = self.webauthn.start_discoverable_authentication().map_err(setup)?;
        keep(store, ceremony, Ceremony::SignIn, None, &state, now).await?;
        Ok(json(&options))
    }

    /// Finishes signing in: whose passkey it was. What its device counted is kept, the ceremony is used up and an entry written in
    /// any case.
    ///
    /// # Errors
    /// [`PasskeyError::NotRecognised`] when the ceremony is over, the account is closed, the passkey was removed or is
    /// unknown, or the device's answer is wrong.
    pub async fn finish_sign_in(
        &self,
        store: &Store,
        ceremony: Uuid,
        credential: &PublicKeyCredential,
        now: Timestamp,
    ) -> Result<AccountId> {
        // Read before the unit begins: a unit that waits for a second connection could wait for itself.
        let named = self.webauthn.identify_discoverable_authentication(credential).map_err(refused);
        let known = match &named {
            Ok((owner, _)) => list_passkeys(store, AccountId(*owner)).await?,
            Err(_) => Vec::new(),
        };
        let account = match &named {
            Ok((owner, _)) => store.lookup_account(AccountId(*owner)).await?,
            Err(_) => None,
        };
        let mut unit = store.begin().await?;
        let account = account.map(|account| account.id);
        let found = self.recognise(&mut unit, ceremony, credential, (named, known), account, now).await;
        note_sign_in(&mut unit, &found, account, ceremony, now)?;
        unit.save().await?; // the ceremony is over in any case
        found
    }

    async fn recognise(
        &self,
        unit: &mut UnitOfWork,
        ceremony: Uuid,
        credential: &PublicKeyCredential,
        (named, known): (Result<(Uuid, &[u8])>, Vec<Passkey>),
        account: Option<AccountId>,
        now: Timestamp,
    ) -> Result<AccountId> {
        let (_, state) = take::<DiscoverableAuthentication>(unit, ceremony, Ceremony::SignIn, now).await?;
        let (_, raw_id) = named?;
        let account = account.ok_or(PasskeyError::NotRecognised)?;
        let found = known.into_iter().find(|passkey| passkey.cred_id().as_slice() == raw_id);
        let mut passkey = found.ok_or(PasskeyError::NotRecognised)?;
        let result = self.webauthn.finish_discoverable_authentication_v2(credential, state, &passkey).map_err(refused)?;
        passkey.update_credential(&result);
        unit.credential_used(account, raw_id, text(&passkey), now).await?;
        Ok(account)
    }
}

/// Asks the device to keep the passkey itself: only then can it offer it before anybody has said who they are. The
/// library asks for the contrary.
fn discoverable(options: &CreationChallengeResponse) -> Value {
    let mut options = json(options);
    let selection = &mut options["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = "required".into();
    selection["requireResidentKey"] = true.into();
    options
}

/// Whose passkey it was, or was to be; for nobody's, which ceremony.
fn note_sign_in(
    unit: &mut UnitOfWork,
    found: &Result<AccountId>,
    named: Option<AccountId>,
    ceremony: Uuid,
    at: Timestamp,
) -> store::Result<()> {
    let (action, account) = match found {
        Ok(account) => ("sign_in.passkey", Some(*account)),
        Err(PasskeyError::NotRecognised) => ("sign_in.refused", None),
        Err(PasskeyError::Store(_) | PasskeyError::Setup(_)) => return Ok(()),
    };
    let whose = named.map_or_else(|| format!("ceremony={ceremony}"), |account| format!("account={account}"));
    unit.note(&Entry { at, account, action, subject: &whose, event: None })
}

async fn list_passkeys(store: &Store, account: AccountId) -> Result<Vec<Passkey>> {
    let kept = store.list_credentials(account).await?;
    kept.iter().map(|credential| read(&credential.passkey)).collect()
}

async fn keep<T: Serialize + Sync>(
    store: &Store,
    id: Uuid,
    purpose: Ceremony,
    account: Option<AccountId>,
    state: &T,
    now: Timestamp,
) -> Result<()> {
    let expires = now.checked_add(CEREMONY_LIFE).unwrap_or(Timestamp::MAX);
    let mut unit = store.begin().await?;
    unit.add_ceremony(id, purpose, account, text(state), expires).await?;
    Ok(unit.save().await?)
}

async fn take<T: DeserializeOwned>(
    unit: &mut UnitOfWork,
    id: Uuid,
    purpose: Ceremony,
    now: Timestamp,
) -> Result<(Option<AccountId>, T)> {
    let (account, state) = unit.take_ceremony(id, purpose, now).await?.ok_or(PasskeyError::NotRecognised)?;
    Ok((account, read(&state)?))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| PasskeyError::Store(store::Error::Corrupt("a passkey or its ceremony".into())))
}

fn text<T: Serialize>(value: &T) -> String {
    json(value).to_string()
}

fn json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("passkeys and ceremonies have text keys only")
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err takes")]
fn setup(cause: WebauthnError) -> PasskeyError {
    PasskeyError::Setup(cause.to_string())
}

/// The cause tells an attacker which part was wrong, so it ends here.
fn refused(_: WebauthnError) -> PasskeyError {
    PasskeyError::NotRecognised
}
