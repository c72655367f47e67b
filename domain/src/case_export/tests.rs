use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::string::string_regex;

use super::*;

const TODAY: Date = date(2026, 11, 23);

/// A row of `table` that is accepted.
fn good(table: Table) -> Vec<&'static str> {
    match table {
        Table::People => vec!["P1", "Zoë", "O’Neil", "2011-02-03", "female", "default", ""],
        Table::Relationships => vec!["R1", "P1", "P2", "parent", "true", "false", "2011-02-03", ""],
        Table::Addresses => vec!["A1", "P1", "1 High Street\nKingston", "KT1 1XX", "true", "", "", "You told us", "2026-01-02"],
        Table::Contacts => vec!["C1", "P1", "email", "z@example.org", "true", "false", "You told us", "2026-01-02"],
        Table::Records => vec!["I1", "P1", "category.schools", "School", "St Nowhere’s", "School", "2026-01-02", "family"],
        Table::Consents => {
            vec!["N1", "P1", "consent.family-support", "2026-01-02", "2026-01-03", "Her mother", "P2", "data", "self"]
        }
        Table::Assessments => vec!["S1", "P1", "category.assessment-school", "Likes art", "School", "2026-01-02", "self"],
        Table::Attendance => vec!["T1", "P1", "Stay and play", "Norbiton", "2026-01-02", ""],
        Table::Disclosures => {
            vec!["D1", "P1", "recipient.ofsted", "2026-01-02", "category.sex;category.health", "basis.public-task", "Numbers", ""]
        }
        Table::Notes => vec!["O1", "P1", "2026-01-02", "Early help", "=1+1 stays text"],
        Table::Documents => vec!["F1", "P1", "Plan", "a/plan.pdf", "application/pdf", "3", "2026-01-02", "staff"],
    }
}

fn read_with(table: Table, field: &str, value: &str) -> Result<Row<'static>, Vec<RefusedField>> {
    let mut raw = good(table);
    raw[table.schema().position(field).expect("the field is in the schema")] = value;
    table.read(&raw, TODAY)
}

#[track_caller]
fn refused(table: Table, field: &str, value: &str, reason: &Reason) {
    let problems = read_with(table, field, value).expect_err("refused");
    assert_eq!(problems, [RefusedField::new(field, reason.clone())]);
}

#[test]
fn every_published_schema_is_enforced_and_takes_a_good_row() {
    for table in Table::ALL {
        TableSchema::parse(table.schema_text()).unwrap();
        assert_eq!(good(*table).len(), table.schema().fields().len());
        table.read(&good(*table), TODAY).unwrap_or_else(|problems| panic!("{table:?}: {problems:?}"));
    }
}

