//! A device from which somebody has signed in: a cookie says so, with an HMAC. It opens nothing; it has a share of its own of what is
//! limited, which strangers cannot spend.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::keys::Keys;

/// The device is known for this long after signing in.
pub const LIFE: SignedDuration = SignedDuration::from_hours(180 * 24);
/// A family may share a device: so many accounts are kept, the newest first.
const MOST: usize = 4;
const ENTRY: usize = 40;

/// A device, and whom it knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    id: [u8; 16],
    known: Vec<Known>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    account: [u8; 16],
    /// A keyed tag of the email address: the cookie tells nobody the address.
    address: [u8; 16],
    since: i64,
}

impl Device {
    /// What a cookie says, if it is one of ours; else a device that knows nobody. Who signed in too long ago is left out.
    pub fn read(cookie: &str, keys: &Keys, now: Timestamp) -> Self {
        Self::open(cookie, keys, now).unwrap_or_default()
    }

    fn open(cookie: &str, keys: &Keys, now: Timestamp) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(cookie).ok()?;
        let (said, tag) = bytes.split_last_chunk::<32>()?;
        if !bool::from(keys.device_tag(&[said]).ct_eq(tag)) {
            return None;
        }
        let (id, entries) = said.split_first_chunk::<16>()?;
        let read = |entry: &[u8]| {
            let since = i64::from_be_bytes(entry.get(32..)?.try_into().ok()?);
            let known = Known { account: entry.get(..16)?.try_into().ok()?, address: entry.get(16..32)?.try_into().ok()?, since };
            (since > (now - LIFE).as_second()).then_some(known)
        };
        Some(Self { id: *id, known: entries.chunks(ENTRY).filter_map(read).collect() })
    }

    /// Its identity, if somebody has signed in from it.
    pub fn id(&self) -> Option<String> {
        (!self.known.is_empty()).then(|| hex::encode(self.id))
    }

    /// Whether somebody has signed in from it whose codes go to this address.
    pub fn knows_address(&self, keys: &Keys, email: &str) -> bool {
        self.known.iter().any(|known| known.address == address(keys, email))
    }

    /// Whether the owner of an account has signed in from it, after they last forgot all their devices.
    pub fn knows(&self, account: AccountId, devices_from: Timestamp) -> bool {
        self.known.iter().any(|known| known.account == *account.0.as_bytes() && known.since >= devices_from.as_second())
    }

    /// The cookie of this device (`fresh` is the identity of one that knew nobody) once an account has signed in from it.
    pub fn remember(&self, keys: &Keys, of: (AccountId, Option<&str>), now: Timestamp, fresh: Uuid) -> String {
        let (account, email) = (*of.0.0.as_bytes(), of.1.map_or([0; 16], |email| address(keys, email)));
        let id = if self.known.is_empty() { *fresh.as_bytes() } else { self.id };
        let others = self.known.iter().filter(|known| known.account != account).cloned();
        let known = [Known { account, address: email, since: now.as_second() }].into_iter().chain(others).take(MOST);
        let mut said = id.to_vec();
        for Known { account, address, since } in known {
            said.extend(account.into_iter().chain(address).chain(since.to_be_bytes()));
        }
        said.extend(keys.device_tag(&[&said]));
        URL_SAFE_NO_PAD.encode(said)
    }
}

fn address(keys: &Keys, email: &str) -> [u8; 16] {
    *keys.device_tag(&[b"address", email.as_bytes()]).first_chunk().unwrap_or(&[0; 16])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_knows_who_signed_in_and_nobody_else() {
        let (keys, now) = (Keys::derive(&[1; 32]), Timestamp::from_second(1_795_000_000).unwrap());
        let (amara, ciaran) = (AccountId(Uuid::from_u128(1)), AccountId(Uuid::from_u128(2)));
        let cookie = Device::default().remember(&keys, (amara, Some("a@example.org")), now, Uuid::from_u128(9));
        let device = Device::read(&cookie, &keys, now);
        assert!(device.knows(amara, now) && device.knows_address(&keys, "a@example.org"));
        assert!(!device.knows(ciaran, now) && !device.knows_address(&keys, "c@example.org"));
        assert!(!device.knows(amara, now + SignedDuration::from_secs(1)), "she signed out everywhere");
        let both = Device::read(&device.remember(&keys, (ciaran, None), now, Uuid::nil()), &keys, now);
        assert!(both.knows(amara, now) && both.knows(ciaran, now) && both.id() == device.id());
        let mut forged = cookie.clone().into_bytes();
        forged[3] ^= 1;
        for strange in [&*String::from_utf8_lossy(&forged), "", "nonsense", &cookie[..20]] {
            assert_eq!(Device::read(strange, &keys, now), Device::default());
        }
        assert_eq!(Device::read(&cookie, &Keys::derive(&[2; 32]), now), Device::default());
        assert_eq!(Device::read(&cookie, &keys, now + LIFE).id(), None, "long ago");
    }
}
