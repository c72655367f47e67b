//! Requests that came by phone, post, in person or by social media, keyed in with their true day of receipt.

use domain::ask::{Answers, MORE, Offers, SafeContact, find_question};
use domain::case::Channel;
use domain::clock::{Deadline, owes_acknowledgement};
use domain::form::TypedIntake;
use domain::kind::Kind;
use domain::notice::Notice;
use jiff::civil::Date;
use leptos::prelude::*;

use super::letter;
use crate::{
    Url,
    components::{
        Button, Checkboxes, Choice, CsrfField, DateCard, DateInput, Details, ErrorMessage, FormField, Radios, Select, TextInput,
        Textarea, layout::QuestionLayout,
    },
    dates,
    pages::public::kind_words,
    pages::request::{AskModel, Wording, question_fields},
    problems, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct IntakeModel {
    /// The draft it becomes: sent twice, it is one request.
    pub draft: String,
    /// What was typed.
    pub typed: TypedIntake,
    /// What is wrong with it.
    pub errors: Vec<ErrorMessage>,
}

/// How a request reached us, in words.
pub fn channel_words(channel: Channel) -> String {
    match channel {
        Channel::Portal => t!("channel-portal"),
        Channel::Phone => t!("channel-phone"),
        Channel::Post => t!("channel-post"),
        Channel::Email => t!("channel-email"),
        Channel::InPerson => t!("channel-in-person"),
        Channel::SocialMedia => t!("channel-social-media"),
    }
}

/// One page: how and when it came, what is asked for, about whom, how to answer safely.
#[component]
pub fn IntakePage(
    /// What to show.
    model: IntakeModel,
) -> impl IntoView {
    let form = view! {
        {head(&model)}
        {who(&model)}
        {same(&model, "authority", |name| name.starts_with("orders"))}
        {same(&model, "how", |_| true)}
        {same(&model, "urgent", |_| true)}
        {same(&model, "contact", |_| true)}
    };
    view! {
        <QuestionLayout heading=t!("intake-title") errors=model.errors.clone()>
            <p class="govuk-body">{t!("intake-lead")}</p>
            <form method="post" action=Url::StaffIntake.path() novalidate class="app-ask app-intake">
                <CsrfField />
                <input type="hidden" name="draft" value=model.draft.clone() />
                {form}
                <Button text=t!("intake-send") />
            </form>
        </QuestionLayout>
    }
}

fn field(model: &IntakeModel, name: &str, label: String) -> FormField {
    FormField::new(name.to_owned(), label).error(problems::at(&model.errors, name)).value(model.typed.text(name))
}

/// How and when it came, and what it is about.
fn head(model: &IntakeModel) -> AnyView {
    let channels = Channel::KEYED.map(|c| Choice::new(c.as_str(), channel_words(c))).to_vec();
    let pick = Choice::new("", t!("ask-pick"));
    let kinds = std::iter::once(pick).chain(Kind::CASES.iter().map(|k| Choice::new(k.as_str(), kind_words(*k)))).collect();
    let confirm = field(model, "confirmed", t!("intake-confirm-title"));
    let sure = model.typed.text("confirmed") == "yes";
    let confirmed = (confirm.error.is_some() || sure).then(|| {
        let choice = Choice::new("yes", t!("intake-confirm")).checked(sure);
        view! { <Checkboxes field=confirm choices=vec![choice] /> }
    });
    view! {
        <Radios field=field(model, "channel", t!("intake-channel")) choices=channels />
        <DateInput field=field(model, "received", t!("intake-received")).hint(t!("intake-received-hint")) parts=model.typed.day("received") />
        {confirmed}
        <Select field=field(model, "kind", t!("intake-kind")) choices=kinds />
        <Textarea field=field(model, "words", t!("intake-words")).hint(t!("intake-words-hint")) rows=5 />
        {consents(model)}
    }
    .into_any()
}

/// Which consents end, of who takes one back.
fn consents(model: &IntakeModel) -> Option<AnyView> {
    let asked = find_question(Kind::Consent, "what")?.fields.first()?;
    let picked = |id: &str| model.typed.0.get("consents").is_some_and(|picked| picked.iter().any(|one| one == id));
    let words = Wording::for_caller(Kind::Consent);
    let choice = |id: String| {
        let (checked, label) = (picked(&id), words.choice(asked, &id));
        Choice::new(id, label).checked(checked)
    };
    let choices = Notice::current().consents().iter().map(|consent| choice(consent.id().to_string())).collect::<Vec<_>>();
    let field = field(model, "consents", t!("intake-consents")).hint(t!("intake-consents-hint"));
    Some(view! { <Checkboxes field=field choices=choices /> }.into_any())
}

/// Somebody it is about.
fn person(model: &IntakeModel, (name, born): (&str, &str), label: String, born_label: String) -> AnyView {
    view! {
        <TextInput field=field(model, name, label) spellcheck=false />
        <DateInput field=field(model, born, born_label).hint(t!("intake-born-hint")) parts=model.typed.day(born) />
    }
    .into_any()
}

/// Whom it is about, and who asks.
fn who(model: &IntakeModel) -> AnyView {
    let whom = vec![
        Choice::new("me", t!("intake-for-me")),
        Choice::new("child", t!("intake-for-child")),
        Choice::new("adult", t!("intake-for-adult")),
        Choice::new("client", t!("intake-for-client")),
    ];
    let [first, second, third, fourth] = MORE;
    let open = [second, third, fourth].iter().any(|(name, born)| {
        !model.typed.text(name).is_empty() || problems::at(&model.errors, name).or(problems::at(&model.errors, born)).is_some()
    });
    let optional = |label| t!("ask-optional", label = label);
    let more = [
        person(model, second, t!("ask-name-2"), optional(t!("ask-born-2"))),
        person(model, third, t!("ask-name-3"), optional(t!("ask-born-3"))),
        person(model, fourth, t!("ask-name-4"), optional(t!("ask-born-4"))),
    ];
    view! {
        <Radios field=field(model, "for", t!("intake-for")) choices=whom />
        {person(model, first, t!("intake-name"), t!("intake-born"))}
        <div class="app-asked app-asked--more">
            <Details summary=t!("ask-more-children") open=open>
                {more}
            </Details>
        </div>
        <TextInput field=field(model, "asker", t!("intake-asker")).hint(t!("intake-asker-hint")) spellcheck=false />
    }
    .into_any()
}

/// A question that everybody is asked, in words for who writes down the answer of a caller.
fn same(model: &IntakeModel, step: &str, keep: impl Fn(&str) -> bool) -> Option<AnyView> {
    let question = find_question(Kind::Access, step)?;
    let typed = model.typed.0.clone();
    let answers: Answers = [("for", "child")].into_iter().collect();
    let offers = Offers { people: Vec::new(), guest: true, today: Date::default(), kept: None };
    let (people, back, errors) = (Vec::new(), String::new(), model.errors.clone());
    let wording = Wording::for_caller(Kind::Complaint);
    let asked = AskModel {
        kind: Kind::Access,
        question,
        answers,
        typed,
        offers,
        people,
        kept: false,
        thing: None,
        draft: String::new(),
        action: String::new(),
        begins: Vec::new(),
        back,
        place: None,
        errors,
    };
    Some(question_fields(&asked, &wording, keep))
}

/// What the letter says.
#[derive(Clone, Debug)]
pub struct ClaimModel {
    /// What people call the case.
    pub reference: String,
    /// The code with which it is followed online.
    pub code: String,
    /// Who asked.
    pub requester: String,
    /// What was asked for.
    pub kind: Kind,
    /// The day of receipt.
    pub received: Date,
    /// The statutory date with its sum.
    pub deadline: Option<Deadline>,
    /// How they may be reached.
    pub contact: SafeContact,
    /// The requests that were keyed in with it.
    pub others: Vec<String>,
    /// The address of the portal.
    pub origin: String,
    /// Today in London.
    pub today: Date,
}

/// The letter with the reference and the code, to print and hand over.
#[component]
pub fn ClaimPage(
    /// What to show.
    model: ClaimModel,
) -> impl IntoView {
    let date = model.deadline.as_ref().map(|deadline| dates::paper_model(deadline, model.today));
    let address = format!("{}{}", model.origin, Url::Track.path());
    let complaint = model.kind == Kind::Complaint;
    let received = match complaint.then(|| owes_acknowledgement(model.received)) {
        Some(true) => t!("claim-complaint"),
        Some(false) => t!("claim-complaint-before"),
        None => t!("claim-received"),
    };
    view! {
        <QuestionLayout
            back=Url::StaffIntake.path()
            caption=dates::short(model.today)
            heading=t!("letter-heading", kind = model.kind.as_str(), reference = model.reference.clone())
        >
            {letter::head(&model.contact, &model.requester)}
            <p class="govuk-body">{t!("letter-dear", name = model.requester)}</p>
            <p class="govuk-body">{t!("claim-asked", kind = kind_words(model.kind), received = dates::short(model.received))}</p>
            <p class="govuk-body">{received}</p>
            {(!model.others.is_empty()).then(|| view! { <p class="govuk-body">{t!("claim-others", list = model.others.join(", "))}</p> })}
            {date.map(|date| view! { <DateCard date=date open=true /> })}
            <h2 class="govuk-heading-m">{t!("claim-follow-title")}</h2>
            <p class="govuk-body">{t!("claim-follow", address = address)}</p>
            <dl class="govuk-summary-list">
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{t!("shell-reference")}</dt>
                    <dd class="govuk-summary-list__value"><strong class="app-code">{model.reference.clone()}</strong></dd>
                </div>
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{t!("claim-code")}</dt>
                    <dd class="govuk-summary-list__value"><strong class="app-code" id="claim-code">{model.code}</strong></dd>
                </div>
            </dl>
            <p class="govuk-body">{t!("claim-keep")}</p>
            {letter::close(model.reference)}
        </QuestionLayout>
    }
}
