//! `evidence`: papers that go with a request. A file that is refused says why; the rest of the form is as it was.

use app::components::ErrorMessage;
use app::pages::request::{EvidenceModel, EvidencePage, EvidenceRow, FileLimits, SHOWS};
use app::{Url, problems, t};
use axum::extract::{Path, State};
use documents::{LARGEST_EVIDENCE, MOST_FILES, Unfit};
use domain::form::FieldError;
use domain::id::{DraftId, FileId};
use domain::policy::{ManageAccount, Proof};
use leptos::prelude::*;
use store::evidence::{Scan, UNSAID};
use uuid::Uuid;

use super::form::{Form, already_sent, parse_kind, url_of};
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::upload::{FormPart, ProtectedUpload};
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::evidence::{self, Rejected};
use crate::state::Portal;

pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    form: &Form,
    shows: String,
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let bad = !errors.is_empty();
    let files = portal.store.list_evidence(&signed_in.own()?, form.draft.id).await?;
    let row = |file: store::evidence::EvidenceFile| EvidenceRow {
        file: file.file.to_string(),
        name: form.words.paper(&file.name, &file.shows),
        shows: file.shows,
        checked: file.scan == Scan::Clean,
    };
    let model = EvidenceModel {
        kind: form.kind,
        files: files.into_iter().map(row).collect(),
        limits: limits(),
        place: form.place("evidence"),
        shows,
        back: form.back("evidence"),
        next: form.after("evidence"),
        errors,
    };
    let title = t!("ask-evidence-title");
    let view = move || view! { <EvidencePage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// How many files may be sent, and how large.
pub(crate) fn limits() -> FileLimits {
    FileLimits { most: MOST_FILES, megabytes: LARGEST_EVIDENCE / (1024 * 1024) }
}

/// Files for a request, one after the other. What they show comes before them in the form: a file that comes without it is kept and
/// listed, and the page asks again what it shows.
pub(super) async fn add(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(kind): Path<String>,
    mut upload: ProtectedUpload,
) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let kind = parse_kind(&kind)?;
    let form = match Form::look(&portal, &signed_in, kind).await? {
        Ok(form) => form,
        Err(reference) => return Ok(already_sent(&page, kind, &reference)),
    };
    if form.asked("evidence").is_none() {
        return Ok(form.go_on());
    }
    let Received { shows, then, errors } = receive(&portal, &signed_in.own()?, form.draft.id, &mut upload).await?;
    match then.as_str() {
        _ if !errors.is_empty() => draw(&portal, &page, &signed_in, &form, shows, errors).await,
        "go" => Ok(see_other(&form.after("evidence"))),
        "save" => Ok(see_other(&Url::RequestSaved.with("kind", kind.as_str()))),
        _ => Ok(see_other(&url_of(kind, "evidence").with("done", "added"))),
    }
}

/// What a form with files said.
struct Received {
    /// What the files show.
    shows: String,
    /// Which button was pressed.
    then: String,
    /// What is wrong.
    errors: Vec<ErrorMessage>,
}

/// Keeps what is not wrong. Who leaves is asked for nothing.
async fn receive(portal: &Portal, own: &Proof<ManageAccount>, draft: DraftId, upload: &mut ProtectedUpload) -> Outcome<Received> {
    let (mut shows, mut then, mut files, mut errors) = (String::new(), String::new(), 0, Vec::new());
    while let Some(part) = upload.next().await? {
        match part {
            FormPart::Text(name, value) if name == "shows" => shows = value,
            FormPart::Text(name, value) if name == "then" => then = value,
            // What is more than may be is not even looked at.
            FormPart::File(file) if file.field == "files" && files <= MOST_FILES => {
                files += 1;
                if let Some(full) = evidence::is_full(portal, own, draft).await? {
                    errors.push(at("files", words(full)));
                    file.pass().await?;
                    continue;
                }
                let shows = if problem_of(&shows).is_none() { &shows } else { UNSAID };
                let (file, _room) = file.read(LARGEST_EVIDENCE).await?;
                let name = file.name.clone();
                if let Err(why) = evidence::add(portal, own, draft, file, shows).await? {
                    errors.push(at("files", t!("evidence-refused", name = name, why = words(why))));
                }
            }
            FormPart::File(other) => other.pass().await?,
            _ => {}
        }
    }
    let unsaid = problem_of(&shows);
    let waited = portal.store.list_evidence(own, draft).await?.iter().any(|file| file.shows == UNSAID);
    if unsaid.is_none() {
        let mut unit = portal.store.begin().await?;
        unit.say_what_shows(own, draft, &shows, portal.clock.now()).await?;
        unit.save().await?;
    }
    let kept = portal.store.list_evidence(own, draft).await?;
    let missing = kept.iter().any(|file| file.shows == UNSAID) || (files == 0 && then.is_empty());
    let said = waited && unsaid.is_none();
    errors.extend(unsaid.filter(|_| missing && then != "save"));
    // Who says what an earlier file shows adds none.
    if files == 0 && then.is_empty() && !said {
        errors.push(at("files", t!("evidence-empty")));
    }
    Ok(Received { shows, then, errors })
}

fn at(field: &str, message: String) -> ErrorMessage {
    ErrorMessage { field: field.to_owned(), message }
}

/// Why this is nothing that a file can show.
fn problem_of(shows: &str) -> Option<ErrorMessage> {
    let wrong = if shows.is_empty() { FieldError::NothingChosen } else { FieldError::UnknownChoice };
    (!SHOWS.contains(&shows)).then(|| at("shows", problems::words(wrong)))
}

/// Why a file is not taken, in words.
pub(crate) fn words(why: Rejected) -> String {
    match why {
        Rejected::Unfit(Unfit::Empty) => t!("file-empty"),
        Rejected::Unfit(Unfit::TooLarge) => t!("evidence-too-large", size = LARGEST_EVIDENCE / (1024 * 1024)),
        Rejected::Unfit(Unfit::OtherKind) => t!("evidence-other-kind"),
        Rejected::Unfit(Unfit::Locked) => t!("file-locked"),
        Rejected::Unfit(Unfit::Damaged) => t!("file-damaged"),
        Rejected::Unfit(Unfit::Office) => t!("file-office"),
        Rejected::Unfit(Unfit::Heic) => t!("file-heic"),
        Rejected::Unfit(Unfit::Broken) => t!("evidence-broken"),
        Rejected::Unfit(Unfit::TooManyPixels) => t!("evidence-pixels"),
        Rejected::Infected => t!("evidence-infected"),
        Rejected::TooMany => t!("evidence-too-many", most = MOST_FILES),
        Rejected::FullDraft => t!("evidence-full-draft"),
        Rejected::FullAccount => t!("evidence-full-account"),
        Rejected::FullPortal => t!("evidence-full-portal"),
        Rejected::Gone => t!("evidence-gone"),
    }
}

pub(super) async fn remove(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((kind, file)): Path<(String, Uuid)>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let kind = parse_kind(&kind)?;
    let own = signed_in.own()?;
    let draft = portal.store.find_draft_id(&own, kind).await?.ok_or(Fault::NotFound)?;
    if !evidence::remove(&portal, &own, draft, FileId(file)).await? {
        return Err(Fault::NotFound);
    }
    Ok(see_other(&url_of(kind, "evidence").with("done", "taken-away")))
}
