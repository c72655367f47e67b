//! Every form as the command that it means. All fields of a form are read before one that is wrong ends it.

use std::str::FromStr;

use super::reading::FormReader;
use crate::case::moves::Move;
use crate::case::{Arrival, AskOf, Check, Command, Ground, NewAsk, RefusalGround, Reply};
use crate::clock::PostClass;
use crate::id::FileId;

impl FormReader<'_> {
    pub(super) fn command(&mut self, form: Move) -> Option<Command> {
        match form {
            Move::Post => self.post(),
            Move::Undelivered => self.undelivered(),
            Move::Question => self.question(),
            Move::Heard => self.heard(),
            Move::MarkAnswer => self.seq("marked-message").map(Command::MarkAnswer),
            Move::Proof => self.proof(),
            Move::Proven => self.proven(),
            Move::Withdraw => self.withdraw(),
            Move::Identify => self.identify(),
            Move::Check => self.check(),
            Move::Extension => self.extension(),
            Move::Correction => self.correction(),
            Move::Confirm => self.confirm(),
            Move::Acknowledgement => self.acknowledgement(),
            Move::Progress => self.progress(),
            Move::Target => self.target(),
            Move::Answer => self.reply().map(Command::Reply),
            Move::Detach => self.detach(),
            Move::Lift => self.lift(),
            Move::Message => self.words("message").map(Command::Write),
            Move::Settle => self.staff("settle").map(Command::SettleMessages),
            Move::Note => self.staff("note").map(Command::Note),
            Move::Understanding => self.answered_note("understanding-is", "understanding"),
            Move::OwnView => self.answered_note("own-view-asked", "own-view"),
            Move::Hold => self.staff("hold").map(Command::Hold),
            Move::LiftHold => self.staff("release").map(Command::LiftHold),
            Move::Back => self.back(),
            Move::Close => self.close(),
        }
    }
}

/// How notices went.
impl FormReader<'_> {
    fn post(&mut self) -> Option<Command> {
        let (notice, class, on) = (self.seq("post-letter"), self.choice("post-class"), self.day("post-on"));
        let class = class.and_then(|name| PostClass::find_by_name(&name));
        self.noted("post-lapsed")?;
        Some(Command::Post { notice: notice?, class: class?, on: on? })
    }

    fn undelivered(&mut self) -> Option<Command> {
        let (notice, why) = (self.seq("undelivered-notice"), self.staff("undelivered"));
        Some(Command::FailNotice(notice?, why?))
    }
}

/// What is asked of the person, what came, and who they are.
impl FormReader<'_> {
    fn question(&mut self) -> Option<Command> {
        let (text, delivery) = (self.words("question"), self.delivery("question-way", "question-on"));
        Some(Command::Ask(NewAsk { of: AskOf::Clarification, text: text?, doubt: None, delivery: delivery? }))
    }

    fn heard(&mut self) -> Option<Command> {
        let (text, on) = (self.words("heard"), self.day_it_came("heard-on", Some(AskOf::Clarification)));
        Some(Command::AnswerQuestion { ask: None, text: text?, on: on? })
    }

    fn proof(&mut self) -> Option<Command> {
        let (of, doubt, text) = (self.ask("proof-of"), self.staff("proof-doubt"), self.words("proof"));
        let delivery = self.delivery("proof-way", "proof-on");
        Some(Command::Ask(NewAsk { of: of?, text: text?, doubt: Some(doubt?), delivery: delivery? }))
    }

    fn proven(&mut self) -> Option<Command> {
        let (of, what) = (self.ask("proven-of"), self.staff("proven"));
        let on = self.day_it_came("proven-on", of);
        let enough = self.choice("proven-enough").map(|said| said == "yes");
        let checks = enough == Some(true) && of.is_some_and(|of| of.check().is_some());
        let who = if checks { self.who("proven-who") } else { Some(None) };
        Some(Command::Receive(Arrival { of: of?, what: what?, on: on?, enough: enough?, who: who? }))
    }

    fn withdraw(&mut self) -> Option<Command> {
        let (of, why, told) = (self.ask("withdraw-of"), self.staff("withdraw"), self.told("withdraw-told"));
        Some(Command::WithdrawAsk(of?, why?, told?))
    }

    fn identify(&mut self) -> Option<Command> {
        let (person, how) = (self.person("identified-as"), self.staff("identified"));
        Some(Command::Identify(person?, how?))
    }

    fn check(&mut self) -> Option<Command> {
        let (of, how, who) = (self.choice("checked-of"), self.staff("checked"), self.who("checked-who"));
        Some(Command::Check(Check::find_by_name(&of?)?, how?, who?))
    }
}

