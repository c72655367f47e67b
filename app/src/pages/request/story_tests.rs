//! What a family sees of cases that went through the rules.

use domain::ask::SafeContact;
use domain::case::{AskOf, CaseOutcome, Channel, Check, Command, Delivery, NewAsk, Reply, Withheld};
use domain::contact::ContactDetails;
use domain::id::PersonKey;
use domain::kind::Kind;
use domain::policy::Role;
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::{FileLimits, FileRow, RequestModel, RequestPage, Seat, SentModel, SentPage, file_list, message_rows, timeline};
use crate::pages::case_samples::{SECRET, Story, account, calendar, double_ids, drawn, local, secret};
use crate::t;

pub(super) const RECEIVED: Date = date(2026, 11, 23);
pub(super) const NEXT: Date = date(2026, 11, 24);

pub(super) fn page(story: &Story) -> String {
    read_by(story, Seat::Asker { helper: None, may_join: false })
}

fn read_by(story: &Story, seat: Seat) -> String {
    let model = model_of(story, seat);
    drawn(move || view! { <RequestPage model=model /> }.into_any())
}

pub(super) fn model_of(story: &Story, seat: Seat) -> RequestModel {
    RequestModel {
        reference: "FH-7K2M9QX4".into(),
        about: "Ada Okafor".into(),
        own: false,
        person: None,
        papers: Vec::new(),
        limits: FileLimits { most: 6, megabytes: 10 },
        case: story.case.clone(),
        calendar: calendar(),
        today: NEXT,
        timeline: timeline(&story.history, &story.case, (&[], None), local),
        messages: message_rows(&story.case, story.case.messages.iter(), local),
        at_hand: None,
        files_until: None,
        regulator: ContactDetails::current().regulator.clone(),
        partial: false,
        role: Role::Guest,
        kept: Vec::new(),
        errors: Vec::new(),
        linked: Vec::new(),
        veiled: false,
        receipt: true,
        consents: Vec::new(),
        record: None,
        gone: Vec::new(),
        nothing_ends: None,
        seat,
    }
}

pub(super) fn taken(kind: Kind, contact: SafeContact) -> Story {
    let mut story = Story::new(kind, RECEIVED, contact);
    story.office(Command::Take, NEXT);
    story
}

fn proof(delivery: Delivery) -> Command {
    let text = "A letter that shows your name.".to_owned();
    Command::Ask(NewAsk { of: AskOf::Identity, text, doubt: Some(secret()), delivery })
}

pub(super) fn part(delivery: Delivery) -> Command {
    let withheld = Withheld {
        what: "A note".into(),
        pages: "3".into(),
        rule: "DPA 2018 Sch 2 para 16".into(),
        reason: "It is about another person.".into(),
    };
    Command::Reply(Reply {
        outcome: CaseOutcome::Part,
        text: "Here is most of it.".into(),
        reasons: Some("One note is not yours.".into()),
        ground: None,
        shown_by: Some(secret()),
        withheld: vec![withheld],
        further_on: Some(date(2026, 12, 15)),
        delivery,
    })
}

/// Every move that takes words of staff, in one story.
#[test]
fn a_family_never_reads_a_word_of_staff() {
    let mut story = taken(Kind::Rectification, SafeContact::default());
    story.office(Command::Note(secret()), NEXT);
    story.office(Command::Check(Check::Identity, secret(), None), NEXT);
    story.office(proof(Delivery::Portal), NEXT);
    story.office(Command::WithdrawAsk(AskOf::Identity, secret(), Some("We know you.".into())), NEXT);
    story.office(
        Command::Correct { seq: 1, on: date(2026, 11, 20), why: secret(), told: Some("Your letter came earlier.".into()) },
        NEXT,
    );
    let of = story.case.clock.waiting().next().unwrap().of;
    story.act(Command::Confirm(of, secret()), (account(3), Role::Reviewer), NEXT);
    story.office(part(Delivery::Portal), NEXT);
    story.act(Command::Hold(secret()), (account(4), Role::Dpo), NEXT);
    let html = page(&story);
    assert!(!html.contains(SECRET), "{html}");
    for words in
        ["We know you.", "Your letter came earlier.", "Here is most of it.", "One note is not yours.", "Tuesday 15 December 2026"]
    {
        assert!(html.contains(words), "{words} is missing in {html}");
    }
    for words in ["It is about another person.", "164A", "Article 79"] {
        assert!(html.contains(words), "{words} is missing in {html}");
    }
    assert_eq!(double_ids(&html), Vec::<&str>::new());
}

