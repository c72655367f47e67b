//! Who ends a consent (law.md §14): who gave it at once; a wish an officer decides, but never for a young person.

use super::*;

on_both! {
    a_wish_never_ends_what_the_young_person_agreed
    a_wish_is_named_and_a_decision_by_mistake_is_taken_back
    what_one_ended_before_is_no_wish
    who_gave_a_consent_ends_it_by_telephone_once_they_are_known
    nobody_ends_by_telephone_what_the_young_person_agreed
    what_ended_for_one_child_is_asked_anew_when_another_is_meant
    nobody_else_is_named_while_a_reply_stands
    what_ended_stands_again_once_a_doubt_is_settled
    a_child_who_does_not_understand_enough_yet_ends_by_telephone_only_what_is_theirs
    a_decision_whose_letter_does_not_go_ends_nothing
    a_consent_ends_one_page_after_the_record
    who_rang_reads_on_her_own_pages_that_it_ended
    what_an_officer_grants_stands_on_no_page_before_it_is_told
    an_officer_says_who_asks_and_no_name_does
    who_is_said_wrongly_to_ask_is_put_right
    what_a_child_ended_is_asked_anew_when_understanding_is_recorded
    what_a_mother_ended_stands_again_where_it_was_the_childs
    what_an_adult_agreed_ends_on_the_word_of_who_may_speak_for_them
    a_wish_that_was_granted_is_asked_anew_when_it_turns_out_to_be_the_childs
}

const PRIYA: &str = "priya.desai-whitlock@example.org";
const CIARAN: &str = "ciaran.obriain@example.org";
const AMARA_NAME: &str = "Amara Okafor-Lindqvist";
const MAYA: &str = "P-1102";
/// As a form says that who asks is nobody of those around the record.
const NOBODY: &str = "-";
/// As if somebody else had given what Priya gave and ended.
const NOT_HERS: &str = "UPDATE consent SET given_by_person = 'P-1001' WHERE consent_key = 'CNS-0004'";
/// What the check of the log says of the row that a test altered itself, and nothing else.
const ALTERED: &str = "consent: what decides access is not what the last import said";
const GRANT: [(&str, &str); 3] = [("answer", "It ends today."), ("answer-outcome", "all"), ("answer-confirmed", "yes")];
const ENDED: &str = "SELECT count(*) FROM person_mark WHERE effect = 'consent_withdrawn'";

async fn wish<'a>(app: &'a TestApp, who: &str, child: &str) -> Taken<'a> {
    let reference = asking::send(&app.signed_in(who).await, "consent", child).await;
    Taken::take(app, reference).await
}

async fn a_wish_never_ends_what_the_young_person_agreed(app: &TestApp) {
    app.change(NOT_HERS).await;
    let taken = wish(app, PRIYA, MAYA).await;
    let page = taken.page().await.text();
    assert!(page.contains("Only the young person ends this") && page.contains("given by Maya Desai-Whitlock"), "{page}");
    let theirs = ("answer-outcome", "Only the young person ends this");
    taken.refused(Move::Answer, &GRANT, theirs).await;
    taken.refused(Move::Answer, &GRANT[..2], theirs).await;
    let told = [("answer-reasons", "We cannot say more."), ("answer-shown", "Maya agreed herself")];
    let refuse = [("answer", "We cannot do this."), ("answer-outcome", "refused"), ("answer-confirmed", "yes")];
    let ground = |ground| [&refuse[..], &told[..], &[("answer-ground", ground)]].concat();
    taken.refused(Move::Answer, &ground("exempt"), theirs).await;
    taken.does(Move::Answer, &ground("does_not_apply")).await;
    let story = app.signed_in(PRIYA).await.get(&format!("/account/requests/{}", taken.reference)).await.text();
    assert!(
        story.contains("We cannot say more.")
            && !story.contains("Maya agreed")
            && !story.contains("Consent to family support ended")
    );
    assert_eq!(app.count(ENDED).await, 0);
}

