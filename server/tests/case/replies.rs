//! Replies say what the law wants said, and go out only after somebody looked at them.

use server::config::Config;

use super::*;

on_both! {
    nothing_held_needs_no_file
    a_reply_that_nobody_was_told_of_is_late_when_its_day_has_passed
    a_reply_is_not_left_where_nobody_can_hear_of_it
    a_reply_that_was_taken_back_says_so
    what_was_taken_back_before_anybody_saw_it_was_never_there
    a_question_is_not_asked_any_more_after_the_reply
    a_refusal_says_what_is_missing_at_its_field
    an_objection_is_refused_only_on_its_own_grounds
    the_same_bytes_in_another_familys_case_must_be_answered_for
    the_same_bytes_in_the_other_parents_case_must_be_answered_for
    a_file_that_waits_for_its_reason_is_not_chosen_again
    a_file_that_does_not_open_goes_to_nobody
    a_picture_goes_out_without_its_place
    a_file_that_waits_for_its_reason_goes_after_a_day
    a_file_can_be_taken_off_before_it_is_sent
    nothing_is_sent_before_somebody_looked_at_it
    a_first_part_is_closed_to_who_turns_out_not_to_be_her
}

const WORDS: &str = "We looked in every service.";

async fn nothing_held_needs_no_file(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let held = [("answer", WORDS), ("answer-outcome", "nothing_held"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &held).await;
    let story = taken.story().await.text();
    assert!(story.contains("We do not hold what you asked for") && story.contains(WORDS));
}

/// Art 12(4)-(5): reasons, a ground, and what shows it.
async fn a_refusal_says_what_is_missing_at_its_field(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let refuse = [("answer", WORDS), ("answer-outcome", "refused"), ("answer-confirmed", "yes")];
    taken.refused(Move::Answer, &refuse, ("answer-reasons", "They must know why")).await;
    let reasons = [&refuse[..], &[("answer-reasons", "Asked each week")]].concat();
    taken.refused(Move::Answer, &reasons, ("answer-ground", "Choose the rule on which it is refused")).await;
    let ground = [&reasons[..], &[("answer-ground", "excessive")]].concat();
    taken.refused(Move::Answer, &ground, ("answer-shown", "Write what shows it in this case")).await;
    let looked = [&ground[..], &[("answer-shown", "Twelve in three months")]].concat();
    taken.does(Move::Answer, &looked).await;
    let story = taken.story().await.text();
    assert!(story.contains("Asked each week") && !story.contains("Twelve in three months"));
}

/// Art 12(4): a complaint to us, a complaint to the regulator, a court; name and address are settings (law.md §16).
#[tokio::test]
async fn a_refusal_names_the_three_routes_on_the_page_and_in_the_letter() {
    let name = Some("Commission of Somewhere".to_owned());
    let address = Some("7 Circle Square\nManchester".to_owned());
    let settings = |config| Config { regulator_name: name, regulator_address: address, ..config };
    let app = TestApp::with_settings(settings).await;
    let taken = Taken::copy(&app, &BY_POST).await;
    let refuse = [("answer", WORDS), ("answer-outcome", "refused"), ("answer-reasons", "A solicitor’s advice")];
    let exempt = [("answer-ground", "exempt"), ("answer-shown", "Sch. 2 para 19: it is his advice"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &[&refuse[..], &exempt[..]].concat()).await;
    let made = taken.last("post-letter").await;
    let printed = taken.officer().await.get(&taken.case(&format!("/letters/{made}"))).await.find("main").join(" ");
    taken.does(Move::Post, &[("post-letter", &made), ("post-class", "first")]).await;
    let page = taken.story().await;
    let story = page.find("main").join(" ");
    let letter = ["You can complain to us", "You can complain to the Commission of Somewhere", "You can go to court"];
    let routes = ["Complain to us", "The Commission of Somewhere is free", "A court can order"];
    for (place, text, routes) in [("letter", printed, letter), ("page", story, routes)] {
        for words in routes {
            assert!(text.contains(words), "{place}: {words}");
            assert!(text.contains("An exemption of the Data Protection Act 2018") && !text.contains("para 19"), "{place}");
            assert!(text.contains("The law makes an exception here."), "{place}: the plain reason");
        }
        assert!(text.contains("7 Circle Square") && text.contains("A solicitor’s advice"), "{place}: {text}");
    }
    let folded = page.find("details.app-mini:not([open])").join(" ");
    assert!(folded.contains("The rule") && folded.contains("An exemption of the Data Protection Act 2018"), "{folded}");
}

/// law.md §5: compelling grounds, legal claims, or that the right does not apply; "it is our task" is none.
async fn an_objection_is_refused_only_on_its_own_grounds(app: &TestApp) {
    let taken = Taken::of_kind(app, "objection").await;
    let offered = choices(&taken.page().await, "answer-ground");
    let named: Vec<&str> = offered.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    assert_eq!(named, ["compelling", "legal_claims", "does_not_apply", "unfounded", "excessive"]);
    let refuse =
        [("answer", WORDS), ("answer-outcome", "refused"), ("answer-reasons", "We need it"), ("answer-confirmed", "yes")];
    let exempt = [&refuse[..], &[("answer-ground", "exempt"), ("answer-shown", "Our task")]].concat();
    taken.refused(Move::Answer, &exempt, ("answer-ground", "")).await;
    for ground in ["compelling", "legal_claims", "does_not_apply"] {
        let bare = [&refuse[..], &[("answer-ground", ground)]].concat();
        taken.refused(Move::Answer, &bare, ("answer-shown", "Write what shows it in this case")).await;
    }
    let shown = [("answer-ground", "compelling"), ("answer-shown", "Two other children live there")];
    taken.does(Move::Answer, &[&refuse[..], &shown].concat()).await;
}

async fn the_same_bytes_in_another_familys_case_must_be_answered_for(app: &TestApp) {
    let theirs = app.signed_in(OTHER_FAMILY).await.ask("P-1501").await;
    Taken::take(app, theirs).await.attach(b"Of the other family").await;
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let officer = taken.officer().await;
    let upload = async |fields: &[(&str, &str)]| {
        officer.upload_all(&taken.case("/files"), fields, "file", &[("copy.txt", b"Of the other family")]).await
    };
    assert!(!taken.page().await.text().contains("name=\"elsewhere\""), "asked only where it is so");
    for fields in [&[][..], &[("elsewhere", " ")]] {
        let warned = upload(fields).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.find(".govuk-error-summary a[href='#elsewhere']").join(" ").contains("in a case of somebody else"));
        assert_eq!(warned.find("textarea[name=elsewhere]").len(), 1, "the page asks why it is right here");
    }
    upload(&[("elsewhere", "A leaflet for everybody")]).await.location();
    assert!(taken.page().await.text().contains("A leaflet for everybody"));
}

/// Capability O30: what is right for one parent may tell of the other. A paper that one of them sent, too.
async fn the_same_bytes_in_the_other_parents_case_must_be_answered_for(app: &TestApp) {
    let reference = app.signed_in("ciaran.obriain@example.org").await.ask(CHILD).await;
    Taken::take(app, reference).await.attach(b"Of the child").await;
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let officer = taken.officer().await;
    let upload = async |fields: &[(&str, &str)]| {
        officer.upload_all(&taken.case("/files"), fields, "file", &[("copy.txt", b"Of the child")]).await
    };
    for why in ["", ".", "ok, fine"] {
        let warned = upload(&[("elsewhere", why)]).await;
        let said = warned.find(".govuk-error-summary a[href='#elsewhere']").join(" ");
        assert!(said.contains("or of the other parent"), "{why:?}: {said}");
    }
    assert!(choices(&taken.page().await, "detach-file").is_empty(), "nothing is attached");
    upload(&[("elsewhere", "Both get the same school report")]).await.location();
    // The same who asks again is nobody else.
    let again = Taken::copy(app, &[("ways", "none")]).await;
    let own = again.officer().await.upload(&again.case("/files"), "mine.txt", b"Only of hers").await;
    own.location();
    let third = Taken::copy(app, &[("ways", "none")]).await;
    third.officer().await.upload(&third.case("/files"), "mine.txt", b"Only of hers").await.location();
}

/// The file is there already: only the reason is missing.
async fn a_file_that_waits_for_its_reason_is_not_chosen_again(app: &TestApp) {
    let theirs = app.signed_in(OTHER_FAMILY).await.ask("P-1501").await;
    let other = Taken::take(app, theirs).await;
    other.attach(b"Of the other family").await;
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let officer = taken.officer().await;
    let sent: [(&str, &[u8]); 2] = [("leaflet.txt", b"Of the other family"), ("ours.txt", b"Our own")];
    let warned = officer.upload_all(&taken.case("/files"), &[], "file", &sent).await;
    let waits = warned.fields("input[name=waiting]");
    assert_eq!((warned.status, waits.len()), (StatusCode::UNPROCESSABLE_ENTITY, 1), "the other is in");
    assert!(warned.find("label").join(" ").contains("leaflet.txt"));
    let again = async |case: &str, why: &str| {
        officer.upload_all(case, &[("waiting", waits[0].1.as_str()), ("elsewhere", why)], "file", &[]).await
    };
    let unsaid = again(&taken.case("/files"), " ").await;
    assert_eq!(unsaid.fields("input[name=waiting]"), waits, "it waits on");
    let elsewhere = again(&other.case("/files"), "A leaflet").await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY, "it is of this case alone");
    again(&taken.case("/files"), "A leaflet for everybody").await.location();
    let page = taken.page().await;
    assert!(page.text().contains("leaflet.txt") && page.text().contains("A leaflet for everybody"));
    assert_eq!(choices(&page, "detach-file").len(), 2);
    assert_eq!(again(&taken.case("/files"), "A leaflet").await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
    taken.does(Move::Answer, &reply(WORDS)).await;
    assert_eq!(taken.story().await.find(".app-digest").len(), 2);
}

/// What staff attach is looked at as what families send is.
async fn a_file_that_does_not_open_goes_to_nobody(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let officer = taken.officer().await;
    let half: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0half of it";
    for (name, content, words) in [
        ("scan.png", half, "scan.png: this picture cannot be read"),
        ("copy.pdf", b"%PDF-1.7\n1 0 obj", "copy.pdf: this file is damaged"),
        ("plan.pdf", b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF", "plan.pdf: this file has a password"),
    ] {
        let refused = officer.upload(&taken.case("/files"), name, content).await;
        let said = refused.find(".govuk-error-summary").join(" ");
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && said.contains(words), "{said}");
    }
}

/// Where a photograph was taken may be where she is safe.
async fn a_picture_goes_out_without_its_place(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let photo = crate::support::photo();
    taken.officer().await.upload(&taken.case("/files"), "party.jpg", &photo).await.location();
    let file = taken.last("detach-file").await;
    let out = taken.officer().await.get(&taken.case(&format!("/files/{file}"))).await.bytes;
    let place = |content: &[u8]| content.windows(3).any(|window| window == b"GPS");
    assert!(place(&photo) && out.starts_with(b"\xFF\xD8") && !place(&out));
}

/// Nobody came back for it.
async fn a_file_that_waits_for_its_reason_goes_after_a_day(app: &TestApp) {
    let theirs = app.signed_in(OTHER_FAMILY).await.ask("P-1501").await;
    Taken::take(app, theirs).await.attach(b"Of the other family").await;
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let before = app.count("SELECT count(*) FROM file").await;
    let warned = taken.officer().await.upload(&taken.case("/files"), "leaflet.txt", b"Of the other family").await;
    let waits = warned.fields("input[name=waiting]").remove(0).1;
    server::job::sweep(&app.portal).await.unwrap();
    assert_eq!(app.count("SELECT count(*) FROM file").await, before + 1);
    app.wait(DAY + 60);
    server::job::sweep(&app.portal).await.unwrap();
    assert_eq!(app.count("SELECT count(*) FROM file").await, before);
    let late = [("waiting", waits.as_str()), ("elsewhere", "A leaflet")];
    let late = taken.officer().await.upload_all(&taken.case("/files"), &late, "file", &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_file_can_be_taken_off_before_it_is_sent(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"Of somebody else").await;
    let wrong = taken.last("detach-file").await;
    taken.attach(b"Everything we hold").await;
    taken.does(Move::Detach, &[("detach-file", &wrong), ("detach", "Of somebody else")]).await;
    assert_eq!(choices(&taken.page().await, "detach-file").len(), 1);
    taken.does(Move::Answer, &reply(WORDS)).await;
    assert_eq!(taken.story().await.find(".app-digest").len(), 1);
    let gone = taken.officer().await.get(&taken.case(&format!("/files/{wrong}"))).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let sent = taken.page().await;
    assert!(choices(&sent, "detach-file").is_empty(), "what went out stays");
}

async fn nothing_is_sent_before_somebody_looked_at_it(app: &TestApp) {
    let taken = Taken::copy(app, &BY_POST).await;
    taken.attach(b"Everything we hold").await;
    let typed =
        [("answer", WORDS), ("answer-outcome", "part"), ("answer-way", "post"), ("answer-reasons", "The rest is the school’s")];
    let part = [("answer-withheld-1-what", "A report"), ("answer-withheld-1-reason", "Somebody else wrote it")];
    let typed = [&typed[..], &part].concat();
    let before = app.count("SELECT count(*) FROM case_event").await;
    let look = taken.sends(OFFICER, Move::Answer, &typed).await;
    assert_eq!(look.status, StatusCode::OK);
    let shown = look.find("main").join(" ");
    let who = app.account(AMARA).await.name;
    for words in [&who, "A part of it", "1 New Road", WORDS, "The rest is the school’s", "Somebody else wrote it", "copy.txt"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let change = taken.sends(OFFICER, Move::Answer, &[&typed[..], &[("answer-confirmed", "change")]].concat()).await;
    assert_eq!(change.status, StatusCode::OK);
    assert_eq!(change.find("textarea[name=answer]"), [WORDS]);
    assert_eq!(change.find("textarea[name=answer-reasons]"), ["The rest is the school’s"]);
    assert_eq!(change.find("input[name=answer-outcome][value=part][checked]").len(), 1);
    assert_eq!(change.find("textarea[name=answer-withheld-1-what]"), ["A report"]);
    assert_eq!(app.count("SELECT count(*) FROM case_event").await, before, "looking does nothing");
    assert!(!taken.story().await.text().contains(WORDS));
    let hidden = scraper::Html::parse_document(&look.text());
    let field = scraper::Selector::parse("form input[type=hidden]").unwrap();
    let hidden = hidden.select(&field).filter_map(|input| Some((input.value().attr("name")?, input.value().attr("value")?)));
    let hidden: Vec<(String, String)> = hidden.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let sent: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent: Vec<_> = sent.into_iter().filter(|(name, _)| *name != "csrf").chain([("answer-confirmed", "yes")]).collect();
    taken.does(Move::Answer, &sent).await;
    assert!(taken.page().await.find("main").join(" ").contains(WORDS), "the button of the check page sends it");
}

/// law.md §12: here, it is given when they were told of it, or look.
async fn a_reply_that_nobody_was_told_of_is_late_when_its_day_has_passed(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    let held = [("answer", WORDS), ("answer-outcome", "nothing_held"), ("answer-way", "portal"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &held).await;
    let page = taken.page().await;
    assert!(page.text().contains("nobody was told of it. The case stays open"), "{}", page.text());
    assert!(page.find("#close, .app-moves [action$='/close']").is_empty(), "it is not closed");
    assert!(taken.row("mine").await.contains("Reply not seen"), "it stays in the list: {}", taken.row("mine").await);
    app.wait(31 * DAY);
    assert!(taken.page().await.find(".app-identity").join(" ").contains("1 day late"));
    assert!(taken.row("mine").await.contains("1 day late"), "{}", taken.row("mine").await);
    taken.story().await;
    let page = taken.page().await.find(".app-identity").join(" ");
    assert!(page.contains("Answered on 24 December 2026") && page.contains("Late: the last day was"), "they looked: {page}");
    taken.does(Move::Close, &[("reason", "Answered")]).await;
    assert_eq!(app.faults().await, Vec::<String>::new());
}

/// Keyed in, with no way that is safe, and nobody who ever looked.
async fn a_reply_is_not_left_where_nobody_can_hear_of_it(app: &TestApp) {
    let reference = app.signed_in(OFFICER).await.key_in("Ada Test").await;
    let taken = Taken::take(app, reference).await;
    let ways = choices(&taken.page().await, "answer-way");
    assert_eq!(ways, ["hand"], "nobody is told, nobody looks");
    let held = [("answer", WORDS), ("answer-outcome", "not_ours"), ("answer-confirmed", "yes")];
    taken.refused(Move::Answer, &held, ("answer-way", "")).await;
    taken.does(Move::Answer, &[&held[..], &[("answer-way", "hand")]].concat()).await;
    assert!(taken.page().await.find(".app-identity").join(" ").contains("Answered on 23 November 2026"));
}

async fn a_reply_that_was_taken_back_says_so(app: &TestApp) {
    let taken = Taken::of_kind(app, "erasure").await;
    taken.does(Move::Answer, &reply("We deleted it.")).await;
    taken.does(Move::Back, &[("back", "Not all"), ("back-told", "We look again")]).await;
    let (story, page) = (taken.story().await, taken.page().await.text());
    assert!(
        story
            .text()
            .contains("We took this reply back on Monday 23 November 2026. It no longer counts. We will send you another one.")
    );
    assert!(!story.find("main").join(" ").contains("We did what you asked"), "{}", story.text());
    assert!(page.contains("Taken back on 23 November 2026. This reply no longer counts."));
    app.wait(60 * DAY);
    let late = taken.page().await.find(".app-identity").join(" ");
    assert!(late.contains("30 days late") && late.contains("Answered in time on 23 November 2026 before"), "{late}");
}

/// The officer saw at once that it was the wrong file: who asked had not looked, and no mail had gone.
async fn what_was_taken_back_before_anybody_saw_it_was_never_there(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"Somebody else's letters").await;
    taken.does(Move::Answer, &[("answer", WORDS), ("answer-outcome", "all"), ("answer-confirmed", "yes")]).await;
    let page = taken.page().await.text();
    let file = page.split("/files/").nth(1).unwrap()[..36].to_owned();
    taken.does(Move::Back, &[("back", "Wrong file"), ("back-told", "We look again")]).await;
    let (amara, here) = (taken.amara().await, format!("/account/requests/{}", taken.reference));
    for _ in 0..2 {
        let story = amara.get(&here).await.text();
        assert!(!story.contains(WORDS) && !story.contains("reply back") && !story.contains(&file), "{story}");
    }
    assert!(!amara.get(&format!("{here}/story.txt")).await.text().contains(WORDS));
    for gone in [format!("{here}/files/{file}"), format!("{here}/feedback")] {
        assert_eq!(amara.get(&gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
    let page = taken.page().await;
    assert!(page.text().contains(WORDS), "the history keeps it");
    assert!(!page.text().contains("Reply once more"), "{}", page.text());
    assert_eq!(app.faults().await, Vec::<String>::new());
}

async fn a_question_is_not_asked_any_more_after_the_reply(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.does(Move::Question, &[("question", "Which letters?"), ("question-way", "hand")]).await;
    assert_eq!(taken.story().await.find("#question").len(), 1);
    taken
        .does(
            Move::Answer,
            &[("answer", WORDS), ("answer-outcome", "nothing_held"), ("answer-way", "hand"), ("answer-confirmed", "yes")],
        )
        .await;
    let story = taken.story().await;
    assert!(story.find(".app-first").is_empty() && !story.text().contains("Do this first"), "{}", story.text());
}

/// Art 12(6): what was released on a word that does not hold closes at once, on every page and copy; and opens when it holds after all.
async fn a_first_part_is_closed_to_who_turns_out_not_to_be_her(app: &TestApp) {
    let taken = Taken::copy(app, &[("ways", "none")]).await;
    taken.attach(b"What she may read").await;
    let part = [("answer", WORDS), ("answer-outcome", "all"), ("answer-confirmed", "yes")];
    taken.does(Move::Answer, &[&part[..], &on!("answer-further", "1", "12", "2026")[..]].concat()).await;
    let here = format!("/account/requests/{}", taken.reference);
    let story = taken.story().await.text();
    let file = story.split("/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(story.contains(WORDS));
    let open = async || taken.amara().await.get(&format!("{here}/files/{file}")).await.status;
    assert_eq!(open().await, StatusCode::OK);
    let ask = [("proof-of", "identity"), ("proof-doubt", "Another voice"), ("proof", "Your passport"), ("proof-way", "aloud")];
    taken.does(Move::Proof, &ask).await;
    taken.does(Move::Proven, &[("proven-of", "identity"), ("proven", "It was not her"), ("proven-enough", "no")]).await;
    assert_eq!(open().await, StatusCode::NOT_FOUND);
    for path in ["", "/story.txt"] {
        let page = taken.amara().await.get(&format!("{here}{path}")).await.text();
        assert!(!page.contains(WORDS) && !page.contains("/files/") && !page.contains("copy.txt"), "{path}: {page}");
        assert!(page.contains("We have to know who you are before you can read what we sent you here"), "{path}: {page}");
    }
    taken.does(Move::Check, &[("checked-of", "identity"), ("checked", "It was her")]).await;
    assert!(open().await == StatusCode::OK && taken.story().await.text().contains(WORDS));
}
