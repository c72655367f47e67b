//! The danger panel (capability O30): computed from the record, first on the page, answered before a reply goes out.

use super::*;

on_both! {
    the_panel_stands_open_before_the_moves_and_names_every_point
    a_reply_waits_for_every_point_and_loses_no_word
    a_changed_record_opens_its_point_again
    an_answer_to_what_the_record_does_not_say_any_more_is_not_kept
    who_has_the_case_answers_and_it_is_noted
    the_letter_of_a_reply_waits_too
    a_printed_letter_is_not_posted_after_the_record_changed
    what_is_recorded_of_the_child_opens_its_points_again
    sessions_and_consents_of_ones_own_are_confidences_too
    of_whom_nobody_looked_up_it_says_so
    what_a_parent_asks_about_themselves_can_hurt_the_whole_house
    a_deletion_is_weighed_against_their_own_open_request
}

const CIARAN: &str = "ciaran.obriain@example.org";
const WORDS: &str = "Here is the copy, without the pages of others.";
const COUNT: &str = "SELECT count(*) FROM danger_answer";

/// The points that a page asks to answer.
fn open(page: &Answer) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.text());
    let links = scraper::Selector::parse(".app-danger textarea").unwrap();
    html.select(&links).filter_map(|field| field.value().attr("name")).map(str::to_owned).collect()
}

/// The fields that the error summary of a page leads to.
fn led_to(page: &Answer) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.text());
    let links = scraper::Selector::parse(".govuk-error-summary a").unwrap();
    html.select(&links).filter_map(|link| link.value().attr("href")).map(|href| href.trim_start_matches('#').to_owned()).collect()
}

async fn ready<'a>(app: &'a TestApp, contact: &[(&str, &str)]) -> Taken<'a> {
    let taken = Taken::copy(app, contact).await;
    taken.attach(b"Everything we hold").await;
    taken
}

async fn tries(taken: &Taken<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    taken.officer().await.post(&taken.case(path), fields).await
}

/// The father of a child at a protected address asks: law.md §4, capability O30.
async fn the_panel_stands_open_before_the_moves_and_names_every_point(app: &TestApp) {
    let hers = app.signed_in(AMARA).await.ask(CHILD).await;
    let reference = app.signed_in(CIARAN).await.ask_reached_by(CHILD, &[("ways", "email"), ("email", CIARAN)]).await;
    let taken = Taken::take(app, reference).await;
    let page = taken.page().await;
    let html = page.text();
    let points = [
        "Whose record",
        "Protected place",
        "Told in confidence",
        "Age and understanding",
        "Their own view",
        "Court orders",
        "Who else is in the record",
        "Safe contact",
        "Other requests",
    ];
    assert_eq!(page.find(".app-danger h3"), points, "the same in the same order, on every case");
    assert_eq!(page.find("details .app-danger, .app-danger details").len(), 0, "it folds nowhere");
    let at = |what: &str| html.find(what).unwrap_or_else(|| panic!("{what} is not there"));
    assert!(at("app-identity") < at("app-danger") && at("app-danger") < at("app-moves"));
    let said = page.find(".app-danger").join(" ");
    assert!(said.contains("Ife Saoirse Okafor-Lindqvist") && said.contains("must not be found"), "{said}");
    assert!(said.contains("Amara Okafor") && said.contains(&hers), "who else, and her mother’s request: {said}");
    assert!(said.contains("10 years old") && said.contains("Email is safe, and they asked for nothing else."), "{said}");
    let places: Vec<(String,)> = app.portal.store.sql("SELECT lines FROM address WHERE protected = TRUE").all().await.unwrap();
    assert!(!places.is_empty() && places.iter().all(|(lines,)| !said.contains(lines)), "never where it is");
    let own = open(&page);
    assert!(
        ["danger-place", "danger-age", "danger-own-view", "danger-others", "danger-cases"]
            .iter()
            .all(|name| own.iter().any(|found| found == name)),
        "{own:?}"
    );
    assert!(!own.contains(&"danger-contact".to_owned()));
}

/// "None recorded" would calm who has looked nothing up.
async fn of_whom_nobody_looked_up_it_says_so(app: &TestApp) {
    let taken = Taken::take(app, app.signed_in("jo.abara@familyhub.example").await.key_in("Ada Test").await).await;
    let said = taken.page().await.find(".app-danger").join(" ");
    assert!(said.matches("Not looked up: we do not know whose record it is.").count() >= 3, "{said}");
    assert!(!said.contains("No protected place is recorded") && !said.contains("No order is held"), "{said}");
}

