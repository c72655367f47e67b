//! `/account/requests/{reference}/sent`: that it was sent, and what happens now.

use app::pages::request::{SentModel, SentPage};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::case::Case;
use domain::id::PersonKey;
use domain::kind::Kind;
use domain::policy::{ReadCase, Role, authorize};
use domain::setting::ConsentKind;
use leptos::prelude::*;

use super::own::own_request;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::consents::kinds;
use crate::state::Portal;

pub(super) async fn sent(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = own_request(&portal, &signed_in, &reference).await?;
    let case = &file.case;
    if case.submission.is_none() {
        return Ok(see_other(&Url::AccountRequest(file.reference.as_text()).path())); // which says what is wrong
    }
    let access = portal.store.find_case(&file.reference).await?.ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let linked = portal.store.linked_cases(&proof).await?.into_iter().filter(|(id, _)| *id != case.id);
    let model = SentModel {
        reference: file.reference.as_text(),
        kind: case.kind(),
        received: case.received().ok_or(Fault::NotFound)?,
        others: linked.map(|(_, reference)| reference.as_text()).collect(),
        papers: case.submission.iter().flat_map(|sent| &sent.evidence).map(|paper| paper.file.name.clone()).collect(),
        effect: case.took_effect(),
        known: case.is_known_to_asker(),
        consents: consents(&portal, &signed_in, case).await?,
        deadline: case.deadline(&*portal.calendar().await?),
        receipt: portal.store.receipt(&proof).await?.is_some(),
        guest: signed_in.account.role == Role::Guest,
        today: portal.clock.today(),
    };
    let title = if model.kind == Kind::Complaint { t!("complaint-sent-title") } else { t!("request-sent-title") };
    Ok(page.show(title, move || view! { <SentPage model=model /> }.into_any()))
}

/// What is called consent, of what is withdrawn; nothing of any other request.
pub(super) async fn consents(portal: &Portal, signed_in: &SignedIn, case: &Case) -> Outcome<Vec<ConsentKind>> {
    let (Some(submission), Some(received)) = (&case.submission, case.received()) else { return Ok(Vec::new()) };
    let people: Vec<PersonKey> = submission.subject.iter().cloned().collect();
    Ok(kinds(portal, &signed_in.viewer(), &people, submission.answers.all("consents"), received).await?)
}
