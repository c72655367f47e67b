//! The portal in one process, with the demonstration families, a clock that can be turned, and the people who use it.

#![allow(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::missing_panics_doc, clippy::must_use_candidate, reason = "test code")]

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::Timestamp;
use server::clock::Clock;
use server::config::Config;
use server::keys::Keys;
use server::service::import_families::{ImportOptions, import_families};
use server::state::Portal;
use server::{demo, http, random};
use store::Store;
use store::account::Account;
use tower::ServiceExt;

/// Monday 23 November 2026, 10:00 in London.
pub const START: i64 = 1_795_428_000;

/// A portal that goes away when the test ends.
pub struct TestApp {
    pub portal: Portal,
    router: Router,
    seconds: Arc<AtomicI64>,
    dir: tempfile::TempDir,
}

/// The database with the demonstration families, made once and copied for each test.
fn template() -> &'static PathBuf {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        std::thread::spawn(|| {
            let dir = tempfile::tempdir().unwrap().keep();
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let store = Store::open(&format!("sqlite://{}/portal.db", dir.display())).await.unwrap();
                store.migrate().await.unwrap();
                demo::generate(&dir.join("export"), None).unwrap();
                let now = Timestamp::from_second(START).unwrap();
                let today = jiff::civil::date(2026, 11, 23);
                let options = ImportOptions { dir: dir.join("export"), dry_run: false, today, now };
                let report = import_families(&store, &keys(), &options, &mut |_| {}).await.unwrap();
                assert!(report.ok);
                add_accounts(&store, now).await;
                store.close().await;
            });
            dir.join("portal.db")
        })
        .join()
        .unwrap()
    })
}

fn keys() -> Keys {
    Keys::derive(&[7; 32])
}

async fn add_accounts(store: &Store, now: Timestamp) {
    let mut unit = store.begin().await.unwrap();
    let people = demo::people().into_iter().map(|p| (p.name, p.email, p.role.name(), Some(p.person_key)));
    let staff = demo::staff().into_iter().map(|s| (s.name, s.email, s.role.name(), None));
    for (name, email, role, person) in people.chain(staff) {
        let account = Account {
            id: domain::id::AccountId(random::id()),
            role: domain::policy::Role::find_by_name(role).unwrap(),
            name,
            email: Some(email.to_lowercase()),
            person: person.map(domain::id::PersonKey),
        };
        unit.add_account(&account, now).await.unwrap();
    }
    unit.save().await.unwrap();
}

impl TestApp {
    pub async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::copy(template(), dir.path().join("portal.db")).unwrap();
        let config = Config { data_dir: dir.path().to_owned(), ..Config::default() };
        let store = Store::open(&config.database_url()).await.unwrap();
        let seconds = Arc::new(AtomicI64::new(START));
        let source = seconds.clone();
        let clock = Clock::new(Arc::new(move || Timestamp::from_second(source.load(Ordering::SeqCst)).unwrap()));
        let portal = Portal::new(config, store, keys(), clock).unwrap();
        let from: SocketAddr = ([192, 0, 2, 1], 4000).into();
        let router = http::router(portal.clone()).layer(MockConnectInfo(from));
        Self { portal, router, seconds, dir }
    }

    /// Turns the clock on.
    pub fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn mailer(&self) -> server::job::mail::Mailer {
        server::job::mail::Mailer::new(&self.portal.config).unwrap()
    }

    /// Every mail written so far.
    pub async fn mails(&self) -> Vec<String> {
        let worker = server::job::Worker::new(self.portal.clone(), self.mailer());
        while worker.run_once().await.unwrap() > 0 {}
        let mut files: Vec<_> =
            std::fs::read_dir(self.portal.config.mail_dir()).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|e| e == "eml"));
        files.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
        files.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    pub async fn account(&self, email: &str) -> Account {
        self.portal.store.find_account_by_email(email).await.unwrap().unwrap_or_else(|| panic!("{email}"))
    }

    /// A browser that nobody is signed in to.
    pub fn visitor(&self) -> Browser<'_> {
        Browser { app: self, visitor: random::secret(), session: None, session_id: String::new() }
    }

    /// A browser in which the owner of this address is signed in.
    pub async fn signed_in(&self, email: &str) -> Browser<'_> {
        let account = self.account(email).await;
        let (secret, id) = (random::secret(), random::id());
        let mut unit = self.portal.store.begin().await.unwrap();
        let now = self.portal.clock.now();
        unit.add_session(id, &random::digest(&secret), account.id, "Test".into(), now).await.unwrap();
        unit.save().await.unwrap();
        Browser { app: self, visitor: random::secret(), session: Some(secret), session_id: id.to_string() }
    }
}

/// Somebody's browser.
pub struct Browser<'a> {
    pub app: &'a TestApp,
    pub visitor: String,
    pub session: Option<String>,
    pub session_id: String,
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
        Request::builder().method(method).uri(path).header(header::COOKIE, format!("__Host-visitor={}{session}", self.visitor))
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

    /// Sends a form of ours.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let csrf = self.csrf();
        let mut all = vec![("csrf", csrf.as_str())];
        all.extend_from_slice(fields);
        self.post_raw(path, &all).await
    }

    /// Sends these fields and nothing else.
    pub async fn post_raw(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.request(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a file in a form of ours.
    pub async fn upload(&self, path: &str, name: &str, content: &[u8]) -> Answer {
        let edge = "----------------edge";
        let mut body = format!(
            "--{edge}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--{edge}\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n",
            self.csrf()
        )
        .into_bytes();
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{edge}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={edge}");
        self.send(self.request(Method::POST, path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }

    /// Asks for a copy of everything about a person; the reference.
    pub async fn ask(&self, person: &str) -> String {
        self.post("/requests/new/access/who", &[("subject", person)]).await.location();
        self.post("/requests/new/access/what", &[("scope", "everything"), ("details", "")]).await.location();
        self.post("/requests/new/access/how", &[("format", "download")]).await.location();
        let draft = self.draft().await;
        let location = self.post("/requests/new/access/check", &[("draft", &draft)]).await.location();
        location.split('/').nth(3).unwrap().to_owned()
    }

    /// The draft that the check page would send.
    pub async fn draft(&self) -> String {
        let page = scraper::Html::parse_document(&self.get("/requests/new/access/check").await.text());
        let field = scraper::Selector::parse("input[name=draft]").unwrap();
        page.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
    }
}
