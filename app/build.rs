//! Reads the words while compiling: `t!` then refuses a key without words, and names that the words do not take.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

const LOCALES: &str = "../content/locales";

/// Keys, each with the names that its words take.
type Keys = BTreeMap<String, BTreeSet<String>>;

#[expect(clippy::disallowed_methods, reason = "cargo says by the environment where to write")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={LOCALES}");
    let source = read(&Path::new(LOCALES).join("en"))?;
    for language in entries(Path::new(LOCALES))?.iter().filter(|path| path.is_dir() && !path.ends_with("en")) {
        compare(language, &read(language)?, &source);
    }
    let list: Vec<(&String, Vec<&String>)> = source.iter().map(|(key, names)| (key, names.iter().collect())).collect();
    let code = format!("const KEYS: &[(&str, &[&str])] = &{list:?};\n").replace(", [", ", &[");
    let young: Vec<String> = young(&Path::new(LOCALES).join("en"))?.into_iter().collect();
    let code = format!("{code}/// Keys with words of their own for young people.\nconst YOUNG: &[&str] = &{young:?};\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("keys.rs"), code)?;
    Ok(())
}

fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn read(language: &Path) -> std::io::Result<Keys> {
    let mut keys = Keys::new();
    for path in entries(language)?.iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
        let text = fs::read_to_string(path)?;
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(rest, faults)| {
            for fault in faults {
                let line = text[..fault.pos.start].lines().count().max(1);
                println!("cargo::error={}:{line}: {fault}", path.display());
            }
            rest
        });
        let messages =
            resource.body.iter().filter_map(|entry| if let Entry::Message(message) = entry { Some(message) } else { None });
        for message in messages {
            if keys.insert(message.id.name.to_owned(), names(message)).is_some() {
                println!("cargo::error={}: {} has words twice", path.display(), message.id.name);
            }
        }
    }
    Ok(keys)
}

/// The keys that have an attribute `young`, sorted. It takes no name that the words themselves do not take.
fn young(language: &Path) -> std::io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for path in entries(language)?.iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
        let text = fs::read_to_string(path)?;
        let (Ok(resource) | Err((resource, _))) = parser::parse(text.as_str());
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            for attribute in &message.attributes {
                let mut names_here = BTreeSet::new();
                in_pattern(&attribute.value, &mut names_here);
                if attribute.id.name != "young" || !names_here.is_subset(&names(message)) {
                    println!(
                        "cargo::error={}: {} has an attribute that nothing asks for, or of other names",
                        path.display(),
                        message.id.name
                    );
                }
                found.insert(message.id.name.to_owned());
            }
        }
    }
    Ok(found)
}

/// Another language may leave words out, and then speaks English; it has none of its own.
fn compare(language: &Path, keys: &Keys, source: &Keys) {
    for (key, names) in keys {
        if !source.get(key).is_some_and(|known| names.is_subset(known)) {
            println!("cargo::error={}: {key} is not in the source, or takes other names there", language.display());
        }
    }
}

fn names(message: &Message<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Some(pattern) = &message.value {
        in_pattern(pattern, &mut found);
    }
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
        Expression::Inline(inline) => in_inline(inline, found),
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, found);
            }
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            println!("cargo::error=words are whole sentences: they are not put together from other words ({inline:?})");
        }
    }
}
