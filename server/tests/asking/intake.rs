//! Requests by phone, post, in person: the true day counts, and a code on paper opens them.

use axum::http::StatusCode;

use super::*;

fn rang<'a>(draft: &'a str, day: &'a str, month: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("draft", draft),
        ("channel", "phone"),
        ("received-day", day),
        ("received-month", month),
        ("received-year", "2026"),
        ("kind", "access"),
        ("words", "She wants everything about Ada"),
        ("for", "child"),
        ("name", "Ada Test"),
        ("asker", "Grace Test"),
        ("orders", "no"),
        ("format", "paper"),
        ("urgent", "no"),
        ("ways", "none"),
    ]
}

#[tokio::test]
async fn a_call_of_friday_is_keyed_in_on_monday_and_counts_from_friday() {
    let app = TestApp::new().await;
    let (worker, officer) = (app.signed_in(CASEWORKER).await, app.signed_in(OFFICER).await);
    let draft = server::random::id().to_string();
    let fields = rang(&draft, "20", "11");
    let to = worker.post("/staff/intake", &fields).await.location();
    assert_eq!(worker.post("/staff/intake", &fields).await.location(), to, "twice is once");
    let letter = worker.get(&to).await;
    assert!(
        letter.text().contains("Dear Grace Test,") && letter.text().contains("Monday 21 December 2026"),
        "20 November → 20 December, a Sunday → Monday"
    );
    let reference = to.split('/').nth(3).unwrap().to_owned();
    let code = letter.find("#claim-code").remove(0);
    assert_eq!(
        worker.get(&format!("/staff/cases/{reference}")).await.status,
        StatusCode::NOT_FOUND,
        "a caseworker keys in and reads no case"
    );
    let case = officer.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(
        case.contains("By phone") && case.contains("She wants everything about Ada") && case.contains("Friday 20 November 2026")
    );

    let mut browser = app.visitor();
    let wrong = browser.post("/track", &[("reference", &reference), ("claim", "AAAA-AAAA-AAAA")]).await;
    let nowhere = browser.post("/track", &[("reference", "FH-00000000"), ("claim", &code)]).await;
    assert_eq!((wrong.status, wrong.find(".govuk-error-message")), (nowhere.status, nowhere.find(".govuk-error-message")));
    let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    let opened = browser.post("/track", &[("reference", &reference), ("claim", &sloppy)]).await;
    browser.session = opened.cookie("__Host-session");
    assert!(browser.get(&format!("/account/requests/{reference}")).await.text().contains(&reference));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Back in the browser, and the next caller typed over the last one.
#[tokio::test]
async fn a_form_that_is_used_again_for_somebody_else_is_a_request_of_its_own() {
    let app = TestApp::new().await;
    let worker = app.signed_in(CASEWORKER).await;
    let draft = server::random::id().to_string();
    let first = worker.post("/staff/intake", &rang(&draft, "20", "11")).await.location();
    let mut next: Vec<_> = rang(&draft, "20", "11").into_iter().filter(|(name, _)| *name != "name").collect();
    next.push(("name", "Bo Other"));
    let second = worker.post("/staff/intake", &next).await.location();
    assert_ne!(first, second);
    assert_eq!(worker.post("/staff/intake", &next).await.location(), second, "twice is once");
    let case = app.signed_in(OFFICER).await.get(&second.replace("/staff/intake", "/staff/cases")).await.text();
    assert!(case.contains("Bo Other") && !case.contains("Ada Test"));
}

/// Capability A23, by phone: a request for each child, and one code for all.
#[tokio::test]
async fn a_call_about_two_children_makes_two_requests_that_one_code_opens() {
    let app = TestApp::new().await;
    let worker = app.signed_in(CASEWORKER).await;
    let draft = server::random::id().to_string();
    let one = worker.post("/staff/intake", &rang(&draft, "20", "11")).await.location();
    let mut two = rang(&draft, "20", "11");
    two.push(("name-2", "Bo Test"));
    let to = worker.post("/staff/intake", &two).await.location();
    assert_ne!(one, to, "a child more is another request");
    let letter = worker.get(&to).await;
    let code = letter.find("#claim-code").remove(0);
    let other = letter.text().split("With it belong: ").nth(1).unwrap()[..11].to_owned();
    let mut browser = app.visitor();
    let opened = browser.post("/track", &[("reference", &other), ("claim", &code)]).await;
    browser.session = opened.cookie("__Host-session");
    let list = browser.get("/account/requests").await.text();
    assert!(list.contains(&other) && list.contains("Bo Test") && list.contains("Ada Test"));
}

/// The code on the letter opens the case: who keyed it in prints it while nobody works on it, and not for ever.
#[tokio::test]
async fn a_caseworker_prints_the_letter_only_until_an_officer_takes_the_case() {
    let app = TestApp::new().await;
    let (worker, officer) = (app.signed_in(CASEWORKER).await, app.signed_in(OFFICER).await);
    let reference = worker.key_in("Ada Test").await;
    let letter = format!("/staff/intake/{reference}");
    assert_eq!(worker.get(&letter).await.status, StatusCode::OK);
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    assert_eq!(worker.get(&letter).await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.get(&letter).await.status, StatusCode::OK, "an officer can print it again");
}

/// What is typed on /track: the guest's browser, or nothing.
async fn enter<'a>(app: &'a TestApp, reference: &str, code: &str) -> Option<Browser<'a>> {
    let mut browser = app.visitor();
    let opened = browser.post("/track", &[("reference", reference), ("claim", code)]).await;
    browser.session = opened.cookie("__Host-session");
    browser.session.is_some().then_some(browser)
}

