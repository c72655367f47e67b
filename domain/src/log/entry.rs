//! What an entry's leaf, an event's commitment and the digest of a fact cover.

use super::hash::sha;
use crate::chain::Hash;

/// The columns, each with its length; a missing one is not an empty one.
fn framed(columns: &[Option<&[u8]>]) -> Vec<u8> {
    let frame = |column: Option<&[u8]>| match column {
        None => vec![0],
        Some(bytes) => [&[1][..], &(bytes.len() as u64).to_be_bytes(), bytes].concat(),
    };
    columns.iter().copied().flat_map(frame).collect()
}

/// The leaf of an entry (RFC 6962, 2.1), over its columns in their order: entry, time, account, action, subject, case, event,
/// digest; numbers big-endian.
pub fn leaf(columns: [Option<&[u8]>; 8]) -> Hash {
    sha(&[&[0], &framed(&columns)])
}

/// What an event's hash covers instead of its payload: it binds, and says nothing once the salt is destroyed.
pub fn commitment(salt: &Hash, payload: &[u8]) -> Hash {
    sha(&[b"portal event commitment 1\0", salt, payload])
}

/// The salt of the copy that a receipt is for: from the salt of its event, which it does not tell.
pub fn copy_salt(salt: &Hash) -> Hash {
    sha(&[b"portal copy salt 1\0", salt])
}

/// The digest of a fact: the columns of a row that decide access, for the entry that says so.
pub fn fact(entry: &[u8; 16], columns: &[Option<&[u8]>]) -> Hash {
    sha(&[b"portal fact 1\0", entry, &framed(columns)])
}
