//! A case with an event that cannot be read: everybody is told so in their own words, and nothing is decided.

use axum::http::StatusCode;

use crate::support::entries::on_both;
use crate::support::{Answer, TestApp};

const PARENT: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const FOR_STAFF: &str = "Part of this case could not be read. Tell the people who run the portal.";
const NOTHING_DONE: &str = "Nothing was done: part of this case could not be read.";
const FOR_FAMILY: &str = "We cannot show all of this request at the moment";

/// A case of a parent that an officer has; the third event says how she may be reached from then on.
async fn case(app: &TestApp) -> String {
    let parent = app.signed_in(PARENT).await;
    let reference = parent.ask_reached_by("P-1003", &[("ways", "post"), ("post", "1 Old Road")]).await;
    app.signed_in(OFFICER).await.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    parent.post("/account/contact", &[("ways", "none")]).await.location();
    reference
}

/// One event's sealed payload stands in another's place.
async fn damage_first(app: &TestApp) {
    let sql = "UPDATE case_payload SET sealed = (SELECT o.sealed FROM case_payload o
        WHERE o.case_id = case_payload.case_id AND o.seq = 2) WHERE seq = 1";
    assert_eq!(app.change(sql).await, 1);
}

async fn damage_third(app: &TestApp) {
    let sql = "UPDATE case_payload SET sealed = (SELECT o.sealed FROM case_payload o
        WHERE o.case_id = case_payload.case_id AND o.seq = 2) WHERE seq = 3";
    assert_eq!(app.change(sql).await, 1);
}

