//! Asking, whatever it is: from the need to the right kind, one question a page, check answers, send.

use app::pages::request::{
    AskModel, AskPage, CheckModel, CheckPage, Need, NeedModel, NeedPage, SavedPage, StartModel, StartPage, Wording, want_words,
};
use app::{Url, problems, t};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::ask::{self, Answers, Offers, Question, Typed, first_open, steps};
use domain::clock::{Deadline, MonthFacts, acknowledgement};
use domain::form::Problems;
use domain::id::{DraftId, PersonKey};
use domain::kind::{Kind, Law};
use domain::notice::Notice;
use domain::policy::{ReadRecord, Role, authorize};
use leptos::prelude::*;
use serde::Deserialize;
use store::draft::Draft;
use store::evidence::Scan;
use uuid::Uuid;

use super::{evidence as papers, guest, record};
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::{Fault, Outcome, SignedIn, Who, see_other};
use crate::service::requests::{self, Undone};
use crate::state::Portal;

/// What is filled in beforehand: an entry of the notice, or a thing of a person's record.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Scope {
    need: String,
    about: String,
    person: String,
    item: String,
    open: String,
}

impl Scope {
    /// As fields that go with a form; nothing that is not an entry or a thing.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let all = [("about", &self.about), ("person", &self.person), ("item", &self.item)];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())).collect()
    }

    /// An address with this scope.
    pub(super) fn on(&self, url: &Url) -> String {
        let questions: Vec<String> = self.fields().iter().map(|(name, value)| Url::question(name, value)).collect();
        if questions.is_empty() { url.path() } else { format!("{}?{}", url.path(), questions.join("&")) }
    }

    fn words(&self) -> Option<(String, String)> {
        ask::words(Notice::current(), &self.about).map(|words| (self.about.clone(), words))
    }
}

pub(super) async fn new(State(portal): State<Portal>, page: Page, who: Who, Query(scope): Query<Scope>) -> Outcome {
    let drafts = match family(&who) {
        Some(signed_in) => portal.store.list_drafts(&signed_in.own()?).await?.into_iter().map(|draft| draft.kind).collect(),
        None => Vec::new(),
    };
    let need = Need::find_by_name(&scope.need);
    let model = NeedModel { need, about: scope.words(), drafts, family: family(&who).is_some() };
    Ok(page.show(t!("need-title"), move || view! { <NeedPage model=model /> }.into_any()))
}

/// A complaint has an address of its own.
pub(super) async fn complaint() -> Response {
    see_other(&url_of(Kind::Complaint, "start").path())
}

pub(super) async fn saved(page: Page, who: Who, Query(asked): Query<Saved>) -> Response {
    let kind = parse_kind(&asked.kind).ok();
    let guest = who.signed_in.is_none_or(|signed_in| signed_in.account.role == Role::Guest);
    page.show(t!("saved-title"), move || view! { <SavedPage kind=kind guest=guest /> }.into_any())
}

/// Which form was left.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Saved {
    kind: String,
}

pub(super) fn parse_kind(kind: &str) -> Outcome<Kind> {
    Kind::find_by_name(kind).filter(|kind| Kind::CASES.contains(kind)).ok_or(Fault::NotFound)
}

pub(super) fn url_of(kind: Kind, step: &str) -> Url {
    Url::RequestStep { kind: kind.as_str().into(), step: step.into() }
}

/// To a question that keeps the form from being sent: its page says why.
fn to_open(kind: Kind, step: &str) -> Response {
    see_other(&url_of(kind, step).with("open", "yes"))
}

fn to_step(kind: Kind, step: &str) -> Response {
    see_other(&url_of(kind, step).path())
}

/// Who is signed in and asks for themselves: staff key in requests elsewhere.
fn family(who: &Who) -> Option<&SignedIn> {
    who.signed_in.as_ref().filter(|signed_in| !signed_in.account.role.is_staff())
}

fn no_staff(who: &Who) -> Outcome<()> {
    if who.signed_in.is_some() && family(who).is_none() { Err(Fault::NotFound) } else { Ok(()) }
}

/// A form that somebody fills in.
pub(super) struct Form {
    pub kind: Kind,
    pub draft: Draft,
    pub offers: Offers,
    pub people: Vec<(String, String)>,
}

impl Form {
    /// The open form of a kind, begun now where there is none.
    pub(super) async fn open(portal: &Portal, signed_in: &SignedIn, kind: Kind) -> Outcome<Self> {
        let (offers, people) = requests::offers(&portal.store, &signed_in.viewer(), portal.clock.today()).await?;
        Ok(Self { kind, draft: requests::draft(portal, &signed_in.own()?, kind).await?, offers, people })
    }

