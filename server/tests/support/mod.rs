//! The portal in one process, with the demonstration families, a clock that can be turned, and the people who use it.

#![allow(clippy::missing_panics_doc, clippy::must_use_candidate, reason = "test code")]

pub mod clamd;
pub mod entries;
mod family;
mod photo;

pub use photo::photo;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::Timestamp;
use server::clock::Clock;
use server::config::{Config, StaffSignIn};
use server::keys::Keys;
use server::service::import_families::{ImportOptions, import_families};
use server::state::{Portal, edge};
use server::{demo, http, random};
use store::Store;
use store::account::Account;
use tower::ServiceExt;

/// Monday 23 November 2026, 10:00 in London.
pub const START: i64 = 1_795_428_000;

/// Every kind of request, by its name in addresses.
pub const KINDS: [&str; 10] = [
    "access",
    "rectification",
    "erasure",
    "restriction",
    "objection",
    "marketing",
    "automated",
    "portability",
    "consent",
    "complaint",
];

/// A portal that goes away when the test ends.
pub struct TestApp {
    pub portal: Portal,
    pub router: Router,
    seconds: Arc<AtomicI64>,
    set_back: Arc<AtomicI64>,
    place: Arc<Place>,
}

/// Where its data are.
struct Place {
    dir: tempfile::TempDir,
    _database: Option<testing::Database>,
}

/// The demonstration families and their accounts.
async fn furnish(url: &str) {
    let clock = Clock::new(Arc::new(|| Timestamp::from_second(START).unwrap()), Arc::new(|| Duration::ZERO));
    let store = Store::open(url).await.unwrap().with_edge(edge(&keys(), &clock));
    store.migrate().await.unwrap();
    let dir = tempfile::tempdir().unwrap();
    demo::generate(dir.path(), None).unwrap();
    let now = Timestamp::from_second(START).unwrap();
    let options = ImportOptions { dir: dir.path().into(), dry_run: false, today: jiff::civil::date(2026, 11, 23), now };
    assert!(import_families(&store, &keys(), &options, &mut |_| {}).await.unwrap().ok);
    add_accounts(&store, now).await;
    store.close().await;
}

