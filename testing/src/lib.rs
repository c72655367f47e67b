//! For tests only: what must be there, and databases that are furnished once a build and copied for each test.

mod database;
mod file;
mod long;
mod needs;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::UNIX_EPOCH;

pub use database::Database;
pub use file::copy;
pub use long::lasts;
pub use needs::{program, setting};

/// Stands for everything that is compiled into the test program, migrations and demonstration content included: another
/// build, another key.
fn build() -> String {
    let program = std::env::current_exe().expect("a test knows its program");
    let facts = program.metadata().expect("the program is there");
    let written = facts.modified().expect("files are dated").duration_since(UNIX_EPOCH).expect("after 1970");
    let mut hasher = DefaultHasher::new();
    (program, facts.len(), written).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
