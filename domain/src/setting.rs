//! What the law leaves open (every `[?]` of it), as dated values that the data protection officer sets, each with a reason. What
//! nobody set has the value that the portal ships.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::clock::Rules;
use crate::family::birthday;
use crate::notice::Notice;

crate::listed! {
    /// Something the law leaves open.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Setting {
        /// Working days after which a letter of first class is delivered (Interpretation Act 1978 s.7).
        FirstClassDays,
        /// Working days after which a letter of second class is delivered.
        SecondClassDays,
        /// Days from receipt to the outcome of a complaint that we aim at (DPA 2018 s.164A names none).
        ComplaintTargetDays,
        /// From which proof the limit counts where something was asked for again (Art 12(6)).
        ProofAskedAgain,
        /// Years for which records of child protection are kept after closing.
        ChildProtectionYears,
        /// The birthday up to which records of special educational needs are kept.
        SendBirthday,
        /// Years for which information about child sexual abuse is kept.
        AbuseYears,
        /// The age at which a parent's online view is reviewed with the child.
        ViewReviewAge,
        /// The age at which a parent's online view ends.
        ViewEndAge,
        /// The age from which a child consents to online services (Art 8).
        OnlineConsentAge,
        /// Consents to data use; all others are to a service (Art 7(3)).
        DataConsents,
        /// Services whose sessions are the child's own.
        ConfidentialServices,
        /// Services to which the paragraphs about social work data apply (DPA 2018 sch. 3 paras 8 to 11).
        SocialWorkServices,
    }
}

/// What a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingValue {
    /// A whole number from the first to the last.
    Number(u16, u16),
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// Names, one a line; may be empty.
    Lines,
}

impl Setting {
    const fn parts(self) -> (&'static str, SettingValue, &'static str) {
        use SettingValue::{Lines, Number, OneOf};
        match self {
            Self::FirstClassDays => ("first-class-days", Number(1, 10), "2"),
            Self::SecondClassDays => ("second-class-days", Number(1, 10), "4"),
            Self::ComplaintTargetDays => ("complaint-target-days", Number(30, 365), "90"),
            Self::ProofAskedAgain => ("proof-asked-again", OneOf(&["last", "first"]), "last"),
            Self::ChildProtectionYears => ("child-protection-years", Number(1, 100), "35"),
            Self::SendBirthday => ("send-birthday", Number(25, 100), "31"),
            Self::AbuseYears => ("abuse-years", Number(25, 150), "75"),
            Self::ViewReviewAge => ("view-review-age", Number(8, 18), "11"),
            Self::ViewEndAge => ("view-end-age", Number(10, 18), "16"),
            Self::OnlineConsentAge => ("online-consent-age", Number(13, 16), "13"),
            Self::DataConsents => ("data-consents", Lines, ""),
            Self::ConfidentialServices => ("confidential-services", Lines, ""),
            Self::SocialWorkServices => ("social-work-services", Lines, ""),
        }
    }

    /// The name that is stored, and in addresses.
    pub fn as_str(self) -> &'static str {
        self.parts().0
    }

    /// What a value may be.
    pub fn value(self) -> SettingValue {
        self.parts().1
    }

    /// The value where nobody set one.
    pub fn shipped(self) -> &'static str {
        self.parts().2
    }

    /// The setting of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.as_str() == name)
    }

    /// Whether the data protection officer has still to decide it on a day: to save it, also as it ships, is a decision. Until then the
    /// careful answer holds (law.md §15: closed by default).
    pub fn waits(self, set: &[SetValue], day: Date) -> bool {
        self == Self::ConfidentialServices && !set.iter().any(|value| value.setting == self && value.since <= day)
    }

    /// Whether a value may hold from that day: not before a year ago, nor later than ten years ahead. What was typed is a mistake then.
    pub fn may_hold_from(day: Date, today: Date) -> bool {
        (today.saturating_sub(1.year())..=today.saturating_add(10.years())).contains(&day)
    }

    /// A typed value as it is stored; `None` where it may not be that.
    pub fn parse(self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        match self.value() {
            SettingValue::Number(least, most) => {
                let number: u16 = typed.parse().ok()?;
                (least..=most).contains(&number).then(|| number.to_string())
            }
            SettingValue::OneOf(names) => names.contains(&typed).then(|| typed.to_owned()),
            SettingValue::Lines => {
                let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
                let known = self != Self::DataConsents
                    || lines.iter().all(|line| Notice::current().consents().iter().any(|consent| consent.id().as_str() == *line));
                known.then(|| lines.join("\n"))
            }
        }
    }
}

