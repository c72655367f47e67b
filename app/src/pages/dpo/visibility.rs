//! Who sees what: every row of the table by which the portal decides, with the words of its rule.

use domain::policy::visibility::{SightRow, TABLE};
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{Column, DataTable, TableCell, TableRow, layout::ReadingLayout},
    t, words,
};

/// The whole table.
#[component]
pub fn VisibilityPage() -> AnyView {
    let columns = [t!("visibility-rule"), t!("visibility-when"), t!("visibility-says")].map(Column::new).to_vec();
    let rows = TABLE.iter().map(line).collect();
    view! {
        <ReadingLayout back=Url::Dpo.path() heading=t!("visibility-title") lede=t!("visibility-lede")>
            <DataTable caption=t!("visibility-title") columns=columns rows=rows hide_caption=true />
        </ReadingLayout>
    }
    .into_any()
}

fn line(row: &SightRow) -> TableRow {
    let (tone, text) = if row.shown { (Tone::Done, t!("visibility-shown")) } else { (Tone::Plain, t!("visibility-hidden")) };
    vec![
        TableCell::Text(words::words(&format!("visibility-rule-{}", row.rule.as_str()), &[])),
        TableCell::Text(when(row)),
        TableCell::State { tone, text },
    ]
}

/// Of which facts a row speaks: each that it names, with the values; a test knows every key.
fn when(row: &SightRow) -> String {
    let facts = [
        ("looker", named(row.lookers)),
        ("part", named(row.parts)),
        ("order", named(row.orders)),
        ("age", named(row.ages)),
        ("tie", named(row.ties)),
        ("spot", named(row.spots)),
        ("review", named(row.reviews)),
        ("meant", named(row.meant)),
        ("moment", named(row.moments)),
    ];
    let said = facts.into_iter().filter(|(_, values)| !values.is_empty()).map(|(fact, values)| {
        let values: Vec<String> = values.iter().map(|value| words::words(&key(fact, value), &[])).collect();
        format!("{}: {}.", words::words(&format!("visibility-{fact}"), &[]), values.join(", "))
    });
    said.collect::<Vec<_>>().join(" ")
}

fn named<T: std::fmt::Debug>(values: &[T]) -> Vec<String> {
    values.iter().map(|value| format!("{value:?}").to_lowercase()).collect()
}

fn key(fact: &str, value: &str) -> String {
    format!("visibility-{fact}-{value}")
}

/// Every key under which the words of the table stand; `words::tests` finds those that it does not have.
#[cfg(test)]
pub(crate) fn every_key() -> Vec<String> {
    use domain::family::Audience;
    use domain::policy::visibility::{Age, CourtOrder, Looker, Moment, Review, Rule, SeenPart, Spot, Tie};
    let facts = [
        ("looker", named(&Looker::ALL)),
        ("part", named(&SeenPart::ALL)),
        ("order", named(&CourtOrder::ALL)),
        ("age", named(&Age::ALL)),
        ("tie", named(&Tie::ALL)),
        ("spot", named(&Spot::ALL)),
        ("review", named(&Review::ALL)),
        ("meant", named(Audience::ALL)),
        ("moment", named(&Moment::ALL)),
    ];
    let rules = Rule::ALL.map(|rule| format!("visibility-rule-{}", rule.as_str()));
    let of = |(fact, values): &(&str, Vec<String>)| {
        let values = values.iter().map(|value| key(fact, value));
        [format!("visibility-{fact}")].into_iter().chain(values).collect::<Vec<_>>()
    };
    rules.into_iter().chain(facts.iter().flat_map(of)).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_rule_and_every_fact_has_its_words() {
        let missing: Vec<String> = super::every_key().into_iter().filter(|key| !crate::keys::has_words(key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
