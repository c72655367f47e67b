//! The contact page: the service, the data protection officer, the regulator.

use domain::contact::ContactDetails;
use leptos::prelude::*;

use super::reach;
use crate::{components::layout::ReadingLayout, t};

/// How to reach us by phone, post and email, and who else can help.
#[component]
pub fn ContactPage(
    /// Whom to reach and how.
    model: ContactDetails,
) -> impl IntoView {
    let regulator = t!("contact-regulator", name = model.regulator.name.clone());
    view! {
        <ReadingLayout heading=t!("contact-title") lede=t!("contact-lead")>
            <h2 class="govuk-heading-m">{t!("contact-service-title")}</h2>
            <p class="govuk-body">{t!("contact-service")}</p>
            {reach::service(model.service)}
            <h2 class="govuk-heading-m">{t!("contact-safe-title")}</h2>
            <p class="govuk-body">{t!("contact-safe")}</p>
            <h2 class="govuk-heading-m">{t!("contact-help-title")}</h2>
            <p class="govuk-body">{t!("contact-help")}</p>
            <h2 class="govuk-heading-m">{t!("contact-officer-title")}</h2>
            <p class="govuk-body">{t!("contact-officer")}</p>
            {reach::officer(model.data_protection_officer)}
            <h2 class="govuk-heading-m">{t!("contact-regulator-title")}</h2>
            <p class="govuk-body">{regulator}</p>
            {reach::regulator(model.regulator)}
        </ReadingLayout>
    }
}
