//! Mail against a real server that refuses plain text, hangs up, and answers 4xx: never in the clear, never lost, never twice.

#![expect(clippy::disallowed_methods, reason = "the test server is found by the environment")]

#[path = "../support/mod.rs"]
mod support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use server::job::Worker;
use server::job::mail::Mailer;
use support::TestApp;

const AMARA: &str = "amara.okafor-lindqvist@example.org";

/// The mail server, stopped when dropped.
struct MailServer {
    child: Child,
    dir: tempfile::TempDir,
    port: u64,
}

impl MailServer {
    /// `None` where the tests have no Python of their own (`cargo xtask test` makes one).
    fn start() -> Option<Self> {
        let Ok(python) = std::env::var("TEST_PYTHON") else {
            eprintln!("skipped: TEST_PYTHON is not set");
            return None;
        };
        let dir = tempfile::tempdir().unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/server.py");
        let mut command = Command::new(python);
        command.arg(script).arg(dir.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = serde_json::from_str::<serde_json::Value>(&line).unwrap()["port"].as_u64().unwrap();
        Some(Self { child, dir, port })
    }

    fn behave(&self, mode: &str) {
        std::fs::write(self.dir.path().join("mode"), mode).unwrap();
    }

    fn lines(&self, name: &str) -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(self.dir.path().join(name)).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn accepted(&self) -> Vec<serde_json::Value> {
        self.lines("accepted.jsonl")
    }

    fn worker(&self, app: &TestApp, user: &str, authority: bool) -> Worker {
        let mut config = app.portal.config.clone();
        config.smtp_url = Some(format!("smtp://{user}localhost:{}", self.port));
        config.smtp_ca_file = authority.then(|| self.dir.path().join("ca.pem"));
        Worker::new(app.portal.clone(), Mailer::new(&config).unwrap())
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn send_a_code(app: &TestApp) {
    app.visitor().post("/sign-in/code", &[("email", AMARA)]).await.location();
}

/// Does what is ready now, and turns the clock on past the longest wait.
async fn work(app: &TestApp, worker: &Worker) {
    while worker.run_once().await.unwrap() > 0 {}
    app.wait(5 * 3600);
}

#[tokio::test]
async fn mail_goes_over_tls_with_a_neutral_subject() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    work(&app, &server.worker(&app, "", true)).await;
    let accepted = server.accepted();
    assert_eq!(accepted.len(), 1);
    assert_eq!((accepted[0]["to"][0].as_str(), accepted[0]["subject"].as_str()), (Some(AMARA), Some("Your code")));
    assert!(!accepted[0]["text"].as_str().unwrap().contains("Amara Okafor"));
}

/// Somebody in between who takes STARTTLS away learns nothing, not even to whom.
#[tokio::test]
async fn mail_never_goes_in_the_clear_or_to_another_machine() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    let worker = server.worker(&app, "", true);
    for mode in ["plain", "wrong-name"] {
        server.behave(mode);
        work(&app, &worker).await;
        assert_eq!((server.accepted().len(), server.lines("leaked.jsonl").len()), (0, 0), "{mode}");
    }
    work(&app, &server.worker(&app, "", false)).await;
    assert_eq!(server.accepted().len(), 0, "an authority that nobody trusts vouches for nothing");
    server.behave("good");
    work(&app, &worker).await;
    assert_eq!(server.accepted().len(), 1, "when the way is safe again it goes");
    assert_eq!(server.lines("leaked.jsonl").len(), 0);
}

#[tokio::test]
async fn a_server_that_is_busy_hangs_up_or_is_gone_gets_the_mail_later_and_once() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    let worker = server.worker(&app, "", true);
    for mode in ["busy", "drop", "drop-data", "closed", "busy"] {
        server.behave(mode);
        work(&app, &worker).await;
        assert_eq!(server.accepted().len(), 0, "{mode}");
    }
    let tries = server.lines("connections.jsonl").len();
    server.behave("slow");
    work(&app, &worker).await;
    server.behave("good");
    for _ in 0..3 {
        work(&app, &worker).await;
    }
    assert_eq!(server.accepted().len(), 1, "once, however often it was tried");
    assert_eq!(server.lines("connections.jsonl").len(), tries + 1, "and nothing is tried again after that");
}

#[tokio::test]
async fn a_mail_waits_longer_each_time() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    server.behave("busy");
    let worker = server.worker(&app, "", true);
    let mut tried = Vec::new();
    for second in (0..400).step_by(10) {
        let before = server.lines("connections.jsonl").len();
        while worker.run_once().await.unwrap() > 0 {}
        if server.lines("connections.jsonl").len() > before {
            tried.push(second);
        }
        app.wait(10);
    }
    let waits: Vec<i32> = tried.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(waits.len() >= 3 && waits.windows(2).all(|pair| pair[1] > pair[0]), "{waits:?}");
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_given_up_and_the_next_mail_goes() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    let worker = server.worker(&app, "", true);
    send_a_code(&app).await;
    server.behave("reject");
    work(&app, &worker).await;
    server.behave("good");
    send_a_code(&app).await;
    work(&app, &worker).await;
    assert_eq!(server.accepted().len(), 1);
}

/// Several servers, or one that was killed in the middle: a job belongs to one worker at a time.
#[tokio::test]
async fn two_workers_send_each_mail_once() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    for email in [AMARA, "ciaran.obriain@example.org", "priya.desai-whitlock@example.org", "grace.kp@example.org"] {
        app.visitor().post("/sign-in/code", &[("email", email)]).await.location();
    }
    let (one, two) = (server.worker(&app, "", true), server.worker(&app, "", true));
    tokio::join!(work(&app, &one), work(&app, &two));
    let mut to: Vec<String> = server.accepted().iter().map(|mail| mail["to"][0].as_str().unwrap().to_owned()).collect();
    to.sort();
    to.dedup();
    assert_eq!((to.len(), server.accepted().len()), (4, 4));
}
