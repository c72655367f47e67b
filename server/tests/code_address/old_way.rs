//! The old way is not safe: what came by it opens nothing any more, from that moment, and its owner reads how they come in.

use super::*;
use crate::asking::guest;

on_both! {
    what_its_owner_calls_unsafe_opens_nothing_from_that_moment
    who_proved_once_says_at_once_where_codes_go_now
    what_an_officer_hears_is_unsafe_opens_nothing_either
    an_officer_who_cannot_ask_closes_no_door
    what_is_safe_still_and_what_went_another_way_goes_on
    it_is_said_in_a_request_too
    the_code_on_a_letter_ends_with_the_place_it_went_to
    a_guests_address_is_closed_like_an_accounts
}

const CONTACT: &str = "/account/contact";

fn by_email(email: &str) -> [(&'static str, String); 2] {
    [("ways", "email".to_owned()), ("email", email.to_owned())]
}

/// Says how somebody may be reached from now on; where it leads.
async fn say(browser: &Browser<'_>, email: &str, old_way: &str) -> String {
    let ways = by_email(email);
    let mut fields: Vec<(&str, &str)> = ways.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if !old_way.is_empty() {
        fields.push(("old-way", old_way));
    }
    browser.post(CONTACT, &fields).await.location()
}

async fn is_in(browser: &Browser<'_>) -> bool {
    browser.get("/account").await.status == StatusCode::OK
}

async fn what_its_owner_calls_unsafe_opens_nothing_from_that_moment(app: &TestApp) {
    app.wait(60);
    let amara = app.signed_in(AMARA).await;
    say(&amara, AMARA, "").await;
    add_passkey(app, b"his").await;
    let his = app.signed_in(AMARA).await;
    let to = app.visitor().ask_code(AMARA).await.location();
    let code = code_of(app.mails().await.last().unwrap());
    app.wait(60);
    let amara = app.session_of(amara_id(app).await).await;
    let next = say(&amara, NEW, "unsafe").await;
    let page = amara.get(&next).await.text();
    assert!(page.contains("Nothing that came the old way lets anybody in any more"), "{next}: {page}");
    assert!(page.contains("020 "), "and whom to ring");
    assert!(!is_in(&his).await && is_in(&amara).await, "who said it stays");
    assert_eq!(app.visitor().post(&to, &[("code", &code)]).await.cookie("__Host-session"), None, "a code that waits");
    assert_eq!(app.count("SELECT count(*) FROM credential").await, 0);
    let invited = portal(app, &["invite", "--person", "P-1001"]);
    assert!(!invited.status.success() && said(&invited).contains("it is not"), "nor by a new invitation: {}", said(&invited));
    let mails = app.mails().await.len();
    app.visitor().ask_code(AMARA).await;
    assert_eq!(app.mails().await.len(), mails, "no code goes there");
    assert!(amara.get("/account/security").await.text().contains("No codes go out by email"));
    assert!(app.doings().await.iter().any(|(_, action, _)| action == "way_in.unsafe"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn who_proved_once_says_at_once_where_codes_go_now(app: &TestApp) {
    app.wait(60);
    let amara = app.signed_in(AMARA).await;
    say(&amara, AMARA, "").await;
    let form = amara.get(&say(&amara, NEW, "unsafe").await).await;
    assert_eq!(form.status, StatusCode::OK);
    let begun = form.fields("input[name=begun]").remove(0).1;
    let asked = amara.post(PLACE, &[("email", NEW), ("begun", &begun)]).await;
    let mails = app.mails().await;
    let mut codes = mails.iter().rev().filter(|mail| mail.contains("Your code") && mail.contains(&format!("To: {NEW}")));
    let code = code_of(codes.next().unwrap_or_else(|| panic!("{mails:?}")));
    let fields = asked.fields("main form input[type=hidden]:not([name=csrf])");
    assert_eq!(enter(&amara, &fields, &code).await.location(), "/account/security?done=code-address");
    app.mails().await; // what tells of it has gone
    assert_eq!(app.visitor().sign_in(NEW).await.location(), "/account");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn at_the_desk(app: &TestApp, amara: &Browser<'_>, email: &str, old_way: &str) -> String {
    let reference = amara.ask_reached_by("P-1003", &[("ways", "email"), ("email", AMARA)]).await;
    let (officer, page) = (app.signed_in(OFFICER).await, format!("/staff/cases/{reference}/contact"));
    let said = [("ways", "email"), ("email", email), ("old-way", old_way)];
    officer.post(&page, &said).await.location()
}

async fn what_an_officer_hears_is_unsafe_opens_nothing_either(app: &TestApp) {
    app.wait(60);
    let amara = app.signed_in(AMARA).await;
    let there = at_the_desk(app, &amara, NEW, "unsafe").await;
    assert!(there.ends_with("?done=contact-closed"), "{there}");
    let page = app.signed_in(OFFICER).await.get(&there).await.text();
    assert!(page.contains("they come in again with an invitation to an address of their own"), "{page}");
    assert!(!is_in(&amara).await, "she is on the phone; who is signed in may be somebody else");
    let mails = app.mails().await.len();
    app.visitor().ask_code(AMARA).await;
    assert_eq!(app.mails().await.len(), mails);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn an_officer_who_cannot_ask_closes_no_door(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let mails = app.mails().await.len();
    let there = at_the_desk(app, &amara, NEW, "untold").await;
    assert!(there.ends_with("?done=contact"), "{there}");
    assert!(is_in(&amara).await);
    let told = app.mails().await.split_off(mails);
    assert!(!told.iter().any(|mail| mail.contains("A setting was changed")), "but nothing is told: {told:?}");
}

async fn what_is_safe_still_and_what_went_another_way_goes_on(app: &TestApp) {
    let (amara, elsewhere) = (app.signed_in(AMARA).await, app.signed_in(AMARA).await);
    say(&amara, "first@example.net", "").await;
    assert_eq!(say(&amara, "second@example.net", "unsafe").await, "/account/requests?done=contact");
    assert!(is_in(&elsewhere).await, "codes never went to the address that is not safe");
    assert_eq!(say(&amara, AMARA, "unsafe").await, "/account/requests?done=contact");
    assert!(is_in(&elsewhere).await, "where codes go is what is safe");
    app.visitor().ask_code(AMARA).await;
    assert!(app.mails().await.last().unwrap().contains(&format!("To: {AMARA}")));
}

async fn it_is_said_in_a_request_too(app: &TestApp) {
    app.wait(60);
    let (amara, elsewhere) = (app.signed_in(AMARA).await, app.signed_in(AMARA).await);
    say(&amara, AMARA, "").await;
    crate::asking::fill(&amara, "access", &[("who", vec![("subject", "P-1003")])]).await;
    let said = [("still", "no"), ("ways", "email"), ("email", NEW), ("old-way", "unsafe")];
    amara.answer("access", "contact", &said).await;
    let sent = amara.send_draft("access").await.location();
    assert!(sent.ends_with("/sent?done=old-way-sent"), "{sent}");
    assert!(amara.get(&sent).await.text().contains("say under “Security” where your codes go now"));
    assert!(!is_in(&elsewhere).await && is_in(&amara).await);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn the_code_on_a_letter_ends_with_the_place_it_went_to(app: &TestApp) {
    let (worker, officer) = (app.signed_in(CASEWORKER).await, app.signed_in(OFFICER).await);
    let reference = worker.key_in("Ada Test").await;
    let code = worker.get(&format!("/staff/intake/{reference}")).await.find("#claim-code").remove(0);
    let page = format!("/staff/cases/{reference}/contact");
    officer.post(&page, &[("ways", "post"), ("post", "1 Old Road")]).await.location();
    let enter = async || {
        let opened = app.visitor().post("/track", &[("reference", reference.as_str()), ("claim", &code)]).await;
        opened.cookie("__Host-session")
    };
    assert!(enter().await.is_some());
    let there = officer.post(&page, &[("ways", "post"), ("post", "2 New Road"), ("old-way", "unsafe")]).await.location();
    assert!(there.ends_with("?done=contact-closed"), "{there}");
    assert!(enter().await.is_none());
    assert!(
        officer.get(&format!("/staff/cases/{reference}")).await.text().contains("The code on their letter has been stopped.")
    );
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_guests_address_is_closed_like_an_accounts(app: &TestApp) {
    let zoe = guest(app, "access", "zoe@example.net").await;
    let his = guest(app, "access", "zoe@example.net").await;
    say(&zoe, "zoe@example.net", "").await;
    let next = say(&zoe, NEW, "unsafe").await;
    assert_eq!(next, "/account/requests?done=old-way-guest");
    assert!(zoe.get(&next).await.text().contains("You stay signed in here"));
    assert_eq!(his.get("/account/requests").await.status, StatusCode::SEE_OTHER);
    let again = guest(app, "access", "zoe@example.net").await;
    assert!(!again.get("/account/requests").await.text().contains("FH-"), "whoever reads it is somebody new");
    assert_eq!(app.faults().await, Vec::<String>::new());
}
