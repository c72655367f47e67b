//! The list of moves: each with its section, its event, what it does to the clock, and its fields.

use super::fields::{needed, optional};
use super::{Choices as C, ClockEffect, MoveSpec};
use crate::case::EventKind;

use super::MoveInput::{Asker, Choice, Day, Person, Staff, Withheld, Words};

/// One list for a move and its descriptor: neither can be forgotten, and `form::TypedMove` does not compile before it reads the form.
macro_rules! moves {
    ($($name:ident: $section:literal, $event:ident, $clock:ident, [$($need:ident $field:literal $input:expr),* $(,)?];)+) => {
        crate::listed! {
            /// A form of the case page.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[expect(missing_docs, reason = "each has its descriptor")]
            pub enum Move { $($name),+ }
        }

        impl Move {
            /// Its descriptor.
            pub const fn spec(self) -> MoveSpec {
                match self {
                    $(Self::$name => MoveSpec {
                        section: $section,
                        event: EventKind::$event,
                        clock: ClockEffect::$clock,
                        fields: const { &[$($need($field, $input)),*] },
                    },)+
                }
            }
        }
    };
}

moves! {
    Post: "post", Posted, None, [
        needed "post-letter" Choice(C::Letter),
        needed "post-class" Choice(C::PostClass),
        optional "post-on" Day,
        optional "post-lapsed" Staff,
    ];
    Confirm: "confirm", Confirmed, Moves, [
        needed "confirm-of" Choice(C::Waiting),
        needed "confirm-answer" Choice(C::YesNo),
        needed "confirm" Staff,
    ];
    Message: "messages", MessageSent, None, [needed "message" Words];
    Settle: "settle", MessageSettled, None, [needed "settle" Staff];
    Question: "question", Asked, Pauses, [
        needed "question" Words,
        optional "question-way" Choice(C::Way),
        optional "question-on" Day,
    ];
    Heard: "heard", QuestionAnswered, Resumes, [needed "heard" Words, optional "heard-on" Day];
    MarkAnswer: "marked", QuestionAnswered, Resumes, [needed "marked-message" Choice(C::Message)];
    Proof: "proof", Asked, Stops, [
        needed "proof-of" Choice(C::Proof),
        needed "proof-doubt" Staff,
        needed "proof" Words,
        optional "proof-way" Choice(C::Way),
        optional "proof-on" Day,
    ];
    Proven: "proven", ProofReceived, Starts, [
        needed "proven-of" Choice(C::OpenProof),
        needed "proven" Staff,
        optional "proven-on" Day,
        needed "proven-enough" Choice(C::YesNo),
        optional "proven-who" Asker,
    ];
    Withdraw: "withdraw", AskWithdrawn, Starts, [
        needed "withdraw-of" Choice(C::OpenAsk),
        needed "withdraw" Staff,
        optional "withdraw-told" Words,
    ];
    Identify: "identify", Identified, None, [needed "identified-as" Person, needed "identified" Staff];
    Check: "check", Checked, None, [
        needed "checked-of" Choice(C::Check),
        needed "checked" Staff,
        optional "checked-who" Asker,
    ];
    Extension: "extension", Extended, Extends, [
        needed "extension-ground" Choice(C::Ground),
        needed "extension" Words,
        optional "extension-way" Choice(C::Way),
        optional "extension-on" Day,
    ];
    Acknowledgement: "acknowledgement", Acknowledged, Ends, [
        needed "acknowledgement" Words,
        optional "acknowledgement-way" Choice(C::Way),
        optional "acknowledgement-on" Day,
    ];
    Progress: "progress", ProgressTold, None, [
        needed "progress" Words,
        optional "progress-way" Choice(C::Way),
        optional "progress-on" Day,
    ];
    Target: "target", TargetSet, None, [
        needed "target-on" Day,
        needed "target" Staff,
        optional "target-told" Words,
        optional "target-told-way" Choice(C::Way),
        optional "target-told-on" Day,
    ];
    Answer: "answer", Replied, Ends, [
        needed "answer-outcome" Choice(C::Outcome),
        needed "answer" Words,
        optional "answer-reasons" Words,
        optional "answer-ground" Choice(C::RefusalGround),
        optional "answer-shown" Staff,
        optional "answer-withheld" Withheld,
        optional "answer-lapsed" Staff,
        optional "answer-further" Day,
        optional "answer-way" Choice(C::ReplyWay),
        optional "answer-on" Day,
    ];
    Detach: "detach", FileRemoved, None, [needed "detach-file" Choice(C::File), needed "detach" Staff];
    Lift: "lift", Lifted, None, [
        needed "lift" Words,
        optional "lift-way" Choice(C::Way),
        optional "lift-on" Day,
    ];
    Undelivered: "undelivered", NoticeFailed, Moves, [needed "undelivered-notice" Choice(C::Notice), needed "undelivered" Staff];
    Correction: "correction", DateCorrected, Moves, [
        needed "correction-of" Choice(C::RecordedDay),
        needed "correction-on" Day,
        needed "correction" Staff,
        optional "correction-told" Words,
    ];
    Note: "note", NoteWritten, None, [needed "note" Staff];
    Understanding: "understanding", NoteWritten, None, [needed "understanding-is" Choice(C::YesNo), needed "understanding" Staff];
    OwnView: "own-view", NoteWritten, None, [needed "own-view-asked" Choice(C::YesNo), needed "own-view" Staff];
    Hold: "hold", HoldPlaced, None, [needed "hold" Staff];
    LiftHold: "release", HoldLifted, None, [needed "release" Staff];
    Back: "back", MovedBack, None, [needed "back" Staff, needed "back-told" Words];
    Close: "close", Closed, Ends, [needed "reason" Staff, optional "close-told" Words];
}
