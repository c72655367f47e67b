//! How mails leave: over TLS to a mail server, or as files into a folder.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::fs::OpenOptions;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::error::MailError;
use super::letters::MailWords;
use crate::config::Config;

/// How mails leave.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
    patience: Duration,
}

#[derive(Clone, Debug)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files(PathBuf),
}

impl Mailer {
    /// As the settings say: to a mail server over TLS, or into a folder.
    ///
    /// # Errors
    /// [`MailError::Settings`], naming the setting.
    pub fn new(config: &Config) -> Result<Self, MailError> {
        let from = config.mail_from.parse().map_err(|_| MailError::Settings("PORTAL_MAIL_FROM: not an email address".into()))?;
        let way = match &config.smtp_url {
            Some(url) => Way::Smtp(smtp(url, config.smtp_ca_file.as_deref())?),
            None => Way::Files(folder(config)?),
        };
        Ok(Self { from, way, patience: PATIENCE })
    }

    /// The same, with less time for a server that does not answer.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Sends a mail. Its identity is the job's: a mail server that sees it twice can tell.
    ///
    /// # Errors
    /// [`MailError`]: for ever, or for now.
    pub async fn send(&self, id: Uuid, to: &str, words: &MailWords) -> Result<(), MailError> {
        let message = self.write(id, to, words)?;
        match &self.way {
            Way::Smtp(smtp) => {
                tokio::time::timeout(self.patience, smtp.send(message)).await.map_err(|_| SILENT)?.map(drop).map_err(|cause| {
                    if cause.is_permanent()
                        && cause.status().is_some_and(|code| is_about_the_mail(&code.to_string(), &cause.to_string()))
                    {
                        MailError::Unwritable
                    } else {
                        MailError::Later("it answered with an error, or not at all")
                    }
                })
            }
            Way::Files(folder) => {
                put(folder, id, &message.formatted()).await.map_err(|_| MailError::Later("the folder cannot be written"))
            }
        }
    }

    fn write(&self, id: Uuid, to: &str, words: &MailWords) -> Result<Message, MailError> {
        let to = Mailbox::new(None, to.parse::<Address>().map_err(|_| MailError::Unwritable)?);
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&words.subject)
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN);
        message.body(words.body.clone()).map_err(|_| MailError::Unwritable)
    }
}

/// Whether a refusal for ever is about this mail: its address or its content. Any other (a wrong password, a login that is
/// required) is about our settings: the mail waits until somebody mends them.
///
/// 554 is also how a server greets whom it does not serve, and 5.7 (RFC 3463) how it says that we may not send: both are about us.
fn is_about_the_mail(code: &str, words: &str) -> bool {
    matches!(code, "501" | "550" | "551" | "552" | "553" | "555" | "556") && !words.contains("5.7.")
}

/// The longest that a mail server may take over one mail (RFC 5321, 4.5.3.2.6: ten minutes for the last answer). A mail that is no
/// use so late has less.
const PATIENCE: Duration = Duration::from_mins(10);
const SILENT: MailError = MailError::Later("it does not answer");

fn smtp(url: &str, authority: Option<&Path>) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailError> {
    let broken = |_| MailError::Settings("PORTAL_SMTP_URL: not an address such as smtp://user:secret@host:587".into());
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(broken)?;
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.rsplit('@').next().unwrap_or(rest).split([':', '/', '?']).next().unwrap_or_default();
    let mut tls = TlsParameters::builder(host.to_owned());
    if let Some(path) = authority {
        let unreadable = || MailError::Settings(format!("PORTAL_SMTP_CA_FILE: {}: no certificate in PEM", path.display()));
        let pem = std::fs::read(path).map_err(|_| unreadable())?;
        tls = tls.add_root_certificate(Certificate::from_pem(&pem).map_err(|_| unreadable())?);
    }
    let tls = tls.build().map_err(broken)?;
    let tls = if url.starts_with("smtps:") { Tls::Wrapper(tls) } else { Tls::Required(tls) };
    Ok(builder.tls(tls).timeout(Some(Duration::from_secs(20))).build())
}

/// Writes a mail that nobody else on this machine can read, whole or not at all. The same mail again is the same file.
async fn put(folder: &Path, id: Uuid, mail: &[u8]) -> std::io::Result<()> {
    let unfinished = folder.join(format!(".{id}"));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished).await?;
    file.write_all(mail).await?;
    file.sync_all().await?;
    tokio::fs::rename(unfinished, folder.join(format!("{id}.eml"))).await
}

fn folder(config: &Config) -> Result<PathBuf, MailError> {
    let dir = config.mail_dir();
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&dir)
        .map_err(|cause| MailError::Settings(format!("PORTAL_MAIL_DIR: {}: {cause}", dir.display())))?;
    Ok(dir)
}

#[cfg(test)]
mod tests {
    use domain::form::{is_email, parse_email};
    use lettre::Address;
    use proptest::prelude::*;

    use super::is_about_the_mail;

    proptest! {
        /// The one rule: what a form takes, the mailer takes.
        #[test]
        fn no_address_that_was_taken_is_given_up(
            name in "[a-zé.!#'+_@ \\-]{0,70}", host in "[a-z0-9é.\\-@]{0,20}\\.[a-z]{0,4}", tail in "[,.; >]?"
        ) {
            let typed = format!("{name}@{host}{tail}");
            if is_email(&typed) {
                prop_assert!(typed.parse::<Address>().is_ok(), "{}", typed);
            }
            if let Ok(email) = parse_email(&typed) {
                prop_assert!(email.parse::<Address>().is_ok(), "{}", email);
            }
        }
    }

    #[test]
    fn only_what_is_wrong_with_the_mail_itself_ends_it() {
        assert!(is_about_the_mail("550", "5.1.1 no such mailbox") && is_about_the_mail("553", ""));
        assert!(!is_about_the_mail("550", "5.7.1 relaying denied"));
        for settings in ["554", "530", "534", "535", "538", "500", "502", "503", "521"] {
            assert!(!is_about_the_mail(settings, ""), "{settings}");
        }
    }
}
