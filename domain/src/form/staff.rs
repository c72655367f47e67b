//! Forms with one text.

use super::{FieldError, Limit, Problems, clean_text};

/// A form whose one text is needed: a message, a reply, a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MessageForm {
    /// What was typed, kept when it must be typed again.
    pub text: String,
}

/// The text of a form that needs one.
///
/// # Errors
/// The problem, at `field`.
pub fn parse_message(field: &'static str, typed: &str) -> Result<String, Problems> {
    match clean_text(typed, Limit::LONG) {
        Ok(Some(text)) => Ok(text),
        Ok(None) => Err(Problems::one(field, FieldError::Empty)),
        Err(error) => Err(Problems::one(field, error)),
    }
}
