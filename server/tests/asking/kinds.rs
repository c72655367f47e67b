//! Each kind from its first question to what officers see, signed in and not.

use axum::http::StatusCode;

use super::*;

#[tokio::test]
async fn each_kind_is_asked_checked_sent_and_seen() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    for kind in KINDS {
        let start = amara.get(&format!("/requests/new/{kind}/start")).await;
        assert_eq!((start.status, start.find("h1").len()), (StatusCode::OK, 1), "{kind}");
        fill(&amara, kind, &[("who", vec![("subject", CHILD)])]).await;
        let check = amara.get(&format!("/requests/new/{kind}/check")).await;
        let shown = check.find(".govuk-summary-list__value").join("\n");
        assert!(shown.contains("Ife Saoirse Okafor-Lindqvist"), "{kind}: {shown}");
        for (_, value) in own_question(kind).iter().filter(|(_, value)| value.contains(' ')) {
            assert!(shown.contains(value), "{kind} {value}: {shown}");
        }
        let reference = reference(&amara.send_draft(kind).await);
        let sent = amara.get(&format!("/account/requests/{reference}/sent")).await;
        assert!(sent.text().contains(&reference), "{kind}");
        // law.md §1 for 23 November 2026; a complaint has no such day, and consent ends now.
        let month = sent.text().contains("Wednesday 23 December 2026");
        assert!(month != (kind == "complaint") || kind == "consent", "{kind}");
        let case = officer.get(&format!("/staff/cases/{reference}")).await;
        assert_eq!(case.status, StatusCode::OK, "{kind}");
        for (_, value) in own_question(kind).iter().filter(|(_, value)| value.contains(' ')) {
            assert!(case.text().contains(value), "{kind}: officers see {value}");
        }
    }
    assert_eq!(amara.get("/account/requests").await.find(".app-reqs > li").len(), KINDS.len());
    assert_eq!(app.faults().await, Vec::<String>::new());
}

#[tokio::test]
async fn each_kind_can_be_asked_without_an_account() {
    let app = TestApp::new().await;
    let officer = app.signed_in(OFFICER).await;
    for (n, kind) in KINDS.into_iter().enumerate() {
        let browser = guest(&app, kind, &format!("somebody{n}@example.net")).await;
        let person = vec![("name", "Zoë O’Brien"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
        fill(&browser, kind, &[("for", vec![("for", "me")]), ("person", person)]).await;
        let reference = reference(&browser.send_draft(kind).await);
        let sent = browser.get(&format!("/account/requests/{reference}/sent")).await;
        assert_eq!(sent.status, StatusCode::OK, "{kind}");
        let month = sent.text().contains("Wednesday 23 December 2026");
        assert!(month != (kind == "complaint") || kind == "consent", "{kind}: the clock runs from receipt");
        let case = officer.get(&format!("/staff/cases/{reference}")).await.text();
        assert!(case.contains("Zoë O’Brien") && case.contains("Nothing shows yet who they are"), "{kind}");
    }
}

/// DPA 2018 s.164A: acknowledged within 30 days; here by the confirmation itself.
#[tokio::test]
async fn a_complaint_is_acknowledged_as_it_arrives() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let reference = send(&amara, "complaint", CHILD).await;
    let sent = amara.get(&format!("/account/requests/{reference}/sent")).await;
    assert_eq!(sent.find("h1"), ["We have your complaint"]);
    let story = amara.get(&format!("/account/requests/{reference}")).await;
    assert!(story.find(".app-timeline__title").iter().any(|title| title == "We confirmed that we have your complaint"));
}

/// Art 7(3), and the notice: the assessment is collected only with consent.
#[tokio::test]
async fn a_withdrawn_consent_ends_at_once_and_the_assessment_is_no_longer_shown() {
    let app = TestApp::new().await;
    let (person, email) = app.somebody_with_consent().await;
    let browser = app.signed_in(&email).await;
    let record = format!("/account/data/{person}");
    let before = browser.get(&record).await;
    assert!(before.text().contains("id=\"category-assessment-"), "an assessment is shown while consent stands");
    let reference = send(&browser, "consent", &person).await;
    let sent = browser.get(&format!("/account/requests/{reference}/sent")).await;
    assert_eq!(sent.find("h1"), ["Your consent has ended"], "before anything else");
    assert!(sent.text().contains("It ended on Monday 23 November 2026."));
    assert_eq!(sent.find(".app-date").len(), 0, "no day is counted down to");
    let after = browser.get(&record).await;
    assert!(!after.text().contains("id=\"category-assessment-"));
    assert!(after.text().contains("What was agreed for your support ended on 23 November 2026."));
}

/// Art 21(3); Art 18(1).
#[tokio::test]
async fn marketing_stops_at_once_and_a_disputed_record_is_marked_at_once() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    for (kind, heading, words) in [
        ("marketing", "We stopped our news and offers", "The news and offers you named stopped on"),
        ("restriction", "We have marked it and paused its use", "We marked it on"),
    ] {
        let reference = send(&amara, kind, CHILD).await;
        assert_eq!(amara.get(&format!("/account/requests/{reference}/sent")).await.find("h1"), [heading]);
        assert!(amara.get(&format!("/account/data/{CHILD}")).await.text().contains(words), "{kind}: the record says so");
        let officer = app.signed_in(OFFICER).await;
        assert!(officer.get(&format!("/staff/cases/{reference}")).await.text().contains("Carry it out in the case system now"));
    }
}

