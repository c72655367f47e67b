//! Nothing hides: what a family writes stands before an officer until somebody answers it (capability O1).

use super::*;

on_both! {
    what_a_family_writes_after_the_reply_asks_for_an_answer
    a_case_that_nobody_took_or_checked_needs_action
    what_needs_action_shows_the_day_that_it_is_sorted_by
    what_they_write_in_one_of_several_keeps_each_from_being_closed
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

/// The pages say that it is read for all that were sent together.
async fn what_they_write_in_one_of_several_keeps_each_from_being_closed(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    asking::fill(&amara, "access", &[("who", vec![("subject", CHILD), ("subject", "P-1004")])]).await;
    let first = amara.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    let both = amara.get("/account/requests").await.text();
    let is_other = |part: &&str| part.len() == 11 && *part != first;
    let other =
        both.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|part| part.starts_with("FH-")).find(is_other);
    let (one, two) = (Taken::take(app, first.clone()).await, Taken::take(app, other.unwrap().to_owned()).await);
    let proof =
        [("proof-of", "identity"), ("proof-doubt", "Another address"), ("proof", "Your passport"), ("proof-way", "aloud")];
    one.does(Move::Proof, &proof).await;
    app.wait(40 * DAY);
    let messages = format!("/account/requests/{}/messages", two.reference);
    two.amara().await.post(&messages, &[("message", "I brought my passport to the desk")]).await.location();
    let close = [("reason", "Nothing came"), ("close-told", "We heard nothing from you.")];
    one.refused(Move::Close, &close, ("reason", "They wrote in a request that was sent together with this one")).await;
    two.officer().await.post(&two.case("/messages"), &[("message", "Nobody has seen it. Which desk?")]).await.location();
    one.does(Move::Close, &close).await;
}