    /// The question of that address, if it is asked now.
    pub(super) fn asked(&self, step: &str) -> Option<&'static Question> {
        steps(self.kind, &self.draft.answers, &self.offers).into_iter().find(|question| question.step == step)
    }

    /// Where it goes on: at the first open question, or to the check.
    pub(super) fn go_on(&self) -> Response {
        to_step(self.kind, first_open(self.kind, &self.draft.answers, &self.offers).map_or("check", |question| question.step))
    }

    /// What is wrong with an answer as it is kept.
    fn problems(&self, question: &Question) -> Problems {
        let typed = ask::typed(question, &self.draft.answers);
        ask::answer(question, self.kind, &typed, &mut self.draft.answers.clone(), &self.offers).err().unwrap_or_default()
    }

    /// The question before this one, or the page before the first.
    pub(super) fn back(&self, step: &str) -> String {
        let before = ask::previous(self.kind, step, &self.draft.answers, &self.offers);
        url_of(self.kind, before.map_or("start", |question| question.step)).path()
    }

    /// The question after this one, or the check.
    pub(super) fn after(&self, step: &str) -> String {
        let next = ask::next(self.kind, step, &self.draft.answers, &self.offers);
        url_of(self.kind, next.map_or("check", |question| question.step)).path()
    }
}

pub(super) async fn step(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    Path((kind, step)): Path<(String, String)>,
    Query(scope): Query<Scope>,
    Query(code): Query<guest::Coded>,
) -> Outcome {
    no_staff(&who)?;
    let kind = parse_kind(&kind)?;
    match (step.as_str(), family(&who)) {
        ("start", signed_in) => start_page(&portal, &page, signed_in, kind, &scope).await,
        ("email", None) => Ok(guest::email_page(&page, kind, &scope)),
        ("code", None) => Ok(guest::code_page(&page, kind, &code, &scope)),
        _ if step != "check" && ask::find_question(kind, &step).is_none() => Err(Fault::NotFound),
        (_, None) => Ok(to_step(kind, "start")),
        ("check", Some(signed_in)) => {
            let form = Form::open(&portal, signed_in, kind).await?;
            match first_open(kind, &form.draft.answers, &form.offers) {
                Some(question) => Ok(to_open(kind, question.step)),
                None => check_page(&portal, &page, signed_in, &form, Vec::new()).await,
            }
        }
        (_, Some(signed_in)) => {
            let form = Form::open(&portal, signed_in, kind).await?;
            match form.asked(&step) {
                None => Ok(form.go_on()),
                Some(question) if question.step == "evidence" => {
                    papers::draw(&portal, &page, signed_in, &form, String::new(), Vec::new()).await
                }
                Some(question) => {
                    let typed = ask::typed(question, &form.draft.answers);
                    // Sent back from the check: an answer is missing, or no longer one of the choices.
                    let problems = if scope.open.is_empty() { Problems::default() } else { form.problems(question) };
                    Ok(question_page(&page, form, question, typed, &problems))
                }
            }
        }
    }
}

/// The page for papers: its address has a body limit of its own.
pub(super) async fn evidence(
    state: State<Portal>,
    page: Page,
    who: Who,
    Path(kind): Path<String>,
    scope: Query<Scope>,
    code: Query<guest::Coded>,
) -> Outcome {
    step(state, page, who, Path((kind, "evidence".to_owned())), scope, code).await
}

async fn start_page(portal: &Portal, page: &Page, signed_in: Option<&SignedIn>, kind: Kind, scope: &Scope) -> Outcome {
    let begun = match signed_in {
        Some(signed_in) => portal.store.find_draft(&signed_in.own()?, kind).await?.is_some_and(|draft| !draft.answers.is_empty()),
        None => false,
    };
    let about = match (signed_in, scope.words()) {
        (_, Some((_, words))) => Some(words),
        (Some(signed_in), None) => {
            thing(portal, signed_in, scope).await?.and_then(|answers| answers.one("wrong").map(str::to_owned))
        }
        _ => None,
    };
    let here = scope.on(&url_of(kind, "start"));
    let guest = match signed_in.filter(|signed_in| signed_in.account.role == Role::Guest) {
        Some(signed_in) => {
            Some(portal.store.find_guest_email(signed_in.account.id).await?.map(|email| masked(&email)).unwrap_or_default())
        }
        None => None,
    };
    let model = StartModel { kind, guest, signed_in: signed_in.is_some(), begun, here, scope: scope.fields(), about };
    Ok(page.show(want_words(kind), move || view! { <StartPage model=model /> }.into_any()))
}

