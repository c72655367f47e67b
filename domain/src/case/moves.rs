//! What staff do to a case, one descriptor a move: its address, its fields, the event that it leads to, what it does to the clock.
//! Pages draw forms from it, and `form::TypedMove` reads them back. Its words are content, under its section's name.

use super::{
    Ask, AskOf, Case, CaseNotice, Check, DayOf, DeliveryWay, EventKind, Ground, NoticeKind, Side, State, TABLE, permits,
};
use crate::clock::PostClass;
use crate::policy::Role;

crate::listed! {
    /// A form of the case page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[expect(missing_docs, reason = "each has its descriptor below")]
    pub enum Move {
        Post,
        Confirm,
        Message,
        Question,
        Heard,
        MarkAnswer,
        Proof,
        Proven,
        Withdraw,
        Identify,
        Check,
        Extension,
        Acknowledgement,
        Progress,
        Target,
        Answer,
        Detach,
        Lift,
        Undelivered,
        Correction,
        Note,
        Understanding,
        OwnView,
        Hold,
        LiftHold,
        Back,
        Close,
    }
}

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoveField {
    /// Its name; no other form of the page has it.
    pub name: &'static str,
    pub input: MoveInput,
    pub needed: bool,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveInput {
    /// Words that the family reads.
    Words,
    /// Words that only staff read.
    Staff,
    /// One of a few.
    Choice(Choices),
    /// A day; empty is today where none is needed.
    Day,
    /// A number in the case system.
    Person,
    /// Parts that are withheld, a few lines of four fields.
    Withheld,
}

/// Where the choices of a field come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choices {
    /// Proof or a fee, where the law has it.
    Proof,
    /// What was asked for and has not come, but for questions.
    OpenProof,
    /// Everything that was asked for and has not come.
    OpenAsk,
    /// What was not checked yet.
    Check,
    Ground,
    Outcome,
    RefusalGround,
    /// How a notice goes.
    Way,
    PostClass,
    /// Letters that nobody has posted.
    Letter,
    /// Notices of which it can turn out that they did not arrive.
    Notice,
    /// Recorded days.
    RecordedDay,
    /// Messages of the person after our question.
    Message,
    /// Files that have not gone out.
    File,
    /// What waits for a second person.
    Waiting,
    YesNo,
}

/// What a move does to the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockEffect {
    /// Nothing.
    None,
    /// The month has not started from then on.
    Stops,
    /// The month starts.
    Starts,
    /// The month of an access request is paused.
    Pauses,
    /// It goes on.
    Resumes,
    /// Two further months.
    Extends,
    /// A date moves, once a second person confirmed it.
    Moves,
    /// It ends.
    Ends,
}

/// One move.
#[derive(Clone, Copy, Debug)]
pub struct MoveSpec {
    /// Its name in the address, and in the keys of its words.
    pub section: &'static str,
    pub event: EventKind,
    pub fields: &'static [MoveField],
    pub clock: ClockEffect,
}

const fn field(name: &'static str, input: MoveInput) -> MoveField {
    MoveField { name, input, needed: true }
}

const fn optional(name: &'static str, input: MoveInput) -> MoveField {
    MoveField { name, input, needed: false }
}

const fn spec(section: &'static str, event: EventKind, clock: ClockEffect, fields: &'static [MoveField]) -> MoveSpec {
    MoveSpec { section, event, fields, clock }
}

use Choices as C;
use MoveInput::{Choice, Day, Person, Staff, Withheld, Words};

