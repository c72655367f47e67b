//! A WebAuthn ceremony: ask the server how, ask the device, tell the server.
//!
//! Bytes travel as base64url in JSON and are turned into buffers here: phones that cannot do it themselves still count.

use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::CredentialsContainer;

use super::http::post;
use super::js::{get, object, set, window};
use crate::islands::base64url;

/// The two posts of a ceremony, and the token that lets them through.
pub(super) struct CeremonyRoute {
    pub csrf: JsValue,
    pub start: &'static str,
    pub finish: &'static str,
}

/// A ceremony that the server has begun.
pub(super) struct BegunCeremony {
    id: JsValue,
    /// What to ask the device, with buffers where the API wants them.
    pub public_key: JsValue,
}

impl CeremonyRoute {
    /// Begins a ceremony. Where the server wants something else first, the page goes there.
    pub(super) async fn start(&self, body: &JsValue) -> Result<BegunCeremony, JsValue> {
        let answer = post(self.start, &self.csrf, body).await?;
        if let Some(next) = get(&answer, "next").as_string() {
            window().location().assign(&next)?;
            return std::future::pending().await;
        }
        let public_key = get(&get(&answer, "options"), "publicKey");
        read_bytes(&public_key);
        Ok(BegunCeremony { id: get(&answer, "ceremony"), public_key })
    }

    /// Hands over what the device gave, then goes where the server says.
    pub(super) async fn finish(&self, ceremony: &BegunCeremony, credential: &JsValue, body: &JsValue) -> Result<(), JsValue> {
        set(body, "ceremony", &ceremony.id);
        set(body, "credential", &write_credential(credential)?);
        let answer = post(self.finish, &self.csrf, body).await?;
        let next = get(&answer, "next").as_string().ok_or(JsValue::NULL)?;
        window().location().assign(&next)
    }
}

/// The device's credentials; `None` when this browser has no passkeys.
pub(super) fn credentials() -> Option<CredentialsContainer> {
    let here = get(&window(), "PublicKeyCredential").is_function();
    let credentials = get(&window().navigator(), "credentials");
    (here && credentials.is_object()).then(|| credentials.unchecked_into())
}

/// Whether passkeys can be offered where the email address is typed.
pub(super) async fn can_autofill() -> bool {
    let kind = get(&window(), "PublicKeyCredential");
    let Ok(ask) = get(&kind, "isConditionalMediationAvailable").dyn_into::<Function>() else { return false };
    match ask.call0(&kind) {
        Ok(answer) => JsFuture::from(Promise::resolve(&answer)).await.is_ok_and(|yes| yes.is_truthy()),
        Err(_) => false,
    }
}

/// Whether the person stopped it, rather than something failing.
pub(super) fn was_cancelled(error: &JsValue) -> bool {
    matches!(get(error, "name").as_string().as_deref(), Some("NotAllowedError" | "AbortError"))
}

/// Whether this device has a passkey of this account already (WebAuthn, 5.1.3: one of `excludeCredentials` is here).
pub(super) fn was_known(error: &JsValue) -> bool {
    get(error, "name").as_string().as_deref() == Some("InvalidStateError")
}

fn read_bytes(public_key: &JsValue) {
    read_field(public_key, "challenge");
    read_field(&get(public_key, "user"), "id");
    for list in ["allowCredentials", "excludeCredentials"] {
        if let Ok(list) = get(public_key, list).dyn_into::<Array>() {
            list.iter().for_each(|item| read_field(&item, "id"));
        }
    }
}

fn read_field(object: &JsValue, field: &str) {
    if let Some(bytes) = get(object, field).as_string().and_then(|text| base64url::decode(&text)) {
        set(object, field, &Uint8Array::from(bytes.as_slice()));
    }
}

/// The credential as the server reads it: every buffer as base64url, what a ceremony does not give as `null`.
fn write_credential(credential: &JsValue) -> Result<JsValue, JsValue> {
    let response = get(credential, "response");
    let fields = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    let written = object(&[]);
    for field in fields {
        set(&written, field, &write_bytes(&get(&response, field)));
    }
    let extensions = get(credential, "getClientExtensionResults").dyn_into::<Function>()?.call0(credential)?;
    let out = object(&[
        ("id", &get(credential, "id")),
        ("rawId", &write_bytes(&get(credential, "rawId"))),
        ("type", &get(credential, "type")),
        ("response", &written),
        ("clientExtensionResults", &extensions),
    ]);
    Ok(out.into())
}

/// Bytes as the standard gives them, in a buffer, or as password managers do, in a view of one.
fn write_bytes(value: &JsValue) -> JsValue {
    let bytes = if ArrayBuffer::is_view(value) {
        // Every kind of view says these alike.
        let view = value.unchecked_ref::<Uint8Array>();
        Uint8Array::new_with_byte_offset_and_length(&view.buffer(), view.byte_offset(), view.byte_length())
    } else if get(value, "byteLength").as_f64().is_some() {
        Uint8Array::new(value)
    } else {
        return JsValue::NULL;
    };
    base64url::encode(&bytes.to_vec()).into()
}
