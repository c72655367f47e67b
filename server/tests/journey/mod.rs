//! The journey of an access request over HTTP, without a browser: what a person without script does.

use crate::support::{self, Answer, Browser, TestApp, reply};
use axum::http::StatusCode;

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const CIARAN: &str = "ciaran.obriain@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const SECOND: &str = "beth.harcourt@familyhub.example";
const DPO: &str = "martin.quayle@familyhub.example";
const CHILD: &str = "P-1003";

fn code_of(mail: &str) -> String {
    let digits: Vec<&str> = mail.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 6).collect();
    (*digits.last().unwrap()).to_owned()
}

#[tokio::test]
async fn a_code_from_the_verified_address_signs_in_once() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let to = browser
        .post("/sign-in/code", &[("email", " Amara.Okafor-Lindqvist@Example.org "), ("next", "/account/data")])
        .await
        .location();
    let code = code_of(app.mails().await.last().unwrap());
    let wrong = if code == "111111" { "222222" } else { "111111" };
    assert_eq!(browser.post(to.split('?').next().unwrap(), &[("code", wrong)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let path = to.split('?').next().unwrap();
    let answer = browser.post(path, &[("code", &spaced), ("next", "/account/data")]).await;
    assert_eq!(answer.location(), "/account/data");
    let again = browser.post(path, &[("code", &code)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
    browser.session = answer.cookie("__Host-session");
    assert_eq!(browser.get("/account/data").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer_and_no_mail() {
    let app = TestApp::new().await;
    let browser = app.visitor();
    let known = browser.post("/sign-in/code", &[("email", AMARA)]).await.location();
    let unknown = browser.post("/sign-in/code", &[("email", "nobody@example.org")]).await.location();
    assert_eq!(known.len(), unknown.len());
    assert_eq!(browser.get(&known).await.find("main"), browser.get(&unknown).await.find("main"));
    assert_eq!(app.mails().await.len(), 1);
    let wrong = |path: String| async move { app_post(&app, &path).await };
    assert_eq!(wrong(known).await, StatusCode::UNPROCESSABLE_ENTITY);
}

async fn app_post(app: &TestApp, path: &str) -> StatusCode {
    app.visitor().post(path, &[("code", "000000")]).await.status
}

#[tokio::test]
async fn a_request_goes_from_asking_to_download_and_each_step_is_seen() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let reference = amara.ask(CHILD).await;
    let sent = amara.get(&format!("/account/requests/{reference}/sent")).await;
    assert!(sent.text().contains("Wednesday 23 December 2026"), "the date of law.md §1 for 23 November 2026");
    let case = format!("/staff/cases/{reference}");
    assert!(officer.get("/staff").await.text().contains(&reference));
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "We are on it.")]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"Everything we hold").await.location();
    let story = format!("/account/requests/{reference}");
    let before = amara.get(&story).await.text();
    assert!(before.contains("We are on it.") && !before.contains("copy.txt"), "no file before the reply");
    officer.replies(&case, &reply("Here is your copy.")).await.location();
    let after = amara.get(&story).await;
    assert!(after.text().contains("Here is your copy."));
    let file = after.text().split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let file = format!("{story}/files/{file}");
    assert_eq!(amara.get(&file).await.bytes, b"Everything we hold");
    app.wait(301);
    assert!(amara.get(&file).await.location().starts_with("/confirm?next="), "asked again after five minutes");
    officer.post(&format!("{case}/close"), &[("reason", "Reply given")]).await.location();
    let story = amara.get(&story).await;
    let timeline = story.find(".app-timeline__title");
    assert_eq!(timeline.iter().filter(|title| title.contains("opened")).count(), 1, "each opening is logged: {timeline:?}");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_file_can_be_opened_for_ninety_days() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let (story, file) = answered(&amara, &officer).await;
    app.wait(90 * 86_400);
    let late = app.signed_in(AMARA).await;
    assert_eq!(late.get(&file).await.status, StatusCode::OK);
    app.wait(86_400);
    let late = app.signed_in(AMARA).await;
    assert_eq!(late.get(&file).await.location(), story);
    let page = late.get(&story).await.text();
    assert!(page.contains("The files closed on 21 February 2027") && !page.contains(&file), "{page}");
}

#[tokio::test]
async fn a_file_removed_by_retention_is_said_to_be_gone_and_leads_nowhere() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let (story, file) = answered(&amara, &officer).await;
    app.change("DELETE FROM file_chunk").await;
    app.change("UPDATE file SET sha256 = NULL, size = 0, epoch = NULL, wrapped = NULL").await;
    let page = amara.get(&story).await;
    assert!(page.text().contains("copy.txt: this file is not here any more."), "{}", page.text());
    assert!(!page.text().contains("/files/"), "no dead link");
    assert_eq!(amara.get(&file).await.location(), story, "a link that was kept leads to who says so");
    assert!(!amara.get(&format!("{story}?file={}", file.rsplit('/').next().unwrap())).await.text().contains("/files/"));
    assert!(!amara.get(&format!("{story}/story.txt")).await.text().contains("/files/"));
}

async fn answered(amara: &Browser<'_>, officer: &Browser<'_>) -> (String, String) {
    let reference = amara.ask(CHILD).await;
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"Everything we hold").await.location();
    officer.replies(&case, &reply("Here.")).await.location();
    let story = format!("/account/requests/{reference}");
    let page = amara.get(&story).await.text();
    let file = page.split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (story.clone(), format!("{story}/files/{file}"))
}

