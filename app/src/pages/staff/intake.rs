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
    let field =
        |name: &'static str, label: String, value: &str| Field::new(name, label).error(problems::at(&wrong, name)).value(value);
    let head = head(&field, &typed);
    let who = who(&field, &typed);
    let ways = ways(&field, &typed);
    view! {
        <QuestionLayout heading=t!("intake-title") errors=errors>
            <p class="govuk-body">{t!("intake-lead")}</p>
            <form method="post" action=Url::StaffIntake.path() novalidate class="app-ask">
                <CsrfField />
                <input type="hidden" name="draft" value=draft />
                {head}
                {who}
                {ways}
                <Button text=t!("intake-send") />
            </form>
        </QuestionLayout>
    }
}

/// How and when it came, and what it is about.
fn head(field: &impl Fn(&'static str, String, &str) -> Field, typed: &TypedIntake) -> AnyView {
    let channels = Channel::KEYED.map(|c| Choice::new(c.as_str(), channel_words(c))).to_vec();
    let pick = Choice::new("", t!("ask-pick"));
    let kinds = std::iter::once(pick).chain(Kind::CASES.iter().map(|k| Choice::new(k.as_str(), want_words(*k)))).collect();
    let confirm = field("confirmed", t!("intake-confirm-title"), "");
    let confirmed = (confirm.error.is_some() || typed.confirmed).then(|| {
        let choice = Choice::new("yes", t!("intake-confirm")).checked(typed.confirmed);
        view! { <Checkboxes field=confirm choices=vec![choice] /> }
    });
    let channel = field("channel", t!("intake-channel"), &typed.channel);
    let received = field("received", t!("intake-received"), "").hint(t!("intake-received-hint"));
    let kind = field("kind", t!("intake-kind"), &typed.kind);
    let words = field("words", t!("intake-words"), &typed.words).hint(t!("intake-words-hint"));
    view! {
        <Radios field=channel choices=channels />
        <DateInput field=received parts=typed.received.clone() />
        {confirmed}
        <Select field=kind choices=kinds />
        <Textarea field=words rows=5 />
    }
    .into_any()
}

/// Whom it is about, and who asks.
fn who(field: &impl Fn(&'static str, String, &str) -> Field, typed: &TypedIntake) -> AnyView {
    let whom = vec![
        Choice::new("me", t!("intake-for-me")),
        Choice::new("child", t!("intake-for-child")),
        Choice::new("adult", t!("intake-for-adult")),
        Choice::new("client", t!("intake-for-client")),
    ];
    let for_whom = field("for", t!("intake-for"), &typed.for_whom);
    let name = field("name", t!("intake-name"), &typed.name);
    let born = field("born", t!("intake-born"), "").hint(t!("intake-born-hint"));
    let asker = field("asker", t!("intake-asker"), &typed.asker).hint(t!("intake-asker-hint"));
    view! {
        <Radios field=for_whom choices=whom />
        <TextInput field=name spellcheck=false />
        <DateInput field=born parts=typed.born.clone() />
        <TextInput field=asker spellcheck=false />
    }
    .into_any()
}

/// How they may be reached.
fn ways(field: &impl Fn(&'static str, String, &str) -> Field, typed: &TypedIntake) -> AnyView {
    let way = |value: &str, label: String| Choice::new(value, label).checked(typed.ways.iter().any(|way| way == value));
    let choices = vec![
        way("email", t!("ask-ways-email")),
        way("phone", t!("ask-ways-phone")),
        way("post", t!("ask-ways-post")),
        way("none", t!("intake-ways-none")),
    ];
    let yes_no = vec![Choice::new("yes", t!("ask-voicemail-yes")), Choice::new("no", t!("ask-voicemail-no"))];
    let ways = field("ways", t!("intake-ways"), "");
    let email = field("email", t!("ask-email"), &typed.email);
    let phone = field("phone", t!("ask-phone"), &typed.phone);
    let voicemail = field("voicemail", t!("ask-voicemail"), &typed.voicemail);
    let post = field("post", t!("ask-post"), &typed.post);
    let code_word = field("code-word", t!("intake-code-word"), &typed.code_word);
    let safe = field("safe", t!("intake-safe"), &typed.safe);
    view! {
        <Checkboxes field=ways choices=choices />
        <div class="app-asked app-asked--email"><TextInput field=email kind="email" spellcheck=false /></div>
        <div class="app-asked app-asked--phone"><TextInput field=phone kind="tel" width=InputWidth::Twenty spellcheck=false /></div>
        <div class="app-asked app-asked--voicemail"><Radios field=voicemail choices=yes_no inline=true /></div>
        <div class="app-asked app-asked--post"><Textarea field=post rows=4 /></div>
        <TextInput field=code_word spellcheck=false />
        <Textarea field=safe rows=2 />
    }
    .into_any()
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
