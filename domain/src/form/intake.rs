//! A request that came by phone, post, in person or by social media, as somebody of staff keys it in.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{DateParts, FieldError, Limit, Problems, clean_text};
use crate::ask::{self, Answers, Described, FOR, MORE, ORDERS, Offers, SafeContact, Typed};
use crate::case::{Channel, Submission};
use crate::id::AccountId;
use crate::kind::Kind;
use crate::notice::Notice;

/// What was typed: every field of the form by its name, as a browser sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedIntake(pub Typed);

/// A request that can be keyed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    pub kind: Kind,
    pub channel: Channel,
    /// The London day on which it did.
    pub received: Date,
    /// Whom it is about: several children are a request each (capability A23).
    pub about: Vec<Described>,
    /// Who asks.
    pub asker: String,
    /// What they said, and for whom they ask.
    pub answers: Answers,
    /// How they may be reached.
    pub contact: SafeContact,
}

/// The questions that everybody is asked, and that a caller is asked too.
const SAME: [&str; 3] = ["how", "urgent", "contact"];

impl TypedIntake {
    /// The fields of this form alone. The others are those of questions.
    pub const FIELDS: [&str; 7] = ["channel", "received", "kind", "words", "for", "name", "asker"];

    /// The value of a field; empty where nothing was typed.
    pub fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// The three parts of a day.
    pub fn day(&self, name: &str) -> DateParts {
        ask::parts(&self.0, name)
    }

    /// What was typed, as a request. A day of receipt more than a month ago is right only if it is confirmed.
    ///
    /// # Errors
    /// Every problem, at its field.
    pub fn parse(&self, today: Date) -> Result<Intake, Problems> {
        let mut problems = Problems::default();
        let channel = problems.keep("channel", self.picked("channel", Channel::find_by_name));
        let received = problems.keep("received", self.day_of_receipt(today));
        if received.is_some_and(|day| day < today.saturating_sub(1.month())) && self.text("confirmed") != "yes" {
            problems.keep::<()>("confirmed", Err(FieldError::LongAgo));
        }
        let kind = self.picked("kind", |name| Kind::find_by_name(name).filter(|kind| Kind::CASES.contains(kind)));
        let kind = problems.keep("kind", kind);
        let words = problems.keep("words", needed(self.text("words"), Limit::LONG));
        let mut answers = Answers::default();
        let whom = problems.keep("for", self.picked("for", |whom| FOR.contains(&whom).then(|| whom.to_owned())));
        let about = self.people(today, &mut problems);
        let asker = problems.keep("asker", self.name_of_asker());
        self.orders(&mut answers, &mut problems);
        self.same_questions(kind.unwrap_or(Kind::Access), today, &mut answers, &mut problems);
        let consents = problems.keep("consents", self.consents(kind));
        let (Some(channel), Some(received), Some(kind), Some(words), Some(whom), Some(asker)) =
            (channel, received, kind, words, whom, asker)
        else {
            return Err(problems);
        };
        let Some(first) = about.first().filter(|_| problems.is_empty()) else { return Err(problems) };
        let asker = asker.unwrap_or_else(|| first.name.clone());
        let contact = SafeContact::of(&answers);
        let mut answers =
            answers.only(|name| ["format", "urgent", "urgent-on", "urgent-why", "orders", "orders-about"].contains(&name));
        answers.set("consents", consents.unwrap_or_default());
        answers.set("for", vec![whom]);
        answers.set("words", vec![words]);
        Ok(Intake { kind, channel, received, about, asker, answers, contact })
    }

    /// Which consents end; every one where the caller does not say. None of another kind of request.
    fn consents(&self, kind: Option<Kind>) -> Result<Vec<String>, FieldError> {
        if kind != Some(Kind::Consent) {
            return Ok(Vec::new());
        }
        let known: Vec<String> = Notice::current().consents().iter().map(|consent| consent.id().to_string()).collect();
        match self.0.get("consents").filter(|picked| !picked.is_empty()) {
            None => Ok(known),
            Some(picked) if picked.iter().all(|one| known.contains(one)) => Ok(picked.clone()),
            Some(_) => Err(FieldError::UnknownChoice),
        }
    }

    fn picked<T>(&self, name: &str, find: impl Fn(&str) -> Option<T>) -> Result<T, FieldError> {
        let picked = self.text(name);
        find(picked).ok_or(if picked.is_empty() { FieldError::NothingChosen } else { FieldError::UnknownChoice })
    }

