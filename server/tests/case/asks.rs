//! What is asked, and what comes for it.

use super::*;

on_both! {
    a_message_is_marked_as_the_answer_on_its_day
    an_answer_to_an_earlier_question_is_not_taken_for_the_answer_to_this_one
    proof_asked_for_after_the_limit_moves_nothing_and_says_so
    proof_asked_for_again_shows_both_readings_once_confirmed
    a_fee_and_more_time_are_not_for_every_right
    what_came_and_was_not_enough_holds_the_copy_back
    what_comes_late_opens_a_case_that_was_closed_unanswered
    a_complaint_is_not_closed_because_something_was_asked
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

    assert!(answers(&asked(&answer)).await.location().ends_with("?done=clarified"), "sent twice, it leads to the first");
    // There is no question any more: what was typed can still be sent as a message.
    app.wait(11 * 60);
    let gone = answers(&asked(&answer)).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(gone.find("textarea[name=message]"), ["The one at the park."]);
    assert_eq!(gone.find(".govuk-error-summary a[href='#message']").len(), 1);
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

const PROOF: [(&str, &str); 4] =
    [("proof", "Show us who you are"), ("proof-of", "identity"), ("proof-way", "aloud"), ("proof-doubt", "The name is another")];

/// Law.md §11: the date stands, the case stays late.
async fn proof_asked_for_after_the_limit_moves_nothing_and_says_so(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    app.wait(31 * DAY);
    taken.does(Move::Proof, &PROOF).await;
    let page = taken.page().await;
    assert!(page.find(".app-steps-first").join(" ").contains("It moves no date, and the case stays late"));
    let (date, row) = (taken.date().await, taken.row("mine").await);
    assert!(date.contains("Wednesday 23 December 2026") && date.contains("1 day late"), "{date}");
    assert!(row.contains("23 December 2026"), "{row}");
    taken.does(Move::Proven, &[("proven", "Passport"), ("proven-of", "identity"), ("proven-enough", "yes")]).await;
    assert!(taken.date().await.contains("1 day late"));
}

/// Law.md §11: work to counts from what came first, the limit from what came last.
async fn proof_asked_for_again_shows_both_readings_once_confirmed(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    app.wait(DAY);
    taken.does(Move::Proof, &PROOF).await;
    app.wait(7 * DAY);
    let came = |enough| [("proven", "A passport"), ("proven-of", "identity"), ("proven-enough", enough)];
    taken.does(Move::Proven, &came("no")).await;
    app.wait(DAY);
    taken.does(Move::Proof, &PROOF).await;
    // 1 December and a month is New Year’s Day, a Friday.
    assert!(taken.date().await.contains("Monday 4 January 2027"), "{}", taken.date().await);
    let second = app.signed_in(SECOND).await.get(&taken.case("")).await;
    let waits = choices(&second, "confirm-of").pop().unwrap();
    let word = [("confirm-of", waits.as_str()), ("confirm-answer", "yes"), ("confirm", "The names differ")];
    taken.sends(SECOND, Move::Confirm, &word).await.location();
    app.wait(7 * DAY);
    taken.does(Move::Proven, &came("yes")).await;
    // 9 December and a month is a Saturday.
    let date = taken.date().await;
    assert!(date.contains("Monday 11 January 2027") && date.contains("We aim for Monday 4 January 2027"), "{date}");
}

/// Art 12(6): a doubt that nothing settled holds the copy back, of somebody known too; the family reads that it came, and no more.
async fn what_came_and_was_not_enough_holds_the_copy_back(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.does(Move::Proof, &PROOF).await;
    taken.does(Move::Proven, &[("proven", "Blurred"), ("proven-of", "identity"), ("proven-enough", "no")]).await;
    taken.attach(b"Her copy").await;
    let all = [("answer", "Here it is"), ("answer-outcome", "all"), ("answer-confirmed", "yes")];
    taken.refused(Move::Answer, &all, ("answer-outcome", "")).await;
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("A doubt stands"));
    let story = taken.story().await.text();
    assert!(
        story.contains("It does not show yet what we asked for") && !story.contains("We have what we asked you for"),
        "{story}"
    );
    taken.does(Move::Check, &[("checked-of", "identity"), ("checked", "Her worker knows her")]).await;
    taken.does(Move::Answer, &all).await;
}

/// Art 12(4): closed because nothing came for a month, with the three routes; what comes late opens it again, and its time runs.
async fn what_comes_late_opens_a_case_that_was_closed_unanswered(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.does(Move::Proof, &PROOF).await;
    let close = [("reason", "Nothing came"), ("close-told", "We heard nothing from you.")];
    app.wait(29 * DAY);
    assert!(!taken.page().await.text().contains("name=\"close-told\""), "a month has not passed");
    taken.refused(Move::Close, &close, ("reason", "")).await;
    app.wait(DAY);
    taken.does(Move::Close, &close).await;
    assert!(!taken.page().await.find(".app-steps-first").join(" ").contains("Asked for"), "nothing is to be done");
    let story = taken.story().await.text();
    for words in [
        "We heard nothing from you.",
        "Complain to us",
        "Complain to the regulator",
        "A court can order us",
        "If you send it now, we go on",
    ] {
        assert!(story.contains(words), "{words}");
    }
    let path = format!("/account/requests/{}/messages", taken.reference);
    taken.amara().await.post(&path, &[("message", "I bring my passport tomorrow")]).await.location();
    app.wait(DAY);
    assert!(taken.row("mine").await.contains("Waiting for proof"), "it is open again: {}", taken.row("mine").await);
    taken.does(Move::Proven, &[("proven", "Passport"), ("proven-of", "identity"), ("proven-enough", "yes")]).await;
    // 24 December and a month is a Sunday.
    assert!(taken.date().await.contains("Monday 25 January 2027"), "{}", taken.date().await);
}

/// law.md §2: nothing ends a complaint but its outcome.
async fn a_complaint_is_not_closed_because_something_was_asked(app: &TestApp) {
    let taken = Taken::of_kind(app, "complaint").await;
    taken.does(Move::Question, &[("question", QUESTION), ("question-way", "aloud")]).await;
    app.wait(60 * DAY);
    assert!(!taken.page().await.text().contains("name=\"close-told\""));
    taken.refused(Move::Close, &[("reason", "Nothing came"), ("close-told", "We close it")], ("reason", "")).await;
}
