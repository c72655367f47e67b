//! From a handler's model to a whole page.

use std::convert::Infallible;

use app::pages::staff::done_words;
use app::words::Locale;
use app::{Actor, Flash, PageContext, SessionEnd, Tone, t};
use axum::extract::{FromRequestParts, MatchedPath, Request};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use domain::case::moves::{AfterMove, Move};
use domain::contact::ContactDetails;
use domain::policy::Role;
use leptos::prelude::AnyView;

use super::assets;
use super::error::Drawn;
use super::session::Who;
use super::words::{self, ForEverybody};
use crate::service::sessions;
use crate::state::Portal;

/// The one-time value of a page's own scripts.
#[derive(Clone, Debug, Default)]
pub struct Nonce(pub String);

/// What the shell of a page needs to know of a request.
#[derive(Clone, Debug, Default)]
pub struct PageParts {
    nonce: String,
    who: Option<Who>,
    path: String,
    /// What its address asks; none where the page answers a form that was sent, which has no address.
    query: Option<String>,
    flash: Option<Flash>,
    safe_mode: bool,
    /// The route as a pattern, for logs: a path can hold references and names.
    pub route: String,
}

impl PageParts {
    /// Of a request.
    pub fn of(request: &Request) -> Self {
        Self::new(request.method(), request.extensions(), request.uri())
    }

    fn new(method: &Method, extensions: &axum::http::Extensions, uri: &axum::http::Uri) -> Self {
        let (who, shared) = (extensions.get::<Who>(), extensions.get::<ForEverybody>().is_some());
        Self {
            nonce: extensions.get::<Nonce>().cloned().unwrap_or_default().0,
            safe_mode: who.is_some_and(|who| who.safe_mode),
            who: who.filter(|_| !shared).cloned(),
            path: uri.path().to_owned(),
            query: (method == Method::GET).then(|| uri.query().unwrap_or_default().to_owned()),
            flash: uri.query().and_then(flash),
            route: extensions.get::<MatchedPath>().map_or_else(|| "unmatched".to_owned(), |path| path.as_str().to_owned()),
        }
    }

    /// Draws a page.
    pub fn draw(&self, portal: &Portal, status: StatusCode, title: String, view: impl FnOnce() -> AnyView) -> Response {
        let context = self.context(portal, title);
        let mut response = (status, Html(app::render(context, view))).into_response();
        response.extensions_mut().insert(Drawn);
        response
    }

    /// The token for forms of this page.
    pub fn csrf(&self, portal: &Portal) -> String {
        self.who.as_ref().map_or_else(String::new, |who| portal.keys.form_token(&who.visitor, &who.session_id()))
    }

    fn context(&self, portal: &Portal, title: String) -> PageContext {
        PageContext {
            title,
            locale: Locale::current(),
            nonce: self.nonce.clone(),
            csrf: self.csrf(portal),
            styles: self.styles().iter().map(|name| assets::href(name)).collect(),
            js: assets::href("portal.js"),
            wasm: assets::href("portal_bg.wasm"),
            icon: assets::href(if self.safe_mode { "plain.svg" } else { "icon.svg" }),
            leave: (!self.actor().is_staff()).then(|| assets::href("leave.js")),
            brand_style: None,
            actor: self.actor(),
            path: self.path.clone(),
            languages: self.languages(&portal.locales),
            locales: portal.locales.clone(),
            flash: self.flash.clone(),
            session_end: self.session_end(portal),
            safe_mode: self.safe_mode,
        }
    }