async fn a_wish_is_named_and_a_decision_by_mistake_is_taken_back(app: &TestApp) {
    app.change("UPDATE consent SET given_by_person = 'P-1101', given_by = 'Somebody else' WHERE consent_key = 'CNS-0002'").await;
    let taken = wish(app, AMARA, CHILD).await;
    let page = taken.page().await.text();
    for words in ["Somebody else agreed to this. It is a wish", "To a service, since 2 March 2026, given by Somebody else"] {
        assert!(page.contains(words), "{words} is missing in {page}");
    }
    assert!(taken.story().await.text().contains("When it ends, this is what follows."));
    taken.does(Move::Answer, &GRANT).await;
    assert_eq!(app.count(ENDED).await, 1);
    assert!(taken.page().await.text().contains("You decided that it ends"));
    let story = taken.story().await.text();
    assert!(story.contains("We did what you asked.") && !story.contains("You withdrew your consent"), "{story}");
    taken.does(Move::Back, &[("back", "By mistake"), ("back-told", "We look again")]).await;
    assert_eq!(app.count(ENDED).await, 0, "the mark goes with the decision");
    assert!(choices(&taken.page().await, "answer-outcome").contains(&"refused".to_owned()));
}

async fn what_one_ended_before_is_no_wish(app: &TestApp) {
    let taken = wish(app, PRIYA, MAYA).await;
    let page = taken.page().await.text();
    assert!(!page.contains("It is a wish") && !page.contains("Only the young person ends this"), "{page}");
    assert!(!choices(&taken.page().await, "answer-outcome").contains(&"refused".to_owned()), "never refused");
    for words in [
        "Nothing to carry out: what they gave had ended on 16 February 2026.",
        "this request ends nothing of it",
        "given by Maya",
    ] {
        assert!(page.contains(words), "{words} is missing in {page}");
    }
    assert!(!page.contains("Carry it out") && !page.contains("In effect at once"), "{page}");
    let other = app.signed_in(OFFICER).await.key_in("Maya Desai-Whitlock").await;
    let other = Taken::take(app, other).await;
    other.does(Move::Identify, &[("identified-as", MAYA), ("identified", "Her number")]).await;
    assert!(!other.page().await.text().contains("Consent to family support ended"), "no mark of what ends nothing");
    let story = app.signed_in(PRIYA).await.get(&format!("/account/requests/{}", taken.reference)).await.find("main").join(" ");
    assert!(story.contains("You had withdrawn this already. It ended on 16 February 2026."), "{story}");
    assert!(!story.contains("It ended on 23 November") && !story.contains("The service ends"), "{story}");
}

/// A withdrawal by telephone for a child, taken by an officer who found the child.
async fn rang<'a>(app: &'a TestApp, child: (&str, &str), asker: &str) -> Taken<'a> {
    rang_with(app, child, asker, ("23", &[("ways", "none")])).await
}

/// The same, on a day of November.
async fn rang_on<'a>(app: &'a TestApp, child: (&str, &str), asker: &str, day: &str) -> Taken<'a> {
    rang_with(app, child, asker, (day, &[("ways", "none")])).await
}

async fn rang_reached_by<'a>(app: &'a TestApp, child: (&str, &str), asker: &str, ways: &[(&str, &str)]) -> Taken<'a> {
    rang_with(app, child, asker, ("23", ways)).await
}

async fn rang_with<'a>(app: &'a TestApp, child: (&str, &str), asker: &str, on: (&str, &[(&str, &str)])) -> Taken<'a> {
    rang_for(app, ("child", child), asker, on).await
}

