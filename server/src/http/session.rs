//! Who sends a request: the session cookie, and the visitor cookie that ties forms to a browser.

use app::words::Locale;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use domain::id::AccountId;
use domain::policy::{ManageAccount, Proof, Role, Viewer, authorize};
use jiff::{SignedDuration, Timestamp};
use store::account::Account;
use store::audit::Entry;
use store::session::Session;
use store::{Store, UnitOfWork};
use uuid::Uuid;

use super::error::{Fault, Outcome};
use super::redirect::{local_path, see_other};
use super::words;
use crate::config::StaffSignIn;
use crate::device::{Device, LIFE};
use crate::random;
use crate::service::sessions::{CONFIRMED_FOR, late_limits, limits};
use crate::state::Portal;

const SESSION: &str = "__Host-session";
const VISITOR: &str = "__Host-visitor";
const DEVICE: &str = "__Host-device";
/// Safe mode: only its own switch sets it, and its name tells nobody what it is for.
const VIEW: &str = "__Host-view";
const PLAIN: &str = "plain";
/// Seconds for which safe mode stays on: a year.
const SAFE_FOR: u32 = 365 * 24 * 60 * 60;

/// Who sends a request.
#[derive(Clone, Debug)]
pub struct Who {
    /// The signed-in account with its session.
    pub signed_in: Option<SignedIn>,
    /// Whose session ended by itself, no longer ago than a day: it opens nothing, and proves whose a late form is.
    pub timed_out: Option<SignedIn>,
    /// The visitor cookie.
    pub visitor: String,
    /// Whether the browser itself says that one of our own pages sends this.
    pub vouched: bool,
    /// Whether somebody else may look at the screen, or make this be shown.
    pub safe_mode: bool,
}

/// A signed-in account.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub session: Session,
    pub account: Account,
    /// As of [`Who`].
    pub safe_mode: bool,
}

impl SignedIn {
    /// The account as a viewer.
    pub fn viewer(&self) -> Viewer {
        self.account.viewer()
    }

    /// Authority over one's own account.
    ///
    /// # Errors
    /// Never: everybody may look after their own account.
    pub fn own(&self) -> Outcome<Proof<ManageAccount>> {
        Ok(authorize(&self.viewer(), self.account.id)?)
    }

    /// Whether its owner proved to be there just now.
    pub fn is_confirmed(&self, now: Timestamp) -> bool {
        now.duration_since(self.session.confirmed) < CONFIRMED_FOR
    }

    /// Whether no list may tell what they asked here: with somebody beside them, and of a young person until they prove to be there.
    pub fn hides_asked(&self, now: Timestamp) -> bool {
        self.safe_mode || (self.account.role == Role::YoungPerson && !self.is_confirmed(now))
    }

    /// Whether what is for its owner's eyes alone may be drawn: they proved to be there just now, and nobody looks on.
    pub fn is_alone(&self, now: Timestamp) -> bool {
        self.is_confirmed(now) && !self.safe_mode
    }
}

impl Who {
    /// What forms are tied to besides the visitor cookie.
    pub fn session_id(&self) -> String {
        self.signed_in.as_ref().map(|s| s.session.id.to_string()).unwrap_or_default()
    }

    /// The signed-in account.
    ///
    /// # Errors
    /// [`Fault::SignedOut`].
    pub fn signed_in(&self) -> Outcome<&SignedIn> {
        self.signed_in.as_ref().ok_or(Fault::SignedOut)
    }
}