    /// The same page, with all that its address asks, in the other languages.
    fn languages(&self, offered: &[Locale]) -> Vec<(Locale, String)> {
        let Some(query) = &self.query else { return Vec::new() };
        let address = |locale: Locale| {
            let asked = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "lang" && name != "done");
            let query =
                form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).append_pair("lang", locale.tag()).finish();
            (locale, format!("{}?{query}", self.path))
        };
        let others = offered.iter().copied().filter(|locale| *locale != Locale::current() && locale.speaks(&self.path));
        others.map(address).collect()
    }

    fn styles(&self) -> &'static [&'static str] {
        match self.actor() {
            actor if actor.is_staff() => &["public.css", "family.css", "staff.css"],
            _ if words::are_most(&self.path) => &["public.css"],
            _ => &["public.css", "family.css"],
        }
    }

    fn session_end(&self, portal: &Portal) -> Option<SessionEnd> {
        let (signed_in, now) = (self.who.as_ref()?.signed_in.as_ref()?, portal.clock.now());
        let rest = sessions::rest(&signed_in.session, now);
        let at = app::dates::time(portal.clock.local(now + rest));
        Some(SessionEnd { at, seconds: rest.as_secs() })
    }

    fn actor(&self) -> Actor {
        let Some(account) = self.who.as_ref().and_then(|who| who.signed_in.as_ref()).map(|s| &s.account) else {
            return Actor::Visitor;
        };
        let name = account.name.clone();
        match account.role {
            Role::Parent | Role::Agent => Actor::Parent { name },
            Role::YoungPerson => Actor::YoungPerson { name },
            Role::Guest => Actor::Guest { name },
            Role::Officer => Actor::Officer { name },
            Role::Reviewer => Actor::Reviewer { name },
            Role::Dpo => Actor::Dpo { name },
            Role::Caseworker => Actor::Caseworker { name },
            Role::Admin | Role::Portal => Actor::Admin { name },
        }
    }
}

/// News from the action before: `?done=` names a move with what it did, or one of a few others, each with its sentence.
fn flash(query: &str) -> Option<Flash> {
    let name = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "done")?.1;
    let mut names = name.split('.');
    let first = names.next()?;
    let text = match Move::find_by_section(first) {
        Some(form) => done_words(form, names.filter_map(AfterMove::find_by_name)),
        None => done(first)?,
    };
    Some(Flash { tone: Tone::Done, text })
}

fn done(name: &str) -> Option<String> {
    Some(match name {
        "sent" => t!("done-sent"),
        "clarified" => t!("done-clarified"),
        "taken" => t!("done-taken"),
        "contact" => t!("done-contact"),
        "contact-closed" => t!("done-contact-closed"),
        "old-way" => t!("done-old-way", phone = phone()),
        "old-way-sent" => t!("done-old-way-sent", phone = phone()),
        "old-way-guest" => t!("done-old-way-guest", phone = phone()),
        "paper" => t!("done-paper"),
        "query" => t!("done-query"),
        "taken-back" => t!("done-taken-back"),
        "feedback" => t!("done-feedback"),
        "rest" => t!("done-rest"),
        "setting" => t!("done-setting"),
        "milestone" => t!("done-milestone"),
        "danger" => t!("done-danger"),
        "attached" => t!("done-attached"),
        "added" => t!("done-added"),
        "kept" => t!("done-kept"),
        "kept-shown" => t!("done-kept-shown"),
        "kept-files" => t!("done-kept-files"),
        "draft-deleted" => t!("done-draft-deleted"),
        "ways-in" => t!("done-ways-in"),
        "helper" => t!("done-helper"),
        "helper-ended" => t!("done-helper-ended"),
        "taken-away" => t!("done-taken-away"),
        "named" => t!("done-named"),
        "code-address" => t!("done-code-address"),
        "released" => t!("done-released"),
        "removed" => t!("done-removed"),
        "ended" => t!("done-ended"),
        "signed-out" => t!("done-signed-out"),
        "signed-out-everywhere" => t!("done-signed-out-everywhere"),
        _ => return None,
    })
}

fn phone() -> String {
    ContactDetails::current().service.phone.clone()
}

/// Draws pages for a handler.
#[derive(Clone, Debug)]
pub struct Page {
    parts: PageParts,
    portal: Portal,
}

impl Page {
    /// The page, 200.
    pub fn show(&self, title: impl Into<String>, view: impl FnOnce() -> AnyView) -> Response {
        self.parts.draw(&self.portal, StatusCode::OK, title.into(), view)
    }

    /// The same page again with what must be mended, 422.
    pub fn again(&self, title: impl Into<String>, view: impl FnOnce() -> AnyView) -> Response {
        self.parts.draw(&self.portal, StatusCode::UNPROCESSABLE_ENTITY, title.into(), view)
    }

    /// The token for scripts of this page.
    pub fn csrf(&self) -> String {
        self.parts.csrf(&self.portal)
    }
}

impl FromRequestParts<Portal> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        Ok(Self { parts: PageParts::new(&parts.method, &parts.extensions, &parts.uri), portal: portal.clone() })
    }
}
