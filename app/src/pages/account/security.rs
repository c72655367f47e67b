//! Passkeys and sessions.

use jiff::civil::DateTime;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{
        Button, ButtonKind, ButtonLink, CsrfField, Details, EmptyState, ErrorMessage, FormField, InputWidth, Link, Notice, Tag,
        TextInput, layout::QuestionLayout,
    },
    dates,
    pages::access::passkey_register,
    problems, t,
};

/// A passkey of the account.
#[derive(Clone, Debug)]
pub struct PasskeyRow {
    /// Its identity.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created: DateTime,
    /// When it was last used.
    pub used: Option<DateTime>,
    /// The last one stays.
    pub last: bool,
}

/// A device that is signed in.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// Its identity.
    pub id: String,
    /// The kind of browser.
    pub device: String,
    /// When it was last used.
    pub seen: DateTime,
    /// Whether it is this one.
    pub current: bool,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct SecurityModel {
    /// The passkeys, oldest first.
    pub passkeys: Vec<PasskeyRow>,
    /// The devices, newest first.
    pub sessions: Vec<SessionRow>,
    /// How many older ones are not listed.
    pub more_sessions: usize,
    /// Where codes by email go, masked.
    pub codes: Option<String>,
    /// Whether who reads may change that here.
    pub may_move: bool,
    /// Whether codes by email are locked for today on devices that were not used before.
    pub locked: bool,
    /// What shows that the owner proved just now to be there to add or remove one.
    pub proven: Option<String>,
    /// Where they prove it.
    pub prove: String,
    /// What is wrong with a name; the field is `name-` and the passkey's identity.
    pub errors: Vec<ErrorMessage>,
    /// A name that must be typed again, with its passkey.
    pub kept: Option<(String, String)>,
}

/// Passkeys: add, name, remove; devices: sign out one or all.
#[component]
pub fn SecurityPage(
    /// What to show.
    model: SecurityModel,
) -> impl IntoView {
    let SecurityModel { passkeys, sessions, more_sessions, codes, may_move, locked, proven, prove, errors, kept } = model;
    let locked = locked.then(|| view! { <Notice tone=Tone::Late><p>{t!("security-locked")}</p></Notice> });
    let begun = proven.clone().unwrap_or_default();
    let add = if let Some(proven) = proven {
        let next = Url::AccountSecurity.with("begun", &proven);
        passkey_register(None, Some(proven), next, t!("security-add")).into_any()
    } else {
        view! {
            <p class="govuk-body">{t!("security-confirm-first")}</p>
            <ButtonLink href=prove text=t!("security-confirm") kind=ButtonKind::Secondary />
        }
        .into_any()
    };
    let list = if passkeys.is_empty() {
        view! { <EmptyState title=t!("security-none-title") text=t!("security-none") /> }.into_any()
    } else {
        let rows = passkeys.into_iter().map(|row| passkey(row, &begun, &errors, kept.as_ref())).collect_view();
        view! { <ul class="govuk-list app-cards">{rows}</ul> }.into_any()
    };
    let more = (more_sessions > 0).then(|| view! { <p class="govuk-body">{t!("security-more", more = more_sessions)}</p> });
    let devices = sessions.into_iter().map(session).collect_view();
    view! {
        <QuestionLayout heading=t!("security-title") errors=errors.clone()>
            {locked}
            <h2 class="govuk-heading-m">{t!("security-passkeys")}</h2>
            {list}
            {add}
            <h2 class="govuk-heading-m">{t!("security-codes-title")}</h2>
            <p class="govuk-body">{codes.map_or_else(|| t!("security-codes-none"), |email| t!("security-codes", email = email))}</p>
            <p class="govuk-body">{move_codes(may_move)}</p>
            <h2 class="govuk-heading-m">{t!("security-devices")}</h2>
            <p class="govuk-body">{t!("security-devices-text")}</p>
            <ul class="govuk-list app-cards">{devices}</ul>
            {more}
            <form method="post" action=Url::SignOutEverywhere.path() role="none">
                <CsrfField />
                <Button text=t!("security-everywhere") kind=ButtonKind::Warning />
            </form>
        </QuestionLayout>
    }
}

fn move_codes(may: bool) -> AnyView {
    if may {
        view! { <Link href=Url::AccountCodeAddress text=t!("security-codes-change") /> }.into_any()
    } else {
        t!("security-codes-staff").into_any()
    }
}

fn passkey(row: PasskeyRow, begun: &str, errors: &[ErrorMessage], kept: Option<&(String, String)>) -> impl IntoView + use<> {
    let id = format!("name-{}", row.id);
    let typed = kept.filter(|(passkey, _)| *passkey == row.id).map(|(_, typed)| typed.clone());
    let open = typed.is_some();
    let mut field =
        FormField::new("name", t!("security-name")).error(problems::at(errors, &id)).value(typed.unwrap_or(row.name.clone()));
    field.id = Some(id);
    let used = row.used.map_or_else(|| t!("security-unused"), |at| t!("security-used", when = dates::moment(at)));
    let remove = if row.last {
        view! { <p class="govuk-body-s">{t!("security-last")}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=Url::PasskeyRemove(row.id.clone()).path() role="none">
                <CsrfField />
                <input type="hidden" name="begun" value=begun.to_owned() />
                <Button text=t!("security-remove", name = row.name.clone()) kind=ButtonKind::Warning />
            </form>
        }
        .into_any()
    };
    view! {
        <li class="app-card">
            <h3 class="govuk-heading-s">{row.name}</h3>
            <p class="govuk-body-s">{t!("security-added", when = dates::moment(row.created))} " " {used}</p>
            <Details summary=t!("security-change") open=open>
                <form method="post" action=Url::PasskeyName(row.id.clone()).path() novalidate role="none">
                    <CsrfField />
                    <TextInput field=field width=InputWidth::Twenty spellcheck=false />
                    <Button text=t!("security-save") kind=ButtonKind::Secondary />
                </form>
                {remove}
            </Details>
        </li>
    }
}

fn session(row: SessionRow) -> impl IntoView {
    let action = if row.current {
        view! { <Tag text=t!("security-this") tone=crate::Tone::Done /> }.into_any()
    } else {
        view! {
            <form method="post" action=Url::SessionEnd(row.id).path() role="none">
                <CsrfField />
                <Button text=t!("security-end", device = row.device.clone()) kind=ButtonKind::Secondary />
            </form>
        }
        .into_any()
    };
    view! {
        <li class="app-card">
            <h3 class="govuk-heading-s">{row.device}</h3>
            <p class="govuk-body-s">{t!("security-seen", when = dates::moment(row.seen))}</p>
            {action}
        </li>
    }
}
