//! The page that says what went wrong, and what to do.

use app::pages::public::{Message, MessagePage, Problem};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use super::error::{Drawn, Mark, status};
use super::page::PageParts;
use crate::random;
use crate::state::Portal;

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
