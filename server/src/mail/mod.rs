//! Mails, each a kind of job of its own. Subjects are neutral; bodies hold no personal data (F13).

mod error;
mod letters;
mod mailer;
mod outbox;

pub use error::MailError;
pub use letters::{
    CODE_LIFE, MailWords, SendCheckpointJob, SendCodeJob, SendContactChangedJob, SendHelperJob, SendNewsJob, TellLockedJob,
    TellNewJob,
};
pub use mailer::Mailer;
pub use outbox::remove_mails_to;
