//! From a view to a whole HTML document.

use std::{fmt::Write, sync::Arc};

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use hydration_context::SsrSharedContext;
use leptos::{nonce::Nonce, prelude::*};

use crate::{PageContext, Url, components::InForm, shell, t};

/// Starts the islands of a page. It reads the addresses from the two links before it, so that it is the same on every page.
const START_ISLANDS: &str = include_str!("start_islands.js");

/// Warns before a session ends.
const SESSION_END: &str = include_str!("session_end.js");

/// Draws a page as a complete document, in the language of its context. The view runs with the page context and the nonce in
/// reach.
///
/// Everything the page shows must be loaded before: nothing here waits, so the caller can still choose the status.
/// The document loads JavaScript and WebAssembly only when the view holds an island.
pub fn render<F>(ctx: PageContext, view: F) -> String
where
    F: FnOnce() -> AnyView,
{
    ctx.locale.within(|| draw(&ctx, view))
}

fn draw<F>(ctx: &PageContext, view: F) -> String
where
    F: FnOnce() -> AnyView,
{
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let body = owner.with(|| {
        provide_context(Nonce::from_value(ctx.nonce.as_str()));
        provide_context(ctx.clone());
        provide_context(InForm::default());
        shell::shell(ctx, view).to_html()
    });
    document(ctx, &with_session_end(ctx, without_markers(&body)))
}

fn document(ctx: &PageContext, body: &str) -> String {
    let mut out = String::with_capacity(body.len() + 2048);
    let (lang, dir) = (ctx.locale.tag(), ctx.locale.dir());
    let head = head(ctx, body);
    let staff = if ctx.actor.is_staff() { " app-staff" } else { "" };
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\" class=\"govuk-template\">\n<head>{head}</head>\n\
         <body class=\"govuk-template__body{staff}\">{body}</body>\n</html>\n"
    );
    out
}

fn head(ctx: &PageContext, body: &str) -> String {
    let mut out = format!(
        "<meta charset=\"utf-8\"><title>{}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"theme-color\" content=\"#0b4b50\" media=\"(prefers-color-scheme: light)\">\
         <meta name=\"theme-color\" content=\"#10292d\" media=\"(prefers-color-scheme: dark)\">\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">",
        encode_text(&title(ctx, body)),
        attribute(&ctx.icon),
    );
    for style in ctx.styles.iter().chain(&ctx.brand_style) {
        let _ = write!(out, "<link rel=\"stylesheet\" href=\"{}\">", attribute(style));
    }
    if let Some(leave) = &ctx.leave {
        let _ = write!(out, "<script type=\"module\" src=\"{}\"{}></script>", attribute(leave), nonce(ctx));
    }
    if body.contains("id=\"session-end\"") {
        let _ = write!(out, "<script type=\"module\" nonce=\"{}\">{SESSION_END}</script>", attribute(&ctx.nonce));
    }
    if body.contains("<leptos-island") {
        out.push_str(&island_loader(ctx));
    }
    out
}

/// A page that is drawn for everybody has none: its script is let in by where it comes from.
fn nonce(ctx: &PageContext) -> String {
    if ctx.nonce.is_empty() { String::new() } else { format!(" nonce=\"{}\"", attribute(&ctx.nonce)) }
}

/// Where something is typed, the page says when the session ends; its script says it again five minutes before, and offers to stay.
fn with_session_end(ctx: &PageContext, body: String) -> String {
    let typed = ["govuk-textarea", "govuk-input"].into_iter().any(|field| body.contains(field));
    let (Some(end), Some(place)) = (ctx.session_end.as_ref().filter(|_| typed), body.find("<footer")) else { return body };
    let notice = format!(
        "<aside class=\"govuk-width-container\" aria-label=\"{}\"><div id=\"session-end\" class=\"govuk-inset-text\" data-seconds=\"{}\" data-href=\"{}\" \
         data-soon=\"{}\" data-stay=\"{}\" data-stayed=\"{}\" \
         data-longest=\"{}\" data-over=\"{}\"><p class=\"govuk-body\">{}</p></div></aside>",
        attribute(&t!("session-label")),
        end.seconds,
        attribute(&Url::Session.path()),
        attribute(&t!("session-soon")),
        attribute(&t!("session-stay")),
        attribute(&t!("session-stayed")),
        attribute(&t!("session-longest")),
        attribute(&t!("session-over")),
        encode_text(&t!("session-end", time = end.at.clone())),
    );
    format!("{}{notice}{}", &body[..place], &body[place..])
}

