use serde::Deserialize;

/// The patterns the schemas use: each published as a regular expression, and checked here by hand, so that no
/// regular-expression engine is carried for four of them. A pattern that is not one of these is no schema of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Pattern {
    /// An identifier of the case system. Safe in an address.
    Key,
    /// A postcode of the United Kingdom, upper case, one space.
    Postcode,
    /// A path below `documents/` that cannot leave it.
    File,
    /// Identifiers of the notice's categories, `;` between them.
    Categories,
}

impl Pattern {
    /// Every pattern.
    pub const ALL: &[Self] = &[Self::Key, Self::Postcode, Self::File, Self::Categories];

    /// As published.
    pub fn regex(self) -> &'static str {
        match self {
            Self::Key => "[A-Za-z0-9][A-Za-z0-9._-]*",
            Self::Postcode => "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}",
            Self::File => r"[^./\\:][^/\\:]*(/[^./\\:][^/\\:]*)*",
            Self::Categories => r"category\.[a-z-]+(;category\.[a-z-]+)*",
        }
    }

    /// In words, after "must be".
    pub fn words(self) -> &'static str {
        match self {
            Self::Key => "letters, digits, full stops, hyphens and underscores, starting with a letter or digit",
            Self::Postcode => "a postcode in capitals with one space, like KT1 1EU",
            Self::File => "a path below documents/ with / between folders and no part that starts with a full stop",
            Self::Categories => "category identifiers with ; between them",
        }
    }

    /// Whether the whole of `text` has the pattern.
    pub fn matches(self, text: &str) -> bool {
        match self {
            Self::Key => {
                text.starts_with(|c: char| c.is_ascii_alphanumeric())
                    && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
            }
            Self::Postcode => is_postcode(text),
            Self::File => text.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':'])),
            Self::Categories => text.split(';').all(is_category),
        }
    }
}

fn is_category(id: &str) -> bool {
    id.strip_prefix("category.").is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
}

fn is_postcode(text: &str) -> bool {
    let Some((outward, inward)) = text.split_once(' ') else { return false };
    let area = outward.chars().take_while(char::is_ascii_uppercase).count();
    let mut district = outward.chars().skip(area);
    matches!(area, 1..=2)
        && district.next().is_some_and(|c| c.is_ascii_digit())
        && district.next().is_none_or(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
        && district.next().is_none()
        && matches!(inward.as_bytes(), [digit, a, b] if digit.is_ascii_digit() && a.is_ascii_uppercase() && b.is_ascii_uppercase())
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(regex: String) -> Result<Self, String> {
        let known = Self::ALL.iter().copied().find(|pattern| pattern.regex() == regex);
        known.ok_or_else(|| format!("the pattern {regex} is not enforced"))
    }
}
