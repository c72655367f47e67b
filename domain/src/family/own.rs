//! What is a young person's own, and who ends what was agreed (law.md §§14 and 15).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Audience, Circle, turns_18};
use crate::id::PersonKey;

/// From this age on somebody is presumed to understand (law.md §14).
const PRESUMED: i8 = 16;

/// Why a withdrawal ends nothing of what who asks gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingEnds {
    /// All of it had ended, the last on this London day.
    Before(Date),
    /// They gave nothing of it.
    NeverGiven,
}

/// A consent, as far as it decides who sees and who ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentGiven {
    /// Who gave it, where the case system knows them by key.
    pub by: Option<PersonKey>,
    /// Who gave it, in words.
    pub words: String,
    /// What the record says of who may see it.
    pub said: Option<Audience>,
}

impl ConsentGiven {
    /// For whom it is meant: what the record says; otherwise the person's alone where they gave it themselves.
    pub fn for_whom(&self, person: &PersonKey, circle: &Circle) -> Audience {
        self.said.unwrap_or(if self.is_by(person, circle) { Audience::Person } else { Audience::Family })
    }

    /// Whether somebody ends it at once, by their word alone: who gave it; once the person understands, only the person, whoever gave
    /// it. A name in words proves nobody to be meant. Anybody else's wish is a request that an officer decides.
    pub fn ends_by(&self, asks: &PersonKey, person: &PersonKey, understands: bool) -> bool {
        match &self.by {
            by if asks == person => by.as_ref() == Some(person) || understands,
            None => false,
            Some(by) => by == asks && !understands,
        }
    }

    /// Whether an officer may decide that it ends on the wish of somebody who did not give it: never what the person agreed
    /// themselves, and nothing once the person understands (law.md §14: no parent ends it). The person's own wish may be granted.
    /// `circle` is the person's.
    pub fn ends_by_wish_of(&self, asks: Option<&PersonKey>, person: &PersonKey, circle: &Circle, understands: bool) -> bool {
        asks == Some(person) || (!self.is_by(person, circle) && !understands)
    }

    /// Whether the person gave it; where no key says who that was, whether its words may mean the person.
    fn is_by(&self, person: &PersonKey, circle: &Circle) -> bool {
        self.by.as_ref().map_or_else(|| circle.may_mean(&self.words), |by| by == person)
    }
}

/// Whether a withdrawal counts at once (law.md §14): where it ends something that stands; and where there is nothing to weigh,
/// because what who asks gave, or what the person themselves is asked of, has ended before. `given`: each with whether it stands.
pub fn ends_at_once(given: &[(ConsentGiven, bool)], asks: &PersonKey, person: &PersonKey, understands: bool) -> bool {
    let standing = |(given, stands): &(ConsentGiven, bool)| *stands && given.ends_by(asks, person, understands);
    let over = if asks == person {
        given.iter().all(|(_, stands)| !stands)
    } else {
        given.iter().any(|(given, stands)| !stands && given.by.as_ref() == Some(asks))
            && !given.iter().any(|(given, stands)| *stands && given.by.as_ref() == Some(asks))
    };
    over || given.iter().any(standing)
}

/// Since when only a young person ends what others agreed for them (law.md §14). An end that a case system brings from then on may be
/// their word: nobody else is told of it by a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DecidesSince {
    /// Since when it is recorded that they understand.
    recorded: Option<Date>,
    /// The birthday from which it is presumed.
    presumed: Option<Date>,
}

impl DecidesSince {
    /// `recorded`: what an officer recorded last; `since`: when it was first recorded that they understand. Nobody, for an adult and who
    /// does not understand.
    pub fn of((recorded, since): (Option<bool>, Option<Date>), born: Option<Date>, today: Date) -> Self {
        let is_adult = born.is_some_and(|born| today >= turns_18(born));
        if is_adult || !understands(recorded, born, today) {
            return Self::default();
        }
        let presumed = born.filter(|_| recorded.is_none()).map(presumed_from);
        Self { recorded: since.filter(|_| recorded == Some(true)), presumed }
    }

