//! The record: what its first page keeps to itself, who is told of whom, and what is taken away is what is shown.

use std::process::Command;

use axum::http::StatusCode;

use crate::support::entries::on_both;
use crate::support::{Answer, Browser, TestApp, unpacked};

const AMARA: &str = "amara.okafor-lindqvist@example.org";
const CIARAN: &str = "ciaran.obriain@example.org";
const MAYA: &str = "maya.dw@example.org";
const PRIYA: &str = "priya.desai-whitlock@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const CHILD: &str = "/account/data/P-1003";
const OWN: &str = "/account/data/P-1102";

on_both! {
    a_first_page_keeps_what_is_somebodys_own
    who_looked_is_told_to_who_asked_and_to_nobody_else
    what_left_the_export_is_on_no_page_and_decides_nothing
    what_is_protected_is_not_on_the_first_page_nor_in_a_copy_before_a_proof
    everybody_is_named_in_the_order_of_the_record
    what_somebody_said_is_wrong_is_called_theirs
    a_copy_asked_for_on_a_record_is_of_that_person
}

/// What only the whole record of the young person says.
const HERS: [&str; 6] = [
    "Not your parents",
    "What your parents can see",
    "Youth counselling",
    "she would like to be seen",
    "working out what word",
    "07700 900377",
];

/// A phone lies about, and a view can be forced open (capabilities Y9 and Y10).
async fn a_first_page_keeps_what_is_somebodys_own(app: &TestApp) {
    let (maya, amara) = (app.signed_in(MAYA).await, app.signed_in(AMARA).await);
    let first = maya.get(OWN).await;
    let whole = maya.post(&format!("{OWN}/more"), &[]).await;
    assert_eq!(whole.status, StatusCode::OK);
    for words in HERS {
        assert!(!first.text().contains(words), "the first page says {words}");
        assert!(whole.text().contains(words), "the answer to the proof does not say {words}");
    }
    assert_eq!(whole.find("details[open]"), Vec::<String>::new(), "all of it is shut until it is opened");
    let reach = whole.find("#who dt").into_iter().filter(|label| label == "How we reach you").count();
    assert_eq!(reach, 1, "a way to reach her has the name of what it is");
    assert!(
        ["You told us, 7 May 2026", "You told us on 7 May 2026"].iter().any(|said| whole.text().contains(said))
            && ["Maya, 7 May 2026", "Maya told us, 7 May 2026"].iter().all(|said| !whole.text().contains(said)),
        "nobody speaks of oneself by name"
    );
    for (browser, page) in [(&maya, OWN), (&amara, CHILD), (&amara, "/account/data/P-1001")] {
        let limits = browser.get(page).await.find("#limits").join(" ");
        assert!(limits.contains("More is shown after you confirm that it is you."), "{page}");
        assert!(limits.contains("A person must check the rest before you can see it."), "{page}");
        for copy in ["json", "zip"] {
            let taken = browser.get(&format!("{page}/copy.{copy}")).await;
            assert_eq!(taken.status, StatusCode::OK, "{page} {copy}");
            assert!(!HERS.iter().any(|words| String::from_utf8_lossy(&taken.bytes).contains(words)), "{page} {copy}");
        }
    }
    let taken = maya.post(&format!("{OWN}/copy.json"), &[]).await.text();
    assert!(taken.contains("Youth counselling") && taken.contains("07700 900377"));
    app.wait(301);
    for path in ["/more", "/copy.json", "/copy.zip"] {
        let asked = maya.post(&format!("{OWN}{path}"), &[]).await.location();
        assert_eq!(asked, "/confirm?next=%2Faccount%2Fdata%2FP-1102%2Fmore", "{path}");
    }
    let mut plain = app.signed_in(MAYA).await;
    plain.view = Some("plain".into());
    for path in ["/more", "/copy.json", "/copy.zip"] {
        let asked = plain.post(&format!("{OWN}{path}"), &[]).await;
        assert_eq!(
            asked.location(),
            "/about#safe-mode",
            "safe mode shows none of it, asks for no proof, and says how it works: {path}"
        );
    }
    assert_eq!(plain.get(OWN).await.find("main"), first.find("main"), "and nothing on the page tells that it is on");
    let theirs = app.signed_in(PRIYA).await.get(OWN).await.text();
    assert!(!HERS.iter().any(|words| theirs.contains(words)), "a mother reads none of it");
}

