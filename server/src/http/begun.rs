//! A proof that was made for one act: who came in just now proves once more that it is them before codes or mails go elsewhere, or
//! somebody is let in. Whoever holds the phone while its owner is signed in gains nothing by what the owner proves for something else.

use app::Url;
use axum::response::Response;
use serde::Deserialize;
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::{SignedIn, see_other};
use crate::state::Portal;

/// So long, in microseconds, a proof can be made for what was begun.
const BEGUN_FOR: i64 = 30 * 60 * 1_000_000;

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
    /// That a request ends.
    TakeBack,
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
    const ALL: [Self; 5] = [Self::CodeAddress, Self::Contact, Self::Helper, Self::Passkeys, Self::TakeBack];

    const fn name(self) -> &'static str {
        match self {
            Self::CodeAddress => "code-address",
            Self::Contact => "contact",
            Self::Helper => "helper",
            Self::Passkeys => "passkeys",
            Self::TakeBack => "take-back",
        }
    }

    /// That it is begun now, with what shows that it was: the proof is made for it.
    pub fn begin(self, portal: &Portal, signed_in: &SignedIn) -> String {
        self.mark("begun", portal, signed_in.session.id, portal.clock.now().as_microsecond())
    }

    /// That it was proven by what confirmed this session at this moment, in microseconds.
    pub fn proven_at(self, portal: &Portal, session: Uuid, confirmed: i64) -> String {
        self.mark("proven", portal, session, confirmed)
    }

    /// The same of what belongs to what was proven, once its proof is used up ([`UnitOfWork::spend_proof`](store::UnitOfWork::spend_proof)).
    pub fn proven_after(self, portal: &Portal, signed_in: &SignedIn) -> String {
        let session = &signed_in.session;
        self.proven_at(portal, session.id, session.confirmed.as_microsecond() + 1)
    }

    fn mark(self, what: &str, portal: &Portal, session: Uuid, at: i64) -> String {
        format!("{at}.{}", hex::encode(portal.keys.begun_tag(&format!("{what} {}", self.name()), session, at)))
    }

    /// When this was marked, if it was.
    fn marked(self, what: &str, portal: &Portal, session: Uuid, mark: &str) -> Option<i64> {
        let at = mark.split_once('.')?.0.parse().ok()?;
        bool::from(self.mark(what, portal, session, at).as_bytes().ct_eq(mark.as_bytes())).then_some(at)
    }

    /// Whether its owner proved just now to be there, for this and nothing else since.
    pub fn is_proven(self, portal: &Portal, signed_in: &SignedIn, begun: &str) -> bool {
        self.is_last(portal, signed_in, begun) && signed_in.is_confirmed(portal.clock.now())
    }

    /// Whether the last proof of a session was made for this, and is not used up, however long ago that was.
    pub fn is_last(self, portal: &Portal, signed_in: &SignedIn, begun: &str) -> bool {
        let session = &signed_in.session;
        self.marked("proven", portal, session.id, begun) == Some(session.confirmed.as_microsecond())
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

/// Where the proof leads that confirmed a session just now, at this moment in microseconds: what was begun there is proven by it.
pub fn after_proof(portal: &Portal, session: Uuid, confirmed: i64, next: &str) -> String {
    let query = next.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let Some(begun) = query.split('&').find_map(|part| part.strip_prefix("begun=")) else { return next.to_owned() };
    let act = ProvenAct::ALL
        .into_iter()
        .find(|act| act.marked("begun", portal, session, begun).is_some_and(|at| confirmed.saturating_sub(at) < BEGUN_FOR));
    act.map_or_else(|| next.to_owned(), |act| next.replace(begun, &act.proven_at(portal, session, confirmed)))
}