    /// Whether an end may be theirs, on whatever day somebody keyed it in: an export brought it since then; or, where that is only
    /// presumed, it is of a day since then.
    pub fn may_have_ended(&self, ended: Option<Date>, brought: Date) -> bool {
        self.recorded.is_some_and(|since| brought >= since)
            || self.presumed.is_some_and(|since| ended.unwrap_or(brought) >= since)
    }
}

fn presumed_from(born: Date) -> Date {
    turns_18(born).saturating_sub((18 - i32::from(PRESUMED)).years())
}

/// For whom a session is meant: what the record says; otherwise the person's alone where the service is confidential.
pub fn session_audience(said: Option<Audience>, is_confidential: bool) -> Audience {
    said.unwrap_or(if is_confidential { Audience::Person } else { Audience::Family })
}

/// Whether somebody understands enough to decide for themselves: what an officer recorded last; otherwise from 16 it is presumed.
/// An adult does. Twelve, or any other age before, decides nothing.
pub fn understands(recorded: Option<bool>, born: Option<Date>, today: Date) -> bool {
    let Some(born) = born else { return recorded.unwrap_or(false) };
    today >= turns_18(born) || recorded.unwrap_or(today >= presumed_from(born))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 26);

    fn key(text: &str) -> PersonKey {
        PersonKey(text.into())
    }

    fn given(by: Option<&str>, words: &str) -> ConsentGiven {
        ConsentGiven { by: by.map(key), words: words.into(), said: None }
    }

    #[test]
    fn a_consent_that_the_child_gave_is_the_childs_unless_the_record_says_otherwise() {
        let circle =
            Circle { given_names: "Maya".into(), adults: vec![("Priya".into(), "Desai-Whitlock".into())], may_decide: true };
        let audience = |given: &ConsentGiven| given.for_whom(&key("maya"), &circle);
        assert_eq!(audience(&given(Some("maya"), "Maya")), Audience::Person);
        assert_eq!(audience(&given(Some("priya"), "Maya Desai-Whitlock’s mother")), Audience::Family, "the key says who");
        assert_eq!(audience(&given(None, "Priya Desai-Whitlock, mother")), Audience::Family);
        assert_eq!(audience(&given(None, "DESAI-WHITLOCK, Maya")), Audience::Person, "an older export has no keys");
        assert_eq!(audience(&ConsentGiven { said: Some(Audience::Family), ..given(Some("maya"), "") }), Audience::Family);
        assert_eq!(audience(&ConsentGiven { said: Some(Audience::Review), ..given(Some("priya"), "") }), Audience::Review);
    }

    #[test]
    fn a_session_of_a_confidential_service_is_the_childs_unless_the_record_says_otherwise() {
        assert_eq!(session_audience(None, true), Audience::Person);
        assert_eq!(session_audience(None, false), Audience::Family);
        assert_eq!(session_audience(Some(Audience::Family), true), Audience::Family);
        assert_eq!(session_audience(Some(Audience::Review), false), Audience::Review);
    }

    #[test]
    fn only_who_gave_a_consent_ends_it_at_once() {
        let ends = |by: Option<&str>, asks: &str, understands| given(by, "Mum").ends_by(&key(asks), &key("child"), understands);
        assert!(ends(Some("mother"), "mother", false));
        assert!(!ends(Some("mother"), "father", false), "each holder ends only what they gave");
        assert!(!ends(Some("child"), "mother", false), "nobody ends what the child agreed");
        assert!(ends(Some("child"), "child", false));
        assert!(!ends(None, "mother", false), "words prove nobody");
        assert!(!ends(Some("mother"), "child", false));
        assert!(ends(Some("mother"), "child", true), "once the child understands, the child decides");
        assert!(!ends(Some("mother"), "mother", true), "and nobody else");
        assert!(ends(None, "child", true) && !ends(None, "child", false), "an older export has no keys");
    }

    /// law.md §14: no parent ends what a child agreed, nor anything once the child understands.
    #[test]
    fn a_wish_ends_only_what_another_adult_agreed_for_a_child_who_does_not_understand() {
        let (child, adults) = (key("child"), vec![("Priya".into(), "Okafor".into())]);
        let circle = Circle { given_names: "Maya".into(), adults, may_decide: false };
        let ends = |by: Option<&str>, words: &str, asks: Option<&str>, understands| {
            given(by, words).ends_by_wish_of(asks.map(key).as_ref(), &child, &circle, understands)
        };
        assert!(ends(Some("mother"), "Priya", Some("father"), false));
        assert!(ends(None, "Priya, mother", None, false), "an agent, of an older export");
        assert!(!ends(Some("child"), "Maya", Some("father"), false), "who gave it was asked");
        assert!(!ends(None, "Maya", Some("father"), false) && !ends(None, "self", None, false));
        assert!(!ends(Some("mother"), "Priya", Some("father"), true) && !ends(Some("mother"), "Priya", Some("mother"), true));
        assert!(ends(Some("mother"), "Priya", Some("child"), false), "the child's own wish");
    }

    /// Art 7(3): nothing is weighed where nothing is left to end.
    #[test]
    fn what_one_ended_before_is_no_wish() {
        let child = key("child");
        let at_once =
            |given: &[(ConsentGiven, bool)], asks: &str, understands| ends_at_once(given, &key(asks), &child, understands);
        let mothers = |stands| (given(Some("mother"), "Mum"), stands);
        assert!(at_once(&[mothers(true)], "mother", false) && at_once(&[mothers(false)], "mother", false));
        assert!(at_once(&[mothers(false)], "mother", true), "it ended, whoever decides now");
        assert!(!at_once(&[mothers(true)], "mother", true) && !at_once(&[mothers(true)], "father", false));
        assert!(!at_once(&[mothers(true), mothers(false)], "mother", true), "what she gave again is not hers to end now");
        assert!(!at_once(&[mothers(false)], "father", false) && !at_once(&[], "father", false), "no absence tells anything");
        assert!(at_once(&[mothers(false)], "child", false) && at_once(&[], "child", false));
        assert!(!at_once(&[mothers(true), (given(Some("child"), "Maya"), false)], "child", false), "the mother's stands");
    }

    /// law.md §14: nobody else ends it, so an end that comes from the case system tells who did.
    #[test]
    fn an_end_that_an_export_brings_of_who_decides_may_be_their_word() {
        let born = date(2011, 6, 1);
        let of = |recorded, born| DecidesSince::of(recorded, Some(born), TODAY);
        let recorded = of((Some(true), Some(date(2026, 11, 20))), born);
        for ended in [Some(date(2026, 11, 19)), Some(date(2020, 1, 1)), None] {
            assert!(recorded.may_have_ended(ended, TODAY), "whatever its day: {ended:?}");
            assert!(!recorded.may_have_ended(ended, date(2026, 11, 19)), "it was known before: {ended:?}");
        }
        let presumed = of((None, None), date(2010, 11, 1));
        assert!(presumed.may_have_ended(Some(date(2026, 11, 1)), TODAY) && presumed.may_have_ended(None, TODAY));
        assert!(!presumed.may_have_ended(Some(date(2026, 10, 31)), TODAY), "before her sixteenth birthday");
        let nobody = DecidesSince::default();
        assert_eq!(of((None, None), born), nobody);
        assert_eq!(of((Some(false), Some(date(2026, 1, 1))), date(2010, 1, 1)), nobody, "the last record counts");
        assert_eq!(of((Some(true), Some(date(2026, 1, 1))), date(2008, 11, 26)), nobody, "an adult's is no parent's to see");
    }

    #[test]
    fn understanding_is_recorded_and_no_birthday_before_sixteen_brings_it() {
        let at = |recorded, born| understands(recorded, Some(born), TODAY);
        assert!(!at(None, date(2010, 11, 27)) && at(None, date(2010, 11, 26)), "presumed on the sixteenth birthday");
        assert!(at(Some(true), date(2016, 1, 1)), "at any age, where an officer recorded it");
        assert!(!at(Some(false), date(2009, 1, 1)), "a record outweighs the presumption");
        assert!(at(Some(false), date(2008, 11, 26)), "an adult decides");
        assert!(!understands(None, None, TODAY));
    }
}
