//! The program as an operator meets it: its arguments, its settings, its exit status and its words.

mod dates;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
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

/// The program under a umask that keeps nothing from anybody.
fn careless(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new("sh");
    command.env_clear().current_dir(folder).args(["-c", "umask 000; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_portal")]);
    command.args(args).output().unwrap()
}

/// Everything in a folder that others may use.
fn open_to_others(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = std::fs::symlink_metadata(&path).unwrap();
        found.extend((about.permissions().mode() & 0o077 != 0).then(|| path.clone()));
        found.extend(about.is_dir().then(|| open_to_others(&path)).into_iter().flatten());
    }
    found
}

#[test]
fn what_the_portal_makes_is_its_own_whatever_the_umask_and_a_check_says_what_is_not() {
    let dir = tempfile::tempdir().unwrap();
    assert!(careless(dir.path(), &["demo"]).status.success());
    assert!(dir.path().join("data/portal.db").exists() && dir.path().join("data/epochs/1.key").exists());
    assert_eq!(open_to_others(dir.path()), Vec::<PathBuf>::new());
    let checked = portal(dir.path(), &[], &["check"]);
    assert!(checked.status.success(), "{}", words(&checked.stderr));
    assert!(words(&checked.stdout).contains("Nobody else on this machine can read what the portal keeps."));
    for (name, mode) in [("data/portal.db", 0o640), ("data/master.key", 0o604), ("data/epochs", 0o710), ("data", 0o701)] {
        let path = dir.path().join(name);
        let before = std::fs::metadata(&path).unwrap().permissions();
        std::fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        refused(&portal(dir.path(), &[], &["check"]), &format!("{name}: others may use it (mode {mode:o})"));
        std::fs::set_permissions(&path, before).unwrap();
    }
    std::fs::rename(dir.path().join("data"), dir.path().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink("elsewhere", dir.path().join("data")).unwrap();
    std::fs::set_permissions(dir.path().join("elsewhere"), Permissions::from_mode(0o755)).unwrap();
    refused(&portal(dir.path(), &[], &["check"]), "data: others may use it (mode 755)");
}

/// Without the umask of the program: each file says itself how it is made.
#[tokio::test]
async fn a_database_its_journals_and_a_mail_are_made_for_one_user() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("portal.db");
    let store = store::Store::open(&format!("sqlite://{}", file.display())).await.unwrap();
    store.migrate().await.unwrap();
    assert!(dir.path().join("portal.db-wal").exists() && dir.path().join("portal.db-shm").exists());
    assert_eq!(open_to_others(dir.path()), Vec::<PathBuf>::new());
    let app = TestApp::new().await;
    app.visitor().ask_code(AMARA).await.location();
    assert_eq!(app.mails().await.len(), 1);
    let mails = app.portal.config.mail_dir();
    assert_eq!((open_to_others(&mails), std::fs::metadata(&mails).unwrap().permissions().mode() & 0o077), (vec![], 0));
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
    refused(&lift("ADR-0001", "They moved"), "of other people still say that it is protected");
    let lift = |address, reason| portal(&dir, &settings, &["unprotect", address, "--reason", reason, "--others-too"]);
    assert!(words(&lift("ADR-0001", "They moved").stdout).starts_with("The place is not protected any more."));
    refused(&lift("ADR-0002", "They moved"), "no protected place is there");
    let entry = "SELECT count(*) FROM audit_inbox WHERE action = 'place.lift' AND subject = 'address=ADR-0001&reason=They+moved'";
    assert_eq!(app.count(entry).await, 1);
}
