//! Receipts: what was sent, and when, signed so that anybody can check it later without us (capability A22).
//!
//! A receipt is a few lines of text and an Ed25519 signature over exactly these lines, each ended by a line feed. Version 2 names
//! the London day from which the time counts beside the moment it was recorded: they differ where a request came by post. Version 3
//! carries the last checkpoint of the audit log, so that who keeps it is a witness: the log can never again be a shorter or another one.

use std::fmt::Write;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::chain::Hash;
use crate::form::plain;
use crate::log::{self, Checkpoint};
use crate::reference::Reference;

const TITLE: &str = "Family Hub receipt, version ";
const COUNTS_FROM: &str = "Counts from:";
const DIGEST: &str = "Digest: sha256:";
const EVENT: &str = "Event: sha256:";
const LOG: &str = "Log:";
const SIGNATURE: &str = "Signature:";
/// What every line begins with, in order.
const NAMES: [&str; 8] = ["Reference:", "Received:", COUNTS_FROM, DIGEST, EVENT, LOG, "Key:", SIGNATURE];
/// How many letters a signature has: 64 bytes in base64.
const SIGNED: usize = 88;
/// The name under which a copy holds its salt.
const SALT: &str = "salt";

/// The name of a key: the first 8 bytes of the SHA-256 of its public half, in hexadecimal.
pub fn key_id(public: &[u8; 32]) -> String {
    hex::encode(&Sha256::digest(public)[..8])
}

/// The public half of a key.
pub fn public_key(seed: &[u8; 32]) -> [u8; 32] {
    SigningKey::from_bytes(seed).verifying_key().to_bytes()
}

/// What a receipt of version 2 is for: a request as it is stored, without how its person may be reached, its names in order. Who
/// reads somebody's mail can have the copy, and must not find the address of a refuge in it. `None` where it is no request.
pub fn copy(payload: &str) -> Option<String> {
    let mut sent: Value = serde_json::from_str(payload).ok()?;
    sent.as_object_mut()?.remove("contact");
    Some(in_order(sent).to_string())
}

/// What a receipt of version 3 is for: the same copy with a salt in it, and the digest of the copy without: short texts could be
/// guessed from a plain one, also when all else is erased. `salt` is that of the event.
pub fn salted_copy(payload: &str, salt: &Hash) -> Option<(String, Hash)> {
    let plain = copy(payload)?;
    let salt = log::copy_salt(salt);
    let mut salted: Value = serde_json::from_str(&plain).ok()?;
    salted.as_object_mut()?.insert(SALT.to_owned(), hex::encode(salt).into());
    Some((in_order(salted).to_string(), log::commitment(&salt, plain.as_bytes())))
}

/// The digest of a copy as somebody kept it: with its salt, where it has one.
pub fn digest_of_copy(kept: &str) -> Hash {
    let salted = || {
        let mut value: Value = serde_json::from_str(kept).ok()?;
        let salt = value.as_object_mut()?.remove(SALT)?;
        let salt: Hash = hex::decode(salt.as_str()?).ok()?.try_into().ok()?;
        Some(log::commitment(&salt, in_order(value).to_string().as_bytes()))
    };
    salted().unwrap_or_else(|| Sha256::digest(kept.trim()).into())
}

/// JSON with its names in order, whatever order the library keeps.
pub fn in_order(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = map.into_iter().collect();
            entries.sort_by(|one, other| one.0.cmp(&other.0));
            entries.into_iter().map(|(name, value)| (name, in_order(value))).collect::<serde_json::Map<_, _>>().into()
        }
        Value::Array(values) => values.into_iter().map(in_order).collect(),
        other => other,
    }
}

/// A signed receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub reference: Reference,
    /// When it was recorded, in whole seconds.
    pub received: Timestamp,
    /// The London day of receipt, from which the time counts; `None` in version 1.
    pub counts_from: Option<Date>,
    /// The fingerprint of what was sent: SHA-256 of the copy, or, since version 3, a salted commitment to it.
    pub digest: [u8; 32],
    /// The audit log just before; `None` before version 3.
    pub witness: Option<Witness>,
    /// The key that signed it.
    pub key: String,
    /// The signature of the lines above it.
    pub signature: [u8; 64],
}

