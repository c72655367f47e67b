//! What the law leaves open, as the data protection officer settled it: every `[?]` that a date rests on is data, not a constant.

use serde::{Deserialize, Serialize};

crate::listed! {
    /// How a letter goes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum PostClass {
        First,
        Second,
    }
}

impl PostClass {
    /// The name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The class of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str() == name)
    }
}

/// What the law leaves open and a date rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Working days after which a letter of first class is delivered (Interpretation Act 1978 s.7; law.md §12).
    pub first_class_days: u8,
    /// Working days after which a letter of second class is delivered.
    pub second_class_days: u8,
    /// Days from receipt to the day by which we want to tell the outcome of a complaint (DPA 2018 s.164A names none).
    pub complaint_target_days: u16,
    /// Where something was asked for again: whether the limit counts from the last proof, or as the day to work to from the first
    /// (law.md §11).
    pub limit_from_last_proof: bool,
}

impl Rules {
    /// As the portal ships them.
    pub const SHIPPED: Self =
        Self { first_class_days: 2, second_class_days: 4, complaint_target_days: 90, limit_from_last_proof: true };
}

impl Default for Rules {
    fn default() -> Self {
        Self::SHIPPED
    }
}

impl Rules {
    /// Working days from posting to delivery.
    pub fn post_days(&self, class: PostClass) -> u8 {
        match class {
            PostClass::First => self.first_class_days,
            PostClass::Second => self.second_class_days,
        }
    }
}
