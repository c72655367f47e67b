//! A late case stays late until a second person says why not.

use super::*;

on_both! {
    a_backdated_fact_moves_nothing_until_a_second_person_confirms_it
    what_a_second_person_does_not_confirm_never_counts
}

const LATE: &str = "23 December 2026";

/// On Thursday 24 December, a day late: proof was asked for aloud on 30 November, as the officer says now.
async fn backdated(app: &TestApp) -> (Taken<'_>, String) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    app.wait(31 * DAY);
    let asked =
        [("proof", "Show us who you are"), ("proof-of", "identity"), ("proof-doubt", "No account"), ("proof-way", "aloud")];
    taken.does(Move::Proof, &[&asked[..], &on!("proof-on", "30", "11", "2026")].concat()).await;
    let waits = choices(&app.signed_in(SECOND).await.get(&taken.case("")).await, "confirm-of").pop().unwrap();
    (taken, waits)
}

fn word<'a>(of: &'a str, answer: &'a str) -> [(&'a str, &'a str); 3] {
    [("confirm-of", of), ("confirm-answer", answer), ("confirm", "I looked at the call list")]
}

/// The old date stands in every place, and the case is a day late.
async fn stays_late(taken: &Taken<'_>) {
    let letter = taken.officer().await.get(&taken.case("/letter")).await.find(".app-date").join(" ");
    let bar = taken.page().await.find(".app-identity__dates").join(" ");
    let remaining = taken.page().await.find(".app-identity").join(" ");
    let story = taken.date().await;
    for (place, text) in [("queue", &taken.row("mine").await), ("bar", &bar), ("family", &story), ("letter", &letter)] {
        assert!(text.contains(LATE), "{place}: {text}");
        assert!(!text.contains("Not started"), "{place}: {text}");
    }
    for (place, text) in [("bar", &remaining), ("family", &story), ("letter", &letter)] {
        assert!(text.contains("1 day late"), "{place}: {text}");
    }
}

async fn a_backdated_fact_moves_nothing_until_a_second_person_confirms_it(app: &TestApp) {
    for who in [SECOND, REVIEWER, DPO] {
        let (taken, waits) = backdated(app).await;
        stays_late(&taken).await;
        let overview = app.signed_in(DPO).await.get("/dpo").await.find("tbody tr");
        let row = overview.into_iter().find(|row| row.contains(&taken.reference)).unwrap();
        assert!(row.contains("Second person to confirm"), "the DPO sees it marked: {row}");
        let own = ("confirm-of", "You recorded this yourself");
        taken.refused(Move::Confirm, &word(&waits, "yes"), own).await;
        taken.sends(who, Move::Confirm, &word(&waits, "yes")).await.location();
        let date = taken.date().await;
        assert!(date.contains("Not started") && !date.contains("day late"), "{who}: {date}");
        assert!(!taken.row("mine").await.contains("Second person to confirm"));
        app.set_back(31 * DAY);
    }
}

async fn what_a_second_person_does_not_confirm_never_counts(app: &TestApp) {
    let (taken, waits) = backdated(app).await;
    taken.sends(REVIEWER, Move::Confirm, &word(&waits, "no")).await.location();
    stays_late(&taken).await;
    let again = taken.sends(DPO, Move::Confirm, &word(&waits, "yes")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing waits any more");
    stays_late(&taken).await;
    let page = taken.page().await;
    assert!(choices(&page, "proven-of").is_empty() && !page.text().contains("Waiting for proof"), "nothing waits for it");
    assert!(page.find(".app-steps-first").join(" ").contains("Not confirmed"), "the officer sees why, and can ask again");
    let again =
        [("proof", "Show us who you are"), ("proof-of", "identity"), ("proof-doubt", "Another name"), ("proof-way", "aloud")];
    taken.does(Move::Proof, &again).await;
    assert!(!taken.page().await.find(".app-steps-first").join(" ").contains("Not confirmed"));
    taken.does(Move::Proven, &[("proven", "Passport"), ("proven-of", "identity"), ("proven-enough", "yes")]).await;
    let date = taken.date().await;
    assert!(date.contains("1 day late"), "nor does what came for it: {date}");
}
