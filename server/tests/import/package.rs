//! The package itself: the same each time, complete, and good in the eyes of other programs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use domain::case_export::Table;
use domain::notice::Notice;

use super::support::Package;

#[test]
fn the_same_call_writes_the_same_bytes() {
    let (first, second) = (Package::of_scale(Some(20)), Package::of_scale(Some(20)));
    for table in Table::ALL {
        let file = format!("{}.csv", table.name());
        assert_eq!(fs::read(first.path(&file)).unwrap(), fs::read(second.path(&file)).unwrap());
    }
}

#[test]
fn more_families_leave_the_first_ones_as_they_are() {
    let (few, many) = (Package::of_scale(Some(5)), Package::of_scale(Some(9)));
    let read = |package: &Package| fs::read_to_string(package.path("people.csv")).unwrap();
    assert!(read(&many).starts_with(&read(&few)));
    assert_eq!(read(&many).lines().count() - read(&few).lines().count(), 4 * 3);
}

/// The values of one column of the demonstration families.
fn column(table: &str, name: &str) -> BTreeSet<String> {
    let package = Package::new();
    let mut reader = csv::Reader::from_path(package.path(&format!("{table}.csv"))).unwrap();
    let place = reader.headers().unwrap().iter().position(|header| header == name).unwrap();
    reader.records().map(|row| row.unwrap()[place].to_owned()).collect()
}

#[test]
fn the_demonstration_uses_every_category_area_and_recipient_of_the_notice() {
    for (table, name) in [
        (Table::Records, "category"),
        (Table::Assessments, "area"),
        (Table::Disclosures, "recipient"),
        (Table::People, "retention"),
        (Table::Records, "visibility"),
    ] {
        let schema = table.schema();
        let listed = schema.fields()[schema.position(name).unwrap()].one_of().iter().cloned().collect::<BTreeSet<_>>();
        assert_eq!(column(table.name(), name), listed, "{name}");
    }
}

#[test]
fn the_schemas_list_what_the_notice_lists() {
    let notice = Notice::current();
    let listed = |table: Table, name: &str| {
        let schema = table.schema();
        schema.fields()[schema.position(name).unwrap()].one_of().iter().cloned().collect::<BTreeSet<_>>()
    };
    let categories: BTreeSet<_> =
        listed(Table::Records, "category").union(&listed(Table::Assessments, "area")).cloned().collect();
    assert_eq!(categories, notice.categories().iter().map(|category| category.id().as_str().to_owned()).collect());
    assert_eq!(listed(Table::Disclosures, "recipient"), notice.recipients().iter().map(|r| r.id().as_str().to_owned()).collect());
    assert_eq!(listed(Table::Disclosures, "basis"), notice.bases().iter().map(|basis| basis.id().as_str().to_owned()).collect());
}

/// Runs another program; none when it is not installed.
fn judge(program: &str, args: &[&Path]) -> Option<(bool, String)> {
    let Ok(out) = Command::new(program).args(args).output() else {
        eprintln!("skipped: {program} is not installed");
        return None;
    };
    let text = [out.stdout, out.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Some((out.status.success(), text))
}

#[test]
fn frictionless_accepts_a_good_package_and_refuses_a_bad_one() {
    let package = Package::of_scale(Some(20));
    let descriptor = package.path("datapackage.json");
    let validate = || judge("frictionless", &[Path::new("validate"), &descriptor]);
    let Some((accepted, text)) = validate() else { return };
    assert!(accepted, "{text}");
    package.append("notes.csv", "NOT-X,P-9999,2026-03-02,Team,Text");
    assert!(validate().is_some_and(|(accepted, _)| !accepted));
}

#[test]
fn the_made_pdf_files_are_correct() {
    let package = Package::new();
    let file = package.path("documents/moffat/case-file-1.pdf");
    if let Some((correct, text)) = judge("qpdf", &[Path::new("--check"), &file]) {
        assert!(correct && text.contains("No syntax or stream encoding errors found"), "{text}");
    }
    if let Some((correct, text)) = judge("pdfinfo", &[&file]) {
        assert!(correct && text.lines().any(|line| line.split_whitespace().eq(["Pages:", "300"])), "{text}");
    }
}