async fn rang_for<'a>(
    app: &'a TestApp,
    (whom, person): (&str, (&str, &str)),
    asker: &str,
    (day, ways): (&str, &[(&str, &str)]),
) -> Taken<'a> {
    let draft = server::random::id().to_string();
    let fields = [("draft", draft.as_str()), ("channel", "phone"), ("kind", "consent"), ("words", "It shall end"), ("for", whom)];
    let who = [("name", person.1), ("asker", asker), ("orders", "no")];
    let on = [("received-day", day), ("received-month", "11"), ("received-year", "2026")];
    let fields = [&fields[..], &who[..], ways, &on[..]].concat();
    let to = app.signed_in(OFFICER).await.post("/staff/intake", &fields).await.location();
    let taken = Taken::take(app, to.split('/').nth(3).unwrap().to_owned()).await;
    taken.does(Move::Identify, &[("identified-as", person.0), ("identified", "The number of the record")]).await;
    taken
}

/// What an officer records of who rang, by whom of the record it is.
fn check<'a>(of: &'a str, who: &'a str) -> [(&'a str, &'a str); 3] {
    [("checked-of", of), ("checked", "She came with her passport"), ("checked-who", who)]
}

async fn is_checked(taken: &Taken<'_>, who: &str) {
    for of in ["identity", "authority"] {
        taken.does(Move::Check, &check(of, who)).await;
    }
}

/// law.md §14: as easily as it was given; nobody decides it, and nobody refuses it.
async fn who_gave_a_consent_ends_it_by_telephone_once_they_are_known(app: &TestApp) {
    let taken = rang(app, (CHILD, "Ife Okafor-Lindqvist"), "Amara Okafor-Lindqvist").await;
    assert!(taken.page().await.text().contains("given by Amara Okafor-Lindqvist, mother"), "what stands is shown");
    assert_eq!(app.count(ENDED).await, 0, "nobody knows yet who rang");
    is_checked(&taken, "P-1001").await;
    let ended = "SELECT count(*) FROM person_mark WHERE effect = 'consent_withdrawn' AND given_by = 'P-1001'";
    assert_eq!(app.count(ended).await, 1);
    let page = taken.page().await;
    assert!(page.text().contains("In effect at once") && !page.text().contains("It is a wish"), "{}", page.text());
    assert!(!choices(&page, "answer-outcome").contains(&"refused".to_owned()));
    // What ended stays ended, also where the record has another name for her since.
    app.change("UPDATE person SET family_name = 'Lindqvist' WHERE person_key = 'P-1001'").await;
    taken.does(Move::Answer, &[&GRANT[..], &[("answer-way", "hand")]].concat()).await;
    assert_eq!(app.count(ended).await, 1);
    assert_eq!(app.faults().await, Vec::<String>::new());
    let other = rang(app, (CHILD, "Ife Okafor-Lindqvist"), "Ciarán Ó Briain").await;
    is_checked(&other, NOBODY).await;
    assert!(other.page().await.text().contains("It is a wish"), "somebody else's");
}

/// law.md §14: the officer named the wrong child. What was said and made for that one is nothing of the other's.
async fn what_ended_for_one_child_is_asked_anew_when_another_is_meant(app: &TestApp) {
    let taken = rang(app, (CHILD, "Ife Okafor-Lindqvist"), "Amara Okafor-Lindqvist").await;
    is_checked(&taken, "P-1001").await;
    assert_eq!(app.count(ENDED).await, 1);
    taken.attach(b"What we stopped").await;
    let other = [("identified-as", MAYA), ("identified", "Her number")];
    taken.does(Move::Identify, &other).await;
    assert_eq!((app.count(ENDED).await, app.count("SELECT count(*) FROM reply_file").await), (0, 0), "nor has it a file");
    let page = taken.page().await.text();
    assert!(page.contains("It is a wish") || page.contains("Only the young person ends this"), "{page}");
    is_checked(&taken, NOBODY).await;
    let page = taken.page().await.text();
    assert!(page.contains("Only the young person ends this") && !page.contains("In effect at once"), "{page}");
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, Vec::<String>::new()));
    let back = [("identified-as", CHILD), ("identified", "The number of the record")];
    taken.does(Move::Identify, &back).await;
    is_checked(&taken, "P-1001").await;
    taken.does(Move::Answer, &[&GRANT[..], &[("answer-way", "hand")]].concat()).await;
    taken.does(Move::Back, &[("back", "Another child"), ("back-told", "We look again")]).await;
    taken.does(Move::Identify, &other).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, Vec::<String>::new()));
}