/// In safe mode it is the same on every page, and says nothing. "Error: " comes first when the page lists problems, so that a screen reader says it at once.
fn title(ctx: &PageContext, body: &str) -> String {
    let page = ctx.title.clone();
    let wrong = body.contains("class=\"govuk-error-summary\"");
    match (ctx.safe_mode, wrong) {
        (true, true) => t!("shell-title-safe-error"),
        (true, false) => t!("shell-title-safe"),
        (false, true) => t!("shell-title-error", page = page),
        (false, false) => t!("shell-title", page = page),
    }
}

fn island_loader(ctx: &PageContext) -> String {
    let nonce = attribute(&ctx.nonce);
    format!(
        "<link rel=\"modulepreload\" id=\"islands-js\" nonce=\"{nonce}\" href=\"{}\">\
         <link rel=\"preload\" id=\"islands-wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{}\">\
         <script type=\"module\" nonce=\"{nonce}\">{START_ISLANDS}</script>",
        attribute(&ctx.js),
        attribute(&ctx.wasm),
    )
}

/// Takes out the empty comments that only hydration reads. They are kept inside islands.
/// Text and attributes cannot hold such a comment: there `<` is encoded.
fn without_markers(body: &str) -> String {
    if !body.contains("<leptos-island") {
        return body.replace("<!>", "");
    }
    let mut parts = body.split("<leptos-island");
    let mut out = parts.next().unwrap_or_default().replace("<!>", "");
    for part in parts {
        let (island, rest) = part.split_once("</leptos-island>").unwrap_or((part, ""));
        let _ = write!(out, "<leptos-island{island}</leptos-island>{}", rest.replace("<!>", ""));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(ctx: PageContext, island: bool) -> String {
        render(ctx, move || {
            if island {
                view! { <leptos-island data-component="Sample">"x"</leptos-island> }.into_any()
            } else {
                view! { <p>"one " {"two".to_owned()} " three"</p> }.into_any()
            }
        })
    }

    #[test]
    fn a_page_without_island_loads_no_script() {
        let html = page(PageContext::sample(), false);
        assert!(!html.contains("<script") && !html.contains(".wasm") && !html.contains(".js\""));
    }

    #[test]
    fn a_page_with_island_starts_it_with_the_nonce() {
        let html = page(PageContext::sample(), true);
        assert!(html.contains("<script type=\"module\" nonce=\"sample-nonce\">"));
        assert!(html.contains("portal_bg.wasm"));
    }

    #[test]
    fn the_script_of_leaving_has_the_nonce_that_the_page_has() {
        let mut ctx = PageContext { leave: Some("/assets/sample/leave.js".to_owned()), ..PageContext::sample() };
        let with = |nonce: &str| format!("<script type=\"module\" src=\"/assets/sample/leave.js\"{nonce}></script>");
        assert!(page(ctx.clone(), false).contains(&with(" nonce=\"sample-nonce\"")));
        ctx.nonce = String::new();
        assert!(page(ctx, false).contains(&with("")), "a page for everybody has none");
    }

    #[test]
    fn in_safe_mode_the_title_says_nothing() {
        let ctx = PageContext { safe_mode: true, ..PageContext::sample() };
        let html = page(ctx, false);
        assert!(html.contains("<title>Information</title>"), "{html}");
        assert!(!html.split("</title>").next().unwrap_or_default().contains("Sample page"));
    }

    #[test]
    fn a_page_holds_no_stray_comment() {
        assert!(!page(PageContext::sample(), false).contains("<!>"));
    }

    #[test]
    fn the_title_is_encoded_and_names_the_portal() {
        let mut ctx = PageContext::sample();
        ctx.title = "</title><script>alert(1)</script>".to_owned();
        let html = page(ctx, false);
        assert!(!html.contains("<script>"));
        assert!(html.contains("Family Hub · your information</title>"));
    }
}
