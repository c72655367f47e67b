//! A young person's own things, who ends what was agreed, and authority that has lapsed since somebody asked (law.md §§4, 14, 15).

use axum::http::StatusCode;

use crate::asking::send;
use crate::support::{Browser, TestApp, reply};

const OFFICER: &str = "samuel.oyelaran@familyhub.example";
const AMARA: &str = "amara.okafor-lindqvist@example.org";
const CIARAN: &str = "ciaran.obriain@example.org";
const HELEN: &str = "helen.thistlewood@example.org";
const MAYA: &str = "maya.dw@example.org";
const PRIYA: &str = "priya.desai-whitlock@example.org";

/// Every way in which Helen's authority over Rosa lapses.
const LAPSES: [&str; 3] = [
    "UPDATE relationship SET view_forbidden = TRUE WHERE person_key = 'P-1301' AND related_key = 'P-1302'",
    "UPDATE person SET date_of_birth = '2008-11-23' WHERE person_key = 'P-1301'",
    "UPDATE relationship SET ended_on = '2026-11-22' WHERE person_key = 'P-1301' AND related_key = 'P-1302'",
];

/// An answered request of Helen's about Rosa, with a message of hers and a file; its reference and the file.
async fn answered(app: &TestApp) -> (String, String) {
    let (helen, officer) = (app.signed_in(HELEN).await, app.signed_in(OFFICER).await);
    let reference = helen.ask("P-1301").await;
    let case = format!("/staff/cases/{reference}");
    helen.post(&format!("/account/requests/{reference}/messages"), &[("message", "How long will it take?")]).await.location();
    officer.post(&format!("{case}/take"), &[]).await.location();
    officer.upload(&format!("{case}/files"), "copy.txt", b"A copy").await.location();
    officer.replies(&case, &reply("Rosa is well")).await.location();
    let page = officer.get(&case).await.text();
    let file = page.split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    (reference, file)
}

/// A page without what differs from one drawing to the next.
fn blank(page: &str, reference: &str) -> String {
    let mut page = page.replace(reference, "REFERENCE");
    for (before, after) in [("nonce=\"", "\""), ("name=\"csrf\" value=\"", "\""), ("content=\"nonce-", "\""), ("/assets/", "/")] {
        let parts: Vec<String> = page.split(before).map(str::to_owned).collect();
        let rest = parts[1..].iter().map(|part| part.split_once(after).map_or("", |(_, rest)| rest).to_owned());
        page = std::iter::once(parts[0].clone()).chain(rest).collect::<Vec<_>>().join(before);
    }
    page
}

/// What they read, and what is hidden, is the same whatever the reason is.
#[tokio::test]
async fn authority_that_lapsed_leaves_ones_own_words_and_tells_nobody_why() {
    let mut pages = Vec::new();
    for lapse in LAPSES {
        let app = TestApp::new().await;
        let (reference, file) = answered(&app).await;
        let helen = app.signed_in(HELEN).await;
        let story = format!("/account/requests/{reference}");
        assert!(helen.get(&story).await.text().contains("Rosa is well"), "it stands");
        let officer = app.signed_in(OFFICER).await;
        officer.post(&format!("/staff/cases/{reference}/messages"), &[("message", "More is to come")]).await.location();
        assert_eq!(helen.get("/account").await.find(".app-wait").len(), 1, "what is new stands first");
        app.change(lapse).await;
        let page = helen.get(&story).await;
        assert_eq!(page.status, StatusCode::OK);
        let text = page.text();
        assert!(text.contains("How long will it take?") && text.contains("23 November 2026"), "{lapse}");
        for hidden in ["Rosa", "is well", "copy.txt", &file] {
            assert!(!text.contains(hidden), "{lapse}: {hidden}");
        }
        for path in [format!("/files/{file}"), "/receipt".into(), "/copy".into(), "/story.txt".into(), "/sent".into()] {
            assert_eq!(helen.get(&format!("{story}{path}")).await.status, StatusCode::NOT_FOUND, "{lapse}: {path}");
        }
        for (path, field) in [("messages", "message"), ("clarification", "clarification"), ("rest", "rest")] {
            let sent = helen.post(&format!("{story}/{path}"), &[(field, "I sat an hour over <this>")]).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{lapse}: {path}");
            assert!(sent.text().contains("I sat an hour over &lt;this&gt;") && !sent.text().contains("Rosa"), "{lapse}: {path}");
            let theirs = app.signed_in(AMARA).await.post(&format!("{story}/{path}"), &[(field, "Hello")]).await;
            assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{lapse}: {path}");
        }
        for list in ["/account/requests", "/account"] {
            let row = helen.get(list).await.find("table, .app-reqs").join(" ");
            assert!(row.contains(&reference) && !row.contains("Rosa"), "{lapse}: {list}: {row}");
            let untrue = ["In progress", "Replied", "wait for you"].into_iter().find(|words| row.contains(words));
            assert_eq!(untrue, None, "{lapse}: {list} says how it stands, or what is not so: {row}");
            assert!(row.contains("23 Nov"), "{lapse}: {list}: {row}");
            assert!(helen.get(list).await.find(".app-wait").is_empty(), "{lapse}: {list} says that something is new");
        }
        for path in ["", "/copy.zip", "/copy.json"] {
            assert_eq!(helen.get(&format!("/account/data/P-1301{path}")).await.status, StatusCode::NOT_FOUND, "{lapse}: {path}");
        }
        pages.push(blank(&text, &reference));
    }
    assert_eq!(pages[0], pages[1], "an order, a birthday");
    assert_eq!(pages[0], pages[2], "an order, the end of a bond");
}

