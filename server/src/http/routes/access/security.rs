//! `/account/security`: passkeys and sessions.

use app::components::ErrorMessage;
use app::pages::account::{PasskeyRow, SecurityModel, SecurityPage, SessionRow};
use app::{Url, problems, t};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use domain::code_address::masked;
use domain::form::{FieldError, Limit, Needed, Problems, clean_text};
use domain::id::CredentialId;
use domain::policy::Role;
use leptos::prelude::*;
use serde::Deserialize;
use store::audit::Entry;
use uuid::Uuid;

use crate::http::begun::{BegunForm, ProvenAct};
use crate::http::csrf::{Nothing, ProtectedForm};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, kept, see_other, session};
use crate::service::codes::MOST_WRONG;
use crate::service::sessions::limits;
use crate::state::Portal;

/// A guest has nothing to secure: their session ends by itself.
pub(super) async fn security(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(asked): Query<BegunForm>,
) -> Outcome {
    if signed_in.account.role == Role::Guest {
        return Err(Fault::NotFound);
    }
    let model = security_model(&portal, &signed_in, asked.begun).await?;
    Ok(page.show(t!("security-title"), move || view! { <SecurityPage model=model /> }.into_any()))
}

async fn security_model(portal: &Portal, signed_in: &SignedIn, begun: String) -> Outcome<SecurityModel> {
    let passkeys = portal.store.list_credentials(signed_in.account.id).await?;
    // Codes are another way in, for families.
    let codes = signed_in.account.email.is_some() && !signed_in.account.role.is_staff();
    let last = passkeys.len() == 1 && !codes;
    let now = portal.clock.now();
    let sessions = portal.store.list_sessions(&signed_in.own()?, limits(now)).await?;
    let locked = portal.store.wrong_codes(&signed_in.own()?, portal.clock.today()).await? >= MOST_WRONG;
    let local = |at| portal.clock.local(at);
    Ok(SecurityModel {
        codes: signed_in.account.email.as_deref().map(masked),
        may_move: !signed_in.account.role.is_staff(),
        locked,
        passkeys: passkeys
            .into_iter()
            .map(|p| PasskeyRow { id: p.id.to_string(), name: p.name, created: local(p.created), used: p.used.map(local), last })
            .collect(),
        more_sessions: sessions.more,
        sessions: sessions
            .rows
            .into_iter()
            .map(|s| SessionRow {
                current: s.id == signed_in.session.id,
                id: s.id.to_string(),
                device: s.device,
                seen: local(s.seen),
            })
            .collect(),
        prove: ProvenAct::Passkeys.proof(portal, signed_in, &Url::AccountSecurity),
        proven: ProvenAct::Passkeys.is_proven(portal, signed_in, &begun).then_some(begun),
        errors: Vec::new(),
        kept: None,
    })
}

#[derive(Debug, Deserialize)]
pub(super) struct NameForm {
    #[serde(default)]
    name: String,
}

pub(super) async fn name_passkey(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(id): Path<Uuid>,
    ProtectedForm(form): ProtectedForm<NameForm>,
) -> Outcome {
    let error = match clean_text(&form.name, Limit::NAME) {
        Ok(Some(name)) => {
            let mut unit = portal.store.begin().await?;
            if !unit.name_credential(&signed_in.own()?, CredentialId(id), name).await? {
                return Err(Fault::NotFound);
            }
            unit.save().await?;
            return Ok(back("named"));
        }
        Ok(None) => FieldError::Missing(Needed::PasskeyName),
        Err(error) => error,
    };
    let mut model = security_model(&portal, &signed_in, String::new()).await?;
    model.errors = problems::list(&Problems::one("name", error))
        .into_iter()
        .map(|shown| ErrorMessage { field: format!("name-{id}"), ..shown })
        .collect();
    model.kept = Some((id.to_string(), form.name));
    Ok(page.again(t!("security-title"), move || view! { <SecurityPage model=model /> }.into_any()))
}

fn back(done: &str) -> Response {
    see_other(&Url::AccountSecurity.with("done", done))
}

pub(super) async fn remove_passkey(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(id): Path<Uuid>,
    ProtectedForm(form): ProtectedForm<BegunForm>,
) -> Outcome {
    let now = portal.clock.now();
    if !ProvenAct::Passkeys.is_proven(&portal, &signed_in, &form.begun) {
        return Ok(ProvenAct::Passkeys.first(&portal, &signed_in, &Url::AccountSecurity));
    }
    let mut unit = portal.store.begin().await?;
    if !unit.remove_credential(&signed_in.own()?, CredentialId(id), now).await? {
        return Err(Fault::NotFound);
    }
    if !unit.spend_proof(&signed_in.session).await? {
        unit.cancel().await?;
        return Ok(ProvenAct::Passkeys.first(&portal, &signed_in, &Url::AccountSecurity));
    }
    let subject = id.to_string();
    let account = Some(signed_in.account.id);
    unit.note(&Entry { at: now, account, action: "passkey.remove", subject: &subject, event: None })?;
    unit.save().await?;
    Ok(back("removed"))
}

pub(super) async fn end_session(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Path(id): Path<Uuid>,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let mut unit = portal.store.begin().await?;
    if !session::end(&mut unit, &signed_in, id, portal.clock.now()).await? {
        return Err(Fault::NotFound);
    }
    unit.save().await?;
    Ok(back("ended"))
}

pub(super) async fn sign_out_everywhere(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    jar: CookieJar,
    ProtectedForm(Nothing {}): ProtectedForm<Nothing>,
) -> Outcome {
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    unit.end_all_sessions(&signed_in.own()?, now).await?;
    unit.end_links(signed_in.account.id, now).await?;
    unit.forget_devices(&signed_in.own()?, now).await?;
    kept::forget(&mut unit, &signed_in, &jar).await?;
    let subject = signed_in.account.id.to_string();
    let account = Some(signed_in.account.id);
    unit.note(&Entry { at: now, account, action: "session.end_all", subject: &subject, event: None })?;
    unit.save().await?;
    let mut response = see_other(&Url::Home.with("done", "signed-out-everywhere"));
    session::clear_cookie(response.headers_mut());
    session::forget_device(response.headers_mut());
    Ok(response)
}