/// A father's own file is full of mother and child: places and orders of theirs are named beside it.
async fn what_a_parent_asks_about_themselves_can_hurt_the_whole_house(app: &TestApp) {
    let father = app.account(CIARAN).await.person.unwrap().0;
    app.change("UPDATE address SET protected = FALSE WHERE person_key = 'P-1003'").await;
    app.change("UPDATE relationship SET view_forbidden = TRUE WHERE person_key = 'P-1003' AND related_key <> 'P-1001'").await;
    let taken = Taken::take(app, app.signed_in(CIARAN).await.ask(&father).await).await;
    let page = taken.page().await;
    let (own, said) = (open(&page), page.find(".app-danger").join(" "));
    for point in ["danger-place", "danger-orders"] {
        assert!(own.contains(&point.to_owned()), "{point}: {said}");
    }
    assert!(said.contains("Amara Okafor-Lindqvist") && said.contains("Ciarán Ó Briain"), "{said}");
}

async fn a_reply_waits_for_every_point_and_loses_no_word(app: &TestApp) {
    let taken = ready(app, &[("ways", "none")]).await;
    let points = open(&taken.page().await);
    assert!(points.len() > 2, "{points:?}");
    let before = app.count("SELECT count(*) FROM case_event").await;
    let typed = [("answer", WORDS), ("answer-outcome", "all"), ("answer-way", "portal")];
    for confirmed in [&[][..], &[("answer-confirmed", "yes")]] {
        let refused = tries(&taken, "/answer", &[&typed[..], confirmed].concat()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "looked at or sent");
        assert_eq!(led_to(&refused), points, "it leads to each");
        assert_eq!(refused.find("textarea[name=answer]"), [WORDS]);
        assert_eq!(refused.fields(".app-danger input[name=answer]"), [("answer".to_owned(), WORDS.to_owned())], "it goes along");
    }
    let page = taken.page().await;
    let seen = page.fields(".app-danger input[type=hidden]");
    let mut fields: Vec<(&str, &str)> =
        seen.iter().filter(|(name, _)| name.ends_with("-seen")).map(|(a, b)| (a.as_str(), b.as_str())).collect();
    fields.extend(typed);
    let empty = tries(&taken, "/danger", &fields).await;
    assert_eq!((empty.status, led_to(&empty)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["danger".to_owned()]));
    fields.push((points[0].as_str(), "I rang the school."));
    let kept = tries(&taken, "/danger", &fields).await;
    assert_eq!((kept.status, kept.find("textarea[name=answer]")), (StatusCode::OK, vec![WORDS.to_owned()]));
    assert_eq!(open(&kept), points[1..], "the others are still open");
    assert!(kept.find(".app-danger").join(" ").contains("I rang the school."));
    assert_eq!(app.count("SELECT count(*) FROM case_event").await, before, "nothing went out");
    taken.officer().await.replies(&taken.case(""), &reply(WORDS)).await.location();
    assert!(taken.story().await.text().contains(WORDS));
}

async fn a_changed_record_opens_its_point_again(app: &TestApp) {
    let taken = ready(app, &[("ways", "email"), ("email", AMARA)]).await;
    let officer = taken.officer().await;
    officer.answers_danger(&taken.case(""), "I read every page for this.").await;
    assert_eq!(open(&taken.page().await), Vec::<String>::new());
    app.signed_in(CIARAN).await.ask(CHILD).await;
    officer.post(&taken.case("/contact"), &[("ways", "none")]).await.location();
    let born = "UPDATE person SET date_of_birth = '2015-05-03' WHERE person_key = 'P-1003'";
    change(app, born).await;
    change(app, "UPDATE record_item SET visibility = 'self' WHERE person_key = 'P-1003' AND visibility = 'family'").await;
    let expected = ["danger-confidences", "danger-age", "danger-own-view", "danger-contact", "danger-cases"];
    let refused = tries(&taken, "/answer", &reply(WORDS)).await;
    assert_eq!((refused.status, led_to(&refused)), (StatusCode::UNPROCESSABLE_ENTITY, expected.map(str::to_owned).to_vec()));
    let said = taken.page().await.find(".app-danger").join(" ");
    assert!(said.contains("The record has changed since this was written:I read every page for this."), "{said}");
    officer.replies(&taken.case(""), &reply(WORDS)).await.location();
}

async fn change(app: &TestApp, sql: &'static str) {
    let mut unit = app.portal.store.begin().await.unwrap();
    assert!(unit.sql(sql).exec().await.unwrap() > 0, "{sql}");
    unit.save().await.unwrap();
}

