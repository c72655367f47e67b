//! `check`: what will be sent, read once more, and sent.

use app::components::ErrorMessage;
use app::pages::request::{CheckModel, CheckPage};
use app::{Url, t};
use domain::ask::{self, Typed, first_open};
use domain::clock::{Deadline, MonthFacts, acknowledgement};
use domain::id::{DraftId, PersonKey};
use domain::kind::{Kind, Law};
use domain::policy::Role;
use leptos::prelude::*;
use store::evidence::Scan;
use uuid::Uuid;

use super::form::{Form, already_sent, to_open, url_of};
use crate::http::begun::ProvenAct;
use crate::http::fields::first;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::limit::Limited;
use crate::service::consents;
use crate::service::requests::{self, Sending, SentRequest, Undone};
use crate::state::Portal;

pub(super) async fn send(portal: &Portal, page: &Page, signed_in: &SignedIn, kind: Kind, typed: &Typed) -> Outcome {
    let id: Uuid = first(typed, "draft").parse().map_err(|_| Fault::Unreadable)?;
    let own = signed_in.own()?;
    if signed_in.account.role == Role::Guest {
        portal.limits.check(Limited::RequestByGuest, &signed_in.account.id.to_string())?;
    }
    let begun = first(typed, "begun");
    let to_proof = || ProvenAct::Contact.first(portal, signed_in, &url_of(kind, "check"));
    // Whoever holds the phone of somebody must not end for good what they agreed to.
    if kind.needs_proof() && !signed_in.is_confirmed(portal.clock.now()) {
        return Ok(to_proof());
    }
    let is_confirmed = ProvenAct::Contact.is_proven(portal, signed_in, begun);
    let label = match Form::look(portal, signed_in, kind).await? {
        Ok(Form { thing: Some(thing), .. }) => Some(thing.label),
        _ => None,
    };
    let (session, label) = (signed_in.session.id, label.as_deref());
    let spends = is_confirmed.then_some(&signed_in.session);
    let sending = Sending { draft: DraftId(id), kind, seen: first(typed, "seen"), session, is_confirmed, spends, label };
    let sent = requests::submit(portal, &signed_in.viewer(), &own, sending).await;
    let problem = match sent {
        Ok(SentRequest { reference, closed }) => {
            let there = Url::AccountRequestSent(reference.as_text());
            let closed = closed.then(|| if signed_in.account.role == Role::Guest { "old-way-guest" } else { "old-way-sent" });
            return Ok(see_other(&closed.map_or_else(|| there.path(), |done| there.with("done", done))));
        }
        Err(Undone::Store(cause)) => return Err(cause.into()),
        Err(Undone::Unconfirmed) => return Ok(to_proof()),
        Err(Undone::Changed) => t!("check-changed"),
        // An answer is missing, or no longer possible: the person may not be asked about any more.
        Err(Undone::Open | Undone::Denied(_) | Undone::Refused(_) | Undone::Danger(_) | Undone::Tells(_)) => t!("check-open"),
    };
    let form = match Form::look(portal, signed_in, kind).await? {
        Ok(form) => form,
        Err(reference) => return Ok(already_sent(page, kind, &reference)),
    };
    if let Some(question) = first_open(kind, &form.draft.answers, &form.offers) {
        return Ok(to_open(kind, question.step));
    }
    let errors = vec![ErrorMessage { field: "answers".into(), message: problem }];
    draw(portal, page, signed_in, &form, (begun.to_owned(), errors)).await
}

pub(super) async fn draw(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    form: &Form,
    (begun, errors): (String, Vec<ErrorMessage>),
) -> Outcome {
    let (today, own) = (form.offers.today, signed_in.own()?);
    let files = portal.store.list_evidence(&own, form.draft.id).await?;
    let calendar = portal.calendar().await?;
    let deadline = match form.kind.law() {
        Law::Acknowledgement => acknowledgement(today, &calendar),
        _ => Deadline::month(&MonthFacts::received(today), &calendar),
    };
    let alike = requests::own_alike(portal, &own, &form.draft, &form.people, &form.offers).await?;
    let hides = signed_in.hides_asked(portal.clock.now());
    let bad = !errors.is_empty();
    let answers = ask::asked(form.kind, &form.draft.answers, &form.offers);
    let described = ["name", "name-2", "name-3", "name-4"].iter().filter(|name| answers.one(name).is_some()).count();
    let (shown, words) = (form.words.answers(answers.clone()), form.words);
    let named: Vec<_> = files.iter().map(|file| (words.paper(&file.name, &file.shows), file.scan == Scan::Clean)).collect();
    let less = shown != answers || files.iter().zip(&named).any(|(file, (name, _))| file.name != *name);
    let (people, purposes) = (subjects(answers.all("subject")), answers.all("consents"));
    let model = CheckModel {
        kind: form.kind,
        seen: requests::fingerprint(&form.draft.answers, &files),
        requests: answers.all("subject").iter().filter(|key| *key != ask::OTHER).count() + described,
        known: described == 0,
        consents: consents::kinds(portal, &signed_in.viewer(), &people, purposes, today).await?,
        ends: if described == 0 { consents::ends_at_once(portal, &signed_in.viewer(), &people, purposes).await? } else { None },
        answers: shown,
        veiled: less && !signed_in.safe_mode,
        thing: form.held().filter(|held| form.draft.answers.one("wrong") == Some(&held.label)),
        offers: form.offers.clone(),
        people: form.people.clone(),
        files: named,
        more_alike: if hides { 0 } else { alike.more },
        alike: alike.rows.into_iter().filter(|_| !hides).map(|reference| reference.as_text()).collect(),
        draft: form.draft.id,
        begun,
        // The law sets none for what ends at once (Art 7(3)), nor for the outcome of a complaint.
        deadline: (!matches!(form.kind, Kind::Complaint | Kind::Consent)).then_some(deadline),
        today,
        errors,
    };
    let view = move || view! { <CheckPage model=model /> }.into_any();
    let title = t!("request-check-title");
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// The people of the record whom a form names.
fn subjects(named: &[String]) -> Vec<PersonKey> {
    named.iter().filter(|key| *key != ask::OTHER).cloned().map(PersonKey).collect()
}
