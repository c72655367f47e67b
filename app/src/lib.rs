//! The portal's views: pages, components and islands. No I/O.
//!
//! With the feature `ssr` this crate turns view models into whole HTML documents ([`render`]). With the feature
//! `browser` it holds only the islands, so that what a browser downloads stays small.

#![cfg_attr(feature = "ssr", recursion_limit = "256")]
#![cfg_attr(
    feature = "ssr",
    expect(clippy::needless_pass_by_value, reason = "a component owns its props: the view macro moves them in")
)]

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
mod context;
#[cfg(any(feature = "ssr", feature = "browser"))]
pub mod dates;
#[cfg(any(feature = "ssr", feature = "browser"))]
pub mod islands;
pub mod keys;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod problems;
#[cfg(feature = "ssr")]
mod render;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
mod tone;
mod url;
#[cfg(feature = "ssr")]
pub mod words;

#[cfg(feature = "ssr")]
pub use context::{Actor, Flash, PageContext, SessionEnd};
#[cfg(feature = "ssr")]
pub use render::render;
#[cfg(feature = "ssr")]
pub use tone::Tone;
pub use url::Url;
