//! Birthdays on which it changes who decides (capability Y6).

use jiff::ToSpan;
use jiff::civil::Date;

use super::birthday;

crate::listed! {
    /// Such a birthday. At 18 a parent's view ends by itself; the others change nothing before a person looks at them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Milestone {
        /// Many understand enough to decide about their own record.
        Twelve,
        /// From here on they are presumed to (law.md §14).
        Sixteen,
        /// An adult: no parent acts for them.
        Eighteen,
        /// Help for special educational needs ends.
        TwentyFive,
    }
}

impl Milestone {
    /// The birthday, in years.
    pub fn age(self) -> i16 {
        match self {
            Self::Twelve => 12,
            Self::Sixteen => 16,
            Self::Eighteen => 18,
            Self::TwentyFive => 25,
        }
    }

    /// The one of that age.
    pub fn find_by_age(age: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|milestone| i64::from(milestone.age()) == age)
    }

    /// The day of it for somebody born then.
    pub fn reached_on(self, born: Date) -> Date {
        birthday(born, self.age())
    }

    /// The first and the last day of birth of those who reached it in the year that ends today: of a longer past nothing is proposed.
    pub fn born_between(self, today: Date) -> (Date, Date) {
        let last = today.saturating_sub(i32::from(self.age()).years());
        (last.saturating_sub(1.year()).saturating_add(1.day()), last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn who_reached_it_in_the_last_year_was_born_between_these_days() {
        let today = date(2026, 11, 23);
        let (first, last) = Milestone::Sixteen.born_between(today);
        assert_eq!((first, last), (date(2009, 11, 24), date(2010, 11, 23)));
        assert_eq!(Milestone::Sixteen.reached_on(last), today);
        assert!(Milestone::Sixteen.reached_on(date(2010, 11, 24)) > today, "not before the day");
        let (first, last) = Milestone::Eighteen.born_between(date(2026, 2, 28));
        assert!(last < date(2008, 2, 29) && first > date(2007, 2, 27), "who was born on a leap day waits for the first of March");
    }

    #[test]
    fn ages_are_those_of_the_law() {
        assert_eq!(Milestone::ALL.map(Milestone::age), [12, 16, 18, 25]);
        assert_eq!((Milestone::find_by_age(16), Milestone::find_by_age(17)), (Some(Milestone::Sixteen), None));
    }
}
