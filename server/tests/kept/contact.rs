//! How somebody may be reached is asked once, kept, and changed by nobody but who it is.

use super::*;
use crate::asking;

on_both! {
    it_is_said_before_the_first_request_and_asked_only_whether_it_is_still_safe
    nothing_is_taken_back_by_leaving_it_out
    changing_it_needs_a_fresh_sign_in_and_is_told_to_the_old_way
    a_kept_safe_contact_is_shown_on_its_own_page_to_who_proved_to_be_there
    strangers_cannot_spend_the_mail_that_tells_the_old_way
    an_officers_page_from_before_the_persons_last_word_changes_nothing
    an_officers_late_form_has_read_nothing_that_was_said_meanwhile
    what_an_officer_changes_is_told_to_the_old_way
    a_code_word_is_set_changed_and_taken_back
    who_lost_all_authority_still_says_how_they_may_be_reached
}

const SAFE: [(&str, &str); 4] =
    [("ways", "email"), ("email", "safe@example.net"), ("code-word", "Kingfisher"), ("safe", "Not on Sundays")];

async fn begin(browser: &Browser<'_>, kind: &str) {
    browser.answer(kind, "who", &[("subject", CHILD)]).await;
    let what: &[(&str, &str)] = if kind == "access" {
        &[("scope", "everything")]
    } else {
        &[("complaint-about", "shared"), ("happened", "You told the school")]
    };
    browser.answer(kind, "what", what).await;
    browser.answer(kind, "how", &[("format", "download")]).await;
    browser.answer(kind, "urgent", &[("urgent", "no")]).await;
}

async fn case_of(app: &TestApp, sent: &Answer) -> String {
    let reference = sent.location().split('/').nth(3).unwrap().to_owned();
    app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text()
}

