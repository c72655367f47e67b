//! A protected place, walked by those who live elsewhere: families are made, places planted in every text, every page looked at.

mod families;
mod same;

use std::collections::BTreeSet;

use axum::http::{HeaderName, HeaderValue, StatusCode};
use domain::case_export::Table;
use domain::id::{AccountId, PersonKey};
use domain::policy::Role;
use jiff::civil::date;
use server::http::routes;
use server::keys::Keys;
use server::random;
use server::service::import_families::{ImportOptions, ImportReport, import_families};
use store::account::Account;

use crate::support::{Answer, Browser, TestApp};
use families::{Family, MARKER, SCHOOL};

const OFFICER: &str = "samuel.oyelaran@familyhub.example";

/// Rows of an export beside the demonstration families.
#[derive(Clone, Debug, Default)]
pub struct Rows(Vec<(Table, Vec<String>)>);

impl Rows {
    pub fn add(&mut self, table: Table, cells: &[&str]) {
        let mut cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        // Columns that came later may be empty.
        cells.resize(table.schema().fields().len(), String::new());
        self.0.push((table, cells));
    }

    /// Imports them with the demonstration families.
    pub async fn import(&self, app: &TestApp) -> ImportReport {
        let dir = tempfile::tempdir().unwrap();
        server::demo::generate(dir.path(), None).unwrap();
        for table in Table::ALL {
            let file = std::fs::OpenOptions::new().append(true).open(dir.path().join(format!("{}.csv", table.name()))).unwrap();
            let mut csv = csv::Writer::from_writer(file);
            self.0.iter().filter(|(of, _)| of == table).for_each(|(_, cells)| csv.write_record(cells).unwrap());
            csv.flush().unwrap();
        }
        let (today, now) = (date(2026, 11, 23), app.portal.clock.now());
        let options = ImportOptions { dir: dir.path().into(), dry_run: false, today, now };
        let report = import_families(&app.portal.store, &Keys::derive(&[7; 32]), &options, &mut |_| {}).await.unwrap();
        assert!(report.ok, "{:?}", report.problems);
        report
    }
}

/// Gives somebody of the records an account.
pub async fn add_account(app: &TestApp, person: &str, role: Role) -> AccountId {
    let id = AccountId(random::id());
    let account = Account {
        id,
        role,
        name: person.to_owned(),
        email: Some(format!("{person}@example.org")),
        person: Some(PersonKey(person.to_owned())),
        team: None,
    };
    let mut unit = app.portal.store.begin().await.unwrap();
    unit.add_account(&account, app.portal.clock.now()).await.unwrap();
    unit.save().await.unwrap();
    id
}

/// What a family reads of: the routes of the access matrix, with these people and this request in the place of names.
fn addresses(pattern: &str, family: &Family, reference: &str) -> Vec<String> {
    let pattern = pattern.replace("{kind}", "rectification").replace("{token}", "unknown").replace("{reference}", reference);
    let pattern = pattern.replace("{version}", server::http::assets::version()).replace("{*name}", "public.css");
    let pattern = pattern.replace("{id}", "01890000-0000-7000-8000-000000000000").replace("{name}", "none");
    let pattern = pattern.replace("{file}", "01890000-0000-7000-8000-000000000000");
    if pattern.contains("{step}") {
        let steps = ["start", "who", "item", "what", "evidence", "how", "urgent", "contact"];
        return steps.iter().map(|step| pattern.replace("{step}", step)).collect();
    }
    if !pattern.contains("{person}") {
        return vec![pattern];
    }
    family.people.iter().map(|person| pattern.replace("{person}", person)).collect()
}

/// What nobody outside reads; and of that, what tells a place.
const KEPT: &[&str] = &[MARKER, SCHOOL];
const PLACES: &[&str] = &[MARKER];

