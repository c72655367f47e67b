//! Mail against a real server that refuses plain text, hangs up, and answers 4xx: never in the clear, never lost, never twice.

#![expect(clippy::disallowed_methods, reason = "the test server is found by the environment")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::TestApp;
use server::job::Worker;
use server::mail::Mailer;

const AMARA: &str = "amara.okafor-lindqvist@example.org";

/// The mail server, stopped when dropped.
struct MailServer {
    child: Child,
    dir: tempfile::TempDir,
    port: u64,
    tls_port: u64,
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
        let ports: serde_json::Value = serde_json::from_str(&line).unwrap();
        let port = |name: &str| ports[name].as_u64().unwrap();
        Some(Self { child, dir, port: port("port"), tls_port: port("tls_port") })
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
        self.worker_of(app, format!("smtp://{user}localhost:{}", self.port), authority)
    }

    fn worker_of(&self, app: &TestApp, url: String, authority: bool) -> Worker {
        let mut config = app.portal.config.clone();
        config.smtp_url = Some(url);
        config.smtp_ca_file = authority.then(|| self.dir.path().join("ca.pem"));
        Worker::new(app.portal.clone(), Mailer::new(&config).unwrap().with_patience(Duration::from_secs(8)))
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
    for mode in ["busy", "busy-rcpt", "busy-data", "drop", "drop-data", "closed", "login", "busy"] {
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

/// The worker does other work too: a server that takes the connection and says nothing costs a while, not the portal.
#[tokio::test]
async fn a_server_that_says_nothing_stops_nothing_else() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    server.behave("silent");
    let worker = server.worker(&app, "", true);
    work(&app, &worker).await;
    server.behave("good");
    work(&app, &worker).await;
    assert_eq!(server.accepted().len(), 1, "and the mail goes when somebody answers");
}

#[tokio::test]
async fn mail_goes_where_tls_begins_with_the_first_byte() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    work(&app, &server.worker_of(&app, format!("smtps://localhost:{}", server.tls_port), false)).await;
    assert_eq!(server.accepted().len(), 0, "an authority that nobody trusts vouches for nothing");
    work(&app, &server.worker_of(&app, format!("smtps://localhost:{}", server.tls_port), true)).await;
    assert_eq!((server.accepted().len(), server.lines("leaked.jsonl").len()), (1, 0));
}

#[tokio::test]
async fn a_wrong_password_keeps_the_mail_and_the_right_one_sends_it() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    server.behave("login");
    for (user, sent) in [("", 0), ("portal:wrong@", 0), ("portal:secret@", 1)] {
        work(&app, &server.worker(&app, user, true)).await;
        assert_eq!(server.accepted().len(), sent, "{user}");
    }
}

/// When a connection breaks after the mail was heard, nobody can know whether it was taken (RFC 1047). It is sent again, as the
/// same mail: its identity lets a mail server drop the second.
#[tokio::test]
async fn a_mail_whose_answer_was_lost_is_the_same_mail_when_it_comes_again() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    let worker = server.worker(&app, "", true);
    server.behave("keep-data");
    work(&app, &worker).await;
    server.behave("good");
    work(&app, &worker).await;
    let ids: Vec<_> = server.accepted().iter().map(|mail| mail["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!((ids.len(), &ids[0]), (2, ids.last().unwrap()));
}

/// Several servers: a job belongs to one worker at a time.
#[tokio::test]
async fn two_workers_send_each_mail_once() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_codes(&app).await;
    let (one, two) = (server.worker(&app, "", true), server.worker(&app, "", true));
    tokio::join!(work(&app, &one), work(&app, &two));
    assert_each_once(&server);
}

/// A slow mail server makes the claim on the later mails run out: another server takes them over, and the first lets go.
#[tokio::test]
async fn a_worker_that_is_slow_leaves_to_the_other_what_the_other_has_claimed() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_codes(&app).await;
    server.behave("slow");
    let (one, two) = (server.worker(&app, "", true), server.worker(&app, "", true));
    let other = async {
        // The first mail takes nearly as long as the claim lasts; what is begun then is claimed anew, the rest is not.
        app.wait(119);
        let anew = "SELECT count(*) FROM job WHERE done = FALSE AND lease_us > 1795429000000000";
        for _ in 0..200 {
            if app.count(anew).await > 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        app.wait(2);
        two.run_once().await.unwrap()
    };
    let (first, second) = tokio::join!(one.run_once(), other);
    assert!(first.unwrap() == 4 && second >= 2, "both had claimed the last ones");
    work(&app, &one).await;
    assert_each_once(&server);
}

async fn send_codes(app: &TestApp) {
    for email in [AMARA, "ciaran.obriain@example.org", "priya.desai-whitlock@example.org", "grace.kp@example.org"] {
        app.visitor().post("/sign-in/code", &[("email", email)]).await.location();
    }
}

fn assert_each_once(server: &MailServer) {
    let mut to: Vec<String> = server.accepted().iter().map(|mail| mail["to"][0].as_str().unwrap().to_owned()).collect();
    to.sort();
    to.dedup();
    assert_eq!((to.len(), server.accepted().len()), (4, 4));
}
