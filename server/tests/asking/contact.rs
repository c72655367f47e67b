//! Safe contact: every mail that leaves obeys what was said, whoever asked, whatever for, and whatever an officer does.

use axum::http::StatusCode;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;

const SAFE: &str = "safe@example.net";

/// The fields of the question, all filled in, with these ways allowed.
fn fields(ways: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    let mut fields: Vec<_> = ways.iter().map(|way| ("ways", *way)).collect();
    fields.extend([("email", SAFE), ("phone", "020 7946 0123"), ("voicemail", "no"), ("post", "1 Road")]);
    fields
}

/// Something an officer does: the form, what is typed, and whether it is news for the person.
type Move = (&'static str, &'static [(&'static str, &'static str)], bool);

const WRITE: Move = ("messages", &[("message", "About your secret letter")], true);
const ANSWER: Move = ("answer", &crate::support::reply("Here is the secret letter"), true);
const OUTCOME: Move = ("answer", &crate::support::outcome("The secret letter was right"), true);
const CHECK: Move = ("check", &[("checked", "Passport of Ife"), ("checked-of", "identity")], false);
const CLOSE: Move = ("close", &[("reason", "Done"), ("close-told", "The secret case is closed")], true);
const BACK: Move = ("back", &[("back", "We forgot the secret page"), ("back-told", "We found more.")], true);

/// Every move that a case of this kind can have, in an order in which each is allowed.
fn moves(kind: &str) -> Vec<Move> {
    let own: &[Move] = match kind {
        "access" => &[
            ("question", &[("question", "Which letter of Ife?"), ("question-way", "aloud")], true),
            ("heard", &[("heard", "The one of May")], false),
        ],
        _ => &[],
    };
    let month: &[Move] = &[
        (
            "proof",
            &[
                ("proof", "Who are you, Amara?"),
                ("proof-of", "fee"),
                ("proof-doubt", "The tenth of the same"),
                ("proof-way", "portal"),
            ],
            true,
        ),
        ("proven", &[("proven", "Paid"), ("proven-of", "fee"), ("proven-enough", "yes")], false),
        (
            "extension",
            &[("extension", "Many letters of Ife"), ("extension-ground", "complexity"), ("extension-way", "portal")],
            true,
        ),
    ];
    let lifted: &[Move] = match kind {
        "restriction" => &[("lift", &[("lift", "The report of Ife is right"), ("lift-way", "portal")], true)],
        _ => &[],
    };
    let complaint = kind == "complaint";
    let (month, answer) = if complaint { (&[][..], OUTCOME) } else { (month, ANSWER) };
    [&[WRITE, CHECK], own, month, &[answer, WRITE, BACK, answer], lifted, &[CLOSE]].concat()
}

