//! Nothing hides: what a family writes stands before an officer until somebody answers it (capability O1).

use super::*;

on_both! {
    what_a_family_writes_after_the_reply_asks_for_an_answer
    a_case_that_nobody_took_or_checked_needs_action
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
