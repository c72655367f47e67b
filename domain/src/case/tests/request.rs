//! The request itself: what takes effect at once, the rest of one letter, who does what.

use super::*;

/// Arts 7(3), 18(1), 21(1), 21(3).
#[test]
fn what_takes_effect_at_once_does_and_nothing_else() {
    for kind in Kind::CASES {
        let expected = match kind {
            Kind::Marketing => Some(Effect::MarketingStopped),
            Kind::Consent => Some(Effect::ConsentWithdrawn),
            Kind::Restriction | Kind::Objection => Some(Effect::UseDisputed),
            _ => None,
        };
        let case = Story::of(of(*kind)).case;
        assert_eq!(case.took_effect(), expected.map(|effect| (effect, day(11, 23))), "{kind:?}");
    }
}

/// A call of Friday that is keyed in on Monday stopped the marketing on Friday.
#[test]
fn what_takes_effect_counts_from_the_day_it_was_asked() {
    let call = Submission { received: day(11, 20), channel: Channel::Phone, ..described(Kind::Marketing, "me") };
    let story = Story::begin(day(11, 23)).by(OTHER, Role::Caseworker, Command::Submit(call));
    assert_eq!(story.case.took_effect(), Some((Effect::MarketingStopped, day(11, 20))));
}

/// The day follows the day of receipt, as it counts: a corrected one when a second person has confirmed it.
#[test]
fn the_mark_follows_a_corrected_day_of_receipt() {
    let since = |story: &Story| story.case.mark(calendar()).map(|(_, since, _)| since);
    let corrected = Story::of(of(Kind::Marketing)).on(day(12, 10)).officer(correct(1, day(11, 20)));
    let seq = corrected.waiting()[0];
    assert_eq!(since(&corrected), Some(day(11, 23)));
    assert_eq!(since(&corrected.confirm(seq)), Some(day(11, 20)));
}

#[test]
fn what_follows_by_itself_is_the_portals_doing() {
    let story = Story::begin(day(11, 23));
    let events = story.decide(PARENT, Role::Parent, Command::Submit(of(Kind::Marketing))).unwrap();
    let by = |event| Recorded::new(1, event, story.facts(PARENT, Role::Parent));
    let authors: Vec<_> = events.into_iter().map(by).map(|recorded| (recorded.account, recorded.role)).collect();
    assert_eq!(authors, [(Some(PARENT), Role::Parent), (None, Role::Portal)]);
}

/// law.md §14: another holder's wish to end what the first gave is a request that an officer decides.
#[test]
fn a_wish_to_end_what_somebody_else_agreed_waits_for_an_officer() {
    let begun = Story::begin(day(11, 23));
    let wished = begun.clone().family(Command::Wish(of(Kind::Consent))).officer(Command::Take);
    assert_eq!((wished.case.took_effect(), wished.case.mark(calendar())), (None, None), "nothing ends by itself");
    assert_eq!(begun.decide(PARENT, Role::Parent, Command::Wish(of(Kind::Erasure))), Err(Refusal::NotForThisKind));
    let refusal = Reply {
        reasons: Some("It helps".into()),
        ground: Some(RefusalGround::DoesNotApply),
        shown_by: Some("The plan".into()),
        ..reply(CaseOutcome::Refused, hand(day(11, 23)))
    };
    let refused = wished.clone().officer(Command::Reply(refusal.clone()));
    assert_eq!((refused.case.state, refused.case.took_effect()), (State::Answered, None));
    let granted = wished.on(day(11, 25)).officer(all(hand(day(11, 25))));
    assert_eq!(granted.case.took_effect(), Some((Effect::ConsentWithdrawn, day(11, 25))), "it ends with the decision");
    assert!(granted.case.decided && !granted.case.is_wish());
    assert_eq!(granted.case.mark(calendar()), Some((Effect::ConsentWithdrawn, day(11, 25), None)));
    let back = granted.officer(Command::MoveBack("By mistake".into(), "We look again".into()));
    assert_eq!((back.case.took_effect(), back.case.is_wish()), (None, true), "a decision that was taken back ends nothing");
    assert_eq!(back.clone().officer(Command::Reply(refusal.clone())).case.mark(calendar()), None, "and it can be refused");
    let letter = back.clone().officer(all(Delivery::Post));
    let seq = letter.case.seq - 1;
    assert!(letter.case.mark(calendar()).is_some(), "it ends with the decision");
    let stopped = letter.clone().officer(Command::FailNotice(seq, "It shall not go".into()));
    assert_eq!((stopped.case.took_effect(), stopped.case.is_wish()), (None, true), "what was not sent decides nothing");
    let other = letter.refused(Command::Reply(reply(CaseOutcome::Withdrawn, hand(day(11, 25)))));
    assert_eq!(other, Refusal::NotNow, "one reply at a time");
    let own = Story::of(of(Kind::Consent));
    assert_eq!(own.refused(Command::Reply(refusal)), Refusal::NotForThisKind, "one's own word is never refused");
    assert!(!own.officer(all(Delivery::Portal)).case.decided, "and what follows changes nothing of it");
}

