//! What was asked and what happened, in words.

use domain::ask::{self, QUESTIONS, Question};
use domain::case::{AskOf, Asked, Case, CaseNotice, Event, Message, NoticeKind, Recorded, Side, Standing, Submission};
use domain::family::NothingEnds;
use domain::helper::Helper;
use domain::kind::{Effect, Kind};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use super::{effect_words, wording::Wording};
use crate::{
    components::{Attachment, Details, MessageItem, Messages, SummaryRow, Timeline, TimelineEntry},
    dates, t,
};

/// What was asked for: each answer that was given, in the order of the questions.
pub fn answer_rows(submission: &Submission, subject: &str) -> Vec<SummaryRow> {
    let rows = wording(submission, subject).rows(questions(submission), &submission.answers).into_iter().map(|(_, row)| row);
    let papers: Vec<&str> = submission.evidence.iter().map(|paper| paper.file.name.as_str()).collect();
    let papers = (!papers.is_empty()).then(|| SummaryRow::new(t!("evidence-row"), papers.join("\n")));
    Wording::about(&submission.answers).into_iter().chain(rows).chain(papers).collect()
}

/// The same in words for staff.
pub fn staff_answer_rows(submission: &Submission, subject: &str) -> Vec<SummaryRow> {
    let rows = wording(submission, subject).staff_rows(questions(submission), &submission.answers);
    let row = ask::row_of(&submission.answers).map(|key| SummaryRow::new(t!("case-row-of-record"), key));
    Wording::about(&submission.answers).into_iter().chain(row).chain(rows).collect()
}

fn questions(submission: &Submission) -> impl Iterator<Item = &'static Question> {
    let kind = submission.kind;
    QUESTIONS.iter().filter(move |question| question.kinds.contains(&kind))
}

fn wording(submission: &Submission, subject: &str) -> Wording {
    let person = submission.subject.as_ref().map(|key| (key.0.clone(), subject.to_owned()));
    Wording::new(submission.kind, &submission.answers, person.into_iter().collect())
}

/// One thing that happened, as a family reads it.
#[derive(Clone, Debug)]
pub struct StoryRow {
    /// When, in London.
    pub at: DateTime,
    pub title: String,
    /// More about it.
    pub text: Option<String>,
}

/// The history towards the family, newest first. It never names an officer, tells nothing of a reply before it is given, and holds no
/// word that only staff read. `ended`: the day on which what they take back had ended before, where nothing of it stood.
pub fn timeline(
    history: &[Recorded],
    case: &Case,
    (helpers, ended): (&[Helper], Option<NothingEnds>),
    local: impl Fn(Timestamp) -> DateTime,
) -> Vec<StoryRow> {
    let told = |r: &&Recorded| case.notice(r.seq).is_none_or(CaseNotice::is_readable);
    let row = |r: &Recorded| {
        let at = local(r.at);
        let title = by_helper(r, helpers).or_else(|| title(r, case, (history, ended)))?;
        Some(StoryRow { title, text: text(r, case, at.date()), at })
    };
    let mut rows: Vec<StoryRow> = history.iter().rev().filter(told).filter_map(row).collect();
    rows.extend(helper_rows(helpers, case, &local));
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    rows
}

/// When somebody was joined to this case and when that ended, as a family reads it.
fn helper_rows(helpers: &[Helper], case: &Case, local: impl Fn(Timestamp) -> DateTime) -> Vec<StoryRow> {
    let row = |at, title| StoryRow { at: local(at), title, text: None };
    let of = helpers.iter().filter(|helper| helper.case == case.id);
    of.flat_map(|helper| {
        let name = || helper.name.clone();
        let ended = helper.ended.as_ref().map(|end| match end.by {
            Side::Family => row(end.at, t!("story-helper-ended", name = name())),
            Side::Office => row(end.at, t!("story-helper-ended-us", name = name())),
        });
        std::iter::once(row(helper.joined, t!("story-helper-joined", name = name()))).chain(ended)
    })
    .collect()
}

