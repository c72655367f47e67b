//! Officers: the queue, one case, and what they do to it.

use std::collections::BTreeMap;

use app::components::FieldError;
use app::pages::request::message_rows;
use app::pages::staff::{
    AlikeRow, CaseModel, CasePage, EvidenceLine, Kept, LetterModel, LetterPage, QueueModel, QueuePage, QueueRowModel,
    staff_timeline,
};
use app::{Url, problems, t};
use axum::extract::{Multipart, Path, Query, State};
use axum::response::Response;
use domain::case::{Command, File, Submission};
use domain::form::{DateParts, Move, TypedMove};
use domain::id::CaseId;
use domain::policy::{CaseAccess, HandleCase, Proof, ReadCase, Role, WorkQueue, authorize};
use domain::reference::Reference;
use jiff::ToSpan;
use leptos::prelude::*;
use serde::Deserialize;
use store::audit::Entry;
use store::case::{AlikeCase, CaseFile, CaseNames};
use store::evidence::{EvidenceFile, Scan};
use store::page::Beginning;
use store::queue::{After, Cases, QueueRow, Tab};
use uuid::Uuid;

use super::story::{conversation, download, file_row, refused};
use crate::http::csrf::{ProtectedForm, check_token, limit_writes};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, Who, see_other};
use crate::service::cases::{self, Upload};
use crate::service::evidence::verdict;
use crate::service::requests::Undone;
use crate::service::scan::Verdict;
use crate::state::Portal;

/// Which queue, and where its page starts.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    queue: String,
    after: String,
}

pub(super) async fn queue(State(portal): State<Portal>, page: Page, signed_in: SignedIn, Query(asked): Query<Asked>) -> Outcome {
    let proof = authorize::<WorkQueue>(&signed_in.viewer(), ())?;
    let tab = Tab::find_by_name(&asked.queue).unwrap_or(Tab::New);
    let rows = portal.store.queue(&proof, tab, parse_after(&asked.after)).await?;
    let today = portal.clock.today();
    let counts = portal.store.queue_counts(&proof, today, today.saturating_add(7.days())).await?;
    let model = QueueModel {
        tab: tab.as_str(),
        counts: [("new", Some(counts.fresh)), ("mine", Some(counts.mine)), ("open", Some(counts.open)), ("done", None)],
        next: next_url(&rows, &Url::Staff.with("queue", tab.as_str())),
        rows: rows.rows.into_iter().map(queue_row).collect(),
        today,
    };
    Ok(page.show(t!("queue-title"), move || view! { <QueuePage model=model /> }.into_any()))
}

/// A case as a list shows it.
pub(super) fn queue_row(row: QueueRow) -> QueueRowModel {
    QueueRowModel {
        reference: row.reference.as_text(),
        state: row.state,
        received: row.received,
        due: row.due,
        limit: row.limit,
        kind: row.kind,
        flags: row.flags,
        urgent_on: row.urgent_on,
        subject: row.subject,
        officer: row.officer,
    }
}

/// The address of the next page: where this one ended.
pub(super) fn next_url(rows: &Cases, base: &str) -> Option<String> {
    let After { day, case } = rows.next?;
    let sign = if base.contains('?') { '&' } else { '?' };
    Some(format!("{base}{sign}after={day}_{case}"))
}

/// Where a page starts; anything unreadable is the beginning.
pub(super) fn parse_after(text: &str) -> Option<After> {
    let (day, case) = text.split_once('_')?;
    Some(After { day: day.parse().ok()?, case: CaseId(case.parse().ok()?) })
}

pub(super) async fn find(portal: &Portal, reference: &str) -> Outcome<CaseAccess> {
    let reference: Reference = reference.parse().map_err(|_| Fault::NotFound)?;
    portal.store.find_case(&reference).await?.ok_or(Fault::NotFound)
}

async fn read(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<ReadCase>, CaseFile)> {
    if !signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let proof = authorize::<ReadCase>(&signed_in.viewer(), find(portal, reference).await?)?;
    let file = portal.store.case(&proof).await?;
    Ok((proof, file))
}

/// Reading a case is itself recorded: who, what, when.
pub(super) async fn case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (_, file) = read(&portal, &signed_in, &reference).await?;
    record_reading(&portal, &signed_in, &file).await?;
    draw(&portal, &page, &signed_in, &file, Kept::default(), Vec::new()).await
}

