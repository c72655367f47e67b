//! `/passkeys`: the ceremonies, as JSON for the islands.

use app::Url;
use axum::Json;
use axum::extract::{FromRequest, Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::id::CredentialId;
use domain::policy::Role;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::account::Account;
use store::audit::Entry;
use tokio::time::timeout;
use uuid::Uuid;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use super::enter::begin_or_confirm;
use super::register::invited;
use crate::http::begun::ProvenAct;
use crate::http::csrf::{PATIENCE, check_token, limit_writes};
use crate::http::network::Network;
use crate::http::session::{self, Cookies};
use crate::http::{Fault, Outcome, Who, home_of, local_path};
use crate::mail::TellNewJob;
use crate::passkeys::NewPasskey;
use crate::queue::Queued;
use crate::random;
use crate::state::Portal;

/// JSON from one of our pages: its token is in a header.
#[derive(Debug)]
pub(super) struct FromIsland<T>(T);

impl<T: DeserializeOwned> FromRequest<Portal> for FromIsland<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Fault> {
        let who = request.extensions().get::<Who>().cloned().ok_or_else(|| Fault::Ours("no identity".into()))?;
        let token = request.headers().get("x-csrf-token").and_then(|value| value.to_str().ok()).map(str::to_owned);
        check_token(portal, &who, token.as_deref())?;
        limit_writes(portal, &who)?;
        let body = timeout(PATIENCE, Json::from_request(request, portal)).await.map_err(|_| Fault::Unreadable)?;
        body.map(|Json(body)| Self(body)).map_err(|_| Fault::Unreadable)
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct RegisterStart {
    token: Option<String>,
    /// When who is signed in began it.
    begun: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RegisterFinish {
    ceremony: Uuid,
    credential: RegisterPublicKeyCredential,
    token: Option<String>,
    /// The proof of who is signed in, with which it was started.
    #[serde(default)]
    begun: Option<String>,
    #[serde(default)]
    next: String,
}

/// Whose passkey is made: the holder of an invitation, or somebody who is signed in.
async fn owner(portal: &Portal, who: &Who, token: Option<&str>) -> Outcome<Account> {
    match (token, &who.signed_in) {
        (Some(token), _) => invited(portal, token).await.and_then(|account| match account.role {
            Role::Guest => Err(Fault::NotFound),
            _ => Ok(account),
        }),
        (None, Some(signed_in)) if signed_in.account.role == Role::Guest => Err(Fault::NotFound),
        (None, Some(signed_in)) => Ok(signed_in.account.clone()),
        (None, None) => Err(Fault::SignedOut),
    }
}

/// Who is signed in proves first to be there, for this act: a borrowed device must not gain a passkey.
pub(super) async fn register_start(
    State(portal): State<Portal>,
    who: Who,
    FromIsland(body): FromIsland<RegisterStart>,
) -> Outcome<Json<Value>> {
    let account = owner(&portal, &who, body.token.as_deref()).await?;
    let (ceremony, now) = (random::id(), portal.clock.now());
    if let (None, Some(signed_in)) = (&body.token, &who.signed_in)
        && !ProvenAct::Passkeys.is_proven(&portal, signed_in, body.begun.as_deref().unwrap_or_default())
    {
        return Ok(Json(json!({ "next": ProvenAct::Passkeys.proof(&portal, signed_in, &Url::AccountSecurity) })));
    }
    let options = portal.passkeys.start_register(&portal.store, &account, now, ceremony).await?;
    Ok(Json(json!({ "ceremony": ceremony, "options": options })))
}

/// The passkey, the end of the invitation and the session are one unit of work.
pub(super) async fn register_finish(
    State(portal): State<Portal>,
    who: Who,
    headers: HeaderMap,
    FromIsland(body): FromIsland<RegisterFinish>,
) -> Outcome {
    let account = owner(&portal, &who, body.token.as_deref()).await?;
    let begun = body.begun.as_deref().unwrap_or_default();
    let proven = who.signed_in.as_ref().filter(|_| body.token.is_none());
    if proven.is_some_and(|signed_in| !ProvenAct::Passkeys.is_last(&portal, signed_in, begun)) {
        return Err(Fault::Unreadable);
    }
    let now = portal.clock.now();
    let mut unit = portal.store.begin().await?;
    let (id, name) = (CredentialId(random::id()), session::device(&headers));
    let new = NewPasskey { id, account: account.id, name };
    if let Err(cause) = portal.passkeys.finish_register(&mut unit, body.ceremony, &body.credential, new, now).await {
        unit.save().await?; // the ceremony is over all the same
        return Err(cause.into());
    }
    if let Some(token) = &body.token
        && !unit.use_invitation(&random::digest(token), now).await?
    {
        return Err(Fault::LinkOver);
    }
    if body.token.is_some() {
        unit.end_invitations(account.id, now).await?;
    }
    if let Some(signed_in) = proven
        && !unit.spend_proof(&signed_in.session).await?
    {
        return Err(Fault::Unreadable);
    }
    let subject = id.to_string();
    unit.note(&Entry { at: now, account: Some(account.id), action: "passkey.add", subject: &subject, event: None })?;
    // Who came by an invitation is expected; any other is told to the owner, by the way that is safe.
    if body.token.is_none() && !account.role.is_staff() {
        let link = format!("{}/account/security", portal.origin);
        TellNewJob { account: account.id, link, anyway: false }.queue(&mut unit, now).await?;
    }
    let signed_in = who.signed_in.as_ref().is_some_and(|s| s.account.id == account.id);
    let before = who.signed_in.as_ref();
    let secret = if signed_in { None } else { Some(session::begin(&mut unit, before, (account.id, true), &headers, now).await?) };
    unit.save().await?;
    let cookies = secret.map(|secret| Cookies::of(&portal, &headers, secret, (account.id, account.email.as_deref())));
    Ok(go_on(&local_path(&body.next, &home_of(account.role)), cookies.as_ref()))
}

#[derive(Debug, Deserialize)]
pub(super) struct SignInFinish {
    ceremony: Uuid,
    credential: PublicKeyCredential,
    #[serde(default)]
    next: String,
}

pub(super) async fn sign_in_start(
    State(portal): State<Portal>,
    from: Network,
    FromIsland(_): FromIsland<Value>,
) -> Outcome<Json<Value>> {
    from.limit(&portal)?;
    let ceremony = random::id();
    let options = portal.passkeys.start_sign_in(&portal.store, portal.clock.now(), ceremony).await?;
    Ok(Json(json!({ "ceremony": ceremony, "options": options })))
}

pub(super) async fn sign_in_finish(
    State(portal): State<Portal>,
    who: Who,
    from: Network,
    FromIsland(body): FromIsland<SignInFinish>,
) -> Outcome {
    from.limit(&portal)?;
    let now = portal.clock.now();
    let id = portal.passkeys.finish_sign_in(&portal.store, body.ceremony, &body.credential, now).await?;
    let account = portal.store.lookup_account(id).await?.ok_or(Fault::Unreadable)?;
    let (cookies, next) = begin_or_confirm(&portal, &who, &from.headers, &account, (true, &body.next)).await?;
    Ok(go_on(&next, cookies.as_ref()))
}

fn go_on(next: &str, cookies: Option<&Cookies>) -> Response {
    let mut response = Json(json!({ "next": next })).into_response();
    if let Some(cookies) = cookies {
        cookies.set(response.headers_mut());
    }
    response
}
