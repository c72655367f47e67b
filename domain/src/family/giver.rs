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
    /// The given names and the family name of each adult.
    pub adults: Vec<(String, String)>,
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

    /// Whether these words may mean the person. Of one who may decide they do, unless every one of them is known and they say that an
    /// adult gave it (a family has the child in it): a word that nobody here knows may be a name for the person, or turn round what stands beside it.
    pub fn may_mean(&self, words: &str) -> bool {
        let said = parted(words);
        let named = said.iter().any(|word| is_given(word, &self.given_names));
        let adult = said.iter().any(|word| self.is_adult(word));
        if self.may_decide {
            let known = said.iter().enumerate().all(|(place, _)| self.is_known(&said, place));
            return named || !(adult && known && words.chars().all(is_written) && is_joined(words, &said));
        }
        named || (!adult && said.iter().all(|word| [CHILD, PLAIN, BEFORE, PAIR].iter().any(|list| is(list, word))))
    }

    fn is_adult(&self, word: &str) -> bool {
        is(ADULT, word) || self.is_adults_name(word)
    }

    fn is_adults_name(&self, word: &str) -> bool {
        self.adults.iter().any(|(given, _)| has(given, word))
    }

    /// Whether the word at this place says no more than which adult it was, on which day, and that it was signed.
    fn is_known(&self, said: &[String], place: usize) -> bool {
        let (word, next) = (&said[place], said.get(place + 1));
        let leads_to = |fits: &dyn Fn(&str) -> bool| next.is_some_and(|next| fits(next));
        self.is_adult(word)
            || is(PLAIN, word)
            || (is(BEFORE, word) && leads_to(&|next| self.is_adult(next) || is(KIND, next)))
            || (is(PAIR, word) && leads_to(&|next| is(ADULT, next) && next.ends_with('s')))
            || (is(KIND, word) && leads_to(&|next| is(ADULT, next)))
            || is_in_day(said, place)
            || self.is_in_name(said, place)
    }

    /// A family name is an adult's only beside their given name: alone it is also the person's.
    fn is_in_name(&self, said: &[String], place: usize) -> bool {
        let family = |word: &String| self.adults.iter().any(|(_, family)| has(family, word));
        let name = |word: Option<&String>| word.is_some_and(|word| self.is_adults_name(word));
        family(&said[place])
            && (name(said[place..].iter().find(|word| !family(word))) || name(said[..place].iter().rfind(|word| !family(word))))
    }
}

const ADULT: &[&str] = &[
    "adult",
    "aunt",
    "carer",
    "carers",
    "dad",
    "daddy",
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
    "yp",
    "cyp",
];

/// What joins them, and that it was signed.
const PLAIN: &[&str] =
    &["and", "by", "consent", "form", "given", "in", "of", "on", "phone", "signed", "the", "verbal", "writing", "written"];

/// Words for somebody else than the person only where an adult follows at once.
const BEFORE: &[&str] = &["a", "her", "his", "their"];

/// As those, where more than one adult follows.
const PAIR: &[&str] = &["both", "two"];

const KIND: &[&str] = &["foster", "legal", "step"];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

fn is(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

fn has(names: &str, word: &str) -> bool {
    parted(names).iter().any(|name| name == word)
}

/// Whether no sign parts such a word from the adult: "her, Mum" are two people.
fn is_joined(words: &str, said: &[String]) -> bool {
    let leads = |word: &str| is(BEFORE, word) || is(PAIR, word);
    let bare = folded(words).split_whitespace().filter(|word| leads(word.trim_start_matches(['(', '"', '“']))).count();
    bare == said.iter().filter(|word| leads(word)).count()
}

/// Letters, digits and what parts them: any other sign may turn round what stands beside it.
fn is_written(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c.is_whitespace() || ",.;:()/-–—&\"“”".contains(c) || APOSTROPHES.contains(&c)
}

/// A number or a month that stands beside another: a number alone may be an age.
fn is_in_day(said: &[String], place: usize) -> bool {
    let number = |word: &String| {
        let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())
    };
    let month = |word: &String| is(MONTHS, word);
    let beside = [place.checked_sub(1), place.checked_add(1)].map(|at| at.and_then(|at| said.get(at)));
    let mut beside = beside.into_iter().flatten();
    (month(&said[place]) && beside.clone().any(number))
        || (number(&said[place]) && beside.any(|word| number(word) || month(word)))
}

