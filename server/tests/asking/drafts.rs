//! Save and come back; what nobody sends is deleted.

use server::job;

use super::*;

#[tokio::test]
async fn answers_are_kept_for_another_device_until_they_are_sent() {
    let app = TestApp::new().await;
    let phone = app.signed_in(AMARA).await;
    phone.answer("erasure", "who", &[("subject", CHILD)]).await;
    let mut fields = own_question("erasure");
    fields.push(("save", "yes"));
    assert_eq!(phone.answer("erasure", "what", &fields).await, "/requests/new/saved?kind=erasure");
    assert_eq!(
        phone.answer("erasure", "how", &[("save", "yes")]).await,
        "/requests/new/saved?kind=erasure",
        "leaving needs no answer"
    );
    let library = app.signed_in(AMARA).await;
    assert!(library.get("/requests/new").await.text().contains("Continue: Ask us to delete something"));
    assert_eq!(library.post("/requests/new/erasure/start", &[]).await.location(), "/requests/new/erasure/how");
}

#[tokio::test]
async fn answers_and_papers_that_nobody_sends_are_deleted_after_28_days() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    amara.answer("complaint", "what", &own_question("complaint")).await;
    let path = "/requests/new/complaint/evidence";
    amara.upload_all(path, &[("shows", "other")], "files", &[("a.pdf", b"%PDF-1.7 %%EOF a")]).await.location();
    let lost = guest(&app, "access", "lost@example.net").await;
    lost.answer("access", "for", &[("for", "me")]).await;
    app.wait(28 * 86_400 - 60);
    job::sweep(&app.portal).await.unwrap();
    assert!(app.signed_in(AMARA).await.get(path).await.text().contains("a.pdf"), "kept until the last day");
    app.wait(1200);
    job::sweep(&app.portal).await.unwrap();
    let later = app.signed_in(AMARA).await;
    assert!(!later.get("/requests/new").await.text().contains("Continue:"));
    assert!(!later.get(path).await.text().contains("a.pdf"), "a fresh form");
    let left = app.count("SELECT count(*) FROM evidence").await + app.count("SELECT count(*) FROM draft").await;
    assert_eq!(left, 0, "looking at a fresh form begins none");
    assert_eq!(app.count("SELECT count(*) FROM account WHERE guest = TRUE").await, 0);
    assert_eq!(app.faults().await, Vec::<String>::new());
}
