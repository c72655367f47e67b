//! What binds an adult to a child, and when that is enough to act for the child.

use jiff::ToSpan;
use jiff::civil::Date;

use super::names::stored;

/// A relationship of the record, seen from the child: what the adult is to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bond {
    /// What the adult is to the child.
    pub kind: BondKind,
    /// Whether the adult holds parental responsibility (Children Act 1989 s.3).
    pub parental_responsibility: bool,
    /// A court order, or a risk, forbids that this adult sees the child's record.
    pub view_forbidden: bool,
    /// The first day on which it holds, if known.
    pub started_on: Option<Date>,
    /// The last day on which it holds, if it has ended.
    pub ended_on: Option<Date>,
}

stored! {
    /// What one person is to another.
    BondKind {
        Parent = "parent",
        StepParent = "step_parent",
        Guardian = "guardian",
        Carer = "carer",
        Sibling = "sibling",
        Partner = "partner",
        Other = "other",
    }
}

impl Bond {
    fn holds(&self, today: Date) -> bool {
        self.started_on.is_none_or(|day| day <= today) && self.ended_on.is_none_or(|day| day >= today)
    }

    fn carries(&self) -> bool {
        let kind = matches!(self.kind, BondKind::Parent | BondKind::StepParent | BondKind::Guardian | BondKind::Carer);
        kind && self.parental_responsibility
    }
}

/// The 18th birthday.
pub fn turns_18(born: Date) -> Date {
    birthday(born, 18)
}

/// A birthday. Somebody born on 29 February has it on 1 March of a year without that day.
pub fn birthday(born: Date, age: i16) -> Date {
    let year = born.year().saturating_add(age);
    Date::new(year, born.month(), born.day()).unwrap_or_else(|_| {
        let last = Date::new(year, 2, 28).unwrap_or(Date::MAX);
        last.saturating_add(1.day())
    })
}

/// Whether an adult with these bonds may act for a person born on that day: parental responsibility in force, nothing
/// that forbids it, and the person is under 18. An unknown date of birth proves no minority.
pub fn may_act_for(born: Option<Date>, bonds: &[Bond], today: Date) -> bool {
    let minor = born.is_some_and(|born| today < turns_18(born));
    let forbidden = bonds.iter().any(|bond| bond.view_forbidden);
    minor && !forbidden && bonds.iter().any(|bond| bond.carries() && bond.holds(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn parent() -> Bond {
        Bond { kind: BondKind::Parent, parental_responsibility: true, view_forbidden: false, started_on: None, ended_on: None }
    }

    fn acts(born: Date, bond: Bond) -> bool {
        may_act_for(Some(born), &[bond], TODAY)
    }

    #[test]
    fn a_parent_with_responsibility_acts_for_a_minor() {
        assert!(acts(date(2015, 5, 1), parent()));
    }

    #[test]
    fn a_carer_without_responsibility_does_not() {
        let carer = Bond { kind: BondKind::Carer, parental_responsibility: false, ..parent() };
        assert!(!acts(date(2015, 5, 1), carer));
    }

    #[test]
    fn a_sibling_never_does() {
        assert!(!acts(date(2015, 5, 1), Bond { kind: BondKind::Sibling, ..parent() }));
    }

    #[test]
    fn an_order_that_forbids_wins_over_any_other_bond() {
        let forbidden = Bond { view_forbidden: true, ended_on: Some(date(2020, 1, 1)), ..parent() };
        assert!(!may_act_for(Some(date(2015, 5, 1)), &[parent(), forbidden], TODAY));
    }

    #[test]
    fn a_bond_that_has_ended_or_not_begun_gives_nothing() {
        assert!(!acts(date(2015, 5, 1), Bond { ended_on: Some(date(2026, 11, 22)), ..parent() }));
        assert!(!acts(date(2015, 5, 1), Bond { started_on: Some(date(2026, 11, 24)), ..parent() }));
    }

    #[test]
    fn a_parents_view_ends_on_the_18th_birthday() {
        assert!(acts(date(2008, 11, 24), parent()));
        assert!(!acts(date(2008, 11, 23), parent()));
        assert_eq!(turns_18(date(2008, 2, 29)), date(2026, 3, 1));
        assert!(!may_act_for(None, &[parent()], TODAY));
    }
}
