//! A session ends while somebody writes.

use axum::body::Body;
use server::job;

use super::*;
use crate::asking;

on_both! {
    words_that_come_too_late_are_shown_again_to_their_owner_alone
    who_signed_out_leaves_nothing_and_after_a_day_nothing_is_left
    guests_and_officers_find_their_words_again
    words_beside_a_file_are_kept_too
    words_whose_form_is_gone_are_shown_all_the_same
    words_whose_page_is_gone_are_shown_on_another
    a_form_of_an_earlier_session_is_kept_unless_that_was_signed_out
    what_was_sent_or_left_is_kept_no_longer
    each_of_several_tabs_finds_its_words_again
    a_guest_who_has_sent_nothing_yet_says_their_address_again
}

const MINUTE: i64 = 60;
const WORDS: &str = "A long letter, \"quoted\", </textarea><b>with signs</b>";

/// The same browser once its owner has signed in again.
async fn again<'a>(app: &'a TestApp, before: &Browser<'_>, email: &str) -> Browser<'a> {
    let mut browser = app.signed_in(email).await;
    browser.visitor.clone_from(&before.visitor);
    browser
}

async fn get(browser: &Browser<'_>, path: &str, kept: &str) -> Answer {
    let request = browser.request(Method::GET, path).header("cookie", format!("__Host-kept={kept}"));
    browser.send(request.body(Body::empty()).unwrap()).await
}

async fn kept(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM kept_form").await
}

