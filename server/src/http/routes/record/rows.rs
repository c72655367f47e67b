//! What the tables of a record hold, as items of the notice's categories.

use app::pages::account::{self, RecordRow};
use app::t;
use store::family::Record;

/// What the record's own tables hold, as items of the notice's categories.
pub(crate) fn rows_of(record: &Record) -> Vec<RecordRow> {
    let ours = || t!("record-source-case-system");
    let mut rows = vec![
        RecordRow::new(
            "category.names-and-addresses",
            t!("record-label-name"),
            format!("{} {}", record.given_names, record.family_name),
            ours(),
            None,
        )
        .key("name"),
    ];
    rows.extend(record.addresses.iter().map(|a| {
        let label = if a.current { t!("record-label-address-now") } else { t!("record-label-address-earlier") };
        let row = RecordRow::new("category.names-and-addresses", label, a.text.clone(), a.source.clone(), Some(a.recorded_on))
            .key(&a.key);
        if a.protected { row.protected() } else { row }
    }));
    rows.extend(record.contacts.iter().map(|c| {
        let label = if c.kind == "email" { t!("record-label-email") } else { t!("record-label-phone") };
        RecordRow::new("category.phone-and-email", label, c.value.clone(), c.source.clone(), Some(c.recorded_on)).key(&c.key)
    }));
    rows.extend(record.born.map(|born| {
        RecordRow::new("category.date-of-birth", t!("record-label-born"), app::dates::short(born), ours(), None).key("born")
    }));
    rows.extend(
        record
            .sex
            .as_ref()
            .map(|sex| RecordRow::new("category.sex", t!("record-label-sex"), account::sex_words(sex), ours(), None).key("sex")),
    );
    rows.extend(record.items.iter().chain(&record.assessments).map(|item| {
        RecordRow::new(&item.category, item.label.clone(), item.value.clone(), item.source.clone(), Some(item.recorded_on))
            .key(&item.key)
    }));
    rows
}
