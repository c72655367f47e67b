//! What can go wrong with a request, and the page that says so.
//!
//! A handler returns a [`Fault`]. It leaves as a bare status; [`explain`] turns every bare error, ours or the framework's,
//! into a page with what to do and a reference number under which the cause is in the log. The person never sees the cause.

use app::pages::public::{Message, MessagePage, Problem};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::policy::Denied;
use leptos::prelude::*;

use super::page::PageParts;
use crate::random;
use crate::state::Portal;

/// Why a request is not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// No such thing, or not one this viewer may see.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("not signed in")]
    SignedOut,
    /// The form did not come from one of our pages.
    #[error("form refused")]
    Form,
    /// The body is not what the address takes.
    #[error("unreadable")]
    Unreadable,
    /// The body is too large.
    #[error("too large")]
    TooLarge,
    /// Too many tries.
    #[error("too many")]
    TooMany {
        /// Whole minutes until the next.
        minutes: u32,
    },
    /// A link that has been used or has expired.
    #[error("link over")]
    LinkOver,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Anything else of ours.
    #[error("{0}")]
    Ours(String),
}

impl From<Denied> for Fault {
    fn from(_: Denied) -> Self {
        Self::NotFound
    }
}

/// What a handler gives.
pub type Outcome<T = Response> = Result<T, Fault>;

/// Rides on a bare response to the middleware that draws its page.
#[derive(Clone)]
struct Mark {
    problem: Problem,
    cause: Option<String>,
}

impl Fault {
    fn problem(&self) -> Problem {
        match self {
            Self::NotFound => Problem::NotFound,
            Self::SignedOut => Problem::SignedOut,
            Self::Form => Problem::Form,
            Self::Unreadable => Problem::Unreadable,
            Self::TooLarge => Problem::TooLarge,
            Self::TooMany { minutes } => Problem::TooMany { minutes: *minutes },
            Self::LinkOver => Problem::LinkUsed,
            Self::Store(store::Error::Unavailable(_)) => Problem::Busy,
            Self::Store(_) | Self::Ours(_) => Problem::Ours,
        }
    }

    /// The causes, for the log. Database messages can hold values: only their kind is told.
    fn cause(&self) -> Option<String> {
        match self {
            Self::Store(cause) => Some(cause.to_string()),
            Self::Ours(cause) => Some(cause.clone()),
            _ => None,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let problem = self.problem();
        let mut response = status(problem).into_response();
        response.extensions_mut().insert(Mark { problem, cause: self.cause() });
        response
    }
}

fn status(problem: Problem) -> StatusCode {
    StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Marks a response whose page is drawn already.
#[derive(Clone, Copy)]
pub struct Drawn;

/// The middleware: draws the page of every bare error.
pub async fn explain(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let parts = PageParts::of(&request);
    let method = request.method().clone();
    let wants_json = request.uri().path().starts_with("/passkeys/");
    let response = next.run(request).await;
    let code = response.status();
    if !(code.is_client_error() || code.is_server_error()) || response.extensions().get::<Drawn>().is_some() {
        return response;
    }
    let mark = response.extensions().get::<Mark>().cloned();
    let problem = mark.as_ref().map_or_else(|| of_status(code, &method), |mark| mark.problem);
    let reference = hex::encode(random::bytes::<5>());
    let route = parts.route.clone();
    match mark.and_then(|mark| mark.cause) {
        Some(cause) => tracing::error!(reference, %method, route, %cause, "request failed"),
        None if code.is_server_error() => tracing::error!(reference, %method, route, status = code.as_u16(), "request failed"),
        None => tracing::info!(reference, %method, route, status = code.as_u16(), "request refused"),
    }
    if wants_json {
        let body = serde_json::json!({ "problem": code.as_u16(), "reference": reference });
        let mut answer = (status(problem), axum::Json(body)).into_response();
        answer.extensions_mut().insert(Drawn);
        return answer;
    }
    let message = Message::about(problem, Some(reference));
    let title = message.heading.clone();
    let mut page = parts.draw(&portal, status(problem), title, move || view! { <MessagePage model=message /> }.into_any());
    if let Some(allow) = response.headers().get(axum::http::header::ALLOW) {
        page.headers_mut().insert(axum::http::header::ALLOW, allow.clone());
    }
    if let Problem::TooMany { minutes } = problem {
        page.headers_mut().insert(axum::http::header::RETRY_AFTER, (minutes * 60).into());
    }
    page
}

/// The problem of a bare status. A part of an address that cannot be read (400) is an address that is not there.
fn of_status(code: StatusCode, method: &Method) -> Problem {
    match code {
        StatusCode::NOT_FOUND => Problem::NotFound,
        StatusCode::BAD_REQUEST if *method == Method::GET => Problem::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Problem::Method,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Problem::Busy,
        code if code.is_client_error() => Problem::Unreadable,
        _ => Problem::Ours,
    }
}
