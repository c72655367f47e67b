//! What is held about a person, by the notice's categories (UK GDPR Art 15(1)).

use domain::family::Sex;
use domain::kind::Kind;
use domain::notice::Notice;
use domain::policy::visibility::ParentsSee;
use jiff::civil::Date;
use leptos::prelude::*;

use super::record_common::side;
use super::record_groups::groups;
use super::record_model::{ParentsSight, RecordModel, VisitRow};
use super::record_row::{RecordRow, more, private_words};
use super::record_told::{looked, told};
use crate::{
    Tone, Url,
    components::layout::RecordLayout,
    components::{Button, ButtonKind, ButtonLink, CsrfField, HeldLine, HeldLines, Icon, Link, SvgIcon, Tag, ToneShape},
    dates,
    pages::request::mark_words,
    t,
};

/// The part of a record that has the sessions, in the address.
pub const SESSIONS: &str = "sessions";

/// The word for a recorded sex.
pub fn sex_words(recorded: Sex) -> String {
    match recorded {
        Sex::Female => t!("sex-female"),
        Sex::Male => t!("sex-male"),
        Sex::Other => t!("sex-other"),
        Sex::NotRecorded => t!("sex-not-recorded"),
    }
}

/// Facts that are true of all once, groups of lines with what differs, who else saw it, and what is not here.
#[component]
pub fn RecordPage(
    /// What to show.
    model: RecordModel,
) -> AnyView {
    let origin = RecordRow::common_origin(&model.rows);
    let groups = groups(&model);
    let side = view! { {model.parents.as_ref().map(|parents| sight(&model, parents))} {side(&model, &groups, origin.as_ref())} }
        .into_any();
    let sections = groups.iter().map(|group| group.draw(&model, origin.as_ref())).collect_view();
    let marks = model.marks.iter().map(|(effect, since)| {
        view! { <p class="app-group__note"><Tag tone=Tone::Soon text=t!("record-marked") /> " " {mark_words(*effect, *since)}</p> }
    });
    let challenged = model.challenged.iter().map(|(since, own)| {
        let day = dates::short(*since);
        let said = if *own { t!("record-challenged-own", day = day) } else { t!("record-challenged-some", day = day) };
        view! { <p class="app-group__note"><Tag tone=Tone::Soon text=t!("record-marked") /> " " {said}</p> }
    });
    let marks = view! { {marks.collect_view()} {challenged.collect_view()} }.into_any();
    let rest = view! {
        {attended(&model)}
        {told(&model.told, model.minor)}
        {looked(&model.looked)}
        {limits(&model)}
        {copies(&model)}
        {model.minor.then(help)}
    };
    view! {
        <RecordLayout back=Url::AccountData.path() heading=heading(&model) lede=whose(&model) side=side>
            {marks}
            {sections}
            {rest}
        </RecordLayout>
    }
    .into_any()
}

fn heading(model: &RecordModel) -> String {
    t!("record-heading", name = if model.minor { model.given.clone() } else { model.name.clone() })
}

fn whose(model: &RecordModel) -> String {
    match (model.own, model.born) {
        (true, _) => t!("record-whose-own"),
        (false, Some((born, age))) => t!("record-whose-child", day = dates::short(born), age = age),
        (false, None) => t!("record-whose-undated"),
    }
}

/// What the parents of a minor can see here (capability Y9): one rule decides it, on their pages and in these words. Who can look is
/// named, and so is what they may see.
fn sight(model: &RecordModel, parents: &ParentsSight) -> AnyView {
    let list = |lines: Vec<String>| view! { <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> };
    let alone = |text: String| view! { <div class="app-sight__cols"><p>{text}</p></div> }.into_any();
    let body = match parents.see {
        ParentsSee::Nothing => alone(t!("record-sight-nothing")),
        ParentsSee::Name | ParentsSee::Family if parents.lookers.is_empty() => alone(t!("record-sight-nobody")),
        ParentsSee::Name => view! {
            <div class="app-sight__cols">
                <div>
                    <h3><SvgIcon icon=Icon::Eye /> {t!("record-sight-who-title")}</h3>
                    {list(parents.lookers.clone())}
                </div>
                <p>{t!("record-sight-name")}</p>
            </div>
        }
        .into_any(),
        ParentsSee::Family => view! {
            <div class="app-sight__cols">
                <div>
                    <h3><SvgIcon icon=Icon::Eye /> {t!("record-sight-who-title")}</h3>
                    {list(parents.lookers.clone())}
                </div>
                <div class="app-sight__no">
                    <h3><ToneShape tone=Tone::Private /> {t!("record-sight-no-title")}</h3>
                    {list(vec![t!("record-sight-no-marked"), t!("record-sight-no-reach"), t!("record-sight-no-asked")])}
                </div>
                <div class="app-sight__yes">
                    <h3><SvgIcon icon=Icon::Eye /> {t!("record-sight-yes-title")}</h3>
                    {list(seen_by_parents(model))}
                </div>
            </div>
        }
        .into_any(),
    };
    let tell = (parents.see != ParentsSee::Nothing)
        .then(|| view! { <p>{t!("record-sight-tell")}</p> <p>{t!("record-sight-grown")}</p> });
    let body = view! { {body} <div class="app-sight__foot"><p>{t!("record-sight-staff")}</p> {tell}</div> };
    view! { <section class="app-sight" id="parents-see" aria-labelledby="sight"><h2 id="sight">{t!("record-sight-title")}</h2> {body}</section> }
        .into_any()
}

