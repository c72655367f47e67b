//! What of ours who asked has opened: home says what is new until then. It decides no date: a notice is given, too, when they are told of it.

use domain::case::{Case, Newest};
use domain::id::CaseId;
use domain::policy::{OpenReply, Proof};
use uuid::Uuid;

use crate::{Result, UnitOfWork};

statements! {
    OPENED = "INSERT INTO story_read (case_id, words_seq, reply_seq) VALUES ($1, $2, $3) ON CONFLICT (case_id) DO UPDATE SET
        words_seq = CASE WHEN excluded.words_seq > story_read.words_seq THEN excluded.words_seq ELSE story_read.words_seq END,
        reply_seq = CASE WHEN excluded.reply_seq > story_read.reply_seq THEN excluded.reply_seq ELSE story_read.reply_seq END";
}

/// Up to which events of a case they have opened it; none where they never did.
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub(super) struct ReadColumns {
    read_words: Option<i64>,
    read_reply: Option<i64>,
}

impl ReadColumns {
    /// What a page opens that they had not: our words, and on the page of its own request (`own`) the reply.
    pub(super) fn newly(self, case: &Case, own: bool) -> Option<NewlyRead> {
        let Newest { words, reply } = case.newest();
        let (read_words, read_reply) = (self.read_words.unwrap_or_default(), self.read_reply.unwrap_or_default());
        let read = NewlyRead { case: case.id.0, words, reply: if own { reply } else { read_reply } };
        (read.words > read_words || read.reply > read_reply).then_some(read)
    }
}

/// Up to which events of a case a page opens it.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewlyRead {
    case: Uuid,
    words: i64,
    reply: i64,
}

/// What who asked has not opened of a page: of its case, and of those that were sent with it.
#[derive(Clone, Debug)]
pub struct Unopened {
    pub(super) page: CaseId,
    pub(super) new: Vec<NewlyRead>,
}

impl Unopened {
    /// Whether there is any.
    pub fn is_some(&self) -> bool {
        !self.new.is_empty()
    }
}

impl UnitOfWork {
    /// Notes that who asked has opened a page.
    pub async fn open_story(&mut self, own: &Proof<OpenReply>, unopened: &Unopened) -> Result<()> {
        for read in unopened.new.iter().filter(|_| own.resource().case == unopened.page) {
            self.q(OPENED).bind(read.case).bind(read.words).bind(read.reply).exec_one().await?;
        }
        Ok(())
    }
}
