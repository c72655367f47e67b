//! What signing in by a passkey leaves in the log: who, and nothing that says their name, address or key.

use super::*;

type Noted = (Option<Uuid>, String, String);

async fn sign_ins(world: &World) -> Vec<Noted> {
    let sql = "SELECT account_id, action, subject FROM audit_inbox WHERE action LIKE 'sign_in.%' ORDER BY entry_id";
    world.store.sql(sql).all().await.unwrap()
}

fn noted(account: Option<&Account>, action: &str, subject: String) -> Noted {
    (account.map(|account| account.id.0), action.to_owned(), subject)
}

#[tokio::test]
async fn a_sign_in_leaves_an_entry() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    world.sign_in().await.unwrap();
    assert_eq!(sign_ins(&world).await, [noted(Some(&mother), "sign_in.passkey", format!("account={}", mother.id))]);
}

#[tokio::test]
async fn a_forged_answer_leaves_an_entry_about_whose_passkey_it_was_to_be() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let (ceremony, mut shown) = world.show().await;
    shown.response.signature[10] ^= 1;
    assert!(not_recognised(&world.accept(ceremony, &shown, at(1)).await));
    assert_eq!(sign_ins(&world).await, [noted(None, "sign_in.refused", format!("account={}", mother.id))]);
}

#[tokio::test]
async fn a_passkey_of_nobody_leaves_an_entry_about_its_ceremony() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    for owner in [b"nobody".to_vec(), id(9).as_bytes().to_vec()] {
        world.device.owner = owner;
        let (ceremony, shown) = world.show().await;
        assert!(not_recognised(&world.accept(ceremony, &shown, at(1)).await));
        let refused = sign_ins(&world).await.pop().unwrap();
        assert_eq!(refused, noted(None, "sign_in.refused", format!("ceremony={ceremony}")));
    }
    assert_eq!(sign_ins(&world).await.len(), 2);
}

#[tokio::test]
async fn a_ceremony_that_is_over_leaves_a_refusal() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    let (ceremony, shown) = world.show().await;
    world.accept(ceremony, &shown, at(1)).await.unwrap();
    assert!(not_recognised(&world.accept(ceremony, &shown, at(1)).await));
    let actions: Vec<_> = sign_ins(&world).await.into_iter().map(|(_, action, _)| action).collect();
    assert_eq!(actions, ["sign_in.passkey", "sign_in.refused"]);
}

#[tokio::test]
async fn no_entry_holds_a_name_an_address_or_a_key() {
    let mut world = World::new().await;
    let mother = world.account(1).await;
    world.register(&mother).await;
    world.sign_in().await.unwrap();
    let key = world.device.id.clone();
    world.device.owner = b"nobody".to_vec();
    assert!(not_recognised(&world.sign_in().await));
    let all: Vec<(String, String)> = world.store.sql("SELECT action, subject FROM audit_inbox").all().await.unwrap();
    for (action, subject) in all {
        assert!(!subject.contains("Officer") && !subject.contains('@') && !subject.contains(&key), "{action} {subject}");
    }
}
