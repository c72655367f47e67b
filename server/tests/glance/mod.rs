//! What somebody wrote themselves, and how they called their papers, is read by nobody who looks at their phone: neither before a fresh proof
//! nor in safe mode, whatever it says. Who could see which words are held back could ask for a protected home by guessing.

mod asked;

use axum::http::StatusCode;

use crate::support::entries::on_both;
use crate::support::{Browser, TestApp};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const CHILD: &str = "P-1003";
const PDF: &[u8] = b"%PDF-1.7 %%EOF a lease";
const PLAN: &[u8] = b"%PDF-1.7 %%EOF a plan";
/// The street of her home, from which the father is kept away (content/demo).
const STREET: &str = "Heron";
const MINUTE: i64 = 60;

on_both! {
    papers_are_named_by_their_kind
    words_of_a_draft_are_kept_and_not_drawn
    a_form_that_came_too_late_is_shown_after_a_proof_alone
    no_guess_is_answered
    nobody_takes_a_request_back_for_her
    a_protected_home_leaves_no_trace_in_the_number_of_statements
}

/// The same person with somebody beside them.
async fn plain<'a>(app: &'a TestApp, email: &str) -> Browser<'a> {
    let mut browser = app.signed_in(email).await;
    browser.view = Some("plain".into());
    browser
}

/// The same browser once its owner has signed in again.
async fn again<'a>(app: &'a TestApp, before: &Browser<'_>) -> Browser<'a> {
    let mut browser = app.signed_in(AMARA).await;
    browser.visitor.clone_from(&before.visitor);
    browser
}

async fn text(browser: &Browser<'_>, path: &str) -> String {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    page.text()
}

async fn papers_are_named_by_their_kind(app: &TestApp) {
    let (amara, beside) = (app.signed_in(AMARA).await, plain(app, AMARA).await);
    let form = |step: &str| format!("/requests/new/complaint/{step}");
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    amara.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", "You told the school")]).await;
    let files = [("tenancy 19 Heron Walk KT1 3CV.pdf", PDF), ("plan.pdf", PLAN)];
    amara.upload_all(&form("evidence"), &[("shows", "court")], "files", &files).await.location();
    for (step, fields) in [("how", ("format", "download")), ("urgent", ("urgent", "no")), ("contact", ("ways", "none"))] {
        amara.answer("complaint", step, &[fields]).await;
    }
    let veiled = |page: &str| !page.contains(STREET) && !page.contains("plan.pdf") && page.contains("A court order");
    for step in ["evidence", "check"] {
        assert!(text(&amara, &form(step)).await.contains("tenancy 19 Heron Walk"), "{step}: she has just proved to be there");
        let page = text(&beside, &form(step)).await;
        assert!(veiled(&page) && !page.contains("/confirm?next="), "{step}: {page}");
    }
    app.wait(301);
    for step in ["evidence", "check"] {
        let page = text(&amara, &form(step)).await;
        assert!(veiled(&page), "{step}: {page}");
    }
    assert!(text(&amara, &form("check")).await.contains("/confirm?next="), "it says that there is more");
    let reference = amara.send_draft("complaint").await.location().split('/').nth(3).unwrap().to_owned();
    let story = format!("/account/requests/{reference}");
    let late = [("shows", "other"), ("words", "As you asked")];
    amara.upload_all(&format!("{story}/papers"), &late, "files", &[("lease 19 Heron Walk.pdf", PDF)]).await.location();
    let beside = plain(app, AMARA).await;
    for end in ["", "/sent", "/receipt", "/story.txt"] {
        for reader in [&amara, &beside] {
            let page = text(reader, &format!("{story}{end}")).await;
            assert!(veiled(&page), "{end}: {page}");
        }
    }
    assert!(text(&amara, &story).await.contains("A document"), "the later one is there, too");
    let there = app.signed_in(AMARA).await;
    for end in ["", "/sent", "/receipt", "/story.txt"] {
        let page = text(&there, &format!("{story}{end}")).await;
        assert!(page.contains("tenancy 19 Heron Walk") && !page.contains("A court order\n"), "{end}: {page}");
    }
    assert!(text(&there, &story).await.contains("lease 19 Heron Walk"));
}

