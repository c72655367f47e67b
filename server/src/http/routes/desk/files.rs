//! `/staff/cases/{reference}/files` and `evidence`: what goes out with the reply, and what came with the request.

use app::components::ErrorMessage;
use app::pages::staff::Kept;
use app::{problems, t};
use axum::extract::{Path, State};
use documents::{LARGEST, Unfit};
use domain::case::{File, Internal, Refusal};
use domain::form::{Limit, TypedMove, clean_text};
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
use crate::service::told;
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
    while let Some(part) = upload.next().await? {
        match part {
            // They stand before the file in the form.
            FormPart::Text(name, text) if name == "elsewhere" => drop(typed.0.insert(name, text)),
            FormPart::Text(name, text) if name == "version" => version = text.parse().ok(),
            FormPart::File(sent) if sent.field == "file" => {
                // The page showed what was there before the first that was taken.
                let seen = version.filter(|_| files == errors.len());
                files += 1;
                let (sent, _room) = sent.read(LARGEST).await?;
                if told::tells(&portal.store.place_watch(&proof).await?, &sent.name, sent.content.as_deref().unwrap_or_default())
                {
                    errors.push(tells_place("file"));
                    continue;
                }
                errors.extend(cases::attach(&portal, &proof, sent, answer(&typed), seen).await?.err().map(wrong));
            }
            FormPart::File(other) => other.pass().await?,
            _ => {}
        }
    }
    if files == 0 {
        errors.push(ErrorMessage { field: "file".into(), message: t!("evidence-empty") });
    }
    if errors.is_empty() {
        return Ok(done(&file, "attached"));
    }
    errors.dedup();
    // As it is now: some of the files may be in.
    let (_, file) = read(&portal, &signed_in, &reference).await?;
    draw(&portal, &page, &signed_in, &file, Again { kept: Kept { form: None, typed }, errors, seen: version }).await
}

/// Why the same bytes as in another family's case are right here.
fn answer(typed: &TypedMove) -> Option<Internal> {
    clean_text(typed.get("elsewhere"), Limit::LONG).ok().flatten().map(Internal::new)
}

/// Why a file is not taken, at the field that mends it.
fn wrong(why: NotAttached) -> ErrorMessage {
    let field = if matches!(why, NotAttached::Refused(Refusal::FileElsewhere)) { "elsewhere" } else { "file" };
    ErrorMessage { field: field.into(), message: words(why) }
}

/// Why a file is not taken, in words.
fn words(why: NotAttached) -> String {
    match why {
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
