//! What an officer sees of cases that went through the rules.

use std::collections::BTreeMap;

use domain::ask::{Phone, SafeContact};
use domain::case::moves::Move;
use domain::case::{AskOf, CaseOutcome, Channel, Check, Command, Delivery, NewAsk, RefusalGround, Reply, Withheld};
use domain::clock::PostClass;
use domain::contact::ContactDetails;
use domain::danger::{Danger, Surroundings};
use domain::form::TypedMove;
use domain::id::PersonKey;
use domain::kind::Kind;
use domain::policy::{Lapse, Role};
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::{
    Around, CaseModel, CasePage, Kept, NoticeLetterModel, NoticeLetterPage, PeopleNames, ReplyCheckModel, ReplyCheckPage,
    form_names, staff_timeline,
};
use crate::components::ErrorMessage;
use crate::pages::case_samples::{SECRET, Story, account, calendar, double_ids, drawn, local, secret};
use crate::pages::request::Wording;
use crate::t;

const RECEIVED: Date = date(2026, 11, 23);
const NEXT: Date = date(2026, 11, 24);

fn post_only() -> SafeContact {
    SafeContact { post: Some("3 Quiet Lane\nKingston".into()), code_word: Some("heron".into()), ..SafeContact::default() }
}

fn taken(contact: SafeContact) -> Story {
    let mut story = Story::new(Kind::Access, RECEIVED, contact);
    story.office(Command::Take, NEXT);
    story
}

/// Who asks was checked: what is withheld from them may be named.
fn checked(contact: SafeContact) -> Story {
    let mut story = taken(contact);
    story.case.people.checked.push(Check::Identity);
    story
}

fn model(story: &Story, role: Role, mine: bool) -> CaseModel {
    let staff = BTreeMap::from([(account(2), "Samuel Oyelaran".to_owned())]);
    let names = PeopleNames {
        subject: "Ada Okafor".into(),
        requester: "Ada Okafor".into(),
        officer: Some("Samuel Oyelaran".into()),
        staff: staff.clone(),
        ..PeopleNames::default()
    };
    CaseModel {
        unsearchable: Vec::new(),
        reference: "FH-7K2M9QX4".into(),
        case: story.case.clone(),
        names,
        around: Around::default(),
        danger: Danger::of(&story.case, &Surroundings::default(), NEXT),
        calendar: calendar(),
        today: NEXT,
        history: staff_timeline(&story.history, &story.case, &staff, local),
        news: Vec::new(),
        messages: Vec::new(),
        unreadable: false,
        reader: account(2),
        role,
        mine,
        kept: Kept::default(),
        errors: Vec::new(),
    }
}

fn page(model: CaseModel) -> String {
    drawn(move || view! { <CasePage model=model /> }.into_any())
}

#[test]
fn every_form_carries_the_version_and_every_field_of_its_move() {
    let story = taken(post_only());
    let mut lapsed = model(&story, Role::Officer, true);
    lapsed.around.lapse = Some(Lapse::Order);
    let html = page(lapsed);
    let offered: Vec<Move> = Move::ALL
        .into_iter()
        .filter(|form| form.is_offered(&story.case, Role::Officer, true) && form.is_timely(&story.case, NEXT, &calendar()))
        .collect();
    assert!(offered.len() > 8, "{offered:?}");
    for form in offered {
        let at = html.find(&format!("/{}\"", form.spec().section)).unwrap_or_else(|| panic!("{form:?} is not drawn"));
        let form_html = html[at..].split("</form>").next().unwrap();
        assert!(form_html.contains(&format!("name=\"version\" value=\"{}\"", story.case.version)), "{form:?}");
        // Who of the record asks is said of somebody who was only described.
        for name in form_names(form).into_iter().filter(|name| !name.ends_with("-who")) {
            assert!(form_html.contains(&format!("name=\"{name}\"")), "{name} is not drawn");
        }
    }
    assert_eq!(double_ids(&html), Vec::<&str>::new());
}

