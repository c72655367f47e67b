//! What a young person does here is theirs, and what changes as they get older (capabilities Y1-Y10).

use axum::http::StatusCode;

use crate::support::entries::on_both;
use crate::support::{Browser, TestApp};

const MAYA: &str = "maya.dw@example.org";
const PRIYA: &str = "priya.desai-whitlock@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const DPO: &str = "martin.quayle@familyhub.example";

on_both! {
    what_a_young_person_asks_changes_nothing_that_a_parent_is_shown
    a_birthday_is_confirmed_by_a_person_and_told_to_the_young_person_alone
    a_parents_view_ends_on_the_birthday_itself
    a_young_person_reads_words_of_their_own
    the_table_of_who_sees_what_is_printed_for_the_dpo
    what_left_the_export_opens_nothing
    a_confidence_stands_on_no_form_before_a_fresh_proof_nor_in_safe_mode
    what_others_were_told_of_a_young_persons_health_is_theirs
    a_parents_online_view_ends_at_the_age_that_is_set
    words_that_name_the_family_may_be_the_childs
}

/// Everything a parent is shown: words, links and fields of each page, and the copies.
async fn shown(parent: &Browser<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for path in ["/account", "/account/data", "/account/data/P-1102", "/account/requests", "/account/security"] {
        let page = parent.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let (html, links) = (scraper::Html::parse_document(&page.text()), scraper::Selector::parse("main a").unwrap());
        all.extend(html.select(&links).filter_map(|link| link.attr("href").map(str::to_owned)));
        all.extend(page.find("main"));
    }
    for path in ["/account/data/P-1102/copy.json", "/account/data/P-1102/copy.zip"] {
        all.push(parent.get(path).await.text());
    }
    all
}

