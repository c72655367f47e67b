//! The browser's half of the islands: plain functions on plain elements, so that a phone downloads little.

mod ceremony;
mod dates;
mod http;
mod js;
mod panel;
mod register;
mod sign_in;
