//! Every field, every bad answer: said at the field and in the summary, what was typed is kept, nothing else changes.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use domain::ask::{Days, Field, Input, QUESTIONS, Question};
use domain::form::Limit;

use super::*;

/// What is typed into a field, and what the page then says of it.
type Wrong = (Vec<(String, String)>, String);

/// Where a field can be wrong.
fn wrong(field: &Field) -> Vec<Wrong> {
    let one = |value: &str, says: &str| (vec![(field.name.to_owned(), value.to_owned())], says.to_owned());
    let day = |day: &str, month: &str, year: &str, says: &str| {
        let parts = [("day", day), ("month", month), ("year", year)];
        (parts.map(|(part, value)| (format!("{}-{part}", field.name), value.to_owned())).to_vec(), says.to_owned())
    };
    let text = |limit: Limit| {
        let found = limit.0 + 1;
        let says = format!("{} characters or fewer. You have used {}", grouped(limit.0), grouped(found));
        vec![one(&"ä".repeat(found), &says)]
    };
    let mut all = match field.input {
        Input::Line(limit) | Input::Lines(limit) => text(limit),
        Input::Email => {
            let says = "email address";
            vec![
                one("not an address", says),
                one("a@b", says),
                one(&format!("{}@example.org", "a".repeat(250)), "254 characters"),
            ]
        }
        Input::Phone => vec![one("call me", "phone number"), one("12", "phone number"), one(&"1".repeat(31), "phone number")],
        Input::Day(days) => {
            let fits = if days == Days::Past { day("1", "1", "2090", "in the future") } else { day("1", "1", "2020", "is over") };
            vec![
                day("31", "2", "2020", "Enter a day"),
                day("1", "", "2020", "Enter a day, a month and a year"),
                day("x", "y", "z", "Enter a day"),
                fits,
            ]
        }
        _ => vec![one("something-else", "Choose"), one("<b>", "Choose")],
    };
    if field.needed {
        all.push((Vec::new(), String::new()));
    }
    all
}

fn grouped(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

/// The fields beside one that depends on others: those that make it be asked.
fn beside(question: &Question, field: &Field) -> Vec<(&'static str, &'static str)> {
    let all = [
        ("scope", if field.name == "letter" { "letter" } else { "some" }),
        ("delete", "some"),
        ("to-whom", "other"),
        ("urgent", "yes"),
        ("orders", "yes"),
        ("ways", "email"),
        ("ways", "phone"),
        ("ways", "post"),
    ];
    let here = |name: &str| name != field.name && question.fields.iter().any(|other| other.name == name);
    all.into_iter().filter(|(name, _)| here(name)).collect()
}

const WORDS: &str = "Words that nobody types twice";

/// The other fields of a question that take words.
fn words_beside(question: &Question, field: &Field) -> impl Iterator<Item = &'static str> {
    let own = field.name;
    let text = question.fields.iter().filter(|other| matches!(other.input, Input::Line(_) | Input::Lines(_)));
    text.map(|other| other.name).filter(move |name| *name != own)
}

/// Whether what was typed stands in the field again.
fn is_kept(answer: &Answer, typed: &[(String, String)]) -> bool {
    let page = scraper::Html::parse_document(&answer.text());
    let shown = |name: &str| {
        let field = scraper::Selector::parse(&format!("input[name='{name}'], textarea[name='{name}']")).unwrap();
        let field = page.select(&field).next()?;
        let text = field.text().collect::<String>();
        Some(field.value().attr("value").map_or(text, str::to_owned))
    };
    let same = |shown: &str, typed: &str| shown.trim() == typed.trim();
    typed.iter().all(|(name, value)| shown(name).is_some_and(|shown| same(&shown, value)))
}