fn assert_says_nothing_internal(page: &Answer) {
    let text = page.find("main").join(" ").to_lowercase();
    for word in ["unreadable", "event", "seal", "payload", "could not be read", "run the portal"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

async fn an_officer_is_told_at_the_top_of_the_case(app: &TestApp) {
    let reference = case(app).await;
    let officer = app.signed_in(OFFICER).await;
    let path = format!("/staff/cases/{reference}");
    assert!(!officer.get(&path).await.text().contains(FOR_STAFF));
    damage_third(app).await;
    let page = officer.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.find(".app-notice")[0].contains(FOR_STAFF), "{:?}", page.find(".app-notice"));
    assert!(page.text().contains("None. Do not ring, write or email."), "what is safe may be what cannot be read");
    assert!(!page.text().contains("1 Old Road"));
    assert!(!officer.get(&format!("{path}/letter")).await.text().contains("1 Old Road"));
}

async fn a_case_whose_request_cannot_be_read_is_told_as_well(app: &TestApp) {
    let reference = case(app).await;
    damage_first(app).await;
    let officer = app.signed_in(OFFICER).await;
    let page = officer.get(&format!("/staff/cases/{reference}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.find(".app-notice")[0].contains(FOR_STAFF) && page.text().contains(&reference));
    let page = app.signed_in(PARENT).await.get(&format!("/account/requests/{reference}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains(FOR_FAMILY) && page.text().contains(&reference));
    assert_says_nothing_internal(&page);
    let own = format!("/account/requests/{reference}");
    let parent = app.signed_in(PARENT).await;
    for part in ["sent", "copy"] {
        assert_eq!(parent.get(&format!("{own}/{part}")).await.location(), own);
    }
    assert_eq!(parent.get(&format!("{own}/receipt")).await.status, StatusCode::OK, "what was signed stays theirs");
    let refused = parent.post(&format!("{own}/messages"), &[("message", "typed words")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_says_nothing_internal(&refused);
    let case = format!("/staff/cases/{reference}");
    assert_eq!(officer.get(&format!("{case}/letter")).await.location(), case);
    let refused = officer.post(&format!("{case}/take"), &[]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains(NOTHING_DONE));
    for list in ["/account", "/account/requests"] {
        assert_eq!(parent.get(list).await.status, StatusCode::OK, "{list}");
    }
}

async fn a_key_that_is_gone_is_told_as_well(app: &TestApp) {
    let reference = case(app).await;
    app.signed_in(PARENT).await.ask("P-1003").await;
    // The key of the other case, which has one event.
    let sql = "UPDATE case_key SET wrapped = (SELECT o.wrapped FROM case_key o WHERE o.case_id <> case_key.case_id)
        WHERE case_id = (SELECT case_id FROM case_head WHERE seq = 3)";
    assert_eq!(app.change(sql).await, 1);
    let officer = app.signed_in(OFFICER).await;
    let page = officer.get(&format!("/staff/cases/{reference}")).await;
    assert!(page.status == StatusCode::OK && page.text().contains(FOR_STAFF));
    let parent = app.signed_in(PARENT).await;
    assert!(parent.get(&format!("/account/requests/{reference}")).await.text().contains(FOR_FAMILY));
    let refused = parent.post("/account/contact", &[("ways", "none")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody is told that it was kept");
    parent.ask("P-1003").await;
}

async fn a_case_sent_together_with_it_says_that_messages_may_be_missing(app: &TestApp) {
    let (parent, officer) = (app.signed_in(PARENT).await, app.signed_in(OFFICER).await);
    parent.answer("access", "who", &[("subject", "P-1003"), ("subject", "P-1004")]).await;
    parent.answer("access", "what", &[("scope", "everything"), ("details", "")]).await;
    parent.answer("access", "how", &[("format", "download")]).await;
    parent.answer("access", "urgent", &[("urgent", "no")]).await;
    parent.answer("access", "contact", &[("ways", "none")]).await;
    let first = parent.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    let (own, case) = (format!("/account/requests/{first}"), format!("/staff/cases/{first}"));
    let page = parent.get(&own).await.text();
    assert!(!page.contains(FOR_FAMILY));
    let others = page.split("/account/requests/FH-").skip(1).map(|rest| format!("FH-{}", &rest[..8]));
    let second = others.into_iter().find(|reference| *reference != first).unwrap();
    parent.post(&format!("/account/requests/{second}/messages"), &[("message", "One word for both")]).await.location();
    let sql = "UPDATE case_payload SET sealed = (SELECT o.sealed FROM case_payload o
        WHERE o.case_id = case_payload.case_id AND o.seq = 1) WHERE seq = 2";
    assert_eq!(app.change(sql).await, 1);
    assert!(parent.get(&own).await.text().contains(FOR_FAMILY));
    let page = officer.get(&case).await;
    assert!(page.find(".app-notice")[0].contains("messages may be missing here") && !page.text().contains(FOR_STAFF));
    officer.post(&format!("{case}/take"), &[]).await.location();
}

async fn the_family_is_told_without_our_words(app: &TestApp) {
    let reference = case(app).await;
    let parent = app.signed_in(PARENT).await;
    let path = format!("/account/requests/{reference}");
    assert!(!parent.get(&path).await.text().contains(FOR_FAMILY));
    damage_third(app).await;
    let page = parent.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains(FOR_FAMILY));
    assert_says_nothing_internal(&page);
}

async fn nothing_is_decided_and_the_page_says_so(app: &TestApp) {
    let reference = case(app).await;
    damage_third(app).await;
    let officer = app.signed_in(OFFICER).await;
    let path = format!("/staff/cases/{reference}");
    let before = app.count("SELECT count(*) FROM case_event").await;
    let moves = [("take", "take"), ("messages", "message"), ("answer", "answer"), ("close", "reason")];
    for (move_, field) in moves {
        let page = officer.post(&format!("{path}/{move_}"), &[(field, "typed words")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{move_}");
        assert!(page.text().contains(NOTHING_DONE) && page.text().contains(FOR_STAFF), "{move_}");
    }
    let page = officer.post(&format!("{path}/messages"), &[("message", "typed words")]).await;
    assert!(page.text().contains("typed words"), "what was typed is not lost");
    let page = officer.upload(&format!("{path}/files"), "copy.txt", b"A copy").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains(NOTHING_DONE));
    let page = officer.post(&format!("{path}/contact"), &[("ways", "none")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let parent = app.signed_in(PARENT).await;
    let page = parent.post(&format!("/account/requests/{reference}/messages"), &[("message", "typed words")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("typed words"));
    assert_says_nothing_internal(&page);
    let page = parent.post("/account/contact", &[("ways", "none")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_says_nothing_internal(&page);
    assert_eq!(app.count("SELECT count(*) FROM case_event").await, before);
}

async fn the_queue_marks_the_case_and_no_other(app: &TestApp) {
    let reference = case(app).await;
    damage_third(app).await;
    let sound = app.signed_in(PARENT).await.ask("P-1003").await;
    let officer = app.signed_in(OFFICER).await;
    app.portal.store.reindex().await.unwrap();
    for list in ["/staff?queue=open", "/dpo"] {
        let email = if list == "/dpo" { "martin.quayle@familyhub.example" } else { OFFICER };
        let rows = app.signed_in(email).await.get(list).await.find("tbody tr");
        let marked: Vec<_> = rows.iter().filter(|row| row.contains("Part cannot be read")).collect();
        assert!(marked.len() == 1 && marked[0].contains(&reference), "{list}: {rows:?}");
        assert!(rows.iter().any(|row| row.contains(&sound)), "{list}");
    }
    assert_eq!(
        officer.get(&format!("/staff/cases/{sound}")).await.find(".app-notice").iter().filter(|n| n.contains(FOR_STAFF)).count(),
        0
    );
}

on_both! {
    an_officer_is_told_at_the_top_of_the_case
    a_case_whose_request_cannot_be_read_is_told_as_well
    a_key_that_is_gone_is_told_as_well
    a_case_sent_together_with_it_says_that_messages_may_be_missing
    the_family_is_told_without_our_words
    nothing_is_decided_and_the_page_says_so
    the_queue_marks_the_case_and_no_other
}
