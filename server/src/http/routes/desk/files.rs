//! `/staff/cases/{reference}/files` and `evidence`: what goes out with the reply, and what came with the request.

use app::components::ErrorMessage;
use app::{problems, t};
use axum::extract::{Path, State};
use documents::{LARGEST, Unfit};
use domain::case::{File, Internal};
use domain::form::{Limit, clean_text};
use store::evidence::{EvidenceFile, Scan};
use uuid::Uuid;

use super::case::{Again, draw};
use super::moves::{done, stopped};
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
    let (mut files, mut refused, mut why) = (0, Vec::new(), None);
    while let Some(part) = upload.next().await? {
        match part {
            // It stands before the file in the form.
            FormPart::Text(name, text) if name == "elsewhere" => why = answer(&text),
            FormPart::File(sent) if sent.field == "file" => {
                files += 1;
                let (sent, _room) = sent.read(LARGEST).await?;
                refused.extend(cases::attach(&portal, &proof, sent, why.clone()).await?.err().map(words));
            }
            _ => {}
        }
    }
    if files == 0 {
        refused.push(t!("evidence-empty"));
    }
    if refused.is_empty() {
        return Ok(done(&file, "attached"));
    }
    let errors = refused.into_iter().map(|message| ErrorMessage { field: "file".into(), message }).collect();
    draw(&portal, &page, &signed_in, &file, Again::wrong(errors)).await
}

/// Why the same bytes as in another family's case are right here.
fn answer(typed: &str) -> Option<Internal> {
    clean_text(typed, Limit::LONG).ok().flatten().map(Internal::new)
}

/// Why a file is not taken, in words.
fn words(why: NotAttached) -> String {
    match why {
        NotAttached::Unfit(Unfit::Empty) => t!("file-empty"),
        NotAttached::Unfit(Unfit::TooLarge) => t!("file-too-large"),
        NotAttached::Unfit(Unfit::OtherKind) => t!("file-other-kind"),
        NotAttached::Unfit(Unfit::NotItsName) => t!("file-not-its-name"),
        NotAttached::Unfit(Unfit::Broken | Unfit::TooManyPixels) => t!("evidence-broken"),
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
