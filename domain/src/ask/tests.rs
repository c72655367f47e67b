//! Which questions are asked, what may be answered, and what becomes of it.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::case::Channel;
use crate::form::{FieldError, Problems};
use crate::id::{AccountId, PersonKey};

const TODAY: Date = date(2026, 11, 24);

fn parent() -> Offers {
    Offers { people: ["p-1", "p-2", "p-3"].map(|key| PersonKey(key.into())).to_vec(), guest: false, today: TODAY, kept: None }
}

fn guest() -> Offers {
    Offers { people: Vec::new(), guest: true, today: TODAY, kept: None }
}

fn asker() -> Asker {
    Asker { account: AccountId(Uuid::nil()), received: TODAY, channel: Channel::Portal, evidence: Vec::new() }
}

fn form(pairs: &[(&str, &str)]) -> Typed {
    let mut typed = Typed::new();
    for (name, value) in pairs {
        typed.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    typed
}

fn try_answer(kind: Kind, step: &str, pairs: &[(&str, &str)], answers: &mut Answers, offers: &Offers) -> Result<(), Problems> {
    let question = find_question(kind, step).unwrap_or_else(|| panic!("{kind:?} {step}"));
    answer(question, kind, &form(pairs), answers, offers)
}

/// The least that answers a question.
fn least(kind: Kind, step: &str) -> Vec<(&'static str, &'static str)> {
    match (step, kind) {
        ("who", _) => vec![("subject", "p-2")],
        ("for", _) => vec![("for", "child")],
        ("person", _) => {
            vec![("name", "Zoë O’Brien"), ("born-day", "1"), ("born-month", "5"), ("born-year", "2015"), ("asker", "Ada")]
        }
        ("authority", _) => vec![("proof-child", "none"), ("orders", "no")],
        ("what", Kind::Access) => vec![("scope", "everything")],
        ("what", Kind::Rectification) => {
            vec![("category", "category.schools"), ("wrong", "The school"), ("wanted", "Hill School")]
        }
        ("what", Kind::Erasure) => vec![("delete", "everything"), ("erasure-ground", "unsure")],
        ("what", Kind::Restriction) => vec![("stop", "The report"), ("restriction-ground", "accuracy")],
        ("what", Kind::Objection) => vec![("purposes", "purpose.audit"), ("situation", "It worries me")],
        ("what", Kind::Marketing) => vec![("channels", "all")],
        ("what", Kind::Automated) => vec![("decision", "A place was refused"), ("wants", "person")],
        ("what", Kind::Portability) => vec![("consented", "category.assessment-school"), ("to-whom", "me")],
        ("what", Kind::Consent) => vec![("consents", "consent.family-support")],
        ("what", Kind::Complaint) => vec![("complaint-about", "shared"), ("happened", "You told the school")],
        ("how", _) => vec![("format", "download")],
        ("urgent", _) => vec![("urgent", "no")],
        ("contact", _) => vec![("ways", "none")],
        _ => vec![],
    }
}

fn fill(kind: Kind, offers: &Offers) -> (Answers, Vec<&'static str>) {
    let (mut answers, mut asked) = (Answers::default(), Vec::new());
    while let Some(open) = first_open(kind, &answers, offers) {
        assert!(!asked.contains(&open.step), "{kind:?}: {} is asked twice", open.step);
        asked.push(open.step);
        try_answer(kind, open.step, &least(kind, open.step), &mut answers, offers).unwrap();
    }
    (answers, asked)
}

/// "Question 2 of 4": every question that is asked counts one further, and the last is the last.
#[test]
fn progress_counts_each_question_that_is_asked() {
    for kind in Kind::CASES {
        for offers in [parent(), guest()] {
            let (answers, asked) = fill(*kind, &offers);
            let steps: Vec<_> = steps(*kind, &answers, &offers).iter().map(|question| question.step).collect();
            let places: Vec<_> = steps.iter().filter_map(|step| place(*kind, step, &answers, &offers)).collect();
            assert_eq!(places, (1..=steps.len()).map(|n| (n, steps.len())).collect::<Vec<_>>(), "{kind:?}");
            assert!(asked.iter().all(|step| steps.contains(step)), "{kind:?}");
        }
    }
    assert_eq!(place(Kind::Access, "evidence", &Answers::default(), &parent()), None, "not asked of who is known");
}

#[test]
fn every_kind_ends_in_a_request_for_a_parent_and_for_a_guest() {
    for kind in Kind::CASES {
        for offers in [parent(), guest()] {
            let (answers, asked) = fill(*kind, &offers);
            let made = submissions(*kind, &answers, &offers, &asker()).unwrap();
            assert_eq!((made.len(), made[0].kind, made[0].received), (1, *kind, TODAY));
            assert_eq!(made[0].subject.is_none(), offers.guest, "{kind:?}");
            assert_eq!(made[0].described.is_some(), offers.guest, "{kind:?}");
            assert!(asked.contains(&"what"), "{kind:?} has questions of its own");
        }
    }
}

#[test]
fn withdrawing_a_consent_is_as_short_as_giving_it() {
    assert_eq!(fill(Kind::Consent, &parent()).1, ["who", "what"]);
    assert_eq!(fill(Kind::Marketing, &parent()).1, ["who", "what"]);
}

#[test]
fn a_guest_says_for_whom_and_how_to_be_reached() {
    let asked = fill(Kind::Access, &guest()).1;
    assert_eq!(asked, ["for", "person", "authority", "what", "how", "urgent", "contact"]);
}

#[test]
fn an_adult_brings_a_letter_and_no_court_order_about_a_child() {
    let mut answers = Answers::default();
    try_answer(Kind::Access, "for", &[("for", "client")], &mut answers, &guest()).unwrap();
    let missing = try_answer(Kind::Access, "authority", &[("orders", "yes")], &mut answers, &guest()).unwrap_err();
    assert_eq!(missing, Problems::one("proof-adult", FieldError::NothingChosen));
    try_answer(Kind::Access, "authority", &[("proof-adult", "letter"), ("proof-child", "birth")], &mut answers, &guest())
        .unwrap();
    assert_eq!((answers.one("proof-child"), answers.one("orders")), (None, None));
}

#[test]
fn several_children_make_a_request_each_with_the_same_words() {
    let (mut answers, _) = fill(Kind::Access, &parent());
    let both = [("subject", "p-2"), ("subject", "p-3")];
    try_answer(Kind::Access, "who", &both, &mut answers, &parent()).unwrap();
    let made = submissions(Kind::Access, &answers, &parent(), &asker()).unwrap();
    assert_eq!(made.iter().map(|s| s.subject.clone().unwrap().0).collect::<Vec<_>>(), ["p-2", "p-3"]);
    assert_eq!(made[0].answers, made[1].answers);

    let (mut answers, _) = fill(Kind::Access, &guest());
    let mut two = least(Kind::Access, "person");
    two.extend([("name-2", "Tobi"), ("born-2-day", "14"), ("born-2-month", "9"), ("born-2-year", "2020")]);
    try_answer(Kind::Access, "person", &two, &mut answers, &guest()).unwrap();
    let made = submissions(Kind::Access, &answers, &guest(), &asker()).unwrap();
    assert_eq!(made.iter().map(|s| s.described.clone().unwrap().name).collect::<Vec<_>>(), ["Zoë O’Brien", "Tobi"]);
    assert!(made.iter().all(|s| s.answers.one("name").is_none()), "no child’s request names the other");
}

#[test]
fn half_a_child_is_named_at_the_missing_field() {
    let mut answers = Answers::from_iter([("for", "child")]);
    let mut half = least(Kind::Access, "person");
    half.push(("name-2", "Tobi"));
    let problems = try_answer(Kind::Access, "person", &half, &mut answers, &guest()).unwrap_err();
    assert_eq!(problems, Problems::one("born-2", FieldError::Empty));
}

#[test]
fn what_is_not_asked_any_more_is_not_kept() {
    let offers = parent();
    let mut answers = Answers::default();
    let some = [("scope", "some"), ("categories", "category.health"), ("details", "May")];
    try_answer(Kind::Access, "what", &some, &mut answers, &offers).unwrap();
    let all = [("scope", "everything"), ("categories", "category.health"), ("details", "May")];
    try_answer(Kind::Access, "what", &all, &mut answers, &offers).unwrap();
    assert_eq!((answers.all("categories").len(), answers.one("details")), (0, Some("May")));
    let (mut answers, _) = fill(Kind::Access, &parent());
    answers.set("subject", vec![OTHER.into()]);
    assert_eq!(first_open(Kind::Access, &answers, &offers).unwrap().step, "for");
}

#[test]
fn an_answer_that_is_no_longer_offered_is_asked_again() {
    let offers = parent();
    let (mut answers, _) = fill(Kind::Access, &offers);
    answers.set("categories", vec!["category.of-an-old-notice".into()]);
    answers.set("scope", vec!["some".into()]);
    assert_eq!(first_open(Kind::Access, &answers, &offers).unwrap().step, "what");
    let moved_out = Offers { people: vec![PersonKey("p-1".into())], ..offers };
    let (answers, _) = fill(Kind::Access, &parent());
    assert_eq!(first_open(Kind::Access, &answers, &moved_out).unwrap().step, "who");
    assert_eq!(submissions(Kind::Access, &answers, &moved_out, &asker()).unwrap_err().step, "who");
}

/// A question, what is typed, the field, and what is wrong with it.
type Bad<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, FieldError);

