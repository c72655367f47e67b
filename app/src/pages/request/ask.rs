//! One question of a form, whichever it is: drawn from its description.

use domain::ask::{Answers, Asking, Field, Input, KeptWays, Offers, Question, Typed, choices, parts};
use domain::kind::Kind;
use leptos::prelude::*;

use super::wording::{Wording, want_words};
use crate::{
    components::{
        Button, ButtonKind, Checkboxes, Choice, CsrfField, DateInput, Details, ErrorMessage, FormField, HiddenFields, InputWidth,
        InsetText, Radios, Select, TextInput, Textarea, layout::QuestionLayout,
    },
    dates, problems, t,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct AskModel {
    /// The kind of request.
    pub kind: Kind,
    pub question: &'static Question,
    /// The answers so far: they decide which fields are asked.
    pub answers: Answers,
    /// What was typed, or answered before.
    pub typed: Typed,
    /// Who asks.
    pub offers: Offers,
    /// The people whom the asker may ask about, with their names.
    pub people: Vec<(String, String)>,
    /// Whether something is kept that is not drawn.
    pub kept: bool,
    /// The thing of the record that it is about, as it may be seen now.
    pub thing: Option<HeldThing>,
    /// The draft that it stands in.
    pub draft: String,
    /// Where the answer goes.
    pub action: String,
    /// What begins the form with the first answer: fields that go along.
    pub begins: Vec<(&'static str, String)>,
    /// Where the question before is.
    pub back: String,
    /// Which question it is, and of how many, where it is one of several.
    pub place: Option<(usize, usize)>,
    /// What is wrong with what was typed.
    pub errors: Vec<ErrorMessage>,
}

/// A thing of a record that somebody says is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldThing {
    /// Whose record it is of.
    pub name: String,
    pub label: String,
    /// What we hold now.
    pub value: String,
}

/// A question with its fields, "continue", and "save and come back".
#[component]
pub fn AskPage(
    /// What to show.
    model: AskModel,
) -> impl IntoView {
    let wording = Wording::new(model.kind, &model.answers, model.people.clone());
    let title = wording.title(model.question);
    let mut fields: Vec<&Field> = model.question.fields.iter().filter(|field| is_shown(field, &model)).collect();
    let alone = fields.len() == 1;
    let intro = wording.intro(model.question).map(|text| {
        view! { <div class="govuk-body app-ask__intro">{text.lines().map(|line| view! { <p class="govuk-body">{line.to_owned()}</p> }).collect_view()}</div> }
    });
    let thing = model.thing.clone().filter(|_| model.question.step == "what").map(|held| {
        view! {
            <InsetText>
                <p>{t!("ask-thing", name = held.name, label = held.label)}</p>
                <p class="app-lines">{held.value}</p>
            </InsetText>
        }
    });
    let known: Vec<_> = fields.extract_if(.., |field| is_known(field, &model)).collect();
    let known = known.iter().map(|field| view! { <input type="hidden" name=field.name value=typed_value(&model, field.name) /> });
    let known = known.collect_view();
    let kept = model.kept.then(|| view! { <InsetText><p>{t!("ask-contact-kept")}</p></InsetText> });
    let drawn = |field: &&Field| {
        let heading = alone.then(|| title.clone());
        one(field, &model, &wording, heading)
    };
    let (more, first): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| is_another_child(field.name));
    let open = more.iter().any(|field| problems::at(&model.errors, field.name).is_some() || has_value(&model, field));
    let more = (!more.is_empty()).then(|| {
        let fields = more.iter().map(drawn).collect_view();
        view! { <Details summary=t!("ask-more-children") open=open>{fields}</Details> }
    });
    let first = first.iter().map(drawn).collect_view();
    let heading = (!alone).then(|| title.clone());
    let caption = model.place.map_or_else(|| want_words(model.kind), |place| place_words(model.kind, place));
    let (back, errors) = (model.back.clone(), model.errors.clone());
    view! {
        <QuestionLayout
            back=back
            caption=caption
            heading=heading
            errors=errors
        >
            <form method="post" action=model.action.clone() novalidate class="app-ask">
                <CsrfField />
                <HiddenFields fields=model.begins.clone() />
                <input type="hidden" name="draft" value=model.draft.clone() />
                {known}
                {intro}
                {thing}
                {kept}
                {first}
                {more}
                {buttons()}
            </form>
        </QuestionLayout>
    }
}

/// What is asked for, and how far one is: "Withdraw your consent: question 2 of 4".
pub(super) fn place_words(kind: Kind, (n, all): (usize, usize)) -> String {
    t!("ask-place", what = want_words(kind), n = n, all = all)
}

/// The fields of a question, for a page that asks it among other things. `keep` says which.
pub fn question_fields(model: &AskModel, wording: &Wording, keep: impl Fn(&str) -> bool) -> AnyView {
    let fields = model.question.fields.iter().filter(|field| keep(field.name) && is_shown(field, model));
    fields.map(|field| one(field, model, wording, None)).collect_view().into_any()
}

/// The two ways on from every question.
pub(super) fn buttons() -> AnyView {
    view! {
        <div class="govuk-button-group">
            <Button text=t!("request-continue") />
            <Button text=t!("ask-save") kind=ButtonKind::Secondary name="save".to_owned() value="yes".to_owned() />
        </div>
    }
    .into_any()
}

/// What the record says of the thing need not be answered: it goes along as it is.
fn is_known(field: &Field, model: &AskModel) -> bool {
    let same = model.thing.as_ref().is_some_and(|held| typed_value(model, "wrong") == held.label);
    same && ["category", "wrong"].contains(&field.name)
        && !typed_value(model, field.name).is_empty()
        && problems::at(&model.errors, field.name).is_none()
}

