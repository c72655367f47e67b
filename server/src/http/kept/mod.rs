//! Words that come too late are not lost (capability A25, WCAG 2.2.1): a form that was sent after its session had ended by itself is kept,
//! sealed, for its owner alone. Once they have signed in, whichever way, it is shown filled in again; sending it is theirs.

mod fill;
mod late;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use domain::policy::Role;
use store::UnitOfWork;
use store::kept::KeptForm;
use tokio::time::timeout;
use uuid::Uuid;

use super::begun::ProvenAct;
use super::csrf::{OWN_FORM, PATIENCE};
use super::redirect::home_of;
use super::session::{SignedIn, Who, add_cookie, clear_cookie, clear_kept};
use super::{Fault, Outcome, OwnWords, see_other, upload};
use crate::limit::Limited;
use crate::random;
use crate::service::sessions::{KEPT_FOR, late_limits};
use crate::state::Portal;
use late::{COOKIE, LateForms};

/// Fields that the page gives a form anew.
const OURS: [&str; 2] = ["csrf", "begun"];
/// Where forms stand that only who is signed in may send.
const AREAS: [&str; 5] = ["/account/", "/staff/", "/dpo/", "/requests/new/", "/confirm"];

/// The middleware.
pub async fn keep(State(portal): State<Portal>, jar: CookieJar, request: Request, next: Next) -> Response {
    let Some(who) = request.extensions().get::<Who>().cloned() else { return next.run(request).await };
    let done = match (request.method(), &who.signed_in, &who.timed_out) {
        (&Method::POST, None, Some(late)) if is_form(&request) => too_late(&portal, &who, late, request, next).await,
        (&Method::POST, None, Some(late)) if is_upload(&request) => words_too_late(&portal, &who, late, request).await,
        (&Method::GET, Some(signed_in), _) => come_back(&portal, (signed_in, who.safe_mode), &jar, request, next).await,
        (&Method::POST, Some(signed_in), _) => match LateForms::of(&jar) {
            left if left.shown.is_empty() => return next.run(request).await,
            left => sent(&portal, signed_in, left, request, next).await,
        },
        _ => return next.run(request).await,
    };
    done.unwrap_or_else(IntoResponse::into_response)
}

fn kind(request: &Request) -> &str {
    request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default()
}

fn is_kept(path: &str) -> bool {
    AREAS.iter().any(|area| path.starts_with(area))
}

fn is_form(request: &Request) -> bool {
    let path = request.uri().path();
    kind(request).starts_with("application/x-www-form-urlencoded") && (path == "/sign-out" || is_kept(path))
}

fn is_upload(request: &Request) -> bool {
    kind(request).starts_with("multipart/form-data") && is_kept(request.uri().path())
}

/// Who may have drawn a form: the session that ended, and earlier ones of the same account that ended by themselves. The browser must be
/// the same, and of what was signed out nothing is taken.
async fn drawers(portal: &Portal, late: &SignedIn) -> Outcome<Vec<Uuid>> {
    let earlier = portal.store.list_sessions(&late.own()?, late_limits(portal.clock.now())).await?;
    Ok(std::iter::once(late.session.id).chain(earlier.rows.iter().map(|session| session.id)).collect())
}

fn fits(portal: &Portal, who: &Who, drawers: &[Uuid], token: &str) -> bool {
    drawers.iter().any(|session| portal.keys.is_form_token(token, &who.visitor, &session.to_string()))
}

async fn too_late(portal: &Portal, who: &Who, late: &SignedIn, request: Request, next: Next) -> Outcome {
    let (parts, body) = request.into_parts();
    let body = timeout(PATIENCE, to_bytes(body, OWN_FORM)).await.map_err(|_| Fault::Unreadable)?.map_err(|_| Fault::TooLarge)?;
    let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let drawers = drawers(portal, late).await?;
    if !fields.iter().any(|(name, token)| name == "csrf" && fits(portal, who, &drawers, token)) {
        return Ok(next.run(Request::from_parts(parts, Body::from(body))).await);
    }
    if parts.uri.path() == "/sign-out" {
        return sign_out(portal, late, &CookieJar::from_headers(&parts.headers)).await;
    }
    let left = LateForms::of(&CookieJar::from_headers(&parts.headers));
    keep_for(portal, (late, left), KeptForm { path: parts.uri.path().to_owned(), fields, files: false }).await
}