/// What somebody did who helps.
fn by_helper(recorded: &Recorded, helpers: &[Helper]) -> Option<String> {
    let name = helpers.iter().find(|helper| Some(helper.account) == recorded.account)?.name.clone();
    match &recorded.event {
        Event::MessageSent(_) => Some(t!("story-helper-wrote", name = name)),
        Event::FileOpened(_) => Some(t!("story-helper-opened", name = name)),
        _ => None,
    }
}

/// What happened; none where it is ours alone. The compiler finds an event that is forgotten.
fn title(recorded: &Recorded, case: &Case, (history, ended): (&[Recorded], Option<NothingEnds>)) -> Option<String> {
    let kind = case.kind().as_str();
    let (known, office) = (case.is_known_to_asker(), Side::of(recorded.role) == Side::Office);
    if let Some(lost) = case.lost_effect().filter(|lost| lost.seq == recorded.seq) {
        return Some(match case.kind() {
            Kind::Consent => t!("story-lost", day = dates::short(lost.on)),
            _ => t!("story-lost-other", day = dates::short(lost.on)),
        });
    }
    Some(match &recorded.event {
        Event::Submitted(_) => t!("story-submitted", kind = kind),
        // It never came to that: who asked was not known when it was answered.
        Event::TookEffect(_) if case.is_effect_to_come() && !case.state.is_open() => return None,
        Event::TookEffect(_) => match (case.told_effect()?, ended) {
            (_, Some(NothingEnds::Before(day))) => t!("effect-consent-before", day = dates::short(day)),
            (_, Some(NothingEnds::NeverGiven)) => t!("effect-consent-none"),
            ((_, since), None) if case.decided => t!("effect-consent-decided", day = dates::short(since)),
            ((Effect::UseDisputed, since), None) if known => t!("story-disputed", day = dates::short(since)),
            ((effect, since), None) => effect_words(effect, since, known),
        },
        // A colleague who takes it over begins nothing.
        Event::Taken(_) if history.iter().any(|other| other.seq < recorded.seq && matches!(other.event, Event::Taken(_))) => {
            return None;
        }
        Event::Taken(_) => t!("story-taken", kind = kind),
        Event::MessageSent(_) if office => t!("story-we-wrote"),
        Event::MessageSent(_) => t!("story-you-wrote"),
        Event::Replied(_) if case.is_retracted(recorded.seq) => return None,
        Event::Replied(_) if case.standing(recorded.seq) == Standing::Declined => t!("story-reply-uncounted"),
        Event::Replied(_) if is_taken_back(recorded.seq, case) => t!("story-reply-taken-back"),
        Event::Replied(_) => t!("story-answered"),
        Event::FileOpened(_) => t!("story-opened"),
        Event::Closed(_) if !office => t!("story-taken-back", kind = kind),
        Event::Closed(_) => t!("story-closed", kind = kind),
        Event::Asked(Asked { of: AskOf::Clarification, .. }) => t!("story-question"),
        Event::Asked(_) => t!("story-proof-asked"),
        Event::ProofReceived(event) if is_enough(event.ask, recorded.seq, (case, history)) => t!("story-proven"),
        Event::ProofReceived(event) if is_left_open(event.ask, case) => t!("story-proof-short"),
        Event::ProofReceived(_) => t!("story-proof-came"),
        Event::AskWithdrawn(_) => t!("story-ask-withdrawn"),
        Event::QuestionAnswered(event) if office && event.message.is_none() => t!("story-answer-recorded"),
        Event::QuestionAnswered(_) => t!("story-you-answered"),
        Event::Extended(_) if case.standing(recorded.seq) == Standing::Counts => t!("story-extension"),
        Event::Extended(_) => t!("story-extension-uncounted"),
        Event::Acknowledged(_) => t!("story-acknowledged"),
        Event::ProgressTold(_) => t!("story-progress"),
        Event::DateCorrected(_) if case.clock.counts(recorded.seq) => t!("story-corrected"),
        Event::MovedBack(_) => t!("story-moved-back", kind = kind),
        Event::ContactChanged(_) if office => t!("story-contact-heard"),
        Event::ContactChanged(_) => t!("story-contact-you"),
        Event::Identified(_) if known => t!("story-identified"),
        Event::Checked(_) => t!("story-checked"),
        Event::RestAsked(_) => t!("story-rest"),
        Event::Lifted(_) => t!("story-lifted"),
        Event::DateCorrected(_)
        | Event::Declined(_)
        | Event::Identified(_)
        | Event::ConfirmationNeeded(_)
        | Event::Confirmed(_)
        | Event::Posted(_)
        | Event::Notified(_)
        | Event::NoticesSeen(_)
        | Event::NoticeFailed(_)
        | Event::NoteWritten(_)
        | Event::FileAttached(_)
        | Event::FileRemoved(_)
        | Event::TargetSet(_)
        | Event::HoldPlaced(_)
        | Event::MessageSettled(_)
        | Event::HoldLifted(_) => return None,
    })
}

