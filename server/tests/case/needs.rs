//! Nothing hides: what a family writes stands before an officer until somebody answers it (capability O1).

use super::*;

on_both! {
    what_a_family_writes_after_the_reply_asks_for_an_answer
    a_case_that_nobody_took_or_checked_needs_action
    what_needs_action_shows_the_day_that_it_is_sorted_by
}

async fn what_a_family_writes_after_the_reply_asks_for_an_answer(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let held = [("answer", "We looked"), ("answer-outcome", "nothing_held"), ("answer-way", "hand"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &held).await;
    assert_eq!((taken.row("action").await, taken.row("mine").await), (String::new(), String::new()));

    let messages = format!("/account/requests/{}/messages", taken.reference);
    taken.amara().await.post(&messages, &[("message", "But you do hold it")]).await.location();
    for queue in ["action", "mine", "open"] {
        assert!(taken.row(queue).await.contains("They wrote"), "{queue}");
    }
    assert_eq!(taken.row("done").await, "", "it is not done");
    let board = app.signed_in(DPO).await.get("/dpo").await;
    assert!(board.find("tbody tr").iter().any(|row| row.contains(&taken.reference) && row.contains("They wrote")));
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("They wrote on"));
    taken.refused(Move::Close, &[("reason", "Answered")], ("reason", "They wrote, and nobody has answered")).await;

    taken.does(Move::Settle, &[("settle", "It is in the file that they have")]).await;
    assert_eq!(taken.row("action").await, "");
    assert!(taken.row("done").await.contains("Answered"));
    assert!(!taken.story().await.text().contains("It is in the file that they have"));
    taken.does(Move::Close, &[("reason", "Answered")]).await;
}

async fn a_case_that_nobody_took_or_checked_needs_action(app: &TestApp) {
    let reference = asking::send(&app.signed_in(AMARA).await, "erasure", CHILD).await;
    let taken = Taken { app, reference };
    assert!(taken.row("action").await.contains("Nobody has it"));
    taken.officer().await.post(&taken.case("/take"), &[]).await.location();
    assert_eq!(taken.row("action").await, "");
}

/// The list is sorted by the day that it shows, and says what that day is of; the day of the reply stands beside it.
async fn what_needs_action_shows_the_day_that_it_is_sorted_by(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let messages = format!("/account/requests/{}/messages", taken.reference);
    taken.amara().await.post(&messages, &[("message", "You do hold it")]).await.location();
    let row = taken.row("action").await;
    assert!(row.contains("23 November 2026: They wrote") && row.contains("23 December 2026"), "{row}");
    assert!(!taken.row("mine").await.contains("23 November 2026: They wrote"), "another list is sorted by the day of the reply");
    let head = taken.officer().await.get("/staff?queue=action").await.find("thead th").join(" ");
    assert!(head.contains("Act") && head.contains("Reply by"), "{head}");
}