/// Capability A13. 23 November → 23 December 2026 (the published example).
#[test]
fn the_rest_of_one_letter_keeps_its_date_up_to_the_last_day() {
    let answers = |scope| Answers::from_iter([("scope", scope), ("format", "paper")]);
    let answered = |scope| Story::of(Submission { answers: answers(scope), ..submission() }).officer(all(hand(day(11, 23))));
    let rest = || Command::AskRest("All the rest".into());
    let asked = answered("letter").on(day(12, 23)).family(rest());
    assert_eq!((asked.case.state, asked.limit()), (State::Open, Some(day(12, 23))));
    assert!(asked.on(day(12, 24)).is_late(), "the rest is owed");
    let over = answered("letter").on(day(12, 24)).decide(PARENT, Role::Parent, rest());
    assert_eq!(over, Err(Refusal::LastDayOver));
    let everything = answered("everything").decide(PARENT, Role::Parent, rest());
    assert_eq!(everything, Err(Refusal::NotNow), "there is no rest of everything");
}

#[test]
fn an_officer_acts_only_on_a_case_they_have() {
    let story = Story::of(submission());
    assert_eq!(story.decide(OTHER, Role::Officer, attach()), Err(Refusal::NotYours));
    assert_eq!(story.refused(Command::Take), Refusal::AlreadyYours);
    let taken = story.by(OTHER, Role::Officer, Command::Take);
    assert_eq!(taken.refused(attach()), Refusal::NotYours);
}

/// Who had it may be gone: the next one takes it over, whatever its state.
#[test]
fn an_answered_case_can_be_taken_over() {
    let answered = Story::of(submission()).officer(all(hand(day(11, 23))));
    let taken = answered.by(OTHER, Role::Officer, Command::Take);
    assert_eq!(taken.case.state, State::Answered);
    let closed = taken.by(OTHER, Role::Officer, Command::Close("Answered".into(), None));
    assert_eq!(closed.by(OFFICER, Role::Officer, Command::Take).case.state, State::Closed);
}

/// Nobody acts on an old page; a family's opening or reading makes nothing stale.
#[test]
fn nobody_acts_on_an_old_page() {
    let story = Story::of(submission()).officer(ask_for(AskOf::Clarification, Delivery::Portal));
    let seen = story.case.version;
    let write = |story: &Story| {
        let facts = Facts { seen: Some(seen), ..story.facts(OFFICER, Role::Officer) };
        decide(&story.case, Command::Write("Hello".into()), facts).err()
    };
    assert_eq!(write(&story), None);
    assert_eq!(write(&story.clone().family(Command::See).notified()), None, "looking is no news");
    assert_eq!(write(&story.clone().family(Command::Write("Hello".into()))), Some(Refusal::Stale));
    assert_eq!(write(&story.by(OTHER, Role::Officer, Command::Take)), Some(Refusal::Stale));
}

