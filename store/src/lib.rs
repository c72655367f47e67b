//! The only SQL of the portal: one text for `SQLite` and `PostgreSQL`.

#[macro_use]
mod core;
mod connect;
mod error;
mod heal;
mod value;

pub mod account;
pub mod audit;
pub mod case;
pub mod draft;
pub mod evidence;
pub mod family;
pub mod file;
pub mod holiday;
pub mod import;
pub mod job;
pub mod queue;
pub mod receipt;
pub mod session;
pub mod verify;

pub use core::{Bind, Q, Rec, Store, UnitOfWork};
pub use error::{Error, Result};
pub use value::Day;

/// Every statement, by module and name: a test prepares each on both engines.
pub fn statements() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let modules: [(&str, &[(&str, &str)]); 16] = [
        ("account", account::ALL),
        ("audit", audit::ALL),
        ("case", case::ALL),
        ("connect", connect::ALL),
        ("draft", draft::ALL),
        ("evidence", evidence::ALL),
        ("family", family::ALL),
        ("file", file::ALL),
        ("holiday", holiday::ALL),
        ("import", import::ALL),
        ("job", job::ALL),
        ("queue", queue::ALL),
        ("queue", queue::TABS),
        ("receipt", receipt::ALL),
        ("session", session::ALL),
        ("verify", verify::ALL),
    ];
    modules.into_iter().flat_map(|(module, all)| all.iter().map(move |(name, sql)| (module, *name, *sql)))
}