async fn it_is_said_before_the_first_request_and_asked_only_whether_it_is_still_safe(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    assert_eq!(amara.open("/account/contact").await.status, StatusCode::OK);
    assert_eq!(amara.post("/account/contact", &SAFE).await.location(), "/account/requests?done=contact");
    app.wait(86_400);
    let amara = app.signed_in(AMARA).await;
    begin(&amara, "access").await;
    let page = amara.get("/requests/new/access/contact").await.text();
    assert!(
        page.contains("On Monday 23 November 2026 you gave us your email address and your code word. Are they still safe?"),
        "by kind and day"
    );
    amara.answer("access", "contact", &[("still", "yes")]).await;
    let check = amara.get("/requests/new/access/check").await.text();
    for secret in ["safe@example.net", "Kingfisher", "Sundays"] {
        assert!(!page.contains(secret) && !check.contains(secret), "{secret}");
    }
    let case = case_of(app, &amara.send_draft("access").await).await;
    assert!(case.contains("safe@example.net") && case.contains("Kingfisher") && case.contains("Not on Sundays"));
    assert!(!amara.open("/account/contact").await.text().contains("Kingfisher"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn nothing_is_taken_back_by_leaving_it_out(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    begin(&amara, "access").await;
    amara.answer("access", "contact", &SAFE).await;
    amara.send_draft("access").await.location();
    begin(&amara, "complaint").await;
    amara.answer("complaint", "contact", &[("still", "no"), ("ways", "post"), ("post", "1 New Road")]).await;
    let case = case_of(app, &amara.send_draft("complaint").await).await;
    assert!(case.contains("1 New Road") && case.contains("Kingfisher"), "a second request wipes no code word");
    assert!(!case.contains("safe@example.net"));
    amara.post("/account/contact", &[("ways", "post")]).await.location();
    let quick = asking::send(&amara, "consent", CHILD).await;
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{quick}")).await.text();
    assert!(case.contains("1 New Road") && case.contains("Kingfisher") && case.contains("Not on Sundays"));
}

async fn changing_it_needs_a_fresh_sign_in_and_is_told_to_the_old_way(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.post("/account/contact", &SAFE).await.location();
    app.wait(6 * 60);
    let other = [("ways", "email"), ("email", "new@example.net")];
    assert!(amara.open("/account/contact").await.location().starts_with("/confirm?next=%2Faccount%2Fcontact"));
    let late = amara.post("/account/contact", &other).await.location();
    let back = late.strip_prefix("/confirm?next=").unwrap().replace("%2F", "/").replace("%3F", "?");
    let back = back.replace("%3D", "=").replace("%26", "&");
    assert!(app.signed_in(AMARA).await.get(&back).await.text().contains("new@example.net"), "what was typed is not lost");
    begin(&amara, "access").await;
    amara.answer("access", "contact", &other).await;
    let first = amara.send_draft("access").await.location();
    assert!(first.starts_with("/confirm?next=%2Frequests%2Fnew%2Faccess%2Fcheck"), "{first}");
    let (draft, seen) = amara.check("access").await;
    for kind in ["marketing", "consent", "access"] {
        amara.post(&format!("/requests/new/{kind}/check"), &[("draft", &draft), ("seen", &seen)]).await;
    }
    assert!(!amara.get("/account/requests").await.text().contains("FH-"), "not by the page of another kind either");
    assert_eq!(app.mails().await.len(), 0);
    let fresh = app.signed_in(AMARA).await;
    fresh.post("/account/contact", &other).await.location();
    let mails = app.mails().await;
    assert!(mails.len() == 1 && mails[0].contains("To: safe@example.net") && mails[0].contains("Subject: A setting was changed"));
    assert!(!mails[0].contains("new@example.net") && !mails[0].contains("Kingfisher"));
    let unsafe_now = [("ways", "email"), ("email", "third@example.net"), ("old-way", "unsafe")];
    fresh.post("/account/contact", &unsafe_now).await.location();
    assert_eq!(app.mails().await.len(), 1, "what is unsafe is not told");
}

/// Somebody else at the screen does not find the safe way in the history.
async fn a_kept_safe_contact_is_shown_on_its_own_page_to_who_proved_to_be_there(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    app.wait(31 * 60);
    let id = amara.post("/account/contact", &SAFE).await.cookie("__Host-kept").unwrap();
    let mut amara = app.signed_in(AMARA).await;
    let shown = format!("/account/contact?kept={id}");
    assert!(amara.get(&shown).await.text().contains("Kingfisher"), "its owner has just signed in");
    for other in ["/account", "/account/requests", "/account/data"] {
        let page = amara.get(&format!("{other}?kept={id}")).await.text();
        assert!(!page.contains("Kingfisher") && !page.contains("safe@example.net") && !page.contains("Sundays"), "{other}");
    }
    app.wait(6 * 60);
    assert!(amara.get(&shown).await.location().starts_with("/confirm?next="), "not without a fresh proof");
    amara = app.signed_in(AMARA).await;
    amara.view = Some("plain".into());
    let page = amara.get(&shown).await.text();
    assert!(!page.contains("Kingfisher") && !page.contains("safe@example.net"), "somebody else may look on");
}

/// Whoever names somebody's address as safe for themselves uses up a share of their own.
async fn strangers_cannot_spend_the_mail_that_tells_the_old_way(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.post("/account/contact", &SAFE).await.location();
    let address = hex::encode(server::random::digest("safe@example.net"));
    while app.portal.limits.check(server::limit::Limited::NewsToAddress, &address).is_ok() {}
    amara.post("/account/contact", &[("ways", "email"), ("email", "new@example.net")]).await.location();
    let mails = app.mails().await;
    assert!(mails.len() == 1 && mails[0].contains("To: safe@example.net"), "{mails:?}");
}

/// Capability O32: the form of an officer who opened it before somebody said what is safe now would bring the unsafe way back.
async fn an_officers_page_from_before_the_persons_last_word_changes_nothing(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask_reached_by(CHILD, &[("ways", "email"), ("email", AMARA)]).await);
    let opened = officer.get(&format!("{case}/contact")).await;
    let seen = |page: &Answer| page.fields("input[name=seen]").pop().unwrap_or_default().1;
    amara.post("/account/contact", &SAFE).await.location();
    let before = seen(&opened);
    let old = [("seen", before.as_str()), ("ways", "email"), ("email", AMARA), ("safe", "She said so on the phone")];
    let refused = officer.post(&format!("{case}/contact"), &old).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("since you opened the page") && refused.text().contains("She said so on the phone"));
    let page = officer.get(&case).await.text();
    assert!(page.contains("safe@example.net") && page.contains("Kingfisher"), "her own word holds");
    let now = seen(&refused);
    let newer = [("seen", now.as_str()), ("ways", "email"), ("email", "third@example.net")];
    officer.post(&format!("{case}/contact"), &newer).await.location();
    assert!(officer.get(&case).await.text().contains("third@example.net"), "what is newer still is kept");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// The form that is shown filled in again stands over what was said meanwhile: it is refused until that was read.
async fn an_officers_late_form_has_read_nothing_that_was_said_meanwhile(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask_reached_by(CHILD, &[("ways", "email"), ("email", AMARA)]).await);
    let opened = value(&officer.get(&format!("{case}/contact")).await, "seen");
    app.wait(31 * 60);
    let old = [("seen", opened.as_str()), ("ways", "email"), ("email", AMARA), ("safe", "She said so on the phone")];
    let id = officer.post(&format!("{case}/contact"), &old).await.cookie("__Host-kept").unwrap();
    app.signed_in(AMARA).await.post("/account/contact", &SAFE).await.location();
    let officer = app.signed_in(OFFICER).await;
    let page = officer.get(&format!("{case}/contact?kept={id}")).await;
    assert_eq!((value(&page, "seen"), value(&page, "email")), (opened.clone(), AMARA.to_owned()));
    let refused = officer.post(&format!("{case}/contact"), &old).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = refused.text();
    for words in ["since you opened the page", "What holds now", "safe@example.net", "Kingfisher", "She said so on the phone"] {
        assert!(shown.contains(words), "{words}");
    }
    let page = officer.get(&case).await.text();
    assert!(page.contains("safe@example.net") && page.contains("Kingfisher"), "her own word holds");
}

async fn what_an_officer_changes_is_told_to_the_old_way(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask_reached_by(CHILD, &SAFE).await;
    let before = app.mails().await.len();
    let (officer, page) = (app.signed_in(OFFICER).await, format!("/staff/cases/{reference}/contact"));
    officer.post(&format!("/staff/cases/{reference}/take"), &[]).await.location();
    officer.post(&page, &[("ways", "email"), ("email", "new@example.net")]).await.location();
    let mails = app.mails().await;
    let told: Vec<_> = mails.iter().filter(|mail| mail.contains("Subject: A setting was changed")).collect();
    assert!(told.len() == 1 && told[0].contains("To: safe@example.net") && !told[0].contains("new@example.net"), "{told:?}");
    assert!(mails.len() > before);
    let unsafe_now = [("ways", "email"), ("email", "third@example.net"), ("old-way", "unsafe")];
    officer.post(&page, &unsafe_now).await.location();
    assert_eq!(app.mails().await.len(), mails.len(), "what is unsafe is not told");
    officer.post(&page, &[("ways", "none")]).await.location();
    assert_eq!(app.mails().await.len(), mails.len(), "nor who wants no mail at all");
}

async fn a_code_word_is_set_changed_and_taken_back(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    assert!(amara.open("/account/contact").await.find("input[name=take-back]").is_empty(), "there is nothing yet");
    let reference = amara.ask_reached_by(CHILD, &SAFE).await;
    let case = async || app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert_eq!(amara.open("/account/contact").await.find("input[name=take-back]").len(), 2);
    amara.post("/account/contact", &[("ways", "email"), ("code-word", "Heron")]).await.location();
    assert!(case().await.contains("Heron") && case().await.contains("Not on Sundays"));
    amara.post("/account/contact", &[("ways", "email"), ("take-back", "code-word")]).await.location();
    let after = case().await;
    assert!(!after.contains("Your code word") && after.contains("safe@example.net") && after.contains("Not on Sundays"));
    assert!(!after.split("Code word").nth(1).unwrap_or_default().contains("Heron"));
    let page = amara.open("/account/contact").await;
    assert_eq!(page.find("input[name=take-back]").len(), 1, "the word is gone, the other is not");
    app.wait(6 * 60);
    let late = amara.post("/account/contact", &[("ways", "email"), ("take-back", "safe")]).await.location();
    assert!(late.starts_with("/confirm"), "an open screen takes nothing back: {late}");
}

async fn who_lost_all_authority_still_says_how_they_may_be_reached(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask_reached_by(CHILD, &SAFE).await;
    app.change("UPDATE relationship SET view_forbidden = TRUE").await;
    app.change("DELETE FROM account_contact").await;
    app.wait(6 * 60);
    let stale = amara.open("/account/contact").await.location();
    assert!(stale.starts_with("/confirm"), "what was said in a request counts, whatever became of it: {stale}");
    let fresh = app.signed_in(AMARA).await;
    let page = fresh.open("/account/contact").await;
    assert_eq!((page.status, page.find("input[value=email][checked]").len()), (StatusCode::OK, 1));
    fresh.post("/account/contact", &[("ways", "email"), ("email", "new@example.net")]).await.location();
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(case.contains("new@example.net") && case.contains("Not on Sundays"), "{case}");
    assert!(app.mails().await.iter().any(|mail| mail.contains("To: safe@example.net") && mail.contains("A setting was changed")));
}