#[test]
fn each_bad_answer_is_named_at_its_field_and_changes_nothing() {
    use FieldError::{BeforeStart, Empty, InFuture, InPast, NotADate, NotAPhone, NotAnEmail, NotBoth, NothingChosen, ShortYear};
    let long = "x".repeat(201);
    let cases: &[Bad<'_>] = &[
        ("who", &[], "subject", NothingChosen),
        ("who", &[("subject", "p-9")], "subject", FieldError::UnknownChoice),
        ("person", &[("name", &long)], "name", FieldError::TooLong { max: 200, found: 201 }),
        ("person", &[("name", "\u{202E}\u{7}")], "name", Empty),
        ("person", &[("born-day", "1"), ("born-month", "1"), ("born-year", "15")], "born", ShortYear),
        ("person", &[("born-day", "25"), ("born-month", "11"), ("born-year", "2026")], "born", InFuture),
        ("person", &[("born-day", "31"), ("born-month", "2"), ("born-year", "2015")], "born", NotADate),
        ("person", &[("born-day", "1"), ("born-month", "1"), ("born-year", "1899")], "born", NotADate),
        ("what", &[("scope", "some")], "categories", NothingChosen),
        ("what", &[("scope", "letter")], "letter", Empty),
        (
            "what",
            &[
                ("scope", "some"),
                ("from-day", "2"),
                ("from-month", "5"),
                ("from-year", "2020"),
                ("to-day", "1"),
                ("to-month", "5"),
                ("to-year", "2020"),
            ],
            "to",
            BeforeStart,
        ),
        (
            "urgent",
            &[("urgent", "yes"), ("urgent-on-day", "23"), ("urgent-on-month", "11"), ("urgent-on-year", "2026")],
            "urgent-on",
            InPast,
        ),
        ("contact", &[("ways", "email"), ("email", "ada")], "email", NotAnEmail),
        ("contact", &[("ways", "email"), ("email", "a b@example.org")], "email", NotAnEmail),
        ("contact", &[("ways", "email"), ("email", "tess..x@example.org")], "email", NotAnEmail),
        ("contact", &[("ways", "phone"), ("phone", "call me")], "phone", NotAPhone),
        ("contact", &[("ways", "none"), ("ways", "post"), ("post", "1 Road")], "ways", NotBoth),
    ];
    for (step, typed, field, error) in cases {
        let offers = parent();
        let mut answers = Answers::from_iter([("subject", OTHER), ("for", "child")]);
        let before = answers.clone();
        let problems = try_answer(Kind::Access, step, typed, &mut answers, &offers).unwrap_err();
        assert_eq!(problems.at(field), Some(*error), "{step} {typed:?}: {problems:?}");
        assert_eq!(answers, before);
    }
}

