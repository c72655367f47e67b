//! `portal dates` and `portal holidays`, as interface.md promises them. Expected dates are those of the law's published examples.

use serde_json::{Value, json};

use super::{AMARA, portal, refused, words};
use crate::support::TestApp;

fn dates(args: &[&str]) -> Value {
    let dir = tempfile::tempdir().unwrap();
    let output = portal(dir.path(), &[("TZ", "Pacific/Kiritimati")], &[&["dates"], args, &["--json"]].concat());
    assert!(output.status.success(), "{}", words(&output.stderr));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0, "a calculator leaves nothing behind");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_worked_example_is_printed_as_promised() {
    let found = dates(&["access", "--received", "2026-11-23", "--clarify", "2026-11-30..2026-12-07"]);
    let mut promised = json!({
        "kind": "access", "received": "2026-11-23", "starts": "2026-11-23", "limit": "2026-12-31", "work_to": "2026-12-30",
        "extension_notice_by": "2026-12-31", "paused_days": 8, "state": "running", "provisional": false,
    });
    assert_eq!(found["steps"][0]["date"], "2026-11-23");
    assert_eq!(found["steps"][0]["text"], "We received your request.");
    assert_eq!(found["steps"][1]["text"], "One month later.");
    promised["steps"] = found["steps"].clone();
    assert_eq!(found, promised);
}

#[test]
fn every_kind_has_its_law() {
    for kind in ["access", "rectification", "erasure", "restriction", "objection", "marketing", "automated", "portability"] {
        let found = dates(&[kind, "--received", "2024-11-25"]);
        assert_eq!((&found["limit"], &found["work_to"]), (&json!("2024-12-27"), &json!("2024-12-27")), "{kind}");
        let found = dates(&[kind, "--received", "2026-11-23", "--extend", "2026-12-23"]);
        assert_eq!(found["limit"], "2027-02-23", "{kind}");
        let found = dates(&[kind, "--received", "2025-03-10", "--identity", "2025-03-19", "--identity", "2025-03-01"]);
        assert_eq!((&found["starts"], &found["limit"]), (&json!("2025-03-19"), &json!("2025-04-22")), "{kind}");
    }
    let complaint = dates(&["complaint", "--received", "2026-11-25"]);
    assert_eq!((&complaint["limit"], &complaint["work_to"]), (&json!("2026-12-29"), &json!("2026-12-24")));
    // The clocks go forward in the night to 29 March 2026 and back in the night to 25 October.
    for (aware, limit) in [
        ("2026-03-27T12:00:00+00:00", "2026-03-30T13:00:00+01:00"),
        ("2026-10-23T12:00:00+01:00", "2026-10-26T11:00:00+00:00"),
        ("2026-12-24T16:30:00Z", "2026-12-27T16:30:00+00:00"),
    ] {
        let breach = dates(&["breach", "--received", aware]);
        assert_eq!((&breach["limit"], &breach["work_to"]), (&json!(limit), &json!(limit)), "{aware}");
    }
}

#[test]
fn an_open_question_has_no_date_and_a_far_one_is_provisional() {
    let paused = dates(&["access", "--received", "2026-11-23", "--clarify", "2026-11-30.."]);
    assert_eq!((&paused["limit"], &paused["work_to"], &paused["state"]), (&Value::Null, &Value::Null, &json!("paused")));
    let far = dates(&["erasure", "--received", "2031-05-01"]);
    assert_eq!(far["provisional"], true);
}

#[test]
fn what_the_law_refuses_is_refused_with_the_reason() {
    let dir = tempfile::tempdir().unwrap();
    let day = ["--received", "2026-11-23"];
    let cases: &[(&str, &[&str], &str)] = &[
        ("access", &["--extend", "2026-12-24"], "23 December 2026"),
        ("erasure", &["--clarify", "2026-11-30..2026-12-07"], "Only a request for a copy"),
        ("access", &["--clarify", "2026-12-07..2026-11-30"], "before the question"),
        ("access", &["--identity", "2026-02-30"], "2026-02-30"),
        ("access", &["--clarify", "2026-11-30"], "2026-11-30"),
        ("complaint", &["--extend", "2026-12-01"], "answered within a month"),
        ("breach", &["--extend", "2026-12-01"], "72 hours"),
        ("whim", &[], "whim"),
    ];
    for (kind, more, reason) in cases {
        let output = portal(dir.path(), &[], &[&["dates", kind], &day[..], more].concat());
        assert!(output.stdout.is_empty());
        refused(&output, reason);
    }
    refused(&portal(dir.path(), &[], &["dates", "breach", "--received", "2026-11-23"]), "is not a moment");
}

#[test]
fn without_json_each_step_stands_on_a_line_with_its_rule() {
    let dir = tempfile::tempdir().unwrap();
    let text = words(&portal(dir.path(), &[], &["dates", "access", "--received", "2024-11-25"]).stdout);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 5, "received, a month later, two days skipped, the limit");
    assert!(lines[2].starts_with("2024-12-25  A bank holiday (Christmas Day)") && lines[2].contains("Regulation 1182/71"));
}

#[tokio::test]
async fn newer_holidays_are_imported_or_refused_as_a_whole() {
    let app = TestApp::new().await;
    let reference = app.signed_in(AMARA).await.ask("P-1003").await;
    let dir = app.portal.config.data_dir.clone();
    let settings = [("PORTAL_DATA_DIR", dir.to_str().unwrap())];
    let import = |name: &str, content: &str| {
        std::fs::write(dir.join(name), content).unwrap();
        portal(&dir, &settings, &["holidays", "import", name])
    };
    let feed = words(&portal(&dir, &settings, &["holidays", "list", "--json"]).stdout);
    refused(&import("malformed.json", "{}"), "malformed.json: it is not in the official format");
    let mut fewer: Value = serde_json::from_str(&feed).unwrap();
    let last_year = |event: &Value| event["date"].as_str().unwrap().starts_with("2028-");
    fewer["england-and-wales"]["events"].as_array_mut().unwrap().retain(|event| !last_year(event));
    refused(&import("shrunken.json", &fewer.to_string()), "shrunken.json: 2028 is missing");
    assert_eq!(words(&portal(&dir, &settings, &["holidays", "list", "--json"]).stdout), feed, "nothing changed");
    let mut more: Value = serde_json::from_str(&feed).unwrap();
    let holiday = json!({ "title": "Day of mourning", "date": "2026-12-23" });
    more["england-and-wales"]["events"].as_array_mut().unwrap().push(holiday);
    let done = import("more.json", &more.to_string());
    assert!(done.status.success(), "{}", words(&done.stderr));
    assert!(words(&done.stdout).starts_with(&format!("{reference}  2026-12-23 -> 2026-12-24")));
    let then = portal(&dir, &settings, &["dates", "access", "--received", "2026-11-23", "--json"]);
    assert_eq!(serde_json::from_slice::<Value>(&then.stdout).unwrap()["limit"], "2026-12-24");
    assert!(portal(&dir, &settings, &["audit", "verify"]).status.success());
}
