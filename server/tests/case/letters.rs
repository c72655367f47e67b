//! Letters: nothing counts, and nothing is read here, before they are posted.

use super::*;

on_both! {
    a_letter_that_tells_of_somebody_is_not_printed_while_a_doubt_stands
    a_letter_is_printed_again_as_it_was_and_posted_once
    no_notice_goes_by_email
    a_question_by_post_pauses_from_posting_and_the_work_from_delivery
    a_reply_by_post_answers_when_it_is_posted
    a_posting_recorded_on_the_next_working_day_needs_no_second_person_a_later_one_does
    a_letter_whose_day_was_not_confirmed_is_posted_anew
}

const QUESTION: &str = "Which school do you mean?";
const REPLY: &str = "This is everything we hold.";

async fn post(taken: &Taken<'_>, day: &[(&str, &str)]) -> Answer {
    let letter = taken.last("post-letter").await;
    taken.sends(OFFICER, Move::Post, &[&[("post-letter", letter.as_str()), ("post-class", "first")], day].concat()).await
}

async fn a_question_by_post_pauses_from_posting_and_the_work_from_delivery(app: &TestApp) {
    let taken = Taken::copy(app, &BY_POST).await;
    app.wait(7 * DAY);
    taken.does(Move::Question, &[("question", QUESTION)]).await;
    let page = taken.page().await;
    assert!(page.find(".app-steps-first").join(" ").contains("Print and post: Our question"));
    assert!(taken.row("mine").await.contains("Letter to post"));
    let story = taken.story().await;
    assert!(story.find(".app-date").join(" ").contains("Wednesday 23 December 2026"), "no pause before it is posted");
    assert!(!story.text().contains(QUESTION), "they do not read what is not posted");

    let letter = taken.last("post-letter").await;
    let printed = taken.officer().await.get(&taken.case(&format!("/letters/{letter}"))).await.find("main").join(" ");
    for words in [QUESTION, "1 New Road", "Your code word: Kingfisher", &taken.reference] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    let fields = [("post-letter", letter.as_str()), ("post-class", "first")];
    let before = [&fields[..], &on!("post-on", "29", "11", "2026")].concat();
    taken.refused(Move::Post, &before, ("post-on", "This letter was made on Monday 30 November 2026")).await;
    let future = [&fields[..], &on!("post-on", "1", "12", "2026")].concat();
    taken.refused(Move::Post, &future, ("post-on", "in the future")).await;

    post(&taken, &[]).await.location();
    let story = taken.story().await;
    assert!(story.find(".app-date").join(" ").contains("Paused since 30 November 2026") && story.text().contains(QUESTION));
    assert!(!taken.row("mine").await.contains("Letter to post"));
    app.wait(7 * DAY);
    let answer = [("clarification", "The one at the park.")];
    taken.amara().await.post(&format!("/account/requests/{}/clarification", taken.reference), &answer).await.location();
    // Posted 30 November, there on 2 December, answered 7 December: 8 days make 31 December. From delivery 6, or 5 where the last
    // does not count: 29 or 28 December, and the 28th is a holiday in place of Boxing Day.
    let date = taken.date().await;
    assert!(date.contains("Thursday 31 December 2026") && date.contains("We aim for Tuesday 29 December 2026"), "{date}");
}

async fn a_reply_by_post_answers_when_it_is_posted(app: &TestApp) {
    let taken = Taken::copy(app, &BY_POST).await;
    taken.attach(b"A list of it").await;
    let answer = [("answer", REPLY), ("answer-outcome", "all"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &answer).await;
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("Print and post: Reply"));
    assert!(taken.row("open").await.contains("Letter to post"), "not answered");
    let story = taken.story().await;
    assert!(!story.text().contains(REPLY) && !story.text().contains("/files/"), "neither its words nor its files");
    assert!(story.find(".app-date").join(" ").contains("Wednesday 23 December 2026"));
    assert!(!taken.page().await.text().contains("name=\"answer\""), "one letter at a time");

    post(&taken, &[]).await.location();
    let story = taken.story().await;
    assert!(story.text().contains(REPLY) && story.text().contains("/files/"));
    // Posted first class on Monday 23 November: there on Wednesday.
    let row = taken.row("done").await;
    assert!(row.contains("Posted; there by 25 November 2026") && !row.contains("23 December 2026"), "{row}");
    assert!(taken.page().await.find(".app-identity").join(" ").contains("Posted; there by 25 November 2026"));
    app.wait(3 * DAY);
    assert!(taken.page().await.find(".app-identity").join(" ").contains("Answered on 25 November 2026"));
    taken.does(Move::Close, &[("reason", "Answered")]).await;
    assert!(
        taken.row("done").await.contains("Answered on 25 November 2026. Closed on 26 November 2026"),
        "{}",
        taken.row("done").await
    );
}

/// The reply is made on this day of December and recorded as posted on that day, on Thursday the 24th, the day after the limit.
async fn posted_late<'a>(app: &'a TestApp, made: i64, day: &[(&str, &str)]) -> Taken<'a> {
    let taken = Taken::copy(app, &BY_POST).await;
    app.wait((made - 23 + 30) * DAY);
    taken.does(Move::Answer, &[("answer", REPLY), ("answer-outcome", "nothing_held"), ("answer-confirmed", "yes")]).await;
    app.wait((24 - made) * DAY);
    post(&taken, day).await.location();
    taken
}

