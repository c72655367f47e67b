//! Requests that came by phone, post, in person or by social media, keyed in with their true day of receipt.

use domain::case::Channel;
use domain::form::TypedIntake;
use domain::kind::Kind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Button, Checkboxes, Choice, CsrfField, DateCard, DateInput, Field, FieldError, InputWidth, Radios, Select, TextInput,
        Textarea, layout::QuestionLayout,
    },
    dates,
    pages::request::want_words,
    problems, t,
};
use domain::clock::Deadline;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct IntakeModel {
    /// The draft it becomes: sent twice, it is one request.
    pub draft: String,
    /// What was typed.
    pub typed: TypedIntake,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
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
    let IntakeModel { draft, typed, errors } = model;
    let wrong = errors.clone();
    let field = |name: &'static str, label: String, value: &str| {
        Field::new(name, label).error(problems::at(&wrong, name)).value(value)
    };
    let channels = Channel::KEYED.map(|c| Choice::new(c.as_str(), channel_words(c))).to_vec();
    let pick = Choice::new("", t!("ask-pick"));
    let kinds = std::iter::once(pick).chain(Kind::CASES.iter().map(|k| Choice::new(k.as_str(), want_words(*k)))).collect();
    let for_whom = [("me", "intake-for-me"), ("child", "intake-for-child"), ("adult", "intake-for-adult"), ("client", "intake-for-client")]
        .map(|(value, key)| Choice::new(value, t!(key)))
        .to_vec();
    let ways = [("email", "ask-ways-email"), ("phone", "ask-ways-phone"), ("post", "ask-ways-post"), ("none", "intake-ways-none")]
        .map(|(value, key)| Choice::new(value, t!(key)).checked(typed.ways.iter().any(|way| way == value)))
        .to_vec();
    let yes_no = || vec![Choice::new("yes", t!("ask-voicemail-yes")), Choice::new("no", t!("ask-voicemail-no"))];
    let old = problems::at(&errors, "confirmed").is_some() || typed.confirmed;
    let confirmed = old.then(|| {
        let choice = Choice::new("yes", t!("intake-confirm")).checked(typed.confirmed);
        view! { <Checkboxes field=field("confirmed", t!("intake-confirm-title"), "") choices=vec![choice] /> }
    });
    view! {
        <QuestionLayout heading=t!("intake-title") errors=errors.clone()>
            <p class="govuk-body">{t!("intake-lead")}</p>
            <form method="post" action=Url::StaffIntake.path() novalidate class="app-ask">
                <CsrfField />
                <input type="hidden" name="draft" value=draft />
                <Radios field=field("channel", t!("intake-channel"), &typed.channel) choices=channels />
                <DateInput field=field("received", t!("intake-received"), "").hint(t!("intake-received-hint")) parts=typed.received.clone() />
                {confirmed}
                <Select field=field("kind", t!("intake-kind"), &typed.kind) choices=kinds />
                <Textarea field=field("words", t!("intake-words"), &typed.words).hint(t!("intake-words-hint")) rows=5 />
                <Radios field=field("for", t!("intake-for"), &typed.for_whom) choices=for_whom />
                <TextInput field=field("name", t!("intake-name"), &typed.name) spellcheck=false />
                <DateInput field=field("born", t!("intake-born"), "").hint(t!("intake-born-hint")) parts=typed.born.clone() />
                <TextInput field=field("asker", t!("intake-asker"), &typed.asker).hint(t!("intake-asker-hint")) spellcheck=false />
                <Checkboxes field=field("ways", t!("intake-ways"), "") choices=ways />
                <TextInput field=field("email", t!("ask-email"), &typed.email) kind="email" spellcheck=false />
                <TextInput field=field("phone", t!("ask-phone"), &typed.phone) kind="tel" width=InputWidth::Twenty spellcheck=false />
                <Radios field=field("voicemail", t!("ask-voicemail"), &typed.voicemail) choices=yes_no() inline=true />
                <Textarea field=field("post", t!("ask-post"), &typed.post) rows=4 />
                <TextInput field=field("code-word", t!("intake-code-word"), &typed.code_word) spellcheck=false />
                <Textarea field=field("safe", t!("intake-safe"), &typed.safe) rows=2 />
                <Button text=t!("intake-send") />
            </form>
        </QuestionLayout>
    }
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
    let date = model.deadline.as_ref().map(|deadline| dates::date_model(deadline, model.today));
    let address = format!("{}{}", model.origin, Url::Track.path());
    let complaint = model.kind == Kind::Complaint;
    let received = if complaint { t!("claim-complaint") } else { t!("claim-received") };
    view! {
        <QuestionLayout
            back=Url::StaffIntake.path()
            caption=dates::short(model.today)
            heading=t!("letter-heading", reference = model.reference.clone())
        >
            <p class="govuk-body">{t!("letter-dear", name = model.requester)}</p>
            <p class="govuk-body">{t!("claim-asked", kind = want_words(model.kind), received = dates::short(model.received))}</p>
            <p class="govuk-body">{received}</p>
            {date.map(|date| view! { <DateCard date=date open=true /> })}
            <h2 class="govuk-heading-m">{t!("claim-follow-title")}</h2>
            <p class="govuk-body">{t!("claim-follow", address = address)}</p>
            <dl class="govuk-summary-list">
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{t!("shell-reference")}</dt>
                    <dd class="govuk-summary-list__value"><strong class="app-code">{model.reference}</strong></dd>
                </div>
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{t!("claim-code")}</dt>
                    <dd class="govuk-summary-list__value"><strong class="app-code" id="claim-code">{model.code}</strong></dd>
                </div>
            </dl>
            <p class="govuk-body">{t!("claim-keep")}</p>
            <p class="govuk-body">{t!("message-team")}</p>
        </QuestionLayout>
    }
}
