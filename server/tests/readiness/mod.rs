//! What the portal says of itself to who operates it.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::TestApp;
use axum::http::StatusCode;
use server::config::Config;

/// A folder that takes no file, whoever asks.
const READ_ONLY: &str = "/proc/self";

async fn ready(app: &TestApp) -> (StatusCode, String) {
    app.wait(3); // what was found is told for two seconds
    let answer = app.visitor().get("/health/ready").await;
    (answer.status, answer.text())
}

const ILL: StatusCode = StatusCode::SERVICE_UNAVAILABLE;

#[tokio::test]
async fn a_database_that_takes_no_writes_is_said_and_heals() {
    let app = TestApp::new().await;
    assert_eq!(ready(&app).await, (StatusCode::OK, "ready".into()));
    let other = store::Store::open(&app.portal.config.database_url()).await.unwrap();
    let held = other.begin().await.unwrap();
    assert_eq!(ready(&app).await, (ILL, "not ready\nThe database takes no writes.\n".into()));
    held.cancel().await.unwrap();
    assert_eq!(ready(&app).await, (StatusCode::OK, "ready".into()));
}

#[tokio::test]
async fn a_data_folder_that_takes_no_files_is_said() {
    let app = TestApp::with_settings(|config| Config { data_dir: READ_ONLY.into(), ..config }).await;
    assert_eq!(ready(&app).await, (ILL, "not ready\nThe data folder takes no files.\n".into()));
}

#[tokio::test]
async fn a_look_leaves_nothing_behind_and_counts_for_two_seconds() {
    let app = TestApp::new().await;
    let files = || std::fs::read_dir(&app.portal.config.data_dir).unwrap().count();
    let before = files();
    assert_eq!(ready(&app).await.0, StatusCode::OK);
    assert_eq!(files(), before);
    app.portal.store.close().await;
    assert_eq!(app.visitor().get("/health/ready").await.status, StatusCode::OK, "asking often costs nothing");
    let (status, words) = ready(&app).await;
    assert_eq!((status, words.as_str()), (ILL, "not ready\nThe database does not answer.\nThe database takes no writes.\n"));
}

/// The program with a data folder, and everything else in another.
fn portal(folder: &std::path::Path, data: &str) -> Command {
    let path = |name: &str| folder.join(name).display().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    command.env_clear().current_dir(folder).env("PORTAL_DATA_DIR", data).env("PORTAL_ADDR", "127.0.0.1:0");
    command.env("PORTAL_ORIGIN", "http://localhost").env("PORTAL_DATABASE_URL", format!("sqlite://{}", path("portal.db")));
    command.env("PORTAL_MASTER_KEY_FILE", path("master.key")).env("PORTAL_MAIL_DIR", path("mail"));
    command
}

#[test]
fn a_check_says_in_words_what_works_and_what_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let good = portal(dir.path(), &dir.path().join("data").display().to_string()).arg("check").output().unwrap();
    let words = String::from_utf8(good.stdout).unwrap();
    let waits = "Which services are confidential waits for the data protection officer";
    for line in ["The database answers.", "The database takes writes.", "The data folder takes files.", waits] {
        assert!(words.contains(line), "{words}");
    }
    assert!(good.status.success());
    let bad = portal(dir.path(), READ_ONLY).arg("check").output().unwrap();
    assert!(String::from_utf8(bad.stderr).unwrap().starts_with("The data folder takes no files. "));
    assert_eq!(bad.status.code(), Some(1));
}

/// With the database in it nothing works: it is said of the folder, not of SQLite.
#[test]
fn a_data_folder_that_takes_no_files_is_said_before_the_database_in_it_is_opened() {
    let dir = tempfile::tempdir().unwrap();
    for command in ["serve", "check", "reindex"] {
        let mut portal = portal(dir.path(), READ_ONLY);
        let output = portal.env_remove("PORTAL_DATABASE_URL").env_remove("PORTAL_MAIL_DIR").arg(command).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.starts_with("PORTAL_DATA_DIR: /proc/self: the database is there, and the folder takes no files: "),
            "{said}"
        );
        assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1));
    }
}

#[test]
fn a_start_says_what_does_not_work() {
    let dir = tempfile::tempdir().unwrap();
    let mut child = portal(dir.path(), READ_ONLY).arg("serve").stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let log = BufReader::new(child.stderr.take().unwrap());
    let (found, said) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in log.lines().map_while(Result::ok).filter(|line| line.contains("The data folder takes no files.")) {
            let _ = found.send(line);
        }
    });
    let said = said.recv_timeout(Duration::from_secs(30));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.unwrap().contains("\"level\":\"ERROR\""));
}
