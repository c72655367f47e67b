//! What is typed or chosen in a form stays, finished or not.

use super::*;

on_both! {
    save_and_come_back_saves_what_is_there
    what_was_chosen_is_uploaded_by_every_button_and_stays
}

async fn save_and_come_back_saves_what_is_there(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let path = "/requests/new/rectification/what";
    amara.answer("rectification", "who", &[("subject", CHILD)]).await;
    let half = [("category", "category.schools"), ("wrong", "The scho"), ("save", "yes")];
    assert_eq!(amara.post(path, &half).await.location(), "/requests/new/saved?kind=rectification");
    let library = app.signed_in(AMARA).await;
    assert_eq!(library.post("/requests/new/rectification/start", &[]).await.location(), path, "it goes on where it stopped");
    let page = library.get(path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("The scho") && page.text().contains("value=\"category.schools\" selected"));
    assert_eq!(
        library.get("/requests/new/rectification/check").await.location(),
        format!("{path}?open=yes"),
        "it is not an answer"
    );
    let whole = [("category", "category.schools"), ("wrong", "The school"), ("wanted", "Hill School")];
    assert_eq!(library.post(path, &whole).await.location(), "/requests/new/rectification/evidence");
    let again = library.get(path).await.text();
    assert!(again.contains("Hill School") && !again.contains(">The scho<"));

    // A day of which only the month is known, and an answer that was whole before.
    let urgent = "/requests/new/rectification/urgent";
    library.post("/requests/new/rectification/how", &[("format", "download")]).await.location();
    library.post(urgent, &[("urgent", "no")]).await.location();
    library.post(urgent, &[("urgent", "yes"), ("urgent-on-month", "12"), ("save", "yes")]).await.location();
    assert_eq!(value(&library.get(urgent).await, "urgent-on-month"), "12");
    assert_eq!(library.post("/requests/new/rectification/start", &[]).await.location(), urgent);
}

async fn what_was_chosen_is_uploaded_by_every_button_and_stays(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let path = "/requests/new/complaint/evidence";
    amara.answer("complaint", "who", &[("subject", CHILD)]).await;
    amara.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", "You told the school")]).await;
    let upload = async |fields: &[(&str, &str)], name: &str| {
        let content = format!("%PDF-1.7 {name} %%EOF");
        let files: &[(&str, &[u8])] = if name.is_empty() { &[] } else { &[(name, content.as_bytes())] };
        amara.upload_all(path, fields, "files", files).await
    };
    assert_eq!(upload(&[("shows", "court"), ("then", "go")], "order.pdf").await.location(), "/requests/new/complaint/how");
    assert!(amara.get(path).await.text().contains("order.pdf"));
    let unsaid = upload(&[("shows", ""), ("then", "go")], "letter.pdf").await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unsaid.text().contains("letter.pdf") && unsaid.find("#shows-error").len() == 1,
        "it is kept, listed, and asked about"
    );
    assert_eq!(upload(&[("shows", "letter"), ("then", "go")], "").await.location(), "/requests/new/complaint/how");
    assert_eq!(app.count("SELECT count(*) FROM evidence WHERE shows = 'letter'").await, 1);
    assert_eq!(upload(&[("shows", ""), ("then", "save")], "later.pdf").await.location(), "/requests/new/saved?kind=complaint");
    assert!(amara.get(path).await.text().contains("later.pdf"));
    assert_eq!(upload(&[("shows", ""), ("then", "go")], "").await.find("#shows-error").len(), 1, "still asked");
    upload(&[("shows", "birth"), ("then", "go")], "").await.location();
    for n in 0..2 {
        upload(&[("shows", "court"), ("then", "go")], &format!("more-{n}.pdf")).await.location();
    }
    upload(&[("shows", ""), ("then", "save")], "sixth.pdf").await.location();
    assert_eq!(amara.get(path).await.find("select[name=shows]").len(), 1, "of the last one too it can be said what it shows");
    assert_eq!(upload(&[("shows", "other")], "").await.location(), format!("{path}?done=added"), "no file is missing");
    assert!(amara.get(path).await.find("select[name=shows]").is_empty());

    amara.answer("complaint", "how", &[("format", "download")]).await;
    amara.answer("complaint", "urgent", &[("urgent", "no")]).await;
    amara.answer("complaint", "contact", &[("ways", "none")]).await;
    let check = amara.get("/requests/new/complaint/check").await.text();
    let sent = amara.send_draft("complaint").await.location();
    let story = sent.trim_end_matches("/sent");
    let (sent, told) = (amara.get(&sent).await.text(), amara.get(story).await.text());
    let receipt = amara.get(&format!("{story}/receipt")).await.text();
    for name in ["order.pdf", "letter.pdf", "later.pdf"] {
        for (page, text) in [("check", &check), ("sent", &sent), ("story", &told), ("receipt", &receipt)] {
            assert!(text.contains(name), "{page} names {name}");
        }
    }
    receipt.parse::<domain::receipt::Receipt>().unwrap();
}