#[test]
fn who_reads_it_stands_at_every_field_for_words() {
    let html = page(model(&taken(post_only()), Role::Officer, true));
    let mark = |id: &str| {
        let at = html.find(&format!("id=\"{id}-hint\"")).expect("the field has a mark");
        html[at..].split("</div>").next().unwrap().to_owned()
    };
    assert!(mark("proof-doubt").contains(&t!("reads-staff")), "{}", mark("proof-doubt"));
    assert!(mark("question").contains(&t!("reads-family")));
}

/// law.md §11: asked only after the limit has passed, the date stands and the case stays late.
#[test]
fn after_the_limit_the_forms_say_that_asking_moves_nothing() {
    let story = taken(SafeContact::default());
    let late = CaseModel { today: date(2026, 12, 24), ..model(&story, Role::Officer, true) };
    assert!(page(late).contains(&t!("clock-after-limit")));
    assert!(!page(model(&story, Role::Officer, true)).contains(&t!("clock-after-limit")));
}

#[test]
fn a_reviewer_sees_notes_and_what_waits_and_nothing_else() {
    let mut story = taken(SafeContact::default());
    let wrong = Command::Correct { seq: 1, on: date(2026, 11, 20), why: secret(), told: None };
    story.office(wrong, NEXT);
    let html = page(CaseModel { reader: account(3), ..model(&story, Role::Reviewer, false) });
    let shown = |form: &Move| html.contains(&format!("/{}\"", form.spec().section));
    let forms: Vec<Move> = Move::ALL.into_iter().filter(shown).collect();
    assert_eq!(forms, [Move::Confirm, Move::Note]);
    assert!(!html.contains("/take\""));
}

/// law.md §1: received 23 November, one month later is 23 December; received 20 November, 20 December is a Sunday: 21 December.
#[test]
fn what_waits_says_who_recorded_it_and_both_dates() {
    let mut story = taken(SafeContact::default());
    story.office(Command::Correct { seq: 1, on: date(2026, 11, 20), why: secret(), told: None }, NEXT);
    let html = page(model(&story, Role::Dpo, false));
    let text = "Recorded by Samuel Oyelaran. The date now: 23 December 2026. If confirmed: 21 December 2026.";
    assert!(html.contains(text), "{html}");
}

/// law.md §12: a letter counts when it is there. The month ends on 23 December 2026; second class needs four working days, first two.
#[test]
fn a_letter_that_nobody_posted_is_the_first_step() {
    let mut story = checked(post_only());
    let reply = reply(CaseOutcome::Refused, Delivery::Post);
    story.office(Command::Reply(reply), NEXT);
    let html = page(model(&story, Role::Officer, true));
    assert!(html.contains("/staff/cases/FH-7K2M9QX4/letters/3\""), "{html}");
    assert!(html.contains("post it by Thursday 17 December 2026 (second class) or Monday 21 December 2026 (first class)"));
}

/// The same days as in the queue: to the day to work to, and not to the last day.
#[test]
fn the_case_counts_to_the_day_that_the_queue_counts_to() {
    let story = checked(post_only());
    let dates = story.case.statutory_dates(&calendar()).unwrap();
    let (due, limit) = (dates.work_to.unwrap(), dates.limit.unwrap());
    for today in [NEXT, due, limit, limit.tomorrow().unwrap()] {
        let crate::components::TableCell::Date { note, .. } = crate::dates::cell(due, Some(limit), today) else { panic!() };
        assert_eq!(crate::dates::remaining_to_work(&dates, today), note, "{today}");
        let html = page(crate::pages::staff::CaseModel { today, ..model(&story, Role::Officer, true) });
        assert!(html.contains(&note), "{today}: {note}");
    }
    let shown = |due, today| match crate::dates::cell(due, Some(limit), today) {
        crate::components::TableCell::Date { day, .. } => day,
        _ => panic!(),
    };
    let earlier = limit.yesterday().unwrap();
    assert_ne!(shown(earlier, limit), shown(limit, limit));
    assert_eq!(shown(earlier, limit.tomorrow().unwrap()), shown(limit, limit), "days late are counted from the day beside them");
}

