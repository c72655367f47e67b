//! Mail against a real server that refuses plain text, hangs up, and answers 4xx: never in the clear, never lost, never twice.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::TestApp;
use server::job::{JobKind, Worker, run_until};
use server::mail::{Mailer, SendNewsJob};
use server::queue::Queued;
use server::service::codes::AskCodeJob;

const AMARA: &str = "amara.okafor-lindqvist@example.org";

/// The mail server, stopped when dropped.
struct MailServer {
    child: Child,
    dir: tempfile::TempDir,
    port: u64,
    tls_port: u64,
}

impl MailServer {
    /// `None` only where tests that need one are left out.
    fn start() -> Option<Self> {
        let python = testing::setting("TEST_PYTHON")?;
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

/// Asks for a code, which then waits as a mail.
async fn send_a_code(app: &TestApp) {
    app.visitor().ask_code(AMARA).await.location();
    answer_asks(app).await;
}

/// Makes the codes that were asked for.
async fn answer_asks(app: &TestApp) {
    static ASKS: &[JobKind] = &[JobKind::job::<AskCodeJob>()];
    Worker::of_kinds(app.portal.clone(), app.mailer(), ASKS).run_once().await.unwrap();
}

/// Does what is ready now, and turns the clock on past the longest wait of a code.
async fn work(app: &TestApp, worker: &Worker) {
    while worker.run_once().await.unwrap() > 0 {}
    app.wait(60);
}

/// Says so often that there is news to somebody whom email reaches.
async fn tell_news(app: &TestApp, times: usize) {
    let to = "safe@example.net";
    app.signed_in(AMARA).await.ask_reached_by("P-1003", &[("ways", "email"), ("email", to)]).await;
    let (case,): (uuid::Uuid,) = app.portal.store.sql("SELECT case_id FROM case_head").one().await.unwrap();
    let mut unit = app.portal.store.begin().await.unwrap();
    for _ in 1..times {
        let news = SendNewsJob {
            to: to.into(),
            link: "https://x.example".into(),
            case: domain::id::CaseId(case),
            upto: 1,
            waits: false,
        };
        news.queue(&mut unit, app.portal.clock.now()).await.unwrap();
    }
    unit.save().await.unwrap();
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
    tell_news(&app, 1).await;
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
    assert_eq!(app.count("SELECT count(*) FROM lost_mail").await, 1, "of the one that was given up");
    let seen = app.signed_in("martin.quayle@familyhub.example").await.get("/dpo").await.text();
    assert!(seen.contains("Mails that could not be delivered") && seen.contains("A code for signing in"), "{seen}");
}

#[tokio::test]
async fn a_mail_about_a_case_that_is_given_up_is_shown_to_its_officer_and_the_dpo() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    let worker = server.worker(&app, "", true);
    let reference =
        app.signed_in(AMARA).await.ask_reached_by("P-1003", &[("ways", "email"), ("email", "gone@example.org")]).await;
    let (officer, page) = (app.signed_in("samuel.oyelaran@familyhub.example").await, format!("/staff/cases/{reference}"));
    officer.post(&format!("{page}/take"), &[]).await.location();
    officer.post(&format!("{page}/messages"), &[("message", "Hello")]).await.location();
    assert!(!officer.get(&page).await.text().contains("could not be delivered"));
    server.behave("reject");
    work(&app, &worker).await;
    assert!(officer.get(&page).await.text().contains("about this case could not be delivered"));
    let seen = app.signed_in("martin.quayle@familyhub.example").await.get("/dpo").await;
    let listed = seen.find(".app-notice a").join(" ") + &seen.find("ul a").join(" ");
    assert!(seen.text().contains("Mails that could not be delivered") && listed.contains(&reference), "{listed}");
    assert!(!seen.text().contains("gone@example.org"));
}

#[tokio::test]
async fn a_mail_to_an_old_address_that_is_given_up_is_told_too() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    let worker = server.worker(&app, "", true);
    let amara = app.signed_in(AMARA).await;
    for email in ["old@example.net", "new@example.net"] {
        amara.post("/account/contact", &[("ways", "email"), ("email", email)]).await.location();
    }
    server.behave("reject");
    work(&app, &worker).await;
    let lost = "SELECT count(*) FROM lost_mail WHERE kind = 'send_contact_changed'";
    assert_eq!(app.count(lost).await, 1, "nobody would know that it was changed");
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

/// A worker that is slower than its claim: another takes the mail over, and what the first says of it counts no more.
#[tokio::test]
async fn a_worker_lets_go_of_a_mail_that_another_has_taken_over() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    server.behave("silent");
    let (one, two) = (server.worker(&app, "", true), server.worker(&app, "", true));
    let other = async {
        while server.lines("connections.jsonl").is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        server.behave("good");
        assert_eq!(two.run_once().await.unwrap(), 0, "it is the other's");
        app.wait(90);
        two.run_once().await.unwrap()
    };
    let (first, second) = tokio::join!(one.run_once(), other);
    assert_eq!((first.unwrap(), second), (1, 1));
    work(&app, &one).await;
    work(&app, &two).await;
    assert_eq!(server.accepted().len(), 1);
}

