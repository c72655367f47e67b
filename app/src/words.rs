//! The portal's words, from `content/locales`. Write `t!("key")` or `t!("key", days = 5)`: in the language of the request.

mod locale;

pub use fluent_templates::LanguageIdentifier;
pub use fluent_templates::fluent_bundle::FluentValue;
pub use locale::Locale;

/// The words of the first of these keys that has any. For words that depend on what is asked: a test knows every such key.
pub fn first(keys: &[String]) -> Option<String> {
    let locale = Locale::current();
    keys.iter().find_map(|key| locale.find(key, &locale::Values::new()))
}

/// The words for `key` with `args` put in. A key without words gives the key itself, so that a page never fails for them: for
/// keys that are known only while running. [`t!`] asks while compiling.
///
/// [`t!`]: crate::t
pub fn words(key: &str, args: &[(&'static str, FluentValue<'static>)]) -> String {
    Locale::current().words(key, args)
}

/// Words by key, in the language of the request: `t!("sign-in-title")`, `t!("due-in", days = 5)`. Gives a `String`. A key
/// without words does not compile, nor do names that its words do not take.
#[macro_export]
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::words(
            $crate::checked_key!($key $(, $name)*),
            &[$((stringify!($name), $crate::words::FluentValue::from($value))),*],
        )
    };
}

#[cfg(test)]
mod promised;
#[cfg(test)]
mod tests;