/// What a receipt says of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The hash of the request's first event: its entry in the log carries it.
    pub event: Hash,
    /// Which log.
    pub origin: String,
    /// Its last checkpoint before the request.
    pub log: Checkpoint,
}

/// The text is not a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no readable line that starts with \"{0}\"")]
pub struct NotAReceipt(pub &'static str);

/// Why a receipt proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    /// Its key is not among the published ones.
    #[error("no published key signed it")]
    UnknownKey,
    /// It is not what the key signed.
    #[error("it is not what was signed")]
    Forged,
}

impl Receipt {
    /// Signs, by the key of this secret.
    #[must_use]
    pub fn signed(mut self, seed: &[u8; 32]) -> Self {
        let signer = SigningKey::from_bytes(seed);
        self.received = Timestamp::from_second(self.received.as_second()).unwrap_or(self.received);
        self.key = key_id(&signer.verifying_key().to_bytes());
        self.signature = signer.sign(self.lines().as_bytes()).to_bytes();
        self
    }

    /// Its version.
    pub fn version(&self) -> u8 {
        match (&self.witness, self.counts_from) {
            (Some(_), _) => 3,
            (None, Some(_)) => 2,
            (None, None) => 1,
        }
    }

    /// What is signed.
    fn lines(&self) -> String {
        let Self { reference, received, digest, key, .. } = self;
        let counts = self.counts_from.map(|day| format!("{COUNTS_FROM} {day}\n")).unwrap_or_default();
        let digest = hex::encode(digest);
        let witness = self.witness.as_ref().map(Witness::lines).unwrap_or_default();
        let version = self.version();
        format!(
            "{TITLE}{version}\nReference: {reference}\nReceived: {received}\n{counts}Digest: sha256:{digest}\n{witness}Key: {key}\n"
        )
    }

    /// As it is kept: the lines and the signature.
    pub fn to_text(&self) -> String {
        format!("{}Signature: {}\n", self.lines(), STANDARD.encode(self.signature))
    }
}

impl Witness {
    fn lines(&self) -> String {
        let Self { event, origin, log } = self;
        format!("{EVENT}{}\n{LOG} {origin} {} {}\n", hex::encode(event), log.size, log.root_text())
    }

    fn read(event: &str, log: &str) -> Result<Self, NotAReceipt> {
        let event = hex::decode(event).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(NotAReceipt(EVENT))?;
        let mut words = log.split_whitespace();
        let mut word = || words.next().ok_or(NotAReceipt(LOG));
        let (origin, size) = (word()?.to_owned(), word()?.parse());
        let root = STANDARD.decode(words.collect::<String>());
        let root = root.ok().and_then(|bytes| bytes.try_into().ok()).ok_or(NotAReceipt(LOG))?;
        Ok(Self { event, origin, log: Checkpoint { size: size.map_err(|_| NotAReceipt(LOG))?, root } })
    }
}

/// Forgives what mail programs and paper do to text: line breaks anywhere, spaces, quotation marks before lines, the `=20` of
/// quoted-printable mail, and anything around it.
impl FromStr for Receipt {
    type Err = NotAReceipt;

    fn from_str(text: &str) -> Result<Self, NotAReceipt> {
        let text = unwrapped(&plain(text));
        let versions = text.match_indices(TITLE).filter_map(|(at, _)| {
            let (version, rest) = text[at + TITLE.len()..].split_once(' ')?;
            Some((version.parse().ok().filter(|version| (1..=3_u8).contains(version))?, rest))
        });
        let (version, rest) = versions.into_iter().next().ok_or(NotAReceipt(TITLE))?;
        let names = NAMES.iter().copied().filter(|name| version >= since(name));
        let values = values(rest, &names.collect::<Vec<_>>())?;
        let value =
            |name: &'static str| values.iter().find(|(of, _)| *of == name).map(|(_, value)| *value).ok_or(NotAReceipt(name));
        let whole = |name| value(name).map(|value| value.replace(' ', ""));
        let bytes = |name, bytes: Option<Vec<u8>>| bytes.ok_or(NotAReceipt(name));
        let digest = bytes(DIGEST, hex::decode(whole(DIGEST)?).ok())?;
        let signature: String = whole(SIGNATURE)?.chars().take(SIGNED).collect();
        let signature = bytes(SIGNATURE, STANDARD.decode(signature).ok())?;
        Ok(Self {
            reference: whole("Reference:")?.parse().map_err(|_| NotAReceipt("Reference:"))?,
            received: whole("Received:")?.parse().map_err(|_| NotAReceipt("Received:"))?,
            counts_from: match whole(COUNTS_FROM) {
                Ok(day) => Some(day.parse().map_err(|_| NotAReceipt(COUNTS_FROM))?),
                Err(_) => None,
            },
            digest: digest.try_into().map_err(|_| NotAReceipt(DIGEST))?,
            witness: if version >= since(LOG) { Some(Witness::read(&whole(EVENT)?, value(LOG)?)?) } else { None },
            key: whole("Key:")?,
            signature: signature.try_into().map_err(|_| NotAReceipt(SIGNATURE))?,
        })
    }
}

