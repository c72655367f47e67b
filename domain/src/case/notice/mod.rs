//! Notices: what we give somebody, and the day on which it was given. A date counts only what was given (law.md §12).

mod command;
mod event;
mod facts;

pub(super) use command::{check_delivery, fail, notify, post, progress, see};
pub use event::{NoticeFailed, NoticesSeen, Notified, Posted, ProgressTold};
pub use facts::{CaseNotice, Delivery, DeliveryWay, GivenDays, NoticeKind, Posting};
