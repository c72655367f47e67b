//! What somebody asked here is told by nothing on their phone before they prove to be there: neither by a list, nor by a mark, nor by what
//! is missing (law.md §§14 and 15). And nobody who holds it ends anything for them.

use axum::http::StatusCode;

use super::{AMARA, plain, text};
use crate::asking::{fill, send};
use crate::support::TestApp;
use crate::support::entries::on_both;

const MAYA: &str = "maya.dw@example.org";
const PRIYA: &str = "priya.desai-whitlock@example.org";

on_both! {
    nothing_tells_what_a_young_person_asked
    with_somebody_beside_one_no_list_tells_what_was_asked
    what_takes_effect_at_once_needs_a_proof
}

/// Her mother agreed for her; now she decides, and ends it.
async fn nothing_tells_what_a_young_person_asked(app: &TestApp) {
    let (maya, priya) = (app.signed_in(MAYA).await, app.signed_in(PRIYA).await);
    app.change(
        "UPDATE consent SET given_by = 'Priya', given_by_person = 'P-1101', visibility = NULL WHERE person_key = 'P-1102'",
    )
    .await;
    maya.ask("P-1102").await;
    app.change(
        "INSERT INTO understanding (understanding_id, person_key, understands, recorded, case_id, seq)
        SELECT 1, 'P-1102', TRUE, '2026-11-20', case_id, 1 FROM case_head",
    )
    .await;
    let record = "/account/data/P-1102";
    let (list, assessed) = (["/account", "/account/requests", "/requests/new"], "id=\"category-assessment-");
    assert!(text(&maya, record).await.contains(assessed), "what her mother's page has");
    let consent = send(&maya, "consent", "P-1102").await;
    fill(&maya, "complaint", &[("who", vec![("subject", "P-1102")])]).await;
    for path in &list[..2] {
        assert!(text(&maya, path).await.contains(&consent), "{path}: she has just proved to be there");
    }
    assert!(text(&maya, "/requests/new").await.contains("/requests/new/complaint/delete"), "a form that was begun");
    app.wait(301);
    let beside = plain(app, MAYA).await;
    for (reader, more) in [(&maya, true), (&beside, false)] {
        for path in &list[..2] {
            let page = text(reader, path).await;
            assert!(page.contains("A request of 23 November 2026") && !page.contains("FH-"), "{path}: {page}");
            assert!(!page.contains("onsent") && !page.contains("opy of your"), "{path}: {page}");
            assert_eq!(page.contains("/confirm?next="), more, "{path}");
        }
        let story = format!("/account/requests/{consent}");
        for path in [story.clone(), format!("{story}/story.txt")] {
            let answer = reader.get(&path).await;
            if more {
                assert!(answer.location().starts_with("/confirm?next="), "{path}");
            }
        }
        let begun = text(reader, "/requests/new").await;
        assert!(!begun.contains("/requests/new/complaint/delete"), "{begun}");
        fill(reader, "access", &[("who", vec![("subject", "P-1102")])]).await;
        for kind in ["access", "consent"] {
            let page = reader.get(&format!("/requests/new/{kind}/check")).await.text();
            assert!(!page.contains("FH-"), "{kind}: neither that there is one alike nor that it was just sent: {page}");
        }
        let page = text(reader, record).await;
        assert!(page.contains(assessed) && page.contains("Priya") && !page.contains("ended"), "{page}");
        let copy = text(reader, &format!("{record}/copy.json")).await;
        assert!(copy.contains("2026-05-07") && !copy.contains("\"consents\":[]"), "{copy}");
    }
    assert!(text(&priya, record).await.contains(assessed), "as on her mother's page");
    let there = app.signed_in(MAYA).await;
    assert!(text(&there, "/account/requests").await.contains(&consent));
    let whole = there.post(&format!("{record}/more"), &[]).await.text();
    assert!(whole.contains("ended on 23 November 2026") && !whole.contains(assessed), "{whole}");
}

async fn with_somebody_beside_one_no_list_tells_what_was_asked(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let objection = send(&amara, "objection", "P-1001").await;
    let record = "/account/data/P-1001";
    app.wait(301);
    assert!(text(&amara, "/account/requests").await.contains(&objection), "an adult's own list");
    assert!(text(&amara, record).await.contains("Marked"));
    let beside = plain(app, AMARA).await;
    for path in ["/account", "/account/requests"] {
        let page = text(&beside, path).await;
        assert!(page.contains("A request of 23 November 2026") && !page.contains(&objection), "{path}: {page}");
        assert!(!page.contains("/confirm?next="), "{path}: {page}");
    }
    assert!(!text(&beside, record).await.contains("Marked"));
}

/// Whoever holds her phone, and her worker who comes to the house, would end it for good.
async fn what_takes_effect_at_once_needs_a_proof(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    app.wait(301);
    for kind in ["consent", "objection", "restriction", "marketing", "erasure"] {
        fill(&amara, kind, &[("who", vec![("subject", "P-1003")])]).await;
        let asked = amara.send_draft(kind).await.location();
        assert!(asked.starts_with("/confirm?next="), "{kind}: {asked}");
        assert_eq!(app.count("SELECT count(*) FROM case_head").await, 0, "{kind}");
    }
    assert!(text(&amara, "/account/data/P-1003").await.contains("id=\"category-assessment-"), "the consent stands");
    send(&amara, "access", "P-1003").await;
    let told = async || app.mails().await.iter().filter(|mail| mail.contains("something new") && mail.contains(AMARA)).count();
    let (before, asked) = (told().await, amara.send_draft("consent").await.location());
    let there = amara.proves(&asked).await;
    assert!(there.starts_with("/requests/new/consent/check"), "{there}");
    let page = amara.get(&there).await;
    assert_eq!(page.status, StatusCode::OK, "nothing that was typed is lost");
    assert!(amara.send_draft("consent").await.location().ends_with("/sent"));
    assert!(!text(&amara, "/account/data/P-1003").await.contains("id=\"category-assessment-"));
    assert_eq!(told().await, before + 1, "no mail is safe for her: it goes to where her codes go, and says nothing");
}
