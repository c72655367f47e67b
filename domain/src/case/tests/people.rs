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
                // Who is told nothing gets no file: it is taken off, and nobody records a check that nobody made.
                let takes_off = !outcome.hands_over() && matches!(kind, Kind::Access | Kind::Portability);
                let first = if takes_off { Refusal::FilesWait } else { Refusal::NotChecked };
                assert_eq!(with_file, first, "{kind:?} {whom} {outcome:?} with a file");
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

/// An officer found the person, and checked who asks.
fn known(submission: Submission) -> Story {
    let found = Story::of(submission).officer(found("p-1"));
    [Check::Identity, Check::Authority].into_iter().fold(found, |story, of| story.officer(check(of)))
}

impl Story {
    /// What who asks gave ends on their word, where it does not by itself.
    fn takes_effect(self) -> Self {
        if self.case.is_wish() { self.by(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect) } else { self }
    }
}

/// A letter about one child never goes once another child is meant, nor does a file.
#[test]
fn what_lies_here_about_one_person_never_goes_for_another() {
    let letter = known(described(Kind::Access, "child")).officer(attach()).officer(all(Delivery::Post));
    let seq = letter.case.seq;
    let post = || post(seq, crate::clock::PostClass::First, day(11, 23));
    assert_eq!(letter.clone().officer(found("p-1")).officer(post()).case.state, State::Answered, "the same person");
    let other = letter.officer(found("p-2"));
    let checked = other.officer(check(Check::Identity)).officer(check(Check::Authority));
    assert_eq!((checked.case.unposted().count(), checked.case.all_files().count()), (0, 0));
    assert_eq!((checked.refused(post()), checked.case.readable_replies().count()), (Refusal::NotNow, 0));
    let waits = known(described(Kind::Access, "child")).officer(attach()).officer(found("p-2"));
    assert_eq!(waits.case.waiting_files().count(), 0);
    assert_eq!(waits.officer(attach()).case.waiting_files().count(), 1, "it can be put in anew");
    let question = known(described(Kind::Access, "child")).officer(ask_for(AskOf::Clarification, Delivery::Post));
    let asked = question.officer(found("p-2"));
    assert_eq!((asked.case.unposted().count(), asked.case.readable_messages().count()), (0, 0), "nor a question");
    assert_eq!(asked.refused(heard(day(11, 23))), Refusal::NoQuestion);
}

/// What somebody has was given. Another person is named only once it was taken back, and has files of their own.
#[test]
fn nobody_else_is_named_while_a_reply_stands() {
    let download = Answers::from_iter([("scope", "letter"), ("format", "download"), ("for", "child")]);
    let asked = Submission { answers: download, ..described(Kind::Access, "child") };
    let part = Reply { further_on: Some(day(12, 1)), ..reply(CaseOutcome::All, hand(day(11, 23))) };
    let begun = known(asked.clone()).officer(Command::Reply(part));
    assert_eq!(begun.refused(found("p-2")), Refusal::AnsweredForAnother);
    assert_eq!(begun.officer(found("p-1")).case.subject(), Some(&PersonKey("p-1".into())), "the same person");
    let here = known(asked).officer(attach()).officer(all(Delivery::Portal));
    assert_eq!(here.refused(found("p-2")), Refusal::AnsweredForAnother, "it stands on their page");
    let taken = here.clone().officer(Command::MoveBack("Another child".into(), "We look again".into())).officer(found("p-2"));
    assert_eq!(taken.case.released_files().count(), 0, "nobody was told of it");
    let looked = here.family(Command::See).officer(Command::MoveBack("Another child".into(), "We look again".into()));
    let other = looked.officer(found("p-2")).officer(check(Check::Identity)).officer(check(Check::Authority));
    assert_eq!(other.case.released_files().count(), 0, "what was about another is read no more");
    assert_eq!(other.refused(all(Delivery::Portal)), Refusal::NothingAttached, "and is no copy of the other's");
}