fn sqlite(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

fn keys() -> Keys {
    Keys::derive(&[7; 32])
}

async fn add_accounts(store: &Store, now: Timestamp) {
    let mut unit = store.begin().await.unwrap();
    let people = demo::people().into_iter().map(|p| (p.name, p.email, p.role.name(), Some(p.person_key), None));
    let staff = demo::staff().into_iter().map(|s| (s.name, s.email, s.role.name(), None, Some(s.team)));
    for (name, email, role, person, team) in people.chain(staff) {
        let account = Account {
            id: domain::id::AccountId(random::id()),
            role: domain::policy::Role::find_by_name(role).unwrap(),
            name,
            email: Some(email.to_lowercase()),
            person: person.map(domain::id::PersonKey),
            team,
        };
        unit.add_account(&account, now).await.unwrap();
    }
    unit.save().await.unwrap();
}

impl TestApp {
    pub async fn new() -> Self {
        Self::with_scanner(None).await
    }

    /// A portal with a virus scanner at this address.
    pub async fn with_scanner(clamd_addr: Option<String>) -> Self {
        Self::with_settings(|config| Config { clamd_addr, ..config }).await
    }

    /// A portal with other settings.
    pub async fn with_settings(change: impl FnOnce(Config) -> Config) -> Self {
        let place = Place { dir: tempfile::tempdir().unwrap(), _database: None };
        let file = place.dir.path().join("portal.db");
        testing::copy(env!("CARGO_TARGET_TMPDIR"), "families", &file, async |made| furnish(&sqlite(made)).await).await;
        Self::first(change, place).await
    }

    /// A portal on PostgreSQL. `None` only where tests that need it are left out.
    pub async fn on_postgres() -> Option<Self> {
        let database = testing::Database::copy("families", furnish).await?;
        let url = database.url();
        let place = Place { dir: tempfile::tempdir().unwrap(), _database: Some(database) };
        Some(Self::first(|config| Config { database_url: Some(url), ..config }, place).await)
    }

    async fn first(change: impl FnOnce(Config) -> Config, place: Place) -> Self {
        let program = Some(env!("CARGO_BIN_EXE_portal").into());
        let usual =
            Config { data_dir: place.dir.path().to_owned(), program, staff_sign_in: StaffSignIn::Code, ..Config::default() };
        let (copied, config) = (usual.database_url(), change(usual));
        let store = Store::open(config.database_url.as_ref().unwrap_or(&copied)).await.unwrap();
        Self::start(config, store, Arc::new(AtomicI64::new(START)), Arc::new(place))
    }

    /// Another portal on the same data and clock, just started: its limits have counted nothing.
    pub fn beside(&self) -> Self {
        let (config, store) = (self.portal.config.clone(), self.portal.store.clone());
        Self::start(config, store, self.seconds.clone(), self.place.clone())
    }

    /// The same portal on another database.
    pub fn with_store(&self, store: Store) -> Self {
        Self::start(self.portal.config.clone(), store, self.seconds.clone(), self.place.clone())
    }

    /// The same data in a portal with other settings.
    pub fn with_config(&self, config: Config) -> Self {
        Self::start(config, self.portal.store.clone(), self.seconds.clone(), self.place.clone())
    }

    /// The same data in a portal that has just been started.
    pub async fn restarted(self) -> Self {
        let Self { portal, seconds, place, .. } = self;
        let config = portal.config.clone();
        portal.store.close().await;
        let store = Store::open(&config.database_url()).await.unwrap();
        Self::start(config, store, seconds, place)
    }

    fn start(config: Config, store: Store, seconds: Arc<AtomicI64>, place: Arc<Place>) -> Self {
        let (passed, wall, set_back) = (seconds.clone(), seconds.clone(), Arc::new(AtomicI64::new(0)));
        let back = set_back.clone();
        let now = move || Timestamp::from_second(wall.load(Ordering::SeqCst) - back.load(Ordering::SeqCst)).unwrap();
        let clock =
            Clock::new(Arc::new(now), Arc::new(move || Duration::from_secs(passed.load(Ordering::SeqCst).unsigned_abs())));
        let portal = Portal::new(config, store, keys(), clock).unwrap();
        let from: SocketAddr = ([192, 0, 2, 1], 4000).into();
        let router = http::router(portal.clone()).layer(MockConnectInfo(from));
        Self { portal, router, seconds, set_back, place }
    }

    /// The settings under which the program itself works on this portal's data: its keys are put on the disk.
    pub fn program_settings(&self) -> [(&'static str, String); 1] {
        let dir = &self.portal.config.data_dir;
        std::fs::create_dir_all(dir.join("epochs")).unwrap();
        let text = |bytes: [u8; 32]| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
        std::fs::write(dir.join("master.key"), text([7; 32])).unwrap();
        std::fs::write(dir.join("epochs/1.key"), text([0; 32])).unwrap();
        [("PORTAL_DATA_DIR", dir.display().to_string())]
    }

    /// What the log calls itself.
    pub async fn log_origin(&self) -> String {
        self.portal.log_origin(&self.portal.store.checkpoint().await.unwrap())
    }

    /// What does not hold, in words; every entry has its place by then.
    pub async fn faults(&self) -> Vec<String> {
        server::service::log::sequence(&self.portal).await.unwrap();
        let keys = server::service::log::published(&self.portal).await.unwrap();
        let origin = self.log_origin().await;
        let found = self.portal.store.verify(&origin, &keys, None).await.unwrap();
        assert_eq!((found.waiting, found.unreadable), (0, vec![]));
        found.faults.iter().map(ToString::to_string).collect()
    }

    /// A number that a statement counts.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.portal.store.sql(sql).one::<(i64,)>().await.unwrap().0
    }

    /// The session of a cookie.
    pub async fn session_id_of(&self, secret: &str) -> String {
        let limits = server::service::sessions::limits(self.portal.clock.now());
        self.portal.store.find_session(&random::digest(secret), limits).await.unwrap().unwrap().id.to_string()
    }

    /// A person of the demonstration with an account, who has an assessment and a standing consent.
    pub async fn somebody_with_consent(&self) -> (String, String) {
        for person in demo::people() {
            let browser = self.signed_in(&person.email).await;
            let page = browser.get(&format!("/account/data/{}", person.person_key)).await.text();
            if page.contains("id=\"category-assessment-") {
                return (person.person_key, person.email);
            }
        }
        panic!("nobody has an assessment");
    }

    /// Turns the clock on.
    pub fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Sets the clock on the wall back. No less time has passed.
    pub fn set_back(&self, seconds: i64) {
        self.set_back.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn mailer(&self) -> server::mail::Mailer {
        server::mail::Mailer::new(&self.portal.config).unwrap()
    }

    /// The code of the newest mail that has one.
    pub async fn newest_code(&self) -> String {
        code_of(self.mails().await.iter().rfind(|mail| mail.contains("Your code is ")).unwrap())
    }

    /// Every mail written so far.
    pub async fn mails(&self) -> Vec<String> {
        let worker = server::job::Worker::new(self.portal.clone(), self.mailer());
        while worker.run_once().await.unwrap() > 0 {}
        let mut files: Vec<_> =
            std::fs::read_dir(self.portal.config.mail_dir()).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|e| e == "eml"));
        // Of one tick of the clock, the one that was begun first: identities count up.
        files.sort_by_key(|path| (std::fs::metadata(path).unwrap().modified().unwrap(), path.clone()));
        files.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    pub async fn account(&self, email: &str) -> Account {
        if let Some(account) = self.portal.store.find_account_by_email(email).await.unwrap() {
            return account;
        }
        // Whose codes were stopped has no address any more.
        let person = demo::people().into_iter().find(|person| person.email == email).unwrap_or_else(|| panic!("{email}"));
        self.portal
            .store
            .find_account_of(&domain::id::PersonKey(person.person_key))
            .await
            .unwrap()
            .unwrap_or_else(|| panic!("{email}"))
    }

    /// A browser that nobody is signed in to.
    pub fn visitor(&self) -> Browser<'_> {
        Browser {
            app: self,
            visitor: random::secret(),
            session: None,
            session_id: String::new(),
            device: None,
            view: None,
            from: None,
        }
    }

    /// A browser in which the owner of this address is signed in.
    pub async fn signed_in(&self, email: &str) -> Browser<'_> {
        let account = self.account(email).await;
        self.session_of(account.id).await
    }

    /// A browser in which this account is signed in.
    pub async fn session_of(&self, account: domain::id::AccountId) -> Browser<'_> {
        let (secret, id) = (random::secret(), random::id());
        let mut unit = self.portal.store.begin().await.unwrap();
        let now = self.portal.clock.now();
        unit.add_session(id, &random::digest(&secret), account, "Test".into(), now).await.unwrap();
        unit.session_by_passkey(id).await.unwrap();
        unit.save().await.unwrap();
        let (visitor, session, session_id) = (random::secret(), Some(secret), id.to_string());
        Browser { app: self, visitor, session, session_id, device: None, view: None, from: None }
    }
}

