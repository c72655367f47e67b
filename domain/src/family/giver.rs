//! Who gave a consent of which the record says it only in words (law.md §14): where the words leave it open, the one who decides.

use jiff::ToSpan;
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::birthday;

/// From this age on, and from any at which understanding was recorded, words that name no adult are the child's own.
const OLD_ENOUGH: i16 = 12;

/// Whom words can mean: the person, and the adults whom the record knows around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    /// The person's given names.
    pub given_names: String,
    /// The given names of each adult.
    pub adults: Vec<String>,
    /// Whether the person may have decided for themselves.
    pub may_decide: bool,
}

impl Circle {
    /// Whether somebody may decide: it was recorded of them last, or they are twelve, or nobody knows how old they are. That a record
    /// says the contrary of one who is twelve proves nothing about the day on which a consent was given.
    pub fn may_decide(recorded: Option<bool>, born: Option<Date>, today: Date) -> bool {
        recorded == Some(true) || born.is_none_or(|born| today >= birthday(born, OLD_ENOUGH))
    }

    /// The last day of birth of those who are adults today.
    pub fn adults_born_by(today: Date) -> Date {
        today.saturating_sub(18.years())
    }

    /// Whether these words may mean the person. Of one who may decide they do, unless they say that an adult or the family gave it and
    /// nothing else.
    pub fn may_mean(&self, words: &str) -> bool {
        let said = parted(words);
        let named = said.iter().any(|word| is_given(word, &self.given_names));
        let (child, adult) =
            (said.iter().all(|word| is(CHILD, word) || is(PLAIN, word)), said.iter().any(|word| self.is_adult(word)));
        if self.may_decide {
            let only_adults = adult && said.iter().all(|word| !is(CHILD, word) && self.is_plain(word));
            named || !only_adults
        } else {
            named || (child && !adult)
        }
    }

    fn is_adult(&self, word: &Word) -> bool {
        is(ADULT, word) || self.adults.iter().any(|names| parted(names).iter().any(|name| name.folded == word.folded))
    }

    /// Words that beside an adult say no more of who it was: a name, a day, that it was signed.
    fn is_plain(&self, word: &Word) -> bool {
        self.is_adult(word) || is(PLAIN, word) || (word.is_name && !is(AGAINST, word))
    }
}

/// A word without case and accents.
struct Word {
    folded: String,
    /// Whether it does not begin in lower case, as a name or a number.
    is_name: bool,
}

const ADULT: &[&str] = &[
    "adult",
    "aunt",
    "carer",
    "carers",
    "dad",
    "daddy",
    "family",
    "father",
    "fathers",
    "gran",
    "grandfather",
    "grandma",
    "grandmother",
    "grandpa",
    "grandparent",
    "grandparents",
    "guardian",
    "guardians",
    "mam",
    "mom",
    "mother",
    "mothers",
    "mum",
    "mummy",
    "nan",
    "parent",
    "parents",
    "stepdad",
    "stepfather",
    "stepmother",
    "stepmum",
    "uncle",
];

/// For the person themselves, as far as anybody can tell.
const CHILD: &[&str] = &[
    "boy",
    "child",
    "children",
    "client",
    "daughter",
    "girl",
    "he",
    "herself",
    "himself",
    "i",
    "me",
    "myself",
    "own",
    "patient",
    "person",
    "pupil",
    "self",
    "she",
    "son",
    "student",
    "teenager",
    "themself",
    "themselves",
    "they",
    "young",
    "youth",
];

const PLAIN: &[&str] = &[
    "a", "and", "both", "by", "consent", "foster", "form", "given", "her", "him", "his", "in", "legal", "of", "on", "phone", "s",
    "signed", "step", "the", "their", "two", "verbal", "whole", "writing", "written",
];

/// Words that turn what stands beside them round, also where they begin a sentence.
const AGAINST: &[&str] = &[
    "against",
    "behind",
    "confidential",
    "except",
    "neither",
    "never",
    "no",
    "none",
    "nor",
    "not",
    "private",
    "secret",
    "unaware",
    "unknown",
    "without",
];

fn is(list: &[&str], word: &Word) -> bool {
    list.contains(&word.folded.as_str())
}

/// A given name of the person, or its beginning: who is called Alexandra signs as Alex.
fn is_given(word: &Word, given_names: &str) -> bool {
    let begins = word.folded.chars().count() > 2;
    parted(given_names).iter().any(|name| name.folded == word.folded || (begins && name.folded.starts_with(&word.folded)))
}

fn parted(text: &str) -> Vec<Word> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty());
    words
        .map(|word| Word { folded: folded(word), is_name: word.chars().next().is_some_and(|first| !first.is_lowercase()) })
        .collect()
}

/// Lower case, without accents.
pub(crate) fn folded(word: &str) -> String {
    word.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn maya(may_decide: bool) -> Circle {
        Circle { given_names: "Maya Anjali".into(), adults: vec!["Priya".into(), "Jo Anne".into()], may_decide }
    }

    /// Each with whether it is kept from parents of one who may decide, and of a small child.
    const WORDS: [(&str, bool, bool); 38] = [
        ("Priya Desai-Whitlock, mother", false, false),
        ("Priya Desai-Whitlock", false, false),
        ("PRIYA D-W", false, false),
        ("mother", false, false),
        ("Mum, by phone on 3 June", false, false),
        ("Both parents", false, false),
        ("The family", false, false),
        ("foster carer", false, false),
        ("June Smith (grandmother)", false, false),
        ("Signed by her legal guardian", false, false),
        // Nobody is named, or nobody that the record knows.
        ("", true, true),
        ("P. Desai-Whitlock", true, false),
        ("Ravi Desai-Whitlock", true, false),
        ("Agreed on the phone", true, false),
        ("verbal", true, true),
        ("given at school", true, false),
        ("social worker", true, false),
        ("yes", true, false),
        ("n/a", true, false),
        ("Gillick competent", true, false),
        // The person is meant, or may be.
        ("Maya", true, true),
        ("Maya D-W", true, true),
        ("maya desai whitlock (15)", true, true),
        ("Anjali", true, true),
        ("Máya, daughter", true, true),
        ("May", true, true),
        ("self", true, true),
        ("Herself", true, true),
        ("The young person", true, true),
        ("pupil", true, true),
        ("Maya and her mother", true, true),
        ("Maya’s mother", true, true),
        ("young person, mother aware", true, false),
        ("mother and child", true, false),
        // An adult stands in them, and did not give it.
        ("Without parents knowing", true, false),
        ("Not the mother", true, false),
        ("agreed with mother present", true, false),
        ("told mum afterwards", true, false),
    ];

    #[test]
    fn words_that_do_not_say_that_an_adult_gave_it_are_the_childs() {
        for (words, decides, small) in WORDS {
            assert_eq!((maya(true).may_mean(words), maya(false).may_mean(words)), (decides, small), "{words}");
        }
    }

    #[test]
    fn who_may_decide_is_twelve_or_understands_or_is_of_no_known_age() {
        let today = date(2026, 11, 27);
        let may = |recorded, born| Circle::may_decide(recorded, born, today);
        assert!(may(None, Some(date(2014, 11, 27))) && !may(None, Some(date(2014, 11, 28))));
        assert!(may(Some(true), Some(date(2020, 1, 1))) && !may(Some(false), Some(date(2020, 1, 1))));
        assert!(may(Some(false), Some(date(2012, 1, 1))), "it may have been otherwise on the day");
        assert!(may(None, None));
    }
}
