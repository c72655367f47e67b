//! What officers do to a request that was described, and what keeps it from going to the wrong person.

use axum::http::StatusCode;

use super::*;
use crate::support::reply;

const IFE: [(&str, &str); 5] = [
    ("name", "Ife Saoirse Okafor-Lindqvist"),
    ("born-day", "3"),
    ("born-month", "5"),
    ("born-year", "2016"),
    ("asker", "Grace Test"),
];

/// A request of a stranger about Ife, taken by an officer; the address of its case.
async fn about_ife(stranger: &Browser<'_>, officer: &Browser<'_>, kind: &str) -> String {
    let authority = vec![("proof-child", "none"), ("orders", "no")];
    fill(stranger, kind, &[("for", vec![("for", "child")]), ("person", IFE.to_vec()), ("authority", authority)]).await;
    let case = format!("/staff/cases/{}", reference(&stranger.send_draft(kind).await));
    officer.post(&format!("{case}/take"), &[]).await.location();
    case
}

/// Capability A12; Art 12(6): nothing that tells of a person goes out before somebody looked at who asks and whether they may.
#[tokio::test]
async fn a_copy_goes_to_nobody_whose_identity_and_authority_nobody_checked() {
    let app = TestApp::new().await;
    let (stranger, officer) = (guest(&app, "access", "grace@example.net").await, app.signed_in(OFFICER).await);
    let case = about_ife(&stranger, &officer, "access").await;
    officer.upload(&format!("{case}/files"), "copy.txt", b"A copy").await.location();
    let refused = officer.replies(&case, &reply("Here it is")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Record first how you checked who asks") && refused.text().contains("Here it is"));
    let due = |page: Answer| page.find(".app-identity__dates, .app-case__dates, .app-identity").join(" ");
    let before = due(officer.get(&case).await);
    assert!(before.contains("23 December 2026"), "one month from 23 November: {before}");
    let check = |of: &'static str| [("checked", "Birth certificate seen"), ("checked-of", of)];
    officer.post(&format!("{case}/check"), &check("identity")).await.location();
    let refused = officer.replies(&case, &reply("Here it is")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "she asks for a child: authority counts too");
    officer.post(&format!("{case}/check"), &check("authority")).await.location();
    assert_eq!(due(officer.get(&case).await), before, "a check of what was sent moves no date");
    officer.replies(&case, &reply("Here it is")).await.location();
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// That something was deleted says that it was here: a reply of any kind to somebody unchecked says nothing of a person.
#[tokio::test]
async fn nobody_unchecked_is_told_that_something_was_deleted() {
    let app = TestApp::new().await;
    for kind in ["erasure", "rectification", "complaint"] {
        let (stranger, officer) = (guest(&app, kind, &format!("{kind}@example.net")).await, app.signed_in(OFFICER).await);
        let case = about_ife(&stranger, &officer, kind).await;
        let outcome = if kind == "complaint" { "upheld" } else { "all" };
        let told = [("answer", "We deleted what Heronsgate wrote"), ("answer-outcome", outcome), ("answer-confirmed", "yes")];
        let refused = officer.post(&format!("{case}/answer"), &told).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
        assert!(refused.text().contains("Record first how you checked who asks"), "{kind}");
        let reference = case.rsplit('/').next().unwrap();
        let story = stranger.get(&format!("/account/requests/{reference}")).await.text();
        assert!(!story.contains("Heronsgate"), "{kind}");
    }
}

/// Capabilities A4, D12: it counts from the day it was asked, and is marked once it is known whose record is meant.
#[tokio::test]
async fn a_described_restriction_marks_a_record_only_once_an_officer_found_it() {
    let app = TestApp::new().await;
    let (stranger, officer) = (guest(&app, "restriction", "grace@example.net").await, app.signed_in(OFFICER).await);
    let case = about_ife(&stranger, &officer, "restriction").await;
    let reference = case.rsplit('/').next().unwrap();
    let story = stranger.get(&format!("/account/requests/{reference}/sent")).await.text();
    assert!(story.contains("We mark it as soon as we have found the right records") && !story.contains("We have marked it and"));
    let page = officer.get(&case).await.text();
    assert!(page.contains("Find out whose record is meant") && !page.contains("Carry it out in the case system now"));
    assert!(page.contains("The same day of birth have: Ife Saoirse Okafor-Lindqvist (P-1003)"));
    assert_eq!(app.count("SELECT count(*) FROM person_mark").await, 0);
    let nobody = officer.post(&format!("{case}/identify"), &[("identified", "x"), ("identified-as", "P-9999")]).await;
    assert!(nobody.text().contains("There is no such number in our records"));
    let known = [("identified", "Birth certificate, same address"), ("identified-as", "P-1003")];
    officer.post(&format!("{case}/identify"), &known).await.location();
    assert!(officer.get(&case).await.text().contains("In our records, this is about Ife Saoirse Okafor-Lindqvist (P-1003)"));
    let record = app.signed_in(AMARA).await.get(&format!("/account/data/{CHILD}")).await.text();
    assert!(!record.contains("We marked it on"), "a request of somebody else is not told to a parent");
    let since = app.count("SELECT count(*) FROM person_mark WHERE person_key = 'P-1003' AND since = '2026-11-23'").await;
    assert_eq!(since, 1, "it counts from the day it was asked");
    let told = async || {
        let story = stranger.get(&format!("/account/requests/{reference}")).await.text();
        let sent = stranger.get(&format!("/account/requests/{reference}/sent")).await.text();
        (story.contains("We found the right records"), sent.contains("We have marked it and paused its use"))
    };
    assert_eq!(told().await, (false, false), "who asks was not checked: they do not learn that the child is known");
    for of in ["identity", "authority"] {
        officer.post(&format!("{case}/check"), &[("checked", "Birth certificate"), ("checked-of", of)]).await.location();
    }
    assert_eq!(told().await, (true, true));
}

/// On the word of a stranger nothing is taken from a family, and what was marked ends when the stranger is turned away.
#[tokio::test]
async fn an_impostor_takes_nothing_from_a_family() {
    let app = TestApp::new().await;
    let (person, email) = app.somebody_with_consent().await;
    let record = format!("/account/data/{person}");
    for kind in ["consent", "restriction"] {
        let (stranger, officer) = (guest(&app, kind, &format!("{kind}@example.net")).await, app.signed_in(OFFICER).await);
        let case = about_ife(&stranger, &officer, kind).await;
        let known = [("identified", "Same name"), ("identified-as", person.as_str())];
        officer.post(&format!("{case}/identify"), &known).await.location();
        let page = app.signed_in(&email).await.get(&record).await.text();
        assert!(page.contains("id=\"category-assessment-"), "the consent stands");
        officer
            .post(
                &format!("{case}/proof"),
                &[
                    ("proof", "Who are you?"),
                    ("proof-of", "identity"),
                    ("proof-way", "aloud"),
                    ("proof-doubt", "Nothing here shows it"),
                ],
            )
            .await
            .location();
        // What takes effect at once is never closed without an answer.
        let close = [("reason", "They did not show who they are"), ("close-told", "You did not show us who you are.")];
        assert_eq!(officer.post(&format!("{case}/close"), &close).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
        let away = [
            ("answer", "We cannot do this for you."),
            ("answer-outcome", "not_ours"),
            ("answer-way", "hand"),
            ("answer-confirmed", "yes"),
        ];
        officer.replies(&case, &away).await.location();
        officer.post(&format!("{case}/close"), &close[..1]).await.location();
    }
    let standing = "SELECT count(*) FROM person_mark WHERE ended IS NULL OR ended > since";
    assert_eq!(app.count(standing).await, 0);
    app.portal.store.reindex().await.unwrap();
    assert_eq!(app.count(standing).await, 0, "rebuilt from the events, the same");
}

/// Capability D11 and Y8: a mark would tell one parent of a request of the other.
#[tokio::test]
async fn a_mark_tells_no_parent_what_the_other_asked_and_warns_every_officer() {
    let app = TestApp::new().await;
    let (amara, ciaran, officer) = (app.signed_in(AMARA).await, app.signed_in(CIARAN).await, app.signed_in(OFFICER).await);
    let restricted = send(&amara, "restriction", CHILD).await;
    let record = format!("/account/data/{CHILD}");
    assert!(amara.get(&record).await.text().contains("We marked it on"));
    assert!(!ciaran.get(&record).await.text().contains("Marked"), "he did not ask");
    let other = format!("/staff/cases/{}", send(&ciaran, "access", CHILD).await);
    let page = officer.get(&other).await.text();
    assert!(page.contains("something is marked in the record of this person") && page.contains(&restricted));
}

/// Art 18(3): the person hears of it before the restriction is lifted.
#[tokio::test]
async fn a_restriction_is_lifted_the_day_after_the_person_is_told() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", send(&amara, "restriction", CHILD).await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/lift"), &[("lift", "The report is right. We use it again.")]).await.location();
    let record = format!("/account/data/{CHILD}");
    assert!(amara.get(&record).await.text().contains("We marked it on"), "today it stands");
    let story = amara.get(&case.replace("/staff/cases", "/account/requests")).await.text();
    assert!(story.contains("The report is right. We use it again."));
    let twice = officer.post(&format!("{case}/lift"), &[("lift", "Again")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.wait(86_400);
    assert!(!app.signed_in(AMARA).await.get(&record).await.text().contains("We marked it on"));
}

/// Capability A20: who learns that a way is no longer safe says so once, and nothing goes that way any more.
#[tokio::test]
async fn safe_contact_changed_holds_for_every_request_from_that_moment() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    assert!(amara.open("/account/contact").await.find("input[checked]").is_empty(), "nothing was said yet");
    let mut cases = Vec::new();
    for kind in ["access", "complaint"] {
        amara.answer(kind, "who", &[("subject", CHILD)]).await;
        amara.answer(kind, "what", &own_question(kind)).await;
        amara.answer(kind, "how", &[("format", "paper")]).await;
        amara.answer(kind, "urgent", &[("urgent", "no")]).await;
        amara.answer(kind, "contact", &[("ways", "email"), ("email", "safe@example.net")]).await;
        cases.push(format!("/staff/cases/{}", reference(&amara.send_draft(kind).await)));
    }
    for case in &cases {
        officer.post(&format!("{case}/take"), &[]).await.location();
    }
    let mails = app.mails().await.len();
    let page = amara.open("/account/contact").await;
    assert_eq!(page.find("input[value=email][checked]").len(), 1, "which ways hold now is shown");
    assert!(!page.text().contains("safe@example.net"), "and never where they lead");
    let wrong = amara.post("/account/contact", &[("ways", "email"), ("email", "no address")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("no address"));
    amara.post("/account/contact", &[("ways", "none")]).await.location();
    for case in &cases {
        assert!(officer.get(case).await.text().contains("It is not safe to ring, write or email"));
        officer.post(&format!("{case}/messages"), &[("message", "Hello")]).await.location();
    }
    assert_eq!(app.mails().await.len(), mails, "not to the old address");
    officer.post(&format!("{}/contact", cases[0]), &[("ways", "email"), ("email", "new@example.net")]).await.location();
    officer.post(&format!("{}/messages", cases[1]), &[("message", "Hello")]).await.location();
    let last = app.mails().await.pop().unwrap();
    assert!(last.contains("To: new@example.net"), "what she told an officer holds for all: {last}");
    let queue = officer.get("/staff?queue=mine").await.text();
    assert!(!queue.contains("Do not contact"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Capability A13: one letter first, and the rest with the date of the first day.
#[tokio::test]
async fn the_rest_of_one_letter_keeps_the_day_of_receipt_up_to_the_last_day() {
    let app = TestApp::new().await;
    for (days, possible) in [(10, true), (40, false)] {
        let reference = send(&app.signed_in(AMARA).await, "access", CHILD).await;
        let (case, story) = (format!("/staff/cases/{reference}"), format!("/account/requests/{reference}"));
        let officer = app.signed_in(OFFICER).await;
        officer.post(&format!("{case}/take"), &[]).await.location();
        officer.upload(&format!("{case}/files"), "letter.txt", format!("The letter {days}").as_bytes()).await.location();
        officer.replies(&case, &reply("Here is the letter")).await.location();
        app.wait(days * 86_400);
        let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
        assert_eq!(amara.get(&story).await.text().contains("Ask for the rest"), possible);
        let asked = amara.post(&format!("{story}/rest"), &[("rest", "Everything else")]).await;
        assert_eq!(asked.status, if possible { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY });
        let twice = amara.post(&format!("{story}/rest"), &[("rest", "Everything else")]).await;
        assert_eq!(twice.text().contains("The last day of this request is over"), !possible, "a second press is no lateness");
        let page = officer.get(&case).await.text();
        assert_eq!(page.contains("Everything else"), possible);
        // 23 November → 23 December 2026, a Wednesday, whatever happened between.
        assert_eq!(page.contains("Wednesday 23 December 2026"), possible, "{days}");
    }
}

/// Capability F9 for guests: a reply opens again after they show that they are still there, by code or by letter.
#[tokio::test]
async fn a_guest_opens_the_reply_after_a_pause_by_code_or_by_letter() {
    let app = TestApp::new().await;
    let officer = app.signed_in(OFFICER).await;
    let mut asked = guest(&app, "access", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&asked, "access", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let sent = reference(&asked.send_draft("access").await);
    let keyed = app.signed_in(CASEWORKER).await.key_in("Ada Test").await;
    let letter = app.signed_in(CASEWORKER).await.get(&format!("/staff/intake/{keyed}")).await;
    let claim = letter.find("#claim-code").remove(0);
    for reference in [&sent, &keyed] {
        let case = format!("/staff/cases/{reference}");
        officer.post(&format!("{case}/take"), &[]).await.location();
        officer.post(&format!("{case}/check"), &[("checked", "Passport"), ("checked-of", "identity")]).await.location();
        officer.upload(&format!("{case}/files"), "copy.txt", reference.as_bytes()).await.location();
        officer.replies(&case, &reply("Here it is")).await.location();
    }
    let mut rang = app.visitor();
    rang.session = rang.post("/track", &[("reference", &keyed), ("claim", &claim)]).await.cookie("__Host-session");
    rang.session_id = app.session_id_of(rang.session.as_ref().unwrap()).await;
    app.wait(600);
    for (browser, reference) in [(&mut asked, &sent), (&mut rang, &keyed)] {
        let page = browser.get(&format!("/account/requests/{reference}")).await.text();
        let file =
            format!("/account/requests/{reference}/files/{}", page.split("/files/").nth(1).unwrap().split('"').next().unwrap());
        let confirm = browser.get(&file).await.location();
        assert!(confirm.starts_with("/confirm?next="));
        assert_eq!(browser.get(&confirm).await.find("main form").len(), 1, "there is a way on");
    }
    let file_of = |page: Answer| page.text().split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let file = format!("/account/requests/{sent}/files/{}", file_of(asked.get(&format!("/account/requests/{sent}")).await));
    let code_page = asked.post("/confirm", &[("next", &file)]).await.location();
    let code = app.newest_code().await;
    assert_eq!(asked.post(&code_page, &[("code", &code), ("next", &file)]).await.location(), file);
    assert_eq!(asked.get(&file).await.bytes, sent.as_bytes());
    let file = format!("/account/requests/{keyed}/files/{}", file_of(rang.get(&format!("/account/requests/{keyed}")).await));
    let wrong = rang.post("/confirm", &[("next", &file), ("claim", "AAAA-AAAA-AAAA")]).await;
    assert_eq!((wrong.status, wrong.find(".govuk-error-message").len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));
    assert_eq!(rang.post("/confirm", &[("next", &file), ("claim", &claim)]).await.location(), file);
    assert_eq!(rang.get(&file).await.bytes, keyed.as_bytes());
}

/// A letter says where it may go, and warns the desk where post was not said to be safe.
#[tokio::test]
async fn a_letter_obeys_safe_contact() {
    let app = TestApp::new().await;
    let worker = app.signed_in(CASEWORKER).await;
    let silent = worker.key_in("Ada Test").await;
    let letter = worker.get(&format!("/staff/intake/{silent}")).await.text();
    assert!(letter.contains("Do not post this letter"));
    let draft = server::random::id().to_string();
    let fields = [
        ("draft", draft.as_str()),
        ("channel", "post"),
        ("received-day", "23"),
        ("received-month", "11"),
        ("received-year", "2026"),
        ("kind", "complaint"),
        ("words", "You told the school"),
        ("for", "me"),
        ("name", "Grace Test"),
        ("format", "paper"),
        ("urgent", "no"),
        ("ways", "post"),
        ("post", "The shelter, PO Box 7"),
        ("code-word", "Kingfisher"),
    ];
    let to = worker.post("/staff/intake", &fields).await.location();
    let letter = worker.get(&to).await.text();
    assert!(letter.contains("The shelter, PO Box 7") && letter.contains("Your code word: Kingfisher"));
    assert!(!letter.contains("Do not post this letter"));
}
