use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::form::TypedIntake;

use crate::keys;
use crate::problems::missing_in_intake;

/// The text of every file with this extension below a folder of the workspace.
fn texts(folder: &str, extension: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let mut folders = vec![root];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is in the workspace") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
    }
    let read = |path| fs::read_to_string(path).expect("the file is text");
    files.into_iter().map(read).collect::<Vec<_>>().join("\n")
}

/// Code that may take words: this crate and the server, without comments and without these tests.
fn code() -> String {
    let all = [texts("app/src", "rs"), texts("server/src", "rs")].concat();
    all.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_key_with_words_is_asked_for() {
    let code = code();
    let mut questions = crate::pages::request::tests::every_key();
    questions.extend(TypedIntake::FIELDS.map(missing_in_intake));
    questions.extend(crate::pages::staff::moves::every_key());
    questions.extend(crate::pages::dpo::settings::every_key());
    questions.extend(crate::pages::dpo::visibility::every_key());
    let unused: Vec<_> = keys::all().filter(|key| !questions.contains(*key) && !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
}

#[test]
fn words_take_their_arguments_without_marks() {
    let words = t!("notice-version", version = 1, date = "23 November 2026");
    assert_eq!(words, "Version 1, recorded on 23 November 2026.");
}
