//! What is queued, somebody must know how to do: else it waits for ever.

use std::fs;
use std::path::Path;

fn sources(folder: &Path) -> Vec<String> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![fs::read_to_string(path).unwrap()] }).collect()
}

#[test]
fn every_job_that_can_be_queued_is_in_the_list_of_kinds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let known = fs::read_to_string(root.join("job/kinds.rs")).unwrap();
    let texts = sources(&root);
    let queued = texts.iter().flat_map(|text| text.split("\nimpl Queued for ").skip(1)).filter_map(|rest| rest.split(' ').next());
    let (listed, unknown): (Vec<_>, Vec<_>) = queued.partition(|job| known.contains(&format!("Kind::job::<{job}>()")));
    assert!(unknown.is_empty() && !listed.is_empty(), "not in job/kinds.rs: {unknown:?}");
}
