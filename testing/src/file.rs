//! One file, made once and copied for each test: a SQLite database.

use std::fs::{self, File};
use std::path::Path;

/// Copies to `to` the file that `furnish` made at the path it was given: once a build, whoever comes first, in whatever
/// process. `folder` is the caller's `CARGO_TARGET_TMPDIR`; its subfolder `name` is `furnish`'s own.
///
/// # Panics
/// Where a file cannot be written.
pub async fn copy(folder: &str, name: &str, to: &Path, furnish: impl AsyncFnOnce(&Path)) {
    let folder = Path::new(folder);
    let own = folder.join(name);
    let (made, stamp) = (own.join("made"), own.join("build"));
    fs::create_dir_all(folder).unwrap();
    let lock = File::create(folder.join(format!("{name}.lock"))).unwrap();
    lock.lock().unwrap();
    if !fs::read_to_string(&stamp).is_ok_and(|build| build == super::build()) {
        let _ = fs::remove_dir_all(&own);
        fs::create_dir_all(&own).unwrap();
        furnish(&made).await;
        fs::write(&stamp, super::build()).unwrap();
    }
    fs::copy(made, to).unwrap();
}
