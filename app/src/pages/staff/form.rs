//! A form of the case page, drawn from its descriptor.

use domain::case::moves::{AfterMove, Choices, ClockEffect, Move, MoveField, MoveInput};
use domain::case::{AskOf, Refusal, WhoAsks};
use domain::clock::owes_acknowledgement;
use domain::form::{TypedMove, WITHHELD_FIELDS, WITHHELD_LINES};
use domain::kind::{Kind, Law};
use leptos::prelude::*;

use super::choice_words::tied_words;
use super::{CaseModel, choices};
use crate::{
    Tone, Url,
    components::{
        Button, ButtonKind, Choice, CsrfField, DateInput, Details, FormField, InputWidth, Radios, Select, TextInput, Textarea,
    },
    dates, problems, t, words,
};

/// Above this many choices they fold away.
const SHOWN: usize = 8;

/// One way is always chosen: the safe one, where nobody chooses.
const fn is_way(input: MoveInput) -> bool {
    matches!(input, MoveInput::Choice(Choices::Way | Choices::ReplyWay))
}

/// What a form is called.
pub(super) fn title(form: Move) -> String {
    say(&form_keys(form)[0])
}

/// What is said when a form was sent and it happened, with what that did.
pub fn done_words(form: Move, moved: impl IntoIterator<Item = AfterMove>) -> String {
    let moved = moved.into_iter().map(after_words);
    std::iter::once(say(&form_keys(form)[2])).chain(moved).collect::<Vec<_>>().join(" ")
}

fn after_words(after: AfterMove) -> String {
    match after {
        AfterMove::Unposted => t!("after-unposted"),
        AfterMove::Unseen => t!("after-unseen"),
        AfterMove::Unconfirmed => t!("after-unconfirmed"),
        AfterMove::NotStarted => t!("after-not-started"),
        AfterMove::Started => t!("after-started"),
        AfterMove::Paused => t!("after-paused"),
        AfterMove::GoesOn => t!("after-goes-on"),
        AfterMove::Moved => t!("after-moved"),
        AfterMove::Ended => t!("after-ended"),
        AfterMove::Weighed => t!("after-weighed"),
    }
}

/// Its first field.
pub(super) fn first_field(form: Move) -> &'static str {
    form.spec().fields.first().map_or("", |field| field.name)
}

/// The keys of the words of a form: its name, its button, what is said when it is done, what helps.
pub(crate) fn form_keys(form: Move) -> [String; 4] {
    let section = form.spec().section;
    [format!("case-{section}"), format!("case-{section}-send"), format!("done-{section}"), format!("case-{section}-help")]
}

/// Where the label of a field may stand: its own, or that of all fields of the same end (`-way`, `-on`).
pub(crate) fn field_keys(name: &str, end: &str) -> Vec<String> {
    let last = name.rsplit('-').next().unwrap_or(name);
    vec![format!("field-{name}{end}"), format!("field-any-{last}{end}")]
}

/// Where the label of a field of a withheld part stands.
pub(crate) fn withheld_key(part: &str) -> String {
    format!("field-withheld-{part}")
}

fn say(key: &str) -> String {
    words::words(key, &[])
}

/// The field at which a refusal of a form is shown: the one that mends it, else the first.
pub fn mended_at(form: Move, refusal: Refusal) -> &'static str {
    let ends: &[&str] = match refusal {
        Refusal::NoReasons => &["-reasons", "-told"],
        Refusal::NotToldWhy | Refusal::NobodyReads => &["-told"],
        Refusal::TheirsAlone | Refusal::Held => &["-outcome"],
        Refusal::NotAround => &["-who"],
        Refusal::NoGround | Refusal::StillTime(_) => &["-ground"],
        Refusal::NotShown => &["-shown"],
        Refusal::Lapsed => &["-lapsed"],
        Refusal::NotSafe | Refusal::NothingSeen => &["-way"],
        Refusal::TargetPassed | Refusal::NoParts => &["-further"],
        Refusal::NotMadeYet(_) | Refusal::Clock(_) => &["-on"],
        _ => &[],
    };
    let mut names = form.spec().fields.iter().map(|field| field.name);
    names.find(|name| ends.iter().any(|end| name.ends_with(end))).unwrap_or(first_field(form))
}