/// A value that somebody set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetValue {
    pub setting: Setting,
    pub value: String,
    /// The London day from which it holds.
    pub since: Date,
}

/// What a setting is on a day: the value that holds from the last day by then; of several from one day, the one that was set last. So
/// what is set now does not undo what was planned for later.
pub fn value_on(set: &[SetValue], setting: Setting, day: Date) -> &str {
    let last = set.iter().filter(|value| value.setting == setting && value.since <= day).max_by_key(|value| value.since);
    last.map_or(setting.shipped(), |value| &value.value)
}

/// What is called consent is two things (law.md §14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentKind {
    /// To a service: withdrawing it ends the service and new collecting. What is held follows the public task.
    Service,
    /// To the use of data (Art 6(1)(a)): withdrawing it ends the use; deletion and portability follow (Arts 7(3), 17(1)(b), 20).
    Data,
}

impl ConsentKind {
    /// The kind of a consent whose row says this of it; where it says nothing, what was settled for its purpose on a day. `None` for a
    /// word that is not known.
    pub fn of(said: Option<&str>, set: &[SetValue], purpose: &str, day: Date) -> Option<Self> {
        let is_data = || value_on(set, Setting::DataConsents, day).lines().any(|data| data == purpose);
        match said {
            Some("service") => Some(Self::Service),
            Some("data") => Some(Self::Data),
            Some(_) => None,
            None => Some(if is_data() { Self::Data } else { Self::Service }),
        }
    }
}