async fn words_of_a_draft_are_kept_and_not_drawn(app: &TestApp) {
    let (amara, beside) = (app.signed_in(AMARA).await, plain(app, AMARA).await);
    let form = |step: &str| format!("/requests/new/access/{step}");
    let everything = |details: &'static str| [("scope", "everything"), ("details", details)];
    let urgent = |why: &'static str| {
        [("urgent", "yes"), ("urgent-on-day", "14"), ("urgent-on-month", "12"), ("urgent-on-year", "2026"), ("urgent-why", why)]
    };
    amara.answer("access", "who", &[("subject", CHILD)]).await;
    amara.answer("access", "what", &everything("send it to 19 Heron Walk KT1 3CV")).await;
    amara.answer("access", "how", &[("format", "download")]).await;
    amara.answer("access", "urgent", &urgent("We leave 19 Heron Walk")).await;
    amara.answer("access", "contact", &[("ways", "none")]).await;
    let told = |page: &str| (page.contains("send it to 19 Heron"), page.contains("We leave 19 Heron"));
    assert_eq!(told(&text(&amara, &form("check")).await), (true, true), "she has just proved to be there");
    app.wait(301);
    for reader in [&amara, &beside] {
        for step in ["what", "urgent", "check"] {
            let page = text(reader, &form(step)).await;
            assert!(!page.contains(STREET), "{step}: {page}");
            assert_eq!(page.contains("What you typed here before is kept"), step != "check", "{step}: {page}");
        }
    }
    amara.answer("access", "what", &[("scope", "some"), ("categories", "category.schools"), ("details", "")]).await;
    amara.answer("access", "urgent", &urgent("")).await;
    let there = app.signed_in(AMARA).await;
    assert_eq!(told(&text(&there, &form("check")).await), (true, true), "left empty, they are kept");
    let left = [("scope", "letter"), ("letter", ""), ("details", ""), ("save", "yes")];
    amara.answer("access", "what", &left).await;
    assert!(!text(&amara, &form("what")).await.contains(STREET), "nor what was left in mid-sentence");
    assert!(told(&text(&there, &form("what")).await).0);
    there.answer("access", "what", &[&everything("")[..], &[("glance", "yes")]].concat()).await;
    assert!(told(&text(&there, &form("what")).await).0, "the page was drawn before the proof");
    there.answer("access", "what", &everything("")).await;
    assert_eq!(told(&text(&there, &form("check")).await), (false, true), "who saw them takes them away");
    let reference = there.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    let sent = format!("/account/requests/{reference}/sent");
    assert!(text(&there, &sent).await.contains("We leave 19 Heron") && !text(&amara, &sent).await.contains(STREET));
}

async fn a_form_that_came_too_late_is_shown_after_a_proof_alone(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}", amara.ask(CHILD).await);
    app.wait(31 * MINUTE);
    let late = amara.post(&format!("{story}/messages"), &[("message", "Come to 19 Heron Walk")]).await;
    let shown = format!("{story}?kept={}", late.cookie("__Host-kept").unwrap());
    let (amara, beside) = (again(app, &amara).await, plain(app, AMARA).await);
    assert_eq!(amara.get(&shown).await.find("textarea[name=message]"), ["Come to 19 Heron Walk"]);
    assert!(!text(&beside, &shown).await.contains(STREET));
    app.wait(301);
    let glance = amara.get(&shown).await;
    assert!(glance.location().starts_with("/confirm?next="), "{}", glance.text());
    assert!(!text(&beside, &shown).await.contains(STREET));

    amara.answer("access", "who", &[("subject", CHILD)]).await;
    amara.answer("access", "what", &[("scope", "everything"), ("details", "send it to 19 Heron Walk")]).await;
    app.wait(31 * MINUTE);
    let empty = [("scope", "everything"), ("details", ""), ("glance", "yes")];
    let late = amara.post("/requests/new/access/what", &empty).await;
    let shown = format!("/requests/new/access/what?kept={}", late.cookie("__Host-kept").unwrap());
    let page = again(app, &amara).await.get(&shown).await;
    assert_eq!(page.find("textarea[name=details]"), ["send it to 19 Heron Walk"], "what was not drawn is not taken away");
}

