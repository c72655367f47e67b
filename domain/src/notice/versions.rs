//! Versions and tellings: that they tell the same, and what a change shows.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::{Additional, AdditionalPart, Block, Edition, Fate, Notice, Piece, Telling, TellingError, TextChange, difference};
use crate::setting::Setting;

const FIRST: &str = include_str!("../../../content/notice/v1.toml");
const PLAIN: &str = include_str!("../../../content/notice/v1.plain.toml");

/// The first version with some words changed.
fn changed(changes: &[(&str, &str)]) -> Notice {
    let text = changes.iter().fold(FIRST.replace("version = 1", "version = 2"), |text, (from, to)| {
        assert!(text.contains(from), "the first version does not say {from}");
        text.replacen(from, to, 1)
    });
    Notice::parse(&text).unwrap()
}

fn reworded(pieces: &[(Fate, &str)]) -> TextChange {
    TextChange::Reworded(pieces.iter().map(|(fate, text)| Piece { fate: *fate, text: (*text).to_owned() }).collect())
}

#[test]
fn every_version_is_told_entry_by_entry() {
    for edition in Edition::all() {
        let entries: BTreeSet<_> = edition.notice.entries().collect();
        for telling in edition.tellings().flat_map(|(_, told)| [&told.plain, &told.young]) {
            assert_eq!(telling.entries().collect::<BTreeSet<_>>(), entries);
            assert_eq!(telling.entries().count(), entries.len(), "each once");
        }
    }
}

#[test]
fn facts_that_are_no_entries_are_told_too() {
    for telling in Edition::current().tellings().flat_map(|(_, told)| [&told.plain, &told.young]) {
        let told = format!("{telling:?}");
        for fact in
            ["Achieving for Children", "ZA045069", "18", "25", "AfCinfo", "Liquidlogic", "TLS", "Data Protection Act 2018"]
        {
            assert!(told.contains(fact), "{fact}");
        }
    }
}

#[test]
fn a_telling_that_leaves_out_or_adds_something_is_refused() {
    let notice = Notice::current();
    let refused = |from: &str, to: &str| Telling::parse(&PLAIN.replacen(from, to, 1), notice).unwrap_err();
    assert_eq!(refused("[Ofsted](recipient.ofsted)", "Ofsted"), TellingError::Missing("recipient.ofsted".into()));
    assert_eq!(refused("recipient.ofsted", "recipient.army"), TellingError::Entry("recipient.army".into()));
    assert_eq!(refused("recipient.ofsted", "recipient.housing"), TellingError::Entry("recipient.housing".into()));
    assert!(matches!(refused("id = \"security\"", "id = \"safety\""), TellingError::Sections { .. }));
    assert!(matches!(refused("(recipient.ofsted)\"", "(recipient.ofsted\""), TellingError::Link(_)));
    assert!(matches!(refused("heading =", "headline ="), TellingError::Syntax(_)));
}

#[test]
fn our_words_stand_beside_every_section_and_every_entry_of_a_list_but_laws() {
    for edition in Edition::all() {
        let sections = edition.notice.sections();
        let lists = sections.iter().flat_map(super::Section::blocks).filter_map(|block| match block {
            Block::List(items) => Some(items),
            Block::Paragraph(_) => None,
        });
        let entries = lists.flatten().filter_map(|item| item.entry()).map(super::EntryId::as_str);
        let wanted: BTreeSet<&str> =
            sections.iter().map(super::Section::id).chain(entries.filter(|id| !id.starts_with("law."))).collect();
        for (language, told) in edition.tellings() {
            assert_eq!(told.ours.ids().collect::<BTreeSet<_>>(), wanted, "{language}");
        }
    }
}

/// A translation may not lag behind: it has the day of what it translates, and leads to the same rights.
#[test]
fn what_stands_beside_the_notice_is_the_same_in_every_language() {
    let shape = |added: &Additional| {
        let part = |part: &AdditionalPart| (part.id.clone(), part.kind, part.rows.len());
        (added.approved, added.parts.iter().map(part).collect::<Vec<_>>())
    };
    for (language, _) in Edition::current().tellings() {
        assert_eq!(shape(Additional::told(language)), shape(Additional::current()), "{language}");
    }
    assert_ne!(Additional::told("ar").parts[0].title, Additional::current().parts[0].title);
    for (row, setting) in [(2, Setting::SendBirthday), (3, Setting::ChildProtectionYears)] {
        let added = Additional::told("ar");
        let times = added.parts.iter().find(|part| part.id == "other-times").unwrap();
        assert!(times.rows[row][1].contains(setting.shipped()), "{setting:?}");
    }
}