async fn answers(officer: &Browser<'_>, case: &str, why: &str) -> crate::support::Answer {
    let fields = [&reply("Here it is")[..], &[("answer-lapsed", why)]].concat();
    officer.replies(case, &fields).await
}

/// The officer sees it before anything goes, on the case and on the page before sending; nothing goes before it is answered.
#[tokio::test]
async fn a_reply_to_somebody_whose_authority_lapsed_waits_for_an_answer() {
    let words = ["forbids who asked", "is 18 now", "do not show any more"];
    for (lapse, words) in LAPSES.into_iter().zip(words) {
        let app = TestApp::new().await;
        let (helen, officer) = (app.signed_in(HELEN).await, app.signed_in(OFFICER).await);
        let case = format!("/staff/cases/{}", helen.ask_reached_by("P-1301", &[("ways", "email"), ("email", HELEN)]).await);
        officer.post(&format!("{case}/take"), &[]).await.location();
        officer.upload(&format!("{case}/files"), "copy.txt", b"A copy").await.location();
        let before = officer.get(&case).await.text();
        assert!(!before.contains("authority has lapsed") && !before.contains("answer-lapsed"));
        app.change(lapse).await;
        let page = officer.get(&case).await.text();
        assert!(page.contains(words) && page.contains("name=\"answer-lapsed\""), "{lapse}");
        let refused = answers(&officer, &case, "").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{lapse}");
        assert!(refused.text().contains("Say why it may go") && refused.text().contains("Here it is"));
        let said = [&reply("Here it is")[..], &[("answer-lapsed", "The order was lifted today")]].concat();
        let here: Vec<_> =
            said.iter().map(|(name, value)| (*name, if *name == "answer-way" { "portal" } else { *value })).collect();
        let unseen = officer.replies(&case, &here).await;
        assert!(unseen.text().contains("they would see nothing of this here"), "{lapse}");
        assert!(unseen.find("input[name=answer-way][value=portal]").is_empty(), "{lapse}: it is no way");
        // Whatever says something to them: none of it would be seen here.
        for (section, fields) in [
            ("progress", &[("progress", "We look for it"), ("progress-way", "portal")][..]),
            ("question", &[("question", "Which years?"), ("question-way", "portal")]),
            ("proof", &[("proof-of", "identity"), ("proof", "A letter"), ("proof-doubt", "A name"), ("proof-way", "portal")]),
        ] {
            let unseen = officer.post(&format!("{case}/{section}"), fields).await;
            assert_eq!(unseen.status, StatusCode::UNPROCESSABLE_ENTITY, "{lapse} {section}");
            assert!(unseen.text().contains("they would see nothing of this here"), "{lapse} {section}: {}", unseen.text());
            assert!(
                unseen.find(&format!("input[name={section}-way][value=portal]")).is_empty(),
                "{lapse} {section}: it is no way"
            );
        }
        let looked: Vec<_> = said.into_iter().filter(|(name, _)| *name != "answer-confirmed").collect();
        let check = officer.post(&format!("{case}/answer"), &looked).await.text();
        assert!(check.contains(words) && check.contains("The order was lifted today"), "{lapse}: before sending");
        let mails = app.mails().await.len();
        answers(&officer, &case, "The order was lifted today").await.location();
        assert_eq!(app.mails().await.len(), mails, "no mail calls them to a page where nothing is new");
        let after = officer.get(&case).await.text();
        assert!(after.contains("The order was lifted today"), "{lapse}: it stands in the history");
    }
}