impl Move {
    /// Its descriptor.
    #[expect(clippy::too_many_lines, reason = "one arm a move: the compiler finds what is forgotten")]
    pub const fn spec(self) -> MoveSpec {
        const fn way(name: &'static str) -> MoveField {
            optional(name, Choice(C::Way))
        }
        macro_rules! fields {
            ($($field:expr),* $(,)?) => {{ const FIELDS: &[MoveField] = &[$($field),*]; FIELDS }};
        }
        use ClockEffect as Clock;
        match self {
            Self::Post => spec(
                "post",
                EventKind::Posted,
                Clock::None,
                fields![
                    field("post-letter", Choice(C::Letter)),
                    field("post-class", Choice(C::PostClass)),
                    optional("post-on", Day),
                    optional("post-lapsed", Staff)
                ],
            ),
            Self::Confirm => spec(
                "confirm",
                EventKind::Confirmed,
                Clock::Moves,
                fields![
                    field("confirm-of", Choice(C::Waiting)),
                    field("confirm-answer", Choice(C::YesNo)),
                    field("confirm", Staff)
                ],
            ),
            Self::Message => spec("messages", EventKind::MessageSent, Clock::None, fields![field("message", Words)]),
            Self::Question => spec(
                "question",
                EventKind::Asked,
                Clock::Pauses,
                fields![field("question", Words), way("question-way"), optional("question-on", Day)],
            ),
            Self::Heard => spec(
                "heard",
                EventKind::QuestionAnswered,
                Clock::Resumes,
                fields![field("heard", Words), optional("heard-on", Day)],
            ),
            Self::MarkAnswer => {
                spec("marked", EventKind::QuestionAnswered, Clock::Resumes, fields![field("marked-message", Choice(C::Message))])
            }
            Self::Proof => spec(
                "proof",
                EventKind::Asked,
                Clock::Stops,
                fields![
                    field("proof-of", Choice(C::Proof)),
                    field("proof-doubt", Staff),
                    field("proof", Words),
                    way("proof-way"),
                    optional("proof-on", Day)
                ],
            ),
            Self::Proven => spec(
                "proven",
                EventKind::ProofReceived,
                Clock::Starts,
                fields![
                    field("proven-of", Choice(C::OpenProof)),
                    field("proven", Staff),
                    optional("proven-on", Day),
                    field("proven-enough", Choice(C::YesNo))
                ],
            ),
            Self::Withdraw => spec(
                "withdraw",
                EventKind::AskWithdrawn,
                Clock::Starts,
                fields![field("withdraw-of", Choice(C::OpenAsk)), field("withdraw", Staff), optional("withdraw-told", Words)],
            ),
            Self::Identify => spec(
                "identify",
                EventKind::Identified,
                Clock::None,
                fields![field("identified-as", Person), field("identified", Staff)],
            ),
            Self::Check => spec(
                "check",
                EventKind::Checked,
                Clock::None,
                fields![field("checked-of", Choice(C::Check)), field("checked", Staff)],
            ),
            Self::Extension => spec(
                "extension",
                EventKind::Extended,
                Clock::Extends,
                fields![
                    field("extension-ground", Choice(C::Ground)),
                    field("extension", Words),
                    way("extension-way"),
                    optional("extension-on", Day)
                ],
            ),
            Self::Acknowledgement => spec(
                "acknowledgement",
                EventKind::Acknowledged,
                Clock::Ends,
                fields![field("acknowledgement", Words), way("acknowledgement-way"), optional("acknowledgement-on", Day)],
            ),
            Self::Progress => spec(
                "progress",
                EventKind::ProgressTold,
                Clock::None,
                fields![field("progress", Words), way("progress-way"), optional("progress-on", Day)],
            ),
            Self::Target => {
                spec("target", EventKind::TargetSet, Clock::None, fields![field("target-on", Day), field("target", Staff)])
            }
            Self::Answer => spec(
                "answer",
                EventKind::Replied,
                Clock::Ends,
                fields![
                    field("answer-outcome", Choice(C::Outcome)),
                    field("answer", Words),
                    optional("answer-reasons", Words),
                    optional("answer-ground", Choice(C::RefusalGround)),
                    optional("answer-shown", Staff),
                    optional("answer-withheld", Withheld),
                    optional("answer-lapsed", Staff),
                    optional("answer-further", Day),
                    way("answer-way"),
                    optional("answer-on", Day)
                ],
            ),
            Self::Detach => spec(
                "detach",
                EventKind::FileRemoved,
                Clock::None,
                fields![field("detach-file", Choice(C::File)), field("detach", Staff)],
            ),
            Self::Lift => spec(
                "lift",
                EventKind::Lifted,
                Clock::None,
                fields![field("lift", Words), way("lift-way"), optional("lift-on", Day)],
            ),
            Self::Undelivered => spec(
                "undelivered",
                EventKind::NoticeFailed,
                Clock::Moves,
                fields![field("undelivered-notice", Choice(C::Notice)), field("undelivered", Staff)],
            ),
            Self::Correction => spec(
                "correction",
                EventKind::DateCorrected,
                Clock::Moves,
                fields![
                    field("correction-of", Choice(C::RecordedDay)),
                    field("correction-on", Day),
                    field("correction", Staff),
                    optional("correction-told", Words)
                ],
            ),
            Self::Note => spec("note", EventKind::NoteWritten, Clock::None, fields![field("note", Staff)]),
            Self::Understanding => spec(
                "understanding",
                EventKind::NoteWritten,
                Clock::None,
                fields![field("understanding-is", Choice(C::YesNo)), field("understanding", Staff)],
            ),
            Self::OwnView => spec(
                "own-view",
                EventKind::NoteWritten,
                Clock::None,
                fields![field("own-view-asked", Choice(C::YesNo)), field("own-view", Staff)],
            ),
            Self::Hold => spec("hold", EventKind::HoldPlaced, Clock::None, fields![field("hold", Staff)]),
            Self::LiftHold => spec("release", EventKind::HoldLifted, Clock::None, fields![field("release", Staff)]),
            Self::Back => {
                spec("back", EventKind::MovedBack, Clock::None, fields![field("back", Staff), field("back-told", Words)])
            }
            Self::Close => {
                spec("close", EventKind::Closed, Clock::Ends, fields![field("reason", Staff), optional("close-told", Words)])
            }
        }
    }

