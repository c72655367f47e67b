//! What the reply to a request for a copy says of the record as a whole: what its page says to the same reader, and no more.

use app::pages::request::RecordFacts;
use domain::case::{Case, CaseOutcome};
use domain::kind::Kind;
use domain::policy::{GlanceRecord, authorize};

use crate::http::routes::record::model::model_of;
use crate::http::{Outcome, SignedIn};
use crate::state::Portal;

/// Until when it is kept, and whom we told. Nothing before a copy was handed over, nor to who has no page of the record.
pub(super) async fn of_record(portal: &Portal, signed_in: &SignedIn, case: &Case) -> Outcome<Option<RecordFacts>> {
    let handed = |outcome| matches!(outcome, CaseOutcome::All | CaseOutcome::Part);
    let replied = case.kind() == Kind::Access && case.open_replies().any(|given| handed(given.reply.outcome));
    let Some(person) = case.subject().filter(|_| replied) else { return Ok(None) };
    let viewer = signed_in.viewer();
    let Some(access) = portal.store.find_access(&viewer, person, portal.clock.today()).await? else { return Ok(None) };
    let Ok(proof) = authorize::<GlanceRecord>(&viewer, access) else { return Ok(None) };
    let record = model_of(portal.store.record(&proof).await?, &proof);
    let mut told: Vec<String> = Vec::new();
    for row in record.told.into_iter().filter(|row| !row.private) {
        if !told.contains(&row.who) {
            told.push(row.who);
        }
    }
    Ok(Some(RecordFacts { kept: record.kept.words(record.own, &record.given), told }))
}
