//! One page for everything that did not work: what happened, what to do, a reference number.

use leptos::prelude::*;

use crate::{
    Url,
    components::{Link, layout::ReadingLayout},
    t,
};

/// What did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such page, or not one this person may see.
    NotFound,
    /// The page does not take this method.
    Method,
    /// A form without its token, or from another website.
    Form,
    /// The body is larger than the page takes.
    TooLarge,
    /// The body cannot be read as the form it should be.
    Unreadable,
    /// Too many tries.
    TooMany {
        /// Whole minutes until the next try; at least one.
        minutes: u32,
    },
    /// Our fault.
    Ours,
    /// The database is locked or gone.
    Busy,
    /// A link that works once was used before.
    LinkUsed,
    /// A link is past its time.
    LinkExpired,
    /// The session ended.
    SignedOut,
}

impl Problem {
    /// Every problem, for tests that show each of them.
    pub const ALL: [Self; 11] = [
        Self::NotFound,
        Self::Method,
        Self::Form,
        Self::TooLarge,
        Self::Unreadable,
        Self::TooMany { minutes: 5 },
        Self::Ours,
        Self::Busy,
        Self::LinkUsed,
        Self::LinkExpired,
        Self::SignedOut,
    ];

    /// The HTTP status that goes with the page.
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Method => 405,
            Self::Form => 403,
            Self::TooLarge => 413,
            Self::Unreadable => 422,
            Self::TooMany { .. } => 429,
            Self::Ours => 500,
            Self::Busy => 503,
            Self::LinkUsed | Self::LinkExpired => 410,
            Self::SignedOut => 401,
        }
    }

    /// What happened, a little more, what to do.
    fn words(self) -> [String; 3] {
        match self {
            Self::NotFound => [t!("problem-not-found-title"), t!("problem-not-found-why"), t!("problem-not-found-do")],
            Self::Method => [t!("problem-method-title"), t!("problem-method-why"), t!("problem-method-do")],
            Self::Form => [t!("problem-form-title"), t!("problem-form-why"), t!("problem-form-do")],
            Self::TooLarge => [t!("problem-too-large-title"), t!("problem-too-large-why"), t!("problem-too-large-do")],
            Self::Unreadable => [t!("problem-unreadable-title"), t!("problem-unreadable-why"), t!("problem-unreadable-do")],
            Self::TooMany { minutes } => {
                [t!("problem-too-many-title"), t!("problem-too-many-why"), t!("problem-too-many-do", minutes = minutes)]
            }
            Self::Ours => [t!("problem-ours-title"), t!("problem-ours-why"), t!("problem-ours-do")],
            Self::Busy => [t!("problem-busy-title"), t!("problem-busy-why"), t!("problem-busy-do")],
            Self::LinkUsed => [t!("problem-link-used-title"), t!("problem-link-used-why"), t!("problem-link-used-do")],
            Self::LinkExpired => {
                [t!("problem-link-expired-title"), t!("problem-link-expired-why"), t!("problem-link-expired-do")]
            }
            Self::SignedOut => [t!("problem-signed-out-title"), t!("problem-signed-out-why"), t!("problem-signed-out-do")],
        }
    }

    fn links(self) -> Vec<MessageLink> {
        let sign_in = matches!(self, Self::LinkUsed | Self::LinkExpired | Self::SignedOut)
            .then(|| MessageLink::new(t!("problem-sign-in"), &Url::SignIn));
        let home = sign_in.is_none().then(|| MessageLink::new(t!("problem-home"), &Url::Home));
        let contact = MessageLink::new(t!("problem-contact"), &Url::Contact);
        sign_in.into_iter().chain(home).chain([contact]).collect()
    }
}

/// Where to go from a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageLink {
    /// What the link says.
    pub label: String,
    pub href: String,
}

impl MessageLink {
    /// A link to a page of the portal.
    pub fn new(label: String, url: &Url) -> Self {
        Self { label, href: url.path() }
    }
}

/// What the message page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened, as the heading and the title.
    pub heading: String,
    /// What it means and what to do, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The number that finds this event in our logs.
    pub reference: Option<String>,
    /// Where to go from here.
    pub links: Vec<MessageLink>,
}

impl Explanation {
    /// The message for a problem. The reference is the number under which the event is in the logs.
    pub fn about(problem: Problem, reference: Option<String>) -> Self {
        let [heading, why, what_to_do] = problem.words();
        Self { heading, paragraphs: vec![why, what_to_do], reference, links: problem.links() }
    }
}

/// A short page that says what happened and what to do.
#[component]
pub fn MessagePage(
    /// What to say.
    model: Explanation,
) -> impl IntoView {
    let paragraphs = model.paragraphs.into_iter().map(|text| view! { <p class="govuk-body">{text}</p> });
    let reference = model.reference.map(|number| {
        view! {
            <p class="govuk-body">
                {t!("problem-reference")} " " <strong class="app-reference">{number}</strong>
            </p>
        }
    });
    let links = model.links.into_iter().map(|link| {
        view! {
            <li>
                <Link href=link.href text=link.label />
            </li>
        }
    });
    view! {
        <ReadingLayout heading=model.heading>
            {paragraphs.collect_view()} {reference}
            <ul class="govuk-list">{links.collect_view()}</ul>
        </ReadingLayout>
    }
}