/// The names that a form sends: what is kept of what was sent.
pub fn form_names(form: Move) -> Vec<String> {
    let names = |field: &MoveField| match field.input {
        MoveInput::Day => ["day", "month", "year"].map(|part| format!("{}-{part}", field.name)).to_vec(),
        MoveInput::Withheld => {
            let line = |line| WITHHELD_FIELDS.map(|part| format!("{}-{line}-{part}", field.name));
            (1..=WITHHELD_LINES).flat_map(line).collect()
        }
        _ => vec![field.name.to_owned()],
    };
    form.spec().fields.iter().flat_map(names).collect()
}

/// The version of the case that is on this page: who acts on an old one is shown what came.
pub(super) fn version(model: &CaseModel) -> AnyView {
    view! { <input type="hidden" name="version" value=model.case.version.to_string() /> }.into_any()
}

/// The address of a form.
pub(super) fn section(model: &CaseModel, name: &str) -> String {
    Url::StaffCaseSection { reference: model.reference.clone(), section: name.to_owned() }.path()
}

/// A form, folded away: one move at a time.
pub(super) fn form(model: &CaseModel, form: Move) -> AnyView {
    let spec = form.spec();
    let [_, send, _, help] = form_keys(form);
    let kept = if model.kept.form == Some(form) { model.kept.typed.clone() } else { TypedMove::default() };
    let open = model.kept.form == Some(form);
    let help = words::first(&[help]).or_else(|| (form == Move::Identify).then(|| candidates(model)));
    let fee = (form == Move::Proof && has_fee(model)).then(|| t!("proof-fee-help"));
    let other = (form == Move::Identify && model.case.people.identified.is_some()).then(|| t!("case-identify-other"));
    let ends = matches!(form, Move::Check | Move::Proven).then(|| own_word(model)).flatten();
    let sentences = help.into_iter().chain(fee).chain(other).chain(ends).chain(clock_words(model, form));
    let sentences = sentences.map(|text| view! { <p class="govuk-hint">{text}</p> }).collect_view();
    let fields = spec.fields.iter().filter(|field| is_used(model, field.name));
    let fields = fields.map(|field| one(model, form, *field, &kept)).collect_view();
    let kind = if form == Move::Answer { ButtonKind::Primary } else { ButtonKind::Secondary };
    let button = if form == Move::Answer { t!("case-answer-look") } else { say(&send) };
    let (action, version) = (section(model, spec.section), version(model));
    view! {
        <Details summary=title(form) open=open>
            <form method="post" action=action novalidate aria-label=title(form)>
                <CsrfField />
                {version}
                {sentences}
                {fields}
                <Button text=button kind=kind />
            </form>
        </Details>
    }
    .into_any()
}

/// What a check brings about where somebody takes back what they agreed themselves (law.md §14).
fn own_word(model: &CaseModel) -> Option<String> {
    let case = &model.case;
    let own = case.kind() == Kind::Consent && case.submission.as_ref().is_some_and(|sent| sent.is_for_oneself());
    let day = case.received().filter(|_| own && case.state.is_open() && !case.decided)?;
    Some(t!("case-check-ends", day = dates::long(day)))
}

/// Whether the law has a fee for this kind.
fn has_fee(model: &CaseModel) -> bool {
    AskOf::Fee.is_offered(&model.case)
}

/// Whether a case can use a field: a complaint is never refused, and nothing of it is withheld (law.md §13); only what is handed over comes in
/// parts; only authority that has lapsed is answered.
fn is_used(model: &CaseModel, name: &str) -> bool {
    match name {
        "answer-ground" | "answer-shown" | "answer-withheld" => model.case.may_be_refused(),
        "answer-further" => model.case.comes_in_parts(),
        "answer-lapsed" | "post-lapsed" => model.around.lapse.is_some(),
        "checked-who" | "proven-who" => model.case.may_say_who(),
        _ => true,
    }
}

