//! A language that pages can be written in, and the one that counts now.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, StaticLoader, langid, static_loader};
use unic_langid::CharacterDirection;

use crate::keys;

/// What is put into words, by name.
pub(super) type Values = Given<'static>;
type Given<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

static_loader! {
    static WORDS = {
        locales: "../content/locales",
        fallback_language: "en",
        // The marks that isolate inserted text show as boxes in plain text mails and break exact comparison.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");

/// Languages that ship with the words of some pages only, which are checked to lack none.
const PARTS: [(LanguageIdentifier, &[&str]); 1] = [(langid!("ar"), &ARABIC)];

const ARABIC: [&str; 18] = [
    "/",
    "/rights",
    "/privacy",
    "/privacy/plain",
    "/privacy/young-people",
    "/privacy/versions",
    "/young-people",
    "/sign-in",
    "/sign-in/code",
    "/sign-in/code/*",
    "/contact",
    "/accessibility",
    "/cookies",
    "/about",
    "/track",
    "/track/code",
    "/track/enter",
    "/receipts",
];

/// The languages that ship: a folder each. English comes first.
static SHIPPED: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let words: &'static StaticLoader = &WORDS;
    let mut ids: Vec<_> = words.locales().cloned().collect();
    ids.sort_by_key(|id| (*id != ENGLISH, id.to_string()));
    let pages = |id: &LanguageIdentifier| PARTS.iter().find(|(part, _)| part == id).map(|(_, pages)| *pages);
    ids.into_iter().map(|id| Locale::of(pages(&id), id, Shipped(words))).collect()
});

/// The words of one language alone: the library's own look-up would say in English, unnoticed, what a language lacks.
struct Shipped(&'static StaticLoader);

impl Loader for Shipped {
    fn lookup_complete(&self, lang: &LanguageIdentifier, key: &str, args: Option<&Given<'_>>) -> String {
        self.try_lookup_complete(lang, key, args).unwrap_or_else(|| key.to_owned())
    }

    fn try_lookup_complete(&self, lang: &LanguageIdentifier, key: &str, args: Option<&Given<'_>>) -> Option<String> {
        self.0.lookup_single_language(lang, key, args).ok()
    }

    fn locales(&self) -> Box<dyn Iterator<Item = &LanguageIdentifier> + '_> {
        self.0.locales()
    }
}

#[cfg(test)]
thread_local! {
    /// What a language had no words for, and said in English.
    pub(super) static LACKING: std::cell::RefCell<Vec<String>> = const { std::cell::RefCell::new(Vec::new()) };
}

tokio::task_local! {
    static CURRENT: Locale;
}

/// A language with its words, and whether it speaks to a young person. Where a language has no words for a key, it speaks English.
#[derive(Clone, Copy)]
pub struct Locale(&'static Language, bool);

struct Language {
    id: LanguageIdentifier,
    tag: String,
    words: Box<dyn Loader + Send + Sync>,
    /// The paths of the pages it has words for, `*` for one segment of any name; all pages where none are named.
    pages: Option<&'static [&'static str]>,
}

impl Locale {
    /// A language with its words. It stays for as long as the program runs.
    pub fn new(id: LanguageIdentifier, words: impl Loader + Send + Sync + 'static) -> Self {
        Self::of(None, id, words)
    }

    fn of(pages: Option<&'static [&'static str]>, id: LanguageIdentifier, words: impl Loader + Send + Sync + 'static) -> Self {
        let tag = id.to_string();
        Self(Box::leak(Box::new(Language { id, tag, words: Box::new(words), pages })), false)
    }

    /// Whether it has the words of the page at this path.
    pub fn speaks(self, path: &str) -> bool {
        let within = |page: &str| page.strip_suffix('*').and_then(|folder| path.strip_prefix(folder));
        let is = |page: &&str| *page == path || within(page).is_some_and(|name| !name.is_empty() && !name.contains('/'));
        self.0.pages.is_none_or(|pages| pages.iter().any(is))
    }

    /// The paths of the pages that it has words for, where that is not all.
    pub fn pages(self) -> Option<&'static [&'static str]> {
        self.0.pages
    }

    /// Its own name: for whoever reads no other.
    pub fn name(self) -> &'static str {
        match self.tag() {
            "en" => "English",
            "ar" => "العربية",
            tag => tag,
        }
    }

    /// The language that all words are written in first: English.
    pub fn source() -> Self {
        SHIPPED[0]
    }

    /// The same language as it speaks to a young person: of a key that has an attribute `.young`, those words (capability Y2).
    #[must_use]
    pub fn for_young(self, young: bool) -> Self {
        Self(self.0, young)
    }

    /// Whether it speaks to a young person.
    pub fn is_young(self) -> bool {
        self.1
    }

    /// The languages that ship, English first.
    pub fn shipped() -> &'static [Self] {
        &SHIPPED
    }

    /// The language of what is done now: of the request, or English where nobody asks (commands).
    pub fn current() -> Self {
        CURRENT.try_with(|locale| *locale).unwrap_or_else(|_| Self::source())
    }

    /// Does something in this language, wherever it waits and goes on.
    pub fn scope<F: Future>(self, work: F) -> impl Future<Output = F::Output> {
        CURRENT.scope(self, work)
    }

    /// Does something in this language that does not wait.
    pub fn within<T>(self, work: impl FnOnce() -> T) -> T {
        CURRENT.sync_scope(self, work)
    }

    /// Its BCP 47 tag: `en`.
    pub fn tag(self) -> &'static str {
        &self.0.tag
    }

    /// The direction it is written in: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        if self.0.id.character_direction() == CharacterDirection::RTL { "rtl" } else { "ltr" }
    }

    /// The words for `key` with `args` put in; the key itself where there are none.
    pub fn words(self, key: &str, args: &[(&'static str, FluentValue<'static>)]) -> String {
        let args = args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        self.find(key, &args).unwrap_or_else(|| key.to_owned())
    }

    pub(super) fn find(self, key: &str, args: &Values) -> Option<String> {
        let young = (self.1 && keys::has_young(key)).then(|| format!("{key}.young"));
        let of = |key: &str| self.0.words.try_lookup_with_args(&self.0.id, key, args);
        // The reader's own language comes before words for their age in another.
        let own = young.as_deref().and_then(of).or_else(|| of(key));
        #[cfg(test)]
        if own.is_none() {
            LACKING.with_borrow_mut(|keys| keys.push(key.to_owned()));
        }
        let english = |key: &str| WORDS.try_lookup_with_args(&ENGLISH, key, args);
        own.or_else(|| young.as_deref().and_then(english)).or_else(|| english(key))
    }
}

impl AsRef<LanguageIdentifier> for Locale {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.0.id
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Locale {}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}
