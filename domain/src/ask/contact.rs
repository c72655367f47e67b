//! How we may reach somebody without putting them in danger (capability A20). What is not allowed here is not sent.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Answers, Input, KeptWays, QUESTIONS, Typed};

/// The fields of the question.
pub const CONTACT: [&str; 9] = ["still", "ways", "email", "phone", "voicemail", "post", "code-word", "safe", "old-way"];

/// Those that say where a way leads, or keep somebody safe by not being known.
pub const SECRET: [&str; 5] = ["email", "phone", "post", "code-word", "safe"];

/// Words in which they say where somebody is, where a correction is about an address or a way to reach them.
const TELLING: [&str; 4] = ["wrong", "now", "wanted", "because"];

/// Whether what is typed about this category of the notice may say where somebody is.
fn tells_of_places(category: Option<&str>) -> bool {
    matches!(category, Some("category.names-and-addresses" | "category.phone-and-email"))
}

/// Fields in which somebody says where they, or whom they ask for, live or are reached.
pub const PLACES: [&str; 2] = ["address", "reached"];

/// The answers as somebody who helps reads them: without where who asked is safe, or may live.
#[must_use]
pub fn for_helper(answers: &Answers) -> Answers {
    let telling = tells_of_places(answers.one("category"));
    let hidden = |name: &str| SECRET.contains(&name) || PLACES.contains(&name) || (telling && TELLING.contains(&name));
    answers.clone().only(|name| !hidden(name))
}

/// The answers without those of whose words `tells` says so.
#[must_use]
pub fn untold(answers: &Answers, tells: impl Fn(&str) -> bool) -> Answers {
    answers.clone().only(|name| !answers.all(name).iter().any(|value| tells(value)))
}

/// Names of people.
const PEOPLE: [&str; 5] = ["name", "name-2", "name-3", "name-4", "asker"];

/// Whether the answer to this field is in somebody's own words: no choice, no day, no name of a person.
pub fn is_written(name: &str) -> bool {
    let is = |input: &Input| match input {
        Input::Line(_) | Input::Lines(_) => !PEOPLE.contains(&name),
        Input::Email | Input::Phone => true,
        _ => false,
    };
    QUESTIONS.iter().flat_map(|question| question.fields).any(|field| field.name == name && is(&field.input))
}

/// The answers without those in somebody's own words.
#[must_use]
pub fn unwritten(answers: &Answers) -> Answers {
    answers.clone().only(|name| !is_written(name))
}

/// What was typed into the question, with what is kept where a field that was not filled in was left empty. Who is `alone` saw all
/// but the ways; to nobody else what they wrote is drawn.
#[must_use]
pub fn with_kept(mut typed: Typed, kept: &Typed, alone: bool) -> Typed {
    let category = |typed: &Typed| typed.get("category").and_then(|values| values.first().cloned());
    let same = category(&typed) == category(kept);
    let hidden = |name: &str| SECRET.contains(&name) || (!alone && same && is_written(name));
    for (name, values) in kept.iter().filter(|(name, _)| hidden(name)) {
        if typed.get(name).is_none_or(|values| values.iter().all(String::is_empty)) {
            typed.insert(name.clone(), values.clone());
        }
    }
    typed
}

crate::listed! {
    /// A way to reach somebody.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Way {
        Email,
        /// By telephone, spoken with the person alone.
        Call,
        /// A message left on the telephone.
        Voicemail,
        Post,
    }
}

/// A telephone number that may be rung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As the person wrote it.
    pub number: String,
    /// Whether a message may be left.
    pub voicemail: bool,
}

/// What is safe. Where nothing was said, nothing is: the person looks here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SafeContact {
    /// A safe email address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A safe telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// A safe postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// A word by which the person knows that it is us.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_word: Option<String>,
    /// What else keeps them safe, in their words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is said of the way before, where another is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OldWay {
    /// It is told.
    #[default]
    Told,
    /// Whether it is safe is not known: nothing goes there.
    Untold,
    /// It is not safe: it opens nothing any more.
    Unsafe,
}

