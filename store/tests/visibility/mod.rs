//! What is read is what the table says, on both engines: a family for each combination of facts that rows can make.

use std::collections::BTreeSet;

use domain::case_export::Table;
use domain::family::Audience;
use domain::id::{AccountId, PersonKey};
use domain::policy::visibility::{Age, CourtOrder, Looker, Moment, Review, SeenPart, SightFacts, Spot, Tie, shows};
use domain::policy::{GlanceRecord, ReadRecord, Role, SeeRecord, Viewer, authorize};
use domain::setting::ConsentKind;
use store::Store;
use uuid::Uuid;

use crate::imports::import;
use crate::support::TODAY;

on_both! {
    every_reading_of_a_record_is_what_the_table_says
}

const AGES: [(Age, &str); 3] = [(Age::Child, "2015-05-01"), (Age::Adult, "2000-05-01"), (Age::Unknown, "")];
const REVIEWS: [(Review, &str); 2] = [(Review::Usual, "default"), (Review::First, "looked_after")];

/// Who looks: the key of their person, their role, and what they are to each child.
const LOOKERS: [(&str, Role, Looker, Tie, CourtOrder, &str); 7] = [
    ("mum", Role::Parent, Looker::Parent, Tie::Responsible, CourtOrder::Silent, "parent|true|false||"),
    ("mum", Role::Agent, Looker::Other, Tie::Responsible, CourtOrder::Silent, ""),
    ("mum", Role::Officer, Looker::Staff, Tie::Responsible, CourtOrder::Silent, ""),
    ("carer", Role::Parent, Looker::Parent, Tie::Without, CourtOrder::Silent, "carer|false|false||"),
    ("ex", Role::Parent, Looker::Parent, Tie::NotNow, CourtOrder::Silent, "step_parent|true|false|2016-01-01|2020-01-01"),
    ("barred", Role::Parent, Looker::Parent, Tie::Responsible, CourtOrder::Forbids, "parent|true|true||"),
    ("nobody", Role::Parent, Looker::Parent, Tie::Nothing, CourtOrder::Silent, ""),
];

/// A child of these facts, and the rows about them.
fn child(n: usize, (born, spot, retention): (&str, Spot, &str)) -> (String, Vec<(Table, String)>) {
    let key = format!("c{n:02}");
    let mut rows = vec![(Table::People, format!("{key}|Cy{n}|Test|{born}||{retention}"))];
    for (m, (who, _, _, _, _, bond)) in LOOKERS.iter().enumerate().filter(|(_, looker)| !looker.5.is_empty()) {
        rows.push((Table::Relationships, format!("{key}-r{m}|{key}|{who}|{bond}")));
    }
    // All have the same adults: where a child lives elsewhere, that was written down after the others' home.
    let (home, on) = match spot {
        Spot::Home => ("Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true", "2026-01-01"),
        Spot::Told => ("Flat 9, Tamarisk House\n19 Heron Walk|KT1 3CV|false", "2026-01-02"),
        Spot::Shared => ("27 Ferry Lane|TW1 3AA|false", "2026-01-02"),
    };
    rows.push((Table::Addresses, format!("{key}-a|{key}|{home}|||You told us|{on}")));
    // No address or number tells a street: of contacts, the place is told by who wrote it down.
    let told = if spot == Spot::Told { "Flat 4, Tamarisk House, 19 Heron Walk, KT1 3CV" } else { "School" };
    rows.push((Table::Contacts, format!("{key}-p|{key}|email|c{n}@example.org|true|false|{told}|2026-01-01")));
    for (meant, audience) in Audience::ALL.iter().map(|meant| (meant.as_str(), meant)) {
        let (line, test) = (format!("{key}-l-{meant}"), format!("{key}-s-{meant}"));
        rows.push((Table::Records, format!("{line}|{key}|category.schools|School|{told}|School|2026-01-01|{meant}")));
        rows.push((Table::Assessments, format!("{test}|{key}|category.assessment-school|{told}|School|2026-01-01|{meant}")));
        rows.push((Table::Attendance, format!("{key}-t-{meant}|{key}|Art {meant}|{told}|2026-01-01|{meant}")));
        let (to, basis) = told_to(*audience);
        let shared = format!("{key}-d-{meant}|{key}|recipient.{to}|2026-01-01|category.schools|basis.{basis}|{told}");
        rows.push((Table::Disclosures, shared));
        if let Some(kind) = consent_kind(*audience) {
            let by = if spot == Spot::Told { told } else { "Ada" };
            let kind = if kind == ConsentKind::Data { "data" } else { "service" };
            rows.push((
                Table::Consents,
                format!("{key}-g-{meant}|{key}|consent.family-support|2026-01-01||{by}|mum|{kind}|{meant}"),
            ));
        }
    }
    (key, rows)
}

/// Of each kind of consent the newest is told: so one kind for each audience.
fn consent_kind(meant: Audience) -> Option<ConsentKind> {
    match meant {
        Audience::Family => Some(ConsentKind::Service),
        Audience::Person => Some(ConsentKind::Data),
        Audience::Review => None,
    }
}

