//! News of a new version, told once.

use leptos::prelude::*;

use crate::{
    Url,
    components::{Link, Notice},
    t,
};

/// That the notice has changed, and where to read how.
#[component]
pub fn NoticeChanged(
    /// The number of the version that is new.
    version: u32,
) -> impl IntoView {
    view! {
        <Notice>
            <p>{t!("notice-changed")}" "<Link href=Url::PrivacyVersion(version).path() text=t!("notice-changed-how") /></p>
        </Notice>
    }
}