/// law.md §7: what the notice lacks.
#[test]
fn what_the_notice_lacks_stands_beside_it_with_its_day() {
    let added = Additional::current();
    assert!(added.approved >= Notice::current().recorded());
    let kinds: Vec<&str> = added.parts.iter().filter_map(|part| part.kind).map(crate::kind::Kind::as_str).collect();
    assert_eq!(kinds, ["restriction", "consent", "portability", "complaint", "automated"]);
    let text = format!("{added:?}");
    for lacking in ["one month", "have to tell us", "came from", "Information Commission.", "30 days"] {
        assert!(text.contains(lacking), "{lacking}");
    }
    let times = added.parts.iter().find(|part| part.id == "other-times").unwrap();
    assert_eq!(times.rows.len(), 4, "the notice names four exceptions without a period");
    for (row, setting) in [(2, Setting::SendBirthday), (3, Setting::ChildProtectionYears)] {
        assert!(times.rows[row][1].contains(setting.shipped()), "{setting:?}");
    }
}

#[test]
fn a_version_differs_from_itself_in_nothing() {
    assert_eq!(difference(Notice::current(), Notice::current()), []);
}

#[test]
fn a_second_version_shows_what_changed_by_section_and_entry() {
    let new = changed(&[
        ("text = \"housing status\"", "text = \"housing status and rent\""),
        (
            "    \"recipient.ofsted\",\n  ],\n  \"We may",
            "    \"recipient.libraries\",\n    \"recipient.ofsted\",\n  ],\n  \"We may",
        ),
        ("[recipient.ofsted]", "[recipient.libraries]\ntext = \"Libraries\"\n\n[recipient.ofsted]"),
        ("heading = \"Keeping your information secure\"", "heading = \"Keeping your information safe\""),
        ("We limit access to your", "We limit who can see your"),
        ("recorded = \"2026-11-23\"", "recorded = \"2027-02-01\""),
    ]);
    assert_eq!((new.version(), new.recorded()), (2, date(2027, 2, 1)));
    let found = difference(Notice::current(), &new);
    let headings: Vec<&str> = found.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(
        headings,
        [
            "Personal and special category data we collect",
            "Keeping your information safe",
            "Who we share your personal information with"
        ]
    );
    let housing = reworded(&[(Fate::Kept, "housing "), (Fate::Gone, "status"), (Fate::New, "status and rent")]);
    assert_eq!(found[0].changes, [housing]);
    let heading = reworded(&[(Fate::Kept, "Keeping your information "), (Fate::Gone, "secure"), (Fate::New, "safe")]);
    assert_eq!(found[1].changes[0], heading);
    assert!(matches!(&found[1].changes[1..], [TextChange::Reworded(pieces)] if pieces.contains(&Piece {
        fate: Fate::New, text: "who can see ".into()
    })));
    assert_eq!(found[2].changes, [TextChange::Added("Libraries".into())]);
    let back = difference(&new, Notice::current());
    assert_eq!(back[2].changes, [TextChange::Removed("Libraries".into())]);
}

#[test]
fn an_entry_that_only_stands_elsewhere_in_its_list_is_no_change() {
    let new = changed(&[
        (
            "    \"recipient.health-services\",\n    \"recipient.education\",\n    \"recipient.childrens",
            "    \"recipient.education\",\n    \"recipient.childrens",
        ),
        (
            "    \"recipient.ofsted\",\n  ],\n  \"We may",
            "    \"recipient.ofsted\",\n    \"recipient.health-services\",\n  ],\n  \"We may",
        ),
    ]);
    // The first list of recipients is `[general]`; both lists hold the same entries as before.
    assert_eq!(difference(Notice::current(), &new), []);
}

#[test]
fn a_paragraph_that_goes_and_a_section_that_comes_are_shown() {
    let section = "[[section]]\nid = \"machines\"\nheading = \"Machines\"\nbody = [\"No machine decides.\"]\n\n[[section]]\nid = \"rights\"";
    let gone = "  \"We record your information on the Liquidlogic Group Work Module within our social care and early help case management system.\",\n";
    let new = changed(&[("[[section]]\nid = \"rights\"", section), (gone, "")]);
    let found = difference(Notice::current(), &new);
    assert!(matches!(&found[0].changes[..], [TextChange::Removed(text)] if text.starts_with("We record your information")));
    assert_eq!(found[1].heading, "Machines");
    assert_eq!(found[1].changes, [TextChange::Added("Machines".into()), TextChange::Added("No machine decides.".into())]);
}
