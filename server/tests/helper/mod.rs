//! Somebody is joined to one request, to help: they see it and nothing else, until it ends (capability Y7).

use axum::http::StatusCode;
use domain::case_export::Table;
use domain::policy::Role;

use crate::places::{Rows, add_account};
use crate::support::entries::{on_both, values};
use crate::support::{Browser, TestApp, code_of, reply};

const MAYA: &str = "maya.dw@example.org";
const PRIYA: &str = "priya.desai-whitlock@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const BEA: &str = "bea@advice.example";
const PDF: &[u8] = b"%PDF-1.7 %%EOF a passport";
const DAY: i64 = 24 * 60 * 60;

on_both! {
    a_helper_comes_in_by_a_link_once_and_then_by_codes
    a_helper_sees_one_request_and_nothing_else
    what_a_helper_writes_carries_their_name
    a_helper_opens_files_only_if_who_asked_said_so
    who_asked_ends_it_at_once_and_an_officer_with_a_reason
    it_ends_by_itself_thirty_days_after_the_request_was_closed
    one_who_helps_two_loses_one_of_them_alone
    nobody_is_joined_from_a_screen_that_was_left_open
    papers_and_all_that_decides_stay_with_who_asked
    no_word_that_tells_where_somebody_is_safe_is_a_helpers_to_read
    no_file_reason_or_answer_that_tells_it_is_a_helpers_either
    a_flag_of_a_child_alone_hides_the_place_from_its_mothers_helper
    a_helpers_page_answers_no_guess
    a_place_that_was_typed_stands_at_no_glance
    what_a_helper_wrote_is_no_word_of_who_asked
    a_parent_is_never_told_of_a_helper
    who_writes_the_database_joins_nobody_unseen
}

fn story(reference: &str) -> String {
    format!("/account/requests/{reference}")
}

/// Maya asks for her record, and Bea is to help her; the reference.
async fn helped(maya: &Browser<'_>, files: &[(&str, &str)]) -> String {
    let reference = maya.ask("P-1102").await;
    join(maya, &reference, files).await;
    reference
}

async fn join(maya: &Browser<'_>, reference: &str, files: &[(&str, &str)]) {
    let mut fields = vec![("helper-name", "Bea"), ("helper-email", " Bea@Advice.example ")];
    fields.extend_from_slice(files);
    let there = maya.post(&format!("{}/helper", story(reference)), &fields).await.location();
    assert_eq!(there, format!("{}?done=helper", story(reference)));
    assert!(maya.get(&there).await.text().contains("We have sent them an email with a link."));
}

/// The path of the link in the newest mail.
async fn link(app: &TestApp) -> String {
    let mail = app.mails().await.pop().unwrap().replace("=\r\n", "");
    format!("/register/{}", mail.split("/register/").nth(1).unwrap().split_whitespace().next().unwrap())
}

async fn bea(app: &TestApp) -> Browser<'_> {
    let guest = app.portal.store.find_guest(BEA).await.unwrap().unwrap();
    app.session_of(guest.id).await
}

async fn enter(browser: &mut Browser<'_>, to: &str, fields: &[(&str, &str)]) {
    let entered = browser.post(to, fields).await;
    assert_eq!(entered.location(), "/account/requests");
    let session = entered.cookie("__Host-session").unwrap();
    browser.session_id = browser.app.session_id_of(&session).await;
    browser.session = Some(session);
}

