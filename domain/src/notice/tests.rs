use std::collections::BTreeSet;

use super::{Block, Category, CategoryId, Notice, NoticeError, TextRun};

const SOURCE: &str = include_str!("../../../content/notice/v1.txt");

const SMALL: &str = r#"
version = 2
recorded = "2026-12-01"

[general]
purposes = ["purpose.help"]
basis = ["basis.task"]
special_basis = ["basis.care"]
recipients = ["recipient.schools"]
retention = "retention.default"

[[section]]
id = "all"
heading = "All"
body = [
  "We hold this for {basis.task} or {basis.care}, to {purpose.help}, until {retention.default}, if {consent.agreed}:",
  ["category.name", "category.health", "recipient.schools", "law.act", "right.access"],
]

[category]
name = { text = "your name" }
health = { text = "your health", special = true, needs_consent = "consent.agreed" }
[purpose]
help = { text = "help you", short = "Help" }
[basis]
task = { text = "a task" }
care = { text = "care" }
[law]
act = { text = "an Act" }
[recipient]
schools = { text = "schools" }
[retention]
default = { text = "you are 25" }
[right]
access = { text = "see it" }
[consent]
agreed = { text = "you agree" }
"#;

fn id(text: &str) -> CategoryId {
    text.parse().expect("the test gives a category id")
}

fn category<'a>(notice: &'a Notice, text: &str) -> &'a Category {
    notice.category(&id(text)).expect("the notice has the category")
}

fn refusal(from: &str, to: &str) -> NoticeError {
    assert!(SMALL.contains(from), "the sample has no {from}");
    Notice::parse(&SMALL.replacen(from, to, 1)).expect_err("the change breaks the notice")
}

#[test]
fn notice_is_word_for_word() {
    assert_eq!(Notice::current().plain_text(), SOURCE);
}

#[test]
fn every_bullet_of_the_source_is_exactly_one_entry() {
    let notice = Notice::current();
    let blocks = notice.sections().iter().flat_map(super::Section::blocks);
    let listed: Vec<&TextRun> = blocks
        .filter_map(|block| match block {
            Block::List(items) => Some(items),
            Block::Paragraph(_) => None,
        })
        .flatten()
        .collect();
    let bullets: Vec<&str> = SOURCE.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert_eq!(listed.iter().map(|item| item.text()).collect::<Vec<_>>(), bullets);
    assert!(listed.iter().all(|item| item.entry().is_some()));
}

#[test]
fn notice_names_what_the_source_names() {
    let notice = Notice::current();
    let counts = [
        notice.categories().len(),
        notice.purposes().len(),
        notice.bases().len(),
        notice.laws().len(),
        notice.recipients().len(),
        notice.retentions().len(),
        notice.rights().len(),
        notice.consents().len(),
    ];
    assert_eq!(counts, [13 + 5, 11, 2 + 4, 5, 11 + 1, 1 + 4, 1 + 6 + 1, 1]);
}

#[test]
fn anchors_are_unique() {
    let notice = Notice::current();
    let mut seen = BTreeSet::new();
    for section in notice.sections() {
        assert!(seen.insert(section.id().to_owned()), "{}", section.id());
        for block in section.blocks() {
            let (Block::Paragraph(pieces) | Block::List(pieces)) = block;
            for entry in pieces.iter().filter_map(TextRun::entry) {
                assert!(seen.insert(entry.as_str().to_owned()), "{entry}");
            }
        }
    }
}

#[test]
fn ethnicity_religion_and_health_are_special() {
    let categories = Notice::current().categories().iter();
    let special: Vec<&str> = categories.filter(|category| category.special()).map(|category| category.id().as_str()).collect();
    assert_eq!(special, ["category.ethnicity", "category.religion", "category.health"]);
}

