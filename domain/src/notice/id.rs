//! Ids of the entries of the notice: `kind.name`, for example `category.health`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The text is not an id of the kind that was asked for.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("\"{text}\" is not an id like {kind}.some-name")]
pub struct UnknownId {
    /// What was given.
    pub text: String,
    /// The kind that was asked for, for example `category`.
    pub kind: &'static str,
}

/// The id of an entry of one kind.
pub(super) trait KindId: Clone + PartialEq + FromStr<Err = UnknownId> + fmt::Display {
    const KIND: &'static str;
}

pub(super) fn is_kebab(name: &str) -> bool {
    let part_is_good =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.split('-').all(part_is_good)
}

macro_rules! ids {
    ($($name:ident, $kind:literal;)*) => {$(
        #[doc = concat!("The id of an entry of the notice: `", $kind, ".some-name`. Stable across versions.")]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            #[doc = concat!("The whole id, `", $kind, ".` included.")]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl KindId for $name {
            const KIND: &'static str = $kind;
        }

        impl FromStr for $name {
            type Err = UnknownId;

            fn from_str(text: &str) -> Result<Self, UnknownId> {
                text.strip_prefix(concat!($kind, "."))
                    .filter(|name| is_kebab(name))
                    .map(|_| Self(text.to_owned()))
                    .ok_or_else(|| UnknownId { text: text.to_owned(), kind: $kind })
            }
        }

        impl TryFrom<String> for $name {
            type Error = UnknownId;

            fn try_from(text: String) -> Result<Self, UnknownId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl From<$name> for EntryId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
    )*};
}

ids! {
    CategoryId, "category";
    PurposeId, "purpose";
    BasisId, "basis";
    LawId, "law";
    RecipientId, "recipient";
    RetentionId, "retention";
    RightId, "right";
    ConsentId, "consent";
}

/// The id of an entry of any kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub(super) String);

impl EntryId {
    /// The whole id, kind included.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its place on the notice page: an id without a dot, which a selector would read as a class.
    pub fn anchor(&self) -> String {
        self.0.replace('.', "-")
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
