//! A family's own pages: home, record, security.

mod ages;
mod family;
mod home;
mod record;
mod record_common;
mod record_groups;
mod record_model;
mod record_more;
mod record_part;
mod record_row;
mod record_told;
mod request_group;
mod request_row;
mod request_rows;
#[cfg(test)]
mod request_samples;
mod security;
mod waiting;

pub use ages::AgesPage;
pub use family::{FamilyModel, FamilyPage};
pub use home::{AccountModel, AccountPage, PersonLink};
pub use record::{RecordPage, SESSIONS, sex_words};
pub(crate) use record_common::notice_entries;
pub use record_model::{ConsentRow, KeptUntil, ParentsSight, RecordModel, VisitRow};
pub use record_more::RecordMorePage;
pub use record_part::{PartLines, RecordPartModel, RecordPartPage};
pub use record_row::RecordRow;
pub(crate) use record_row::category_label;
pub use record_told::{LookedRow, ToldRow};
pub use request_row::{RequestRow, VeiledRequests};
pub(crate) use request_row::{request_heading, state_words};
pub(crate) use request_rows::{request_rows, veiled_rows};
pub use security::{PasskeyRow, SecurityModel, SecurityPage, SessionRow};
pub(crate) use waiting::waiting;
