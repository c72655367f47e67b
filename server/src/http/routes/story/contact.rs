//! `/account/contact`: how somebody may be reached safely, said again: it holds for every request of theirs from that moment
//! (capability A20).

use app::components::ErrorMessage;
use app::pages::request::{CALLER, ContactModel, ContactPage, SEEN, Wording};
use app::{Url, problems, t};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::ask::{self, Answers, Offers, OldWay, SafeContact, Typed};
use domain::case::Refusal;
use domain::kind::Kind;
use domain::policy::{Proof, ReadCase, Role};
use leptos::prelude::*;

use crate::http::begun::{BegunForm, ProvenAct};
use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect, first};
use crate::http::kept;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::reach::{self, NewContact};
use crate::service::requests::Undone;
use crate::state::Portal;

/// Also before the first request.
pub(super) async fn own(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(BegunForm { begun, kept }): Query<BegunForm>,
) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    // Who takes over an open screen must not send somebody's mail elsewhere: neither what was said, nor what was never said before.
    let shown_again = !kept.is_empty() && signed_in.is_confirmed(portal.clock.now());
    if !shown_again && !ProvenAct::Contact.is_proven(&portal, &signed_in, &begun) {
        return Ok(ProvenAct::Contact.first(&portal, &signed_in, &Url::AccountContact));
    }
    let known = portal.store.own_contact(&signed_in.own()?).await?;
    // Where the ways lead is never shown again.
    let typed = known.as_ref().map(SafeContact::to_ways).unwrap_or_default();
    Ok(draw(&portal, &page, ContactFrame::by_owner(known.as_ref(), begun), typed, Vec::new()))
}

pub(super) async fn change_own(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let begun = BegunForm::sent(&fields);
    if !ProvenAct::Contact.is_proven(&portal, &signed_in, &begun) {
        return kept::confirm_first(&portal, &signed_in, (&Url::AccountContact, ProvenAct::Contact), fields).await;
    }
    let known = portal.store.own_contact(&signed_in.own()?).await?;
    let (typed, said) = (collect(fields.clone()), ContactFrame::by_owner(known.as_ref(), begun));
    let answers = match parse(&portal, &with_kept(typed.clone(), known.as_ref()), None) {
        Ok(answers) => answers,
        Err(errors) => return Ok(draw(&portal, &page, said, typed, errors)),
    };
    let new = new_contact(&answers, &typed);
    match reach::change_own_contact(&portal, &signed_in.own()?, new, &signed_in.session).await {
        Ok(shut) => {
            let there = if shut { closed(&portal, &signed_in) } else { Url::AccountRequests.with("done", "contact") };
            Ok(see_other(&there))
        }
        Err(Undone::Unconfirmed) => {
            kept::confirm_first(&portal, &signed_in, (&Url::AccountContact, ProvenAct::Contact), fields).await
        }
        Err(cause) if cause.is_unreadable() => {
            let message = t!("request-unreadable-refused");
            Ok(draw(&portal, &page, said, typed, vec![ErrorMessage { field: "ways".into(), message }]))
        }
        Err(cause) => Err(cause.into()),
    }
}

/// The old way opens nothing any more. Who stays signed in says at once how they come in next time.
fn closed(portal: &Portal, signed_in: &SignedIn) -> String {
    if signed_in.account.role == Role::Guest {
        return Url::AccountRequests.with("done", "old-way-guest");
    }
    let begun = ProvenAct::CodeAddress.proven_after(portal, signed_in);
    format!("{}&{}", Url::AccountCodeAddress.with("begun", &begun), Url::question("done", "old-way"))
}

fn new_contact(answers: &Answers, typed: &Typed) -> NewContact {
    let taken_back = typed.get("take-back").cloned().unwrap_or_default();
    let old_way = OldWay::said(typed.get("old-way").map(Vec::as_slice).unwrap_or_default());
    NewContact { contact: SafeContact::of(answers), taken_back, old_way }
}

/// What was typed, and where a way that is still chosen was left empty, what is kept of it. It is never drawn.
fn with_kept(mut typed: Typed, kept: Option<&SafeContact>) -> Typed {
    let kept = kept.map(SafeContact::to_typed).unwrap_or_default();
    for name in ["email", "phone", "voicemail", "post"] {
        if first(&typed, name).trim().is_empty()
            && let Some(values) = kept.get(name)
        {
            typed.insert(name.to_owned(), values.clone());
        }
    }
    typed
}

