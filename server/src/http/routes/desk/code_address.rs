//! `/staff/cases/{reference}/code-address`: the codes of who asked go to another address.

use app::components::ErrorMessage;
use app::{problems, t};
use axum::extract::{Path, State};
use domain::form::{Problems, parse_email};
use serde::Deserialize;

use super::case::{Again, draw};
use super::moves::done;
use super::read::handle;
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn};
use crate::service::code_address::{CodeAddressChange, tell};
use crate::state::Portal;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct MoveCodesForm {
    code_address: String,
    old_way: String,
}

/// Sends the codes of who asked to another address: somebody else reads the one that there is.
pub(super) async fn move_codes(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(form): ProtectedForm<MoveCodesForm>,
) -> Outcome {
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    let email = match parse_email(&form.code_address) {
        Ok(email) => email,
        Err(wrong) => {
            let errors = problems::list(&Problems::one("code-address", wrong));
            return draw(&portal, &page, &signed_in, &file, Again::wrong(errors)).await;
        }
    };
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let changed = match unit.change_email_of_requester(&proof, &email, now).await {
        Ok(changed) => changed,
        Err(store::Error::Conflict(_)) => {
            unit.cancel().await?;
            let errors = vec![ErrorMessage { field: "code-address".into(), message: t!("ways-in-move-taken") }];
            return draw(&portal, &page, &signed_in, &file, Again::wrong(errors)).await;
        }
        Err(cause) => return Err(cause.into()),
    };
    // Where nothing was said of how to reach them, that is no word against it.
    let contact = Some(&file.contact).filter(|_| file.case.was_asked_how_to_reach());
    let change =
        CodeAddressChange { by: Some(signed_in.account.id), old_unsafe: !form.old_way.is_empty(), contact, proven: false };
    tell(&portal, &mut unit, (proof.resource().requester, &changed), change, now).await?;
    unit.save().await?;
    Ok(done(&file, "staff-code-address"))
}