    fn day_of_receipt(&self, today: Date) -> Result<Date, FieldError> {
        let day = self.day("received").parse()?.ok_or(FieldError::Empty)?;
        if day > today { Err(FieldError::InFuture) } else { Ok(day) }
    }

    /// The person it is about, or the children. A day of birth may not be known yet.
    fn people(&self, today: Date, problems: &mut Problems) -> Vec<Described> {
        let several = self.text("for") == "child";
        let mut people = Vec::new();
        for (n, (name_field, born_field)) in MORE.into_iter().enumerate().take(if several { MORE.len() } else { 1 }) {
            let typed = self.text(name_field);
            let name = if n == 0 { needed(typed, Limit::PERSON).map(Some) } else { clean_text(typed, Limit::PERSON) };
            let (name, born) = (problems.keep(name_field, name), problems.keep(born_field, self.day_of_birth(born_field, today)));
            match (name.flatten(), born.flatten()) {
                (Some(name), born) => people.push(Described { name, born }),
                (None, Some(_)) if n > 0 => drop(problems.keep::<()>(name_field, Err(FieldError::Empty))),
                _ => {}
            }
        }
        people
    }

    fn day_of_birth(&self, name: &str, today: Date) -> Result<Option<Date>, FieldError> {
        match self.day(name).parse()? {
            Some(day) if day > today => Err(FieldError::InFuture),
            day => Ok(day),
        }
    }

    /// Who asks for somebody else has a name of their own.
    fn name_of_asker(&self) -> Result<Option<String>, FieldError> {
        let asker = clean_text(self.text("asker"), Limit::PERSON)?;
        if asker.is_none() && !matches!(self.text("for"), "" | "me") { Err(FieldError::Empty) } else { Ok(asker) }
    }

    /// A court order is asked about for a child; nothing said is nothing known.
    fn orders(&self, answers: &mut Answers, problems: &mut Problems) {
        if self.text("for") != "child" {
            return;
        }
        let order = self.picked("orders", |said| ORDERS.contains(&said).then(|| said.to_owned()));
        answers.set("orders", problems.keep("orders", order).into_iter().collect());
        let about = problems.keep("orders-about", clean_text(self.text("orders-about"), Limit::LONG));
        if answers.has("orders", "yes") {
            answers.set("orders-about", about.flatten().into_iter().collect());
        }
    }

    /// The same questions as everybody is asked, where the kind has them; how to be reached always.
    fn same_questions(&self, kind: Kind, today: Date, answers: &mut Answers, problems: &mut Problems) {
        let offers = Offers { people: Vec::new(), guest: true, today, kept: None };
        for question in SAME.iter().filter_map(|step| ask::find_question(kind, step)) {
            if let Err(wrong) = ask::answer(question, kind, &self.0, answers, &offers) {
                problems.0.extend(wrong.0);
            }
        }
    }
}

impl Intake {
    /// The requests, for the account with which they will be followed: one for each person.
    pub fn submissions(self, requester: AccountId) -> Vec<Submission> {
        let Self { kind, channel, received, about, answers, contact, .. } = self;
        let one = |person| Submission {
            kind,
            requester,
            subject: None,
            described: Some(person),
            received,
            answers: answers.clone(),
            contact: contact.clone(),
            evidence: Vec::new(),
            channel,
        };
        about.into_iter().map(one).collect()
    }
}

