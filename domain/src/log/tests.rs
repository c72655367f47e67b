use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;

use super::hash::sha;
use super::*;
use crate::chain::Hash;

/// The leaves and roots that the reference implementation of Certificate Transparency is tested with.
const LEAVES: [&str; 8] = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn leaf_of(bytes: &[u8]) -> Hash {
    sha(&[&[0], bytes])
}

/// The root of a part of the tree over these leaves, from the definition.
fn root(leaves: &[Hash]) -> Hash {
    leaves
        .iter()
        .fold(Frontier::default(), |mut tree, leaf| {
            tree.push(*leaf, 1);
            tree
        })
        .root()
}

fn checkpoint(leaves: &[Hash]) -> Checkpoint {
    Checkpoint { size: leaves.len() as u64, root: root(leaves) }
}

fn hashes(leaves: &[Hash], ranges: Vec<std::ops::Range<u64>>) -> Vec<Hash> {
    let at = |n: u64| usize::try_from(n).unwrap();
    ranges.into_iter().map(|range| root(&leaves[at(range.start)..at(range.end)])).collect()
}

#[test]
fn the_roots_are_the_published_ones() {
    let mut tree = Frontier::default();
    for (leaf, root) in LEAVES.into_iter().zip(ROOTS) {
        tree.push(leaf_of(&hex::decode(leaf).unwrap()), 1);
        assert_eq!(hex::encode(tree.root()), root);
    }
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(hex::encode(Frontier::default().root()), nothing, "RFC 6962, 2.1: SHA-256 of nothing");
}

#[test]
fn tiles_stand_for_their_leaves() {
    let (mut by_leaf, mut by_tile) = (Frontier::default(), Frontier::default());
    for n in 0..3 * TILE + 7 {
        let leaf = leaf_of(&n.to_be_bytes());
        match by_leaf.push(leaf, 1) {
            Some(tile) => drop(by_tile.push(tile, TILE)),
            None if n >= 3 * TILE => drop(by_tile.push(leaf, 1)),
            None => {}
        }
    }
    assert_eq!((by_leaf.size, by_leaf.root()), (by_tile.size, by_tile.root()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn proofs_are_those_of_another_implementation(size in 1_usize..200, index: prop::sample::Index, old: prop::sample::Index) {
        let mut oracle = MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
        let contents: Vec<Vec<u8>> = (0..size).map(|n| format!("entry {n}").into_bytes()).collect();
        for content in &contents {
            oracle.push(content.clone());
        }
        let leaves: Vec<Hash> = contents.iter().map(|content| leaf_of(content)).collect();
        let (index, old) = (index.index(size), 1 + old.index(size));
        prop_assert_eq!(oracle.root().as_bytes().to_vec(), root(&leaves).to_vec());

        let proof = hashes(&leaves, inclusion(index as u64, size as u64));
        prop_assert_eq!(oracle.prove_inclusion(index).as_bytes().to_vec(), proof.concat());
        prop_assert_eq!(climb(index as u64, size as u64, &leaves[index], &proof), Some(root(&leaves)));
        let other = leaf_of(b"another entry");
        prop_assert_ne!(climb(index as u64, size as u64, &other, &proof), Some(root(&leaves)));

        let proof = hashes(&leaves, consistency(old as u64, size as u64));
        if old < size {
            prop_assert_eq!(oracle.prove_consistency(size - old).as_bytes().to_vec(), proof.concat());
        }
        let (before, after) = (checkpoint(&leaves[..old]), checkpoint(&leaves));
        prop_assert!(is_consistent(&before, &after, &proof));
        let changed = Checkpoint { root: leaf_of(b"another log"), ..before.clone() };
        prop_assert!(!is_consistent(&changed, &after, &proof));
        let changed = Checkpoint { root: leaf_of(b"another log"), ..after };
        prop_assert!(!is_consistent(&before, &changed, &proof));
    }
}

#[test]
fn a_note_opens_for_its_origin_and_its_key_and_unchanged() {
    let (seed, origin) = ([7; 32], "portal.example/audit");
    let known = checkpoint(&[leaf_of(b"one"), leaf_of(b"two")]);
    let note = known.sign(origin, &seed);
    let key = crate::receipt::public_key(&seed);
    assert_eq!(Checkpoint::open(&note, origin, &[[9; 32], key]), Some(known.clone()));
    assert_eq!(Checkpoint::open(&note, "other.example/audit", &[key]), None);
    assert_eq!(Checkpoint::open(&note, origin, &[crate::receipt::public_key(&[8; 32])]), None);
    assert_eq!(Checkpoint::open(&note.replacen("\n2\n", "\n3\n", 1), origin, &[key]), None);
    assert_eq!(Checkpoint::open(&note.replacen("\n2\n", "\n02\n", 1), origin, &[key]), None, "nothing has two spellings");
}

#[test]
fn an_origin_is_the_host_of_the_address() {
    assert_eq!(origin_of("https://portal.example/"), "portal.example/audit");
    assert_eq!(origin_of("http://localhost:3000"), "localhost:3000/audit");
}

#[test]
fn a_missing_column_is_not_an_empty_one() {
    let with = |column| leaf([Some(b"e".as_slice()), None, None, None, column, None, None, None]);
    assert_ne!(with(None), with(Some(b"".as_slice())));
    assert_ne!(fact(&[1; 16], &[Some(b"a")]), fact(&[2; 16], &[Some(b"a")]), "a fact belongs to its entry");
}