/// More about it: what they were told, and the day where it is another than that of recording and counts.
fn text(recorded: &Recorded, case: &Case, recorded_on: Date) -> Option<String> {
    match &recorded.event {
        Event::Closed(event) => event.told.clone(),
        Event::AskWithdrawn(event) => event.told.clone(),
        Event::MovedBack(event) => Some(event.told.clone()).filter(|told| !told.is_empty()),
        Event::DateCorrected(event) => {
            let day = dates::long(event.on);
            Some(match event.told.clone() {
                Some(told) => t!("story-correction", day = day, reason = told),
                None => t!("story-correction-day", day = day),
            })
        }
        _ if case.standing(recorded.seq) != Standing::Counts => uncounted(recorded.seq, case),
        _ if case.notice(recorded.seq).is_some_and(|notice| notice.failed) => Some(t!("story-not-there")),
        event => match case.notice(recorded.seq).and_then(|notice| notice.posting) {
            Some(posting) => Some(t!("story-posted", day = dates::long(case.clock.day(posting.seq, posting.on)))),
            None => event.day().filter(|day| *day != recorded_on).map(dates::long),
        },
    }
}

/// Whether what came settled what we asked for: an officer found it enough at once, and no second person did not confirm it.
fn is_enough(ask: i64, arrival: i64, (case, history): (&Case, &[Recorded])) -> bool {
    let Some(ask) = case.asks.iter().find(|found| found.seq == ask) else { return false };
    let by_then = history.iter().filter(|recorded| recorded.seq > ask.seq && recorded.seq <= arrival + 1);
    let checked = |of| by_then.clone().any(|recorded| matches!(&recorded.event, Event::Checked(checked) if checked.of == of));
    !ask.declined && case.clock.counts(arrival) && ask.of.check().is_none_or(checked)
}

/// Whether what came did not settle it, and nothing has since.
fn is_left_open(ask: i64, case: &Case) -> bool {
    case.state.is_open()
        && case.asks.iter().any(|found| found.seq == ask && !found.settled && !found.withdrawn && !found.declined)
}

/// Whether a reply does not hold any more.
fn is_taken_back(seq: i64, case: &Case) -> bool {
    case.replies.iter().any(|given| given.seq == seq && given.taken_back.is_some())
}

/// What a family is told of something that does not count, or not yet. While nobody has said so, a reply was given: only its day is
/// not said.
fn uncounted(seq: i64, case: &Case) -> Option<String> {
    let kind = case.notice(seq).map(|notice| notice.kind);
    match (case.standing(seq), kind) {
        (Standing::Counts, _) | (Standing::Waits, Some(NoticeKind::Reply)) => None,
        (Standing::Declined, Some(NoticeKind::Reply)) => Some(reply_declined(seq, case)),
        (Standing::Waits, _) => Some(t!("story-waits")),
        (Standing::Declined, Some(NoticeKind::Extension)) => Some(t!("story-extension-declined")),
        (Standing::Declined, Some(NoticeKind::Ask(_))) => Some(t!("story-ask-declined")),
        (Standing::Declined, _) => Some(t!("story-declined")),
    }
}