    /// The move of that section.
    pub fn find_by_section(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.spec().section == name)
    }

    /// Whether only the officer who has the case makes it. The second person's word, a note and a hold are anybody's whom the table
    /// permits.
    pub fn needs_taking(self) -> bool {
        !matches!(self, Self::Confirm | Self::Note | Self::Hold | Self::LiftHold)
    }

    /// Whether somebody of this role makes it at all.
    pub fn is_for(self, role: Role) -> bool {
        TABLE.iter().any(|row| row.event == self.spec().event && row.roles.contains(&role))
    }

    /// Whether a page offers it: the table permits it, it has something to choose from, and it makes sense now. A case of
    /// somebody else offers only what needs no taking.
    pub fn is_offered(self, case: &Case, role: Role, mine: bool) -> bool {
        let spec = self.spec();
        let choosable = spec.fields.iter().filter(|field| field.needed).all(|field| match field.input {
            MoveInput::Choice(choices) => !choices.values(case).is_empty(),
            _ => true,
        });
        let hands = mine || !self.needs_taking();
        permits(case.kind(), case.state, spec.event, role) && hands && choosable && self.makes_sense(case)
    }

    fn makes_sense(self, case: &Case) -> bool {
        let noticed = |kind| case.notices.iter().any(|notice: &CaseNotice| notice.kind == kind && !notice.failed);
        match self {
            Self::Question => case.open_question().is_none(),
            Self::Heard => case.open_question().is_some(),
            Self::Identify => case.submission.as_ref().is_some_and(|submission| submission.subject.is_none()),
            Self::Extension => !noticed(NoticeKind::Extension),
            Self::Acknowledgement => !noticed(NoticeKind::Acknowledgement),
            Self::Answer => !case.unposted().any(|notice| notice.kind == NoticeKind::Reply),
            Self::Lift => case.is_restricted(),
            // Of a person whom somebody found, at the latest.
            Self::Understanding | Self::OwnView => case.subject().is_some() && case.state == State::Open,
            Self::Hold => !case.held,
            Self::LiftHold => case.held,
            // Without a reply only where what we asked for, and they heard of, never came. Not while a letter lies here.
            Self::Close => {
                let heard = |notice: &CaseNotice| !notice.is_unseen() && case.clock.counts(notice.seq);
                let asked = |ask: &Ask| ask.is_open() && case.notice(ask.seq).is_some_and(heard);
                case.unposted().next().is_none() && (case.state != State::Open || case.asks.iter().any(asked))
            }
            _ => true,
        }
    }
}

