//! The program itself under fifty hostile connections.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use axum::body::Body;
use axum::http::Method;

use domain::id::AccountId;
use domain::policy::Role;
use server::random;
use store::account::Account;

use crate::support::{Browser, START, TestApp};

const EDGE: &str = "----------------edge";
const END: &str = "\r\n------------------edge--\r\n";
const PIECE: usize = 64 * 1024;
const PIECES: usize = 304;
const CONNECTIONS: usize = 50;

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// The most memory (KB) that it has taken.
    fn peak(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn serve(app: &TestApp, port: u16) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
    command.env_clear().current_dir(&app.portal.config.data_dir).arg("serve").envs(app.program_settings());
    command.env("PORTAL_ADDR", format!("127.0.0.1:{port}")).env("PORTAL_ORIGIN", format!("http://localhost:{port}"));
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let running = Running(child);
    for _ in 0..600 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return running;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("the portal does not listen");
}

/// The head of a form with files, and the beginning of its body, as bytes on a connection.
fn head(browser: &Browser<'_>, path: &str, begin: &str) -> Vec<u8> {
    let request = browser.request(Method::POST, path).body(Body::empty()).unwrap();
    let cookie = request.headers()["cookie"].to_str().unwrap();
    let kind = format!("multipart/form-data; boundary={EDGE}");
    let token = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n", browser.csrf());
    let part = format!("{token}--{EDGE}\r\nContent-Disposition: form-data; {begin}");
    let length = part.len() + PIECES * PIECE + END.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n\
         {part}"
    )
    .into_bytes()
}

/// Sends 19 MB more, as fast as it is taken, and listens to the answer.
fn attack(port: u16, head: &[u8]) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let piece = vec![b'a'; PIECE];
    let sent = stream.write_all(head).and_then(|()| (0..PIECES).try_for_each(|_| stream.write_all(&piece)));
    let sent = sent.and_then(|()| stream.write_all(END.as_bytes()));
    if sent.is_ok() {
        let _ = stream.read(&mut [0; 1024]);
    }
}

async fn add_officer(app: &TestApp, n: usize) -> AccountId {
    let (id, name, email) = (AccountId(random::id()), format!("Officer {n}"), Some(format!("officer-{n}@familyhub.example")));
    let mut unit = app.portal.store.begin().await.unwrap();
    let account = Account { id, role: Role::Officer, name, email, person: None, team: None };
    unit.add_account(&account, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_hostile_connections_take_less_than_150_megabytes() {
    let app = TestApp::new().await;
    // The program has the clock on the wall: sessions must live by that.
    app.wait(server::clock::Clock::system().now().as_second() - START);
    let worker = app.signed_in("jo.abara@familyhub.example").await;
    let mut heads = Vec::new();
    for n in 0..CONNECTIONS {
        let officer = app.session_of(add_officer(&app, n).await).await;
        let begin = match n % 3 {
            0 => "name=\"file\"; filename=\"large.pdf\"\r\n\r\n%PDF-1.7 ",
            1 => "name=\"file\"; filename=\"",
            _ => "name=\"elsewhere\"\r\n\r\n",
        };
        // Files come from accounts of their own: one account has one place.
        let reference = if n < 20 { Some(worker.key_in(&format!("Ada Test {n}")).await) } else { None };
        let path = match reference {
            Some(reference) => {
                officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
                format!("/staff/cases/{reference}/files")
            }
            None => "/staff/cases/FH-00000000/files".to_owned(),
        };
        heads.push(head(&officer, &path, begin));
    }
    let port = free_port();
    let portal = serve(&app, port);
    let quiet = portal.peak();
    let attackers: Vec<_> = heads.into_iter().map(|head| thread::spawn(move || attack(port, &head))).collect();
    for attacker in attackers {
        attacker.join().unwrap();
    }
    let peak = portal.peak();
    println!("{} MB before, at most {} MB", quiet / 1024, peak / 1024);
    assert!(peak < 150 * 1024, "{} MB before, {} MB", quiet / 1024, peak / 1024);
    let answer = alive(port);
    assert!(answer.starts_with("HTTP/1.1 200"), "it serves on: {answer}");
}

/// A page for everybody, over the wire.
fn alive(port: u16) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
