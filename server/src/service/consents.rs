//! What is called consent, of what somebody ends: the end of a service is not the end of what is held, the end of a use of data is.

use domain::id::PersonKey;
use domain::policy::{About, GlanceRecord, Request, Viewer, authorize};
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

/// Whether the word of who asks ends it all at once, or nothing of it is theirs to end. `None` where they see no consent of somebody, or
/// see some of each.
///
/// # Errors
/// When the store fails.
pub async fn ends_at_once(
    portal: &Portal,
    viewer: &Viewer,
    people: &[PersonKey],
    purposes: &[String],
) -> store::Result<Option<bool>> {
    let mut all: Vec<(bool, bool)> = Vec::new();
    for person in people.iter().filter(|_| !purposes.is_empty()) {
        let Some(access) = portal.store.find_access(viewer, person, portal.clock.today()).await? else { return Ok(None) };
        let proofs = (authorize::<GlanceRecord>(viewer, access.clone()), authorize::<Request>(viewer, About::Known(access)));
        let (Ok(glance), Ok(asks)) = proofs else { return Ok(None) };
        let seen = portal.store.consents(&glance).await?;
        if seen.is_empty() {
            return Ok(None);
        }
        let own = viewer.person.as_ref() == Some(person) || seen.iter().all(|given| given.own);
        let others = seen.iter().all(|given| !given.own);
        for purpose in purposes {
            let ends = portal.store.would_end(&asks, purpose).await?;
            all.push((own && ends, others && !ends));
        }
    }
    let is_all = |part: fn(&(bool, bool)) -> bool| !all.is_empty() && all.iter().all(part);
    Ok(is_all(|(own, _)| *own).then_some(true).or(is_all(|(_, others)| *others).then_some(false)))
}
