//! A family's own pages: home, record, security.

mod ages;
mod family;
mod home;
mod record;
mod record_part;
mod security;

pub use ages::AgesPage;
pub use family::{FamilyModel, FamilyPage};
pub use home::{AccountModel, AccountPage, PersonLink, RequestRow, request_list};
pub(crate) use home::{request_heading, state_words};
pub use record::{KeptUntil, RecordModel, RecordPage, RecordRow, SESSIONS, sex_words};
pub use record_part::{PartLines, RecordPartModel, RecordPartPage};
pub use security::{PasskeyRow, SecurityModel, SecurityPage, SessionRow};
