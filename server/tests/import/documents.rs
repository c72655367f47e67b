use std::fs;

use super::support::{Package, number, told};
use crate::on_both;
use store::Store;

on_both! {
    a_document_without_its_file_is_refused
    a_file_that_is_not_what_the_row_says_is_refused
    a_path_that_leaves_the_package_is_refused
    another_content_under_the_same_path_is_an_update
    documents_are_kept_sealed
}

const PLAN: &str = "documents/okafor-lindqvist/family-plan.pdf";

async fn refused(package: &Package, store: &Store) -> Vec<String> {
    let report = package.import(store).await;
    assert_eq!(number(store, "SELECT count(*) FROM file").await, 0);
    told(&report)
}

async fn a_document_without_its_file_is_refused(store: Store) {
    let package = Package::new();
    fs::remove_file(package.path(PLAN)).unwrap();
    assert_eq!(refused(&package, &store).await, ["documents, row 3, file: is no file below documents/"]);
}

async fn a_file_that_is_not_what_the_row_says_is_refused(store: Store) {
    let package = Package::new();
    fs::write(package.path(PLAN), b"MZ\x90\0").unwrap();
    fs::write(package.path("documents/okafor-lindqvist/school-letter.txt"), b"caf\xe9\n").unwrap();
    let told = refused(&package, &store).await;
    assert_eq!(told, [2, 3].map(|row| format!("documents, row {row}, media_type: is not what the file contains")));
}

async fn a_path_that_leaves_the_package_is_refused(store: Store) {
    let package = Package::new();
    let secret = package.dir().join("secret.pdf");
    fs::write(&secret, b"%PDF-1.7").unwrap();
    fs::remove_file(package.path(PLAN)).unwrap();
    std::os::unix::fs::symlink(&secret, package.path(PLAN)).unwrap();
    let row = package.append("documents.csv", "DOC-X,P-1001,Secret,../secret.pdf,application/pdf,,2026-01-01,family");
    let shape = "must be a path below documents/ with / between folders and no part that starts with a full stop";
    assert_eq!(
        refused(&package, &store).await,
        ["documents, row 3, file: is no file below documents/".to_owned(), format!("documents, row {row}, file: {shape}"),]
    );
}

async fn another_content_under_the_same_path_is_an_update(store: Store) {
    let package = Package::new();
    package.import(&store).await;
    fs::write(package.path(PLAN), b"%PDF-1.7\nanother").unwrap();
    let report = package.import(&store).await;
    assert_eq!((report.tables["documents"].updated, report.tables["documents"].added), (1, 0));
    assert_eq!(number(&store, "SELECT size FROM held_document WHERE document_key = 'DOC-0002'").await, 16);
}

async fn documents_are_kept_sealed(store: Store) {
    let report = Package::new().import(&store).await;
    let (kept,) = store
        .q("SELECT count(*) FROM held_document d JOIN file f ON f.file_id = d.file_id AND f.sha256 = d.sha256")
        .one::<(i64,)>()
        .await
        .unwrap();
    assert_eq!(kept, report.tables["documents"].added);
    let pieces: Vec<(Vec<u8>,)> = store.q("SELECT sealed FROM file_chunk").all().await.unwrap();
    assert!(pieces.iter().all(|(piece,)| !piece.windows(5).any(|bytes| bytes == b"%PDF-" || bytes == b"Norbi")));
}