/// What a move does to the clock of this case.
fn clock_words(model: &CaseModel, form: Move) -> Option<String> {
    let (kind, effect) = (model.case.kind(), form.spec().clock);
    let month = kind.law() == Law::Month;
    let limit = model.case.statutory_dates(&model.calendar).and_then(|dates| dates.limit);
    Some(match effect {
        ClockEffect::None => return None,
        _ if form == Move::Confirm => return None,
        _ if form == Move::Undelivered => t!("clock-undelivered"),
        // What is asked after the limit moves nothing (law.md §11), and a question is then a message.
        ClockEffect::Pauses if kind.is_pausable() && limit.is_some_and(|limit| model.today > limit) => t!("clock-question-over"),
        ClockEffect::Stops | ClockEffect::Pauses if limit.is_some_and(|limit| model.today > limit) => t!("clock-after-limit"),
        ClockEffect::Stops if month => t!("clock-stops"),
        ClockEffect::Starts if month && form == Move::Withdraw => t!("clock-never-asked"),
        ClockEffect::Starts if month => t!("clock-starts"),
        ClockEffect::Pauses if kind.is_pausable() => t!("clock-pauses"),
        ClockEffect::Resumes if kind.is_pausable() => t!("clock-resumes"),
        ClockEffect::Stops | ClockEffect::Starts | ClockEffect::Pauses | ClockEffect::Resumes => t!("clock-no-effect"),
        ClockEffect::Extends => match model.deadline().and_then(|deadline| deadline.dates.extension_notice_by) {
            Some(by) if by < model.today => t!("clock-extends-late", by = dates::long(by)),
            Some(by) => t!("clock-extends", by = dates::long(by)),
            None => t!("clock-extends-open"),
        },
        ClockEffect::Moves => t!("clock-moves"),
        ClockEffect::Ends if form == Move::Acknowledgement => {
            let owed = model.case.received().is_some_and(owes_acknowledgement);
            if owed { t!("clock-acknowledged") } else { t!("clock-acknowledged-before") }
        }
        ClockEffect::Ends => t!("clock-ends"),
    })
}

/// Whose record it may be: the same day of birth, those of the same name first.
fn candidates(model: &CaseModel) -> String {
    let described = model.case.submission.as_ref().and_then(|submission| submission.described.as_ref());
    if described.is_none_or(|person| person.born.is_none()) {
        return t!("case-identify-no-day");
    }
    let list: Vec<String> = model.around.candidates.iter().map(|(person, name)| format!("{name} ({person})")).collect();
    if list.is_empty() {
        return t!("case-identify-none");
    }
    let help = t!("case-identify-list", list = list.join(", "));
    match model.around.more_candidates {
        0 => help,
        more => format!("{help} {}", t!("case-identify-more", more = more)),
    }
}

/// Who reads what is typed into a field.
fn reader(input: MoveInput) -> Option<(Tone, String)> {
    match input {
        MoveInput::Words | MoveInput::Withheld => Some((Tone::New, t!("reads-family"))),
        MoveInput::Staff => Some((Tone::Waiting, t!("reads-staff"))),
        MoveInput::Choice(_) | MoveInput::Day | MoveInput::Person | MoveInput::Asker => None,
    }
}

