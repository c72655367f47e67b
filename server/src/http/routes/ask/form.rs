//! A form that is being filled in, and its addresses.

use app::pages::request::{AlreadySentPage, HeldThing};
use app::{Url, t};
use axum::response::Response;
use domain::ask::{self, Answers, Offers, Question, Typed, first_open, steps};
use domain::form::Problems;
use domain::kind::Kind;
use domain::notice::Notice;
use domain::reference::Reference;
use jiff::SignedDuration;
use leptos::prelude::*;
use serde::Deserialize;
use store::draft::Draft;

use super::thing::{self, Thing};
use crate::http::fields::first;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, OwnWords, SignedIn, Who, see_other};
use crate::service::requests;
use crate::state::Portal;

/// What is filled in beforehand: an entry of the notice, or a thing of a person's record.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Scope {
    pub need: String,
    pub about: String,
    pub person: String,
    pub item: String,
    pub open: String,
    /// What was saved about something else may go.
    pub over: String,
    /// Of the page before sending: when its owner began to send it, where that needs a proof.
    pub begun: String,
}

impl Scope {
    /// As fields that go with a form; nothing that is not an entry or a thing.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let all = [("about", &self.about), ("person", &self.person), ("item", &self.item)];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())).collect()
    }

    /// An address with this scope.
    pub(super) fn on(&self, url: &Url) -> String {
        let questions: Vec<String> = self.fields().iter().map(|(name, value)| Url::question(name, value)).collect();
        if questions.is_empty() { url.path() } else { format!("{}?{}", url.path(), questions.join("&")) }
    }

    /// The entry of the notice, with its words.
    pub(super) fn words(&self) -> Option<(String, String)> {
        ask::words(Notice::current(), &self.about).map(|words| (self.about.clone(), words))
    }
}

pub(super) fn parse_kind(kind: &str) -> Outcome<Kind> {
    Kind::find_by_name(kind).filter(|kind| Kind::CASES.contains(kind)).ok_or(Fault::NotFound)
}

pub(super) fn url_of(kind: Kind, step: &str) -> Url {
    Url::RequestStep { kind: kind.as_str().into(), step: step.into() }
}

/// To a question that keeps the form from being sent: its page says why.
pub(super) fn to_open(kind: Kind, step: &str) -> Response {
    see_other(&url_of(kind, step).with("open", "yes"))
}

pub(super) fn to_step(kind: Kind, step: &str) -> Response {
    see_other(&url_of(kind, step).path())
}

/// Who is signed in and asks for themselves: staff key in requests elsewhere.
pub(super) fn family(who: &Who) -> Option<&SignedIn> {
    who.signed_in.as_ref().filter(|signed_in| !signed_in.account.role.is_staff())
}

pub(super) fn no_staff(who: &Who) -> Outcome<()> {
    if who.signed_in.is_some() && family(who).is_none() { Err(Fault::NotFound) } else { Ok(()) }
}

/// Who goes back to a form this long after sending it means what was sent.
const JUST_SENT: SignedDuration = SignedDuration::from_hours(24);

/// That it was sent already, and as what.
pub(super) fn already_sent(page: &Page, kind: Kind, reference: &Reference) -> Response {
    let reference = reference.as_text();
    page.show(t!("already-title"), move || view! { <AlreadySentPage kind=kind reference=reference /> }.into_any())
}

/// A form that somebody fills in.
pub(super) struct Form {
    pub kind: Kind,
    pub draft: Draft,
    pub offers: Offers,
    pub people: Vec<(String, String)>,
    /// The thing of a record that it is about, as it may be seen now.
    pub thing: Option<Thing>,
    /// What of their own words may be drawn.
    pub words: OwnWords,
    /// What it begins with, where nothing is kept yet: goes along with the first answer.
    pub begins: Vec<(&'static str, String)>,
}

impl Form {
    /// The open form of a kind, begun now where there is none.
    pub(super) async fn open(portal: &Portal, signed_in: &SignedIn, kind: Kind) -> Outcome<Self> {
        Self::of(portal, signed_in, requests::draft(portal, &signed_in.own()?, kind).await?).await
    }

    /// The open form of a kind, to look at: looking begins nothing. What was sent just now is said instead.
    pub(super) async fn look(portal: &Portal, signed_in: &SignedIn, kind: Kind) -> Outcome<Result<Self, Reference>> {
        let own = signed_in.own()?;
        if let Some(draft) = portal.store.find_draft(&own, kind).await? {
            return Ok(Ok(Self::of(portal, signed_in, draft).await?));
        }
        match portal.store.newest_sent(&own, kind, portal.clock.now() - JUST_SENT).await? {
            Some(reference) if !signed_in.hides_asked(portal.clock.now()) => Ok(Err(reference)),
            _ => Ok(Ok(Self::of(portal, signed_in, requests::blank(kind)).await?)),
        }
    }