/// Capability D12: who told us is told so; whose record it is reads that somebody did.
async fn what_somebody_said_is_wrong_is_called_theirs(app: &TestApp) {
    let priya = app.signed_in(PRIYA).await;
    crate::asking::send(&priya, "rectification", "P-1102").await;
    let (own, some) =
        ("you told us that something in this record is wrong", "somebody told us that something in this record is wrong");
    let hers = priya.get(OWN).await.text();
    assert!(hers.contains(own) && !hers.contains(some), "{hers}");
    let maya = app.signed_in(MAYA).await;
    let theirs = maya.post(&format!("{OWN}/more"), &[]).await.text();
    assert!(theirs.contains(some) && !theirs.contains(own), "{theirs}");
}

/// Capability A13: about whom is answered where it is asked.
async fn a_copy_asked_for_on_a_record_is_of_that_person(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let page = amara.get(CHILD).await.text();
    let start = "/requests/new/access/start?person=P-1003";
    assert!(page.contains(&format!("href=\"{start}\"")), "{page}");
    assert_eq!(amara.get(start).await.fields("input[name=person]"), [("person".to_owned(), "P-1003".to_owned())]);
    assert_eq!(amara.post("/requests/new/access/start", &[("person", "P-1003")]).await.location(), "/requests/new/access/what");
}

/// Capability D7: team, purpose, day; never who, and never what was read for somebody else.
async fn who_looked_is_told_to_who_asked_and_to_nobody_else(app: &TestApp) {
    let (amara, ciaran, officer) = (app.signed_in(AMARA).await, app.signed_in(CIARAN).await, app.signed_in(OFFICER).await);
    let looked = |page: Answer| page.find("#looked").join(" ");
    let nobody = "Nobody has opened this yet to answer a request of yours.";
    assert!(looked(amara.get(CHILD).await).contains(nobody));
    let reference = amara.ask("P-1003").await;
    officer.get(&format!("/staff/cases/{reference}")).await;
    officer.get("/staff").await;
    let hers = looked(amara.get(CHILD).await);
    assert!(hers.contains("23 November 2026") && hers.contains("To answer your request."), "{hers}");
    assert!(!hers.contains("Samuel"), "no name of staff: {hers}");
    assert_eq!(hers.matches("23 November 2026").count(), 1, "a day once: {hers}");
    let his = looked(ciaran.get(CHILD).await);
    assert!(his.contains(nobody), "the other parent asked, and he is not told: {his}");
    assert!(looked(amara.get("/account/data/P-1004").await).contains(nobody), "another child");
}

/// Capability D6, and DPA 2018 sch. 2 para 2: what may tip somebody off waits for a person.
#[tokio::test]
async fn whom_we_told_is_shown_with_day_categories_and_basis() {
    let app = TestApp::new().await;
    let page = app.signed_in(AMARA).await.get(CHILD).await;
    let told = page.find("#told li").join("\n");
    for words in ["Housing services", "20 February 2026", "Housing", "Public task", "school nurse", "Social care"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let his = app.signed_in(CIARAN).await.get(CHILD).await.find("#told").join(" ");
    assert!(!his.contains("Housing services"), "what may betray where the child lives: {his}");
}

/// The notice leads to parts of a record: each is there.
#[tokio::test]
async fn what_the_notice_leads_to_is_on_the_record() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let record = amara.get(CHILD).await;
    for (asked, part) in [
        ("told", "told"),
        ("looked", "looked"),
        ("keep", "keep"),
        ("category.schools", "category-schools"),
        ("category.sex", "category-sex"),
    ] {
        assert!(
            amara.get(&format!("/account/data?at={asked}")).await.text().contains(&format!("href=\"{CHILD}#{part}\"")),
            "{part}"
        );
        assert_eq!(record.find(&format!("#{part}")).len(), 1, "{part}");
    }
}

