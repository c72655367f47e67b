//! Which file of a crate uses which: paths that begin with `crate`, `super` or `self`, or with a module of the same file, followed
//! through what modules hand on (`pub use`). Tests may use what they like.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Each file with those it uses, by their paths within the source folder.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

type Segments = Vec<String>;

/// One file as a module.
struct Module {
    file: String,
    paths: Vec<Segments>,
    /// What it hands on, by name.
    hands_on: BTreeMap<String, Segments>,
}

type Modules = BTreeMap<Segments, Module>;

pub fn graph(source: &Path) -> Graph {
    let mut files = Vec::new();
    collect(source, source, &mut files);
    let macros = macros(&files);
    let modules: Modules = files.iter().map(|(file, text)| (name_of(file), read(file, text))).collect();
    let uses = |(name, module): (&Segments, &Module)| {
        let known = |path: &Segments| {
            let exported = path.len() == 2 && path[0] == "crate";
            let exported = exported.then(|| macros.get(&path[1]).cloned()).flatten();
            exported.or_else(|| resolve(&modules, name, path, 0))
        };
        let used = module.paths.iter().filter_map(known).filter(|file| *file != module.file).collect();
        (module.file.clone(), used)
    };
    modules.iter().map(uses).collect()
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the source is here") {
        let path = entry.expect("the source can be read").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "layers" {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !name.starts_with("tests") && name != "main" {
            let text = fs::read_to_string(&path).expect("the source can be read");
            files.push((path.strip_prefix(root).expect("it is inside").to_string_lossy().into_owned(), text));
        }
    }
}

/// Macros are exported to the root of their crate, wherever they stand.
fn macros(files: &[(String, String)]) -> BTreeMap<String, String> {
    let exported = files.iter().filter(|(_, text)| text.contains("#[macro_export]"));
    let named = |(file, text): &(String, String)| {
        let (_, rest) = text.split_once("macro_rules! ")?;
        Some((rest.split(' ').next()?.to_owned(), file.clone()))
    };
    exported.filter_map(named).collect()
}

fn name_of(file: &str) -> Segments {
    let path = file.trim_end_matches(".rs").split('/').map(str::to_owned);
    let mut name: Segments = path.collect();
    name.pop_if(|last| last == "mod" || last == "lib");
    name
}

/// The file in which a path that is written in a module ends.
fn resolve(modules: &Modules, from: &[String], path: &[String], depth: usize) -> Option<String> {
    let mut at = from.to_vec();
    let mut rest = path;
    while let Some((first, more)) = rest.split_first() {
        match first.as_str() {
            "crate" => at.clear(),
            "super" => drop(at.pop()),
            "self" => {}
            _ => break,
        }
        rest = more;
    }
    while let Some((first, more)) = rest.split_first() {
        at.push(first.clone());
        if !modules.contains_key(&at) {
            at.pop();
            break;
        }
        rest = more;
    }
    let module = modules.get(&at)?;
    match rest.first().and_then(|name| module.hands_on.get(name)) {
        Some(next) if depth < 8 => resolve(modules, &at, &[next, &rest[1..]].concat(), depth + 1),
        _ => Some(module.file.clone()),
    }
}

fn read(file: &str, text: &str) -> Module {
    let tokens = tokens(text.split("#[cfg(test)]\nmod").next().unwrap_or_default());
    let (mut paths, mut hands_on) = (Vec::new(), BTreeMap::new());
    let mut at = 0;
    while at < tokens.len() {
        let before = |back: usize| at.checked_sub(back).map_or("", |n| tokens[n].as_str());
        let starts = is_word(&tokens[at]) && tokens.get(at + 1).is_some_and(|next| next == "::") && before(1) != "::";
        if before(1) == "use" && is_word(&tokens[at]) {
            let public = matches!(before(2), "pub" | ")");
            for (path, name) in tree(&tokens, &mut at) {
                if public {
                    hands_on.insert(name, path.clone());
                }
                paths.push(path);
            }
        } else if starts {
            paths.push(plain(&tokens, &mut at));
        } else {
            at += 1;
        }
    }
    // The path of another crate looks like that of a child that is not there: it ends in the file itself.
    Module { file: file.to_owned(), paths, hands_on }
}

/// Words and signs, without comments and texts.
fn tokens(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.lines().map(|line| line.split("//").next().unwrap_or_default()) {
        for code in line.split('"').step_by(2) {
            let mut word = String::new();
            for c in code.chars().chain([' ']) {
                if c.is_alphanumeric() || c == '_' {
                    word.push(c);
                    continue;
                }
                if !word.is_empty() {
                    found.push(std::mem::take(&mut word));
                }
                if c == ':' && found.last().is_some_and(|last| last == ":") {
                    found.pop();
                    found.push("::".into());
                } else if !c.is_whitespace() {
                    found.push(c.to_string());
                }
            }
        }
    }
    found
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// `a::b::c`, from here on.
fn plain(tokens: &[String], at: &mut usize) -> Segments {
    let mut path = vec![tokens[*at].clone()];
    *at += 1;
    while tokens.get(*at).is_some_and(|t| t == "::") && tokens.get(*at + 1).is_some_and(|t| is_word(t)) {
        path.push(tokens[*at + 1].clone());
        *at += 2;
    }
    path
}

/// A tree of a `use`, from here on: each path with the name it has here.
fn tree(tokens: &[String], at: &mut usize) -> Vec<(Segments, String)> {
    let mut path: Segments = Vec::new();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token.as_str() {
            "::" => {}
            "{" => {
                let mut found = Vec::new();
                while tokens.get(*at).is_some_and(|t| t != "}") {
                    found.extend(tree(tokens, at));
                    if tokens.get(*at).is_some_and(|t| t == ",") {
                        *at += 1;
                    }
                }
                *at += 1;
                return found.into_iter().map(|(end, name)| ([path.clone(), end].concat(), name)).collect();
            }
            "as" => {
                let name = tokens.get(*at).cloned().unwrap_or_default();
                *at += 1;
                return vec![(path, name)];
            }
            ";" | "," | "}" => {
                *at -= 1;
                break;
            }
            segment => path.push(segment.to_owned()),
        }
    }
    // `a::b::{self}` is the module itself.
    let inner = path.len() > 1 && path.last().is_some_and(|last| last == "self");
    if inner {
        path.pop();
    }
    let name = path.last().cloned().unwrap_or_default();
    vec![(path, name)]
}