#[test]
fn a_hold_is_placed_once_and_lifted_once() {
    let (place, lift) = (|| Command::Hold("A claim".into()), || Command::LiftHold("It ended".into()));
    let story = Story::of(submission());
    assert_eq!(story.decide(OTHER, Role::Dpo, lift()), Err(Refusal::NotNow));
    let held = story.by(OTHER, Role::Dpo, place());
    assert!(held.case.held);
    assert_eq!(held.decide(OTHER, Role::Dpo, place()), Err(Refusal::NotNow));
    assert!(!held.clone().by(OTHER, Role::Dpo, lift()).case.held);
    assert!(!held.officer(lift()).case.held, "the officer lifts it too");
}

/// An officer hears of a claim first, whoever has the case; nobody else of the desk holds one.
#[test]
fn officers_and_the_dpo_hold_a_case_and_their_pages_offer_it() {
    let story = Story::of(submission());
    let held = story.clone().by(OTHER, Role::Officer, Command::Hold("A claim".into()));
    for role in Role::ALL {
        let may = matches!(role, Role::Officer | Role::Dpo);
        assert_eq!(moves::Move::Hold.is_offered(&story.case, role, false), may || role == Role::Portal, "{role:?}");
        assert_eq!(moves::Move::LiftHold.is_offered(&held.case, role, false), may || role == Role::Portal, "{role:?}");
        assert!(
            !moves::Move::Hold.is_offered(&held.case, role, false) && !moves::Move::LiftHold.is_offered(&story.case, role, false)
        );
    }
}

/// Words that are sent twice arrive once, also from a page that the first has made old; later they are said anew.
#[test]
fn a_nervous_finger_says_everything_once() {
    let nothing = Ok(Vec::new());
    let story = Story::of(submission());
    let (message, note) = (|| Command::Write("Hello".into()), || Command::Note("She rang".into()));
    let old = Some(story.case.version);
    for command in [message(), note(), ask_for(AskOf::Clarification, Delivery::Portal)] {
        let said = story.clone().officer(command.clone());
        let facts = Facts { seen: old, ..said.facts(OFFICER, Role::Officer) };
        assert_eq!(decide(&said.case, command.clone(), facts), nothing, "{command:?}");
        let later = Facts { at: facts.at + jiff::SignedDuration::from_mins(11), seen: None, ..facts };
        assert_ne!(decide(&said.case, command.clone(), later), nothing, "{command:?}: later it is said anew");
    }
    let said = story.clone().officer(message());
    assert_ne!(said.decide(OFFICER, Role::Officer, Command::Write("Hello again".into())), nothing, "other words");
    assert_ne!(said.decide(PARENT, Role::Parent, message()), nothing, "another hand");
    let answered = story.officer(ask_for(AskOf::Clarification, Delivery::Portal)).family(heard(day(11, 23)));
    assert_eq!(answered.decide(PARENT, Role::Parent, heard(day(11, 23))), nothing);
    let noted = said.clone().officer(note());
    assert_eq!(noted.decide(OFFICER, Role::Officer, message()), nothing, "a note lies between no two words");
    let wrote = noted.family(Command::Write("Who is this?".into()));
    assert_eq!(wrote.decide(OFFICER, Role::Officer, note()), nothing, "nor words between two notes");
    let between = said.family(Command::Write("Who is this?".into()));
    assert_ne!(between.decide(OFFICER, Role::Officer, message()), nothing, "something was said in between");
}

