//! Nothing is cut: pages and copies hold every line that a person may see, on both engines.

use std::collections::BTreeSet;
use std::io::Write;

use crate::support::entries::on_both;
use crate::support::{Browser, TestApp, unpacked};
use axum::http::StatusCode;
use domain::ask::Answers;
use domain::kind::Kind;
use domain::policy::{Proof, authorize};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use server::service::import_families::{ImportOptions, import_families};
use server::service::requests::{self, Sending};

/// A mother, and her child, whose home she shares.
const AMARA: &str = "amara.okafor-lindqvist@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const DPO: &str = "martin.quayle@familyhub.example";
const MOTHER: &str = "P-1001";
const CHILD: &str = "P-1003";

const CATEGORIES: [&str; 4] = ["category.schools", "category.health", "category.names-and-addresses", "category.financial"];

/// A line of the case system's export.
struct Line {
    key: String,
    category: &'static str,
    value: String,
    on: Date,
    visibility: &'static str,
}

/// Lines over all categories; those for staff alone are newer than all others.
fn lines(count: usize, visibility: impl Fn(usize) -> &'static str) -> Vec<Line> {
    let line = |n: usize| {
        let days = i64::try_from(n % 600).unwrap();
        let newest = if visibility(n) == "staff" { date(2026, 11, 20) } else { date(2025, 12, 31) };
        Line {
            key: format!("X-{n:05}"),
            category: CATEGORIES[n % CATEGORIES.len()],
            value: format!("{}fact {n:05}", if n % 70 == 3 { "=" } else { "" }),
            on: newest.saturating_sub(days.days()),
            visibility: visibility(n),
        }
    };
    (0..count).map(line).collect()
}

/// The demonstration families again, with more about one person.
async fn import(app: &TestApp, person: &str, lines: &[Line], visits: usize) {
    let dir = tempfile::tempdir().unwrap();
    server::demo::generate(dir.path(), None).unwrap();
    let open = |name| std::fs::OpenOptions::new().append(true).open(dir.path().join(name)).unwrap();
    let mut records = open("records.csv");
    for Line { key, category, value, on, visibility } in lines {
        writeln!(records, "{key},{person},{category},Line,{value},You told us,{on},{visibility}").unwrap();
    }
    let mut attendance = open("attendance.csv");
    for n in 0..visits {
        let on = date(2026, 10, 1).saturating_sub(i64::try_from(n / 2).unwrap().days());
        writeln!(attendance, "Y-{n:04},{person},Visit {n:04},Hall,{on},").unwrap();
    }
    let now = app.portal.clock.now();
    let options = ImportOptions { dir: dir.path().into(), dry_run: false, today: app.portal.clock.today(), now };
    assert!(import_families(&app.portal.store, &app.portal.keys, &options, &mut |_| {}).await.unwrap().ok);
}

/// What is shown of a person's record on all of its pages, each once.
async fn shown(browser: &Browser<'_>, person: &str) -> BTreeSet<String> {
    let record = format!("/account/data/{person}");
    let page = browser.get(&record).await;
    let mut all: BTreeSet<String> = page.find(".app-group:not(#sessions) .app-line__value").into_iter().collect();
    for part in links(&page.text(), "?part=") {
        let (mut lines, mut values, mut next) = (Vec::new(), Vec::new(), Some(part));
        let mut said = String::new();
        while let Some(path) = next {
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            lines.extend(page.find(".app-line"));
            values.extend(page.find(".app-line__value"));
            said = page.find(".app-whose").join(" ");
            next = links(&page.text(), "after=").into_iter().next();
        }
        assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "a line stands twice");
        assert!(said.contains(&format!("{} in all.", lines.len())), "{said}: {}", lines.len());
        all.extend(values);
    }
    all
}

fn links(html: &str, with: &str) -> Vec<String> {
    let hrefs = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.filter(|href| href.contains(with)).map(|href| href.replace("&amp;", "&")).collect()
}

