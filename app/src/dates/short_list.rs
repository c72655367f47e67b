//! The words that the calculator in the browser may need: `key=words` a line; `key 1=words` for one of something.

use crate::keys;
use crate::words::{FluentValue, words};

/// The names of days and months, and every phrase of [`super::phrase`] and [`super::model`].
const SPOKEN: &[&str] = &[
    "date-monday",
    "date-tuesday",
    "date-wednesday",
    "date-thursday",
    "date-friday",
    "date-saturday",
    "date-sunday",
    "date-january",
    "date-february",
    "date-march",
    "date-april",
    "date-may",
    "date-june",
    "date-july",
    "date-august",
    "date-september",
    "date-october",
    "date-november",
    "date-december",
    "step-received",
    "step-received-complaint",
    "step-identity",
    "step-month",
    "step-month-end",
    "step-extended",
    "step-three-months",
    "step-three-months-end",
    "step-paused",
    "step-paused-before",
    "step-paused-since",
    "step-days-added",
    "step-days-later",
    "step-saturday",
    "step-sunday",
    "step-holiday",
    "step-limit",
    "step-acknowledge",
    "step-work-to",
    "step-target-before",
    "step-aware",
    "step-hours",
    "fault-pause",
    "fault-extension",
    "fault-proof",
    "fault-answer",
    "fault-before",
    "fault-late",
    "fault-far",
    "problem-nothing",
    "problem-date-empty",
    "problem-date-part",
    "problem-date",
    "problem-year",
    "problem-time",
    "date-reply-by",
    "date-our-month",
    "date-acknowledge-by",
    "date-notify-by",
    "date-work-to",
    "date-tell-by",
    "date-paused",
    "date-long",
    "date-short",
    "date-moment",
    "dates-provisional",
    "shell-worked-out",
    "withheld-rule-title",
];

/// The list, in the language of the request; what is put in stands as `{name}`.
pub fn short_list() -> String {
    let mut lines = Vec::new();
    for key in SPOKEN {
        let names = keys::names(key).unwrap_or_default();
        lines.push(line(key, names, false));
        if names.contains(&"days") {
            lines.push(line(key, names, true));
        }
    }
    lines.join("\n")
}

fn line(key: &str, names: &[&'static str], one: bool) -> String {
    let value = |name: &str| if one && name == "days" { FluentValue::from(1) } else { FluentValue::from(format!("{{{name}}}")) };
    let args: Vec<_> = names.iter().map(|name| (*name, value(name))).collect();
    let mark = if one { " 1" } else { "" };
    format!("{key}{mark}={}", words(key, &args).replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::super::{Arg, ShortList, Speak, deadline_model, fault, step};
    use super::*;
    use crate::words::Locale;
    use domain::clock::{Breach, Deadline, ProofGiven};
    use domain::clock::{Calendar, Clarification, ClockFault, MonthFacts, NonWorking, ProofOf, StepKind, acknowledgement};
    use jiff::civil::date;

    #[test]
    fn every_phrase_of_the_browser_has_words() {
        let missing: Vec<_> = SPOKEN.iter().filter(|key| !keys::has_words(key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    /// Server and browser say every phrase alike.
    #[test]
    fn the_browser_says_what_the_server_says() {
        let browser = ShortList(short_list());
        let by = date(2026, 12, 23);
        let kinds = [
            StepKind::Received,
            StepKind::Proven(ProofOf::Identity),
            StepKind::MonthEnd,
            StepKind::Extended,
            StepKind::ThreeMonthsLater,
            StepKind::ThreeMonthsEnd,
            StepKind::Paused { until: by, days: 1 },
            StepKind::Paused { until: by, days: 8 },
            StepKind::PausedBeforeStart,
            StepKind::DaysAdded { days: 1 },
            StepKind::DaysAdded { days: 8 },
            StepKind::Skipped(NonWorking::Sunday),
            StepKind::Skipped(NonWorking::BankHoliday("Boxing Day".into())),
            StepKind::WorkTo,
        ];
        let (asked, answered, received, on, given) = (by, by, by, by, by);
        let faults = [
            ClockFault::PauseOnlyForAccess,
            ClockFault::NoExtension,
            ClockFault::NoProof,
            ClockFault::AnswerBeforeQuestion { asked, answered },
            ClockFault::BeforeReceipt { on, received },
            ClockFault::ExtensionTooLate { given, by },
            ClockFault::TooFar(by),
        ];
        for phrase in kinds.iter().map(step).chain(faults.map(fault)) {
            assert_eq!(browser.say(phrase.clone()), Locale::source().say(phrase.clone()), "{phrase:?}");
            assert_ne!(browser.say(phrase.clone()), phrase.key);
        }
        assert_eq!(Arg::from(1), Arg::Count(1));
    }

    #[test]
    fn the_browser_draws_the_same_dates() {
        let browser = ShortList(short_list());
        let calendar = Calendar::official();
        let answered = Some(date(2026, 12, 7));
        let facts = MonthFacts {
            proofs: vec![ProofGiven { of: ProofOf::Identity, on: date(2026, 11, 27) }],
            clarifications: vec![Clarification::new(date(2026, 11, 30), answered)],
            extension: Some(date(2026, 12, 9)),
            ..MonthFacts::received(date(2026, 11, 23))
        };
        let open = MonthFacts {
            clarifications: vec![Clarification::new(date(2026, 11, 30), None)],
            ..MonthFacts::received(date(2026, 11, 23))
        };
        let far = MonthFacts::received(date(2031, 12, 1));
        let months = [facts, open, far].map(|facts| Deadline::month(&facts, calendar));
        for deadline in months.into_iter().chain([acknowledgement(date(2026, 11, 25), calendar)]) {
            assert_eq!(deadline_model(&browser, &deadline, None), deadline_model(&Locale::source(), &deadline, None));
        }
        let breach = Breach::of("2026-10-23T12:00:00Z".parse().unwrap());
        assert_eq!(super::super::breach_model(&browser, breach), super::super::breach_model(&Locale::source(), breach));
    }
}
