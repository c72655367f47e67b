//! What a family does with a request that is under way, and with its reply (capabilities F5 to F15).

use super::*;
use crate::support::code_of;

const PDF: &[u8] = b"%PDF-1.7 %%EOF a birth certificate";
const WORDS: &str = "Here is most of it.";

on_both! {
    a_paper_that_comes_late_reaches_the_officer_and_its_sender_again
    a_query_names_the_part_that_was_held_back
    where_a_correction_says_that_somebody_lives_stands_on_no_page_that_was_left
    a_line_that_is_said_to_be_wrong_is_marked_until_it_is_decided
    one_child_of_two_is_taken_back_and_the_other_goes_on
    how_it_was_is_said_once_and_of_nobody
    who_proves_to_be_there_comes_back_to_the_story_with_the_file_at_hand
    a_story_is_kept_as_text_that_people_read
}

/// F7: it goes with a message; whoever sent it and whoever works on it open it.
async fn a_paper_that_comes_late_reaches_the_officer_and_its_sender_again(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let (amara, here) = (taken.amara().await, format!("/account/requests/{}", taken.reference));
    let papers = format!("{here}/papers");
    let unsaid = amara.upload_all(&papers, &[("shows", "")], "files", &[("birth.pdf", PDF)]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 0, "nothing is kept of which nobody says what it is");
    let fields = [("shows", "birth"), ("words", "As you asked")];
    amara.upload_all(&papers, &fields, "files", &[("birth.pdf", PDF)]).await.location();
    amara.upload_all(&papers, &fields, "files", &[("birth.pdf", PDF)]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM evidence").await, 1, "twice is once");
    app.change("UPDATE evidence SET state = 'clean'").await; // as the scanner would find it
    let story = amara.get(&here).await;
    assert!(story.find(".app-message--mine").join(" ").contains("As you asked"));
    assert!(story.find(".app-message__files").join(" ").contains("birth.pdf"), "beside its message");
    assert!(story.find(".app-papers").join(" ").contains("birth.pdf"), "and among the papers");
    let link = story.text().split("/papers/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(amara.get(&format!("{papers}/{link}")).await.bytes, PDF);
    assert_eq!(taken.officer().await.get(&taken.case(&format!("/evidence/{link}"))).await.bytes, PDF);
    let other = app.signed_in(OTHER_FAMILY).await;
    assert_eq!(other.get(&format!("{papers}/{link}")).await.status, StatusCode::NOT_FOUND);
    let again = other.upload_all(&papers, &fields, "files", &[("birth.pdf", PDF)]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "nobody else adds to it");
}

async fn a_query_names_the_part_that_was_held_back(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"Most of it").await;
    let part = [
        ("answer", WORDS),
        ("answer-outcome", "part"),
        ("answer-reasons", "Some is about others"),
        ("answer-withheld-1-what", "A neighbour\u{2019}s name"),
        ("answer-withheld-1-pages", "7"),
        ("answer-withheld-1-rule", "DPA 2018 Sch 2 para 16"),
        ("answer-withheld-1-reason", "They did not agree."),
        ("answer-ground", "exempt"),
        ("answer-shown", "The neighbour’s letter"),
        ("answer-confirmed", "yes"),
    ];
    taken.does(Move::Answer, &part).await;
    let (amara, here) = (taken.amara().await, format!("/account/requests/{}", taken.reference));
    let story = amara.get(&here).await;
    assert_eq!(story.find("h1").join(" ").matches("You get part").count(), 1, "{:?}", story.find("h1"));
    let text = story.text();
    let named = text.split("name=\"part\" value=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let named = named.unwrap_or_else(|| panic!("no part can be queried: {:?}", story.find(".app-withheld")));
    let field = format!("query-{named}");
    let empty = amara.post(&format!("{here}/query"), &[("part", &named), (&field, " ")]).await;
    assert_eq!(empty.find(&format!(".govuk-error-summary a[href='#{field}']")).len(), 1);
    let long = format!("She did agree {}", "ä".repeat(4001));
    assert!(amara.post(&format!("{here}/query"), &[("part", &named), (&field, &long)]).await.text().contains(&long), "kept");
    amara.post(&format!("{here}/query"), &[("part", &named), (&field, "She did agree")]).await.location();
    let read = taken.page().await.text();
    assert!(read.contains("neighbour\u{2019}s name") && read.contains("She did agree"), "the officer reads which part is meant");
}

/// What people keep is read by people; what a computer reads stands beside it.
async fn a_story_is_kept_as_text_that_people_read(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let (amara, here) = (taken.amara().await, format!("/account/requests/{}", taken.reference));
    amara.post(&format!("{here}/messages"), &[("message", "Is it coming?")]).await.location();
    taken.does(Move::Message, &[("message", "We look for it")]).await;
    taken.does(Move::Note, &[("note", "She rang")]).await;
    taken.attach(b"Everything we hold").await;
    taken.does(Move::Answer, &reply(WORDS)).await;
    let story = amara.get(&here).await;
    assert_eq!(story.find(&format!("a[href='{here}/story.txt'] .app-row__title")), ["Keep a copy of this page"]);
    let kept = amara.get(&format!("{here}/story.txt")).await;
    assert_eq!(kept.headers["content-type"], "text/plain; charset=utf-8");
    let text = kept.text();
    let whose = "A copy of Ife Saoirse Okafor-Lindqvist\u{2019}s information";
    for words in [whose, &taken.reference, "Is it coming?", "We look for it", WORDS, "copy.txt", "You sent your request"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for not in ["She rang", "{", "category.", "P-1003"] {
        assert!(!text.contains(not), "{not}: {text}");
    }
    assert!(amara.get(&format!("{here}/copy")).await.text().starts_with('{'), "for a computer");
    assert_eq!(app.signed_in(OTHER_FAMILY).await.get(&format!("{here}/story.txt")).await.status, StatusCode::NOT_FOUND);
}

/// F9: a page from which a file is fetched stays where it is, so that it must not be the one that asks for the code.
async fn who_proves_to_be_there_comes_back_to_the_story_with_the_file_at_hand(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"Everything we hold").await;
    taken.does(Move::Answer, &reply("Here it is")).await;
    let (amara, here) = (taken.amara().await, format!("/account/requests/{}", taken.reference));
    let page = amara.get(&here).await;
    let file = page.text().split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let opens = format!("{here}/files/{file}");
    app.wait(301);
    let asked = amara.get(&opens).await.location();
    let next = form_urlencoded::parse(asked.split_once('?').unwrap().1.as_bytes()).next().unwrap().1.into_owned();
    assert!(asked.starts_with("/confirm?") && next == format!("{here}?file={file}"), "{asked}");
    let ready = "Your file is ready";
    assert!(!amara.get(&next).await.text().contains(ready), "not before the proof");
    let code = amara.post("/confirm", &[("next", &next)]).await.location();
    let typed = code_of(app.mails().await.last().unwrap());
    let entered = amara.post(&code, &[("code", &typed), ("next", &next)]).await.location();
    assert_eq!(entered, next);
    let story = amara.get(&entered).await;
    assert!(story.text().contains(ready) && story.find(&format!("#file a[href='{opens}']")) == ["Download copy.txt"]);
    assert_eq!(amara.get(&opens).await.bytes, b"Everything we hold");
    for other in ["nonsense", "00000000-0000-0000-0000-000000000000"] {
        let story = amara.get(&format!("{here}?file={other}")).await;
        assert!(story.status == StatusCode::OK && !story.text().contains(ready), "{other}");
    }
}

/// F8: also a single child of several.
async fn one_child_of_two_is_taken_back_and_the_other_goes_on(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    asking::fill(&amara, "access", &[("who", vec![("subject", CHILD), ("subject", "P-1004")])]).await;
    let first = amara.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned();
    let here = format!("/account/requests/{first}");
    let page = amara.open(&format!("{here}/take-back")).await;
    assert_eq!(page.find("input[name=which]").len(), 2, "each child is named");
    let nothing = amara.post(&format!("{here}/take-back"), &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    amara.post(&format!("{here}/take-back"), &[("which", &first)]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM case_queue WHERE open = TRUE").await, 1);
    assert!(amara.get(&here).await.text().contains("You withdrew your request"));
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{first}")).await.text();
    assert!(case.contains("The family took it back"));
}

/// F15: counted; beside the case stands only that it was said.
async fn how_it_was_is_said_once_and_of_nobody(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let (amara, page) = (taken.amara().await, format!("/account/requests/{}/feedback", taken.reference));
    assert_eq!(amara.get(&page).await.status, StatusCode::NOT_FOUND, "not before there is a reply");
    taken.attach(b"All of it").await;
    taken.does(Move::Answer, &reply("Here it is")).await;
    for _ in 0..2 {
        amara.post(&page, &[("easy", "yes"), ("clear", "partly"), ("respect", "odd")]).await.location();
    }
    assert_eq!(app.count("SELECT CAST(sum(n) AS BIGINT) FROM feedback_count").await, 2, "two answers, once");
    assert!(amara.get(&page).await.text().contains("You have already told us"));
    let board = app.signed_in(DPO).await.get("/dpo").await.text();
    assert!(board.contains("How families found it") && board.contains("Did you understand our reply?"));
}

/// Capability D12: what somebody says is wrong is marked for them and for staff until it is decided; nobody else reads of it.
async fn a_line_that_is_said_to_be_wrong_is_marked_until_it_is_decided(app: &TestApp) {
    let (amara, ciaran) = (app.signed_in(AMARA).await, app.signed_in("ciaran.obriain@example.org").await);
    let record = format!("/account/data/{CHILD}");
    let before = ciaran.get(&record).await.find("main").join(" ");
    let start = "/requests/new/rectification/start";
    let page = amara.get(&format!("{start}?person={CHILD}&item=born")).await;
    let category = page.fields("input[name=category]").remove(0).1;
    let answer =
        [("person", CHILD), ("item", "born"), ("category", &category), ("wrong", "Date of birth"), ("wanted", "3 May 2017")];
    amara.post(start, &answer).await.location();
    amara.answer("rectification", "contact", &[("ways", "none")]).await;
    let sent = amara.send_draft("rectification").await.location();
    let taken = Taken::take(app, sent.split('/').nth(3).unwrap().to_owned()).await;
    let marked = amara.get(&record).await.find("#born").join(" ");
    assert!(marked.contains("You told us on 23 November 2026 that this is wrong"), "{marked}");
    assert_eq!(ciaran.get(&record).await.find("main").join(" "), before, "the other parent is told nothing");
    let other = Taken::take(app, amara.ask(CHILD).await).await;
    assert!(other.page().await.text().contains("Since 23 November 2026 something in it is said to be wrong"));
    taken.does(Move::Answer, &reply("We put it right")).await;
    assert!(
        !amara.get(&record).await.text().contains("that this is wrong")
            && !other.page().await.text().contains("said to be wrong")
    );
    taken.does(Move::Back, &[("back", "By mistake"), ("back-told", "We look again")]).await;
    assert!(amara.get(&record).await.text().contains("that this is wrong"));
}

/// A form that was left, and a story, are no place to find a refuge: its words are for their owner alone.
async fn where_a_correction_says_that_somebody_lives_stands_on_no_page_that_was_left(app: &TestApp) {
    const REFUGE: &str = "14 Larkspur Rise";
    let (amara, what) = (app.signed_in(AMARA).await, "/requests/new/rectification/what");
    asking::fill(&amara, "rectification", &[("who", vec![("subject", CHILD)])]).await;
    let told = [("category", "category.names-and-addresses"), ("wrong", "Our address"), ("wanted", REFUGE)];
    amara.answer("rectification", "what", &told).await;
    assert!(amara.get(what).await.text().contains(REFUGE), "who typed it just now reads it");

    app.wait(6 * 60);
    let left = amara.get(what).await.text();
    assert!(!left.contains(REFUGE) && left.contains("What you typed here before is kept"));
    amara.answer("rectification", "what", &[("category", "category.names-and-addresses"), ("wrong", ""), ("wanted", "")]).await;
    let reference = amara.send_draft("rectification").await.location().split('/').nth(3).unwrap().to_owned();
    let here = format!("/account/requests/{reference}");
    let story = amara.get(&here).await.text();
    assert!(!story.contains(REFUGE) && story.contains("More is shown after you confirm that it is you"));
    let copy = amara.get(&format!("{here}/copy")).await;
    assert!(copy.location().starts_with("/confirm?next="), "nor in the copy for a computer");
    assert!(app.signed_in(AMARA).await.get(&here).await.text().contains(REFUGE), "what was left empty was kept");
    let officer = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(officer.contains(REFUGE));
}
