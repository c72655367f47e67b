//! What the clocks refuse: said at the field, with what was typed kept, and nothing stored.

use axum::http::StatusCode;

use super::{DAY, Taken};

async fn refused(taken: &Taken, section: &str, fields: &[(&str, &str)], words: &str) {
    let before = taken.officer().await.get(&taken.case("")).await.find(".app-timeline__title").len();
    let answer = taken.does(section, fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{section} {fields:?}");
    let said = answer.find(".govuk-error-summary a").join(" ");
    assert!(said.contains(words), "{section}: {said}");
    let moves = answer.find(".app-moves").join(" ");
    for (name, value) in fields {
        let kept = answer.text().contains(&format!("value=\"{value}\"")) || moves.contains(value);
        assert!(kept, "{name} is kept");
    }
    assert_eq!(taken.officer().await.get(&taken.case("")).await.find(".app-timeline__title").len(), before, "nothing stored");
}

#[tokio::test]
async fn days_that_cannot_be() {
    let taken = Taken::new().await;
    taken.app.wait(DAY);
    let question = |day, month, year| {
        [
            ("question", "Which one?"),
            ("question-way", "aloud"),
            ("question-on-day", day),
            ("question-on-month", month),
            ("question-on-year", year),
        ]
    };
    refused(&taken, "/question", &question("25", "11", "2026"), "25 November 2026 is in the future").await;
    refused(&taken, "/question", &question("22", "11", "2026"), "before the day we received it").await;
    refused(&taken, "/question", &question("30", "2", "2026"), "a day that exists").await;
    refused(&taken, "/question", &question("24", "", "2026"), "a day, a month and a year").await;
    taken.does("/question", &question("24", "11", "2026")).await.location();
    let heard = [("heard", "That one"), ("heard-on-day", "23"), ("heard-on-month", "11"), ("heard-on-year", "2026")];
    refused(&taken, "/heard", &heard, "is before the question").await;
}

#[tokio::test]
async fn one_question_at_a_time_and_no_answer_without_one() {
    let taken = Taken::new().await;
    refused(&taken, "/heard", &[("heard", "An answer")], "No question is open").await;
    let early = taken.amara().await.post(&taken.story("/clarification"), &[("clarification", "An answer")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    taken.does("/question", &[("question", "Which one?"), ("question-way", "aloud")]).await.location();
    assert!(!taken.officer().await.get(&taken.case("")).await.text().contains("name=\"question\""), "not offered");
    let twice = taken.does("/question", &[("question", "And which other?"), ("question-way", "aloud")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.find(".govuk-error-summary").join(" ").contains("A question is open already"));
    let empty = taken.amara().await.post(&taken.story("/clarification"), &[("clarification", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_notice_after_the_first_month() {
    let taken = Taken::new().await;
    taken.app.wait(31 * DAY);
    let late = [("extension", "It is much"), ("extension-ground", "number")];
    let words = "The last day to give notice was 23 December 2026. A notice on 24 December 2026 has no effect";
    refused(&taken, "/extension", &late, words).await;
    let recorded =
        [("extension-way", "aloud"), ("extension-on-day", "23"), ("extension-on-month", "12"), ("extension-on-year", "2026")];
    taken.does("/extension", &[&late, &recorded[..]].concat()).await.location();
    assert!(taken.date().await.contains("Wednesday 23 December 2026"), "recorded after the limit, it waits for a second person");
    let second = taken.app.signed_in("beth.harcourt@familyhub.example").await;
    let word = [("confirm-of", "3"), ("confirm-answer", "yes"), ("confirm", "I was there")];
    second.post(&taken.case("/confirm"), &word).await.location();
    assert!(taken.date().await.contains("Tuesday 23 February 2027"), "what was told in time counts, recorded later");
}

#[tokio::test]
async fn a_question_after_the_time_to_reply() {
    let taken = Taken::new().await;
    taken.app.wait(31 * DAY);
    refused(
        &taken,
        "/question",
        &[("question", "Which one?"), ("question-way", "aloud")],
        "The time to reply ended on 23 December 2026",
    )
    .await;
}

#[tokio::test]
async fn what_was_not_asked_for_cannot_be_proven() {
    let taken = Taken::new().await;
    refused(&taken, "/proven", &[("proven", "A passport")], "This cannot be done any more").await;
    refused(&taken, "/proof", &[("proof", "Show us")], "Choose").await;
}
