//! From where, and with which browser, something is tried.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use super::Outcome;
use crate::limit::{Limited, network};
use crate::state::Portal;

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Network {
    /// The network of the address ([`network`]).
    pub from: String,
    /// What the browser says of itself.
    pub headers: HeaderMap,
}

impl Network {
    /// Counts one try to sign in.
    ///
    /// # Errors
    /// [`Fault::TooMany`](super::Fault::TooMany).
    pub fn limit(&self, portal: &Portal) -> Outcome<()> {
        Ok(portal.limits.check(Limited::SignInFromNetwork, &self.from)?)
    }
}

impl FromRequestParts<Portal> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        let from = ConnectInfo::<SocketAddr>::from_request_parts(parts, portal).await.ok();
        let from = from.map_or_else(String::new, |ConnectInfo(from)| network(from.ip()));
        Ok(Self { from, headers: parts.headers.clone() })
    }
}
