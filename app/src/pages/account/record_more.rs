//! Before what is somebody's own alone: a last look around.

use leptos::prelude::*;

use crate::{
    Url,
    components::{Button, CsrfField, Link, layout::QuestionLayout},
    t,
};

/// One button. The answer to it is the only page that shows all.
#[component]
pub fn RecordMorePage(
    /// Whose record: their key.
    person: String,
) -> AnyView {
    let record = Url::AccountPerson(person.clone()).path();
    view! {
        <QuestionLayout heading=t!("record-more-title") back=record.clone()>
            <p class="govuk-body">{t!("record-more-look")}</p>
            <form method="post" action=Url::AccountPersonMore(person).path()>
                <CsrfField />
                <Button text=t!("record-more-show") />
            </form>
            <p class="govuk-body"><Link href=record text=t!("record-more-back") /></p>
        </QuestionLayout>
    }
    .into_any()
}