/// A reply that does not count: nobody confirmed when it was given, or what it granted turned out not to be theirs to end.
pub(super) fn reply_declined(seq: i64, case: &Case) -> String {
    if case.lost_effect().is_some_and(|lost| lost.of == seq) { t!("story-reply-lost") } else { t!("story-reply-declined") }
}

/// So many things of the newest stand open; one more is not folded away alone.
const OPEN: usize = 2;

/// The timeline as a page shows it: the newest open, what came before folded.
pub fn timeline_view(mut rows: Vec<StoryRow>) -> AnyView {
    let entry =
        |row: StoryRow| TimelineEntry { when: dates::when(row.at), title: row.title, text: row.text, by: None, staff: None };
    let before = if rows.len() > OPEN + 1 { rows.split_off(OPEN) } else { Vec::new() };
    let before = (!before.is_empty()).then(|| {
        let title = t!("request-timeline-before", count = before.len());
        view! { <Details summary=title><Timeline entries=before.into_iter().map(entry).collect() /></Details> }
    });
    view! { <Timeline entries=rows.into_iter().map(entry).collect() /> {before} }.into_any()
}

/// A message as a page shows it.
#[derive(Clone, Debug)]
pub struct MessageRow {
    /// When, in London.
    pub at: DateTime,
    /// Which side wrote it.
    pub side: Side,
    pub text: String,
    /// What the family is told of a notice that does not count.
    pub aside: Option<String>,
    /// Who wrote it, where it is not whom the reader would take its side for: somebody who helps.
    pub from: Option<String>,
    /// Papers that came with it.
    pub files: Vec<Attachment>,
}

/// Messages of a case, in order.
pub fn message_rows<'a>(
    case: &Case,
    messages: impl IntoIterator<Item = &'a Message>,
    local: impl Fn(Timestamp) -> DateTime,
) -> Vec<MessageRow> {
    let aside = |seq| case.notice(seq).and_then(|notice| uncounted(notice.seq, case));
    let row = |m: &Message| {
        let (at, text) = (local(m.at), m.text.clone());
        MessageRow { at, side: m.side, text, aside: aside(m.seq), from: None, files: Vec::new() }
    };
    messages.into_iter().map(row).collect()
}

/// Messages, those of the reader's side set apart.
pub fn messages(rows: Vec<MessageRow>, reader: Side) -> AnyView {
    view! { <Messages messages=items(rows, reader) /> }.into_any()
}

/// The newest message of a request that we have replied to; those before are folded: what counts now stands above them.
pub(super) fn newest_messages(rows: Vec<MessageRow>, reader: Side) -> AnyView {
    let mut before = items(rows, reader);
    let newest = before.split_off(before.len().saturating_sub(1));
    let before = (!before.is_empty()).then(|| {
        let title = t!("request-messages-before", count = before.len());
        view! { <Details summary=title><Messages messages=before /></Details> }
    });
    view! { {before} <Messages messages=newest /> }.into_any()
}

fn items(rows: Vec<MessageRow>, reader: Side) -> Vec<MessageItem> {
    let message = |(n, row): (usize, MessageRow)| MessageItem {
        id: format!("message-{}", n + 1),
        mine: row.side == reader && row.from.is_none(),
        from: row.from.unwrap_or_else(|| match (row.side, reader) {
            (Side::Family, Side::Family) => t!("message-you"),
            (Side::Office, _) => t!("message-team"),
            (Side::Family, Side::Office) => t!("message-family"),
        }),
        when: dates::when(row.at),
        body: row.text,
        aside: row.aside.filter(|_| reader == Side::Family),
        attachments: row.files,
    };
    rows.into_iter().enumerate().map(message).collect()
}
