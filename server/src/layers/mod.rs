//! The direction of the house, held by a test: each file uses what stands below it, and no file leads back to itself.

mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use uses::{Graph, graph};

/// From the ground up. A file may use what stands in a lower layer, or beneath the same name.
const LAYERS: [&[&str]; 13] = [
    &["random.rs", "demo/"],
    &["epochs.rs"],
    &["proxies.rs", "uploads.rs", "verdicts.rs"],
    &["clock.rs", "config.rs", "health.rs", "keys.rs", "limit.rs", "passkeys.rs"],
    &["device.rs"],
    &["queue.rs"],
    &["state.rs"],
    &["mail/"],
    &["service/"],
    &["http/", "job/"],
    &["http/routes/"],
    &["http/mod.rs"], // the router puts the routes together
    &["command/", "lib.rs", "main.rs"],
];

/// The layer of a file, and the name it stands beneath there.
fn layer(file: &str) -> Option<(usize, &'static str)> {
    let all = LAYERS.iter().enumerate().flat_map(|(layer, names)| names.iter().map(move |name| (layer, *name)));
    all.filter(|(_, name)| file.starts_with(name)).max_by_key(|(_, name)| name.len())
}

fn read(source: &str) -> Graph {
    graph(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(source))
}

#[test]
fn nothing_looks_back_up() {
    let found: Vec<String> = read("server/src")
        .into_iter()
        .flat_map(|(file, uses)| uses.into_iter().map(move |used| (file.clone(), used)))
        .filter(|(file, used)| match (layer(file), layer(used)) {
            (Some((above, name)), Some((below, other))) => above <= below && name != other,
            _ => true,
        })
        .map(|(file, used)| format!("{file} uses {used}"))
        .collect();
    assert!(found.is_empty(), "against the direction, or in no layer:\n{}", found.join("\n"));
}

#[test]
fn no_file_leads_back_to_itself() {
    for source in ["app/src", "documents/src", "domain/src", "server/src", "store/src"] {
        let left = without_ends(read(source));
        assert!(left.is_empty(), "{source}: in or before a circle:\n{left:#?}");
    }
}

/// Takes files away that use nothing more, until only circles are left, and what leads to them.
fn without_ends(mut graph: Graph) -> BTreeMap<String, BTreeSet<String>> {
    loop {
        let ends: BTreeSet<String> = graph.iter().filter(|(_, uses)| uses.is_empty()).map(|(file, _)| file.clone()).collect();
        if ends.is_empty() {
            return graph;
        }
        graph.retain(|file, _| !ends.contains(file));
        for uses in graph.values_mut() {
            uses.retain(|used| !ends.contains(used));
        }
    }
}