/// What was promised with a part of a reply is done next, by its day.
#[test]
fn the_next_part_of_a_reply_is_a_step_with_its_day() {
    let mut story = checked(post_only());
    let part = Reply { further_on: Some(date(2026, 12, 15)), ..reply(CaseOutcome::Part, Delivery::Aloud { on: NEXT }) };
    story.office(Command::Reply(part), NEXT);
    let html = page(model(&story, Role::Officer, true));
    assert!(html.contains("The next part of the reply") && html.contains("Tuesday 15 December 2026"), "{html}");
}

fn reply(outcome: CaseOutcome, delivery: Delivery) -> Reply {
    Reply {
        outcome,
        text: "We looked at all of it.".into(),
        reasons: Some("It would tell you about somebody else.".into()),
        ground: Some(RefusalGround::DoesNotApply),
        shown_by: Some(secret()),
        withheld: vec![Withheld {
            what: "A note".into(),
            pages: "3".into(),
            rule: "DPA 2018 Sch 2 para 16".into(),
            reason: "It is about another person.".into(),
        }],
        further_on: None,
        delivery,
    }
}

/// UK GDPR Art 12(4): reasons, a complaint to the controller, the regulator, a court.
#[test]
fn a_letter_of_refusal_has_reasons_and_three_routes_and_no_word_of_staff() {
    let mut story = checked(post_only());
    story.office(Command::Reply(reply(CaseOutcome::Refused, Delivery::Post)), NEXT);
    let model = NoticeLetterModel {
        reference: "FH-7K2M9QX4".into(),
        requester: "Ada Okafor".into(),
        notice: story.case.notice(3).unwrap().clone(),
        case: story.case,
        calendar: calendar(),
        regulator: ContactDetails::current().regulator.clone(),
        today: NEXT,
        again: false,
    };
    let html = drawn(move || view! { <NoticeLetterPage model=model /> }.into_any());
    let regulator = &ContactDetails::current().regulator;
    for words in
        ["3 Quiet Lane", "heron", "It would tell you about somebody else.", "It is about another person.", "164A", "Article 79"]
    {
        assert!(html.contains(words), "{words} is missing in {html}");
    }
    assert!(
        html.contains(&regulator.name)
            && html.contains(&regulator.phone.replace(' ', "\u{a0}"))
            && html.contains(&regulator.post[1])
    );
    assert!(!html.contains(SECRET));
}

/// law.md §1: extended, received 23 November 2026: 23 February 2027.
#[test]
fn a_letter_of_extension_shows_the_date_that_holds_after_it() {
    let mut story = taken(post_only());
    let words = "We need more time to search.".to_owned();
    story.office(Command::Extend(domain::case::Ground::Complexity, words, Delivery::Post), NEXT);
    let model = NoticeLetterModel {
        reference: "FH-7K2M9QX4".into(),
        requester: "Ada Okafor".into(),
        notice: story.case.notice(3).unwrap().clone(),
        case: story.case,
        calendar: calendar(),
        regulator: ContactDetails::current().regulator.clone(),
        today: NEXT,
        again: false,
    };
    let html = drawn(move || view! { <NoticeLetterPage model=model /> }.into_any());
    assert!(html.contains("Tuesday 23 February 2027") && !html.contains("days left"), "paper is read on another day: {html}");
}

