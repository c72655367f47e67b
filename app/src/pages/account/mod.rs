//! A family's own pages: home, record, security.

mod family;
mod home;
mod record;
mod security;

pub use family::{FamilyModel, FamilyPage};
pub(crate) use home::state_words;
pub use home::{AccountModel, AccountPage, RequestRow, request_list};
pub use record::{RecordModel, RecordPage, RecordRow, sex_words};
pub use security::{PasskeyRow, SecurityModel, SecurityPage, SessionRow};
