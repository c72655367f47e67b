//! What a state feels like. Shown as colour and shape, always beside a word.

domain::listed! {
    /// The tone of a state, a notice or a figure. Each has its own colour and its own shape.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Tone {
        /// Nothing to do: closed, kept, plain. A square.
        #[default]
        Plain,
        /// Just arrived. A ring.
        New,
        /// Being worked on. A half-filled ring.
        Working,
        /// Waiting for somebody else. A pause sign.
        Waiting,
        /// The date is near. A diamond.
        Soon,
        /// The date has passed, or something is wrong. A triangle.
        Late,
        /// Done. A tick.
        Done,
        /// Needs special care, such as special category data. A star.
        Special,
        /// Somebody's own, kept from others. A lock.
        Private,
    }
}

impl Tone {
    /// The ending of its style class: `tone--late`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::New => "new",
            Self::Working => "working",
            Self::Waiting => "waiting",
            Self::Soon => "soon",
            Self::Late => "late",
            Self::Done => "done",
            Self::Special => "special",
            Self::Private => "private",
        }
    }

    /// The outline of its shape in a 16 × 16 box, as an SVG path filled by the even-odd rule.
    pub(crate) const fn shape(self) -> &'static str {
        match self {
            Self::Plain => "M3 3h10v10H3z",
            Self::New => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8z",
            Self::Working => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 3v8a4 4 0 0 1 0-8z",
            Self::Waiting => "M3 2h4v12H3zM9 2h4v12H9z",
            Self::Soon => "M8 1l7 7-7 7-7-7z",
            Self::Late => "M8 1l8 14H0zM7 6v4h2V6zm0 5v2h2v-2z",
            Self::Done => "M2 8.5L4.2 6.3 6.7 8.8 12 3.4l2.1 2.2-7.4 7.6z",
            Self::Special => "M8 .8l2.2 4.7 5.1.7-3.7 3.6.9 5.1L8 12.4l-4.5 2.5.9-5.1L.7 6.2l5.1-.7z",
            Self::Private => "M4 7V5a4 4 0 0 1 8 0v2h1.5v8h-11V7zm2 0h4V5a2 2 0 0 0-4 0zm1 3v3h2v-3z",
        }
    }
}
