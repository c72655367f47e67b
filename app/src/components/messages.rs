//! Letters back and forth.

use leptos::prelude::*;

use super::{Day, DayText};
use crate::t;

/// A file that came with a message.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// What it is called.
    pub name: String,
    /// Where it can be opened; none while it cannot.
    pub href: Option<String>,
    /// Kind and size in words: "PDF, 1.2 MB".
    pub about: String,
}

/// One message.
#[derive(Clone, Debug, Default)]
pub struct MessageItem {
    /// Its id in the page, to link to it.
    pub id: String,
    /// Who wrote it.
    pub from: String,
    pub when: Day,
    /// Its text; line breaks are kept.
    pub body: String,
    /// What must be known of it, such as that it does not count.
    pub aside: Option<String>,
    /// Whether the reader wrote it.
    pub mine: bool,
    /// What came with it.
    pub attachments: Vec<Attachment>,
}

/// Messages in order, the reader's own set apart.
#[component]
pub fn Messages(
    /// The messages, in the order they are shown.
    messages: Vec<MessageItem>,
) -> AnyView {
    let messages = messages.into_iter().map(message).collect_view();
    view! { <ol class="app-messages">{messages}</ol> }.into_any()
}

fn message(message: MessageItem) -> AnyView {
    let class = if message.mine { "app-message app-message--mine" } else { "app-message" };
    view! {
        <li id=message.id class=class>
            <p class="app-message__head">
                <strong>{message.from}</strong>
                " "
                <DayText day=message.when />
            </p>
            <p class="app-message__body">{message.body}</p>
            {message.aside.map(|aside| view! { <p class="govuk-hint">{aside}</p> })}
            {(!message.attachments.is_empty()).then(|| attachments(message.attachments))}
        </li>
    }
    .into_any()
}

fn attachments(files: Vec<Attachment>) -> AnyView {
    let files = files
        .into_iter()
        .map(|file| {
            let name = match file.href {
                Some(href) => view! { <a class="govuk-link" href=href>{file.name}</a> }.into_any(),
                None => file.name.into_any(),
            };
            view! {
                <li>
                    {name}
                    " "
                    <span class="app-quiet">{file.about}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="app-message__files" aria-label=t!("shell-attachments")>{files}</ul> }.into_any()
}
