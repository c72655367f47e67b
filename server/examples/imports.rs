//! How long an import of 20,000 people takes on PostgreSQL, printed as one JSON object: `imports SQLITE_URL POSTGRES_URL`, of which
//! the second is an empty database. Between reading the export and the last unit nobody waits; it must be over in fifteen seconds.

use std::time::Instant;

use serde_json::json;
use server::clock::Clock;
use server::keys::Keys;
use server::service::import_families::{ImportOptions, import_families};
use server::state::edge;
use server::{demo, random};
use store::Store;

/// Of three people each.
const FAMILIES: u32 = 6667;
/// Seconds.
const TARGET: f64 = 15.0;

#[tokio::main]
async fn main() {
    let url = std::env::args().nth(2).expect("the address of an empty PostgreSQL database");
    let (keys, clock) = (Keys::derive(&[7; 32]), Clock::system());
    let store = Store::open(&url).await.unwrap().with_edge(edge(&keys, &clock));
    store.migrate().await.unwrap();
    let dir = std::env::temp_dir().join(random::secret());
    demo::generate(&dir, Some(FAMILIES)).unwrap();
    let options = ImportOptions { dir: dir.clone(), dry_run: false, today: clock.today(), now: clock.now() };
    let begun = Instant::now();
    let report = import_families(&store, &keys, &options, &mut |_| {}).await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    std::fs::remove_dir_all(&dir).unwrap();
    assert!(report.ok, "{:?}", report.problems);
    let row = json!({ "name": "import of 20,000 people on PostgreSQL", "count": 1, "seconds": seconds, "target": TARGET, "unit": "all" });
    println!("{}", json!({ "benchmarks": [row] }));
}
