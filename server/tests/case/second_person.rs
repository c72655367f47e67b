//! A late case stays late until a second person says why not.

use super::*;

on_both! {
    a_backdated_fact_moves_nothing_until_a_second_person_confirms_it
    what_a_second_person_does_not_confirm_never_counts
    a_reply_that_nobody_confirmed_is_owed
    another_kind_of_proof_moves_nothing_alone
    a_date_that_moves_is_news
    a_later_target_waits_for_a_second_person
    a_complaint_that_was_acknowledged_late_is_late_in_every_list
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

/// law.md §12: what moves their date is told.
async fn a_date_that_moves_is_news(app: &TestApp) {
    let safe = [("ways", "email"), ("email", "family@example.org")];
    app.signed_in(AMARA).await.post("/account/contact", &safe).await.location();
    let taken = Taken::copy(app, &[("still", "yes")]).await;
    let sent = async || app.mails().await.iter().filter(|mail| mail.contains("To: family@example.org")).count();
    let before = sent().await;
    let corrected = [("correction-of", "1"), ("correction", "The stamp"), ("correction-told", "It came earlier")];
    taken.does(Move::Correction, &[&corrected[..], &on!("correction-on", "22", "11", "2026")].concat()).await;
    assert_eq!(sent().await, before, "nothing has moved yet");
    let waits = choices(&app.signed_in(SECOND).await.get(&taken.case("")).await, "confirm-of").pop().unwrap();
    taken.sends(SECOND, Move::Confirm, &word(&waits, "yes")).await.location();
    assert_eq!(sent().await, before + 1);
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
        assert!(!text.contains("Our month has not started"), "{place}: {text}");
    }
    // Paper is read on another day: it says that the day has passed, not how long ago.
    for (place, text, late) in
        [("bar", &remaining, "1 day late"), ("family", &story, "1 day late"), ("letter", &letter, "We should have replied by")]
    {
        assert!(text.contains(late), "{place}: {text}");
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
        assert!(date.contains("Our month has not started") && !date.contains("day late"), "{who}: {date}");
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

async fn waits(taken: &Taken<'_>) -> String {
    choices(&taken.app.signed_in(SECOND).await.get(&taken.case("")).await, "confirm-of").pop().unwrap()
}

/// A reply of an earlier day that a second person did not confirm: late and owed, in every place.
async fn a_reply_that_nobody_confirmed_is_owed(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    app.wait(31 * DAY);
    let given = [("answer", "Here it is"), ("answer-outcome", "all"), ("answer-way", "hand"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &[&given[..], &on!("answer-on", "20", "12", "2026")].concat()).await;
    let row = taken.row("mine").await;
    assert!(row.contains("Answered") && row.contains("Second person to confirm"), "it is answered: {row}");
    let of = waits(&taken).await;
    let second = app.signed_in(SECOND).await.get(&taken.case("")).await.text();
    assert!(second.contains("The case now: late. If confirmed: in time."), "what changes is not the date: {second}");
    taken.sends(SECOND, Move::Confirm, &word(&of, "no")).await.location();
    stays_late(&taken).await;
    let story = taken.story().await.text();
    assert!(story.contains("We still owe you a reply") && !story.contains("We replied on"), "{story}");
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("is owed again: give it once more"));
}

/// law.md §11: authority asked after identity had come is a further ask.
async fn another_kind_of_proof_moves_nothing_alone(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let ask = |of| [("proof", "Show us"), ("proof-of", of), ("proof-way", "aloud"), ("proof-doubt", "Another name")];
    let came = |of| [("proven", "It came"), ("proven-of", of), ("proven-enough", "yes")];
    taken.does(Move::Proof, &ask("identity")).await;
    taken.does(Move::Proven, &came("identity")).await;
    app.wait(28 * DAY);
    taken.does(Move::Proof, &ask("authority")).await;
    taken.does(Move::Proven, &came("authority")).await;
    assert!(taken.date().await.contains(LATE), "{}", taken.date().await);
    let of = waits(&taken).await;
    taken.sends(REVIEWER, Move::Confirm, &word(&of, "yes")).await.location();
    assert!(taken.date().await.contains("21 January 2027"), "{}", taken.date().await);
}

/// law.md §2: an outcome is told without undue delay; a later day has its reason, which the person reads.
async fn a_later_target_waits_for_a_second_person(app: &TestApp) {
    let taken = Taken::of_kind(app, "complaint").await;
    let later = [&[("target", "The school is closed")][..], &on!("target-on", "1", "4", "2027")].concat();
    taken.refused(Move::Target, &later, ("target-told", "why it takes longer")).await;
    let saturday = [&[("target", "Why")][..], &on!("target-on", "9", "1", "2027")].concat();
    taken.refused(Move::Target, &saturday, ("target-on", "Monday to Friday")).await;
    taken.does(Move::Target, &[&later[..], &[("target-told", "We wait for the school.")]].concat()).await;
    assert!(taken.date().await.contains("Friday 19 February 2027"), "the day that showed stands");
    assert!(taken.story().await.text().contains("We wait for the school."));
    let of = waits(&taken).await;
    taken.sends(DPO, Move::Confirm, &word(&of, "yes")).await.location();
    assert!(taken.date().await.contains("Thursday 1 April 2027"), "{}", taken.date().await);
}

/// DPA 2018 s.164A(3): received on 23 November by telephone, so the last day is 23 December. Acknowledged on the 24th it is late, in the
/// bar, the list, the sum and the DPO's number, whatever comes after.
async fn a_complaint_that_was_acknowledged_late_is_late_in_every_list(app: &TestApp) {
    let officer = app.signed_in(OFFICER).await;
    let reference = officer.key_in_of("complaint", "Grace Test").await;
    let letter = officer.get(&format!("/staff/intake/{reference}")).await.text();
    assert!(
        letter.contains("you can follow your complaint") && !letter.contains("this letter confirms"),
        "it is no acknowledgement"
    );
    let taken = Taken::take(app, reference).await;
    app.wait(31 * DAY);
    let acknowledge = [("acknowledgement", "We have it"), ("acknowledgement-way", "aloud")];
    assert!(taken.page().await.find(".app-steps-first").join(" ").contains("Confirm the complaint"));
    let backdated = [&acknowledge[..], &on!("acknowledgement-on", "20", "12", "2026")].concat();
    taken.does(Move::Acknowledgement, &backdated).await;
    let of = waits(&taken).await;
    taken.sends(SECOND, Move::Confirm, &word(&of, "no")).await.location();
    let page = taken.page().await;
    assert!(page.find(".app-steps-first").join(" ").contains("Confirm the complaint"), "what did not count is owed");
    assert!(page.text().contains("name=\"acknowledgement\""));
    taken.does(Move::Acknowledgement, &acknowledge).await;
    let (bar, row) = (taken.page().await.find(".app-identity").join(" "), taken.row("mine").await);
    assert!(bar.contains("Late: the last day was 23 December 2026"), "{bar}");
    assert!(row.contains("Last day missed"), "{row}");
    assert!(taken.page().await.text().contains("The last day for that was 23 December 2026"), "the sum says it");
    assert_eq!(app.count("SELECT count(*) FROM case_queue WHERE open = TRUE AND late_after < '2026-12-24'").await, 1);
    let overview = app.signed_in(DPO).await.get("/dpo").await;
    let row = overview.find("tbody tr").into_iter().find(|row| row.contains(&taken.reference)).unwrap();
    assert!(row.contains("Last day missed"), "{row}");
}
