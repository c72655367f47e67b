use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

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
    let lines = all.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.filter(|line| !line.contains("no-such-key")).collect::<Vec<_>>().join("\n")
}

fn keys_with_words() -> Vec<String> {
    let key = |line: &str| {
        let (key, _) = line.split_once(" =")?;
        key.starts_with(|letter: char| letter.is_ascii_lowercase()).then(|| key.to_owned())
    };
    texts("content/locales/en", "ftl").lines().filter_map(key).collect()
}

/// The keys written as `t!("key"…)`.
fn keys_asked_for(code: &str) -> BTreeSet<&str> {
    // Put together here, so that this line is not taken for a use.
    let mut parts = code.split(concat!("t!", "(")).peekable();
    let mut keys = BTreeSet::new();
    while let Some(before) = parts.next() {
        let is_macro = !before.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        let after = parts.peek().and_then(|next| next.trim_start().strip_prefix('"'));
        keys.extend(after.filter(|_| is_macro).and_then(|rest| rest.split('"').next()));
    }
    keys
}

#[test]
fn every_key_the_code_asks_for_has_words() {
    let known: BTreeSet<String> = keys_with_words().into_iter().collect();
    let code = code();
    let asked = keys_asked_for(&code);
    assert!(asked.contains("notice-title"), "the search for keys finds none: {asked:?}");
    let missing: Vec<_> = asked.into_iter().filter(|key| !known.contains(*key)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn every_key_with_words_is_asked_for() {
    let code = code();
    let keys = keys_with_words();
    let questions = crate::pages::request::tests::every_key();
    let unused: Vec<_> = keys.iter().filter(|key| !questions.contains(*key) && !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
}

#[test]
fn no_key_has_words_twice() {
    let mut seen = BTreeSet::new();
    let twice: Vec<_> = keys_with_words().into_iter().filter(|key| !seen.insert(key.clone())).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn a_key_without_words_gives_itself() {
    assert_eq!(t!("no-such-key"), "no-such-key");
}

#[test]
fn words_take_their_arguments_without_marks() {
    let words = t!("notice-version", version = 1, date = "23 November 2026");
    assert_eq!(words, "Version 1, recorded on 23 November 2026.");
}