async fn an_answer_to_what_the_record_does_not_say_any_more_is_not_kept(app: &TestApp) {
    let taken = ready(app, &[("ways", "none")]).await;
    app.signed_in(CIARAN).await.ask(CHILD).await;
    let page = taken.page().await;
    let mut fields: Vec<(String, String)> = page.fields(".app-danger input[type=hidden]");
    fields.retain(|(name, _)| name.ends_with("-seen"));
    fields.push(("danger-others".into(), "Her brother knows.".into()));
    fields.push(("danger-age".into(), "She is ten, and clear.".into()));
    change(app, "UPDATE person SET date_of_birth = '2015-05-03' WHERE person_key = 'P-1003'").await;
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let late = tries(&taken, "/danger", &fields).await;
    assert_eq!((late.status, led_to(&late)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["danger-age".to_owned()]));
    assert_eq!(late.find("textarea[name=danger-age]"), ["She is ten, and clear."], "no word is lost");
    assert!(late.find(".app-danger").join(" ").contains("Her brother knows."), "the other is kept");
    assert_eq!(app.count(COUNT).await, 1);
}

async fn who_has_the_case_answers_and_it_is_noted(app: &TestApp) {
    let taken = ready(app, &[("ways", "none")]).await;
    let seen = taken.page().await.fields(".app-danger input[name=danger-others-seen]").remove(0).1;
    let fields = [("danger-others-seen", seen.as_str()), ("danger-others", "Her brother knows.")];
    for (who, status) in [
        (SECOND, StatusCode::UNPROCESSABLE_ENTITY),
        (REVIEWER, StatusCode::NOT_FOUND),
        (DPO, StatusCode::NOT_FOUND),
        (AMARA, StatusCode::NOT_FOUND),
    ] {
        let browser = app.signed_in(who).await;
        assert_eq!(browser.post(&taken.case("/danger"), &fields).await.status, status, "{who}");
    }
    assert_eq!(app.count(COUNT).await, 0);
    tries(&taken, "/danger", &fields).await.location();
    assert_eq!(app.count("SELECT count(*) FROM audit_inbox WHERE action = 'danger.answer'").await, 1);
    let page = app.signed_in(REVIEWER).await.get(&taken.case("")).await;
    let said = page.find(".app-danger").join(" ");
    assert!(
        said.contains("Her brother knows.") && said.contains("Samuel Oyelaran, 23 November 2026") && open(&page).is_empty(),
        "{said}"
    );
    let sealed: Vec<(Vec<u8>,)> = app.portal.store.sql("SELECT sealed FROM danger_answer").all().await.unwrap();
    assert!(sealed.iter().all(|(bytes,)| !String::from_utf8_lossy(bytes).contains("brother")));
}

/// A letter that is printed is a reply that is sent.
async fn the_letter_of_a_reply_waits_too(app: &TestApp) {
    let taken = ready(app, &BY_POST).await;
    taken.does(Move::Answer, &[("answer", WORDS), ("answer-outcome", "all"), ("answer-confirmed", "yes")]).await;
    let letter = taken.case(&format!("/letters/{}", taken.last("post-letter").await));
    let officer = taken.officer().await;
    assert_eq!(officer.get(&letter).await.status, StatusCode::OK);
    app.signed_in(CIARAN).await.ask(CHILD).await;
    let waits = officer.get(&letter).await;
    assert_eq!((waits.status, led_to(&waits)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["danger-cases".to_owned()]));
    assert!(!waits.text().contains("Your code word"));
    officer.answers_danger(&taken.case(""), "Nothing of it tells of the other.").await;
    assert_eq!(officer.get(&letter).await.status, StatusCode::OK);
}

/// A reply by post counts, and its files are there, once it is posted: whatever was answered when it was printed.
async fn a_printed_letter_is_not_posted_after_the_record_changed(app: &TestApp) {
    let taken = ready(app, &BY_POST).await;
    taken.does(Move::Answer, &[("answer", WORDS), ("answer-outcome", "all"), ("answer-confirmed", "yes")]).await;
    let letter = taken.last("post-letter").await;
    let officer = taken.officer().await;
    assert_eq!(officer.get(&taken.case(&format!("/letters/{letter}"))).await.status, StatusCode::OK);
    app.signed_in(CIARAN).await.ask(CHILD).await;
    let posted = [("post-letter", letter.as_str()), ("post-class", "first")];
    let waits = tries(&taken, "/post", &posted).await;
    assert_eq!((waits.status, led_to(&waits)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["danger-cases".to_owned()]));
    assert!(!taken.story().await.text().contains(WORDS), "it is not there before");
    officer.answers_danger(&taken.case(""), "Nothing of it tells of the other.").await;
    tries(&taken, "/post", &posted).await.location();
    assert!(taken.story().await.text().contains(WORDS));
}

