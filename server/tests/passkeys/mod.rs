//! Passkeys, with a device made of software.

mod entries;
mod journey;
mod staff;

use domain::id::{AccountId, CredentialId};
use domain::policy::Role;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use server::passkeys::{CEREMONY_LIFE, NewPasskey, PasskeyError, Passkeys};
use store::Store;
use store::account::{Account, Credential};
use uuid::Uuid;
use webauthn_authenticator_rs::prelude::WebauthnAuthenticator;
use webauthn_authenticator_rs::softpasskey::SoftPasskey;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential, Url};

const ORIGIN: &str = "http://localhost:3000";

#[tokio::test]
async fn a_passkey_is_made_and_signs_in() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    assert_eq!(world.credentials(&mother).await[0].used, None);
    assert_eq!(world.sign_in().await.unwrap(), mother.id);
    assert_eq!(world.credentials(&mother).await[0].used, Some(at(0)));
}

#[tokio::test]
async fn what_the_device_counted_is_kept() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    for count in 1..3 {
        world.sign_in().await.unwrap();
        let kept: Value = serde_json::from_str(&world.credentials(&mother).await[0].passkey).unwrap();
        assert_eq!(kept["cred"]["counter"], count);
    }
}

#[tokio::test]
async fn the_device_is_asked_to_keep_the_passkey_and_to_check_the_person() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let options = world.passkeys.start_register(&world.store, &mother, at(0), id(90)).await.unwrap();
    let asked = &options["publicKey"];
    assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(asked["authenticatorSelection"]["requireResidentKey"], true);
    assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(asked["rp"], json!({ "id": "localhost", "name": "Family Hub · your information" }));
    assert_eq!(asked["user"]["name"], "1@example.org");
    assert_eq!(asked["excludeCredentials"][0]["id"], world.device.id);
}

#[tokio::test]
async fn signing_in_asks_for_any_passkey_by_autofill() {
    let world = World::new().await;
    let options = world.passkeys.start_sign_in(&world.store, at(0), id(90)).await.unwrap();
    assert_eq!(options["mediation"], "conditional");
    assert_eq!(options["publicKey"]["allowCredentials"], json!([]));
    assert_eq!(options["publicKey"]["userVerification"], "required");
}

#[tokio::test]
async fn a_registration_works_once() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    let (ceremony, made) = world.make(&mother).await;
    assert!(world.keep(ceremony, &made, &mother, at(1)).await.is_ok());
    assert!(not_recognised(&world.keep(ceremony, &made, &mother, at(1)).await));
    assert_eq!(world.credentials(&mother).await.len(), 1);
}

#[tokio::test]
async fn a_sign_in_works_once() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let (ceremony, shown) = world.show().await;
    assert!(world.accept(ceremony, &shown, at(1)).await.is_ok());
    assert!(not_recognised(&world.accept(ceremony, &shown, at(1)).await));
}

#[tokio::test]
async fn a_wrong_answer_uses_its_ceremony_up() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let (ceremony, shown) = world.show().await;
    let mut forged = shown.clone();
    forged.response.signature[10] ^= 1;
    assert!(not_recognised(&world.accept(ceremony, &forged, at(1)).await));
    assert!(not_recognised(&world.accept(ceremony, &shown, at(1)).await));
}

#[tokio::test]
async fn an_answer_to_another_ceremony_is_refused() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let (_, overheard) = world.show().await;
    let (ceremony, _) = world.show().await;
    assert!(not_recognised(&world.accept(ceremony, &overheard, at(1)).await));
}

#[tokio::test]
async fn a_ceremony_of_another_account_is_refused() {
    let mut world = World::new().await;
    let (mother, father) = (world.account(1).await, world.account(2).await);
    let (ceremony, made) = world.make(&mother).await;
    assert!(not_recognised(&world.keep(ceremony, &made, &father, at(1)).await));
    assert!(world.credentials(&father).await.is_empty());
}

#[tokio::test]
async fn a_registration_cannot_be_finished_as_a_sign_in() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let (_, shown) = world.show().await;
    let (ceremony, _) = world.make(&mother).await;
    assert!(not_recognised(&world.accept(ceremony, &shown, at(1)).await));
}

#[tokio::test]
async fn a_ceremony_ends_after_five_minutes() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    let limit = at(0) + CEREMONY_LIFE;
    let (ceremony, made) = world.make(&mother).await;
    assert!(not_recognised(&world.keep(ceremony, &made, &mother, limit).await));
    let (ceremony, made) = world.make(&mother).await;
    assert!(world.keep(ceremony, &made, &mother, limit - SignedDuration::from_secs(1)).await.is_ok());
    let (ceremony, shown) = world.show().await;
    assert!(not_recognised(&world.accept(ceremony, &shown, limit).await));
}

#[tokio::test]
async fn an_unknown_passkey_is_refused() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.make(&mother).await;
    assert!(not_recognised(&world.sign_in().await));
}

#[tokio::test]
async fn a_passkey_shown_for_another_account_is_refused() {
    let mut world = World::new().await;
    let (mother, father) = (world.account(1).await, world.account(2).await);
    world.register(&mother).await;
    world.device.owner = father.id.0.as_bytes().to_vec();
    assert!(not_recognised(&world.sign_in().await));
    world.device.owner = b"nobody".to_vec();
    assert!(not_recognised(&world.sign_in().await));
}

