//! A form whose fields depend on what it asks.

use domain::ask::Typed;

/// Fields in the order in which they were sent.
pub type Fields = Vec<(String, String)>;

/// What a form sent, field by field.
pub fn collect(fields: Fields) -> Typed {
    let mut typed = Typed::new();
    for (name, value) in fields {
        typed.entry(name).or_default().push(value);
    }
    typed
}

/// What stands in a field that has one value; nothing where it was not sent.
pub fn first<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).and_then(|values| values.first()).map_or("", String::as_str)
}