/// Capabilities Y3, Y4 and O30: what an officer recorded of the child is part of the record.
async fn what_is_recorded_of_the_child_opens_its_points_again(app: &TestApp) {
    let taken = ready(app, &[("ways", "email"), ("email", AMARA)]).await;
    let officer = taken.officer().await;
    officer.answers_danger(&taken.case(""), "I read every page for this.").await;
    for (form, point, fields, said) in [
        (
            Move::Understanding,
            "danger-age",
            [("understanding-is", "no"), ("understanding", "She is unsure")],
            "Recorded on 23 November 2026: they do not understand enough to decide for themselves.",
        ),
        (
            Move::OwnView,
            "danger-own-view",
            [("own-view-asked", "yes"), ("own-view", "She would rather not")],
            "Recorded on 23 November 2026: they were asked.",
        ),
    ] {
        taken.does(form, &fields).await;
        let page = taken.page().await;
        assert_eq!(open(&page), [point], "{form:?}");
        let panel = page.find(".app-danger").join(" ");
        assert!(panel.contains(said), "{panel}");
        assert_eq!(led_to(&tries(&taken, "/answer", &reply(WORDS)).await), [point]);
        officer.answers_danger(&taken.case(""), "I thought of it again.").await;
    }
    officer.replies(&taken.case(""), &reply(WORDS)).await.location();
}

/// law.md §14: the sessions of a confidential service, and what the child agreed, are the child's own.
async fn sessions_and_consents_of_ones_own_are_confidences_too(app: &TestApp) {
    let taken = ready(app, &[("ways", "email"), ("email", AMARA)]).await;
    let officer = taken.officer().await;
    officer.answers_danger(&taken.case(""), "I read every page for this.").await;
    let dpo = app.signed_in(DPO).await;
    let set = [
        ("confidential-services-value", "homework  CLUB"),
        ("confidential-services-since-day", "23"),
        ("confidential-services-since-month", "11"),
        ("confidential-services-since-year", "2026"),
        ("confidential-services-reason", "Agreed with the club"),
    ];
    for (sql, count) in [
        ("UPDATE attendance SET visibility = 'self' WHERE attendance_key = 'ATT-0001'", 1),
        ("", 3),
        ("UPDATE consent SET given_by_person = 'P-1003' WHERE consent_key = 'CNS-0002'", 4),
        (
            "UPDATE consent SET given_by_person = NULL, given_by = 'Okafor-Lindqvist, Ife Saoirse' WHERE consent_key = 'CNS-0002'",
            4,
        ),
    ] {
        if sql.is_empty() {
            dpo.post("/dpo/settings/confidential-services", &set).await.location();
        } else {
            change(app, sql).await;
        }
        let page = taken.page().await;
        let panel = page.find(".app-danger").join(" ");
        let before = app.count(
            "SELECT (SELECT count(*) FROM record_item WHERE person_key = 'P-1003' AND visibility = 'self')
            + (SELECT count(*) FROM assessment WHERE person_key = 'P-1003' AND visibility = 'self')
            + (SELECT count(*) FROM held_document WHERE person_key = 'P-1003' AND visibility = 'self')",
        );
        let before = before.await;
        assert!(panel.contains(&format!("For this person alone: {}.", before + count)), "{sql}: {panel}");
        if !sql.contains("given_by = ") {
            assert_eq!(open(&page), ["danger-confidences"], "{sql}");
            officer.answers_danger(&taken.case(""), "It stays out.").await;
        }
    }
}

/// law.md §5, Data Protection Act 2018 s.173: what somebody asked for is not deleted before they have it.
async fn a_deletion_is_weighed_against_their_own_open_request(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let copy = amara.ask(CHILD).await;
    let deletion = Taken::take(app, asking::send(&amara, "erasure", CHILD).await).await;
    let told = deletion.page().await.find(".app-danger").join(" ");
    assert!(told.contains(&copy) && told.contains("must not be deleted before it is answered"), "{told}");
    assert!(open(&deletion.page().await).contains(&"danger-cases".to_owned()), "it is answered before a reply goes");
    let other = Taken::take(app, copy).await.page().await.find(".app-danger").join(" ");
    assert!(!other.contains(&deletion.reference), "a copy deletes nothing: {other}");
}
