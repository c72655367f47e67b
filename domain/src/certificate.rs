//! The certificate of a disposal: what is left of a case that was destroyed, signed as receipts are. It holds what reports count and
//! no word about anybody (capability P8).

use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer, SigningKey};
use jiff::civil::Date;

use crate::case::{Case, CaseOutcome, Channel};
use crate::clock::Calendar;
use crate::kind::Kind;
use crate::receipt::{PublicKeys, ReceiptFault, key_id};
use crate::reference::Reference;

const TITLE: &str = "Family Hub certificate of disposal, version 1";

/// What is left of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub reference: Reference,
    pub kind: Kind,
    pub channel: Channel,
    /// The London day of receipt.
    pub received: Date,
    /// The last day by the statute, as it was when the case ended; none where no date ran.
    pub limit: Option<Date>,
    /// The London day of the reply.
    pub answered: Option<Date>,
    /// The London day on which it was closed.
    pub closed: Date,
    pub outcome: Option<CaseOutcome>,
    /// Whether a notice of extension was given.
    pub extended: bool,
    /// Days that did not count.
    pub paused_days: i64,
    /// How many events it had.
    pub events: i64,
    /// The epoch of its key: once that has ended, nothing of the case opens in any backup.
    pub epoch: i64,
    /// The London day of the disposal.
    pub destroyed: Date,
    /// Why, in the operator's words.
    pub reason: String,
}

impl Left {
    /// What will be left of a closed case. `None` of one that is not closed.
    pub fn of(
        case: &Case,
        reference: &Reference,
        calendar: &Calendar,
        (epoch, destroyed, reason): (i64, Date, &str),
    ) -> Option<Self> {
        let (facts, dates) = (case.month_facts(calendar)?, case.statutory_dates(calendar));
        Some(Self {
            reference: reference.clone(),
            kind: case.kind(),
            channel: case.submission.as_ref()?.channel,
            received: facts.received,
            limit: dates.and_then(|dates| dates.limit),
            answered: case.fully_answered_on(calendar),
            closed: case.closed_on?,
            outcome: case.replies.last().map(|given| given.reply.outcome),
            extended: facts.extension.is_some(),
            paused_days: dates.map_or(0, |dates| i64::from(dates.paused_days)),
            events: case.seq,
            epoch,
            destroyed,
            reason: plain(reason),
        })
    }

    /// The name by which it is counted how it ended.
    pub fn outcome_name(&self) -> &'static str {
        self.outcome.map_or("closed_without_reply", CaseOutcome::as_str)
    }

    fn rows(&self) -> Vec<(&'static str, String)> {
        let day = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
        let yes = if self.extended { "yes" } else { "no" };
        vec![
            ("Reference", self.reference.to_string()),
            ("Kind", self.kind.as_str().to_owned()),
            ("Channel", self.channel.as_str().to_owned()),
            ("Received", self.received.to_string()),
            ("Limit", day(self.limit)),
            ("Answered", day(self.answered)),
            ("Closed", self.closed.to_string()),
            ("Outcome", self.outcome_name().to_owned()),
            ("Extended", yes.to_owned()),
            ("Paused days", self.paused_days.to_string()),
            ("Events", self.events.to_string()),
            ("Key epoch", self.epoch.to_string()),
            ("Destroyed", self.destroyed.to_string()),
            ("Reason", self.reason.clone()),
        ]
    }
}

/// A reason as one line.
pub(crate) fn plain(reason: &str) -> String {
    reason.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A signed certificate, as text: a few lines, and an Ed25519 signature over exactly these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    lines: String,
    key: String,
    signature: [u8; 64],
}

/// The text is not a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a certificate of disposal")]
pub struct NotACertificate;

impl Certificate {
    /// The certificate of what is left, signed by the key with this secret.
    pub fn sign(left: &Left, seed: &[u8; 32]) -> Self {
        Self::signed(TITLE, &left.rows(), seed)
    }

    pub(crate) fn signed(title: &str, rows: &[(&str, String)], seed: &[u8; 32]) -> Self {
        let signer = SigningKey::from_bytes(seed);
        let key = key_id(&signer.verifying_key().to_bytes());
        let key_row = [("Key", key.clone())];
        let rows = rows.iter().chain(&key_row);
        let lines = rows.fold(format!("{title}\n"), |text, (name, value)| text + name + ": " + value + "\n");
        let signature = signer.sign(lines.as_bytes()).to_bytes();
        Self { lines, key, signature }
    }

    /// Reads one of this kind. Who signed it is not checked.
    pub(crate) fn read(text: &str, title: &str) -> Result<Self, NotACertificate> {
        // The last line: a reason may speak of signatures too.
        let (lines, signature) = text.rsplit_once("\nSignature: ").ok_or(NotACertificate)?;
        let signature = STANDARD.decode(signature.trim_end()).ok().and_then(|bytes| bytes.try_into().ok());
        let read = Self { lines: format!("{lines}\n"), key: String::new(), signature: signature.ok_or(NotACertificate)? };
        let key = read.line("Key").ok_or(NotACertificate)?.to_owned();
        if read.lines.starts_with(title) { Ok(Self { key, ..read }) } else { Err(NotACertificate) }
    }

    /// As it is kept: the lines and the signature.
    pub fn to_text(&self) -> String {
        format!("{}Signature: {}\n", self.lines, STANDARD.encode(self.signature))
    }

    /// Its line of that name.
    pub fn line(&self, name: &str) -> Option<&str> {
        self.lines.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// Whether one of these keys signed it.
    ///
    /// # Errors
    /// [`ReceiptFault`].
    pub fn verify(&self, keys: &PublicKeys) -> Result<(), ReceiptFault> {
        keys.verify_lines(&self.key, &self.lines, &self.signature)
    }
}

impl FromStr for Certificate {
    type Err = NotACertificate;

    fn from_str(text: &str) -> Result<Self, NotACertificate> {
        Self::read(text, TITLE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receipt::{PublicKey, public_key};
    use jiff::civil::date;

    fn left() -> Left {
        Left {
            reference: Reference::from_bits(7),
            kind: Kind::Access,
            channel: Channel::Phone,
            received: date(2026, 9, 3),
            limit: Some(date(2026, 10, 5)),
            answered: None,
            closed: date(2026, 10, 1),
            outcome: None,
            extended: false,
            paused_days: 0,
            events: 4,
            epoch: 1,
            destroyed: date(2026, 11, 26),
            reason: "retention".into(),
        }
    }

    #[test]
    fn a_certificate_is_read_again_and_any_change_shows() {
        let (seed, other) = ([7; 32], [8; 32]);
        let keys = PublicKeys(vec![PublicKey { public: public_key(&seed), from: "2026-01-01".into(), until: None }]);
        let signed = Certificate::sign(&left(), &seed);
        let read: Certificate = signed.to_text().parse().unwrap();
        assert_eq!((&read, read.verify(&keys)), (&signed, Ok(())));
        assert_eq!((read.line("Limit"), read.line("Answered")), (Some("2026-10-05"), Some("none")));
        let changed: Certificate = signed.to_text().replace("retention", "retentions").parse().unwrap();
        assert_eq!(changed.verify(&keys), Err(ReceiptFault::Forged));
        assert_eq!(Certificate::sign(&left(), &other).verify(&keys), Err(ReceiptFault::UnknownKey));
        assert_eq!("Hello".parse::<Certificate>(), Err(NotACertificate));
    }
}