#[test]
fn a_schema_with_a_property_that_is_not_enforced_is_refused() {
    let published = Table::People.schema_text();
    for (from, to) in [
        (r#""maxLength": 64"#, r#""minLength": 64"#),
        (r"[A-Za-z0-9][A-Za-z0-9._-]*", "[a-z]+"),
        (r#""primaryKey": ["#, r#""primaryKey": ["sex", "#),
        (r#""format": "default""#, r#""format": "any""#),
    ] {
        let changed = published.replacen(from, to, 1);
        assert_ne!(changed, published);
        assert!(TableSchema::parse(&changed).is_err(), "{to}");
    }
}

#[test]
fn each_kind_of_field_problem_is_named() {
    refused(Table::People, "family_name", "", &Reason::Missing);
    refused(Table::People, "family_name", "  ", &Reason::Missing);
    refused(Table::People, "family_name", &"é".repeat(201), &Reason::TooLong(200));
    refused(Table::People, "family_name", "Li\u{0}n", &Reason::ControlCharacter);
    refused(Table::People, "family_name", "Li\nn", &Reason::ControlCharacter);
    refused(Table::People, "family_name", "Li\u{202E}n", &Reason::BidiOverride);
    refused(Table::People, "date_of_birth", "03/02/2011", &Reason::NotADate);
    refused(Table::People, "date_of_birth", "2011-02-29", &Reason::NotADate);
    refused(Table::People, "date_of_birth", "20110203", &Reason::NotADate);
    refused(Table::People, "date_of_birth", "1899-12-31", &Reason::TooEarly(date(1900, 1, 1)));
    refused(Table::People, "date_of_birth", "2026-11-24", &Reason::InFuture);
    refused(Table::People, "id", "../1", &Reason::Shape(Pattern::Key.words()));
    refused(Table::Relationships, "view_forbidden", "yes", &Reason::NotTrueOrFalse);
    refused(Table::Relationships, "related", "P1", &Reason::SameAs("person"));
    refused(Table::Relationships, "ended_on", "2010-01-01", &Reason::BeforeField("started_on"));
    refused(Table::Addresses, "postcode", "kt1 1xx", &Reason::Shape(Pattern::Postcode.words()));
    refused(Table::Contacts, "value", "nobody", &Reason::Shape("one email address"));
    refused(Table::Consents, "withdrawn_on", "2026-01-01", &Reason::BeforeField("given_on"));
    refused(Table::Disclosures, "categories", "category.shoes", &Reason::UnknownIdentifier);
    refused(Table::Disclosures, "categories", "category.sex;category.sex", &Reason::Repeated);
    refused(Table::Documents, "pages", "many", &Reason::NotANumber);
    refused(Table::Documents, "pages", "0", &Reason::TooSmall(1));
    refused(Table::Documents, "file", "../secret", &Reason::Shape(Pattern::File.words()));
    let list = "application/pdf, image/png, image/jpeg, text/plain".to_owned();
    refused(Table::Documents, "media_type", "text/html", &Reason::NotOneOf(list));
}

#[test]
fn every_problem_of_a_row_is_reported() {
    let fields: Vec<_> = Table::People.read(&["", "", "x"], TODAY).unwrap_err().into_iter().map(|p| p.field).collect();
    assert_eq!(fields, ["id", "given_names", "retention"]);
}

#[test]
fn today_is_not_the_future_and_an_end_may_be_the_first_day() {
    assert!(read_with(Table::Notes, "written_on", "2026-11-23").is_ok());
    assert!(read_with(Table::Consents, "withdrawn_on", "2026-01-02").is_ok());
    assert!(read_with(Table::People, "date_of_birth", "2008-02-29").is_ok());
}

#[test]
fn the_digest_follows_the_content_and_not_the_file() {
    let digest = |value: &str| read_with(Table::Addresses, "lines", value).unwrap().digest();
    assert_eq!(digest("1 High Street\r\nKingston"), digest("1 High Street\nKingston"));
    assert_ne!(digest("1 High Street"), digest("2 High Street"));
}

#[test]
fn a_row_of_an_export_from_before_a_column_came_is_good_and_the_same() {
    for table in [Table::People, Table::Consents, Table::Attendance, Table::Disclosures] {
        let columns = table.schema().first_columns();
        let mut raw = good(table);
        raw.truncate(columns);
        let before = table.read(&raw, TODAY).unwrap();
        raw.resize(table.schema().fields().len(), "");
        assert_eq!(table.read(&raw, TODAY).unwrap().digest(), before.digest(), "{table:?}");
        *raw.last_mut().unwrap() = if table == Table::People { "family_first" } else { "staff" };
        assert_ne!(table.read(&raw, TODAY).unwrap().digest(), before.digest(), "{table:?}");
    }
    refused(Table::Consents, "kind", "both", &Reason::NotOneOf("service, data".into()));
    refused(Table::Attendance, "visibility", "all", &Reason::NotOneOf("family, self, staff".into()));
}

#[test]
fn the_descriptor_names_every_table_with_its_schema() {
    let json = include_str!("../../../schema/case-export/datapackage.json");
    assert_eq!(check_descriptor(json), Ok(()));
    let told = |from: &str, to: &str| check_descriptor(&json.replacen(from, to, 1)).unwrap_err();
    assert_eq!(told("\"notes\"", "\"gossip\""), [DescriptorProblem::Unknown, DescriptorProblem::Missing("notes")]);
    assert_eq!(told("people.csv", "../people.csv"), [DescriptorProblem::Path("people")]);
    assert_eq!(told("\"people.schema.json\"", "{\"fields\":[]}"), [DescriptorProblem::Schema("people")]);
    assert_eq!(told("utf-8", "latin-1"), [DescriptorProblem::Encoding("people")]);
    assert_eq!(told("\"format\"", "\"dialect\":{\"delimiter\":\";\"},\"format\""), [DescriptorProblem::Dialect("people")]);
    assert!(matches!(told("{", "["[..].as_ref())[..], [DescriptorProblem::Unreadable { .. }]));
}

#[test]
fn an_inline_schema_is_the_published_one() {
    let json = include_str!("../../../schema/case-export/datapackage.json");
    let inline = json.replacen("\"people.schema.json\"", Table::People.schema_text(), 1);
    assert_eq!(check_descriptor(&inline), Ok(()));
    let mut earlier: serde_json::Value = serde_json::from_str(Table::Attendance.schema_text()).unwrap();
    earlier["fields"].as_array_mut().unwrap().pop();
    let inline = json.replacen("\"attendance.schema.json\"", &earlier.to_string(), 1);
    assert_eq!(check_descriptor(&inline), Ok(()), "as it was before a column came");
    earlier["fields"].as_array_mut().unwrap().pop();
    let inline = json.replacen("\"attendance.schema.json\"", &earlier.to_string(), 1);
    assert_eq!(check_descriptor(&inline), Err(vec![DescriptorProblem::Schema("attendance")]));
}

proptest! {
    #[test]
    fn patterns_take_what_their_published_form_makes(
        (pattern, text) in prop::sample::select(Pattern::ALL)
            .prop_flat_map(|pattern| string_regex(pattern.regex()).unwrap().prop_map(move |text| (pattern, text)))
    ) {
        prop_assert!(pattern.matches(&text), "{pattern:?} {text:?}");
    }

    #[test]
    fn no_text_makes_the_check_panic(raw in prop::collection::vec(".{0,12}", 0..10)) {
        let raw: Vec<&str> = raw.iter().map(String::as_str).collect();
        for table in Table::ALL {
            drop(table.read(&raw, TODAY));
        }
    }
}
