//! Rate limits: each is kept by what only the one who is limited can spend. What anybody can send counts for where it comes from; a
//! device that is known, a browser that asked, an invitation that is held each have a share that no stranger reaches. An address alone
//! is never locked out soon, because a shelter or a school shares one (capability S12).

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// Codes asked for an email address, from one network: 5, then one every 3 minutes.
    CodeFromNetwork,
    /// Codes asked for an email address from wherever, by devices it does not know: 30, then one every 3 minutes. It keeps a mailbox
    /// from being flooded.
    CodeToAddress,
    /// Codes asked for an email address by a device that signed in with it, or for the holder of an invitation: 5, then one every 3
    /// minutes.
    CodeByDevice,
    /// Sign-in attempts of any kind from one network: 100, then one every second.
    SignInFromNetwork,
    /// The same by a device from which somebody has signed in: 10, then one every 10 seconds, when its network has used its up.
    SignInByDevice,
    /// Tries of a code by the browser that asked for it: 10, then one every 3 minutes. A code takes five.
    TryOfCode,
    /// Codes on letters tried for one case by one browser: 5, then one every 3 minutes. Nobody guesses 60 bits.
    ClaimByBrowser,
    /// Mails that tell of news, to the address that is the asker's own: 20, then one every 3 minutes.
    NewsToOwner,
    /// The same to one address by all who named it as safe and did not prove that it is theirs: 20, then one every 3 minutes.
    NewsToAddress,
    /// Things sent by one account: 120, then one every second. A long form has a dozen pages.
    WriteByAccount,
    /// Pages that one account reads: 1000, then one every 200 ms. Each leaves an entry in a log that is for ever.
    ReadByAccount,
    /// Requests that a guest sends: 20, then one every 10 minutes. Officers owe each an answer within a month.
    RequestByGuest,
}

impl Limited {
    const ALL: [Self; 12] = [
        Self::CodeFromNetwork,
        Self::CodeToAddress,
        Self::CodeByDevice,
        Self::SignInFromNetwork,
        Self::SignInByDevice,
        Self::TryOfCode,
        Self::ClaimByBrowser,
        Self::NewsToOwner,
        Self::NewsToAddress,
        Self::WriteByAccount,
        Self::ReadByAccount,
        Self::RequestByGuest,
    ];

    /// How many at once, and how long until one more.
    const fn allows(self) -> (u32, Duration) {
        let slow = Duration::from_mins(3);
        match self {
            Self::CodeFromNetwork | Self::CodeByDevice | Self::ClaimByBrowser => (5, slow),
            Self::CodeToAddress => (30, slow),
            Self::SignInFromNetwork => (100, Duration::from_secs(1)),
            Self::SignInByDevice => (10, Duration::from_secs(10)),
            Self::TryOfCode => (10, slow),
            Self::NewsToOwner | Self::NewsToAddress => (20, slow),
            Self::WriteByAccount => (120, Duration::from_secs(1)),
            Self::ReadByAccount => (1000, Duration::from_millis(200)),
            Self::RequestByGuest => (20, Duration::from_mins(10)),
        }
    }

    fn limiter(self) -> DefaultKeyedRateLimiter<String> {
        let (at_once, every) = self.allows();
        let quota = Quota::with_period(every).unwrap_or(Quota::per_second(NonZeroU32::MIN));
        DefaultKeyedRateLimiter::keyed(quota.allow_burst(NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN)))
    }
}

/// Too many tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many tries: {minutes} minutes to the next")]
pub struct TooMany {
    /// Whole minutes until the next.
    pub minutes: u32,
}

/// The limits of one server.
#[derive(Debug)]
pub struct RateLimits([DefaultKeyedRateLimiter<String>; Limited::ALL.len()]);

impl Default for RateLimits {
    fn default() -> Self {
        Self(Limited::ALL.map(Limited::limiter))
    }
}

impl RateLimits {
    /// Counts one try.
    ///
    /// # Errors
    /// [`TooMany`] with the minutes until the next.
    pub fn check(&self, what: Limited, key: &str) -> Result<(), TooMany> {
        self.0[what as usize].check_key(&key.to_owned()).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            TooMany { minutes: u32::try_from(wait.as_secs().div_ceil(60)).unwrap_or(1).max(1) }
        })
    }

    /// Forgets keys that have not been used for long.
    pub fn sweep(&self) {
        self.0.iter().for_each(DefaultKeyedRateLimiter::retain_recent);
    }
}

/// The network an address belongs to: the address itself for IPv4, its /56 for IPv6.
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !((1_u128 << 72) - 1)).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_is_kept_in_its_own_place() {
        assert!(Limited::ALL.into_iter().enumerate().all(|(n, what)| what as usize == n));
    }

    #[test]
    fn the_sixth_code_to_one_address_waits_and_another_address_does_not() {
        let limits = RateLimits::default();
        for _ in 0..5 {
            assert!(limits.check(Limited::CodeFromNetwork, "a").is_ok());
        }
        assert_eq!(limits.check(Limited::CodeFromNetwork, "a"), Err(TooMany { minutes: 3 }));
        assert!(limits.check(Limited::CodeFromNetwork, "b").is_ok());
    }

    #[test]
    fn fifty_people_of_one_shelter_can_sign_in() {
        let limits = RateLimits::default();
        assert!((0..50).all(|_| limits.check(Limited::SignInFromNetwork, "10.0.0.1").is_ok()));
    }

    #[test]
    fn a_network_is_an_address_or_its_prefix() {
        assert_eq!(network("192.0.2.7".parse().unwrap()), "192.0.2.7");
        assert_eq!(network("2001:db8:1:22ff:a::1".parse().unwrap()), "2001:db8:1:2200::");
        assert_eq!(network("::ffff:192.0.2.7".parse().unwrap()), "192.0.2.7");
    }
}