fn tells(bytes: &[u8], words: &[&str]) -> bool {
    let text = String::from_utf8_lossy(bytes).replace("=\r\n", "").to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// Addresses that told the place to this reader, and the patterns that answered.
async fn walk(
    browser: &Browser<'_>,
    family: &Family,
    (reference, words): (&str, &[&str]),
    shown: &mut BTreeSet<String>,
) -> Vec<String> {
    let is_family = |pattern: &str| !["/staff", "/dpo", "/exit"].iter().any(|area| pattern.starts_with(area));
    let patterns = routes::list().into_iter().map(|(pattern, _)| pattern).filter(|pattern| is_family(pattern));
    let mut all: Vec<String> = patterns.flat_map(|pattern| addresses(pattern, family, reference)).collect();
    for person in &family.people {
        let record = format!("/account/data/{person}");
        let parts = domain::notice::Notice::current().categories().iter().map(|category| category.id().as_str().to_owned());
        all.extend(parts.chain(["sessions".to_owned()]).map(|part| format!("{record}?part={part}")));
        all.extend(["2030-01-01_", "2026-01-01_x"].map(|after| format!("{record}?part=sessions&after={after}")));
        let start = format!("/requests/new/rectification/start?person={person}");
        all.extend(family.keys.iter().map(|key| format!("{start}&item={key}")));
    }
    let mut told = Vec::new();
    for address in all {
        let answer = browser.get(&address).await;
        if answer.status == StatusCode::OK {
            shown.insert(address.clone());
        }
        let headers = answer.headers.values().any(|value| tells(value.as_bytes(), words));
        told.extend((headers || tells(&answer.bytes, words)).then_some(address));
    }
    // What stands only in the answer to a fresh proof.
    for address in family
        .people
        .iter()
        .flat_map(|person| ["more", "copy.json", "copy.zip"].map(|end| format!("/account/data/{person}/{end}")))
    {
        let answer = browser.post(&address, &[]).await;
        told.extend(tells(&answer.bytes, words).then(|| format!("POST {address}")));
    }
    told
}

fn statements(app: &TestApp) -> u64 {
    app.portal.store.statements_run()
}

/// No viewer outside the household of a protected place receives a match of it, whatever row protects it, however it is written, and
/// wherever else it stands.
#[tokio::test]
async fn nobody_outside_a_household_is_told_its_place() {
    let app = TestApp::new().await;
    let made = families::made(8);
    let mut rows = Rows::default();
    for family in &made {
        family.write(&mut rows);
    }
    let report = rows.import(&app).await;
    let unsaid = made.iter().map(|family| family.unsaid).sum::<u64>();
    assert!(report.warning_count >= unsaid, "beside them, those of a child who is not found there: {:?}", report.warnings);
    let (mut found, mut outside, mut inside) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for family in &made {
        let (father, mother) = (family.key("father"), family.key("mother"));
        let father = add_account(&app, &father, Role::Parent).await;
        let mother = add_account(&app, &mother, Role::Parent).await;
        let portal = app.beside();
        let browser = portal.session_of(father).await;
        let reference = browser.ask(&family.key("third")).await;
        let told = walk(&browser, family, (&reference, KEPT), &mut outside).await.into_iter();
        let own = format!("/account/data/{}", family.key("father"));
        let told = told.filter(|at| !(family.once && at.contains(&own)));
        found.extend(told.map(|at| format!("{at} {family:?}")));
        let letter = portal.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}/letter")).await;
        found.extend(tells(&letter.bytes, KEPT).then(|| format!("letter {reference}")));
        let told = walk(&portal.session_of(mother).await, family, (&reference, PLACES), &mut BTreeSet::new()).await;
        inside.extend(told.into_iter().map(|at| at.replace(&family.name, "")));
    }
    found.extend(app.mails().await.into_iter().filter(|mail| tells(mail.as_bytes(), KEPT)));
    assert!(found.is_empty(), "told:\n{}", found.join("\n"));
    for person in ["third", "father"] {
        let read = |end: &str| outside.iter().any(|at| at.ends_with(&format!("{person}{end}")));
        assert!(read("") && read("/copy.zip") && read("/copy.json"), "what is not about the place is read: {person}");
    }
    for at in ["-child/more", "-mother/more", "-child/copy.zip", "-brother/copy.json"] {
        assert!(inside.contains(&format!("POST /account/data/{at}")), "who lives there reads it: {at} {inside:?}");
    }
    assert!(!inside.iter().any(|at| at.starts_with("/account/data/")), "but on no first page: {inside:?}");
}

/// An answer without what is another each time: nonce, token, reference; among the headers the day and the number of the request.
fn blank(answer: &Answer) -> (StatusCode, String, Vec<(String, String)>) {
    let mut text = answer.text();
    for (start, end) in [("nonce=\"", "\""), ("name=\"csrf\" value=\"", "\""), ("app-reference\">", "<")] {
        text = cut(&text, start, end);
    }
    let header = |(name, value): (&HeaderName, &HeaderValue)| {
        let value = cut(&String::from_utf8_lossy(value.as_bytes()), "'nonce-", "'");
        let value = match name.as_str() {
            "date" | "x-request-id" => String::new(),
            "set-cookie" => {
                value.split_once('=').map(|(name, rest)| cut(&format!("{name}={rest}"), name, ";")).unwrap_or_default()
            }
            _ => value,
        };
        (name.as_str().to_owned(), value)
    };
    let mut headers: Vec<_> = answer.headers.iter().map(header).collect();
    headers.sort();
    (answer.status, text, headers)
}

/// A text without what stands between these marks.
fn cut(text: &str, start: &str, end: &str) -> String {
    let part = |(n, part): (usize, &str)| {
        if n == 0 { part.to_owned() } else { part.split_once(end).map_or("", |(_, rest)| rest).to_owned() }
    };
    text.split(start).enumerate().map(part).collect::<Vec<_>>().join(start)
}

