//! Pages anyone can open, and the page for what did not work.

mod accessibility;
mod contact;
mod cookies;
mod dates;
mod home;
mod message;
mod notice;
mod reach;
mod rights;
mod safer;
mod young;

#[cfg(test)]
mod tests;

pub use accessibility::AccessibilityPage;
pub use contact::ContactPage;
pub use cookies::CookiesPage;
pub use dates::{DatesModel, DatesPage, kind_words};
pub use home::{HomeModel, HomePage};
pub use message::{Explanation, MessageLink, MessagePage, Problem};
pub use notice::{NoticeChanged, NoticePage, NoticeVersionsPage, TellingPage, VersionPage, Voice};
pub(crate) use reach::{dialled, regulator as regulator_details, unbroken};
pub use rights::RightsPage;
pub use safer::SaferPage;
pub use young::YoungPage;
