//! `/staff/cases/{reference}`: one case.

use app::components::ErrorMessage;
use app::pages::request::message_rows;
use app::pages::staff::{
    AlikeRow, Around, BrokenCasePage, CaseModel, CasePage, EvidenceLine, Kept, PeopleNames, StaffRow, staff_timeline,
};
use app::{Url, t};
use axum::extract::{Path, State};
use domain::case::{Message, Submission};
use domain::policy::{Proof, ReadCase, WorkQueue, authorize};
use leptos::prelude::*;
use store::case::{AlikeCase, CaseFile, CaseNames};
use store::evidence::{EvidenceFile, Scan};
use store::page::Beginning;

use super::read::{find, read};
use crate::http::page::Page;
use crate::http::routes::story::own::{Conversation, conversation};
use crate::http::{Fault, Outcome, SignedIn};
use crate::state::Portal;

pub(super) async fn case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = read(&portal, &signed_in, &reference).await?;
    draw(&portal, &page, &signed_in, &file, Again::default()).await
}

/// Why a page is drawn again: what was typed, what is wrong, and which version of the case was on the page before.
#[derive(Default)]
pub(super) struct Again {
    pub kept: Kept,
    pub errors: Vec<ErrorMessage>,
    pub seen: Option<i64>,
}

impl Again {
    pub(super) fn wrong(errors: Vec<ErrorMessage>) -> Self {
        Self { errors, ..Self::default() }
    }
}

pub(super) async fn draw(portal: &Portal, page: &Page, signed_in: &SignedIn, file: &CaseFile, again: Again) -> Outcome {
    let Again { kept, errors, seen } = again;
    let Some(submission) = &file.case.submission else { return broken(portal, page, file, errors) };
    let bad = !errors.is_empty();
    let proof = authorize::<ReadCase>(&signed_in.viewer(), find(portal, &file.reference.as_text()).await?)?;
    let names = names(portal, &proof, file).await?;
    let (around, messages) = around(portal, signed_in, (&proof, file, submission)).await?;
    let local = |at| portal.clock.local(at);
    let history = staff_timeline(&file.history, &file.case, &names.staff, local);
    let model = CaseModel {
        reference: file.reference.as_text(),
        case: file.case.clone(),
        names,
        around,
        calendar: portal.calendar().await?,
        today: portal.clock.today(),
        news: news(&history, file, seen),
        history,
        messages: message_rows(&messages, local),
        unreadable: !file.unreadable.is_empty(),
        reader: signed_in.account.id,
        role: signed_in.account.role,
        mine: file.case.people.officer == Some(signed_in.account.id),
        kept,
        errors,
    };
    let title = t!("case-title", reference = model.reference.clone());
    let view = move || view! { <CasePage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// What came since the page was drawn from which a form was sent.
fn news(history: &[StaffRow], file: &CaseFile, seen: Option<i64>) -> Vec<StaffRow> {
    let Some(seen) = seen.filter(|seen| *seen != file.case.version) else { return Vec::new() };
    history.iter().filter(|row| row.seq > seen).cloned().collect()
}

async fn names(portal: &Portal, proof: &Proof<ReadCase>, file: &CaseFile) -> Outcome<PeopleNames> {
    let CaseNames { subject, requester, officer } = portal.store.case_names(proof, file.case.people.officer).await?;
    let identified = match &file.case.people.identified {
        Some(person) => portal.store.name_of(proof, person).await?,
        None => None,
    };
    let staff = portal.store.staff_names(proof).await?.into_iter().collect();
    Ok(PeopleNames { subject, requester, officer, identified, staff })
}

/// What stands around the case in other records, and the conversation that it belongs to.
async fn around(
    portal: &Portal,
    signed_in: &SignedIn,
    (proof, file, submission): (&Proof<ReadCase>, &CaseFile, &Submission),
) -> Outcome<(Around, Vec<Message>)> {
    let reference = file.reference.as_text();
    let Conversation { others: linked, messages, whole } = conversation(portal, signed_in, file).await?;
    let candidates = candidates(portal, proof, submission).await?;
    let alike = alike_rows(portal, signed_in, file).await?;
    let evidence = portal.store.case_evidence(proof).await?;
    let around = Around {
        evidence: evidence.into_iter().map(|file| evidence_row(&reference, file)).collect(),
        has_order: portal.store.has_order(proof, &file.case).await?,
        alike: alike.rows,
        more_alike: alike.more,
        linked,
        marks: match file.case.subject() {
            Some(person) => portal.store.standing_marks(proof, person, portal.clock.today()).await?,
            None => Vec::new(),
        },
        candidates: candidates.rows,
        more_candidates: candidates.more,
        unreadable: !whole,
    };
    Ok((around, messages))
}

/// Not even what was asked can be read: the rest of the history, and what to do.
fn broken(portal: &Portal, page: &Page, file: &CaseFile, errors: Vec<ErrorMessage>) -> Outcome {
    if file.unreadable.is_empty() {
        return Err(Fault::NotFound);
    }
    let (reference, bad) = (file.reference.as_text(), !errors.is_empty());
    let timeline = staff_timeline(&file.history, &file.case, &std::collections::BTreeMap::new(), |at| portal.clock.local(at));
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
