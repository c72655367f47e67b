//! The portal's words, from `content/locales`. Write `t!("key")` or `t!("key", days = 5)`.

use std::{borrow::Cow, collections::HashMap};

pub use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

static_loader! {
    static LOCALES = {
        locales: "../content/locales",
        fallback_language: "en",
        // The marks that isolate inserted text show as boxes in plain text mails and break exact comparison.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");

/// The words of the first of these keys that has any. For words that depend on what is asked: a test knows every such key.
pub fn first(keys: &[String]) -> Option<String> {
    keys.iter().find_map(|key| LOCALES.try_lookup(&ENGLISH, key))
}

/// The words for `key` with `args` put in. A key without words gives the key itself, so that a page never fails for them.
pub fn words(key: &str, args: &[(&'static str, FluentValue<'static>)]) -> String {
    let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
        args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    LOCALES.try_lookup_with_args(&ENGLISH, key, &args).unwrap_or_else(|| key.to_owned())
}

/// Words by key: `t!("sign-in-title")`, `t!("due-in", days = 5)`. Gives a `String`.
#[macro_export]
macro_rules! t {
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::words($key, &[$((stringify!($name), $crate::words::FluentValue::from($value))),*])
    };
}

#[cfg(test)]
mod tests;
