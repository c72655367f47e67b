//! Words that cannot be taken, and words beside a paper that is refused, stay where their writer sees them.

use super::*;

on_both! {
    a_request_that_was_closed_meanwhile_loses_no_words
    words_beside_a_paper_that_is_refused_stay_in_the_form
    words_that_are_too_long_are_said_and_not_dropped
    words_to_a_request_that_lapsed_are_shown_once_more
    an_officers_words_to_a_case_that_was_closed_meanwhile_stay
}

const WORDS: &str = "It was in the blue folder";

async fn closed(app: &TestApp, reference: &str) {
    let (officer, case) = (app.signed_in(OFFICER).await, format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.replies(&case, &reply("Here it is.")).await.location();
    officer.post(&format!("{case}/close"), &[("reason", "Reply given")]).await.location();
}

async fn a_request_that_was_closed_meanwhile_loses_no_words(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let story = format!("/account/requests/{reference}");
    let helper = [("helper-name", "Bea"), ("helper-email", "bea@advice.example")];
    amara.post(&format!("{story}/helper"), &helper).await.location();
    let guest = app.portal.store.find_guest("bea@advice.example").await.unwrap().unwrap();
    let bea = app.session_of(guest.id).await;
    closed(app, &reference).await;
    for (browser, form) in [(&amara, "messages"), (&amara, "clarification"), (&bea, "messages")] {
        let field = if form == "messages" { "message" } else { form };
        let answer = browser.post(&format!("{story}/{form}"), &[(field, WORDS)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        let main = answer.find("main").join(" ");
        assert!(main.contains(WORDS) && main.contains("It was not sent") && main.contains("a new request"), "{form}: {main}");
    }
    let query = [("part", "1-0"), ("query-1-0", WORDS)];
    let answer = amara.post(&format!("{story}/query"), &query).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains(WORDS), "a part that is not there any more");
    let paper = amara.upload_all(&format!("{story}/papers"), &[("shows", "other"), ("words", WORDS)], "files", &[PAPER]).await;
    assert!(paper.status == StatusCode::UNPROCESSABLE_ENTITY && paper.text().contains(WORDS), "{}", paper.text());
    assert!(!amara.get(&story).await.text().contains(WORDS));
}

const PAPER: (&str, &[u8]) = ("letter.pdf", b"%PDF-1.7 %%EOF a letter");

async fn words_beside_a_paper_that_is_refused_stay_in_the_form(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}", amara.ask(CHILD).await);
    let (papers, large) = (format!("{story}/papers"), vec![b'a'; 11 * 1024 * 1024]);
    let locked = b"%PDF-1.7\ntrailer\n<< /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF";
    let refused: [(&str, &[u8], &str); 3] =
        [("big.pdf", &large, "larger than 10 MB"), ("locked.pdf", locked, "has a password"), ("run.exe", b"MZ\x90\0", "PDF")];
    for (name, content, why) in refused {
        let fields = [("shows", "court"), ("words", WORDS)];
        let answer = amara.upload_all(&papers, &fields, "files", &[(name, content)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.find(".govuk-error-message").join(" ").contains(why), "{name}");
        assert_eq!(answer.find("textarea[name=words]"), [WORDS], "{name}");
        assert!(answer.text().contains("value=\"court\" selected"), "{name}");
    }
    let none = amara.upload_all(&papers, &[("shows", "court"), ("words", WORDS)], "files", &[]).await;
    assert_eq!(none.find("textarea[name=words]"), [WORDS], "no paper was chosen");
    let flood = vec![b'a'; 81 * 1024 * 1024];
    let answer = amara.upload_all(&papers, &[("shows", "court"), ("words", WORDS)], "files", &[("flood.pdf", &flood)]).await;
    assert_eq!((answer.status, answer.find("textarea[name=words]")), (StatusCode::UNPROCESSABLE_ENTITY, vec![WORDS.to_owned()]));
    let some = [PAPER, ("run.exe", b"MZ\x90\0".as_slice())];
    let answer = amara.upload_all(&papers, &[("shows", "court"), ("words", WORDS)], "files", &some).await;
    assert_eq!(answer.find("textarea[name=words]"), [""], "they went with the one that was taken");
    assert!(answer.find(".app-messages").join(" ").contains(WORDS) || answer.text().matches(WORDS).count() == 1);
}

async fn words_that_are_too_long_are_said_and_not_dropped(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}", amara.ask(CHILD).await);
    let long = format!("{WORDS} {}", "ä".repeat(40_000 / 2));
    let fields = [("shows", "court"), ("words", long.as_str())];
    let answer = amara.upload_all(&format!("{story}/papers"), &fields, "files", &[PAPER]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.find("textarea[name=words]")[0].starts_with(WORDS) && answer.find("#words-error").len() == 1);
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0);
}

async fn words_to_a_request_that_lapsed_are_shown_once_more(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}", amara.ask(CHILD).await);
    app.change("UPDATE relationship SET view_forbidden = TRUE").await;
    let fields = [("shows", "court"), ("words", WORDS)];
    let answer = amara.upload_all(&format!("{story}/papers"), &fields, "files", &[PAPER]).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text().contains(WORDS));
    let answer = amara.post(&format!("{story}/query"), &[("part", "1-0"), ("query-1-0", WORDS)]).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text().contains(WORDS));
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0);
}

async fn an_officers_words_to_a_case_that_was_closed_meanwhile_stay(app: &TestApp) {
    let reference = app.signed_in(AMARA).await.ask(CHILD).await;
    closed(app, &reference).await;
    let officer = app.signed_in(OFFICER).await;
    for (form, field) in [("messages", "message"), ("question", "question"), ("answer", "answer"), ("note", "note")] {
        let answer = officer.post(&format!("/staff/cases/{reference}/{form}"), &[(field, WORDS)]).await;
        let taken = answer.status == StatusCode::SEE_OTHER;
        assert!(taken || answer.text().contains(WORDS), "{form}: {}", answer.text());
    }
}
