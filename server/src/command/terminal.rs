//! What is said on the terminal.

use std::fmt::Display;

/// What went wrong, one line a problem.
#[derive(Debug)]
pub(crate) struct Failed(pub String);

impl Failed {
    /// The same, with where it went wrong before it.
    pub(super) fn within(self, place: impl Display) -> Self {
        Self(format!("{place}: {}", self.0))
    }
}

impl<E: std::error::Error> From<E> for Failed {
    fn from(cause: E) -> Self {
        Self(std::iter::successors(cause.source(), |cause| cause.source()).fold(cause.to_string(), |text, cause| {
            let more = cause.to_string();
            if text.contains(&more) { text } else { format!("{text}: {more}") }
        }))
    }
}

/// A line on standard output. A reader that went away is no failure.
pub(super) fn say(line: impl Display) {
    use std::io::Write;
    drop(writeln!(std::io::stdout(), "{line}"));
}
