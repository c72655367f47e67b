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
    /// Whether it is in force.
    pub fn holds(&self, today: Date) -> bool {
        self.started_on.is_none_or(|day| day <= today) && self.ended_on.is_none_or(|day| day >= today)
    }

    /// Whether it lets an adult act for a child at all.
    pub fn carries(&self) -> bool {
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

/// How old somebody is, in whole years.
pub fn age_on(born: Date, day: Date) -> i16 {
    let years = day.year().saturating_sub(born.year());
    if birthday(born, years) > day { years.saturating_sub(1) } else { years }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn who_is_born_on_a_leap_day_turns_18_on_the_first_of_march() {
        assert_eq!(turns_18(date(2008, 2, 29)), date(2026, 3, 1));
    }

    #[test]
    fn one_is_a_year_older_from_the_birthday_on() {
        let born = date(2016, 5, 3);
        assert_eq!((age_on(born, date(2026, 5, 2)), age_on(born, date(2026, 5, 3))), (9, 10));
        assert_eq!(age_on(date(2024, 2, 29), date(2026, 2, 28)), 1);
    }
}
