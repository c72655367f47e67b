//! Who a case is about, who asks, and how they may be reached (Art 12(6); law.md §4).

use super::*;
use crate::ask::Way;
use proptest::prelude::*;

fn check(of: Check) -> Command {
    Command::Check(of, "Passport seen".into(), None)
}

fn found(key: &str) -> Command {
    Command::Identify(PersonKey(key.into()), "Same address".into())
}

/// Art 12(6); law.md §4: identity, and for somebody else authority too.
#[test]
fn nothing_that_tells_of_a_person_goes_out_before_a_check() {
    for (whom, needed) in [("me", vec![Check::Identity]), ("child", vec![Check::Identity, Check::Authority])] {
        for kind in [Kind::Access, Kind::Portability] {
            let mut story = Story::of(described(kind, whom));
            for of in &needed {
                for outcome in [CaseOutcome::All, CaseOutcome::NothingHeld] {
                    let early = story.refused(Command::Reply(reply(outcome, Delivery::Portal)));
                    assert_eq!(early, Refusal::NotChecked, "{whom} before {of:?}");
                }
                story = story.officer(check(*of));
            }
            assert_eq!(story.officer(all(hand(day(11, 23)))).case.state, State::Answered, "{whom}");
        }
    }
    let known = Story::of(submission());
    assert!(known.officer(all(hand(day(11, 23)))).case.is_checked(), "who is known from the record is checked by it");
}

/// That something was deleted, corrected or stopped says that it was here: whatever was asked for, nobody unchecked is told.
#[test]
fn no_reply_of_any_kind_tells_an_unchecked_asker_of_a_person() {
    for kind in Kind::CASES {
        for whom in ["me", "child"] {
            let story = Story::of(described(*kind, whom)).officer(found("p-1"));
            for outcome in CaseOutcome::offered(*kind) {
                let silent = matches!(outcome, CaseOutcome::Refused | CaseOutcome::Withdrawn | CaseOutcome::NotOurs);
                let given = Reply {
                    reasons: Some("We do not know who you are".into()),
                    ground: RefusalGround::offered(*kind).iter().copied().find(|ground| *ground == RefusalGround::DoesNotApply),
                    shown_by: Some("No proof came".into()),
                    ..reply(*outcome, hand(day(11, 23)))
                };
                let said = story.decide(OFFICER, Role::Officer, Command::Reply(given.clone()));
                assert_eq!(said.err(), (!silent).then_some(Refusal::NotChecked), "{kind:?} {whom} {outcome:?}");
                let with_file = story.clone().officer(attach()).refused(Command::Reply(given));
                assert_eq!(with_file, Refusal::NotChecked, "{kind:?} {whom} {outcome:?} with a file");
            }
        }
    }
    let part = Withheld { what: "A note".into(), pages: String::new(), rule: "Sch 2".into(), reason: "Another".into() };
    let refused = Reply {
        reasons: Some("No".into()),
        ground: Some(RefusalGround::Exempt),
        shown_by: Some("Sch 2 para 16".into()),
        withheld: vec![part],
        ..reply(CaseOutcome::Refused, Delivery::Portal)
    };
    let story = Story::of(described(Kind::Erasure, "me"));
    assert_eq!(story.refused(Command::Reply(refused)), Refusal::NotChecked, "what is withheld is here");
}

/// An exemption, grounds that outweigh, a claim: each says that something is here. That a right does not reach this, or that a
/// request goes too far, says nothing of a person.
#[test]
fn no_ground_of_a_refusal_tells_an_unchecked_asker_of_a_person() {
    for kind in Kind::CASES {
        for ground in RefusalGround::offered(*kind) {
            let silent = matches!(ground, RefusalGround::DoesNotApply | RefusalGround::Unfounded | RefusalGround::Excessive);
            let refused = Reply {
                reasons: Some("No".into()),
                ground: Some(*ground),
                shown_by: Some("The letter".into()),
                ..reply(CaseOutcome::Refused, hand(day(11, 23)))
            };
            let story = Story::of(described(*kind, "child"));
            let said = story.decide(OFFICER, Role::Officer, Command::Reply(refused.clone())).err();
            assert_eq!(said, (!silent).then_some(Refusal::NotChecked), "{kind:?} {ground:?}");
            let more = Reply { further_on: Some(day(12, 1)), ..refused };
            assert_eq!(story.refused(Command::Reply(more)), Refusal::NotChecked, "{kind:?}: more is to come");
        }
    }
}

