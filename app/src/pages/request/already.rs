//! A form that was sent, or is left for good.

use domain::kind::Kind;
use leptos::prelude::*;

use super::check::step;
use super::wording::want_words;
use crate::{
    Url,
    components::{Button, ButtonKind, ButtonLink, CsrfField, layout::QuestionLayout, layout::StartLayout},
    t,
};

/// Who goes back to a form that they have sent reads so, with its reference.
#[component]
pub fn AlreadySentPage(
    /// The kind of request.
    kind: Kind,
    /// What people call the request.
    reference: String,
) -> impl IntoView {
    let follow = Url::AccountRequest(reference.clone()).path();
    view! {
        <StartLayout heading=t!("already-title") lede=t!("already-lead", reference = reference)>
            <p class="govuk-body">{t!("already-text")}</p>
            <div class="govuk-button-group">
                <ButtonLink href=follow text=t!("already-follow") />
                <ButtonLink href=step(kind, "start") text=t!("already-another") kind=ButtonKind::Secondary />
            </div>
        </StartLayout>
    }
}

/// Whether a form that was begun shall be deleted.
#[component]
pub fn DeleteDraftPage(
    /// The kind of request.
    kind: Kind,
) -> impl IntoView {
    view! {
        <QuestionLayout back=Url::NewRequest.path() caption=want_words(kind) heading=t!("draft-delete-title") errors=Vec::new()>
            <p class="govuk-body">{t!("draft-delete-text")}</p>
            <form method="post" action=step(kind, "delete") role="none">
                <CsrfField />
                <Button text=t!("draft-delete-send") kind=ButtonKind::Warning />
            </form>
        </QuestionLayout>
    }
}
