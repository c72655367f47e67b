//! Which right applies to which data, and why (law.md §5): from the basis on which the data is held.

use crate::kind::Kind;
use crate::notice::{Block, Category, Notice, Section, TextRun};

crate::listed! {
    /// The basis on which data is held, as far as rights depend on it (UK GDPR Art 6(1)).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum LawfulBasis {
        /// Consent to a use of data (a). Consent to a service is another thing: the service ends, and what is held stays under the public
        /// task (law.md §14).
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
    /// On any basis, but for what the law excepts (Arts 15, 16): see [`exceptions`].
    Yes,
    /// Once the consent is withdrawn, if there is no other ground (Art 17(1)(b)).
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

crate::listed! {
    /// What the law excepts from a right.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Exception {
        /// What is about somebody else, or would tell who said something (DPA 2018 Sch 2 paras 16 and 17).
        SomebodyElse,
        /// What is likely to cause serious harm to anybody's health, or that of a child in care or at school (Sch 3 paras 5, 11, 19).
        SeriousHarm,
        /// Child-abuse data, where a parent asks and it is not in the child's best interests (Sch 3 para 21).
        ChildAbuse,
        /// What somebody gave or underwent expecting that who asks for them would not see it (Sch 3 paras 4, 10).
        Confidence,
        /// Records of adoption and of special educational needs have rules of their own (Sch 4).
        OtherRules,
        /// What would prejudice the prevention or detection of crime (Sch 2 para 2).
        Crime,
        /// A request that is manifestly unfounded or excessive (Art 12(5)): it can be refused, or cost a reasonable fee.
        Unfounded,
    }
}

/// What the law excepts from a right; none where it is absolute: consent, marketing, a complaint (law.md §13).
pub fn exceptions(kind: Kind) -> &'static [Exception] {
    use Exception::{Crime, Unfounded};
    match kind {
        Kind::Access => Exception::ALL.as_slice(),
        Kind::Rectification | Kind::Erasure | Kind::Restriction | Kind::Portability | Kind::Objection => &[Crime, Unfounded],
        Kind::Automated => &[Unfounded],
        Kind::Marketing | Kind::Consent | Kind::Complaint | Kind::Breach => &[],
    }
}

/// On what grounds a category is held, as the notice says. The conditions for special category data (Art 9(2)) are no grounds of
/// their own, and neither is the consent to a service without which something is not collected.
pub fn grounds(category: &Category) -> Vec<LawfulBasis> {
    let ground = |id: &str| match id {
        "basis.consent" => Some(LawfulBasis::Consent),
        "basis.public-task" => Some(LawfulBasis::PublicTask),
        "basis.legal-obligation" => Some(LawfulBasis::LegalObligation),
        _ => None,
    };
    category.bases().iter().filter_map(|basis| ground(basis.id().as_str())).collect()
}

/// Categories that are held alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// On what grounds.
    pub grounds: Vec<LawfulBasis>,
    /// Whether they are collected only while somebody agrees to a service.
    pub with_service: bool,
    pub categories: Vec<&'a Category>,
}

/// The categories of the notice, group by group, in its order.
pub fn groups(notice: &Notice) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for category in notice.categories() {
        let (grounds, with_service) = (grounds(category), category.needs_consent().is_some());
        match groups.iter_mut().find(|group| group.grounds == grounds && group.with_service == with_service) {
            Some(group) => group.categories.push(category),
            None => groups.push(Group { grounds, with_service, categories: vec![category] }),
        }
    }
    groups
}

/// What can be asked about what a section of the notice names: only what applies on the grounds on which things are held.
pub fn rights_of(notice: &Notice, section: &Section) -> Vec<Kind> {
    let entries = section.blocks().iter().flat_map(|block| match block {
        Block::Paragraph(runs) | Block::List(runs) => runs,
    });
    let mut kinds: Vec<Kind> = Vec::new();
    for id in entries.filter_map(TextRun::entry) {
        let asked: &[Kind] = match id.as_str().split_once('.').map(|(kind, _)| kind) {
            Some("category") => &[Kind::Access, Kind::Rectification, Kind::Portability],
            Some("consent") => &[Kind::Consent],
            Some("purpose") => &[Kind::Objection, Kind::Restriction, Kind::Marketing],
            Some("basis") => &[Kind::Objection, Kind::Erasure],
            Some("retention") => &[Kind::Erasure, Kind::Restriction],
            Some("recipient") => &[Kind::Objection, Kind::Rectification],
            Some("right") => &[Kind::Complaint],
            _ => &[],
        };
        kinds.extend(asked.iter().filter(|kind| has_effect(notice, **kind)));
    }
    let all = Kind::ALL.into_iter();
    all.filter(|kind| kinds.contains(kind)).collect()
}

/// Whether a right can be used at all on the grounds of this notice. Consent to a service can always be taken back.
fn has_effect(notice: &Notice, kind: Kind) -> bool {
    let mut held = notice.categories().iter().flat_map(grounds);
    matches!(kind, Kind::Consent | Kind::Complaint)
        || held.any(|ground| applies(kind, ground).is_some_and(|how| how != Applies::No))
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

    /// law.md §14: family support is a service. What is held about it follows the public task.
    #[test]
    fn consent_to_a_service_is_no_ground_for_holding_anything() {
        for category in Notice::current().categories() {
            assert_eq!(grounds(category), [LawfulBasis::PublicTask, LawfulBasis::LegalObligation], "{}", category.id());
        }
        let groups = groups(Notice::current());
        assert_eq!(
            groups.iter().map(|group| (group.with_service, group.categories.len())).collect::<Vec<_>>(),
            [(false, 13), (true, 5)]
        );
    }

    /// law.md §13: never a refusal for these; and access alone has the exceptions for others, harm and confidence.
    #[test]
    fn no_exception_stands_against_consent_marketing_or_a_complaint() {
        for kind in [Kind::Consent, Kind::Marketing, Kind::Complaint] {
            assert_eq!(exceptions(kind), []);
        }
        for kind in Kind::ALL {
            assert_eq!(exceptions(kind).contains(&Exception::Unfounded), kind.may_be_refused(), "{kind:?}");
        }
        assert_eq!(exceptions(Kind::Access).len(), Exception::ALL.len());
        assert_eq!(exceptions(Kind::Objection), [Exception::Crime, Exception::Unfounded]);
    }

    /// law.md §5 on the grounds of the notice, which are a public task and legal obligations: nothing can be taken elsewhere.
    #[test]
    fn a_section_offers_only_rights_that_apply() {
        use Kind::{Access, Complaint, Consent, Erasure, Marketing, Objection, Rectification, Restriction};
        let notice = Notice::current();
        let found: Vec<(&str, Vec<Kind>)> =
            notice.sections().iter().map(|section| (section.id(), rights_of(notice, section))).collect();
        let wanted: [(&str, Vec<Kind>); 8] = [
            ("introduction", vec![]),
            ("data-we-collect", vec![Access, Rectification, Consent]),
            ("how-we-use", vec![Restriction, Objection, Marketing]),
            ("legal-basis", vec![Erasure, Objection]),
            ("how-long", vec![Erasure, Restriction]),
            ("security", vec![]),
            ("sharing", vec![Rectification, Objection]),
            ("rights", vec![Complaint]),
        ];
        assert_eq!(found, wanted);
    }
}