#[tokio::test]
async fn the_other_parent_sees_neither_the_request_nor_the_protected_address() {
    let app = TestApp::new().await;
    let (amara, ciaran) = (app.signed_in(AMARA).await, app.signed_in(CIARAN).await);
    let reference = amara.ask(CHILD).await;
    assert_eq!(ciaran.get(&format!("/account/requests/{reference}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(ciaran.get("/account/data/P-1001").await.status, StatusCode::NOT_FOUND);
    let hers = amara.get(&format!("/account/data/{CHILD}")).await;
    let home = protected_address();
    let whole = amara.post(&format!("/account/data/{CHILD}/more"), &[]).await;
    assert!(whole.text().contains(&home) && !hers.text().contains(&home), "those who live there see it, after a proof");
    for path in ["/account", "/account/data", "/account/data/P-1003", "/account/data/P-1004", "/account/requests"] {
        let page = ciaran.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for secret in places_of_the_children() {
            assert!(!page.text().contains(&secret), "{path} tells {secret}");
        }
    }
    let his = ciaran.get(&format!("/account/data/{CHILD}")).await;
    let words = |page: &support::Answer| page.find("#limits");
    assert_eq!(words(&his), words(&hers), "the same general words for everybody");
}

/// The first line of the address that the demonstration data protects.
fn protected_address() -> String {
    rows("addresses").into_iter().find(|row| row[1] == CHILD && row[4] == "true").unwrap()[2].lines().next().unwrap().to_owned()
}

/// Everything in the children's records that could say where they are.
fn places_of_the_children() -> Vec<String> {
    let of_children = |row: &Vec<String>| row[1] == "P-1003" || row[1] == "P-1004";
    let place = |row: &Vec<String>| row[4].len() > 12 && row[2] != "category.date-of-birth";
    let records = rows("records").into_iter().filter(of_children).filter(place).map(|row| row[4].clone());
    let venues = rows("attendance").into_iter().filter(of_children).map(|row| row[3].clone());
    let places: Vec<String> = records.chain(venues).chain([protected_address()]).collect();
    assert!(places.len() > 3);
    places
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let path = format!("{}/../content/demo/{table}.csv", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[tokio::test]
async fn a_young_persons_confidences_are_hers_alone() {
    let app = TestApp::new().await;
    let (maya, priya) = (app.signed_in("maya.dw@example.org").await, app.signed_in("priya.desai-whitlock@example.org").await);
    let own: Vec<String> =
        rows("records").into_iter().filter(|row| row[1] == "P-1102" && row[7] == "self").map(|row| row[4].clone()).collect();
    assert!(!own.is_empty());
    let (hers, mothers) = (maya.post("/account/data/P-1102/more", &[]).await, priya.get("/account/data/P-1102").await);
    assert_eq!((hers.status, mothers.status), (StatusCode::OK, StatusCode::OK));
    for secret in own {
        let shown = hers.find(".app-line__value").join("\n");
        let start: String = secret.chars().take(20).collect();
        assert!(shown.contains(&start), "{start}");
        assert!(!mothers.text().contains(&start));
    }
    let reference = maya.ask("P-1102").await;
    assert_eq!(priya.get(&format!("/account/requests/{reference}")).await.status, StatusCode::NOT_FOUND);
    assert!(!priya.get("/account/requests").await.text().contains(&reference));
}

#[tokio::test]
async fn nobody_sees_notes_or_what_needs_review() {
    let app = TestApp::new().await;
    let hidden: Vec<String> = rows("records")
        .into_iter()
        .filter(|row| row[7] == "staff")
        .map(|row| row[4].clone())
        .chain(rows("notes").into_iter().map(|row| row[4].clone()))
        .collect();
    assert!(hidden.len() > 3);
    for person in server::demo::people() {
        let browser = app.signed_in(&person.email).await;
        for other in rows("people") {
            let page = browser.get(&format!("/account/data/{}", other[0])).await;
            for secret in &hidden {
                let start: String = secret.chars().take(30).collect();
                assert!(!page.text().contains(&start), "{} sees {start}", person.name);
            }
        }
    }
}

#[tokio::test]
async fn a_carer_without_responsibility_and_a_parent_of_an_adult_see_only_themselves() {
    let app = TestApp::new().await;
    for (email, child) in [("siobhan.dsouza@example.org", "P-1701"), ("grace.kp@example.org", "P-1401")] {
        let browser = app.signed_in(email).await;
        assert_eq!(browser.get(&format!("/account/data/{child}")).await.status, StatusCode::NOT_FOUND, "{email}");
        let refused = browser.post("/requests/new/access/who", &[("subject", child)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
    }
}

#[tokio::test]
async fn back_keeps_answers_and_a_double_click_sends_once() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    amara.post("/requests/new/access/who", &[("subject", CHILD)]).await.location();
    let some =
        [("scope", "some"), ("categories", "category.health"), ("categories", "category.schools"), ("details", "The letter")];
    amara.post("/requests/new/access/what", &some).await.location();
    let back = amara.get("/requests/new/access/what").await.text();
    assert!(back.contains("The letter"), "back keeps answers");
    assert_eq!(amara.get("/requests/new/access/what").await.find("input[checked]").len(), 3);
    assert_eq!(amara.get("/requests/new/access/check").await.location(), "/requests/new/access/how?open=yes");
    amara.post("/requests/new/access/how", &[("format", "paper")]).await.location();
    amara.post("/requests/new/access/urgent", &[("urgent", "no")]).await.location();
    amara.post("/requests/new/access/contact", &[("ways", "none")]).await.location();
    let (draft, seen) = amara.check("access").await;
    let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
    let (one, two) =
        tokio::join!(amara.post("/requests/new/access/check", &fields), amara.post("/requests/new/access/check", &fields));
    assert_eq!(one.location(), two.location());
    let later = amara.post("/requests/new/access/check", &fields).await;
    assert_eq!(later.location(), one.location(), "back and send again leads to the same request");
    assert_eq!(amara.get("/account/requests").await.find(".app-reqs > li").len(), 1);
    let stranger = app.signed_in(CIARAN).await;
    assert_ne!(stranger.post("/requests/new/access/check", &fields).await.status, StatusCode::OK);
    assert_eq!(stranger.get("/account/requests").await.find(".app-reqs > li").len(), 0);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_the_field_and_what_was_typed_is_kept() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let long = "x".repeat(4001);
    let answer = amara.post("/requests/new/access/what", &[("scope", ""), ("details", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.find(".govuk-error-summary__list a").len(), 2);
    assert!(answer.text().contains("You have used 4,001") && answer.text().contains(&long));
    assert!(answer.find("title")[0].starts_with("Error:"));
    let reference = amara.ask(CHILD).await;
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    let empty = officer.replies(&case, &reply(" ")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let here = [("answer", "Here it is"), ("answer-outcome", "all"), ("answer-way", "portal"), ("answer-confirmed", "yes")];
    let early = officer.replies(&case, &here).await;
    assert!(early.text().contains("Attach the copy first") && early.text().contains("Here it is"));
    for (name, content) in [("a.exe", &b"MZ\x90\0"[..]), ("a.pdf", b""), ("a.pdf", b"%PDF-1.7 half of")] {
        let refused = officer.upload(&format!("{case}/files"), name, content).await;
        assert_eq!((refused.status, refused.find(".govuk-error-message").len()), (StatusCode::UNPROCESSABLE_ENTITY, 1), "{name}");
    }
    officer.upload(&format!("{case}/files"), "a.txt", b"A copy").await.location();
    let twice = officer.upload(&format!("{case}/files"), "b.txt", b"A copy").await;
    assert!(twice.text().contains("in the reply already"));
}

#[tokio::test]
async fn an_officer_writes_only_in_a_case_they_have_and_an_illegal_move_is_not_offered() {
    let app = TestApp::new().await;
    let (amara, officer, second) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await, app.signed_in(SECOND).await);
    let reference = amara.ask(CHILD).await;
    let case = format!("/staff/cases/{reference}");
    let offered = |page: &support::Answer| page.find(".app-moves form").len();
    assert_eq!(offered(&officer.get(&case).await), 3, "take it, write a note, hold it");
    officer.post(&format!("{case}/take"), &[]).await.location();
    assert_eq!(
        offered(&officer.get(&case).await),
        13,
        "write, ask, ask for proof, record a check, extend, say how far we are, attach, answer, correct a day, note, understanding, own view, hold"
    );
    assert_eq!(offered(&second.get(&case).await), 3, "take it over, write a note, hold it");
    let refused = second.post(&format!("{case}/messages"), &[("message", "Hello")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = officer.post(&format!("{case}/close"), &[("reason", "Done")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(offered(&app.signed_in(DPO).await.get(&case).await), 2, "the DPO reads, writes a note, and holds it");
}

#[tokio::test]
async fn the_dpo_sees_what_is_due_and_what_is_late() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let figures = |page: support::Answer| page.find(".app-figure__number");
    let dpo = app.signed_in(DPO).await;
    let page = dpo.get("/dpo").await;
    assert!(page.text().contains(&reference) && page.text().contains("Wednesday 23 December 2026"));
    assert_eq!(figures(page), ["0", "0", "1", "1", "0", "0"]);
    app.wait(28 * 86_400); // Monday 21 December: due on Wednesday of this week
    assert_eq!(figures(app.signed_in(DPO).await.get("/dpo").await), ["0", "1", "1", "1", "0", "0"]);
    app.wait(3 * 86_400); // Thursday 24 December
    assert_eq!(figures(app.signed_in(DPO).await.get("/dpo").await), ["1", "0", "1", "1", "0", "0"]);
}

#[tokio::test]
async fn sessions_end_by_idling_by_age_and_by_hand() {
    let app = TestApp::new().await;
    let browser = app.signed_in(AMARA).await;
    app.wait(29 * 60);
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    app.wait(31 * 60);
    assert!(browser.get("/account").await.location().starts_with("/sign-in?next="), "30 minutes without use");
    let (one, two) = (app.signed_in(AMARA).await, app.signed_in(AMARA).await);
    for _ in 0..25 {
        app.wait(29 * 60);
        two.get("/account").await;
    }
    assert!(two.get("/account").await.location().starts_with("/sign-in"), "12 hours in any case");
    drop(one);
    let (one, two) = (app.signed_in(AMARA).await, app.signed_in(AMARA).await);
    let answer = one.post("/account/security/sign-out-everywhere", &[]).await;
    assert_eq!(answer.cookie("__Host-session").as_deref(), Some(""));
    assert!(two.get("/account").await.location().starts_with("/sign-in"));
    let one = app.signed_in(AMARA).await;
    assert_eq!(one.get("/exit").await.location(), "https://www.bbc.co.uk/weather");
    assert!(one.get("/account").await.location().starts_with("/sign-in"), "leaving ends the session");
}

#[tokio::test]
async fn an_invitation_is_not_used_up_by_looking_and_works_by_code() {
    let app = TestApp::new().await;
    let account = app.account(AMARA).await;
    let mut unit = app.portal.store.begin().await.unwrap();
    let token = server::service::sign_in::invite(&mut unit, account.id, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    let browser = app.visitor();
    let path = format!("/register/{token}");
    for _ in 0..2 {
        assert_eq!(browser.get(&path).await.status, StatusCode::OK);
    }
    let to = browser.post(&path, &[]).await.location();
    let code = code_of(app.mails().await.last().unwrap());
    assert_eq!(browser.post(&to, &[("code", &code)]).await.location(), "/account");
    assert_eq!(app.visitor().get(&path).await.status, StatusCode::GONE, "it was used, though by code");
}

async fn invite(app: &TestApp, email: &str) -> String {
    let account = app.account(email).await;
    let mut unit = app.portal.store.begin().await.unwrap();
    let token = server::service::sign_in::invite(&mut unit, account.id, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    format!("/register/{token}")
}

#[tokio::test]
async fn a_link_ends_by_a_newer_one_by_signing_in_by_signing_out_everywhere_by_an_officer_and_by_time() {
    let app = TestApp::new().await;
    let is_open = async |path: &str| app.visitor().get(path).await.status == StatusCode::OK;
    let older = invite(&app, AMARA).await;
    let newer = invite(&app, AMARA).await;
    assert!(!is_open(&older).await && is_open(&newer).await);
    come_in(&app.visitor(), AMARA).await.location();
    assert!(!is_open(&newer).await, "she came in another way");

    let link = invite(&app, AMARA).await;
    app.signed_in(AMARA).await.post("/account/security/sign-out-everywhere", &[]).await.location();
    assert!(!is_open(&link).await);

    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask("P-1003").await;
    let link = invite(&app, AMARA).await;
    let officer = app.signed_in(OFFICER).await;
    let page = format!("/staff/cases/{reference}");
    assert!(officer.get(&page).await.text().contains("The link of their invitation is open."));
    officer.post(&format!("{page}/ways-in"), &[("ways-in-reason", "It is lost")]).await.location();
    assert!(!is_open(&link).await);
    assert!(amara.get("/account").await.location().starts_with("/sign-in"), "who may have come in by it is out");
    let stopped = officer.get(&page).await.text();
    assert!(!stopped.contains("The link of their invitation is open.") && stopped.contains("go nowhere"), "{stopped}");
    let before = app.mails().await.len();
    app.visitor().ask_code(AMARA).await;
    assert_eq!(app.mails().await.len(), before, "nor does whoever reads her mailbox come in by a new code");

    let link = invite(&app, "priya.desai-whitlock@example.org").await;
    app.wait(15 * 86_400);
    assert!(!is_open(&link).await, "after 14 days");
}

#[tokio::test]
async fn signing_in_over_another_session_ends_that_one() {
    let app = TestApp::new().await;
    let browser = app.signed_in(AMARA).await;
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    let other = come_in(&browser, "ciaran.obriain@example.org").await;
    assert!(other.cookie("__Host-session").is_some());
    assert!(browser.get("/account").await.location().starts_with("/sign-in"), "her session is over");
}

/// Signs in by a code.
async fn come_in(browser: &Browser<'_>, email: &str) -> Answer {
    let to = browser.post("/sign-in/code", &[("email", email)]).await.location();
    let code = code_of(browser.app.mails().await.last().unwrap());
    browser.post(&to, &[("code", &code)]).await
}

#[tokio::test]
async fn an_address_with_a_comma_behind_it_signs_in_and_one_that_no_mail_reaches_is_refused() {
    let app = TestApp::new().await;
    assert_eq!(come_in(&app.visitor(), &format!("\u{202A}{AMARA},\u{202C}")).await.location(), "/account");
    let refused = app.visitor().post("/sign-in/code", &[("email", "tess..x@example.org")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("tess..x@example.org"), "what was typed is kept");
}
