//! How to reach the service, its data protection officer and the regulator (`content/contact.toml`).

use std::sync::LazyLock;

use serde::Deserialize;

/// Contact details shown on pages, letters and mails. Every field is text for people, none is empty.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ContactDetails {
    /// The Family Hub Service.
    pub service: Service,
    /// The organisation's data protection officer (UK GDPR Art 37).
    pub data_protection_officer: Officer,
    /// Who supervises data protection law (DPA 2018 s.165).
    pub regulator: Regulator,
}

/// The Family Hub Service: by phone, post and email.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Service {
    pub name: String,
    /// Telephone number as people write it, with spaces.
    pub phone: String,
    /// When somebody answers the telephone.
    pub hours: String,
    pub email: String,
    /// Postal address, one line each.
    pub post: Vec<String>,
}

/// The data protection officer: by email and post.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    pub name: String,
    pub email: String,
    /// Postal address, one line each.
    pub post: Vec<String>,
}

/// The regulator: by website, phone and post.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Regulator {
    /// Its name; the law is about to change it.
    pub name: String,
    /// Where a complaint can be made online.
    pub website: String,
    /// Telephone number as people write it, with spaces.
    pub phone: String,
    /// Postal address, one line each.
    pub post: Vec<String>,
}

impl ContactDetails {
    /// Reads contact details from TOML.
    ///
    /// # Errors
    /// The line and the field, in words, when a field is missing or unknown.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The contact details the program carries.
    pub fn current() -> &'static Self {
        static CURRENT: LazyLock<ContactDetails> = LazyLock::new(|| {
            ContactDetails::parse(include_str!("../../content/contact.toml"))
                .expect("a test reads the contact details that the program carries")
        });
        &CURRENT
    }
}

#[cfg(test)]
mod tests {
    use super::ContactDetails;

    #[test]
    fn contact_details_that_the_program_carries_are_complete() {
        let contact = ContactDetails::current();
        let posts = [&contact.service.post, &contact.data_protection_officer.post, &contact.regulator.post];
        assert!(posts.iter().all(|post| post.len() > 1 && post.iter().all(|line| !line.is_empty())));
        assert!(contact.service.email.contains('@'));
    }

    #[test]
    fn an_unknown_contact_field_is_named() {
        let error = ContactDetails::parse("[service]\nfax = \"1\"").expect_err("there is no fax field");
        assert!(error.to_string().contains("fax"), "{error}");
    }
}