/// Asks for it, with these ways allowed; the reference.
async fn ask(app: &TestApp, who: &str, kind: &str, ways: &[&'static str]) -> String {
    if who == "caller" {
        let worker = app.signed_in(CASEWORKER).await;
        let draft = server::random::id().to_string();
        let mut typed = vec![("draft", draft.as_str()), ("channel", "phone"), ("kind", kind), ("words", "The secret letter")];
        typed.extend([("received-day", "23"), ("received-month", "11"), ("received-year", "2026"), ("for", "me")]);
        typed.extend([("name", "Amara Okafor"), ("format", "paper"), ("urgent", "no")]);
        typed.extend(fields(ways));
        return worker.post("/staff/intake", &typed).await.location().split('/').nth(3).unwrap().to_owned();
    }
    let browser = if who == "guest" { guest(app, kind, AMARA).await } else { app.signed_in(AMARA).await };
    if who == "guest" {
        browser.answer(kind, "for", &[("for", "me")]).await;
        let person = [("name", "Amara Okafor"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
        browser.answer(kind, "person", &person).await;
    } else {
        browser.answer(kind, "who", &[("subject", CHILD)]).await;
    }
    browser.answer(kind, "what", &own_question(kind)).await;
    browser.answer(kind, "how", &[("format", "paper")]).await;
    browser.answer(kind, "urgent", &[("urgent", "no")]).await;
    browser.answer(kind, "contact", &fields(ways)).await;
    reference(&browser.send_draft(kind).await)
}

/// The mails that left, but for codes that somebody asked for at that moment; and how many there should be if email is safe.
async fn mails_after(who: &str, kind: &str, ways: &[&'static str]) -> (Vec<String>, usize) {
    let app = TestApp::new().await;
    let officer = app.signed_in(OFFICER).await;
    let case = format!("/staff/cases/{}", ask(&app, who, kind, ways).await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let mut news = 1;
    for (name, fields, is_news) in moves(kind) {
        if name == "answer" {
            officer.answers_danger(&case, "Thought of it").await;
        }
        // Who does not come here reads no words of a closing.
        let reads = name != "close" || who != "caller" || ways.contains(&"email");
        let fields = if reads { fields } else { &fields[..1] };
        officer.post(&format!("{case}/{name}"), fields).await.location();
        news += usize::from(is_news);
    }
    let mails = app.mails().await;
    (mails.into_iter().filter(|mail| !mail.contains("Subject: Your code")).collect(), news)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(36))]
    #[test]
    fn mail_goes_only_where_it_is_safe_and_says_nothing(
        who in select(vec!["parent", "guest", "caller"]),
        kind in select(vec!["access", "restriction", "rectification", "complaint"]),
        ways in subsequence(vec!["email", "phone", "post"], 0..=3)
    ) {
        let ways = if ways.is_empty() { vec!["none"] } else { ways };
        let (mails, news) = runtime().block_on(mails_after(who, kind, &ways));
        prop_assert_eq!(mails.len(), if ways.contains(&"email") { news } else { 0 }, "{:?}", mails);
        for mail in mails {
            prop_assert!(mail.contains("To: safe@example.net"));
            prop_assert!(!mail.contains(AMARA), "never to an address that was not named here");
            for secret in ["Ife", "Okafor", "Amara", "FH-", "secret", "letter", "copy", "request", "complaint"] {
                prop_assert!(!mail.contains(secret), "{} in {}", secret, mail);
            }
        }
    }
}

/// A mail that waits is not sent to where it is no longer safe: the last word counts, also if it was said while the mail waited.
#[tokio::test]
async fn a_mail_that_waits_obeys_the_last_word() {
    let app = TestApp::new().await;
    ask(&app, "parent", "access", &["email"]).await;
    // Nothing was sent yet: the worker has not run.
    app.signed_in(AMARA).await.post("/account/contact", &[("ways", "none")]).await.location();
    assert_eq!(app.mails().await, Vec::<String>::new());
}

/// What is said in a new request holds for the earlier ones too, and a draft does not bring back what was taken away.
#[tokio::test]
async fn the_last_word_holds_for_earlier_requests_and_for_drafts() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let first = format!("/staff/cases/{}", ask(&app, "parent", "access", &["email"]).await);
    officer.post(&format!("{first}/take"), &[]).await.location();
    ask(&app, "parent", "complaint", &["none"]).await;
    let before = app.mails().await.len();
    officer.post(&format!("{first}/messages"), &[("message", "Hello")]).await.location();
    assert_eq!(app.mails().await.len(), before, "the complaint said that email is not safe");

    // Who withdraws a consent for their own child is not asked again; what was said holds.
    amara.post("/account/contact", &[("ways", "email"), ("email", SAFE)]).await.location();
    let quick = send(&amara, "consent", CHILD).await;
    let page = officer.get(&format!("/staff/cases/{quick}")).await.text();
    assert!(page.contains(SAFE) && !page.contains("It is not safe to ring"));
    assert!(officer.get(&first).await.text().contains(SAFE), "and takes nothing back");
    // For somebody else they are asked.
    amara.answer("marketing", "who", &[("subject", "other")]).await;
    amara.answer("marketing", "for", &[("for", "adult")]).await;
    let person = [("name", "Ada Test"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    amara.answer("marketing", "person", &person).await;
    amara.answer("marketing", "authority", &[("proof-adult", "none")]).await;
    amara.answer("marketing", "what", &own_question("marketing")).await;
    assert_eq!(amara.get("/requests/new/marketing/check").await.location(), "/requests/new/marketing/contact?open=yes");
    amara.answer("erasure", "who", &[("subject", CHILD)]).await;
    amara.answer("erasure", "contact", &[("ways", "email"), ("email", SAFE)]).await;
    amara.post("/account/contact", &[("ways", "none")]).await.location();
    let page = amara.get("/requests/new/erasure/contact").await;
    assert!(page.find("input[checked]").is_empty() && !page.text().contains(SAFE), "it is asked again");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Who can read somebody's mail can come in by a code. They must not find the refuge.
#[tokio::test]
async fn nobody_who_comes_in_by_mail_reads_where_somebody_is_safe() {
    let app = TestApp::new().await;
    let browser = guest(&app, "complaint", "zoe@example.net").await;
    let person = vec![("name", "Zoë"), ("born-day", "1"), ("born-month", "5"), ("born-year", "1990")];
    fill(&browser, "complaint", &[("for", vec![("for", "me")]), ("person", person)]).await;
    let secret = [("ways", "post"), ("post", "The refuge, PO Box 7"), ("code-word", "Kingfisher"), ("safe", "Not on Sundays")];
    browser.answer("complaint", "contact", &secret).await;
    let reference = reference(&browser.send_draft("complaint").await);
    let other = guest(&app, "complaint", "zoe@example.net").await;
    for path in ["", "/sent", "/receipt", "/copy"] {
        let page = other.get(&format!("/account/requests/{reference}{path}")).await.text();
        assert!(page.contains(&reference) || path == "/copy");
        assert!(!page.contains("refuge") && !page.contains("Kingfisher") && !page.contains("Sundays"), "{path}");
    }
    let page = other.open("/account/contact").await;
    assert_eq!(page.find("input[value=post][checked]").len(), 1, "which ways hold is said");
    assert!(!page.text().contains("refuge") && !page.text().contains("Kingfisher"));
    let officer = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{reference}")).await.text();
    assert!(officer.contains("The refuge, PO Box 7") && officer.contains("Kingfisher"));
}

/// Nobody proves that a safe address is theirs: it is no way to flood somebody.
#[tokio::test]
async fn an_address_is_not_flooded() {
    let app = TestApp::new().await;
    let reference = ask(&app, "parent", "access", &["email"]).await;
    let officer = app.signed_in(OFFICER).await;
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    for n in 0..30 {
        officer.post(&format!("{case}/messages"), &[("message", &format!("Message {n}"))]).await.location();
    }
    assert_eq!(app.mails().await.len(), 20, "every message stands in the request, twenty mails tell of it");
}

/// It decides where mails go: who takes over an open screen does not say it, neither the first time.
#[tokio::test]
async fn the_first_way_to_be_reached_needs_a_fresh_sign_in_too() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    assert_eq!(amara.open("/account/contact").await.status, StatusCode::OK, "just signed in");
    app.wait(5 * 60);
    assert!(amara.open("/account/contact").await.location().starts_with("/confirm"));
    let said = [("ways", "email"), ("email", "somebody@example.net")];
    assert!(amara.post("/account/contact", &said).await.location().starts_with("/confirm"));
    assert_eq!(app.count("SELECT count(*) FROM account_contact").await, 0, "nothing is said yet");
}

/// A form that was left is no place where a refuge is found (capability A20): a page that asks again never shows it, the check only to who
/// has just proved to be there, and not in safe mode.
#[tokio::test]
async fn a_form_that_was_left_does_not_show_where_somebody_is_safe() {
    let app = TestApp::new().await;
    let mut amara = app.signed_in(AMARA).await;
    let secret = [("ways", "post"), ("post", "The refuge, PO Box 7"), ("code-word", "Kingfisher"), ("safe", "Not on Sundays")];
    fill(&amara, "access", &[("who", vec![("subject", CHILD)])]).await;
    amara.answer("access", "contact", &secret).await;
    let hidden = |page: &str| ["refuge", "Kingfisher", "Sundays"].iter().all(|word| !page.contains(word));
    let contact = "/requests/new/access/contact";
    let page = amara.get(contact).await;
    assert!(hidden(&page.text()) && page.text().contains("What you typed here before is kept."), "{}", page.text());
    assert_eq!(page.find("input[value=post][checked]").len(), 1, "which way is said");
    assert!(
        amara.get("/requests/new/access/check").await.text().contains("The refuge, PO Box 7"),
        "read once more before it is sent"
    );
    amara.view = Some("plain".into());
    assert!(hidden(&amara.get("/requests/new/access/check").await.text()), "in safe mode");
    amara.view = None;
    app.wait(301);
    assert!(hidden(&amara.get("/requests/new/access/check").await.text()), "later");
    amara.answer("access", "contact", &[("ways", "post"), ("post", ""), ("code-word", ""), ("safe", "")]).await;
    amara
        .answer("access", "contact", &[("ways", "post"), ("ways", "phone"), ("phone", "020 7946 0123"), ("voicemail", "no")])
        .await;
    assert_eq!(
        amara.post(contact, &[("ways", "email"), ("email", "no address"), ("save", "yes")]).await.status,
        StatusCode::SEE_OTHER
    );
    let left = amara.get(contact).await.text();
    assert!(hidden(&left) && !left.contains("no address"), "nor what was left unfinished");
    amara.answer("access", "contact", &[("ways", "post")]).await;
    let sent = reference(&amara.send_draft("access").await);
    let case = app.signed_in(OFFICER).await.get(&format!("/staff/cases/{sent}")).await.text();
    assert!(case.contains("The refuge, PO Box 7") && case.contains("Kingfisher") && case.contains("Not on Sundays"), "{case}");
}
