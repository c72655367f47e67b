//! Which right applies to which data, and why (law.md §5): from the basis on which the data is held.

use crate::kind::Kind;
use crate::notice::{Category, Notice};

crate::listed! {
    /// The basis on which data is held, as far as rights depend on it (UK GDPR Art 6(1)).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum LawfulBasis {
        /// Consent (a).
        Consent,
        /// A legal obligation (c).
        LegalObligation,
        /// A public task (e).
        PublicTask,
    }
}

/// How far a right goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applies {
    /// Always (Arts 15, 16).
    Yes,
    /// Once the consent is withdrawn (Art 17(1)(b)).
    OnWithdrawal,
    /// Not while it is needed for the obligation or the task; in any case if it was unlawful or is no longer needed, and not
    /// for legal claims (Art 17(1), (3)).
    NotWhileNeeded,
    /// While accuracy is checked, if it was unlawful, or if the person needs it for claims (Art 18(1)(a) to (c)).
    OnGrounds,
    /// The same, and while an objection is weighed (Art 18(1)(d)).
    OnGroundsOrObjection,
    /// If the person gave it and a machine processes it (Art 20(1)).
    IfGiven,
    /// The consent is withdrawn instead, as easily as it was given (Art 7(3)).
    WithdrawInstead,
    /// We stop unless we show compelling grounds, or need it for claims (Art 21(1)).
    UnlessCompelling,
    /// At once, on any basis (Art 21(3)).
    AtOnce,
    /// Information, a word of one's own, a person who looks, a challenge (Arts 22A to 22D).
    Safeguards,
    /// Not for data on this basis.
    No,
}

/// How far a right goes for data on this basis. `None` for what is no right over data: a complaint, a breach.
pub fn applies(kind: Kind, ground: LawfulBasis) -> Option<Applies> {
    use LawfulBasis::{Consent, LegalObligation, PublicTask};
    Some(match (kind, ground) {
        (Kind::Access | Kind::Rectification, _) => Applies::Yes,
        (Kind::Erasure, Consent) => Applies::OnWithdrawal,
        (Kind::Erasure, _) => Applies::NotWhileNeeded,
        (Kind::Restriction, PublicTask) => Applies::OnGroundsOrObjection,
        (Kind::Restriction, _) => Applies::OnGrounds,
        (Kind::Portability, Consent) => Applies::IfGiven,
        (Kind::Objection, Consent) => Applies::WithdrawInstead,
        (Kind::Objection, PublicTask) => Applies::UnlessCompelling,
        (Kind::Marketing, _) | (Kind::Consent, Consent) => Applies::AtOnce,
        (Kind::Automated, _) => Applies::Safeguards,
        (Kind::Portability | Kind::Consent, _) | (Kind::Objection, LegalObligation) => Applies::No,
        (Kind::Complaint | Kind::Breach, _) => return None,
    })
}

/// On what grounds a category is held: by consent alone where it needs one, otherwise as the notice says. The conditions for
/// special category data (Art 9(2)) are no grounds of their own.
pub fn grounds(category: &Category) -> Vec<LawfulBasis> {
    if category.needs_consent().is_some() {
        return vec![LawfulBasis::Consent];
    }
    let ground = |id: &str| match id {
        "basis.public-task" => Some(LawfulBasis::PublicTask),
        "basis.legal-obligation" => Some(LawfulBasis::LegalObligation),
        _ => None,
    };
    category.bases().iter().filter_map(|basis| ground(basis.id().as_str())).collect()
}

/// The categories of the notice that are held on exactly these grounds, group by group, in the order of the notice.
pub fn groups(notice: &Notice) -> Vec<(Vec<LawfulBasis>, Vec<&Category>)> {
    let mut groups: Vec<(Vec<LawfulBasis>, Vec<&Category>)> = Vec::new();
    for category in notice.categories() {
        let grounds = grounds(category);
        match groups.iter_mut().find(|(known, _)| *known == grounds) {
            Some((_, members)) => members.push(category),
            None => groups.push((grounds, vec![category])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of law.md §5, cell by cell: consent, legal obligation, public task.
    #[test]
    fn rights_apply_as_the_law_says() {
        use Applies::{
            AtOnce, IfGiven, No, NotWhileNeeded, OnGrounds, OnGroundsOrObjection, OnWithdrawal, Safeguards, UnlessCompelling,
            WithdrawInstead, Yes,
        };
        for (kind, row) in [
            (Kind::Access, [Yes, Yes, Yes]),
            (Kind::Rectification, [Yes, Yes, Yes]),
            (Kind::Erasure, [OnWithdrawal, NotWhileNeeded, NotWhileNeeded]),
            (Kind::Restriction, [OnGrounds, OnGrounds, OnGroundsOrObjection]),
            (Kind::Portability, [IfGiven, No, No]),
            (Kind::Objection, [WithdrawInstead, No, UnlessCompelling]),
            (Kind::Marketing, [AtOnce, AtOnce, AtOnce]),
            (Kind::Automated, [Safeguards, Safeguards, Safeguards]),
            (Kind::Consent, [AtOnce, No, No]),
        ] {
            assert_eq!(LawfulBasis::ALL.map(|ground| applies(kind, ground)), row.map(Some), "{kind:?}");
        }
        assert_eq!(applies(Kind::Complaint, LawfulBasis::Consent), None);
    }

    #[test]
    fn every_category_has_its_grounds_and_an_assessment_only_consent() {
        for category in Notice::current().categories() {
            let grounds = grounds(category);
            let assessed = category.id().as_str().starts_with("category.assessment-");
            assert_eq!(grounds == [LawfulBasis::Consent], assessed, "{}", category.id());
            assert!(!grounds.is_empty());
        }
        assert_eq!(groups(Notice::current()).len(), 2);
    }
}
