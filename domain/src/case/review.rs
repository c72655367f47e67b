//! What was told, and would not be today: a place may be protected long after a reply has named it.

use std::sync::Arc;

use super::{
    Acknowledged, AskWithdrawn, Asked, Case, Closed, DateCorrected, Event, Extended, File, FileAttached, Lifted, MessageSent,
    MovedBack, ProgressTold, QuestionAnswered, Reply, RestAsked, Side,
};

impl Case {
    /// The case as who asked reads it today: our words and files wait for review where `tells` says so of them. What they wrote
    /// themselves, what was decided, and what one can do about it stay.
    #[must_use]
    pub fn reviewed(mut self, tells: impl Fn(&str) -> bool) -> Self {
        Arc::make_mut(&mut self.messages).retain(|message| message.side == Side::Family || !tells(&message.text));
        Arc::make_mut(&mut self.files).retain(|attached| !tells(&attached.file.name));
        Arc::make_mut(&mut self.asks).iter_mut().filter(|ask| tells(&ask.text)).for_each(|ask| ask.text.clear());
        Arc::make_mut(&mut self.notices).iter_mut().filter(|notice| tells(&notice.text)).for_each(|notice| notice.text.clear());
        for given in Arc::make_mut(&mut self.replies) {
            let reply = &mut given.reply;
            if reply.words().any(&tells) {
                reply.text.clear();
                (reply.reasons, reply.withheld) = (None, Vec::new());
            }
        }
        self
    }

    /// Our words in the letter of a notice.
    pub fn letter_words(&self, letter: i64) -> impl Iterator<Item = &str> {
        let notice = self.notice(letter).map(|notice| notice.text.as_str());
        notice.into_iter().chain(self.reply(letter).into_iter().flat_map(Reply::words))
    }
}

impl Event {
    /// Every free word in it that who asked reads: each is held against protected places before it is stored. What they sent
    /// themselves, what is [`Internal`](super::Internal), and what the rules made is none. Fields are named one by one, so that a new
    /// one cannot be forgotten.
    pub fn told(&self) -> Vec<&str> {
        match self {
            Self::Asked(Asked { of: _, text, doubt: _, delivery: _ })
            | Self::QuestionAnswered(QuestionAnswered { ask: _, text, on: _, message: _ })
            | Self::Extended(Extended { ground: _, text, delivery: _ })
            | Self::ProgressTold(ProgressTold { text, delivery: _ })
            | Self::Acknowledged(Acknowledged { text, delivery: _ })
            | Self::MessageSent(MessageSent { text })
            | Self::RestAsked(RestAsked { text })
            | Self::Lifted(Lifted { effect: _, text, delivery: _ })
            | Self::MovedBack(MovedBack { why: _, told: text }) => vec![text],
            Self::AskWithdrawn(AskWithdrawn { ask: _, why: _, told })
            | Self::DateCorrected(DateCorrected { seq: _, on: _, why: _, told })
            | Self::Closed(Closed { why: _, told }) => told.iter().map(String::as_str).collect(),
            Self::FileAttached(FileAttached { file, elsewhere: _ }) => {
                let File { file: _, name, media_type: _, size: _, sha256: _ } = file;
                vec![name]
            }
            Self::Replied(reply) => reply.words().collect(),
            Self::Submitted(_)
            | Self::TookEffect(_)
            | Self::Taken(_)
            | Self::Identified(_)
            | Self::Checked(_)
            | Self::ProofReceived(_)
            | Self::ConfirmationNeeded(_)
            | Self::Confirmed(_)
            | Self::Declined(_)
            | Self::Posted(_)
            | Self::Notified(_)
            | Self::NoticesSeen(_)
            | Self::NoticeFailed(_)
            | Self::ContactChanged(_)
            | Self::MessageSettled(_)
            | Self::NoteWritten(_)
            | Self::FileRemoved(_)
            | Self::FileOpened(_)
            | Self::TargetSet(_)
            | Self::HoldPlaced(_)
            | Self::HoldLifted(_) => Vec::new(),
        }
    }

    /// What somebody was told with it waits for review where `tells` says so of the words.
    pub fn review(&mut self, tells: impl Fn(&str) -> bool) {
        let told = match self {
            Self::Closed(event) => &mut event.told,
            Self::AskWithdrawn(event) => &mut event.told,
            Self::DateCorrected(event) => &mut event.told,
            Self::MovedBack(event) if tells(&event.told) => return event.told.clear(),
            _ => return,
        };
        if told.as_deref().is_some_and(tells) {
            *told = None;
        }
    }
}
