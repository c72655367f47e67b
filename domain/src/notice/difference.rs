//! What a version of the notice says otherwise than the one before it: section by section, entry by entry, and within them word
//! by word. An entry that only stands elsewhere says nothing else.

use std::collections::BTreeSet;

use super::{Block, EntryId, Notice, Section, TextRun};

/// What changed in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionChange {
    /// The heading, as it is now, or was before the section went.
    pub heading: String,
    /// Each heading, paragraph and entry that changed, in the order of the text.
    pub changes: Vec<TextChange>,
}

/// How a heading, a paragraph or an entry changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextChange {
    /// It is new.
    Added(String),
    /// It is gone.
    Removed(String),
    /// It says it in other words.
    Reworded(Vec<Piece>),
}

/// Some words of a text that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of them.
    pub fate: Fate,
    pub text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stand as before.
    Kept,
    /// They are gone.
    Gone,
    /// They are new.
    New,
}

/// A heading, a paragraph or an entry.
struct Unit {
    /// The same in both versions where it has one.
    id: Option<EntryId>,
    text: String,
}

impl Unit {
    /// Whether both are the same thing, whatever they say.
    fn is(&self, other: &Self) -> bool {
        if self.id.is_none() && other.id.is_none() { self.text == other.text } else { self.id == other.id }
    }
}

/// What the new version says otherwise; nothing where it says the same.
pub fn difference(old: &Notice, new: &Notice) -> Vec<SectionChange> {
    let before = |id: &str| old.sections().iter().find(|section| section.id() == id);
    let kept: BTreeSet<&str> = new.sections().iter().map(Section::id).collect();
    let now = new.sections().iter().map(|section| (section.heading(), before(section.id()), Some(section)));
    let gone = old.sections().iter().filter(|section| !kept.contains(section.id()));
    let all = now.chain(gone.map(|section| (section.heading(), Some(section), None)));
    let changes = all.map(|(heading, before, now)| {
        let units = |section: Option<&Section>| section.map(units).unwrap_or_default();
        SectionChange { heading: heading.to_owned(), changes: changes(&units(before), &units(now)) }
    });
    changes.filter(|section| !section.changes.is_empty()).collect()
}

fn units(section: &Section) -> Vec<Unit> {
    let mut units = vec![Unit { id: Some(EntryId("heading".to_owned())), text: section.heading().to_owned() }];
    for block in section.blocks() {
        match block {
            Block::Paragraph(runs) => units.push(Unit { id: None, text: runs.iter().map(TextRun::text).collect() }),
            Block::List(items) => {
                units.extend(items.iter().map(|item| Unit { id: item.entry().cloned(), text: item.text().to_owned() }));
            }
        }
    }
    units
}

fn changes(old: &[Unit], new: &[Unit]) -> Vec<TextChange> {
    let (mut changes, mut gone, mut come) = (Vec::new(), Vec::new(), Vec::new());
    let moved = |unit: &Unit, among: &[Unit]| unit.id.is_some() && among.iter().any(|other| other.is(unit));
    for pair in aligned(old, new, Unit::is) {
        match pair {
            (Some(before), Some(now)) => {
                settle(&mut changes, &mut gone, &mut come);
                changes.extend(reworded(&before.text, &now.text));
            }
            (Some(before), None) if !moved(before, new) => gone.push(before),
            (None, Some(now)) => match old.iter().find(|before| now.id.is_some() && before.is(now)) {
                Some(before) => changes.extend(reworded(&before.text, &now.text)),
                None => come.push(now),
            },
            _ => {}
        }
    }
    settle(&mut changes, &mut gone, &mut come);
    changes
}

/// What went and what came in one place: a paragraph that keeps half its words is the same one in other words.
fn settle(changes: &mut Vec<TextChange>, gone: &mut Vec<&Unit>, come: &mut Vec<&Unit>) {
    for before in gone.drain(..) {
        let alike = |now: &&Unit| before.id.is_none() && now.id.is_none() && is_alike(&before.text, &now.text);
        match come.iter().position(alike) {
            Some(at) => changes.extend(reworded(&before.text, &come.remove(at).text)),
            None => changes.push(TextChange::Removed(before.text.clone())),
        }
    }
    changes.extend(come.drain(..).map(|now| TextChange::Added(now.text.clone())));
}

fn is_alike(old: &str, new: &str) -> bool {
    let kept = pieces(old, new).iter().filter(|piece| piece.fate == Fate::Kept).map(|piece| piece.text.len()).sum::<usize>();
    2 * kept >= old.len().max(new.len())
}

fn reworded(old: &str, new: &str) -> Option<TextChange> {
    (old != new).then(|| TextChange::Reworded(pieces(old, new)))
}

/// The words of both, those next to each other with one fate together.
fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive(' ').collect(), new.split_inclusive(' ').collect());
    let mut pieces: Vec<Piece> = Vec::new();
    for pair in aligned(&old, &new, |a, b| a == b) {
        let (fate, word) = match pair {
            (Some(word), Some(_)) => (Fate::Kept, word),
            (Some(word), None) => (Fate::Gone, word),
            (None, Some(word)) => (Fate::New, word),
            (None, None) => continue,
        };
        match pieces.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(word),
            _ => pieces.push(Piece { fate, text: (*word).to_owned() }),
        }
    }
    pieces
}

/// Both lists beside each other, with as many pairs as there can be in order (the longest common subsequence).
fn aligned<'a, T>(old: &'a [T], new: &'a [T], same: impl Fn(&T, &T) -> bool) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut longest = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for (i, before) in old.iter().enumerate().rev() {
        for (j, now) in new.iter().enumerate().rev() {
            longest[i][j] = if same(before, now) { longest[i + 1][j + 1] + 1 } else { longest[i + 1][j].max(longest[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && same(&old[i], &new[j]) {
            pairs.push((Some(&old[i]), Some(&new[j])));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            pairs.push((Some(&old[i]), None));
            i += 1;
        } else {
            pairs.push((None, Some(&new[j])));
            j += 1;
        }
    }
    pairs
}
