//! The one thing that a person must do, before anything else: our question with the field for its answer, what we wait for.

use domain::case::{Ask, AskOf, CaseNotice, EventKind};
use jiff::civil::Date;
use leptos::prelude::*;

use super::model::RequestModel;
use crate::{
    Tone, Url,
    components::{Button, CsrfField, FormField, Link, Textarea, ToneShape},
    dates, problems, t,
};

/// What is asked of them and has reached them, or will here: a letter that nobody has posted asks nothing yet.
/// The day is that on which it went, which the sum names too.
pub(super) fn reached(model: &RequestModel) -> impl Iterator<Item = (&Ask, Date)> {
    let case = &model.case;
    let sent = |notice: &CaseNotice| notice.given(&case.clock, &model.calendar).map_or(notice.made, |days| days.sent);
    let notice = |ask: &Ask| case.notice(ask.seq).filter(|notice| !notice.is_unposted());
    let asks = |ask: &&Ask| ask.is_open() && (case.state.is_open() || case.is_closed_unanswered());
    case.asks.iter().filter(asks).filter_map(move |ask| Some((ask, sent(notice(ask)?))))
}

/// A box a thing; nothing where nothing is asked.
pub(super) fn first(model: &RequestModel) -> Option<AnyView> {
    let asked: Vec<_> = reached(model).collect();
    let (questions, things): (Vec<_>, Vec<_>) = asked.into_iter().partition(|(ask, _)| ask.of == AskOf::Clarification);
    let question = questions.first().map(|(ask, made)| question(model, ask, *made));
    let things = (!things.is_empty()).then(|| awaited(model, &things));
    (question.is_some() || things.is_some()).then(|| view! { {question} {things} }.into_any())
}

fn framed(id: &'static str, title: String, content: AnyView) -> AnyView {
    view! {
        <section class="app-first" aria-labelledby=id>
            <p class="app-first__label"><ToneShape tone=Tone::Waiting />{t!("first-label")}</p>
            <h2 id=id>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Our question: its answer sets the clock going again. The form names the question that it answers.
fn question(model: &RequestModel, ask: &Ask, made: Date) -> AnyView {
    let (seq, text) = (ask.seq.to_string(), ask.text.clone());
    let field = FormField::new("clarification", t!("request-answer"))
        .error(problems::at(&model.errors, "clarification"))
        .value(model.kept("clarification"));
    let form = model.may_own(EventKind::QuestionAnswered).then(|| {
        view! {
            <form method="post" action=Url::AccountRequestClarification(model.reference.clone()).path() novalidate aria-labelledby="question">
                <CsrfField />
                <input type="hidden" name="ask" value=seq />
                <Textarea field=field rows=3 />
                <Button text=t!("request-answer-send") />
            </form>
        }
    });
    let wrote = wrote(model, Some(ask.of));
    let content = view! {
        {wrote}
        <blockquote>
            <p class="app-lines">{text}</p>
            <p class="app-small app-quiet">{t!("request-question-of", day = dates::long(made))}</p>
        </blockquote>
        {form}
    };
    framed("question", t!("first-question"), content.into_any())
}

/// They wrote since, perhaps with what was asked for: nobody reads "do this first" and nothing more after they did it.
fn wrote(model: &RequestModel, of: Option<AskOf>) -> Option<AnyView> {
    let day = model.case.first_written(of?)?;
    Some(view! { <p class="govuk-body"><strong>{t!("first-wrote", day = dates::long(day))}</strong></p> }.into_any())
}

/// Proof and fees that we wait for: what exactly, since when, and how it can come.
fn awaited(model: &RequestModel, asks: &[(&Ask, Date)]) -> AnyView {
    let one = |(ask, made): &(&Ask, Date)| {
        let title = match ask.of {
            AskOf::Identity => t!("request-asked-identity", day = dates::long(*made)),
            AskOf::Authority => t!("request-asked-authority", day = dates::long(*made)),
            AskOf::Fee | AskOf::Clarification => t!("request-asked-fee", day = dates::long(*made)),
        };
        let text = ask.text.clone();
        view! { <p class="govuk-body">{title}</p> <blockquote><p class="app-lines">{text}</p></blockquote> }
    };
    let list = asks.iter().map(one).collect_view();
    let wrote = wrote(model, asks.first().map(|(ask, _)| ask.of));
    let how = (!model.has_date()).then(|| view! { <p class="govuk-body">{t!("request-awaited-how")}</p> });
    let content = view! {
        {list}
        {wrote}
        {how}
        <p class="govuk-body">
            {t!("request-awaited-where")} " " <Link href=Url::Contact.path() text=t!("request-awaited-contact") />
        </p>
    };
    framed("awaited", t!("request-awaited"), content.into_any())
}
