//! The only SQL of the portal: one text for `SQLite` and `PostgreSQL`.

#[macro_use]
mod core;
mod bond;
mod connect;
mod consent;
mod edge;
mod entry;
mod epoch;
mod error;
mod event;
mod heal;
mod pulse;
mod put;
mod rows;
mod sealed;
mod value;

pub mod account;
pub mod audit;
pub mod case;
mod code_address;
pub mod contact;
pub mod draft;
pub mod evidence;
pub mod family;
pub mod file;
pub mod holiday;
pub mod import;
pub mod job;
pub mod kept;
pub mod limit;
pub mod lost_mail;
pub mod milestone;
pub mod one_time;
pub mod page;
mod place;
pub mod queue;
pub mod receipt;
pub mod record;
pub mod session;
pub mod setting;
pub mod told;
pub mod verify;
pub mod way_in;

pub use core::{Bind, Q, Rec, Store, UnitOfWork};
pub use edge::{Edge, Key, KeyRing};
pub use error::{Error, Result};
pub use place::{LiftReason, PlaceWatch, Unprotected};
pub use value::SqlDate;

/// Every statement, by module and name: a test prepares each on both engines.
pub fn statements() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let parts =
        |module, parts: &[&'static [(&'static str, &'static str)]]| parts.iter().map(|all| (module, *all)).collect::<Vec<_>>();
    let modules = [
        parts("account", &[account::ALL]),
        parts("audit", &audit::STATEMENTS),
        parts("case", &case::STATEMENTS),
        parts("code_address", &[code_address::ALL]),
        parts("contact", &[contact::ALL]),
        parts("draft", &[draft::ALL]),
        parts("epoch", &[epoch::ALL]),
        parts("event", &[event::ALL]),
        parts("evidence", &[evidence::ALL]),
        parts("family", &[family::ALL]),
        parts("file", &[file::ALL]),
        parts("pulse", &[pulse::ALL]),
        parts("holiday", &[holiday::ALL]),
        parts("job", &[job::ALL]),
        parts("kept", &[kept::ALL]),
        parts("limit", &[limit::ALL]),
        parts("lost_mail", &[lost_mail::ALL]),
        parts("milestone", &[milestone::ALL]),
        parts("one_time", &[one_time::ALL]),
        parts("queue", &[queue::ALL, queue::lists()]),
        parts("receipt", &[receipt::ALL]),
        parts("record", &[record::ALL]),
        parts("session", &[session::ALL]),
        parts("setting", &[setting::ALL]),
        parts("told", &[told::ALL]),
        parts("verify", &verify::STATEMENTS),
        parts("way_in", &[way_in::ALL]),
    ];
    let listed = modules.into_iter().flatten().flat_map(|(module, all)| all.iter().map(move |(name, sql)| (module, *name, *sql)));
    let listed = listed.chain(place::all().map(|(name, sql)| ("place", name, sql)));
    listed.chain(import::all().map(|(name, sql)| ("import", name, sql)))
}