/// All that a page shows of a record is in both copies.
#[tokio::test]
async fn what_is_taken_away_is_what_is_shown() {
    let app = TestApp::new().await;
    let (amara, maya) = (app.signed_in(AMARA).await, app.signed_in(MAYA).await);
    let reference = amara.ask("P-1003").await;
    app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await;
    for (page, json, zip) in [
        (amara.get(CHILD).await, amara.get(&format!("{CHILD}/copy.json")).await, amara.get(&format!("{CHILD}/copy.zip")).await),
        (whole(&maya, "more").await, whole(&maya, "copy.json").await, whole(&maya, "copy.zip").await),
    ] {
        let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
        let said = strings(&json);
        let words = |text: &str| {
            text.split(|c: char| c.is_whitespace() || c == ',')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        for value in page.find(".app-group:not(#sessions) .app-line__value") {
            assert!(said.iter().any(|said| words(said) == words(&value)), "{value} is not in the copy");
        }
        let count = |table: &str| json[table].as_array().unwrap().len();
        assert_eq!(count("told"), page.find("#told li").len());
        assert_eq!(count("looked"), page.find("#looked li").len());
        assert_eq!(count("consents"), page.find(".app-consent").len());
        assert_eq!(json["kept"], page.find("#keep").join("").split_once(':').unwrap().1.trim());
        for table in ["details", "sessions", "consents", "told", "looked"] {
            let cells = unpacked(&zip.bytes, &format!("{table}.csv"));
            assert_eq!(csv::Reader::from_reader(&cells[..]).records().count(), count(table), "{table}");
        }
    }
}

async fn whole(browser: &Browser<'_>, what: &str) -> Answer {
    browser.post(&format!("{OWN}/{what}"), &[]).await
}

fn strings(json: &serde_json::Value) -> Vec<&str> {
    match json {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(all) => all.iter().flat_map(strings).collect(),
        serde_json::Value::Object(all) => all.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn frictionless_accepts_what_is_taken_away() {
    let Some(python) = testing::setting("TEST_PYTHON") else { return };
    let app = TestApp::new().await;
    let package = app.signed_in(AMARA).await.get(&format!("{CHILD}/copy.zip")).await.bytes;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("record.zip");
    std::fs::write(&file, &package).unwrap();
    let judged = Command::new(python).args(["-m", "frictionless", "validate", "--type", "package"]).arg(&file).output().unwrap();
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stdout));
}

/// However much there is, and whoever it is about.
#[tokio::test]
async fn a_record_takes_as_many_statements_for_anybody() {
    let app = TestApp::new().await;
    let mut took = Vec::new();
    for (who, page) in [(AMARA, CHILD), (AMARA, "/account/data/P-1001"), (CIARAN, CHILD), (PRIYA, OWN), (MAYA, OWN)] {
        let browser = app.signed_in(who).await;
        browser.get(page).await;
        let before = app.portal.store.statements_run();
        assert_eq!(browser.get(page).await.status, StatusCode::OK);
        took.push(app.portal.store.statements_run() - before);
    }
    assert!(took.iter().all(|count| *count == took[0]), "{took:?}");
}

/// A row of each imported table that a family reads, and words of it on the mother's pages of her child.
const GONE: [(&str, &str, &str); 7] = [
    ("address", "person_key = 'P-1003'", "KT1 "),
    ("record_item", "person_key = 'P-1003'", "Heronsgate Primary"),
    ("assessment", "person_key = 'P-1003'", "Needs a bed and a desk"),
    ("attendance", "person_key = 'P-1003'", "id=\"sessions-held\""),
    ("disclosure", "person_key = 'P-1003'", "school nurse about the peanut"),
    ("consent", "person_key = 'P-1003'", "Amara Okafor-Lindqvist, mother"),
    ("relationship", "person_key = 'P-1003' AND view_forbidden = FALSE", "Saoirse"),
];

/// All that a page and its copies say, each of them whole.
async fn read_all(browser: &Browser<'_>, page: &str) -> String {
    let mut all = browser.get(page).await.text();
    all += &browser.post(&format!("{page}/more"), &[]).await.text();
    all += &browser.post(&format!("{page}/copy.json"), &[]).await.text();
    all += &browser.get(&format!("{page}/copy.json")).await.text();
    for part in ["category.schools", "category.assessment-practical-support"] {
        all += &browser.get(&format!("{page}?part={part}")).await.text();
    }
    all
}

async fn what_left_the_export_is_on_no_page_and_decides_nothing(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    for (table, of, words) in GONE {
        let before = read_all(&amara, CHILD).await;
        assert!(before.contains(words) || table == "attendance", "{table}: {words} stands there first");
        let gone = |gone: &str| format!("UPDATE {table} SET gone_no = {gone} WHERE {of}");
        run(app, gone("1")).await;
        let after = read_all(&amara, CHILD).await;
        assert!(!after.contains(words), "{table}: {words}");
        if table == "consent" {
            assert!(!after.contains("Needs a bed and a desk"), "an assessment rests on a consent that stands");
        }
        run(app, gone("NULL")).await;
        assert_eq!(read_all(&amara, CHILD).await.contains(words), before.contains(words), "{table}: and comes back with it");
    }
    let own = "/account/data/P-1001";
    run(app, "UPDATE contact SET gone_no = 1 WHERE person_key = 'P-1001'".into()).await;
    assert!(!read_all(&amara, own).await.contains(AMARA), "a way to reach her");
    run(app, "UPDATE person SET gone_no = 1 WHERE person_key IN ('P-1001', 'P-1003')".into()).await;
    for page in [own, CHILD] {
        assert_eq!(amara.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    assert!(!amara.get("/account").await.text().contains("/account/data/P-1003"));
}

async fn run(app: &TestApp, sql: String) {
    let mut unit = app.portal.store.begin().await.unwrap();
    assert_ne!(unit.sql(sql.leak()).exec().await.unwrap(), 0);
    unit.save().await.unwrap();
}

/// The mother lives at the protected place; her phone may be looked at.
async fn what_is_protected_is_not_on_the_first_page_nor_in_a_copy_before_a_proof(app: &TestApp) {
    let mut amara = app.signed_in(AMARA).await;
    run(app, "UPDATE contact SET protected = TRUE WHERE person_key = 'P-1001' AND kind = 'phone'".into()).await;
    let sql = "SELECT lines FROM address WHERE protected = TRUE AND person_key IN ('P-1001', 'P-1003')
        UNION ALL SELECT value FROM contact WHERE protected = TRUE AND person_key = 'P-1001'";
    let kept: Vec<(String,)> = app.portal.store.sql(sql).all().await.unwrap();
    let kept: Vec<String> = kept.into_iter().map(|(lines,)| lines.split('\n').next().unwrap().to_owned()).collect();
    assert!(kept.len() > 1, "{kept:?}");
    for page in [CHILD, "/account/data/P-1001"] {
        let mut first = String::new();
        for path in ["", "/copy.json", "/copy.zip", "?part=category.names-and-addresses"] {
            first += &amara.get(&format!("{page}{path}")).await.text();
        }
        assert!(!kept.iter().any(|words| first.contains(words)), "{page}");
    }
    let whole = amara.post("/account/data/P-1001/more", &[]).await.text();
    assert!(kept.iter().all(|words| whole.contains(words)), "who lives there reads it after a proof");
    amara.view = Some("plain".into());
    assert_eq!(amara.post("/account/data/P-1001/more", &[]).await.location(), "/about#safe-mode");
}

/// Not as an English form would turn them round: on the record, at home, in the copy, in an officer's case.
async fn everybody_is_named_in_the_order_of_the_record(app: &TestApp) {
    let minh = app.signed_in("minhanh.tran@example.org").await;
    for (person, name) in [("P-1501", "Trần Thị Minh Ánh"), ("P-1503", "陳小雨"), ("P-1504", "Trần-陳 Ngọc Anh")] {
        let page = minh.get(&format!("/account/data/{person}")).await;
        assert!(page.find("h1").join(" ").contains(name), "{name}");
        assert!(minh.get(&format!("/account/data/{person}/copy.json")).await.text().contains(name), "{name}");
    }
    assert!(minh.get("/account").await.text().contains("Trần Thị Minh Ánh"));
    let reference = crate::asking::send(&minh, "access", "P-1503").await;
    assert!(app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text().contains("陳小雨"));
    assert!(minh.get(&format!("/account/requests/{reference}")).await.text().contains("A copy of 陳小雨"));
}
