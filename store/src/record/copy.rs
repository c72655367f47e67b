//! A record to take away: all of it, read while it is written.

use std::collections::VecDeque;

use domain::family::Item;
use domain::policy::{Proof, SeeRecord};

use super::model::{Attended, LineKey, Record};
use super::read::Look;
use crate::{Result, Store};

/// All of a record, piece by piece: never more of it in memory than a page.
#[derive(Debug)]
pub struct RecordCopy {
    /// Names, addresses, contacts, and the beginning of each part.
    pub record: Record,
    store: Store,
    look: Look,
    left: VecDeque<Left>,
}

/// What a copy has not given yet.
#[derive(Clone, Debug)]
enum Left {
    Part(String, Option<LineKey>),
    Sessions(Option<LineKey>),
}

/// The next piece of a copy.
#[derive(Clone, Debug)]
pub enum CopyPiece {
    /// Lines of one part.
    Items(Vec<Item>),
    /// Sessions attended.
    Sessions(Vec<Attended>),
}

impl Store {
    /// All of a record that this viewer may see, to be taken away.
    pub async fn copy_record<A: SeeRecord>(&self, proof: &Proof<A>) -> Result<RecordCopy> {
        let (record, look) = self.record_and_look(proof).await?;
        let mut left: VecDeque<Left> = record.parts.iter().map(|part| Left::Part(part.category.clone(), None)).collect();
        left.push_back(Left::Sessions(None));
        Ok(RecordCopy { record, store: self.clone(), look, left })
    }
}

impl RecordCopy {
    /// The next lines, in the order of the record. `None` at the end.
    pub async fn next_piece(&mut self) -> Result<Option<CopyPiece>> {
        let Some(left) = self.left.pop_front() else { return Ok(None) };
        let (piece, rest) = match left {
            Left::Part(category, after) => {
                let page = self.store.part_page(&self.look, true, &category, after).await?;
                (CopyPiece::Items(page.rows), page.next.map(|next| Left::Part(category, Some(next))))
            }
            Left::Sessions(after) => {
                let page = self.store.attended_page(&self.look, after).await?;
                (CopyPiece::Sessions(page.rows), page.next.map(|next| Left::Sessions(Some(next))))
            }
        };
        if let Some(rest) = rest {
            self.left.push_front(rest);
        }
        Ok(Some(piece))
    }
}
