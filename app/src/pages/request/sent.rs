//! The confirmation.

use domain::clock::Deadline;
use domain::kind::{Effect, Kind};
use domain::setting::ConsentKind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{ButtonKind, ButtonLink, Link, NextStep, Notice, layout::DoneLayout},
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct SentModel {
    /// What people call the request.
    pub reference: String,
    /// The kind of request.
    pub kind: Kind,
    /// The day of receipt.
    pub received: Date,
    /// The requests that were sent with it, for other people.
    pub others: Vec<String>,
    /// What took effect, and since when.
    pub effect: Option<(Effect, Date)>,
    /// Whether we know whose record it is about.
    pub known: bool,
    /// The papers that were sent with it, by name.
    pub papers: Vec<String>,
    /// What is called consent, of what was withdrawn.
    pub consents: Vec<ConsentKind>,
    /// The date that follows; none where no date runs.
    pub deadline: Option<Deadline>,
    /// Whether there is a receipt.
    pub receipt: bool,
    /// Whether the reader has no account.
    pub guest: bool,
    /// Today in London.
    pub today: Date,
}

/// Reference, what took effect, date with its sum, what happens next, receipt.
#[component]
pub fn SentPage(
    /// What to show.
    model: SentModel,
) -> impl IntoView {
    let limit = model.deadline.as_ref().and_then(|deadline| deadline.dates.limit).map(dates::day);
    let received = if model.kind == Kind::Complaint { t!("sent-step-complaint") } else { t!("sent-step-received") };
    let last = if model.kind == Kind::Complaint { t!("sent-step-outcome") } else { t!("sent-step-reply") };
    let steps = vec![
        NextStep { when: Some(dates::day(model.received)), text: received },
        NextStep {
            when: None,
            text: if model.kind == Kind::Complaint { t!("sent-step-looks") } else { t!("sent-step-officer") },
        },
        NextStep { when: limit, text: last },
    ];
    let date = model.deadline.as_ref().map(|deadline| dates::date_model(deadline, model.today));
    let href = Url::AccountRequest(model.reference.clone()).path();
    let effect = model.effect.map(|(effect, since)| {
        view! { <Notice tone=Tone::Done><p>{effect_words(effect, since, model.known)}</p></Notice> }
    });
    let wish = (model.kind == Kind::Consent && model.effect.is_none())
        .then(|| view! { <p class="govuk-body">{t!("effect-consent-wish")}</p> });
    let others = (!model.others.is_empty()).then(|| {
        let links = model.others.iter().map(|reference| {
            view! { <li><Link href=Url::AccountRequest(reference.clone()).path() text=reference.clone() /></li> }
        });
        view! { <p class="govuk-body">{t!("sent-others")}</p> <ul class="govuk-list govuk-list--bullet">{links.collect_view()}</ul> }
    });
    let papers = (!model.papers.is_empty()).then(|| {
        let names = model.papers.iter().map(|name| view! { <li>{name.clone()}</li> }).collect_view();
        view! { <p class="govuk-body">{t!("sent-papers")}</p> <ul class="govuk-list govuk-list--bullet">{names}</ul> }
    });
    let receipt = model.receipt.then(|| {
        view! {
            <h2 class="govuk-heading-m">{t!("sent-receipt-title")}</h2>
            <p class="govuk-body">{t!("sent-receipt")}</p>
            <p class="govuk-body"><Link href=Url::AccountRequestReceipt(model.reference.clone()).path() text=t!("sent-receipt-get") /></p>
        }
    });
    let keep = if model.guest { t!("sent-keep-guest") } else { t!("sent-keep") };
    let title = if model.kind == Kind::Complaint { t!("complaint-sent-title") } else { t!("request-sent-title") };
    view! {
        <DoneLayout title=title reference=model.reference date=date steps=steps>
            {effect}
            {wish}
            {consent_consequences(&model.consents, model.effect.is_some())}
            {others}
            {papers}
            {receipt}
            <p class="govuk-body">{keep}</p>
            <div class="govuk-button-group">
                <ButtonLink href=href text=t!("sent-follow") />
                <ButtonLink href=Url::NewRequest text=t!("sent-another") kind=ButtonKind::Secondary />
            </div>
        </DoneLayout>
    }
}

/// What withdrawing means: the end of a service is not the end of what is held, the end of a use of data is.
/// `ended`: whether it has ended; before, they follow when it does.
pub(super) fn consent_consequences(kinds: &[ConsentKind], ended: bool) -> AnyView {
    let before = (!ended && !kinds.is_empty()).then(|| view! { <p class="govuk-body">{t!("consent-when")}</p> });
    let words = |kind: &ConsentKind| match kind {
        ConsentKind::Service => t!("consent-service"),
        ConsentKind::Data => t!("consent-data"),
    };
    let kinds = kinds.iter().map(|kind| view! { <p class="govuk-body">{words(kind)}</p> }).collect_view();
    view! { {before} {kinds} }.into_any()
}

/// The same with what can be asked for after it, on the page of the request.
pub(super) fn consent_follows(kinds: &[ConsentKind], ended: bool) -> Option<AnyView> {
    if kinds.is_empty() {
        return None;
    }
    let ask = |kind: Kind, text: String| {
        view! { <li><Link href=Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() }.path() text=text /></li> }
    };
    let links = (ended && kinds.contains(&ConsentKind::Data)).then(|| {
        let links = [(Kind::Erasure, t!("consent-ask-erasure")), (Kind::Portability, t!("consent-ask-portability"))];
        let links = links.map(|(kind, text)| ask(kind, text));
        view! { <ul class="govuk-list govuk-list--bullet">{links.into_iter().collect_view()}</ul> }
    });
    Some(view! { {consent_consequences(kinds, ended)} {links} }.into_any())
}

/// What took effect, in words for who asked. While it is not known whose record is meant, it counts, and nothing is marked yet.
pub fn effect_words(effect: Effect, since: Date, known: bool) -> String {
    let day = dates::short(since);
    match (effect, known) {
        (Effect::MarketingStopped, _) => t!("effect-marketing", day = day),
        (Effect::ConsentWithdrawn, true) => t!("effect-consent", day = day),
        (Effect::ConsentWithdrawn, false) => t!("effect-consent-unknown", day = day),
        (Effect::UseDisputed, true) => t!("effect-disputed", day = day),
        (Effect::UseDisputed, false) => t!("effect-disputed-unknown", day = day),
    }
}

/// The mark on a record, in words that do not say who asked for it.
pub fn mark_words(effect: Effect, since: Date) -> String {
    match effect {
        Effect::ConsentWithdrawn => t!("mark-consent", day = dates::short(since)),
        other => effect_words(other, since, true),
    }
}
