//! The calculator's page.

use axum::http::StatusCode;

use crate::support::TestApp;

fn day(name: &str, text: &str) -> String {
    let parts: Vec<&str> = text.split('-').collect();
    format!("&{name}-year={}&{name}-month={}&{name}-day={}", parts[0], parts[1], parts[2])
}

#[tokio::test]
async fn it_shows_the_worked_example_to_anybody() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let today = visitor.get("/dates").await;
    assert!(today.find("#dates-result").join(" ").contains("Wednesday 23 December 2026"), "received today");
    let days = [day("received", "2026-11-23"), day("asked", "2026-11-30"), day("answered", "2026-12-07")].concat();
    let result = visitor.get(&format!("/dates?kind=access{days}")).await.find("#dates-result").join(" ");
    assert!(result.contains("Thursday 31 December 2026") && result.contains("Wednesday 30 December 2026"), "{result}");
    let breach = format!("/dates?kind=breach&time=16:30{}", day("received", "2026-12-24"));
    let result = visitor.get(&breach).await.find("#dates-result").join(" ");
    assert!(result.contains("27 December 2026 at 4:30pm"), "{result}");
}

#[tokio::test]
async fn it_says_what_cannot_be_at_its_field_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let path = format!("/dates?kind=erasure{}{}", day("received", "2026-11-23"), day("asked", "2026-11-30"));
    let answer = visitor.get(&path).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.find("#asked-error").join(" ").contains("Only a request for a copy can be paused"));
    assert!(answer.text().contains("value=\"30\"") && answer.find("#dates-result").join("").is_empty());
    let nonsense = visitor.get("/dates?kind=whim&received-day=%22%3E%3Cscript%3Ealert(1)").await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!nonsense.text().contains("<script>alert"));
}
