//! The program as an operator meets it: its arguments, its settings, its exit status and its words.

mod dates;

use std::path::Path;
use std::process::{Command, Output};

use crate::support::TestApp;

const AMARA: &str = "amara.okafor-lindqvist@example.org";

/// Runs the program in a folder, with these settings and no others.
fn portal(folder: &Path, settings: &[(&str, &str)], args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    command.env_clear().current_dir(folder).args(args).envs(settings.iter().copied()).output().unwrap()
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[track_caller]
fn refused(output: &Output, reason: &str) {
    assert_eq!(output.status.code(), Some(1), "{}", words(&output.stdout));
    assert!(words(&output.stderr).contains(reason), "{}", words(&output.stderr));
}

#[test]
fn settings_that_are_unknown_or_do_not_fit_stop_the_start_and_say_why() {
    let dir = tempfile::tempdir().unwrap();
    refused(&portal(dir.path(), &[("PORTAL_ADRR", "localhost:1")], &["serve"]), "PORTAL_ADRR");
    refused(&portal(dir.path(), &[("PORTAL_ADDR", "nowhere")], &["serve"]), "PORTAL_ADDR: nowhere is not an address");
    refused(&portal(dir.path(), &[("PORTAL_DATABASE_URL", "mysql://x")], &["serve"]), "must begin with sqlite:// or postgres://");
    refused(&portal(dir.path(), &[("PORTAL_LOCALES", "en,cy")], &["serve"]), "PORTAL_LOCALES: there are no words in \"cy\"");
    std::fs::write(dir.path().join("portal.toml"), "adr = 'x'\n").unwrap();
    refused(&portal(dir.path(), &[], &["serve"]), "PORTAL_ADR");
    std::fs::write(dir.path().join("portal.toml"), "addr = [\n").unwrap();
    refused(&portal(dir.path(), &[], &["check"]), "portal.toml");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "a refused start makes nothing");
}

#[test]
fn wrong_usage_is_told_from_what_could_not_be_done() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(portal(dir.path(), &[], &["dates"]).status.code(), Some(2));
    assert_eq!(portal(dir.path(), &[], &["no-such-command"]).status.code(), Some(2));
    let invite = ["invite", "--staff", "Ada", "--role", "officer", "--email", "no address"];
    assert_eq!(portal(dir.path(), &[], &invite).status.code(), Some(2));
    refused(&portal(dir.path(), &[], &["dates", "access", "--received", "2026-02-30"]), "2026-02-30");
}

#[tokio::test]
async fn a_changed_byte_is_found_and_the_queues_are_built_again() {
    let app = TestApp::new().await;
    let reference = app.signed_in(AMARA).await.ask("P-1003").await;
    let dir = app.portal.config.data_dir.clone();
    let settings = app.program_settings();
    let settings = settings.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert!(portal(&dir, &settings, &["audit", "verify"]).status.success());
    assert!(words(&portal(&dir, &settings, &["reindex"]).stdout).starts_with("1 cases"));
    let mut unit = app.portal.store.begin().await.unwrap();
    unit.sql("UPDATE case_event SET at_us = at_us + 1").exec_one().await.unwrap();
    unit.save().await.unwrap();
    refused(&portal(&dir, &settings, &["audit", "verify"]), &format!("case {reference} event 1 altered"));
}

#[tokio::test]
async fn only_a_person_ends_the_protection_of_a_place_and_says_why() {
    let app = TestApp::new().await;
    let dir = app.portal.config.data_dir.clone();
    let settings = app.program_settings();
    let settings = settings.each_ref().map(|(name, value)| (*name, value.as_str()));
    let lift = |address, reason| portal(&dir, &settings, &["unprotect", address, "--reason", reason]);
    assert_eq!(portal(&dir, &settings, &["unprotect", "ADR-0001"]).status.code(), Some(2), "a reason is needed");
    refused(&lift("ADR-0001", " "), "--reason: say why");
    refused(&lift("ADR-0007", "They moved"), "ADR-0007: no protected place is there");
    assert!(words(&lift("ADR-0001", "They moved").stdout).starts_with("The place is not protected any more."));
    refused(&lift("ADR-0002", "They moved"), "no protected place is there");
    let entry = "SELECT count(*) FROM audit_inbox WHERE action = 'place.lift' AND subject = 'address=ADR-0001&reason=They+moved'";
    assert_eq!(app.count(entry).await, 1);
}
