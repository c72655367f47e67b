//! `portal dates KIND --received WHEN …`: the calculator.

use std::process::ExitCode;

use app::dates::{fault_text, moment, step_text};
use app::t;
use domain::clock::{Breach, Calculation, Calendar, Clarification, Deadline, Run, london_offset, london_time};
use domain::kind::{Kind, Law};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::terminal::{Failed, say};

#[derive(Debug, clap::Args)]
pub(crate) struct DatesArgs {
    /// access, rectification, erasure, restriction, objection, marketing, automated, portability, consent, complaint or breach.
    kind: String,
    /// The day of receipt, as YYYY-MM-DD; for a breach the moment of awareness, as 2026-11-23T09:30:00+00:00.
    #[arg(long, value_name = "WHEN")]
    received: String,
    /// A day on which identity or authority was proven. May be given more than once; the latest counts.
    #[arg(long, value_name = "DATE")]
    identity: Vec<String>,
    /// A question to the person, with its answer or still open: ASKED..ANSWERED or ASKED.. May be given more than once.
    #[arg(long, value_name = "ASKED..ANSWERED")]
    clarify: Vec<String>,
    /// The day on which notice of an extension was given.
    #[arg(long, value_name = "NOTICE_DATE")]
    extend: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &DatesArgs, calendar: &Calendar) -> Result<ExitCode, Failed> {
    let kind = Kind::find_by_name(&args.kind).ok_or_else(|| {
        let known = Kind::ALL.map(Kind::as_str).join(", ");
        Failed(format!("{}: there is no such kind. Use one of {known}", args.kind))
    })?;
    if kind.law() == Law::Hours { breach(args) } else { days(args, kind, calendar) }
}

fn days(args: &DatesArgs, kind: Kind, calendar: &Calendar) -> Result<ExitCode, Failed> {
    let question = Calculation {
        kind,
        received: day("--received", &args.received)?,
        proven: args.identity.iter().map(|text| day("--identity", text)).collect::<Result<_, _>>()?,
        clarifications: args.clarify.iter().map(|text| clarification(text)).collect::<Result<_, _>>()?,
        extension: args.extend.as_deref().map(|text| day("--extend", text)).transpose()?,
    };
    let deadline = question.answer(calendar).map_err(|fault| Failed(fault_text(fault)))?;
    if args.json {
        say(as_json(&question, &deadline));
    } else {
        deadline.steps.iter().for_each(|step| say(format!("{}  {} ({})", step.date, step_text(step), step.source())));
        if deadline.dates.provisional {
            say(t!("dates-provisional"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn day(name: &str, text: &str) -> Result<Date, Failed> {
    let plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let wrong = || Failed(format!("{name}: {text} is not a day such as 2026-11-23"));
    if plain { text.parse().map_err(|_| wrong()) } else { Err(wrong()) }
}

fn clarification(text: &str) -> Result<Clarification, Failed> {
    let (asked, answered) = text.split_once("..").ok_or_else(|| {
        Failed(format!("--clarify: {text} is not two days such as 2026-11-30..2026-12-07, or one such as 2026-11-30.."))
    })?;
    let answered = if answered.is_empty() { None } else { Some(day("--clarify", answered)?) };
    Ok(Clarification::new(day("--clarify", asked)?, answered))
}

fn as_json(question: &Calculation, deadline: &Deadline) -> Value {
    let dates = &deadline.dates;
    let state = match dates.run {
        Run::Running => "running",
        Run::Paused(_) => "paused",
        Run::NotStarted(_) => "not_started",
    };
    let steps: Vec<_> = deadline
        .steps
        .iter()
        .map(|step| json!({ "date": step.date, "text": step_text(step), "source": step.source() }))
        .collect();
    json!({
        "kind": question.kind, "received": question.received, "starts": dates.starts, "limit": dates.limit,
        "work_to": dates.work_to, "extension_notice_by": dates.extension_notice_by, "paused_days": dates.paused_days,
        "state": state, "provisional": dates.provisional, "steps": steps,
    })
}

/// The 72 hours. Nothing stops or extends them.
fn breach(args: &DatesArgs) -> Result<ExitCode, Failed> {
    if !args.identity.is_empty() || !args.clarify.is_empty() || args.extend.is_some() {
        return Err(Failed(t!("fault-breach")));
    }
    let aware: Timestamp = args.received.parse().map_err(|_| {
        Failed(format!("--received: {} is not a moment with its offset, such as 2026-11-23T09:30:00+00:00", args.received))
    })?;
    let clock = Breach::of(aware);
    let steps = [(clock.aware, t!("step-aware")), (clock.limit, t!("step-hours"))];
    if args.json {
        let steps: Vec<_> =
            steps.iter().map(|(at, text)| json!({ "date": shown(*at), "text": text, "source": Breach::SOURCE })).collect();
        let (aware, limit) = (shown(clock.aware), shown(clock.limit));
        say(json!({
            "kind": Kind::Breach, "received": aware, "starts": aware, "limit": limit, "work_to": limit,
            "extension_notice_by": null, "paused_days": 0, "state": "running", "provisional": false, "steps": steps,
        }));
    } else {
        for (at, text) in steps {
            say(format!("{}  {text} ({})", moment(london_time(at)), Breach::SOURCE));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A moment with London's offset: `2026-11-26T09:30:00+00:00`.
fn shown(at: Timestamp) -> String {
    at.display_with_offset(london_offset(at)).to_string()
}