/// Capability Y7: whatever stands on the page, who helps writes messages, and goes nowhere that is of who asked alone.
#[test]
fn who_helps_has_no_form_but_that_of_a_message() {
    let mut asked = taken(Kind::Access, SafeContact::default());
    asked.ask(Delivery::Portal, NEXT);
    let mut answered = taken(Kind::Rectification, SafeContact::default());
    answered.case.people.checked.push(Check::Identity);
    answered.office(part(Delivery::Portal), NEXT);
    let mut closed = taken(Kind::Access, SafeContact::default());
    closed.ask(Delivery::Hand { on: NEXT }, NEXT);
    closed.office(Command::Close(secret(), Some("We heard nothing.".into())), date(2026, 12, 24));
    assert!(closed.case.is_closed_unanswered());
    for story in [asked, answered, closed] {
        for files in [false, true] {
            let html = read_by(&story, Seat::Helper { files });
            let actions: Vec<&str> = html.split("<form").skip(1).filter_map(|form| form.split('"').nth(3)).collect();
            assert!(actions.iter().all(|to| *to == "/account/requests/FH-7K2M9QX4/messages"), "{actions:?}");
            assert!(html.contains(&t!("helped-note")));
            for own in ["/receipt", "/copy", "/feedback", "/take-back", "/account/contact", "/helper", "Article 79"] {
                assert!(!html.contains(own), "{own} is in {html}");
            }
        }
    }
}

#[test]
fn the_answer_names_the_question_that_it_answers() {
    let mut story = taken(Kind::Access, SafeContact::default());
    story.ask(Delivery::Portal, NEXT);
    let html = page(&story);
    assert!(html.contains("name=\"ask\" value=\"3\""), "{html}");
    assert!(html.contains("Data rights team, Tuesday 24 November 2026"));
    assert_eq!(html.matches("Which years do you need?").count(), 1, "said once: {html}");
}

#[test]
fn what_is_asked_of_them_says_what_exactly() {
    let mut story = taken(Kind::Access, SafeContact::default());
    story.office(proof(Delivery::Portal), NEXT);
    let html = page(&story);
    assert!(html.contains("you to show us who you are:") && html.contains("A letter that shows your name."), "{html}");
}

#[test]
fn a_letter_that_nobody_posted_has_not_gone_out() {
    let post = SafeContact { post: Some("3 Quiet Lane".into()), ..SafeContact::default() };
    let mut story = taken(Kind::Rectification, post);
    story.case.people.checked.push(Check::Identity);
    story.office(proof(Delivery::Post), NEXT);
    story.office(Command::WithdrawAsk(AskOf::Identity, secret(), None), NEXT);
    story.office(part(Delivery::Post), NEXT);
    let html = page(&story);
    for words in ["Here is most of it.", "It is about another person.", "We sent our reply"] {
        assert!(!html.contains(words), "{words} is in {html}");
    }
}

#[test]
fn a_corrected_day_shows_only_once_it_counts() {
    let mut story = taken(Kind::Access, SafeContact::default());
    story.office(Command::Correct { seq: 1, on: date(2026, 11, 20), why: secret(), told: Some("It came earlier.".into()) }, NEXT);
    assert!(!page(&story).contains("It came earlier."));
    story.act(Command::Confirm(3, secret()), (account(3), Role::Reviewer), NEXT);
    assert!(page(&story).contains("It came earlier."));
}

#[test]
fn a_part_whose_day_has_passed_is_promised_no_more() {
    let mut story = taken(Kind::Erasure, SafeContact::default());
    story.case.people.identified = Some(PersonKey("p-1".into()));
    story.case.people.checked.push(Check::Identity);
    story.office(part(Delivery::Hand { on: NEXT }), NEXT);
    let on = |today| {
        let model = RequestModel { today, ..model_of(&story, Seat::Asker { helper: None, may_join: false }) };
        drawn(move || view! { <RequestPage model=model /> }.into_any())
    };
    assert!(on(date(2026, 12, 15)).contains("The next part comes by Tuesday 15 December 2026"));
    assert!(on(date(2026, 12, 16)).contains("The next part was to come by Tuesday 15 December 2026. It is late. We are sorry."));
}

