//! The thing of a record that is said to be wrong (capability D10), as who asks may see it now.

use domain::ask::{self, Answers};
use domain::id::PersonKey;
use domain::notice::Notice;
use domain::policy::{GlanceRecord, authorize};

use crate::http::routes::record::rows::find_row;
use crate::http::{Outcome, SignedIn};
use crate::state::Portal;

/// Its words stay out of the draft.
pub(super) struct Thing {
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

/// Only what a glance of the viewer sees today: what a first page keeps to itself stands on no form, whoever holds the phone.
pub(super) async fn find(portal: &Portal, signed_in: &SignedIn, person: &str, item: &str) -> Outcome<Option<Thing>> {
    if person.is_empty() || item.is_empty() {
        return Ok(None);
    }
    let viewer = signed_in.viewer();
    let person = PersonKey(person.to_owned());
    let Some(access) = portal.store.find_access(&viewer, &person, portal.clock.today()).await? else { return Ok(None) };
    let Ok(proof) = authorize::<GlanceRecord>(&viewer, access) else { return Ok(None) };
    let Some(row) = find_row(portal, &proof, item).await? else { return Ok(None) };
    let (category, label, value) = row.parts();
    let label = if label.is_empty() { ask::words(Notice::current(), category).unwrap_or_default() } else { label.to_owned() };
    Ok(Some(Thing { category: category.to_owned(), label, value: value.to_owned() }))
}
