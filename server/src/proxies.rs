//! Proxies whose word about where a request comes from counts: `PORTAL_TRUSTED_PROXIES`. Of anybody else's it does not.

use std::net::IpAddr;

/// Addresses and networks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Vec<(u128, u32)>);

impl Proxies {
    /// Addresses or networks (`10.0.0.0/8`) with commas between them; which of them is none, as the error.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| network(part).ok_or_else(|| part.to_owned())).collect::<Result<_, _>>().map(Self)
    }

    /// Whether this address is a proxy's.
    pub fn trust(&self, address: IpAddr) -> bool {
        let bits = bits_of(address);
        self.0.iter().any(|(network, length)| (bits ^ network).checked_shr(128 - length).unwrap_or(0) == 0)
    }

    /// Where a request comes from: the nearest address, from right to left, that is not a trusted proxy's. Proxies that tell both ways
    /// must tell the same: else one of the two was made up by who sends.
    pub fn source(&self, peer: IpAddr, x_forwarded_for: &str, forwarded: &str) -> IpAddr {
        if !self.trust(peer) {
            return peer;
        }
        let simple = || self.nearest(peer, x_forwarded_for.split(',').map(address));
        let standard = || self.nearest(peer, forwarded.split(',').map(named));
        match (x_forwarded_for.trim().is_empty(), forwarded.trim().is_empty()) {
            (false, true) => simple(),
            (true, false) => standard(),
            (false, false) if simple() == standard() => simple(),
            _ => peer,
        }
    }

    fn nearest(&self, peer: IpAddr, hops: impl DoubleEndedIterator<Item = Option<IpAddr>>) -> IpAddr {
        let mut nearest = peer;
        for hop in hops.rev() {
            // Who hides behind "unknown" is known by the proxy that said so.
            let Some(hop) = hop else { break };
            nearest = hop;
            if !self.trust(hop) {
                break;
            }
        }
        nearest
    }
}

/// IPv4 as the part of IPv6 that stands for it.
fn bits_of(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
        IpAddr::V6(v6) => v6.to_bits(),
    }
}

fn network(text: &str) -> Option<(u128, u32)> {
    let (address, length) = text.split_once('/').map_or((text, None), |(address, length)| (address, Some(length)));
    let address: IpAddr = address.parse().ok()?;
    let (most, before) = if address.is_ipv4() { (32, 96) } else { (128, 0) };
    let length: u32 = length.map_or(Some(most), |length| length.parse().ok()).filter(|length| *length <= most)?;
    Some((bits_of(address), before + length))
}

/// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = match text.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None if text.matches(':').count() == 1 => text.split(':').next().unwrap_or_default(),
        None => text,
    };
    bare.parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

/// `for=` of an element of `Forwarded` (RFC 7239).
fn named(element: &str) -> Option<IpAddr> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let found = pairs.into_iter().find(|(name, _)| name.trim().eq_ignore_ascii_case("for"))?;
    address(found.1.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_a_trusted_proxy_says_where_a_request_comes_from() {
        let proxies = Proxies::parse("10.0.0.0/8, 2001:db8:1::7").unwrap();
        for (peer, simple, standard, source) in [
            ("203.0.113.9", "192.0.2.1", "", "203.0.113.9"),
            ("10.1.2.3", "", "", "10.1.2.3"),
            ("10.1.2.3", "192.0.2.1", "", "192.0.2.1"),
            ("::ffff:10.1.2.3", "192.0.2.1:4711", "", "192.0.2.1"),
            ("10.1.2.3", "198.51.100.66, 192.0.2.1, 10.9.9.9", "", "192.0.2.1"),
            ("10.1.2.3", "10.9.9.9", "", "10.9.9.9"),
            ("10.1.2.3", "192.0.2.1, unknown", "", "10.1.2.3"),
            ("10.1.2.3", "192.0.2.1, nonsense, 10.9.9.9", "", "10.9.9.9"),
            ("2001:db8:1::7", "", "for=198.51.100.66, For=\"[2001:db8::1]:4711\";proto=https", "2001:db8::1"),
            ("10.1.2.3", "", "for=_hidden", "10.1.2.3"),
            ("10.1.2.3", "192.0.2.1", "for=192.0.2.1", "192.0.2.1"),
            ("10.1.2.3", "192.0.2.1", "for=198.51.100.66", "10.1.2.3"),
        ] {
            assert_eq!(proxies.source(ip(peer), simple, standard), ip(source), "{peer} {simple} {standard}");
        }
        assert_eq!(Proxies::default().source(ip("127.0.0.1"), "192.0.2.1", ""), ip("127.0.0.1"), "nobody is trusted unasked");
    }

    #[test]
    fn what_is_no_network_is_named() {
        for bad in ["10.0.0.0/33", "proxy.example.org", "10.0.0.0/", "::1/129"] {
            assert_eq!(Proxies::parse(&format!("127.0.0.1,{bad}")), Err(bad.to_owned()));
        }
        assert!(Proxies::parse("0.0.0.0/0").unwrap().trust(ip("203.0.113.9")) && !Proxies::parse("").unwrap().trust(ip("::1")));
    }
}
