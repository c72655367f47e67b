//! What happened to a notice after it was made.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{Delivery, Internal};
use crate::clock::PostClass;

/// A letter was posted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    /// The event that made the letter.
    pub notice: i64,
    pub class: PostClass,
    /// The London day of posting.
    pub on: Date,
}

/// The mail server took the mail that says there is something new here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notified {
    /// The last event that the mail was about.
    pub upto: i64,
    /// The London day.
    pub on: Date,
}

/// The person looked: what stands here was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticesSeen {
    /// The last event that there was.
    pub upto: i64,
    /// The London day.
    pub on: Date,
}

/// A notice did not arrive: the mail bounced, the letter came back, or nobody will post it. It was not given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeFailed {
    /// The event that made it.
    pub notice: i64,
    pub why: Internal,
}

/// We told somebody how far we are (DPA 2018 s.164A(4)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressTold {
    pub text: String,
    pub delivery: Delivery,
}