#[tokio::test]
async fn an_officer_stops_the_code_on_a_letter_and_makes_a_new_one_and_sees_its_use() {
    let app = TestApp::new().await;
    let (worker, officer) = (app.signed_in(CASEWORKER).await, app.signed_in(OFFICER).await);
    let reference = worker.key_in("Ada Test").await;
    let (case, letter) = (format!("/staff/cases/{reference}"), format!("/staff/intake/{reference}"));
    let first = worker.get(&letter).await.find("#claim-code").remove(0);
    let page = officer.get(&case).await.text();
    assert!(page.contains("The code on their letter works.") && !page.contains("was used on"));
    let guest = enter(&app, &reference, &format!("\u{202A}{first}\u{202C}.")).await.unwrap();
    let own = format!("/account/requests/{reference}");
    assert_eq!(guest.get(&own).await.status, StatusCode::OK);
    assert!(officer.get(&case).await.text().contains("The code on the letter was used on"));

    assert_eq!(worker.post(&format!("{case}/new-code"), &[]).await.status, StatusCode::NOT_FOUND, "an officer's word");
    officer.post(&format!("{case}/take"), &[]).await.location();
    assert_eq!(officer.post(&format!("{case}/new-code"), &[]).await.location(), letter);
    let second = officer.get(&letter).await.find("#claim-code").remove(0);
    assert_ne!(first, second);
    assert!(guest.get(&own).await.location().starts_with("/sign-in"), "who came in with the old one is out");
    assert!(enter(&app, &reference, &first).await.is_none());
    let guest = enter(&app, &reference, &second).await.unwrap();

    officer.post(&format!("{case}/ways-in"), &[("ways-in-reason", "It is lost")]).await.location();
    assert!(guest.get(&own).await.location().starts_with("/sign-in"));
    assert!(enter(&app, &reference, &second).await.is_none());
    let forgotten = app.count("SELECT count(*) FROM account WHERE guest = TRUE AND devices_from_us > 0").await;
    assert_eq!(forgotten, 1, "and the device that it made known is known no more");
    assert_eq!(officer.get(&letter).await.status, StatusCode::NOT_FOUND, "a dead code is not printed");
    assert!(officer.get(&case).await.text().contains("The code on their letter has been stopped."));
    let doings = app.doings().await;
    for action in ["sign_in.letter", "sign_in.wrong_letter", "sign_in.ended_letter", "claim.renew", "way_in.stop"] {
        assert!(doings.iter().any(|(_, done, about)| done == action && about.starts_with("case=")), "{action}: {doings:?}");
    }
    officer.post(&format!("{case}/new-code"), &[]).await.location();
    let third = officer.get(&letter).await.find("#claim-code").remove(0);
    assert!(enter(&app, &reference, &third).await.is_some() && third != first && third != second);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Whoever has the code comes in as who asked: nobody makes one for a colleague's case, and none goes unseen.
#[tokio::test]
async fn only_who_has_a_case_renews_its_code_and_its_history_says_so() {
    const SECOND: &str = "beth.harcourt@familyhub.example";
    let app = TestApp::new().await;
    let (worker, officer) = (app.signed_in(CASEWORKER).await, app.signed_in(OFFICER).await);
    let reference = worker.key_in("Ada Test").await;
    let (case, letter) = (format!("/staff/cases/{reference}"), format!("/staff/intake/{reference}"));
    let code = worker.get(&letter).await.find("#claim-code").remove(0);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let colleague = app.signed_in(SECOND).await;
    assert!(colleague.get(&case).await.find("form[action$=new-code]").is_empty());
    let refused = colleague.post(&format!("{case}/new-code"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(enter(&app, &reference, &code).await.is_some(), "it works as before");
    officer.post(&format!("{case}/new-code"), &[]).await.location();
    let history = officer.get(&case).await.text();
    assert!(history.contains("A new code for their letter was made"), "{history}");
    assert!(enter(&app, &reference, &code).await.is_none());
    let unsaid = colleague.post(&format!("{case}/ways-in"), &[("ways-in-reason", " ")]).await;
    assert!(unsaid.status == StatusCode::UNPROCESSABLE_ENTITY && unsaid.text().contains("Write why"), "{}", unsaid.text());
    colleague.post(&format!("{case}/ways-in"), &[("ways-in-reason", "It is lost")]).await.location();
    assert!(
        officer.get(&case).await.text().contains("Codes, links and passkeys of who asked were stopped. It is lost"),
        "any officer closes a door"
    );
    assert_eq!(app.faults().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_code_on_a_letter_works_until_the_case_has_been_closed_for_thirty_days() {
    let app = TestApp::new().await;
    let (worker, officer) = (app.signed_in(CASEWORKER).await, app.signed_in(OFFICER).await);
    let reference = worker.key_in("Ada Test").await;
    let code = worker.get(&format!("/staff/intake/{reference}")).await.find("#claim-code").remove(0);
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/check"), &[("checked-of", "identity"), ("checked", "She rang back")]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"A copy").await.location();
    officer.replies(&case, &crate::support::reply("Here it is")).await.location();
    officer.post(&format!("{case}/close"), &[("reason", "Reply given")]).await.location();
    app.wait(29 * 86_400);
    assert!(enter(&app, &reference, &code).await.is_some(), "29 days after it was closed");
    app.wait(86_400);
    assert!(enter(&app, &reference, &code).await.is_none(), "30 days after it was closed");
}

#[tokio::test]
async fn a_day_to_come_is_refused_and_an_old_one_is_confirmed() {
    let app = TestApp::new().await;
    let worker = app.signed_in(CASEWORKER).await;
    let draft = server::random::id().to_string();
    let refused = worker.post("/staff/intake", &rang(&draft, "24", "11")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("in the future") && refused.text().contains("Grace Test"), "what was typed is kept");
    let old = worker.post("/staff/intake", &rang(&draft, "1", "9")).await;
    assert!(old.text().contains("more than a month ago") && old.find("input[name=confirmed]").len() == 1);
    let mut sure = rang(&draft, "1", "9");
    sure.push(("confirmed", "yes"));
    worker.post("/staff/intake", &sure).await.location();
}

#[tokio::test]
async fn the_sixth_wrong_code_for_a_case_must_wait() {
    let app = TestApp::new().await;
    let reference = app.signed_in(CASEWORKER).await.key_in("Ada Test").await;
    let browser = app.visitor();
    for _ in 0..5 {
        let wrong = browser.post("/track", &[("reference", &reference), ("claim", "AAAA-AAAA-AAAA")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let stopped = browser.post("/track", &[("reference", &reference), ("claim", "AAAA-AAAA-AAAA")]).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
}