/// What a parent may see of it, each thing once, by its label: what has no lock.
fn seen_by_parents(model: &RecordModel) -> Vec<String> {
    let categories = Notice::current().categories();
    let labels = model.rows.iter().filter(|row| !row.is_private()).filter_map(|row| {
        categories.iter().find(|category| row.is_of(category.id().as_str())).map(|category| row.label(category))
    });
    let sessions = model.attended.iter().filter(|row| !row.private).map(|row| row.service.clone());
    let mut seen: Vec<String> = Vec::new();
    for label in labels.chain(sessions) {
        if !seen.contains(&label) {
            seen.push(label);
        }
    }
    seen
}

/// Sessions of one kind at one place stand together.
fn attended(model: &RecordModel) -> AnyView {
    let shown = model.attended.len();
    let body = if shown == 0 {
        view! { <p class="app-group__note">{t!("attended-none")}</p> }.into_any()
    } else {
        let mut kinds: Vec<(&VisitRow, Vec<Date>)> = Vec::new();
        for row in &model.attended {
            let same = |(known, _): &&mut (&VisitRow, Vec<Date>)| {
                (&known.service, &known.venue, known.private) == (&row.service, &row.venue, row.private)
            };
            match kinds.iter_mut().find(same) {
                Some((_, days)) => days.push(row.on),
                None => kinds.push((row, vec![row.on])),
            }
        }
        let lines = kinds.into_iter().map(|(row, days)| sessions_of(row, days, model.minor));
        view! { <HeldLines lines=lines.collect() /> }.into_any()
    };
    let more = (model.sessions > shown).then(|| more(&model.person, SESSIONS, &t!("attended-title"), (shown, model.sessions)));
    view! {
        <section class="app-group" id=SESSIONS>
            <div class="app-group__head"><h2>{t!("attended-title")}</h2></div>
            {body}
            {more}
        </section>
    }
    .into_any()
}

/// A line never says what is inside of what is shut.
fn sessions_of(row: &VisitRow, days: Vec<Date>, young: bool) -> HeldLine {
    let days = days.into_iter().map(dates::short).collect::<Vec<_>>().join(", ");
    let (label, value) =
        if row.private { (t!("attended-private"), format!("{}\n{days}", row.service)) } else { (row.service.clone(), days) };
    let shut = row.private.then(|| (Tone::Private, private_words(young)));
    HeldLine { label, value, except: Some(row.venue.clone()), shut, ..HeldLine::default() }
}

/// The same words on every record, whether something is held back or not.
fn limits(model: &RecordModel) -> AnyView {
    let start = Url::RequestStep { kind: Kind::Access.as_str().to_owned(), step: "start".to_owned() };
    let ask = start.with("person", &model.person);
    let href = Url::AccountPersonMore(model.person.clone()).path();
    // The same words in safe mode and out of it: nothing here tells that it is on.
    let whole = (!model.whole).then(|| {
        let safe = Url::Safer.part("safe-mode");
        view! {
            <p>{t!("record-more")} " " <Link href=href text=t!("record-more-link") /></p>
            <p>{t!("record-safe")} " " <Link href=safe text=t!("safer-how") /></p>
        }
    });
    view! {
        <section class="app-limits" id="limits">
            <h2>{t!("record-limits-title")}</h2>
            <p>{t!("record-limits")}</p>
            {whole}
            <div class="app-actions"><ButtonLink href=ask text=t!("record-limits-ask") /></div>
        </section>
    }
    .into_any()
}

/// What is shown, to take away at once. What stands only in the answer to a proof is taken away by one, too.
fn copies(model: &RecordModel) -> AnyView {
    let url = |form: &str| Url::AccountPersonCopy { person: model.person.clone(), form: form.to_owned() }.path();
    let forms = [("zip", t!("record-copy-csv")), ("json", t!("record-copy-json"))];
    let copies = forms.map(|(form, text)| {
        if model.whole {
            view! {
                <form method="post" action=url(form) aria-label=text.clone()>
                    <CsrfField />
                    <Button text=text.clone() kind=ButtonKind::Secondary />
                </form>
            }
            .into_any()
        } else {
            view! { <Link href=url(form) text=text /> }.into_any()
        }
    });
    view! {
        <section id="take-away" class="app-actions" aria-label=t!("record-copy-title")>
            <strong>{t!("record-copy-title")}</strong>
            {copies.collect_view()}
        </section>
    }
    .into_any()
}

/// Who can help somebody under 18 with it.
fn help() -> AnyView {
    view! {
        <section class="app-box">
            <h2>{t!("record-help-title")}</h2>
            <p>{t!("record-help")} " " <Link href=Url::Contact text=t!("contact-title") /></p>
            <p>{t!("record-help-danger")}</p>
            <p><Link href=Url::AccountAges text=t!("ages-link") /></p>
        </section>
    }
    .into_any()
}
