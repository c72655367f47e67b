//! What is a young person's own, and who ends what was agreed (law.md §§14 and 15).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Audience, Circle, turns_18};
use crate::id::PersonKey;

/// From this age on somebody is presumed to understand (law.md §14).
const PRESUMED: i8 = 16;

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
    /// Where no key says who that was, where its words may mean the person.
    pub fn for_whom(&self, person: &PersonKey, circle: &Circle) -> Audience {
        let own = self.by.as_ref().map_or_else(|| circle.may_mean(&self.words), |by| by == person);
        self.said.unwrap_or(if own { Audience::Person } else { Audience::Family })
    }

    /// Whether somebody ends it at once, by their word alone: who gave it; once the person understands, only the person. A name
    /// in words proves nobody to be meant. Anybody else's wish is a request that an officer decides.
    pub fn ends_by(&self, asks: &PersonKey, person: &PersonKey, understands: bool) -> bool {
        match &self.by {
            None => false,
            Some(by) if asks == person => by == person || understands,
            Some(by) => by == asks && !understands,
        }
    }
}

/// For whom a session is meant: what the record says; otherwise the person's alone where the service is confidential.
pub fn session_audience(said: Option<Audience>, is_confidential: bool) -> Audience {
    said.unwrap_or(if is_confidential { Audience::Person } else { Audience::Family })
}

/// Whether somebody understands enough to decide for themselves: what an officer recorded last; otherwise from 16 it is presumed.
/// An adult does. Twelve, or any other age before, decides nothing.
pub fn understands(recorded: Option<bool>, born: Option<Date>, today: Date) -> bool {
    let Some(born) = born else { return recorded.unwrap_or(false) };
    let presumed = today >= turns_18(born).saturating_sub((18 - i32::from(PRESUMED)).years());
    today >= turns_18(born) || recorded.unwrap_or(presumed)
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