async fn sign_out(portal: &Portal, late: &SignedIn, jar: &CookieJar) -> Outcome {
    let mut unit = portal.store.begin().await?;
    unit.end_session(&late.own()?, late.session.id, portal.clock.now()).await?;
    forget(&mut unit, late, jar).await?;
    unit.save().await?;
    let mut response = see_other(&app::Url::Home.with("done", "signed-out"));
    clear_cookie(response.headers_mut());
    Ok(response)
}

/// The same for a form with files, of which the words are kept.
async fn words_too_late(portal: &Portal, who: &Who, late: &SignedIn, request: Request) -> Outcome {
    let (path, left) = (request.uri().path().to_owned(), LateForms::of(&CookieJar::from_headers(request.headers())));
    let drawers = drawers(portal, late).await?;
    let words = upload::words(portal, &late.account, request, |token| fits(portal, who, &drawers, token)).await?;
    let (fields, files) = words.ok_or(Fault::SignedOut)?;
    keep_for(portal, (late, left), KeptForm { path, fields, files }).await
}

/// Keeps a form, and shows its owner the way back to it.
async fn keep_for(portal: &Portal, (late, left): (&SignedIn, LateForms), mut form: KeptForm) -> Outcome {
    portal.limits.check(Limited::WriteByAccount, &late.account.id.to_string())?;
    // What was empty in the form of a request may be kept, and not have been drawn.
    let is_draft = form.path.starts_with("/requests/new/");
    form.fields.retain(|(name, value)| !(OURS.contains(&name.as_str()) || (is_draft && value.is_empty())));
    let id = put_aside(portal, late, &form).await?;
    let mut response = see_other(&way_back(&form, late.account.role));
    add_cookie(response.headers_mut(), COOKIE, &left.and(id).to_text());
    Ok(response)
}

/// A guest comes in by the code of their letter or address; who has not sent anything yet has no reference, and says their address again.
fn way_back(form: &KeptForm, role: Role) -> String {
    let first = form.path.strip_prefix("/requests/new/").and_then(|rest| rest.split('/').next());
    match (role, first) {
        (Role::Guest, Some(kind)) => {
            app::Url::RequestStep { kind: kind.to_owned(), step: "email".to_owned() }.with("done", "kept")
        }
        (Role::Guest, None) => app::Url::Track.with("done", "kept"),
        _ => format!("{}&{}", app::Url::SignIn.with("next", &page_of(&form.path)), app::Url::question("done", "kept")),
    }
}

/// Keeps a form for its owner; its identity.
async fn put_aside(portal: &Portal, owner: &SignedIn, form: &KeptForm) -> Outcome<Uuid> {
    let (id, mut unit) = (random::id(), portal.store.begin().await?);
    unit.keep_form(&owner.own()?, id, form, portal.clock.now()).await?;
    unit.save().await?;
    Ok(id)
}

/// To the proof that somebody is still there, and then back to their form, filled in.
///
/// # Errors
/// When the store fails.
pub async fn confirm_first(
    portal: &Portal,
    signed_in: &SignedIn,
    (url, act): (&app::Url, ProvenAct),
    mut fields: Vec<(String, String)>,
) -> Outcome {
    fields.retain(|(name, _)| !OURS.contains(&name.as_str()));
    let form = KeptForm { path: url.path(), fields, files: false };
    let id = put_aside(portal, signed_in, &form).await?;
    let next = format!("{}&{}", shown(&form, id), app::Url::question("begun", &act.begin(portal, signed_in)));
    Ok(see_other(&app::Url::Confirm.with("next", &next)))
}

