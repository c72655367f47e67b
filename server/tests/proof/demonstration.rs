//! The demonstration: cases of all kinds in every state, made through the portal's own services, the same on both engines.

use super::Operator;
use crate::support::TestApp;
use serde_json::Value;
use server::clock::Clock;

on_both! {
    the_demonstration_has_cases_of_all_kinds_in_every_state
    families_for_load_tests_have_cases_in_every_state
}

async fn the_demonstration_has_cases_of_all_kinds_in_every_state(app: &TestApp) {
    let operator = Operator::of(app);
    let cases = operator.json(&["demo", "--json"])["cases"].clone();
    let count = |what: &str| cases[what].as_object().unwrap().values().map(|n| n.as_i64().unwrap()).collect::<Vec<_>>();
    assert!(cases["total"].as_i64().unwrap() >= 40, "{cases}");
    assert_eq!((count("by_kind").len(), count("by_state").len()), (10, 4), "{cases}");
    // What an officer must see in it: late, paused, proof awaited, a letter to post, a day that waits for a second person.
    let today = Clock::system().today();
    let late = format!("SELECT count(*) FROM case_queue WHERE open = TRUE AND due < '{today}'");
    for sql in [
        &*late.leak(),
        "SELECT count(*) FROM case_queue WHERE waits = 'answer'",
        "SELECT count(*) FROM case_queue WHERE waits = 'proof'",
        "SELECT count(*) FROM case_queue WHERE waits = 'post'",
        "SELECT count(*) FROM case_queue WHERE unconfirmed = TRUE",
        "SELECT count(*) FROM case_queue WHERE flag_urgent = TRUE",
    ] {
        assert!(app.count(sql).await > 0, "{sql}");
    }
    let again = operator.json(&["demo", "--json"]);
    assert_eq!(again["cases"], cases, "made once");
    let verified = operator.json(&["audit", "verify", "--json"]);
    assert_eq!((&verified["ok"], &verified["faults"]), (&Value::Bool(true), &serde_json::json!([])));
}

async fn families_for_load_tests_have_cases_in_every_state(app: &TestApp) {
    let operator = Operator::of(app);
    let cases = operator.json(&["demo", "--scale", "30", "--json"])["cases"].clone();
    let own = app.count("SELECT count(*) FROM case_head WHERE subject LIKE 'L%'").await;
    assert_eq!(own, 30 * 8, "{cases}");
    let states = "SELECT count(DISTINCT q.state || q.waits) FROM case_queue q JOIN case_head h ON h.case_id = q.case_id
        WHERE h.subject LIKE 'L%'";
    assert_eq!(app.count(states).await, 6, "new, in work, an answer, proof, answered, closed");
    assert_eq!(app.faults().await, Vec::<String>::new());
}
