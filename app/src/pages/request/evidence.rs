//! Papers that go with a request: what may be added is said before.

use domain::kind::Kind;
use leptos::prelude::*;

use super::ask::place_words;
use super::check::step;
use super::wording::want_words;
use crate::{
    Tone, Url,
    components::{
        Button, ButtonKind, ButtonLink, Choice, CsrfField, ErrorMessage, FileUpload, FormField, Select, Tag,
        layout::QuestionLayout,
    },
    problems, t,
    words::Locale,
};

/// What a paper is meant to show.
pub const SHOWS: [&str; 8] = ["birth", "responsibility", "court", "letter", "attorney", "deputy", "identity", "other"];

/// What a paper can show, to choose from: a young person asks for themselves alone.
pub(super) fn shows_choices() -> Vec<Choice> {
    const OWN: [&str; 3] = ["letter", "identity", "other"];
    let offered = |name: &&str| !Locale::current().is_young() || OWN.contains(name);
    let pick = Choice::new("", t!("ask-pick"));
    std::iter::once(pick).chain(SHOWS.into_iter().filter(offered).map(|name| Choice::new(name, shows_words(name)))).collect()
}

/// What a paper is meant to show, in words.
pub fn shows_words(shows: &str) -> String {
    match shows {
        "birth" => t!("shows-birth"),
        "responsibility" => t!("shows-responsibility"),
        "court" => t!("shows-court"),
        "letter" => t!("shows-letter"),
        "attorney" => t!("shows-attorney"),
        "deputy" => t!("shows-deputy"),
        "identity" => t!("shows-identity"),
        "unsaid" => t!("shows-unsaid"),
        _ => t!("shows-other"),
    }
}

/// A paper whose own name is not said.
pub fn unnamed_words(shows: &str) -> String {
    if ["other", "unsaid"].contains(&shows) { t!("paper-unnamed") } else { shows_words(shows) }
}

/// A file that was added.
#[derive(Clone, Debug)]
pub struct EvidenceRow {
    pub file: String,
    pub name: String,
    /// What it is meant to show.
    pub shows: String,
    /// Whether the scanner has looked at it.
    pub checked: bool,
}

/// How many files may be sent, and how large each may be.
#[derive(Clone, Copy, Debug)]
pub struct FileLimits {
    pub most: usize,
    pub megabytes: usize,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct EvidenceModel {
    /// The kind of request.
    pub kind: Kind,
    /// The files so far.
    pub files: Vec<EvidenceRow>,
    pub limits: FileLimits,
    /// Which question it is, and of how many.
    pub place: Option<(usize, usize)>,
    /// What was chosen as what it shows.
    pub shows: String,
    /// Where the question before is.
    pub back: String,
    /// Where it goes on.
    pub next: String,
    /// What is wrong with what was sent.
    pub errors: Vec<ErrorMessage>,
}

/// What may be added, what was added, and the way on, which takes along what was chosen: also without.
#[component]
pub fn EvidencePage(
    /// What to show.
    model: EvidenceModel,
) -> impl IntoView {
    let room = model.files.len() < model.limits.most;
    // A problem is said at its field, and a paper of which nobody said what it shows is asked about below: so the field must be there.
    let unsaid = model.files.iter().any(|file| file.shows == "unsaid");
    let form = (room || unsaid || !model.errors.is_empty()).then(|| upload(&model));
    let full = (!room).then(|| view! { <p class="govuk-body">{t!("evidence-full", most = model.limits.most)}</p> });
    let ways = form.is_none().then(|| ways(&model));
    let list = (!model.files.is_empty()).then(|| list(&model));
    view! {
        <QuestionLayout
            back=model.back.clone()
            caption=model.place.map_or_else(|| want_words(model.kind), |place| place_words(model.kind, place))
            heading=t!("ask-evidence-title")
            errors=model.errors.clone()
        >
            <p class="govuk-body">{t!("evidence-intro")}</p>
            {list}
            {form}
            {full}
            {ways}
        </QuestionLayout>
    }
}

/// The ways on where nothing more can be added.
fn ways(model: &EvidenceModel) -> AnyView {
    view! {
        <div class="govuk-button-group">
            <ButtonLink href=model.next.clone() text=t!("request-continue") />
            <ButtonLink href=Url::RequestSaved.with("kind", model.kind.as_str()) text=t!("ask-save") kind=ButtonKind::Secondary />
        </div>
    }
    .into_any()
}

fn upload(model: &EvidenceModel) -> AnyView {
    let shows =
        FormField::new("shows", t!("evidence-shows")).value(model.shows.clone()).error(problems::at(&model.errors, "shows"));
    let choices = shows_choices();
    let files = FormField::new("files", t!("evidence-files"))
        .hint(t!("evidence-files-hint", most = model.limits.most, size = model.limits.megabytes))
        .error(problems::at(&model.errors, "files"));
    view! {
        <form method="post" action=step(model.kind, "evidence") enctype="multipart/form-data" novalidate aria-label=t!("evidence-add")>
            <CsrfField />
            <Select field=shows choices=choices />
            <FileUpload field=files accept=".pdf,.jpg,.jpeg,.png" multiple=true />
            <Button text=t!("evidence-add") kind=ButtonKind::Secondary />
            <div class="govuk-button-group">
                <Button text=t!("request-continue") name="then".to_owned() value="go".to_owned() />
                <Button text=t!("ask-save") kind=ButtonKind::Secondary name="then".to_owned() value="save".to_owned() />
            </div>
        </form>
    }
    .into_any()
}

fn list(model: &EvidenceModel) -> AnyView {
    let kind = model.kind.as_str();
    let row = |row: &EvidenceRow| {
        let remove = Url::RequestEvidenceRemove { kind: kind.to_owned(), file: row.file.clone() }.path();
        let held = (!row.checked).then(|| view! { " " <Tag tone=Tone::Waiting text=t!("evidence-held") /> });
        let shows = Some(shows_words(&row.shows)).filter(|shows| *shows != row.name);
        view! {
            <li class="app-file">
                <p class="govuk-body"><strong>{row.name.clone()}</strong> {held} <br /> {shows}</p>
                <form method="post" action=remove role="none">
                    <CsrfField />
                    <Button text=t!("evidence-remove", name = row.name.clone()) kind=ButtonKind::Secondary />
                </form>
            </li>
        }
    };
    let held = model.files.iter().any(|row| !row.checked);
    let held = held.then(|| view! { <p class="govuk-body">{t!("evidence-held-text")}</p> });
    view! { <ul class="govuk-list">{model.files.iter().map(row).collect_view()}</ul> {held} }.into_any()
}
