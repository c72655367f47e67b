//! What somebody wrote themselves, and called a paper, as it may stand before them now. At a glance none of it is drawn, whatever it says: if
//! that hung on the words, whoever holds the phone could ask for them by guessing.

use std::sync::Arc;

use app::pages::request::unnamed_words;
use domain::ask::{self, Answers};
use domain::case::Case;
use store::case::SentPaper;

use super::session::SignedIn;
use crate::state::Portal;

/// Whether the reader's own words are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWords {
    /// Nobody else can look on.
    Shown,
    /// They are kept, and not drawn.
    Kept,
}

impl OwnWords {
    /// As this reader may read them now. What staff write is no secret of theirs.
    pub fn of(portal: &Portal, signed_in: &SignedIn) -> Self {
        let shown = signed_in.is_alone(portal.clock.now()) || signed_in.account.role.is_staff();
        if shown { Self::Shown } else { Self::Kept }
    }

    /// Whether they are drawn.
    pub fn are_shown(self) -> bool {
        self == Self::Shown
    }

    /// A paper by its name, or by what it is meant to show.
    pub fn paper(self, name: &str, shows: &str) -> String {
        if self.are_shown() { name.to_owned() } else { unnamed_words(shows) }
    }

    /// Papers of a request.
    pub fn papers(self, papers: &mut [SentPaper]) {
        for SentPaper { paper, .. } in papers {
            paper.name = self.paper(&paper.name, &paper.shows);
        }
    }

    /// Answers before they are sent.
    pub fn answers(self, answers: Answers) -> Answers {
        if self.are_shown() { answers } else { ask::unwritten(&answers) }
    }

    /// What was asked: its answers, and the names of the papers with it.
    pub fn asked(self, case: &mut Case) {
        let Some(sent) = case.submission.as_mut().filter(|_| !self.are_shown()) else { return };
        let sent = Arc::make_mut(sent);
        sent.answers = ask::unwritten(&sent.answers);
        for paper in &mut sent.evidence {
            paper.file.name = self.paper(&paper.file.name, &paper.shows);
        }
    }
}