/// "z…@example.net": enough to know one's own.
fn masked(email: &str) -> String {
    let (name, host) = email.split_once('@').unwrap_or((email, ""));
    format!("{}…@{host}", name.chars().next().unwrap_or_default())
}

fn question_page(page: &Page, form: Form, question: &'static Question, typed: Typed, problems: &Problems) -> Response {
    let wording = Wording::new(form.kind, &form.draft.answers, form.people.clone());
    let title = wording.title(question);
    let model = AskModel {
        back: form.back(question.step),
        kind: form.kind,
        question,
        answers: form.draft.answers,
        typed,
        offers: form.offers,
        people: form.people,
        errors: problems::of_question(problems, &wording),
    };
    let view = move || view! { <AskPage model=model /> }.into_any();
    if problems.is_empty() { page.show(title, view) } else { page.again(title, view) }
}

/// What a form sent, field by field.
pub(super) fn collect(pairs: Vec<(String, String)>) -> Typed {
    let mut typed = Typed::new();
    for (name, value) in pairs {
        typed.entry(name).or_default().push(value);
    }
    typed
}

fn sent<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).and_then(|values| values.first()).map_or("", String::as_str)
}

pub(super) async fn answer(
    State(portal): State<Portal>,
    page: Page,
    who: Who,
    network: guest::Network,
    Path((kind, step)): Path<(String, String)>,
    ProtectedForm(pairs): ProtectedForm<Vec<(String, String)>>,
) -> Outcome {
    no_staff(&who)?;
    let kind = parse_kind(&kind)?;
    let typed = collect(pairs);
    let text = |name: &str| sent(&typed, name).to_owned();
    let scope = Scope { about: text("about"), person: text("person"), item: text("item"), ..Scope::default() };
    match (step.as_str(), family(&who)) {
        ("email", None) => guest::send_code(&portal, &page, &network, kind, &scope, &text("email")).await,
        ("code", None) => guest::enter_code(&portal, &page, &network, kind, &scope, &text("id"), &text("code")).await,
        _ if !["start", "check"].contains(&step.as_str()) && ask::find_question(kind, &step).is_none() => Err(Fault::NotFound),
        (_, None) => Ok(to_step(kind, "start")),
        ("start", Some(signed_in)) => begin(&portal, signed_in, kind, &scope).await,
        ("check", Some(signed_in)) => send(&portal, &page, signed_in, kind, &typed).await,
        (_, Some(signed_in)) => answer_question(&portal, &page, signed_in, kind, &step, typed).await,
    }
}

/// Begins a form, with what is known already, and goes to its first open question.
pub(super) async fn begin(portal: &Portal, signed_in: &SignedIn, kind: Kind, scope: &Scope) -> Outcome {
    let mut form = Form::open(portal, signed_in, kind).await?;
    let mut known = ask::scope(kind, &scope.about);
    if kind == Kind::Rectification {
        known.merge(thing(portal, signed_in, scope).await?.unwrap_or_default());
    }
    if known.is_empty() {
        return Ok(form.go_on());
    }
    let begin = |answers: &mut Answers| {
        ask::begin_with(kind, answers, known);
        Ok::<(), std::convert::Infallible>(())
    };
    let Ok(()) = requests::change(portal, &signed_in.own()?, &mut form.draft, begin).await?;
    // What is filled in is shown, even where nothing is missing: it may have taken the place of something else.
    let first = first_open(kind, &form.draft.answers, &form.offers).map(|question| question.step);
    Ok(if first == Some("who") || first == Some("for") { form.go_on() } else { to_step(kind, "what") })
}

/// The thing of a record that is said to be wrong, as answers (capability D10). Only what the viewer sees.
async fn thing(portal: &Portal, signed_in: &SignedIn, scope: &Scope) -> Outcome<Option<Answers>> {
    if scope.person.is_empty() || scope.item.is_empty() {
        return Ok(None);
    }
    let viewer = signed_in.viewer();
    let person = PersonKey(scope.person.clone());
    let Some(access) = portal.store.find_access(&viewer, &person, portal.clock.today()).await? else { return Ok(None) };
    let Ok(proof) = authorize::<ReadRecord>(&viewer, access) else { return Ok(None) };
    let Some(row) = record::find_row(portal, &proof, &scope.item).await? else { return Ok(None) };
    let (category, label, value) = row.parts();
    let label = if label.is_empty() { ask::words(Notice::current(), category).unwrap_or_default() } else { label.to_owned() };
    let known = [("subject", scope.person.as_str()), ("category", category), ("wrong", &label), ("now", value)];
    Ok(Some(Answers::from_iter(known)))
}

