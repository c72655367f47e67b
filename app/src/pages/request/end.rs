//! Taking a request back, and how it was.

use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Button, ButtonKind, Checkboxes, Choice, CsrfField, ErrorMessage, FormField, Link, Radios, layout::QuestionLayout,
    },
    problems, t,
};

/// What can be taken back.
#[derive(Clone, Debug)]
pub struct TakeBackModel {
    pub reference: String,
    /// The requests that were sent together and are still open: reference and whose information. This one is first.
    pub open: Vec<(String, String)>,
    /// Whether a use has stopped meanwhile, and begins again (Art 18(3)).
    pub paused: bool,
    /// The mark of the proof that was made for it.
    pub begun: String,
    /// What is wrong with what was chosen.
    pub errors: Vec<ErrorMessage>,
}

/// What it means, for whom, and one button.
#[component]
pub fn TakeBackPage(
    /// What to show.
    model: TakeBackModel,
) -> AnyView {
    let TakeBackModel { reference, open, paused, begun, errors } = model;
    let paused = paused.then(|| view! { <p class="govuk-body">{t!("take-back-paused")}</p> });
    let back = Url::AccountRequest(reference.clone()).path();
    let field = FormField::new("which", t!("take-back-which")).error(problems::at(&errors, "which"));
    let which = if open.len() > 1 {
        let choices = open.into_iter().map(|(reference, about)| Choice::new(reference, about)).collect();
        view! { <Checkboxes field=field choices=choices /> }.into_any()
    } else {
        view! { <input type="hidden" name="which" value=reference.clone() /> }.into_any()
    };
    view! {
        <QuestionLayout back=back.clone() caption=reference.clone() heading=t!("take-back-title") errors=errors>
            <p class="govuk-body">{t!("take-back-text")}</p>
            {paused}
            <p class="govuk-body">{t!("take-back-again")}</p>
            <form method="post" action=Url::AccountRequestTakeBack(reference).path() novalidate>
                <CsrfField />
                <input type="hidden" name="begun" value=begun />
                {which}
                <Button text=t!("take-back-send") kind=ButtonKind::Warning />
            </form>
            <p class="govuk-body"><Link href=back text=t!("take-back-keep") /></p>
        </QuestionLayout>
    }
    .into_any()
}

/// What is asked at the end, and what can be answered.
pub const FEEDBACK: [&str; 3] = ["easy", "clear", "respect"];
/// What each question can be answered with.
pub const FEEDBACK_ANSWERS: [&str; 3] = ["yes", "partly", "no"];

/// A question of the end in words.
pub fn feedback_words(question: &str) -> String {
    match question {
        "easy" => t!("feedback-easy"),
        "clear" => t!("feedback-clear"),
        _ => t!("feedback-respect"),
    }
}

/// An answer to it in words.
pub fn feedback_answer(answer: &str) -> String {
    match answer {
        "yes" => t!("feedback-yes"),
        "partly" => t!("feedback-partly"),
        _ => t!("feedback-no"),
    }
}

/// Three questions that nobody has to answer.
#[component]
pub fn FeedbackPage(
    /// Of which request.
    reference: String,
    /// Whether it was said before.
    given: bool,
) -> AnyView {
    let back = Url::AccountRequest(reference.clone()).path();
    let questions = FEEDBACK.map(|name| {
        let choices = FEEDBACK_ANSWERS.map(|answer| Choice::new(answer, feedback_answer(answer))).to_vec();
        view! { <Radios field=FormField::new(name, feedback_words(name)) choices=choices inline=true /> }
    });
    let form = if given {
        view! { <p class="govuk-body">{t!("feedback-given")}</p> }.into_any()
    } else {
        view! {
            <p class="govuk-body">{t!("feedback-text")}</p>
            <form method="post" action=Url::AccountRequestFeedback(reference).path() novalidate>
                <CsrfField />
                {questions.into_iter().collect_view()}
                <Button text=t!("feedback-send") />
            </form>
        }
        .into_any()
    };
    view! { <QuestionLayout back=back heading=t!("feedback-title")>{form}</QuestionLayout> }.into_any()
}
