//! `/account`: the home after signing in.

use app::pages::account::{AccountModel, AccountPage, PersonLink};
use app::{Url, t};
use axum::extract::State;
use domain::case::Waits;
use domain::id::PersonKey;
use domain::notice::Notice;
use domain::policy::Role;
use leptos::prelude::*;
use store::family::Relative;

use crate::http::page::Page;
use crate::http::routes::story::list::rows_of;
use crate::http::routes::story::own::limit_if_answered;
use crate::http::{Outcome, SignedIn, home_of, see_other};
use crate::service::notices;
use crate::state::Portal;

pub(super) async fn home(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    if signed_in.account.role.is_staff() || signed_in.account.role == Role::Guest {
        return Ok(see_other(&home_of(signed_in.account.role)));
    }
    let today = portal.clock.today();
    let relatives = portal.store.list_family(&signed_in.viewer(), today).await?;
    let is_own = |key: &PersonKey| signed_in.viewer().person.as_ref() == Some(key);
    let link = |r: Relative| PersonLink { own: is_own(&r.person), key: r.person, name: r.name, given: r.given, age: r.age };
    let people: Vec<PersonLink> = relatives.into_iter().map(link).collect();
    let own = signed_in.own()?;
    let requests = portal.store.own_cases_at_home(&own).await?;
    let (mut rows, veiled) = rows_of(&portal, &signed_in, &requests, &Url::Account);
    for row in rows.iter_mut().filter(|row| row.waits == Waits::Answer && row.limit.is_none() && !row.own_only) {
        row.if_answered = limit_if_answered(&portal, &signed_in, &row.reference).await?;
    }
    let model = AccountModel {
        name: people.iter().find(|person| person.own).map_or_else(|| signed_in.account.name.clone(), |own| own.given.clone()),
        people,
        requests: rows,
        veiled,
        request_count: portal.store.count_own_cases(&own).await?,
        today,
        notice: notices::news(&portal, &own, Notice::current()).await?,
        young: signed_in.account.role == Role::YoungPerson,
    };
    Ok(page.show(t!("account-title"), move || view! { <AccountPage model=model /> }.into_any()))
}
