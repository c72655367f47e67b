//! What is held about a person, by the notice's categories (UK GDPR Art 15(1)).

use domain::family::{RetentionRule, Sex};
use domain::kind::{Effect, Kind};
use domain::notice::{Category, Notice};
use domain::policy::visibility::ParentsSee;
use domain::setting::ConsentKind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    Tone, Url,
    components::{ButtonKind, layout::ContentsEntry, layout::RecordLayout},
    components::{ButtonLink, DefinitionItem, EmptyState, Fact, InsetText, Link, RecordItem, Tag},
    dates,
    pages::request::mark_words,
    t,
};

/// One thing that is held.
#[derive(Clone, Debug)]
pub struct RecordRow {
    key: String,
    category: String,
    label: String,
    value: String,
    source: String,
    recorded: Option<Date>,
    protected: bool,
}

impl RecordRow {
    /// A thing under a category of the notice. `recorded`: when, if that is known.
    pub fn new(category: &str, label: String, value: String, source: String, recorded: Option<Date>) -> Self {
        let key = String::new();
        Self { key, category: category.to_owned(), label, value, source, recorded, protected: false }
    }

    /// With the key by which a correction can name it.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.key);
        self
    }

    /// Whether it is the thing of this key.
    pub fn is(&self, key: &str) -> bool {
        !key.is_empty() && self.key == key
    }

    /// Whether it stands under this category.
    pub fn is_of(&self, category: &str) -> bool {
        self.category == category
    }

    /// Its category, its label and its value.
    pub fn parts(&self) -> (&str, &str, &str) {
        (&self.category, &self.label, &self.value)
    }

    /// As a file holds it: category, what, what it says, where it came from, when.
    pub fn to_fields(&self) -> [String; 5] {
        let category = Notice::current().categories().iter().find(|category| category.id().as_str() == self.category);
        let category = category.map(|category| category.label().to_owned()).unwrap_or_default();
        let recorded = self.recorded.map(|day| day.to_string()).unwrap_or_default();
        [category, self.label.clone(), self.value.clone(), self.source.clone(), recorded]
    }

    /// Marked as kept from others: a protected address, shown to those who live there.
    #[must_use]
    pub fn protected(mut self) -> Self {
        self.protected = true;
        self
    }
}

/// The part of a record that has the sessions, in the address.
pub const SESSIONS: &str = "sessions";

