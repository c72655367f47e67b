//! What was told, and would not be today: a place may be protected long after a reply has named it.

use super::{Case, Event, Reply, Side};

impl Case {
    /// The case as who asked reads it today: our words and files wait for review where `tells` says so of them. What they wrote
    /// themselves, what was decided, and what one can do about it stay.
    #[must_use]
    pub fn reviewed(mut self, tells: impl Fn(&str) -> bool) -> Self {
        self.messages.retain(|message| message.side == Side::Family || !tells(&message.text));
        self.files.retain(|attached| !tells(&attached.file.name));
        self.asks.iter_mut().filter(|ask| tells(&ask.text)).for_each(|ask| ask.text.clear());
        self.notices.iter_mut().filter(|notice| tells(&notice.text)).for_each(|notice| notice.text.clear());
        for given in &mut self.replies {
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
