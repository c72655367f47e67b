//! From where, with which browser and from which device, something is tried.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use uuid::Uuid;

use super::Outcome;
use super::session::{Who, device_of};
use crate::device::Device;
use crate::limit::{Limited, network};
use crate::random;
use crate::state::Portal;

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Network {
    /// The network of the address ([`network`]).
    pub from: String,
    /// What the browser says of itself.
    pub headers: HeaderMap,
    /// The device, if somebody has signed in from it.
    pub device: Device,
    /// The visitor cookie.
    pub visitor: String,
}

impl Network {
    /// Counts one try to sign in. When its network has used its tries up, a known device still has its own.
    ///
    /// # Errors
    /// [`Fault::TooMany`](super::Fault::TooMany).
    pub fn limit(&self, portal: &Portal) -> Outcome<()> {
        let Err(spent) = portal.limits.check(Limited::SignInFromNetwork, &self.from) else { return Ok(()) };
        let device = self.device.id().ok_or(spent)?;
        Ok(portal.limits.check(Limited::SignInByDevice, &device)?)
    }

    /// Counts one code that is asked for an email address: of a device that it knows apart from everybody else's.
    ///
    /// # Errors
    /// [`Fault::TooMany`](super::Fault::TooMany).
    pub fn limit_codes_to(&self, portal: &Portal, email: &str) -> Outcome<()> {
        let (to, limits) = (hex::encode(random::digest(email)), &portal.limits);
        if let Some(device) = self.device.id().filter(|_| self.device.knows_address(&portal.keys, email))
            && limits.check(Limited::CodeByDevice, &format!("{device} {to}")).is_ok()
        {
            return Ok(());
        }
        self.limit(portal)?;
        limits.check(Limited::CodeFromNetwork, &format!("{} {to}", self.from))?;
        Ok(limits.check(Limited::CodeToAddress, &to)?)
    }

    /// Counts one try of a code. The browser that asked for it spends nobody else's tries, and nobody else spends its.
    ///
    /// # Errors
    /// [`Fault::TooMany`](super::Fault::TooMany).
    pub fn limit_code(&self, portal: &Portal, code: Uuid) -> Outcome<()> {
        if portal.keys.is_code_id(code, &self.visitor) {
            return Ok(portal.limits.check(Limited::TryOfCode, &code.to_string())?);
        }
        self.limit(portal)
    }
}

impl FromRequestParts<Portal> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        let peer = ConnectInfo::<SocketAddr>::from_request_parts(parts, portal).await.ok();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
        let said = |name: &str| {
            let values = parts.headers.get_all(name).iter().map(|value| value.to_str().unwrap_or("unknown"));
            values.collect::<Vec<_>>().join(",")
        };
        let source = portal.proxies.source(peer, &said("x-forwarded-for"), &said("forwarded"));
        let visitor = parts.extensions.get::<Who>().map(|who| who.visitor.clone()).unwrap_or_default();
        let device = device_of(portal, &parts.headers);
        Ok(Self { from: network(source), headers: parts.headers.clone(), device, visitor })
    }
}