/// Since which version a receipt has a line.
fn since(name: &str) -> u8 {
    match name {
        COUNTS_FROM => 2,
        EVENT | LOG => 3,
        _ => 1,
    }
}

/// What stands between these names, which follow each other.
fn values<'a>(mut text: &'a str, names: &[&'static str]) -> Result<Vec<(&'static str, &'a str)>, NotAReceipt> {
    let mut values: Vec<(&'static str, &str)> = Vec::new();
    for name in names {
        let (before, after) = text.split_once(name).ok_or(NotAReceipt(name))?;
        if let Some((_, value)) = values.last_mut() {
            *value = before.trim();
        }
        values.push((name, after));
        text = after;
    }
    Ok(values)
}

/// Text in one line, without the marks that mail programs put before lines and without quoted-printable: of a receipt that has `=3D`.
fn unwrapped(text: &str) -> String {
    let printable = text.to_ascii_uppercase().contains("=3D").then(|| unquoted(text));
    let lines = printable.as_deref().unwrap_or(text).lines().map(|line| line.trim_start_matches(['>', ' ', '\t', '|']));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ") + " "
}

/// Quoted-printable (RFC 2045, 6.7) as far as a receipt needs it: an `=` at the end of a line goes on in the next, `=3D` is an `=`.
fn unquoted(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let (line, end) = line.trim_end().strip_suffix('=').map_or((line, "\n"), |line| (line, ""));
        let mut parts = line.split('=');
        out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok()).filter(u8::is_ascii);
            match code {
                Some(code) => out.extend([char::from(code).to_string().as_str(), &part[2..]]),
                None => out.extend(["=", part]),
            }
        }
        out.push_str(end);
    }
    out
}

/// A published key. The days say when it signed; a retired key's receipts stay valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    pub public: [u8; 32],
    /// Since when it signs, in words of the calendar.
    pub from: String,
    /// Until when it signed.
    pub until: Option<String>,
}

/// Every key that signs or has signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicKeys(pub Vec<PublicKey>);

/// A line of the list of keys cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is not a key")]
pub struct NotAKey(pub usize);

impl PublicKeys {
    /// Their bytes.
    pub fn public(&self) -> Vec<[u8; 32]> {
        self.0.iter().map(|key| key.public).collect()
    }

    /// Checks a receipt.
    ///
    /// # Errors
    /// [`ReceiptFault`].
    pub fn verify(&self, receipt: &Receipt) -> Result<(), ReceiptFault> {
        self.verify_lines(&receipt.key, &receipt.lines(), &receipt.signature)
    }

    /// Checks lines that a key of this name signed.
    pub(crate) fn verify_lines(&self, key: &str, lines: &str, signature: &[u8; 64]) -> Result<(), ReceiptFault> {
        let key = self.0.iter().find(|known| key_id(&known.public) == key).ok_or(ReceiptFault::UnknownKey)?;
        let key = VerifyingKey::from_bytes(&key.public).map_err(|_| ReceiptFault::UnknownKey)?;
        key.verify_strict(lines.as_bytes(), &Signature::from_bytes(signature)).map_err(|_| ReceiptFault::Forged)
    }

    /// The list as it is published: name, kind, key, since, until.
    pub fn to_text(&self) -> String {
        let mut text = String::from("# Keys that sign receipts: name, kind, public key in base64, first day, last day.\n");
        for PublicKey { public, from, until } in &self.0 {
            let until = until.as_ref().map(|day| format!(" {day}")).unwrap_or_default();
            let _ = writeln!(text, "{} ed25519 {} {from}{until}", key_id(public), STANDARD.encode(public));
        }
        text
    }
}

