//! What pages cost beside the smallest answer there is, printed as one JSON object: `pages SQLITE_URL`, an empty database. Medians of
//! some hundred rounds in one run, in turns; one thread does all the work. A public page may cost twice what `/health/live` does, and the
//! record of a demonstration child, read by a parent who is signed in, half a millisecond with its audit entry. The copy of a record of
//! three thousand lines may take two seconds.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::id::{AccountId, PersonKey};
use domain::policy::Role;
use serde_json::json;
use server::clock::Clock;
use server::config::Config;
use server::keys::Keys;
use server::service::import_families::{ImportOptions, import_families};
use server::state::{Portal, edge};
use server::{demo, http, random};
use store::Store;
use store::account::Account;
use tower::ServiceExt;

const ROUNDS: usize = 300;
/// In each round, each page is asked for so many times.
const TIMES: u32 = 20;
const LIVE: &str = "/health/live";
const PAGES: [&str; 6] = ["/", "/privacy", "/rights", "/contact", "/accessibility", "/cookies"];
const RECORD: &str = "/account/data/P-1003";
const PARENT: &str = "P-1001";
/// Seconds that a record may take.
const RECORD_TARGET: f64 = 500e-6;
/// The parent's own record, of so many lines.
const COPY: &str = "/account/data/P-1001/copy.zip";
const LINES: usize = 3000;
/// Seconds that it may take.
const COPY_TARGET: f64 = 2.0;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let url = std::env::args().nth(1).expect("the address of an empty database");
    let (keys, clock) = (Keys::derive(&[7; 32]), Clock::system());
    let store = Store::open(&url).await.unwrap();
    store.migrate().await.unwrap();
    let store = store.with_edge(edge(&keys, &clock));
    let cookies = signed_in(&store, &keys, &clock).await;
    let router = http::router(Portal::new(Config::default(), store, keys, clock).unwrap());
    let mut times = vec![Vec::new(); PAGES.len() + 2];
    for _ in 0..ROUNDS {
        for (path, times) in PAGES.into_iter().chain([RECORD, LIVE]).zip(&mut times) {
            times.push(asked(&router, path, if path == RECORD { &cookies } else { "" }, TIMES).await);
        }
    }
    let mut copies = Vec::new();
    for _ in 0..5 {
        copies.push(asked(&router, COPY, &cookies, 1).await);
    }
    let mut medians: Vec<f64> = times.into_iter().map(median).collect();
    let target = 2.0 * medians.pop().expect("the last is the smallest answer");
    let row = |(path, seconds): (&str, f64)| json!({ "name": format!("{path} (twice {LIVE})"), "count": TIMES, "seconds": seconds, "target": target / f64::from(TIMES), "unit": "each" });
    let record = medians.pop().expect("the record stands before it");
    let mut rows: Vec<_> = PAGES.into_iter().zip(medians).map(row).collect();
    rows.push(json!({ "name": format!("{RECORD}, signed in"), "count": TIMES, "seconds": record, "target": RECORD_TARGET, "unit": "each" }));
    let copy = median(copies);
    rows.push(
        json!({ "name": format!("{COPY}, {LINES} lines"), "count": 1, "seconds": copy, "target": COPY_TARGET, "unit": "each" }),
    );
    println!("{}", json!({ "benchmarks": rows }));
}

/// The demonstration families, and the cookies of a parent.
async fn signed_in(store: &Store, keys: &Keys, clock: &Clock) -> String {
    let (dir, now) = (std::env::temp_dir().join(random::secret()), clock.now());
    demo::generate(&dir, None).unwrap();
    let mut records = OpenOptions::new().append(true).open(dir.join("records.csv")).unwrap();
    for n in 0..LINES {
        writeln!(records, "X-{n:05},{PARENT},category.financial,Line,fact {n},You told us,2026-03-02,family").unwrap();
    }
    let options = ImportOptions { dir: dir.clone(), dry_run: false, today: clock.today(), now };
    assert!(import_families(store, keys, &options, &mut |_| {}).await.unwrap().ok);
    std::fs::remove_dir_all(&dir).unwrap();
    let (id, person, secret) = (AccountId(random::id()), Some(PersonKey(PARENT.into())), random::secret());
    let mut unit = store.begin().await.unwrap();
    unit.add_account(&Account { id, role: Role::Parent, name: "Parent".into(), email: None, person, team: None }, now)
        .await
        .unwrap();
    unit.add_session(random::id(), &random::digest(&secret), id, "Bench".into(), now).await.unwrap();
    unit.save().await.unwrap();
    format!("__Host-visitor={}; __Host-session={secret}", random::secret())
}

async fn asked(router: &Router, path: &str, cookies: &str, times: u32) -> Duration {
    let begun = Instant::now();
    for _ in 0..times {
        let request = Request::get(path)
            .header(header::ACCEPT_ENCODING, "gzip, deflate, br, zstd")
            .header(header::ACCEPT_LANGUAGE, "en-GB,en;q=0.9")
            .header(header::COOKIE, cookies);
        let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    }
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