async fn a_posting_recorded_on_the_next_working_day_needs_no_second_person_a_later_one_does(app: &TestApp) {
    let next = posted_late(app, 23, &on!("post-on", "23", "12", "2026")).await;
    assert!(choices(&app.signed_in(SECOND).await.get(&next.case("")).await, "confirm-of").is_empty());
    assert!(next.row("done").await.contains("Answered"));

    app.set_back(31 * DAY);
    let later = posted_late(app, 21, &on!("post-on", "21", "12", "2026")).await;
    let second = app.signed_in(SECOND).await;
    let waits = choices(&second.get(&later.case("")).await, "confirm-of");
    assert_eq!(waits.len(), 1, "recorded on the third working day, after the limit");
    let answered = async || later.page().await.find(".app-identity").join(" ");
    assert!(
        answered().await.contains("Answered on 24 December 2026"),
        "until then the day on which it was recorded, which is late"
    );
    let word = [("confirm-of", waits[0].as_str()), ("confirm-answer", "yes"), ("confirm", "The post book")];
    second.post(&later.case("/confirm"), &word).await.location();
    // First class from Monday 21 December: there on Wednesday 23 December, the last day.
    assert!(answered().await.contains("Answered on 23 December 2026"));
}

/// Only its day was doubted: the same letter gets its true day, and is late by that.
async fn a_letter_whose_day_was_not_confirmed_is_posted_anew(app: &TestApp) {
    let later = posted_late(app, 21, &on!("post-on", "21", "12", "2026")).await;
    let second = app.signed_in(SECOND).await;
    let waits = choices(&second.get(&later.case("")).await, "confirm-of");
    let word = [("confirm-of", waits[0].as_str()), ("confirm-answer", "no"), ("confirm", "The post book says the 22nd")];
    second.post(&later.case("/confirm"), &word).await.location();
    let page = later.page().await;
    let (bar, steps) = (page.find(".app-identity").join(" "), page.find(".app-steps-first").join(" "));
    assert!(bar.contains("1 day late") && steps.contains("record its true day of posting below"), "{bar} {steps}");
    let story = later.story().await.text();
    assert!(story.contains("We still owe you a reply") && !story.contains("We replied on"), "{story}");

    post(&later, &[]).await.location();
    // First class from Thursday 24 December: the 25th and the 28th are holidays, there on Wednesday the 30th.
    let row = later.row("done").await;
    assert!(row.contains("Posted; there by 30 December 2026"), "{row}");
    let story = later.story().await.text();
    assert!(story.contains(REPLY) && !story.contains("We still owe you a reply"), "{story}");
    assert!(later.page().await.find(".app-identity").join(" ").contains("Late: the last day was 23 December 2026"));
}

/// The family lost the letter: what is printed again is the letter that they had, whatever became of the case.
async fn a_letter_is_printed_again_as_it_was_and_posted_once(app: &TestApp) {
    let taken = Taken::copy(app, &BY_POST).await;
    let words = [("extension", "There is much to read."), ("extension-ground", "complexity")];
    taken.does(Move::Extension, &words).await;
    let letter = taken.case(&format!("/letters/{}", taken.last("post-letter").await));
    let printed = async || {
        let page = taken.officer().await.get(&letter).await;
        (page.find(".govuk-caption-l, .govuk-body, .app-date").join("\n"), page.find(".app-desk-only").join(" "))
    };
    let (first, desk) = printed().await;
    assert!(first.contains("Tuesday 23 February 2027") && !desk.contains("printed again"), "{first} {desk}");
    post(&taken, &[]).await.location();
    app.wait(20 * DAY);
    taken.does(Move::Answer, &[("answer", REPLY), ("answer-outcome", "nothing_held"), ("answer-confirmed", "yes")]).await;
    let before = app.count("SELECT count(*) FROM case_event").await;
    let (again, desk) = printed().await;
    assert_eq!(again, first, "the same letter, of the same day, with the same date");
    assert!(desk.contains("printed again") && desk.contains("23 November 2026"), "{desk}");
    assert_eq!(app.count("SELECT count(*) FROM case_event").await, before, "nothing is recorded");
    assert!(taken.page().await.text().contains(&letter), "the case page leads there");

    // They moved: it goes where it is safe now.
    let moved = [("ways", "post"), ("post", "2 Other Road"), ("code-word", "Heron")];
    taken.amara().await.post("/account/contact", &moved).await.location();
    let (again, _) = printed().await;
    assert!(again.contains("2 Other Road") && !again.contains("1 New Road"), "{again}");
}

/// The portal mails only that there is something new: nobody can record a notice as sent by email, whatever is safe.
async fn no_notice_goes_by_email(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "email"), ("email", AMARA)]).await;
    let page = taken.page().await;
    for field in ["question-way", "proof-way", "answer-way", "extension-way"] {
        let ways = choices(&page, field);
        assert!(ways.contains(&"portal".to_owned()) && !ways.contains(&"email".to_owned()), "{field}: {ways:?}");
    }
    let asked = [("question", QUESTION), ("question-way", "email")];
    let refused = taken.sends(OFFICER, Move::Question, &asked).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Art 12(6): whoever asks is in doubt since the letter was made.
async fn a_letter_that_tells_of_somebody_is_not_printed_while_a_doubt_stands(app: &TestApp) {
    const WORDS: &str = "Here is what we hold";
    let taken = Taken::copy(app, &BY_POST).await;
    let given = [("answer", WORDS), ("answer-outcome", "all"), ("answer-way", "post"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &given).await;
    let letter = taken.case(&format!("/letters/{}", taken.last("post-letter").await));
    assert!(taken.officer().await.get(&letter).await.text().contains(WORDS));
    let doubt = [("proof-of", "identity"), ("proof-doubt", "Another voice"), ("proof", "Your passport"), ("proof-way", "aloud")];
    taken.does(Move::Proof, &doubt).await;
    let printed = taken.officer().await.get(&letter).await.text();
    assert!(!printed.contains(WORDS) && printed.contains("A doubt stands about who asks"), "{printed}");
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("Do not post this letter"));
}
