//! Pages of words alone: no field, no token, no record of anybody, and so less style. To who has no session they are the same for everybody,
//! and come from memory.

/// Whether a path is one of theirs, and so comes from memory.
pub fn are_all(path: &str) -> bool {
    matches!(path, "/" | "/privacy" | "/rights" | "/contact" | "/accessibility" | "/cookies") || path.starts_with("/privacy/")
}

/// Whether it looks like one: beside words there is a button at most.
pub fn are_most(path: &str) -> bool {
    are_all(path) || matches!(path, "/about" | "/young-people")
}

/// Marks what is drawn for everybody: no name, no token, no value that is used once.
#[derive(Clone, Copy, Debug)]
pub struct ForEverybody;