/// law.md §2, §11: the month starts with the proof only where it was asked for in time, and a complaint has none.
#[test]
fn a_letter_that_asks_for_proof_says_what_it_does_to_the_date() {
    let letter = |kind: Kind, on: Date| {
        let mut story = Story::came(kind, RECEIVED, post_only(), Channel::Post);
        story.office(Command::Take, on);
        let (text, doubt) = ("Your passport".to_owned(), Some(secret()));
        story.office(Command::Ask(NewAsk { of: AskOf::Identity, text, doubt, delivery: Delivery::Post }), on);
        let model = NoticeLetterModel {
            reference: "FH-7K2M9QX4".into(),
            requester: "Ada Okafor".into(),
            notice: story.case.notices.last().unwrap().clone(),
            case: story.case,
            calendar: calendar(),
            regulator: ContactDetails::current().regulator.clone(),
            today: on,
            again: false,
        };
        drawn(move || view! { <NoticeLetterPage model=model /> }.into_any())
    };
    assert!(letter(Kind::Access, NEXT).contains("The month starts on the day it reaches us."));
    let late = letter(Kind::Access, date(2027, 1, 20));
    for html in [&late, &letter(Kind::Complaint, NEXT)] {
        assert!(html.contains("We go on with our work meanwhile.") && !html.contains("The month starts"), "{html}");
    }
    assert!(late.contains("We should have replied by") && !late.contains("days late"), "{late}");
}

