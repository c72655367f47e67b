//! What a family reads of a reply, and of one that is late.

use domain::ask::SafeContact;
use domain::case::{AskOf, CaseOutcome, Check, Command, Delivery, NewAsk, RefusalGround, Reply};
use domain::clock::PostClass;
use domain::family::NothingEnds;
use domain::id::PersonKey;
use domain::kind::Kind;
use domain::policy::Role;
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::story_tests::{NEXT, RECEIVED, model_of, page, part, taken};
use super::{RequestModel, RequestPage, Seat, timeline};
use crate::pages::case_samples::{Story, account, drawn, local, secret};
use crate::t;

/// Art 79: whatever we replied, also that all was done. Who complained to us has the other two.
#[test]
fn every_reply_names_the_routes() {
    let replied = |kind, outcome| {
        let mut story = taken(kind, SafeContact::default());
        story.case.people.identified = Some(PersonKey("p-1".into()));
        story.case.people.checked.push(Check::Identity);
        let Command::Reply(part) = part(Delivery::Hand { on: NEXT }) else { unreachable!() };
        let ground = (outcome == CaseOutcome::Refused).then_some(RefusalGround::DoesNotApply);
        let file = domain::case::File {
            file: domain::id::FileId(uuid::Uuid::nil()),
            name: "copy.pdf".into(),
            media_type: "application/pdf".into(),
            size: 3,
            sha256: "ab".into(),
        };
        if outcome == CaseOutcome::All && kind == Kind::Access {
            story.office(Command::Attach { file, elsewhere: false, why: None }, NEXT);
        }
        story.office(Command::Reply(Reply { outcome, ground, further_on: None, ..part }), NEXT);
        page(&story)
    };
    for (kind, outcome) in [
        (Kind::Access, CaseOutcome::All),
        (Kind::Access, CaseOutcome::NothingHeld),
        (Kind::Rectification, CaseOutcome::Part),
        (Kind::Erasure, CaseOutcome::Refused),
        (Kind::Restriction, CaseOutcome::All),
        (Kind::Marketing, CaseOutcome::All),
        (Kind::Access, CaseOutcome::NotOurs),
        (Kind::Complaint, CaseOutcome::Upheld),
    ] {
        let html = replied(kind, outcome);
        let us = html.contains(&t!("routes-us-title")) && html.contains(&t!("routes-us-rule"));
        assert_eq!(us, kind != Kind::Complaint, "{kind:?} {outcome:?}: {html}");
        for route in [t!("routes-regulator-title"), t!("routes-court-title"), t!("routes-court-rule")] {
            assert!(html.contains(&route), "{kind:?} {outcome:?}: {route}");
        }
        // Art 15(1)(h) and (2), beside a copy and nothing else.
        for told in ["No computer decides alone.", "We do not send it abroad.", "Metropolitan police"] {
            let copy = kind == Kind::Access && outcome == CaseOutcome::All;
            assert_eq!(html.contains(told), copy, "{kind:?} {outcome:?}: {told}");
        }
    }
}

/// A day that has passed is not to come; what is owed still is (Art 12(3)).
#[test]
fn a_late_reply_is_said_to_be_late_and_still_to_come() {
    let story = taken(Kind::Access, SafeContact::default());
    let html = drawn_on(&story, date(2026, 12, 28));
    assert!(!html.contains("We must reply by") && !html.contains("We aim to reply by"), "{html}");
    let card = html.split("app-date__label").nth(1).unwrap();
    assert!(card.starts_with("\">We should have replied by<") && card.contains("Wednesday 23 December 2026"), "{card}");
    assert_eq!(html.matches("should have replied").count(), 1, "said once: {html}");
    let next = html.split("app-next__list").nth(1).unwrap().split("</ol>").next().unwrap();
    assert!(next.contains("As soon as we can") && next.contains("Our reply. We still owe it to you."), "{next}");
    assert!(drawn_on(&story, date(2026, 12, 23)).contains("We must reply by"), "on the day itself");
    let complaint = Story::new(Kind::Complaint, RECEIVED, SafeContact::default());
    assert!(!drawn_on(&complaint, date(2027, 2, 28)).contains("should have replied"), "the law names no day for its outcome");
}

fn drawn_on(story: &Story, today: Date) -> String {
    let model = RequestModel { today, ..model_of(story, Seat::Asker { helper: None, may_join: false }) };
    drawn(move || view! { <RequestPage model=model /> }.into_any())
}