/// F8: whoever asked ends it while a reply is owed, and a mark that stood on their word ends with it. What took effect for good they can
/// only say anew; nobody of the office does it for them.
#[test]
fn who_asked_may_take_back_what_is_still_owed_and_nobody_else() {
    let back = || Command::TakeBack("They do not want it any more".into());
    for kind in Kind::CASES {
        let taken = Story::of(of(*kind));
        let effective = matches!(kind, Kind::Marketing | Kind::Consent);
        assert_eq!(taken.decide(PARENT, Role::Parent, back()).is_err(), effective, "{kind:?}");
        assert_eq!(taken.refused(back()), Refusal::NotNow, "{kind:?}");
    }
    let ended = Story::of(of(Kind::Restriction)).on(day(12, 1)).family(back());
    assert!(ended.case.is_taken_back() && !ended.case.is_restricted());
    assert_eq!(ended.case.mark(calendar()).and_then(|(_, _, end)| end), Some(day(12, 2)));
    let again = ended.decide(PARENT, Role::Parent, back());
    assert_eq!(again, Ok(Vec::new()), "twice is once");
    let reopened = ended.officer(Command::MoveBack("A mistake".into(), "We go on".into()));
    assert!(!reopened.case.is_taken_back() && reopened.case.is_restricted());
}

/// law.md §14: a holder gave it for a child who does not understand enough yet: the child's word by telephone is a wish. What it is shows
/// once they are known.
#[test]
fn the_word_of_somebody_described_ends_nothing_before_it_is_theirs_to_end() {
    let story = Story::of(described(Kind::Consent, "me"));
    let shown = |story: &Story| (story.case.took_effect().is_some(), story.case.is_effect_to_come(), story.case.is_wish());
    assert_eq!((shown(&story), story.case.took_effect()), ((true, true, false), Some((Effect::ConsentWithdrawn, day(11, 23)))));
    let found = story.officer(Command::Identify(PersonKey("p-1".into()), "The record".into()));
    assert_eq!((shown(&found), found.case.mark(calendar())), ((true, true, false), None));
    let known = found.officer(Command::Check(Check::Identity, "A passport".into(), None));
    assert_eq!((shown(&known), known.case.mark(calendar())), ((false, false, true), None), "it is not theirs: a wish");
    assert!(known.case.outcomes().contains(&CaseOutcome::Refused));
    let theirs = known.by(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect);
    assert_eq!((shown(&theirs), theirs.case.outcomes().contains(&CaseOutcome::Refused)), ((true, false, false), false));
    assert_eq!(theirs.case.mark(calendar()), Some((Effect::ConsentWithdrawn, day(11, 23), None)));
}

/// law.md §14: whoever gave it ends it at once, from the day it came, as soon as it is known who they are. Nobody decides that.
#[test]
fn what_somebody_gave_ends_once_they_are_known() {
    let wish = Submission { channel: Channel::Phone, ..described(Kind::Consent, "child") };
    let story = Story::begin(day(11, 23)).by(OFFICER, Role::Officer, Command::Wish(wish)).officer(Command::Take);
    let portal = |story: &Story| story.decide(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect);
    let check = |of| Command::Check(of, "A passport".into(), None);
    let found = story.on(day(11, 25)).officer(Command::Identify(PersonKey("p-1".into()), "The record".into()));
    let half = found.officer(check(Check::Identity));
    assert_eq!(portal(&half), Err(Refusal::NotNow));
    let known = half.officer(check(Check::Authority));
    assert_eq!(known.refused(Command::TakeEffect), Refusal::NotNow, "the rules do it, no officer");
    let ended = known.by(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect);
    assert_eq!(ended.case.took_effect(), Some((Effect::ConsentWithdrawn, day(11, 23))));
    assert!(!ended.case.decided && !ended.case.is_wish() && !ended.case.may_be_refused());
    assert_eq!(portal(&ended), Err(Refusal::NotNow), "once");
    let back = ended.officer(all(hand(day(11, 25)))).officer(Command::MoveBack("A page".into(), "We look again".into()));
    assert!(back.case.took_effect().is_some(), "their own word is nobody's decision");
}

