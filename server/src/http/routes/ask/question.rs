//! One question a page.

use app::pages::request::{AskModel, AskPage, Wording};
use app::{Url, problems};
use axum::response::Response;
use domain::ask::{self, Answers, Question, Typed};
use domain::form::Problems;
use domain::id::DraftId;
use domain::kind::Kind;
use leptos::prelude::*;

use super::form::{Form, already_sent, url_of};
use super::thing::Thing;
use crate::http::fields::first;
use crate::http::page::Page;
use crate::http::{Outcome, OwnWords, SignedIn, see_other};
use crate::service::requests;
use crate::state::Portal;

/// The field that says that the page was drawn before a proof: what was empty there may be kept.
const GLANCE: &str = "glance";

pub(super) fn draw(page: &Page, form: Form, question: &'static Question, typed: Typed, problems: &Problems) -> Response {
    let wording = Wording::new(form.kind, &form.draft.answers, form.people.clone());
    let title = wording.title(question);
    let kept = form.keeps(question, &typed);
    let thing = form.held();
    let glance = (!form.words.are_shown()).then(|| (GLANCE, "yes".to_owned()));
    let model = AskModel {
        draft: if form.begins.is_empty() { form.draft.id.to_string() } else { String::new() },
        back: form.back(question.step),
        place: form.place(question.step),
        action: url_of(form.kind, if form.begins.is_empty() { question.step } else { "start" }).path(),
        begins: form.begins.into_iter().chain(glance).collect(),
        kind: form.kind,
        question,
        answers: form.draft.answers,
        typed,
        offers: form.offers,
        people: form.people,
        kept,
        thing,
        errors: problems::of_question(problems, &wording),
    };
    let view = move || view! { <AskPage model=model /> }.into_any();
    if problems.is_empty() { page.show(title, view) } else { page.again(title, view) }
}

pub(super) async fn answer(portal: &Portal, page: &Page, signed_in: &SignedIn, kind: Kind, step: &str, typed: Typed) -> Outcome {
    let own = signed_in.own()?;
    let named = first(&typed, "draft").parse().ok().map(DraftId);
    if let Some(draft) = named
        && let Some(reference) = requests::sent_before(&portal.store, &own, draft).await?
    {
        return Ok(already_sent(page, kind, &reference));
    }
    let mut form = Form::open(portal, signed_in, kind).await?;
    if typed.contains_key(GLANCE) {
        form.words = OwnWords::Kept;
    }
    let Some(question) = form.asked(step) else { return put_by(portal, signed_in, form, step, &typed).await };
    let leaves = !first(&typed, "save").is_empty();
    let saved = || see_other(&Url::RequestSaved.with("kind", kind.as_str()));
    let blank = typed.iter().all(|(name, values)| is_ours(name) || values.iter().all(String::is_empty));
    if leaves && blank {
        return Ok(saved());
    }
    let (offers, thing) = (form.offers.clone(), form.thing.take());
    // Who leaves is asked for nothing: what is there is kept as it is, until they come back.
    let change = |answers: &mut Answers| {
        let said = with_kept(form.words, question, &typed, answers);
        match ask::answer(question, kind, &said, answers, &offers) {
            Err(_) if leaves => {
                ask::keep_unfinished(question, &without(&said, thing.as_ref()), answers);
                Ok(())
            }
            answered => {
                thing.as_ref().inspect(|thing| thing.take_out(answers));
                answered
            }
        }
    };
    let changed = requests::change(portal, &own, &mut form.draft, change).await;
    form.thing = thing;
    form.name_thing();
    match changed {
        Ok(Err(problems)) => Ok(draw(page, form, question, typed, &problems)),
        Ok(Ok(())) if leaves => Ok(saved()),
        Ok(Ok(())) => Ok(see_other(&form.after(step))),
        // Sent in another tab meanwhile, or deleted: nothing sent is changed.
        Err(store::Error::Conflict(_)) => Ok(match requests::sent_before(&portal.store, &own, form.draft.id).await? {
            Some(reference) => already_sent(page, kind, &reference),
            None => see_other(&Url::AccountRequests.path()),
        }),
        Err(cause) => Err(cause.into()),
    }
}

/// What was typed, with what is kept where it was not drawn.
fn with_kept(words: OwnWords, question: &Question, typed: &Typed, answers: &Answers) -> Typed {
    ask::with_kept(typed.clone(), &ask::typed(question, answers), words.are_shown())
}

/// What was typed, without what the record says.
fn without(typed: &Typed, thing: Option<&Thing>) -> Typed {
    let mut own = typed.clone();
    if thing.is_some_and(|thing| first(typed, "wrong") == thing.label) {
        own.remove("wrong");
    }
    own
}

/// A question that is not asked any more: what was typed stays with the draft, until it is asked again.
async fn put_by(portal: &Portal, signed_in: &SignedIn, mut form: Form, step: &str, typed: &Typed) -> Outcome {
    let words = typed.iter().any(|(name, values)| !is_ours(name) && values.iter().any(|value| !value.is_empty()));
    if let Some(question) = ask::find_question(form.kind, step).filter(|_| words) {
        let keep = |answers: &mut Answers| {
            ask::keep_unfinished(question, &with_kept(form.words, question, typed, answers), answers);
            Ok::<(), std::convert::Infallible>(())
        };
        match requests::change(portal, &signed_in.own()?, &mut form.draft, keep).await {
            Ok(Ok(())) | Err(store::Error::Conflict(_)) => {}
            Err(cause) => return Err(cause.into()),
        }
    }
    Ok(form.go_on())
}

fn is_ours(name: &str) -> bool {
    matches!(name, "csrf" | "save" | "draft" | GLANCE)
}
