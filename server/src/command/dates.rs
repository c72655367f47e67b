//! `portal dates access --received DATE [--identity DATE] [--json]`.

use std::process::ExitCode;

use app::dates::step_text;
use domain::clock::{Calendar, Deadline, MonthFacts};
use jiff::civil::Date;
use serde_json::json;

use super::{Failed, say};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What was asked for. Now: access.
    kind: String,
    /// The day of receipt, as YYYY-MM-DD.
    #[arg(long)]
    received: String,
    /// The day identity was proven, as YYYY-MM-DD. May be given more than once; the latest counts.
    #[arg(long)]
    identity: Vec<String>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode, Failed> {
    if args.kind != "access" {
        return Err(Failed(format!("{}: only the date of an access request can be worked out so far", args.kind)));
    }
    let received = day("--received", &args.received)?;
    let proven = args.identity.iter().map(|text| day("--identity", text)).collect::<Result<Vec<_>, _>>()?;
    let facts = MonthFacts { received, identity_proven: proven.into_iter().max() };
    let deadline = Deadline::month(facts, Calendar::official());
    if args.json {
        say(as_json(&args.kind, received, &deadline));
    } else {
        deadline.steps.iter().for_each(|step| say(format!("{}  {}", step.date, step_text(step))));
        if deadline.provisional {
            say(app::t!("dates-provisional"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn day(name: &str, text: &str) -> Result<Date, Failed> {
    text.parse().map_err(|_| Failed(format!("{name}: {text} is not a day such as 2026-11-23")))
}

fn as_json(kind: &str, received: Date, deadline: &Deadline) -> serde_json::Value {
    let steps: Vec<_> = deadline.steps.iter().map(|step| json!({ "date": step.date, "text": step_text(step) })).collect();
    json!({
        "kind": kind, "received": received, "starts": deadline.starts, "limit": deadline.limit, "work_to": deadline.limit,
        "paused_days": 0, "state": "running", "provisional": deadline.provisional, "steps": steps,
    })
}
