//! Several children in one form, and requests that look the same.

use super::*;

#[tokio::test]
async fn one_form_for_two_children_is_two_requests_and_one_conversation() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    fill(&amara, "access", &[("who", vec![("subject", CHILD), ("subject", "P-1004")])]).await;
    let check = amara.get("/requests/new/access/check").await.text();
    assert!(check.contains("This makes 2 requests"));
    let first = reference(&amara.send_draft("access").await);
    let rows = amara.get("/account/requests").await.find(".app-reqs .app-row__ref");
    assert!(matches!(&rows[..], [both] if both.len() == "FH-00000000, FH-00000000".len()), "{rows:?}");
    let story = amara.get(&format!("/account/requests/{first}")).await.text();
    let second =
        story.split("/account/requests/FH-").skip(1).map(|rest| format!("FH-{}", &rest[..8])).find(|r| *r != first).unwrap();
    amara.post(&format!("/account/requests/{second}/messages"), &[("message", "One word for both")]).await.location();
    for page in [amara.get(&format!("/account/requests/{first}")).await, officer.get(&format!("/staff/cases/{first}")).await] {
        assert!(page.text().contains("One word for both"), "what is written in one is read in all");
    }
    let again = app.signed_in(AMARA).await;
    assert_eq!(again.get("/account/requests").await.find(".app-reqs .app-row__ref"), rows);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Capability A21: a match is shown; it blocks, hides and verifies nothing.
#[tokio::test]
async fn a_second_request_is_sent_like_the_first_and_officers_see_both() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let stranger = guest(&app, "access", "stranger@example.net").await;
    let person = vec![
        ("name", "okafor-lindqvist, IFE saoirse"),
        ("born-day", "3"),
        ("born-month", "5"),
        ("born-year", "2016"),
        ("asker", "X Y"),
    ];
    let first =
        [("for", vec![("for", "child")]), ("person", person), ("authority", vec![("proof-child", "none"), ("orders", "no")])];
    fill(&stranger, "access", &first).await;
    assert!(!stranger.get("/requests/new/access/check").await.text().contains("already"), "nothing is told of others");
    let theirs = reference(&stranger.send_draft("access").await);
    fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    assert!(!amara.get("/requests/new/access/check").await.text().contains(&theirs), "nobody learns of a stranger’s request");
    let hers = reference(&amara.send_draft("access").await);
    for (here, there) in [(&hers, &theirs), (&theirs, &hers)] {
        let case = officer.get(&format!("/staff/cases/{here}")).await.text();
        assert!(case.contains("Cases that may be about the same person") && case.contains(there));
    }
    let guest_case = officer.get(&format!("/staff/cases/{theirs}")).await.text();
    assert!(guest_case.contains("Nothing shows yet who they are"), "a match verifies nothing");
    fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    let check = amara.get("/requests/new/access/check").await.text();
    assert!(check.contains(&format!("You have an open request like this already: {hers}")));
    amara.send_draft("access").await.location();
    assert_eq!(amara.get("/account/requests").await.find(".app-reqs > li").len(), 2, "it is sent all the same");
}