/// The date as a letter. Reading it is reading the case.
pub(super) async fn letter(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
) -> Outcome {
    let (proof, file) = read(&portal, &signed_in, &reference).await?;
    record_reading(&portal, &signed_in, &file).await?;
    let case = &file.case;
    let model = LetterModel {
        reference: file.reference.as_text(),
        requester: portal.store.case_names(&proof, case.officer).await?.requester,
        kind: case.kind(),
        received: case.received().ok_or(Fault::NotFound)?,
        deadline: case.deadline(&*portal.calendar().await?).filter(|_| case.state.is_open()),
        contact: case.contact(),
        today: portal.clock.today(),
    };
    let title = t!("letter-title", reference = model.reference.clone());
    Ok(page.show(title, move || view! { <LetterPage model=model /> }.into_any()))
}

pub(super) async fn record_reading(portal: &Portal, signed_in: &SignedIn, file: &CaseFile) -> Outcome<()> {
    let mut unit = portal.store.begin().await?;
    let subject = file.case.id.to_string();
    let account = Some(signed_in.account.id);
    unit.audit(Entry { at: portal.clock.now(), account, action: "case.read", subject: &subject, event: None }).await?;
    Ok(unit.save().await?)
}

async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    file: &CaseFile,
    kept: Kept,
    errors: Vec<FieldError>,
) -> Outcome {
    let bad = !errors.is_empty();
    let (case, today) = (&file.case, portal.clock.today());
    let local = |at| portal.clock.local(at);
    let submission = case.submission.clone().ok_or(Fault::NotFound)?;
    let proof = authorize::<ReadCase>(&signed_in.viewer(), find(portal, &file.reference.as_text()).await?)?;
    let CaseNames { subject, requester, officer } = portal.store.case_names(&proof, case.officer).await?;
    let (linked, messages) = conversation(portal, signed_in, file).await?;
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
        contact: case.contact(),
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
        handles: signed_in.account.role == Role::Officer,
        kept,
        errors,
        reference,
    };
    let title = t!("case-title", reference = model.reference.clone());
    let view = move || view! { <CasePage model=model /> }.into_any();
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

/// A paper that came with a case, once it is clean. Opening it is recorded.
pub(super) async fn evidence(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (proof, _) = read(&portal, &signed_in, &reference).await?;
    let files = portal.store.case_evidence(&proof).await?;
    let wanted = files.into_iter().find(|file| file.file.0 == id && file.scan == Scan::Clean).ok_or(Fault::NotFound)?;
    let mut unit = portal.store.begin().await?;
    let (subject, account) = (id.to_string(), Some(signed_in.account.id));
    unit.audit(Entry { at: portal.clock.now(), account, action: "file.read", subject: &subject, event: None }).await?;
    unit.save().await?;
    let EvidenceFile { file, name, media_type, size, sha256, .. } = wanted;
    download(&portal, &File { file, name, media_type, size, sha256: hex::encode(sha256) }).await
}

async fn handle(portal: &Portal, signed_in: &SignedIn, reference: &str) -> Outcome<(Proof<HandleCase>, CaseFile)> {
    let (_, file) = read(portal, signed_in, reference).await?;
    let proof = authorize::<HandleCase>(&signed_in.viewer(), find(portal, reference).await?)?;
    Ok((proof, file))
}

fn done(file: &CaseFile, what: &str) -> Response {
    see_other(&Url::StaffCase(file.reference.as_text()).with("done", what))
}

pub(super) async fn take(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(super::access::Nothing {}): ProtectedForm<super::access::Nothing>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let asked = Asking { command: Command::Take, field: "take", kept: Kept::default(), done: "taken" };
    act(&portal, &page, &signed_in, (&proof, &file), asked).await
}

/// One of the forms of the case page.
pub(super) async fn move_case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((reference, section)): Path<(String, String)>,
    ProtectedForm(fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let form = Move::find_by_section(&section).ok_or(Fault::NotFound)?;
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let typed = typed(form, fields);
    let kept = Kept { form: Some(form), typed: typed.clone() };
    match form.parse(&typed, &file.case, portal.clock.today()) {
        Ok(command) => {
            let asked = Asking { command, field: form.on().unwrap_or(form.field()), kept, done: form.section() };
            act(&portal, &page, &signed_in, (&proof, &file), asked).await
        }
        Err(problems) => draw(&portal, &page, &signed_in, &file, kept, problems::list(&problems)).await,
    }
}

fn typed(form: Move, mut fields: BTreeMap<String, String>) -> TypedMove {
    let mut take = |name: &str| fields.remove(name).unwrap_or_default();
    let mut part = |part: &str| form.on().map_or_else(String::new, |name| take(&format!("{name}-{part}")));
    let on = DateParts { day: part("day"), month: part("month"), year: part("year") };
    TypedMove { text: take(form.field()), choice: form.choice().map_or_else(String::new, take), on }
}

