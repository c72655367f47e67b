//! Makes a passkey on this device.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CredentialsContainer, HtmlElement};

use super::ceremony::{CeremonyRoute, credentials};
use super::js::object;
use super::panel::Panel;
use crate::islands::route;

/// Wakes a `PasskeyRegister`. Where the browser has no passkeys it stays hidden.
#[wasm_bindgen]
pub fn passkey_register(island: HtmlElement) {
    let (Some(device), Some(panel)) = (credentials(), Panel::find(island)) else { return };
    let route = CeremonyRoute { csrf: panel.given("csrf"), start: route::REGISTER_START, finish: route::REGISTER_FINISH };
    let register = Rc::new(Register { route, device, panel });
    let pressed = register.clone();
    register.panel.show(move || spawn_local(pressed.clone().press()));
}

struct Register {
    route: CeremonyRoute,
    device: CredentialsContainer,
    panel: Panel,
}

impl Register {
    async fn press(self: Rc<Self>) {
        self.panel.begin();
        self.panel.end(&self.register().await);
    }

    async fn register(&self) -> Result<(), JsValue> {
        let (token, begun) = (self.panel.given("token"), self.panel.given("begun"));
        let ceremony = self.route.start(&object(&[("token", &token), ("begun", &begun)])).await?;
        let ask = object(&[("publicKey", &ceremony.public_key)]);
        let credential = JsFuture::from(self.device.create_with_options(ask.unchecked_ref())?).await?;
        let then = object(&[("token", &token), ("begun", &begun), ("next", &self.panel.given("next"))]);
        self.route.finish(&ceremony, &credential, &then).await
    }
}
