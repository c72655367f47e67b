//! The one rule for email addresses.

use super::{FieldError, Limit, Needed, clean_text};

/// Whether text has the shape of one email address. Loose on purpose: only a message that arrives proves an address.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let dotted = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    let plain = !text.contains(|c: char| c.is_whitespace() || "<>(),;:\\\"[]".contains(c));
    !name.is_empty() && dotted && plain && !host.contains('@') && text.len() <= Limit::EMAIL.0
}

/// An email address as it was typed, in lower case.
///
/// # Errors
/// [`Needed::Email`], [`FieldError::NotAnEmail`], and what is wrong with any text.
pub fn parse_email(typed: &str) -> Result<String, FieldError> {
    let email = clean_text(typed, Limit::EMAIL)?.ok_or(FieldError::Missing(Needed::Email))?.to_lowercase();
    if is_email(&email) { Ok(email) } else { Err(FieldError::NotAnEmail) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_taken_in_lower_case() {
        assert_eq!(parse_email(" Amara@Example.ORG "), Ok("amara@example.org".to_owned()));
        assert_eq!(parse_email("o’brien+hub@mail.example.org"), Ok("o’brien+hub@mail.example.org".to_owned()));
        assert_eq!(parse_email(" "), Err(FieldError::Missing(Needed::Email)));
    }

    #[test]
    fn what_no_mail_can_reach_is_no_address() {
        for typed in [
            "amara",
            "a b@example.org",
            "@example.org",
            "a@localhost",
            "a@example..org",
            "a@.org",
            "a@b@example.org",
            "a@example.org, b@example.org",
            "Amara <a@example.org>",
        ] {
            assert_eq!(parse_email(typed), Err(FieldError::NotAnEmail), "{typed}");
        }
    }
}