async fn answer_question(portal: &Portal, page: &Page, signed_in: &SignedIn, kind: Kind, step: &str, typed: Typed) -> Outcome {
    let mut form = Form::open(portal, signed_in, kind).await?;
    let Some(question) = form.asked(step) else { return Ok(form.go_on()) };
    let leaves = !sent(&typed, "save").is_empty();
    let saved = || see_other(&Url::RequestSaved.with("kind", kind.as_str()));
    let blank =
        typed.iter().all(|(name, values)| matches!(name.as_str(), "csrf" | "save") || values.iter().all(String::is_empty));
    if leaves && blank {
        return Ok(saved());
    }
    let (own, offers) = (signed_in.own()?, form.offers.clone());
    let change = |answers: &mut Answers| ask::answer(question, kind, &typed, answers, &offers);
    match requests::change(portal, &own, &mut form.draft, change).await {
        Ok(Err(problems)) => Ok(question_page(page, form, question, typed, &problems)),
        Ok(Ok(())) if leaves => Ok(saved()),
        Ok(Ok(())) => Ok(see_other(&form.after(step))),
        // Sent in another tab meanwhile: the answer begins a new draft, nothing sent is changed.
        Err(store::Error::Conflict(_)) => Ok(see_other(&Url::AccountRequests.path())),
        Err(cause) => Err(cause.into()),
    }
}

async fn send(portal: &Portal, page: &Page, signed_in: &SignedIn, kind: Kind, typed: &Typed) -> Outcome {
    let id: Uuid = sent(typed, "draft").parse().map_err(|_| Fault::Unreadable)?;
    let own = signed_in.own()?;
    let sent = requests::submit(portal, &signed_in.viewer(), &own, DraftId(id), sent(typed, "seen")).await;
    let problem = match sent {
        Ok(reference) => return Ok(see_other(&Url::AccountRequestSent(reference.as_text()).path())),
        Err(Undone::Store(cause)) => return Err(cause.into()),
        Err(Undone::Changed) => t!("check-changed"),
        // An answer is missing, or no longer possible: the person may not be asked about any more.
        Err(Undone::Open | Undone::Denied(_) | Undone::Refused(_)) => t!("check-open"),
    };
    let form = Form::open(portal, signed_in, kind).await?;
    if let Some(question) = first_open(kind, &form.draft.answers, &form.offers) {
        return Ok(to_open(kind, question.step));
    }
    let errors = vec![app::components::FieldError { field: "answers".into(), message: problem }];
    check_page(portal, page, signed_in, &form, errors).await
}

async fn check_page(
    portal: &Portal,
    page: &Page,
    signed_in: &SignedIn,
    form: &Form,
    errors: Vec<app::components::FieldError>,
) -> Outcome {
    let (today, own) = (form.offers.today, signed_in.own()?);
    let files = portal.store.list_evidence(&own, form.draft.id).await?;
    let calendar = portal.calendar().await?;
    let deadline = match form.kind.law() {
        Law::Acknowledgement => acknowledgement(today, &calendar),
        _ => Deadline::month(&MonthFacts::received(today), &calendar),
    };
    let alike = requests::own_alike(portal, &own, &form.draft, &form.people, &form.offers).await?;
    let bad = !errors.is_empty();
    let answers = ask::asked(form.kind, &form.draft.answers, &form.offers);
    let described = ["name", "name-2", "name-3", "name-4"].iter().filter(|name| answers.one(name).is_some()).count();
    let model = CheckModel {
        kind: form.kind,
        seen: requests::fingerprint(&form.draft.answers, &files),
        requests: answers.all("subject").iter().filter(|key| *key != ask::OTHER).count() + described,
        known: described == 0,
        answers,
        offers: form.offers.clone(),
        people: form.people.clone(),
        files: files.into_iter().map(|file| (file.name, file.scan == Scan::Clean)).collect(),
        alike: alike.rows.into_iter().map(|reference| reference.as_text()).collect(),
        more_alike: alike.more,
        draft: form.draft.id,
        deadline: (form.kind != Kind::Complaint).then_some(deadline),
        today,
        errors,
    };
    let view = move || view! { <CheckPage model=model /> }.into_any();
    let title = t!("request-check-title");
    Ok(if bad { page.again(title, view) } else { page.show(title, view) })
}