/// The lines of both copies, which say the same, in their order: category, what it says, when.
async fn copied(browser: &Browser<'_>, person: &str) -> Vec<[String; 3]> {
    let json = browser.get(&format!("/account/data/{person}/copy.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(json["person"], person);
    let package = browser.get(&format!("/account/data/{person}/copy.zip")).await;
    let mut all = Vec::new();
    for (table, columns) in [("details", ["category", "says", "recorded_on"]), ("sessions", ["", "service+venue", "attended_on"])]
    {
        let cells = unpacked(&package.bytes, &format!("{table}.csv"));
        let mut cells = csv::Reader::from_reader(cells.strip_prefix(b"\xEF\xBB\xBF").unwrap());
        let names: Vec<String> = cells.headers().unwrap().iter().map(str::to_owned).collect();
        let cells: Vec<Vec<String>> = cells.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let rows = json[table].as_array().unwrap();
        assert_eq!(rows.len(), cells.len(), "{table}");
        for (row, cells) in rows.iter().zip(&cells) {
            for (name, cell) in names.iter().zip(cells) {
                let said = row[name].as_str().unwrap();
                let guarded = if said.starts_with(['=', '+', '-', '@']) { format!("'{said}") } else { said.to_owned() };
                assert_eq!(*cell, guarded);
            }
        }
        let of = |row: &serde_json::Value, column: &str| {
            let said: Vec<&str> = column.split('+').filter_map(|name| row[name].as_str()).collect();
            said.join("\n")
        };
        all.extend(rows.iter().map(|row| columns.map(|column| of(row, column))));
    }
    all
}

/// What a copy must add, in its order: by category, the newest first; then the sessions.
fn expected(lines: &[Line], visits: usize, may_see: &[&str]) -> Vec<[String; 3]> {
    let mut lines: Vec<&Line> = lines.iter().filter(|line| may_see.contains(&line.visibility)).collect();
    lines.sort_by_key(|line| (line.category, std::cmp::Reverse(line.on), line.key.clone()));
    let notice = domain::notice::Notice::current();
    let label = |id: &str| notice.category(&id.parse().unwrap()).unwrap().label().to_owned();
    let lines = lines.into_iter().map(|line| [label(line.category), line.value.clone(), line.on.to_string()]);
    let visit = |n: usize| {
        let on = date(2026, 10, 1).saturating_sub(i64::try_from(n / 2).unwrap().days());
        [String::new(), format!("Visit {n:04}\nHall"), on.to_string()]
    };
    lines.chain((0..visits).map(visit)).collect()
}

/// Somebody's record before and after more is put in: what came is what they may see, on pages and in copies.
async fn everything_is_there(app: &TestApp, person: &str, lines: &[Line], visits: usize, may_see: &[&str]) {
    let browser = app.signed_in(AMARA).await;
    let (pages, copies) = (shown(&browser, person).await, copied(&browser, person).await);
    import(app, person, lines, visits).await;
    let expected = expected(lines, visits, may_see);
    // Sessions stand together on the first page; those from before come with the pages of their part.
    let put_in = |line: &&String| line.contains("fact ") || line.contains("Visit ");
    let came: BTreeSet<String> = shown(&browser, person).await.difference(&pages).filter(put_in).cloned().collect();
    let wanted: BTreeSet<String> = expected.iter().map(|[_, says, _]| says.replace('\n', " ")).collect();
    assert_eq!(came.len(), wanted.len());
    assert!(came == wanted, "the pages show something else");
    let rows: Vec<[String; 3]> = copied(&browser, person).await.into_iter().filter(|row| !copies.contains(row)).collect();
    assert_eq!(rows.len(), expected.len());
    assert!(rows == expected, "the copies have something else");
}

fn visibility(n: usize) -> &'static str {
    ["family", "self", "staff", "family", "family"][n % 5]
}

async fn three_thousand_lines_and_three_hundred_visits(app: &TestApp) {
    everything_is_there(app, MOTHER, &lines(3000, visibility), 300, &["family"]).await;
}

async fn eleven_hundred_lines_of_staff_hide_nothing(app: &TestApp) {
    let kind = |n| {
        if n < 1100 {
            "staff"
        } else if n < 2200 {
            "self"
        } else {
            "family"
        }
    };
    everything_is_there(app, CHILD, &lines(2300, kind), 0, &["family"]).await;
}

/// Own requests: the home shows the newest and says how many there are; all are reached.
async fn sixty_requests_are_all_reached(app: &TestApp) {
    let account = app.account(AMARA).await;
    let viewer = account.viewer();
    let own: Proof<domain::policy::ManageAccount> = authorize(&viewer, viewer.account).unwrap();
    let mut sent = Vec::new();
    for _ in 0..60 {
        let mut draft = requests::draft(&app.portal, &own, Kind::Access).await.unwrap();
        let said = [("subject", CHILD), ("scope", "everything"), ("format", "download"), ("urgent", "no"), ("ways", "none")];
        let fill = |answers: &mut Answers| {
            *answers = Answers::from_iter(said);
            Ok::<_, std::convert::Infallible>(())
        };
        requests::change(&app.portal, &own, &mut draft, fill).await.unwrap().unwrap();
        let seen = requests::fingerprint(&draft.answers, &[]);
        let session = uuid::Uuid::nil();
        let sending = Sending { draft: draft.id, kind: Kind::Access, seen: &seen, session, is_confirmed: true, label: None };
        sent.push(requests::submit(&app.portal, &viewer, &own, sending).await.unwrap().reference.as_text());
    }
    sent.reverse();
    let browser = app.signed_in(AMARA).await;
    let home = browser.get("/account").await;
    assert_eq!(home.find(".app-reqs .app-row__ref"), sent[..51], "those that are open, as many as a page has");
    assert!(home.text().contains("See all your 60 requests"));
    let first = browser.get("/account/requests").await;
    let next = links(&first.text(), "after=").remove(0);
    let second = browser.get(&next).await;
    let listed = [first, second].map(|page| page.find(".app-reqs .app-row__ref"));
    assert_eq!(listed.concat(), sent);
}

/// What waits for a second person, and a letter that nobody has posted: marked, counted, each in a list of exactly these.
async fn the_dpo_sees_what_waits_for_a_second_person_and_for_the_post(app: &TestApp) {
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let plain = amara.ask(CHILD).await;
    let late = amara.ask(CHILD).await;
    let by_post = amara.ask_reached_by(CHILD, &[("ways", "post"), ("post", "1 New Road")]).await;
    officer.post(&format!("/staff/cases/{by_post}/take"), &[]).await.location();
    officer
        .post(&format!("/staff/cases/{by_post}/question"), &[("question", "Which one?"), ("question-way", "post")])
        .await
        .location();
    app.wait(31 * 86_400); // Thursday 24 December: the limit was the 23rd
    let officer = app.signed_in(OFFICER).await;
    officer.post(&format!("/staff/cases/{late}/take"), &[]).await.location();
    let told = [
        ("question", "Which one?"),
        ("question-way", "aloud"),
        ("question-on-day", "22"),
        ("question-on-month", "12"),
        ("question-on-year", "2026"),
    ];
    officer.post(&format!("/staff/cases/{late}/question"), &told).await.location();
    for who in [DPO, OFFICER] {
        let browser = app.signed_in(who).await;
        for (tab, reference, mark) in [("unconfirmed", &late, "Second person"), ("post", &by_post, "Post a letter")] {
            let list = browser.get(&format!("/staff?queue={tab}")).await;
            assert_eq!(list.find("tbody a[href^='/staff/cases/']"), std::slice::from_ref(reference), "{who} {tab}");
            let row = list.find("tbody tr").remove(0);
            assert!(row.contains(mark), "{who} {tab}: {row}");
        }
    }
    let unknown = app.signed_in(DPO).await.get("/staff?queue=nonsense").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND, "a queue that there is not is no other");
    let overview = app.signed_in(DPO).await.get("/dpo").await;
    assert_eq!(overview.find(".app-figure__number"), ["3", "0", "3", "1", "1", "1"]);
    for (tab, words) in [("unconfirmed", "1Waits for a second person"), ("post", "1Letter to post")] {
        let figure = overview.find(&format!("a[href='/staff?queue={tab}']"));
        assert!(figure.iter().any(|text| text == words), "{figure:?}");
    }
    let marked = |mark| overview.find("tbody tr").into_iter().filter(|row| row.contains(mark)).collect::<Vec<_>>();
    assert!(matches!(&marked("Second person")[..], [row] if row.contains(&late)));
    assert!(matches!(&marked("Post a letter")[..], [row] if row.contains(&by_post)));
    assert!(!overview.find("tbody tr").iter().any(|row| row.contains(&plain) && row.contains("Second person")));
}

