//! One way to speak with the server: JSON there, JSON back.

use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

use super::js::{object, window};

/// Posts `body`. The answer, or what went wrong: an error of the network, or the status when it is not a success.
pub(super) async fn post(path: &str, csrf: &JsValue, body: &JsValue) -> Result<JsValue, JsValue> {
    let headers = object(&[("content-type", &"application/json".into()), ("x-csrf-token", csrf)]);
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JSON::stringify(body)?.into());
    let answer: Response = JsFuture::from(window().fetch_with_str_and_init(path, &request)).await?.unchecked_into();
    if answer.ok() { JsFuture::from(answer.json()?).await } else { Err(answer.status().into()) }
}
