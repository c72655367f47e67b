//! Nobody acts on an old page.

use super::*;

on_both! {
    who_writes_from_an_old_page_reads_what_came_and_keeps_the_words
    what_was_typed_is_kept_when_a_colleague_took_the_case_over
    a_file_and_a_taking_from_an_old_page_wait_too
    reading_makes_no_page_old
}

const NOTE: &str = "She rang: it is about the school";
const WORDS: &str = "We look into the nursery";

fn version(page: &Answer) -> String {
    let page = scraper::Html::parse_document(&page.text());
    let field = scraper::Selector::parse("input[name=version]").unwrap();
    page.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
}

async fn who_writes_from_an_old_page_reads_what_came_and_keeps_the_words(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let old = version(&taken.page().await);
    taken.sends(SECOND, Move::Note, &[("note", NOTE)]).await.location();
    let fields = [("message", WORDS), ("version", &old)];
    taken.refused(Move::Message, &fields, ("message", "Something happened to this case since you opened the page")).await;
    let answer = taken.sends(OFFICER, Move::Message, &fields).await;
    assert!(answer.find(".app-moves").join(" ").contains(NOTE), "what came stands above the forms");
    assert_eq!(answer.find("textarea[name=message]"), [WORDS]);
    assert!(!taken.story().await.text().contains(WORDS));
    let new = version(&answer);
    taken.does(Move::Message, &[("message", WORDS), ("version", &new)]).await;
    assert!(taken.story().await.text().contains(WORDS));
}

async fn what_was_typed_is_kept_when_a_colleague_took_the_case_over(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"Everything we hold").await;
    let old = version(&taken.page().await);
    app.signed_in(SECOND).await.post(&taken.case("/take"), &[]).await.location();
    for (form, fields) in [(Move::Message, vec![("message", WORDS)]), (Move::Answer, reply(WORDS).to_vec())] {
        let answer = taken.sends(OFFICER, form, &[&fields[..], &[("version", &old)]].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shown = answer.find(".app-moves").join(" ");
        assert!(shown.contains("Case taken") && shown.contains("Beth Harcourt") && shown.contains(WORDS), "{form:?}: {shown}");
    }
    assert!(!taken.story().await.text().contains(WORDS));
}

async fn a_file_and_a_taking_from_an_old_page_wait_too(app: &TestApp) {
    let reference = app.signed_in(AMARA).await.ask(CHILD).await;
    let taken = Taken { app, reference };
    let free = version(&taken.page().await);
    app.signed_in(SECOND).await.post(&taken.case("/take"), &[("version", &free)]).await.location();
    let take = taken.officer().await.post(&taken.case("/take"), &[("version", &free)]).await;
    assert_eq!(take.status, StatusCode::UNPROCESSABLE_ENTITY, "it was free on the page: nobody takes it over unaware");
    assert!(take.find(".app-moves").join(" ").contains("Case taken"));
    taken.officer().await.post(&taken.case("/take"), &[("version", &version(&take))]).await.location();
    let old = version(&taken.page().await);
    taken.sends(SECOND, Move::Note, &[("note", NOTE)]).await.location();
    let officer = taken.officer().await;
    let attach = async |old: &str| {
        let files: [(&str, &[u8]); 2] = [("a.txt", b"A letter"), ("b.txt", b"And another")];
        officer.upload_all(&taken.case("/files"), &[("version", old)], "file", &files).await
    };
    let answer = attach(&old).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.find(".app-moves").join(" ").contains(NOTE));
    let waiting = choices(&answer, "waiting");
    assert_eq!(waiting.len(), 2, "they are here: nobody chooses them again");
    let new = version(&answer);
    let fields: Vec<(&str, &str)> =
        waiting.iter().map(|file| ("waiting", file.as_str())).chain([("version", new.as_str())]).collect();
    officer.upload_all(&taken.case("/files"), &fields, "file", &[]).await.location();
    assert_eq!(choices(&taken.page().await, "detach-file").len(), 2, "one file makes the page of the next not old");
}

async fn reading_makes_no_page_old(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"Everything we hold").await;
    taken.does(Move::Answer, &reply("Here is your copy.")).await;
    let old = version(&taken.page().await);
    let file = taken.story().await.text().split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let opened = taken.amara().await.get(&format!("/account/requests/{}/files/{file}", taken.reference)).await;
    assert_eq!(opened.bytes, b"Everything we hold");
    let mut plain = taken.amara().await;
    plain.view = Some("plain".into());
    let here = format!("/account/requests/{}", taken.reference);
    assert_eq!(plain.get(&format!("{here}/files/{file}")).await.location(), "/about#safe-mode", "in safe mode none is opened");
    assert!(taken.page().await.find(".app-timeline__title").join(" ").contains("File opened by the family"));
    taken.does(Move::Close, &[("reason", "Answered"), ("version", &old)]).await;
}
