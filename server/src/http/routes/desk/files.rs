//! `/staff/cases/{reference}/files` and `evidence`: what goes out with the reply, and what came with the request.

use app::components::ErrorMessage;
use app::pages::staff::Kept;
use app::{problems, t};
use axum::extract::{Path, State};
use documents::{LARGEST, Unfit, clean_name};
use domain::case::{File, Internal, Refusal};
use domain::danger::is_said;
use domain::form::{Limit, TypedMove, clean_text, plain};
use domain::id::FileId;
use store::evidence::{EvidenceFile, Scan};
use uuid::Uuid;

use super::case::{Again, draw};
use super::moves::{done, stopped, tells_place};
use super::read::{handle, read};
use crate::http::download::stored;
use crate::http::page::Page;
use crate::http::upload::{FormPart, ProtectedUpload};
use crate::http::{Fault, Outcome, SignedIn};
use crate::service::cases::{self, NotAttached};
use crate::state::Portal;

/// Files for the reply, one after the other.
pub(super) async fn attach(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    mut upload: ProtectedUpload,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    if !file.unreadable.is_empty() {
        return draw(&portal, &page, &signed_in, &file, Again::wrong(stopped("file"))).await;
    }
    let (mut files, mut errors, mut typed, mut version) = (0, Vec::new(), TypedMove::default(), None);
    let (mut waiting, mut waits) = (Vec::new(), Vec::new());
    while let Some(part) = upload.next().await? {
        match part {
            // They stand before the file in the form.
            FormPart::Text(name, text) if name == "elsewhere" => drop(typed.0.insert(name, text)),
            FormPart::Text(name, text) if name == "version" => version = text.parse().ok(),
            FormPart::Text(name, text) if name == "waiting" => waiting.extend(waiting_file(&text)),
            FormPart::File(sent) if sent.field == "file" => {
                // The page showed what was there before the first that was taken.
                let seen = version.filter(|_| files == errors.len());
                files += 1;
                let (sent, _room) = sent.read(LARGEST).await?;
                let name = sent.name.clone();
                let done = cases::attach(&portal, &proof, sent, (answer(&typed), seen)).await?;
                errors.extend(done.err().map(|why| wrong(&name, &why, &mut waits)));
            }
            FormPart::File(other) => other.pass().await?,
            _ => {}
        }
    }
    for file in waiting {
        let seen = version.filter(|_| files == errors.len());
        files += 1;
        let name = file.1.clone();
        let done = cases::attach_waiting(&portal, &proof, file, (answer(&typed), seen)).await?;
        errors.extend(done.err().map(|why| wrong(&name, &why, &mut waits)));
    }
    if files == 0 {
        errors.push(ErrorMessage { field: "file".into(), message: t!("evidence-empty") });
    }
    if errors.is_empty() {
        return Ok(done(&file, "attached"));
    }
    errors.dedup();
    typed.0.insert("waiting".into(), waits.join("\n"));
    // As it is now: some of the files may be in.
    let (_, file) = read(&portal, &signed_in, &reference).await?;
    draw(&portal, &page, &signed_in, &file, Again { kept: Kept { form: None, typed }, errors, seen: version }).await
}

/// A file that waits here, as its box on the page says it: its identity and its name.
fn waiting_file(text: &str) -> Option<(FileId, String)> {
    let (id, name) = text.split_once(' ')?;
    Some((FileId(id.parse().ok()?), clean_name(&plain(name))))
}

/// Why the same bytes as in a case of somebody else are right here.
fn answer(typed: &TypedMove) -> Option<Internal> {
    clean_text(typed.get("elsewhere"), Limit::LONG).ok().flatten().filter(|why| is_said(why)).map(Internal::new)
}

/// Why a file is not taken, at the field that mends it. One that waits here is added to those.
fn wrong(name: &str, why: &NotAttached, waits: &mut Vec<String>) -> ErrorMessage {
    let field = if matches!(why, NotAttached::Waits(..)) { "elsewhere" } else { "file" };
    if let NotAttached::Waits(id, name) | NotAttached::Stale(id, name) = why {
        waits.push(format!("{id} {name}"));
    }
    if *why == NotAttached::Tells {
        return tells_place(field); // without its name
    }
    ErrorMessage { field: field.into(), message: t!("evidence-refused", name = name.to_owned(), why = words(why)) }
}

/// Why a file is not taken, in words.
fn words(why: &NotAttached) -> String {
    match *why {
        NotAttached::Unfit(Unfit::Empty) => t!("file-empty"),
        NotAttached::Unfit(Unfit::TooLarge) => t!("file-too-large"),
        NotAttached::Unfit(Unfit::OtherKind) => t!("file-other-kind"),
        NotAttached::Unfit(Unfit::Locked) => t!("file-locked"),
        NotAttached::Unfit(Unfit::Damaged) => t!("file-damaged"),
        NotAttached::Unfit(Unfit::Office) => t!("file-office"),
        NotAttached::Unfit(Unfit::Heic) => t!("file-heic"),
        NotAttached::Unfit(Unfit::Broken | Unfit::TooManyPixels) => t!("evidence-broken"),
        NotAttached::Full => t!("file-portal-full"),
        NotAttached::Infected => t!("evidence-infected"),
        NotAttached::Unscanned => t!("file-scanner-down"),
        NotAttached::Waits(..) => problems::refusal(Refusal::FileElsewhere),
        NotAttached::Stale(..) => t!("file-stale"),
        NotAttached::Gone => t!("file-gone"),
        NotAttached::Tells => t!("case-tells-place"),
        NotAttached::Refused(refusal) => problems::refusal(refusal),
    }
}

/// A file of the reply, for those who may read the case.
pub(super) async fn file(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (proof, case) = read(&portal, &signed_in, &reference).await?;
    let wanted = case.case.all_files().find(|f| f.file.0 == id).ok_or(Fault::NotFound)?;
    stored(&portal, &proof, wanted).await
}

/// A paper that came with a case, once it is clean.
pub(super) async fn evidence(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path((reference, id)): Path<(String, Uuid)>,
) -> Outcome {
    let (proof, _) = read(&portal, &signed_in, &reference).await?;
    let files = portal.store.case_evidence(&proof).await?;
    let wanted = files.into_iter().find(|file| file.file.0 == id && file.scan == Scan::Clean).ok_or(Fault::NotFound)?;
    let EvidenceFile { file, name, media_type, size, sha256, .. } = wanted;
    stored(&portal, &proof, &File { file, name, media_type, size, sha256: hex::encode(sha256) }).await
}