async fn a_helper_comes_in_by_a_link_once_and_then_by_codes(app: &TestApp) {
    let maya = app.signed_in(MAYA).await;
    let reference = helped(&maya, &[]).await;
    let link = link(app).await;
    let mail = app.mails().await.pop().unwrap();
    assert!(mail.contains(BEA), "{mail}");
    for word in ["Maya", "Desai", "Bea", "record", reference.as_str()] {
        assert!(!mail.replace(BEA, "").contains(word), "a mail says nothing of anybody: {word}\n{mail}");
    }
    let mut browser = app.visitor();
    let page = browser.get(&link).await;
    assert!(page.text().contains("Someone asked you to help them") && !page.text().contains("Make a passkey"));
    let to = browser.post(&link, &[]).await.location();
    let code = code_of(app.mails().await.last().unwrap());
    enter(&mut browser, &to, &[("code", &code)]).await;
    let list = browser.get("/account/requests").await.text();
    assert!(list.contains("Requests that you help with") && list.contains(&story(&reference)));
    assert_eq!(browser.get(&story(&reference)).await.status, StatusCode::OK);
    assert_eq!(app.visitor().get(&link).await.status, StatusCode::GONE, "the link works once");

    let mut later = app.visitor();
    let asked = [("track-reference", reference.as_str()), ("track-email", BEA)];
    let to = later.post("/track/code", &asked).await.location();
    let id = to.split("id=").nth(1).unwrap().to_owned();
    let code = code_of(app.mails().await.last().unwrap());
    enter(&mut later, "/track/enter", &[("id", &id), ("code", &code)]).await;
    assert_eq!(later.get(&story(&reference)).await.status, StatusCode::OK);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_helper_sees_one_request_and_nothing_else(app: &TestApp) {
    let maya = app.signed_in(MAYA).await;
    let reference = helped(&maya, &[]).await;
    let (other, bea) = (app.signed_in("amara.okafor-lindqvist@example.org").await.ask("P-1003").await, bea(app).await);
    app.forget_entries().await;
    let page = bea.get(&story(&reference)).await.text();
    assert!(page.contains("You help with this request") && page.contains("Write to us"));
    for more in ["/receipt", "/copy", "/account/contact", "/helper", "/rest", "/papers", "/take-back", "/feedback"] {
        assert!(!page.contains(&format!("{more}\"")), "{more}");
    }
    let readings = app.readings().await;
    let own = bea_reads(&readings);
    assert_eq!(own, ["own-rights"], "who helped is recorded: {readings:?}");
    for path in ["/sent", "/receipt", "/copy", "/helper", "/take-back", "/feedback"] {
        assert_eq!(bea.get(&format!("{}{path}", story(&reference))).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/clarification", "/rest", "/helper", "/helper/end", "/query", "/take-back", "/feedback"] {
        let fields = [("clarification", "No"), ("rest", "No"), ("helper-name", "Cy"), ("helper-email", "cy@example.net")];
        let answer = bea.post(&format!("{}{path}", story(&reference)), &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [&story(&other), "/account/data", "/account/data/P-1102", "/account/security", "/staff"] {
        assert_eq!(bea.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!bea.get("/account/requests").await.text().contains(&other));
}

fn bea_reads(readings: &[crate::support::entries::Noted]) -> Vec<String> {
    let cases = readings.iter().filter(|(account, action, _)| account.is_some() && action.contains("case."));
    cases.flat_map(|(.., subject)| values(subject, "purpose")).collect()
}

async fn what_a_helper_writes_carries_their_name(app: &TestApp) {
    let (maya, officer) = (app.signed_in(MAYA).await, app.signed_in(OFFICER).await);
    let reference = helped(&maya, &[]).await;
    let (bea, case) = (bea(app).await, format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    maya.post(&format!("{}/messages", story(&reference)), &[("message", "From me")]).await.location();
    bea.post(&format!("{}/messages", story(&reference)), &[("message", "For her")]).await.location();
    let empty = bea.post(&format!("{}/messages", story(&reference)), &[("message", " ")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.text().contains("Write your message"));
    let long = format!("Not lost {}", "ä".repeat(4001));
    let refused = bea.post(&format!("{}/messages", story(&reference)), &[("message", &long)]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains(&long));
    let page = officer.get(&case).await.text();
    assert!(page.contains("Bea (helper)") && page.contains("Bea, who helps them") && page.contains(BEA), "{page}");
    assert!(page.contains("Who asked joined Bea, to help them"));
    let own = maya.get(&story(&reference)).await.text();
    assert!(own.contains("Bea (helper)") && own.contains("Bea wrote to us, to help you") && own.contains("End it now"));
    let hers = bea.get(&story(&reference)).await.text();
    assert!(hers.contains("The person you help") && !hers.contains("Bea (helper)") && hers.contains("For her"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_helper_opens_files_only_if_who_asked_said_so(app: &TestApp) {
    let (maya, officer) = (app.signed_in(MAYA).await, app.signed_in(OFFICER).await);
    let reference = helped(&maya, &[]).await;
    let (bea, case) = (bea(app).await, format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"a copy").await.location();
    officer.replies(&case, &reply("Here it is")).await.location();
    let page = maya.get(&story(&reference)).await.text();
    let file = format!("{}/files/{}", story(&reference), page.split("/files/").nth(1).unwrap().split('"').next().unwrap());
    let page = bea.get(&story(&reference)).await.text();
    assert!(page.contains("Here it is") && page.contains("The files of this reply are for the person who asked"));
    assert!(!page.contains("/files/") && !page.contains("copy.txt"));
    assert_eq!(bea.get(&file).await.status, StatusCode::NOT_FOUND);
    maya.post(&format!("{}/helper/end", story(&reference)), &[]).await.location();
    join(&maya, &reference, &[("helper-files", "yes")]).await;
    assert!(bea.get(&story(&reference)).await.text().contains(&file));
    assert_eq!(bea.get(&file).await.text(), "a copy");
    assert!(maya.get(&story(&reference)).await.text().contains("Bea opened a file of our reply"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn who_asked_ends_it_at_once_and_an_officer_with_a_reason(app: &TestApp) {
    let (maya, officer) = (app.signed_in(MAYA).await, app.signed_in(OFFICER).await);
    let reference = helped(&maya, &[]).await;
    let (first, bea) = (link(app).await, bea(app).await);
    let other = [("helper-name", "Cy"), ("helper-email", "cy@example.net")];
    let second = maya.post(&format!("{}/helper", story(&reference)), &other).await.location();
    assert_eq!(second, story(&reference), "one at a time");
    assert_eq!(maya.get(&format!("{}/helper", story(&reference))).await.location(), story(&reference));
    maya.post(&format!("{}/helper/end", story(&reference)), &[]).await.location();
    assert_eq!(bea.get(&story(&reference)).await.status, StatusCode::NOT_FOUND);
    let write = bea.post(&format!("{}/messages", story(&reference)), &[("message", "Still here")]).await;
    assert_eq!(write.status, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().get(&first).await.status, StatusCode::GONE, "the link ends with it");
    assert!(!bea.get("/account/requests").await.text().contains(&reference));
    let ended = maya.get(&format!("{}?done=helper-ended", story(&reference))).await.text();
    assert!(ended.contains("It has ended. They cannot see this now.") && ended.contains("You ended the help of Bea"));
    let mails = app.mails().await.len();
    app.visitor().post("/track/code", &[("track-reference", reference.as_str()), ("track-email", BEA)]).await.location();
    assert_eq!(app.mails().await.len(), mails, "no code either");

    join(&maya, &reference, &[]).await;
    let end = format!("/staff/cases/{reference}/helper-end");
    let empty = officer.post(&end, &[("helper-reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = format!("Not lost {}", "ä".repeat(4001));
    let refused = officer.post(&end, &[("helper-reason", &long)]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains(&long));
    assert_eq!(bea.get(&story(&reference)).await.status, StatusCode::OK);
    officer.post(&end, &[("helper-reason", "She asked us on the phone")]).await.location();
    assert_eq!(bea.get(&story(&reference)).await.status, StatusCode::NOT_FOUND);
    let case = officer.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(case.contains("She asked us on the phone") && case.contains("An officer ended that Bea helps"));
    let own = maya.get(&story(&reference)).await.text();
    assert!(own.contains("We ended the help of Bea") && !own.contains("on the phone"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn it_ends_by_itself_thirty_days_after_the_request_was_closed(app: &TestApp) {
    let (maya, officer) = (app.signed_in(MAYA).await, app.signed_in(OFFICER).await);
    let reference = helped(&maya, &[]).await;
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"a copy").await.location();
    officer.replies(&case, &reply("Here it is")).await.location();
    officer.post(&format!("{case}/close"), &[("reason", "Answered")]).await.location();
    app.wait(29 * DAY);
    assert_eq!(bea(app).await.get(&story(&reference)).await.status, StatusCode::OK);
    app.wait(DAY);
    assert_eq!(bea(app).await.get(&story(&reference)).await.status, StatusCode::NOT_FOUND);
    let page = app.signed_in(MAYA).await.get(&story(&reference)).await.text();
    assert!(!page.contains("End it now") && !page.contains("Let someone help me"), "nobody is joined any more");
    let case = app.signed_in(OFFICER).await.get(&case).await.text();
    assert!(case.contains("until 30 days after it was closed"));
    server::job::sweep(&app.portal).await.unwrap();
    assert!(app.portal.store.find_guest(BEA).await.unwrap().is_some(), "who saw it is known as long as it is here");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn one_who_helps_two_loses_one_of_them_alone(app: &TestApp) {
    let (maya, amara) = (app.signed_in(MAYA).await, app.signed_in("amara.okafor-lindqvist@example.org").await);
    let first = helped(&maya, &[]).await;
    let second = amara.ask("P-1003").await;
    join(&amara, &second, &[]).await;
    let link = link(app).await;
    amara.post(&format!("{}/helper/end", story(&second)), &[]).await.location();
    assert_eq!(app.visitor().get(&link).await.status, StatusCode::OK, "it still lets in to the other");
    let bea = bea(app).await;
    let list = bea.get("/account/requests").await.text();
    assert!(list.contains(&first) && !list.contains(&second));
    assert_eq!(bea.get(&story(&first)).await.status, StatusCode::OK);
    assert_eq!(bea.get(&story(&second)).await.status, StatusCode::NOT_FOUND);
}

async fn nobody_is_joined_from_a_screen_that_was_left_open(app: &TestApp) {
    let maya = app.signed_in(MAYA).await;
    let reference = maya.ask("P-1102").await;
    let form = format!("{}/helper", story(&reference));
    assert!(maya.get(&story(&reference)).await.text().contains(&format!("{form}\"")));
    let page = maya.open(&form).await;
    assert!(
        page.text().contains("What they will see") && page.fields("form input").iter().any(|field| field.0 == "helper-files")
    );
    assert!(page.find("input[name=helper-files][checked]").is_empty(), "files only if they are ticked");
    let wrong = maya.post(&form, &[("helper-name", ""), ("helper-email", "bea"), ("helper-files", "yes")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Enter what you call the person who helps you"));
    assert!(!wrong.find("input[name=helper-files][checked]").is_empty(), "what was ticked stays");
    assert!(wrong.text().contains("value=\"bea\""), "and what was typed");
    app.wait(301);
    assert!(maya.get(&form).await.location().starts_with("/confirm?next="));
    let there = maya.post(&form, &[("helper-name", "Bea"), ("helper-email", BEA)]).await.location();
    assert!(there.starts_with("/confirm?next="), "{there}");
    assert_eq!(app.count("SELECT count(*) FROM helper").await, 0);
}

async fn papers_and_all_that_decides_stay_with_who_asked(app: &TestApp) {
    let maya = app.signed_in(MAYA).await;
    let reference = helped(&maya, &[("helper-files", "yes")]).await;
    let (bea, papers) = (bea(app).await, format!("{}/papers", story(&reference)));
    let fields = [("shows", "identity"), ("words", "As you asked")];
    maya.upload_all(&papers, &fields, "files", &[("passport.pdf", PDF)]).await.location();
    app.change("UPDATE evidence SET state = 'clean'").await; // as the scanner would find it
    let own = maya.get(&story(&reference)).await.text();
    let paper = format!("{papers}/{}", own.split("/papers/").nth(1).unwrap().split('"').next().unwrap());
    assert_eq!(maya.get(&paper).await.status, StatusCode::OK);
    let page = bea.get(&story(&reference)).await;
    assert!(page.text().contains("As you asked"), "the message is for who helps, too");
    assert!(
        !page.text().contains("/papers") && page.find(".app-papers").is_empty() && page.find(".app-message__files").is_empty()
    );
    assert_eq!(bea.get(&paper).await.status, StatusCode::NOT_FOUND);
    let sent = bea.upload_all(&papers, &fields, "files", &[("more.pdf", PDF)]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    maya.post("/account/contact", &[("ways", "email"), ("email", "quiet@example.org")]).await.location();
    let changed = "You changed how we may contact you";
    assert!(maya.get(&story(&reference)).await.text().contains(changed));
    let page = bea.get(&story(&reference)).await.text();
    assert!(!page.contains("quiet@example.org") && !page.contains(changed), "{page}");
}

/// Her authority lapses: what is left is that she asked, and her own words; who helped sees nothing any more.
async fn what_a_helper_wrote_is_no_word_of_who_asked(app: &TestApp) {
    let helen = app.signed_in("helen.thistlewood@example.org").await;
    let reference = helen.ask("P-1301").await;
    join(&helen, &reference, &[("helper-files", "yes")]).await;
    let (bea, messages) = (bea(app).await, format!("{}/messages", story(&reference)));
    helen.post(&messages, &[("message", "In my own words")]).await.location();
    bea.post(&messages, &[("message", "What I read of him")]).await.location();
    app.change("UPDATE relationship SET view_forbidden = TRUE WHERE person_key = 'P-1301' AND related_key = 'P-1302'").await;
    let own = helen.get(&story(&reference)).await.text();
    assert!(own.contains("In my own words") && !own.contains("What I read of him") && !own.contains("Bea"), "{own}");
    assert_eq!(bea.get(&story(&reference)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bea.post(&messages, &[("message", "More")]).await.status, StatusCode::NOT_FOUND);
    assert!(!bea.get("/account/requests").await.text().contains(&reference));
    let again = [("helper-name", "Cy"), ("helper-email", "cy@example.net")];
    let form = format!("{}/helper", story(&reference));
    assert_eq!(helen.post(&form, &again).await.status, StatusCode::NOT_FOUND, "nobody is joined to it any more");
    let end = helen.post(&format!("{form}/end"), &[]).await.location();
    assert_eq!(end, format!("{}?done=helper-ended", story(&reference)), "a door can always be closed");
}

async fn a_parent_is_never_told_of_a_helper(app: &TestApp) {
    let (maya, priya) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await);
    let reference = helped(&maya, &[]).await;
    bea(app).await.post(&format!("{}/messages", story(&reference)), &[("message", "For her")]).await.location();
    assert!(app.mails().await.iter().all(|mail| !mail.contains(PRIYA)), "no mail");
    for path in ["/account", "/account/data", "/account/data/P-1102", "/account/requests"] {
        let page = priya.get(path).await.text();
        assert!(!page.contains("Bea") && !page.contains(BEA) && !page.contains(&reference), "{path}");
    }
    for path in ["", "/helper", "/helper/end"] {
        let answer = priya.get(&format!("{}{path}", story(&reference))).await.status;
        assert!([StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&answer), "{path}");
    }
    let end = priya.post(&format!("{}/helper/end", story(&reference)), &[]).await;
    assert_eq!(end.status, StatusCode::NOT_FOUND);
}

async fn who_writes_the_database_joins_nobody_unseen(app: &TestApp) {
    helped(&app.signed_in(MAYA).await, &[]).await;
    assert_eq!(app.faults().await, Vec::<String>::new());
    app.change("UPDATE helper SET files = TRUE").await;
    let faults = app.faults().await;
    assert!(faults.len() == 1 && faults[0].contains("helper"), "{faults:?}");
}

/// Whoever wrote it, and before they were joined: a helper lives elsewhere, and may be the other parent's friend.
async fn no_word_that_tells_where_somebody_is_safe_is_a_helpers_to_read(app: &TestApp) {
    let amara = app.signed_in("amara.okafor-lindqvist@example.org").await;
    let (reference, officer) = (amara.ask("P-1003").await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    amara.post(&format!("{}/messages", story(&reference)), &[("message", "We are at 19 Heron Walk now")]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "We post it to 19 Heron Walk")]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "We ask the school")]).await.location();
    join(&amara, &reference, &[]).await;
    let page = bea(app).await.get(&story(&reference)).await.text();
    assert!(page.contains("We ask the school") && !page.contains("Heron"), "{page}");
    assert_eq!(amara.get(&story(&reference)).await.text().matches("19 Heron Walk").count(), 2, "she lives there");
}

/// The record flags the child's row alone, and has the mother's row of the same words from later.
async fn a_flag_of_a_child_alone_hides_the_place_from_its_mothers_helper(app: &TestApp) {
    let (mut rows, lines, us) = (Rows::default(), "Flat 3\n17 Nettlebed Lane\nKingston", "You told us");
    rows.add(Table::People, &["H-mother", "Ana", "Nettle", "1985-01-01", "", "default"]);
    rows.add(Table::People, &["H-child", "Bo", "Nettle", "2018-01-01", "", "default"]);
    rows.add(Table::Relationships, &["H-1", "H-child", "H-mother", "parent", "true", "false", "", ""]);
    rows.add(Table::Addresses, &["H-2", "H-child", lines, "KT2 9XX", "true", "2026-05-01", "", us, "2026-05-01"]);
    rows.add(Table::Addresses, &["H-3", "H-mother", lines, "KT2 9XX", "false", "2026-05-01", "", us, "2026-05-03"]);
    rows.import(app).await;
    let mother = app.session_of(add_account(app, "H-mother", Role::Parent).await).await;
    let (reference, officer) = (mother.ask("H-child").await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    for message in ["My flat is 17 Nettlebed Lane KT2 9XX", "Please ring the school"] {
        mother.post(&format!("{}/messages", story(&reference)), &[("message", message)]).await.location();
    }
    join(&mother, &reference, &[]).await;
    let page = bea(app).await.get(&story(&reference)).await.text();
    assert!(page.contains("Please ring the school") && !page.contains("Nettlebed") && !page.contains("KT2 9XX"), "{page}");
    assert!(mother.get(&story(&reference)).await.text().contains("17 Nettlebed Lane"), "she has just proved to be there");
}

/// A file, why a question was taken back, and what was asked: each may name the refuge.
async fn no_file_reason_or_answer_that_tells_it_is_a_helpers_either(app: &TestApp) {
    let amara = app.signed_in("amara.okafor-lindqvist@example.org").await;
    let answers = [
        ("who", vec![("subject", "P-1003")]),
        ("what", vec![("scope", "letter"), ("letter", "What you sent to 19 Heron Walk")]),
        ("how", vec![("format", "download")]),
        ("urgent", vec![("urgent", "no")]),
        ("contact", vec![("ways", "none")]),
    ];
    for (step, fields) in answers {
        amara.answer("access", step, &fields).await;
    }
    let reference = amara.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    let (officer, case) = (app.signed_in(OFFICER).await, format!("/staff/cases/{reference}"));
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/question"), &[("question", "Which letter?"), ("question-way", "aloud")]).await.location();
    let back = [("withdraw-of", "clarification"), ("withdraw", "Found"), ("withdraw-told", "It went to 19 Heron Walk")];
    officer.post(&format!("{case}/withdraw"), &back).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"She lives at 19 Heron Walk").await.location();
    officer.upload(&format!("{case}/files"), "open.txt", b"A leaflet").await.location();
    officer.replies(&case, &reply("It is in the files")).await.location();
    join(&amara, &reference, &[("helper-files", "yes")]).await;
    let (bea, own) = (bea(app).await, amara.get(&story(&reference)).await.text());
    assert_eq!(own.matches("19 Heron Walk").count(), 3, "she has just proved to be there: {own}");
    let page = bea.get(&story(&reference)).await.text();
    assert!(!page.contains("Heron") && !page.contains("copy.txt") && page.contains("open.txt"), "{page}");
    let files = own.split("/files/").skip(1).map(|rest| &rest[..36]);
    let mut opened = Vec::new();
    for file in files {
        opened.push(bea.get(&format!("{}/files/{file}", story(&reference))).await.status);
    }
    opened.sort();
    opened.dedup();
    assert_eq!(opened, [StatusCode::OK, StatusCode::NOT_FOUND]);
    app.wait(301);
    let glance = amara.get(&story(&reference)).await.text();
    assert!(!glance.contains("Heron"), "nor hers without a proof: {glance}");
}

/// Who lets a second mailbox of their own in, or helps and writes guesses, learns nothing of a place that is protected from them.
async fn a_helpers_page_answers_no_guess(app: &TestApp) {
    let ciaran = app.signed_in("ciaran.obriain@example.org").await;
    let reference = ciaran.ask("P-1003").await;
    join(&ciaran, &reference, &[]).await;
    let (bea, messages) = (bea(app).await, format!("{}/messages", story(&reference)));
    let guesses = ["at 19 Heron Walk", "at 18 Heron Walk", "in KT1 3CV", "in KT1 3CW", "on 07700 900118", "on 07700 900119"];
    for guess in guesses {
        ciaran.post(&messages, &[("message", &format!("Are they {guess}?"))]).await.location();
        bea.post(&messages, &[("message", &format!("I think {guess}"))]).await.location();
    }
    let page = bea.get(&story(&reference)).await.text();
    for guess in guesses {
        assert!(page.contains(&format!("Are they {guess}?")) && page.contains(&format!("I think {guess}")), "{guess}: {page}");
    }
    let amara = app.signed_in("amara.okafor-lindqvist@example.org").await;
    let hers = amara.ask("P-1003").await;
    join(&amara, &hers, &[]).await;
    for guess in guesses {
        bea.post(&format!("{}/messages", story(&hers)), &[("message", &format!("I think {guess}"))]).await.location();
    }
    let page = bea.get(&story(&hers)).await.text();
    assert!(guesses.iter().all(|guess| page.contains(&format!("I think {guess}"))), "{page}");
}

/// Where somebody lives who has no record here: the portal cannot know that it is a refuge.
async fn a_place_that_was_typed_stands_at_no_glance(app: &TestApp) {
    let zoe = crate::asking::guest(app, "access", "zoe@example.net").await;
    zoe.answer("access", "for", &[("for", "me")]).await;
    let person = [("name", "Zoe"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990"), ("address", "7 Quiet Mews")];
    zoe.answer("access", "person", &person).await;
    crate::asking::fill(&zoe, "access", &[]).await;
    let reference = zoe.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    assert!(zoe.get(&story(&reference)).await.text().contains("7 Quiet Mews"), "she has just proved to be there");
    app.wait(301);
    let glance = zoe.get(&story(&reference)).await.text();
    assert!(!glance.contains("Quiet Mews") && glance.contains("/confirm?next="), "{glance}");
    assert!(!zoe.get(&format!("{}/story.txt", story(&reference))).await.text().contains("Quiet Mews"));
}
