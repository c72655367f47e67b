//! Whether an encrypted PDF opens without a password (ISO 32000-1 and 32000-2, 7.6): one of which only printing or copying is limited
//! does. Nothing of the file is decrypted: its encryption dictionary says how the right password is known, and the empty one is tried.

use std::collections::BTreeMap;

use aes::Aes128;
use aes::cipher::{BlockCipherEncrypt, KeyInit};
use md5::Md5;
use sha2::{Digest, Sha256, Sha384, Sha512};

use crate::dictionary::{PdfToken, Tokens};

/// What stands for a password that is shorter than 32 bytes (ISO 32000-1, 7.6.3.3).
const PADDING: [u8; 32] = *b"\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\
    \x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A";
/// The longest dictionary that is read, in bytes; and how many of the places that could be it.
const LONGEST: usize = 4096;
const MOST: usize = 8;

/// Whether the empty password opens it, by one of the dictionaries that the places behind `/Encrypt` name.
pub(crate) fn opens_without(pdf: &[u8], places: impl Iterator<Item = usize>) -> bool {
    let ids: Vec<Vec<u8>> = first_ids(pdf).chain([Vec::new()]).collect();
    places.take(MOST).filter_map(|at| dictionary(pdf, at)).any(|encrypted| ids.iter().any(|id| encrypted.opens_empty(id)))
}

/// The encryption dictionary at a place, or the object that a reference there names.
fn dictionary(pdf: &[u8], at: usize) -> Option<Encrypted> {
    let here = pdf.get(at..)?.trim_ascii_start();
    if here.starts_with(b"<<") {
        return Some(Encrypted::read(here));
    }
    let number: Vec<u8> = here.iter().copied().take_while(u8::is_ascii_digit).take(10).collect();
    let name = [&number[..], b" 0 obj"].concat();
    let begins = |at: &usize| *at == 0 || !pdf[at - 1].is_ascii_digit();
    let found = find_all(pdf, &name).find(begins)?;
    Some(Encrypted::read(&pdf[found + name.len()..]))
}

/// The first half of each identity of the file.
fn first_ids(pdf: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let behind = find_all(pdf, b"/ID").take(MOST).filter_map(|at| pdf[at + 3..].trim_ascii_start().strip_prefix(b"["));
    behind.filter_map(|rest| match Tokens(head(rest)).next() {
        Some(PdfToken::Text(id)) => Some(id),
        _ => None,
    })
}

fn head(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(LONGEST)]
}

pub(crate) fn find_all<'a>(content: &'a [u8], mark: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    content.windows(mark.len()).enumerate().filter(move |(_, window)| *window == mark).map(|(at, _)| at)
}

/// What the dictionary says, as far as it decides.
struct Encrypted {
    texts: BTreeMap<Vec<u8>, Vec<u8>>,
    numbers: BTreeMap<Vec<u8>, i64>,
    plain_metadata: bool,
}

impl Encrypted {
    /// What stands directly in the dictionary that begins here.
    fn read(bytes: &[u8]) -> Self {
        let mut read = Self { texts: BTreeMap::new(), numbers: BTreeMap::new(), plain_metadata: false };
        let (mut depth, mut name) = (0, Vec::new());
        for token in Tokens(head(bytes)) {
            match token {
                PdfToken::Open => depth += 1,
                PdfToken::Close if depth <= 1 => break,
                PdfToken::Close => depth -= 1,
                _ if depth != 1 => {}
                PdfToken::Name(other) => name = other,
                PdfToken::Text(text) => drop(read.texts.entry(std::mem::take(&mut name)).or_insert(text)),
                PdfToken::Word(word) if name == b"EncryptMetadata" => read.plain_metadata = word == b"false",
                PdfToken::Word(word) => {
                    if let Some(number) = std::str::from_utf8(&word).ok().and_then(|word| word.parse().ok()) {
                        read.numbers.entry(std::mem::take(&mut name)).or_insert(number);
                    }
                }
            }
        }
        read
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.numbers.get(name.as_bytes()).copied()
    }