async fn no_guess_is_answered(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let (story, officer) = (format!("/account/requests/{reference}"), app.signed_in("samuel.oyelaran@familyhub.example").await);
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    for ours in ["We post it to 19 Heron Walk", "We ask the school"] {
        officer.post(&format!("{case}/messages"), &[("message", ours)]).await.location();
    }
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    app.wait(301);
    let (draft, beside) = ("/requests/new/complaint/what", plain(app, AMARA).await);
    for guess in ["19 Heron Walk", "18 Heron Walk"] {
        amara.post(&format!("{story}/messages"), &[("message", guess)]).await.location();
        amara.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", guess)]).await;
        let paper = [(&*format!("{guess}.pdf"), PDF)];
        amara.upload_all(&format!("{story}/papers"), &[("shows", "other"), ("words", "")], "files", &paper).await.location();
        for reader in [&amara, &beside] {
            for path in [&*story, &format!("{story}/story.txt"), draft] {
                let page = text(reader, path).await;
                assert!(!page.contains("Heron"), "{guess} {path}: {page}");
            }
            assert!(text(reader, &story).await.contains("We ask the school"), "what is ours and tells nothing stays");
        }
    }
    let there = text(&app.signed_in(AMARA).await, &story).await;
    for words in ["19 Heron Walk", "18 Heron Walk", "19 Heron Walk.pdf", "We post it to 19 Heron Walk"] {
        assert!(there.contains(words), "{words}");
    }
}

async fn nobody_takes_a_request_back_for_her(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let there = format!("/account/requests/{reference}/take-back");
    app.wait(301);
    let confirm = format!("/confirm?next=%2Faccount%2Frequests%2F{reference}%2Ftake-back%3Fbegun");
    let asked = amara.get(&there).await.location();
    assert!(asked.starts_with(&confirm), "{asked}");
    assert!(amara.post(&there, &[("which", &reference)]).await.location().starts_with(&confirm));
    amara.proves("/confirm?next=%2Faccount%2Fdata%2FP-1003").await;
    let another = amara.post(&there, &[("which", reference.as_str()), ("begun", "")]).await;
    assert!(another.location().starts_with(&confirm), "a proof for something else");
    assert_eq!(app.count("SELECT count(*) FROM case_queue WHERE open = TRUE").await, 1);
    app.wait(1);
    let proven = amara.proves(&asked).await;
    let begun = proven.split_once("begun=").unwrap().1.to_owned();
    let done = amara.post(&there, &[("which", reference.as_str()), ("begun", &begun)]).await.location();
    assert_eq!(done, format!("/account/requests/{reference}?done=taken-back"));
    let back = amara.post(&there, &[("which", reference.as_str()), ("begun", &begun)]).await;
    assert!(back.location().starts_with(&confirm), "it is used up");
}

async fn a_protected_home_leaves_no_trace_in_the_number_of_statements(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let (reference, _) = amara.complain_with_paper().await;
    amara.answer("access", "who", &[("subject", CHILD)]).await;
    amara.answer("access", "what", &[("scope", "everything"), ("details", "send it to 19 Heron Walk")]).await;
    let story = format!("/account/requests/{reference}");
    let pages = [
        "/account".to_owned(),
        "/requests/new/access/what".to_owned(),
        format!("{story}/sent"),
        format!("{story}/receipt"),
        format!("{story}/story.txt"),
        story,
    ];
    let counted = async || {
        let mut took = Vec::new();
        for path in &pages {
            let before = app.portal.store.statements_run();
            text(&amara, path).await;
            took.push(app.portal.store.statements_run() - before);
        }
        took
    };
    counted().await; // who looks for the first time has seen what stands there
    app.wait(301);
    counted().await; // that the session is used is noted once
    let glance = counted().await;
    app.change("UPDATE protected_place SET lifted_us = 1").await;
    assert_eq!(counted().await, glance, "nothing is protected any more");
}