#[tokio::test]
async fn limits_of_the_right_to_deletion_stand_before_the_first_question() {
    let app = TestApp::new().await;
    let start = app.visitor().get("/requests/new/erasure/start").await;
    assert!(start.text().contains("What we can and cannot delete"));
}

#[tokio::test]
async fn a_need_leads_to_every_right_in_three_choices_at_most() {
    let app = TestApp::new().await;
    let browser = app.visitor();
    let mut found = std::collections::BTreeSet::new();
    let mut pages = vec!["/requests/new".to_owned()];
    for _ in 0..3 {
        let mut next = Vec::new();
        for page in pages {
            let html = browser.get(&page).await.text();
            for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                if let Some(kind) = href.strip_prefix("/requests/new/").and_then(|rest| rest.strip_suffix("/start")) {
                    found.insert(kind.to_owned());
                } else if href.starts_with("/requests/new?need=") {
                    next.push(href.to_owned());
                }
            }
        }
        pages = next;
    }
    assert_eq!(found, KINDS.iter().map(|kind| (*kind).to_owned()).collect());
}

/// Capabilities N5 and D10: the scope goes with the link, the words of the record do not.
#[tokio::test]
async fn asking_about_an_entry_or_a_thing_fills_it_in() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let need = amara.get("/requests/new?about=category.health").await.text();
    assert!(need.contains("/requests/new/erasure/start?about=category.health"));
    amara.post("/requests/new/erasure/start", &[("about", "category.health")]).await.location();
    amara.answer("erasure", "who", &[("subject", CHILD)]).await;
    let what = amara.get("/requests/new/erasure/what").await;
    assert_eq!(what.find("input[value=\"category.health\"][checked]").len(), 1);

    let record = amara.get(&format!("/account/data/{CHILD}")).await;
    let first = format!("#who .app-wrong li:first-child a[href='/requests/new/rectification/start?person={CHILD}&item=name']");
    assert_eq!(record.find(&first).len(), 1, "whose, and the first thing of the group");
    let fields = [("person", CHILD), ("item", "name")];
    let stranger = app.signed_in("minhanh.tran@example.org").await;
    let theirs = stranger.post("/requests/new/rectification/start", &fields).await.location();
    assert_eq!(theirs, "/requests/new/rectification/who", "nothing of another family is filled in");
}

/// What the first page of a line that is wrong sends, with this for the new value.
fn corrects<'f>(page: &'f [(String, String)], wanted: &'f str) -> Vec<(&'f str, &'f str)> {
    page.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([("wanted", wanted)]).collect()
}

