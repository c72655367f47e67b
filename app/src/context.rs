//! What every page needs to know about the request it answers.

use crate::Tone;
use crate::words::Locale;

/// Who looks at the page. Decides which links the header shows; never what data a page may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Actor {
    /// Not signed in.
    #[default]
    Visitor,
    /// A parent or carer.
    Parent {
        /// The name shown in the header.
        name: String,
    },
    /// A young person with an account of their own.
    YoungPerson {
        /// The name shown in the header.
        name: String,
    },
    /// Somebody who asked without an account.
    Guest {
        /// The name shown in the header; none while they have given none.
        name: String,
    },
    /// Answers requests.
    Officer {
        /// The name shown in the header.
        name: String,
    },
    /// Checks what an officer is about to send.
    Reviewer {
        /// The name shown in the header.
        name: String,
    },
    /// The data protection officer.
    Dpo {
        /// The name shown in the header.
        name: String,
    },
    /// Works with families: invites them and keys in requests.
    Caseworker {
        /// The name shown in the header.
        name: String,
    },
    /// Looks after accounts and settings; sees no case content.
    Admin {
        /// The name shown in the header.
        name: String,
    },
}

impl Actor {
    /// The name shown in the header; none for a visitor.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Visitor => None,
            Self::Parent { name }
            | Self::YoungPerson { name }
            | Self::Guest { name }
            | Self::Officer { name }
            | Self::Reviewer { name }
            | Self::Dpo { name }
            | Self::Caseworker { name }
            | Self::Admin { name } => Some(name),
        }
    }

    /// Whether a member of a family looks: a parent, a carer or a young person.
    pub const fn is_family(&self) -> bool {
        matches!(self, Self::Parent { .. } | Self::YoungPerson { .. })
    }

    /// Whether a member of staff looks.
    pub const fn is_staff(&self) -> bool {
        !matches!(self, Self::Visitor | Self::Guest { .. }) && !self.is_family()
    }
}

/// A message shown once, on the page after an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// What kind of news it is.
    pub tone: Tone,
    /// One or two sentences: what happened, what happens next.
    pub text: String,
}

/// What every page needs to know about the request it answers. Filled by the server, read by the shell and components.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// What this page is, in a few words; the shell adds the portal's name.
    pub title: String,
    /// The language of the page.
    pub locale: Locale,
    /// The one-time value that lets the page's own scripts run.
    pub nonce: String,
    /// The token every form sends back.
    pub csrf: String,
    /// Addresses of the style sheets, in their order.
    pub styles: Vec<String>,
    /// Address of the islands' JavaScript module.
    pub js: String,
    /// Address of the islands' WebAssembly module.
    pub wasm: String,
    /// Address of the icon.
    pub icon: String,
    /// Address of the script of "Leave this page"; none where there is no such way.
    pub leave: Option<String>,
    /// Address of a style sheet with an organisation's own colours.
    pub brand_style: Option<String>,
    /// Who looks.
    pub actor: Actor,
    /// The path of the request, to mark the current link.
    pub path: String,
    /// The other languages of this page, each with its address.
    pub languages: Vec<(Locale, String)>,
    /// All languages of this portal.
    pub locales: Vec<Locale>,
    /// News from the action before.
    pub flash: Option<Flash>,
    /// When the reader's session ends by itself.
    pub session_end: Option<SessionEnd>,
    /// Whether somebody else may look, or make this be shown: then the title and the icon say nothing, and no page shows what is a young
    /// person's own.
    pub safe_mode: bool,
}

/// When a session ends that is not used again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEnd {
    /// The time of day in London, as it is written: 14:32.
    pub at: String,
    /// Seconds from now.
    pub seconds: i64,
}

impl PageContext {
    /// A context for tests and for the components page: a visitor who asked for `/`.
    pub fn sample() -> Self {
        Self {
            title: "Sample page".to_owned(),
            locale: Locale::source(),
            nonce: "sample-nonce".to_owned(),
            csrf: "sample-token".to_owned(),
            styles: vec!["/assets/sample/public.css".to_owned()],
            js: "/assets/sample/portal.js".to_owned(),
            wasm: "/assets/sample/portal_bg.wasm".to_owned(),
            icon: "/assets/sample/icon.svg".to_owned(),
            leave: None,
            brand_style: None,
            actor: Actor::Visitor,
            path: "/".to_owned(),
            languages: Vec::new(),
            locales: Vec::new(),
            flash: None,
            session_end: None,
            safe_mode: false,
        }
    }
}