/// Removes what this browser has of its owner's words, in the unit of work in which they leave.
///
/// # Errors
/// When the store fails.
pub async fn forget(unit: &mut UnitOfWork, owner: &SignedIn, jar: &CookieJar) -> Outcome<()> {
    for id in LateForms::of(jar).all() {
        unit.drop_kept_form(&owner.own()?, id).await?;
    }
    Ok(())
}

/// What was shown again and is sent now is kept no longer.
async fn sent(portal: &Portal, signed_in: &SignedIn, mut left: LateForms, request: Request, next: Next) -> Outcome {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let to = response.headers().get(LOCATION).and_then(|to| to.to_str().ok());
    if !is_kept(&path) || to.is_none_or(|to| to.starts_with(&app::Url::Confirm.path())) {
        return Ok(response);
    }
    // What was sent is done, whatever becomes of what was kept of it: that ends by itself.
    let dropped = async {
        let after = portal.clock.now() - KEPT_FOR;
        for id in left.shown.clone() {
            let form = portal.store.find_kept_form(&signed_in.own()?, id, after).await?;
            if form.is_some_and(|form| form.path == path) {
                let mut unit = portal.store.begin().await?;
                unit.drop_kept_form(&signed_in.own()?, id).await?;
                unit.save().await?;
                left.shown.retain(|shown| *shown != id);
                left.write(response.headers_mut());
                break;
            }
        }
        Ok::<_, Fault>(())
    };
    if let Err(cause) = dropped.await {
        tracing::error!(%cause, "a form that was sent is still kept");
    }
    Ok(response)
}

/// Whether the words of a form are for who has just proved to be there, and for nobody in safe mode, in which somebody else may look on.
fn is_secret(form: &KeptForm, words: OwnWords) -> bool {
    is_of_contact(form) || !words.are_shown()
}

/// Shown on its own page alone.
fn is_of_contact(form: &KeptForm) -> bool {
    form.path == app::Url::AccountContact.path() || (form.path.starts_with("/requests/new/") && form.path.ends_with("/contact"))
}

/// Where a kept form is shown.
fn shown(form: &KeptForm, id: Uuid) -> String {
    let done = if form.files { "kept-files" } else { "kept-shown" };
    format!("{}?kept={id}&done={done}", page_of(&form.path))
}

/// The pages after signing in lead to the form that waits, until its page has shown it.
async fn come_back(
    portal: &Portal,
    (signed_in, safe_mode): (&SignedIn, bool),
    jar: &CookieJar,
    request: Request,
    next: Next,
) -> Outcome {
    let after = portal.clock.now() - KEPT_FOR;
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "kept");
    if let Some(id) = asked.and_then(|(_, id)| id.parse::<Uuid>().ok()) {
        let form = portal.store.find_kept_form(&signed_in.own()?, id, after).await?;
        let words = OwnWords::of(portal, signed_in);
        let response = next.run(request).await;
        return match form {
            Some(form) if is_secret(&form, words) && (safe_mode || (is_of_contact(&form) && path != page_of(&form.path))) => {
                let mut response = response;
                clear_kept(response.headers_mut());
                Ok(response)
            }
            Some(form) if is_secret(&form, words) && !signed_in.is_confirmed(portal.clock.now()) => {
                Ok(see_other(&app::Url::Confirm.with("next", &shown(&form, id))))
            }
            Some(form) => show(response, signed_in, (&path, id, LateForms::of(jar)), &form).await,
            None => Ok(response),
        };
    }
    let waiting = if is_page(&path) && is_looked_at(&request) { LateForms::of(jar).waiting } else { Vec::new() };
    let mut found = Vec::new();
    for id in waiting {
        let form = portal.store.find_kept_form(&signed_in.own()?, id, after).await?;
        found.extend(form.filter(|form| !(safe_mode && is_secret(form, OwnWords::of(portal, signed_in)))).map(|form| (id, form)));
    }
    // The one whose page this is, else the oldest.
    let here = found.iter().find(|(_, form)| page_of(&form.path) == path).or(found.last());
    match here {
        Some((id, form)) => Ok(see_other(&shown(form, *id))),
        None => Ok(next.run(request).await),
    }
}

