//! What views may not contain, because server rendering would let markup or an inline style through.

use std::{fs, path::Path};

/// Each with the place that may use it.
const FORBIDDEN: [(&str, &str); 5] = [
    ("<textarea", "components/textarea.rs"),
    ("inner_html", "components/textarea.rs"),
    ("<noscript", ""),
    ("<title", ""),
    (" style=", ""),
];

fn check(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the source is here") {
        let path = entry.expect("the source can be read").path();
        if path.is_dir() {
            check(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//") && !line.contains("<title>{}"));
        for line in lines {
            for (word, place) in FORBIDDEN {
                if line.contains(word) && (place.is_empty() || !path.ends_with(place)) {
                    found.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
}

#[test]
fn views_use_nothing_that_is_not_encoded() {
    let mut found = Vec::new();
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.is_empty(), "use the components instead:\n{}", found.join("\n"));
}

/// Where words of staff may be opened: pages of staff, and what they do in the portal.
const OF_STAFF: [&str; 4] =
    ["app/src/pages/staff/", "server/src/http/routes/desk/", "server/src/demo/", "domain/src/case/internal.rs"];

fn opened(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the source is here") {
        let path = entry.expect("the source can be read").path();
        if path.is_dir() {
            opened(root, &path, found);
            continue;
        }
        let place = path.strip_prefix(root).expect("below the root").display().to_string();
        let is_test = place.contains("/tests/") || place.ends_with("/tests.rs");
        let text = fs::read_to_string(&path).unwrap_or_default();
        if text.contains("for_staff(") && !is_test && !OF_STAFF.iter().any(|of_staff| place.starts_with(of_staff)) {
            found.push(place);
        }
    }
}

#[test]
fn words_of_staff_are_opened_only_for_staff() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for name in ["app", "documents", "domain", "frontend", "server", "store"] {
        opened(&root, &root.join(name).join("src"), &mut found);
    }
    assert!(found.is_empty(), "a family could read it:\n{}", found.join("\n"));
}
