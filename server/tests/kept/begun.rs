//! Whoever takes over a phone on which its owner has just signed in sends no post elsewhere, and lets nobody in.

use super::*;

on_both! {
    the_proof_of_signing_in_is_none_for_what_moves_words
    a_proof_made_for_one_act_is_none_for_another
    a_request_that_says_another_way_needs_a_proof_of_its_own
}

/// What is sent without the time at which it was begun.
async fn bare(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = browser.csrf();
    let mut all = vec![("csrf", csrf.as_str())];
    all.extend_from_slice(fields);
    browser.post_raw(path, &all).await
}

/// The address to which somebody goes on once they have proved to be there.
async fn prove(browser: &Browser<'_>, confirm: &str) -> String {
    browser.proves(confirm).await
}

const THEIRS: [(&str, &str); 2] = [("ways", "email"), ("email", "thief@example.net")];
const HELPER: [(&str, &str); 2] = [("helper-name", "Thief"), ("helper-email", "thief@example.net")];

async fn the_proof_of_signing_in_is_none_for_what_moves_words(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let helper = format!("/account/requests/{}/helper", amara.ask(CHILD).await);
    app.wait(1);
    for (path, fields) in [("/account/contact", THEIRS), (helper.as_str(), HELPER)] {
        assert!(amara.get(path).await.location().starts_with("/confirm?next="), "{path}");
        let asked = bare(&amara, path, &fields).await.location();
        assert!(asked.starts_with("/confirm?next="), "{path}");
        app.wait(1);
        let page = amara.get(&prove(&amara, &asked).await).await;
        assert!(page.text().contains("thief@example.net"), "{path}: what was typed is kept");
        assert_eq!(page.fields("input[name=begun]").len(), 1, "{path}");
    }
    assert_eq!(app.count("SELECT count(*) FROM helper").await, 0);
    assert!(app.mails().await.is_empty());
}

async fn a_proof_made_for_one_act_is_none_for_another(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let helper = format!("/account/requests/{}/helper", amara.ask(CHILD).await);
    app.wait(1);
    let form = prove(&amara, &amara.get("/account/contact").await.location()).await;
    let begun = amara.get(&form).await.fields("input[name=begun]").remove(0).1;
    let other = [HELPER.as_slice(), &[("begun", begun.as_str())]].concat();
    assert!(bare(&amara, &helper, &other).await.location().starts_with("/confirm?next="));
    let own = [THEIRS.as_slice(), &[("begun", begun.as_str())]].concat();
    let elsewhere = app.signed_in(AMARA).await;
    assert!(bare(&elsewhere, "/account/contact", &own).await.location().starts_with("/confirm?next="), "nor in another session");
    assert_eq!(bare(&amara, "/account/contact", &own).await.location(), "/account/requests?done=contact");
}

async fn a_request_that_says_another_way_needs_a_proof_of_its_own(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    amara.post("/account/contact", &[("ways", "email"), ("email", "safe@example.net")]).await.location();
    crate::asking::fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    amara.answer("access", "contact", &[("still", "no"), ("ways", "email"), ("email", "thief@example.net")]).await;
    app.wait(1);
    let (draft, seen) = amara.check("access").await;
    let form = "/requests/new/access/check";
    let asked = bare(&amara, form, &[("draft", &draft), ("seen", &seen)]).await.location();
    assert!(asked.starts_with("/confirm?next="), "{asked}");
    app.wait(1);
    let page = amara.get(&prove(&amara, &asked).await).await;
    let begun = page.fields("input[name=begun]").remove(0).1;
    let there = bare(&amara, form, &[("draft", &draft), ("seen", &seen), ("begun", &begun)]).await.location();
    assert!(there.ends_with("/sent"), "{there}");
}