/// law.md §14: what ended on the word of one ends on nobody else's.
#[test]
fn who_asks_is_said_with_a_check_and_what_ended_on_their_word_is_theirs_alone() {
    let wish = Submission { channel: Channel::Phone, ..described(Kind::Consent, "child") };
    let story = Story::begin(day(11, 23)).by(OFFICER, Role::Officer, Command::Wish(wish)).officer(Command::Take);
    let check = |of, who: Option<&WhoAsks>| Command::Check(of, "A passport".into(), who.cloned());
    let mother = WhoAsks::Person(PersonKey("mother".into()));
    let early = story.clone().officer(check(Check::Identity, Some(&mother)));
    assert_eq!(early.case.people.asks, None, "before it is known whose record it is, nobody is around it");
    let found = early.officer(Command::Identify(PersonKey("p-1".into()), "The record".into()));
    assert!(found.case.lacks_who());
    let known = found.officer(check(Check::Authority, Some(&mother)));
    assert!(!known.case.lacks_who() && known.case.people.asks.as_ref() == Some(&mother));
    assert_eq!(known.refused(check(Check::Identity, Some(&mother))), Refusal::NotNow, "it was said");
    assert_eq!(known.refused(check(Check::Identity, None)), Refusal::NotNow);
    let ended = known.by(AccountId(Uuid::nil()), Role::Portal, Command::TakeEffect);
    let other = ended.clone().officer(check(Check::Identity, Some(&WhoAsks::Nobody)));
    assert!(other.case.is_wish() && other.case.is_checked());
    // They read that it ended: they are told that it stands again.
    assert_eq!(other.case.lost_effect().map(|lost| (lost.on, lost.is_anothers)), Some((day(11, 23), false)));
    assert_eq!(other.case.newest().words, other.case.seq);
    let again = ended.officer(Command::Identify(PersonKey("p-2".into()), "Another".into()));
    assert_eq!(again.case.people.asks, None, "nobody said who asks for another child");
    assert_eq!(again.case.lost_effect().map(|lost| (lost.seq, lost.is_anothers)), Some((again.case.seq, true)));
}

/// law.md §14: what turns out not to have been theirs to end stands again, and somebody decides it; nobody but the rules gives it back.
#[test]
fn what_ended_on_a_word_that_was_not_theirs_to_give_stands_again_and_is_decided() {
    let portal = |story: Story, command| story.by(AccountId(Uuid::nil()), Role::Portal, command);
    let undo = || Command::LoseEffect("They could not say what it means".into());
    let story = Story::of(of(Kind::Consent));
    assert_eq!(story.refused(undo()), Refusal::NotNow, "the rules do it, no officer");
    let lost = portal(story.on(day(11, 25)), undo());
    assert_eq!((lost.case.took_effect(), lost.case.mark(calendar()), lost.case.is_wish()), (None, None, true));
    assert_eq!(lost.case.lost_effect().map(|lost| lost.on), Some(day(11, 25)));
    assert!(lost.case.outcomes().contains(&CaseOutcome::Refused) && lost.case.newest().words == lost.case.seq);
    let again = lost.decide(AccountId(Uuid::nil()), Role::Portal, undo());
    assert_eq!(again, Err(Refusal::NotNow), "once");
    let granted = lost.clone().officer(all(hand(day(11, 25))));
    assert_eq!((granted.case.took_effect(), granted.case.decided), (Some((Effect::ConsentWithdrawn, day(11, 25))), true));
    let theirs = portal(lost, Command::TakeEffect);
    assert_eq!(theirs.case.took_effect(), Some((Effect::ConsentWithdrawn, day(11, 23))), "they understand after all");
    assert_eq!((theirs.case.lost_effect(), theirs.case.is_wish()), (None, false));
    for kind in [Kind::Marketing, Kind::Restriction, Kind::Access] {
        assert_eq!(Story::of(of(kind)).decide(AccountId(Uuid::nil()), Role::Portal, undo()), Err(Refusal::NotNow), "{kind:?}");
    }
}