/// A letter that was made before, and is posted after.
#[tokio::test]
async fn a_letter_is_not_posted_to_somebody_whose_authority_lapsed_before_it_is_answered() {
    let app = TestApp::new().await;
    let (helen, officer) = (app.signed_in(HELEN).await, app.signed_in(OFFICER).await);
    let reference = helen.ask_reached_by("P-1301", &[("ways", "post"), ("post", "1 New Road")]).await;
    let case = format!("/staff/cases/{reference}");
    officer.post(&format!("{case}/take"), &[]).await.location();
    let by_post = [("answer", "Here"), ("answer-outcome", "all"), ("answer-way", "post"), ("answer-confirmed", "yes")];
    officer.replies(&case, &by_post).await.location();
    let letter = officer.get(&case).await.text();
    let letter = letter.split("/letters/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    app.change(LAPSES[0]).await;
    let post = async |why: &str| {
        let fields = [("post-letter", letter.as_str()), ("post-class", "first"), ("post-lapsed", why)];
        officer.post(&format!("{case}/post"), &fields).await
    };
    assert_eq!(post("").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    officer.answers_danger(&case, "The order is lifted").await;
    assert_eq!(post("").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    post("It was lifted").await.location();
}

/// Capability Y10: what is a young person's own is hidden from parents unless the record says otherwise; and their page says so.
#[tokio::test]
async fn a_mother_reads_nothing_of_her_daughters_own_sessions_and_consent() {
    let app = TestApp::new().await;
    let record = "/account/data/P-1102";
    let dpo = app.signed_in("martin.quayle@familyhub.example").await;
    let decides = async |services: &str| {
        let form = [("confidential-services-value", services), ("confidential-services-reason", "They talk there")];
        dpo.post("/dpo/settings/confidential-services", &form).await.location();
    };
    let waits = async || {
        let said = [dpo.get("/dpo").await.text(), dpo.get("/dpo/settings").await.text()];
        said.map(|page| page.contains("Which services are confidential waits for a decision"))
    };
    let mothers = async |words: &str| app.signed_in(PRIYA).await.get(record).await.text().contains(words);
    assert!(!mothers("Art drop-in").await && waits().await == [true; 2], "closed by default (law.md §15)");
    decides("").await;
    assert!(mothers("Art drop-in").await && waits().await == [false; 2], "an empty list is a decision");
    let maya = app.signed_in(MAYA).await;
    let own = maya.post(&format!("{record}/more"), &[]).await.text();
    let (first, mothers) = (maya.get(record).await.text(), app.signed_in(PRIYA).await.get(record).await.text());
    for words in ["Youth counselling", "You said yes on 7 May 2026", "id=\"category-assessment-"] {
        assert!(own.contains(words) && !mothers.contains(words) && !first.contains(words), "{words}");
    }
    assert!(mothers.contains("Art drop-in"), "what is the family's is there");
    assert!(own.contains("id=\"parents-see\"") && own.contains("They do not see"));
    assert!(!mothers.contains("parents-see") && !first.contains("parents-see"));
    let sight = maya.post(&format!("{record}/more"), &[]).await.find("#parents-see").join(" ");
    for words in ["Priya Desai", "School", "Art drop-in", "Staff who help you see it all."] {
        assert!(sight.contains(words), "{words}: {sight}");
    }
    assert!(!sight.contains("Youth counselling"), "{sight}");
    for copy in ["/copy.zip", "/copy.json", "?part=sessions"] {
        let taken = app.signed_in(PRIYA).await.get(&format!("{record}{copy}")).await.text();
        assert!(!taken.contains("counselling"), "{copy}");
    }
    decides("art DROP").await;
    assert!(!app.signed_in(PRIYA).await.get(record).await.text().contains("Art drop-in"), "from the day that the DPO says so");
    assert!(app.signed_in(MAYA).await.post(&format!("{record}/more"), &[]).await.text().contains("Art drop-in"));
}

/// The young person's page promises nothing that the mother's page breaks (capability Y9).
#[tokio::test]
async fn what_the_record_opens_to_parents_is_not_promised_to_be_hidden_from_them() {
    let app = TestApp::new().await;
    app.change("UPDATE consent SET visibility = 'family' WHERE person_key = 'P-1102'").await;
    app.change("UPDATE attendance SET visibility = 'family' WHERE person_key = 'P-1102'").await;
    let record = "/account/data/P-1102";
    let mothers = app.signed_in(PRIYA).await.get(record).await.text();
    assert!(
        mothers.contains("Youth counselling") && mothers.contains("Maya Desai-Whitlock agreed to this on 7 May 2026"),
        "the record says otherwise"
    );
    let own = app.signed_in(MAYA).await.post(&format!("{record}/more"), &[]).await;
    assert!(own.find("#parents-see").join(" ").contains("Youth counselling"), "what has no lock is named");
    for open in ["#sessions", ".app-consent", "#category-assessment-school"] {
        let shown = own.find(open).join(" ");
        assert!(!shown.is_empty() && !shown.contains("Not your parents"), "{open}: {shown}");
    }
}

/// law.md §14: a mother does not end her daughter's consent, nor a separated father what the mother agreed; an officer decides.
#[tokio::test]
async fn a_wish_to_end_what_somebody_else_agreed_ends_nothing_and_is_told_to_nobody() {
    for (who, person, giver) in [(PRIYA, "P-1102", MAYA), (CIARAN, "P-1003", AMARA)] {
        let app = TestApp::new().await;
        if giver == MAYA {
            // What her mother had agreed herself, and ended, would be no wish.
            app.change("DELETE FROM consent WHERE consent_key = 'CNS-0004'").await;
        }
        let (asker, officer) = (app.signed_in(who).await, app.signed_in(OFFICER).await);
        let record = format!("/account/data/{person}");
        let theirs = async || app.signed_in(giver).await.post(&format!("{record}/more"), &[]).await.text();
        assert!(theirs().await.contains("class=\"app-consent\""));
        let reference = send(&asker, "consent", person).await;
        let sent = asker.get(&format!("/account/requests/{reference}/sent")).await.text();
        assert!(sent.contains("Nothing ends before that") && !sent.contains("You withdrew your consent"), "{who}: {sent}");
        assert_eq!(app.count("SELECT count(*) FROM person_mark").await, 0);
        let case = format!("/staff/cases/{reference}");
        officer.post(&format!("{case}/take"), &[]).await.location();
        assert!(officer.get(&case).await.text().contains("value=\"refused\""), "an officer may say no");
        if giver == MAYA {
            // She gave it herself: nobody else ends it, and the mother is told nothing of it.
            officer.answers_danger(&case, "Thought of it").await;
            let before = app.count("SELECT count(*) FROM case_event").await;
            let refused = officer.post(&format!("{case}/answer"), &reply("It ends")).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                refused.find(".govuk-error-summary a").join(" ").contains("Only the young person ends this"),
                "{}",
                refused.text()
            );
            assert_eq!(app.count("SELECT count(*) FROM case_event").await, before);
            let grounds =
                [("answer-ground", "does_not_apply"), ("answer-shown", "Hers"), ("answer-reasons", "We cannot do this")];
            let decline =
                [&[("answer", "We do not end it."), ("answer-outcome", "refused"), ("answer-confirmed", "yes")][..], &grounds];
            officer.post(&format!("{case}/answer"), &decline.concat()).await.location();
            assert!(theirs().await.contains("class=\"app-consent\""));
            assert_eq!(app.count("SELECT count(*) FROM person_mark").await, 0);
            continue;
        }
        officer.replies(&case, &reply("It ends")).await.location();
        let page = theirs().await;
        assert!(page.contains("class=\"app-consent\"") && !page.contains("taken back"), "before it is told to them");
        let ended = app.count("SELECT count(*) FROM person_mark WHERE effect = 'consent_withdrawn' AND given_by IS NULL").await;
        assert_eq!(ended, 1, "it ends with the decision");
        assert_eq!(app.faults().await, Vec::<String>::new());
    }
}

/// Art 7(3): what the mother agreed, and ended, is over. She reads the same whether or not the daughter agreed since.
#[tokio::test]
async fn what_a_mother_ended_before_ends_nothing_of_her_daughters_and_tells_nothing_of_it() {
    let mut said = Vec::new();
    for alone in [false, true] {
        let app = TestApp::new().await;
        if alone {
            app.change("DELETE FROM consent WHERE consent_key = 'CNS-0005'").await;
        }
        let priya = app.signed_in(PRIYA).await;
        let reference = send(&priya, "consent", "P-1102").await;
        said.push(priya.get(&format!("/account/requests/{reference}/sent")).await.find("main").join(" ").replace(&reference, ""));
        let record = priya.get("/account/data/P-1102").await.text();
        assert!(!record.contains("consent on this record was withdrawn"), "no mark of what ends nothing: {record}");
        let theirs = app.signed_in(MAYA).await.post("/account/data/P-1102/more", &[]).await.text();
        assert_eq!(theirs.contains("class=\"app-consent\""), !alone);
        assert_eq!(app.count("SELECT count(*) FROM person_mark WHERE given_by <> 'P-1101'").await, 0);
    }
    assert!(said[0].contains("You had withdrawn this already") && said[0].contains("16 February 2026"), "{}", said[0]);
    assert!(!said[0].contains("Your consent has ended") && !said[0].contains("The service ends"));
    assert_eq!(said[0], said[1]);
}

/// Capabilities Y3, Y4: recorded with reasons that only staff read; from then on only the young person ends what was agreed.
#[tokio::test]
async fn understanding_and_the_own_view_are_recorded_and_decide() {
    let app = TestApp::new().await;
    let (amara, officer) = (app.signed_in(AMARA).await, app.signed_in(OFFICER).await);
    let case = format!("/staff/cases/{}", amara.ask("P-1003").await);
    officer.post(&format!("{case}/take"), &[]).await.location();
    let before = officer.get(&case).await.text();
    assert!(before.contains("It is not recorded whether they understand") && before.contains("Their own view is not recorded"));
    let nothing = officer.post(&format!("{case}/understanding"), &[("understanding-is", "yes")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "with its reasons");
    let understood = [("understanding-is", "yes"), ("understanding", "She explained it herself")];
    let beth = app.signed_in("beth.harcourt@familyhub.example").await;
    let elsewhere = beth.post(&format!("{case}/understanding"), &understood).await;
    assert_eq!(
        elsewhere.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "it decides whose word ends a consent: who has the case says it"
    );
    assert!(officer.get(&case).await.text().contains("It is not recorded whether they understand"));
    officer.post(&format!("{case}/understanding"), &understood).await.location();
    officer.post(&format!("{case}/understanding"), &understood).await.location();
    assert_eq!(app.count("SELECT count(*) FROM understanding").await, 1, "sent twice, it is recorded once");
    for (is, rows) in [("no", 2), ("yes", 3)] {
        let changed = [("understanding-is", is), ("understanding", "She explained it herself")];
        officer.post(&format!("{case}/understanding"), &changed).await.location();
        assert_eq!(app.count("SELECT count(*) FROM understanding").await, rows, "what was wrong is put right at once");
    }
    officer.post(&format!("{case}/own-view"), &[("own-view-asked", "yes"), ("own-view", "She agrees")]).await.location();
    let after = officer.get(&case).await.text();
    for words in ["they understand enough to decide", "Their own view was asked", "She explained it herself", "She agrees"] {
        assert!(after.contains(words), "{words}");
    }
    let reference = case.rsplit('/').next().unwrap();
    let story = amara.get(&format!("/account/requests/{reference}")).await.text();
    assert!(!story.contains("explained") && !story.contains("understand enough"), "staff only");
    let wish = send(&amara, "consent", "P-1003").await;
    let sent = amara.get(&format!("/account/requests/{wish}/sent")).await.text();
    assert!(sent.contains("Nothing ends before that"), "only the child ends it now");
    assert_eq!(app.faults().await, Vec::<String>::new());
}