/// A server that is killed leaves its claim behind.
#[tokio::test]
async fn a_code_of_a_server_that_was_killed_goes_while_it_works() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    send_a_code(&app).await;
    kill_in_the_middle(&app, &server).await;
    let two = server.worker(&app, "", true);
    for (wait, sent) in [(0, 0), (89, 0), (1, 1)] {
        app.wait(wait);
        two.run_once().await.unwrap();
        assert_eq!(server.accepted().len(), sent, "after {wait} more seconds");
    }
}

async fn kill_in_the_middle(app: &TestApp, server: &MailServer) {
    server.behave("silent");
    let one = server.worker(app, "", true);
    let killed = tokio::time::timeout(Duration::from_secs(1), one.run_once()).await;
    assert!(killed.is_err());
    server.behave("good");
}

#[tokio::test]
async fn a_code_that_works_no_more_is_not_sent_and_nothing_of_it_stays() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    let worker = server.worker(&app, "", true);
    send_a_code(&app).await;
    app.wait(601);
    worker.run_once().await.unwrap();
    let browser = app.visitor();
    for _ in 0..2 {
        browser.ask_code(AMARA).await.location();
        answer_asks(&app).await;
    }
    worker.run_once().await.unwrap();
    assert_eq!(server.accepted().len(), 1, "only the last of two: it took the place of the first");
    browser.ask_code(AMARA).await.location();
    app.wait(600);
    worker.run_once().await.unwrap();
    assert_eq!(server.accepted().len(), 1, "who asked so long ago waits for none");
    assert_eq!(app.count("SELECT count(*) FROM job").await, 0);
}

#[tokio::test]
async fn a_code_waits_behind_no_news() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    tell_news(&app, 18).await;
    server.behave("slow"); // three seconds a mail
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let working = tokio::spawn(run_until(server.worker(&app, "", true), stopped));
    tokio::time::sleep(Duration::from_secs(1)).await;
    send_a_code(&app).await;
    while !server.accepted().iter().any(|mail| mail["subject"] == "Your code") {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(server.accepted().len() < 18, "it did not wait for all of them");
    stop.send_replace(true);
    working.await.unwrap();
}

#[tokio::test]
async fn a_clock_set_back_delays_no_mail_and_doubles_none() {
    let Some(server) = MailServer::start() else { return };
    let app = TestApp::new().await;
    tell_news(&app, 1).await;
    server.behave("busy");
    let worker = server.worker(&app, "", true);
    worker.run_once().await.unwrap();
    app.set_back(3600);
    send_a_code(&app).await;
    server.behave("good");
    worker.run_once().await.unwrap();
    assert_eq!(server.accepted().len(), 2, "what waited and what is new");
    tell_news(&app, 2).await;
    kill_in_the_middle(&app, &server).await;
    app.set_back(3600);
    worker.run_once().await.unwrap();
    assert_eq!(server.accepted().len(), 3, "what another has is the other's, whatever the clock says");
    app.wait(15 * 60);
    worker.run_once().await.unwrap();
    assert_eq!(server.accepted().len(), 4, "and no longer than it may be");
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