impl Choices {
    /// The values to choose from.
    pub fn values(self, case: &Case) -> Vec<String> {
        let open = |asks: &[AskOf]| names(asks.iter().filter(|of| case.open_ask(**of).is_some()).map(|of| of.as_str()));
        match self {
            Self::Proof => {
                let may = |of: &AskOf| of.proof().is_some() && of.is_offered(case.kind()) && case.open_ask(*of).is_none();
                names(AskOf::ALL.into_iter().filter(may).map(AskOf::as_str))
            }
            Self::OpenProof => open(&[AskOf::Identity, AskOf::Authority, AskOf::Fee]),
            Self::OpenAsk => open(&AskOf::ALL),
            Self::Check => names(Check::ALL.into_iter().filter(|of| !case.people.checked.contains(of)).map(Check::as_str)),
            Self::Ground => names(Ground::ALL.into_iter().map(Ground::as_str)),
            Self::Outcome => names(case.outcomes().iter().map(|outcome| outcome.as_str())),
            Self::RefusalGround => names(case.grounds().iter().map(|ground| ground.as_str())),
            Self::Way => {
                let contact = case.contact();
                let safe = |way: &DeliveryWay| match way {
                    DeliveryWay::Post => contact.post.is_some(),
                    DeliveryWay::Email => contact.email.is_some(),
                    _ => true,
                };
                names(DeliveryWay::ALL.into_iter().filter(safe).map(DeliveryWay::as_str))
            }
            Self::PostClass => names(PostClass::ALL.into_iter().map(PostClass::as_str)),
            Self::Letter => seqs(case.unposted().map(|notice| notice.seq)),
            Self::Notice => seqs(case.notices.iter().filter(|notice| case.may_fail(notice)).map(|notice| notice.seq)),
            Self::RecordedDay => seqs(case.recorded_days().into_iter().map(|day| day.seq)),
            Self::Message => {
                let asked = case.open_question().map_or(i64::MAX, |question| question.seq);
                let answers = case.messages.iter().filter(|message| message.side == Side::Family && message.seq > asked);
                seqs(answers.map(|message| message.seq))
            }
            Self::File => case.waiting_files().map(|file| file.file.to_string()).collect(),
            Self::Waiting => seqs(case.clock.waiting().map(|waiting| waiting.of)),
            Self::YesNo => names(["yes", "no"].into_iter()),
        }
    }
}

impl Case {
    /// What an event recorded a day of, where somebody may correct it.
    pub fn day_of(&self, seq: i64) -> Option<DayOf> {
        self.recorded_days().into_iter().find(|day| day.seq == seq).map(|day| day.what)
    }
}

fn names(names: impl Iterator<Item = &'static str>) -> Vec<String> {
    names.map(str::to_owned).collect()
}

fn seqs(seqs: impl Iterator<Item = i64>) -> Vec<String> {
    seqs.map(|seq| seq.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_forms_and_fields_are_used_once() {
        let mut names: Vec<_> = Move::ALL.iter().flat_map(|form| form.spec().fields.iter().map(|field| field.name)).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        for form in Move::ALL {
            assert_eq!(Move::find_by_section(form.spec().section), Some(form));
        }
    }
}
