//! The memory of an import does not grow with the export.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use server::service::import_families::{ImportOptions, import_families};
use store::Store;
use testing::Database;

use server::clock::Clock;
use server::state::edge;

use super::support::{Package, TODAY, keys};

const DIR: &str = "IMPORT_TEST_DIR";
const URL: &str = "IMPORT_TEST_URL";
const PEAK: &str = "peak memory in KB: ";

/// Runs only in the process that `peak` starts.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the edge: what the parent process hands over")]
async fn import_alone_in_a_process() {
    let (Ok(dir), Ok(url)) = (env::var(DIR), env::var(URL)) else { return };
    let store = Store::open(&url).await.unwrap().with_edge(edge(&keys(), &Clock::system()));
    store.migrate().await.unwrap();
    let options = ImportOptions { dir: dir.into(), dry_run: false, today: TODAY, now: jiff::Timestamp::UNIX_EPOCH };
    let report = import_families(&store, &keys(), &options, &mut |_| ()).await.unwrap();
    assert!(report.ok, "{:?}", report.problems);
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    println!("{PEAK}{}", peak.trim().trim_end_matches(" kB"));
}

/// The most memory (KB) that importing `families` families takes.
fn peak(families: u32, url: &str) -> u64 {
    let package = Package::of_scale(Some(families));
    let begun = Instant::now();
    let out = Command::new(env::current_exe().unwrap())
        .args(["import::memory::import_alone_in_a_process", "--exact", "--nocapture"])
        .envs([(DIR, package.dir()), (URL, Path::new(url))])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{text}{}", String::from_utf8_lossy(&out.stderr));
    let peak = text.lines().find_map(|line| line.split_once(PEAK)).unwrap().1.parse().unwrap();
    println!("{} people in {:.1} s, at most {} MB", families * 3, begun.elapsed().as_secs_f32(), peak / 1024);
    peak
}

fn assert_flat(small: u64, large: u64) {
    assert!(large * 10 < small * 13 + 200 * 1024, "2,000 people: {small} KB; 20,000: {large} KB");
}

#[test]
fn twenty_thousand_people_take_no_more_memory_than_two_thousand() {
    let dir = tempfile::tempdir().unwrap();
    let url = |name: &str| format!("sqlite://{}/{name}.db", dir.path().display());
    assert_flat(peak(667, &url("small")), peak(6667, &url("large")));
}

#[tokio::test]
async fn twenty_thousand_people_on_postgresql() {
    let (Some(small), Some(large)) = (Database::empty().await, Database::empty().await) else { return };
    assert_flat(peak(667, &small.url()), peak(6667, &large.url()));
}