/// law.md §2: the law's day is for the acknowledgement alone; §1: only a question about a copy stops the month.
#[test]
fn what_happens_next_promises_no_day_that_is_for_something_else() {
    let steps = |story: &Story| {
        let html = page(story);
        let (_, next) = html.split_once("What happens next").unwrap();
        next.split("</section>").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut keyed = Story::came(Kind::Complaint, RECEIVED, SafeContact::default(), Channel::Phone);
    keyed.office(Command::Take, NEXT);
    let next = steps(&keyed);
    let (confirm, outcome) =
        (next.find("We confirm that we have your complaint").unwrap(), next.find("We tell you the outcome").unwrap());
    assert!(next.find("23 December 2026").unwrap() < confirm && confirm < outcome, "{next}");
    assert!(next[confirm..outcome].contains("At the end"), "{next}");
    let next = steps(&taken(Kind::Complaint, SafeContact::default()));
    assert!(!next.contains("We confirm") && next.contains("We aim to tell you the outcome by this day"), "{next}");
    for (kind, stops) in [(Kind::Access, true), (Kind::Rectification, false)] {
        let mut asked = taken(kind, SafeContact::default());
        asked.ask(Delivery::Aloud { on: NEXT }, NEXT);
        let next = steps(&asked);
        assert_eq!(next.contains("Then our time goes on"), stops, "{kind:?}: {next}");
        assert_eq!(next.contains("Our last day to reply stays the same"), !stops, "{kind:?}: {next}");
    }
}

/// DPA 2018 s.164A names no day for the outcome.
#[test]
fn an_acknowledged_complaint_shows_the_day_that_we_set_ourselves() {
    let story = taken(Kind::Complaint, SafeContact::default());
    let html = page(&story);
    assert!(html.contains("We aim to tell you the outcome by"), "{html}");
    assert!(!html.contains("We must reply by"));
    assert!(html.contains("We received your complaint.") && !html.contains("We received your request."), "{html}");
}

/// A posted question pauses from posting: the page names that day, as the sum does.
#[test]
fn a_posted_question_has_the_day_on_which_it_was_posted() {
    let post = SafeContact { post: Some("3 Quiet Lane".into()), ..SafeContact::default() };
    let mut story = taken(Kind::Access, post);
    story.ask(Delivery::Post, RECEIVED);
    story.office(Command::Post { notice: 3, class: domain::clock::PostClass::First, on: NEXT }, NEXT);
    let html = page(&story);
    assert!(html.contains("Data rights team, Tuesday 24 November 2026"), "{html}");
    assert!(html.contains("Posted on Tuesday 24 November 2026"), "{html}");
}

/// Given on the second working day: before that nobody says that it was.
#[test]
fn a_reply_in_the_post_is_not_said_to_have_come() {
    let post = SafeContact { post: Some("3 Quiet Lane".into()), ..SafeContact::default() };
    let mut story = taken(Kind::Rectification, post);
    story.case.people.checked.push(Check::Identity);
    let Command::Reply(reply) = part(Delivery::Post) else { unreachable!() };
    story.office(Command::Reply(Reply { further_on: None, ..reply }), RECEIVED);
    let letter = story.case.seq;
    story.office(Command::Post { notice: letter, class: domain::clock::PostClass::First, on: NEXT }, NEXT);
    let html = page(&story);
    assert!(html.contains(&t!("status-answered-posted", day = "Thursday 26 November 2026")), "{html}");
    assert!(!html.contains("We replied on"), "{html}");
}

/// law.md §11: what is asked after the limit moves nothing, so nothing is said to wait.
#[test]
fn what_was_asked_too_late_is_not_said_to_stop_the_clock() {
    let mut story = taken(Kind::Access, SafeContact::default());
    story.office(proof(Delivery::Hand { on: date(2026, 12, 24) }), date(2026, 12, 24));
    let html = page(&story);
    assert!(html.contains(&t!("status-asked-proof")) && !html.contains(&t!("request-awaited-how")), "{html}");
    assert!(html.contains(&t!("request-awaited-contact")));
}

#[test]
fn a_day_that_nobody_confirmed_is_not_told() {
    let mut story = taken(Kind::Access, SafeContact::default());
    let (late, words) = (date(2027, 1, 8), "We need more time.".to_owned());
    story.office(Command::Extend(domain::case::Ground::Complexity, words, Delivery::Hand { on: date(2026, 12, 22) }), late);
    assert!(!page(&story).contains("22 December 2026"));
}

/// A second person did not confirm it: nothing that the family reads says that it counts.
#[test]
fn an_extension_that_does_not_count_is_not_said_to_count() {
    let mut story = taken(Kind::Access, SafeContact::default());
    let (late, words) = (date(2027, 1, 8), "We need more time.".to_owned());
    story.office(Command::Extend(domain::case::Ground::Complexity, words, Delivery::Hand { on: date(2026, 12, 22) }), late);
    let waits = page(&story);
    assert!(waits.contains(&t!("story-waits")) && !waits.contains(&t!("story-extension")), "{waits}");
    story.act(Command::Decline(3, secret()), (account(3), Role::Dpo), late);
    let declined = page(&story);
    assert!(!declined.contains(&t!("story-extension")) && !declined.contains(&t!("story-waits")), "{declined}");
    assert!(declined.contains("Wednesday 23 December 2026"), "the old date");
    let said = declined.matches(&t!("story-extension-declined")).count();
    assert_eq!(said, 2, "at the message and in the history: {declined}");
}

#[test]
fn an_ask_that_does_not_count_asks_nothing_of_the_family() {
    let mut story = taken(Kind::Access, SafeContact::default());
    let (asked, late) = (Delivery::Hand { on: date(2026, 12, 22) }, date(2027, 1, 8));
    story.ask(asked, late);
    story.office(proof(asked), late);
    let waiting: Vec<i64> = story.case.clock.waiting().map(|waiting| waiting.of).collect();
    for of in waiting {
        story.act(Command::Decline(of, secret()), (account(3), Role::Dpo), late);
    }
    let html = page(&story);
    assert!(!html.contains("name=\"ask\"") && !html.contains(&t!("request-awaited")), "{html}");
    assert!(html.contains(&t!("status-working", kind = "access")) && html.contains("Wednesday 23 December 2026"), "{html}");
    assert_eq!(html.matches(&t!("story-ask-declined")).count(), 4, "at each message and in the history: {html}");
}

/// A reply whose posting nobody confirmed does not count, and no day of it is told.
#[test]
fn the_day_of_a_posting_that_does_not_count_is_not_told() {
    let post = SafeContact { post: Some("3 Quiet Lane".into()), ..SafeContact::default() };
    let mut story = taken(Kind::Rectification, post);
    story.case.people.checked.push(Check::Identity);
    let Command::Reply(reply) = part(Delivery::Post) else { unreachable!() };
    story.office(Command::Reply(Reply { further_on: None, ..reply }), date(2026, 12, 21));
    let (letter, late) = (story.case.seq, date(2027, 1, 8));
    let on = date(2026, 12, 21);
    story.office(Command::Post { notice: letter, class: domain::clock::PostClass::First, on }, late);
    let waiting = story.case.clock.waiting().next().unwrap().of;
    assert!(!page(&story).contains("Posted on"));
    story.act(Command::Decline(waiting, secret()), (account(3), Role::Dpo), late);
    let html = page(&story);
    assert!(!html.contains(&t!("story-answered")) && !html.contains("We replied on") && !html.contains("Posted on"), "{html}");
    assert!(html.contains(&t!("story-reply-uncounted")) && html.contains(&t!("story-reply-declined")), "{html}");
}

/// Capability F12; what is said after the request was taken up again is no part of the first reply.
#[test]
fn a_reply_says_which_of_several_it_is() {
    let mut story = taken(Kind::Rectification, SafeContact::default());
    story.case.people.checked.push(Check::Identity);
    story.office(part(Delivery::Portal), NEXT);
    assert!(page(&story).contains(">The first part of our reply, 24 November 2026<"), "{}", page(&story));
    let Command::Reply(reply) = part(Delivery::Portal) else { unreachable!() };
    let last = Reply { further_on: None, ..reply };
    story.office(Command::Reply(last.clone()), NEXT);
    story.act(Command::See, (account(1), Role::Guest), NEXT);
    let html = page(&story);
    assert!(html.contains("A further part of our reply (2 of 2), 24 November 2026"), "{html}");
    assert!(html.contains("This is the last of our 2 replies."), "{html}");
    let caption = html.split("app-outcome__ref").nth(1).unwrap().split('<').next().unwrap();
    assert!(caption.contains("Ada Okafor") && caption.contains("FH-"), "whose, and what was asked: {caption}");
    story.office(Command::MoveBack(secret(), "We look again.".into()), NEXT);
    story.office(Command::Reply(last), NEXT);
    assert!(page(&story).contains("Our new reply (3 of 3), 24 November 2026"), "{}", page(&story));
}

/// Nobody speaks of oneself by name; who helps reads whose it is.
#[test]
fn what_somebody_asks_about_themselves_is_called_theirs() {
    let story = taken(Kind::Access, SafeContact::default());
    let draw = |seat: Seat| {
        let mut model = model_of(&story, seat);
        model.own = true;
        drawn(move || view! { <RequestPage model=model /> }.into_any())
    };
    assert!(draw(Seat::Asker { helper: None, may_join: false }).contains("A copy of your information"));
    assert!(draw(Seat::Helper { files: false }).contains("A copy of Ada Okafor\u{2019}s information"));
}

/// Where the sum is written down in law is for those who look for it.
#[test]
fn the_sum_stands_in_order_of_days_and_the_law_behind_a_fold() {
    let mut story = taken(Kind::Access, SafeContact::default());
    story.ask(Delivery::Portal, NEXT);
    let html = page(&story);
    let sum = html.split("app-date__sum").nth(1).unwrap().split("</ol>").next().unwrap();
    let days: Vec<&str> = sum.split("datetime=\"").skip(1).map(|rest| &rest[..10]).collect();
    assert!(days.len() > 2 && days.is_sorted(), "{days:?}");
    assert!(!sum.contains("Art "), "{sum}");
    let rule = html.split("<details class=\"app-mini app-date__rule\">").nth(1).expect("closed");
    assert!(rule.split("</details>").next().unwrap().contains("Art 12(3)"), "{rule}");
}

#[test]
fn a_complaint_is_called_a_complaint() {
    let html = page(&taken(Kind::Complaint, SafeContact::default()));
    for words in ["You sent your complaint", "We have started to look into your complaint", "are looking into your complaint"] {
        assert!(html.contains(words), "{words} is missing in {html}");
    }
}

fn sent(story: &Story, others: Vec<(String, String)>) -> String {
    sent_to(story, others, Role::Parent)
}

fn sent_to(story: &Story, others: Vec<(String, String)>, role: Role) -> String {
    let model = SentModel {
        reference: "FH-7K2M9QX4".into(),
        about: "Ife Okafor".into(),
        received: RECEIVED,
        others,
        consents: Vec::new(),
        nothing_ends: None,
        marked: None,
        deadline: story.case.deadline(&calendar()),
        receipt: true,
        role,
        today: RECEIVED,
        case: story.case.clone(),
    };
    drawn(move || view! { <SentPage model=model /> }.into_any())
}

/// Capability A14: a consent that has ended counts down to nothing (law.md §1: Art 7(3) has no clock).
#[test]
fn the_confirmation_says_the_effect_before_anything_else() {
    let mut story = Story::new(Kind::Marketing, RECEIVED, SafeContact::default());
    let unknown = sent(&story, Vec::new());
    assert!(!unknown.contains("We stopped") && unknown.contains("We stop as soon as we know who asks"), "{unknown}");
    story.case.people.identified = Some(PersonKey("p-1".into()));
    story.case.people.checked.push(Check::Identity);
    let html = sent(&story, Vec::new());
    assert!(html.contains("<h1>We stopped our news and offers</h1>"), "{html}");
    assert!(!html.contains("app-date"), "no card");
    assert!(html.contains("Wednesday 23 December 2026"), "the letter still comes within the month: {html}");
    let erasure = sent(&Story::new(Kind::Erasure, RECEIVED, SafeContact::default()), Vec::new());
    assert!(erasure.contains("Nothing is deleted yet.") && erasure.contains("app-date"), "{erasure}");
}

/// Capability F14: who has no account reads step by step how to come back, and never the code word itself.
#[test]
fn somebody_without_an_account_reads_how_to_come_back() {
    let word = SafeContact { code_word: Some("Heron".into()), ..SafeContact::default() };
    let html = sent_to(&Story::new(Kind::Access, RECEIVED, word), Vec::new(), Role::Guest);
    for words in [t!("sent-back-title"), t!("sent-back-reference", reference = "FH-7K2M9QX4"), t!("sent-back-word")] {
        assert!(html.contains(&words), "{words} is missing in {html}");
    }
    assert!(!html.contains("Heron"), "{html}");
    let parent = sent(&Story::new(Kind::Access, RECEIVED, SafeContact::default()), Vec::new());
    assert!(!parent.contains(&t!("sent-back-title")), "{parent}");
}

#[test]
fn each_child_is_named_with_its_reference() {
    let html =
        sent(&Story::new(Kind::Access, RECEIVED, SafeContact::default()), vec![("FH-C9W2RD7Q".into(), "Tobi Okafor".into())]);
    for words in ["Ife Okafor", "FH-7K2M9QX4", "Tobi Okafor", "FH-C9W2RD7Q"] {
        assert_eq!(html.matches(words).count(), if words.starts_with("FH-7") { 3 } else { 1 }, "{words} in {html}");
    }
}

#[test]
fn fingerprints_of_all_files_stand_behind_one_fold() {
    let file = |n: u8| FileRow { href: format!("/{n}"), name: format!("{n}.pdf"), size: 1200, sha256: format!("{n}{n}") };
    let html = drawn(move || file_list(&[file(1), file(2)]));
    assert_eq!(html.matches("<details").count(), 1, "{html}");
    assert!(html.contains("11</code>") && html.contains("22</code>"), "{html}");
}

/// Art 18(3): what is used again is not told as stopped.
#[test]
fn what_is_used_again_before_we_reply_is_said_so() {
    let mut story = taken(Kind::Restriction, SafeContact::default());
    story.case.people.identified = Some(PersonKey("p-1".into()));
    story.case.people.checked.push(Check::Identity);
    assert!(page(&story).contains("we do not use it"), "{}", page(&story));
    let by_hand = Delivery::Hand { on: NEXT };
    story.office(Command::Lift("The report is right".into(), by_hand), NEXT);
    let html = page(&story);
    assert!(html.contains("From this day we use it again.") && !html.contains("From this day we do not use it"), "{html}");
}

/// law.md §5: what is not carried out yet is not told as paused, on the same page that says it is to come.
#[test]
fn what_an_unchecked_parent_asks_to_pause_is_told_one_way() {
    let mut story = Story::new(Kind::Restriction, RECEIVED, SafeContact::default());
    let submission = story.case.submission.take().unwrap();
    let described = domain::ask::Described { name: "Ife Okafor".into(), born: None };
    let answers = domain::ask::Answers::from_iter([("for", "child")]);
    story.case.submission = Some(std::sync::Arc::new(domain::case::Submission {
        subject: None,
        described: Some(described),
        answers,
        ..(*submission).clone()
    }));
    for identified in [None, Some(PersonKey("p-1".into()))] {
        story.case.people.identified = identified;
        let html = sent(&story, Vec::new());
        assert!(html.contains("We mark it as soon as we have found the right records"), "{html}");
        assert!(!html.contains("Until then we do not") && html.contains("We look at whether we may use it."), "{html}");
    }
    story.case.people.checked.extend([Check::Identity, Check::Authority]);
    let html = sent(&story, Vec::new());
    assert!(html.contains("Until then we do not.") && !html.contains("as soon as we have found"), "{html}");
}
