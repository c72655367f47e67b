//! What a record holds, as things under the notice's categories.

use app::pages::account::{self, RecordRow};
use app::t;
use domain::family::{Audience, ContactKind, Item};
use domain::id::PersonKey;
use domain::policy::{Proof, SeeRecord, authorize};
use store::record::Record;

use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

/// Authority over a person's record.
pub(super) async fn read<A: SeeRecord>(portal: &Portal, signed_in: &SignedIn, person: String) -> Outcome<Proof<A>> {
    let viewer = signed_in.viewer();
    let access = portal.store.find_access(&viewer, &PersonKey(person), portal.clock.today()).await?;
    Ok(authorize::<A>(&viewer, access.ok_or(Fault::NotFound)?)?)
}

/// The thing of a record that has this key, if the viewer sees it.
pub(crate) async fn find_row<A: SeeRecord>(portal: &Portal, proof: &Proof<A>, key: &str) -> Outcome<Option<RecordRow>> {
    let record = portal.store.record(proof).await?;
    if let Some(row) = details(&record).into_iter().find(|row| row.is(key)) {
        return Ok(Some(row));
    }
    Ok(portal.store.find_item(proof, key).await?.as_ref().map(row_of))
}

/// A thing that is recorded under a category of the notice.
pub(super) fn row_of(item: &Item) -> RecordRow {
    let Item { key, category, label, value, source, recorded_on, audience } = item;
    let row = RecordRow::new(category, label.clone(), value.clone(), source.clone(), Some(*recorded_on)).key(key);
    row.private(*audience == Audience::Person)
}

/// What the record's own tables hold, as things under the notice's categories.
pub(super) fn details(record: &Record) -> Vec<RecordRow> {
    let ours = || t!("record-source-case-system");
    let name = RecordRow::new("category.names-and-addresses", t!("record-label-name"), record.name.clone(), ours(), None);
    let mut rows = vec![name.key("name")];
    rows.extend(record.addresses.iter().map(|a| {
        let label = if a.current { t!("record-label-address-now") } else { t!("record-label-address-earlier") };
        let row = RecordRow::new("category.names-and-addresses", label, a.text.clone(), a.source.clone(), Some(a.recorded_on))
            .key(&a.key);
        if a.protected { row.protected() } else { row }
    }));
    rows.extend(record.contacts.iter().map(|c| {
        let label = match c.kind {
            ContactKind::Email => t!("record-label-email"),
            ContactKind::Phone => t!("record-label-phone"),
        };
        RecordRow::new("category.phone-and-email", label, c.value.clone(), c.source.clone(), Some(c.recorded_on)).key(&c.key)
    }));
    rows.extend(record.born.map(|born| {
        RecordRow::new("category.date-of-birth", t!("record-label-born"), app::dates::short(born), ours(), None).key("born")
    }));
    rows.extend(
        record
            .sex
            .map(|sex| RecordRow::new("category.sex", t!("record-label-sex"), account::sex_words(sex), ours(), None).key("sex")),
    );
    rows
}
