//! Receipts: anybody can check one, and a changed one shows.

use std::process::Command;

use super::*;

async fn check(app: &TestApp, receipt: &str, sent: &str) -> String {
    app.visitor().post("/receipts", &[("receipt", receipt), ("sent", sent)]).await.text()
}

#[tokio::test]
async fn a_receipt_proves_what_was_sent_and_when() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let reference = send(&amara, "erasure", CHILD).await;
    let receipt = amara.get(&format!("/account/requests/{reference}/receipt")).await.text();
    let copy = amara.get(&format!("/account/requests/{reference}/copy")).await.text();
    assert!(receipt.contains(&reference) && receipt.contains("Received: 2026-11-23T10:00:00Z"));
    assert!(!receipt.contains("religion") && copy.contains("category.religion"), "the receipt tells nothing of the content");
    let page = check(&app, &receipt, &copy).await;
    assert!(page.contains("This receipt is real") && page.contains("What you pasted is what was sent."));
    let page = check(&app, &receipt, &copy.replace("religion", "health")).await;
    assert!(page.contains("This receipt is real") && page.contains("is not what was sent"));
    let forged = receipt.replace("T10:00:00Z", "T09:00:00Z");
    assert!(check(&app, &forged, "").await.contains("This receipt is not real"));
    assert!(check(&app, "hello", "").await.contains("We cannot read this receipt"));
}

#[tokio::test]
async fn receipts_of_a_retired_key_stay_valid_also_off_line() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let before = send(&amara, "marketing", CHILD).await;
    server::service::receipts::rotate(&app.portal.store, &app.portal.keys, app.portal.clock.now()).await.unwrap();
    let after = send(&amara, "erasure", CHILD).await;
    let keys = app.visitor().get("/.well-known/portal-receipts.pub").await.text();
    assert_eq!(keys.lines().filter(|line| !line.starts_with('#')).count(), 2);
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("keys.pub"), &keys).unwrap();
    for (n, reference) in [before, after].iter().enumerate() {
        let receipt = amara.get(&format!("/account/requests/{reference}/receipt")).await.text();
        assert!(check(&app, &receipt, "").await.contains("This receipt is real"), "{n}");
        let path = dir.path().join("receipt.txt");
        std::fs::write(&path, &receipt).unwrap();
        assert_eq!(verify(&path, dir.path()), (Some(0), true), "{n}");
        std::fs::write(&path, receipt.replace("Received: 2026", "Received: 2025")).unwrap();
        assert_eq!(verify(&path, dir.path()), (Some(1), false), "{n}");
    }
}

/// `portal receipts verify`, with nothing but two files.
fn verify(receipt: &std::path::Path, dir: &std::path::Path) -> (Option<i32>, bool) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    command
        .env_clear()
        .current_dir(dir)
        .args(["receipts", "verify"])
        .arg(receipt)
        .arg("--keys")
        .arg(dir.join("keys.pub"))
        .arg("--json");
    let output = command.output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stdout).contains("\"genuine\":true"))
}
