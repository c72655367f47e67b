//! What happens in the cases of the demonstration: `content/demo/cases.toml`, as values.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::case::moves::Move;
use domain::clock::{Calendar, Dates, MonthFacts};
use domain::kind::{Kind, Law};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// One case, from being asked to where it stands today.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseScript {
    /// Who asks, by their key in the case system; else a guest or somebody whose request is keyed in.
    pub who: Option<String>,
    /// A guest's email address.
    pub guest: Option<String>,
    /// Keyed in by the caseworker.
    #[serde(default)]
    pub keyed: bool,
    pub kind: String,
    /// So many days until the day to work to; negative when it is late.
    pub due_in: Option<i64>,
    /// So many days since it was received.
    pub days_ago: Option<i64>,
    /// Each field's values, as a form would send them.
    #[serde(default)]
    pub answers: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub steps: Vec<CaseStep>,
}

/// Something that happens to it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseStep {
    /// So many days after receipt; not after today.
    pub after: i64,
    /// The email address of who does it, before the `@`; the family where nobody is named.
    pub by: Option<String>,
    /// A section of the case page, or one of `take`, `attach`, `write`, `clarify`, `look`, `open`.
    #[serde(rename = "do")]
    pub what: String,
    /// The fields of the form. `?` chooses the first that there is; `today-3` is a day.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Scripts {
    case: Vec<CaseScript>,
}

static SCRIPTS: LazyLock<Vec<CaseScript>> = LazyLock::new(|| {
    let read: Scripts =
        toml::from_str(include_str!("../../../../content/demo/cases.toml")).expect("a test reads the cases of the demonstration");
    read.case
});

/// Every case of the demonstration.
pub(super) fn scripts() -> &'static [CaseScript] {
    &SCRIPTS
}

impl CaseScript {
    pub(super) fn kind(&self) -> Kind {
        Kind::find_by_name(&self.kind).unwrap_or_default()
    }

    /// The London day of receipt, as seen from today: the last one from which the day to work to is due then.
    pub(super) fn received(&self, today: Date, calendar: &Calendar) -> Date {
        let Some(due_in) = self.due_in else { return today.saturating_sub(self.days_ago.unwrap_or_default().days()) };
        let due = today.saturating_add(due_in.days());
        let work_to = |day: Date| match self.kind().law() {
            Law::Acknowledgement => Dates::acknowledgement(day, calendar).work_to,
            _ => Dates::month(&MonthFacts::received(day), calendar).work_to,
        };
        let mut day = due.saturating_sub(20.days());
        while work_to(day).is_some_and(|work_to| work_to > due) {
            day = day.saturating_sub(1.day());
        }
        day
    }
}

/// Days that are told from the day on which a step is done (`today-3`), as the three fields of a form.
pub(super) fn days(name: &str, value: &str, today: Date) -> Option<[(String, String); 3]> {
    let days: i64 = value.strip_prefix("today")?.parse().ok()?;
    let day = today.saturating_add(days.days());
    let part = |part: &str, number: i16| (format!("{name}-{part}"), number.to_string());
    Some([part("day", day.day().into()), part("month", day.month().into()), part("year", day.year())])
}

impl CaseStep {
    /// The form of the case page that it is, if it is one.
    pub(super) fn form(&self) -> Option<Move> {
        Move::find_by_section(&self.what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_is_of_a_kind_and_every_step_is_known() {
        for script in scripts() {
            assert!(Kind::find_by_name(&script.kind).is_some(), "{}", script.kind);
            for step in &script.steps {
                let own = ["take", "attach", "write", "clarify", "look", "open"].contains(&step.what.as_str());
                assert!(own || step.form().is_some(), "{}", step.what);
            }
        }
        assert!(scripts().len() >= 40, "about forty cases");
        assert!(Kind::CASES.iter().all(|kind| scripts().iter().any(|script| script.kind() == *kind)), "of all kinds");
    }

    #[test]
    fn what_is_due_today_was_received_so() {
        let calendar = Calendar::official();
        let script = CaseScript { due_in: Some(0), ..scripts()[0].clone() };
        for n in 0..40 {
            let today = jiff::civil::date(2026, 11, 2).saturating_add(n.days());
            let received = script.received(today, calendar);
            let due = Dates::month(&MonthFacts::received(received), calendar).work_to.unwrap();
            assert!(due <= today && received.saturating_add(40.days()) > today, "{today}");
        }
    }
}