/// A command, where its refusal is shown, what was typed, what to say when it is done.
struct Asking {
    command: Command,
    field: &'static str,
    kept: Kept,
    done: &'static str,
}

/// Does a command, and goes back to the case; a refusal is shown at the field that asked.
async fn act(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    (proof, file): (&Proof<HandleCase>, &CaseFile),
    asked: Asking,
) -> Outcome {
    match cases::act(portal, proof, asked.command).await {
        Ok(()) => Ok(done(file, asked.done)),
        Err(Undone::Refused(refusal)) => {
            draw(portal, page, signed_in, file, asked.kept, vec![refused(asked.field, refusal)]).await
        }
        Err(Undone::Store(cause)) => Err(cause.into()),
        Err(Undone::Denied(_) | Undone::Open | Undone::Changed) => Err(Fault::NotFound),
    }
}

/// A file for the reply. The token is the form's first field: before it, nothing of the body is kept.
pub(super) async fn attach(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    form: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Outcome {
    limit_writes(&portal, &who)?;
    let mut form = form.map_err(|_| Fault::Form)?;
    let token = field(&mut form).await?.filter(|(name, ..)| name == "csrf").map(|(_, _, bytes)| bytes);
    let token = token.and_then(|bytes| String::from_utf8(bytes).ok());
    check_token(&portal, &who, token.as_deref())?;
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let (name, content) = match field(&mut form).await? {
        Some((field, name, content)) if field == "file" => (documents::clean_name(&name), content),
        _ => return Err(Fault::Unreadable),
    };
    let refusal = match documents::inspect(&name, &content) {
        Err(unfit) => Some(unfit_words(unfit)),
        Ok(kind) => {
            if let Some(problem) = scanned(&portal, &content).await {
                Some(problem)
            } else {
                let upload = Upload { name, media_type: kind.media_type(), content };
                cases::attach(&portal, &proof, upload).await?.err().map(problems::refusal)
            }
        }
    };
    match refusal {
        None => Ok(done(&file, "attached")),
        Some(message) => {
            let errors = vec![FieldError { field: "file".into(), message }];
            draw(&portal, &page, &signed_in, &file, Kept::default(), errors).await
        }
    }
}

/// What the scanner says against a file. Where there is a scanner, nothing goes out that it has not looked at.
async fn scanned(portal: &Portal, content: &[u8]) -> Option<String> {
    match verdict(portal, content).await {
        Verdict::Infected => Some(t!("evidence-infected")),
        Verdict::Unknown if portal.config.clamd_addr.is_some() => Some(t!("file-scanner-down")),
        Verdict::Clean | Verdict::Unknown => None,
    }
}

/// Why a file is not taken, in words.
fn unfit_words(unfit: documents::Unfit) -> String {
    match unfit {
        documents::Unfit::Empty => t!("file-empty"),
        documents::Unfit::TooLarge => t!("file-too-large"),
        documents::Unfit::OtherKind => t!("file-other-kind"),
        documents::Unfit::NotItsName => t!("file-not-its-name"),
        documents::Unfit::Broken | documents::Unfit::TooManyPixels => t!("evidence-broken"),
    }
}

/// The next field of a form: its name, its file name, its content.
async fn field(form: &mut Multipart) -> Outcome<Option<(String, String, Vec<u8>)>> {
    let broken = |cause: axum::extract::multipart::MultipartError| match cause.status().as_u16() {
        413 => Fault::TooLarge,
        _ => Fault::Unreadable,
    };
    let Some(field) = form.next_field().await.map_err(broken)? else { return Ok(None) };
    let name = field.name().unwrap_or_default().to_owned();
    let file = field.file_name().unwrap_or_default().to_owned();
    Ok(Some((name, file, field.bytes().await.map_err(broken)?.to_vec())))
}

/// A file of the reply, for those who may read the case. Opening it is recorded.
pub(super) async fn file(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (_, case) = read(&portal, &signed_in, &reference).await?;
    let wanted = case.case.files.iter().find(|f| f.file.0 == id).ok_or(Fault::NotFound)?;
    let mut unit = portal.store.begin().await?;
    let (subject, account) = (id.to_string(), Some(signed_in.account.id));
    unit.audit(Entry { at: portal.clock.now(), account, action: "file.read", subject: &subject, event: None }).await?;
    unit.save().await?;
    download(&portal, wanted).await
}