#[tokio::test]
async fn a_closed_account_does_not_sign_in() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let mut unit = world.store.begin().await.unwrap();
    unit.sql("UPDATE account SET closed_us = 1").exec_one().await.unwrap();
    unit.save().await.unwrap();
    assert!(not_recognised(&world.sign_in().await));
}

#[test]
fn an_address_without_host_name_carries_no_passkeys() {
    for origin in ["http://127.0.0.1:3000", "https://[::1]", "nothing"] {
        assert!(matches!(Passkeys::new(origin), Err(PasskeyError::Setup(_))), "{origin}");
    }
}

fn not_recognised<T>(outcome: &Result<T, PasskeyError>) -> bool {
    matches!(outcome, Err(PasskeyError::NotRecognised))
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// A phone with one passkey. The software key neither says that it keeps passkeys nor picks one by itself, so both are
/// done here.
struct Device {
    soft: SoftPasskey,
    id: String,
    owner: Vec<u8>,
}

impl Device {
    fn create(&mut self, mut options: Value) -> RegisterPublicKeyCredential {
        options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = false.into();
        let options: webauthn_rs::prelude::CreationChallengeResponse = serde_json::from_value(options).unwrap();
        self.owner.clone_from(&options.public_key.user.id);
        let made = self.soft.do_registration(Url::parse(ORIGIN).unwrap(), options).unwrap();
        self.id.clone_from(&made.id);
        made
    }

    fn get(&mut self, mut options: Value) -> PublicKeyCredential {
        options["publicKey"]["allowCredentials"] = json!([{ "type": "public-key", "id": self.id }]);
        let options = serde_json::from_value(options).unwrap();
        let mut shown = self.soft.do_authentication(Url::parse(ORIGIN).unwrap(), options).unwrap();
        shown.response.user_handle = Some(self.owner.clone());
        shown
    }
}

/// A fresh store, the service and a phone.
struct World {
    store: Store,
    passkeys: Passkeys,
    device: Device,
    ids: u128,
    _dir: tempfile::TempDir,
}

impl World {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite://{}/portal.db", dir.path().display())).await.unwrap();
        let store = store.with_edge(server::state::edge(&server::keys::Keys::derive(&[7; 32]), &server::clock::Clock::system()));
        store.migrate().await.unwrap();
        let device = Device { soft: SoftPasskey::new(true), id: String::new(), owner: Vec::new() };
        Self { store, passkeys: Passkeys::new(ORIGIN).unwrap(), device, ids: 100, _dir: dir }
    }

    fn next_id(&mut self) -> Uuid {
        self.ids += 1;
        id(self.ids)
    }

    async fn account(&self, n: u128) -> Account {
        let email = Some(format!("{n}@example.org"));
        let account =
            Account { id: AccountId(id(n)), role: Role::Officer, name: format!("Officer {n}"), email, person: None, team: None };
        let mut unit = self.store.begin().await.unwrap();
        unit.add_account(&account, at(0)).await.unwrap();
        unit.save().await.unwrap();
        account
    }

    async fn credentials(&self, of: &Account) -> Vec<Credential> {
        self.store.list_credentials(of.id).await.unwrap()
    }

    /// The device makes a passkey that the portal does not know yet.
    async fn make(&mut self, of: &Account) -> (Uuid, RegisterPublicKeyCredential) {
        let ceremony = self.next_id();
        let options = self.passkeys.start_register(&self.store, of, at(0), ceremony).await.unwrap();
        (ceremony, self.device.create(options))
    }

    async fn keep(
        &mut self,
        ceremony: Uuid,
        made: &RegisterPublicKeyCredential,
        of: &Account,
        now: Timestamp,
    ) -> Result<(), PasskeyError> {
        let new = NewPasskey { id: CredentialId(self.next_id()), account: of.id, name: "Phone".to_owned() };
        let mut unit = self.store.begin().await.unwrap();
        let outcome = self.passkeys.finish_register(&mut unit, ceremony, made, new, now).await;
        unit.save().await.unwrap();
        outcome
    }

    async fn register(&mut self, of: &Account) {
        let (ceremony, made) = self.make(of).await;
        self.keep(ceremony, &made, of, at(0)).await.unwrap();
    }

    /// The device shows its passkey.
    async fn show(&mut self) -> (Uuid, PublicKeyCredential) {
        let ceremony = self.next_id();
        let options = self.passkeys.start_sign_in(&self.store, at(0), ceremony).await.unwrap();
        (ceremony, self.device.get(options))
    }

    async fn accept(&self, ceremony: Uuid, shown: &PublicKeyCredential, now: Timestamp) -> Result<AccountId, PasskeyError> {
        self.passkeys.finish_sign_in(&self.store, ceremony, shown, now).await
    }

    async fn sign_in(&mut self) -> Result<AccountId, PasskeyError> {
        let (ceremony, shown) = self.show().await;
        self.accept(ceremony, &shown, at(0)).await
    }
}
