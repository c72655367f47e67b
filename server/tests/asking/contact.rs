//! Safe contact: every mail that leaves obeys what was said.

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;

const EVERY: [&str; 4] = ["email", "phone", "post", "none"];

/// The fields of the question, all filled in, with these ways allowed.
fn fields(ways: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    let mut fields: Vec<_> = ways.iter().map(|way| ("ways", *way)).collect();
    fields.extend([("email", "safe@example.net"), ("phone", "020 7946 0123"), ("voicemail", "no"), ("post", "1 Road")]);
    fields
}

async fn mails_after(ways: &[&'static str], said: &[usize]) -> Vec<String> {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    amara.answer("access", "who", &[("subject", CHILD)]).await;
    amara.answer("access", "what", &own_question("access")).await;
    amara.answer("access", "how", &[("format", "paper")]).await;
    amara.answer("access", "urgent", &[("urgent", "no")]).await;
    amara.answer("access", "contact", &fields(ways)).await;
    let case = format!("/staff/cases/{}", reference(&amara.send_draft("access").await));
    officer.post(&format!("{case}/take"), &[]).await.location();
    let moves: [(&str, &[(&str, &str)]); 4] = [
        ("messages", &[("message", "About your secret letter")]),
        ("question", &[("question", "Which letter of Ife?")]),
        ("answer", &[("answer", "Here is the secret letter")]),
        ("close", &[("reason", "Done")]),
    ];
    for n in said {
        let (name, fields) = moves[n % moves.len()];
        // Not every move is allowed after every other: a refusal sends nothing.
        officer.post(&format!("{case}/{name}"), fields).await;
    }
    app.mails().await
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn mail_goes_only_where_it_is_safe_and_says_nothing(
        ways in subsequence(EVERY[..3].to_vec(), 1..=3), said in proptest::collection::vec(0_usize..4, 0..5)
    ) {
        let mails = runtime().block_on(mails_after(&ways, &said));
        prop_assert_eq!(!mails.is_empty(), ways.contains(&"email"), "{:?}", mails);
        for mail in mails {
            prop_assert!(mail.contains("To: safe@example.net"));
            prop_assert!(!mail.contains(AMARA), "never to an address that was not named here");
            for secret in ["Ife", "Okafor", "Amara", "FH-", "secret", "letter", "copy", "request"] {
                prop_assert!(!mail.contains(secret), "{} in {}", secret, mail);
            }
        }
    }
}

#[test]
fn silence_is_kept() {
    assert_eq!(runtime().block_on(mails_after(&["none"], &[0, 1, 2, 3])), Vec::<String>::new());
}
