//! `start`: what is asked, and what is known already.

use app::pages::request::{StartModel, StartPage, want_words};
use domain::ask::{self, Answers, Typed, first_open};
use domain::code_address::masked;
use domain::form::Problems;
use domain::kind::Kind;
use domain::policy::Role;
use leptos::prelude::*;

use super::form::{Form, Scope, to_step, url_of};
use super::{question, thing};
use crate::http::fields::first;
use crate::http::page::Page;
use crate::http::{Outcome, SignedIn, see_other};
use crate::service::requests;
use crate::state::Portal;

/// The page before the first question. Of a thing of the record that is the first question itself, where nothing else is saved.
pub(super) async fn draw(portal: &Portal, page: &Page, signed_in: Option<&SignedIn>, kind: Kind, scope: &Scope) -> Outcome {
    let Some(signed_in) = signed_in.filter(|_| kind == Kind::Rectification) else {
        return before(portal, page, signed_in, kind, scope, &Typed::new()).await;
    };
    let (known, _) = known(portal, signed_in, kind, scope).await?;
    let saved = portal.store.find_draft(&signed_in.own()?, kind).await?.map(|draft| draft.answers).unwrap_or_default();
    let what =
        ask::find_question(kind, "what").filter(|_| ask::thing(&known).is_some() && !ask::would_replace(kind, &saved, &known));
    let Some(what) = what else { return before(portal, page, Some(signed_in), kind, scope, &Typed::new()).await };
    let form = Form::beginning(portal, signed_in, kind, known, scope).await?;
    let typed = form.typed(what);
    Ok(question::draw(page, form, what, typed, &Problems::default()))
}

/// What is asked, what follows, and the way in. `typed` goes along: an answer that was given before something else was found saved.
async fn before(portal: &Portal, page: &Page, signed_in: Option<&SignedIn>, kind: Kind, scope: &Scope, typed: &Typed) -> Outcome {
    let (mut begun, mut replaces, mut about) = (false, false, scope.words().map(|(_, words)| words));
    if let Some(signed_in) = signed_in {
        let saved = portal.store.find_draft(&signed_in.own()?, kind).await?.map(|draft| draft.answers).unwrap_or_default();
        let (known, label) = known(portal, signed_in, kind, scope).await?;
        about = about.or(label);
        (begun, replaces) = (!saved.is_empty(), ask::would_replace(kind, &saved, &known));
    }
    let here = scope.on(&url_of(kind, "start"));
    let guest = match signed_in.filter(|signed_in| signed_in.account.role == Role::Guest) {
        Some(signed_in) => {
            Some(portal.store.find_guest_email(signed_in.account.id).await?.map(|email| masked(&email)).unwrap_or_default())
        }
        None => None,
    };
    let given = ask::find_question(kind, "what").map_or(&[][..], |question| question.fields);
    let given =
        given.iter().map(|field| (field.name, first(typed, field.name).to_owned())).filter(|(_, value)| !value.is_empty());
    let scope = scope.fields().into_iter().chain(given).collect();
    let model = StartModel { kind, guest, signed_in: signed_in.is_some(), begun, replaces, here, scope, about };
    Ok(page.show(want_words(kind), move || view! { <StartPage model=model /> }.into_any()))
}

/// Begins a form, with what is known already, and goes to its first open question; or takes the answer that was given with it.
pub(super) async fn begin(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    kind: Kind,
    scope: &Scope,
    typed: Typed,
) -> Outcome {
    let answers = typed.contains_key("wanted");
    let mut form = Form::open(portal, signed_in, kind).await?;
    let (known, _) = known(portal, signed_in, kind, scope).await?;
    if known.is_empty() {
        return Ok(form.go_on());
    }
    // What was saved about something else goes only where who wrote it says so: the page before offers both.
    let begin = |answers: &mut Answers| {
        if scope.over.is_empty() && ask::would_replace(kind, answers, &known) {
            return Err(());
        }
        ask::begin_with(kind, answers, known);
        Ok(())
    };
    if requests::change(portal, &signed_in.own()?, &mut form.draft, begin).await?.is_err() {
        if answers {
            return before(portal, page, Some(signed_in), kind, scope, &typed).await;
        }
        return Ok(see_other(&scope.on(&url_of(kind, "start"))));
    }
    if answers {
        return question::answer(portal, page, signed_in, kind, "what", typed).await;
    }
    // What is filled in is shown, by the check where nothing is missing: it may have taken the place of something else.
    let open = first_open(kind, &form.draft.answers, &form.offers).map(|question| question.step);
    Ok(if open.is_none_or(|open| open == "who" || open == "for") { form.go_on() } else { to_step(kind, "what") })
}

/// What is known before the first question, and the words for the thing that it is about.
async fn known(portal: &Portal, signed_in: &SignedIn, kind: Kind, scope: &Scope) -> Outcome<(Answers, Option<String>)> {
    let mut known = ask::scope(kind, &scope.about);
    if scope.item.is_empty() && !scope.person.is_empty() {
        let (offers, _) = requests::offers(&portal.store, &signed_in.viewer(), portal.clock.today()).await?;
        known.merge(ask::subject(&offers, &scope.person));
    }
    let thing = thing::find(portal, signed_in, &scope.person, &scope.item).await?;
    if let Some(thing) = thing.as_ref().filter(|_| kind == Kind::Rectification) {
        known.merge(thing.known(&scope.person, &scope.item));
    }
    Ok((known, thing.map(|thing| thing.label)))
}
