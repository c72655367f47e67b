//! `/account/contact`: how somebody may be reached safely, said again: it holds for every request of theirs from that moment
//! (capability A20).

use app::components::ErrorMessage;
use app::pages::request::{CALLER, ContactModel, ContactPage, Wording};
use app::{Url, problems, t};
use axum::extract::State;
use axum::response::Response;
use domain::ask::{self, Answers, Offers, SafeContact, Typed};
use domain::kind::Kind;
use domain::policy::{Proof, ReadCase, authorize};
use leptos::prelude::*;

use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::requests;
use crate::state::Portal;

/// The person's newest request: what holds, holds for all of them.
async fn newest(portal: &Portal, signed_in: &SignedIn) -> Outcome<Proof<ReadCase>> {
    let access = portal.store.find_newest_case(&signed_in.own()?).await?.ok_or(Fault::NotFound)?;
    Ok(authorize::<ReadCase>(&signed_in.viewer(), access)?)
}

/// The ways that hold now. Where they lead is never shown again: one types it anew.
async fn known(portal: &Portal, proof: &Proof<ReadCase>) -> Outcome<Typed> {
    let case = portal.store.case(proof).await?.case;
    Ok(if case.was_asked_how_to_reach() { case.contact().to_ways() } else { Typed::new() })
}

/// Where nothing was asked yet, there is nothing to change.
pub(super) async fn own(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    if signed_in.account.role.is_staff() {
        return Err(Fault::NotFound);
    }
    let typed = match newest(&portal, &signed_in).await {
        Ok(proof) => known(&portal, &proof).await?,
        Err(Fault::NotFound) => return Ok(see_other(&Url::AccountRequests.path())),
        Err(fault) => return Err(fault),
    };
    Ok(draw(&portal, &page, None, typed, Vec::new()))
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
    let proof = newest(&portal, &signed_in).await?;
    change(&portal, &page, &proof, false, fields).await
}

pub(crate) async fn change(portal: &Portal, page: &Page, proof: &Proof<ReadCase>, by_staff: bool, fields: Fields) -> Outcome {
    let file = portal.store.case(proof).await?;
    let staff = by_staff.then(|| file.reference.as_text());
    let typed = collect(fields);
    let offers = Offers { people: Vec::new(), guest: true, today: portal.clock.today() };
    let question = ask::find_question(Kind::Access, "contact").ok_or(Fault::NotFound)?;
    let mut answers = Answers::default();
    if let Err(wrong) = ask::answer(question, Kind::Access, &typed, &mut answers, &offers) {
        let for_whom = staff.is_some().then(|| CALLER.to_owned());
        let wording = Wording { kind: Kind::Access, for_whom, people: Vec::new() };
        return Ok(draw(portal, page, staff, typed, problems::of_question(&wrong, &wording)));
    }
    match requests::change_contact(portal, proof, &SafeContact::of(&answers)).await {
        Ok(()) => {
            let back = staff.map_or(Url::AccountRequests, Url::StaffCase);
            Ok(see_other(&back.with("done", "contact")))
        }
        Err(cause) if cause.is_unreadable() => {
            let message = if staff.is_some() { t!("case-unreadable-refused") } else { t!("request-unreadable-refused") };
            Ok(draw(portal, page, staff, typed, vec![ErrorMessage { field: "ways".into(), message }]))
        }
        Err(cause) => Err(cause.into()),
    }
}

pub(crate) fn draw(portal: &Portal, page: &Page, reference: Option<String>, typed: Typed, errors: Vec<ErrorMessage>) -> Response {
    let back = reference.clone().map_or(Url::AccountRequests, Url::StaffCase).path();
    let title = if reference.is_some() { t!("contact-change-staff-title") } else { t!("contact-change-title") };
    let bad = !errors.is_empty();
    let model = ContactModel { reference, typed, today: portal.clock.today(), back, errors };
    let view = move || view! { <ContactPage model=model /> }.into_any();
    if bad { page.again(title, view) } else { page.show(title, view) }
}