impl FromStr for PublicKeys {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        lines.map(|(n, line)| read_key(line).ok_or(NotAKey(n + 1))).collect::<Result<_, _>>().map(Self)
    }
}

fn read_key(line: &str) -> Option<PublicKey> {
    let mut words = line.split_whitespace();
    let (id, kind) = (words.next()?, words.next()?);
    let public: [u8; 32] = STANDARD.decode(words.next()?).ok()?.try_into().ok()?;
    let (from, until) = (words.next()?.to_owned(), words.next().map(str::to_owned));
    (kind == "ed25519" && key_id(&public) == id).then_some(PublicKey { public, from, until })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seed() -> [u8; 32] {
        let seed = hex::decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
        seed.try_into().unwrap()
    }

    fn keys() -> PublicKeys {
        PublicKeys(vec![PublicKey { public: public_key(&seed()), from: "2026-11-24".into(), until: Some("2027-11-24".into()) }])
    }

    fn receipt(bits: u64) -> Receipt {
        let log = Checkpoint { size: 70, root: [9; 32] };
        let receipt = Receipt {
            reference: Reference::from_bits(bits),
            received: "2026-11-23T10:00:00.5Z".parse().unwrap(),
            counts_from: Some(jiff::civil::date(2026, 11, 20)),
            digest: [7; 32],
            witness: Some(Witness { event: [8; 32], origin: "portal.example/audit".into(), log }),
            key: String::new(),
            signature: [0; 64],
        };
        receipt.signed(&seed())
    }

    /// RFC 8032, section 7.1, test 1.
    #[test]
    fn a_key_is_the_published_example() {
        assert_eq!(hex::encode(public_key(&seed())), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    #[test]
    fn a_receipt_of_a_retired_key_is_good_and_of_an_unknown_key_is_not() {
        assert_eq!(keys().verify(&receipt(1)), Ok(()));
        assert_eq!(PublicKeys::default().verify(&receipt(1)), Err(ReceiptFault::UnknownKey));
        assert_eq!(keys().to_text().parse(), Ok(keys()));
        assert_eq!("x\n".parse::<PublicKeys>(), Err(NotAKey(1)));
        let other = keys().to_text().replace(&key_id(&public_key(&seed())), "0011223344556677");
        assert_eq!(other.parse::<PublicKeys>(), Err(NotAKey(2)), "a key has its own name");
    }

    #[test]
    fn a_copy_says_what_was_asked_and_never_where_to_find_somebody() {
        let stored = r#"{"event":"submitted","kind":"access","answers":{"scope":["everything"]},"contact":{"post":"The refuge"},"channel":"portal"}"#;
        let copy = copy(stored).unwrap();
        assert_eq!(copy, r#"{"answers":{"scope":["everything"]},"channel":"portal","event":"submitted","kind":"access"}"#);
    }

    #[test]
    fn receipts_of_the_first_two_versions_stay_good() {
        let second = Receipt { witness: None, ..receipt(1) }.signed(&seed());
        let first = Receipt { counts_from: None, ..second.clone() }.signed(&seed());
        assert!(first.to_text().starts_with("Family Hub receipt, version 1\nReference: ") && !first.to_text().contains("Counts"));
        assert!(second.to_text().starts_with("Family Hub receipt, version 2\n") && !second.to_text().contains("Log"));
        for old in [first, second] {
            assert_eq!(old.to_text().parse(), Ok(old.clone()));
            assert_eq!(keys().verify(&old), Ok(()));
        }
        let other_day = receipt(1).to_text().replace("2026-11-20", "2026-11-21").parse::<Receipt>().unwrap();
        assert_eq!(keys().verify(&other_day), Err(ReceiptFault::Forged), "the day is signed too");
        let other_log = receipt(1).to_text().replace("audit 70 ", "audit 71 ").parse::<Receipt>().unwrap();
        assert_eq!(keys().verify(&other_log), Err(ReceiptFault::Forged), "the log is signed too");
    }

    #[test]
    fn a_copy_has_its_salt_in_it_and_another_salt_is_another_digest() {
        let stored = r#"{"event":"submitted","kind":"access","contact":{"post":"The refuge"}}"#;
        let (copy, digest) = salted_copy(stored, &[1; 32]).unwrap();
        assert!(!copy.contains("refuge") && copy.contains(&hex::encode(log::copy_salt(&[1; 32]))), "{copy}");
        assert_eq!(digest_of_copy(&copy), digest);
        assert_eq!(digest_of_copy(&copy.replace(',', ", ")), digest, "spaces change nothing");
        assert_ne!(digest_of_copy(&copy.replace("access", "erasure")), digest);
        assert_ne!(salted_copy(stored, &[2; 32]).unwrap().1, digest);
        assert_eq!(digest_of_copy(" plain "), <Hash>::from(Sha256::digest("plain")), "of version 2");
    }

    #[test]
    fn a_receipt_is_read_from_an_email() {
        let text = format!("> {}", receipt(1).to_text().replace('\n', "\r\n> "));
        assert_eq!(format!("Dear court,\n\n{text}\nYours").parse(), Ok(receipt(1)));
        assert_eq!("Hello".parse::<Receipt>(), Err(NotAReceipt(TITLE)));
        assert_eq!(format!("{TITLE}4 {TITLE}").parse::<Receipt>(), Err(NotAReceipt(TITLE)));
        assert_eq!(receipt(1).to_text().replace("Key:", "Lock:").parse::<Receipt>(), Err(NotAReceipt("Key:")));
    }

    /// A line break after so many characters, as a mail program wraps: at spaces, or in the middle of what is too long.
    fn wrapped(text: &str, width: usize, before: &str) -> String {
        let mut out = String::new();
        for line in text.lines() {
            let mut room = width;
            for word in line.split(' ') {
                let letters: Vec<char> = word.chars().collect();
                for (n, piece) in letters.chunks(width).enumerate() {
                    if n > 0 || piece.len() + 1 > room {
                        out.extend(["\r\n", before]);
                        room = width;
                    } else if room < width {
                        out.push(' ');
                    }
                    out.extend(piece);
                    room = room.saturating_sub(piece.len() + 1);
                }
            }
            out.extend(["\r\n", before]);
        }
        out
    }

    #[test]
    fn a_receipt_that_a_mail_program_wrapped_is_good() {
        for (width, before) in [(72, ""), (76, "> "), (40, ">> "), (33, "| ")] {
            let text = wrapped(&receipt(1).to_text(), width, before);
            assert_eq!(format!("Dear court,\n{before}{text}\nYours, Amara").parse(), Ok(receipt(1)), "{text}");
            assert_eq!(keys().verify(&text.parse().unwrap()), Ok(()));
        }
    }

    #[test]
    fn a_receipt_from_the_source_of_a_mail_is_good() {
        // RFC 2045, 6.7: at most 76 letters a line, an = at its end, =3D for each = of the text, =20 for a space at the end of a line.
        let text = receipt(1).to_text().replace('=', "=3D");
        let lines = text.lines().map(|line| match line.char_indices().nth(70) {
            Some((at, _)) if !line[at - 3..at].contains('=') => format!("{}=\r\n{}=20", &line[..at], &line[at..]),
            _ => line.to_owned(),
        });
        let mail = lines.collect::<Vec<_>>().join("\r\n");
        assert!(mail.contains("=\r\n"));
        assert_eq!(
            format!("Content-Transfer-Encoding: quoted-printable\r\n\r\n{mail}\r\nYours").parse(),
            Ok(receipt(1)),
            "{mail}"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_and_one_changed_character_is_noticed(bits in 0_u64..(1 << 35), at: prop::sample::Index, to in "[0-9a-zA-Z]") {
            let receipt = receipt(bits);
            let text = receipt.to_text();
            prop_assert_eq!(text.parse::<Receipt>(), Ok(receipt.clone()));
            let mut changed: Vec<char> = text.chars().collect();
            let at = at.index(changed.len());
            changed[at] = to.chars().next().unwrap();
            let changed: String = changed.into_iter().collect();
            if let Ok(read) = changed.parse::<Receipt>() {
                prop_assert!(read == receipt || keys().verify(&read).is_err());
            }
        }
    }
}