/// Somebody's browser.
pub struct Browser<'a> {
    pub app: &'a TestApp,
    pub visitor: String,
    pub session: Option<String>,
    pub session_id: String,
    /// The cookie that says who signed in from here before.
    pub device: Option<String>,
    /// The cookie of safe mode.
    pub view: Option<String>,
    /// The address it has; else the one that all have.
    pub from: Option<[u8; 4]>,
}

/// An answer.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn location(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.headers[header::LOCATION].to_str().unwrap().to_owned()
    }

    /// The text that a reader sees of the elements a selector finds.
    pub fn find(&self, selector: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.text());
        let selector = scraper::Selector::parse(selector).unwrap();
        page.select(&selector).map(|e| e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// Name and value of the fields that a selector finds.
    pub fn fields(&self, selector: &str) -> Vec<(String, String)> {
        let page = scraper::Html::parse_document(&self.text());
        let selector = scraper::Selector::parse(selector).unwrap();
        let of = |name: &str, element: &scraper::ElementRef<'_>| element.value().attr(name).unwrap_or_default().to_owned();
        page.select(&selector).map(|element| (of("name", &element), of("value", &element))).collect()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        let start = format!("{name}=");
        self.headers.get_all(header::SET_COOKIE).iter().find_map(|value| {
            let value = value.to_str().unwrap().strip_prefix(&start)?;
            Some(value.split(';').next().unwrap().to_owned())
        })
    }
}

