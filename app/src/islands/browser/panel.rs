//! What a passkey island shows: a button, and a line that says how it went.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlButtonElement, HtmlElement};

use super::ceremony::{was_cancelled, was_known};
use super::js::get;

/// The island's element, its button and its line.
pub(super) struct Panel {
    island: HtmlElement,
    button: HtmlButtonElement,
    status: HtmlElement,
}

impl Panel {
    /// Finds the parts that the server drew.
    pub(super) fn find(island: HtmlElement) -> Option<Self> {
        let button = island.query_selector("button").ok()??.unchecked_into();
        let status = island.query_selector("[role=status]").ok()??.unchecked_into();
        Some(Self { island, button, status })
    }

    /// A word that the server gave; `null` when it gave none.
    pub(super) fn given(&self, name: &str) -> JsValue {
        let given = get(&get(&self.island, "dataset"), name);
        if given.is_undefined() { JsValue::NULL } else { given }
    }

    /// Shows the button, which then does `press`. It stays as long as the page.
    pub(super) fn show(&self, press: impl Fn() + 'static) {
        let press = Closure::<dyn Fn()>::new(press).into_js_value();
        self.button.set_onclick(Some(press.unchecked_ref()));
        self.island.set_hidden(false);
    }

    /// Says that the device or the server is at work.
    pub(super) fn begin(&self) {
        self.button.set_disabled(true);
        self.say(&JsValue::NULL);
    }

    /// Says what went wrong. After a success the page is about to go, and the button stays as it is.
    pub(super) fn end(&self, outcome: &Result<(), JsValue>) {
        if let Err(error) = outcome {
            let (cancelled, known) = (was_cancelled(error), was_known(error));
            self.say(&self.given(if cancelled {
                "cancelled"
            } else if known {
                "known"
            } else {
                "failed"
            }));
            self.button.set_disabled(false);
        }
    }

    fn say(&self, words: &JsValue) {
        let words = words.as_string();
        self.status.set_class_name(if words.is_some() { "govuk-body" } else { "" });
        self.status.set_text_content(words.as_deref());
    }
}
