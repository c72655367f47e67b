//! A notice as a letter to print and post.

use std::sync::Arc;

use domain::case::{AskOf, Case, CaseNotice, Event, NoticeKind, Posted, Recorded};
use domain::clock::{Calendar, PostClass, Run};
use domain::contact::Regulator;
use domain::policy::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use leptos::prelude::*;

use super::letter;
use super::next_steps::tells_while_in_doubt;
use crate::{
    Tone, Url,
    components::{DateCard, Notice, layout::QuestionLayout},
    dates,
    pages::public::kind_words,
    pages::request::reply_words,
    pages::routes::{RoutesOn, routes},
    t,
};

/// What the letter says.
#[derive(Clone, Debug)]
pub struct NoticeLetterModel {
    /// What people call the case.
    pub reference: String,
    /// Who asked.
    pub requester: String,
    pub case: Case,
    /// What the letter gives notice of.
    pub notice: CaseNotice,
    /// The bank holidays, and what the law leaves open.
    pub calendar: Arc<Calendar>,
    pub regulator: Regulator,
    /// Today in London; of a letter that is printed again, the day on which it was posted.
    pub today: Date,
    /// Whether it was posted, and is printed again: the case is as it stood then.
    pub again: bool,
}

/// Address, day, code word, our words, the routes, and the date that holds after it.
#[component]
pub fn NoticeLetterPage(
    /// What to show.
    model: NoticeLetterModel,
) -> AnyView {
    let case = &model.case;
    let (head, words, date) = (letter::head(&case.contact(), &model.requester), words(&model), date(&model));
    let again = model.again.then(|| again(model.today));
    let asked = case
        .received()
        .map(|day| t!("letter-asked", of = case.kind().as_str(), kind = kind_words(case.kind()), received = dates::short(day)));
    view! {
        <QuestionLayout
            back=Url::StaffCase(model.reference.clone()).path()
            caption=dates::short(model.notice.made)
            heading=t!("letter-heading", kind = case.kind().as_str(), reference = model.reference.clone())
        >
            {again}
            {head}
            <p class="govuk-body">{t!("letter-dear", name = model.requester)}</p>
            {asked.map(|text| view! { <p class="govuk-body">{text}</p> })}
            {words}
            {date}
            {letter::close(model.reference)}
        </QuestionLayout>
    }
    .into_any()
}

/// That it is a copy. It is said to the desk, and is not printed.
fn again(posted: Date) -> AnyView {
    let text = t!("letter-again", day = dates::short(posted));
    view! { <div class="app-desk-only"><Notice tone=Tone::New><p>{text}</p></Notice></div> }.into_any()
}

/// What we say, and what follows from it by law.
fn words(model: &NoticeLetterModel) -> AnyView {
    let (case, notice) = (&model.case, &model.notice);
    if !model.again && tells_while_in_doubt(case, notice) {
        return view! { <Notice tone=Tone::Late><p>{t!("steps-letter-doubt-text")}</p></Notice> }.into_any();
    }
    if let Some(reply) = case.reply(notice.seq) {
        return view! { {reply_words(case, reply)} {routes(case.kind(), &model.regulator, RoutesOn::Paper)} }.into_any();
    }
    let lead = match notice.kind {
        NoticeKind::Ask(AskOf::Clarification) if case.kind().is_pausable() => t!("letter-question-pauses"),
        NoticeKind::Ask(AskOf::Clarification) => t!("letter-question"),
        NoticeKind::Ask(_) if !starts_later(model) => t!("letter-proof-meanwhile"),
        NoticeKind::Ask(_) => t!("letter-proof"),
        NoticeKind::Extension => t!("letter-extension"),
        NoticeKind::Acknowledgement => t!("letter-acknowledgement"),
        NoticeKind::Progress | NoticeKind::Reply => t!("letter-progress"),
        NoticeKind::Lifting => t!("letter-lifting"),
    };
    // Where it may be the last word, it names the routes (Art 12(4)).
    let ends = notice.kind == NoticeKind::Progress && case.is_abandoned(model.today, &model.calendar);
    let routes = ends.then(|| routes(case.kind(), &model.regulator, RoutesOn::Paper));
    view! { <p class="govuk-body">{lead}</p> <p class="govuk-body app-lines">{notice.text.clone()}</p> {routes} }.into_any()
}

/// The date that holds once the letter is there; none where nothing is owed any more.
fn date(model: &NoticeLetterModel) -> Option<AnyView> {
    let then = then(model);
    let owed = then.state.is_open() && model.notice.kind != NoticeKind::Reply;
    let deadline = then.deadline(&model.calendar).filter(|_| owed)?;
    Some(view! { <DateCard date=dates::paper_model(&deadline, model.today) open=true /> }.into_any())
}

/// Whether the month starts only when that comes which the letter asks for.
fn starts_later(model: &NoticeLetterModel) -> bool {
    let dates = then(model).statutory_dates(&model.calendar);
    dates.is_some_and(|dates| matches!(dates.run, Run::NotStarted(_)))
}

/// The case as it stands when the letter is posted today.
fn then(model: &NoticeLetterModel) -> Case {
    let case = model.case.clone();
    if !model.notice.is_unposted() {
        return case;
    }
    let posted = Posted { notice: model.notice.seq, class: PostClass::First, on: model.today };
    let (seq, event) = (case.seq + 1, Event::Posted(posted));
    case.evolve(&Recorded { seq, at: Timestamp::UNIX_EPOCH, account: None, role: Role::Portal, event })
}