impl Browser<'_> {
    pub fn csrf(&self) -> String {
        self.app.portal.keys.form_token(&self.visitor, &self.session_id)
    }

    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let session = self.session.as_ref().map(|s| format!("; __Host-session={s}")).unwrap_or_default();
        let device = self.device.as_ref().map(|d| format!("; __Host-device={d}")).unwrap_or_default();
        let view = self.view.as_ref().map(|view| format!("; __Host-view={view}")).unwrap_or_default();
        let request = Request::builder().method(method).uri(path);
        let from = self.from.map(|from| ConnectInfo(SocketAddr::from((from, 4000))));
        let request = from.into_iter().fold(request, axum::http::request::Builder::extension);
        request.header(header::COOKIE, format!("__Host-visitor={}{session}{device}{view}", self.visitor))
    }

    /// The same browser with another address.
    #[must_use]
    pub fn at(self, from: [u8; 4]) -> Self {
        Self { from: Some(from), ..self }
    }

    /// Asks for a code at the sign-in page; where it is entered.
    pub async fn ask_code(&self, email: &str) -> Answer {
        self.post("/sign-in/code", &[("email", email)]).await
    }

    /// Signs in by a code that is sent to this address, and keeps the cookies.
    pub async fn sign_in(&mut self, email: &str) -> Answer {
        let to = self.ask_code(email).await.location();
        let code = self.app.newest_code().await;
        let answer = self.post(&to, &[("code", &code)]).await;
        self.device = answer.cookie("__Host-device").or(self.device.take());
        if let Some(session) = answer.cookie("__Host-session") {
            self.session_id = self.app.session_id_of(&session).await;
            self.session = Some(session);
        }
        answer
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.app.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form of ours; where that needs a proof made for it, as who began it before their last proof.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let (csrf, says) = (self.csrf(), fields.iter().any(|(name, _)| *name == "begun"));
        let begun = if says { None } else { self.begun(path).await };
        let mut all = vec![("csrf", csrf.as_str())];
        all.extend(begun.as_ref().map(|begun| ("begun", begun.as_str())));
        all.extend_from_slice(fields);
        self.post_raw(path, &all).await
    }

    /// Replies to a case (`/staff/cases/...`), when every point of the danger panel is answered.
    pub async fn replies(&self, case: &str, fields: &[(&str, &str)]) -> Answer {
        self.answers_danger(case, "Thought of it").await;
        self.post(&format!("{case}/answer"), fields).await
    }

    /// Sends these fields and nothing else.
    pub async fn post_raw(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.request(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a file in a form of ours.
    pub async fn upload(&self, path: &str, name: &str, content: &[u8]) -> Answer {
        self.upload_all(path, &[], "file", &[(name, content)]).await
    }

    /// Sends fields and files in a form of ours.
    pub async fn upload_all(&self, path: &str, fields: &[(&str, &str)], field: &str, files: &[(&str, &[u8])]) -> Answer {
        let csrf = self.csrf();
        self.send(self.form_of_files(path, &[&[("csrf", csrf.as_str())], fields].concat(), field, files)).await
    }

    /// These fields and files, and nothing else.
    pub fn form_of_files(&self, path: &str, fields: &[(&str, &str)], field: &str, files: &[(&str, &[u8])]) -> Request<Body> {
        let edge = "----------------edge";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{edge}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (name, content) in files {
            let head = format!(
                "--{edge}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{edge}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={edge}");
        self.request(Method::POST, path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()
    }
}

/// The code in a mail.
pub fn code_of(mail: &str) -> String {
    let line = mail.rsplit("Your code is ").next().unwrap().lines().next().unwrap();
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    assert!([6, 16].contains(&digits.len()), "{mail}");
    digits
}

/// The form of a reply that hands over everything, here, checked before it goes.
pub const fn reply(text: &str) -> [(&'static str, &str); 4] {
    [("answer", text), ("answer-outcome", "all"), ("answer-way", "hand"), ("answer-confirmed", "yes")]
}

/// The form of the outcome of a complaint, likewise.
pub const fn outcome(text: &str) -> [(&'static str, &str); 4] {
    [("answer", text), ("answer-outcome", "upheld"), ("answer-way", "hand"), ("answer-confirmed", "yes")]
}

/// A file of a ZIP archive whose files are stored as they are: found by its list (APPNOTE 4.3.12).
pub fn unpacked(archive: &[u8], name: &str) -> Vec<u8> {
    let word = |at: usize| usize::from(u16::from_le_bytes(archive[at..at + 2].try_into().unwrap()));
    let long = |at: usize| u32::from_le_bytes(archive[at..at + 4].try_into().unwrap()) as usize;
    let end = archive.len() - 22;
    let mut at = long(end + 16);
    for _ in 0..word(end + 10) {
        let (size, length, head) = (long(at + 24), word(at + 28), long(at + 42));
        if &archive[at + 46..at + 46 + length] == name.as_bytes() {
            let content = head + 30 + word(head + 26) + word(head + 28);
            return archive[content..content + size].to_vec();
        }
        at += 46 + length + word(at + 30) + word(at + 32);
    }
    panic!("there is no {name}");
}