/// The answers, or what is wrong with them. `for_whom` where a caller says it to somebody of staff.
fn parse(portal: &Portal, typed: &Typed, for_whom: Option<String>) -> Result<Answers, Vec<ErrorMessage>> {
    let offers = Offers { people: Vec::new(), guest: true, today: portal.clock.today(), kept: None };
    let Some(question) = ask::find_question(Kind::Access, "contact") else { return Ok(Answers::default()) };
    let mut answers = Answers::default();
    match ask::answer(question, Kind::Access, typed, &mut answers, &offers) {
        Ok(()) => Ok(answers),
        Err(wrong) => {
            let wording = Wording { kind: Kind::Access, for_whom, people: Vec::new() };
            Err(problems::of_question(&wrong, &wording))
        }
    }
}

/// What stands in the form, with what holds while it is read.
pub(crate) fn seen(mut typed: Typed, holds: &SafeContact) -> Typed {
    typed.insert(SEEN.to_owned(), vec![holds.digest()]);
    typed
}

/// Somebody of staff writes down what the person said. What was said since they opened the page they read first.
pub(crate) async fn change(portal: &Portal, page: &Page, proof: &Proof<ReadCase>, fields: Fields) -> Outcome {
    let file = portal.store.case(proof).await?;
    let reference = file.reference.as_text();
    let typed = collect(fields);
    let answers = match parse(portal, &typed, Some(CALLER.to_owned())) {
        Ok(answers) => answers,
        Err(errors) => return Ok(draw(portal, page, ContactFrame::to_staff(reference), typed, errors)),
    };
    let opened = typed.get(SEEN).and_then(|seen| seen.first());
    match reach::change_contact(portal, proof, new_contact(&answers, &typed), opened.map(String::as_str)).await {
        Err(Undone::Refused(Refusal::Stale)) => {
            let errors = vec![ErrorMessage { field: "ways".into(), message: t!("contact-change-stale") }];
            let frame = ContactFrame { holds: Some(file.contact.clone()), ..ContactFrame::to_staff(reference) };
            Ok(draw(portal, page, frame, seen(typed, &file.contact), errors))
        }
        Ok(closed) => Ok(see_other(&Url::StaffCase(reference).with("done", if closed { "contact-closed" } else { "contact" }))),
        Err(cause) if cause.is_unreadable() => {
            let message = t!("case-unreadable-refused");
            Ok(draw(portal, page, ContactFrame::to_staff(reference), typed, vec![ErrorMessage { field: "ways".into(), message }]))
        }
        Err(cause) => Err(cause.into()),
    }
}

/// Who says it, and what was said before.
#[derive(Debug)]
pub(crate) struct ContactFrame {
    /// The case, where an officer says it for somebody.
    reference: Option<String>,
    /// When its owner began it.
    begun: String,
    before: bool,
    /// What can be taken back, by the names of its fields.
    words: Vec<&'static str>,
    /// What holds, where somebody of staff had not read it.
    holds: Option<SafeContact>,
}

impl ContactFrame {
    fn by_owner(known: Option<&SafeContact>, begun: String) -> Self {
        let (word, note) = (known.and_then(|known| known.code_word.as_ref()), known.and_then(|known| known.note.as_ref()));
        let words = [word.map(|_| "code-word"), note.map(|_| "safe")].into_iter().flatten().collect();
        Self { reference: None, begun, before: known.is_some(), words, holds: None }
    }

    /// They see all of it, and take back what they clear.
    pub(crate) fn to_staff(reference: String) -> Self {
        Self { reference: Some(reference), begun: String::new(), before: true, words: Vec::new(), holds: None }
    }
}

pub(crate) fn draw(portal: &Portal, page: &Page, said: ContactFrame, typed: Typed, errors: Vec<ErrorMessage>) -> Response {
    let ContactFrame { reference, begun, before, words, holds } = said;
    let back = reference.clone().map_or(Url::AccountRequests, Url::StaffCase).path();
    let title = if reference.is_some() { t!("contact-change-staff-title") } else { t!("contact-change-title") };
    let bad = !errors.is_empty();
    let model = ContactModel { reference, begun, typed, today: portal.clock.today(), said: before, words, holds, back, errors };
    let view = move || view! { <ContactPage model=model /> }.into_any();
    if bad { page.again(title, view) } else { page.show(title, view) }
}
