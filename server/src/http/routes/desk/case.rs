//! `/staff/cases/{reference}`: one case.

use app::components::ErrorMessage;
use app::pages::request::message_rows;
use app::pages::staff::{AlikeRow, BrokenCasePage, CaseModel, CasePage, EvidenceLine, Kept, staff_timeline};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::case::Submission;
use domain::policy::{Proof, ReadCase, Role, WorkQueue, authorize};
use leptos::prelude::*;
use store::case::{AlikeCase, CaseFile, CaseNames};
use store::evidence::{EvidenceFile, Scan};
use store::page::Beginning;

use super::read::{find, read};
use crate::http::page::Page;
use crate::http::routes::story::own::{Conversation, conversation, file_row};
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = read(&portal, &signed_in, &reference).await?;
    draw(&portal, &page, &signed_in, &file, Kept::default(), Vec::new()).await
}

pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: Kept,
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let bad = !errors.is_empty();
    let (case, today) = (&file.case, portal.clock.today());
    let local = |at| portal.clock.local(at);
    let Some(submission) = case.submission.clone() else { return broken(portal, page, file, errors) };
    let proof = authorize::<ReadCase>(&signed_in.viewer(), find(portal, &file.reference.as_text()).await?)?;
    let CaseNames { subject, requester, officer } = portal.store.case_names(&proof, case.officer).await?;
    let Conversation { others: linked, messages, whole } = conversation(portal, signed_in, file).await?;
    let candidates = candidates(portal, &proof, &submission).await?;
    let alike = alike_rows(portal, signed_in, file).await?;
    let reference = file.reference.as_text();
    let file_reference = reference.clone();
    let mine = case.officer == Some(signed_in.account.id);
    let model = CaseModel {
        subject,
        requester,
        officer,
        state: case.state,
        kind: case.kind(),
        deadline: case.deadline(&*portal.calendar().await?),
        received: case.received().ok_or(Fault::NotFound)?,
        days: case.dates.clone(),
        today,
        answered_on: case.answered_on,
        evidence: portal.store.case_evidence(&proof).await?.into_iter().map(|file| evidence_row(&file_reference, file)).collect(),
        has_order: portal.store.has_order(&proof, case).await?,
        marks: match case.subject() {
            Some(person) => portal.store.standing_marks(&proof, person, today).await?,
            None => Vec::new(),
        },
        identified: identified(portal, &proof, file).await?,
        candidates: candidates.rows,
        more_candidates: candidates.more,
        flags: case.flags(),
        contact: file.contact.clone(),
        checked: case.is_checked(),
        proven: case.checked.clone(),
        restricted: case.is_restricted(),
        alike: alike.rows,
        more_alike: alike.more,
        linked,
        effect: case.effect,
        mark: case.mark(),
        submission,
        timeline: staff_timeline(&file.history, local),
        messages: message_rows(&messages, local),
        files: case
            .files
            .iter()
            .map(|f| file_row(&Url::StaffCaseFile { reference: reference.clone(), file: f.file.to_string() }, f))
            .collect(),
        answer: case.answer.clone(),
        mine,
        // What was typed into a page that was open already is shown once more.
        handles: signed_in.account.role == Role::Officer && (bad || file.unreadable.is_empty()),
        unreadable: !file.unreadable.is_empty(),
        linked_unreadable: !whole,
        kept,
        errors,
        reference,
    };
    let title = t!("case-title", reference = model.reference.clone());
    let view = move || view! { <CasePage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// Not even what was asked can be read: the rest of the history, and what to do.
fn broken(portal: &Portal, page: &Page, file: &CaseFile, errors: Vec<ErrorMessage>) -> Outcome {
    if file.unreadable.is_empty() {
        return Err(Fault::NotFound);
    }
    let (reference, bad) = (file.reference.as_text(), !errors.is_empty());
    let timeline = staff_timeline(&file.history, |at| portal.clock.local(at));
    let title = t!("case-title", reference = reference.clone());
    let view = move || view! { <BrokenCasePage reference=reference timeline=timeline errors=errors /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// A paper that came with the case: a link only once the scanner has found it clean.
fn evidence_row(reference: &str, file: EvidenceFile) -> EvidenceLine {
    let href = Url::StaffCaseEvidence { reference: reference.to_owned(), file: file.file.to_string() }.path();
    EvidenceLine {
        name: file.name,
        shows: file.shows,
        refused: file.scan == Scan::Refused,
        href: (file.scan == Scan::Clean).then_some(href),
    }
}

/// Whose record an officer found the case to be about.
async fn identified(portal: &Portal, proof: &Proof<ReadCase>, file: &CaseFile) -> Outcome<Option<(String, String)>> {
    let Some(person) = &file.case.identified else { return Ok(None) };
    Ok(Some((person.0.clone(), portal.store.name_of(proof, person).await?.unwrap_or_default())))
}

async fn candidates(portal: &Portal, proof: &Proof<ReadCase>, submission: &Submission) -> Outcome<Beginning<(String, String)>> {
    let Some(described) = &submission.described else { return Ok(Beginning { rows: Vec::new(), more: 0 }) };
    let Beginning { rows, more } = portal.store.candidates(proof, described).await?;
    Ok(Beginning { rows: rows.into_iter().map(|(person, name)| (person.0, name)).collect(), more })
}

async fn alike_rows(portal: &Portal, signed_in: &SignedIn, file: &CaseFile) -> Outcome<Beginning<AlikeRow>> {
    let proof = authorize::<WorkQueue>(&signed_in.viewer(), ())?;
    let Beginning { rows, more } = portal.store.alike_cases(&proof, file.case.id).await?;
    let row = |case: AlikeCase| AlikeRow { reference: case.reference.as_text(), state: case.state, received: case.received };
    Ok(Beginning { rows: rows.into_iter().map(row).collect(), more })
}
