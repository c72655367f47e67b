//! `/staff/cases/{reference}/danger`: what an officer answers to the points that can hurt somebody.

use std::collections::BTreeMap;

use app::components::ErrorMessage;
use app::pages::staff::{Kept, changed, form_names};
use app::{problems, t};
use axum::extract::{Path, State};
use domain::case::Internal;
use domain::case::moves::Move;
use domain::danger::{DangerKind, is_said};
use domain::form::{Limit, TypedMove, clean_text};
use store::case::NewAnswer;

use super::case::{Again, draw};
use super::moves::{done, stopped};
use super::read::handle;
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::routes::story::own::refused;
use crate::http::{Outcome, SignedIn};
use crate::service::cases::{self, DangerAnswers};
use crate::service::requests::Undone;
use crate::state::Portal;

/// The form of the panel. A reply that was typed and could not go out comes along, and stands in its form again afterwards.
pub(super) async fn answer(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(mut fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let seen = fields.remove("version").and_then(|version| version.parse().ok());
    let typed = TypedMove(fields);
    let replies = form_names(Move::Answer).iter().any(|name| !typed.get(name).is_empty());
    let kept = Kept { form: replies.then_some(Move::Answer), typed };
    let again = |errors| Again { kept: kept.clone(), errors, seen };
    if !file.unreadable.is_empty() {
        return draw(&portal, &page, &signed_in, &file, again(stopped("danger"))).await;
    }
    let answers = match read(&kept.typed) {
        Ok(answers) => answers,
        Err(errors) => return draw(&portal, &page, &signed_in, &file, again(errors)).await,
    };
    let errors = match cases::answer(&portal, &proof, answers).await {
        Ok(late) if late.is_empty() && !replies => return Ok(done(&file, "danger")),
        Ok(late) => changed(&late),
        Err(Undone::Refused(refusal)) => vec![refused("danger", refusal)],
        Err(cause) => return Err(cause.into()),
    };
    draw(&portal, &page, &signed_in, &file, again(errors)).await
}

/// What was written, each with what the page said of its point.
fn read(typed: &TypedMove) -> Result<DangerAnswers, Vec<ErrorMessage>> {
    let (mut answers, mut errors) = (Vec::new(), Vec::new());
    for kind in DangerKind::ALL {
        match clean_text(typed.get(&kind.field()), Limit::LONG) {
            Ok(Some(words)) if !is_said(&words) => {
                errors.push(ErrorMessage { field: kind.field(), message: t!("danger-short") });
            }
            Ok(Some(words)) => {
                let digest = typed.get(&kind.seen_field()).to_owned();
                answers.push(NewAnswer { kind, digest, words: Internal::new(words) });
            }
            Ok(None) => {}
            Err(wrong) => errors.push(ErrorMessage { field: kind.field(), message: problems::words(wrong) }),
        }
    }
    if answers.is_empty() && errors.is_empty() {
        errors.push(ErrorMessage { field: "danger".into(), message: t!("danger-none") });
    }
    if errors.is_empty() { Ok(DangerAnswers(answers)) } else { Err(errors) }
}
