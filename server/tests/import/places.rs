use super::support::{Package, number, told};
use crate::on_both;
use store::Store;

on_both! {
    a_place_that_is_said_to_be_protected_and_not_is_refused
    a_row_that_does_not_say_what_another_says_is_told
    a_name_that_tells_a_place_is_refused
    a_consent_that_nobody_here_gave_is_told
    a_forbidding_bond_with_the_child_in_the_wrong_place_is_told
    places_are_found_in_the_import_and_its_stage_is_cleared
}

async fn a_place_that_is_said_to_be_protected_and_not_is_refused(store: Store) {
    let package = Package::new();
    let row =
        package.append("addresses.csv", "ADR-X,P-1003,\"flt 4, 19 heron wlk\",KT1 3CV,false,2026-02-01,,You told us,2026-03-02");
    let report = package.import(&store).await;
    let reason = "is false; row 5 says true of the same person, place and time";
    assert_eq!(told(&report), [format!("addresses, row {row}, protected: {reason}")]);
    assert_eq!(number(&store, "SELECT count(*) FROM person").await, 0);
}

async fn a_row_that_does_not_say_what_another_says_is_told(store: Store) {
    let package = Package::new();
    let row = package.append("addresses.csv", "ADR-X,P-1702,19 heron wlk,KT1 3CV,false,,,You told us,2026-03-02");
    for report in [package.try_import(&store).await, package.import(&store).await, package.import(&store).await] {
        assert!(report.ok);
        let warnings: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
        let reason =
            "is false for a place that another row protects: it is protected here, and lets in nobody who was not there before";
        assert_eq!(warnings, [format!("addresses, row {row}, protected: {reason}")]);
        assert_eq!(report.warning_count, 1);
    }
}

async fn a_forbidding_bond_with_the_child_in_the_wrong_place_is_told(store: Store) {
    let package = Package::new();
    let row = package.append("relationships.csv", "REL-Y,P-1002,P-1601,parent,true,true,,");
    let report = package.import(&store).await;
    assert!(report.ok);
    let warnings: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    let reason = "forbids the younger person to see the record of the older: person and related may be turned round";
    assert_eq!(warnings, [format!("relationships, row {row}, view_forbidden: {reason}")]);
}

async fn places_are_found_in_the_import_and_its_stage_is_cleared(store: Store) {
    Package::new().import(&store).await;
    let (homes, ways) = (
        "SELECT count(*) FROM protected_place WHERE postcode IS NOT NULL",
        "SELECT count(*) FROM protected_place WHERE postcode IS NULL",
    );
    assert_eq!(number(&store, homes).await, 2, "Tamarisk House and Hook Rise Gardens");
    assert_eq!(number(&store, ways).await, 6, "three phone numbers and three email addresses");
    assert_eq!(number(&store, "SELECT count(*) FROM place_mention WHERE near = 'home' AND table_no = 2").await, 6);
    assert_eq!(number(&store, "SELECT count(*) FROM place_mention WHERE near = 'home' AND table_no = 3").await, 6);
    assert_eq!(number(&store, "SELECT (SELECT count(*) FROM import_place) + (SELECT count(*) FROM import_mention)").await, 0);
}

async fn a_name_that_tells_a_place_is_refused(store: Store) {
    let package = Package::new();
    let row = package.append("people.csv", "P-X,Ada (19 Heron Walk),Test,1985-01-01,,default,");
    let report = package.import(&store).await;
    let reason = "has the words of a protected place: a name is shown to all who know them";
    assert_eq!(told(&report), [format!("people, row {row}, given_names: {reason}")]);
    assert_eq!(number(&store, "SELECT count(*) FROM person").await, 0);
}

async fn a_consent_that_nobody_here_gave_is_told(store: Store) {
    let package = Package::new();
    let row = package.append("consents.csv", "CON-X,P-1003,consent.family-support,2026-03-02,,Somebody,P-9999,,");
    let report = package.import(&store).await;
    assert!(report.ok);
    let warnings: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    let reason = "names nobody in people: an officer decides who ends it";
    assert_eq!(warnings, [format!("consents, row {row}, given_by_person: {reason}")]);
}
