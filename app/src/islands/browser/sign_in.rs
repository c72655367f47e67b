//! Signs in with a passkey, by the browser's autofill or by a button.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, CredentialsContainer, HtmlElement};

use super::ceremony::{BegunCeremony, CeremonyRoute, can_autofill, credentials};
use super::js::{object, set, window};
use super::panel::Panel;
use crate::islands::route;

/// Milliseconds. The server forgets a ceremony after five minutes; autofill may wait longer on an open page, so it asks
/// afresh before that.
const FRESH: i32 = 4 * 60 * 1000;

/// Wakes a `PasskeySignIn`. Where the browser has no passkeys it stays hidden.
#[wasm_bindgen]
pub fn passkey_sign_in(island: HtmlElement) {
    let (Some(device), Some(panel)) = (credentials(), Panel::find(island)) else { return };
    let route = CeremonyRoute { csrf: panel.given("csrf"), start: route::SIGN_IN_START, finish: route::SIGN_IN_FINISH };
    let sign_in = Rc::new(SignIn { route, device, panel, waiting: RefCell::default() });
    let pressed = sign_in.clone();
    sign_in.panel.show(move || spawn_local(pressed.clone().press()));
    spawn_local(sign_in.listen());
}

struct SignIn {
    route: CeremonyRoute,
    device: CredentialsContainer,
    panel: Panel,
    /// Stops the autofill that waits. Only one ceremony may run on a page.
    waiting: RefCell<Option<AbortController>>,
}

impl SignIn {
    /// The button: stops autofill and asks at once. When it comes to nothing, autofill waits again.
    async fn press(self: Rc<Self>) {
        self.panel.begin();
        if let Some(autofill) = self.waiting.take() {
            autofill.abort();
        }
        let outcome = match self.ask(None).await {
            Ok((ceremony, credential)) => self.finish(&ceremony, &credential).await,
            Err(error) => Err(error),
        };
        self.panel.end(&outcome);
        if outcome.is_err() {
            spawn_local(self.listen());
        }
    }

    /// Autofill: waits until a passkey is picked. Nothing is said unless one was.
    async fn listen(self: Rc<Self>) {
        while can_autofill().await {
            let Ok(stop) = AbortController::new() else { return };
            *self.waiting.borrow_mut() = Some(stop.clone());
            abort_later(&stop);
            let picked = self.ask(Some(&stop)).await;
            let mine = self.waiting.borrow_mut().take_if(|waiting| *waiting == stop).is_some();
            match picked {
                _ if !mine => return,
                Ok((ceremony, credential)) => return self.arrive(&ceremony, &credential).await,
                Err(_) if stop.signal().aborted() => {}
                Err(_) => return,
            }
        }
    }

    /// A passkey was picked. When it is refused only the button is left: a device that answers by itself would go on forever.
    async fn arrive(&self, ceremony: &BegunCeremony, credential: &JsValue) {
        self.panel.begin();
        self.panel.end(&self.finish(ceremony, credential).await);
    }

    async fn ask(&self, autofill: Option<&AbortController>) -> Result<(BegunCeremony, JsValue), JsValue> {
        let ceremony = self.route.start(&object(&[])).await?;
        let ask = object(&[("publicKey", &ceremony.public_key)]);
        if let Some(stop) = autofill {
            set(&ask, "mediation", &"conditional".into());
            set(&ask, "signal", &stop.signal());
        }
        let credential = JsFuture::from(self.device.get_with_options(ask.unchecked_ref())?).await?;
        Ok((ceremony, credential))
    }

    async fn finish(&self, ceremony: &BegunCeremony, credential: &JsValue) -> Result<(), JsValue> {
        self.route.finish(ceremony, credential, &object(&[("next", &self.panel.given("next"))])).await
    }
}

/// Stopping what has ended already does nothing, so the timer is never cleared.
fn abort_later(stop: &AbortController) {
    let stop = stop.clone();
    let abort = Closure::once_into_js(move || stop.abort());
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(abort.unchecked_ref(), FRESH);
}
