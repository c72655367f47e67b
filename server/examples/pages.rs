//! What public pages cost beside the smallest answer there is, printed as one JSON object: `pages SQLITE_URL`, an empty database. Medians of
//! some hundred rounds in one run, in turns; one thread does all the work. A page may cost twice what `/health/live` does.

use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::json;
use server::clock::Clock;
use server::config::Config;
use server::http;
use server::keys::Keys;
use server::state::{Portal, edge};
use store::Store;
use tower::ServiceExt;

const ROUNDS: usize = 300;
/// In each round, each page is asked for so many times.
const TIMES: u32 = 20;
const LIVE: &str = "/health/live";
const PAGES: [&str; 6] = ["/", "/privacy", "/rights", "/contact", "/accessibility", "/cookies"];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let url = std::env::args().nth(1).expect("the address of an empty database");
    let (keys, clock) = (Keys::derive(&[7; 32]), Clock::system());
    let store = Store::open(&url).await.unwrap();
    store.migrate().await.unwrap();
    let store = store.with_edge(edge(&keys, &clock));
    let router = http::router(Portal::new(Config::default(), store, keys, clock).unwrap());
    let mut times = vec![Vec::new(); PAGES.len() + 1];
    for _ in 0..ROUNDS {
        for (path, times) in PAGES.into_iter().chain([LIVE]).zip(&mut times) {
            times.push(asked(&router, path).await);
        }
    }
    let mut medians: Vec<f64> = times.into_iter().map(median).collect();
    let target = 2.0 * medians.pop().expect("the last is the smallest answer");
    let row = |(path, seconds): (&str, f64)| json!({ "name": format!("{path} (twice {LIVE})"), "count": TIMES, "seconds": seconds, "target": target / f64::from(TIMES), "unit": "each" });
    let rows: Vec<_> = PAGES.into_iter().zip(medians).map(row).collect();
    println!("{}", json!({ "benchmarks": rows }));
}

async fn asked(router: &Router, path: &str) -> Duration {
    let begun = Instant::now();
    for _ in 0..TIMES {
        let request = Request::get(path)
            .header(header::ACCEPT_ENCODING, "gzip, deflate, br, zstd")
            .header(header::ACCEPT_LANGUAGE, "en-GB,en;q=0.9");
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
