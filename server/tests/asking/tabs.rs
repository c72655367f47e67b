//! Back, change, resubmit, second tab, crash: one case for each request that was confirmed, and only what was confirmed.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use domain::id::DraftId;
use domain::policy::{ManageAccount, authorize};
use proptest::prelude::*;

use super::*;
use crate::support::entries::on_both;

/// What somebody does with one form in several tabs.
#[derive(Clone, Debug)]
enum Doing {
    /// Answers a question with one of two answers.
    Answer { question: usize, second: bool },
    /// Opens the check in a tab.
    Check { tab: usize },
    /// Presses the button of a tab, so many times at once.
    Send { tab: usize, times: usize },
    /// Presses the button of a tab; the connection breaks while it is being sent, and no answer comes.
    Lose { tab: usize, polls: usize },
    /// The server stops and starts again on the same data.
    Crash,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => (0_usize..5, any::<bool>()).prop_map(|(question, second)| Doing::Answer { question, second }),
        3 => (0_usize..3).prop_map(|tab| Doing::Check { tab }),
        3 => (0_usize..3, 1_usize..4).prop_map(|(tab, times)| Doing::Send { tab, times }),
        2 => (0_usize..3, 0_usize..60).prop_map(|(tab, polls)| Doing::Lose { tab, polls }),
        1 => Just(Doing::Crash),
    ]
}

/// The fields that a form sends.
type Fields = &'static [(&'static str, &'static str)];

const WHAT_ACCESS: [Fields; 2] = [&[("scope", "everything")], &[("scope", "letter"), ("letter", "The letter of May")]];
const WHAT_COMPLAINT: [Fields; 2] = [
    &[("complaint-about", "shared"), ("happened", "You told the school")],
    &[("complaint-about", "other"), ("happened", "Nobody rang me back")],
];

