//! Whose record you can see.

use domain::id::PersonKey;
use leptos::prelude::*;

use crate::{
    Url,
    components::{Link, layout::RecordLayout},
    t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct FamilyModel {
    /// The viewer first, then those for whom they may act.
    pub people: Vec<(PersonKey, String)>,
    /// Whether a young person is signed in.
    pub young: bool,
}

/// One link a person.
#[component]
pub fn FamilyPage(
    /// What to show.
    model: FamilyModel,
) -> impl IntoView {
    let lede = if model.young { t!("family-lead-young") } else { t!("family-lead") };
    let people = model.people.into_iter().map(|(key, name)| {
        view! { <li class="app-person"><Link href=Url::AccountPerson(key.0).path() text=name /></li> }
    });
    view! {
        <RecordLayout heading=t!("family-title") lede=lede>
            <ul class="govuk-list govuk-list--spaced">{people.collect_view()}</ul>
            <p class="govuk-body">{t!("family-missing")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        </RecordLayout>
    }
}
