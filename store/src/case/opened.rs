//! What of ours who asked has opened: home says what is new until then. It decides no date: a notice is given, too, when they are told of it.

use domain::case::{Case, Newest};
use domain::policy::{OpenReply, Proof};
use uuid::Uuid;

use super::view::CaseView;
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

impl CaseView {
    /// Whether who asked has not opened all that stands here.
    pub fn is_new(&self) -> bool {
        !self.new.is_empty()
    }
}

impl UnitOfWork {
    /// Notes that who asked has opened a page.
    pub async fn open_story(&mut self, own: &Proof<OpenReply>, view: &CaseView) -> Result<()> {
        for read in view.new.iter().filter(|_| own.resource().case == view.file.case.id) {
            self.q(OPENED).bind(read.case).bind(read.words).bind(read.reply).exec_one().await?;
        }
        Ok(())
    }
}
