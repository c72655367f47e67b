//! A copy of the database, as a backup has it.

use std::path::Path;
use std::process::Command;

use server::keys::Keys;
use server::state::edge;
use store::Store;
use testing::Database;

use super::planted;
use crate::support::TestApp;

/// It goes away when the test ends.
pub struct Backup {
    url: String,
    place: Place,
}

enum Place {
    Folder(tempfile::TempDir),
    /// Dropped with this.
    Server(#[expect(dead_code, reason = "held for as long as the copy is wanted")] Database),
}

impl Backup {
    pub async fn of(app: &TestApp) -> Self {
        let config = &app.portal.config;
        match &config.database_url {
            Some(url) => Self::of_server(url).await,
            None => Self::of_file(&config.data_dir),
        }
    }

    /// The file with what its journal holds.
    fn of_file(data: &Path) -> Self {
        let place = tempfile::tempdir().unwrap();
        copy_folder(data, place.path());
        let _ = std::fs::remove_file(place.path().join("portal.db-shm"));
        let url = format!("sqlite://{}", place.path().join("portal.db").display());
        Self { url, place: Place::Folder(place) }
    }

    async fn of_server(url: &str) -> Self {
        let database = Database::empty().await.unwrap();
        let restored = Command::new(testing::program("psql").unwrap())
            .args(["--quiet", "--set", "ON_ERROR_STOP=1", "--file"])
            .arg(dump_to_file(url).path())
            .arg(database.url())
            .output()
            .unwrap();
        assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
        Self { url: database.url(), place: Place::Server(database) }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Every planted word that stands in it as it is.
    pub fn traces(&self) -> Vec<String> {
        match &self.place {
            Place::Folder(folder) => planted::traces_in_file(folder.path()),
            Place::Server(_) => planted::traces(&dump(&self.url)),
        }
    }

    /// It, with the keys that are on the disk now.
    pub async fn open(&self, app: &TestApp) -> Store {
        let keys = Keys::load(&app.portal.config.master_key_file()).unwrap();
        Store::open(&self.url).await.unwrap().with_edge(edge(&keys, &app.portal.clock))
    }
}

/// By another process: one that opens and closes a database file loses every lock it has on it (POSIX).
pub fn copy_folder(from: &Path, to: &Path) {
    let copied = Command::new("cp").arg("-r").arg(from.join(".")).arg(to).status().unwrap();
    assert!(copied.success());
}

fn dump_to_file(url: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), dump(url)).unwrap();
    file
}

/// Everything that a PostgreSQL database holds, as `pg_dump` writes it.
pub fn dump(url: &str) -> Vec<u8> {
    let output = Command::new(testing::program("pg_dump").unwrap()).args(["--no-owner", url]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}
