//! What is destroyed is gone, backups included; and the log shows to others that nothing else is. With the program itself, as its
//! operator runs it, on both engines.

/// Each test on each engine.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod on_sqlite { $(#[tokio::test] async fn $name() { super::$name(&crate::support::TestApp::new().await).await; })* }
        mod on_postgres { $(#[tokio::test] async fn $name() {
            if let Some(app) = crate::support::TestApp::on_postgres().await { super::$name(&app).await; }
        })* }
    };
}

mod backup;
mod checkpoints;
mod demonstration;
mod disposal;
mod epochs;
mod planted;
mod witness;

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use server::keys::Keys;
use server::state::Portal;

use crate::support::TestApp;

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CHECKPOINT: &str = "/.well-known/portal-audit-checkpoint";

/// The program on the data of a portal, with its keys on the disk.
pub struct Operator {
    dir: PathBuf,
    database: String,
    origin: String,
}

impl Operator {
    pub fn of(app: &TestApp) -> Self {
        let _ = app.program_settings();
        let config = &app.portal.config;
        Self { dir: config.data_dir.clone(), database: config.database_url(), origin: app.portal.origin.clone() }
    }

    /// The same keys, with another database.
    fn with_database(&self, url: &str) -> Self {
        Self { dir: self.dir.clone(), database: url.to_owned(), origin: self.origin.clone() }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
        command.env_clear().current_dir(&self.dir).args(args).env("PORTAL_DATA_DIR", &self.dir);
        command.env("PORTAL_DATABASE_URL", &self.database).env("PORTAL_ORIGIN", &self.origin).env("PORTAL_ADDR", "127.0.0.1:0");
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// What it printed.
    #[track_caller]
    pub fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// What it printed, as JSON.
    #[track_caller]
    fn json(&self, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.done(args)).unwrap()
    }

    /// Why it did not do it: status 1, and nothing on the output.
    #[track_caller]
    pub fn refused(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), String::new()), "{args:?}");
        text(&output.stderr)
    }

    /// Serves until the portal says where it is; or why it does not start.
    fn start(&self) -> Result<(), String> {
        let mut program = self.command(&["serve"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut first).unwrap();
        if first.starts_with("The portal is at") {
            program.kill().unwrap();
            program.wait().unwrap();
            return Ok(());
        }
        let output = program.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        Err(text(&output.stderr))
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A portal in this process, with the keys that are on the disk now.
fn with_keys_of_disk(app: &TestApp) -> Portal {
    let config = app.portal.config.clone();
    let keys = Keys::load(&config.master_key_file()).unwrap();
    Portal::new(config, app.portal.store.clone(), keys, app.portal.clock.clone()).unwrap()
}

/// An officer answers a request with a file, and closes it.
async fn answer_and_close(app: &TestApp, reference: &str, content: &[u8], words: [(&str, &str); 4]) {
    answer(app, reference, content, words).await;
    close(app, reference).await;
}

async fn close(app: &TestApp, reference: &str) {
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("/staff/cases/{reference}/close"), &[("reason", "Done")]).await.location();
}

async fn answer(app: &TestApp, reference: &str, content: &[u8], words: [(&str, &str); 4]) {
    let (officer, case) = (app.signed_in(OFFICER).await, format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", content).await.location();
    officer.replies(&case, &words).await.location();
}
