//! What the law leaves open, with what it is now, since when and why, and a form for each.

use domain::form::DateParts;
use domain::setting::{Setting, SettingValue};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Button, ButtonKind, Choice, CsrfField, DateInput, Details, ErrorMessage, ErrorSummary, FormField, InputWidth, InsetText,
        Radios, SummaryList, SummaryRow, TextInput, Textarea, layout::ReadingLayout,
    },
    dates, problems, t, words,
};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SettingsModel {
    pub rows: Vec<SettingRow>,
    /// What was typed, and for which setting.
    pub kept: Option<KeptSetting>,
    pub errors: Vec<ErrorMessage>,
}

/// One setting.
#[derive(Clone, Debug)]
pub struct SettingRow {
    pub setting: Setting,
    /// What it is today.
    pub value: String,
    /// Whether it waits for a decision.
    pub waits: bool,
    /// Every value that somebody set, the newest first.
    pub history: Vec<SetLine>,
}

/// A value that somebody set.
#[derive(Clone, Debug)]
pub struct SetLine {
    pub value: String,
    /// The day from which it holds.
    pub since: Date,
    pub reason: String,
    pub who: String,
    /// When, in London.
    pub at: DateTime,
}

/// What was typed into a form that is shown again.
#[derive(Clone, Debug)]
pub struct KeptSetting {
    pub setting: Setting,
    pub value: String,
    pub since: DateParts,
    pub reason: String,
}

/// Each setting with its form, folded away.
#[component]
pub fn SettingsPage(
    /// What to show.
    model: SettingsModel,
) -> AnyView {
    let parts = model.rows.iter().map(|row| part(&model, row)).collect_view();
    view! {
        <ReadingLayout back=Url::Dpo.path() heading=t!("settings-title") lede=t!("settings-lede")>
            <ErrorSummary errors=model.errors.clone() />
            {parts}
        </ReadingLayout>
    }
    .into_any()
}

/// The name of a setting in words; a test knows every one.
fn title(setting: Setting) -> String {
    words::words(&format!("setting-{}", setting.as_str()), &[])
}

fn hint(setting: Setting) -> String {
    words::words(&format!("setting-{}-hint", setting.as_str()), &[])
}

fn value_words(setting: Setting, value: &str) -> String {
    match setting.value() {
        SettingValue::OneOf(_) => words::words(&format!("setting-{}-{value}", setting.as_str()), &[]),
        SettingValue::Lines if value.is_empty() => t!("settings-none"),
        _ => value.to_owned(),
    }
}

fn part(model: &SettingsModel, row: &SettingRow) -> AnyView {
    let since = row.history.iter().map(|line| {
        let value = value_words(row.setting, &line.value);
        let who = t!("settings-line", who = line.who.clone(), at = dates::when(line.at).text, reason = line.reason.clone());
        SummaryRow::new(t!("settings-from", day = dates::short(line.since)), format!("{value}\n{who}"))
    });
    let today = if row.waits { t!("settings-waits") } else { value_words(row.setting, &row.value) };
    let now = SummaryRow::new(t!("settings-now"), today);
    let rows: Vec<SummaryRow> = [now].into_iter().chain(since).collect();
    view! {
        <section>
            <h2 class="govuk-heading-m">{title(row.setting)}</h2>
            <p class="govuk-body">{hint(row.setting)}</p>
            {row.waits.then(|| view! { <InsetText>{t!("confidential-waits")}</InsetText> })}
            <SummaryList rows=rows />
            {form(model, row.setting)}
        </section>
    }
    .into_any()
}

fn form(model: &SettingsModel, setting: Setting) -> AnyView {
    let kept = model.kept.as_ref().filter(|kept| kept.setting == setting).cloned();
    let open = kept.is_some();
    let names = ["value", "since", "reason"].map(|part| format!("{}-{part}", setting.as_str()));
    let [value, since, reason] = &names;
    let wrong = |name: &str| problems::at(&model.errors, name);
    let (typed, day, why) = kept.map_or_else(Default::default, |kept| (kept.value, kept.since, kept.reason));
    let field = FormField::new(value.clone(), t!("settings-value")).error(wrong(value)).value(typed);
    let input = match setting.value() {
        SettingValue::Number(least, most) => {
            let field = field.hint(t!("settings-number", least = least, most = most));
            view! { <TextInput field=field width=InputWidth::Five inputmode="numeric" /> }.into_any()
        }
        SettingValue::OneOf(options) => {
            let choice = |value: &&str| Choice::new(*value, value_words(setting, value));
            view! { <Radios field=field choices=options.iter().map(choice).collect() /> }.into_any()
        }
        SettingValue::Lines => view! { <Textarea field=field.hint(t!("settings-lines")) rows=4 /> }.into_any(),
    };
    let day_field = FormField::new(since.clone(), t!("settings-since")).hint(t!("settings-since-hint")).error(wrong(since));
    let why_field = FormField::new(reason.clone(), t!("settings-reason")).error(wrong(reason)).value(why);
    view! {
        <Details summary=t!("settings-change") open=open>
            <form method="post" action=Url::DpoSetting(setting.as_str().to_owned()).path() novalidate aria-label=title(setting)>
                <CsrfField />
                {input}
                <DateInput field=day_field parts=day />
                <Textarea field=why_field rows=3 />
                <Button text=t!("settings-save") kind=ButtonKind::Secondary />
            </form>
        </Details>
    }
    .into_any()
}

/// Every key under which the words of a setting stand; `words::tests` finds those that no setting has.
#[cfg(test)]
pub(crate) fn every_key() -> impl Iterator<Item = String> {
    Setting::ALL.into_iter().flat_map(|setting| {
        let name = setting.as_str();
        let values = if let SettingValue::OneOf(values) = setting.value() { values } else { &[] };
        let own = [format!("setting-{name}"), format!("setting-{name}-hint")];
        own.into_iter().chain(values.iter().map(move |value| format!("setting-{name}-{value}")))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_setting_has_its_words() {
        let missing: Vec<String> = super::every_key().filter(|key| !crate::keys::has_words(key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
