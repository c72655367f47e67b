//! What is outside our code. A test that needs it fails where it is missing, unless such tests are left out on purpose.

use std::path::PathBuf;

/// What a variable of the environment says, for instance where the PostgreSQL server of the tests is. `None` only where such
/// tests are left out.
///
/// # Panics
/// Where the variable is not set.
pub fn setting(key: &str) -> Option<String> {
    required(variable(key), || format!("{key} is not set"))
}

/// Where a program is: on the search path, or in one of the system's own folders, which a plain user's path may lack. `None`
/// only where such tests are left out.
///
/// # Panics
/// Where the program is not installed.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = variable("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/bin", "/usr/sbin"].map(PathBuf::from));
    let found = folders.map(|folder| folder.join(name)).find(|file| file.is_file());
    required(found, || format!("{name} is not installed"))
}

fn required<T>(found: Option<T>, why: impl FnOnce() -> String) -> Option<T> {
    if variable("PORTAL_TESTS").as_deref() == Some("fast") {
        eprintln!("left out, because PORTAL_TESTS is fast");
        return None;
    }
    let todo = "`cargo xtask test` sets up all that tests need; PORTAL_TESTS=fast leaves out the tests that need it";
    Some(found.unwrap_or_else(|| panic!("{}: {todo}", why())))
}

#[expect(clippy::disallowed_methods, reason = "tests are set by their environment")]
pub(crate) fn variable(key: &str) -> Option<String> {
    std::env::var(key).ok().filter(|value| !value.is_empty())
}