async fn what_a_young_person_asks_changes_nothing_that_a_parent_is_shown(app: &TestApp) {
    let (maya, priya, officer) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await, app.signed_in(OFFICER).await);
    let before = shown(&priya).await;
    let reference = maya.ask_reached_by("P-1102", &[("ways", "email"), ("email", MAYA)]).await;
    assert_eq!(shown(&priya).await, before, "she has asked");
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", "Hello Maya")]).await.location();
    maya.post(&format!("/account/requests/{reference}/messages"), &[("message", "Please do not tell")]).await.location();
    assert_eq!(shown(&priya).await, before, "there are messages");
    let mails = app.mails().await;
    assert!(mails.iter().all(|mail| !mail.contains(PRIYA)), "and no mail");
    assert!(mails.iter().any(|mail| mail.contains(MAYA)), "the young person has news");
    for path in ["", "/sent", "/receipt", "/copy"] {
        let page = priya.get(&format!("/account/requests/{reference}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    let own = maya.get("/account/requests").await.text();
    assert!(own.contains(&reference));
}

async fn turns(app: &TestApp, born: &'static str) {
    app.change(born).await;
    server::job::sweep(&app.portal).await.unwrap();
}

async fn a_birthday_is_confirmed_by_a_person_and_told_to_the_young_person_alone(app: &TestApp) {
    turns(app, "UPDATE person SET date_of_birth = '2010-11-23' WHERE person_key = 'P-1102'").await;
    let (maya, priya, officer) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await, app.signed_in(OFFICER).await);
    let now = "You are 16 now";
    assert!(!maya.get("/account/ages").await.text().contains(now), "nobody has looked at it");
    let page = officer.get("/staff/milestones").await;
    assert!(page.text().contains("Maya Desai-Whitlock turned 16 on"), "{}", page.text());
    let before = shown(&priya).await;
    let fields = [("person", "P-1102"), ("age", "16")];
    assert_eq!(priya.post("/staff/milestones", &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.post("/staff/milestones", &fields).await.location(), "/staff/milestones?done=milestone");
    assert_eq!(officer.post("/staff/milestones", &fields).await.location(), "/staff/milestones", "once");
    assert!(!officer.get("/staff/milestones").await.text().contains("Maya"));
    assert!(maya.get("/account/ages").await.text().contains(now));
    assert_eq!(shown(&priya).await, before, "it is told to nobody else");
    assert_eq!(priya.get("/account/ages").await.status, StatusCode::NOT_FOUND);
    let mails: Vec<_> = app.mails().await.into_iter().filter(|mail| mail.contains(MAYA)).collect();
    let said: Vec<_> = mails.iter().filter_map(|mail| mail.split_once("\r\n\r\n")).collect();
    assert!(said.len() == 1 && said[0].1.contains("something new") && !said[0].1.contains("16"), "{mails:?}");
}

async fn a_parents_view_ends_on_the_birthday_itself(app: &TestApp) {
    let priya = app.signed_in(PRIYA).await;
    let hers = priya.ask("P-1102").await;
    assert_eq!(priya.get("/account/data/P-1102").await.status, StatusCode::OK);
    app.change("UPDATE person SET date_of_birth = '2008-11-23' WHERE person_key = 'P-1102'").await;
    for path in ["/account/data/P-1102", "/account/data/P-1102/copy.json", "/account/data/P-1102/copy.zip"] {
        assert_eq!(priya.get(path).await.status, StatusCode::NOT_FOUND, "{path}: no job has run, nobody has confirmed");
    }
    assert!(!priya.get("/account").await.text().contains("/account/data/P-1102"));
    assert_eq!(priya.get(&format!("/account/requests/{hers}/receipt")).await.status, StatusCode::NOT_FOUND);
}

async fn a_young_person_reads_words_of_their_own(app: &TestApp) {
    let (maya, priya) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await);
    let (young, plain) = (maya.get("/account/security").await, priya.get("/account/security").await);
    assert_ne!(young.find("main p"), plain.find("main p"), "same page, own words");
    assert_eq!(young.find("h1").len(), 1);
    assert_eq!(app.visitor().get("/privacy").await.find("main").len(), 1);
}

async fn the_table_of_who_sees_what_is_printed_for_the_dpo(app: &TestApp) {
    let page = app.signed_in(DPO).await.get("/dpo/visibility").await;
    let rows = page.find("main tbody tr");
    assert_eq!(rows.len(), domain::policy::visibility::TABLE.len(), "a line for each row");
    assert!(
        rows.iter().any(|row| row.contains("A parent’s view ends on the 18th birthday") && row.ends_with("Hidden")),
        "{rows:?}"
    );
    assert!(!page.text().contains("visibility-"), "every fact has its words");
    assert_eq!(app.signed_in(OFFICER).await.get("/dpo/visibility").await.status, StatusCode::NOT_FOUND);
}

/// A consent that the case system does not send any more stands for nobody, and what rests on it is not shown.
async fn what_left_the_export_opens_nothing(app: &TestApp) {
    let amara = app.signed_in("amara.okafor-lindqvist@example.org").await;
    assert!(amara.get("/account/data/P-1003").await.text().contains("class=\"app-consent\""));
    app.change("UPDATE consent SET gone_no = 1 WHERE person_key = 'P-1003'").await;
    let page = amara.get("/account/data/P-1003").await.text();
    assert!(!page.contains("class=\"app-consent\"") && !page.contains("category-assessment"));
}

/// What Maya said in confidence, by the keys of its lines.
const CONFIDENCES: [(&str, &str); 3] =
    [("REC-0038", "known at home"), ("REC-0037", "working out what word"), ("ASM-0008", "choose sides")];

/// A page without what differs on every page.
fn bare(page: &crate::support::Answer, item: &str) -> String {
    page.find("main").join(" ").replace(item, "")
}

/// A phone can be looked at (Y10): a form is no way round the first page, neither begun nor left.
async fn a_confidence_stands_on_no_form_before_a_fresh_proof_nor_in_safe_mode(app: &TestApp) {
    let form = "/requests/new/rectification";
    let start = |item: &str| format!("{form}/start?person=P-1102&item={item}");
    let maya = app.signed_in(MAYA).await;
    let mut plain = app.signed_in(MAYA).await;
    plain.view = Some("plain".into());
    for (item, says) in CONFIDENCES {
        assert!(maya.get(&start(item)).await.text().contains(says), "{item}: she has just proved to be there");
        assert!(!plain.get(&start(item)).await.text().contains(says), "{item}");
    }
    maya.post(&format!("{form}/start"), &[("person", "P-1102"), ("item", "REC-0038")]).await.location();
    assert!(maya.get(&format!("{form}/what")).await.text().contains("known at home"));
    assert!(!plain.get(&format!("{form}/what")).await.text().contains("known at home"), "nor one that was left");
    app.wait(301);
    for (item, says) in CONFIDENCES {
        let page = maya.get(&start(item)).await;
        assert!(!page.text().contains(says) && !page.text().contains("What Maya told us"), "{item}");
        let nothing = maya.get(&start("REC-9999")).await;
        assert_eq!(bare(&page, item), bare(&nothing, "REC-9999"), "as a line that does not exist");
    }
    for path in ["/what", "/check", "/start"] {
        let page = maya.get(&format!("{form}{path}")).await.text();
        assert!(!page.contains("known at home") && !page.contains("What Maya told us"), "{path}");
    }
    maya.post(&format!("{form}/delete"), &[]).await.location();
    let hers = maya.get(&start("REC-0036")).await.text();
    assert!(hers.contains("Hindu"), "what the first page shows is shown");
}

async fn what_others_were_told_of_a_young_persons_health_is_theirs(app: &TestApp) {
    for (key, recipient, category) in
        [("X-1", "recipient.health-services", "category.health"), ("X-2", "recipient.voluntary-organisations", "category.gender")]
    {
        let add = "INSERT INTO disclosure (disclosure_key, person_key, recipient, disclosed_on, categories, basis, summary, import_no,
            added_no, changed_no, row_hash) SELECT $1, person_key, $2, disclosed_on, $3, basis, 'Told of ' || $1, import_no, added_no,
            changed_no, row_hash FROM disclosure WHERE disclosure_key = 'DIS-0004'";
        let mut unit = app.portal.store.begin().await.unwrap();
        unit.sql(add).bind(key.to_owned()).bind(recipient.to_owned()).bind(category.to_owned()).exec().await.unwrap();
        unit.save().await.unwrap();
    }
    let (maya, priya) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await);
    let own = maya.post("/account/data/P-1102/more", &[]).await.text();
    for told in ["Told of X-1", "Told of X-2"] {
        assert!(own.contains(told), "{told}");
        assert!(!shown(&priya).await.join(" ").contains(told), "{told}");
        assert!(!maya.get("/account/data/P-1102").await.text().contains(told), "nor at a glance: {told}");
    }
    app.change("UPDATE disclosure SET visibility = 'family' WHERE disclosure_key = 'X-1'").await;
    app.change("UPDATE disclosure SET visibility = 'staff' WHERE disclosure_key = 'X-2'").await;
    assert!(shown(&priya).await.join(" ").contains("Told of X-1"), "the record says for whom");
    assert!(!maya.post("/account/data/P-1102/more", &[]).await.text().contains("Told of X-2"), "and what waits");
}