/// The middleware: finds out who sends a request, and gives a first-time visitor a cookie, unless the page is of words alone and nobody is
/// signed in: then nothing on it can be sent.
pub async fn identify(State(portal): State<Portal>, jar: CookieJar, mut request: Request, next: Next) -> Response {
    let known = jar.get(VISITOR).map(|cookie| cookie.value().to_owned()).filter(|value| value.len() == 43);
    let visitor = known.clone().unwrap_or_else(random::secret);
    let safe_mode = is_safe_mode(request.headers());
    let signed_in = match jar.get(SESSION) {
        Some(cookie) => match find(&portal, cookie.value(), safe_mode).await {
            Ok(found) => found,
            // Nobody is kept here by a database that does not answer: who leaves needs no name.
            Err(cause) if request.uri().path() == "/exit" => {
                tracing::error!(%cause, "who left is not known");
                None
            }
            Err(fault) => return fault.into_response(),
        },
        None => None,
    };
    let timed_out = match jar.get(SESSION).filter(|_| signed_in.is_none() && request.method() == Method::POST) {
        Some(cookie) => match find_late(&portal, cookie.value(), safe_mode).await {
            Ok(found) => found,
            Err(fault) => return fault.into_response(),
        },
        None => None,
    };
    let vouched = request.headers().get("sec-fetch-site").is_some_and(|site| site == "same-origin");
    let young = signed_in.as_ref().is_some_and(|one| one.account.role == Role::YoungPerson);
    let needed = request.method() == Method::GET && (signed_in.is_some() || !words::are_all(request.uri().path()));
    request.extensions_mut().insert(Who { signed_in, timed_out, visitor: visitor.clone(), vouched, safe_mode });
    let locale = Locale::current().for_young(young);
    let mut response = locale.scope(next.run(request)).await;
    if known.is_none() && needed {
        add_cookie(response.headers_mut(), VISITOR, &visitor);
    }
    response
}

/// Whether a request says that it belongs to a session; whether that holds is not asked.
pub fn has_session(headers: &HeaderMap) -> bool {
    CookieJar::from_headers(headers).get(SESSION).is_some()
}

/// Whether a request comes from a browser in safe mode.
pub fn is_safe_mode(headers: &HeaderMap) -> bool {
    CookieJar::from_headers(headers).get(VIEW).is_some_and(|cookie| cookie.value() == PLAIN)
}

/// Makes a request that has no cookies one from a browser in safe mode.
pub fn ask_safe_mode(headers: &mut HeaderMap) {
    headers.extend(HeaderValue::from_str(&format!("{VIEW}={PLAIN}")).ok().map(|cookie| (COOKIE, cookie)));
}

/// Turns safe mode on or off in the browser.
pub fn set_safe_mode(headers: &mut HeaderMap, on: bool) {
    let (value, seconds) = if on { (PLAIN, SAFE_FOR) } else { ("", 0) };
    add_cookie(headers, VIEW, &format!("{value}; Max-Age={seconds}"));
}

async fn find(portal: &Portal, token: &str, safe_mode: bool) -> Outcome<Option<SignedIn>> {
    let now = portal.clock.now();
    let found = portal.store.find_signed_in(&random::digest(token), limits(now)).await?;
    let Some((session, account)) = found else { return Ok(None) };
    // A house that wants passkeys again opens to no session that a code began before.
    if needs_passkey(portal, account.role) && !session.by_passkey {
        return Ok(None);
    }
    if now.duration_since(session.seen) > SignedDuration::from_mins(1) {
        note_use(&portal.store, session.id, now).await;
    }
    Ok(Some(SignedIn { session, account, safe_mode }))
}

async fn find_late(portal: &Portal, token: &str, safe_mode: bool) -> Outcome<Option<SignedIn>> {
    let found = portal.store.find_signed_in(&random::digest(token), late_limits(portal.clock.now())).await?;
    Ok(found.map(|(session, account)| SignedIn { session, account, safe_mode }))
}

/// Whether somebody of this role signs in with a passkey and nothing else: staff, unless the house says otherwise.
pub fn needs_passkey(portal: &Portal, role: Role) -> bool {
    role.is_of_staff_member() && portal.config.staff_sign_in == StaffSignIn::Passkey
}

/// A reader must not wait for a busy database just to keep its session young.
async fn note_use(store: &Store, session: Uuid, now: Timestamp) {
    let noted = async {
        let mut unit = store.begin().await?;
        unit.session_seen(session, now).await?;
        unit.save().await
    };
    if let Err(cause) = noted.await {
        tracing::warn!(%cause, "the use of a session was not noted");
    }
}

/// Begins a session in a unit of work, by a passkey or not; the secret for the cookie. The one that this browser had ends, and so does every invitation of
/// the account: it was for coming in, and somebody came in.
pub async fn begin(
    unit: &mut UnitOfWork,
    before: Option<&SignedIn>,
    (account, by_passkey): (AccountId, bool),
    headers: &HeaderMap,
    now: Timestamp,
) -> Outcome<String> {
    if let Some(before) = before {
        end(unit, before, before.session.id, now).await?;
    }
    unit.end_invitations(account, now).await?;
    let (id, secret) = (random::id(), random::secret());
    unit.add_session(id, &random::digest(&secret), account, device(headers), now).await?;
    if by_passkey {
        unit.session_by_passkey(id).await?;
    }
    Ok(secret)
}

