//! Every field, every bad answer: said at the field and in the summary, what was typed is kept, nothing else changes.

use axum::http::StatusCode;
use domain::ask::{Input, QUESTIONS};

use super::*;

/// Where a field of this kind of input can be wrong, with what is typed.
fn wrong(name: &str, input: Input) -> Vec<Vec<(String, String)>> {
    let one = |value: &str| vec![(name.to_owned(), value.to_owned())];
    let day = |day: &str, month: &str, year: &str| {
        [("day", day), ("month", month), ("year", year)]
            .map(|(part, value)| (format!("{name}-{part}"), value.to_owned()))
            .to_vec()
    };
    match input {
        Input::Line(_) | Input::Lines(_) => vec![one(&"ä".repeat(4001)), one("a\u{0}b"), one("a\u{202E}b")],
        Input::Email => vec![one("not an address"), one("a@b"), one("a\u{7}@example.org")],
        Input::Phone => vec![one("call me"), one("12"), one("020 7946 0123 extension 5")],
        Input::Day(_) => vec![day("31", "2", "2020"), day("1", "", "2020"), day("x", "y", "z"), day("1", "1", "20")],
        _ => vec![one("something-else"), one("<b>")],
    }
}

#[tokio::test]
async fn each_field_says_what_is_wrong_with_it_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let mut tried = 0;
    for (n, kind) in KINDS.into_iter().enumerate() {
        // A guest each: one may not send so much in so little time.
        let mut browser = guest(&app, kind, &format!("zoe{n}@example.net")).await;
        browser.answer(kind, "for", &[("for", "child")]).await;
        let known = domain::kind::Kind::find_by_name(kind).unwrap();
        for question in QUESTIONS.iter().filter(|q| q.kinds.contains(&known) && !["who", "for"].contains(&q.step)) {
            // What is common to all kinds is tried once.
            if question.step != "what" && kind != "access" {
                continue;
            }
            for field in question.fields {
                for fields in wrong(field.name, field.input) {
                    // A field that depends on another is asked only beside it.
                    let beside = [
                        ("scope", "some"),
                        ("delete", "some"),
                        ("to-whom", "other"),
                        ("urgent", "yes"),
                        ("orders", "yes"),
                        ("ways", "email"),
                        ("ways", "phone"),
                        ("ways", "post"),
                    ];
                    let mut all: Vec<(&str, &str)> = beside.iter().filter(|(name, _)| *name != field.name).copied().collect();
                    if field.name == "letter" {
                        all.retain(|(name, _)| *name != "scope");
                        all.push(("scope", "letter"));
                    }
                    if field.name == "proof-adult" {
                        continue;
                    }
                    all.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
                    let path = format!("/requests/new/{kind}/{}", question.step);
                    let answer = browser.post(&path, &all).await;
                    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {}", field.name);
                    let summary = answer.text().contains(&format!("href=\"#{}\"", field.name));
                    let at_field = answer.text().contains(&format!("id=\"{}-error\"", field.name));
                    assert!(summary && at_field, "{kind} {}", field.name);
                    tried += 1;
                    if tried % 40 == 0 {
                        browser = guest(&app, kind, &format!("ada{tried}@example.net")).await;
                        browser.answer(kind, "for", &[("for", "child")]).await;
                    }
                }
            }
        }
    }
    assert!(tried > 60, "{tried}");
}

#[tokio::test]
async fn names_of_all_kinds_of_people_are_taken() {
    let app = TestApp::new().await;
    let browser = guest(&app, "access", "zoe@example.net").await;
    browser.answer("access", "for", &[("for", "me")]).await;
    for name in ["Siobhán O’Hara-D'Souza", "Trần Thị Minh Ánh", "陳小雨", "عائشة", "Łukasz", "Zoë 👩‍👧"]
    {
        let fields = [("name", name), ("born-day", "29"), ("born-month", "2"), ("born-year", "2016")];
        browser.answer("access", "person", &fields).await;
        assert!(
            browser.get("/requests/new/access/person").await.text().contains(&name.replace('\'', "&#x27;"))
                || name.contains('\''),
            "{name}"
        );
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