/// What an officer writes to somebody is held against the places that are protected from them, and so are names of files.
#[tokio::test]
async fn an_officer_cannot_tell_a_place_to_who_lives_elsewhere() {
    let app = TestApp::new().await;
    for (email, person, told) in
        [("ciaran.obriain@example.org", "P-1003", false), ("amara.okafor-lindqvist@example.org", "P-1003", true)]
    {
        let reference = app.signed_in(email).await.ask(person).await;
        let officer = app.signed_in(OFFICER).await;
        let case = format!("/staff/cases/{reference}");
        officer.post(&format!("{case}/take"), &[]).await.location();
        let words = [("progress", "She is at 19 Heron Walk now"), ("progress-way", "portal")];
        let wrote = officer.post(&format!("{case}/progress"), &words).await;
        let file = officer.upload(&format!("{case}/files"), "KT13CV letter.txt", b"A leaflet").await;
        for answer in [&wrote, &file] {
            assert_eq!(answer.status == StatusCode::SEE_OTHER, told, "{email}: {}", answer.text());
            assert_eq!(answer.text().contains("This would tell who asked a protected place"), !told);
        }
        let plain = [("progress", "We ask the school in Heron Walk"), ("progress-way", "portal")];
        officer.post(&format!("{case}/progress"), &plain).await.location();
        let copied = officer.upload(&format!("{case}/files"), "letter.txt", email.as_bytes()).await;
        copied.location();
    }
}

const PLACE: &str = "She is at 1 Hidden Lane now";

/// The export says that somebody else lives there, and that it is protected.
async fn protect(app: &TestApp) {
    protect_beside(app, Rows::default()).await;
}

/// The same, in an export that still has these rows.
async fn protect_beside(app: &TestApp, mut rows: Rows) {
    rows.add(Table::People, &["S-stranger", "Di", "Else", "1984-01-01", "", "default"]);
    rows.add(Table::Addresses, &["S-3", "S-stranger", "1 Hidden Lane", "KT9 9ZZ", "true", "", "", "You told us", "2026-01-01"]);
    rows.add(Table::Contacts, &["S-4", "S-stranger", "phone", "07700 900777", "true", "true", "You told us", "2026-01-01"]);
    rows.import(app).await;
}

/// What was sent, and what was made ready, before a place was protected waits for review from then on; for who helps, too.
#[tokio::test]
async fn what_told_a_place_before_it_was_protected_waits_for_review() {
    let app = TestApp::new().await;
    let family = app.signed_in("ciaran.obriain@example.org").await;
    let sent = family.ask("P-1003").await;
    let officer = app.signed_in(OFFICER).await;
    let case = format!("/staff/cases/{sent}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/messages"), &[("message", &format!("{PLACE}: shall we send it there?"))]).await.location();
    officer.post(&format!("{case}/question"), &[("question", "Which letter?"), ("question-way", "aloud")]).await.location();
    let told = format!("We found it, at {PLACE} as we thought");
    let taken_back = [("withdraw-of", "clarification"), ("withdraw", "Found"), ("withdraw-told", &*told)];
    officer.post(&format!("{case}/withdraw"), &taken_back).await.location();
    // Across the end of a piece of the stored file.
    let long = "a ".repeat(128 * 1024 - 4) + PLACE;
    officer.upload(&format!("{case}/files"), "copy.txt", long.as_bytes()).await.location();
    officer.upload(&format!("{case}/files"), "1 Hidden Lane.txt", b"A leaflet").await.location();
    officer.upload(&format!("{case}/files"), "open.txt", b"Another leaflet").await.location();
    let words = [("answer", PLACE), ("answer-outcome", "all"), ("answer-confirmed", "yes")];
    officer.replies(&case, &words).await.location();
    let page = format!("/account/requests/{sent}");
    let helps = [("helper-name", "Bea"), ("helper-email", "bea@advice.example"), ("helper-files", "yes")];
    family.post(&format!("{page}/helper"), &helps).await.location();
    let bea = app.portal.store.find_guest("bea@advice.example").await.unwrap().unwrap();
    let helper = app.session_of(bea.id).await;
    assert!(helper.get(&page).await.text().matches(PLACE).count() >= 3, "who helps reads what who asked reads");
    let before = family.get(&page).await;
    for words in [": shall we send it there?", "1 Hidden Lane.txt", "open.txt"] {
        assert!(before.text().contains(words), "{words}");
    }
    assert!(before.text().matches(PLACE).count() >= 3, "a message, the reply, and why a question was taken back");
    let files: BTreeSet<String> = before.text().split("/files/").skip(1).map(|rest| rest[..36].to_owned()).collect();
    assert_eq!(files.len(), 3);

    let waiting = app.signed_in("amara.okafor-lindqvist@example.org").await.ask("P-1003").await;
    let waits = format!("/staff/cases/{waiting}");
    officer.post(&format!("{waits}/take"), &[]).await.location();
    officer.upload(&format!("{waits}/files"), "leaflet.txt", b"Ring her: 07700900777").await.location();

    protect(&app).await;
    for reader in [&family, &helper] {
        let after = reader.get(&page).await;
        assert_eq!(after.status, StatusCode::OK);
        assert!(!after.text().contains("Hidden Lane") && !after.text().contains("copy.txt"), "{}", after.text());
        assert!(after.text().contains("open.txt"), "what tells nothing stays");
        let mut opened = Vec::new();
        for file in &files {
            opened.push(reader.get(&format!("{page}/files/{file}")).await.status);
        }
        opened.sort();
        assert_eq!(opened, [StatusCode::OK, StatusCode::NOT_FOUND, StatusCode::NOT_FOUND]);
    }

    let words = [("answer", "Here it is"), ("answer-outcome", "all"), ("answer-confirmed", "yes")];
    let held = officer.replies(&waits, &words).await;
    assert!(held.text().contains("This would tell who asked a protected place"), "{}", held.text());
    let typed = [("progress", "You can ring her on 07700 900 777"), ("progress-way", "portal")];
    let wrote = officer.post(&format!("{waits}/progress"), &typed).await;
    assert!(wrote.text().contains("This would tell who asked a protected place"));
}