/// Which kinds of consent these are on a day, each once, where no row is known.
pub fn consent_kinds(set: &[SetValue], consents: &[String], day: Date) -> Vec<ConsentKind> {
    let mut kinds: Vec<ConsentKind> = consents.iter().filter_map(|consent| ConsentKind::of(None, set, consent, day)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Whether the sessions of a service are the person's own on a day: a line of the setting is its name, or begins it, however it is
/// typed. While nobody has decided, so are those of every child who `may_decide`.
pub fn is_confidential(set: &[SetValue], (service, may_decide): (&str, bool), day: Date) -> bool {
    if Setting::ConfidentialServices.waits(set, day) {
        return may_decide;
    }
    let words = |name: &str| -> Vec<String> {
        let name = crate::family::folded(name);
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let service = words(service);
    let begins = |line: &str| Some(words(line)).is_some_and(|line| !line.is_empty() && service.starts_with(&line));
    value_on(set, Setting::ConfidentialServices, day).lines().any(begins)
}

/// Whether somebody is so old on a day that a parent's online view of them has ended.
pub fn parents_view_ended(set: &[SetValue], born: Option<Date>, day: Date) -> bool {
    let age = value_on(set, Setting::ViewEndAge, day).parse().unwrap_or_default();
    born.is_some_and(|born| day >= birthday(born, age))
}

/// The rules that dates rest on, by the day from which each holds.
pub fn rules(set: &[SetValue]) -> Vec<(Date, Rules)> {
    let mut days: Vec<Date> = set.iter().map(|value| value.since).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|day| (day, rules_on(set, day))).collect()
}

fn rules_on(set: &[SetValue], day: Date) -> Rules {
    let number = |setting| value_on(set, setting, day).parse::<u16>().ok();
    let days = |setting, shipped| number(setting).and_then(|days| u8::try_from(days).ok()).unwrap_or(shipped);
    let shipped = Rules::default();
    Rules {
        first_class_days: days(Setting::FirstClassDays, shipped.first_class_days),
        second_class_days: days(Setting::SecondClassDays, shipped.second_class_days),
        complaint_target_days: number(Setting::ComplaintTargetDays).unwrap_or(shipped.complaint_target_days),
        limit_from_last_proof: value_on(set, Setting::ProofAskedAgain, day) == "last",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_shipped_value_may_be() {
        for setting in Setting::ALL {
            assert_eq!(setting.parse(setting.shipped()).as_deref(), Some(setting.shipped()), "{setting:?}");
            assert_eq!(Setting::find_by_name(setting.as_str()), Some(setting));
        }
        assert_eq!(rules_on(&[], date(2026, 1, 1)), Rules::default());
        assert_eq!((Setting::FirstClassDays.parse("11"), Setting::ProofAskedAgain.parse("never")), (None, None));
    }

    #[test]
    fn a_consent_is_to_a_service_unless_somebody_said_otherwise() {
        let since = date(2026, 12, 1);
        let set = [SetValue { setting: Setting::DataConsents, value: "consent.newsletter".into(), since }];
        let asked = ["consent.family-support", "consent.newsletter"].map(str::to_owned);
        assert_eq!(consent_kinds(&set, &asked, date(2026, 11, 30)), [ConsentKind::Service]);
        assert_eq!(consent_kinds(&set, &asked, since), [ConsentKind::Service, ConsentKind::Data]);
        assert_eq!(consent_kinds(&set, &[], since), []);
    }

    #[test]
    fn a_service_is_confidential_from_its_day_however_it_is_typed() {
        let since = date(2026, 12, 1);
        let set = [SetValue { setting: Setting::ConfidentialServices, value: "Éclair  talks\nCounselling".into(), since }];
        let is = |service, day| is_confidential(&set, (service, false), day);
        for service in
            ["counselling", "COUNSELLING ", "Counselling (1:1)", "Counselling-drop in", "éclair Talks", "Eclair-talks 2"]
        {
            assert!(is(service, since) && !is(service, date(2026, 11, 30)), "{service}");
        }
        for service in ["Peer counselling", "Counsellings", "Eclair", "-"] {
            assert!(!is(service, since), "{service}");
        }
        let empty = [SetValue { value: "-\n".into(), ..set[0].clone() }];
        assert!(!is_confidential(&empty, ("Counselling", true), since), "a line without a word is the beginning of nothing");
    }

    /// law.md §15: closed by default. An empty list that nobody saved is no decision.
    #[test]
    fn until_somebody_decides_the_sessions_of_who_may_decide_are_their_own() {
        let since = date(2026, 12, 1);
        let set = [SetValue { setting: Setting::ConfidentialServices, value: String::new(), since }];
        let is = |set: &[SetValue], may_decide, day| is_confidential(set, ("Swimming", may_decide), day);
        assert!(is(&[], true, since) && !is(&[], false, since), "a small child's are the family's");
        assert!(is(&set, true, date(2026, 11, 30)) && !is(&set, true, since), "from the day of the decision");
        let waits = |day| Setting::ALL.into_iter().filter(|setting| setting.waits(&set, day)).collect::<Vec<_>>();
        assert_eq!((waits(date(2026, 11, 30)), waits(since)), (vec![Setting::ConfidentialServices], vec![]));
    }

    #[test]
    fn a_parents_view_ends_on_the_birthday_that_is_set() {
        let (born, since) = (date(2010, 6, 21), date(2026, 12, 1));
        let set = [SetValue { setting: Setting::ViewEndAge, value: "17".into(), since }];
        let ended = |set: &[SetValue], day| parents_view_ended(set, Some(born), day);
        assert!(!ended(&[], date(2026, 6, 20)) && ended(&[], date(2026, 6, 21)));
        assert!(!ended(&set, since) && ended(&set, date(2027, 6, 21)));
        assert!(!parents_view_ended(&[], None, since), "nothing proves a minority: such a record is open to no parent");
    }

    #[test]
    fn what_cannot_be_meant_is_not_taken() {
        assert_eq!(Setting::DataConsents.parse(" consent.family-support\n"), Some("consent.family-support".into()));
        assert_eq!(Setting::DataConsents.parse("consent.family-support\nconsent.nonsense"), None);
        let may = |day| Setting::may_hold_from(day, date(2026, 11, 27));
        assert!(may(date(2026, 11, 27)) && may(date(2025, 11, 27)) && may(date(2036, 11, 27)));
        assert!(!may(date(2025, 11, 26)) && !may(date(1000, 1, 1)) && !may(date(9999, 1, 1)));
    }

    #[test]
    fn a_value_holds_from_its_day() {
        let set = |value: &str, since| SetValue { setting: Setting::FirstClassDays, value: value.into(), since };
        let set = [set("3", date(2027, 1, 1)), set("5", date(2026, 12, 1)), set("4", date(2026, 12, 1))];
        let days = |day| value_on(&set, Setting::FirstClassDays, day).to_owned();
        let days = [date(2026, 11, 30), date(2026, 12, 1), date(2027, 1, 1)].map(days);
        assert_eq!(days, ["2", "4", "3"], "of one day the last word counts, and what was planned stays");
        let rules: Vec<_> = rules(&set).into_iter().map(|(day, rules)| (day, rules.first_class_days)).collect();
        assert_eq!(rules, [(date(2026, 12, 1), 4), (date(2027, 1, 1), 3)]);
    }
}