/// Whom what is meant for them was told to, and what allowed it.
fn told_to(meant: Audience) -> (&'static str, &'static str) {
    match meant {
        Audience::Family => ("education", "public-task"),
        Audience::Person => ("camhs", "social-care"),
        Audience::Review => ("housing", "legal-claims"),
    }
}

/// What somebody is given of a record, piece by piece.
async fn seen<A: SeeRecord>(store: &Store, viewer: &Viewer, child: &str) -> BTreeSet<(String, &'static str)> {
    let access = store.find_access(viewer, &PersonKey(child.into()), TODAY).await.unwrap().unwrap();
    let Ok(proof) = authorize::<A>(viewer, access) else { return BTreeSet::new() };
    let record = store.record(&proof).await.unwrap();
    let mut seen = BTreeSet::from([(format!("{:?}", SeenPart::Name), "family")]);
    let mut add = |part: SeenPart, meant: &'static str| seen.insert((format!("{part:?}"), meant));
    for (some, part) in [(!record.addresses.is_empty(), SeenPart::Address), (!record.contacts.is_empty(), SeenPart::Contact)] {
        if some {
            add(part, "family");
        }
    }
    for item in record.parts.iter().flat_map(|part| &part.items) {
        let assessed = item.category.starts_with("category.assessment-");
        add(if assessed { SeenPart::Assessment } else { SeenPart::Line }, item.audience.as_str());
    }
    for session in &record.attended {
        let meant = Audience::ALL.iter().find(|meant| session.service == format!("Art {}", meant.as_str())).unwrap();
        add(SeenPart::Session, meant.as_str());
    }
    for consent in &record.consents {
        let meant = Audience::ALL.iter().find(|meant| consent_kind(**meant) == Some(consent.kind)).unwrap();
        add(SeenPart::Consent, meant.as_str());
    }
    for told in &record.told {
        add(SeenPart::Told, told.audience.as_str());
    }
    seen
}

/// What the table gives them.
fn given(facts: SightFacts) -> BTreeSet<(String, &'static str)> {
    let parts = [
        SeenPart::Name,
        SeenPart::Address,
        SeenPart::Contact,
        SeenPart::Line,
        SeenPart::Assessment,
        SeenPart::Session,
        SeenPart::Consent,
        SeenPart::Told,
    ]
    .into_iter();
    let each = parts.flat_map(|part| Audience::ALL.iter().map(move |meant| (part, *meant)));
    let there = each.filter(|(part, meant)| match part {
        SeenPart::Name | SeenPart::Address | SeenPart::Contact => *meant == Audience::Family,
        SeenPart::Consent => consent_kind(*meant).is_some(),
        _ => true,
    });
    // Of one's own addresses, none is another's; a protected one stands in no glance.
    let spot = |part: SeenPart| match (facts.looker, part, facts.spot, facts.moment) {
        (Looker::Own, SeenPart::Address, Spot::Home, Moment::Glance) => Spot::Told,
        (Looker::Own, SeenPart::Address, ..) => Spot::Shared,
        _ => facts.spot,
    };
    let shown = there.filter(|(part, meant)| shows(&SightFacts { part: *part, meant: *meant, spot: spot(*part), ..facts }));
    shown.map(|(part, meant)| (format!("{part:?}"), meant.as_str())).collect()
}

async fn every_reading_of_a_record_is_what_the_table_says(store: &Store) {
    let people = ["mum", "carer", "ex", "barred", "nobody", "hidden"];
    let mut rows: Vec<(Table, String)> =
        people.iter().map(|key| (Table::People, format!("{key}|Ada|{key}|1985-01-01||default"))).collect();
    let safe = "hidden-a|hidden|Flat 4, Tamarisk House\n19 Heron Walk|KT1 3CV|true|||You told us|2026-01-01";
    rows.push((Table::Addresses, safe.to_owned()));
    let mut children = Vec::new();
    for (age, born) in AGES {
        for spot in Spot::ALL {
            for (review, retention) in REVIEWS {
                let (key, theirs) = child(children.len(), (born, spot, retention));
                rows.extend(theirs);
                children.push((key, age, spot, review));
            }
        }
    }
    rows.sort_by_key(|(table, _)| *table);
    let rows: Vec<(Table, &str)> = rows.iter().map(|(table, row)| (*table, row.as_str())).collect();
    import(store, &rows).await;
    for (key, age, spot, review) in &children {
        let own = (key.as_str(), Role::YoungPerson, Looker::Own, Tie::Nothing, CourtOrder::Silent, "");
        for (who, role, looker, tie, order, _) in LOOKERS.into_iter().chain([own]) {
            let person = Some(PersonKey(who.into()));
            let viewer = Viewer { account: AccountId(Uuid::now_v7()), role, person, team: None };
            let facts = SightFacts { looker, tie, age: *age, order, spot: *spot, review: *review, ..SightFacts::ACTING };
            assert_eq!(seen::<ReadRecord>(store, &viewer, key).await, given(facts), "{who} as {role:?} at {key}: {facts:?}");
            let facts = SightFacts { moment: Moment::Glance, ..facts };
            assert_eq!(seen::<GlanceRecord>(store, &viewer, key).await, given(facts), "{who} as {role:?} at {key}: {facts:?}");
        }
    }
}