#[test]
fn before_a_reply_goes_out_it_is_shown_in_full_and_what_was_typed_is_kept() {
    let story = taken(post_only());
    let pairs = [
        ("answer-outcome", "refused"),
        ("answer", "We looked at all of it."),
        ("answer-withheld-1-what", "A note"),
        ("stray", "x"),
    ];
    let typed = TypedMove(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
    let model = ReplyCheckModel {
        reference: "FH-7K2M9QX4".into(),
        requester: "Ada Okafor".into(),
        subject: "Tobi Okafor".into(),
        case: story.case.clone(),
        reply: reply(CaseOutcome::Refused, Delivery::Post),
        typed,
        regulator: ContactDetails::current().regulator.clone(),
        calendar: calendar(),
        lapsed: None,
    };
    let html = drawn(move || view! { <ReplyCheckPage model=model /> }.into_any());
    for words in ["Ada Okafor", "Tobi Okafor", "3 Quiet Lane", "It is about another person.", "Article 79", SECRET] {
        assert!(html.contains(words), "{words} is missing in {html}");
    }
    for kept in [
        "name=\"answer-confirmed\" value=\"yes\"",
        "name=\"answer-confirmed\" value=\"change\"",
        "name=\"answer-outcome\" value=\"refused\"",
        "name=\"answer-withheld-1-what\" value=\"A note\"",
    ] {
        assert!(html.contains(kept), "{kept} is missing in {html}");
    }
    assert!(html.contains(&format!("name=\"version\" value=\"{}\"", story.case.version)) && !html.contains("stray"));
}

#[test]
fn on_a_stale_page_stands_what_came_and_what_was_typed() {
    let mut story = taken(SafeContact::default());
    let seen = story.case.version;
    story.act(Command::Write("I found the letter.".into()), (account(1), Role::Guest), NEXT);
    let mut model = model(&story, Role::Officer, true);
    model.news = model.history.iter().filter(|row| row.seq > seen).cloned().collect();
    model.kept = Kept { form: Some(Move::Note), typed: TypedMove([("note".to_owned(), "Ring the school".to_owned())].into()) };
    model.errors = vec![ErrorMessage { field: "note".into(), message: t!("refused-stale") }];
    let html = page(model);
    let news = html.find(&t!("case-news")).expect("what came is shown");
    let (came, kept) = (html[news..].find("I found the letter."), html[news..].find("Ring the school</textarea>"));
    assert!(came.is_some() && came < kept, "{html}");
}

#[test]
fn a_colleague_took_it_over_and_the_words_are_kept() {
    let mut story = taken(SafeContact::default());
    story.act(Command::Take, (account(3), Role::Officer), NEXT);
    let mut model = model(&story, Role::Officer, false);
    model.kept =
        Kept { form: Some(Move::Question), typed: TypedMove([("question".to_owned(), "Which years?".to_owned())].into()) };
    model.errors = vec![ErrorMessage { field: "question".into(), message: t!("refused-stale") }];
    let html = page(model);
    assert!(html.contains("Which years?") && html.contains("id=\"question\""), "{html}");
    assert!(!html.contains("/question\""), "the form is not offered");
}

#[test]
fn the_history_shows_words_of_staff_apart_and_the_day_beside_the_recording() {
    let mut story =
        taken(SafeContact { phone: Some(Phone { number: "020 7946 0123".into(), voicemail: false }), ..SafeContact::default() });
    story.office(Command::Check(Check::Identity, secret(), None), NEXT);
    story.ask(Delivery::Aloud { on: RECEIVED }, NEXT);
    let html = page(model(&story, Role::Officer, true));
    let at = html.find(SECRET).expect("staff read it");
    assert!(html[..at].ends_with("</strong> ") && html[at - 80..at].contains(&t!("staff-only")), "{}", &html[at - 80..at]);
    assert!(html.contains("Happened on Monday 23 November 2026"));
}

/// Nobody confirms what they recorded themselves: it is not offered, and the page says why.
#[test]
fn who_recorded_a_day_is_not_asked_to_confirm_it() {
    let mut story = taken(SafeContact::default());
    story.office(Command::Correct { seq: 1, on: date(2026, 11, 20), why: secret(), told: None }, NEXT);
    let own = page(model(&story, Role::Officer, true));
    assert!(own.contains(&t!("waiting-own")) && !own.contains("/confirm\""), "{own}");
    let other = page(CaseModel { reader: account(3), ..model(&story, Role::Officer, false) });
    assert!(other.contains("/confirm\"") && !other.contains(&t!("waiting-own")));
}

/// Asked after the limit, and not confirmed by a second person: nothing was asked that a date waits for.
#[test]
fn what_nobody_confirmed_is_not_said_to_count_later() {
    let mut story = taken(SafeContact::default());
    let late = date(2027, 1, 8);
    story.ask(Delivery::Hand { on: date(2026, 12, 22) }, late);
    let waiting = page(CaseModel { today: late, ..model(&story, Role::Officer, true) });
    assert!(waiting.contains(&t!("waiting-own")) && !waiting.contains("It counts when they have been told of it"), "{waiting}");
    story.act(Command::Decline(3, secret()), (account(3), Role::Dpo), late);
    let declined = page(CaseModel { today: late, ..model(&story, Role::Officer, true) });
    assert!(declined.contains(&t!("steps-declined-over")) && !declined.contains(&t!("case-state-clarifying")), "{declined}");
}

/// Received 23 November 2026, proof asked again: the new date is none, and the sentence ends once.
#[test]
fn a_sentence_about_dates_ends_once() {
    let mut story = taken(SafeContact::default());
    story.ask(Delivery::Hand { on: RECEIVED }, NEXT);
    story.office(Command::AnswerQuestion { ask: None, text: "All of them".into(), on: NEXT }, NEXT);
    story.ask(Delivery::Hand { on: NEXT }, NEXT);
    let html = page(model(&story, Role::Officer, true));
    assert!(html.contains("If confirmed: Paused since") && !html.contains(".."), "{html}");
}

/// law.md §13: a complaint is never refused.
#[test]
fn a_complaint_has_no_field_for_a_ground_of_refusal_or_a_fee() {
    let mut story = Story::new(Kind::Complaint, RECEIVED, SafeContact::default());
    story.office(Command::Take, NEXT);
    let html = page(model(&story, Role::Officer, true));
    assert!(html.contains("name=\"answer-outcome\"") && html.contains("name=\"proof-doubt\""));
    for absent in ["answer-ground", "answer-shown", "answer-withheld", &t!("proof-fee-help")] {
        assert!(!html.contains(absent), "{absent} is in {html}");
    }
}

#[test]
fn a_reply_that_came_back_is_a_step() {
    let mut story = taken(post_only());
    story
        .office(Command::Reply(Reply { withheld: Vec::new(), ..reply(CaseOutcome::Refused, Delivery::Hand { on: NEXT }) }), NEXT);
    assert!(!page(model(&story, Role::Officer, true)).contains(&t!("case-reply-back")));
    story.office(Command::FailNotice(3, secret()), NEXT);
    let html = page(model(&story, Role::Officer, true));
    assert!(html.contains(&t!("steps-again")) && html.contains(&t!("case-reply-back")), "{html}");
}

/// What asked for something and did not arrive is the first thing to do, and asks for another way.
#[test]
fn an_ask_that_did_not_arrive_is_a_step() {
    let mut story = taken(SafeContact::default());
    story.ask(Delivery::Hand { on: NEXT }, NEXT);
    let seq = story.case.seq;
    assert!(!page(model(&story, Role::Officer, true)).contains(&t!("steps-open-failed")));
    story.office(Command::FailNotice(seq, secret()), NEXT);
    assert!(page(model(&story, Role::Officer, true)).contains(&t!("steps-open-failed")));
}

/// What a letter decides is carried out once it went, and while it lies here it is not "taken back".
#[test]
fn a_decision_whose_letter_lies_here_says_how_it_is_undone() {
    let mut story = Story::new(Kind::Consent, RECEIVED, post_only());
    story.office(Command::Take, NEXT);
    story.case.people.identified = Some(PersonKey("p-1".into()));
    story.case.people.checked.push(Check::Identity);
    assert!(story.case.is_wish());
    let granted = Reply { withheld: Vec::new(), ground: None, ..reply(CaseOutcome::All, Delivery::Post) };
    story.office(Command::Reply(granted), NEXT);
    let words = |story: &Story| {
        let html = page(model(story, Role::Officer, true));
        [html.contains("lies here: post it, then carry it out"), html.contains("take the case back to work")]
    };
    assert_eq!(words(&story), [true, false]);
    let seq = story.case.replies[0].seq;
    story.office(Command::Post { notice: seq, class: PostClass::First, on: NEXT }, NEXT);
    assert_eq!(words(&story), [false, true]);
}

#[test]
fn a_letter_that_was_posted_can_be_printed_again() {
    let mut story = checked(post_only());
    story.office(Command::Reply(reply(CaseOutcome::Refused, Delivery::Post)), NEXT);
    assert!(!page(model(&story, Role::Officer, true)).contains(&t!("case-letters")));
    story.office(Command::Post { notice: 3, class: PostClass::First, on: NEXT }, NEXT);
    let html = page(model(&story, Role::Officer, true));
    let again = html.find("Print again: Reply (24 November 2026)").expect("the letter is listed");
    assert!(html[..again].rfind("/letters/3\"").is_some_and(|at| again - at < 100), "{html}");
}

/// What the person answered is shown in words for whom it is about, not to whom: nobody of staff is "you".
#[test]
fn what_was_asked_is_labelled_for_staff() {
    let addressing = |label: &str| {
        let words = label.to_lowercase();
        words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "you" | "your" | "yours" | "me" | "my" | "i" | "yourself"))
    };
    for kind in Kind::CASES {
        for whom in domain::ask::FOR {
            let wording = Wording { kind: *kind, for_whom: Some((*whom).to_owned()), people: Vec::new() };
            for field in domain::ask::QUESTIONS.iter().filter(|q| q.kinds.contains(kind)).flat_map(|q| q.fields) {
                let label = wording.staff_label(field);
                assert!(!addressing(&label), "{kind:?} {}: {label}", field.name);
            }
        }
    }
    let html = page(model(&taken(SafeContact::default()), Role::Officer, true));
    assert!(html.contains(&t!("asked-format")) && !html.contains(&t!("ask-access-how-title")), "{html}");
}

/// Whoever has only the paper must be able to reach us.
#[test]
fn a_letter_says_how_to_reach_us() {
    let model = super::LetterModel {
        reference: "FH-7K2M9QX4".into(),
        requester: "Ada Okafor".into(),
        kind: Kind::Complaint,
        received: RECEIVED,
        deadline: None,
        contact: post_only(),
        today: NEXT,
    };
    let html = drawn(move || view! { <super::LetterPage model=model /> }.into_any());
    let service = &ContactDetails::current().service;
    assert!(html.contains(&service.phone) && html.contains(&service.post[2]), "{html}");
    assert!(html.contains("Your complaint FH-7K2M9QX4"));
}