/// A first part was given: the form says how to go on.
async fn nobody_else_is_named_while_a_reply_stands(app: &TestApp) {
    let officer = app.signed_in(OFFICER).await;
    let taken = Taken::take(app, officer.key_in("Ada Test").await).await;
    taken.does(Move::Identify, &[("identified-as", "P-1001"), ("identified", "Her number")]).await;
    is_checked(&taken, "P-1001").await;
    let all =
        [("answer", "Here is the first part"), ("answer-outcome", "all"), ("answer-way", "hand"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &[&all[..], &on!("answer-further", "1", "12", "2026")[..]].concat()).await;
    let other = [("identified-as", MAYA), ("identified", "Her number")];
    taken.refused(Move::Identify, &other, ("identified-as", "A reply about another person was given on this case")).await;
}

/// Art 12(6): who rang was not her. Nothing ends on that word, and it can be refused; if it was her after all, it counts from that day.
async fn what_ended_stands_again_once_a_doubt_is_settled(app: &TestApp) {
    let taken = rang(app, (CHILD, "Ife Okafor-Lindqvist"), "Amara Okafor-Lindqvist").await;
    is_checked(&taken, "P-1001").await;
    assert_eq!(app.count(ENDED).await, 1);
    let doubt = [("proof-of", "identity"), ("proof-doubt", "Another voice"), ("proof", "Your passport"), ("proof-way", "aloud")];
    taken.does(Move::Proof, &doubt).await;
    taken.does(Move::Proven, &[("proven-of", "identity"), ("proven", "It was not her"), ("proven-enough", "no")]).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, Vec::<String>::new()));
    let page = taken.page().await;
    let text = page.text();
    assert!(text.contains("It has no effect while there is a doubt") && !text.contains("In effect at once"), "{text}");
    assert!(choices(&page, "answer-outcome").contains(&"refused".to_owned()));
    taken
        .does(
            Move::Check,
            &[("checked-of", "identity"), ("checked", "It was her: the same signature"), ("checked-who", "P-1001")],
        )
        .await;
    let again =
        "SELECT count(*) FROM person_mark WHERE effect = 'consent_withdrawn' AND given_by = 'P-1001' AND since = '2026-11-23'";
    assert_eq!(app.count(again).await, 1, "from the same day");
    assert!(taken.page().await.text().contains("In effect at once"));
}

/// The child rings, for themselves. The mother gave it: an officer decides, as where the child signs in. Once they understand, it is theirs.
async fn a_child_who_does_not_understand_enough_yet_ends_by_telephone_only_what_is_theirs(app: &TestApp) {
    let rings = async || {
        let asked = app.signed_in(OFFICER).await.key_in_of("consent", "Ife Okafor-Lindqvist").await;
        let taken = Taken::take(app, asked).await;
        let before = taken.page().await;
        assert!(before.text().contains("Find out whose record is meant") && !before.text().contains("It is a wish"));
        assert!(!choices(&before, "answer-outcome").contains(&"refused".to_owned()), "nobody knows yet whose it is");
        taken.does(Move::Identify, &[("identified-as", CHILD), ("identified", "The number of the record")]).await;
        taken.does(Move::Check, &[("checked-of", "identity"), ("checked", "The child came here"), ("checked-who", CHILD)]).await;
        taken
    };
    let taken = rings().await;
    let page = taken.page().await;
    assert!(page.text().contains("It is a wish") && !page.text().contains("In effect at once"), "{}", page.text());
    assert!(choices(&page, "answer-outcome").contains(&"refused".to_owned()));
    assert_eq!(app.count(ENDED).await, 0);
    let understands = [("understanding-is", "yes"), ("understanding", "The child said what it means")];
    taken.does(Move::Understanding, &understands).await;
    let own = "SELECT count(*) FROM person_mark WHERE effect = 'consent_withdrawn' AND given_by = person_key";
    assert_eq!((app.count(own).await, app.faults().await), (1, Vec::<String>::new()));
    assert!(taken.page().await.text().contains("In effect at once"));
}

