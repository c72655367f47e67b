//! `/account/requests/{reference}/sent`: that it was sent, and what happens now.

use app::pages::request::{SentModel, SentPage, sent_heading};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::ask::row_of;
use domain::case::Case;
use domain::family::NothingEnds;
use domain::id::PersonKey;
use domain::policy::{ReadCase, authorize};
use domain::setting::ConsentKind;
use leptos::prelude::*;
use store::case::CaseView;

use super::own::own_access;
use crate::http::page::Page;
use crate::http::routes::ask::thing;
use crate::http::{Fault, Outcome, OwnWords, SignedIn, see_other};
use crate::service::consents::kinds;
use crate::state::Portal;

pub(super) async fn sent(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let access = own_access(&portal, &signed_in, &reference).await?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), access)?;
    let CaseView { file, subject: about, linked, calendar, .. } = portal.store.case_view(&proof).await?;
    let mut case = file.case;
    OwnWords::of(&portal, &signed_in).asked(&mut case);
    let Some(sent) = case.submission.clone() else {
        return Ok(see_other(&Url::AccountRequest(file.reference.as_text()).path())); // which says what is wrong
    };
    let line = sent.subject.as_ref().zip(row_of(&sent.answers)).filter(|_| case.challenge().is_some());
    let thing = match line {
        Some((person, item)) => thing::find(&portal, &signed_in, &person.0, item).await?,
        None => None,
    };
    let model = SentModel {
        reference: file.reference.as_text(),
        about,
        received: case.received().ok_or(Fault::NotFound)?,
        others: linked.into_iter().map(|other| (other.reference.as_text(), other.subject)).collect(),
        consents: consents(&portal, &signed_in, &case).await?,
        nothing_ends: portal.store.own_nothing_ends(&proof, &case).await?,
        marked: thing.map(|thing| (sent.answers.one("wanted").map(str::to_owned), thing.value)),
        deadline: case.deadline(&calendar),
        receipt: portal.store.receipt(&proof).await?.is_some(),
        role: signed_in.account.role,
        today: portal.clock.today(),
        case,
    };
    let title = match (&model.marked, model.nothing_ends) {
        (Some(_), _) => t!("sent-marked"),
        (None, Some(NothingEnds::Before(_))) => t!("sent-consent-before"),
        (None, Some(NothingEnds::NeverGiven)) => t!("sent-consent-none"),
        (None, None) => sent_heading(&model.case),
    };
    Ok(page.show(title, move || view! { <SentPage model=model /> }.into_any()))
}

/// What is called consent, of what is withdrawn; nothing of any other request.
pub(super) async fn consents(portal: &Portal, signed_in: &SignedIn, case: &Case) -> Outcome<Vec<ConsentKind>> {
    let (Some(submission), Some(received)) = (&case.submission, case.received()) else { return Ok(Vec::new()) };
    let people: Vec<PersonKey> = submission.subject.iter().cloned().collect();
    Ok(kinds(portal, &signed_in.viewer(), &people, submission.answers.all("consents"), received).await?)
}