#[test]
fn assessment_needs_consent_and_nothing_else_does() {
    for category in Notice::current().categories() {
        let assessment = category.id().as_str().starts_with("category.assessment-");
        assert_eq!(category.needs_consent().is_some(), assessment, "{}", category.id());
    }
}

#[test]
fn what_the_notice_says_of_all_data_applies_to_each_category() {
    let notice = Notice::current();
    let health = category(notice, "category.health");
    assert_eq!(health.purposes(), notice.purposes());
    assert_eq!(health.recipients(), notice.recipients());
    assert_eq!(health.bases(), notice.bases());
    assert_eq!(health.retention().text(), "the child’s 25th birthday");
    assert_eq!(category(notice, "category.schools").bases(), &notice.bases()[..2]);
}

#[test]
fn a_category_can_narrow_what_applies_to_all() {
    let own = r#"special = true, basis = ["basis.care"]"#;
    let notice = Notice::parse(&SMALL.replace("special = true", own)).expect("it is a notice");
    assert_eq!(category(&notice, "category.health").bases().len(), 1);
}

#[test]
fn a_label_falls_back_to_the_words_of_the_notice() {
    let notice = Notice::parse(SMALL).expect("it is a notice");
    assert_eq!(notice.purposes()[0].label(), "Help");
    assert_eq!(category(&notice, "category.name").label(), "your name");
    assert!(notice.category(&id("category.shoe-size")).is_none());
}

#[test]
fn an_unknown_reference_is_refused_with_its_line() {
    let error = refusal(r#"purposes = ["purpose.help"]"#, r#"purposes = ["purpose.fun"]"#);
    assert_eq!(error.to_string(), "line 6: category.health purposes names \"purpose.fun\", and there is no such entry");
    let wrong_kind = refusal(r#"retention = "retention.default""#, r#"retention = "basis.task""#);
    assert!(matches!(wrong_kind, NoticeError::UnknownReference { line: 10, .. }), "{wrong_kind}");
    let in_text = refusal("{basis.care}", "{basis.cure}");
    assert!(matches!(in_text, NoticeError::UnknownReference { line: 16, .. }), "{in_text}");
}

#[test]
fn an_entry_stands_in_the_text_exactly_once() {
    let twice = refusal("{basis.care}", "{basis.task}");
    assert_eq!(twice.to_string(), "line 16: \"basis.task\" is there already");
    let never = refusal(r#", "law.act""#, "");
    assert!(matches!(never, NoticeError::Unplaced { .. }), "{never}");
}

#[test]
fn empty_texts_are_refused() {
    for (from, to) in [
        (r#"text = "your name""#, r#"text = " ""#),
        (r#"short = "Help""#, r#"short = """#),
        (r#"heading = "All""#, r#"heading = """#),
        ("  [\"category.name", "  \"\",\n  [\"category.name"),
    ] {
        let error = refusal(from, to);
        assert!(matches!(error, NoticeError::Empty { .. }), "{error}");
    }
}

#[test]
fn a_name_that_is_no_id_is_refused() {
    assert!(matches!(refusal("name = {", "Name = {"), NoticeError::UnknownReference { .. }));
    assert!(matches!(refusal(r#"id = "all""#, r#"id = "basis.task""#), NoticeError::Id { line: 13, .. }));
    assert!("category.".parse::<CategoryId>().is_err());
    assert!("category.two--hyphens".parse::<CategoryId>().is_err());
    assert!("purpose.early-help".parse::<CategoryId>().is_err());
}

#[test]
fn an_unknown_or_missing_field_is_named() {
    let unknown = refusal("short =", "shirt =").to_string();
    assert!(unknown.contains("shirt") && unknown.contains("line"), "{unknown}");
    let missing = refusal("version = 2", "").to_string();
    assert!(missing.contains("version"), "{missing}");
    let open = refusal("{basis.task} or", "{basis.task or");
    assert!(matches!(open, NoticeError::UnknownReference { .. } | NoticeError::Brace { .. }), "{open}");
}
