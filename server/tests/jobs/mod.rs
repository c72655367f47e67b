//! Kinds of work: a new one works by being written, and one that breaks down takes nothing else with it.

mod kinds;

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use crate::support::TestApp;
use axum::http::StatusCode;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use server::job::{Chore, Context, Job, JobError, JobKind, Plan, Worker, run_until, sweep};
use server::queue::Queued;
use server::state::Portal;
use uuid::Uuid;

const AMARA: &str = "amara.okafor-lindqvist@example.org";

/// Writes a word into a file; breaks down while there is a file that says so.
#[derive(Serialize, Deserialize)]
struct WriteWordJob {
    word: String,
}

impl Queued for WriteWordJob {
    const KIND: &'static str = "write_word";
}

impl Job for WriteWordJob {
    const IS_MAIL: bool = false;
    const PLAN: Plan = Plan {
        patience: Duration::from_secs(5),
        lease: Duration::from_secs(10),
        at_once: 2,
        waits: (SignedDuration::from_secs(10), SignedDuration::from_secs(40)),
        tries: Some(3),
    };

    async fn run(self, context: &Context, _id: Uuid) -> Result<(), JobError> {
        let folder = context.portal.config.data_dir.clone();
        assert!(!folder.join("break").exists(), "planted {}", self.word);
        if folder.join("refuse").exists() {
            return Err(JobError::Later("it is refused"));
        }
        write_line(&folder.join("words"), &self.word);
        Ok(())
    }
}

/// Writes a line, slowly: two at once would both be seen.
struct WriteLine;

impl Chore for WriteLine {
    const NAME: &'static str = "write_line";
    const EVERY: Duration = Duration::from_hours(1);

    async fn run(portal: &Portal) -> Result<(), JobError> {
        write_line(&portal.config.data_dir.join("words"), "line");
        tokio::time::sleep(Duration::from_millis(500)).await;
        Ok(())
    }
}

/// The same on every server.
struct WriteHere;

impl Chore for WriteHere {
    const NAME: &'static str = "write_here";
    const EVERY: Duration = Duration::from_millis(300);
    const EVERYWHERE: bool = true;

    async fn run(portal: &Portal) -> Result<(), JobError> {
        write_line(&portal.config.data_dir.join("here"), "here");
        Err(JobError::Never("nothing stops it"))
    }
}

static KINDS: [JobKind; 3] = [JobKind::job::<WriteWordJob>(), JobKind::chore::<WriteLine>(), JobKind::chore::<WriteHere>()];

fn write_line(path: &PathBuf, line: &str) {
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
    writeln!(file, "{line}").unwrap();
}

fn worker(app: &TestApp) -> Worker {
    Worker::of_kinds(app.portal.clone(), app.mailer(), &KINDS)
}

fn lines(app: &TestApp, name: &str) -> usize {
    std::fs::read_to_string(app.portal.config.data_dir.join(name)).unwrap_or_default().lines().count()
}

async fn queue(app: &TestApp, word: &str) {
    let mut unit = app.portal.store.begin().await.unwrap();
    let job = WriteWordJob { word: word.into() };
    job.queue(&mut unit, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
}

fn set(app: &TestApp, name: &str, there: bool) {
    let path = app.portal.config.data_dir.join(name);
    if there { std::fs::write(path, "").unwrap() } else { std::fs::remove_file(path).unwrap() }
}

#[tokio::test]
async fn a_new_kind_of_job_works_by_being_written_and_nothing_of_it_stays() {
    let app = TestApp::new().await;
    queue(&app, "planted").await;
    let (sealed,): (Vec<u8>,) = app.portal.store.sql("SELECT payload FROM job").one().await.unwrap();
    assert!(!sealed.windows(7).any(|part| part == b"planted"));
    assert_eq!(worker(&app).run_once().await.unwrap(), 1);
    assert_eq!((lines(&app, "words"), app.count("SELECT count(*) FROM job").await), (1, 0));
}

#[tokio::test]
async fn a_job_is_tried_as_often_as_its_kind_says() {
    let app = TestApp::new().await;
    set(&app, "refuse", true);
    queue(&app, "word").await;
    let worker = worker(&app);
    let mut tried = 0;
    for _ in 0..10 {
        tried += worker.run_once().await.unwrap();
        app.wait(40);
    }
    assert_eq!((tried, app.count("SELECT count(*) FROM job").await), (3, 0));
}

#[tokio::test]
async fn a_job_that_panics_is_put_off_and_done_when_it_can_be() {
    let app = TestApp::new().await;
    set(&app, "break", true);
    queue(&app, "word").await;
    let worker = worker(&app);
    assert_eq!(worker.run_once().await.unwrap(), 1);
    app.wait(39);
    assert_eq!(worker.run_once().await.unwrap(), 0, "it waits the longest wait");
    assert_eq!(app.visitor().get("/health/ready").await.status, StatusCode::OK, "once is no alarm");
    set(&app, "break", false);
    app.wait(1);
    assert_eq!((worker.run_once().await.unwrap(), lines(&app, "words")), (1, 1));
}

#[tokio::test]
async fn a_kind_that_keeps_breaking_down_turns_the_portal_unready_until_it_works() {
    let app = TestApp::new().await;
    set(&app, "break", true);
    for _ in 0..5 {
        queue(&app, "word").await;
    }
    let worker = worker(&app);
    worker.run_once().await.unwrap();
    let answer = app.visitor().get("/health/ready").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.text(), "not ready\nwrite_word: it broke down 5 times in 10 minutes\n");
    set(&app, "break", false);
    app.wait(40);
    worker.run_once().await.unwrap();
    assert_eq!(app.visitor().get("/health/ready").await.status, StatusCode::OK);
    assert_eq!(lines(&app, "words"), 5, "none was lost");
}

#[tokio::test]
async fn a_chore_runs_on_one_of_two_servers_or_on_each_as_it_says() {
    let app = TestApp::new().await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let servers = [(); 2].map(|()| tokio::spawn(run_until(worker(&app), stopped.clone())));
    tokio::time::sleep(Duration::from_secs(2)).await;
    queue(&app, "word").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    stop.send_replace(true);
    for server in servers {
        server.await.unwrap();
    }
    assert_eq!(lines(&app, "words"), 2, "one line and one word");
    assert!(lines(&app, "here") >= 12, "each server, again and again");
    assert_eq!(app.visitor().get("/health/ready").await.status, StatusCode::OK);
    app.wait(3600);
    assert!(app.visitor().get("/health/ready").await.text().contains("write_word: it stands still"), "who stopped is missed");
}

#[tokio::test]
async fn codes_that_are_over_are_purged() {
    let app = TestApp::new().await;
    app.visitor().ask_code(AMARA).await.location();
    app.mails().await;
    app.wait(24 * 3600);
    sweep(&app.portal).await.unwrap();
    assert_eq!(app.count("SELECT count(*) FROM email_code").await, 1);
    app.wait(601);
    sweep(&app.portal).await.unwrap();
    assert_eq!(app.count("SELECT count(*) FROM email_code").await, 0);
}