impl OldWay {
    /// As a form says it.
    pub fn said(chosen: &[String]) -> Self {
        match chosen {
            [] => Self::Told,
            all if all.iter().any(|one| one == "unsafe") => Self::Unsafe,
            all if all.iter().all(String::is_empty) => Self::Told,
            _ => Self::Untold,
        }
    }
}

impl SafeContact {
    /// Whether the address to which codes go is an old way, now that this is said: not while it is a safe one. Where nothing led anywhere
    /// before, it was the only one.
    pub fn leaves_codes(&self, before: Option<&Self>, codes: &str) -> bool {
        let leads = |contact: &Self| contact.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(codes));
        before.is_none_or(|before| before.is_silent() || leads(before)) && !leads(self)
    }

    /// Whether letters went to a place that is another now.
    pub fn leaves_post(&self, before: Option<&Self>) -> bool {
        before.and_then(|before| before.post.as_ref()).is_some_and(|old| self.post.as_ref() != Some(old))
    }

    /// What the answers allow. A number or an address without its permission is not kept.
    pub fn of(answers: &Answers) -> Self {
        let allowed = |way: &str, field: &str| answers.one(field).filter(|_| answers.has("ways", way)).map(str::to_owned);
        let voicemail = answers.has("voicemail", "yes");
        Self {
            email: allowed("email", "email"),
            phone: allowed("phone", "phone").map(|number| Phone { number, voicemail }),
            post: allowed("post", "post"),
            code_word: answers.one("code-word").map(str::to_owned),
            note: answers.one("safe").map(str::to_owned),
        }
    }

    /// The same, with what was said before where nothing was said now: a word that is left out is not taken back.
    #[must_use]
    pub fn beside(mut self, before: &Self) -> Self {
        self.code_word = self.code_word.or_else(|| before.code_word.clone());
        self.note = self.note.or_else(|| before.note.clone());
        self
    }

    /// The same without what is taken back: of a code word and of what else keeps somebody safe, by the names of their fields.
    #[must_use]
    pub fn without(mut self, taken_back: &[String]) -> Self {
        let stays = |field: &str| !taken_back.iter().any(|taken| taken == field);
        self.code_word = self.code_word.filter(|_| stays("code-word"));
        self.note = self.note.filter(|_| stays("safe"));
        self
    }

    /// The same without an email address that is not safe any more.
    #[must_use]
    pub fn without_email(mut self, unsafe_now: &str) -> Self {
        self.email = self.email.filter(|email| !email.eq_ignore_ascii_case(unsafe_now));
        self
    }

    /// By kind and day alone.
    pub fn kept(&self, on: Date) -> KeptWays {
        let ways = self.to_ways().remove("ways").unwrap_or_default().into_iter().filter(|way| way != "none").collect();
        KeptWays { ways, code_word: self.code_word.is_some(), on }
    }

    /// The ways that are safe, and nothing of where they lead: who reads somebody's mail must not find the address of a refuge.
    pub fn to_ways(&self) -> Typed {
        self.to_typed().into_iter().filter(|(name, _)| name == "ways").collect()
    }

    /// As a form would send it.
    pub fn to_typed(&self) -> Typed {
        let phone = self.phone.as_ref();
        let mut typed = Typed::new();
        let mut put =
            |name: &str, value: Option<&str>| drop(value.map(|value| typed.insert(name.to_owned(), vec![value.to_owned()])));
        put("email", self.email.as_deref());
        put("phone", phone.map(|phone| phone.number.as_str()));
        put("voicemail", phone.map(|phone| if phone.voicemail { "yes" } else { "no" }));
        put("post", self.post.as_deref());
        put("code-word", self.code_word.as_deref());
        put("safe", self.note.as_deref());
        let ways = ["email", "phone", "post"].into_iter().filter(|way| typed.contains_key(*way)).map(str::to_owned);
        let ways: Vec<String> = ways.collect();
        let none = || vec!["none".to_owned()];
        typed.insert("ways".to_owned(), if ways.is_empty() { none() } else { ways });
        typed
    }

    /// Where a message may go this way; `None` where it may not.
    pub fn destination(&self, way: Way) -> Option<&str> {
        match way {
            Way::Email => self.email.as_deref(),
            Way::Call => self.phone.as_ref().map(|phone| phone.number.as_str()),
            Way::Voicemail => self.phone.as_ref().filter(|phone| phone.voicemail).map(|phone| phone.number.as_str()),
            Way::Post => self.post.as_deref(),
        }
    }

    /// 32 hexadecimal digits that are others wherever something else was said.
    pub fn digest(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        hex::encode(&Sha256::digest(json)[..16])
    }

    /// Whether we may not write or ring at all.
    pub fn is_silent(&self) -> bool {
        Way::ALL.into_iter().all(|way| self.destination(way).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_somebodys_own_words_but_for_names() {
        for written in ["address", "wrong", "details", "organisation", "post", "code-word"] {
            assert!(is_written(written), "{written}");
        }
        for other in PEOPLE.into_iter().chain(["ways", "format", "scope", "subject"]) {
            assert!(!is_written(other), "{other}");
        }
    }

    #[test]
    fn an_address_that_is_not_safe_leaves_every_other_way() {
        let said = SafeContact { email: Some("Ada@example.org".into()), post: Some("1 Road".into()), ..SafeContact::default() };
        let left = said.clone().without_email("ada@example.org");
        assert_eq!((left.email.as_deref(), left.post.as_deref()), (None, Some("1 Road")));
        assert_eq!(said.clone().without_email("other@example.org"), said);
    }

    #[test]
    fn an_old_way_is_one_that_led_somewhere_and_is_safe_no_more() {
        let by = |email: Option<&str>, post: Option<&str>| SafeContact {
            email: email.map(str::to_owned),
            post: post.map(str::to_owned),
            ..SafeContact::default()
        };
        let (old, new, letters) =
            (by(Some("Old@example.org"), None), by(Some("new@example.org"), None), by(None, Some("1 Road")));
        assert!(new.leaves_codes(Some(&old), "old@example.org") && letters.leaves_codes(Some(&old), "old@example.org"));
        assert!(!old.leaves_codes(Some(&old), "old@example.org"), "it is still a safe one");
        assert!(!new.leaves_codes(Some(&letters), "codes@example.org"), "codes went another way than what is old");
        assert!(new.leaves_codes(None, "codes@example.org") && new.leaves_codes(Some(&by(None, None)), "codes@example.org"));
        assert!(new.leaves_post(Some(&letters)) && !letters.leaves_post(Some(&letters)) && !letters.leaves_post(Some(&old)));
    }

    #[test]
    fn who_cannot_ask_closes_no_door() {
        let said = |chosen: &[&str]| OldWay::said(&chosen.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        assert_eq!((said(&[]), said(&[""])), (OldWay::Told, OldWay::Told));
        assert_eq!((said(&["untold"]), said(&["untold", "unsafe"])), (OldWay::Untold, OldWay::Unsafe));
    }

    use proptest::prelude::*;
    use proptest::sample::subsequence;

    proptest! {
        /// Whatever was typed elsewhere in the form, a way that was not allowed leads nowhere.
        #[test]
        fn only_what_was_allowed_is_used(
            ways in subsequence(vec!["email", "phone", "post", "none"], 0..=4), voicemail in "yes|no|", typed in "[a-z]{1,8}"
        ) {
            let mut answers = Answers::default();
            answers.set("ways", ways.iter().map(|&way| way.to_owned()).collect());
            answers.set("email", vec![format!("{typed}@example.org")]);
            answers.set("phone", vec!["020 7946 0123".into()]);
            answers.set("post", vec![typed]);
            answers.set("voicemail", vec![voicemail.clone()]);
            let contact = SafeContact::of(&answers);
            prop_assert_eq!(contact.destination(Way::Email).is_some(), ways.contains(&"email"));
            prop_assert_eq!(contact.destination(Way::Call).is_some(), ways.contains(&"phone"));
            prop_assert_eq!(contact.destination(Way::Voicemail).is_some(), ways.contains(&"phone") && voicemail == "yes");
            prop_assert_eq!(contact.destination(Way::Post).is_some(), ways.contains(&"post"));
        }
    }

    #[test]
    fn nothing_said_is_nothing_sent() {
        assert!(SafeContact::default().is_silent());
        assert!(SafeContact::of(&Answers::from_iter([("ways", "none"), ("email", "a@example.org")])).is_silent());
    }
}