/// Law.md §15: online access is a service; its end is a setting of the data protection officer.
async fn a_parents_online_view_ends_at_the_age_that_is_set(app: &TestApp) {
    app.change("UPDATE person SET date_of_birth = '2010-11-23' WHERE person_key = 'P-1102'").await;
    let (maya, priya) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await);
    let page = priya.get("/account/data/P-1102").await.text();
    assert!(page.contains("Maya") && !page.contains("Hindu"), "she is 16 today: {page}");
    assert!(!priya.get("/account/data/P-1102/copy.json").await.text().contains("Hindu"));
    let own = maya.post("/account/data/P-1102/more", &[]).await.text();
    assert!(own.contains("Your parents see your name, your date of birth and your sex."), "she is told by the same rule");
    let set = [("view-end-age-value", "17"), ("view-end-age-reason", "Our panel decided")];
    app.signed_in(DPO).await.post("/dpo/settings/view-end-age", &set).await.location();
    assert!(priya.get("/account/data/P-1102").await.text().contains("Hindu"));
}

async fn words_that_name_the_family_may_be_the_childs(app: &TestApp) {
    app.change("UPDATE consent SET given_by = 'The whole family', given_by_person = NULL WHERE consent_key = 'CNS-0005'").await;
    let page = app.signed_in(PRIYA).await.get("/account/data/P-1102").await.text();
    assert!(!page.contains("The whole family") && !page.contains("category-assessment-"), "{page}");
}