/// Art 18(3): a pause that was refused ends, and the reply says so; one that was granted stands.
#[test]
fn a_refused_pause_is_said_to_end() {
    for (outcome, ends) in [(CaseOutcome::Refused, true), (CaseOutcome::All, false)] {
        let mut story = taken(Kind::Restriction, SafeContact::default());
        story.case.people.identified = Some(PersonKey("p-1".into()));
        story.case.people.checked.push(Check::Identity);
        let Command::Reply(made) = part(Delivery::Hand { on: NEXT }) else { unreachable!() };
        let ground = ends.then_some(RefusalGround::DoesNotApply);
        story.office(Command::Reply(Reply { outcome, ground, further_on: None, ..made }), NEXT);
        assert_eq!(page(&story).contains(&t!("reply-used-again")), ends, "{outcome:?}");
        // Who is not known may not learn that something is held (law.md §4).
        let mut stranger = story.clone();
        stranger.case.people.identified = None;
        assert!(!page(&stranger).contains(&t!("reply-used-again")), "{outcome:?}");
        if !ends {
            let head = |story: &Story| page(story).split("<h1>").nth(1).unwrap().split("</h1>").next().unwrap().to_owned();
            assert_eq!(head(&story), t!("head-all"));
            story.office(Command::Lift("The report is right.".into(), Delivery::Hand { on: NEXT }), NEXT);
            assert_eq!(head(&story), "We use this information again from Wednesday 25 November 2026");
        }
    }
}

/// law.md §13: what ended or stopped at once has its letter within the month; the day, and that it passed, the family reads as the desk does.
#[test]
fn the_letter_about_what_ended_at_once_has_its_day() {
    for kind in [Kind::Consent, Kind::Marketing] {
        let mut story = known(kind);
        if kind == Kind::Consent {
            story.act(Command::TakeEffect, (account(0), Role::Portal), NEXT);
        }
        assert!(story.case.told_effect().is_some() && !story.case.is_effect_to_come(), "{kind:?}");
        let next = |html: &str| html.split("app-next__list").nth(1).unwrap().split("</ol>").next().unwrap().to_owned();
        let steps = next(&drawn_on(&story, NEXT));
        assert!(steps.contains("23 December 2026") && !steps.contains(&t!("next-soon")), "{kind:?}: {steps}");
        let late = drawn_on(&story, date(2026, 12, 28));
        assert!(next(&late).contains(&t!("next-late")), "{kind:?}: {late}");
        assert!(late.contains("23 December 2026") && late.contains("sorry"), "{kind:?}: {late}");
        let done = |on: Date| {
            let mut story = story.clone();
            let Command::Reply(made) = part(Delivery::Hand { on }) else { unreachable!() };
            let all = Reply {
                outcome: CaseOutcome::All,
                withheld: Vec::new(),
                reasons: None,
                shown_by: None,
                further_on: None,
                ..made
            };
            story.office(Command::Reply(all), on);
            drawn_on(&story, on)
        };
        assert!(done(date(2026, 12, 28)).contains("That was late"), "{kind:?}");
        assert!(!done(date(2026, 12, 23)).contains("That was late"), "{kind:?}");
    }
}

fn known(kind: Kind) -> Story {
    let mut story = taken(kind, SafeContact::default());
    story.case.people.identified = Some(PersonKey("p-1".into()));
    story.case.people.checked.push(Check::Identity);
    story
}

/// Who wished that somebody else's consent ends, and wishes it no more, changed no mind about a consent of their own.
#[test]
fn a_wish_that_is_taken_back_is_told_as_one() {
    let mut story = known(Kind::Consent);
    assert!(story.case.is_wish());
    let Command::Reply(made) = part(Delivery::Hand { on: NEXT }) else { unreachable!() };
    let outcome = CaseOutcome::Withdrawn;
    story.office(
        Command::Reply(Reply { outcome, withheld: Vec::new(), reasons: None, shown_by: None, further_on: None, ..made }),
        NEXT,
    );
    let html = page(&story);
    assert!(html.contains(&t!("head-withdrawn-wish")) && !html.contains(&t!("head-withdrawn-consent")), "{html}");
}

/// Who never gave a consent has none that ended.
#[test]
fn who_had_agreed_to_nothing_is_told_that_nothing_ends() {
    let mut story = known(Kind::Consent);
    story.act(Command::TakeEffect, (account(0), Role::Portal), NEXT);
    let seat = Seat::Asker { helper: None, may_join: false };
    let none = Some(NothingEnds::NeverGiven);
    let timeline = timeline(&story.history, &story.case, (&[], none), local);
    let model = RequestModel { nothing_ends: none, timeline, ..model_of(&story, seat) };
    let html = drawn(move || view! { <RequestPage model=model /> }.into_any());
    assert!(html.contains(&t!("sent-consent-none")) && html.contains(&t!("effect-consent-none")), "{html}");
    assert!(!html.contains(&t!("sent-consent")) && html.contains(&t!("next-consent-before")), "{html}");
}

