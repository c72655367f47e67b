//! Papers that go with a request. A file that is refused says why; the rest of the form is as it was.

use app::components::FieldError;
use app::pages::request::{EvidenceModel, EvidencePage, EvidenceRow, SHOWS};
use app::{problems, t};
use axum::extract::multipart::{Field, MultipartError};
use std::time::Duration;

use axum::extract::{Multipart, Path, State};
use documents::{LARGEST_EVIDENCE, MOST_FILES, Unfit};
use domain::form::FieldError as Wrong;
use domain::id::FileId;
use leptos::prelude::*;
use store::evidence::Scan;
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::http::routes::access::sign_in::Nothing;
use crate::http::routes::ask::step::{Form, parse_kind, url_of};
use crate::http::csrf::{ProtectedForm, check_token, limit_writes};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, Who, see_other};
use crate::service::evidence::{self, Rejected, Sent};
use crate::state::Portal;

/// The largest body: as many files as may be sent at once, each a little too large to be told so in words.
pub(crate) const BODY: usize = 80 * 1024 * 1024;

/// How many forms of files are read at once: each takes memory. The others wait, and nobody may take long.
static ROOM: Semaphore = Semaphore::const_new(12);
/// The longest that a form of files may take to arrive: 80 MB on a slow line.
const PATIENCE: Duration = Duration::from_mins(5);

pub(crate) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    form: &Form,
    shows: String,
    errors: Vec<FieldError>,
) -> Outcome {
    let bad = !errors.is_empty();
    let files = portal.store.list_evidence(&signed_in.own()?, form.draft.id).await?;
    let row = |file: store::evidence::EvidenceFile| EvidenceRow {
        file: file.file.to_string(),
        name: file.name,
        shows: file.shows,
        checked: file.scan == Scan::Clean,
    };
    let model = EvidenceModel {
        kind: form.kind,
        files: files.into_iter().map(row).collect(),
        most: MOST_FILES,
        megabytes: LARGEST_EVIDENCE / (1024 * 1024),
        shows,
        back: form.back("evidence"),
        next: form.after("evidence"),
        errors,
    };
    let title = t!("ask-evidence-title");
    let view = move || view! { <EvidencePage model=model /> }.into_any();
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// Files for a request. The token is the form's first field: before it, nothing of the body is kept.
pub(crate) async fn add(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    signed_in: SignedIn,
    Path(kind): Path<String>,
    body: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Outcome {
    limit_writes(&portal, &who)?;
    let mut body = body.map_err(|_| Fault::Form)?;
    let token = match body.next_field().await.map_err(broken)? {
        Some(field) if field.name() == Some("csrf") => Some(field.text().await.map_err(broken)?),
        _ => None,
    };
    check_token(&portal, &who, token.as_deref())?;
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let kind = parse_kind(&kind)?;
    let form = Form::open(&portal, &signed_in, kind).await?;
    if form.asked("evidence").is_none() {
        return Ok(form.go_on());
    }
    let _room = ROOM.acquire().await.map_err(|_| Fault::Ours("no room for files any more".into()))?;
    let (shows, files) = tokio::time::timeout(PATIENCE, read(&mut body)).await.map_err(|_| Fault::Unreadable)??;
    let mut errors = Vec::new();
    if !SHOWS.contains(&shows.as_str()) {
        let wrong = if shows.is_empty() { Wrong::NothingChosen } else { Wrong::UnknownChoice };
        errors.push(FieldError { field: "shows".into(), message: problems::words("shows", wrong) });
    }
    if files.is_empty() {
        errors.push(FieldError { field: "files".into(), message: t!("evidence-empty") });
    }
    if errors.is_empty() {
        let own = signed_in.own()?;
        for file in files {
            let name = file.name.clone();
            if let Err(why) = evidence::add(&portal, &own, form.draft.id, file, &shows).await? {
                errors.push(FieldError { field: "files".into(), message: t!("evidence-refused", name = name, why = words(why)) });
            }
        }
    }
    if errors.is_empty() {
        return Ok(see_other(&url_of(kind, "evidence").with("done", "added")));
    }
    draw(&portal, &page, &signed_in, &form, shows, errors).await
}

#[expect(clippy::needless_pass_by_value, reason = "its place is in map_err")]
fn broken(cause: MultipartError) -> Fault {
    match cause.status().as_u16() {
        413 => Fault::TooLarge,
        _ => Fault::Unreadable,
    }
}

async fn read(body: &mut Multipart) -> Outcome<(String, Vec<Sent>)> {
    let (mut shows, mut files) = (String::new(), Vec::new());
    while let Some(field) = body.next_field().await.map_err(broken)? {
        match field.name() {
            Some("shows") => shows = field.text().await.map_err(broken)?,
            // What is more than may be is not kept.
            Some("files") if files.len() > MOST_FILES => {}
            Some("files") if field.file_name().is_some_and(|name| !name.is_empty()) => files.push(file(field).await?),
            _ => {}
        }
    }
    Ok((shows, files))
}

/// What is larger than may be is read to its end and not kept: the answer can then say so.
async fn file(mut field: Field<'_>) -> Outcome<Sent> {
    let name = documents::clean_name(field.file_name().unwrap_or_default());
    let mut content = Some(Vec::new());
    while let Some(piece) = field.chunk().await.map_err(broken)? {
        content = content.filter(|kept| kept.len() + piece.len() <= LARGEST_EVIDENCE);
        if let Some(kept) = &mut content {
            kept.extend_from_slice(&piece);
        }
    }
    Ok(Sent { name, content })
}

/// Why a file is not taken, in words.
fn words(why: Rejected) -> String {
    match why {
        Rejected::Unfit(Unfit::Empty) => t!("file-empty"),
        Rejected::Unfit(Unfit::TooLarge) => t!("evidence-too-large", size = LARGEST_EVIDENCE / (1024 * 1024)),
        Rejected::Unfit(Unfit::OtherKind) => t!("evidence-other-kind"),
        Rejected::Unfit(Unfit::NotItsName) => t!("file-not-its-name"),
        Rejected::Unfit(Unfit::Broken) => t!("evidence-broken"),
        Rejected::Unfit(Unfit::TooManyPixels) => t!("evidence-pixels"),
        Rejected::Infected => t!("evidence-infected"),
        Rejected::TooMany => t!("evidence-too-many", most = MOST_FILES),
        Rejected::Gone => t!("evidence-gone"),
    }
}

pub(crate) async fn remove(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((kind, file)): Path<(String, Uuid)>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let kind = parse_kind(&kind)?;
    let own = signed_in.own()?;
    let draft = portal.store.find_draft(&own, kind).await?.ok_or(Fault::NotFound)?;
    if !evidence::remove(&portal, &own, draft.id, FileId(file)).await? {
        return Err(Fault::NotFound);
    }
    Ok(see_other(&url_of(kind, "evidence").with("done", "taken-away")))
}
