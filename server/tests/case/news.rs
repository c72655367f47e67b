//! The first page says first what is new, until it was opened (issue: "what waits for you first").

use axum::body::Body;
use axum::http::Method;

use super::*;
use crate::support::code_of;

const CIARAN: &str = "ciaran.obriain@example.org";

on_both! {
    what_we_wrote_stands_first_until_it_is_opened
    a_reply_about_one_child_is_opened_on_its_own_page
    who_has_no_account_reads_what_is_new_where_they_come_in
    who_helps_opens_nothing_for_who_asked
    what_is_new_is_found_among_many
    no_mail_tells_who_reads_the_same_mailbox_that_there_is_something
}

/// What the first page says waits: each card's title, and whose it is.
async fn waits(browser: &Browser<'_>, page: &str) -> Vec<String> {
    let page = browser.get(page).await;
    page.find(".app-wait h3")
        .into_iter()
        .zip(page.find(".app-wait h3 + p"))
        .map(|(what, whose)| format!("{what}: {whose}"))
        .collect()
}

const IFE: &str = "A copy of Ife Saoirse Okafor-Lindqvist\u{2019}s information";
const BOTH: &str = "A copy of Ife Saoirse Okafor-Lindqvist and Tobi Okafor-Lindqvist\u{2019}s information";