/// The officer granted a wish, and takes that back before the letter went: nothing of it stands, and it is decided anew.
async fn a_decision_whose_letter_does_not_go_ends_nothing(app: &TestApp) {
    let taken = rang_reached_by(app, (CHILD, "Ife Okafor-Lindqvist"), "Ciarán Ó Briain", &BY_POST).await;
    is_checked(&taken, NOBODY).await;
    taken.does(Move::Answer, &[&GRANT[..], &[("answer-way", "post")]].concat()).await;
    assert_eq!(app.count(ENDED).await, 1);
    let letter = taken.last("undelivered-notice").await;
    taken.does(Move::Undelivered, &[("undelivered-notice", &letter), ("undelivered", "It shall not go")]).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, Vec::<String>::new()));
    let page = taken.page().await;
    let main = page.find("main").join(" ");
    assert!(main.contains("It is a wish") && !main.contains("You decided that it ends"), "{main}");
    assert!(!main.contains("The reply did not arrive") && main.contains("The reply was not sent"), "{main}");
    assert!(choices(&page, "answer-outcome").contains(&"refused".to_owned()));
    assert!(choices(&page, "post-letter").is_empty(), "nobody posts it");
}

/// The mother rings; the consent that stands is the child's own.
async fn nobody_ends_by_telephone_what_the_young_person_agreed(app: &TestApp) {
    app.change(NOT_HERS).await;
    let taken = rang(app, (MAYA, "Maya Desai-Whitlock"), "Priya Desai-Whitlock").await;
    is_checked(&taken, "P-1101").await;
    let page = taken.page().await.text();
    assert!(page.contains("Only the young person ends this") && page.contains("given by Maya Desai-Whitlock"), "{page}");
    let grant = [&GRANT[..], &[("answer-way", "hand")]].concat();
    taken.refused(Move::Answer, &grant, ("answer-outcome", "Only the young person ends this")).await;
    assert_eq!(app.count(ENDED).await, 0);
}

/// Art 7(3): as easy to take back as to give. What was saved about somebody else is not written over unasked.
async fn a_consent_ends_one_page_after_the_record(app: &TestApp) {
    let amara = app.signed_in(AMARA).await;
    let record = amara.get(&format!("/account/data/{CHILD}")).await;
    let fields = record.fields(".app-consent form input:not([name=csrf])");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let start = "/requests/new/consent/start";
    assert_eq!(amara.post(start, &fields).await.location(), "/requests/new/consent/check");
    let check = amara.get("/requests/new/consent/check").await;
    assert_eq!(check.find("main form button"), ["End it now"]);
    assert!(check.text().contains("It ends as soon as you press.") && !check.text().contains("If somebody else agreed"));
    let sent = amara.send_draft("consent").await.location();
    assert!(sent.ends_with("/sent") && amara.get(&sent).await.text().contains("Your consent has ended"), "{sent}");
    amara.answer("consent", "who", &[("subject", "P-1001")]).await;
    let asked = amara.post(start, &fields).await.location();
    assert!(asked.starts_with(start) && asked.contains("person=P-1003"), "{asked}");
    let stranger = [("person", "P-1102"), ("about", "consent.family-support"), ("over", "yes")];
    assert_eq!(amara.post(start, &stranger).await.location(), "/requests/new/consent/check", "nobody else is put into it");
    assert!(!amara.get("/requests/new/consent/check").await.text().contains("Maya"));
    app.change("UPDATE consent SET given_by_person = 'P-1001' WHERE consent_key = 'CNS-0006'").await;
    let other = app.signed_in(PRIYA).await;
    asking::fill(&other, "consent", &[("who", vec![("subject", "P-1103")])]).await;
    let check = other.get("/requests/new/consent/check").await;
    assert_eq!(check.find("main form button"), ["Send my request"], "what somebody else gave, or nobody sees, is asked for");
    assert!(!check.text().contains("It ends as soon as you press."));
}

