//! What a family reads of a reply, and of one that is late.

use domain::ask::SafeContact;
use domain::case::{CaseOutcome, Check, Command, Delivery, RefusalGround, Reply};
use domain::id::PersonKey;
use domain::kind::Kind;
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::story_tests::{NEXT, RECEIVED, model_of, page, part, taken};
use super::{RequestModel, RequestPage, Seat};
use crate::pages::case_samples::{Story, drawn};
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