/// Dates, and the second person's word.
impl FormReader<'_> {
    fn extension(&mut self) -> Option<Command> {
        let (ground, text) = (self.choice("extension-ground"), self.words("extension"));
        let delivery = self.delivery("extension-way", "extension-on");
        Some(Command::Extend(Ground::find_by_name(&ground?)?, text?, delivery?))
    }

    fn correction(&mut self) -> Option<Command> {
        let (seq, on, why) = (self.seq("correction-of"), self.day("correction-on"), self.staff("correction"));
        let told = self.told("correction-told");
        Some(Command::Correct { seq: seq?, on: on?, why: why?, told: told? })
    }

    fn confirm(&mut self) -> Option<Command> {
        let (of, answer, why) = (self.seq("confirm-of"), self.choice("confirm-answer"), self.staff("confirm"));
        let decide = if answer? == "yes" { Command::Confirm } else { Command::Decline };
        Some(decide(of?, why?))
    }
}

/// A complaint on its way.
impl FormReader<'_> {
    fn acknowledgement(&mut self) -> Option<Command> {
        let (text, delivery) = (self.words("acknowledgement"), self.delivery("acknowledgement-way", "acknowledgement-on"));
        Some(Command::Acknowledge(text?, delivery?))
    }

    fn progress(&mut self) -> Option<Command> {
        let (text, delivery) = (self.words("progress"), self.delivery("progress-way", "progress-on"));
        Some(Command::TellProgress(text?, delivery?))
    }

    fn target(&mut self) -> Option<Command> {
        let (on, why, told) = (self.day("target-on"), self.staff("target"), self.told("target-told"));
        let delivery = self.delivery("target-told-way", "target-told-on");
        let (on, why, delivery) = (on?, why?, delivery?);
        Some(match told? {
            Some(told) => Command::PutOffTarget { on, why, told, delivery },
            None => Command::SetTarget(on, why),
        })
    }
}

/// Replies, and how a case ends.
impl FormReader<'_> {
    fn reply(&mut self) -> Option<Reply> {
        let (outcome, text) = (self.outcome("answer-outcome"), self.words("answer"));
        let (reasons, ground) = (self.told("answer-reasons"), self.picked("answer-ground"));
        let (shown_by, withheld) = (self.noted("answer-shown"), self.withheld("answer-withheld"));
        let (further_on, delivery) = (self.later("answer-further"), self.delivery("answer-way", "answer-on"));
        self.noted("answer-lapsed")?;
        Some(Reply {
            outcome: outcome?,
            text: text?,
            reasons: reasons?,
            ground: ground?.and_then(|name| RefusalGround::find_by_name(&name)),
            shown_by: shown_by?,
            withheld: withheld?,
            further_on: further_on?,
            delivery: delivery?,
        })
    }

    fn detach(&mut self) -> Option<Command> {
        let (file, why) = (self.choice("detach-file"), self.staff("detach"));
        Some(Command::Detach(FileId(uuid::Uuid::from_str(&file?).ok()?), why?))
    }

    fn lift(&mut self) -> Option<Command> {
        let (text, delivery) = (self.words("lift"), self.delivery("lift-way", "lift-on"));
        Some(Command::Lift(text?, delivery?))
    }

    fn back(&mut self) -> Option<Command> {
        let (why, told) = (self.staff("back"), self.words("back-told"));
        Some(Command::MoveBack(why?, told?))
    }

    fn close(&mut self) -> Option<Command> {
        let (why, told) = (self.staff("reason"), self.told("close-told"));
        Some(Command::Close(why?, told?))
    }

    /// What the answer to its question does beside the note, the record does.
    fn answered_note(&mut self, answer: &'static str, words: &'static str) -> Option<Command> {
        let (answer, words) = (self.choice(answer), self.staff(words));
        answer.and(words).map(Command::Note)
    }
}
