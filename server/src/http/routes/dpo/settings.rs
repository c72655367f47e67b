//! `/dpo/settings`: what the law leaves open, as dated data with a reason.

use app::components::ErrorMessage;
use app::pages::dpo::{KeptSetting, SetLine, SettingRow, SettingsModel, SettingsPage};
use app::{Url, problems, t};
use axum::extract::{Path, State};
use domain::form::{FieldError, Limit, Needed, clean_text};
use domain::policy::{Oversee, Proof, authorize};
use domain::setting::{Setting, SettingValue, value_on};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::http::csrf::ProtectedForm;
use crate::http::fields::{Fields, collect, first};
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::state::Portal;

pub(super) async fn show(State(portal): State<Portal>, page: Page, signed_in: SignedIn) -> Outcome {
    let proof = authorize::<Oversee>(&signed_in.viewer(), ())?;
    draw(&portal, &page, &proof, None, Vec::new()).await
}

async fn draw(
    portal: &Portal,
    page: &Page,
    proof: &Proof<Oversee>,
    kept: Option<KeptSetting>,
    errors: Vec<ErrorMessage>,
) -> Outcome {
    let (set, history) = (portal.store.set_values().await?, portal.store.setting_history(proof).await?);
    let today = portal.clock.today();
    let row = |setting| SettingRow {
        setting,
        value: value_on(&set, setting, today).to_owned(),
        waits: setting.waits(&set, today),
        history: history
            .iter()
            .filter(|line| line.set.setting == setting)
            .map(|line| SetLine {
                value: line.set.value.clone(),
                since: line.set.since,
                reason: line.reason.clone(),
                who: line.who.clone(),
                at: portal.clock.local(line.at),
            })
            .collect(),
    };
    let bad = !errors.is_empty();
    let model = SettingsModel { rows: Setting::ALL.into_iter().map(row).collect(), kept, errors };
    let view = move || view! { <SettingsPage model=model /> }.into_any();
    Ok(if bad { page.again(t!("settings-title"), view) } else { page.show(t!("settings-title"), view) })
}

/// A new value from a day on. Dates that rest on it are counted again by the worker.
pub(super) async fn save(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(name): Path<String>,
    ProtectedForm(fields): ProtectedForm<Fields>,
) -> Outcome {
    let proof = authorize::<Oversee>(&signed_in.viewer(), ())?;
    let setting = Setting::find_by_name(&name).ok_or(Fault::NotFound)?;
    let typed = collect(fields);
    let [value, since, reason] = ["value", "since", "reason"].map(|part| format!("{name}-{part}"));
    let (day, why) = (domain::ask::parts(&typed, &since), first(&typed, &reason).to_owned());
    let kept = KeptSetting { setting, value: first(&typed, &value).to_owned(), since: day.clone(), reason: why.clone() };
    let mut errors = Vec::new();
    let parsed = keep(&mut errors, value, setting.parse(&kept.value).ok_or_else(|| value_problem(setting)));
    let today = portal.clock.today();
    let from = day.parse().map(|day| day.unwrap_or(today)).map_err(problems::words);
    let from = from.and_then(|day| if Setting::may_hold_from(day, today) { Ok(day) } else { Err(t!("settings-problem-day")) });
    let from: Option<Date> = keep(&mut errors, since, from);
    let why = clean_text(&why, Limit::LONG).and_then(|why| why.ok_or(FieldError::Missing(Needed::Reason)));
    let why = keep(&mut errors, reason, why.map_err(problems::words));
    let (Some(parsed), Some(from), Some(why)) = (parsed, from, why) else {
        return draw(&portal, &page, &proof, Some(kept), errors).await;
    };
    let mut unit = portal.store.begin().await?;
    unit.set_value(&proof, (setting, &parsed, from), &why, portal.clock.now()).await?;
    unit.save().await?;
    Ok(see_other(&Url::DpoSettings.with("done", "setting")))
}

fn keep<T>(errors: &mut Vec<ErrorMessage>, field: String, parsed: Result<T, String>) -> Option<T> {
    parsed.map_err(|message| errors.push(ErrorMessage { field, message })).ok()
}

fn value_problem(setting: Setting) -> String {
    match setting.value() {
        SettingValue::Number(least, most) => t!("settings-problem-number", least = least, most = most),
        SettingValue::Lines => t!("settings-problem-consents"),
        SettingValue::OneOf(_) => t!("settings-problem-value"),
    }
}
