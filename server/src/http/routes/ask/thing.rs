//! The thing of a record that is said to be wrong (capability D10), as who asks may see it now.

use app::pages::account::RecordRow;
use domain::ask::{self, Answers};
use domain::id::PersonKey;
use domain::notice::Notice;
use domain::policy::{GlanceRecord, ReadRecord, SeeRecord, authorize};

use crate::http::routes::record::rows::find_row;
use crate::http::{Outcome, SignedIn};
use crate::state::Portal;

/// Its words stay out of the draft.
pub(crate) struct Thing {
    category: String,
    pub label: String,
    pub value: String,
}

impl Thing {
    /// What a form about it has answered already.
    pub(super) fn known(&self, person: &str, item: &str) -> Answers {
        ask::about_thing(person, item, &self.category)
    }

    /// The form's own words without those of the record. Who names another kind of thing, in other words, means another thing.
    pub(super) fn take_out(&self, answers: &mut Answers) {
        if answers.one("wrong") == Some(&self.label) {
            answers.set("wrong", Vec::new());
        } else if answers.one("category").is_some_and(|category| category != self.category) {
            ask::forget_thing(answers);
        }
    }
}

/// Only what the viewer sees today, and at this moment: what a first page keeps to itself stands on no form before its owner proved to
/// be there, and never in safe mode. Until then such a key is as one that does not exist.
pub(crate) async fn find(portal: &Portal, signed_in: &SignedIn, person: &str, item: &str) -> Outcome<Option<Thing>> {
    if person.is_empty() || item.is_empty() {
        return Ok(None);
    }
    let person = PersonKey(person.to_owned());
    let row = if signed_in.is_alone(portal.clock.now()) {
        row::<ReadRecord>(portal, signed_in, &person, item).await?
    } else {
        row::<GlanceRecord>(portal, signed_in, &person, item).await?
    };
    let Some(row) = row else { return Ok(None) };
    let (category, label, value) = row.parts();
    // The label goes with the request, whose page any glance sees: of what is the reader's own it says only the category.
    let label = Some(label).filter(|label| !label.is_empty() && !row.is_private()).map(str::to_owned);
    let label = label.or_else(|| ask::words(Notice::current(), category)).unwrap_or_default();
    Ok(Some(Thing { category: category.to_owned(), label, value: value.to_owned() }))
}

async fn row<A: SeeRecord>(portal: &Portal, signed_in: &SignedIn, person: &PersonKey, item: &str) -> Outcome<Option<RecordRow>> {
    let viewer = signed_in.viewer();
    let Some(access) = portal.store.find_access(&viewer, person, portal.clock.today()).await? else { return Ok(None) };
    let Ok(proof) = authorize::<A>(&viewer, access) else { return Ok(None) };
    find_row(portal, &proof, item).await
}