#[test]
fn what_programs_put_into_what_is_pasted_is_taken_out() {
    let mut answers = Answers::from_iter([("subject", OTHER), ("for", "child")]);
    let typed: &[(&str, &str)] = &[
        ("ways", "phone"),
        ("ways", "email"),
        ("ways", "post"),
        ("phone", "\u{202A}020\u{A0}7946 0123 ext. 4\u{202C}"),
        ("email", "Tess@Example.org,"),
        ("voicemail", "no"),
        ("post", "1 The Road\u{0B}London"),
    ];
    try_answer(Kind::Access, "contact", typed, &mut answers, &parent()).unwrap();
    assert_eq!(answers.one("phone"), Some("020 7946 0123 ext. 4"));
    assert_eq!((answers.one("email"), answers.one("post")), (Some("tess@example.org"), Some("1 The Road\nLondon")));
}

#[test]
fn a_form_shows_what_was_answered() {
    let (answers, _) = fill(Kind::Access, &guest());
    let shown = typed(find_question(Kind::Access, "person").unwrap(), &answers);
    assert_eq!((shown["name"][0].as_str(), shown["born-year"][0].as_str()), ("Zoë O’Brien", "2015"));
    assert_eq!(next(Kind::Access, "for", &answers, &guest()).unwrap().step, "person");
    assert_eq!(previous(Kind::Access, "person", &answers, &guest()).unwrap().step, "for");
    assert!(previous(Kind::Access, "for", &answers, &guest()).is_none());
}