    fn opens_empty(&self, id: &[u8]) -> bool {
        let (Some(owner), Some(user)) = (self.texts.get(&b"O"[..]), self.texts.get(&b"U"[..])) else { return false };
        match self.number("R") {
            Some(revision @ 2..=4) => self.opens_by_key(revision, owner, user, id).unwrap_or(false),
            Some(5) => user.len() >= 40 && Sha256::digest(&user[32..40])[..] == user[..32],
            Some(6) => user.len() >= 40 && hardened(&user[32..40])[..] == user[..32],
            _ => false,
        }
    }

    /// Algorithms 2, 4 and 5: the key of the empty password makes what the dictionary holds.
    fn opens_by_key(&self, revision: i64, owner: &[u8], user: &[u8], id: &[u8]) -> Option<bool> {
        let permissions = u32::try_from(self.number("P")? & 0xFFFF_FFFF).ok()?.to_le_bytes();
        let bits = if revision == 4 { 128 } else { self.number("Length").unwrap_or(40) };
        let length = if revision == 2 { 5 } else { usize::try_from(bits / 8).ok().filter(|bytes| (5..=16).contains(bytes))? };
        let rest: &[u8] = if revision == 4 && self.plain_metadata { &[0xFF; 4] } else { &[] };
        let mut key = md5(&[&PADDING, owner.get(..32)?, &permissions, id, rest]);
        for _ in 0..if revision == 2 { 0 } else { 50 } {
            key = md5(&[&key[..length]]);
        }
        if revision == 2 {
            return Some(rc4(&key[..length], &PADDING) == user.get(..32)?);
        }
        let mut made = md5(&[&PADDING, id]).to_vec();
        for round in 0..20 {
            let key: Vec<u8> = key[..length].iter().map(|byte| byte ^ round).collect();
            made = rc4(&key, &made);
        }
        Some(made == user.get(..16)?)
    }
}

fn md5(parts: &[&[u8]]) -> [u8; 16] {
    parts.iter().fold(Md5::new(), Md5::chain_update).finalize().into()
}

/// RC4, of which only the sum is compared here: nothing is kept secret by it.
fn rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut state: Vec<u8> = (0..=255).collect();
    let mut other: u8 = 0;
    for at in 0..256 {
        other = other.wrapping_add(state[at]).wrapping_add(key[at % key.len()]);
        state.swap(at, usize::from(other));
    }
    let (mut at, mut other) = (0_u8, 0_u8);
    let step = |byte: &u8| {
        at = at.wrapping_add(1);
        other = other.wrapping_add(state[usize::from(at)]);
        state.swap(usize::from(at), usize::from(other));
        byte ^ state[usize::from(state[usize::from(at)].wrapping_add(state[usize::from(other)]))]
    };
    data.iter().map(step).collect()
}

/// Algorithm 2.B of ISO 32000-2 for the empty password of a user.
fn hardened(salt: &[u8]) -> Vec<u8> {
    let mut key = Sha256::digest(salt).to_vec();
    let mut round = 0;
    loop {
        let made = cbc(&key[..16], &key[16..32], &key.repeat(64));
        let sum: u32 = made[..16].iter().map(|byte| u32::from(*byte)).sum();
        key = match sum % 3 {
            0 => Sha256::digest(&made).to_vec(),
            1 => Sha384::digest(&made).to_vec(),
            _ => Sha512::digest(&made).to_vec(),
        };
        round += 1;
        if round >= 64 && made.last().is_none_or(|last| i32::from(*last) <= round - 32) {
            key.truncate(32);
            return key;
        }
    }
}

/// AES-128 in CBC mode; the data is whole blocks.
fn cbc(key: &[u8], start: &[u8], data: &[u8]) -> Vec<u8> {
    let Ok(cipher) = Aes128::new_from_slice(key) else { return vec![0; 16] };
    let mut block = aes::Block::default();
    block.copy_from_slice(start);
    let mut out = Vec::with_capacity(data.len());
    for piece in data.chunks_exact(16) {
        block.iter_mut().zip(piece).for_each(|(byte, other)| *byte ^= other);
        cipher.encrypt_block(&mut block);
        out.extend_from_slice(&block);
    }
    out
}