/// Ends one of somebody's sessions in a unit of work, with an entry. `false` when there is none.
pub async fn end(unit: &mut UnitOfWork, owner: &SignedIn, id: Uuid, now: Timestamp) -> Outcome<bool> {
    let ended = unit.end_session(&owner.own()?, id, now).await?;
    if ended {
        let (account, subject) = (Some(owner.account.id), format!("session={id}"));
        unit.note(&Entry { at: now, account, action: "session.end", subject: &subject, event: None })?;
    }
    Ok(ended)
}

/// The cookies of who has just signed in.
#[derive(Clone, Debug)]
pub struct Cookies {
    session: String,
    device: String,
}

impl Cookies {
    /// For a new session of this account, whose codes go to this address; the device knows it from now on.
    pub fn of(portal: &Portal, from: &HeaderMap, session: String, account: (AccountId, Option<&str>)) -> Self {
        let device = device_of(portal, from).remember(&portal.keys, account, portal.clock.now(), random::id());
        Self { session, device }
    }

    /// Sets them.
    pub fn set(&self, headers: &mut HeaderMap) {
        add_cookie(headers, SESSION, &self.session);
        add_cookie(headers, DEVICE, &format!("{}; Max-Age={}", self.device, LIFE.as_secs()));
    }
}

/// The device that a request comes from.
pub fn device_of(portal: &Portal, headers: &HeaderMap) -> Device {
    let jar = CookieJar::from_headers(headers);
    jar.get(DEVICE).map_or_else(Device::default, |cookie| Device::read(cookie.value(), &portal.keys, portal.clock.now()))
}

/// Takes the cookie away that says that somebody has signed in from here.
pub fn forget_device(headers: &mut HeaderMap) {
    headers.append(SET_COOKIE, HeaderValue::from_static("__Host-device=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
}

/// Takes the cookie away that says which form waits.
pub fn clear_kept(headers: &mut HeaderMap) {
    headers.append(SET_COOKIE, HeaderValue::from_static("__Host-kept=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
}

/// Takes the session cookie away, and what leads back to words of whose session it was.
pub fn clear_cookie(headers: &mut HeaderMap) {
    clear_kept(headers);
    headers.append(SET_COOKIE, HeaderValue::from_static("__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
}

pub(super) fn add_cookie(headers: &mut HeaderMap, name: &str, value: &str) {
    let cookie = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(SET_COOKIE, cookie);
    }
}

/// The kind of browser and device in a few words, from fixed lists: never what was sent.
pub fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(axum::http::header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let first =
        |list: &[(&str, &'static str)], or| list.iter().find(|(sign, _)| agent.contains(sign)).map_or(or, |(_, name)| *name);
    let browser = first(
        &[
            ("Firefox", "Firefox"),
            ("Edg", "Edge"),
            ("OPR", "Opera"),
            ("SamsungBrowser", "Samsung Internet"),
            ("Chrome", "Chrome"),
            ("Safari", "Safari"),
        ],
        "Browser",
    );
    let system = first(
        &[
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Android", "Android"),
            ("Windows", "Windows"),
            ("Mac OS", "Mac"),
            ("Linux", "Linux"),
        ],
        "computer",
    );
    format!("{browser}, {system}")
}

impl<S: Sync> FromRequestParts<S> for Who {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Fault::Ours("no identity on the request".into()))
    }
}

/// A signed-in account, or the answer for a visitor: to the sign-in page for a page, 401 for anything else.
impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let who = Who::from_request_parts(parts, state).await.map_err(IntoResponse::into_response)?;
        match who.signed_in {
            Some(signed_in) => Ok(signed_in),
            None if parts.method == Method::GET => {
                let next = parts.uri.path_and_query().map_or("/", |p| p.as_str());
                Err(see_other(&app::Url::SignIn.with("next", &local_path(next, "/"))))
            }
            None => Err(Fault::SignedOut.into_response()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_from_fixed_words() {
        let named = |agent: &'static str| {
            device(&HeaderMap::from_iter([(axum::http::header::USER_AGENT, HeaderValue::from_static(agent))]))
        };
        assert_eq!(named("Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537"), "Chrome, Android");
        assert_eq!(named("<script>"), "Browser, computer");
    }
}
