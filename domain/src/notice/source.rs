//! The notice file as it is written.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

/// Entries of one kind by their name.
pub(super) type Named<T> = BTreeMap<Spanned<String>, T>;
/// References to entries, with where they stand.
pub(super) type References = Vec<Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub version: u32,
    pub recorded: Date,
    pub general: General,
    pub section: Vec<SourceSection>,
    pub category: Named<SourceCategory>,
    pub purpose: Named<SourceEntry>,
    pub basis: Named<SourceEntry>,
    pub law: Named<SourceEntry>,
    pub recipient: Named<SourceEntry>,
    pub retention: Named<SourceEntry>,
    pub right: Named<SourceEntry>,
    pub consent: Named<SourceEntry>,
}

/// What holds for every category that does not say otherwise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct General {
    pub purposes: References,
    pub basis: References,
    pub special_basis: References,
    pub recipients: References,
    pub retention: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceSection {
    pub id: Spanned<String>,
    pub heading: String,
    pub body: Vec<Spanned<SourceBlock>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum SourceBlock {
    Paragraph(String),
    List(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceEntry {
    pub text: String,
    pub short: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceCategory {
    pub text: String,
    pub short: Option<String>,
    #[serde(default)]
    pub special: bool,
    pub needs_consent: Option<Spanned<String>>,
    pub purposes: Option<References>,
    pub basis: Option<References>,
    pub recipients: Option<References>,
    pub retention: Option<Spanned<String>>,
}