/// Whoever leaves, or proves to be there, is not held up.
fn is_page(path: &str) -> bool {
    !["/exit", "/session", "/confirm"].contains(&path) && !path.starts_with("/assets/") && !path.starts_with("/health/")
}

/// A picture, or what a page fetches for itself, shows nobody a form.
fn is_looked_at(request: &Request) -> bool {
    request.headers().get("sec-fetch-dest").is_none_or(|to| to == "document")
}

/// The page with the form filled in; only then it waits no more. Where another page stands in its place, or none, its words go there.
async fn show(response: Response, signed_in: &SignedIn, (path, id, left): (&str, Uuid, LateForms), form: &KeptForm) -> Outcome {
    let (status, kept) = (response.status(), app::Url::question("kept", &id.to_string()));
    let also = |to: &str| format!("{to}{}{kept}", if to.contains('?') { '&' } else { '?' });
    let to = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
    let home = home_of(signed_in.account.role);
    let mut response = match to {
        // First they prove to be there.
        Some(to) if to.starts_with(&app::Url::Confirm.path()) => return Ok(response),
        Some(to) if status.is_redirection() => return Ok(see_other(&also(&to))),
        _ if status.is_client_error() && is_of_contact(form) => response,
        _ if status.is_client_error() && path != home => return Ok(see_other(&also(&home))),
        _ if status == StatusCode::OK => filled(response, path, form).await?,
        _ => return Ok(response),
    };
    left.shows(id).write(response.headers_mut());
    Ok(response)
}

/// The page, its form filled in.
///
/// # Errors
/// When a page of ours cannot be read.
pub async fn filled(response: Response, page: &str, form: &KeptForm) -> Outcome {
    let (mut parts, body) = response.into_parts();
    let html = parts.headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !html {
        return Ok(Response::from_parts(parts, body));
    }
    let body = to_bytes(body, usize::MAX).await.map_err(|_| Fault::Ours("a page of ours cannot be read".into()))?;
    let text = fill::fill(&String::from_utf8_lossy(&body), page, form);
    parts.headers.remove(CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::from(text)))
}

/// The page on which the form stands that is sent to this address.
fn page_of(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let kept = match parts.as_slice() {
        ["account", "security", "email"] => 3,
        ["account", "security", ..] | ["dpo", "settings", ..] => 2,
        ["account", "requests", _, "helper"] | ["staff", "cases", _, "contact"] | ["requests", "new", _, "evidence", ..] => 4,
        ["account", "requests", _, ..] | ["staff", "cases", _, ..] => 3,
        _ => parts.len(),
    };
    format!("/{}", parts[..kept.min(parts.len())].join("/"))
}

#[cfg(test)]
mod tests {
    use super::page_of;

    #[test]
    fn a_form_is_shown_on_its_page() {
        for (sent, page) in [
            ("/account/requests/FH-1/messages", "/account/requests/FH-1"),
            ("/account/requests/FH-1/helper", "/account/requests/FH-1/helper"),
            ("/staff/cases/FH-1/note", "/staff/cases/FH-1"),
            ("/staff/cases/FH-1/contact", "/staff/cases/FH-1/contact"),
            ("/requests/new/access/what", "/requests/new/access/what"),
            ("/account/contact", "/account/contact"),
            ("/account/security/email", "/account/security/email"),
            ("/account/security/passkeys/1/name", "/account/security"),
            ("/staff/intake", "/staff/intake"),
            ("/dpo/settings/scale", "/dpo/settings"),
        ] {
            assert_eq!(page_of(sent), page);
        }
    }
}
