//! Without an account: who is known is never told, and what one guest asked no other sees.

use axum::http::StatusCode;

use super::*;

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answers() {
    let app = TestApp::new().await;
    let mut seen = Vec::new();
    for email in [AMARA, "nobody-knows@example.net"] {
        let browser = app.visitor();
        let to = browser.post("/requests/new/access/email", &[("email", email)]).await.location();
        let page = browser.get(&to).await;
        seen.push((to.len(), page.status, page.find("main"), app.mails().await.len()));
    }
    assert_eq!((seen[0].0, &seen[0].1, &seen[0].2), (seen[1].0, &seen[1].1, &seen[1].2));
    assert_eq!((seen[0].3, seen[1].3), (1, 2), "each gets a code");
    let browser = guest(&app, "access", AMARA).await;
    assert_eq!(browser.get("/account/data").await.status, StatusCode::NOT_FOUND, "an address opens no account");
    assert_eq!(browser.get(&format!("/account/data/{CHILD}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/account/security").await.status, StatusCode::NOT_FOUND);
    assert!(app.portal.store.find_account_by_email("nobody-knows@example.net").await.unwrap().is_none());
}

#[tokio::test]
async fn a_code_of_an_account_begins_no_guests_form_and_the_other_way_round() {
    let app = TestApp::new().await;
    let browser = app.visitor();
    let to = browser.post("/sign-in/code", &[("email", AMARA)]).await.location();
    let id = to.split("/code/").nth(1).unwrap().split('?').next().unwrap().to_owned();
    let code = app.newest_code().await;
    let refused = browser.post("/requests/new/access/code", &[("id", &id), ("code", &code)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_guest_comes_back_on_another_device_to_the_same_answers_and_requests() {
    let app = TestApp::new().await;
    let first = guest(&app, "access", "zoe@example.net").await;
    first.answer("access", "for", &[("for", "child")]).await;
    let second = guest(&app, "access", "ZOE@example.net").await;
    let page = second.get("/requests/new/access/for").await;
    assert_eq!(page.find("input[value=child][checked]").len(), 1);
    let person = vec![("name", "Ada"), ("born-day", "1"), ("born-month", "5"), ("born-year", "2015"), ("asker", "Zoë O’Brien")];
    let authority = vec![("proof-child", "none"), ("orders", "unsure")];
    fill(&second, "access", &[("person", person), ("authority", authority)]).await;
    let reference = reference(&second.send_draft("access").await);
    assert_eq!(first.get(&format!("/account/requests/{reference}")).await.status, StatusCode::OK);
    let other = guest(&app, "access", "other@example.net").await;
    assert_eq!(other.get(&format!("/account/requests/{reference}")).await.status, StatusCode::NOT_FOUND);
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(case.contains("There is or may be a court order"), "an order that may forbid is flagged");
    assert!(case.contains("I don’t have any of these") && case.contains("Zoë O’Brien"));
}

#[tokio::test]
async fn a_request_is_followed_by_reference_and_a_code_to_the_address_it_came_from() {
    let app = TestApp::new().await;
    let asked = guest(&app, "marketing", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&asked, "marketing", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let reference = reference(&asked.send_draft("marketing").await);

    let mut later = app.visitor();
    let known = later
        .post("/track/code", &[("track-reference", &reference.to_lowercase()), ("track-email", " Zoe@example.net")])
        .await
        .location();
    let code = app.newest_code().await;
    let mails = app.mails().await.len();
    for (reference, email) in [("FH-00000000", "zoe@example.net"), (reference.as_str(), "somebody@example.net")] {
        let unknown = later.post("/track/code", &[("track-reference", reference), ("track-email", email)]).await.location();
        assert_eq!((known.len(), app.mails().await.len()), (unknown.len(), mails), "the same answer, and no mail");
    }
    let id = known.split("id=").nth(1).unwrap().to_owned();
    let entered = later.post("/track/enter", &[("id", &id), ("code", &code)]).await;
    later.session = entered.cookie("__Host-session");
    assert_eq!(later.get(&format!("/account/requests/{reference}")).await.status, StatusCode::OK);
    let again = app.visitor().post("/track/enter", &[("id", &id), ("code", &code)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
}

/// Their mailbox is in the wrong hands: an officer ends that way too.
#[tokio::test]
async fn an_officer_stops_the_way_by_a_guests_email() {
    let app = TestApp::new().await;
    let asked = guest(&app, "marketing", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&asked, "marketing", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let reference = reference(&asked.send_draft("marketing").await);
    let (own, case) = (format!("/account/requests/{reference}"), format!("/staff/cases/{reference}"));
    let officer = app.signed_in(OFFICER).await;
    let by_email = "A code to the email address from which they asked lets them in.";
    assert!(officer.get(&case).await.text().contains(by_email));
    officer.post(&format!("{case}/ways-in"), &[("ways-in-reason", "It is lost")]).await.location();
    assert!(!officer.get(&case).await.text().contains(by_email));
    assert!(asked.get(&own).await.location().starts_with("/sign-in"));
    let mails = app.mails().await.len();
    let track = [("track-reference", reference.as_str()), ("track-email", "zoe@example.net")];
    app.visitor().post("/track/code", &track).await.location();
    assert_eq!(app.mails().await.len(), mails, "the address lets nobody in");
    let anew = guest(&app, "access", "zoe@example.net").await;
    assert_eq!(anew.get(&own).await.status, StatusCode::NOT_FOUND, "who asks from it is somebody new");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// On a device that others use: whose form it is is said, mostly hidden, with a way out.
#[tokio::test]
async fn a_guest_sees_whose_form_it_is_and_can_leave_it() {
    let app = TestApp::new().await;
    let browser = guest(&app, "access", "zoe@example.net").await;
    let page = browser.get("/requests/new/access/start").await.text();
    assert!(page.contains("z…@example.net") && !page.contains("zoe@example.net"));
    assert!(page.contains("This is not me"));
    assert!(!app.signed_in(AMARA).await.get("/requests/new/access/start").await.text().contains("This is not me"));
}

#[tokio::test]
async fn a_guest_makes_no_passkey() {
    let app = TestApp::new().await;
    let browser = guest(&app, "access", "zoe@example.net").await;
    let request = browser.request(axum::http::Method::POST, "/passkeys/register/start").header("x-csrf-token", browser.csrf());
    let request = request.header("content-type", "application/json").body(axum::body::Body::from("{}")).unwrap();
    assert_eq!(browser.send(request).await.status, StatusCode::NOT_FOUND);
}

/// Art 12A(2): where there is reasonable doubt, the month begins with the proof.
#[tokio::test]
async fn on_reasonable_doubt_the_month_begins_when_identity_is_shown() {
    let app = TestApp::new().await;
    let asked = guest(&app, "access", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&asked, "access", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let reference = reference(&asked.send_draft("access").await);
    let case = format!("/staff/cases/{reference}");
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer
        .post(
            &format!("{case}/proof"),
            &[("proof", "Please show us who you are"), ("proof-of", "identity"), ("proof-doubt", "Nothing here shows it")],
        )
        .await
        .location();
    let waiting = asked.get(&format!("/account/requests/{reference}")).await;
    assert!(waiting.text().contains("Please show us who you are") && waiting.text().contains("Our month has not started"));
    app.wait(7 * 86_400); // Monday 30 November
    let officer = app.signed_in(OFFICER).await;
    officer
        .post(&format!("{case}/proven"), &[("proven", "Passport seen"), ("proven-of", "identity"), ("proven-enough", "yes")])
        .await
        .location();
    let page = officer.get(&case).await.text();
    assert!(page.contains("Wednesday 30 December 2026"), "one month from 30 November");
}

/// Capability Y5: an order in our records is flagged to officers, whoever asks, and to nobody else.
#[tokio::test]
async fn an_order_that_forbids_is_flagged_to_officers_for_a_described_child_too() {
    let app = TestApp::new().await;
    let mut unit = app.portal.store.begin().await.unwrap();
    unit.sql("UPDATE relationship SET view_forbidden = TRUE WHERE person_key = 'P-1003' AND related_key = 'P-1002'")
        .exec_one()
        .await
        .unwrap();
    unit.save().await.unwrap();
    let stranger = guest(&app, "access", "stranger@example.net").await;
    let officer = app.signed_in(OFFICER).await;
    for (name, flagged) in [("Ife Saoirse Okafor Lindqvist", true), ("Somebody Else", false)] {
        let person = vec![("name", name), ("born-day", "3"), ("born-month", "5"), ("born-year", "2016"), ("asker", "X Y")];
        let authority = vec![("proof-child", "none"), ("orders", "no")];
        fill(&stranger, "access", &[("for", vec![("for", "child")]), ("person", person), ("authority", authority)]).await;
        let reference = reference(&stranger.send_draft("access").await);
        let case = officer.get(&format!("/staff/cases/{reference}")).await.text();
        assert_eq!(case.contains("Our records hold an order that forbids"), flagged, "{name}");
        assert!(!stranger.get(&format!("/account/requests/{reference}")).await.text().contains("order that forbids"));
    }
}

/// Two people share an address, or one gives two names: what one request says changes no other.
#[tokio::test]
async fn the_name_of_who_asks_belongs_to_the_request_as_it_was_asked() {
    let app = TestApp::new().await;
    let zoe = guest(&app, "access", "zoe@example.net").await;
    let born = [("born-day", "1"), ("born-month", "5"), ("born-year", "2015")];
    let person = |asker| [&[("name", "Ada"), ("asker", asker)][..], &born].concat();
    let authority = vec![("proof-child", "none"), ("orders", "no")];
    let ask = async |kind: &str, asker| {
        let first = [("for", vec![("for", "child")]), ("person", person(asker)), ("authority", authority.clone())];
        fill(&zoe, kind, &first).await;
        reference(&zoe.send_draft(kind).await)
    };
    let (first, second) = (ask("access", "Zoe Earlier").await, ask("complaint", "Yan Later").await);
    let officer = app.signed_in(OFFICER).await;
    for (reference, own, other) in [(&first, "Zoe Earlier", "Yan Later"), (&second, "Yan Later", "Zoe Earlier")] {
        let case = officer.get(&format!("/staff/cases/{reference}")).await.text();
        assert!(case.contains(own) && !case.contains(other), "{own}: {case}");
    }
    let me = vec![("name", "Xan Own"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&zoe, "portability", &[("for", vec![("for", "me")]), ("person", me)]).await;
    zoe.send_draft("portability").await.location();
    assert!(officer.get(&format!("/staff/cases/{first}")).await.text().contains("Zoe Earlier"));
}
