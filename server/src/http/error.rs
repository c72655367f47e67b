//! What can go wrong with a request.
//!
//! A handler returns a [`Fault`]. It leaves as a bare status; the middleware `explain` turns every bare error, ours or the
//! framework's, into a page with what to do and a reference number under which the cause is in the log. The person never sees the
//! cause.

use app::pages::public::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::policy::Denied;

use crate::limit::TooMany;
use crate::passkeys::PasskeyError;
use crate::service::evidence::EvidenceError;
use crate::service::files::FileError;
use crate::service::requests::Undone;

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

impl From<TooMany> for Fault {
    fn from(TooMany { minutes }: TooMany) -> Self {
        Self::TooMany { minutes }
    }
}

impl From<PasskeyError> for Fault {
    fn from(cause: PasskeyError) -> Self {
        match cause {
            PasskeyError::NotRecognised => Self::Unreadable,
            PasskeyError::Store(cause) => Self::Store(cause),
            PasskeyError::Setup(cause) => Self::Ours(cause),
        }
    }
}

/// A refusal is shown at the field that asked; one that comes here was not expected.
impl From<Undone> for Fault {
    fn from(cause: Undone) -> Self {
        match cause {
            Undone::Store(cause) => Self::Store(cause),
            Undone::Denied(_) => Self::NotFound,
            Undone::Refused(_) | Undone::Danger(_) | Undone::Open | Undone::Changed | Undone::Unconfirmed => {
                Self::Ours(cause.to_string())
            }
        }
    }
}

impl From<FileError> for Fault {
    fn from(cause: FileError) -> Self {
        match cause {
            FileError::Store(cause) => Self::Store(cause),
            FileError::Read(_) | FileError::Sealed => Self::Ours(cause.to_string()),
        }
    }
}

impl From<EvidenceError> for Fault {
    fn from(cause: EvidenceError) -> Self {
        match cause {
            EvidenceError::File(cause) => cause.into(),
            EvidenceError::Cleaning(_) => Self::Ours(cause.to_string()),
        }
    }
}

/// What a handler gives.
pub type Outcome<T = Response> = Result<T, Fault>;

/// Rides on a bare response to the middleware that draws its page.
#[derive(Clone)]
pub(super) struct Mark {
    pub problem: Problem,
    pub cause: Option<String>,
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

pub(super) fn status(problem: Problem) -> StatusCode {
    StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Marks a response whose page is drawn already.
#[derive(Clone, Copy)]
pub struct Drawn;
