//! Every move of the case page with every actor: what nobody may do leaves nothing.

use super::*;
use domain::case::moves::Move;

/// Whether the address answers this actor at all: the second person's word and notes are for reviewers and the DPO too, a hold for the
/// DPO.
fn answers(form: Move, actor: &str) -> bool {
    match actor {
        "officer" => true,
        "reviewer" => matches!(form, Move::Confirm | Move::Note),
        "dpo" => matches!(form, Move::Confirm | Move::Note | Move::Hold | Move::LiftHold),
        _ => false,
    }
}

#[tokio::test]
async fn every_move_answers_only_who_may_make_it() {
    let app = TestApp::new().await;
    let stage = stage(&app).await;
    for form in Move::ALL {
        let path = format!("/staff/cases/{}/{}", stage.by_post, form.spec().section);
        for (actor, email) in ACTORS {
            let before = app.count("SELECT count(*) FROM case_event").await;
            let browser = browser(&app, email, &stage).await;
            let answer = browser.post(&path, &[]).await;
            let expected = match actor {
                "visitor" => "sign-in",
                actor if answers(form, actor) => "ok",
                _ => "hidden",
            };
            assert_eq!(cell(&answer, &path), expected, "{form:?} by {actor}");
            assert_eq!(
                app.count("SELECT count(*) FROM case_event").await,
                before,
                "{form:?} by {actor}: an empty form does nothing"
            );
        }
    }
}