fn typed_value(model: &AskModel, name: &str) -> String {
    model.typed.get(name).and_then(|values| values.first()).cloned().unwrap_or_default()
}

fn is_another_child(name: &str) -> bool {
    ["-2", "-3", "-4"].iter().any(|end| name.ends_with(end))
}

fn has_value(model: &AskModel, field: &Field) -> bool {
    model.typed.iter().any(|(name, values)| name.starts_with(field.name) && values.iter().any(|value| !value.is_empty()))
}

/// Whether a field can be asked on this page, whatever is chosen on it: without script nothing can appear later.
fn is_shown(field: &Field, model: &AskModel) -> bool {
    let asking = |answers: &Answers| (field.asked)(&Asking { kind: model.kind, answers, offers: &model.offers });
    if asking(&model.answers) {
        return true;
    }
    model.question.fields.iter().any(|other| {
        choices(other, &Asking { kind: model.kind, answers: &model.answers, offers: &model.offers }).into_iter().any(|value| {
            let mut then = model.answers.clone();
            then.set(other.name, vec![value]);
            asking(&then)
        })
    })
}

fn one(asked: &Field, model: &AskModel, wording: &Wording, heading: Option<String>) -> AnyView {
    let still = model.offers.kept.as_ref().filter(|_| asked.name == "still").map(still_words);
    let label = still.or(heading.clone()).unwrap_or_else(|| wording.asking_label(asked));
    let value = typed_value(model, asked.name);
    let field = FormField::new(asked.name, label).error(problems::at(&model.errors, asked.name)).value(value);
    let field = FormField { hint: wording.hint(asked), heading: heading.is_some(), ..field };
    let drawn = match asked.input {
        Input::Line(_) => view! { <TextInput field=field autocomplete=autofill(asked.name) spellcheck=false /> }.into_any(),
        Input::Lines(_) => view! { <Textarea field=field rows=4 /> }.into_any(),
        Input::Email => {
            view! { <TextInput field=field kind="email" autocomplete="email" inputmode="email" spellcheck=false /> }.into_any()
        }
        Input::Phone => view! {
            <TextInput field=field kind="tel" autocomplete="tel" inputmode="tel" width=InputWidth::Twenty spellcheck=false />
        }
        .into_any(),
        Input::Day(_) => view! { <DateInput field=field parts=parts(&model.typed, asked.name) /> }.into_any(),
        Input::One(_) => view! { <Radios field=field choices=offered(asked, model, wording) /> }.into_any(),
        Input::Category => {
            let pick = Choice::new("", t!("ask-pick"));
            let choices = std::iter::once(pick).chain(offered(asked, model, wording)).collect();
            view! { <Select field=field choices=choices /> }.into_any()
        }
        Input::Categories => {
            let (choices, open) = commonest_first(offered(asked, model, wording));
            view! { <Checkboxes field=field choices=choices open=open /> }.into_any()
        }
        _ => view! { <Checkboxes field=field choices=offered(asked, model, wording) /> }.into_any(),
    };
    // The style hides a field while what it depends on is not chosen; a browser that cannot shows it always.
    view! { <div class=format!("app-asked app-asked--{}", asked.name)>{drawn}</div> }.into_any()
}

/// The categories that people ask for most. They stand first, and the rest of a long list is folded away.
const COMMONEST: [&str; 6] = [
    "category.names-and-addresses",
    "category.schools",
    "category.health",
    "category.assessment-referral",
    "category.assessment-relationships",
    "category.assessment-safeguarding",
];

/// The choices with the commonest first, and how many those are.
fn commonest_first(choices: Vec<Choice>) -> (Vec<Choice>, usize) {
    let (first, rest): (Vec<_>, Vec<_>) = choices.into_iter().partition(|choice| COMMONEST.contains(&choice.value.as_str()));
    let open = first.len();
    (first.into_iter().chain(rest).collect(), open)
}

/// Whether what was said is still safe, by kind and day: where it leads is never shown.
fn still_words(kept: &KeptWays) -> String {
    let day = dates::long(kept.on);
    let way = |way: &String| match way.as_str() {
        "email" => t!("contact-way-email"),
        "phone" => t!("contact-way-phone"),
        _ => t!("contact-way-post"),
    };
    let ways: Vec<String> = kept.ways.iter().map(way).chain(kept.code_word.then(|| t!("contact-way-word"))).collect();
    match (kept.ways.is_empty(), ways.as_slice()) {
        (true, _) | (false, []) => t!("contact-still-none", day = day),
        (false, [one]) => t!("contact-still-one", way = one.clone(), day = day),
        (false, [first @ .., last]) => t!("contact-still", first = first.join(", "), last = last.clone(), day = day),
    }
}

/// What a browser may fill in about the person who types.
fn autofill(name: &str) -> &'static str {
    match name {
        "asker" => "name",
        _ => "off",
    }
}

fn offered(asked: &Field, model: &AskModel, wording: &Wording) -> Vec<Choice> {
    let chosen = model.typed.get(asked.name).map_or(&[][..], Vec::as_slice);
    let asking = Asking { kind: model.kind, answers: &model.answers, offers: &model.offers };
    let choice = |value: String| {
        let choice = Choice::new(value.clone(), wording.choice(asked, &value)).checked(chosen.contains(&value));
        Choice { hint: wording.choice_hint(asked, &value), ..choice }
    };
    choices(asked, &asking).into_iter().map(choice).collect()
}