async fn words_that_come_too_late_are_shown_again_to_their_owner_alone(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let story = format!("/account/requests/{reference}");
    assert!(amara.get(&story).await.find("#session-end").join(" ").contains("sign you out at 10:30"), "the page says when");
    app.wait(31 * MINUTE);
    let late = amara.post(&format!("{story}/messages"), &[("message", WORDS)]).await;
    assert_eq!(late.location(), format!("/sign-in?next=%2Faccount%2Frequests%2F{reference}&done=kept"));
    let id = late.cookie("__Host-kept").unwrap();
    assert!(amara.get(&late.location()).await.text().contains("is kept for 24 hours"));
    let (sealed,): (Vec<u8>,) = app.portal.store.sql("SELECT form FROM kept_form").one().await.unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("long letter"), "sealed");

    let ciaran = app.signed_in("ciaran.obriain@example.org").await;
    assert_eq!(get(&ciaran, "/account", &id).await.status, StatusCode::OK, "nobody else is led there");
    let sister = asking::send(&ciaran, "complaint", "P-1004").await;
    let theirs = get(&ciaran, &format!("/account/requests/{sister}?kept={id}"), &id).await;
    assert!(!theirs.text().contains("long letter"));

    let amara = again(app, &amara, AMARA).await;
    let to = get(&amara, "/account", &id).await;
    assert_eq!(to.location(), format!("{story}?kept={id}&done=kept-shown"));
    assert_eq!(to.cookie("__Host-kept"), None, "not shown yet");
    let picture = amara.request(Method::GET, "/account").header("cookie", format!("__Host-kept={id}"));
    let picture = amara.send(picture.header("sec-fetch-dest", "image").body(Body::empty()).unwrap()).await;
    assert_eq!((picture.status, picture.cookie("__Host-kept")), (StatusCode::OK, None), "it shows nobody a form");
    assert_eq!(get(&amara, "/account/data", &id).await.location(), to.location(), "whatever page is opened first");
    let page = get(&amara, &to.location(), &id).await;
    assert_eq!(page.cookie("__Host-kept"), Some(format!("shown.{id}")), "it waits no more");
    assert_eq!(page.find("textarea[name=message]"), [WORDS], "filled in, and nothing breaks out of it");
    assert!(page.text().contains("This was not sent."));
    assert!(!amara.get(&story).await.text().contains("long letter"), "nothing is sent by itself");
    amara.post(&format!("{story}/messages"), &[("message", WORDS)]).await.location();

    // Signed in again in one tab, the other tab's form is still its owner's.
    let old = amara.csrf();
    app.wait(31 * MINUTE);
    let amara = again(app, &amara, AMARA).await;
    let fields = [("csrf", old.as_str()), ("message", "From the other tab")];
    assert_eq!(amara.post_raw(&format!("{story}/messages"), &fields).await.location(), format!("{story}?done=sent"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn who_signed_out_leaves_nothing_and_after_a_day_nothing_is_left(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}/messages", amara.ask(CHILD).await);
    let other = app.signed_in(AMARA).await;
    amara.post("/sign-out", &[]).await.location();
    assert_eq!(amara.post(&story, &[("message", WORDS)]).await.status, StatusCode::UNAUTHORIZED, "signed out is not timed out");
    assert_eq!(kept(app).await, 0);
    app.wait(31 * MINUTE);
    let forged = other.post_raw(&story, &[("csrf", &amara.csrf()), ("message", WORDS)]).await;
    assert_eq!((forged.status, kept(app).await), (StatusCode::UNAUTHORIZED, 0), "another form's token keeps nothing");
    let id = other.post(&story, &[("message", WORDS)]).await.cookie("__Host-kept").unwrap();
    job::sweep(&app.portal).await.unwrap();
    assert_eq!(kept(app).await, 1);
    app.wait(24 * 60 * MINUTE + MINUTE);
    assert_eq!(get(&again(app, &other, AMARA).await, "/account", &id).await.status, StatusCode::OK);
    job::sweep(&app.portal).await.unwrap();
    assert_eq!(kept(app).await, 0);
    assert_eq!(other.post(&story, &[("message", WORDS)]).await.status, StatusCode::UNAUTHORIZED, "a day later it proves nothing");
    let third = app.signed_in(AMARA).await;
    app.wait(31 * MINUTE);
    third.post("/sign-out", &[]).await.location();
    assert_eq!(
        third.post(&story, &[("message", WORDS)]).await.status,
        StatusCode::UNAUTHORIZED,
        "signing out late is signing out"
    );
}

async fn guests_and_officers_find_their_words_again(app: &TestApp) {
    let guest = asking::guest(app, "access", "zoe@example.net").await;
    guest.answer("access", "for", &[("for", "me")]).await;
    let account =
        app.portal.store.sql("SELECT account_id FROM account WHERE guest = TRUE").one::<(uuid::Uuid,)>().await.unwrap().0;
    app.wait(31 * MINUTE);
    let late = guest.post("/requests/new/access/person", &[("name", "Zoë Half-Typed"), ("born-month", "5")]).await;
    assert_eq!(late.location(), "/requests/new/access/email?done=kept");
    let id = late.cookie("__Host-kept").unwrap();
    let back = app.session_of(domain::id::AccountId(account)).await;
    let page = back.get(&get(&back, "/account/requests", &id).await.location()).await;
    assert_eq!((value(&page, "name"), value(&page, "born-month")), ("Zoë Half-Typed".into(), "5".into()));

    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask(CHILD).await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    app.wait(31 * MINUTE);
    let late = officer.post(&format!("{case}/note"), &[("note", "She rang: it is about the nursery"), ("version", "1")]).await;
    let id = late.cookie("__Host-kept").unwrap();
    let officer = again(app, &officer, OFFICER).await;
    let page = officer.get(&get(&officer, "/staff", &id).await.location()).await;
    assert_eq!(page.find("textarea[name=note]"), ["She rang: it is about the nursery"]);
    assert_ne!(value(&page, "version"), "1", "the version is the page's own");
    let rest: i64 = officer.get("/session").await.text().parse().unwrap();
    assert!((29 * MINUTE..=30 * MINUTE).contains(&rest));
}

/// A form with files: its words are kept, and the page says that the file must be chosen again.
async fn words_beside_a_file_are_kept_too(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    let papers = "/requests/new/complaint/evidence";
    app.wait(31 * MINUTE);
    let forged = [("csrf", "forged"), ("shows", "court")];
    let file: [(&str, &[u8]); 1] = [("order.pdf", b"%PDF-1.7\n%%EOF")];
    let refused = amara.send(amara.form_of_files(papers, &forged, "files", &file)).await;
    assert_eq!((refused.status, kept(app).await), (StatusCode::UNAUTHORIZED, 0));
    let late = amara.upload_all(papers, &[("shows", "court")], "files", &file).await;
    assert_eq!(late.location(), "/sign-in?next=%2Frequests%2Fnew%2Fcomplaint%2Fevidence&done=kept");
    let id = late.cookie("__Host-kept").unwrap();
    let amara = again(app, &amara, AMARA).await;
    let page = amara.get(&get(&amara, "/account", &id).await.location()).await;
    assert!(page.text().contains("Choose the file again"), "{}", page.text());
    assert_eq!(page.find("select[name=shows] option[selected]").len(), 1);
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0, "nothing is sent by itself");

    let (mother, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", mother.ask(CHILD).await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    app.wait(31 * MINUTE);
    let late = officer.upload_all(&format!("{case}/files"), &[("elsewhere", "The same leaflet for all")], "file", &file).await;
    let id = late.cookie("__Host-kept").unwrap();
    let officer = again(app, &officer, OFFICER).await;
    let page = officer.get(&get(&officer, "/staff", &id).await.location()).await;
    assert!(page.text().contains("The same leaflet for all"), "no field is there for it now");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// What happened meanwhile took the form away: the words are still theirs.
async fn words_whose_form_is_gone_are_shown_all_the_same(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask(CHILD).await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    app.wait(31 * MINUTE);
    let late =
        officer.post(&format!("{case}/question"), &[("question", WORDS), ("question-way", "portal"), ("version", "2")]).await;
    let id = late.cookie("__Host-kept").unwrap();
    app.signed_in("beth.harcourt@familyhub.example").await.post(&format!("{case}/take"), &[]).await.location();
    let officer = again(app, &officer, OFFICER).await;
    let page = officer.get(&get(&officer, "/staff", &id).await.location()).await;
    assert_eq!(page.find("textarea[name=question]").len(), 0);
    assert_eq!(page.find("main .app-kept-words"), [WORDS], "its words alone, and nothing breaks out of them");
}

async fn words_whose_page_is_gone_are_shown_on_another(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.answer("rectification", "who", &[("subject", CHILD)]).await;
    for path in ["/account/requests/FH-00000000/messages", "/requests/new/rectification/authority"] {
        let browser = again(app, &amara, AMARA).await;
        app.wait(31 * MINUTE);
        let id = browser.post(path, &[("message", WORDS)]).await.cookie("__Host-kept").unwrap();
        let browser = again(app, &browser, AMARA).await;
        let mut page = get(&browser, "/account/requests", &id).await;
        for _ in 0..3 {
            if page.status == StatusCode::SEE_OTHER {
                page = get(&browser, &page.location(), &id).await;
            }
        }
        assert_eq!(page.find("main .app-kept-words"), [WORDS], "{path}");
        assert_eq!(page.cookie("__Host-kept"), Some(format!("shown.{id}")), "{path}");
    }
}

/// What holds of a form: the same account, the same browser, and a session that ended by itself, a day ago at most.
async fn a_form_of_an_earlier_session_is_kept_unless_that_was_signed_out(app: &TestApp) {
    let first = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}/messages", first.ask(CHILD).await);
    app.wait(31 * MINUTE);
    let second = again(app, &first, AMARA).await;
    app.wait(31 * MINUTE);
    let late = async |browser: &Browser<'_>, token: String| {
        let sent = browser.post_raw(&story, &[("csrf", &token), ("message", WORDS)]).await;
        (sent.status, sent.cookie("__Host-kept").is_some())
    };
    assert_eq!(late(&second, first.csrf()).await, (StatusCode::SEE_OTHER, true));
    let elsewhere = app.signed_in(AMARA).await;
    assert_eq!(late(&second, elsewhere.csrf()).await, (StatusCode::UNAUTHORIZED, false), "another browser");
    let third = again(app, &first, AMARA).await;
    let gone = third.csrf();
    third.post("/sign-out", &[]).await.location();
    let fourth = again(app, &first, AMARA).await;
    app.wait(31 * MINUTE);
    assert_eq!(late(&fourth, gone).await, (StatusCode::UNAUTHORIZED, false), "what was signed out proves nothing");
    app.wait(24 * 60 * MINUTE);
    let fifth = again(app, &first, AMARA).await;
    app.wait(31 * MINUTE);
    assert_eq!(late(&fifth, first.csrf()).await, (StatusCode::UNAUTHORIZED, false), "nor what ended a day ago");
}

