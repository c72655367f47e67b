//! A record as its page shows it.

use std::collections::BTreeMap;

use app::pages::account::{ConsentRow, KeptUntil, LookedRow, ParentsSight, RecordModel, RecordRow, ToldRow, VisitRow};
use domain::family::{Audience, RetentionRule, birthday, turns_18};
use domain::policy::visibility::{ParentsSee, View, parents_see};
use domain::policy::{Proof, Role, SeeRecord};
use jiff::civil::Date;
use store::record::{Attended, Challenge, Record};

use super::rows::{details, row_of};

/// The page of a record for who has this proof. Who may see all of it is told what their parents see.
pub(crate) fn model_of<A: SeeRecord>(record: Record, proof: &Proof<A>) -> RecordModel {
    let (person, today) = (proof.resource().person.0.clone(), proof.resource().today);
    let minor = is_minor(&record, today);
    let young = proof.viewer().role == Role::YoungPerson;
    let mut rows = details(&record);
    if record.view == View::Own && minor {
        let own = |row: RecordRow| {
            let reach = record.contacts.iter().any(|contact| row.is(&contact.key));
            row.private(reach)
        };
        rows = rows.into_iter().map(own).collect();
    }
    let beside = |category: &str| rows.iter().filter(|row| row.is_of(category)).count();
    let cut = record.parts.iter().filter(|part| part.total > part.items.len());
    let more = cut.map(|part| (part.category.clone(), part.total + beside(&part.category))).collect();
    // What rests on a young person's own consent is shown to no parent.
    let resting = record.view == View::Own && minor && record.consents.iter().all(|consent| consent.private);
    let held = record.parts.iter().flat_map(|part| &part.items).map(|item| {
        let row = row_of(item);
        if resting && item.category.starts_with("category.assessment-") { row.private(true) } else { row }
    });
    // What the record says twice is shown once.
    let new: Vec<RecordRow> = held.filter(|row| !rows.iter().any(|known| known.says_as(row))).collect();
    rows.extend(new);
    if record.view.is_own() {
        rows = rows.into_iter().map(|row| row.told_by([&record.name, &record.given_names])).collect();
    }
    let (rows, challenged) = mark_challenged(rows, &record.challenged);
    RecordModel {
        person,
        kept: kept(&record, minor || young),
        marks: record.marks.clone(),
        challenged,
        name: record.name.clone(),
        born: record.born.map(|born| (born, age(born, today))),
        own: record.view.is_own(),
        minor,
        whole: record.view == View::Own,
        parents: (record.view == View::Own && (young || minor)).then(|| sight(&record, today)),
        rows,
        more,
        consents: record.consents.into_iter().map(consent).collect(),
        attended: record.attended.into_iter().map(session).collect(),
        sessions: record.sessions,
        told: record.told.into_iter().map(told).collect(),
        looked: record.looked.into_iter().map(looked).collect(),
        given: record.given_names,
    }
}

/// Each line that is said to be wrong is marked; and since when something else is, and whether the reader said so.
pub(super) fn mark_challenged(rows: Vec<RecordRow>, said: &[Challenge]) -> (Vec<RecordRow>, Vec<(Date, bool)>) {
    let is_of = |said: &Challenge, row: &RecordRow| said.item.as_deref().is_some_and(|item| row.is(item));
    let others = said.iter().filter(|said| !rows.iter().any(|row| is_of(said, row)));
    let mut first: BTreeMap<bool, Date> = BTreeMap::new();
    for Challenge { since, own, .. } in others {
        first.entry(!own).and_modify(|known| *known = (*known).min(*since)).or_insert(*since);
    }
    let mark = |row: RecordRow| {
        let since = said.iter().filter(|said| is_of(said, &row)).map(|said| said.since).min();
        row.challenged(since)
    };
    (rows.into_iter().map(mark).collect(), first.into_iter().map(|(other, since)| (since, !other)).collect())
}

/// How long it is kept, in words.
pub(super) fn kept_of(record: &Record, young: bool, today: Date) -> String {
    kept(record, young || is_minor(record, today)).words(record.view.is_own(), &record.given_names)
}

fn is_minor(record: &Record, today: Date) -> bool {
    record.view.is_own() && record.born.is_none_or(|born| today < turns_18(born))
}

/// What the parents see; who they are stands beside it where it is asked for.
fn sight(record: &Record, today: Date) -> ParentsSight {
    let see = match parents_see(record.born, today, record.ended) {
        // A person here looks at the whole record first.
        ParentsSee::Family if View::acting(false, record.retention, record.ended) == View::ActingBeforeReview => ParentsSee::Name,
        see => see,
    };
    ParentsSight { see, lookers: Vec::new() }
}

fn consent(given: store::record::StandingConsent) -> ConsentRow {
    ConsentRow { kind: given.kind, since: given.since, by: given.given_by, own: given.own, private: given.private }
}

pub(super) fn told(row: store::record::Disclosed) -> ToldRow {
    ToldRow::of(&row.told, (row.on, row.summary), row.audience == Audience::Person)
}

pub(super) fn looked(row: store::record::Looked) -> LookedRow {
    LookedRow { on: row.on, team: row.team, purpose: row.purpose }
}

pub(super) fn session(session: Attended) -> VisitRow {
    VisitRow { on: session.on, service: session.service, venue: session.venue, private: session.private }
}

fn age(born: Date, today: Date) -> i16 {
    let had = (today.month(), today.day()) >= (born.month(), born.day());
    today.year() - born.year() - i16::from(!had)
}

/// The reason of a retention rule is told to the person alone. `young`: they came as a child, or as a young person with needs.
fn kept(record: &Record, young: bool) -> KeptUntil {
    match (record.view.is_own(), record.retention) {
        (true, rule) if rule != RetentionRule::Default && record.view == View::Own => match (rule.last_birthday(), record.born) {
            (Some(_), None) => KeptUntil::Child(None),
            (last, born) => KeptUntil::Exception(rule, last.zip(born).map(|(age, born)| birthday(born, age))),
        },
        (true, _) if !young => KeptUntil::WithTheChild,
        _ => KeptUntil::Child(record.born.map(|born| birthday(born, 25))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_of_age_begins_on_the_birthday() {
        let born = date(2016, 5, 3);
        assert_eq!((age(born, date(2026, 5, 2)), age(born, date(2026, 5, 3))), (9, 10));
    }
}