async fn what_we_wrote_stands_first_until_it_is_opened(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let (amara, story) = (taken.amara().await, format!("/account/requests/{}", taken.reference));
    assert_eq!(waits(&amara, "/account").await, [""; 0], "what they sent themselves is not new");
    taken.does(Move::Message, &[("message", "We look for it")]).await;
    let new = [format!("We wrote to you: {IFE}")];
    assert_eq!(waits(&amara, "/account").await, new);
    assert_eq!(waits(&app.signed_in(CIARAN).await, "/account").await, [""; 0], "nor is it the other parent's");
    for (method, header) in [(Method::HEAD, ("accept", "*/*")), (Method::GET, ("sec-purpose", "prefetch;prerender"))] {
        amara.send(amara.request(method, &story).header(header.0, header.1).body(Body::empty()).unwrap()).await;
    }
    assert_eq!(waits(&amara, "/account").await, new, "a glance opens nothing");
    assert!(amara.get(&story).await.text().contains("We look for it"));
    assert_eq!(waits(&amara, "/account").await, [""; 0]);
    taken.attach(b"Everything we hold").await;
    taken.does(Move::Answer, &reply("Here it is")).await;
    assert_eq!(waits(&amara, "/account").await, [format!("We replied: {IFE}")]);
    amara.post(&format!("{story}/messages"), &[("message", " ")]).await;
    assert_eq!(waits(&amara, "/account").await, [format!("We replied: {IFE}")], "a page that was open before");
    amara.get(&story).await;
    assert_eq!(waits(&amara, "/account").await, [""; 0]);
    taken.does(Move::Message, &[("message", "One more thing")]).await;
    assert_eq!(waits(&amara, "/account").await, new, "also after the reply");
    assert_eq!(app.portal.store.reindex().await.unwrap().unreadable, []);
    assert_eq!(waits(&amara, "/account").await, new);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// One card a conversation: its words are read on any page of it; a reply stands on the page of its own child.
async fn a_reply_about_one_child_is_opened_on_its_own_page(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    asking::fill(&amara, "access", &[("who", vec![("subject", CHILD), ("subject", "P-1004")])]).await;
    let first = amara.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    let story = format!("/account/requests/{first}");
    let other = amara.get(&story).await.text();
    let other =
        other.split("/account/requests/FH-").skip(1).map(|rest| format!("FH-{}", &rest[..8])).find(|r| *r != first).unwrap();
    let (ife, tobi) = (Taken::take(app, first).await, Taken::take(app, other.clone()).await);
    for taken in [&ife, &tobi] {
        taken.does(Move::Message, &[("message", "We look for it")]).await;
    }
    assert_eq!(waits(&amara, "/account").await, [format!("We wrote to you: {BOTH}")]);
    amara.get(&format!("/account/requests/{other}")).await;
    assert_eq!(waits(&amara, "/account").await, [""; 0], "read on the page of either");
    for (taken, content) in [(&ife, &b"Of Ife"[..]), (&tobi, b"Of Tobi")] {
        taken.attach(content).await;
        taken.does(Move::Answer, &reply("Here it is")).await;
    }
    assert_eq!(waits(&amara, "/account").await, [format!("We replied: {BOTH}")]);
    amara.get(&format!("/account/requests/{other}")).await;
    assert_eq!(waits(&amara, "/account").await, [format!("We replied: {IFE}")], "the other reply was not opened");
    amara.get(&story).await;
    assert_eq!(waits(&amara, "/account").await, [""; 0]);
}

/// "/track" leads there: also who is signed in already, by the link of a mail.
async fn who_has_no_account_reads_what_is_new_where_they_come_in(app: &TestApp) {
    let guest = asking::guest(app, "marketing", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    asking::fill(&guest, "marketing", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let reference = guest.send_draft("marketing").await.location().split('/').nth(3).unwrap().to_owned();
    let taken = Taken::take(app, reference.clone()).await;
    taken.does(Move::Message, &[("message", "It is done")]).await;
    let home = guest.get("/track").await.location();
    assert_eq!(waits(&guest, &home).await, ["We wrote to you: No more news and offers to Zoë"]);
    let mut again = app.visitor();
    let to = again.post("/track/code", &[("track-reference", &reference), ("track-email", "zoe@example.net")]).await.location();
    let (id, code) = (to.split("id=").nth(1).unwrap(), code_of(app.mails().await.last().unwrap()));
    let entered = again.post("/track/enter", &[("id", id), ("code", &code)]).await;
    again.session = entered.cookie("__Host-session");
    assert_eq!(waits(&again, &entered.location()).await.len(), 1);
    again.get(&format!("/account/requests/{reference}")).await;
    assert_eq!(waits(&guest, &home).await, [""; 0]);
}

async fn who_helps_opens_nothing_for_who_asked(app: &TestApp) {
    let maya = app.signed_in("maya.dw@example.org").await;
    let taken = Taken::take(app, maya.ask("P-1102").await).await;
    let story = format!("/account/requests/{}", taken.reference);
    maya.post(&format!("{story}/helper"), &[("helper-name", "Bea"), ("helper-email", "bea@advice.example")]).await.location();
    taken.does(Move::Message, &[("message", "We look for it")]).await;
    let bea = app.portal.store.find_guest("bea@advice.example").await.unwrap().unwrap();
    let bea = app.session_of(bea.id).await;
    assert_eq!(waits(&bea, "/account/requests").await, [""; 0], "it is not theirs");
    assert!(bea.get(&story).await.text().contains("We look for it"));
    assert_eq!(waits(&maya, "/account").await, ["We wrote to you: A copy of your information"]);
}

/// What is closed, and older than all that the first page shows, is shown where something is new in it.
async fn what_is_new_is_found_among_many(app: &TestApp) {
    let taken = Taken::of_kind(app, "marketing").await;
    let amara = taken.amara().await;
    taken.does(Move::Answer, &reply("It is done")).await;
    amara.get(&format!("/account/requests/{}", taken.reference)).await;
    for kind in ["access", "erasure", "restriction", "objection", "portability"] {
        asking::send(&amara, kind, CHILD).await;
    }
    assert!(!amara.get("/account").await.text().contains(&taken.reference));
    taken.does(Move::Message, &[("message", "One more thing")]).await;
    assert_eq!(waits(&amara, "/account").await.len(), 1);
}

/// Both parents named the address of the house: each learns of the other's request by the mail that says nothing.
async fn no_mail_tells_who_reads_the_same_mailbox_that_there_is_something(app: &TestApp) {
    const FAMILY: [(&str, &str); 2] = [("ways", "email"), ("email", "family@example.org")];
    let (ciaran, amara) = (app.signed_in(CIARAN).await, app.signed_in(AMARA).await);
    amara.post("/account/contact", &FAMILY).await.location();
    let taken = Taken::copy(app, &[("still", "yes")]).await;
    let sent = async || app.mails().await.iter().filter(|mail| mail.contains("To: family@example.org")).count();
    let before = sent().await;
    assert!(before > 0, "as long as nobody else names it");
    ciaran.post("/account/contact", &FAMILY).await.location();
    taken.does(Move::Message, &[("message", "We look for it")]).await;
    assert_eq!(sent().await, before, "the other parent would read that there is something");
    assert!(taken.page().await.text().contains("uses the same address"));
    // Who only says an address takes it from nobody whose codes go there.
    amara.post("/account/contact", &[("ways", "email"), ("email", AMARA)]).await.location();
    ciaran.post("/account/contact", &[("ways", "email"), ("email", AMARA)]).await.location();
    let own = app.mails().await.len();
    taken.does(Move::Message, &[("message", "We found it")]).await;
    let mails = app.mails().await.split_off(own);
    assert!(mails.iter().any(|mail| mail.contains(&format!("To: {AMARA}"))), "{mails:?}");
    assert_eq!(app.faults().await, Vec::<String>::new());
}
