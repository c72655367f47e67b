//! The confirmation.

use domain::case::Case;
use domain::clock::Deadline;
use domain::family::NothingEnds;
use domain::kind::{Effect, Kind};
use domain::policy::Role;
use domain::setting::ConsentKind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::next::{LastDay, needed_by, steps_of_nothing, steps_to_come};
use crate::{
    Url,
    components::{
        Link, RowLink, SummaryList, SummaryRow,
        layout::{AboutPerson, DoneLayout},
    },
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct SentModel {
    /// What people call the request.
    pub reference: String,
    /// Whose information.
    pub about: String,
    pub case: Case,
    /// The day of receipt.
    pub received: Date,
    /// The requests that were sent with it, for other people: reference, and whom it is about.
    pub others: Vec<(String, String)>,
    /// What is called consent, of what was withdrawn.
    pub consents: Vec<ConsentKind>,
    /// Why nothing of what they take back ends, where nothing of it stood.
    pub nothing_ends: Option<NothingEnds>,
    /// Of a line of the record that is marked as possibly wrong: what they say, where it may stand here, and what we hold.
    pub marked: Option<(Option<String>, String)>,
    /// The date that follows; none where no date runs.
    pub deadline: Option<Deadline>,
    /// Whether there is a receipt.
    pub receipt: bool,
    /// The role of who reads.
    pub role: Role,
    /// Today in London.
    pub today: Date,
}

/// The effect comes first, then whom it is about, what it means, the date where one runs, what happens next, and the ways on.
#[component]
pub fn SentPage(
    /// What to show.
    model: SentModel,
) -> impl IntoView {
    let case = &model.case;
    let limit = model.deadline.as_ref().and_then(|deadline| deadline.dates.limit);
    let date = model.deadline.as_ref().filter(|_| counts_down(case)).map(|deadline| dates::date_model(deadline, model.today));
    let steps =
        if model.nothing_ends.is_some() { steps_of_nothing() } else { steps_to_come(case, model.role, LastDay::from(limit)) };
    let all = std::iter::once((model.reference.clone(), model.about.clone())).chain(model.others.iter().cloned());
    let named = all.map(|(reference, name)| AboutPerson { name, reference }).collect();
    let others = (!model.others.is_empty()).then(|| view! { <p class="govuk-body">{t!("sent-others")}</p> });
    let guest = (model.role == Role::Guest).then(|| come_back(&model));
    let receipt = Url::AccountRequestReceipt(model.reference.clone());
    let receipt = model.receipt.then(|| RowLink::new(receipt, t!("sent-receipt-get")).hint(t!("receipt-hint")));
    let follow = RowLink::new(Url::AccountRequest(model.reference.clone()), t!("sent-follow"));
    let another = RowLink::new(Url::NewRequest, t!("sent-another"));
    let follows = model
        .nothing_ends
        .is_none()
        .then(|| consent_consequences(&model.consents, case.told_effect().is_some() && !case.is_effect_to_come()));
    let ways = std::iter::once(follow).chain(receipt).chain([another]).collect();
    let (title, said) = match model.marked {
        Some(_) => (t!("sent-marked"), t!("sent-marked-since", day = dates::long(model.received))),
        None => headed(case, model.nothing_ends, model.received),
    };
    let marked = model.marked.clone().map(marked);
    let meaning = view! { {marked} {others} {needed_by(case, limit)} {follows} {papers(case)} {guest} }.into_any();
    view! {
        <DoneLayout title=title said=said named=named date=date steps=steps ways=ways>
            {meaning}
        </DoneLayout>
    }
}

/// What they say beside what we hold, and the way to more than a mark.
fn marked((wanted, held): (Option<String>, String)) -> AnyView {
    let row = |key: String, value: String| SummaryRow::new(key, value);
    let rows = wanted.map(|wanted| row(t!("sent-you-say"), wanted)).into_iter().chain([row(t!("check-held"), held)]).collect();
    let pause = Url::RequestStep { kind: Kind::Restriction.as_str().to_owned(), step: "start".to_owned() };
    view! {
        <SummaryList rows=rows />
        <p class="govuk-body">{t!("sent-marked-pause")} " " <Link href=pause text=t!("want-restriction") /></p>
    }
    .into_any()
}

/// How somebody without an account comes back, step by step; and what their code word is for, where they chose one.
fn come_back(model: &SentModel) -> AnyView {
    let word = model.case.contact().code_word.is_some();
    let word = word.then(|| view! { <p>{t!("sent-back-word")}</p> });
    view! {
        <section class="app-box" aria-labelledby="come-back">
            <h2 id="come-back">{t!("sent-back-title")}</h2>
            <ol class="govuk-list govuk-list--number">
                <li>{t!("sent-back-follow")}</li>
                <li>{t!("sent-back-reference", reference = model.reference.clone())}</li>
                <li>{t!("sent-back-code")}</li>
            </ol>
            {word}
            <p>{t!("sent-back-lost")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
        </section>
    }
    .into_any()
}

/// Whether a day is counted down to: not where it ended or stopped on their word (law.md §13).
fn counts_down(case: &Case) -> bool {
    !ended_at_once(case) && case.kind() != Kind::Complaint
}

/// Whether it ended or stopped on their word, or does as soon as it is known whose: the law names no day for a reply (law.md §1, §13).
pub(super) fn ended_at_once(case: &Case) -> bool {
    matches!(case.told_effect(), Some((Effect::ConsentWithdrawn | Effect::MarketingStopped, _)))
}

/// The heading: what it brought about, else what we have.
pub fn sent_heading(case: &Case) -> String {
    match (case.told_effect(), case.is_known_to_asker()) {
        (Some((Effect::MarketingStopped, _)), true) => t!("sent-marketing"),
        (Some((Effect::ConsentWithdrawn, _)), true) => t!("sent-consent"),
        (Some((Effect::ConsentWithdrawn, _)), false) => t!("sent-consent-unknown"),
        (Some((Effect::UseDisputed, _)), true) => t!("sent-disputed", kind = case.kind().as_str()),
        _ => t!("sent-received", kind = case.kind().as_str()),
    }
}

/// The heading and what that means; where nothing of what they take back stood, that nothing ends now.
pub(super) fn headed(case: &Case, nothing_ends: Option<NothingEnds>, received: Date) -> (String, String) {
    match nothing_ends {
        Some(NothingEnds::Before(day)) => (t!("sent-consent-before"), t!("sent-consent-before-on", day = dates::long(day))),
        Some(NothingEnds::NeverGiven) => (t!("sent-consent-none"), t!("sent-consent-none-text")),
        None => (sent_heading(case), said(case, received)),
    }
}

/// Since when, and what that means.
fn said(case: &Case, received: Date) -> String {
    match (case.told_effect(), case.is_known_to_asker()) {
        (Some((Effect::MarketingStopped, since)), true) => t!("sent-marketing-since", day = dates::long(since)),
        (Some((Effect::MarketingStopped, since)), false) => t!("effect-marketing-unknown", day = dates::long(since)),
        (Some((Effect::ConsentWithdrawn, since)), true) => t!("sent-consent-since", day = dates::long(since)),
        (Some((Effect::ConsentWithdrawn, since)), false) => t!("sent-consent-counts", day = dates::long(since)),
        (Some((Effect::UseDisputed, since)), true) => t!("sent-disputed-since", day = dates::long(since)),
        (Some((Effect::UseDisputed, since)), false) => t!("effect-disputed-unknown", day = dates::long(since)),
        (None, _) if case.kind() == Kind::Consent => t!("effect-consent-wish"),
        (None, _) => t!("sent-received-on", kind = case.kind().as_str(), day = dates::long(received)),
    }
}

fn papers(case: &Case) -> Option<AnyView> {
    let papers = case.submission.iter().flat_map(|sent| &sent.evidence);
    let names: Vec<_> = papers.map(|paper| view! { <li>{paper.file.name.clone()}</li> }).collect();
    (!names.is_empty()).then(|| {
        view! { <p class="govuk-body">{t!("sent-papers")}</p> <ul class="govuk-list govuk-list--bullet">{names}</ul> }.into_any()
    })
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
        (Effect::MarketingStopped, true) => t!("effect-marketing", day = day),
        (Effect::MarketingStopped, false) => t!("effect-marketing-unknown", day = day),
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
