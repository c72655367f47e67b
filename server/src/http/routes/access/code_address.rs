//! `/account/security/email`: where the owner's codes go. It changes with a proof that was made for it, and once a code that went to the
//! new address came back: who reads it is who changes it, and nobody learns whether it has an account.

use app::components::ErrorMessage;
use app::pages::access::{CodeAddressPage, CodePage};
use app::{Url, problems, t};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::code_address::masked;
use domain::form::{FieldError, Problems, parse_code, parse_email};
use domain::policy::Role;
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;

use crate::http::begun::ProvenAct;
use crate::http::csrf::ProtectedForm;
use crate::http::network::Network;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::limit::Limited;
use crate::random;
use crate::service::code_address::{CodeAddressChange, tell};
use crate::service::{codes, reach};
use crate::state::Portal;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CodeAddressForm {
    email: String,
    #[serde(rename = "old-way")]
    old_way: String,
    /// When it was begun.
    begun: String,
    /// Of the code that went to the new address.
    id: String,
    code: String,
}

/// The address of who works here is the house's to say; a guest's is proved anew each time. Who came in just now proves once more that it is
/// them: this is how an account is taken for ever.
fn of_family(portal: &Portal, signed_in: &SignedIn, begun: &str) -> Outcome<Option<Response>> {
    if signed_in.account.role.is_staff() || signed_in.account.role == Role::Guest {
        return Err(Fault::NotFound);
    }
    let proven = ProvenAct::CodeAddress.is_proven(portal, signed_in, begun);
    Ok((!proven).then(|| ProvenAct::CodeAddress.first(portal, signed_in, &Url::AccountCodeAddress)))
}

pub(super) async fn form(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Query(asked): Query<CodeAddressForm>,
) -> Outcome {
    if let Some(confirm) = of_family(&portal, &signed_in, &asked.begun)? {
        return Ok(confirm);
    }
    let form = CodeAddressForm { begun: asked.begun, ..CodeAddressForm::default() };
    ask(&portal, &page, &signed_in, form, Vec::new()).await
}

async fn ask(portal: &Portal, page: &Page, signed_in: &SignedIn, form: CodeAddressForm, errors: Vec<ErrorMessage>) -> Outcome {
    let (bad, now) = (!errors.is_empty(), portal.store.own_code_address(&signed_in.own()?).await?.as_deref().map(masked));
    let CodeAddressForm { email: typed, begun, .. } = form;
    let view = move || view! { <CodeAddressPage now=now typed=typed begun=begun errors=errors /> }.into_any();
    let title = t!("code-address-title");
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}

/// The page for the code that went to the new address.
fn ask_code(page: &Page, form: CodeAddressForm, id: Uuid, errors: Vec<ErrorMessage>) -> Response {
    let bad = !errors.is_empty();
    let view = move || {
        let (url, nothing) = (|| Url::AccountCodeAddress, t!("code-nothing"));
        let hidden = vec![("email", form.email), ("old-way", form.old_way), ("begun", form.begun), ("id", id.to_string())];
        view! { <CodePage sent=true page=url() action=url() back=url().path() hidden=hidden nothing=nothing errors=errors /> }
            .into_any()
    };
    if bad { page.again(t!("code-title"), view) } else { page.show(t!("code-title"), view) }
}

pub(super) async fn change(
    State(portal): State<Portal>,
    page: Page,
    from: Network,
    signed_in: SignedIn,
    ProtectedForm(mut form): ProtectedForm<CodeAddressForm>,
) -> Outcome {
    if let Some(confirm) = of_family(&portal, &signed_in, &form.begun)? {
        return Ok(confirm);
    }
    form.email = match parse_email(&form.email) {
        Ok(email) => email,
        Err(wrong) => return ask(&portal, &page, &signed_in, form, problems::list(&Problems::one("email", wrong))).await,
    };
    let Ok(id) = form.id.parse::<Uuid>() else {
        portal.limits.check(Limited::CodeByDevice, &signed_in.session.id.to_string())?;
        from.limit_codes_to(&portal, &form.email)?;
        let asker = random::digest(&from.visitor);
        let id = codes::send_to_new(&portal, signed_in.account.id, &form.email, asker).await?;
        return Ok(ask_code(&page, form, id, Vec::new()));
    };
    from.limit_code(&portal, id)?;
    let wrong = match parse_code(&form.code) {
        Ok(code) if is_right(&portal, &signed_in, &form.email, (id, &code)).await? => {
            return put(&portal, &page, &signed_in, form).await;
        }
        typed => typed.err().unwrap_or(FieldError::WrongCode),
    };
    Ok(ask_code(&page, form, id, problems::list(&Problems::one("code", wrong))))
}

/// A try counts, whatever comes of it.
async fn is_right(portal: &Portal, signed_in: &SignedIn, email: &str, code: (Uuid, &str)) -> Outcome<bool> {
    let mut unit = portal.store.begin().await?;
    let whose = (signed_in.account.id, email);
    let right = codes::proves_new(&mut unit, &portal.keys, code, whose, portal.clock.now()).await?;
    unit.save().await?;
    Ok(right)
}

async fn put(portal: &Portal, page: &Page, signed_in: &SignedIn, form: CodeAddressForm) -> Outcome {
    let (own, now) = (signed_in.own()?, portal.clock.now());
    let old_unsafe = !form.old_way.is_empty();
    let mut contact = portal.store.own_contact(&own).await?;
    let mut unit = portal.store.begin().await?;
    if let Some(old) = signed_in.account.email.as_ref().filter(|old| old_unsafe && **old != form.email) {
        contact = match reach::forget_own_address(portal, &mut unit, &own, old).await {
            Ok(contact) => contact,
            Err(cause) if cause.is_unreadable() => {
                unit.cancel().await?;
                let message = t!("request-unreadable-refused");
                return ask(portal, page, signed_in, form, vec![ErrorMessage { field: "email".into(), message }]).await;
            }
            Err(cause) => return Err(cause.into()),
        };
    }
    let changed = match unit.change_own_email(&own, &form.email, signed_in.session.id, now).await {
        Ok(changed) => changed,
        // Who reads a mailbox may know that it has an account.
        Err(store::Error::Conflict(_)) => {
            unit.cancel().await?;
            let message = t!("code-address-taken");
            return ask(portal, page, signed_in, form, vec![ErrorMessage { field: "email".into(), message }]).await;
        }
        Err(cause) => return Err(cause.into()),
    };
    let account = signed_in.account.id;
    let change = CodeAddressChange { by: Some(account), old_unsafe, contact: contact.as_ref() };
    tell(portal, &mut unit, (account, &changed), change, now).await?;
    if !unit.spend_proof(&signed_in.session).await? {
        unit.cancel().await?;
        return Ok(ProvenAct::CodeAddress.first(portal, signed_in, &Url::AccountCodeAddress));
    }
    unit.save().await?;
    Ok(see_other(&Url::AccountSecurity.with("done", "code-address")))
}