async fn what_was_sent_or_left_is_kept_no_longer(app: &TestApp) {
    let mut amara = app.signed_in(AMARA).await;
    let story = format!("/account/requests/{}", amara.ask(CHILD).await);
    let messages = format!("{story}/messages");
    for (way, left) in [("shown", "/exit"), ("waits", "/exit"), ("waits", "/sign-out"), ("shown", "")] {
        app.wait(31 * MINUTE);
        let id = amara.post(&messages, &[("message", WORDS)]).await.cookie("__Host-kept").unwrap();
        amara = again(app, &amara, AMARA).await;
        let cookie = if way == "shown" {
            get(&amara, &format!("{story}?kept={id}"), &id).await.cookie("__Host-kept").unwrap()
        } else {
            id
        };
        let gone = match left {
            "/exit" => get(&amara, "/exit", &cookie).await,
            "/sign-out" => post(&amara, "/sign-out", &[], &cookie).await,
            _ => {
                let begun = amara.begun("/account/contact").await.unwrap();
                post(&amara, "/account/contact", &[("ways", "none"), ("begun", &begun)], &cookie).await;
                assert_eq!(kept(app).await, 1, "another form was sent");
                post(&amara, &messages, &[("message", WORDS)], &cookie).await
            }
        };
        assert_eq!((gone.cookie("__Host-kept").as_deref(), kept(app).await), (Some(""), 0), "{way} {left}");
        amara = again(app, &amara, AMARA).await;
    }
}