/// What a form about a detail shows of the record is what may be seen when it is shown: on no page, in nothing that is sent.
#[tokio::test]
async fn a_form_about_a_detail_that_is_protected_by_now_shows_it_no_more() {
    let app = TestApp::new().await;
    let mut rows = Rows::default();
    rows.add(Table::People, &["S-child", "Bo", "Else", "2016-01-01", "", "default"]);
    rows.add(Table::People, &["S-father", "Cy", "Else", "1984-01-01", "", "default"]);
    rows.add(Table::Relationships, &["S-1", "S-child", "S-father", "parent", "true", "false", "", ""]);
    let school =
        ["S-2", "S-child", "category.schools", "Lane class", "Taught at 1 Hidden Lane", "School", "2026-01-01", "family"];
    rows.add(Table::Records, &school);
    rows.import(&app).await;
    let father = add_account(&app, "S-father", Role::Parent).await;
    let browser = app.session_of(father).await;
    let step = |step: &str| format!("/requests/new/rectification/{step}");
    let thing = [("person", "S-child"), ("item", "S-2")];
    assert_eq!(browser.post(&step("start"), &thing).await.location(), step("what"));
    assert!(browser.get(&step("what")).await.text().contains("Taught at 1 Hidden Lane"));
    let words =
        [("category", "category.schools"), ("wrong", "Lane class"), ("wanted", "Another class"), ("because", "She moved")];
    browser.answer("rectification", "what", &words).await;
    for (step, fields) in [("how", [("format", "download")]), ("urgent", [("urgent", "no")]), ("contact", [("ways", "none")])] {
        browser.answer("rectification", step, &fields).await;
    }
    let check = browser.get(&step("check")).await;
    assert!(check.text().contains("Lane class") && check.text().contains("Hidden Lane"), "what we hold beside what is wished");
    let sent_late = browser.check("rectification").await;

    protect_beside(&app, rows).await;
    let gone = |text: &str| !text.contains("Hidden Lane") && !text.contains("Lane class");
    let what = browser.get(&step("what")).await.text();
    assert!(gone(&what) && what.contains("Another class") && what.contains("She moved"), "one's own words stay: {what}");
    let (draft, seen) = (sent_late.0.as_str(), sent_late.1.as_str());
    browser.post(&step("check"), &[("draft", draft), ("seen", seen)]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM case_head").await, 0, "what was read is not what would be sent");
    for address in
        [step("check"), step("start"), format!("{}?person=S-child&item=S-2", step("start")), "/requests/new".to_owned()]
    {
        assert!(gone(&browser.get(&address).await.text()), "{address}");
    }
    browser
        .answer("rectification", "what", &[("category", "category.schools"), ("wrong", "Her class"), ("wanted", "Another class")])
        .await;
    let (draft, seen) = browser.check("rectification").await;
    let sent = browser.post(&step("check"), &[("draft", &draft), ("seen", &seen)]).await.location();
    let reference = sent.split('/').nth(3).unwrap().to_owned();
    for page in ["", "/sent", "/receipt"] {
        let answer = browser.get(&format!("/account/requests/{reference}{page}")).await;
        assert!(answer.status == StatusCode::OK && gone(&answer.text()), "{page}");
    }
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(case.contains("Her class") && !case.contains("Row of the record"), "it is not theirs to see any more");
    assert_eq!(app.faults().await, Vec::<String>::new());
}
