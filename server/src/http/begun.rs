//! A proof that was made for one act: who came in just now proves once more that it is them before codes or mails go elsewhere, or
//! somebody is let in. Whoever holds the phone while its owner is signed in has not begun it before the owner's last proof.

use app::Url;
use axum::response::Response;
use serde::Deserialize;
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::{SignedIn, see_other};
use crate::state::Portal;

/// So long, in microseconds, a form stays open: a proof for something else, later, does not open one that somebody else began.
const BEGUN_FOR: i64 = 10 * 60 * 1_000_000;

/// What needs a proof of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvenAct {
    /// Where codes go.
    CodeAddress,
    /// How somebody may be reached.
    Contact,
    /// Who helps with a request.
    Helper,
    /// Which passkeys open the account.
    Passkeys,
}

/// What the address of its form says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BegunForm {
    pub begun: String,
    /// A form that is shown filled in again: its proof is asked for when it is sent.
    pub kept: String,
}

impl BegunForm {
    /// When a form that was sent was begun.
    pub fn sent(fields: &[(String, String)]) -> String {
        fields.iter().find(|(name, _)| name == "begun").map(|(_, begun)| begun.clone()).unwrap_or_default()
    }
}

impl ProvenAct {
    const fn name(self) -> &'static str {
        match self {
            Self::CodeAddress => "code-address",
            Self::Contact => "contact",
            Self::Helper => "helper",
            Self::Passkeys => "passkeys",
        }
    }

    /// That it is begun now, with what shows that it was.
    pub fn begin(self, portal: &Portal, signed_in: &SignedIn) -> String {
        self.begun_at(portal, signed_in.session.id, portal.clock.now().as_microsecond())
    }

    /// That it was begun at this moment, in microseconds, in this session.
    pub fn begun_at(self, portal: &Portal, session: Uuid, at: i64) -> String {
        format!("{at}.{}", hex::encode(portal.keys.begun_tag(self.name(), session, at)))
    }

    /// That it was begun together with what is done now, and proven by the same proof.
    pub fn along(self, portal: &Portal, signed_in: &SignedIn, begun: &str) -> String {
        let at = begun.split_once('.').and_then(|(at, _)| at.parse().ok());
        at.map_or_else(|| self.begin(portal, signed_in), |at| self.begun_at(portal, signed_in.session.id, at))
    }

    /// Whether its owner proved just now to be there, and since they began it.
    pub fn is_proven(self, portal: &Portal, signed_in: &SignedIn, begun: &str) -> bool {
        let Some((at, tag)) = begun.split_once('.') else { return false };
        let (Ok(at), Ok(tag)) = (at.parse::<i64>(), hex::decode(tag)) else { return false };
        let (session, now) = (&signed_in.session, portal.clock.now());
        let is_ours = bool::from(portal.keys.begun_tag(self.name(), session.id, at).as_slice().ct_eq(&tag));
        let in_time = now.as_microsecond().saturating_sub(at) < BEGUN_FOR;
        is_ours && in_time && session.confirmed.as_microsecond() >= at && signed_in.is_confirmed(now)
    }

    /// To the proof for it, and then to its form.
    pub fn first(self, portal: &Portal, signed_in: &SignedIn, form: &Url) -> Response {
        see_other(&self.proof(portal, signed_in, form))
    }

    /// Where the proof for it is made, and then its form.
    pub fn proof(self, portal: &Portal, signed_in: &SignedIn, form: &Url) -> String {
        Url::Confirm.with("next", &form.with("begun", &self.begin(portal, signed_in)))
    }
}
