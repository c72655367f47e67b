//! What we wrote that who asked may read here, to be held against what they have opened.

use super::{Ask, Case, Side};

crate::listed! {
    /// What is new for who asked, until they open it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum News {
        /// We wrote to them.
        Words,
        /// We replied, wholly or in part.
        Reply,
    }
}

/// The newest of what we wrote that can be read here, each by the event since which it can; 0 where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Newest {
    /// Of words, in whatever request of the conversation they are read.
    pub words: i64,
    /// Of replies that hold: one stands on the page of its own request alone.
    pub reply: i64,
}

impl Case {
    /// What stands here of us. A letter does since it was posted. What is asked for and has not come is not among it: it waits by itself.
    pub fn newest(&self) -> Newest {
        let since = |seq| self.notice(seq).and_then(|notice| notice.posting).map_or(seq, |posting| posting.seq);
        let is_awaited = |seq| self.asks.iter().any(|ask| ask.seq == seq && Ask::is_open(ask));
        let words = self.readable_messages().filter(|message| message.side == Side::Office && !is_awaited(message.seq));
        let lost = self.lost_effect().map(|lost| lost.seq);
        let replies = self.open_replies().filter(|given| given.taken_back.is_none());
        Newest {
            words: words.map(|message| since(message.seq)).chain(lost).max().unwrap_or_default(),
            reply: replies.map(|given| since(given.seq)).max().unwrap_or_default(),
        }
    }
}
