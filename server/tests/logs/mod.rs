//! Logs without personal data, proven by planted values (capability S9). It sets the log of the process: no other test may.

use std::io::Write;
use std::sync::{Arc, Mutex};

use server::service::dispose::dispose;

use crate::support::{TestApp, outcome};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Somebody without an account asks, with a paper and a safe address; somebody rings; officers find out and check. What the
/// first one asked is destroyed.
async fn ask_without_an_account(app: &TestApp) {
    let email = "planted-guest@example.org";
    let mut guest = app.visitor();
    let to = guest.post("/requests/new/complaint/email", &[("email", email)]).await.location();
    let mail = app.mails().await.pop().unwrap();
    let digits: Vec<&str> = mail.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 6).collect();
    let id = to.split("id=").nth(1).unwrap().to_owned();
    let entered = guest.post("/requests/new/complaint/code", &[("id", &id), ("code", digits.last().unwrap())]).await;
    guest.session = entered.cookie("__Host-session");
    guest.session_id = app.session_id_of(guest.session.as_ref().unwrap()).await;
    guest.answer("complaint", "for", &[("for", "me")]).await;
    let person = [("name", "planted-name"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    guest.answer("complaint", "person", &person).await;
    guest.answer("complaint", "what", &[("complaint-about", "other"), ("happened", "planted-happening")]).await;
    let paper = [("planted-paper.pdf", &b"%PDF-1.7 %%EOF planted-content"[..])];
    guest.upload_all("/requests/new/complaint/evidence", &[("shows", "other")], "files", &paper).await.location();
    guest.answer("complaint", "how", &[("format", "paper")]).await;
    guest.answer("complaint", "urgent", &[("urgent", "no")]).await;
    let contact = [
        ("ways", "email"),
        ("ways", "post"),
        ("email", "planted-safe@example.org"),
        ("post", "planted-shelter"),
        ("code-word", "planted-word"),
    ];
    guest.answer("complaint", "contact", &contact).await;
    let reference = guest.send_draft("complaint").await.location().split('/').nth(3).unwrap().to_owned();
    let officer = app.signed_in(OFFICER).await;
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/identify"), &[("identified", "planted-reason"), ("identified-as", "P-1504")]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "planted-answer")]).await.location();
    officer.post(&format!("{case}/check"), &[("checked", "planted-check"), ("checked-of", "identity")]).await.location();
    officer.replies(&case, &outcome("planted-answer")).await.location();
    officer.post(&format!("{case}/close"), &[("reason", "planted-close")]).await.location();
    let (_, cleared) = dispose(&app.portal, &reference.parse().unwrap(), "Retention is over").await.unwrap();
    cleared.unwrap();
    let keyed = app.signed_in("jo.abara@familyhub.example").await.key_in("planted-caller").await;
    app.visitor().post("/track", &[("reference", &keyed), ("claim", "PLAN-TED0-CODE")]).await;
    app.visitor().post("/track/code", &[("track-reference", &keyed), ("track-email", "planted-other@example.org")]).await;
}

/// Everything is logged, at the most talkative level of every library, while people with known data use and misuse the portal.
#[tokio::test]
async fn the_log_holds_no_personal_data() {
    let sink = Sink::default();
    let writer = sink.clone();
    // The parser that this test reads pages with is not part of the portal.
    let filter = tracing_subscriber::EnvFilter::new("trace,html5ever=off,selectors=off");
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(move || writer.clone()).init();
    let app = TestApp::new().await;
    let planted = "planted-text-of-a-parent";
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let reference = amara.ask("P-1003").await;
    let story = format!("/account/requests/{reference}");
    amara.post(&format!("{story}/messages"), &[("message", planted)]).await.location();
    amara.get(&format!("/account/data/{planted}")).await;
    amara.get(&format!("/account/requests/{planted}?name={planted}")).await;
    amara.post_raw(&format!("{story}/messages"), &[("message", planted)]).await;
    app.visitor().post("/sign-in/code", &[("email", "planted@example.org")]).await;
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await;
    officer.upload(&format!("/staff/cases/{reference}/files"), "planted-name.exe", b"MZ").await;
    ask_without_an_account(&app).await;
    app.mails().await;
    app.portal.store.close().await;
    amara.post(&format!("{story}/messages"), &[("message", planted)]).await;
    amara.get(&story).await;
    let log = String::from_utf8(sink.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("request refused") && log.contains("request failed"), "{log}");
    for secret in
        ["planted", "Amara", "Okafor", "okafor", "P-1003", "Ife", &reference, "192.0.2.1", amara.session.as_deref().unwrap()]
    {
        assert!(!log.contains(secret), "{secret} in the log");
    }
}