#[tokio::test]
async fn a_part_of_which_nothing_is_shown_is_not_there() {
    let app = TestApp::new().await;
    import(&app, CHILD, &lines(40, |_| "staff"), 0).await;
    let browser = app.signed_in(AMARA).await;
    for part in ["category.financial", "category.unknown", "nothing"] {
        let page = browser.get(&format!("/account/data/{CHILD}?part={part}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{part}");
    }
}

/// A line from a later page can be said to be wrong; one that is hidden cannot.
#[tokio::test]
async fn any_line_that_is_shown_can_be_corrected() {
    let app = TestApp::new().await;
    import(&app, CHILD, &lines(400, visibility), 0).await;
    let browser = app.signed_in(AMARA).await;
    for (line, known) in [("X-00395", true), ("X-00396", false), ("X-00397", false)] {
        browser.post("/requests/new/rectification/start", &[("person", CHILD), ("item", line)]).await.location();
        let page = browser.get("/requests/new/rectification/what").await.text();
        assert_eq!(page.contains(&format!("fact {}", &line[2..])), known, "{line}");
    }
}

on_both! {
    three_thousand_lines_and_three_hundred_visits
    eleven_hundred_lines_of_staff_hide_nothing
    sixty_requests_are_all_reached
    the_dpo_sees_what_waits_for_a_second_person_and_for_the_post
}
