//! What is called consent, of what somebody ends: the end of a service is not the end of what is held, the end of a use of data is.

use domain::id::PersonKey;
use domain::policy::{GlanceRecord, Viewer, authorize};
use domain::setting::{ConsentKind, consent_kinds};
use jiff::civil::Date;

use crate::state::Portal;

/// The kinds of consent that these purposes are, each once: as the records say of those whose consents a glance of who asks shows;
/// otherwise as it was settled on the day.
///
/// # Errors
/// When the store fails.
pub async fn kinds(
    portal: &Portal,
    viewer: &Viewer,
    people: &[PersonKey],
    purposes: &[String],
    day: Date,
) -> store::Result<Vec<ConsentKind>> {
    let mut kinds = Vec::new();
    for person in people.iter().filter(|_| !purposes.is_empty()) {
        let Some(access) = portal.store.find_access(viewer, person, portal.clock.today()).await? else { continue };
        if let Ok(proof) = authorize::<GlanceRecord>(viewer, access) {
            kinds.extend(portal.store.consents(&proof).await?.into_iter().map(|given| given.kind));
        }
    }
    if kinds.is_empty() {
        return Ok(consent_kinds(&portal.store.set_values().await?, purposes, day));
    }
    kinds.sort_unstable();
    kinds.dedup();
    Ok(kinds)
}
