//! What is asked, and what comes for it.

use super::*;

on_both! {
    a_message_is_marked_as_the_answer_on_its_day
    an_answer_to_an_earlier_question_is_not_taken_for_the_answer_to_this_one
    a_fee_and_more_time_are_not_for_every_right
}

const QUESTION: &str = "Which school do you mean?";

/// Law.md §1: asked 30 November, answered 7 December, the limit is 31 December.
async fn a_message_is_marked_as_the_answer_on_its_day(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let writes = async |words| {
        taken
            .amara()
            .await
            .post(&format!("/account/requests/{}/messages", taken.reference), &[("message", words)])
            .await
            .location()
    };
    writes("Hello").await;
    app.wait(7 * DAY);
    taken.does(Move::Question, &[("question", QUESTION), ("question-way", "aloud")]).await;
    assert!(choices(&taken.page().await, "marked-message").is_empty(), "what came before the question is no answer");
    let box_of = taken.story().await.find("section[aria-labelledby=question]").join(" ");
    assert!(box_of.contains(QUESTION) && box_of.contains("Monday 30 November 2026"), "the box says which question: {box_of}");
    app.wait(7 * DAY);
    writes("The one at the park.").await;
    app.wait(2 * DAY);
    assert!(taken.date().await.contains("Paused since 30 November 2026"), "a message alone is no answer");
    let message = taken.last("marked-message").await;
    taken.does(Move::MarkAnswer, &[("marked-message", &message)]).await;
    let date = taken.date().await;
    assert!(date.contains("Thursday 31 December 2026") && date.contains("These 8 days do not count"), "{date}");
    assert!(taken.story().await.find("section[aria-labelledby=question]").is_empty());
}

async fn an_answer_to_an_earlier_question_is_not_taken_for_the_answer_to_this_one(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let asked = |page: &Answer| {
        let page = scraper::Html::parse_document(&page.text());
        let field = scraper::Selector::parse("input[name=ask]").unwrap();
        page.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
    };
    taken.does(Move::Question, &[("question", QUESTION)]).await;
    let earlier = asked(&taken.story().await);
    taken.does(Move::Withdraw, &[("withdraw-of", "clarification"), ("withdraw", "We found it")]).await;
    taken.does(Move::Question, &[("question", "Which years do you mean?")]).await;
    let amara = taken.amara().await;
    let answers = async |ask: &str| {
        let path = format!("/account/requests/{}/clarification", taken.reference);
        amara.post(&path, &[("clarification", "The one at the park."), ("ask", ask)]).await
    };
    let answer = answers(&earlier).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.find(".govuk-error-summary a").join(" ").contains("We have asked you something else"));
    assert_eq!(answer.find("textarea[name=clarification]"), ["The one at the park."]);
    answers(&asked(&answer)).await.location();
}

/// Law.md §13: withdrawing consent, stopping marketing and complaining know no fee, no extension and no refusal.
async fn a_fee_and_more_time_are_not_for_every_right(app: &TestApp) {
    for kind in ["consent", "marketing", "complaint"] {
        let taken = Taken::of_kind(app, kind).await;
        let page = taken.page().await;
        assert!(choices(&page, "extension-ground").is_empty() && !page.text().contains("name=\"extension\""), "{kind}");
        assert!(!choices(&page, "proof-of").contains(&"fee".to_owned()), "{kind}");
        assert!(!choices(&page, "answer-outcome").contains(&"refused".to_owned()), "{kind}");
        let before = app.count("SELECT count(*) FROM case_event").await;
        let refuse = [("answer", "No"), ("answer-outcome", "refused"), ("answer-reasons", "No"), ("answer-confirmed", "yes")];
        let fee = [("proof", "20 pounds"), ("proof-of", "fee"), ("proof-doubt", "Excessive")];
        let more = [("extension", "It is much"), ("extension-ground", "number")];
        for (form, fields) in [(Move::Answer, &refuse[..]), (Move::Proof, &fee), (Move::Extension, &more)] {
            let refused = taken.sends(OFFICER, form, fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {form:?}");
        }
        assert_eq!(app.count("SELECT count(*) FROM case_event").await, before, "{kind}");
    }
    let access = Taken::copy(app, &[("ways", "none")]).await.page().await;
    assert!(choices(&access, "proof-of").contains(&"fee".to_owned()) && access.text().contains("name=\"extension\""));
}
