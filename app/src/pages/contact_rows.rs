//! How somebody may be reached, as rows: for staff, and for who changed it while the page stood open.

use domain::ask::{SafeContact, Way};

use crate::components::SummaryRow;
use crate::t;

/// How they may be reached; what is not listed is not safe.
pub(crate) fn contact_rows(contact: &SafeContact) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    rows.extend(contact.destination(Way::Email).map(|to| SummaryRow::new(t!("ask-ways-email"), to)));
    rows.extend(contact.phone.as_ref().map(|phone| {
        let message = if phone.voicemail { t!("case-voicemail-yes") } else { t!("case-voicemail-no") };
        SummaryRow::new(t!("ask-ways-phone"), format!("{}\n{message}", phone.number))
    }));
    rows.extend(contact.destination(Way::Post).map(|to| SummaryRow::new(t!("ask-ways-post"), to)));
    rows.extend(contact.code_word.as_ref().map(|word| SummaryRow::new(t!("ask-code-word"), word.clone())));
    rows.extend(contact.note.as_ref().map(|note| SummaryRow::new(t!("case-safe-note"), note.clone())));
    if rows.is_empty() {
        rows.push(SummaryRow::new(t!("case-contact"), t!("case-contact-none")));
    }
    rows
}