async fn post(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)], kept: &str) -> Answer {
    let csrf = browser.csrf();
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.append_pair("csrf", &csrf).extend_pairs(fields);
    let request = browser.request(Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
    browser.send(request.header("cookie", format!("__Host-kept={kept}")).body(Body::from(body.finish())).unwrap()).await
}

async fn each_of_several_tabs_finds_its_words_again(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let (one, two) = (amara.ask(CHILD).await, asking::send(&amara, "complaint", "P-1004").await);
    let story = |reference: &str| format!("/account/requests/{reference}");
    app.wait(31 * MINUTE);
    let first = amara.post(&format!("{}/messages", story(&one)), &[("message", "The first tab")]).await;
    let first = first.cookie("__Host-kept").unwrap();
    let second = post(&amara, &format!("{}/messages", story(&two)), &[("message", "The second tab")], &first).await;
    let both = second.cookie("__Host-kept").unwrap();
    let newest = both.split('!').next().unwrap().to_owned();
    assert_eq!(both, format!("{newest}!{first}"));
    let amara = again(app, &amara, AMARA).await;
    let here = get(&amara, &story(&two), &both).await.location();
    assert!(here.starts_with(&format!("{}?kept={newest}", story(&two))), "its own page first: {here}");
    let oldest = get(&amara, "/account", &both).await.location();
    assert!(oldest.starts_with(&format!("{}?kept={first}", story(&one))), "{oldest}");
    let shown = get(&amara, &oldest, &both).await;
    assert!(shown.text().contains("The first tab"));
    let left = shown.cookie("__Host-kept").unwrap();
    let next = get(&amara, "/account", &left).await.location();
    let shown = get(&amara, &next, &left).await;
    assert!(shown.text().contains("The second tab"), "{next}");
    let none = get(&amara, "/account", &shown.cookie("__Host-kept").unwrap()).await;
    assert_eq!(none.status, StatusCode::OK, "none waits any more");
}

async fn a_guest_who_has_sent_nothing_yet_says_their_address_again(app: &TestApp) {
    let guest = asking::guest(app, "complaint", "guest@example.net").await;
    app.wait(31 * MINUTE);
    let late = guest.post("/requests/new/complaint/what", &[("about", WORDS)]).await;
    assert_eq!(late.location(), "/requests/new/complaint/email?done=kept");
    let there = app.visitor().get(&late.location()).await.text();
    assert!(there.contains("is kept for 24 hours") && !there.contains("The reference"), "{there}");
}
