//! Back after sending, forms that are left for good, and two first tabs.

use super::*;
use crate::asking;

on_both! {
    back_after_sending_says_that_it_was_sent_and_begins_nothing
    a_draft_is_deleted_by_its_owner_with_its_papers
}

async fn back_after_sending_says_that_it_was_sent_and_begins_nothing(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.answer("access", "who", &[("subject", CHILD)]).await;
    let old = value(&amara.get("/requests/new/access/what").await, "draft");
    let reference = amara.ask(CHILD).await;
    for step in ["who", "what", "contact", "check"] {
        let back = amara.get(&format!("/requests/new/access/{step}")).await;
        assert!(back.find("h1").join(" ").contains("You have already sent this"), "{step}: {:?}", back.find("h1"));
        assert!(back.text().contains(&reference), "{step}");
    }
    let fields = [("scope", "letter"), ("letter", "Another"), ("draft", old.as_str())];
    let pressed = amara.post("/requests/new/access/what", &fields).await;
    assert!(pressed.text().contains("You have already sent this") && pressed.text().contains(&reference));
    assert_eq!(app.count("SELECT count(*) FROM draft WHERE sent = FALSE").await, 0, "no ghost");
    assert!(!amara.get("/requests/new").await.text().contains("Continue:"));
    assert_eq!(amara.post("/requests/new/access/start", &[]).await.location(), "/requests/new/access/who");
    assert_eq!(amara.get("/requests/new/access/who").await.find("h1").join(" ").matches("already").count(), 0, "asked again");
    app.wait(2 * 86_400);
    let later = app.signed_in(AMARA).await;
    later.post("/requests/new/access/delete", &[]).await.location();
    assert!(
        !later.get("/requests/new/access/who").await.text().contains("You have already sent this"),
        "only just after sending"
    );
}

async fn a_draft_is_deleted_by_its_owner_with_its_papers(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    amara.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", "You told the school")]).await;
    let paper: [(&str, &[u8]); 1] = [("letter.pdf", b"%PDF-1.7 a letter %%EOF")];
    amara.upload_all("/requests/new/complaint/evidence", &[("shows", "other")], "files", &paper).await.location();
    let ciaran = app.signed_in("ciaran.obriain@example.org").await;
    ciaran.post("/requests/new/complaint/delete", &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM draft").await, 1, "somebody else deletes nothing of hers");
    let page = amara.get("/requests/new").await.text();
    assert!(page.contains("/requests/new/complaint/delete"));
    assert_eq!(amara.get("/requests/new/complaint/delete").await.find("form button.govuk-button--warning"), ["Delete it"]);
    assert_eq!(amara.post("/requests/new/complaint/delete", &[]).await.location(), "/requests/new?done=draft-deleted");
    assert_eq!(app.count("SELECT count(*) FROM draft").await + app.count("SELECT count(*) FROM evidence").await, 0);
    assert_eq!(app.faults().await, Vec::<String>::new());
    let reference = asking::send(&amara, "complaint", CHILD).await;
    amara.post("/requests/new/complaint/delete", &[]).await.location();
    assert_eq!(amara.get(&format!("/account/requests/{reference}")).await.status, StatusCode::OK, "what was sent stays");
}

/// Both get a cookie of their own; the browser keeps the last. Another website is still refused, and so is no token.
#[tokio::test]
async fn two_first_tabs_both_work() {
    let app = TestApp::new().await;
    let (first, last) = (app.visitor(), app.visitor());
    let send = async |site: &str, token: &str| {
        let body = format!("csrf={token}&email=zoe@example.net");
        let request = last.request(Method::POST, "/requests/new/access/email").header("sec-fetch-site", site);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        last.send(request.body(body.into()).unwrap()).await.status
    };
    assert_eq!(send("same-origin", &last.csrf()).await, StatusCode::SEE_OTHER);
    assert_eq!(send("same-origin", &first.csrf()).await, StatusCode::SEE_OTHER, "the tab whose cookie is gone");
    assert_eq!(send("cross-site", &first.csrf()).await, StatusCode::FORBIDDEN);
    assert_eq!(send("none", &first.csrf()).await, StatusCode::FORBIDDEN);
    let amara = app.signed_in(AMARA).await;
    let request = amara.request(Method::POST, "/sign-out").header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let forged = amara.send(request.body(format!("csrf={}", first.csrf()).into()).unwrap()).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN, "whoever is signed in needs their own token");
}
