//! "Ask about this": an entry of the notice as the scope of a request (capability N5).

use super::{ABOUT, Answers, Offers};
use crate::kind::Kind;
use crate::notice::Notice;

/// What a request of this kind about this entry of the notice has answered already. Nothing where the entry is not one, or says
/// nothing about this kind.
pub fn scope(kind: Kind, entry: &str) -> Answers {
    let notice = Notice::current();
    let (what, _) = entry.split_once('.').unwrap_or_default();
    let pairs: Vec<(&str, &str)> = match (what, kind) {
        ("category", Kind::Access) => vec![("scope", "some"), ("categories", entry)],
        ("category", Kind::Erasure) => vec![("delete", "some"), ("categories", entry)],
        ("category", Kind::Rectification) => vec![("category", entry)],
        ("category", Kind::Portability) => vec![("consented", entry)],
        ("purpose", Kind::Objection) => vec![("purposes", entry)],
        ("consent", Kind::Consent) => vec![("consents", entry)],
        _ => Vec::new(),
    };
    match (words(notice, entry), kind) {
        (None, _) => Answers::default(),
        (Some(words), Kind::Restriction) => Answers::from_iter([("stop", words.as_str())]),
        (Some(words), Kind::Access) if pairs.is_empty() => {
            Answers::from_iter([("scope", "everything"), ("details", words.as_str())])
        }
        (Some(_), _) if pairs.is_empty() => Answers::from_iter([(ABOUT, entry)]),
        _ => Answers::from_iter(pairs),
    }
}

/// Whom a request is about, where it begins on the page of somebody about whom one may ask. Nothing otherwise.
pub fn subject(offers: &Offers, person: &str) -> Answers {
    let known = offers.people.iter().find(|one| one.0 == person);
    known.map_or_else(Answers::default, |one| Answers::from_iter([("subject", one.0.as_str())]))
}

/// The words of an entry of the notice; `None` where there is no such entry.
pub fn words(notice: &Notice, entry: &str) -> Option<String> {
    let label = |text: &str| Some(text.to_owned());
    match entry.split_once('.')?.0 {
        "category" => label(notice.category(&entry.parse().ok()?)?.label()),
        "purpose" => label(notice.purpose(&entry.parse().ok()?)?.label()),
        "basis" => label(notice.basis(&entry.parse().ok()?)?.label()),
        "law" => label(notice.law(&entry.parse().ok()?)?.label()),
        "recipient" => label(notice.recipient(&entry.parse().ok()?)?.label()),
        "retention" => label(notice.retention(&entry.parse().ok()?)?.label()),
        "right" => label(notice.right(&entry.parse().ok()?)?.label()),
        "consent" => label(notice.consent(&entry.parse().ok()?)?.label()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PersonKey;

    /// Every entry of the notice is kept by every kind of request, in a question or beside them.
    #[test]
    fn no_entry_is_lost() {
        let notice = Notice::current();
        let entries = notice.categories().iter().map(|entry| entry.id().to_string());
        let entries = entries.chain(notice.purposes().iter().map(|entry| entry.id().to_string()));
        for entry in entries.chain(notice.recipients().iter().map(|entry| entry.id().to_string())) {
            for kind in Kind::CASES {
                let known = scope(*kind, &entry);
                let words = words(notice, &entry).unwrap();
                assert!(known.iter().any(|(_, values)| values.contains(&entry) || values.contains(&words)), "{kind:?} {entry}");
            }
        }
    }

    #[test]
    fn a_request_begins_with_nobody_about_whom_one_may_not_ask() {
        let (people, today) = (vec![PersonKey("P-1".into())], jiff::civil::date(2026, 11, 26));
        let offers = Offers { people, guest: false, today, kept: None };
        assert!(subject(&offers, "P-1").has("subject", "P-1"));
        for other in ["P-2", "", super::super::OTHER] {
            assert!(subject(&offers, other).is_empty(), "{other}");
        }
    }

    #[test]
    fn an_entry_of_the_notice_is_filled_in() {
        let access = scope(Kind::Access, "category.health");
        assert!(access.has("scope", "some") && access.has("categories", "category.health"));
        assert!(scope(Kind::Objection, "purpose.audit").has("purposes", "purpose.audit"));
        assert!(scope(Kind::Access, "recipient.ofsted").one("details").is_some());
        assert_eq!(scope(Kind::Complaint, "recipient.ofsted").one(ABOUT), Some("recipient.ofsted"), "it is not lost");
        for nonsense in ["", "category.", "category.of-nothing", "x", "\u{0}.\u{0}"] {
            for kind in Kind::CASES {
                assert!(scope(*kind, nonsense).is_empty(), "{nonsense}");
            }
        }
    }
}