/// A letter to one child's parent does not go once another child is meant.
#[test]
fn a_letter_is_not_posted_for_somebody_who_was_not_checked() {
    let checked = Story::of(described(Kind::Access, "me")).officer(found("p-1")).officer(check(Check::Identity));
    let letter = checked.officer(all(Delivery::Post));
    let seq = letter.case.seq;
    let other = letter.officer(found("p-2"));
    let post = || post(seq, crate::clock::PostClass::First, day(11, 23));
    assert_eq!(other.refused(post()), Refusal::NotChecked);
    assert_eq!(other.officer(check(Check::Identity)).officer(post()).case.state, State::Answered);
}

/// Dealing may wait until identity is confirmed (Art 12(6)(b)).
#[test]
fn no_copy_goes_while_proof_is_awaited() {
    let asked = Story::of(submission()).officer(attach()).officer(ask_for(AskOf::Identity, Delivery::Portal));
    assert_eq!(asked.refused(all(Delivery::Portal)), Refusal::StillAwaited);
    assert_eq!(asked.officer(came(AskOf::Identity, day(11, 23))).officer(all(hand(day(11, 23)))).case.state, State::Answered);
}

/// What came and left a doubt is no check: the copy waits.
#[test]
fn what_is_not_enough_is_no_check() {
    let asked = Story::of(described(Kind::Access, "me")).officer(ask_for(AskOf::Identity, Delivery::Portal));
    let arrival = Arrival { of: AskOf::Identity, what: "A blurred copy".into(), on: day(11, 23), enough: false, who: None };
    let story = asked.officer(Command::Receive(arrival));
    assert_eq!(story.refused(all(Delivery::Portal)), Refusal::NotChecked);
}

/// Of somebody whom the record names too: a recorded doubt stands until it is settled, and nothing of them goes out meanwhile.
#[test]
fn a_doubt_that_nothing_settled_holds_the_copy_back() {
    let asked = [AskOf::Identity, AskOf::Authority].into_iter();
    let asked = asked.fold(Story::of(submission()).officer(attach()), |story, of| story.officer(ask_for(of, Delivery::Portal)));
    let blurred = |of| Command::Receive(Arrival { of, what: "A blurred copy".into(), on: day(11, 23), enough: false, who: None });
    let came = asked.officer(blurred(AskOf::Identity)).officer(blurred(AskOf::Authority));
    assert_eq!(came.refused(all(Delivery::Portal)), Refusal::NotChecked);
    let one = came.officer(check(Check::Identity));
    assert_eq!(one.refused(all(Delivery::Portal)), Refusal::NotChecked, "whether they may");
    let both = one.officer(check(Check::Authority));
    assert_eq!(both.clone().officer(all(hand(day(11, 23)))).case.state, State::Answered);
    // A later doubt is settled anew, by what comes or by another check.
    let again = both.officer(ask_for(AskOf::Identity, Delivery::Portal)).officer(blurred(AskOf::Identity));
    assert_eq!(again.refused(all(Delivery::Portal)), Refusal::NotChecked);
    assert!(again.case.in_doubt(Check::Identity) && !again.case.in_doubt(Check::Authority));
    let enough = again.officer(ask_for(AskOf::Identity, Delivery::Portal)).officer(super::came(AskOf::Identity, day(11, 23)));
    assert_eq!(enough.officer(all(hand(day(11, 23)))).case.state, State::Answered);
}

/// What took effect at once stands while there is a doubt: an ask takes nothing back.
#[test]
fn a_doubt_gives_no_consent_back() {
    let story = Story::of(of(Kind::Consent));
    let mark = story.case.mark(calendar());
    assert_eq!((story.officer(ask_for(AskOf::Identity, Delivery::Portal)).case.mark(calendar()), mark.is_some()), (mark, true));
}

