//! Why mails do not leave.

/// Why a mail was not sent. None of them holds an address.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The settings do not fit.
    #[error("{0}")]
    Settings(String),
    /// This mail will never go: its address or its text is broken.
    #[error("the mail cannot be written")]
    Unwritable,
    /// The way is blocked for now.
    #[error("the mail server did not take it: {0}")]
    Later(&'static str),
}