/// law.md §12: what did not reach them does not count, and is said not to; the part that came is promised no more.
#[test]
fn a_reply_that_did_not_reach_them_says_so() {
    let mut story = known(Kind::Rectification);
    let Command::Reply(made) = part(Delivery::Post) else { unreachable!() };
    story.office(Command::ChangeContact(SafeContact { post: Some("1 High Street".into()), ..SafeContact::default() }), NEXT);
    story.office(Command::Reply(Reply { further_on: None, ..made.clone() }), NEXT);
    let seq = story.case.replies[0].seq;
    story.office(Command::Post { notice: seq, class: PostClass::First, on: NEXT }, NEXT);
    assert!(!page(&story).contains(&t!("reply-not-there")));
    story.office(Command::FailNotice(seq, secret()), NEXT);
    let html = page(&story);
    assert!(html.contains(&t!("reply-not-there")) && html.contains(&t!("story-not-there")), "{html}");
    story.office(Command::Reply(Reply { further_on: None, delivery: Delivery::Hand { on: NEXT }, ..made }), NEXT);
    assert!(!page(&story).contains(&t!("reply-not-there")), "another one came");
}

/// Once the last part has come, no part promises it any more.
#[test]
fn a_part_that_came_is_promised_no_more() {
    let mut story = known(Kind::Access);
    story.office(part(Delivery::Hand { on: NEXT }), NEXT);
    let promised = "The next part comes by Tuesday 15 December 2026";
    assert!(page(&story).contains(promised), "{}", page(&story));
    let Command::Reply(made) = part(Delivery::Hand { on: NEXT }) else { unreachable!() };
    story.office(Command::Reply(Reply { further_on: None, ..made }), NEXT);
    assert!(!page(&story).contains(promised));
}

/// UK GDPR 12(2), 12(6): the reason is that nobody could tell who asks, not that the right does not reach it.
#[test]
fn who_could_not_be_identified_is_told_just_that() {
    let mut story = taken(Kind::Erasure, SafeContact::default());
    let doubt =
        NewAsk { of: AskOf::Identity, text: "A passport".into(), doubt: Some(secret()), delivery: Delivery::Hand { on: NEXT } };
    story.office(Command::Ask(doubt), NEXT);
    let on = date(2026, 12, 24);
    let Command::Reply(made) = part(Delivery::Hand { on }) else { unreachable!() };
    let (outcome, ground) = (CaseOutcome::Refused, Some(RefusalGround::NotIdentified));
    story.office(Command::Reply(Reply { outcome, ground, withheld: Vec::new(), further_on: None, ..made }), on);
    let html = drawn_on(&story, on);
    assert!(html.contains(&t!("reply-ground-not-identified")) && !html.contains(&t!("reply-ground-not-covered")), "{html}");
}

/// Who withdrew between two parts reads that, and is promised nothing more.
#[test]
fn who_withdrew_between_two_parts_is_promised_nothing() {
    let mut story = known(Kind::Access);
    story.office(part(Delivery::Hand { on: NEXT }), NEXT);
    story.act(Command::TakeBack(secret()), (account(1), Role::Guest), NEXT);
    let html = page(&story);
    assert!(!html.contains("The next part comes by") && !html.contains("in time"), "{html}");
    assert!(html.contains(&t!("status-taken-back")), "{html}");
}

/// A letter that goes out after the last day says that it is late, before it is there too.
#[test]
fn a_letter_on_its_way_says_that_it_is_late() {
    let mut story = known(Kind::Rectification);
    let post = SafeContact { post: Some("1 High Street".into()), ..SafeContact::default() };
    story.office(Command::ChangeContact(post), NEXT);
    let Command::Reply(made) = part(Delivery::Post) else { unreachable!() };
    let on = date(2026, 12, 23);
    story.office(Command::Reply(Reply { further_on: None, ..made }), on);
    let seq = story.case.replies[0].seq;
    story.office(Command::Post { notice: seq, class: PostClass::Second, on }, on);
    let html = drawn_on(&story, on);
    assert!(html.contains("on its way") && html.contains("That is late: the last day was Wednesday 23 December 2026"), "{html}");
}