/// The questions of a kind, with two answers to each.
fn questions(kind: &str) -> [(&'static str, [Fields; 2]); 5] {
    [
        ("who", [&[("subject", "P-1003")], &[("subject", "P-1003"), ("subject", "P-1004")]]),
        ("what", if kind == "access" { WHAT_ACCESS } else { WHAT_COMPLAINT }),
        ("how", [&[("format", "download")], &[("format", "paper")]]),
        ("urgent", [&[("urgent", "no")], &[("urgent", "no")]]),
        ("contact", [&[("ways", "none")], &[("ways", "post"), ("post", "1 Road")]]),
    ]
}

/// A check page in a tab: what its button sends, and what the person reads there.
#[derive(Clone)]
struct Tab {
    draft: String,
    seen: String,
    read: Vec<String>,
    requests: i64,
}

/// Requests that were confirmed: by the draft they came from, the first reference and how many there are. And every check page
/// that was read.
#[derive(Default)]
struct Confirmed {
    sent: BTreeMap<String, (String, i64)>,
    read: Vec<Tab>,
}

impl Tab {
    fn fields(&self) -> [(&str, &str); 2] {
        [("draft", &self.draft), ("seen", &self.seen)]
    }

    /// Presses the button so many times at once. Each press is confirmed or sends the person back to the answers, and what is
    /// confirmed is one request, with what was read on a check page of this draft, for ever.
    async fn send(&self, browser: &Browser<'_>, kind: &str, times: usize, confirmed: &mut Confirmed) {
        let path = format!("/requests/new/{kind}/check");
        let fields = self.fields();
        let answers = futures_util::future::join_all((0..times).map(|_| browser.post(&path, &fields))).await;
        for answer in answers {
            assert!([StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY].contains(&answer.status), "{}", answer.status);
            let Some(to) = answer.headers.get("location").map(|to| to.to_str().unwrap()).filter(|to| to.ends_with("/sent"))
            else {
                continue;
            };
            let reference = to.split('/').nth(3).unwrap().to_owned();
            let story = browser.get(&format!("/account/requests/{reference}")).await;
            let sent = story.find("details .govuk-summary-list__value");
            let fits = |tab: &&Tab| tab.draft == self.draft && sent.iter().all(|value| tab.read.contains(value));
            let read: Vec<&Tab> = confirmed.read.iter().filter(fits).collect();
            assert!(!sent.is_empty() && !read.is_empty(), "{sent:?} was never read");
            let many = if story.find("#together").is_empty() { 1 } else { 2 };
            assert!(read.iter().any(|tab| tab.requests == many), "{many} requests");
            let known = confirmed.sent.entry(self.draft.clone()).or_insert_with(|| (reference.clone(), many));
            assert_eq!(known.0, reference, "every press leads to the same request");
        }
    }
}

async fn check(browser: &Browser<'_>, kind: &str) -> Option<Tab> {
    let page = browser.get(&format!("/requests/new/{kind}/check")).await;
    if page.status != StatusCode::OK || page.text().contains("You have already sent this") {
        return None;
    }
    let (draft, seen) = browser.check(kind).await;
    let requests = if page.text().contains("This makes 2 requests") { 2 } else { 1 };
    Some(Tab { draft, seen, read: page.find(".govuk-summary-list__value"), requests })
}

/// Plays it, then presses every button again whose answer was lost. How many cases there are, and how many were confirmed.
async fn play(mut app: TestApp, kind: &str, doings: &[Doing]) -> (i64, i64) {
    let mut tabs: [Option<Tab>; 3] = [None, None, None];
    let (mut confirmed, mut lost) = (Confirmed::default(), Vec::new());
    for doing in doings {
        let amara = app.signed_in(AMARA).await;
        match doing {
            Doing::Answer { question, second } => {
                let (step, answers) = questions(kind)[*question];
                let answer = amara.post(&format!("/requests/new/{kind}/{step}"), answers[usize::from(*second)]).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{step}");
            }
            Doing::Check { tab } => {
                tabs[*tab] = check(&amara, kind).await;
                confirmed.read.extend(tabs[*tab].clone());
            }
            Doing::Send { tab, times } => {
                if let Some(tab) = &tabs[*tab] {
                    tab.send(&amara, kind, *times, &mut confirmed).await;
                }
            }
            Doing::Lose { tab, polls } => {
                if let Some(tab) = &tabs[*tab] {
                    let (path, fields) = (format!("/requests/new/{kind}/check"), tab.fields());
                    let mut press = Box::pin(amara.post(&path, &fields));
                    for _ in 0..*polls {
                        if futures_util::poll!(press.as_mut()).is_ready() {
                            break;
                        }
                        tokio::time::sleep(std::time::Duration::from_micros(200)).await;
                    }
                    lost.push(tab.clone());
                }
            }
            Doing::Crash => app = app.restarted().await,
        }
    }
    let amara = app.signed_in(AMARA).await;
    for tab in lost {
        tab.send(&amara, kind, 1, &mut confirmed).await;
    }
    assert_eq!(app.faults().await, Vec::<String>::new());
    (app.count("SELECT count(*) FROM case_head").await, confirmed.sent.values().map(|(_, many)| many).sum())
}

fn run(kind: &'static str, doings: Vec<Doing>, app: impl Future<Output = Option<TestApp>>) -> (i64, i64) {
    // All is answered at first, so that most runs send something.
    let first = (0..5).map(|question| Doing::Answer { question, second: false });
    let all: Vec<Doing> = first.chain([Doing::Check { tab: 0 }]).chain(doings).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        match app.await {
            Some(app) => play(app, kind, &all).await,
            None => (0, 0),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn each_confirmed_request_is_one_case(kind in "access|complaint", doings in proptest::collection::vec(doing(), 1..24)) {
        let kind = if kind == "access" { "access" } else { "complaint" };
        let (cases, confirmed) = run(kind, doings, async { Some(TestApp::new().await) });
        prop_assert_eq!(cases, confirmed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn each_confirmed_request_is_one_case_on_postgres(doings in proptest::collection::vec(doing(), 8..24)) {
        let (cases, confirmed) = run("access", doings, TestApp::on_postgres());
        prop_assert_eq!(cases, confirmed);
    }
}

/// What another tab changed is not sent by the old form, also where its connection breaks half way.
#[test]
fn a_stale_form_on_a_connection_that_breaks_sends_nothing() {
    let doings = || vec![Doing::Answer { question: 2, second: true }, Doing::Lose { tab: 0, polls: 32 }];
    assert_eq!(run("access", doings(), async { Some(TestApp::new().await) }), (0, 0));
    assert_eq!(run("access", doings(), TestApp::on_postgres()), (0, 0));
}

on_both! {
    ten_tabs_that_send_the_same_form_send_it_once
    twelve_families_send_at_once
    two_tabs_that_answer_different_questions_keep_both
    what_is_sent_on_the_last_day_is_sent_or_deleted_whole
}

#[tokio::test]
async fn what_changed_in_another_tab_is_shown_before_it_is_sent() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    let (draft, seen) = amara.check("access").await;
    amara.answer("access", "how", &[("format", "paper")]).await;
    let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
    let stale = amara.post("/requests/new/access/check", &fields).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text().contains("Your answers have changed") && stale.text().contains("On paper"));
    amara.send_draft("access").await.location();
}

async fn ten_tabs_that_send_the_same_form_send_it_once(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    fill(&amara, "complaint", &[("who", vec![("subject", CHILD)])]).await;
    let (draft, seen) = amara.check("complaint").await;
    let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
    let answers = futures_util::future::join_all((0..10).map(|_| amara.post("/requests/new/complaint/check", &fields))).await;
    let to: BTreeSet<String> = answers.iter().map(Answer::location).collect();
    assert_eq!((to.len(), app.count("SELECT count(*) FROM case_head").await), (1, 1));
}

/// More at once than the store has connections: none waits for another that waits for it.
async fn twelve_families_send_at_once(app: &TestApp) {
    let mut browsers = Vec::new();
    for n in 0..12 {
        let browser = guest(app, "access", &format!("zoe{n}@example.net")).await;
        let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
        fill(&browser, "access", &[("for", vec![("for", "me")]), ("person", person)]).await;
        browsers.push(browser);
    }
    let sent = futures_util::future::join_all(browsers.iter().map(|browser| browser.send_draft("access"))).await;
    let references: BTreeSet<String> = sent.iter().map(reference).collect();
    assert_eq!(references.len(), 12);
}

async fn two_tabs_that_answer_different_questions_keep_both(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    for round in 0..8 {
        let letter = format!("The letter of {round}");
        let what = [("scope", "letter"), ("letter", letter.as_str())];
        let format = if round % 2 == 0 { "paper" } else { "reading" };
        let how = [("format", format)];
        let (one, two) =
            tokio::join!(amara.post("/requests/new/access/what", &what), amara.post("/requests/new/access/how", &how));
        assert_eq!((one.status, two.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        assert!(amara.get("/requests/new/access/what").await.text().contains(&letter));
        assert_eq!(amara.get("/requests/new/access/how").await.find(&format!("input[value={format}][checked]")).len(), 1);
    }
}

/// The job that deletes what nobody sent, at the moment somebody sends it, with a paper.
async fn what_is_sent_on_the_last_day_is_sent_or_deleted_whole(app: &TestApp) {
    for round in 0..4 {
        let amara = app.signed_in(AMARA).await;
        amara.answer("complaint", "who", &[("subject", CHILD)]).await;
        amara.answer("complaint", "what", &own_question("complaint")).await;
        let paper = format!("%PDF-1.7 %%EOF {round}");
        let paper = [("letter.pdf", paper.as_bytes())];
        amara.upload_all("/requests/new/complaint/evidence", &[("shows", "other")], "files", &paper).await.location();
        fill(&amara, "complaint", &[("who", vec![("subject", CHILD)])]).await;
        let (draft, seen) = amara.check("complaint").await;
        let before = app.count("SELECT count(*) FROM case_head").await;
        app.wait(29 * 86_400);
        let amara = app.signed_in(AMARA).await;
        let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
        let (swept, sent) = tokio::join!(server::job::sweep(&app.portal), amara.post("/requests/new/complaint/check", &fields));
        swept.unwrap();
        let confirmed = sent.headers.get("location").is_some_and(|to| to.to_str().unwrap().ends_with("/sent"));
        assert_eq!(app.count("SELECT count(*) FROM case_head").await - before, i64::from(confirmed), "{}", sent.status);
        let (papers, files) =
            ("SELECT count(*) FROM evidence", "SELECT count(*) FROM evidence e JOIN file_chunk c ON c.file_id = e.file_id");
        assert_eq!(app.count(papers).await, app.count(files).await, "no paper without its content");
        let orphans = "SELECT count(*) FROM evidence e JOIN draft d ON d.draft_id = e.draft_id WHERE d.sent = FALSE";
        assert!(!confirmed || app.count(orphans).await == 0, "the paper went with the request");
    }
}

/// A draft of before the words changed: what is no longer a choice is asked again, at its field and in the summary.
#[tokio::test]
async fn a_stale_draft_says_which_answer_no_longer_fits() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    fill(&amara, "rectification", &[("who", vec![("subject", CHILD)])]).await;
    let (draft, seen) = amara.check("rectification").await;
    let mut unit = app.portal.store.begin().await.unwrap();
    let viewer = app.account(AMARA).await.viewer();
    let own = authorize::<ManageAccount>(&viewer, viewer.account).unwrap();
    let mut kept = unit.lock_draft(&own, DraftId(draft.parse().unwrap())).await.unwrap().unwrap();
    let json = serde_json::to_string(&kept.answers).unwrap().replace("category.schools", "category.of-last-year");
    kept.answers = serde_json::from_str(&json).unwrap();
    assert!(unit.keep_draft(&own, &kept, app.portal.clock.now()).await.unwrap());
    unit.save().await.unwrap();
    let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
    for to in [
        amara.get("/requests/new/rectification/check").await.location(),
        amara.post("/requests/new/rectification/check", &fields).await.location(),
    ] {
        let page = amara.get(&to).await;
        assert!(page.text().contains("href=\"#category\"") && page.text().contains("id=\"category-error\""), "{to}");
        assert!(page.text().contains("Hill School"), "the rest of the answers is kept");
    }
    assert_eq!(app.count("SELECT count(*) FROM case_head").await, 0);
}

/// D10 twice, on different details: what was saved about the first goes on, or goes where who wrote it says so.
#[tokio::test]
async fn this_is_wrong_on_another_detail_loses_nothing_before_one_chooses() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let (start, what) = ("/requests/new/rectification/start", "/requests/new/rectification/what");
    let begin = async |item: &'static str, over: &'static str| {
        let fields = [("person", CHILD), ("item", item), ("over", over)];
        amara.post(start, &fields).await.location()
    };
    assert_eq!(begin("name", "").await, what);
    assert!(amara.get(what).await.text().contains("Ife Saoirse Okafor-Lindqvist"), "what the record says");
    let first =
        [("category", "category.names-and-addresses"), ("wrong", "Name"), ("wanted", "Ifé"), ("because", "We write it so")];
    amara.answer("rectification", "what", &first).await;
    assert_eq!(begin("name", "").await, what);
    assert!(amara.get(what).await.text().contains("We write it so"), "the same detail goes on");
    for (half, words) in [(false, "We write it so"), (true, "Half a sen")] {
        if half {
            let left = [("category", ""), ("wrong", "Name"), ("because", words), ("save", "yes")];
            amara.answer("rectification", "what", &left).await;
        }
        let choice = begin("born", "").await;
        assert_eq!(choice, format!("{start}?person={CHILD}&item=born"));
        let page = amara.get(&choice).await.text();
        for says in ["You have begun this for something else", "Go on with what you saved", "Delete that and begin with this one"]
        {
            assert!(page.contains(says), "{says}");
        }
        amara.post(start, &[]).await.location();
        assert!(amara.get(what).await.text().contains(words), "it is all there");
    }
    assert_eq!(amara.post(start, &[("about", "category.health")]).await.location(), format!("{start}?about=category.health"));
    assert_eq!(begin("born", "yes").await, what);
    let page = amara.get(what).await.text();
    assert!(
        page.contains("3 May 2016") && !page.contains("We write it so") && !page.contains("Ifé") && !page.contains("Half a sen")
    );
    let second = [("category", "category.date-of-birth"), ("wrong", "Her day of birth"), ("wanted", "4 May 2016")];
    amara.answer("rectification", "what", &second).await;
    for (step, fields) in REST {
        amara.answer("rectification", step, fields).await;
    }
    let sent = reference(&amara.send_draft("rectification").await);
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{sent}")).await.text();
    assert!(case.contains("Row of the record") && case.contains("Her day of birth"), "staff know which row is meant");
    let story = amara.get(&format!("/account/requests/{sent}")).await.text();
    assert!(!story.contains("Row of the record") && !story.contains("item.born") && story.contains("Her day of birth"));
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Who then names another kind of thing in their own words is not about that row any more.
#[tokio::test]
async fn another_detail_chosen_by_hand_names_no_row() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    amara.post("/requests/new/rectification/start", &[("person", CHILD), ("item", "born"), ("over", "")]).await.location();
    let other = [("category", "category.names-and-addresses"), ("wrong", "The spelling of her name"), ("wanted", "Ifé")];
    amara.answer("rectification", "what", &other).await;
    for (step, fields) in REST {
        amara.answer("rectification", step, fields).await;
    }
    let sent = reference(&amara.send_draft("rectification").await);
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{sent}")).await.text();
    assert!(case.contains("The spelling of her name") && !case.contains("Row of the record"));
}

/// Every kind that something can be filled into.
#[tokio::test]
async fn a_link_with_something_filled_in_takes_the_place_of_no_words() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    for (kind, about, words) in [
        ("access", "category.health", ("letter", "The letter of May")),
        ("restriction", "category.health", ("stop", "The report of June")),
        ("objection", "purpose.early-help", ("purposes", "purpose.audit")),
        ("erasure", "category.health", ("categories", "category.religion")),
    ] {
        let start = format!("/requests/new/{kind}/start");
        amara.answer(kind, "who", &[("subject", CHILD)]).await;
        amara.answer(kind, "what", &own_question(kind)).await;
        let choice = amara.post(&start, &[("about", about)]).await.location();
        assert_eq!(choice, format!("{start}?about={about}"), "{kind}");
        let what = amara.get(&format!("/requests/new/{kind}/what")).await;
        let kept = what.text().contains(words.1) || what.find(&format!("input[value=\"{}\"][checked]", words.1)).len() == 1;
        assert!(kept, "{kind}: {words:?}");
    }
}

/// Somebody described, and then no longer meant, is not sent.
#[tokio::test]
async fn what_is_no_longer_asked_is_not_sent() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    amara.answer("access", "who", &[("subject", CHILD), ("subject", "other")]).await;
    amara.answer("access", "for", &[("for", "child")]).await;
    amara
        .answer("access", "person", &[("name", "Ada Test"), ("born-day", "1"), ("born-month", "5"), ("born-year", "2015")])
        .await;
    amara.answer("access", "authority", &[("proof-child", "none"), ("orders", "yes"), ("orders-about", "Secret")]).await;
    fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    assert!(!amara.get("/requests/new/access/check").await.text().contains("This makes 2 requests"));
    let sent = reference(&amara.send_draft("access").await);
    assert_eq!(app.count("SELECT count(*) FROM case_head").await, 1);
    let case = officer.get(&format!("/staff/cases/{sent}")).await.text();
    assert!(!case.contains("Secret") && !case.contains("There is or may be a court order"));
}
