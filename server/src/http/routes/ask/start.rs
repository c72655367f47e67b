//! `start`: what is asked, and what is known already.

use app::pages::request::{StartModel, StartPage, want_words};
use domain::ask::{self, Answers, first_open};
use domain::id::PersonKey;
use domain::kind::Kind;
use domain::notice::Notice;
use domain::policy::{ReadRecord, Role, authorize};
use leptos::prelude::*;

use super::form::{Form, Scope, to_step, url_of};
use crate::http::page::Page;
use crate::http::routes::record::rows::rows_of;
use crate::http::{Outcome, SignedIn};
use crate::service::requests;
use crate::state::Portal;

pub(super) async fn draw(portal: &Portal, page: &Page, signed_in: Option<&SignedIn>, kind: Kind, scope: &Scope) -> Outcome {
    let begun = match signed_in {
        Some(signed_in) => portal.store.find_draft(&signed_in.own()?, kind).await?.is_some_and(|draft| !draft.answers.is_empty()),
        None => false,
    };
    let about = match (signed_in, scope.words()) {
        (_, Some((_, words))) => Some(words),
        (Some(signed_in), None) => {
            thing(portal, signed_in, scope).await?.and_then(|answers| answers.one("wrong").map(str::to_owned))
        }
        _ => None,
    };
    let here = scope.on(&url_of(kind, "start"));
    let guest = match signed_in.filter(|signed_in| signed_in.account.role == Role::Guest) {
        Some(signed_in) => {
            Some(portal.store.find_guest_email(signed_in.account.id).await?.map(|email| masked(&email)).unwrap_or_default())
        }
        None => None,
    };
    let model = StartModel { kind, guest, signed_in: signed_in.is_some(), begun, here, scope: scope.fields(), about };
    Ok(page.show(want_words(kind), move || view! { <StartPage model=model /> }.into_any()))
}

/// "z…@example.net": enough to know one's own.
fn masked(email: &str) -> String {
    let (name, host) = email.split_once('@').unwrap_or((email, ""));
    format!("{}…@{host}", name.chars().next().unwrap_or_default())
}

/// Begins a form, with what is known already, and goes to its first open question.
pub(super) async fn begin(portal: &Portal, signed_in: &SignedIn, kind: Kind, scope: &Scope) -> Outcome {
    let mut form = Form::open(portal, signed_in, kind).await?;
    let mut known = ask::scope(kind, &scope.about);
    if kind == Kind::Rectification {
        known.merge(thing(portal, signed_in, scope).await?.unwrap_or_default());
    }
    if known.is_empty() {
        return Ok(form.go_on());
    }
    let begin = |answers: &mut Answers| {
        ask::begin_with(kind, answers, known);
        Ok::<(), std::convert::Infallible>(())
    };
    let Ok(()) = requests::change(portal, &signed_in.own()?, &mut form.draft, begin).await?;
    // What is filled in is shown, even where nothing is missing: it may have taken the place of something else.
    let first = first_open(kind, &form.draft.answers, &form.offers).map(|question| question.step);
    Ok(if first == Some("who") || first == Some("for") { form.go_on() } else { to_step(kind, "what") })
}

/// The thing of a record that is said to be wrong, as answers (capability D10). Only what the viewer sees.
async fn thing(portal: &Portal, signed_in: &SignedIn, scope: &Scope) -> Outcome<Option<Answers>> {
    if scope.person.is_empty() || scope.item.is_empty() {
        return Ok(None);
    }
    let viewer = signed_in.viewer();
    let person = PersonKey(scope.person.clone());
    let Some(access) = portal.store.find_access(&viewer, &person, portal.clock.today()).await? else { return Ok(None) };
    let Ok(proof) = authorize::<ReadRecord>(&viewer, access) else { return Ok(None) };
    let rows = rows_of(&portal.store.record(&proof).await?);
    let Some(row) = rows.iter().find(|row| row.is(&scope.item)) else { return Ok(None) };
    let (category, label, value) = row.parts();
    let label = if label.is_empty() { ask::words(Notice::current(), category).unwrap_or_default() } else { label.to_owned() };
    let known = [("subject", scope.person.as_str()), ("category", category), ("wrong", &label), ("now", value)];
    Ok(Some(Answers::from_iter(known)))
}
