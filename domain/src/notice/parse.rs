//! From the notice file to the notice: every id known, every reference resolved, every word placed once.

use std::sync::Arc;

use toml::Spanned;

use super::{
    Category, Notice, NoticeEntry, NoticeError,
    entry::{Basis, Consent, Purpose, Recipient, Retention},
    id::KindId,
    source::{General, Named, Source, SourceCategory, SourceEntry},
    words::Words,
};

impl Notice {
    /// Reads a notice from its TOML source.
    ///
    /// # Errors
    /// The first thing that is wrong, with its line: see [`NoticeError`].
    pub fn parse(text: &str) -> Result<Self, NoticeError> {
        let source: Source = toml::from_str(text).map_err(|error| NoticeError::Syntax(error.to_string()))?;
        let mut words = Words::of(text, &source)?;
        let sections = words.sections(&source.section)?;
        words.all_placed()?;
        let all = Entries {
            purposes: entries(&source.purpose, &words)?,
            bases: entries(&source.basis, &words)?,
            recipients: entries(&source.recipient, &words)?,
            retentions: entries(&source.retention, &words)?,
            consents: entries(&source.consent, &words)?,
        };
        Ok(Self {
            version: source.version,
            recorded: source.recorded,
            sections,
            categories: categories(&source, &all, &words)?,
            laws: entries(&source.law, &words)?,
            rights: entries(&source.right, &words)?,
            purposes: all.purposes,
            bases: all.bases,
            recipients: all.recipients,
            retentions: all.retentions,
            consents: all.consents,
        })
    }
}

/// What a category can refer to.
struct Entries {
    purposes: Vec<Arc<Purpose>>,
    bases: Vec<Arc<Basis>>,
    recipients: Vec<Arc<Recipient>>,
    retentions: Vec<Arc<Retention>>,
    consents: Vec<Arc<Consent>>,
}

/// The entries of one kind in the order of the text.
fn entries<Id: KindId>(table: &Named<SourceEntry>, words: &Words) -> Result<Vec<Arc<NoticeEntry<Id>>>, NoticeError> {
    let mut entries = table
        .iter()
        .map(|(name, source)| entry(name, &source.text, source.short.as_ref(), words).map(Arc::new))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(|entry: &Arc<NoticeEntry<Id>>| words.place(&entry.id.to_string()));
    Ok(entries)
}

fn entry<Id: KindId>(
    name: &Spanned<String>,
    text: &str,
    short: Option<&String>,
    words: &Words,
) -> Result<NoticeEntry<Id>, NoticeError> {
    let id = format!("{}.{}", Id::KIND, name.get_ref());
    let line = words.line(name);
    if short.is_some_and(|short| short.trim().is_empty()) {
        return Err(NoticeError::Empty { line, field: format!("{id} short") });
    }
    Ok(NoticeEntry { id: id.parse().map_err(|_| NoticeError::Id { line, id })?, text: text.to_owned(), short: short.cloned() })
}

fn categories(source: &Source, all: &Entries, words: &Words) -> Result<Vec<Category>, NoticeError> {
    let mut categories = source
        .category
        .iter()
        .map(|(name, own)| category(name, own, &source.general, all, words))
        .collect::<Result<Vec<_>, _>>()?;
    categories.sort_by_key(|category| words.place(category.id().as_str()));
    Ok(categories)
}

fn category(
    name: &Spanned<String>,
    own: &SourceCategory,
    general: &General,
    all: &Entries,
    words: &Words,
) -> Result<Category, NoticeError> {
    let entry = entry(name, &own.text, own.short.as_ref(), words)?;
    let field = |field: &str| format!("category.{} {field}", name.get_ref());
    let purposes = own.purposes.as_ref().unwrap_or(&general.purposes);
    let recipients = own.recipients.as_ref().unwrap_or(&general.recipients);
    let retention = own.retention.as_ref().unwrap_or(&general.retention);
    let consent = own.needs_consent.as_ref();
    Ok(Category {
        entry,
        special: own.special,
        needs_consent: consent.map(|id| one(id, &field("needs_consent"), &all.consents, words)).transpose()?,
        purposes: many(purposes, &field("purposes"), &all.purposes, words)?,
        bases: many(bases(own, general), &field("basis"), &all.bases, words)?,
        recipients: many(recipients, &field("recipients"), &all.recipients, words)?,
        retention: one(retention, &field("retention"), &all.retentions, words)?,
    })
}

/// The category's own bases, or the general ones; special category data has its conditions besides.
fn bases<'a>(own: &'a SourceCategory, general: &'a General) -> impl Iterator<Item = &'a Spanned<String>> {
    let special: &[_] = if own.special { &general.special_basis } else { &[] };
    let added = if own.basis.is_none() { special } else { &[] };
    own.basis.as_ref().unwrap_or(&general.basis).iter().chain(added)
}

fn many<'a, Id: KindId>(
    ids: impl IntoIterator<Item = &'a Spanned<String>>,
    field: &str,
    among: &[Arc<NoticeEntry<Id>>],
    words: &Words,
) -> Result<Vec<Arc<NoticeEntry<Id>>>, NoticeError> {
    ids.into_iter().map(|id| one(id, field, among, words)).collect()
}

fn one<Id: KindId>(
    id: &Spanned<String>,
    field: &str,
    among: &[Arc<NoticeEntry<Id>>],
    words: &Words,
) -> Result<Arc<NoticeEntry<Id>>, NoticeError> {
    let unknown = || NoticeError::UnknownReference { line: words.line(id), field: field.to_owned(), id: id.get_ref().clone() };
    let wanted: Id = id.get_ref().parse().map_err(|_| unknown())?;
    among.iter().find(|entry| entry.id == wanted).cloned().ok_or_else(unknown)
}
