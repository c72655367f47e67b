//! Randomness enters the program here.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::form::{CODE_DIGITS, LONG_CODE_DIGITS};
use domain::reference::Reference;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Random bytes from the system.
///
/// # Panics
/// When the system has none to give: nothing safe can be done without.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// Fills with random bytes from the system.
///
/// # Panics
/// When the system has none to give.
pub fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system gives random bytes");
}

/// A fresh identifier, in order of time.
#[expect(clippy::disallowed_methods, reason = "the edge: identifiers are made here")]
pub fn id() -> Uuid {
    Uuid::now_v7()
}

/// A fresh case reference.
pub fn reference() -> Reference {
    Reference::from_bits(u64::from_le_bytes(bytes()))
}

/// A one-time code of [`CODE_DIGITS`], each as likely as the others.
pub fn code() -> String {
    loop {
        let n = u32::from_le_bytes(bytes());
        if n < 4_294_000_000 {
            return format!("{:0CODE_DIGITS$}", n % 1_000_000);
        }
    }
}

/// One of [`LONG_CODE_DIGITS`].
pub fn long_code() -> String {
    loop {
        let n = u64::from_le_bytes(bytes());
        if n < 18_440_000_000_000_000_000 {
            return format!("{:0LONG_CODE_DIGITS$}", n % 10_000_000_000_000_000);
        }
    }
}

/// A secret of 256 bits: what its holder keeps.
pub fn secret() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<32>())
}

/// What is stored of a secret.
pub fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits() {
        let codes = (0..1000).flat_map(|_| [code(), long_code()]);
        assert!(codes.into_iter().all(|c| domain::form::parse_code(&c) == Ok(c.clone())));
    }

    #[test]
    fn secrets_differ_and_hide_behind_their_digest() {
        let (a, b) = (secret(), secret());
        assert_ne!(a, b);
        assert_eq!(a.len(), 43);
        assert_ne!(digest(&a), digest(&b));
    }
}
