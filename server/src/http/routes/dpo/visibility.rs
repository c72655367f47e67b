//! `/dpo/visibility`: the table by which it is decided who sees what.

use app::pages::dpo::VisibilityPage;
use app::t;
use domain::policy::{Oversee, authorize};
use leptos::prelude::*;

use crate::http::page::Page;
use crate::http::{Outcome, SignedIn};

pub(super) async fn table(page: Page, signed_in: SignedIn) -> Outcome {
    authorize::<Oversee>(&signed_in.viewer(), ())?;
    Ok(page.show(t!("visibility-title"), || view! { <VisibilityPage /> }.into_any()))
}