/// law.md §14: who gave it and ended it reads so herself, whoever's account the case has; nobody else does, and there is one day of it.
async fn who_rang_reads_on_her_own_pages_that_it_ended(app: &TestApp) {
    let taken = rang_on(app, (CHILD, "Ife Okafor-Lindqvist"), AMARA_NAME, "20").await;
    is_checked(&taken, "P-1001").await;
    let (amara, record) = (app.signed_in(AMARA).await, format!("/account/data/{CHILD}"));
    let page = amara.get(&record).await.text();
    assert!(!page.contains("app-consent") && page.contains("Consent to family support ended on 20 November 2026"), "{page}");
    let copy = amara.get(&format!("{record}/copy.json")).await.text();
    assert!(copy.contains("consents") && !copy.contains("given_on"), "{copy}");
    let theirs = app.signed_in(CIARAN).await.post(&format!("{record}/more"), &[]).await.text();
    assert!(!theirs.contains("Consent to family support ended"), "nobody else reads it: {theirs}");
    let again = asking::send(&amara, "consent", CHILD).await;
    let sent = amara.get(&format!("/account/requests/{again}/sent")).await.text();
    assert!(sent.contains("You had withdrawn this already") && sent.contains("It ended on Friday 20 November 2026"), "{sent}");
    let desk = Taken::take(app, again).await.page().await.text();
    assert!(
        desk.contains("Nothing to carry out: what they gave had ended on 20 November 2026.") && !desk.contains("Carry it out")
    );
    let wish = wish(app, CIARAN, CHILD).await;
    let desk = wish.page().await.text();
    assert!(
        desk.contains("It is a wish about something that ended on 20 November 2026 already")
            && !desk.contains("what is listed below"),
        "{desk}"
    );
    let his = app.signed_in(CIARAN).await.get(&format!("/account/requests/{}/sent", wish.reference)).await.text();
    assert!(!his.contains("20 November") && his.contains("Nothing ends before that"), "{his}");
}

/// Who asked reads what was decided when it is told to them, and not before.
async fn what_an_officer_grants_stands_on_no_page_before_it_is_told(app: &TestApp) {
    app.change("UPDATE consent SET given_by_person = 'P-1101', given_by = 'Somebody else' WHERE consent_key = 'CNS-0002'").await;
    let taken = wish(app, AMARA, CHILD).await;
    taken.does(Move::Answer, &GRANT).await;
    let record = async || taken.amara().await.get(&format!("/account/data/{CHILD}")).await.text();
    assert!(
        record().await.contains("app-consent") && !record().await.contains("Consent to family support ended"),
        "not told yet"
    );
    assert!(taken.story().await.text().contains("We did what you asked. It ended on 23 November 2026."));
    assert!(!record().await.contains("app-consent") && record().await.contains("Consent to family support ended"));
}

/// What is said after a form was sent.
async fn flash(taken: &Taken<'_>, fields: &[(&str, &str)]) -> String {
    let to = taken.sends(OFFICER, Move::Check, fields).await.location();
    taken.officer().await.get(&to).await.text()
}