/// A given name of the person, or its beginning: who is called Alexandra signs as Alex.
fn is_given(word: &str, given_names: &str) -> bool {
    let begins = word.chars().count() > 2;
    parted(given_names).iter().any(|name| name == word || (begins && name.starts_with(word)))
}

const APOSTROPHES: [char; 3] = ['\'', '’', 'ʼ'];

/// The words, without case and accents, and without the ending of whose something is.
fn parted(text: &str) -> Vec<String> {
    let text = folded(text).replace(APOSTROPHES, "'");
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').map(|word| word.trim_matches('\''));
    let words = words.flat_map(|word| word.strip_suffix("'s").unwrap_or(word).split('\''));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How people are addressed: no part of a name.
const TITLES: [&str; 7] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof"];

/// Whether two names are the same but for how they are written: in any order, with a title or without.
pub fn is_named(one: &str, other: &str) -> bool {
    let words = |name| {
        let mut words = parted(name);
        words.retain(|word| !TITLES.contains(&word.as_str()));
        words.sort_unstable();
        words
    };
    let words_of_one = words(one);
    !words_of_one.is_empty() && words_of_one == words(other)
}

/// Lower case, without accents.
pub(crate) fn folded(word: &str) -> String {
    word.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        assert!(is_named("priya  DESAI-Whitlock", "Priya Desai-Whitlock") && is_named("Zoe O’Neil", "Zoë O'Neil"));
        assert!(
            is_named("Trần Thị Minh Ánh", "Thị Minh Ánh Trần") && is_named("Desai-Whitlock, Mrs Priya", "Priya Desai-Whitlock")
        );
        assert!(
            !is_named("Priya", "Priya Desai-Whitlock") && !is_named("", "") && !is_named("Desai-Whitlock Priya", "Priya Desai")
        );
    }

    use jiff::civil::date;

    fn adults() -> Vec<(String, String)> {
        [("Priya", "Desai-Whitlock"), ("Jo Anne", "Desai-Whitlock")].map(|(given, family)| (given.into(), family.into())).into()
    }

    fn maya(may_decide: bool) -> Circle {
        Circle { given_names: "Maya Anjali".into(), adults: adults(), may_decide }
    }

    /// Each with whether it is kept from parents of one who may decide, and of a small child.
    const WORDS: [(&str, bool, bool); 70] = [
        ("Priya Desai-Whitlock, mother", false, false),
        ("Priya Desai-Whitlock", false, false),
        ("DESAI-WHITLOCK, Priya", false, false),
        ("mother", false, false),
        ("Mum, by phone on 3 June", false, false),
        ("Both parents", false, false),
        ("The family", true, false),
        ("The whole family", true, false),
        ("Family and mother", true, false),
        ("foster carer", false, false),
        ("Signed by her legal guardian", false, false),
        ("Mum’s consent, 3rd June 2026", false, false),
        ("Given by Priya and a foster carer, 03/06/26", false, false),
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
        ("June Smith (grandmother)", true, false),
        ("PRIYA D-W", true, false),
        ("Mimi (Mum)", true, false),
        ("M. D-W, Mum Aware", true, false),
        ("MDW (Mother Objects)", true, false),
        ("Desai-Whitlock, Mum", true, false),
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
        ("YP and Mum", true, false),
        ("YP; Mother Aware", true, false),
        ("YP signed, Mum Unhappy", true, false),
        ("yp", true, true),
        ("DON'T TELL MUM", true, false),
        ("DON’T TELL MUM", true, false),
        ("Hide From Mother", true, false),
        ("GILLICK COMPETENT, MUM AWARE", true, false),
        ("MOTHER REFUSED, GILLICK COMPETENT", true, false),
        ("Fraser, Mum", true, false),
        ("Mum (Objecting)", true, false),
        ("Mum and her", true, false),
        ("Both, Mum signed", true, false),
        ("Both Mum", true, false),
        ("given by her, Mum", true, false),
        ("Her/Mum", true, false),
        ("My mum", true, false),
        ("A and Mum", true, false),
        ("S, Mum", true, false),
        ("15, Mum", true, false),
        ("Mum ✗", true, false),
        ("Mum?", true, false),
        ("March, Mum", true, false),
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
