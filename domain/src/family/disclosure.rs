//! For whom it is meant that something was shared with somebody outside (capability D6).

use super::Audience;
use crate::notice::{BasisId, CategoryId, RecipientId};

/// Something that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    pub recipient: RecipientId,
    pub categories: Vec<CategoryId>,
    pub basis: BasisId,
}

/// Who looks into a danger or a crime: that they were told may tip somebody off (DPA 2018 sch. 2 para 2 and sch. 3).
const LOOK_INTO: [&str; 4] =
    ["recipient.metropolitan-police", "recipient.probation", "recipient.childrens-social-care", "recipient.youth-justice"];

/// Bases that speak of a danger, or of a court.
const OF_DANGER: [&str; 2] = ["basis.substantial-public-interest", "basis.legal-claims"];

impl Disclosure {
    /// What may tip somebody off is shown to nobody before a person has checked it. That a child sees somebody about their mind is
    /// the child's own.
    pub fn for_whom(&self) -> Audience {
        let safety = |category: &CategoryId| category.as_str() == "category.assessment-safeguarding";
        if LOOK_INTO.contains(&self.recipient.as_str())
            || OF_DANGER.contains(&self.basis.as_str())
            || self.categories.iter().any(safety)
        {
            Audience::Review
        } else if self.recipient.as_str() == "recipient.camhs" {
            Audience::Person
        } else {
            Audience::Family
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::Notice;

    fn told(recipient: &str, categories: &[&str], basis: &str) -> Audience {
        let categories = categories.iter().map(|id| id.parse().unwrap()).collect();
        Disclosure { recipient: recipient.parse().unwrap(), categories, basis: basis.parse().unwrap() }.for_whom()
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
