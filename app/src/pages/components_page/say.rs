//! The words of samples.

/// Words sample text, with a mark behind each piece.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Say(pub &'static str);

impl Say {
    pub fn say(self, text: &str) -> String {
        format!("{text}{}", self.0)
    }
}
