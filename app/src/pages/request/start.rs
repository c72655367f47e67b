//! Before asking: from the need to the right request, then what it is, what follows, and what can be had at once.

use domain::kind::Kind;
use leptos::prelude::*;

use super::check::step;
use super::wording::want_words;
use crate::{
    Url,
    components::{Button, ButtonKind, ButtonLink, CsrfField, HiddenFields, InsetText, Link, layout::StartLayout, rule},
    t,
};

/// What brings somebody here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Not said yet.
    Open,
    /// To see something.
    See,
    /// To stop something.
    Stop,
}

impl Need {
    /// The need of that name in the address.
    pub fn find_by_name(name: &str) -> Self {
        match name {
            "see" => Self::See,
            "stop" => Self::Stop,
            _ => Self::Open,
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct NeedModel {
    /// What was said so far.
    pub need: Need,
    /// The entry of the notice that it is about, with its words (capability N5).
    pub about: Option<(String, String)>,
    /// Forms that were begun and not sent.
    pub drafts: Vec<Kind>,
    /// Whether the reader can see their own information at once.
    pub family: bool,
}

/// From the need, not from the law: at most two choices lead to the right request.
#[component]
pub fn NeedPage(
    /// What to show.
    model: NeedModel,
) -> impl IntoView {
    let about = model.about.as_ref().map(|(id, _)| id.clone());
    let to = |kind: Kind| link_to(kind, about.as_deref());
    let ask = |need: &str| with_about(Url::NewRequest.with("need", need), about.as_deref());
    let choices: Vec<(String, String, String)> = match model.need {
        Need::Open => vec![
            (ask("see"), t!("need-see"), t!("need-see-hint")),
            (to(Kind::Rectification), t!("need-correct"), t!("need-correct-hint")),
            (ask("stop"), t!("need-stop"), t!("need-stop-hint")),
            (to(Kind::Erasure), t!("need-delete"), t!("need-delete-hint")),
            (to(Kind::Complaint), t!("need-complain"), t!("need-complain-hint")),
            (to(Kind::Automated), t!("need-machine"), t!("need-machine-hint")),
        ],
        Need::See => vec![
            (Url::AccountData.path(), t!("need-see-now"), t!("need-see-now-hint")),
            (to(Kind::Access), t!("need-copy"), t!("need-copy-hint")),
            (to(Kind::Portability), t!("need-take"), t!("need-take-hint")),
        ],
        Need::Stop => vec![
            (to(Kind::Marketing), t!("need-marketing"), t!("need-marketing-hint")),
            (to(Kind::Consent), t!("need-consent"), t!("need-consent-hint")),
            (to(Kind::Objection), t!("need-object"), t!("need-object-hint")),
            (to(Kind::Restriction), t!("need-pause"), t!("need-pause-hint")),
        ],
    };
    let heading = match model.need {
        Need::Open => t!("need-title"),
        Need::See => t!("need-see-title"),
        Need::Stop => t!("need-stop-title"),
    };
    let about_words = model.about.map(|(_, words)| view! { <InsetText><p>{t!("need-about", what = words)}</p></InsetText> });
    let items = choices.into_iter().map(|(href, text, hint)| {
        view! {
            <li class="app-choice">
                <a class="govuk-link app-choice__link" href=href>{text}</a>
                <p class="govuk-hint">{hint}</p>
            </li>
        }
    });
    let after = view! {
        {drafts(&model.drafts)}
        <h2 class="govuk-heading-m">{t!("request-start-other-title")}</h2>
        <p class="govuk-body">{t!("request-start-other")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        <p class="govuk-body"><Link href=Url::Rights text=t!("need-rights") /></p>
        <p class="govuk-body"><Link href=Url::Track text=t!("need-track") /></p>
    };
    view! {
        <StartLayout heading=heading lede=t!("need-lead") after=after.into_any()>
            {about_words}
            <ul class="govuk-list app-choices">{items.collect_view()}</ul>
        </StartLayout>
    }
}

fn drafts(drafts: &[Kind]) -> Option<AnyView> {
    if drafts.is_empty() {
        return None;
    }
    let items = drafts.iter().map(|kind| {
        view! {
            <li>
                <Link href=step(*kind, "start") text=t!("need-draft", what = want_words(*kind)) />
                " "
                <Link href=step(*kind, "delete") text=t!("need-draft-delete", what = want_words(*kind)) />
            </li>
        }
    });
    let list = items.collect_view();
    Some(
        view! {
            <h2 class="govuk-heading-m">{t!("need-drafts-title")}</h2>
            <p class="govuk-body">{t!("need-drafts")}</p>
            <ul class="govuk-list govuk-list--bullet">{list}</ul>
        }
        .into_any(),
    )
}

fn link_to(kind: Kind, about: Option<&str>) -> String {
    with_about(step(kind, "start"), about)
}

fn with_about(path: String, about: Option<&str>) -> String {
    let Some(id) = about else { return path };
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}about={id}")
}

/// What is known of a request before its first question.
#[derive(Clone, Debug)]
pub struct StartModel {
    /// The kind of request.
    pub kind: Kind,
    /// Whether the reader is signed in.
    pub signed_in: bool,
    /// For somebody without an account: the email address with which they go on, mostly hidden; empty for a letter.
    pub guest: Option<String>,
    /// Whether a draft is open.
    pub begun: bool,
    /// Whether it would take the place of answers about something else.
    pub replaces: bool,
    /// The address of this page with its scope, to come back to after signing in.
    pub here: String,
    /// What is filled in beforehand: fields that go with the form.
    pub scope: Vec<(&'static str, String)>,
    /// What it is about, in words.
    pub about: Option<String>,
}

/// What it is, what the law gives, what can be had at once, and the way in.
#[component]
pub fn StartPage(
    /// What to show.
    model: StartModel,
) -> impl IntoView {
    let kind = model.kind;
    let about = model.about.clone().map(|words| view! { <InsetText><p>{t!("need-about", what = words)}</p></InsetText> });
    let facts = facts(kind).into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
    let after = view! {
        <h2 class="govuk-heading-m">{t!("request-start-other-title")}</h2>
        <p class="govuk-body">{t!("request-start-other")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        <p class="govuk-body">
            <Link href=Url::Rights.part(kind.as_str()) text=t!("start-which-data") />
        </p>
        {rule(want_words(kind), law_words(kind))}
    };
    view! {
        <StartLayout heading=want_words(kind) lede=lead(kind) after=after.into_any()>
            {about}
            {limits(kind)}
            <ul class="govuk-list govuk-list--bullet">{facts}</ul>
            {at_once(kind)}
            {way_in(&model)}
        </StartLayout>
    }
}

/// The law's limits stand before the first question, not in the reply.
fn limits(kind: Kind) -> Option<AnyView> {
    let (title, points): (String, Vec<String>) = match kind {
        Kind::Erasure => (
            t!("start-erasure-limits"),
            vec![t!("start-erasure-task"), t!("start-erasure-law"), t!("start-erasure-claims"), t!("start-erasure-can")],
        ),
        Kind::Portability => {
            (t!("start-portability-limits"), vec![t!("start-portability-consent"), t!("start-portability-copy")])
        }
        Kind::Objection => (t!("start-objection-limits"), vec![t!("start-objection-task"), t!("start-objection-consent")]),
        Kind::Automated => (t!("start-automated-limits"), vec![t!("start-automated-none"), t!("start-automated-ask")]),
        _ => return None,
    };
    let points = points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view();
    Some(
        view! {
            <h2 class="govuk-heading-m">{title}</h2>
            <ul class="govuk-list govuk-list--bullet">{points}</ul>
        }
        .into_any(),
    )
}

fn lead(kind: Kind) -> String {
    match kind {
        Kind::Access => t!("request-start-lead"),
        Kind::Rectification => t!("start-rectification-lead"),
        Kind::Erasure => t!("start-erasure-lead"),
        Kind::Restriction => t!("start-restriction-lead"),
        Kind::Objection => t!("start-objection-lead"),
        Kind::Marketing => t!("start-marketing-lead"),
        Kind::Automated => t!("start-automated-lead"),
        Kind::Portability => t!("start-portability-lead"),
        Kind::Consent => t!("start-consent-lead"),
        Kind::Complaint | Kind::Breach => t!("start-complaint-lead"),
    }
}

fn facts(kind: Kind) -> Vec<String> {
    let mut facts = Vec::new();
    if kind.effect().is_none() || matches!(kind, Kind::Objection | Kind::Restriction) {
        facts.push(t!("request-start-time"));
    }
    facts.push(match kind {
        Kind::Marketing => t!("start-marketing-at-once"),
        Kind::Consent => t!("start-consent-at-once"),
        Kind::Complaint => t!("start-complaint-acknowledged"),
        Kind::Objection | Kind::Restriction => t!("start-marked-at-once"),
        _ => t!("request-start-reply"),
    });
    if kind == Kind::Complaint {
        facts.push(t!("start-complaint-regulator"));
    }
    facts.push(t!("request-start-free"));
    facts.push(t!("request-start-nothing"));
    facts.push(t!("start-kept"));
    facts
}

/// What can be had now. It takes nothing from the right to ask.
fn at_once(kind: Kind) -> Option<AnyView> {
    let text = match kind {
        Kind::Access | Kind::Portability => t!("start-see-now"),
        Kind::Rectification => t!("start-find-field"),
        _ => return None,
    };
    Some(
        view! {
            <InsetText>
                <p>{text} " " <Link href=Url::AccountData text=t!("start-see-now-link") /></p>
            </InsetText>
        }
        .into_any(),
    )
}

/// The name the law gives it comes last and folded.
fn law_words(kind: Kind) -> String {
    match kind {
        Kind::Access => t!("request-start-law"),
        Kind::Rectification => t!("law-rectification"),
        Kind::Erasure => t!("law-erasure"),
        Kind::Restriction => t!("law-restriction"),
        Kind::Objection => t!("law-objection"),
        Kind::Marketing => t!("law-marketing"),
        Kind::Automated => t!("law-automated"),
        Kind::Portability => t!("law-portability"),
        Kind::Consent => t!("law-consent"),
        Kind::Complaint | Kind::Breach => t!("law-complaint"),
    }
}

/// Who uses a device that others use sees whose form this is, and can leave it.
fn guest_words(as_whom: String) -> AnyView {
    let text = if as_whom.is_empty() { t!("start-guest-letter") } else { t!("start-guest", email = as_whom) };
    view! {
        <form method="post" action=Url::SignOut.path() role="none">
            <CsrfField />
            <p class="govuk-body">{text}</p>
            <Button text=t!("start-guest-not") kind=ButtonKind::Secondary />
        </form>
    }
    .into_any()
}

/// Answers about something else are saved: nothing takes their place before who wrote them says so.
fn choice(model: &StartModel) -> AnyView {
    let over = [model.scope.clone(), vec![("over", "yes".to_owned())]].concat();
    view! {
        <h2 class="govuk-heading-m">{t!("start-saved-title")}</h2>
        <p class="govuk-body">{t!("start-saved-text")}</p>
        <form method="post" action=step(model.kind, "start")>
            <CsrfField />
            <Button text=t!("start-saved-go-on") />
        </form>
        <form method="post" action=step(model.kind, "start")>
            <CsrfField />
            <HiddenFields fields=over />
            <Button text=t!("start-saved-over") kind=ButtonKind::Warning />
        </form>
    }
    .into_any()
}

fn way_in(model: &StartModel) -> AnyView {
    let fields = view! { <HiddenFields fields=model.scope.clone() /> };
    if model.signed_in {
        let guest = model.guest.clone().map(guest_words);
        if model.replaces {
            return view! { {choice(model)} {guest} }.into_any();
        }
        let label = if model.begun { t!("start-go-on") } else { t!("request-start-button") };
        return view! {
            <form method="post" action=step(model.kind, "start")>
                <CsrfField />
                {fields}
                <Button text=label kind=ButtonKind::Start />
            </form>
            {guest}
        }
        .into_any();
    }
    let without = step(model.kind, "email");
    let query = model.here.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
    view! {
        <div class="govuk-button-group">
            <ButtonLink href=Url::SignIn.with("next", &model.here) text=t!("request-start-sign-in") kind=ButtonKind::Start />
            <ButtonLink href=format!("{without}{query}") text=t!("start-without-account") kind=ButtonKind::Secondary />
        </div>
        <p class="govuk-body">{t!("start-without-account-text")}</p>
    }
    .into_any()
}