#[tokio::test]
async fn each_field_says_what_is_wrong_with_it_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let mut tried = 0;
    for (n, kind) in KINDS.into_iter().enumerate() {
        let known = domain::kind::Kind::find_by_name(kind).unwrap();
        for whom in ["child", "adult"] {
            // A guest each: one may not send so much in so little time.
            let mut browser = guest(&app, kind, &format!("zoe{n}-{whom}@example.net")).await;
            browser.answer(kind, "for", &[("for", whom)]).await;
            for question in QUESTIONS.iter().filter(|q| q.kinds.contains(&known) && !["who", "for"].contains(&q.step)) {
                // What is common to all kinds is tried once; what differs for an adult, for an adult.
                let common = question.step != "what" && kind != "access";
                if common || (whom == "adult" && question.step != "authority") {
                    continue;
                }
                let of_child = |field: &&Field| field.name.starts_with("orders") || field.name == "proof-child";
                // Asked only of who said it before.
                let new = |field: &&Field| !["still", "old-way"].contains(&field.name);
                let fields = question.fields.iter().filter(new).filter(|field| {
                    if whom == "adult" { field.name == "proof-adult" } else { of_child(field) || field.name != "proof-adult" }
                });
                for field in fields {
                    for (typed, says) in wrong(field) {
                        let mut all = beside(question, field);
                        let words: Vec<_> = words_beside(question, field).collect();
                        all.extend(words.iter().map(|name| (*name, WORDS)));
                        all.extend(typed.iter().map(|(name, value)| (name.as_str(), value.as_str())));
                        let answer = browser.post(&format!("/requests/new/{kind}/{}", question.step), &all).await;
                        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {} {typed:?}", field.name);
                        let summary = answer.find(&format!(".govuk-error-summary a[href='#{}']", field.name));
                        let at_field = answer.find(&format!("[id='{}-error']", field.name));
                        assert_eq!((summary.len(), at_field.len()), (1, 1), "{kind} {} {typed:?}", field.name);
                        assert!(summary[0].contains(&says) && at_field[0].contains(&says), "{}: {}", field.name, at_field[0]);
                        let chosen = !matches!(
                            field.input,
                            Input::Line(_) | Input::Lines(_) | Input::Email | Input::Phone | Input::Day(_)
                        );
                        assert!(chosen || is_kept(&answer, &typed), "{kind} {} {typed:?}", field.name);
                        for name in words.iter().filter(|name| answer.find(&format!("[name='{name}']")).len() == 1) {
                            let kept = is_kept(&answer, &[((*name).to_owned(), WORDS.to_owned())]);
                            assert!(kept, "{kind} {} {typed:?} loses {name}", field.name);
                        }
                        tried += 1;
                        if tried % 40 == 0 {
                            browser = guest(&app, kind, &format!("ada{tried}@example.net")).await;
                            browser.answer(kind, "for", &[("for", whom)]).await;
                        }
                    }
                }
            }
        }
    }
    assert!(tried > 140, "{tried}");
}

/// What people write: emoji, apostrophes, diacritics, and names from right to left. It is taken, kept, and shown as it was typed.
#[tokio::test]
async fn every_field_takes_what_people_write() {
    let words = ["Siobhán O’Hara-D'Souza", "Trần Thị Minh Ánh", "陳小雨", "عائشة", "Łukasz <b>&amp;", "Zoë 👩‍👧"];
    for typed in words {
        // A portal each: one network may not ask for so many codes in so little time.
        let app = TestApp::new().await;
        let mut asked: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for kind in KINDS {
            let browser = guest(&app, kind, &format!("zoe-{kind}@example.net")).await;
            browser.answer(kind, "for", &[("for", "me")]).await;
            let known = domain::kind::Kind::find_by_name(kind).unwrap();
            let what = domain::ask::find_question(known, "what").unwrap();
            let own = own_question(kind);
            let text = what.fields.iter().filter(|field| matches!(field.input, Input::Line(_) | Input::Lines(_)));
            let names: Vec<&str> =
                text.map(|field| field.name).filter(|name| own.iter().any(|(field, _)| field == name)).collect();
            let fields: Vec<_> =
                own.iter().map(|(name, value)| (*name, if names.contains(name) { typed } else { *value })).collect();
            browser.answer(kind, "what", &fields).await;
            let page = browser.get(&format!("/requests/new/{kind}/what")).await;
            let kept: Vec<_> = names.iter().map(|name| ((*name).to_owned(), typed.to_owned())).collect();
            assert!(is_kept(&page, &kept), "{kind}: {typed}");
            asked.entry(kind).or_default().extend(names);
        }
        assert!(asked.values().flatten().count() > 6);
        let browser = guest(&app, "access", "zoe-access@example.net").await;
        let person = [("name", typed), ("born-day", "29"), ("born-month", "2"), ("born-year", "2016")];
        browser.answer("access", "person", &person).await;
        assert!(is_kept(&browser.get("/requests/new/access/person").await, &[("name".to_owned(), typed.to_owned())]), "{typed}");
    }
}

/// An address, what is typed there, and the field that is wrong.
type Form<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

/// The forms beside the questions: the address, the code, following, checking a receipt, writing to us.
#[tokio::test]
async fn the_other_forms_say_what_is_wrong_and_keep_it() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let long = "ä".repeat(4001);
    let messages = format!("/account/requests/{reference}/messages");
    let cases: [Form<'_>; 11] = [
        ("/requests/new/access/email", &[("email", "")], "email"),
        ("/requests/new/access/email", &[("email", "zoë at home")], "email"),
        ("/requests/new/access/code", &[("id", ""), ("code", "12")], "code"),
        ("/requests/new/access/code", &[("id", "not-an-id"), ("code", "123456")], "code"),
        ("/track", &[("reference", "FH-1"), ("claim", "A")], "reference"),
        ("/track", &[("reference", &reference), ("claim", "")], "claim"),
        ("/track/code", &[("track-reference", "nothing"), ("track-email", "a@example.org")], "track-reference"),
        ("/track/code", &[("track-reference", &reference), ("track-email", "a@@example.org")], "track-email"),
        ("/receipts", &[("receipt", "hello"), ("sent", "x")], "receipt"),
        (&messages, &[("message", "")], "message"),
        (&messages, &[("message", &long)], "message"),
    ];
    for (path, fields, at) in cases {
        let browser = if path.starts_with("/account") { &amara } else { &app.visitor() };
        let answer = browser.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {at}");
        assert_eq!(answer.find(&format!(".govuk-error-summary a[href='#{at}']")).len(), 1, "{path} {at}");
        assert_eq!(answer.find(&format!("[id='{at}-error']")).len(), 1, "{path} {at}");
        let typed = fields.iter().filter(|(name, _)| !["code", "id", "claim"].contains(name));
        let typed: Vec<_> = typed.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert!(is_kept(&answer, &typed), "{path} {at}");
    }
}

