//! The answers before sending. Nothing is sent before this page's button.

use domain::ask::{Answers, Offers, Question, steps};
use domain::clock::Deadline;
use domain::id::DraftId;
use domain::kind::{Effect, Kind};
use domain::setting::ConsentKind;
use jiff::civil::Date;
use leptos::prelude::*;

use super::ask::HeldThing;
use super::sent::consent_consequences;
use super::veiled::veiled;
use super::wording::{Wording, want_words};
use crate::{
    Url,
    components::{Button, CsrfField, DateCard, ErrorMessage, InsetText, SummaryRow, layout::CheckLayout},
    dates, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CheckModel {
    /// The kind of request.
    pub kind: Kind,
    /// The answers.
    pub answers: Answers,
    /// Whether some of them stand here only after they confirm that it is they.
    pub veiled: bool,
    /// The thing of the record that it is about, as it may be seen now.
    pub thing: Option<HeldThing>,
    /// Who asks.
    pub offers: Offers,
    /// The people whom the asker may ask about, with their names.
    pub people: Vec<(String, String)>,
    /// The files that go with it, by name, each with whether it was checked for viruses.
    pub files: Vec<(String, bool)>,
    /// How many requests it becomes: one a person.
    pub requests: usize,
    /// The asker's own open requests that look the same.
    pub alike: Vec<String>,
    /// How many of them are not named.
    pub more_alike: usize,
    /// The draft that is sent.
    pub draft: DraftId,
    /// When its sending was begun, where that needs a proof.
    pub begun: String,
    /// What the reader sees now, as a fingerprint: nothing else is sent.
    pub seen: String,
    /// The date that follows when it is sent today.
    pub deadline: Option<Deadline>,
    /// Whether we know whose record it is about.
    pub known: bool,
    /// What is called consent, of what is withdrawn.
    pub consents: Vec<ConsentKind>,
    /// Whether the word of who asks ends it at once, or it is somebody else's; `None` where that is not known.
    pub ends: Option<bool>,
    /// Today in London.
    pub today: Date,
    /// What keeps it from being sent.
    pub errors: Vec<ErrorMessage>,
}

/// Check your answers.
#[component]
pub fn CheckPage(
    /// What to show.
    model: CheckModel,
) -> impl IntoView {
    let asked = steps(model.kind, &model.answers, &model.offers);
    let back = asked.last().map_or_else(|| Url::NewRequest.path(), |question| step(model.kind, question.step));
    let wording = Wording::new(model.kind, &model.answers, model.people.clone());
    let mut rows: Vec<SummaryRow> =
        Wording::about(&model.answers).into_iter().chain(answered(&model, &wording, &asked)).collect();
    if asked.iter().any(|question| question.step == "evidence") {
        rows.push(SummaryRow::new(t!("evidence-row"), file_words(&model.files)).change(step(model.kind, "evidence")));
    }
    let veiled = model.veiled.then(|| veiled(&step(model.kind, "check")));
    let date = model.deadline.as_ref().map(|deadline| dates::date_model(deadline, model.today));
    let each = (model.requests > 1).then(|| view! { <p class="govuk-body">{t!("check-several", count = model.requests)}</p> });
    let alike = (!model.alike.is_empty()).then(|| {
        let more = (model.more_alike > 0).then(|| t!("check-alike-more", more = model.more_alike));
        view! { <InsetText><p>{t!("check-alike", references = model.alike.join(", "))} " " {more}</p></InsetText> }
    });
    let effect = model.kind.effect().map(|effect| {
        let text = match model.ends {
            Some(true) => t!("consent-ends-now"),
            Some(false) => t!("consent-of-others"),
            None => effect_coming(effect, model.known),
        };
        view! { <p class="govuk-body">{text}</p> }
    });
    view! {
        <CheckLayout
            back=back
            caption=want_words(model.kind)
            heading=t!("request-check-title")
            rows=rows
            errors=model.errors
        >
            <h2 class="govuk-heading-m">{t!("request-check-next")}</h2>
            {veiled}
            {alike}
            {effect}
            {consent_consequences(&model.consents, false)}
            {each}
            <p class="govuk-body">{what_next(model.kind)}</p>
            {date.map(|date| view! { <DateCard date=date /> })}
            <form method="post">
                <CsrfField />
                <input type="hidden" name="draft" value=model.draft.to_string() />
                <input type="hidden" name="seen" value=model.seen />
                {(!model.begun.is_empty()).then(|| view! { <input type="hidden" name="begun" value=model.begun /> })}
                <Button text=if model.ends == Some(true) { t!("consent-end-now") } else { send_words(model.kind) } />
            </form>
        </CheckLayout>
    }
}

/// The answers, with what we hold now before what is said to be wrong with it: what the record says, nobody answered.
fn answered(model: &CheckModel, wording: &Wording, asked: &[&'static Question]) -> Vec<SummaryRow> {
    let known = |name: &str| model.thing.is_some() && ["category", "wrong"].contains(&name);
    let given = wording.rows(asked.iter().copied(), &model.answers.clone().only(|name| !known(name)));
    let what = given.iter().position(|(name, _)| *name == "what").unwrap_or(given.len());
    let mut rows: Vec<_> = given.into_iter().map(|(name, row)| row.change(step(model.kind, name))).collect();
    let held = model.thing.iter().flat_map(|held| {
        [SummaryRow::new(t!("ask-wrong"), held.label.clone()), SummaryRow::new(t!("check-held"), held.value.clone())]
    });
    rows.splice(what..what, held);
    rows
}

/// The address of a page of the form.
pub(super) fn step(kind: Kind, name: &str) -> String {
    Url::RequestStep { kind: kind.as_str().to_owned(), step: name.to_owned() }.path()
}

fn file_words(files: &[(String, bool)]) -> String {
    if files.is_empty() {
        return t!("evidence-none");
    }
    let one =
        |(name, checked): &(String, bool)| if *checked { name.clone() } else { t!("evidence-held-name", name = name.clone()) };
    files.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn what_next(kind: Kind) -> String {
    match kind {
        Kind::Complaint => t!("check-complaint"),
        Kind::Consent => t!("check-consent"),
        _ => t!("request-check-text"),
    }
}

fn send_words(kind: Kind) -> String {
    if kind == Kind::Complaint { t!("request-send-complaint") } else { t!("request-send") }
}

/// What takes effect when it is sent.
fn effect_coming(effect: Effect, known: bool) -> String {
    match (effect, known) {
        (Effect::MarketingStopped, true) => t!("effect-marketing-coming"),
        (Effect::MarketingStopped, false) => t!("effect-marketing-coming-unknown"),
        (Effect::ConsentWithdrawn, true) => t!("effect-consent-coming"),
        (Effect::ConsentWithdrawn, false) => t!("effect-consent-coming-unknown"),
        (Effect::UseDisputed, true) => t!("effect-disputed-coming"),
        (Effect::UseDisputed, false) => t!("effect-disputed-coming-unknown"),
    }
}
