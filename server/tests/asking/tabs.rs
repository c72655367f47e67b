//! Back, change, resubmit, second tab, crash: one case for each request that was confirmed, and only what was confirmed.

use proptest::prelude::*;

use super::*;

/// What somebody does with one form in several tabs.
#[derive(Clone, Debug)]
enum Doing {
    /// Answers a question with one of two answers.
    Answer { question: usize, second: bool },
    /// Opens the check in a tab.
    Check { tab: usize },
    /// Presses the button of a tab, so many times at once.
    Send { tab: usize, times: usize },
    /// The server stops and starts again on the same data.
    Crash,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => (0_usize..5, any::<bool>()).prop_map(|(question, second)| Doing::Answer { question, second }),
        3 => (0_usize..3).prop_map(|tab| Doing::Check { tab }),
        3 => (0_usize..3, 1_usize..4).prop_map(|(tab, times)| Doing::Send { tab, times }),
        1 => Just(Doing::Crash),
    ]
}

/// The fields that a form sends.
type Fields = &'static [(&'static str, &'static str)];

/// A question, and two answers to it.
const QUESTIONS: [(&str, [Fields; 2]); 5] = [
    ("who", [&[("subject", "P-1003")], &[("subject", "P-1004")]]),
    ("what", [&[("scope", "everything")], &[("scope", "letter"), ("letter", "The letter of May")]]),
    ("how", [&[("format", "download")], &[("format", "paper")]]),
    ("urgent", [&[("urgent", "no")], &[("urgent", "no")]]),
    ("contact", [&[("ways", "none")], &[("ways", "post"), ("post", "1 Road")]]),
];

/// How many cases there are in the end, and how many different requests were confirmed.
async fn play(doings: &[Doing]) -> (usize, usize) {
    let mut app = TestApp::new().await;
    let mut tabs: [Option<(String, String)>; 3] = [None, None, None];
    let mut confirmed = std::collections::BTreeSet::new();
    for doing in doings {
        let amara = app.signed_in(AMARA).await;
        match doing {
            Doing::Answer { question, second } => {
                let (step, answers) = QUESTIONS[*question];
                amara.post(&format!("/requests/new/access/{step}"), answers[usize::from(*second)]).await;
            }
            Doing::Check { tab } => {
                let page = amara.get("/requests/new/access/check").await;
                tabs[*tab] = if page.status == axum::http::StatusCode::OK { Some(amara.check("access").await) } else { None };
            }
            Doing::Send { tab, times } => {
                if let Some((draft, seen)) = &tabs[*tab] {
                    let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
                    let presses = (0..*times).map(|_| amara.post("/requests/new/access/check", &fields));
                    let answers = futures_util::future::join_all(presses).await;
                    let to: std::collections::BTreeSet<_> = answers
                        .iter()
                        .filter(|answer| answer.status == axum::http::StatusCode::SEE_OTHER)
                        .map(|answer| answer.headers["location"].to_str().unwrap().to_owned())
                        .filter(|to| to.ends_with("/sent"))
                        .collect();
                    assert!(to.len() <= 1, "every press leads to the same request: {to:?}");
                    confirmed.extend(to);
                }
            }
            Doing::Crash => app = app.restarted().await,
        }
    }
    let amara = app.signed_in(AMARA).await;
    let cases = amara.get("/account/requests").await.find("tbody tr").len();
    assert_eq!(app.portal.store.verify().await.unwrap().faults, vec![]);
    (cases, confirmed.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn each_confirmed_request_is_one_case(doings in proptest::collection::vec(doing(), 1..24)) {
        // All is answered at first, so that most runs send something.
        let first = (0..5).map(|question| Doing::Answer { question, second: false });
        let all: Vec<Doing> = first.chain([Doing::Check { tab: 0 }]).chain(doings).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (cases, confirmed) = runtime.block_on(play(&all));
        prop_assert_eq!(cases, confirmed);
    }
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
    assert_eq!(stale.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text().contains("Your answers have changed") && stale.text().contains("On paper"));
    amara.send_draft("access").await.location();
}

#[tokio::test]
async fn ten_tabs_that_send_the_same_form_send_it_once() {
    let app = TestApp::new().await;
    let amara = app.signed_in(AMARA).await;
    fill(&amara, "complaint", &[("who", vec![("subject", CHILD)])]).await;
    let (draft, seen) = amara.check("complaint").await;
    let fields = [("draft", draft.as_str()), ("seen", seen.as_str())];
    let answers = futures_util::future::join_all((0..10).map(|_| amara.post("/requests/new/complaint/check", &fields))).await;
    let to: std::collections::BTreeSet<String> = answers.iter().map(Answer::location).collect();
    assert_eq!((to.len(), amara.get("/account/requests").await.find("tbody tr").len()), (1, 1));
}
