//! Whether a known and an unknown email address take the same time, printed as one JSON object: `answers SQLITE_URL [POSTGRES_URL]`,
//! each an empty database. Medians of 200 tries each, in turns.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use domain::id::AccountId;
use domain::policy::Role;
use serde_json::{Value, json};
use server::clock::Clock;
use server::config::Config;
use server::keys::Keys;
use server::state::{Portal, edge};
use server::{http, random};
use store::Store;
use store::account::Account;
use tower::ServiceExt;

const TRIES: u8 = 200;

#[tokio::main]
async fn main() {
    let mut rows = Vec::new();
    for (engine, url) in ["sqlite", "postgres"].into_iter().zip(std::env::args().skip(1)) {
        rows.extend(asking(engine, &url).await);
    }
    println!("{}", json!({ "benchmarks": rows }));
}

/// A portal with an account for each try.
async fn portal(url: &str) -> Portal {
    let (keys, clock) = (Keys::derive(&[7; 32]), Clock::system());
    let store = Store::open(url).await.unwrap();
    store.migrate().await.unwrap();
    let store = store.with_edge(edge(&keys, &clock));
    let mut unit = store.begin().await.unwrap();
    for n in 0..TRIES {
        let (id, name, email) = (AccountId(random::id()), format!("Family {n}"), Some(known(n)));
        unit.add_account(&Account { id, role: Role::Parent, name, email, person: None, team: None }, clock.now()).await.unwrap();
    }
    unit.save().await.unwrap();
    Portal::new(Config::default(), store, keys, clock).unwrap()
}

fn known(n: u8) -> String {
    format!("known-family-{n}@example.org")
}

/// One question, from an address of its own: no limit is reached.
async fn ask(portal: &Portal, router: &Router, path: &str, fields: &[(&str, &str)], n: u8) -> (Duration, String) {
    let visitor = random::secret();
    let token = portal.keys.form_token(&visitor, "");
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("csrf", &token).extend_pairs(fields);
    let request = Request::builder().method(Method::POST).uri(path).extension(ConnectInfo(SocketAddr::from(([10, 0, 0, n], 1))));
    let request = request.header(header::COOKIE, format!("__Host-visitor={visitor}"));
    let request =
        request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from(form.finish())).unwrap();
    let begun = Instant::now();
    let answer = router.clone().oneshot(request).await.unwrap();
    let took = begun.elapsed();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    (took, answer.headers()[header::LOCATION].to_str().unwrap().to_owned())
}

async fn asking(engine: &str, url: &str) -> Vec<Value> {
    let portal = portal(url).await;
    let router = http::router(portal.clone());
    let mut rows = Vec::new();
    for (what, path) in [("sign-in", "/sign-in/code"), ("guest", "/requests/new/access/email")] {
        let (mut here, mut nowhere) = (Vec::new(), Vec::new());
        for n in 0..TRIES {
            here.push(ask(&portal, &router, path, &[("email", &known(n))], n).await.0);
            nowhere.push(ask(&portal, &router, path, &[("email", &format!("nobody-knows-{n}@example.org"))], n).await.0);
        }
        let name = format!("a code, known address ({what}, {engine})");
        rows.push(json!({ "name": name, "count": 1, "seconds": median(here), "target": median(nowhere), "unit": "each" }));
    }
    rows
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