/// What a reader is told of how long things are kept.
#[derive(Clone, Copy, Debug)]
pub enum KeptUntil {
    /// Of oneself: the rule, with its reason.
    Own(RetentionRule),
    /// Of a child, until the 25th birthday if that is known. The reason of another rule would tell that the child is looked after, or
    /// what is feared, so that the words are the same for every child.
    Child(Option<Date>),
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct RecordModel {
    /// Whose record: their key.
    pub person: String,
    /// Whose record: their name.
    pub name: String,
    /// Whether it is the reader's own.
    pub own: bool,
    /// Whether a young person reads it.
    pub young: bool,
    /// What the parents of a young person who reads it can see.
    pub parents: Option<ParentsSee>,
    /// What is held and may be shown: the newest of each category.
    pub rows: Vec<RecordRow>,
    /// Categories of which there is more than the rows: how many things there are in all.
    pub more: Vec<(String, usize)>,
    /// Standing consents to family support: of which kind, since when, given by whom.
    pub consents: Vec<(ConsentKind, Date, String)>,
    /// The newest sessions attended: when, what, where.
    pub attended: Vec<(Date, String, String)>,
    /// How many sessions were attended.
    pub sessions: usize,
    /// How long things are kept.
    pub kept: KeptUntil,
    /// What took effect at once and still stands, and since when.
    pub marks: Vec<(Effect, Date)>,
}

/// The word for a recorded sex.
pub fn sex_words(recorded: Sex) -> String {
    match recorded {
        Sex::Female => t!("sex-female"),
        Sex::Male => t!("sex-male"),
        Sex::Other => t!("sex-other"),
        Sex::NotRecorded => t!("sex-not-recorded"),
    }
}

/// Categories in the notice's order, items below them, facts folded.
#[component]
pub fn RecordPage(
    /// What to show.
    model: RecordModel,
) -> impl IntoView {
    let notice = Notice::current();
    let held = |category: &Category| model.rows.iter().any(|row| row.is_of(category.id().as_str()));
    let shown: Vec<&Category> = notice.categories().iter().filter(|category| held(category)).collect();
    let contents = shown.iter().map(|c| ContentsEntry::new(c.id().as_str(), c.label())).collect();
    let sections = shown.iter().map(|category| section(category, &model)).collect_view();
    let lede = match (model.own, model.young) {
        (true, true) => t!("record-lead-young"),
        (true, false) => t!("record-lead-own"),
        _ => t!("record-lead-child"),
    };
    let parents = model.parents.map(|see| match see {
        ParentsSee::Family => t!("record-parents-family"),
        ParentsSee::Nothing => t!("record-parents-nothing"),
    });
    let parents = parents.map(|text| view! { <p class="govuk-body" id="parents-see">{text}</p> });
    let copies = copies(&model.person);
    let marks = model.marks.clone().into_iter().map(|(effect, since)| {
        view! { <p class="govuk-body"><Tag tone=Tone::Special text=t!("record-marked") /> " " {mark_words(effect, since)}</p> }
    });
    let marks = marks.collect_view();
    let agreed = model.consents.clone().into_iter().map(|(kind, since, by)| {
        let text = match kind {
            ConsentKind::Service => t!("record-consent", day = dates::short(since), by = by),
            ConsentKind::Data => t!("record-consent-data", day = dates::short(since), by = by),
        };
        view! { <p class="govuk-body">{text}</p> }
    });
    let agreed = agreed.collect_view();
    view! {
        <RecordLayout
            back=Url::AccountData.path()
            caption=t!("family-title")
            heading=model.name
            lede=lede
            contents=contents
        >
            <InsetText>
                <p>{t!("record-partial")}</p>
            </InsetText>
            {parents}
            {marks}
            {agreed}
            {sections}
            {attended(&model.person, model.attended, model.sessions)}
            {copies}
            <ButtonLink href=Url::NewRequest text=t!("account-ask-button") kind=ButtonKind::Secondary />
        </RecordLayout>
    }
}

/// What is shown, to take away at once. It takes nothing from the right to ask for a copy of everything.
fn copies(person: &str) -> AnyView {
    let copy = |form: &str, text: String| {
        let href = Url::AccountPersonCopy { person: person.to_owned(), form: form.to_owned() }.path();
        view! { <li><Link href=href text=text /></li> }
    };
    view! {
        <section class="app-category">
            <h2 id="take-away" class="govuk-heading-m">{t!("record-copy-title")}</h2>
            <p class="govuk-body">{t!("record-copy")}</p>
            <ul class="govuk-list">{copy("csv", t!("record-copy-csv"))} {copy("json", t!("record-copy-json"))}</ul>
        </section>
    }
    .into_any()
}

fn section(category: &Category, model: &RecordModel) -> impl IntoView + use<> {
    let (id, heading) = (category.id().as_str().to_owned(), category.label().to_owned());
    let rows: Vec<&RecordRow> = model.rows.iter().filter(|row| row.is_of(&id)).collect();
    let total = model.more.iter().find(|(of, _)| *of == id).map(|(_, total)| *total);
    let more = total.map(|total| more(&model.person, &id, &heading, (rows.len(), total)));
    let items = rows.into_iter().map(|row| view! { <DefinitionItem item=item(row, category, &model.person, model.kept) /> });
    let items = items.collect_view();
    view! {
        <section class="app-category">
            <h2 id=id.replace('.', "-") class="govuk-heading-m">{heading}</h2>
            <dl class="app-record">{items}</dl>
            {more}
        </section>
    }
}

/// What is not on this page is said, and where it is.
fn more(person: &str, part: &str, heading: &str, (shown, total): (usize, usize)) -> AnyView {
    let href = Url::AccountPerson(person.to_owned()).with("part", part);
    view! {
        <p class="govuk-body app-record__more">
            {t!("record-newest", shown = shown, total = total)} " "
            <a class="govuk-link" href=href>
                {t!("record-all", total = total)}
                <span class="govuk-visually-hidden">": "{heading.to_owned()}</span>
            </a>
        </p>
    }
    .into_any()
}

/// A thing under its category, with what the law says must be told about it.
pub(super) fn item(row: &RecordRow, category: &Category, person: &str, kept: KeptUntil) -> RecordItem {
    let label = if row.label.is_empty() { category.label().to_owned() } else { row.label.clone() };
    let mut facts = vec![Fact::new(t!("fact-source"), row.source.clone())];
    facts.extend(row.recorded.map(|day| Fact::new(t!("fact-recorded"), dates::short(day))));
    facts.extend(facts_of(category, kept));
    RecordItem {
        named_above: label == category.label(),
        label,
        value: row.value.clone(),
        special: category.special(),
        marks: if row.protected { vec![(Tone::Special, t!("record-protected"))] } else { Vec::new() },
        facts,
        wrong: (!row.key.is_empty()).then(|| wrong(person, &row.key)),
    }
}

/// Where one says that it is wrong: the form knows which thing is meant (capability D10).
fn wrong(person: &str, key: &str) -> String {
    let start = Url::RequestStep { kind: Kind::Rectification.as_str().to_owned(), step: "start".to_owned() };
    format!("{}&{}", start.with("person", person), Url::question("item", key))
}

/// Why it is held, on what basis, how long, and with whom the category is shared: the notice's own entries.
fn facts_of(category: &Category, kept: KeptUntil) -> Vec<Fact> {
    let lines = |labels: Vec<&str>| labels.join("\n");
    vec![
        Fact::new(t!("fact-purpose"), lines(category.purposes().iter().map(|p| p.label()).collect())),
        Fact::new(t!("fact-basis"), lines(category.bases().iter().map(|b| b.label()).collect())),
        Fact::new(t!("fact-retention"), retention_words(category, kept)),
        Fact::new(t!("fact-recipients"), lines(category.recipients().iter().map(|r| r.label()).collect())),
    ]
}

/// The notice names the rule, and the four exceptions to it.
fn retention_words(category: &Category, kept: KeptUntil) -> String {
    let rule = match kept {
        KeptUntil::Own(rule) => rule,
        KeptUntil::Child(Some(until)) => return t!("record-retention-child", day = dates::short(until)),
        KeptUntil::Child(None) => return t!("record-retention-child-undated"),
    };
    let id = format!("retention.{}", rule.as_str().replace('_', "-"));
    let exception = id.parse().ok().and_then(|id| Notice::current().retention(&id));
    match exception {
        Some(exception) if rule != RetentionRule::Default => {
            t!("record-retention-exception", label = exception.label().to_owned())
        }
        _ => category.retention().label().to_owned(),
    }
}

fn attended(person: &str, sessions: Vec<(Date, String, String)>, total: usize) -> impl IntoView + use<> {
    let shown = sessions.len();
    let body = if sessions.is_empty() {
        view! { <EmptyState title=t!("attended-none-title") text=t!("attended-none") /> }.into_any()
    } else {
        session_list(sessions)
    };
    let more = (total > shown).then(|| more(person, SESSIONS, &t!("attended-title"), (shown, total)));
    view! {
        <section class="app-category">
            <h2 id="attended" class="govuk-heading-m">{t!("attended-title")}</h2>
            {body}
            {more}
        </section>
    }
}

/// Sessions: when, what, where.
pub(super) fn session_list(sessions: Vec<(Date, String, String)>) -> AnyView {
    let items = sessions.into_iter().map(|(day, service, venue)| {
        let item = RecordItem { label: dates::short(day), value: format!("{service}\n{venue}"), ..RecordItem::default() };
        view! { <DefinitionItem item=item /> }
    });
    view! { <dl class="app-record">{items.collect_view()}</dl> }.into_any()
}