/// law.md §14: whoever gave it ends it, by whatever name they say; and a namesake ends nothing. The name only proposes.
async fn an_officer_says_who_asks_and_no_name_does(app: &TestApp) {
    let taken = rang(app, (CHILD, "Ife Okafor-Lindqvist"), "Mrs Okafor").await;
    let page = taken.page().await;
    let offered = choices(&page, "checked-who");
    for person in [CHILD, "P-1001", "P-1002", NOBODY] {
        assert!(offered.contains(&person.to_owned()), "{person} is missing in {offered:?}");
    }
    assert!(
        page.text().contains("what they agreed ends, from Monday 23 November 2026") && page.text().contains("gave a consent")
    );
    assert!(page.fields("input[name=checked-who][checked]").is_empty(), "no name proposes anybody");
    taken.refused(Move::Check, &check("identity", ""), ("checked-who", "")).await;
    taken.refused(Move::Check, &check("identity", "P-1601"), ("checked-who", "Choose one of those who are listed")).await;
    taken.does(Move::Check, &check("identity", "P-1001")).await;
    let said = flash(&taken, &check("authority", "P-1001")).await;
    assert!(said.contains("what they agreed ends on their word"), "{said}");
    let page = taken.page().await.text();
    assert!(
        page.contains("In effect at once") && page.contains("(P-1001): parent, gave a consent asks, as an officer found"),
        "{page}"
    );
    let namesake = rang(app, (MAYA, "Maya Desai-Whitlock"), "Priya Desai-Whitlock").await;
    let proposed = namesake.page().await.fields("input[name=checked-who][checked]");
    assert_eq!(proposed, [("checked-who".to_owned(), "P-1101".to_owned())]);
    namesake.does(Move::Check, &check("identity", NOBODY)).await;
    let said = flash(&namesake, &check("authority", NOBODY)).await;
    assert!(said.contains("That ends nothing: it is a wish"), "{said}");
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn who_is_said_wrongly_to_ask_is_put_right(app: &TestApp) {
    let taken = rang(app, (CHILD, "Ife Okafor-Lindqvist"), AMARA_NAME).await;
    is_checked(&taken, NOBODY).await;
    assert!(taken.page().await.text().contains("It is a wish"));
    taken.does(Move::Check, &check("identity", "P-1001")).await;
    assert_eq!(app.count(ENDED).await, 1);
    taken.does(Move::Check, &check("identity", NOBODY)).await;
    assert_eq!(app.count(ENDED).await, 0, "on nobody's word");
    assert!(taken.page().await.text().contains("It is a wish"));
}

fn understands(is: &str) -> [(&str, &str); 2] {
    [("understanding-is", is), ("understanding", "We talked about what it means")]
}

/// law.md §14: at sixteen it is presumed that they understand. Where it is recorded otherwise, what they ended of their mother's stands again.
async fn what_a_child_ended_is_asked_anew_when_understanding_is_recorded(app: &TestApp) {
    app.change("UPDATE person SET date_of_birth = '2010-11-23' WHERE person_key = 'P-1102'").await;
    app.change("UPDATE consent SET given_by_person = 'P-1101', given_by = 'Her mother' WHERE consent_key = 'CNS-0005'").await;
    let altered = || vec!["birth: what decides access is not what the last import said".to_owned(), ALTERED.to_owned()];
    let maya = "maya.dw@example.org";
    let taken = wish(app, maya, MAYA).await;
    let story = async || app.signed_in(maya).await.get(&format!("/account/requests/{}", taken.reference)).await.text();
    let first = async || app.signed_in(maya).await.get("/account").await.text();
    assert!(story().await.contains("It ended on 23 November 2026") && app.count(ENDED).await == 1);
    taken.does(Move::Understanding, &understands("no")).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, altered()));
    let page = taken.page().await;
    let desk = page.text();
    for words in
        ["It stands again since 23 November 2026", "It is a wish, and you decide it", "It turned out not to be theirs to end"]
    {
        assert!(desk.contains(words), "{words} is missing in {desk}");
    }
    assert!(!desk.contains("In effect at once") && choices(&page, "answer-outcome").contains(&"refused".to_owned()));
    assert!(first().await.contains("We wrote to you"), "it is news");
    let read = story().await;
    assert!(read.contains("It has not ended. We found on 23 November 2026 that we have to look at it first."), "{read}");
    assert!(!read.contains("It ended on 23 November 2026") && read.contains("We tell you what we decide"), "{read}");
    taken.does(Move::Understanding, &understands("yes")).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (1, altered()));
    assert!(taken.page().await.text().contains("In effect at once"));
    let read = story().await;
    assert!(!read.contains("It has not ended") && read.contains("It ended on 23 November 2026"), "{read}");
    // Recorded in another case of hers.
    let other = wish(app, maya, MAYA).await;
    other.does(Move::Understanding, &understands("no")).await;
    let desk = taken.page().await.text();
    assert!(desk.contains("Record here as well whether the young person understands"), "{desk}");
}