fn needed(typed: &str, limit: Limit) -> Result<String, FieldError> {
    clean_text(typed, limit)?.ok_or(FieldError::Empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Flag;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    fn with(pairs: &[(&str, &str)]) -> TypedIntake {
        let mut typed = TypedIntake::default();
        for (name, value) in pairs {
            typed.0.entry((*name).to_owned()).or_default().push((*value).to_owned());
        }
        typed
    }

    fn call(received: Date) -> TypedIntake {
        let mut typed = with(&[
            ("channel", "phone"),
            ("kind", "access"),
            ("words", "She would like everything about Ada"),
            ("for", "child"),
            ("name", "Ada Test"),
            ("asker", "Grace Test"),
            ("orders", "no"),
            ("format", "paper"),
            ("urgent", "no"),
            ("ways", "none"),
        ]);
        typed.set_day("received", received);
        typed
    }

    impl TypedIntake {
        fn set(&mut self, name: &str, value: &str) -> &mut Self {
            self.0.insert(name.to_owned(), vec![value.to_owned()]);
            self
        }

        fn set_day(&mut self, name: &str, day: Date) -> &mut Self {
            let DateParts { day, month, year } = DateParts::of(day);
            for (part, value) in [("day", day), ("month", month), ("year", year)] {
                self.set(&format!("{name}-{part}"), &value);
            }
            self
        }
    }

    #[test]
    fn the_true_day_counts_and_a_future_one_does_not_exist() {
        let intake = call(date(2026, 11, 20)).parse(TODAY).unwrap();
        assert_eq!((intake.received, intake.channel, intake.asker.as_str()), (date(2026, 11, 20), Channel::Phone, "Grace Test"));
        let problems = call(date(2026, 11, 25)).parse(TODAY).unwrap_err();
        assert_eq!(problems, Problems::one("received", FieldError::InFuture));
    }

    #[test]
    fn a_day_more_than_a_month_ago_is_confirmed() {
        assert!(call(date(2026, 10, 24)).parse(TODAY).is_ok());
        let mut old = call(date(2026, 10, 23));
        assert_eq!(old.parse(TODAY).unwrap_err(), Problems::one("confirmed", FieldError::LongAgo));
        assert!(old.set("confirmed", "yes").parse(TODAY).is_ok());
    }

    #[test]
    fn a_call_about_two_children_with_a_hearing_and_an_order_is_two_flagged_requests() {
        let mut typed = call(TODAY);
        typed.set("name-2", "Bo Test").set_day("born-2", date(2018, 5, 1));
        typed.set("orders", "yes").set("orders-about", "Nobody may tell the father where they live");
        typed.set("urgent", "yes").set("urgent-why", "A hearing").set_day("urgent-on", date(2026, 12, 14));
        let made = typed.parse(TODAY).unwrap().submissions(AccountId(uuid::Uuid::nil()));
        let names: Vec<_> = made.iter().filter_map(|one| one.described.as_ref()).map(|who| who.name.as_str()).collect();
        assert_eq!(names, ["Ada Test", "Bo Test"]);
        for one in &made {
            assert_eq!(one.flags(), [Flag::Order, Flag::Urgent]);
            assert_eq!(one.answers.day("urgent-on"), Some(date(2026, 12, 14)));
        }
    }

    #[test]
    fn what_takes_effect_at_once_needs_no_format_and_no_hurry() {
        let mut typed = call(TODAY);
        typed.set("kind", "consent").set("format", "").set("urgent", "");
        assert!(typed.parse(TODAY).is_ok());
    }

    /// law.md §14: what a caller ends; all that we hold where they do not say.
    #[test]
    fn a_withdrawal_says_which_consents_end() {
        let ends = |typed: &TypedIntake| typed.parse(TODAY).unwrap().submissions(AccountId(uuid::Uuid::nil()))[0].clone();
        let mut typed = call(TODAY);
        typed.set("kind", "consent");
        assert_eq!(ends(&typed).answers.all("consents"), ["consent.family-support"]);
        assert_eq!(ends(typed.set("consents", "consent.family-support")).answers.all("consents"), ["consent.family-support"]);
        let unknown = typed.set("consents", "consent.nonsense").parse(TODAY).unwrap_err();
        assert_eq!(unknown, Problems::one("consents", FieldError::UnknownChoice));
        assert!(ends(&call(TODAY)).answers.all("consents").is_empty(), "of another kind nothing ends");
    }

    #[test]
    fn every_problem_is_named_at_its_field() {
        let problems = with(&[("ways", "email"), ("email", "x")]).parse(TODAY).unwrap_err();
        for (field, error) in [
            ("channel", FieldError::NothingChosen),
            ("received", FieldError::Empty),
            ("kind", FieldError::NothingChosen),
            ("words", FieldError::Empty),
            ("for", FieldError::NothingChosen),
            ("name", FieldError::Empty),
            ("format", FieldError::NothingChosen),
            ("urgent", FieldError::NothingChosen),
            ("email", FieldError::NotAnEmail),
        ] {
            assert_eq!(problems.at(field), Some(error), "{field}");
        }
        assert_eq!(call(TODAY).set("asker", "").parse(TODAY).unwrap_err(), Problems::one("asker", FieldError::Empty));
        assert_eq!(call(TODAY).set("orders", "").parse(TODAY).unwrap_err(), Problems::one("orders", FieldError::NothingChosen));
        let unnamed = call(TODAY).set_day("born-2", date(2018, 5, 1)).parse(TODAY).unwrap_err();
        assert_eq!(unnamed, Problems::one("name-2", FieldError::Empty));
    }
}