    async fn of(portal: &Portal, signed_in: &SignedIn, draft: Draft) -> Outcome<Self> {
        let thing = match ask::thing(&draft.answers) {
            Some((person, item)) => thing::find(portal, signed_in, person, item).await?,
            None => None,
        };
        let (offers, people) = requests::offers(&portal.store, &signed_in.viewer(), portal.clock.today()).await?;
        let words = OwnWords::of(portal, signed_in);
        let mut form = Self { kind: draft.kind, draft, offers, people, thing, words, begins: Vec::new() };
        form.name_thing();
        Ok(form)
    }

    /// Of a thing of the record, the record says what is wrong: no draft keeps it, every form has it.
    pub(super) fn name_thing(&mut self) {
        let answers = &mut self.draft.answers;
        if let Some(thing) = self.thing.as_ref().filter(|_| ask::thing(answers).is_some() && answers.one("wrong").is_none()) {
            answers.set("wrong", vec![thing.label.clone()]);
        }
    }

    /// A form as it would be, once it is begun with this. Looking begins nothing.
    pub(super) async fn beginning(
        portal: &Portal,
        signed_in: &SignedIn,
        kind: Kind,
        known: Answers,
        scope: &Scope,
    ) -> Outcome<Self> {
        let saved = portal.store.find_draft(&signed_in.own()?, kind).await?;
        let mut draft = saved.unwrap_or_else(|| requests::blank(kind));
        ask::begin_with(kind, &mut draft.answers, known);
        Ok(Self { begins: scope.fields(), ..Self::of(portal, signed_in, draft).await? })
    }

    /// The question of that address, if it is asked now.
    pub(super) fn asked(&self, step: &str) -> Option<&'static Question> {
        steps(self.kind, &self.draft.answers, &self.offers).into_iter().find(|question| question.step == step)
    }

    /// Where it goes on: at the first open question, or to the check.
    pub(super) fn go_on(&self) -> Response {
        to_step(self.kind, first_open(self.kind, &self.draft.answers, &self.offers).map_or("check", |question| question.step))
    }

    /// The answers to a question as a form would send them, with what the record says of the thing. Where somebody is safe is never
    /// drawn again: a field that is left empty keeps it.
    pub(super) fn typed(&self, question: &Question) -> Typed {
        let mut typed = ask::typed(question, &self.draft.answers);
        typed.retain(|name, _| !self.is_hidden(name));
        if let Some(thing) = self.thing.as_ref().filter(|_| question.step == "what" && first(&typed, "wrong").is_empty()) {
            typed.insert("wrong".to_owned(), vec![thing.label.clone()]);
        }
        typed
    }

    fn is_hidden(&self, name: &str) -> bool {
        ask::SECRET.contains(&name) || (!self.words.are_shown() && ask::is_written(name))
    }

    /// Whether something is kept of this question that is not drawn where this is typed.
    pub(super) fn keeps(&self, question: &Question, typed: &Typed) -> bool {
        let kept = |(name, values): (&String, &Vec<String>)| !values.is_empty() && self.is_hidden(name);
        ask::typed(question, &self.draft.answers).iter().any(|one| kept(one) && !typed.contains_key(one.0))
    }

    /// What is wrong with an answer as it is kept.
    pub(super) fn problems(&self, question: &Question) -> Problems {
        let typed = ask::typed(question, &self.draft.answers);
        ask::answer(question, self.kind, &typed, &mut self.draft.answers.clone(), &self.offers).err().unwrap_or_default()
    }

    /// The question before this one, or the page before the first.
    pub(super) fn back(&self, step: &str) -> String {
        if let Some((person, _)) = ask::thing(&self.draft.answers).filter(|_| step == "what") {
            return Url::AccountPerson(person.to_owned()).path();
        }
        let before = ask::previous(self.kind, step, &self.draft.answers, &self.offers);
        url_of(self.kind, before.map_or("start", |question| question.step)).path()
    }

    /// Which question it is, and of how many.
    pub(super) fn place(&self, step: &str) -> Option<(usize, usize)> {
        ask::place(self.kind, step, &self.draft.answers, &self.offers)
    }

    /// What the record says of the thing, for the pages of the form.
    pub(super) fn held(&self) -> Option<HeldThing> {
        let (thing, (person, _)) = self.thing.as_ref().zip(ask::thing(&self.draft.answers))?;
        let name = self.people.iter().find(|(key, _)| key == person).map(|(_, name)| name.clone()).unwrap_or_default();
        Some(HeldThing { name, label: thing.label.clone(), value: thing.value.clone() })
    }

    /// The question after this one, or the check.
    pub(super) fn after(&self, step: &str) -> String {
        let next = ask::next(self.kind, step, &self.draft.answers, &self.offers);
        url_of(self.kind, next.map_or("check", |question| question.step)).path()
    }
}
