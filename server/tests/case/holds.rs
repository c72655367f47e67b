//! A hold: while it stands, nothing of a case is destroyed.

use super::*;
use server::service::dispose;

on_both! {
    a_held_case_is_not_destroyed_until_the_hold_is_lifted
}

const CLAIM: &str = "A claim was announced";

async fn a_held_case_is_not_destroyed_until_the_hold_is_lifted(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken
        .does(
            Move::Answer,
            &[("answer", "Nothing"), ("answer-outcome", "nothing_held"), ("answer-way", "hand"), ("answer-confirmed", "yes")],
        )
        .await;
    taken.does(Move::Close, &[("reason", "Answered")]).await;
    for who in [DPO, SECOND] {
        let page = app.signed_in(who).await.get(&taken.case("")).await.text();
        assert!(
            page.contains("name=\"hold\"") && !page.contains("name=\"release\""),
            "{who}: offered to whoever has the case or not"
        );
    }
    assert!(!app.signed_in(REVIEWER).await.get(&taken.case("")).await.text().contains("name=\"hold\""));

    taken.sends(DPO, Move::Hold, &[("hold", CLAIM)]).await.location();
    let page = taken.page().await;
    assert!(page.text().contains("This case is held") && page.text().contains(CLAIM) && !page.text().contains("name=\"hold\""));
    assert!(!taken.story().await.text().contains(CLAIM));
    let reference = taken.reference.parse().unwrap();
    assert!(dispose::dispose(&app.portal, &reference, "The time is over").await.is_err(), "it is held");

    taken.does(Move::LiftHold, &[("release", "It was settled")]).await;
    assert!(!taken.page().await.text().contains("This case is held"));
    assert!(dispose::dispose(&app.portal, &reference, "The time is over").await.is_ok());
}