/// A wish that was granted, of what turns out to be the young person's own to end: the reply does not count any more.
#[test]
fn a_wish_that_was_nobodys_to_grant_is_decided_anew() {
    let begun = Story::begin(day(11, 23)).family(Command::Wish(of(Kind::Consent))).officer(Command::Take);
    for granted in [begun.clone().officer(all(Delivery::Portal)), begun.officer(all(Delivery::Post))] {
        assert!(granted.case.decided && granted.case.mark(calendar()).is_some());
        let reply = granted.case.seq - 1;
        let lost = granted.by(AccountId(Uuid::nil()), Role::Portal, Command::LoseEffect("They understand it".into()));
        assert_eq!((lost.case.state, lost.case.decided, lost.case.mark(calendar())), (State::Open, false, None));
        assert_eq!(lost.case.lost_effect().map(|lost| lost.of), Some(reply));
        assert!(lost.case.is_wish() && lost.case.is_owed_again() && lost.case.unposted().next().is_none());
        let refused = Reply {
            reasons: Some("We cannot say more".into()),
            ground: Some(RefusalGround::DoesNotApply),
            shown_by: Some("It is theirs".into()),
            ..super::reply(CaseOutcome::Refused, hand(day(11, 23)))
        };
        assert_eq!(lost.officer(Command::Reply(refused)).case.mark(calendar()), None);
    }
}

/// Arts 7(3) and 21(3): what ended at once is over. Nobody can want it no more, and it is nobody else's to answer. Before anybody knows whose it
/// is, it can.
#[test]
fn what_has_ended_is_neither_taken_back_nor_somebody_elses() {
    for kind in [Kind::Consent, Kind::Marketing] {
        let (ended, unknown) = (Story::of(of(kind)), Story::of(described(kind, "me")));
        for outcome in [CaseOutcome::Withdrawn, CaseOutcome::NotOurs] {
            let given = || Command::Reply(reply(outcome, hand(day(11, 23))));
            assert_eq!(ended.refused(given()), Refusal::EndedAlready, "{kind:?} {outcome:?}");
            assert!(!moves::Choices::Outcome.values(&ended.case).contains(&outcome.as_str().to_owned()));
            assert_eq!(unknown.clone().officer(given()).case.state, State::Answered, "{kind:?} {outcome:?}");
        }
        assert_eq!(ended.officer(all(hand(day(11, 23)))).case.state, State::Answered);
    }
    let paused = Story::of(of(Kind::Restriction));
    assert!(paused.case.outcomes().contains(&CaseOutcome::Withdrawn), "what is only paused is weighed");
}

/// law.md §14: one consent ends or does not.
#[test]
fn no_part_of_a_wish_is_granted() {
    let wish = Story::begin(day(11, 23)).family(Command::Wish(of(Kind::Consent))).officer(Command::Take);
    assert!(wish.case.is_wish() && !wish.case.outcomes().contains(&CaseOutcome::Part));
    let given = Reply { reasons: Some("Some of it".into()), ..reply(CaseOutcome::Part, hand(day(11, 23))) };
    assert_eq!(wish.refused(Command::Reply(given)), Refusal::NotForThisKind);
}

/// Art 18(3): who was told that the use goes on is not told that it stops. If that notice was a mistake, it did not arrive.
#[test]
fn what_was_lifted_is_not_granted() {
    for way in [Delivery::Portal, Delivery::Post, hand(day(11, 23))] {
        let lifted = Story::of(of(Kind::Restriction)).officer(Command::Lift("The report is right".into(), way));
        let seq = lifted.case.seq;
        for outcome in [CaseOutcome::All, CaseOutcome::Part] {
            let given = Reply { reasons: Some("Some".into()), ..reply(outcome, hand(day(11, 23))) };
            assert_eq!(lifted.refused(Command::Reply(given)), Refusal::LiftedAlready, "{way:?} {outcome:?}");
        }
        assert!(!lifted.case.outcomes().contains(&CaseOutcome::All) && lifted.case.outcomes().contains(&CaseOutcome::Refused));
        let mistaken = lifted.officer(Command::FailNotice(seq, "A mistake".into()));
        assert!(mistaken.officer(all(hand(day(11, 23)))).case.is_use_stopped(), "{way:?}");
    }
}
