//! How they may be reached now.

use std::sync::Arc;

use jiff::civil::Date;

use crate::ask::SafeContact;
use crate::case::{Case, DeliveryWay};

impl Case {
    /// How the person may be reached now. What was never said is not safe.
    pub fn contact(&self) -> SafeContact {
        self.contact.as_deref().cloned().unwrap_or_default()
    }

    /// The London day on which they last said otherwise how they may be reached.
    pub fn contact_since(&self) -> Option<Date> {
        self.contact_on
    }

    /// The same case, whose person may be reached so: where something cannot be read, nothing is safe.
    #[must_use]
    pub fn reached_by(mut self, contact: SafeContact) -> Self {
        self.contact = Some(Arc::new(contact));
        self
    }

    /// Whether they were ever asked, or said, how they may be reached.
    pub fn was_asked_how_to_reach(&self) -> bool {
        self.contact.is_some()
    }

    /// How a notice goes where nobody chooses: here, where they hear of it or look; by post where only that is safe.
    pub fn safe_way(&self) -> DeliveryWay {
        let contact = self.contact();
        if contact.email.is_none() && contact.post.is_some() { DeliveryWay::Post } else { DeliveryWay::Portal }
    }
}
