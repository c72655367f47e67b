//! The page, and reading and making plain JavaScript objects.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Window;

/// The page's window.
pub(super) fn window() -> Window {
    web_sys::window().expect("islands wake in a page")
}

/// A field; `undefined` when there is none.
pub(super) fn get(object: &JsValue, field: &str) -> JsValue {
    Reflect::get(object, &field.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a field. Objects made from JSON take every field.
pub(super) fn set(object: &JsValue, field: &str, value: &JsValue) {
    let _ = Reflect::set(object, &field.into(), value);
}

/// An object of these fields.
pub(super) fn object(fields: &[(&str, &JsValue)]) -> Object {
    let out = Object::new();
    for (field, value) in fields {
        set(&out, field, value);
    }
    out
}
