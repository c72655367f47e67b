//! What the log says of itself after a restore: how far the database that was put back went, and what is known to have been there.

use super::checkpoint::Checkpoint;

/// A restore, as the entry about it names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The newest checkpoint that was known outside.
    pub known: Checkpoint,
    /// The log that was put back.
    pub here: Checkpoint,
}

impl Restored {
    /// The action of the entry.
    pub const ACTION: &str = "log.restored";

    /// The subject of the entry.
    pub fn to_subject(&self) -> String {
        let Self { known, here } = self;
        let (known_root, here_root) = (hex::encode(known.root), hex::encode(here.root));
        format!("known={}&known_root={known_root}&here={}&here_root={here_root}", known.size, here.size)
    }

    /// Reads a subject.
    pub fn read(subject: &str) -> Option<Self> {
        let mut values = subject.split('&').zip(["known=", "known_root=", "here=", "here_root="]);
        let mut value = || values.next().and_then(|(part, name)| part.strip_prefix(name));
        let mut checkpoint = || {
            let (size, root) = (value()?.parse().ok()?, hex::decode(value()?).ok()?.try_into().ok()?);
            Some(Checkpoint { size, root })
        };
        Some(Self { known: checkpoint()?, here: checkpoint()? })
    }

    /// Whether this restore is why the log does not begin with a checkpoint, which a key of ours must have signed. Between the two
    /// sizes its root is not known any more; at the larger one it is.
    pub fn lost(&self, seen: &Checkpoint) -> bool {
        self.here.size < seen.size && (seen.size < self.known.size || *seen == self.known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(size: u64, root: u8) -> Checkpoint {
        Checkpoint { size, root: [root; 32] }
    }

    #[test]
    fn only_what_lies_between_the_two_logs_was_lost() {
        let restored = Restored { known: at(9, 1), here: at(4, 2) };
        assert_eq!(Restored::read(&restored.to_subject()), Some(restored.clone()));
        assert_eq!(Restored::read("known=9&here=4"), None);
        let lost =
            [at(3, 5), at(4, 2), at(4, 5), at(5, 5), at(8, 5), at(9, 1), at(9, 5), at(10, 5)].map(|seen| restored.lost(&seen));
        assert_eq!(lost, [false, false, false, true, true, true, false, false]);
        assert!(!Restored { known: at(4, 2), here: at(9, 1) }.lost(&at(5, 5)), "nothing was lost");
    }
}
