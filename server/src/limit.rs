//! Rate limits. Keyed by what is tried and by whom; an address alone is never locked out soon, because a shelter or a
//! school shares one (capability S12).

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// Codes sent to one email address: 5, then one every 3 minutes.
    CodeToAddress,
    /// Sign-in attempts of any kind from one network: 100, then one every second.
    SignInFromNetwork,
    /// Codes on letters tried for one case: 5, then one every 3 minutes.
    ClaimOfCase,
    /// Mails that tell of news to one address: 20, then one every 3 minutes. Nobody proved that a safe address is theirs.
    NewsToAddress,
    /// Things sent by one account: 120, then one every second. A long form has a dozen pages.
    WriteByAccount,
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
pub struct RateLimits {
    code: DefaultKeyedRateLimiter<String>,
    claim: DefaultKeyedRateLimiter<String>,
    news: DefaultKeyedRateLimiter<String>,
    network: DefaultKeyedRateLimiter<String>,
    account: DefaultKeyedRateLimiter<String>,
}

impl Default for RateLimits {
    fn default() -> Self {
        let burst = |n: u32| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
        let per_second = |n| Quota::per_second(NonZeroU32::MIN).allow_burst(burst(n));
        let code = Quota::with_period(std::time::Duration::from_mins(3)).unwrap_or(Quota::per_minute(NonZeroU32::MIN));
        Self {
            code: DefaultKeyedRateLimiter::keyed(code.allow_burst(burst(5))),
            claim: DefaultKeyedRateLimiter::keyed(code.allow_burst(burst(5))),
            news: DefaultKeyedRateLimiter::keyed(code.allow_burst(burst(20))),
            network: DefaultKeyedRateLimiter::keyed(per_second(100)),
            account: DefaultKeyedRateLimiter::keyed(per_second(120)),
        }
    }
}

impl RateLimits {
    /// Counts one try.
    ///
    /// # Errors
    /// [`TooMany`] with the minutes until the next.
    pub fn check(&self, what: Limited, key: &str) -> Result<(), TooMany> {
        let limiter = match what {
            Limited::CodeToAddress => &self.code,
            Limited::ClaimOfCase => &self.claim,
            Limited::NewsToAddress => &self.news,
            Limited::SignInFromNetwork => &self.network,
            Limited::WriteByAccount => &self.account,
        };
        limiter.check_key(&key.to_owned()).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            TooMany { minutes: u32::try_from(wait.as_secs().div_ceil(60)).unwrap_or(1).max(1) }
        })
    }

    /// Forgets keys that have not been used for long.
    pub fn sweep(&self) {
        for limiter in [&self.code, &self.claim, &self.news, &self.network, &self.account] {
            limiter.retain_recent();
        }
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
    fn the_sixth_code_to_one_address_waits_and_another_address_does_not() {
        let limits = RateLimits::default();
        for _ in 0..5 {
            assert!(limits.check(Limited::CodeToAddress, "a").is_ok());
        }
        assert_eq!(limits.check(Limited::CodeToAddress, "a"), Err(TooMany { minutes: 3 }));
        assert!(limits.check(Limited::CodeToAddress, "b").is_ok());
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
