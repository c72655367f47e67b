use std::fs;

use super::support::{Package, number, told};
use crate::on_both;
use store::Store;

on_both! {
    one_bad_row_changes_nothing_and_is_named
    every_bad_field_of_every_row_is_named
    a_row_of_an_unknown_person_is_refused
    an_identifier_that_stands_twice_is_refused
    a_package_without_a_table_is_refused
    a_file_with_other_columns_is_refused
    a_refused_import_leaves_the_last_one_as_it_was
    thousands_of_problems_are_counted_and_the_first_are_kept
}

async fn refused(package: &Package, store: &Store) -> Vec<String> {
    let report = package.import(store).await;
    assert!(!report.ok);
    assert_eq!(number(store, "SELECT count(*) FROM person").await, 0);
    assert_eq!(number(store, "SELECT count(*) FROM import_run").await, 0);
    assert!(report.tables.values().all(|table| (table.added, table.updated, table.unchanged) == (0, 0, 0)));
    told(&report)
}

async fn one_bad_row_changes_nothing_and_is_named(store: Store) {
    let package = Package::new();
    package.edit(
        "attendance.csv",
        "Dads’ Saturday group,Twickenham Riverside Hub,2026-03-14",
        "Dads’ Saturday group,,2026-03-14",
    );
    let line = fs::read_to_string(package.path("attendance.csv")).unwrap().lines().position(|l| l.contains("Dads’")).unwrap() + 1;
    assert_eq!(refused(&package, &store).await, [format!("attendance, row {line}, venue: is empty, and it is needed")]);
}

async fn every_bad_field_of_every_row_is_named(store: Store) {
    let package = Package::new();
    let person = package.append("people.csv", "X 1,Al,Be\u{202E}d,31/12/2010,boy,default,");
    let address =
        package.append("addresses.csv", "ADR-X,P-1001,\"1 High\nStreet\",kt11xx,yes,2026-02-01,2026-01-01,Us,2026-12-01");
    let dates = package.append("consents.csv", "CNS-X,P-1001,consent.family-support,2026-03-02,2026-03-01,Amara,,,");
    let key = "must be letters, digits, full stops, hyphens and underscores, starting with a letter or digit";
    assert_eq!(
        refused(&package, &store).await,
        [
            format!("people, row {person}, id: {key}"),
            format!("people, row {person}, family_name: has a hidden character that changes the direction of text"),
            format!("people, row {person}, date_of_birth: is not a date like 2026-11-23"),
            format!("people, row {person}, sex: is not one of: female, male, other, not_recorded"),
            format!("addresses, row {address}, postcode: must be a postcode in capitals with one space, like KT1 1EU"),
            format!("addresses, row {address}, protected: is neither true nor false"),
            format!("consents, row {dates}, withdrawn_on: is before given_on"),
        ]
    );
}

async fn a_row_of_an_unknown_person_is_refused(store: Store) {
    let package = Package::new();
    let note = package.append("notes.csv", "NOT-X,P-9999,2026-03-02,Team,Text");
    let bond = package.append("relationships.csv", "REL-X,P-1003,P-9998,other,false,false,,");
    assert_eq!(
        refused(&package, &store).await,
        [
            format!("relationships, row {bond}, related: is no person that was accepted from people.csv"),
            format!("notes, row {note}, person: is no person that was accepted from people.csv"),
        ]
    );
}

async fn an_identifier_that_stands_twice_is_refused(store: Store) {
    let package = Package::new();
    let person = package.append("people.csv", "P-1001,Another,Person,,,default,");
    let note = package.append("notes.csv", "NOT-0001,P-1002,2026-03-02,Team,Text");
    assert_eq!(
        refused(&package, &store).await,
        [
            format!("people, row {person}, id: stands in this file twice"),
            format!("notes, row {note}, id: stands in this file twice"),
        ]
    );
}

async fn a_package_without_a_table_is_refused(store: Store) {
    let package = Package::new();
    package.edit("datapackage.json", "\"name\": \"notes\"", "\"name\": \"gossip\"");
    assert_eq!(
        refused(&package, &store).await,
        ["datapackage.json: names a table that is not part of the export", "datapackage.json: does not name the table notes",]
    );
}

async fn a_file_with_other_columns_is_refused(store: Store) {
    let package = Package::new();
    package.edit("notes.csv", "id,person,written_on,team,text", "id,person,team,written_on,text");
    assert_eq!(refused(&package, &store).await, ["notes, row 1: the columns must be: id,person,written_on,team,text"]);
}

async fn a_refused_import_leaves_the_last_one_as_it_was(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    package.edit("records.csv", "Rents a room", "Lives with his brother");
    package.append("notes.csv", "NOT-X,P-9999,2026-03-02,Team,Text");
    assert!(!package.import(&store).await.ok);
    assert_eq!(number(&store, "SELECT count(*) FROM record_item WHERE value = 'Rents a room'").await, 1);
    assert_eq!(number(&store, "SELECT max(import_no) FROM import_run").await, 1);
}

async fn thousands_of_problems_are_counted_and_the_first_are_kept(store: Store) {
    let package = Package::new();
    let rows: Vec<String> = (0..1500).map(|n| format!("NOT-X{n},P-1001,2026-13-01,Team,Text")).collect();
    package.append("notes.csv", &rows.join("\n"));
    let report = package.import(&store).await;
    assert_eq!((report.problem_count, report.problems.len()), (1500, 1000));
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["problem_count"], 1500);
    assert_eq!(json["problems"][0]["reason"], "is not a date like 2026-11-23");
}
