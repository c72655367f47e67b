use super::support::{Package, number, told};
use crate::on_both;
use server::service::import_families::TableReport;
use store::Store;

on_both! {
    the_demonstration_families_are_imported
    importing_the_same_again_changes_nothing
    an_export_from_before_columns_came_is_imported
    a_changed_row_is_an_update_and_never_a_second_row
    a_row_that_disappears_is_reported_and_kept
    a_dry_run_says_what_would_change_and_changes_nothing
    spreadsheet_line_ends_and_a_byte_order_mark_change_nothing
    what_looks_like_a_formula_is_kept_as_text
}

async fn the_demonstration_families_are_imported(store: Store) {
    let report = Package::new().import(&store).await;
    assert_eq!(told(&report), [""; 0]);
    let people = report.tables["people"];
    assert_eq!(people, TableReport { rows: 27, added: 27, ..TableReport::default() });
    assert!(report.tables.values().all(|table| table.added > 0 && u64::try_from(table.added) == Ok(table.rows)));
    assert_eq!(number(&store, "SELECT count(*) FROM person").await, 27);
    assert_eq!(
        number(&store, "SELECT rows FROM import_run WHERE length(digest) = 64").await,
        i64::try_from(report.rows()).unwrap()
    );
    let (name, born): (String, Option<store::SqlDate>) =
        store.sql("SELECT family_name, date_of_birth FROM person WHERE person_key = 'P-1504'").one().await.unwrap();
    assert_eq!((name.as_str(), born.map(|day| day.0)), ("Trần-陳", Some(jiff::civil::date(2024, 2, 29))));
}

async fn importing_the_same_again_changes_nothing(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    let files = number(&store, "SELECT count(*) FROM file").await;
    let again = package.import(&store).await;
    for (name, table) in &again.tables {
        let unchanged = i64::try_from(table.rows).unwrap();
        assert_eq!(*table, TableReport { rows: table.rows, unchanged, ..TableReport::default() }, "{name}");
    }
    assert_eq!(number(&store, "SELECT count(*) FROM file").await, files);
    assert_eq!(number(&store, "SELECT count(*) FROM person WHERE changed_no <> 1 OR gone_no IS NOT NULL").await, 0);
}

/// An older case system knows neither who gave a consent nor whose a session is.
async fn an_export_from_before_columns_came_is_imported(store: Store) {
    let package = Package::new();
    for (file, columns) in [("consents.csv", 6), ("attendance.csv", 5)] {
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_path(package.path(file)).unwrap();
        let rows: Vec<_> = rows.records().map(|row| row.unwrap()).collect();
        let mut out = csv::Writer::from_path(package.path(file)).unwrap();
        for row in &rows {
            out.write_record(row.iter().take(columns)).unwrap();
        }
        out.flush().unwrap();
    }
    assert_eq!(told(&package.import(&store).await), [""; 0]);
    assert_eq!(
        number(&store, "SELECT count(*) FROM consent WHERE given_by_person IS NOT NULL OR visibility IS NOT NULL").await,
        0
    );
    let again = package.import(&store).await;
    assert!(["consents", "attendance"].iter().all(|table| again.tables[table].unchanged > 0));
    let newer = Package::new().import(&store).await;
    assert_eq!((newer.tables["consents"].added, newer.tables["consents"].updated), (0, 15), "now it says who gave each");
    assert_eq!(number(&store, "SELECT count(*) FROM consent WHERE given_by_person = 'P-1102'").await, 1);
}

async fn a_changed_row_is_an_update_and_never_a_second_row(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    package.edit("records.csv", "Rents a room", "Lives with his brother");
    let report = package.import(&store).await;
    let records = report.tables["records"];
    assert_eq!((records.added, records.updated), (0, 1));
    assert_eq!(number(&store, "SELECT count(*) FROM record_item WHERE value = 'Lives with his brother'").await, 1);
    assert_eq!(number(&store, "SELECT count(*) FROM record_item").await, i64::try_from(records.rows).unwrap());
}

async fn a_row_that_disappears_is_reported_and_kept(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    package.edit("consents.csv", "CNS-0001,P-1001,consent.family-support,2026-03-02,,Amara Okafor-Lindqvist,P-1001,,\n", "");
    let report = package.import(&store).await;
    assert!(report.ok);
    assert_eq!((report.tables["consents"].missing, report.tables["people"].missing), (1, 0));
    assert_eq!(report.no_longer.iter().map(|row| (row.table, row.id.as_str())).collect::<Vec<_>>(), [("consents", "CNS-0001")]);
    assert_eq!(number(&store, "SELECT count(*) FROM consent WHERE consent_key = 'CNS-0001'").await, 1);
}

async fn a_dry_run_says_what_would_change_and_changes_nothing(store: Store) {
    let package = Package::new();
    let dry = package.try_import(&store).await;
    assert!(dry.ok && dry.dry_run);
    assert_eq!(dry.tables["people"].added, 27);
    for table in ["SELECT count(*) FROM person", "SELECT count(*) FROM import_run", "SELECT count(*) FROM file"] {
        assert_eq!(number(&store, table).await, 0);
    }
    let real = package.import(&store).await;
    assert_eq!(real.tables, dry.tables);
}

async fn spreadsheet_line_ends_and_a_byte_order_mark_change_nothing(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    let path = package.path("addresses.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("\u{FEFF}{}", text.replace('\n', "\r\n"))).unwrap();
    let report = package.import(&store).await;
    assert_eq!(told(&report), [""; 0]);
    assert_eq!(report.tables["addresses"].updated, 0);
}

async fn what_looks_like_a_formula_is_kept_as_text(store: Store) {
    let package = Package::new();
    package.edit("records.csv", "Rents a room", "=1+1");
    package.import(&store).await;
    assert_eq!(number(&store, "SELECT count(*) FROM record_item WHERE value = '=1+1'").await, 1);
}