/// Who asks for themselves needs nobody's authority.
#[test]
fn authority_is_asked_of_who_asks_for_somebody_else() {
    for (whom, offered) in [("me", false), ("child", true)] {
        let story = Story::of(described(Kind::Access, whom));
        let asked = story.decide(OFFICER, Role::Officer, ask_for(AskOf::Authority, Delivery::Portal));
        assert_eq!(asked.err(), (!offered).then_some(Refusal::NotForThisKind), "{whom}");
        let values = moves::Choices::Proof.values(&story.case);
        assert_eq!(values.contains(&"authority".to_owned()), offered, "{whom}");
    }
}

/// A check of what was sent is no request for proof: it moves no date (Art 12A(2)).
#[test]
fn a_check_moves_no_date_and_is_made_once() {
    let story = Story::of(described(Kind::Access, "me"));
    let before = story.dates();
    let checked = story.officer(check(Check::Identity));
    assert_eq!((checked.dates(), checked.refused(check(Check::Identity))), (before, Refusal::NotNow));
}

#[test]
fn an_officer_finds_whose_record_is_meant_only_where_somebody_described_it() {
    let story = Story::of(described(Kind::Restriction, "child"));
    assert_eq!(story.case.subject(), None);
    let found_out = story.officer(found("p-9"));
    assert_eq!(found_out.case.subject(), Some(&PersonKey("p-9".into())));
    assert_eq!(
        found_out.case.mark(calendar()),
        Some((Effect::UseDisputed, day(11, 23), None)),
        "use is paused on anybody's word"
    );
    assert_eq!(Story::of(submission()).refused(found("p-9")), Refusal::NotNow);
}

/// On the word of somebody whom nobody checked nothing is taken from a family, and no mark stays when such a case is closed.
#[test]
fn a_mark_of_somebody_unchecked_takes_nothing_away() {
    let marketing = Story::of(described(Kind::Marketing, "child")).officer(found("p-9"));
    assert_eq!(marketing.case.mark(calendar()), None);
    let disputed = Story::of(described(Kind::Restriction, "child")).officer(found("p-9"));
    let answered = disputed.officer(Command::Reply(reply(CaseOutcome::Withdrawn, hand(day(11, 23)))));
    let closed = answered.officer(Command::Close("Withdrawn".into(), None));
    assert_eq!(closed.case.mark(calendar()), Some((Effect::UseDisputed, day(11, 23), Some(day(11, 23)))));
}

/// Authority for one child is none for another.
#[test]
fn a_check_is_made_anew_when_another_person_is_meant() {
    let checks = |story: Story| story.officer(check(Check::Identity)).officer(check(Check::Authority));
    let checked = checks(Story::of(described(Kind::Access, "child")).officer(found("p-1")));
    assert!(checked.case.is_checked());
    let other = checked.officer(found("p-2"));
    assert!(!other.case.is_checked());
    assert!(checks(other).case.is_checked());
}

#[test]
fn silence_is_flagged_only_where_it_was_asked_or_said() {
    let unasked = Submission { contact: SafeContact::default(), ..of(Kind::Consent) };
    let consent = Story::of(unasked);
    assert_eq!(consent.case.flags(), [], "who withdraws a consent is not asked how to be reached");
    let said = consent.family(Command::ChangeContact(SafeContact::default()));
    assert_eq!(said.case.flags(), [Flag::Silent]);
    let chosen = Story::of(Submission { contact: SafeContact::default(), ..submission() });
    assert_eq!(chosen.case.flags(), [Flag::Silent], "asked, and nothing chosen");
}

proptest! {
    /// What was said last holds, whoever wrote it down and however often it changed; an officer need not have the case.
    #[test]
    fn the_last_word_on_contact_holds(said in proptest::collection::vec((any::<bool>(), proptest::option::of("[a-z]{3}@example.org")), 1..6)) {
        let mut story = Story::of(submission());
        for (officer, email) in &said {
            let (account, role) = if *officer { (OTHER, Role::Officer) } else { (PARENT, Role::Parent) };
            let contact = SafeContact { email: email.clone(), ..SafeContact::default() };
            story = story.by(account, role, Command::ChangeContact(contact));
        }
        let last = said.last().and_then(|(_, email)| email.as_deref());
        let contact = story.case.contact();
        prop_assert_eq!(contact.destination(Way::Email), last);
        prop_assert_eq!(story.case.flags().contains(&Flag::Silent), last.is_none());
    }
}
