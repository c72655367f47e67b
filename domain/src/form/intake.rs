//! A request that came by phone, post, in person or by social media, as somebody of staff keys it in.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{DateParts, FieldError, Limit, Problems, clean_text};
use crate::ask::{self, Answers, Described, Offers, SafeContact, Typed};
use crate::case::{Channel, Submission};
use crate::id::AccountId;
use crate::kind::Kind;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of the same name")]
pub struct TypedIntake {
    pub channel: String,
    pub received: DateParts,
    pub confirmed: bool,
    pub kind: String,
    pub words: String,
    pub for_whom: String,
    pub name: String,
    pub born: DateParts,
    pub asker: String,
    pub ways: Vec<String>,
    pub email: String,
    pub phone: String,
    pub voicemail: String,
    pub post: String,
    pub code_word: String,
    pub safe: String,
}

/// A request that can be keyed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// What is asked for.
    pub kind: Kind,
    /// How it reached us.
    pub channel: Channel,
    /// The London day on which it did.
    pub received: Date,
    /// Whom it is about.
    pub about: Described,
    /// Who asks.
    pub asker: String,
    /// What they said, and for whom they ask.
    pub answers: Answers,
    /// How they may be reached.
    pub contact: SafeContact,
}

impl TypedIntake {
    /// What was typed, as a request. A day of receipt more than a month ago is right only if it is confirmed.
    ///
    /// # Errors
    /// Every problem, at its field.
    pub fn parse(&self, today: Date) -> Result<Intake, Problems> {
        let mut problems = Problems::default();
        let picked = |text: &str| if text.is_empty() { FieldError::NothingChosen } else { FieldError::UnknownChoice };
        let channel = problems.keep("channel", Channel::find_by_name(&self.channel).ok_or(picked(&self.channel)));
        let received = problems.keep("received", self.day_of_receipt(today));
        if received.is_some_and(|day| day < today.saturating_sub(1.month())) && !self.confirmed {
            problems.keep::<()>("confirmed", Err(FieldError::LongAgo));
        }
        let kind = Kind::find_by_name(&self.kind).filter(|kind| Kind::CASES.contains(kind)).ok_or(picked(&self.kind));
        let kind = problems.keep("kind", kind);
        let words = problems.keep("words", needed(&self.words, Limit::LONG));
        let whom = Some(self.for_whom.as_str()).filter(|whom| ["me", "child", "adult", "client"].contains(whom));
        let whom = problems.keep("for", whom.ok_or(picked(&self.for_whom)));
        let name = problems.keep("name", needed(&self.name, Limit::PERSON));
        let born = problems.keep("born", self.day_of_birth(today));
        let asker = problems.keep("asker", self.name_of_asker());
        let contact = self.contact(today, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let whole = (|| {
            let mut answers = Answers::from_iter([("for", whom?)]);
            answers.set("words", vec![words?]);
            let name = name?;
            let asker = asker?.unwrap_or_else(|| name.clone());
            let about = Described { name, born: born? };
            Some(Intake { kind: kind?, channel: channel?, received: received?, about, asker, answers, contact: contact? })
        })();
        whole.ok_or(problems)
    }

    fn day_of_receipt(&self, today: Date) -> Result<Date, FieldError> {
        let day = self.received.parse()?.ok_or(FieldError::Empty)?;
        if day > today { Err(FieldError::InFuture) } else { Ok(day) }
    }

    /// It may not be known yet.
    fn day_of_birth(&self, today: Date) -> Result<Option<Date>, FieldError> {
        match self.born.parse()? {
            Some(day) if day > today => Err(FieldError::InFuture),
            day => Ok(day),
        }
    }

    /// Who asks for somebody else has a name of their own.
    fn name_of_asker(&self) -> Result<Option<String>, FieldError> {
        let asker = clean_text(&self.asker, Limit::PERSON)?;
        if asker.is_none() && !matches!(self.for_whom.as_str(), "" | "me") { Err(FieldError::Empty) } else { Ok(asker) }
    }

    /// The same question as everybody is asked.
    fn contact(&self, today: Date, problems: &mut Problems) -> Option<SafeContact> {
        let question = ask::find_question(Kind::Access, "contact")?;
        let mut typed = Typed::from([("ways".to_owned(), self.ways.clone())]);
        let fields = [
            ("email", &self.email),
            ("phone", &self.phone),
            ("voicemail", &self.voicemail),
            ("post", &self.post),
            ("code-word", &self.code_word),
            ("safe", &self.safe),
        ];
        typed.extend(fields.map(|(name, value)| (name.to_owned(), vec![value.clone()])));
        let offers = Offers { people: Vec::new(), guest: true, today };
        let mut answers = Answers::default();
        match ask::answer(question, Kind::Access, &typed, &mut answers, &offers) {
            Ok(()) => Some(SafeContact::of(&answers)),
            Err(wrong) => {
                problems.0.extend(wrong.0);
                None
            }
        }
    }
}

impl Intake {
    /// The request, for the account with which it will be followed.
    pub fn submission(self, requester: AccountId) -> Submission {
        let Self { kind, channel, received, about, answers, contact, .. } = self;
        let (subject, described, evidence) = (None, Some(about), Vec::new());
        Submission { kind, requester, subject, described, received, answers, contact, evidence, channel }
    }
}

fn needed(typed: &str, limit: Limit) -> Result<String, FieldError> {
    clean_text(typed, limit)?.ok_or(FieldError::Empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    fn typed(received: Date) -> TypedIntake {
        TypedIntake {
            channel: "phone".into(),
            received: DateParts::of(received),
            kind: "access".into(),
            words: "She would like everything about Ada".into(),
            for_whom: "child".into(),
            name: "Ada Test".into(),
            asker: "Grace Test".into(),
            ways: vec!["none".into()],
            ..TypedIntake::default()
        }
    }

    #[test]
    fn the_true_day_counts_and_a_future_one_does_not_exist() {
        let intake = typed(date(2026, 11, 20)).parse(TODAY).unwrap();
        assert_eq!((intake.received, intake.channel, intake.asker.as_str()), (date(2026, 11, 20), Channel::Phone, "Grace Test"));
        let problems = typed(date(2026, 11, 25)).parse(TODAY).unwrap_err();
        assert_eq!(problems, Problems::one("received", FieldError::InFuture));
    }

    #[test]
    fn a_day_more_than_a_month_ago_is_confirmed() {
        assert!(typed(date(2026, 10, 24)).parse(TODAY).is_ok());
        let old = typed(date(2026, 10, 23));
        assert_eq!(old.parse(TODAY).unwrap_err(), Problems::one("confirmed", FieldError::LongAgo));
        assert!(TypedIntake { confirmed: true, ..old }.parse(TODAY).is_ok());
    }

    #[test]
    fn every_problem_is_named_at_its_field() {
        let problems =
            TypedIntake { ways: vec!["email".into()], email: "x".into(), ..TypedIntake::default() }.parse(TODAY).unwrap_err();
        for (field, error) in [
            ("channel", FieldError::NothingChosen),
            ("received", FieldError::Empty),
            ("kind", FieldError::NothingChosen),
            ("words", FieldError::Empty),
            ("for", FieldError::NothingChosen),
            ("name", FieldError::Empty),
            ("email", FieldError::NotAnEmail),
        ] {
            assert_eq!(problems.at(field), Some(error), "{field}");
        }
        assert_eq!(
            TypedIntake { asker: String::new(), ..typed(TODAY) }.parse(TODAY).unwrap_err(),
            Problems::one("asker", FieldError::Empty)
        );
    }
}
