//! The calculator of statutory dates.

use domain::form::TypedDates;
use domain::kind::Kind;
use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Button, Choice, DateCard, DateInput, DateModel, DateParts, Details, ErrorMessage, FormField, InputWidth, LanguageSwitch,
        Select, TextInput, layout::QuestionLayout,
    },
    islands::DatesAsTyped,
    problems, t,
    words::Locale,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct DatesModel {
    /// What was typed.
    pub typed: TypedDates,
    pub date: Option<DateModel>,
    /// What is wrong with what was typed.
    pub errors: Vec<ErrorMessage>,
    /// The bank holidays, in short, for the browser.
    pub holidays: String,
}

/// A form that changes nothing, and the dates with their sum. With script the dates follow what is typed.
#[component]
pub fn DatesPage(
    /// What to show.
    model: DatesModel,
) -> impl IntoView {
    let DatesModel { typed, date, errors, holidays } = model;
    // A form that asks by its address puts its answers where the language stood. The one that a switch names comes first, and counts.
    let language = (Locale::current() != Locale::source())
        .then(|| view! { <input type="hidden" name="lang" value=Locale::current().tag() /> });
    let result = date.map(|date| view! { <DateCard date=date open=true /> });
    view! {
        <QuestionLayout heading=t!("dates-title") errors=errors.clone()>
            <p class="govuk-body">{t!("dates-intro")}</p>
            <form method="get" action=Url::Dates.path() novalidate>
                {fields(typed, &errors)}
                <Button text=t!("dates-button") />
                <LanguageSwitch page=Url::Dates.to_string() />
                {language}
                <DatesAsTyped holidays=holidays />
            </form>
            <div id="dates-result" aria-live="polite">{result}</div>
            <p class="govuk-body-s">{t!("dates-law")}</p>
        </QuestionLayout>
    }
}

fn fields(typed: TypedDates, errors: &[ErrorMessage]) -> AnyView {
    let kinds = Kind::ALL.map(|kind| Choice::new(kind.as_str(), kind_words(kind))).to_vec();
    let kind = FormField::new("kind", t!("dates-kind")).error(problems::at(errors, "kind")).value(typed.kind);
    let time = FormField::new("time", t!("dates-time"))
        .hint(t!("dates-time-hint"))
        .error(problems::at(errors, "time"))
        .value(typed.time);
    let day = |name: &str, label: String, hint: String, parts: DateParts| {
        let field = FormField::new(name, label).hint(hint).error(problems::at(errors, name));
        view! { <DateInput field=field parts=parts /> }.into_any()
    };
    let later = [&typed.proven, &typed.asked, &typed.answered, &typed.notice].iter().any(|parts| **parts != DateParts::default());
    let open = later || !errors.is_empty();
    let received = day("received", t!("dates-received"), t!("dates-received-hint"), typed.received);
    let proven = day("proven", t!("dates-proven"), t!("dates-proven-hint"), typed.proven);
    let asked = day("asked", t!("dates-asked"), t!("dates-asked-hint"), typed.asked);
    let answered = day("answered", t!("dates-answered"), t!("dates-answered-hint"), typed.answered);
    let notice = day("notice", t!("dates-notice"), t!("dates-notice-hint"), typed.notice);
    view! {
        <Select field=kind choices=kinds />
        {received}
        <TextInput field=time width=InputWidth::Five spellcheck=false />
        <Details summary=t!("dates-more") open=open>
            {proven} {asked} {answered} {notice}
        </Details>
    }
    .into_any()
}

/// A kind of request in a few words.
pub fn kind_words(kind: Kind) -> String {
    match kind {
        Kind::Access => t!("kind-access"),
        Kind::Rectification => t!("kind-rectification"),
        Kind::Erasure => t!("kind-erasure"),
        Kind::Restriction => t!("kind-restriction"),
        Kind::Objection => t!("kind-objection"),
        Kind::Marketing => t!("kind-marketing"),
        Kind::Automated => t!("kind-automated"),
        Kind::Portability => t!("kind-portability"),
        Kind::Consent => t!("kind-consent"),
        Kind::Complaint => t!("kind-complaint"),
        Kind::Breach => t!("kind-breach"),
    }
}