#[tokio::test]
async fn an_unknown_kind_or_question_is_not_there() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    for path in
        ["/requests/new/breach/start", "/requests/new/nothing/who", "/requests/new/access/nothing", "/requests/new/marketing/how"]
    {
        assert_eq!(amara.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(amara.post(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(app.visitor().get("/requests/new/access/who").await.location(), "/requests/new/access/start");
}

/// The forms of families that take words: each has a test that a refusal keeps them, here or where it is named.
const WITH_WORDS: [&str; 8] = [
    "/account/contact",
    "/account/requests/{reference}/helper", // `helper/mod.rs`
    "/account/requests/{reference}/messages",
    "/account/requests/{reference}/clarification",
    "/account/requests/{reference}/rest",
    "/account/requests/{reference}/query", // `case/story.rs`
    "/account/security/passkeys/{id}/name",
    "/requests/new/{kind}/{step}",
];

/// Those that take a choice, a file, a code, an address, or nothing.
const WITHOUT: [&str; 27] = [
    "/about",
    "/account/data/{person}/copy.json",
    "/account/data/{person}/copy.zip",
    "/account/data/{person}/more",
    "/account/requests/{reference}/feedback",
    "/account/requests/{reference}/helper/end",
    "/account/requests/{reference}/papers",
    "/account/requests/{reference}/take-back",
    "/account/security/email",
    "/account/security/passkeys/{id}/remove",
    "/account/security/sessions/{id}/end",
    "/account/security/sign-out-everywhere",
    "/confirm",
    "/passkeys/register/finish",
    "/passkeys/register/start",
    "/passkeys/sign-in/finish",
    "/passkeys/sign-in/start",
    "/receipts",
    "/register/{token}",
    "/requests/new/{kind}/evidence",
    "/requests/new/{kind}/evidence/{file}/remove",
    "/sign-in/code",
    "/sign-in/code/{id}",
    "/sign-out",
    "/track",
    "/track/code",
    "/track/enter",
];

/// What is refused, whatever the reason is, leaves the words with who wrote them.
#[tokio::test]
async fn no_refusal_of_a_form_loses_words() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    let reference = amara.ask(CHILD).await;
    let mut unknown = Vec::new();
    for (pattern, _) in server::http::routes::list() {
        let staff = ["/staff", "/dpo"].iter().any(|area| pattern.starts_with(area));
        if staff || WITH_WORDS.contains(&pattern) || WITHOUT.contains(&pattern) {
            continue;
        }
        let path = pattern.replace("{reference}", &reference).replace("{*name}", "public.css").replace(['{', '}'], "");
        if app.visitor().post_raw(&path, &[]).await.status != StatusCode::METHOD_NOT_ALLOWED {
            unknown.push(pattern);
        }
    }
    assert_eq!(unknown, [""; 0], "a form without a word on what it keeps");
    let story = format!("/account/requests/{reference}");
    for (path, field) in [("messages", "message"), ("clarification", "clarification"), ("rest", "rest")] {
        let long = format!("{WORDS} {}", "ä".repeat(4001));
        for words in [WORDS, &long].into_iter().filter(|words| path != "messages" || *words != WORDS) {
            let answer = amara.post(&format!("{story}/{path}"), &[(field, words)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: nothing is asked, nothing is left");
            assert!(answer.text().contains(words), "{path}");
        }
    }
    let contact = [("ways", "email"), ("email", "not an address"), ("safe", WORDS), ("code-word", "Kingfisher")];
    let answer = amara.post("/account/contact", &contact).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains(WORDS) && answer.text().contains("Kingfisher"));
    // A question that is not asked any more, because of what another tab said.
    amara.answer("access", "who", &[("subject", CHILD), ("subject", "other")]).await;
    amara.answer("access", "for", &[("for", "child")]).await;
    amara.answer("access", "who", &[("subject", CHILD)]).await;
    let late = [("name", WORDS), ("born-day", "1"), ("born-month", "5"), ("born-year", "2015")];
    amara.answer("access", "person", &late).await;
    amara.answer("access", "who", &[("subject", CHILD), ("subject", "other")]).await;
    assert!(amara.get("/requests/new/access/person").await.text().contains(WORDS), "asked again, it is there");
}