fn one(model: &CaseModel, form: Move, asked: MoveField, kept: &TypedMove) -> AnyView {
    let label = words::first(&field_keys(asked.name, "")).unwrap_or_else(|| asked.name.to_owned());
    let label = if asked.needed || is_way(asked.input) { label } else { t!("ask-optional", label = label) };
    let field = FormField {
        hint: words::first(&field_keys(asked.name, "-hint")).filter(|_| asked.name != "proof-doubt" || has_fee(model)),
        mark: reader(asked.input),
        error: problems::at(&model.errors, asked.name),
        value: kept.get(asked.name).to_owned(),
        of: Some(title(form)),
        ..FormField::new(asked.name, label)
    };
    match asked.input {
        MoveInput::Words | MoveInput::Staff => view! { <Textarea field=field rows=4 /> }.into_any(),
        MoveInput::Day => view! { <DateInput field=field parts=kept.day(asked.name) /> }.into_any(),
        MoveInput::Person => view! { <TextInput field=field spellcheck=false width=InputWidth::Twenty /> }.into_any(),
        MoveInput::Withheld => withheld(field, kept),
        MoveInput::Asker => asker(model, field),
        MoveInput::Choice(from) => {
            let list = choices::choices(model, asked, from);
            let value = match (field.value.is_empty(), asked.needed) {
                (true, true) => choices::single(model, from).unwrap_or_default(),
                (true, false) if is_way(asked.input) => model.case.safe_way().as_str().to_owned(),
                _ => field.value.clone(),
            };
            chosen(FormField { value, ..field }, list)
        }
    }
}

/// Who of the record asks: the name that they gave proposes one, and decides nothing.
fn asker(model: &CaseModel, field: FormField) -> AnyView {
    let named = model.around.tied.iter().find(|line| line.named).map(|line| line.person.as_str());
    let said = model.case.people.asks.as_ref().map(WhoAsks::as_said).filter(|said| !said.is_empty());
    let value = if field.value.is_empty() { said.or(named).unwrap_or_default().to_owned() } else { field.value.clone() };
    let decides = model.case.who_decides();
    let day = model.case.received().map(dates::long).unwrap_or_default();
    let hint = if decides { t!("case-who-ends", day = day) } else { t!("case-who-hint") };
    let label = if decides { t!("field-any-who") } else { t!("ask-optional", label = t!("field-any-who")) };
    let nobody = Choice::new(WhoAsks::NOBODY, t!("case-who-nobody"));
    let list = model.around.tied.iter().map(|line| Choice::new(line.person.clone(), tied_words(line))).chain([nobody]).collect();
    chosen(FormField { value, label, hint: Some(hint), ..field }, list)
}

fn chosen(field: FormField, mut list: Vec<Choice>) -> AnyView {
    if list.len() <= SHOWN {
        let nothing = field.value.is_empty();
        list.iter_mut().filter(|choice| choice.value.is_empty()).for_each(|choice| choice.checked = nothing);
        return view! { <Radios field=field choices=list /> }.into_any();
    }
    let pick = (!list[0].value.is_empty()).then(|| Choice::new("", t!("ask-pick")));
    view! { <Select field=field choices=pick.into_iter().chain(list).collect() /> }.into_any()
}

/// Parts that are withheld, each with what, where, by which rule and why; those that are empty are folded away.
fn withheld(group: FormField, kept: &TypedMove) -> AnyView {
    let part = |line: usize, part: &str| {
        let name = format!("{}-{line}-{part}", group.name);
        let value = kept.get(&name).to_owned();
        let field = FormField { value, ..FormField::new(name, say(&withheld_key(part))) };
        match part {
            "what" | "reason" => view! { <Textarea field=field rows=2 /> }.into_any(),
            _ => view! { <TextInput field=field spellcheck=false /> }.into_any(),
        }
    };
    let line = |line: usize| {
        let typed = WITHHELD_FIELDS.iter().any(|part| !kept.get(&format!("{}-{line}-{part}", group.name)).is_empty());
        let parts = WITHHELD_FIELDS.map(|name| part(line, name));
        view! { <Details summary=t!("withheld-part", n = line) open=typed>{parts}</Details> }
    };
    let lines = (1..=WITHHELD_LINES).map(line).collect_view();
    group.around(view! { <div id=group.name.clone()>{lines}</div> }.into_any())
}
