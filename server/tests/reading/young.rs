//! Every page that a young person meets is in words for them: no words for adults, no long sentence, grade 5 (capability Y2).

use std::collections::BTreeMap;

use axum::http::StatusCode;

use super::{at_most, text_of};
use crate::support::{Answer, Browser, KINDS, TestApp, reply};

const MAYA: &str = "maya.dw@example.org";
const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const SELF: &str = "P-1102";
/// Words that speak to an adult, or as a law does.
const ADULT: [&str; 8] = [
    "my child",
    "your child",
    "responsible for",
    "parental responsibility",
    "power of attorney",
    "court of protection",
    "special category",
    "to the controller",
];
/// All that stands on a page, but for the words of the notice.
fn words(page: &Answer) -> String {
    let html = scraper::Html::parse_document(&page.text());
    let pick = |css: &str| scraper::Selector::parse(css).unwrap();
    let skipped: Vec<_> = html.select(&pick("[data-notice], script, style")).map(|element| element.id()).collect();
    let body = html.select(&pick("body")).next().unwrap();
    let shown = body.descendants().filter(|node| !node.ancestors().any(|above| skipped.contains(&above.id())));
    let texts: Vec<String> = shown.filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect();
    texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pages that the matrix lets a young person open, with these in the place of names.
fn paths(reference: &str) -> Vec<String> {
    let rows =
        include_str!("../policy/matrix.txt").lines().filter_map(|line| match line.split_whitespace().collect::<Vec<_>>()[..] {
            ["GET", path, _, parent, _, young, ..] => Some((path, parent, young)),
            _ => None,
        });
    let no_page = ["/assets/", "/health/", "/.well-known/", "/_components", "/exit", "/staff", "/dpo", "/session", "/register/"];
    let no_page = |path: &str| no_page.iter().any(|start| path.starts_with(start)) || path.contains("copy");
    let open = rows.filter(|(path, parent, young)| {
        !no_page(path) && (*young != "hidden" || (path.starts_with("/account/") && *parent != "hidden"))
    });
    let named = open.map(|(path, ..)| path.replace("{person}", SELF).replace("{reference}", reference).replace("{number}", "1"));
    named.filter(|path| !path.contains('{')).collect()
}

/// What was met, by its path and when.
#[derive(Default)]
struct Met {
    words: BTreeMap<String, String>,
    own: BTreeMap<String, String>,
}

impl Met {
    fn add(&mut self, path: String, page: &Answer) {
        if page.status != StatusCode::OK || !page.headers["content-type"].to_str().unwrap().starts_with("text/html") {
            return;
        }
        let for_all = !["/account", "/requests/new", "/confirm", "/young-people", "/privacy/young-people"]
            .iter()
            .any(|own| path.starts_with(own));
        if !for_all {
            self.own.insert(path.clone(), text_of(page));
        }
        // The notice itself, and in plain words, is the same for everybody, whoever is signed in.
        if !path.starts_with("/privacy") || path.starts_with("/privacy/young-people") {
            self.words.insert(path, words(page));
        }
    }

    async fn walk(&mut self, maya: &Browser<'_>, reference: &str, when: &str) {
        for path in paths(reference) {
            let mut page = maya.get(&path).await;
            if page.status == StatusCode::SEE_OTHER && page.location().starts_with("/confirm") {
                page = maya.open(&path).await;
            }
            self.add(format!("{path} ({when})"), &page);
        }
    }
}

/// A request of hers through its life, with each page on the way.
async fn story(app: &TestApp, maya: &Browser<'_>, met: &mut Met) {
    let officer = app.signed_in(OFFICER).await;
    let reference = maya.ask(SELF).await;
    let case = format!("/staff/cases/{reference}");
    met.walk(maya, &reference, "new").await;
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.post(&format!("{case}/question"), &[("question", "Which school?")]).await.location();
    met.walk(maya, &reference, "our question").await;
    let page = maya.get(&format!("/account/requests/{reference}")).await;
    let ask = page.fields("input[name=ask]").remove(0).1;
    let answer = [("ask", &*ask), ("clarification", "Hill School")];
    maya.post(&format!("/account/requests/{reference}/clarification"), &answer).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"All we hold").await.location();
    officer.replies(&case, &reply("Here it is.")).await.location();
    met.walk(maya, &reference, "our reply").await;
    let more = maya.post(&format!("/account/data/{SELF}/more"), &[]).await;
    met.add(format!("/account/data/{SELF}/more (all of it)"), &more);
}

/// Every question of every right, asked about herself and about somebody else.
async fn forms(maya: &Browser<'_>, met: &mut Met) {
    for need in ["see", "stop"] {
        let path = format!("/requests/new?need={need}");
        met.add(path.clone(), &maya.get(&path).await);
    }
    for (kind, subject) in KINDS.iter().flat_map(|kind| [(kind, SELF), (kind, "other")]) {
        let form = format!("/requests/new/{kind}");
        maya.post(&format!("{form}/who"), &[("subject", subject)]).await;
        for chosen in ["child", "adult"] {
            maya.post(&format!("{form}/for"), &[("for", chosen)]).await;
            for step in
                ["start", "who", "for", "person", "authority", "what", "evidence", "how", "urgent", "contact", "check", "delete"]
            {
                let path = format!("{form}/{step} ({subject}, {chosen})");
                met.add(path, &maya.get(&format!("{form}/{step}")).await);
            }
        }
    }
}

async fn met() -> Met {
    let app = TestApp::new().await;
    let (visitor, maya, mut met) = (app.visitor(), app.signed_in(MAYA).await, Met::default());
    for path in ["/young-people", "/privacy/young-people"] {
        met.add(format!("{path} (nobody signed in)"), &visitor.get(path).await);
    }
    story(&app, &maya, &mut met).await;
    forms(&maya, &mut met).await;
    assert!(met.own.len() > 100 && met.words.len() > met.own.len(), "{} {}", met.own.len(), met.words.len());
    met
}

#[tokio::test]
async fn no_page_that_a_young_person_meets_speaks_to_an_adult_or_in_long_sentences() {
    let met = met().await;
    let mut wrong = Vec::new();
    for (path, text) in &met.words {
        let text = text.to_lowercase();
        wrong.extend(ADULT.iter().filter(|words| text.contains(*words)).map(|words| format!("{path}: {words}")));
    }
    for (path, text) in &met.own {
        let sentences = text.split_inclusive(['.', '?', '!', ':', ';']).map(str::trim);
        let long = sentences.filter(|sentence| sentence.split_whitespace().count() > 20);
        wrong.extend(long.map(|sentence| format!("{path}: {sentence}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    at_most(5.0, &met.own);
}
