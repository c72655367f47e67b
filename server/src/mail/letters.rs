//! Mails, each a kind of job of its own. Subjects are neutral; bodies hold no personal data (F13).

use askama::Template;
use domain::form::CODE_DIGITS;
use domain::id::{AccountId, CaseId};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::MailError;
use crate::queue::Queued;

/// A code works for this long, and its mail says so.
pub const CODE_LIFE: SignedDuration = SignedDuration::from_mins(10);

/// Sends a one-time code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendCodeJob {
    /// To whom.
    pub to: String,
    /// Its digits.
    pub code: String,
    /// Which code: what no longer works is not sent.
    pub id: Uuid,
}

/// Says that there is something new in the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendNewsJob {
    /// To whom.
    pub to: String,
    /// Where to look.
    pub link: String,
    /// The case it is about: just before it goes, its address must still be safe.
    pub case: CaseId,
    /// The last event that it is about.
    pub upto: i64,
    /// Whether something is asked of them: what, the mail does not say.
    #[serde(default)]
    pub waits: bool,
}

/// Says to the owner of an account that there is something new for them in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellNewJob {
    /// Whose account.
    pub account: AccountId,
    /// Where to look.
    pub link: String,
    /// Whether they must hear of it also where they said that no mail is safe: then it goes to where their codes go.
    #[serde(default)]
    pub anyway: bool,
}

impl Queued for TellNewJob {
    const KIND: &'static str = "tell_new";
}

impl TellNewJob {
    /// What the mail says: the words of any other news.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        words(&NewsText { link: &self.link, waits: false })
    }
}

/// Says to the old address of somebody that they may be reached another way now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendContactChangedJob {
    /// To whom.
    pub to: String,
    /// Where to say that it was somebody else.
    pub link: String,
}

impl Queued for SendContactChangedJob {
    const KIND: &'static str = "send_contact_changed";
}

impl SendContactChangedJob {
    /// What the mail says.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        words(&ContactChangedText { link: &self.link })
    }
}

/// Lets somebody in who was joined to a request, to help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendHelperJob {
    /// To whom.
    pub to: String,
    /// Their link.
    pub link: String,
    /// The request: it goes only while they are joined.
    pub case: CaseId,
    /// Who is joined.
    pub account: AccountId,
}

impl Queued for SendHelperJob {
    const KIND: &'static str = "send_helper";
}

impl SendHelperJob {
    /// What the mail says.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        words(&HelperText { link: &self.link })
    }
}

/// Tells the data protection officer the newest checkpoint of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendCheckpointJob {
    /// To whom.
    pub to: String,
    /// The signed checkpoint.
    pub note: String,
}

/// Tells the owner of an account that somebody guessed at its codes, and that they are longer today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellLockedJob {
    /// Whose codes.
    pub account: AccountId,
}

impl Queued for TellLockedJob {
    const KIND: &'static str = "tell_locked";
}

impl TellLockedJob {
    /// What the mail says.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        words(&LockedText {})
    }
}

impl Queued for SendCheckpointJob {
    const KIND: &'static str = "send_checkpoint";
}

impl SendCheckpointJob {
    /// What the mail says.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        words(&CheckpointText { note: &self.note })
    }
}

impl Queued for SendCodeJob {
    const KIND: &'static str = "send_code";
}

impl Queued for SendNewsJob {
    const KIND: &'static str = "send_news";
}

/// What a mail says.
#[derive(Debug)]
pub struct MailWords {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

#[derive(Template)]
#[template(path = "code.txt")]
struct CodeText<'a> {
    code: &'a str,
    minutes: i64,
}

#[derive(Template)]
#[template(path = "checkpoint.txt")]
struct CheckpointText<'a> {
    note: &'a str,
}

#[derive(Template)]
#[template(path = "contact_changed.txt")]
struct ContactChangedText<'a> {
    link: &'a str,
}

#[derive(Template)]
#[template(path = "codes_locked.txt")]
struct LockedText {}

#[derive(Template)]
#[template(path = "helper.txt")]
struct HelperText<'a> {
    link: &'a str,
}

#[derive(Template)]
#[template(path = "news.txt")]
struct NewsText<'a> {
    link: &'a str,
    waits: bool,
}

impl SendCodeJob {
    /// What the mail says.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        let groups: Vec<&str> = match self.code.len() {
            CODE_DIGITS => vec![&self.code],
            _ => self.code.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect(),
        };
        words(&CodeText { code: &groups.join(" "), minutes: CODE_LIFE.as_mins() })
    }
}

impl SendNewsJob {
    /// What the mail says.
    ///
    /// # Errors
    /// [`MailError::Unwritable`].
    pub fn words(&self) -> Result<MailWords, MailError> {
        words(&NewsText { link: &self.link, waits: self.waits })
    }
}

/// The first line of a text is the subject.
fn words(text: &impl Template) -> Result<MailWords, MailError> {
    let text = text.render().map_err(|_| MailError::Unwritable)?;
    let (subject, body) = text.split_once("\n\n").unwrap_or(("Family Hub", &text));
    Ok(MailWords { subject: subject.trim_start_matches("Subject: ").trim().to_owned(), body: body.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_mail_has_a_neutral_subject_and_its_code() {
        let job = SendCodeJob { to: "a@example.org".into(), code: "123456".into(), id: Uuid::nil() };
        let words = job.words().unwrap();
        assert_eq!(words.subject, "Your code");
        assert!(words.body.contains("123456") && words.body.contains("10 minutes"));
    }
    /// Whoever sees the list of mails learns nothing: only the text says that something is asked, and not what (F13).
    #[test]
    fn a_mail_that_something_is_asked_differs_in_its_text_alone() {
        let mail = |waits| {
            let (to, link) = ("a@example.org".into(), "https://hub.example/account".into());
            SendNewsJob { to, link, case: CaseId(Uuid::nil()), upto: 1, waits }.words().unwrap()
        };
        let (news, asked) = (mail(false), mail(true));
        assert_eq!(news.subject, asked.subject);
        assert!(asked.body.contains("We need something from you.") && !news.body.contains("We need"), "{}", asked.body);
        for tells in ["question", "request", "child", "copy", "proof"] {
            assert!(!asked.body.contains(tells), "{tells}");
        }
    }
}