/// law.md §14: once the child understands, the child decides: no parent ends it, and is told nothing of why.
async fn what_a_mother_ended_stands_again_where_it_was_the_childs(app: &TestApp) {
    let taken = wish(app, AMARA, CHILD).await;
    assert_eq!(app.count(ENDED).await, 1);
    taken.does(Move::Understanding, &understands("yes")).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, Vec::<String>::new()));
    let desk = taken.page().await.text();
    assert!(
        desk.contains("It stands again since 23 November 2026") && desk.contains("Only the young person ends this"),
        "{desk}"
    );
    let story = taken.story().await.text();
    assert!(story.contains("It has not ended.") && !story.contains("what it means"), "{story}");
    taken.refused(Move::Answer, &GRANT, ("answer-outcome", "Only the young person ends this")).await;
    taken.does(Move::Understanding, &understands("no")).await;
    assert_eq!(app.count(ENDED).await, 1, "it was hers");
}

async fn a_wish_that_was_granted_is_asked_anew_when_it_turns_out_to_be_the_childs(app: &TestApp) {
    app.change("UPDATE consent SET given_by_person = 'P-1101', given_by = 'Somebody else' WHERE consent_key = 'CNS-0002'").await;
    let taken = wish(app, AMARA, CHILD).await;
    taken.does(Move::Answer, &GRANT).await;
    assert_eq!(app.count(ENDED).await, 1);
    taken.does(Move::Understanding, &understands("yes")).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (0, vec![ALTERED.to_owned()]));
    let desk = taken.page().await.text();
    for words in ["What it granted turned out not to be theirs to end", "The reply does not count any more"] {
        assert!(desk.contains(words), "{words} is missing in {desk}");
    }
    taken.refused(Move::Answer, &GRANT, ("answer-outcome", "Only the young person ends this")).await;
}

/// law.md §14: an adult's own ends on their word alone; a deputy gives that word for them. It is decided, and the reply says on whose.
async fn what_an_adult_agreed_ends_on_the_word_of_who_may_speak_for_them(app: &TestApp) {
    let taken = rang_for(app, ("adult", ("P-1001", AMARA_NAME)), "Grace Deputy", ("23", &[("ways", "none")])).await;
    let hand = [&GRANT[..], &[("answer-way", "hand")]].concat();
    taken.refused(Move::Answer, &hand, ("answer-outcome", "Record first how you checked who asks")).await;
    taken.does(Move::Check, &check("identity", NOBODY)).await;
    let desk = taken.page().await.text();
    assert!(desk.contains("Only the adult who agreed ends this, or somebody who may speak for them"), "{desk}");
    taken.does(Move::Check, &check("authority", NOBODY)).await;
    let desk = taken.page().await.text();
    assert!(
        desk.contains("Somebody who may speak for this adult asks that it ends.") && app.count(ENDED).await == 0,
        "never at once: {desk}"
    );
    let shown = taken.sends(OFFICER, Move::Answer, &[&GRANT[..2], &[("answer-way", "hand")]].concat()).await.text();
    let says = "Grace Deputy asked for this, and showed us that they may speak for the person who agreed.";
    assert!(shown.contains(says), "before it goes: {shown}");
    taken.does(Move::Answer, &hand).await;
    assert_eq!((app.count(ENDED).await, app.faults().await), (1, Vec::<String>::new()));
    assert!(taken.page().await.text().contains(says));
    assert_eq!(app.count("SELECT count(*) FROM consent_end WHERE consent_key = 'CNS-0001'").await, 1, "her own");
}
