//! For whom it is meant that something was shared with somebody outside (capability D6).

use super::Audience;
use crate::notice::{BasisId, Category, CategoryId, Notice, RecipientId};

/// Something that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    pub recipient: RecipientId,
    pub categories: Vec<CategoryId>,
    pub basis: BasisId,
    /// For whom the record says it is meant, if it says so.
    pub said: Option<Audience>,
}

/// Who looks into a danger or a crime: that they were told may tip somebody off (DPA 2018 sch. 2 para 2 and sch. 3).
const LOOK_INTO: [&str; 4] =
    ["recipient.metropolitan-police", "recipient.probation", "recipient.childrens-social-care", "recipient.youth-justice"];

/// Bases that speak of a danger, or of a court.
const OF_DANGER: [&str; 2] = ["basis.substantial-public-interest", "basis.legal-claims"];

impl Disclosure {
    /// What may tip somebody off is shown to nobody before a person has checked it, whatever the record says. Where it says nothing, it
    /// is the child's own that they see somebody about their mind, and of a child who `may_decide` all that was told of their health or
    /// another special category: closed to parents by default (law.md §15).
    pub fn for_whom(&self, may_decide: bool) -> Audience {
        let safety = |category: &CategoryId| category.as_str() == "category.assessment-safeguarding";
        if LOOK_INTO.contains(&self.recipient.as_str())
            || OF_DANGER.contains(&self.basis.as_str())
            || self.categories.iter().any(safety)
        {
            return Audience::Review;
        }
        let of_mind = self.recipient.as_str() == "recipient.camhs";
        let of_health = self.recipient.as_str() == "recipient.health-services";
        let own = of_mind || (may_decide && (of_health || self.categories.iter().any(is_close)));
        self.said.unwrap_or(if own { Audience::Person } else { Audience::Family })
    }
}

/// A special category (Art 9), or gender, which can tell of one.
fn is_close(id: &CategoryId) -> bool {
    id.as_str() == "category.gender" || Notice::current().category(id).is_none_or(Category::special)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn disclosure(recipient: &str, categories: &[&str], basis: &str) -> Disclosure {
        let categories = categories.iter().map(|id| id.parse().unwrap()).collect();
        Disclosure { recipient: recipient.parse().unwrap(), categories, basis: basis.parse().unwrap(), said: None }
    }

    fn told(recipient: &str, categories: &[&str], basis: &str) -> Audience {
        disclosure(recipient, categories, basis).for_whom(false)
    }

    #[test]
    fn what_was_told_of_the_health_of_a_child_who_may_decide_is_the_childs_own() {
        let of = |recipient, category| disclosure(recipient, &[category], "basis.social-care").for_whom(true);
        for (recipient, category) in [
            ("recipient.health-services", "category.names-and-addresses"),
            ("recipient.voluntary-organisations", "category.gender"),
            ("recipient.education", "category.health"),
            ("recipient.commissioners", "category.religion"),
        ] {
            assert_eq!(of(recipient, category), Audience::Person, "{recipient} {category}");
        }
        assert_eq!(of("recipient.education", "category.schools"), Audience::Family);
    }

    #[test]
    fn the_record_says_for_whom_but_what_may_tip_somebody_off_waits_all_the_same() {
        let said = |recipient, said| {
            let told = disclosure(recipient, &["category.health"], "basis.social-care");
            Disclosure { said: Some(said), ..told }.for_whom(true)
        };
        for audience in [Audience::Family, Audience::Person, Audience::Review] {
            assert_eq!(said("recipient.education", audience), audience);
            assert_eq!(said("recipient.metropolitan-police", audience), Audience::Review);
        }
    }

    #[test]
    fn what_may_tip_somebody_off_waits_for_a_person() {
        for recipient in LOOK_INTO {
            assert_eq!(told(recipient, &["category.schools"], "basis.public-task"), Audience::Review);
        }
        for basis in OF_DANGER {
            assert_eq!(told("recipient.housing", &["category.schools"], basis), Audience::Review);
        }
        assert_eq!(told("recipient.education", &["category.assessment-safeguarding"], "basis.public-task"), Audience::Review);
    }

    #[test]
    fn that_a_child_sees_somebody_about_their_mind_is_the_childs_own() {
        assert_eq!(told("recipient.camhs", &["category.health"], "basis.social-care"), Audience::Person);
        assert_eq!(told("recipient.health-services", &["category.health"], "basis.social-care"), Audience::Family);
    }

    #[test]
    fn the_notice_has_them_all() {
        let notice = Notice::current();
        let recipients = LOOK_INTO.into_iter().chain(["recipient.camhs"]);
        assert!(recipients.into_iter().all(|id| notice.recipient(&id.parse().unwrap()).is_some()));
        assert!(OF_DANGER.into_iter().all(|id| notice.basis(&id.parse().unwrap()).is_some()));
    }
}
