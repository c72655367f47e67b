//! A reply before it goes out: who gets what, how, in full.

use std::sync::Arc;

use domain::ask::Way;
use domain::case::moves::Move;
use domain::case::{Case, Delivery, Reply};
use domain::clock::Calendar;
use domain::contact::Regulator;
use domain::form::TypedMove;
use domain::kind::Kind;
use domain::policy::Lapse;
use leptos::prelude::*;

use super::case::lapse_words;
use super::choice_words::outcome_words;
use super::form::form_names;
use crate::{
    Tone, Url,
    components::{Button, ButtonKind, CsrfField, Notice, SummaryRow, layout::CheckLayout},
    dates,
    pages::public::kind_words,
    pages::request::{reply_words, size_words},
    pages::routes::{RoutesOn, routes},
    t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct ReplyCheckModel {
    /// What people call the case.
    pub reference: String,
    /// Who asked.
    pub requester: String,
    /// Whose information.
    pub subject: String,
    pub case: Case,
    /// The reply, as it would go out.
    pub reply: Reply,
    /// What was typed: it is sent again by the button.
    pub typed: TypedMove,
    pub regulator: Regulator,
    /// The bank holidays, and what the law leaves open.
    pub calendar: Arc<Calendar>,
    /// Why the authority of who asked has lapsed since, and why it goes all the same.
    pub lapsed: Option<(Lapse, String)>,
}

/// The reply as the person will read it; one button sends it, the other brings back the form with what was typed.
#[component]
pub fn ReplyCheckPage(
    /// What to show.
    model: ReplyCheckModel,
) -> AnyView {
    let (case, reply) = (&model.case, &model.reply);
    let rows = vec![
        SummaryRow::new(t!("reply-check-who"), model.requester.clone()),
        SummaryRow::new(t!("queue-about"), model.subject.clone()),
        SummaryRow::new(t!("case-row-kind"), kind_words(case.kind())),
        SummaryRow::new(t!("field-answer-outcome"), outcome_words(reply.outcome)),
        SummaryRow::new(t!("reply-check-way"), way_told(case, reply.delivery)),
    ];
    let words = reply_words(case, reply);
    let routes = routes(case.kind(), &model.regulator, RoutesOn::Paper);
    let (files, staff, send) = (files(case, reply), staff(reply), send(&model));
    let lapsed = model.lapsed.clone().map(|(why, answer)| {
        view! { <Notice tone=Tone::Late><p>{lapse_words(why)} " " {t!("case-lapsed")}</p><p class="app-lines">{answer}</p></Notice> }
    });
    let far = is_after_limit(&model).then(|| view! { <Notice tone=Tone::Late><p>{t!("reply-check-further-late")}</p></Notice> });
    let unknown = (case.kind() == Kind::Complaint && !case.is_checked())
        .then(|| view! { <Notice tone=Tone::Soon><p>{t!("reply-check-unknown")}</p></Notice> });
    let back = Url::StaffCase(model.reference.clone()).path();
    view! {
        <CheckLayout back=back caption=model.reference.clone() heading=t!("reply-check-title") rows=rows>
            {lapsed}
            {far}
            {unknown}
            <h2 class="govuk-heading-m">{t!("reply-check-words")}</h2>
            {words}
            {files}
            {routes}
            {staff}
            {send}
        </CheckLayout>
    }
    .into_any()
}

/// How it goes, and where to.
fn way_told(case: &Case, delivery: Delivery) -> String {
    let contact = case.contact();
    let to = |way| contact.destination(way).unwrap_or_default().to_owned();
    match delivery {
        Delivery::Portal => t!("reply-way-portal"),
        Delivery::Post => t!("reply-way-post", address = to(Way::Post)),
        Delivery::Hand { on } | Delivery::Shown { on } | Delivery::Email { on } => t!("reply-way-hand", day = dates::long(on)),
        Delivery::Aloud { on } => t!("reply-way-aloud", day = dates::long(on)),
    }
}

fn files(case: &Case, reply: &Reply) -> AnyView {
    let file =
        |file: &domain::case::File| view! { <li>{file.name.clone()} " " {t!("file-about", size = size_words(file.size))}</li> };
    let list: Vec<_> = case.waiting_files().map(file).collect();
    let list = if list.is_empty() {
        view! { <Notice tone=Tone::Soon><p>{t!("reply-check-no-files")}</p></Notice> }.into_any()
    } else {
        let here =
            (reply.delivery != Delivery::Portal).then(|| view! { <p class="govuk-body">{t!("reply-check-files-here")}</p> });
        view! { <ul class="govuk-list govuk-list--bullet">{list.collect_view()}</ul> {here} }.into_any()
    };
    view! { <h3 class="govuk-heading-s">{t!("reply-check-files")}</h3> {list} }.into_any()
}

/// Whether a part is promised for a day on which all of it was owed already.
fn is_after_limit(model: &ReplyCheckModel) -> bool {
    let limit = model.case.statutory_dates(&model.calendar).and_then(|dates| dates.limit);
    model.reply.further_on.zip(limit).is_some_and(|(on, limit)| on > limit)
}

/// What stays with us: what shows the ground.
fn staff(reply: &Reply) -> Option<AnyView> {
    let shown = reply.shown_by.as_ref().map(|shown| view! { <p class="govuk-body app-lines">{shown.for_staff().to_owned()}</p> });
    shown.map(|shown| view! { <h2 class="govuk-heading-m">{t!("reply-check-staff")}</h2> {shown} }.into_any())
}

fn send(model: &ReplyCheckModel) -> AnyView {
    let form = Move::Answer;
    let action = Url::StaffCaseSection { reference: model.reference.clone(), section: form.spec().section.to_owned() };
    let kept = form_names(form).into_iter().filter(|name| !model.typed.get(name).is_empty());
    let kept = kept.map(|name| {
        let value = model.typed.get(&name).to_owned();
        view! { <input type="hidden" name=name value=value /> }
    });
    view! {
        <form method="post" action=action.path()>
            <CsrfField />
            <input type="hidden" name="version" value=model.case.version.to_string() />
            {kept.collect_view()}
            <div class="govuk-button-group">
                <Button text=t!("case-answer-send") name="answer-confirmed".to_owned() value="yes".to_owned() />
                <Button text=t!("reply-check-back") kind=ButtonKind::Secondary name="answer-confirmed".to_owned() value="change".to_owned() />
            </div>
        </form>
    }
    .into_any()
}