/// law.md §14: whose word it was, and what was decided, was said of the one who was meant.
#[test]
fn what_ended_for_one_person_has_not_ended_for_another() {
    let portal = |story: Story| story.by(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect);
    let wish = described(Kind::Consent, "child");
    let wished = Story::begin(day(11, 23)).by(OFFICER, Role::Officer, Command::Wish(wish)).officer(Command::Take);
    let known = wished.officer(found("p-1")).officer(check(Check::Identity)).officer(check(Check::Authority));
    let (own, decided) = (portal(known.clone()), known.clone().officer(all(Delivery::Post)));
    for story in [own, decided] {
        assert!(story.case.took_effect().is_some() && story.case.mark(calendar()).is_some());
        assert_eq!(story.clone().officer(found("p-1")).case.took_effect(), story.case.took_effect(), "the same person");
        let other = story.officer(found("p-2"));
        assert_eq!((other.case.took_effect(), other.case.mark(calendar()), other.case.is_wish()), (None, None, true));
        let checked = other.officer(check(Check::Identity)).officer(check(Check::Authority));
        assert_eq!((checked.case.mark(calendar()), checked.case.is_wish()), (None, true), "it is asked anew");
        assert!(portal(checked).case.took_effect().is_some());
    }
    let marketing = Story::of(described(Kind::Marketing, "child")).officer(found("p-1"));
    let marketing = marketing.officer(check(Check::Identity)).officer(check(Check::Authority));
    assert!(marketing.case.mark(calendar()).is_some());
    assert_eq!(marketing.officer(found("p-2")).case.mark(calendar()), None, "not before the checks");
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

fn not_enough(of: AskOf) -> Command {
    Command::Receive(Arrival { of, what: "It was not her".into(), on: day(11, 23), enough: false, who: None })
}

fn refusal(ground: RefusalGround) -> Command {
    let (reasons, shown_by) = (Some("We do not know who you are".into()), Some("The passport".into()));
    Command::Reply(Reply { reasons, ground: Some(ground), shown_by, ..reply(CaseOutcome::Refused, hand(day(11, 23))) })
}

/// Art 12(6): a check that somebody doubts since is none. Nothing is taken from a family on such a word; once the doubt is settled it counts
/// from the same day.
#[test]
fn nothing_ends_on_the_word_of_somebody_who_is_doubted() {
    for kind in [Kind::Consent, Kind::Marketing] {
        let known = known(described(kind, "child")).takes_effect();
        let mark = known.case.mark(calendar());
        assert_eq!(mark.map(|(_, since, ended)| (since, ended)), Some((day(11, 23), None)), "{kind:?}");
        let doubted = known.clone().officer(ask_for(AskOf::Identity, hand(day(11, 23))));
        let other = doubted.clone().officer(not_enough(AskOf::Identity));
        for story in [&doubted, &other] {
            assert_eq!((story.case.mark(calendar()), story.case.is_effect_to_come()), (None, true), "{kind:?}");
            assert!(story.case.outcomes().contains(&CaseOutcome::Refused), "{kind:?}");
        }
        assert_eq!(known.refused(refusal(RefusalGround::DoesNotApply)), Refusal::NotForThisKind, "{kind:?}: what they gave");
        assert_eq!(other.refused(refusal(RefusalGround::Exempt)), Refusal::NotForThisKind, "{kind:?}: it says that there is one");
        let refused = other.clone().officer(refusal(RefusalGround::DoesNotApply));
        assert_eq!((refused.case.state, refused.case.mark(calendar())), (State::Answered, None), "{kind:?}");
        assert_eq!(refused.officer(Command::Close("It was not her".into(), None)).case.mark(calendar()), None, "{kind:?}");
        let again = other.on(day(12, 1)).officer(check(Check::Identity));
        assert_eq!(again.case.mark(calendar()), mark, "{kind:?}: from the same day");
        assert!(!again.case.outcomes().contains(&CaseOutcome::Refused), "{kind:?}");
    }
}

/// Of somebody whom the record knows, what came says the contrary only where it was not enough.
#[test]
fn nothing_ends_on_the_word_of_somebody_who_signed_in_and_was_another() {
    let asked = Story::of(of(Kind::Consent)).officer(ask_for(AskOf::Identity, Delivery::Portal));
    let mark = asked.case.mark(calendar());
    let other = asked.officer(not_enough(AskOf::Identity));
    assert_eq!((mark.is_some(), other.case.mark(calendar()), other.case.is_effect_to_come()), (true, None, true));
    assert_eq!(other.officer(check(Check::Identity)).case.mark(calendar()), mark);
}

/// Art 18(1): to pause a use needs nobody's proof.
#[test]
fn a_use_is_paused_on_anybodys_word() {
    let known = known(described(Kind::Restriction, "child"));
    let mark = known.case.mark(calendar());
    let doubted = known.officer(ask_for(AskOf::Identity, hand(day(11, 23)))).officer(not_enough(AskOf::Identity));
    assert_eq!((doubted.case.mark(calendar()), mark.is_some()), (mark, true));
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

/// It was about somebody else: who asked reads nothing of it, and opens no file of it, whatever reached them.
#[test]
fn what_was_replied_about_another_person_is_read_no_more() {
    let named = |key: &str| Command::Identify(PersonKey(key.into()), "The number".into());
    let check = || Command::Check(Check::Identity, "A passport".into(), None);
    let story = Story::of(described(Kind::Access, "me")).officer(named("p-1")).officer(check()).officer(attach());
    let replied = story.officer(all(Delivery::Portal)).notified();
    assert_eq!((replied.case.readable_replies().count(), replied.case.released_files().count()), (1, 1));
    let back = replied.officer(Command::MoveBack("Another child".into(), "We look again".into()));
    let renamed = back.officer(named("p-2"));
    assert_eq!((renamed.case.readable_replies().count(), renamed.case.released_files().count()), (0, 0));
    assert_eq!(renamed.decide(PARENT, Role::Parent, Command::Open(FILE)), Err(Refusal::NoSuchFile));
}

/// Art 12(6): a first part went out on a check that somebody doubts since. What it told is closed at once, and opens again when the doubt is
/// settled.
#[test]
fn what_went_out_on_a_check_is_closed_while_that_is_doubted() {
    let part = Reply { further_on: Some(day(12, 1)), ..reply(CaseOutcome::All, Delivery::Portal) };
    let described = known(described(Kind::Access, "child"));
    let blurred = |story: Story| story.officer(ask_for(AskOf::Identity, hand(day(11, 23)))).officer(not_enough(AskOf::Identity));
    for story in [described, Story::of(submission())] {
        let begun = story.officer(attach()).officer(Command::Reply(part.clone())).notified();
        let open =
            |story: &Story| (story.case.released_files().count(), story.case.open_replies().count(), story.case.newest().reply);
        let before = open(&begun);
        assert_eq!((before.0, before.1), (1, 1));
        assert!(begun.decide(PARENT, Role::Parent, Command::Open(FILE)).is_ok());
        let doubted = blurred(begun);
        assert_eq!((open(&doubted), doubted.case.has_shut_reply()), ((0, 0, 0), true));
        assert_eq!(doubted.decide(PARENT, Role::Parent, Command::Open(FILE)), Err(Refusal::NoSuchFile));
        assert_eq!(open(&doubted.officer(check(Check::Identity))), before, "it was her after all");
    }
    let refused = Story::of(super::described(Kind::Access, "child")).officer(refusal(RefusalGround::DoesNotApply));
    assert_eq!(refused.case.open_replies().count(), 1, "what tells of nobody stays");
}

/// Of somebody whom nobody ever checked, and who is found not to be her: the answer is no, and says nothing of anybody.
#[test]
fn what_somebody_unchecked_asked_is_refused_once_it_is_found_not_to_be_them() {
    for (kind, whom) in [(Kind::Consent, "me"), (Kind::Marketing, "me"), (Kind::Marketing, "child")] {
        let story = Story::of(described(kind, whom));
        assert_eq!(story.refused(refusal(RefusalGround::DoesNotApply)), Refusal::NotForThisKind, "{kind:?}: nobody doubts it");
        let asked = story.officer(ask_for(AskOf::Identity, hand(day(11, 23))));
        let other = asked.clone().officer(not_enough(AskOf::Identity));
        for story in [asked, other] {
            assert!(story.case.is_suspended() && story.case.outcomes().contains(&CaseOutcome::Refused), "{kind:?} {whom}");
            assert_eq!(
                story.refused(refusal(RefusalGround::Exempt)),
                Refusal::NotForThisKind,
                "{kind:?}: it says that there is one"
            );
            let refused = story.officer(refusal(RefusalGround::DoesNotApply));
            assert_eq!((refused.case.state, refused.case.told_effect()), (State::Answered, None), "{kind:?} {whom}");
            assert_eq!(refused.officer(Command::Close("It was not her".into(), None)).case.mark(calendar()), None);
        }
    }
}

/// What took effect and was refused since stands again while the refusal does: no second person's word about an ask brings it back.
#[test]
fn what_was_refused_has_no_effect_whatever_is_found_since() {
    for kind in [Kind::Consent, Kind::Marketing] {
        let known = known(described(kind, "child")).takes_effect();
        let mark = known.case.mark(calendar());
        let doubted = known.on(day(11, 25)).officer(ask_for(AskOf::Identity, Delivery::Portal)).notified();
        let again = doubted.on(day(11, 26)).officer(ask_for(AskOf::Authority, hand(day(11, 26))));
        let waits = again.waiting();
        let refused = again
            .officer(Command::WithdrawAsk(AskOf::Identity, "Not needed".into(), None))
            .officer(refusal(RefusalGround::DoesNotApply));
        assert_eq!(refused.case.denied_on(), Some(day(11, 26)), "{kind:?}");
        let vouched = waits.into_iter().fold(refused, Story::decline);
        assert!(vouched.case.is_known_to_asker(), "{kind:?}: nobody doubts it any more");
        assert_eq!((vouched.case.mark(calendar()), vouched.case.told_effect()), (None, None), "{kind:?}: it was refused");
        let back = vouched.officer(Command::MoveBack("It was her".into(), "We look again".into()));
        assert_eq!((back.case.mark(calendar()), back.case.denied_on()), (mark, None), "{kind:?}: from the same day");
    }
}

/// A letter that says that they want it no more, made while nobody knew who asked: what it says holds.
#[test]
fn what_was_turned_down_before_anybody_knew_has_no_effect() {
    for outcome in [CaseOutcome::Withdrawn, CaseOutcome::NotOurs] {
        let letter = Story::of(described(Kind::Marketing, "me")).officer(Command::Reply(reply(outcome, Delivery::Post)));
        let seq = letter.case.seq;
        let known = letter.officer(found("p-1")).officer(check(Check::Identity));
        assert_eq!((known.case.mark(calendar()), known.case.denied_on()), (None, Some(day(11, 23))), "{outcome:?}");
        let posted = known.clone().officer(post(seq, crate::clock::PostClass::First, day(11, 23)));
        assert_eq!((posted.case.state, posted.case.mark(calendar())), (State::Answered, None), "{outcome:?}");
        let stopped = known.officer(Command::FailNotice(seq, "It shall not go".into()));
        assert!(stopped.case.mark(calendar()).is_some(), "{outcome:?}: it is theirs");
        assert_eq!(stopped.refused(Command::Reply(reply(outcome, hand(day(11, 23))))), Refusal::EndedAlready);
    }
}
