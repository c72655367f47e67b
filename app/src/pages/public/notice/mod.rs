//! The privacy notice: word for word, in other words, and its versions.

mod beside;
mod can;
mod changed;
mod full;
mod panel;
mod parts;
mod telling;
#[cfg(test)]
mod tests;
mod versions;
mod words;

pub use changed::NoticeChanged;
pub use full::NoticePage;
pub(super) use parts::called;
pub use telling::{TellingPage, Voice};
pub use versions::{NoticeVersionsPage, VersionPage};
