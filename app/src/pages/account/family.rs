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
    /// The part of a record that was asked for; empty for its beginning.
    pub at: String,
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
    let people = model.people.into_iter().map(move |(key, name)| {
        let url = Url::AccountPerson(key.0);
        let href = if model.at.is_empty() { url.path() } else { url.part(&model.at.replace('.', "-")) };
        view! { <li class="app-person"><Link href=href text=name /></li> }
    });
    view! {
        <RecordLayout heading=t!("family-title") lede=lede>
            <ul class="govuk-list govuk-list--spaced">{people.collect_view()}</ul>
            <p class="govuk-body">{t!("family-missing")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        </RecordLayout>
    }
}
