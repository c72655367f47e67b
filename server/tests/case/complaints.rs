//! A complaint after its acknowledgement, and a restriction until its end.

use super::*;
use crate::proof::Operator;

on_both! {
    a_complaint_has_a_date_after_its_acknowledgement
    a_restriction_ends_the_day_after_the_person_looked
    a_restriction_is_lifted_when_its_case_is_closed
    a_closed_case_with_a_letter_to_post_is_not_destroyed
    who_withdraws_an_objection_is_told_that_the_use_begins_again
    an_objection_ends_its_words_on_the_record_once_it_is_decided
}

/// Law.md §2: no fixed date, but progress and outcome without undue delay; the day is ours to set.
async fn a_complaint_has_a_date_after_its_acknowledgement(app: &TestApp) {
    let taken = Taken::of_kind(app, "complaint").await;
    // 90 days from 23 November end on Sunday 21 February.
    let date = taken.date().await;
    assert!(date.contains("Friday 19 February 2027"), "a day to work to also before somebody sets one: {date}");
    let target = [&[("target", "The school is closed until then")][..], &on!("target-on", "8", "1", "2027")].concat();
    taken.does(Move::Target, &target).await;
    let date = taken.date().await;
    assert!(date.contains("Friday 8 January 2027"), "{date}");
    let (row, bar) = (taken.row("mine").await, taken.page().await.find(".app-identity__dates").join(" "));
    assert!(row.contains("8 January 2027") && bar.contains("8 January 2027"), "{row} / {bar}");
    app.wait(47 * DAY);
    let date = taken.date().await;
    assert!(!date.contains("We must") && date.contains("8 January 2027"), "the law names no day: {date}");
}

/// Art 18(3): what stands here is given when they look.
async fn a_restriction_ends_the_day_after_the_person_looked(app: &TestApp) {
    let taken = Taken::of_kind(app, "restriction").await;
    let marked = async || taken.amara().await.get(&format!("/account/data/{CHILD}")).await.text().contains("We marked it on");
    taken.does(Move::Lift, &[("lift", "The report is right. We use it again.")]).await;
    app.wait(3 * DAY);
    assert!(marked().await, "nobody told her yet");
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("Not seen yet"));
    assert!(taken.story().await.text().contains("We use it again."));
    assert!(marked().await, "on the day itself it stands");
    app.wait(DAY);
    assert!(!marked().await);
}

/// The same after the case was closed, and without opening it again.
async fn a_restriction_is_lifted_when_its_case_is_closed(app: &TestApp) {
    let taken = Taken::of_kind(app, "restriction").await;
    let marked = async || taken.amara().await.get(&format!("/account/data/{CHILD}")).await.text().contains("We marked it on");
    taken.does(Move::Answer, &reply("We leave it as it is while we look.")).await;
    taken.does(Move::Close, &[("reason", "Answered")]).await;
    assert!(marked().await, "closing lifts nothing");
    taken.does(Move::Lift, &[("lift", "The report is right. We use it again.")]).await;
    assert!(taken.row("done").await.contains("Closed"), "{}", taken.row("done").await);
    assert!(taken.story().await.text().contains("We use it again."));
    app.wait(DAY);
    assert!(!marked().await);
}

/// Closed as it is, somebody must still act on it: nothing of it is destroyed, and the operator reads why.
async fn a_closed_case_with_a_letter_to_post_is_not_destroyed(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    asking::fill(&amara, "restriction", &[("who", vec![("subject", CHILD)])]).await;
    amara.answer("restriction", "contact", &BY_POST).await;
    let sent = amara.send_draft("restriction").await.location();
    let taken = Taken::take(app, sent.split('/').nth(3).unwrap().to_owned()).await;
    taken.does(Move::Answer, &reply("We leave it as it is while we look.")).await;
    taken.does(Move::Close, &[("reason", "Answered")]).await;
    taken.does(Move::Lift, &[("lift", "The report is right. We use it again."), ("lift-way", "post")]).await;
    let dispose = ["dispose", &taken.reference, "--reason", "Retention is over"];
    let refused = Operator::of(app).refused(&dispose);
    assert!(refused.contains("somebody must still act on it (letter): its page says why"), "{refused}");
    assert!(taken.story().await.text().contains("We leave it as it is"), "nothing was destroyed");
}

/// Art 18(3): told before it ends.
async fn who_withdraws_an_objection_is_told_that_the_use_begins_again(app: &TestApp) {
    let taken = Taken::of_kind(app, "objection").await;
    let (amara, place) = (taken.amara().await, format!("/account/requests/{}/take-back", taken.reference));
    assert!(amara.open(&place).await.text().contains("If you withdraw your request, we use it again from the day after"));
    amara.post(&place, &[("which", &taken.reference)]).await.location();
    assert!(taken.story().await.text().contains("We use the information again from 24 November 2026"));
    let copy = Taken::copy(app, &[("ways", "none")]).await;
    let page = copy.amara().await.open(&format!("/account/requests/{}/take-back", copy.reference)).await.text();
    assert!(page.contains("We stop work on it") && !page.contains("use it again"), "{page}");
}

/// Art 18(1)(d): restricted while it is weighed, and told before it ends.
async fn an_objection_ends_its_words_on_the_record_once_it_is_decided(app: &TestApp) {
    let taken = Taken::of_kind(app, "objection").await;
    let marked = async || taken.amara().await.get(&format!("/account/data/{CHILD}")).await.text().contains("We marked it on");
    assert!(marked().await);
    let refuse = [("answer", "We go on"), ("answer-outcome", "refused"), ("answer-reasons", "Two other children live there")];
    let ground = [("answer-ground", "compelling"), ("answer-shown", "The plan of May"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &[&refuse[..], &ground].concat()).await;
    app.wait(2 * DAY);
    assert!(marked().await, "she has not read it");
    assert!(taken.story().await.text().contains("Two other children live there"));
    app.wait(DAY);
    assert!(!marked().await);
}