/// The words of a page as one line.
fn words(page: &Answer, of: &str) -> String {
    page.find(of).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

const SENT: &str = "main form input[type=hidden]:not([name=csrf])";

/// Old and new value, whether the contact is still safe, the check: what is wrong with a line of the record takes three pages.
#[tokio::test]
async fn what_is_wrong_with_a_line_takes_three_pages() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let kind = "/requests/new/rectification";
    let page = amara.get(&format!("{kind}/start?person={CHILD}&item=name")).await;
    assert!(page.text().contains("Ife Saoirse Okafor-Lindqvist") && page.text().contains("name=\"wanted\""), "old and new");
    assert!(
        words(&page, ".govuk-inset-text").starts_with("Ife Saoirse Okafor-Lindqvist: Name. We hold now:"),
        "{}",
        words(&page, ".govuk-inset-text")
    );
    assert!(words(&page, ".govuk-caption-l").ends_with("question 1 of 2"));
    assert_eq!(page.find("main select, main input:not([type=hidden])").len(), 0, "what is known is not asked");
    assert_eq!(app.count("SELECT count(*) FROM draft").await, 0, "looking begins nothing");
    let known = page.fields(SENT);
    let again = amara.post(&format!("{kind}/start"), &corrects(&known, " ")).await;
    assert_eq!((again.status, again.find(".govuk-error-summary a[href='#wanted']").len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));
    assert!(again.text().contains(&format!("action=\"{kind}/what\"")), "it goes on where it is kept");
    let fields = corrects(&known, "Ife Saoirse Lindqvist");
    assert_eq!(amara.post(&format!("{kind}/start"), &fields).await.location(), format!("{kind}/contact"));
    assert_eq!(
        amara.post(&format!("{kind}/what"), &fields).await.location(),
        format!("{kind}/contact"),
        "and so on the page of the question"
    );
    assert!(words(&amara.get(&format!("{kind}/contact")).await, ".govuk-caption-l").ends_with("question 2 of 2"));
    amara.answer("rectification", "contact", &[("ways", "none")]).await;
    let check = amara.get(&format!("{kind}/check")).await;
    let both = "What we hold nowIfe Saoirse Okafor-LindqvistWhat should it say?Ife Saoirse Lindqvist";
    assert!(words(&check, "main dl").contains(both), "side by side: {}", words(&check, "main dl"));
    for step in ["evidence", "how", "urgent"] {
        assert_eq!(check.find(&format!("a[href='{kind}/{step}']")).len(), 1, "{step}: whoever wants it otherwise changes it");
    }
    let sent = amara.send_draft("rectification").await.location();
    let done = amara.get(&sent).await;
    assert_eq!(words(&done, "h1"), "We marked it as “may be wrong”", "what it brought about");
    let both = "You sayIfe Saoirse LindqvistWhat we hold nowIfe Saoirse Okafor-Lindqvist";
    assert!(words(&done, "main dl").contains(both), "side by side: {}", words(&done, "main dl"));
    let reference = sent.split('/').nth(3).unwrap();
    assert!(amara.get(&format!("/account/requests/{reference}")).await.text().contains("Ife Saoirse Lindqvist"));
    app.wait(6 * 60);
    let left = amara.get(&sent).await;
    assert!(!words(&left, "main dl").contains("You say") && words(&left, "main dl").contains("What we hold now"));
}

/// What was typed is kept, also where another correction was begun in another tab meanwhile.
#[tokio::test]
async fn a_line_that_is_wrong_takes_the_place_of_no_other_unasked() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let kind = "/requests/new/rectification";
    let known = amara.get(&format!("{kind}/start?person={CHILD}&item=name")).await.fields(SENT);
    amara.answer("rectification", "who", &[("subject", "P-1004")]).await;
    let other = [("category", "category.health"), ("wrong", "Asthma"), ("wanted", "None")];
    amara.answer("rectification", "what", &other).await;
    let asked = amara.post(&format!("{kind}/start"), &corrects(&known, "Ife Lindqvist")).await;
    assert!(asked.text().contains("Ife Lindqvist"), "{}", asked.text());
    let over = asked.fields("form:has(input[name=over]) input[type=hidden]:not([name=csrf])");
    let over: Vec<(&str, &str)> = over.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(amara.post(&format!("{kind}/start"), &over).await.location(), format!("{kind}/contact"));
}