#[test]
fn no_field_is_asked_in_two_questions_of_a_kind() {
    for kind in Kind::CASES {
        let mut names: Vec<_> =
            QUESTIONS.iter().filter(|q| q.kinds.contains(kind)).flat_map(|q| q.fields).map(|field| field.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{kind:?}");
    }
}

fn any_typed() -> impl Strategy<Value = Typed> {
    let names: Vec<String> = fields()
        .iter()
        .flat_map(|f| [f.name.to_owned(), format!("{}-day", f.name), format!("{}-month", f.name), format!("{}-year", f.name)])
        .collect();
    let values = prop_oneof![
        ".{0,12}",
        Just("other".to_owned()),
        Just("child".to_owned()),
        Just("some".to_owned()),
        Just("yes".to_owned()),
        Just("p-2".to_owned()),
        Just("12".to_owned()),
        Just("2020".to_owned()),
        Just("none".to_owned()),
    ];
    proptest::collection::btree_map(proptest::sample::select(names), proptest::collection::vec(values, 0..3), 0..12)
}

proptest! {
    /// Whatever is typed, it is answered or refused; what is refused changes nothing; what is kept is shown and kept again.
    #[test]
    fn typing_never_breaks_a_form(
        rounds in proptest::collection::vec((0_usize..64, any_typed()), 1..8), kind in 0_usize..10, guest_asks: bool
    ) {
        let kind = Kind::CASES[kind];
        let offers = if guest_asks { guest() } else { parent() };
        let mut answers = Answers::default();
        for (n, input) in rounds {
            let steps = steps(kind, &answers, &offers);
            let question = steps[n % steps.len()];
            let before = answers.clone();
            if let Err(problems) = answer(question, kind, &input, &mut answers, &offers) {
                prop_assert!(!problems.is_empty());
                prop_assert_eq!(&answers, &before);
            } else {
                let mut again = answers.clone();
                prop_assert_eq!(answer(question, kind, &typed(question, &answers), &mut again, &offers), Ok(()));
                prop_assert_eq!(&again, &answers);
            }
            if let Ok(made) = submissions(kind, &answers, &offers, &asker()) {
                prop_assert!(!made.is_empty());
            }
        }
    }
}

#[test]
fn a_name_is_recognised_however_it_is_written_and_another_day_of_birth_is_another_person() {
    let born = Some(date(2016, 5, 3));
    let one = alike("Ife Saoirse Okafor-Lindqvist", born);
    assert!(one.is_some());
    for same in ["okafor lindqvist, ife saoirse", "IFE  SAOIRSE OKAFOR-LINDQVIST"] {
        assert_eq!(alike(same, born), one, "{same}");
    }
    assert_eq!(alike("Siobhán O’Hara", None), alike("siobhan o'hara", None));
    assert_eq!(alike("Łukasz", None), alike("Lukasz", None));
    assert_ne!(alike("Ife Saoirse Okafor-Lindqvist", Some(date(2016, 5, 4))), one);
    assert_eq!(alike(" - ", None), None);
    assert!(alike("陳小雨", None).is_some());
}
