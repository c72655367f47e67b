//! What was read or done stands in the log before the answer leaves (capability S2).

use axum::http::StatusCode;

use crate::proof::Operator;
use crate::support::TestApp;
use crate::support::entries::{on_both, values};

const PARENT: &str = "amara.okafor-lindqvist@example.org";
const CASEWORKER: &str = "jo.abara@familyhub.example";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const REVIEWER: &str = "ilse.vandijk@familyhub.example";

async fn case_of(app: &TestApp, reference: &str) -> String {
    app.portal.store.find_case(&reference.parse().unwrap()).await.unwrap().unwrap().case.to_string()
}

async fn a_page_drawn_again_after_a_mistake_leaves_one_reading(app: &TestApp) {
    let (parent, officer) = (app.signed_in(PARENT).await, app.signed_in(OFFICER).await);
    let reference = parent.ask("P-1003").await;
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    let case = case_of(app, &reference).await;
    for (browser, email, path, field) in [
        (&parent, PARENT, format!("/account/requests/{reference}/messages"), "message"),
        (&officer, OFFICER, format!("/staff/cases/{reference}/messages"), "message"),
        (&officer, OFFICER, format!("/staff/cases/{reference}/take"), "take"),
    ] {
        app.forget_entries().await;
        assert_eq!(browser.post(&path, &[(field, "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        let readings = app.readings().await;
        assert_eq!(readings.len(), 1, "{path}: {readings:?}");
        assert_eq!(readings[0].0, Some(app.account(email).await.id.0), "{path}");
        assert_eq!(values(&readings[0].2, "case"), [case.as_str()], "{path}");
    }
}

/// Sixty requests of a parent, one of which is about her child.
async fn sixty_cases(app: &TestApp) {
    let parent = app.signed_in(PARENT).await;
    parent.ask("P-1003").await;
    for n in 0..59 {
        let caseworker = app.beside();
        caseworker.signed_in(CASEWORKER).await.key_in(&format!("Caller {n}")).await;
    }
}

async fn the_reading_of_a_list_holds_the_cases_that_it_shows(app: &TestApp) {
    sixty_cases(app).await;
    let officer = app.signed_in(OFFICER).await;
    app.forget_entries().await;
    let page = officer.get("/staff").await;
    let shown = page.find("tbody tr").len();
    assert_eq!(shown, 50);
    let readings = app.readings().await;
    assert_eq!(readings.len(), 1);
    let mut read = values(&readings[0].2, "case");
    assert_eq!(read.len(), shown, "what was shown, and nothing more");
    let text = page.text();
    for case in &mut read {
        let id = domain::id::CaseId(case.parse().unwrap());
        let reference = app.portal.store.find_reference(id).await.unwrap().unwrap().as_text();
        assert!(text.contains(&reference), "{reference} is shown");
    }
}

async fn the_home_records_the_requests_that_it_shows(app: &TestApp) {
    let parent = app.signed_in(PARENT).await;
    for _ in 0..7 {
        app.beside().signed_in(PARENT).await.ask("P-1003").await;
    }
    app.forget_entries().await;
    let page = parent.get("/account").await.text();
    let readings = app.readings().await;
    assert_eq!(readings.len(), 1);
    let read = values(&readings[0].2, "case");
    assert_eq!(read.len(), 7, "each that is open: {readings:?}");
    for case in read {
        let id = domain::id::CaseId(case.parse().unwrap());
        assert!(page.contains(&app.portal.store.find_reference(id).await.unwrap().unwrap().as_text()));
    }
}

async fn an_answer_whose_reading_cannot_be_kept_does_not_leave(app: &TestApp) {
    let (parent, officer) = (app.signed_in(PARENT).await, app.signed_in(OFFICER).await);
    let reference = parent.ask("P-1003").await;
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    let pages = [
        (&parent, "/account".to_owned()),
        (&parent, "/account/data/P-1003".to_owned()),
        (&parent, "/account/data/P-1003/copy.json".to_owned()),
        (&parent, format!("/account/requests/{reference}")),
        (&officer, "/staff?queue=open".to_owned()),
        (&officer, format!("/staff/cases/{reference}")),
    ];
    for (browser, path) in &pages {
        let answer = browser.get(path).await;
        assert_eq!((answer.status, answer.text().contains("Ife")), (StatusCode::OK, true), "{path}");
    }
    app.change("ALTER TABLE audit_inbox RENAME TO audit_away").await;
    for (browser, path) in &pages {
        let answer = browser.get(path).await;
        assert!(answer.status.is_server_error(), "{path}: {}", answer.status);
        assert!(!answer.text().contains("Ife") && !answer.text().contains(&reference), "{path} left all the same");
    }
    assert_eq!(app.visitor().get("/rights").await.status, StatusCode::OK, "what reads of nobody needs no entry");
    app.change("ALTER TABLE audit_away RENAME TO audit_inbox").await;
    for (browser, path) in &pages {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
}

async fn who_may_not_do_something_to_a_case_has_not_read_it(app: &TestApp) {
    let reference = app.signed_in(PARENT).await.ask("P-1003").await;
    let keyed = app.signed_in(CASEWORKER).await.key_in("Ada Test").await;
    app.signed_in(OFFICER).await.post(&format!("/staff/cases/{keyed}/take"), &[]).await.location();
    app.forget_entries().await;
    let reviewer = app.signed_in(REVIEWER).await;
    assert_eq!(reviewer.post(&format!("/staff/cases/{reference}/take"), &[]).await.status, StatusCode::NOT_FOUND);
    // The case is in work: its letter is not theirs any more.
    let caseworker = app.signed_in(CASEWORKER).await;
    assert_eq!(caseworker.get(&format!("/staff/intake/{keyed}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!((app.readings().await, app.doings().await), (vec![], vec![]));
}

async fn a_wrong_code_a_right_one_and_a_sign_out_leave_entries(app: &TestApp) {
    let mut visitor = app.visitor();
    let to = visitor.post("/sign-in/code", &[("email", PARENT)]).await.location();
    let mail = app.mails().await.pop().unwrap();
    let digits: Vec<&str> = mail.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 6).collect();
    let code = *digits.last().unwrap();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    app.forget_entries().await;
    visitor.post(&to, &[("code", wrong)]).await;
    let signed_in = visitor.post(&to, &[("code", code)]).await;
    visitor.session = signed_in.cookie("__Host-session");
    visitor.session_id = app.session_id_of(visitor.session.as_ref().unwrap()).await;
    visitor.post("/sign-out", &[]).await.location();
    let account = app.account(PARENT).await.id;
    let whose = format!("account={account}");
    let entries = [
        (None, "sign_in.wrong_code".to_owned(), whose.clone()),
        (Some(account.0), "sign_in.code".to_owned(), whose),
        (Some(account.0), "session.end".to_owned(), format!("session={}", visitor.session_id)),
    ];
    assert_eq!(app.doings().await, entries);
    visitor.session_id.clear();
    visitor.post("/sign-out", &[]).await.location();
    assert_eq!(app.doings().await.len(), 3, "a session ends once");
}

async fn a_session_that_is_ended_from_another_leaves_an_entry(app: &TestApp) {
    let (here, there) = (app.signed_in(PARENT).await, app.signed_in(PARENT).await);
    app.forget_entries().await;
    here.post(&format!("/account/security/sessions/{}/end", there.session_id), &[]).await.location();
    let account = Some(app.account(PARENT).await.id.0);
    let entry = (account, "session.end".to_owned(), format!("session={}", there.session_id));
    assert_eq!(app.doings().await, [entry]);
}

async fn a_code_on_a_letter_leaves_an_entry_right_or_wrong(app: &TestApp) {
    let keyed = app.signed_in(CASEWORKER).await.key_in("Ada Test").await;
    let found = app.portal.store.find_keyed_case(&keyed.parse().unwrap()).await.unwrap().unwrap();
    let code = server::service::guests::claim_code(&app.portal.keys, found.first, 0);
    app.forget_entries().await;
    for claim in ["AAAA-AAAA-AAAA", &code] {
        app.visitor().post("/track", &[("reference", &keyed), ("claim", claim)]).await;
    }
    let (case, guest) = (format!("case={}", found.access.case), found.access.requester.0);
    let entries = [(None, "sign_in.wrong_letter".to_owned(), case.clone()), (Some(guest), "sign_in.letter".to_owned(), case)];
    assert_eq!((app.doings().await, app.readings().await), (entries.to_vec(), vec![]));
}

/// `portal invite --team`, of who has an account already.
async fn a_reading_names_the_team_that_an_invitation_gave(app: &TestApp) {
    let reference = app.signed_in(PARENT).await.ask("P-1003").await;
    let officer = app.signed_in(OFFICER).await;
    let invite = ["invite", "--staff", "Samuel", "--role", "officer", "--email", OFFICER, "--team", "Night desk"];
    Operator::of(app).done(&invite);
    app.forget_entries().await;
    officer.get(&format!("/staff/cases/{reference}")).await;
    let readings = app.readings().await;
    assert_eq!((readings.len(), values(&readings[0].2, "team")), (1, vec!["Night desk".to_owned()]));
}

on_both! {
    a_code_on_a_letter_leaves_an_entry_right_or_wrong
    a_reading_names_the_team_that_an_invitation_gave
    a_page_drawn_again_after_a_mistake_leaves_one_reading
    the_reading_of_a_list_holds_the_cases_that_it_shows
    the_home_records_the_requests_that_it_shows
    an_answer_whose_reading_cannot_be_kept_does_not_leave
    who_may_not_do_something_to_a_case_has_not_read_it
    a_wrong_code_a_right_one_and_a_sign_out_leave_entries
    a_session_that_is_ended_from_another_leaves_an_entry
}
