//! The benchmarks, measured side by side in one run: a table for people, JSON under `target/bench` for programs.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::postgres::Cluster;
use crate::{cargo, process, setup};

/// Runs all of them. A target that is missed is said, and fails nothing: machines differ.
pub fn run() -> Result<()> {
    setup::test_programs()?;
    let folder = tempfile::tempdir()?;
    process::say("Measuring (some minutes)");
    let mut rows = Vec::new();
    for (package, example) in [("store", "bench"), ("server", "answers"), ("server", "imports"), ("server", "pages")] {
        // Each begins with an empty database.
        let cluster = Cluster::throwaway()?;
        let sqlite = format!("sqlite://{}", folder.path().join(format!("{example}.db")).display());
        rows.extend(measure((package, example), &sqlite, &cluster.url())?);
    }
    let results = json!({ "benchmarks": rows });
    let target = cargo::target().join("bench");
    fs::create_dir_all(&target)?;
    fs::write(target.join("results.json"), serde_json::to_vec_pretty(&results)?)?;
    table(&results)
}

/// The rows of one package's benchmark.
fn measure((package, example): (&str, &str), sqlite: &str, postgres: &str) -> Result<Vec<Value>> {
    let mut command = cargo::command(&["run", "--release", "--package", package, "--example", example, "--", sqlite, postgres]);
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    anyhow::ensure!(output.status.success(), "the benchmark of {package} stopped");
    let mut results: Value = serde_json::from_slice(&output.stdout)?;
    let Value::Array(rows) = results["benchmarks"].take() else { anyhow::bail!("no results of {package}") };
    Ok(rows)
}

fn table(results: &Value) -> Result<()> {
    let rows = results["benchmarks"].as_array().context("no results")?;
    println!("{:<48} {:>12} {:>12} {:>8}", "what", "measured", "target", "ratio");
    for row in rows {
        let number = |name: &str| row[name].as_f64().with_context(|| format!("no {name}"));
        let (seconds, target) = (number("seconds")?, number("target")?);
        let measured = if row["unit"] == "each" { seconds / number("count")? } else { seconds };
        let ratio = measured / target;
        println!("{:<48} {:>12} {:>12} {ratio:>8.2}", row["name"].as_str().unwrap_or_default(), time(measured), time(target));
    }
    Ok(())
}

fn time(seconds: f64) -> String {
    if seconds < 1e-3 { format!("{:.2} µs", seconds * 1e6) } else { format!("{seconds:.2} s") }
}
