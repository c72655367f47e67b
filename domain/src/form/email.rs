//! The one rule for email addresses: the mailer's own, so that no mail is given up over an address that was taken here.

use email_address::EmailAddress;

use super::text::{ascii, is_joiner};
use super::{FieldError, Limit, Needed, clean_text};

/// Whether text is one email address that the mailer takes (RFC 5321, with letters of every script), at a host with a dot. Only a
/// message that arrives proves it.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = !text.contains(|c: char| c.is_whitespace() || "<>(),;:\\\"[]".contains(c));
    let known = EmailAddress::is_valid_local_part(name) && EmailAddress::is_valid_domain(host);
    plain && known && host.contains('.') && text.len() <= Limit::EMAIL.0
}

/// An email address as it was typed, in lower case, without what address books and sentences put around it.
///
/// # Errors
/// [`Needed::Email`], [`FieldError::NotAnEmail`] and [`FieldError::TooLong`].
pub fn parse_email(typed: &str) -> Result<String, FieldError> {
    let typed: String = typed.chars().filter(|c| !is_joiner(*c)).map(ascii).map(straight).collect();
    let text = clean_text(&typed, Limit::EMAIL)?.ok_or(FieldError::Missing(Needed::Email))?.to_lowercase();
    let around = |c: char| c.is_whitespace() || "<>()[],;:.'\"“”".contains(c);
    let text = text.trim_matches(around);
    let email = text.strip_prefix("mailto:").unwrap_or(text);
    if is_email(email) { Ok(email.to_owned()) } else { Err(FieldError::NotAnEmail) }
}

/// Phones make a curly apostrophe of the one that an address can have.
fn straight(c: char) -> char {
    if matches!(c, '‘' | '’') { '\'' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_taken_in_lower_case() {
        assert_eq!(parse_email(" Amara@Example.ORG "), Ok("amara@example.org".to_owned()));
        assert_eq!(parse_email("o’brien+hub@mail.example.org"), Ok("o'brien+hub@mail.example.org".to_owned()));
        assert_eq!(parse_email(" "), Err(FieldError::Missing(Needed::Email)));
    }

    #[test]
    fn what_stands_around_an_address_is_understood() {
        for typed in [
            "known@example.org,",
            "known@example.org.",
            "known@example.org;",
            "<known@example.org>",
            "(known@example.org)",
            "“known@example.org”",
            "mailto:known@example.org",
            "\u{202A}known@example.org\u{202C}",
            "known@example.org\u{200B}",
            "\u{A0}known@example.org",
            "ｋｎｏｗｎ＠ｅｘａｍｐｌｅ．ｏｒｇ",
        ] {
            assert_eq!(parse_email(typed), Ok("known@example.org".to_owned()), "{typed:?}");
        }
    }

    #[test]
    fn what_no_mail_can_reach_is_no_address() {
        let long = format!("{}@example.org", "a".repeat(65));
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
            "tess..x@example.org",
            "tess.@example.org",
            "a@-example.org",
            "a@example-.org",
            long.as_str(),
        ] {
            assert_eq!(parse_email(typed), Err(FieldError::NotAnEmail), "{typed}");
        }
    }
}
